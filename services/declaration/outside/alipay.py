"""Alipay's word on whose phone signs (实名证件信息比对验证): its gateway, and declaration's adapter.

Alipay is told name and ID number first and gives a number for the question (preconsult). The phone's owner agrees to
it on Alipay's page and comes back with a code; for the code there is a token (OAuth 2), and with the token the answer:
whether the owner's real name and ID number are those. Nothing else of the user is asked for.

Calls are signed over their sorted parameters, answers over their text as it was sent (RSA2: SHA-256 with RSA).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import quote, urlencode

import httpx
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from services.declaration.outside.signer import Signer, SignerAway, SignerCodeSpent

CHINA = timezone(timedelta(hours=8))
SUCCESS = "10000"
SPENT = "isv.code-invalid"
"""Alipay's word for a code that was never given, has expired, or was used."""


def signed_text(parameters: Mapping[str, str]) -> bytes:
    """What a call's signature is over: its parameters by name, without those that say nothing."""
    return "&".join(f"{name}={value}" for name, value in sorted(parameters.items()) if value).encode()


class AlipayGateway:
    """`url`: production https://openapi.alipay.com/gateway.do. `private_key` (the app's) and `public_key` (Alipay's)
    are PEM texts. Proxy variables of the environment are ignored."""

    def __init__(
        self,
        url: str,
        app_id: str,
        private_key: str,
        public_key: str,
        *,
        timeout_seconds: float = 5.0,
        client: httpx.AsyncClient | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        ours, theirs = (
            load_pem_private_key(private_key.encode(), password=None),
            load_pem_public_key(public_key.encode()),
        )
        if not isinstance(ours, RSAPrivateKey) or not isinstance(theirs, RSAPublicKey):
            raise TypeError("Alipay signs with RSA: give RSA keys")
        self.app_id = app_id
        self._url = url
        self._ours = ours
        self._theirs = theirs
        self._now = now
        self._client = client or httpx.AsyncClient(timeout=timeout_seconds, trust_env=False)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def call(self, method: str, *, common: Mapping[str, str] | None = None, **asked: str) -> dict[str, Any]:
        """What the gateway says, once it is proven to be Alipay's word. Raises SignerCodeSpent or SignerAway."""
        head = {
            "app_id": self.app_id,
            "method": method,
            "format": "JSON",
            "charset": "utf-8",
            "sign_type": "RSA2",
            "timestamp": self._now().astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S"),
            "version": "1.0",
            **(common or {}),
        }
        signature = self._ours.sign(signed_text({**head, **asked}), PKCS1v15(), SHA256())
        head["sign"] = b64encode(signature).decode()
        try:
            response = await self._client.post(self._url, params=head, data=asked)
            text = response.content.decode()
        except httpx.HTTPError as error:
            raise SignerAway(f"{method}: {type(error).__name__}") from None  # its request holds name and number
        except UnicodeDecodeError:
            raise SignerAway(f"{method}: an answer that is not UTF-8") from None
        if response.status_code != 200:
            raise SignerAway(f"{method}: HTTP {response.status_code}")
        return self._told(text, method)

    def _told(self, text: str, method: str) -> dict[str, Any]:
        name = f"{method.replace('.', '_')}_response"
        answers = re.match(rf'\s*{{\s*"({name}|error_response)"\s*:\s*', text)
        if answers is None:
            raise SignerAway(f"{method}: an answer of another kind")
        try:
            answer, end = json.JSONDecoder().raw_decode(text, answers.end())
            signature = b64decode(str(json.loads(text).get("sign", "")))
        except (ValueError, AttributeError, RecursionError):
            raise SignerAway(f"{method}: an answer that can't be read") from None
        if not isinstance(answer, dict):
            raise SignerAway(f"{method}: an answer without fields")
        # A refusal may come unsigned, and says nothing about anybody.
        if answer.get("sub_code") == SPENT:
            raise SignerCodeSpent
        if answers[1] != name or answer.get("code", SUCCESS) != SUCCESS:
            raise SignerAway(f"{method}: {answer.get('code')} {answer.get('sub_code')}")
        try:
            # Over the text, not over what was read from it: Alipay writes a slash in its own way, and may others.
            self._theirs.verify(signature, text[answers.end() : end].encode(), PKCS1v15(), SHA256())
        except InvalidSignature:
            raise SignerAway(f"{method}: an answer that Alipay didn't sign") from None
        return answer


class AlipaySigners:
    """Alipay's page at `page_url` (production: https://openauth.alipay.com), and its gateway.

    The number of the question comes back by way of the phone, which could bring another one. So it travels with a
    seal over it, the name and the ID number: `party_code` is the page's code, the number and the seal, with dots
    between.
    """

    def __init__(self, page_url: str, gateway: AlipayGateway, private_key: str) -> None:
        self._page_url = page_url.rstrip("/")
        self._gateway = gateway
        self._secret = hashlib.sha256(b"zhiping.signer\n" + private_key.encode()).digest()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._gateway.aclose()

    async def page(self, back: str, *, name: str, id_number: str) -> str:
        """Where the phone goes, once Alipay knows whom it will be asked about."""
        about = {"user_name": name, "cert_type": "IDENTITY_CARD", "cert_no": id_number}
        told = await self._gateway.call("alipay.user.certdoc.certverify.preconsult", biz_content=_json(about))
        number = str(told.get("verify_id", ""))
        if not number:
            raise SignerAway("preconsult: an answer without a number")
        asked = {
            "app_id": self._gateway.app_id,
            "scope": "id_verify",
            "redirect_uri": f"{back}?verify={quote(number, safe='')}.{self._seal(number, name, id_number)}",
            "cert_verify_id": number,
        }
        return f"{self._page_url}/oauth2/publicAppAuthorize.htm?{urlencode(asked, quote_via=quote)}"

    async def who(self, code: str, *, name: str, id_number: str) -> Signer:
        """Two calls: the code for a token, then the answer to the question that the owner agreed to."""
        auth_code, _, question = code.partition(".")
        number, _, seal = question.rpartition(".")
        if not hmac.compare_digest(seal.encode(), self._seal(number, name, id_number).encode()):
            raise SignerCodeSpent  # another question, or the profile has changed since: ask anew
        owner = await self._gateway.call("alipay.system.oauth.token", grant_type="authorization_code", code=auth_code)
        user, token = str(owner.get("open_id") or owner.get("user_id") or ""), str(owner.get("access_token", ""))
        if not user or not token:
            raise SignerAway("an answer without a user")
        told = await self._gateway.call(
            "alipay.user.certdoc.certverify.consult",
            common={"auth_token": token},
            biz_content=_json({"verify_id": number}),
        )
        return Signer(user, told.get("passed") == "T")

    def _seal(self, number: str, name: str, id_number: str) -> str:
        return hmac.new(self._secret, _json([number, name, id_number]).encode(), hashlib.sha256).hexdigest()


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
