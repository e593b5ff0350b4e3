"""Payment's routes: who may pay what, and what a callback is believed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import httpx
import pytest

from kernel.log.clock import Clock
from kernel.log.kernel import Kernel
from kernel.web.settings import Settings
from services.payment.app import service
from services.payment.domain import FeeOrder
from services.payment.outside import Channels
from tests.unit.payment.channel import FakeChannel
from tests.unit.payment.memory import MemoryKernel
from tests.unit.payment.test_fee_order import AT, FEN, LATE, ORDER, PASSED, PAY_BEFORE, PERSON, STRANGER
from tests.unit.payment.test_fee_order import request as fee_request
from tests.unit.web.edge import Edge

PATH = f"/api/payment/v1/orders/{ORDER}"
NOTICES = "/api/payment/v1/wechat/notices"


class Counter:
    """Payment's application over a kernel and a channel in memory, and an applicant in front of it."""

    def __init__(self, folder: Path) -> None:
        self.edge = Edge(folder, service)
        self.kernel = MemoryKernel(PASSED, FeeOrder)
        self.channel = FakeChannel()
        running = self.edge.running
        running.kernel = cast("Kernel", self.kernel)
        running.clock = cast("Clock", self.kernel.clock)
        running.settings = cast("Settings", SimpleNamespace(public_url="https://zhiping.example/"))
        running.provide(Channels, Channels({"wechat": self.channel}))
        self.http: httpx.AsyncClient

    def token(self, person_id: UUID = PERSON) -> dict[str, str]:
        issued = self.edge.issuer.issue(UUID(int=99), ["applicant"], self.kernel.clock.at, person_id=person_id)
        return {"Authorization": f"Bearer {issued}"}

    async def post(self, path: str, person_id: UUID = PERSON, **headers: str) -> httpx.Response:
        return await self.http.post(path, headers=self.token(person_id) | headers)

    async def order(self) -> dict[str, Any]:
        answer: dict[str, Any] = (await self.http.get(PATH, headers=self.token())).json()
        return answer

    async def notify(self, fen: int = FEN, signature: str = "good", order_id: UUID = ORDER) -> httpx.Response:
        body = {"out_trade_no": order_id.hex, "state": "SUCCESS", "amount_fen": fen, "transaction_id": "4200-1"}
        headers = {"wechatpay-signature": signature}
        return await self.http.post(NOTICES, json=body | {"success_time": AT.isoformat()}, headers=headers)


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    found = Counter(tmp_path)
    await found.kernel.do(FeeOrder, ORDER, fee_request)
    found.kernel.clock.at = AT
    async with found.edge.client() as found.http:
        yield found


async def test_a_checkout_gives_a_code_to_pay_with_and_again_the_same(counter: Counter) -> None:
    first, again = await counter.post(f"{PATH}/checkout"), await counter.post(f"{PATH}/checkout")
    assert first.status_code == 200, first.text
    answer = first.json()
    assert answer == again.json()
    assert answer["code_url"] == f"weixin://wxpay/{ORDER.hex}"
    assert answer["qr_svg"].startswith("<svg")
    assert (answer["amount_fen"], answer["pay_before"]) == (FEN, "2022-09-08T15:59:59Z")
    assert counter.channel.placed[0] == counter.channel.placed[1]
    assert counter.channel.placed[0]["notify_url"] == f"https://zhiping.example{NOTICES}"
    assert counter.channel.placed[0]["expires_at"] == PAY_BEFORE
    assert counter.kernel.names(ORDER) == ["FeeOrdered", "CheckoutOpened"]


async def test_a_checkout_is_on_record_before_the_channel_is_asked(counter: Counter) -> None:
    counter.channel.away = True
    answer = await counter.post(f"{PATH}/checkout")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert counter.kernel.names(ORDER) == ["FeeOrdered", "CheckoutOpened"]


async def test_a_checkout_after_the_deadline_never_reaches_the_channel(counter: Counter) -> None:
    counter.kernel.clock.at = LATE
    answer = await counter.post(f"{PATH}/checkout")
    assert (answer.status_code, answer.json()["code"]) == (409, "window-closed")
    assert not counter.channel.placed


async def test_a_checkout_of_an_order_just_paid_says_so_and_settles_it(counter: Counter) -> None:
    counter.channel.pay(ORDER, FEN, AT)
    answer = await counter.post(f"{PATH}/checkout")
    assert (answer.status_code, answer.json()["code"]) == (409, "already-paid")
    assert (await counter.order())["status"] == "paid"


async def test_somebody_elses_order_is_not_found(counter: Counter) -> None:
    for path in (f"{PATH}/checkout", f"{PATH}/refresh"):
        assert (await counter.post(path, STRANGER)).status_code == 404
    assert (await counter.http.get(PATH, headers=counter.token(STRANGER))).status_code == 404
    assert not counter.channel.asked


async def test_refreshing_asks_the_channel_and_settles(counter: Counter) -> None:
    await counter.post(f"{PATH}/checkout")
    assert (await counter.post(f"{PATH}/refresh")).json()["events"] == []
    counter.channel.pay(ORDER, FEN, AT + timedelta(minutes=1))
    assert (await counter.post(f"{PATH}/refresh")).json()["events"] == ["FeeSettled"]
    order = await counter.order()
    assert (order["status"], order["paid_at"], order["channel"]) == ("paid", "2022-09-02T02:01:00Z", "wechat")
    assert set(order) == {
        *("order_id", "declaration_id", "submission", "plan_id", "plan_version", "title"),
        *("amount_fen", "pay_before", "status", "paid_at", "channel"),
        *("items", "payer", "window", "employer_is_paying", "refund_fen", "refunded_at"),
    }


async def test_a_confirmed_notice_settles_once_however_often_it_comes(counter: Counter) -> None:
    await counter.post(f"{PATH}/checkout")
    counter.channel.pay(ORDER, FEN, AT)
    assert [(await counter.notify()).status_code for _ in range(3)] == [204, 204, 204]
    assert counter.kernel.names(ORDER) == ["FeeOrdered", "CheckoutOpened", "FeeSettled"]


async def test_a_forged_notice_is_refused_and_nothing_is_asked(counter: Counter) -> None:
    answer = await counter.notify(signature="forged")
    assert (answer.status_code, answer.json()["code"]) == (401, "notice-not-believed")
    assert not counter.channel.asked


async def test_the_sum_is_the_channels_answer_and_never_the_notices(counter: Counter) -> None:
    await counter.post(f"{PATH}/checkout")
    counter.channel.pay(ORDER, 1, AT)
    assert (await counter.notify(fen=FEN)).status_code == 204
    assert counter.kernel.names(ORDER)[-1] == "PaymentDisputed"
    assert (await counter.order())["status"] == "disputed"


async def test_a_notice_the_channel_does_not_confirm_is_to_be_told_again(counter: Counter) -> None:
    await counter.post(f"{PATH}/checkout")
    assert (await counter.notify()).status_code == 503
    counter.channel.away = True
    assert (await counter.notify()).status_code == 503
    assert counter.kernel.names(ORDER) == ["FeeOrdered", "CheckoutOpened"]


async def test_a_notice_about_an_order_that_is_not_ours_is_not_found(counter: Counter) -> None:
    counter.channel.pay(STRANGER, FEN, AT)
    assert (await counter.notify(order_id=STRANGER)).status_code == 404


async def test_a_notice_is_taken_from_the_channel_without_a_token_and_not_without_limit(counter: Counter) -> None:
    assert (await counter.http.post(NOTICES, content=b"x" * 70_000)).status_code == 413
    document = counter.edge.app.openapi()
    assert document["paths"][NOTICES]["post"]["security"] == []
