"""An employer's routes: its people's fees, one code for several of them; and receipts, refunds told, for everybody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.channel import batch_number, refund_number
from services.payment.domain.fee_order import Withdraw
from services.payment.outside import Channels
from services.payment.reactions import timers
from tests.unit.payment.memory import MemoryKernel
from tests.unit.payment.test_api import Counter
from tests.unit.payment.test_batch import FEES
from tests.unit.payment.test_fee_order import AT, EMPLOYER, FEN, LATE, ORDER, PASSED, PERSON, STRANGER
from tests.unit.payment.test_fee_order import request as fee_request

BATCHES = "/api/payment/v1/batches"


class Desk(Counter):
    """The same application with three fees of one employer, and its officer in front of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.kernel = MemoryKernel(PASSED, FeeOrder, FeeBatch)
        self.edge.running.kernel = self.kernel.as_kernel
        self.edge.running.clock = self.kernel.clock  # type: ignore[assignment]
        self.handlers = timers(Channels({"wechat": self.channel}), "https://zhiping.example")

    async def officer(self, method: str, path: str, org_id: UUID = EMPLOYER, **options: Any) -> httpx.Response:
        issued = self.edge.issuer.issue(UUID(int=98), ["employer"], self.kernel.clock.at, org_id=org_id)
        return await self.http.request(method, path, headers={"Authorization": f"Bearer {issued}"}, **options)

    async def open(self, *fees: UUID) -> httpx.Response:
        return await self.officer("POST", BATCHES, json={"order_ids": [str(fee) for fee in fees]})

    async def wait(self, seconds: int = 1) -> None:
        await self.kernel.run_until(self.kernel.clock.at + timedelta(seconds=seconds), self.handlers)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    found = Desk(tmp_path)
    for fee in FEES:
        about = {"order_id": fee, "remind_days_before": None}
        await found.kernel.do(FeeOrder, fee, fee_request.model_copy(update=about))
    found.kernel.clock.at = AT
    async with found.edge.client() as found.http:
        yield found


async def test_one_code_pays_for_several_and_each_has_a_receipt(desk: Desk) -> None:
    opened = await desk.open(*FEES)
    assert opened.status_code == 200, opened.text
    path = f"{BATCHES}/{opened.json()['id']}"
    early = await desk.officer("POST", f"{path}/checkout")
    assert (early.status_code, early.json()["errors"][0]["code"]) == (409, "batch-gathering")
    await desk.wait()
    checkout = await desk.officer("POST", f"{path}/checkout")
    assert checkout.status_code == 200, checkout.text
    assert (checkout.json()["amount_fen"], checkout.json()["qr_svg"][:4]) == (3 * FEN, "<svg")
    assert (await desk.officer("GET", f"{path}/receipt")).status_code == 404
    number = batch_number(UUID(opened.json()["id"]))
    desk.channel.pay_number(number, 3 * FEN, AT, "4200-9")
    assert (await desk.officer("POST", f"{path}/refresh")).json()["events"] == ["BatchSettled"]
    await desk.wait()
    batch = (await desk.officer("GET", path)).json()
    assert (batch["status"], batch["amount_in_words"], len(batch["shares"])) == ("paid", "壹仟贰佰玖拾元整", 3)
    whole = (await desk.officer("GET", f"{path}/receipt")).json()
    assert (whole["payer"], whole["payer_id"], whole["transaction_number"]) == ("employer", str(EMPLOYER), "4200-9")
    mine = (await desk.http.get(f"/api/payment/v1/orders/{ORDER}/receipt", headers=desk.token())).json()
    assert (mine["payer"], mine["batch_id"], mine["amount_in_words"]) == (
        "employer",
        opened.json()["id"],
        "肆佰叁拾元整",
    )
    assert [(item["name"], item["amount_fen"]) for item in mine["items"]] == [("评审费", 28_000), ("推荐费", 15_000)]


async def test_a_batchs_callback_settles_it_once(desk: Desk) -> None:
    batch_id = UUID((await desk.open(*FEES)).json()["id"])
    await desk.wait()
    await desk.officer("POST", f"{BATCHES}/{batch_id}/checkout")
    desk.channel.pay_number(batch_number(batch_id), 3 * FEN, AT, "4200-9")
    body = {"out_trade_no": batch_number(batch_id), "state": "SUCCESS", "amount_fen": 1, "transaction_id": "4200-9"}
    for _ in range(2):
        answer = await desk.http.post(
            "/api/payment/v1/wechat/notices",
            json=body | {"success_time": AT.isoformat()},
            headers={"wechatpay-signature": "good"},
        )
        assert answer.status_code == 204, answer.text
    assert desk.kernel.names(batch_id).count("BatchSettled") == 1


async def test_everything_in_the_way_of_a_batch_is_told_at_once(desk: Desk) -> None:
    desk.kernel.clock.at = LATE
    answer = await desk.open(*FEES[:2], FEES[0])
    assert answer.status_code == 409
    told = [(e["code"], e["pointer"]) for e in answer.json()["errors"]]
    assert told == [*(("not-payable", f"/order_ids/{n}") for n in range(3)), ("fee-twice", "/order_ids")]


async def test_anothers_fees_and_batches_are_not_found(desk: Desk) -> None:
    ids = {"order_ids": [str(FEES[0])]}
    assert (await desk.officer("POST", BATCHES, STRANGER, json=ids)).status_code == 404
    path = f"{BATCHES}/{(await desk.open(*FEES)).json()['id']}"
    for method, part in (("GET", ""), ("GET", "/receipt"), ("POST", "/checkout"), ("POST", "/cancellation")):
        assert (await desk.officer(method, path + part, STRANGER)).status_code == 404


async def test_a_batch_given_up_gives_no_code(desk: Desk) -> None:
    path = f"{BATCHES}/{(await desk.open(*FEES)).json()['id']}"
    await desk.wait()
    assert (await desk.officer("POST", f"{path}/cancellation")).json()["events"] == ["BatchGivenUp"]
    answer = await desk.officer("POST", f"{path}/checkout")
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (409, "batch-ended")


async def test_a_refund_is_recorded_once_the_channel_confirms_its_notice(desk: Desk) -> None:
    await desk.post(f"/api/payment/v1/orders/{ORDER}/checkout")
    desk.channel.pay(ORDER, FEN, AT)
    await desk.post(f"/api/payment/v1/orders/{ORDER}/refresh")
    await desk.kernel.do(FeeOrder, ORDER, Withdraw(at=AT))
    await desk.wait()
    number = refund_number(ORDER)
    notice = {"out_trade_no": ORDER.hex, "refund_no": number, "state": "SUCCESS", "refund_fen": FEN}

    async def told(signature: str = "good") -> int:
        headers = {"wechatpay-signature": signature}
        return (await desk.http.post("/api/payment/v1/wechat/refund-notices", json=notice, headers=headers)).status_code

    assert await told("forged") == 401
    assert await told() == 503  # the channel still says that it is on its way
    desk.channel.arrives(number, AT)
    assert [await told(), await told()] == [204, 204]
    order = (await desk.http.get(f"/api/payment/v1/orders/{ORDER}", headers=desk.token())).json()
    assert (order["status"], order["refund_fen"]) == ("refunded", FEN)
    receipt = (await desk.http.get(f"/api/payment/v1/orders/{ORDER}/receipt", headers=desk.token())).json()
    assert receipt["refunded_at"] is not None
    assert receipt["payer_id"] == str(PERSON)
