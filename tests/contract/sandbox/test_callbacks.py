"""The platform's callbacks, true and false, and what survives kill -9."""

import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from services.payment.outside import BadNotice, Transaction, WeChatPay
from tests.contract.sandbox.stand import Merchant, Sandbox
from tests.eventually import eventually


@pytest.fixture
async def channel(sandbox: Sandbox) -> AsyncIterator[WeChatPay]:
    adapter = sandbox.wechat()
    yield adapter
    await adapter.aclose()


async def place(channel: WeChatPay, number: str, notify_url: str) -> str:
    return await channel.native_order(
        out_trade_no=number,
        description="评审费",
        amount_fen=30000,
        expires_at=datetime.now(UTC) + timedelta(days=1),
        notify_url=notify_url,
    )


async def until_notified(sandbox: Sandbox, number: str) -> int:
    """How many tries it took."""

    async def notified() -> bool:
        return bool((await sandbox.order(number))["notified"])

    await eventually(notified)
    return int((await sandbox.order(number))["attempts"])


def verified(channel: WeChatPay, merchant: Merchant) -> list[Transaction | None]:
    """What each notice told; None for one that was refused."""
    found: list[Transaction | None] = []
    for headers, body in merchant.heard:
        try:
            found.append(channel.verify_notice(headers, body))
        except BadNotice:
            found.append(None)
    return found


async def test_a_payment_is_told_by_a_notice_that_agrees_with_the_query(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    async with Merchant() as merchant:
        await sandbox.pay(await place(channel, number, merchant.url))
        assert await until_notified(sandbox, number) == 1
    assert verified(channel, merchant) == [await channel.query(number)]


async def test_a_notice_is_repeated_until_the_merchant_hears_it(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    async with Merchant(statuses=[500, 404, 302]) as merchant:
        await sandbox.pay(await place(channel, number, merchant.url))
        assert await until_notified(sandbox, number) == 4
    told = verified(channel, merchant)
    assert len(told) == 4
    assert len(set(told)) == 1


@pytest.mark.parametrize(("kind", "tries"), [("lost", 2), ("tampered", 2), ("stale", 2), ("duplicate", 1), ("slow", 1)])
async def test_misbehaving_callbacks(sandbox: Sandbox, channel: WeChatPay, kind: str, tries: int) -> None:
    number = uuid4().hex
    await sandbox.plan("wechat", kind=kind, seconds=0.2)

    def believed(headers: dict[str, str], body: bytes) -> bool:
        try:
            return channel.verify_notice(headers, body).out_trade_no == number
        except BadNotice:
            return False

    async with Merchant(accept=believed) as merchant:
        await sandbox.pay(await place(channel, number, merchant.url))
        assert await until_notified(sandbox, number) == tries
    paid = await channel.query(number)
    told = {"lost": [paid], "tampered": [None, paid], "stale": [None, paid], "duplicate": [paid, paid], "slow": [paid]}
    assert verified(channel, merchant) == told[kind]
    assert (await sandbox.order(number))["forged_accepted"] == 0


async def test_a_merchant_that_believes_a_forged_notice_is_found_out(sandbox: Sandbox, channel: WeChatPay) -> None:
    number = uuid4().hex
    await sandbox.plan("wechat", kind="tampered")
    async with Merchant() as merchant:
        await sandbox.pay(await place(channel, number, merchant.url))
        await until_notified(sandbox, number)
    assert (await sandbox.order(number))["forged_accepted"] == 1


async def test_the_platform_gives_up_and_then_only_asking_helps(own_sandbox: Sandbox) -> None:
    channel, number = own_sandbox.wechat(), uuid4().hex
    await own_sandbox.plan("wechat", kind="lost", count=100)
    await own_sandbox.pay(await place(channel, number, "http://127.0.0.1:9/notices"))

    async def given_up() -> bool:
        return bool((await own_sandbox.order(number))["notice"] == "given-up")

    await eventually(given_up)
    asked = await channel.query(number)
    assert asked is not None
    assert asked.state == "SUCCESS"
    await channel.aclose()


async def test_what_was_answered_survives_kill_9(own_sandbox: Sandbox) -> None:
    channel, carrier = own_sandbox.wechat(), own_sandbox.sms()
    number, reference, since = uuid4().hex, uuid4().hex, datetime.now(UTC)
    async with Merchant(statuses=[503]) as merchant:
        code_url = await place(channel, number, merchant.url)
        await carrier.send(phone="13800138000", template="SMS_PROFILE_APPROVED", parameters={}, reference=reference)
        await own_sandbox.plan("wechat", kind="slow", seconds=60)  # paid, and killed before the notice leaves
        await own_sandbox.pay(code_url)
        paid = await channel.query(number)
        own_sandbox.stop(signal.SIGKILL)
        assert merchant.heard == []
        await own_sandbox.again()
        await until_notified(own_sandbox, number)
    assert set(verified(channel, merchant)) == {paid}
    assert await channel.query(number) == paid
    assert (await own_sandbox.pay(code_url))["outcome"] == "already-paid"
    assert await carrier.find(phone="13800138000", reference=reference, since=since) is not None
    await channel.aclose()
    await carrier.aclose()


async def test_no_phone_number_is_logged(own_sandbox: Sandbox) -> None:
    carrier = own_sandbox.sms()
    await own_sandbox.plan("sms", kind="cut")
    with pytest.raises(Exception, match="SendSms"):
        await carrier.send(phone="13800138000", template="SMS_PROFILE_APPROVED", parameters={}, reference="r")
    assert len(await own_sandbox.get("/sms/messages?phone=13800138000")) == 1
    await carrier.aclose()
    own_sandbox.stop()
    assert "13800138000" not in (own_sandbox.folder / "sandbox.log").read_text()
