"""Payment's adapter against the platform: ordering, paying, asking, closing."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

from services.payment.outside import ChannelRefused, ChannelUnavailable, WeChatPay
from tests.contract.sandbox.stand import Merchant, Sandbox, private_pem, public_pem
from tests.eventually import eventually

EXPIRES = datetime.now(UTC) + timedelta(days=3)
NOWHERE = "http://127.0.0.1:9/notices"


@pytest.fixture
async def channel(sandbox: Sandbox) -> AsyncIterator[WeChatPay]:
    adapter = sandbox.wechat()
    yield adapter
    await adapter.aclose()


@pytest.fixture
def number() -> str:
    return uuid4().hex


def order(number: str, **changes: Any) -> dict[str, Any]:
    return {
        "out_trade_no": number,
        "description": "2022年度水利专业高级工程师评审费",
        "amount_fen": 30000,
        "expires_at": EXPIRES,
        "notify_url": NOWHERE,
        **changes,
    }


async def test_an_order_is_placed_paid_and_asked_for(sandbox: Sandbox, channel: WeChatPay, number: str) -> None:
    assert await channel.query(number) is None
    code_url = await channel.native_order(**order(number))
    open_order = await channel.query(number)
    assert open_order is not None
    assert (open_order.state, open_order.amount_fen, open_order.transaction_id) == ("NOTPAY", 30000, None)
    assert (await sandbox.pay(code_url))["outcome"] == "paid"
    paid = await channel.query(number)
    assert paid is not None
    assert (paid.state, paid.amount_fen) == ("SUCCESS", 30000)
    assert paid.transaction_id
    assert paid.success_time is not None
    assert abs(paid.success_time - datetime.now(UTC)) < timedelta(minutes=1)


async def test_paying_twice_takes_the_money_once(sandbox: Sandbox, channel: WeChatPay, number: str) -> None:
    async with Merchant() as merchant:
        code_url = await channel.native_order(**order(number, notify_url=merchant.url))
        assert (await sandbox.pay(code_url))["outcome"] == "paid"
        first = await channel.query(number)
        assert (await sandbox.pay(code_url))["outcome"] == "already-paid"
        assert await channel.query(number) == first

        async def told() -> bool:
            return bool((await sandbox.order(number))["notified"])

        await eventually(told)
        assert len(merchant.heard) == 1


async def test_the_same_order_again_is_the_same_order(sandbox: Sandbox, channel: WeChatPay, number: str) -> None:
    code_url = await channel.native_order(**order(number))
    assert await channel.native_order(**order(number, expires_at=EXPIRES.astimezone())) == code_url
    assert sum(it["out_trade_no"] == number for it in await sandbox.get("/wechat/ledger")) == 1


@pytest.mark.parametrize(
    "changes", [{"amount_fen": 1}, {"description": "别的"}, {"expires_at": EXPIRES + timedelta(days=1)}]
)
async def test_another_order_under_the_same_number_is_refused(
    channel: WeChatPay, number: str, changes: dict[str, Any]
) -> None:
    await channel.native_order(**order(number))
    with pytest.raises(ChannelRefused) as refused:
        await channel.native_order(**order(number, **changes))
    assert refused.value.code == "OUT_TRADE_NO_USED"


@pytest.mark.parametrize(
    "changes",
    [
        {"amount_fen": 0},
        {"out_trade_no": "short"},
        {"out_trade_no": "with space in it"},
        {"out_trade_no": "x" * 33},
        {"description": "长" * 128},
        {"notify_url": "http://127.0.0.1/notices?order=1"},
    ],
)
async def test_an_order_the_platform_can_not_take_is_refused(
    channel: WeChatPay, number: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(ChannelRefused) as refused:
        await channel.native_order(**order(number, **changes))
    assert refused.value.code == "PARAM_ERROR"


async def test_a_closed_order_can_not_be_paid(sandbox: Sandbox, channel: WeChatPay, number: str) -> None:
    code_url = await channel.native_order(**order(number))
    await channel.close(number)
    await channel.close(number)
    closed = await channel.query(number)
    assert closed is not None
    assert closed.state == "CLOSED"
    assert await sandbox.pay(code_url) == {
        "out_trade_no": number, "amount_fen": 30000, "outcome": "closed", "state": "CLOSED",
    }  # fmt: skip
    with pytest.raises(ChannelRefused, match="ORDER_CLOSED"):
        await channel.native_order(**order(number))


async def test_a_paid_order_can_be_neither_closed_nor_placed_again(
    sandbox: Sandbox, channel: WeChatPay, number: str
) -> None:
    await sandbox.pay(await channel.native_order(**order(number)))
    for act in (channel.close(number), channel.native_order(**order(number))):
        with pytest.raises(ChannelRefused) as refused:
            await act
        assert refused.value.code == "ORDERPAID"


async def test_closing_what_is_not_there_is_refused(channel: WeChatPay, number: str) -> None:
    with pytest.raises(ChannelRefused, match="ORDER_NOT_EXIST"):
        await channel.close(number)


async def test_a_number_with_all_its_signs_can_be_asked_for(channel: WeChatPay, number: str) -> None:
    odd = number[:26] + "_-|*"
    await channel.native_order(**order(odd))
    assert await channel.query(odd) is not None
    await channel.close(odd)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"private_key": private_pem(generate_private_key(65537, 2048))}, "SIGN_ERROR"),
        ({"mchid": "1900000002"}, "SIGN_ERROR"),
        ({"cert_serial": "00"}, "SIGN_ERROR"),
        ({"appid": "wx-other"}, "APPID_MCHID_NOT_MATCH"),
    ],
)
async def test_a_merchant_that_is_not_ours_is_refused(
    sandbox: Sandbox, number: str, changes: dict[str, Any], code: str
) -> None:
    stranger = sandbox.wechat(**changes)
    with pytest.raises(ChannelRefused) as refused:
        await stranger.native_order(**order(number))
    assert refused.value.code == code
    await stranger.aclose()


@pytest.mark.parametrize(
    "changes",
    [{"public_key": public_pem(generate_private_key(65537, 2048))}, {"public_key_id": "PUB_KEY_ID_OTHER"}],
)
async def test_an_answer_that_the_platform_did_not_sign_is_not_believed(
    sandbox: Sandbox, number: str, changes: dict[str, Any]
) -> None:
    doubter = sandbox.wechat(**changes)
    with pytest.raises(ChannelUnavailable, match="sign"):
        await doubter.native_order(**order(number))
    with pytest.raises(ChannelUnavailable, match="sign"):
        await doubter.query(uuid4().hex)  # nor a forged "no such order"
    await doubter.aclose()


@pytest.mark.parametrize(("kind", "placed"), [("cut", True), ("unavailable", False)])
async def test_after_an_unknown_outcome_ordering_again_leads_to_one_order(
    sandbox: Sandbox, channel: WeChatPay, number: str, kind: str, placed: bool
) -> None:
    await sandbox.plan("wechat", kind=kind)
    with pytest.raises(ChannelUnavailable):
        await channel.native_order(**order(number))
    assert (await channel.query(number) is not None) == placed
    await channel.native_order(**order(number))
    assert sum(it["out_trade_no"] == number for it in await sandbox.get("/wechat/ledger")) == 1


async def test_a_platform_that_is_away_is_unavailable(sandbox: Sandbox, number: str) -> None:
    away = sandbox.wechat(url="http://127.0.0.1:9", timeout_seconds=1)
    for act in (away.native_order(**order(number)), away.query(number), away.close(number)):
        with pytest.raises(ChannelUnavailable):
            await act
    await away.aclose()


async def test_the_page_shows_a_person_what_is_paid_for(sandbox: Sandbox, channel: WeChatPay, number: str) -> None:
    code_url = await channel.native_order(**order(number, description="评审费 <2022>"))
    async with httpx.AsyncClient(trust_env=False) as browser:
        shown = (await browser.get(code_url)).text
        for words in ("¥300.00", "评审费 &lt;2022&gt;", number, "确认支付"):
            assert words in shown
        assert "支付成功" in (await browser.post(code_url)).text
        again = (await browser.get(code_url)).text
        assert "该订单已支付" in again
        assert "确认支付" not in again
        assert (await browser.get(f"{sandbox.url}/wechat/pay/unknown")).status_code == 404
