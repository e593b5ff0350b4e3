"""The SMS carrier: what notify asks of one, and the adapter for Alibaba Cloud's SMS service (Dysms, 2017-05-25).

A send has three outcomes, and the types keep them apart: accepted (`Accepted`), certainly not sent (`CarrierRefused`),
unknown (`CarrierUnavailable`). The carrier does not recognise a repeated reference: sending again after an unknown
outcome can reach the person twice, so ask with `find` first.

Phone numbers and template parameters travel in the request body only; they appear in no URL, log line or exception.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal, Protocol
from urllib.parse import quote, urlencode, urlsplit
from uuid import uuid4

import httpx
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

CHINA = timezone(timedelta(hours=8))  # the carrier's dates are Beijing's; China has one zone and no summer time
KEPT_DAYS = 30  # QuerySendDetails knows the last 30 days
PAGE_SIZE = 50  # the largest the carrier allows
MAX_PAGES = 20  # nobody gets a thousand messages a day: past that the answer is not to be trusted

# Refused now, but the same message may pass later: limits, an empty account, clocks that differ.
_RETRYABLE = {
    "isv.BUSINESS_LIMIT_CONTROL",
    "isv.DAY_LIMIT_CONTROL",
    "isv.MONTH_LIMIT_CONTROL",
    "isv.OUT_OF_SERVICE",
    "isv.AMOUNT_NOT_ENOUGH",
    "InvalidTimeStamp.Expired",
}
# An answer that doesn't say whether the message went out. SignatureNonceUsed: each request has its own nonce, so a
# proxy on the way repeated ours, and the first copy may have been carried out.
_UNKNOWN = {"isp.SYSTEM_ERROR", "SignatureNonceUsed", "InternalError", "ServiceUnavailable"}


class Accepted(BaseModel):
    """The carrier took the message; `carrier_id` is its BizId."""

    model_config = ConfigDict(frozen=True)
    carrier_id: str


class Found(BaseModel):
    """What the carrier knows of a message sent under our reference. `code` is the network's, such as DELIVERED."""

    model_config = ConfigDict(frozen=True)
    state: Literal["waiting", "failed", "delivered"]
    sent_at: AwareDatetime
    received_at: AwareDatetime | None = None
    code: str = ""


class CarrierUnavailable(Exception):
    """The outcome is unknown: time-out, cut connection, 5xx, a senseless answer. Ask before sending again."""


class CarrierRefused(Exception):
    """Certainly not sent. `retryable`: the same message may pass later (a limit, the account), else it never will."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message

    @property
    def retryable(self) -> bool:
        """Whether the same message may be accepted later."""
        return self.code in _RETRYABLE or self.code.startswith("Throttling")


class SmsCarrier(Protocol):
    """What notify needs of a carrier."""

    async def send(self, *, phone: str, template: str, parameters: dict[str, str], reference: str) -> Accepted:
        """Send one message. Raises CarrierUnavailable (unknown) or CarrierRefused (certainly not sent)."""

    async def find(self, *, phone: str, reference: str, since: datetime) -> Found | None:
        """What became of `reference`, first tried at `since` (aware); None: the carrier has no such message.

        Raises CarrierUnavailable when it can't say.
        """


def acs3_authorization(
    *, key_id: str, secret: str, method: str, path: str, query: str, headers: Mapping[str, str], payload_sha256: str
) -> str:
    """The Authorization header of signature version 3 (ACS3-HMAC-SHA256); all `headers` are signed.

    `query` is the canonical query string: sorted, percent-encoded, without `?`.
    """
    lines = sorted((name.lower(), value.strip()) for name, value in headers.items())
    names = ";".join(name for name, _ in lines)
    canonical = "\n".join(
        [method, path, query, "".join(f"{name}:{value}\n" for name, value in lines), names, payload_sha256]
    )
    to_sign = f"ACS3-HMAC-SHA256\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signature = hmac.new(secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return f"ACS3-HMAC-SHA256 Credential={key_id},SignedHeaders={names},Signature={signature}"


class _Detail(BaseModel):
    out_id: str = Field("", alias="OutId")
    send_status: int = Field(alias="SendStatus")
    send_date: str = Field(alias="SendDate")
    receive_date: str = Field("", alias="ReceiveDate")
    err_code: str = Field("", alias="ErrCode")

    def found(self) -> Found:
        states: dict[int, Literal["waiting", "failed", "delivered"]] = {1: "waiting", 2: "failed", 3: "delivered"}
        return Found(
            state=states[self.send_status],
            sent_at=_china_time(self.send_date),
            received_at=_china_time(self.receive_date) if self.receive_date else None,
            code=self.err_code,
        )


class _Details(BaseModel):
    details: list[_Detail] = Field(default_factory=list, alias="SmsSendDetailDTO")


class _Page(BaseModel):
    total: int = Field(alias="TotalCount")  # the carrier writes it as text
    listed: _Details = Field(default_factory=_Details, alias="SmsSendDetailDTOs")


class AliyunSms:
    """Alibaba Cloud's SMS service behind `url` (production: https://dysmsapi.aliyuncs.com).

    The real signature (ACS3-HMAC-SHA256), one connection pool, a time-out on every call, no retry: what follows an
    error is notify's decision. Close it with `aclose()`. Proxy variables of the environment are ignored.
    """

    def __init__(
        self,
        url: str,
        access_key_id: str,
        access_key_secret: str,
        sign_name: str,
        *,
        timeout_seconds: float = 5.0,
        client: httpx.AsyncClient | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._url = url.rstrip("/") + "/"
        self._host = urlsplit(url).netloc
        self._key_id = access_key_id
        self._secret = access_key_secret
        self._sign_name = sign_name
        self._now = now
        self._client = client or httpx.AsyncClient(timeout=timeout_seconds, trust_env=False)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, *, phone: str, template: str, parameters: dict[str, str], reference: str) -> Accepted:
        """Send one message. Raises CarrierUnavailable (unknown) or CarrierRefused (certainly not sent)."""
        answer = await self._call(
            "SendSms",
            {
                "PhoneNumbers": phone,
                "SignName": self._sign_name,
                "TemplateCode": template,
                "TemplateParam": json.dumps(parameters, ensure_ascii=False),
                "OutId": reference,
            },
        )
        carrier_id = answer.get("BizId")
        if not isinstance(carrier_id, str) or not carrier_id:
            raise CarrierUnavailable("SendSms: accepted without a BizId")
        return Accepted(carrier_id=carrier_id)

    async def find(self, *, phone: str, reference: str, since: datetime) -> Found | None:
        """What became of `reference`, first tried at `since` (aware); None: the carrier has no such message.

        The carrier can't be asked by reference: its list of what this phone got, day by day, carries ours as OutId.
        Raises CarrierUnavailable when it can't say, also when `since` is longer ago than its list reaches.
        """
        today = self._now().astimezone(CHINA).date()
        # Clocks differ: a message sent just before our midnight may be listed under the carrier's day before.
        day = (since - timedelta(minutes=15)).astimezone(CHINA).date()
        oldest = today - timedelta(days=KEPT_DAYS - 1)
        too_old, day = day < oldest, max(day, oldest)
        found: list[Found] = []
        while day <= today:
            found += await self._listed(phone, f"{day:%Y%m%d}", reference)
            day += timedelta(days=1)
        if found:
            return max(found, key=lambda it: ("failed", "waiting", "delivered").index(it.state))
        if too_old:
            raise CarrierUnavailable(f"the carrier's list reaches back {KEPT_DAYS} days, not to {since:%Y-%m-%d}")
        return None

    async def _listed(self, phone: str, day: str, reference: str) -> list[Found]:
        found: list[Found] = []
        for number in range(1, MAX_PAGES + 1):
            question = {"PhoneNumber": phone, "SendDate": day, "PageSize": str(PAGE_SIZE), "CurrentPage": str(number)}
            try:
                page = _Page.model_validate(await self._call("QuerySendDetails", question))
                found += [detail.found() for detail in page.listed.details if detail.out_id == reference]
            except CarrierRefused as refusal:
                raise CarrierUnavailable(f"QuerySendDetails refused: {refusal.code}") from refusal
            except (ValidationError, KeyError, ValueError):
                raise CarrierUnavailable("QuerySendDetails: an answer that can't be read") from None  # it holds phones
            if number * PAGE_SIZE >= page.total:
                return found
        raise CarrierUnavailable(f"QuerySendDetails: more than {MAX_PAGES} pages")

    async def _call(self, action: str, parameters: dict[str, str]) -> dict[str, object]:
        body = urlencode(parameters, quote_via=quote).encode()
        payload = hashlib.sha256(body).hexdigest()
        headers = {
            "host": self._host,
            "content-type": "application/x-www-form-urlencoded",
            "x-acs-action": action,
            "x-acs-version": "2017-05-25",
            "x-acs-date": f"{self._now().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "x-acs-signature-nonce": uuid4().hex,
            "x-acs-content-sha256": payload,
        }
        headers["authorization"] = acs3_authorization(
            key_id=self._key_id,
            secret=self._secret,
            method="POST",
            path="/",  # the real service stands at the root of its host; a stand-in's prefix is not signed
            query="",
            headers=headers,
            payload_sha256=payload,
        )
        try:
            response = await self._client.post(
                self._url, content=body, headers={**headers, "accept": "application/json"}
            )
            answer = response.json()
        except httpx.HTTPError as error:
            raise CarrierUnavailable(f"{action}: {type(error).__name__}") from None  # its request holds the phone
        except ValueError:
            raise CarrierUnavailable(f"{action}: an answer that is not JSON") from None
        if not isinstance(answer, dict) or not isinstance(answer.get("Code"), str):
            raise CarrierUnavailable(f"{action}: HTTP {response.status_code} without a code")
        code = answer["Code"]
        if code == "OK" and response.status_code == 200:
            return answer
        if response.status_code >= 500 or code in _UNKNOWN or code == "OK":
            raise CarrierUnavailable(f"{action}: HTTP {response.status_code} {code}")
        raise CarrierRefused(code, _without_numbers(str(answer.get("Message", ""))))


def _without_numbers(text: str) -> str:
    """The carrier's words may quote the phone or a code: digits go."""
    return re.sub(r"\d{4,}", "…", text)[:200]


def _china_time(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=CHINA)
