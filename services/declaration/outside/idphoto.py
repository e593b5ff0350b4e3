"""The ID-photo source (guide 二.1: 系统自动采集二代身份证件照片): what declaration asks of it, and the adapter.

The source stands behind the province's API gateway, whose requests are signed as Apache APISIX's hmac-auth has it
(HMAC-SHA256 over method, path, query, key, date; the body by its own digest). Name and ID number travel in the body
only: they appear in no URL, log line or exception.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Protocol

import httpx
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import to_json

PATH = "/idphoto/v1/query"
LARGEST = 1024 * 1024
"""Bytes of a photo: one of an ID card has 14 to 20 KB."""


class PhotoSourceAway(Exception):
    """It doesn't answer, or not with sense: nobody knows whether there is a photo. Upload one, and go on."""


class NoPhoto(Exception):
    """The source has no photo under this name and number."""


class IdPhotoSource(Protocol):
    """What declaration needs of the source."""

    async def photo(self, *, name: str, id_number: str) -> bytes:
        """The photo as JPEG, as the source has it. Raises NoPhoto or PhotoSourceAway."""


class _Found(BaseModel):
    model_config = ConfigDict(extra="ignore")
    gmsfhm: str
    xp: str


class _Answer(BaseModel):
    """`code` 00: found, 01: no such photo. `gmsfhm`: 公民身份号码, `xp`: 相片 (a JPEG in base64)."""

    model_config = ConfigDict(extra="ignore")
    code: str
    data: _Found | None = None


def signature(*, secret: str, method: str, path: str, query: str, access_key: str, date: str) -> str:
    """The gateway's signature over a request; `query` is canonical (sorted, no `?`)."""
    text = f"{method}\n{path}\n{query}\n{access_key}\n{date}\n"
    return base64.b64encode(hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest()).decode()


def body_digest(secret: str, body: bytes) -> str:
    """The gateway's digest of a body."""
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


class ProvincialPhotos:
    """The source behind `url`. One connection pool, a time-out on every call, no retry: what follows an error is the
    person's choice. Close it with `aclose()`."""

    def __init__(
        self,
        url: str,
        access_key: str,
        secret: str,
        *,
        timeout_seconds: float = 5.0,
        client: httpx.AsyncClient | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._url = url.rstrip("/")
        self._access_key = access_key
        self._secret = secret
        self._client = client or httpx.AsyncClient(timeout=timeout_seconds, trust_env=False)
        self._now = now

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def photo(self, *, name: str, id_number: str) -> bytes:
        """The photo as JPEG. Raises NoPhoto or PhotoSourceAway."""
        body = to_json({"xm": name, "gmsfhm": id_number})
        try:
            response = await self._client.post(self._url + PATH, content=body, headers=self._headers(body))
        except httpx.HTTPError as error:
            raise PhotoSourceAway(type(error).__name__) from None  # its request holds the person
        try:
            answer = _Answer.model_validate_json(response.content)
        except ValidationError:
            raise PhotoSourceAway(f"HTTP {response.status_code}, an answer that can't be read") from None
        if response.status_code != 200 or answer.code not in {"00", "01"}:
            raise PhotoSourceAway(f"HTTP {response.status_code} {answer.code[:20]}")
        if answer.code == "01" or answer.data is None:
            raise NoPhoto
        return _decoded(answer.data, id_number)

    def _headers(self, body: bytes) -> dict[str, str]:
        # The real source stands at the root of its host; a stand-in's prefix is not signed.
        date = format_datetime(self._now().astimezone(UTC), usegmt=True)
        signed = signature(
            secret=self._secret, method="POST", path=PATH, query="", access_key=self._access_key, date=date
        )
        return {
            "Content-Type": "application/json",
            "Date": date,
            "X-HMAC-ACCESS-KEY": self._access_key,
            "X-HMAC-ALGORITHM": "hmac-sha256",
            "X-HMAC-SIGNATURE": signed,
            "X-HMAC-DIGEST": body_digest(self._secret, body),
        }


def _decoded(found: _Found, id_number: str) -> bytes:
    if found.gmsfhm.upper() != id_number.upper():
        raise PhotoSourceAway("an answer about somebody else")
    try:
        content = base64.b64decode(found.xp, validate=True)
    except (binascii.Error, ValueError):
        raise PhotoSourceAway("a photo that can't be read") from None
    if not content.startswith(b"\xff\xd8\xff") or len(content) > LARGEST:
        raise PhotoSourceAway("a photo that is no JPEG of a sensible size")
    return content
