"""The outside parties as people meet them: a phone that gets SMS, and a page to pay on."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from deploy.local.demo.client import Answer, Http, until


class Sandbox:
    """The stand-in for the SMS carrier, WeChat Pay, and those who say whose phone it is: WeChat and Alipay."""

    def __init__(self, http: Http) -> None:
        self.http = http

    async def messages(self, phone: str) -> list[dict[str, Any]]:
        """Every SMS this phone got, oldest first."""
        found: list[dict[str, Any]] = (await self.http.get(f"/sms/messages?phone={phone}")).good()
        return [message for message in found if message["state"] == "delivered"]

    async def sms(self, phone: str, template: str, count: int = 1) -> dict[str, Any]:
        """The `count`-th SMS of a template, once it is there."""

        async def arrived() -> dict[str, Any] | None:
            found = [m for m in await self.messages(phone) if m["template"] == template]
            return found[count - 1] if len(found) >= count else None

        return await until(f"SMS {template}", arrived)

    async def code(self, phone: str, nth: int = 1) -> str:
        """The code in the `nth` SMS that brings this phone one."""
        return str((await self.sms(phone, "SMS_PHONE_CODE", nth))["parameters"]["code"])

    async def pay(self, code_url: str) -> Answer:
        """Scan a QR code and pay. A page that was opened at another address is the same page."""
        path = "/" + code_url.split("://", 1)[1].split("/", 1)[1]
        return await self.http.post(path, headers={"Accept": "application/json"})

    async def consent(self, page: str, name: str, number: str) -> str:
        """Say at the party's page whose phone it is; the code that the phone goes back with."""
        path = "/" + page.split("://", 1)[1].split("/", 1)[1]
        said = urlencode({"name": name, "number": number}).encode()
        headers = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
        told = (await self.http.send("POST", f"{path}&state=s", content=said, headers=headers)).good()
        back = dict(parse_qsl(urlsplit(told["back"]).query))
        # As the page on the phone has it: portal/public/sign.js.
        return back["code"] if "code" in back else f"{back['auth_code']}.{back['verify']}"

    async def orders(self, trade_number: str) -> list[dict[str, Any]]:
        """The orders of this number in the platform's ledger."""
        found: list[dict[str, Any]] = (await self.http.get("/wechat/ledger")).good()
        return [order for order in found if order["out_trade_no"] == trade_number]
