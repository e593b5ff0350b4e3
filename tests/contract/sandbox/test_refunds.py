"""Refunds: asked for, on their way, arrived, told of, refused; and what survives kill -9."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from services.payment.outside import BadNotice, ChannelRefused, ChannelUnavailable, Refund, WeChatPay
from tests.contract.sandbox.stand import Merchant, Sandbox
from tests.eventually import eventually

NOWHERE = "http://127.0.0.1:9/notices"
FEN = 43_000


@pytest.fixture
async def channel(sandbox: Sandbox) -> AsyncIterator[WeChatPay]:
    adapter = sandbox.wechat()
    yield adapter
    await adapter.aclose()


async def paid(sandbox: Sandbox, channel: WeChatPay, number: str) -> None:
    code_url = await channel.native_order(
        out_trade_no=number,
        description="评审费",
        amount_fen=FEN,
        expires_at=datetime.now(UTC) + timedelta(days=1),
        notify_url=NOWHERE,
    )
    await sandbox.pay(code_url)


def refund(number: str, **changes: Any) -> dict[str, Any]:
    about = {
        "out_trade_no": number,
        "out_refund_no": f"F{number}",
        "refund_fen": FEN,
        "total_fen": FEN,
        "reason": "申报已撤回，退还评审费",
        "notify_url": NOWHERE,
    }
    return about | changes


async def arrived(channel: WeChatPay, number: str, state: str = "SUCCESS") -> Refund:
    async def there() -> bool:
        found = await channel.query_refund(number, f"F{number}")
        return found is not None and found.state == state

    await eventually(there)
    found = await channel.query_refund(number, f"F{number}")
    assert found is not None
    return found


async def test_a_refund_is_asked_for_and_arrives(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    assert await channel.query_refund(number, f"F{number}") is None
    taken = await channel.refund(**refund(number))
    assert (taken.state, taken.refund_fen, taken.success_time) == ("PROCESSING", FEN, None)
    found = await arrived(channel, number)
    assert found.channel_refund_number == taken.channel_refund_number
    assert found.success_time is not None
    order = await channel.query(number)
    assert order is not None
    assert order.state == "REFUND"


async def test_the_same_refund_again_is_the_same_refund_and_another_under_its_number_is_refused(
    sandbox: Sandbox, channel: WeChatPay
) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    first = await channel.refund(**refund(number))
    again = await channel.refund(**refund(number))
    assert again.channel_refund_number == first.channel_refund_number
    with pytest.raises(ChannelRefused, match="INVALID_REQUEST"):
        await channel.refund(**refund(number, refund_fen=1))
    assert sum(it["out_trade_no"] == number for it in await sandbox.get("/wechat/refunds")) == 1


async def test_parts_of_an_order_go_back_until_there_is_nothing_left(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    await channel.refund(**refund(number, refund_fen=FEN - 1))
    with pytest.raises(ChannelRefused, match="INVALID_REQUEST"):
        await channel.refund(**refund(number, out_refund_no=f"G{number}", refund_fen=2))
    await channel.refund(**refund(number, out_refund_no=f"G{number}", refund_fen=1))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"total_fen": FEN + 1}, "PARAM_ERROR"),
        ({"refund_fen": 0}, "PARAM_ERROR"),
        ({"reason": "长" * 81}, "PARAM_ERROR"),
    ],
)
async def test_a_refund_that_does_not_fit_its_order_is_refused(
    sandbox: Sandbox, channel: WeChatPay, changes: dict[str, Any], code: str
) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    with pytest.raises(ChannelRefused, match=code):
        await channel.refund(**refund(number, **changes))


async def test_what_was_not_paid_does_not_go_back(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    with pytest.raises(ChannelRefused, match="RESOURCE_NOT_EXISTS"):
        await channel.refund(**refund(number))
    await channel.native_order(
        out_trade_no=number,
        description="评审费",
        amount_fen=FEN,
        expires_at=datetime.now(UTC) + timedelta(days=1),
        notify_url=NOWHERE,
    )
    with pytest.raises(ChannelRefused, match="INVALID_REQUEST"):
        await channel.refund(**refund(number))


async def test_a_merchant_without_money_and_an_account_that_takes_none(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    await sandbox.plan("wechat", kind="not-enough")
    with pytest.raises(ChannelRefused, match="NOT_ENOUGH"):
        await channel.refund(**refund(number))
    await sandbox.plan("wechat", kind="abnormal")
    await channel.refund(**refund(number))
    found = await arrived(channel, number, "ABNORMAL")
    assert found.success_time is None


async def test_a_refund_is_told_by_a_notice_that_is_no_payments(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    async with Merchant() as merchant:
        await channel.refund(**refund(number, notify_url=merchant.url))

        async def told() -> bool:
            return bool(merchant.heard)

        await eventually(told)
    headers, body = merchant.heard[0]
    assert channel.verify_refund_notice(headers, body) == await arrived(channel, number)
    with pytest.raises(BadNotice, match="not a payment"):
        channel.verify_notice(headers, body)
    with pytest.raises(BadNotice, match="signature"):
        channel.verify_refund_notice(headers, body + b" ")
    assert (await sandbox.order(number))["notified"] is False  # the payment's own notice is another


@pytest.mark.parametrize(("kind", "taken"), [("cut", True), ("unavailable", False)])
async def test_after_an_unknown_outcome_asking_again_leads_to_one_refund(
    sandbox: Sandbox, channel: WeChatPay, kind: str, taken: bool
) -> None:
    number = uuid4().hex
    await paid(sandbox, channel, number)
    await sandbox.plan("wechat", kind=kind, on="refund")
    with pytest.raises(ChannelUnavailable):
        await channel.refund(**refund(number))
    assert (await channel.query_refund(number, f"F{number}") is not None) == taken
    await channel.refund(**refund(number))
    assert sum(it["out_trade_no"] == number for it in await sandbox.get("/wechat/refunds")) == 1


async def test_a_refund_survives_kill_9(own_sandbox: Sandbox) -> None:
    channel, number = own_sandbox.wechat(), uuid4().hex
    await paid(own_sandbox, channel, number)
    async with Merchant() as merchant:
        await own_sandbox.plan("wechat", kind="lost", count=2)
        await channel.refund(**refund(number, notify_url=merchant.url))
        own_sandbox.stop(signal.SIGKILL)
        await own_sandbox.again()

        async def told() -> bool:
            return bool(merchant.heard)

        await eventually(told)
    assert (await arrived(channel, number)).refund_fen == FEN
    await channel.aclose()
