"""A sandbox in a process of its own, as the stack starts it, and a merchant's server that hears callbacks."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import httpx
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from services.declaration.outside import AlipayGateway, AlipaySigners, ProvincialPhotos, WeChatSigners
from services.notify.outside import AliyunSms
from services.payment.outside import WeChatPay
from tests.eventually import eventually

ACCESS_KEY_ID, ACCESS_KEY_SECRET = "sandbox-key", "sandbox-secret"
APPID, MCHID, CERT_SERIAL = "wx-sandbox", "1900000001", "5157F09EFDC096DE15EBE81A47057A7232F1B8E1"
LOGIN_SECRET = "a-login-secret"
ALIPAY_APP_ID = "2021000000000001"
PUBLIC_KEY_ID, APIV3_KEY = "PUB_KEY_ID_0119000000012026", "0123456789abcdef0123456789abcdef"


def private_pem(key: RSAPrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def public_pem(key: RSAPrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


@dataclass
class Sandbox:
    """One sandbox process over one folder; it can be killed and started again."""

    folder: Path
    backoff: str = "0.1,0.1,0.1,0.2,0.2,0.5,0.5,1,1,1,1,1"
    merchant: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))
    platform: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))
    app: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))
    alipay: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        (self.folder / "merchant.pub.pem").write_text(public_pem(self.merchant))
        (self.folder / "platform.pem").write_text(private_pem(self.platform))
        (self.folder / "app.pub.pem").write_text(public_pem(self.app))
        (self.folder / "alipay.pem").write_text(private_pem(self.alipay))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the process."""
        environment = {
            "ZHIPING_SANDBOX_LISTEN": f"127.0.0.1:{self.port}",
            "ZHIPING_SANDBOX_DIR": str(self.folder / "ledger"),
            "ZHIPING_SANDBOX_BACKOFF": self.backoff,
            "ZHIPING_SMS_ACCESS_KEY_ID": ACCESS_KEY_ID,
            "ZHIPING_SMS_ACCESS_KEY_SECRET": ACCESS_KEY_SECRET,
            "ZHIPING_WECHAT_APPID": APPID,
            "ZHIPING_WECHAT_MCHID": MCHID,
            "ZHIPING_WECHAT_CERT_SERIAL": CERT_SERIAL,
            "ZHIPING_WECHAT_APIV3_KEY": APIV3_KEY,
            "ZHIPING_WECHAT_PUBLIC_KEY_ID": PUBLIC_KEY_ID,
            "ZHIPING_WECHAT_MERCHANT_PUBLIC_KEY_FILE": str(self.folder / "merchant.pub.pem"),
            "ZHIPING_WECHAT_PLATFORM_KEY_FILE": str(self.folder / "platform.pem"),
            "ZHIPING_ID_PHOTO_ACCESS_KEY": ACCESS_KEY_ID,
            "ZHIPING_ID_PHOTO_SECRET": ACCESS_KEY_SECRET,
            "ZHIPING_WECHAT_LOGIN_APPID": APPID,
            "ZHIPING_WECHAT_LOGIN_SECRET": LOGIN_SECRET,
            "ZHIPING_ALIPAY_APP_ID": ALIPAY_APP_ID,
            "ZHIPING_ALIPAY_APP_PUBLIC_KEY_FILE": str(self.folder / "app.pub.pem"),
            "ZHIPING_ALIPAY_KEY_FILE": str(self.folder / "alipay.pem"),
        }
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("ZHIPING_")}
        log = (self.folder / "sandbox.log").open("ab")
        with log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "deploy.sandbox.app"], env={**inherited, **environment}, stdout=log, stderr=log
            )

    async def again(self) -> None:
        """Start over the same folder and wait until it answers."""
        self.start()
        await self.ready()

    async def ready(self) -> None:
        """Wait until it answers."""
        async with httpx.AsyncClient(trust_env=False) as client:

            async def answers() -> bool:
                assert self.process is not None
                assert self.process.poll() is None, (self.folder / "sandbox.log").read_text()
                with suppress(httpx.TransportError):
                    return (await client.get(f"{self.url}/healthz")).status_code == 200
                return False

            await eventually(answers, within=60)  # a process that imports much, on a machine that does much

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End this process, gently or not."""
        assert self.process is not None
        self.process.send_signal(how)
        self.process.wait(10)

    def sms(self, **changes: Any) -> AliyunSms:
        """Notify's adapter, pointed here."""
        return AliyunSms(
            **{
                "url": f"{self.url}/sms",
                "access_key_id": ACCESS_KEY_ID,
                "access_key_secret": ACCESS_KEY_SECRET,
                "sign_name": "12333",
                **changes,
            }
        )

    def wechat(self, **changes: Any) -> WeChatPay:
        """Payment's adapter, pointed here."""
        return WeChatPay(
            **{
                "url": f"{self.url}/wechat",
                "appid": APPID,
                "mchid": MCHID,
                "cert_serial": CERT_SERIAL,
                "private_key": private_pem(self.merchant),
                "public_key": public_pem(self.platform),
                "public_key_id": PUBLIC_KEY_ID,
                "apiv3_key": APIV3_KEY,
                **changes,
            }
        )

    def photos(self, **changes: Any) -> ProvincialPhotos:
        """Declaration's adapter of the ID-photo source, pointed here."""
        return ProvincialPhotos(
            **{
                "url": f"{self.url}/photos",
                "access_key": ACCESS_KEY_ID,
                "secret": ACCESS_KEY_SECRET,
                **changes,
            }
        )

    def signers(self, **changes: Any) -> WeChatSigners:
        """Declaration's adapter of WeChat's log-in, pointed here."""
        there = f"{self.url}/weixin"
        return WeChatSigners(**{"page_url": there, "api_url": there, "appid": APPID, "secret": LOGIN_SECRET, **changes})

    def alipay_signers(self, **changes: Any) -> AlipaySigners:
        """Declaration's adapter of Alipay, pointed here."""
        private = private_pem(self.app)
        given = {
            "url": f"{self.url}/alipay/gateway.do",
            "app_id": ALIPAY_APP_ID,
            "private_key": private,
            "public_key": public_pem(self.alipay),
            **changes,
        }
        return AlipaySigners(f"{self.url}/alipay", AlipayGateway(**given), private)

    async def consent(self, page: str, name: str, number: str) -> str:
        """Where the phone goes back to, once its owner has agreed."""
        async with httpx.AsyncClient(trust_env=False) as client:
            shown = await client.get(f"{page}&state=a-state")
            assert shown.status_code == 200, shown.text
            said = {"name": name, "number": number}
            return (await client.post(f"{page}&state=a-state", data=said)).headers["location"]

    async def get(self, path: str) -> Any:
        """What people and tests may look at."""
        async with httpx.AsyncClient(trust_env=False) as client:
            return (await client.get(self.url + path)).raise_for_status().json()

    async def plan(self, party: str, **fault: Any) -> None:
        """Ask for misbehaviour."""
        async with httpx.AsyncClient(trust_env=False) as client:
            (await client.post(f"{self.url}/{party}/faults", json=fault)).raise_for_status()

    async def pay(self, code_url: str) -> dict[str, Any]:
        """What the payer's click leads to."""
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(code_url, headers={"accept": "application/json"})
            content: dict[str, Any] = answer.json()
            return content

    async def order(self, out_trade_no: str) -> dict[str, Any]:
        """The ledger's line of an order."""
        (found,) = [it for it in await self.get("/wechat/ledger") if it["out_trade_no"] == out_trade_no]
        line: dict[str, Any] = found
        return line


@dataclass
class Merchant:
    """A server of the merchant's: keeps what it hears and answers with the statuses asked for, then with 204."""

    statuses: list[int] = field(default_factory=list)
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    accept: Callable[[dict[str, str], bytes], bool] | None = None

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/notices"
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening."""
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().splitlines()[1:]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head if line)}
        body = await reader.readexactly(int(headers["content-length"]))
        self.heard.append((headers, body))
        status = self.statuses.pop(0) if self.statuses else 204
        if self.accept and not self.accept(headers, body):
            status = 401
        writer.write(f"HTTP/1.1 {status} .\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
