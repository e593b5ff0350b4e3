"""WeChat Pay API v3: Native (QR code) orders, and refunds.

Every answer and notice is believed only once the platform's signature holds, is fresh and speaks of our merchant and
app. Nothing here retries: after `ChannelUnavailable` the outcome is unknown and the same call may be made again,
because the channel knows an order by its `out_trade_no` and a refund by its `out_refund_no`.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal
from urllib.parse import quote

import httpx
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from services.payment.outside.channel import (
    BadNotice,
    ChannelRefused,
    ChannelUnavailable,
    Refund,
    RefundState,
    TradeState,
    Transaction,
)

CHINA = timezone(timedelta(hours=8))  # how the channel writes times; China has one zone and no summer time
FRESH = timedelta(minutes=5)  # an older signature is a replay
SCHEME = "WECHATPAY2-SHA256-RSA2048"
NO_SUCH_ORDER = {"ORDER_NOT_EXIST", "ORDERNOTEXIST"}  # newer and older interfaces spell it differently
ALREADY_CLOSED = {"ORDER_CLOSED", "ORDERCLOSED"}
NO_SUCH_REFUND = {"RESOURCE_NOT_EXISTS"}
REFUND_EVENTS = {"REFUND.SUCCESS", "REFUND.ABNORMAL", "REFUND.CLOSED"}


class _Amount(BaseModel):
    total: int = Field(0, strict=True)
    currency: Literal["CNY"] = "CNY"


class _Order(BaseModel):
    """An order on the wire, the same in answers and notices."""

    appid: str = ""  # the channel may leave it out of an answer about an order never paid
    mchid: str
    out_trade_no: str
    trade_state: TradeState
    transaction_id: str | None = None
    success_time: AwareDatetime | None = None
    amount: _Amount = Field(default_factory=_Amount)

    @property
    def whole(self) -> bool:
        """Whether all that a payment has is there."""
        return self.amount.total > 0 and bool(self.transaction_id) and self.success_time is not None


class _RefundAmount(BaseModel):
    total: int = Field(strict=True)
    refund: int = Field(strict=True)


class _Refund(BaseModel):
    """A refund on the wire. Answers call its state `status`, notices `refund_status` and name the merchant."""

    mchid: str = ""
    out_trade_no: str
    out_refund_no: str
    refund_id: str
    status: RefundState | None = None
    refund_status: RefundState | None = None
    success_time: AwareDatetime | None = None
    amount: _RefundAmount


class _Resource(BaseModel):
    algorithm: Literal["AEAD_AES_256_GCM"]
    ciphertext: str
    nonce: str
    associated_data: str = ""


class _Notice(BaseModel):
    event_type: str
    resource_type: Literal["encrypt-resource"]
    resource: _Resource


def signature_holds(key: RSAPublicKey, message: bytes, signature: str) -> bool:
    """Whether `signature` (base64, RSA PKCS#1 v1.5 with SHA-256) is `key`'s over `message`."""
    try:
        key.verify(b64decode(signature, validate=True), message, PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError):
        return False
    return True


def decrypt_resource(apiv3_key: bytes, nonce: str, ciphertext: str, associated_data: str) -> bytes:
    """The plain text of a notice's resource (AEAD_AES_256_GCM, base64). Raises BadNotice."""
    try:
        return AESGCM(apiv3_key).decrypt(nonce.encode(), b64decode(ciphertext), associated_data.encode())
    except (InvalidTag, ValueError):
        raise BadNotice("the resource can't be decrypted") from None


class WeChatPay:
    """WeChat Pay v3 behind `url` (production: https://api.mch.weixin.qq.com), verifying by the platform's public key.

    `private_key` (the merchant's) and `public_key` (the platform's) are PEM texts; `public_key_id` is PUB_KEY_ID_…;
    `apiv3_key` has 32 characters. One connection pool, a time-out on every call; close with `aclose()`. Proxy
    variables of the environment are ignored.
    """

    def __init__(
        self,
        *,
        url: str,
        appid: str,
        mchid: str,
        cert_serial: str,
        private_key: str,
        public_key: str,
        public_key_id: str,
        apiv3_key: str,
        timeout_seconds: float = 5.0,
        client: httpx.AsyncClient | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        merchant = load_pem_private_key(private_key.encode(), password=None)
        platform = load_pem_public_key(public_key.encode())
        if not isinstance(merchant, RSAPrivateKey) or not isinstance(platform, RSAPublicKey):
            raise ValueError("WeChat Pay v3 signs with RSA: give RSA keys")
        if len(apiv3_key.encode()) != 32:
            raise ValueError("the APIv3 key has 32 bytes")
        self._url = url.rstrip("/")
        self._appid = appid
        self._mchid = mchid
        self._cert_serial = cert_serial
        self._private_key = merchant
        self._public_key = platform
        self._public_key_id = public_key_id
        self._apiv3_key = apiv3_key.encode()
        self._now = now
        self._client = client or httpx.AsyncClient(timeout=timeout_seconds, trust_env=False)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def native_order(
        self, *, out_trade_no: str, description: str, amount_fen: int, expires_at: datetime, notify_url: str
    ) -> str:
        """Place the order, or find it again when all is as before; returns what the QR code holds (code_url).

        `out_trade_no`: 6 to 32 of 0-9 A-Z a-z _ - | *, used once. `description`: up to 127 characters, shown to the
        payer. `amount_fen` above zero. `expires_at`: aware, at least a minute ahead; it can't be changed later.
        """
        answer = await self._call(
            "POST",
            "/v3/pay/transactions/native",
            {
                "appid": self._appid,
                "mchid": self._mchid,
                "description": description,
                "out_trade_no": out_trade_no,
                "time_expire": expires_at.astimezone(CHINA).isoformat(timespec="seconds"),
                "notify_url": notify_url,
                "amount": {"total": amount_fen, "currency": "CNY"},
            },
        )
        code_url = answer.get("code_url")
        if not isinstance(code_url, str) or not code_url:
            raise ChannelUnavailable("native order: an answer without code_url")
        return code_url

    async def query(self, out_trade_no: str) -> Transaction | None:
        """The order as the channel sees it; None: it has no such order."""
        path = f"/v3/pay/transactions/out-trade-no/{quote(out_trade_no, safe='')}?mchid={self._mchid}"
        try:
            answer = await self._call("GET", path)
        except ChannelRefused as refusal:
            if refusal.code in NO_SUCH_ORDER:
                return None
            raise
        try:
            order = _Order.model_validate(answer)
        except ValidationError as error:
            raise ChannelUnavailable(f"query: an answer that can't be read ({error.error_count()} faults)") from None
        if order.out_trade_no != out_trade_no or not self._ours(order):
            raise ChannelUnavailable("query: an answer about another order")
        if order.trade_state == "SUCCESS" and not order.whole:
            raise ChannelUnavailable("query: paid, but without sum, time or number")
        return _transaction(order)

    async def close(self, out_trade_no: str) -> None:
        """Make the order unpayable; calm when it already is. ChannelRefused("ORDERPAID") when it was paid."""
        path = f"/v3/pay/transactions/out-trade-no/{quote(out_trade_no, safe='')}/close"
        try:
            await self._call("POST", path, {"mchid": self._mchid})
        except ChannelRefused as refusal:
            if refusal.code not in ALREADY_CLOSED:
                raise

    async def refund(
        self, *, out_trade_no: str, out_refund_no: str, refund_fen: int, total_fen: int, reason: str, notify_url: str
    ) -> Refund:
        """Give back `refund_fen` of the `total_fen` that the order took; repeated under its number, the same refund."""
        answer = await self._call(
            "POST",
            "/v3/refund/domestic/refunds",
            {
                "out_trade_no": out_trade_no,
                "out_refund_no": out_refund_no,
                "reason": reason,
                "notify_url": notify_url,
                "amount": {"refund": refund_fen, "total": total_fen, "currency": "CNY"},
            },
        )
        return self._refund(answer, out_refund_no)

    async def query_refund(self, out_trade_no: str, out_refund_no: str) -> Refund | None:
        """The refund as the channel sees it; None: it has no such refund."""
        try:
            answer = await self._call("GET", f"/v3/refund/domestic/refunds/{quote(out_refund_no, safe='')}")
        except ChannelRefused as refusal:
            if refusal.code in NO_SUCH_REFUND:
                return None
            raise
        return self._refund(answer, out_refund_no)

    def _refund(self, answer: dict[str, object], out_refund_no: str) -> Refund:
        try:
            found = _Refund.model_validate(answer)
        except ValidationError as error:
            raise ChannelUnavailable(f"refund: an answer that can't be read ({error.error_count()} faults)") from None
        if found.out_refund_no != out_refund_no or found.status is None:
            raise ChannelUnavailable("refund: an answer about another refund")
        return _refund(found, found.status)

    def verify_notice(self, headers: Mapping[str, str], body: bytes) -> Transaction:
        """The payment a callback tells of, from its headers and its body as received (bytes, not parsed JSON).

        Raises BadNotice. A notice may come twice, late or never: settling must be calm when repeated, and `query`
        has the last word. The channel also sends probes with a false signature; refusing them is right.
        """
        plain = self._plain(headers, body, {"TRANSACTION.SUCCESS"}, "a payment")
        try:
            order = _Order.model_validate_json(plain)
        except ValidationError as error:
            raise BadNotice(f"a notice that can't be read ({error.error_count()} faults)") from None
        if not self._ours(order) or not order.appid:
            raise BadNotice("a notice for another merchant or app")
        if order.trade_state != "SUCCESS" or not order.whole:
            raise BadNotice("a success notice that names no payment")
        return _transaction(order)

    def verify_refund_notice(self, headers: Mapping[str, str], body: bytes) -> Refund:
        """The refund a callback tells of. Raises BadNotice; `query_refund` has the last word here, too."""
        plain = self._plain(headers, body, REFUND_EVENTS, "a refund")
        try:
            found = _Refund.model_validate_json(plain)
        except ValidationError as error:
            raise BadNotice(f"a notice that can't be read ({error.error_count()} faults)") from None
        if found.mchid != self._mchid or found.refund_status is None:
            raise BadNotice("a notice for another merchant, or of no refund")
        return _refund(found, found.refund_status)

    def _plain(self, headers: Mapping[str, str], body: bytes, events: set[str], what: str) -> bytes:
        """What a notice says, once it is proven to be the platform's."""
        if fault := self._signature_fault(headers, body):
            raise BadNotice(fault)
        try:
            notice = _Notice.model_validate_json(body)
        except ValidationError as error:
            raise BadNotice(f"a notice that can't be read ({error.error_count()} faults)") from None
        if notice.event_type not in events:
            raise BadNotice(f"not {what}: {notice.event_type[:64]!r}")
        sealed = notice.resource
        return decrypt_resource(self._apiv3_key, sealed.nonce, sealed.ciphertext, sealed.associated_data)

    def _ours(self, order: _Order) -> bool:
        return order.mchid == self._mchid and order.appid in ("", self._appid)

    def _signature_fault(self, headers: Mapping[str, str], body: bytes) -> str:
        """Why headers and body are not the platform's words of now; empty when they are."""
        given = {name.lower(): value for name, value in headers.items() if name.lower().startswith("wechatpay-")}
        if given.get("wechatpay-serial") != self._public_key_id:
            return "signed with a key that is not known here"
        if given.get("wechatpay-signature-type", SCHEME) != SCHEME:
            return "signed in a way that is not known here"
        timestamp, nonce = given.get("wechatpay-timestamp", ""), given.get("wechatpay-nonce", "")
        message = f"{timestamp}\n{nonce}\n".encode() + body + b"\n"
        if not signature_holds(self._public_key, message, given.get("wechatpay-signature", "")):
            return "the signature does not hold"
        # Only now is the timestamp the platform's own word.
        if not timestamp.isascii() or not timestamp.isdigit():
            return "no timestamp"
        if abs(self._now().timestamp() - int(timestamp)) > FRESH.total_seconds():
            return "stale"
        return ""

    def _authorization(self, method: str, path: str, body: bytes) -> str:
        timestamp, nonce = str(int(self._now().timestamp())), secrets.token_hex(16).upper()
        message = f"{method}\n{path}\n{timestamp}\n{nonce}\n".encode() + body + b"\n"
        signature = b64encode(self._private_key.sign(message, PKCS1v15(), SHA256())).decode()
        return (
            f'{SCHEME} mchid="{self._mchid}",nonce_str="{nonce}",signature="{signature}",'
            f'timestamp="{timestamp}",serial_no="{self._cert_serial}"'
        )

    async def _call(self, method: str, path: str, payload: Mapping[str, object] | None = None) -> dict[str, object]:
        """One signed call; `path` counts from the channel's root: a stand-in's prefix in `url` is not signed."""
        body = b"" if payload is None else json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {
            "authorization": self._authorization(method, path, body),
            "accept": "application/json",
            "user-agent": "zhiping-payment",  # the channel refuses calls without one
            "wechatpay-serial": self._public_key_id,  # which key we verify with
        }
        if payload is not None:
            headers["content-type"] = "application/json"
        try:
            response = await self._client.request(method, self._url + path, content=body, headers=headers)
        except httpx.HTTPError as error:
            raise ChannelUnavailable(f"{method} {path}: {type(error).__name__}") from error
        status, signed = response.status_code, "wechatpay-signature" in response.headers
        # A success must be signed. Refusals are signed too, but a gateway in front may answer for the channel.
        fault = self._signature_fault(response.headers, response.content) if signed or status < 300 else ""
        if fault:
            raise ChannelUnavailable(f"{method} {path}: HTTP {status}, {fault}")
        answer = _json_object(response.content)
        if status in (200, 204):
            return answer
        code = str(answer.get("code", ""))
        if not 400 <= status < 500 or status == 429 or not code:  # 202 too: still being worked on
            raise ChannelUnavailable(f"{method} {path}: HTTP {status} {code}")
        raise ChannelRefused(code, str(answer.get("message", ""))[:256])


def _transaction(order: _Order) -> Transaction:
    return Transaction(
        out_trade_no=order.out_trade_no,
        state=order.trade_state,
        amount_fen=order.amount.total,
        transaction_id=order.transaction_id,
        # The channel tells Beijing time; instants are kept in UTC.
        success_time=order.success_time.astimezone(UTC) if order.success_time else None,
    )


def _refund(found: _Refund, state: RefundState) -> Refund:
    return Refund(
        out_trade_no=found.out_trade_no,
        refund_no=found.out_refund_no,
        state=state,
        refund_fen=found.amount.refund,
        channel_refund_number=found.refund_id,
        success_time=found.success_time.astimezone(UTC) if found.success_time else None,
    )


def _json_object(content: bytes) -> dict[str, object]:
    """The JSON object in `content`; empty when there is none (204, or a proxy's page)."""
    try:
        value = json.loads(content)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
