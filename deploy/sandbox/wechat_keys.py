"""WeChat Pay v3's cryptography from the platform's side: check merchants, sign answers, encrypt notices."""

from __future__ import annotations

import base64
import json
import re
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from fastapi import Response

from deploy.sandbox.settings import Settings

SCHEME = "WECHATPAY2-SHA256-RSA2048"
LIFETIME = 300  # seconds


class WeChatError(Exception):
    """A refusal as the platform words it."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(code)
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True)
class Keys:
    """The platform's keys and one merchant's."""

    mchid: str
    cert_serial: str
    merchant: rsa.RSAPublicKey
    platform: rsa.RSAPrivateKey
    public_key_id: str
    apiv3_key: bytes
    clock: Callable[[], float] = time.time

    @classmethod
    def read(cls, settings: Settings) -> Keys:
        """From the files that the settings name."""
        merchant = load_pem_public_key(settings.wechat_merchant_public_key_file.read_bytes())
        platform = load_pem_private_key(settings.wechat_platform_key_file.read_bytes(), password=None)
        if not isinstance(merchant, rsa.RSAPublicKey) or not isinstance(platform, rsa.RSAPrivateKey):
            raise TypeError("WeChat Pay v3 signs with RSA: give RSA keys")
        return cls(
            mchid=settings.wechat_mchid,
            cert_serial=settings.wechat_cert_serial,
            merchant=merchant,
            platform=platform,
            public_key_id=settings.wechat_public_key_id,
            apiv3_key=settings.wechat_apiv3_key.get_secret_value().encode(),
        )

    def check_merchant(
        self, method: str, path: str, authorization: str, body: bytes, first_use: Callable[[str], bool]
    ) -> None:
        """Raises WeChatError unless the merchant signed this request, now, and for the first time."""
        scheme, _, rest = authorization.partition(" ")
        given = dict(re.findall(r'(\w+)="([^"]*)"', rest))
        refused = WeChatError(401, "SIGN_ERROR", "签名错误，请检查后再试")
        if scheme != SCHEME or (given.get("mchid"), given.get("serial_no")) != (self.mchid, self.cert_serial):
            raise refused
        timestamp, nonce = given.get("timestamp", ""), given.get("nonce_str", "")
        message = f"{method}\n{path}\n{timestamp}\n{nonce}\n".encode() + body + b"\n"
        try:
            signature = base64.b64decode(given.get("signature", ""), validate=True)
            self.merchant.verify(signature, message, padding.PKCS1v15(), SHA256())
            age = abs(self.clock() - int(timestamp))
        except (InvalidSignature, ValueError):
            raise refused from None
        if age > LIFETIME or not first_use(nonce):
            raise refused

    def signed_headers(self, body: bytes, *, age: int = 0) -> dict[str, str]:
        """The headers that prove `body` to be the platform's; `age` in seconds makes them older than they are."""
        timestamp, nonce = str(int(self.clock()) - age), secrets.token_hex(16)
        message = f"{timestamp}\n{nonce}\n".encode() + body + b"\n"
        signature = self.platform.sign(message, padding.PKCS1v15(), SHA256())
        return {
            "Wechatpay-Timestamp": timestamp,
            "Wechatpay-Nonce": nonce,
            "Wechatpay-Signature": base64.b64encode(signature).decode(),
            "Wechatpay-Signature-Type": SCHEME,
            "Wechatpay-Serial": self.public_key_id,
            "Request-ID": secrets.token_hex(16).upper(),
        }

    def answer(self, status: int, content: Mapping[str, object] | None) -> Response:
        """A signed answer; no content for 204."""
        body = b"" if content is None else json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        return Response(
            body, status, self.signed_headers(body), media_type="application/json; charset=utf-8" if body else None
        )

    def encrypted(self, content: str, about: str = "transaction") -> dict[str, str]:
        """A notice's resource: `content` under the APIv3 key; `about`: what kind of thing it tells of."""
        nonce = secrets.token_hex(6)
        sealed = AESGCM(self.apiv3_key).encrypt(nonce.encode(), content.encode(), about.encode())
        return {
            "original_type": about,
            "algorithm": "AEAD_AES_256_GCM",
            "ciphertext": base64.b64encode(sealed).decode(),
            "associated_data": about,
            "nonce": nonce,
        }
