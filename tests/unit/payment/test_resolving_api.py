"""The operator's routes about money that doesn't fit: who may decide, what is answered, what waits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from services.payment.api.resolving import of_batch, of_order
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.channel import batch_number, return_number
from tests.unit.payment.test_batch import FEES
from tests.unit.payment.test_employer_api import BATCHES, Desk
from tests.unit.payment.test_fee_order import AT, FEN, ORDER, opened, ordered, settled
from tests.unit.payment.test_fee_order import request as fee_request
from tests.unit.payment.test_refund import started, withdrawn
from tests.unit.payment.threes_of_resolving import (
    OPERATOR,
    batch_misfit,
    batch_over,
    batch_paid,
    batches,
    fees,
    going_back,
    misfit,
    payable,
    return_stuck,
    stuck,
    twice,
)

PATH = f"/api/payment/v1/orders/{ORDER}"
COUNTS = {"channel_number": "4200-1", "outcome": "counts", "reason": "差额已另行收取"}
BACK = {"channel_number": "4200-1", "outcome": "goes-back", "reason": "金额不符"}


class Office(Desk):
    """The same application, with the operator in front of it."""

    async def decide(self, path: str, body: dict[str, str], role: str = "operator") -> httpx.Response:
        issued = self.edge.issuer.issue(OPERATOR, [role], self.kernel.clock.at, org_id=UUID(int=97))
        headers = {"Authorization": f"Bearer {issued}"}
        return await self.http.post(f"{path}/resolution", json=body, headers=headers)

    async def underpaid(self) -> None:
        await self.post(f"{PATH}/checkout")
        self.channel.pay(ORDER, 1, AT)
        await self.post(f"{PATH}/refresh")


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    found = Office(tmp_path)
    for fee in FEES:
        await found.kernel.do(FeeOrder, fee, fee_request.model_copy(update={"order_id": fee}))
    found.kernel.clock.at = AT
    async with found.edge.client() as found.http:
        yield found


async def test_the_operator_decides_with_a_reason_and_nobody_else(office: Office) -> None:
    await office.underpaid()
    checkout = await office.post(f"{PATH}/checkout")
    assert (checkout.status_code, checkout.json()["code"]) == (409, "payment-disputed")
    for role in ("applicant", "employer", "office"):
        assert (await office.decide(PATH, COUNTS, role)).status_code == 403
    assert (await office.decide(PATH, COUNTS | {"reason": " "})).status_code == 422
    assert (await office.decide(PATH, COUNTS | {"outcome": "kept"})).status_code == 422
    answer = await office.decide(PATH, COUNTS)
    assert (answer.status_code, answer.json()["events"]) == (200, ["PaymentResolved", "FeeSettled"])
    decision = office.kernel.streams[ORDER][-2].model_dump()
    assert (decision["by"], decision["reason"], decision["at"]) == (OPERATOR, "差额已另行收取", AT)
    assert (await office.order())["status"] == "paid"
    receipt = (await office.http.get(f"{PATH}/receipt", headers=office.token())).json()
    assert (receipt["amount_fen"], receipt["amount_in_words"]) == (1, "壹分")


async def test_what_can_not_be_decided_says_so(office: Office) -> None:
    answer = await office.decide(PATH, COUNTS)
    assert (answer.status_code, answer.json()["code"]) == (409, "nothing-to-resolve")
    assert (await office.decide(f"/api/payment/v1/orders/{UUID(int=404)}", COUNTS)).status_code == 404
    await office.underpaid()
    answer = await office.decide(PATH, BACK | {"outcome": "given-back"})
    assert (answer.status_code, answer.json()["code"]) == (409, "reference-missing")


async def test_what_goes_back_ends_with_the_channels_notice(office: Office) -> None:
    await office.underpaid()
    assert (await office.decide(PATH, BACK)).json()["events"] == ["PaymentResolved"]
    await office.wait()
    number = return_number(ORDER, 1)
    notice = {"out_trade_no": ORDER.hex, "refund_no": number, "state": "SUCCESS", "refund_fen": 1}
    office.channel.arrives(number, AT)
    headers = {"wechatpay-signature": "good"}
    for _ in range(2):
        told = await office.http.post("/api/payment/v1/wechat/refund-notices", json=notice, headers=headers)
        assert told.status_code == 204
    assert office.kernel.names(ORDER)[-2:] == ["PaymentReturned", "FeeDueAgain"]
    assert (await office.post(f"{PATH}/checkout")).status_code == 200


async def test_a_batch_goes_back_and_its_fees_are_their_persons_again(office: Office) -> None:
    batch_id = UUID((await office.open(*FEES)).json()["id"])
    await office.wait()
    path = f"{BATCHES}/{batch_id}"
    await office.officer("POST", f"{path}/checkout")
    office.channel.pay_number(batch_number(batch_id), 2 * FEN, AT, "4200-1")
    await office.officer("POST", f"{path}/refresh")
    assert (await office.decide(path, BACK, "employer")).status_code == 403
    assert (await office.decide(path, BACK)).json()["events"] == ["BatchResolved"]
    await office.wait()
    assert (await office.officer("GET", path)).json()["status"] == "ended"
    assert not (await office.order())["employer_is_paying"]
    number = return_number(batch_id, 1, batch=True)
    office.channel.arrives(number, AT)
    notice = {"out_trade_no": batch_number(batch_id), "refund_no": number, "state": "SUCCESS", "refund_fen": 2 * FEN}
    headers = {"wechatpay-signature": "good"}
    told = await office.http.post("/api/payment/v1/wechat/refund-notices", json=notice, headers=headers)
    assert told.status_code == 204
    assert office.kernel.names(batch_id)[-1] == "BatchReturned"
    assert (await office.kernel.state(FeeBatch, batch_id)).unresolved == ()


def test_what_waits_is_shown_with_what_may_become_of_it() -> None:
    (one,) = of_order(fees.given(ordered, opened, misfit).state)
    assert (one.matter, one.status, one.amount_fen, one.outcomes) == (
        *("amount-differs", "disputed", FEN - 1),
        ["counts", "goes-back", "given-back"],
    )
    (failed,) = of_order(fees.given(ordered, opened, misfit, going_back, return_stuck).state)
    assert (failed.stuck, failed.outcomes) == ("NOT_ENOUGH", ["goes-back", "given-back"])
    second, refund = of_order(fees.given(ordered, settled, twice, withdrawn, started, stuck).state)
    assert (second.matter, refund.matter, refund.stuck) == ("paid-twice", "refund-stuck", "NOT_ENOUGH")
    assert of_order(fees.given(ordered, settled).state) == []
    found = [of_batch(batches.given(*payable, *more, batch_misfit).state)[0] for more in ((), (batch_paid,))]
    assert [(row.matter, row.status) for row in found] == [("amount-differs", "disputed"), ("paid-twice", "paid")]
    whole = batch_misfit.model_copy(update={"amount_fen": 3 * FEN})
    (late,) = of_batch(batches.given(*payable, batch_over, whole).state)
    assert (late.matter, late.outcomes) == ("paid-after-closing", ["goes-back", "given-back"])
