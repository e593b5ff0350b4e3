"""Sealing: personal data is encrypted under a key per (service, person), so that destroying the key erases it.

Promise: what is marked `sealed(...)` stands in no table, topic or file in clear, and can't be read once the
subject's key is gone, whatever copies of the ciphertext exist.
Breaks if: a sealed value is copied out in clear, a master key is kept beside the data, a key outlives its
subject in a cache for longer than `CACHE_SECONDS`, or a new one is made for a subject that was erased.
"""

from __future__ import annotations

import base64
import hmac
import os
import time
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import BaseModel

from kernel.log.decider import ERASED, Event, Seal
from kernel.log.errors import BadText, Erased, KeyLost
from kernel.log.masters import Masters, decrypt, encrypt, key_aad

CACHE_SECONDS = 60.0
_MAGIC = b"ZS1"


class Vault:
    """Seals and opens values; keeps the keys in the schema `keys`, wrapped by the service's master key."""

    def __init__(self, service: str, pool: asyncpg.Pool, masters: Masters, index_key: bytes) -> None:
        self._service = service
        self._pool = pool
        self.masters = masters
        self._index_key = index_key
        self._cache: dict[UUID, tuple[float, AESGCM]] = {}
        self._erased: set[UUID] = set()

    # -- events ---------------------------------------------------------------------------------------------------

    async def seal_event(self, event: Event) -> dict[str, Any]:
        """The event as a JSON-like dict, its sealed fields encrypted. Raises Erased when a subject's key is gone."""
        data: dict[str, Any] = event.model_dump(mode="json")
        found: list[tuple[dict[str, Any], str, str, UUID, str]] = []
        _find_sealed(event, event, data, type(event).__name__, found)
        for *_, text in found:
            _refuse_bad(text)
        # One look a subject, however many fields: a key is never taken from the cache here.
        keys = {subject: await self._key_for_sealing(subject) for subject in {f[3] for f in found}}
        for holder, name, label, subject, text in found:
            holder[name] = self._seal(keys[subject], subject, label, text)
        return data

    def _seal(self, key: AESGCM, subject: UUID, label: str, text: str) -> dict[str, str]:
        """One sealed value as it stands in JSON: `{"$sealed": base64, "subject": uuid, "of": label}`."""
        blob = encrypt(key, self._aad(subject, label), text.encode())
        return {"$sealed": base64.b64encode(blob).decode(), "subject": str(subject), "of": label}

    async def open_json(self, value: Any) -> Any:
        """The same JSON-like value with everything sealed in it opened; erased subjects read as `ERASED`."""
        if isinstance(value, dict):
            if "$sealed" in value:
                return await self._open_text(value)
            return {k: await self.open_json(v) for k, v in value.items()}
        if isinstance(value, list):
            return [await self.open_json(v) for v in value]
        return value

    async def _open_text(self, box: dict[str, str]) -> str:
        subject = UUID(box["subject"])
        try:
            key = await self._key(subject)
        except Erased:
            return ERASED
        return decrypt(key, self._aad(subject, box["of"]), base64.b64decode(box["$sealed"])).decode()

    # -- files ----------------------------------------------------------------------------------------------------

    async def encrypt(self, subject: UUID, label: str, plain: bytes) -> bytes:
        """Bytes under the subject's key; the blob names its subject, `label` must be given again to open it."""
        return _MAGIC + subject.bytes + encrypt(await self._key_for_sealing(subject), self._aad(subject, label), plain)

    async def decrypt(self, label: str, blob: bytes) -> bytes:
        """The plain bytes. Raises Erased when the subject's key is gone, ValueError when it isn't such a blob."""
        if blob[:3] != _MAGIC:
            raise ValueError("not a sealed blob")
        subject = UUID(bytes=blob[3:19])
        return decrypt(await self._key(subject), self._aad(subject, label), blob[19:])

    # -- look-ups ---------------------------------------------------------------------------------------------------

    def blind(self, scope: str, value: str) -> bytes:
        """A keyed digest for exact matches in tables; never put into events."""
        return hmac.digest(self._index_key, f"{scope}\x1f{value}".encode(), "sha256")

    # -- keys -------------------------------------------------------------------------------------------------------

    async def erase(self, subject: UUID, at: datetime | None = None) -> None:
        """Destroy the subject's key, and forbid a new one. Repeatable; other processes forget it within
        `CACHE_SECONDS`, and seal nothing more at once."""
        async with self._pool.acquire() as db, db.transaction():
            await db.execute(_ALONE, subject.bytes)
            await db.execute(
                "INSERT INTO keys.tombstones (subject, erased_at) VALUES ($1, coalesce($2, clock_timestamp()))"
                " ON CONFLICT DO NOTHING",
                *(subject, at),
            )
            await db.execute("DELETE FROM keys.subjects WHERE subject = $1", subject)
        self._erased.add(subject)
        self._cache.pop(subject, None)

    async def _key_for_sealing(self, subject: UUID) -> AESGCM:
        """Never from the cache: another process may have erased the subject a moment ago."""
        try:
            return await self._key(subject, cached=False)
        except KeyLost:  # nobody has sealed anything for this subject yet
            fresh = self.masters.wrap(key_aad(self._service, subject), os.urandom(32))
            async with self._pool.acquire() as db, db.transaction():
                # Not beside an erasure, or the key would outlive its tombstone. Twins race to make the first key:
                # the loser takes the winner's.
                await db.execute(_ALONE, subject.bytes)
                await db.execute(
                    """INSERT INTO keys.subjects (subject, wrapped, master) SELECT $1, $2, $3
                       WHERE NOT EXISTS (SELECT FROM keys.tombstones WHERE subject = $1) ON CONFLICT DO NOTHING""",
                    *(subject, fresh, self.masters.current_id),
                )
            return await self._key(subject, cached=False)

    async def _key(self, subject: UUID, *, cached: bool = True) -> AESGCM:
        known = self._cache.get(subject)
        if cached and known and time.monotonic() - known[0] < CACHE_SECONDS:
            return known[1]
        (row,) = await self._pool.fetch(
            "SELECT (SELECT erased_at FROM keys.tombstones WHERE subject = $1) AS erased_at, wrapped, master"
            " FROM (SELECT $1::uuid AS subject) AS asked LEFT JOIN keys.subjects USING (subject)",
            subject,
        )
        if row["erased_at"] is not None or subject in self._erased:
            self._cache.pop(subject, None)
            raise Erased(str(subject))
        if row["wrapped"] is None:
            self._cache.pop(subject, None)
            raise KeyLost(str(subject))
        aad = key_aad(self._service, subject)
        key = AESGCM(self.masters.unwrap(aad, bytes(row["wrapped"]), row["master"]))
        if len(self._cache) > 10_000:
            self._cache.clear()
        self._cache[subject] = (time.monotonic(), key)
        return key

    def _aad(self, subject: UUID, label: str) -> bytes:
        return f"{self._service}\x1f{subject}\x1f{label}".encode()


# One at a time for a subject: the making of its key and its erasure.
_ALONE = "SELECT pg_advisory_xact_lock(('x' || md5($1::bytea))::bit(64)::bigint)"


def _refuse_bad(text: str) -> None:
    """What `dump` would refuse in clear: once sealed, it couldn't be seen there any more."""
    if "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise BadText("a text holds U+0000 or a lone surrogate")


def _find_sealed(
    root: Event, value: Any, dumped: Any, label: str, found: list[tuple[dict[str, Any], str, str, UUID, str]]
) -> None:
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            seal = next((m for m in info.metadata if isinstance(m, Seal)), None)
            if seal is None:
                _find_sealed(root, inner, dumped[name], f"{label}.{name}", found)
            elif inner is not None:
                if not isinstance(inner, str):
                    raise TypeError(f"{label}.{name}: only text can be sealed, not {type(inner).__name__}")
                found.append((dumped, name, f"{label}.{name}", getattr(root, seal.subject), inner))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _find_sealed(root, inner, dumped[str(key)], label, found)
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for inner, inner_dumped in zip(value, dumped, strict=True):
            _find_sealed(root, inner, inner_dumped, label, found)
