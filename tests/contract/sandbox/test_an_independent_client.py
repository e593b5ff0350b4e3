"""A merchant's library that shares no code with us speaks to the platform too: its wire format is the real one."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from wechatpayv3 import WeChatPay, WeChatPayType

from tests.contract.sandbox import stand
from tests.contract.sandbox.stand import Merchant, Sandbox
from tests.eventually import eventually


async def test_wechatpayv3_orders_asks_closes_and_reads_the_notice(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    client = WeChatPay(
        wechatpay_type=WeChatPayType.NATIVE,
        mchid=stand.MCHID,
        private_key=stand.private_pem(sandbox.merchant),
        cert_serial_no=stand.CERT_SERIAL,
        apiv3_key=stand.APIV3_KEY,
        appid=stand.APPID,
        public_key=stand.public_pem(sandbox.platform),
        public_key_id=stand.PUBLIC_KEY_ID,
    )
    client._core._gate_way = f"{sandbox.url}/wechat"
    number, closed = uuid4().hex, uuid4().hex
    expires = (datetime.now(UTC) + timedelta(days=1)).isoformat(timespec="seconds")
    async with Merchant() as merchant:

        async def place(out_trade_no: str) -> str:
            status, answer = await asyncio.to_thread(
                client.pay,
                description="评审费",
                out_trade_no=out_trade_no,
                amount={"total": 30000, "currency": "CNY"},
                time_expire=expires,
                notify_url=merchant.url,
            )
            assert status == 200, answer
            return str(json.loads(answer)["code_url"])

        await place(closed)
        status, answer = await asyncio.to_thread(client.close, closed)
        assert status == 204, answer
        await sandbox.pay(await place(number))
        status, answer = await asyncio.to_thread(client.query, out_trade_no=number)
        assert (status, json.loads(answer)["trade_state"]) == (200, "SUCCESS")
        status, answer = await asyncio.to_thread(client.query, out_trade_no=uuid4().hex)
        assert (status, json.loads(answer)["code"]) == (404, "ORDER_NOT_EXIST")

        async def heard() -> list[tuple[dict[str, str], bytes]]:
            return merchant.heard

        ((headers, body),) = await eventually(heard)
        notice = client.callback(headers, body)
        assert notice["event_type"] == "TRANSACTION.SUCCESS"
        assert notice["resource"]["amount"]["total"] == 30000
