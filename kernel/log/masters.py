"""The service's master keys, and the change from one to the next.

Promise: whatever is wrapped under the current or the previous master key can be unwrapped, new keys are wrapped under
the current one, and `rotate` brings all over to it without touching an event, while the service serves.
Breaks if: the previous master key is taken away before `rotate` found nothing left, or a process that serves doesn't
know the current one yet.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kernel.log.errors import MasterKeyUnknown

PAGE = 500
_NONCE = 12
_NOBODY = UUID(int=0)


def encrypt(key: AESGCM, aad: bytes, plain: bytes) -> bytes:
    """AES-256-GCM under a fresh nonce, which stands first."""
    nonce = os.urandom(_NONCE)
    return nonce + key.encrypt(nonce, plain, aad)


def decrypt(key: AESGCM, aad: bytes, blob: bytes) -> bytes:
    """The reverse of `encrypt`. Raises InvalidTag when key, bytes or `aad` are others."""
    return key.decrypt(blob[:_NONCE], blob[_NONCE:], aad)


def key_aad(service: str, subject: UUID) -> bytes:
    """What a wrapped key is bound to: it can't be moved to another service or subject."""
    return f"{service}\x1f{subject}\x1fkey".encode()


class Masters:
    """The current master key, which wraps, and the previous one, which may still be needed. 32 bytes each."""

    def __init__(self, current: bytes, previous: bytes | None = None) -> None:
        self.current_id = _id(current)
        self._keys = {_id(key): AESGCM(key) for key in (current, previous) if key}

    def wrap(self, aad: bytes, key: bytes) -> bytes:
        """A subject's key under the current master key."""
        return encrypt(self._keys[self.current_id], aad, key)

    def unwrap(self, aad: bytes, wrapped: bytes, master: str) -> bytes:
        """The subject's key. Raises MasterKeyUnknown with the id of the master key that is missing."""
        if master not in self._keys:
            raise MasterKeyUnknown(f"a key is wrapped under master key {master}, which isn't configured")
        return decrypt(self._keys[master], aad, wrapped)


@dataclass
class Rotation:
    """How far a rotation has come. `refused`: keys that can't be unwrapped, by the id of their master key."""

    rewrapped: int = 0
    left: int = 0
    refused: Counter[str] = field(default_factory=Counter)


async def rotate(pool: asyncpg.Pool, service: str, masters: Masters) -> AsyncGenerator[Rotation, None]:
    """Rewrap every subject's key that isn't under the current master key; yields after each page.

    Killed at any point it has done whole pages, and the next run goes on with the rest. What can't be unwrapped is
    left as it is and counted, and holds up nothing else.
    """
    done, last = Rotation(), _NOBODY
    while True:
        page = await pool.fetch(
            "SELECT subject, wrapped, master FROM keys.subjects WHERE master <> $1 AND subject > $2"
            " ORDER BY subject LIMIT $3",
            *(masters.current_id, last, PAGE),
        )
        found: list[tuple[UUID, bytes, bytes]] = []
        for row in page:
            last, aad, old = row["subject"], key_aad(service, row["subject"]), bytes(row["wrapped"])
            try:
                found.append((last, old, masters.wrap(aad, masters.unwrap(aad, old, row["master"]))))
            except (MasterKeyUnknown, InvalidTag):
                done.refused[row["master"]] += 1
        # Only what is still as it was read: two runs side by side undo nothing of each other's.
        status = await pool.execute(
            "UPDATE keys.subjects s SET wrapped = n.fresh, master = $4"
            " FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n(subject, old, fresh)"
            " WHERE s.subject = n.subject AND s.wrapped = n.old",
            *([f[0] for f in found], [f[1] for f in found], [f[2] for f in found], masters.current_id),
        )
        done.rewrapped += int(status.rpartition(" ")[2])
        done.left = await pool.fetchval("SELECT count(*) FROM keys.subjects WHERE master <> $1", masters.current_id)
        yield done
        if len(page) < PAGE:
            return


def _id(key: bytes) -> str:
    return hashlib.sha256(key).hexdigest()[:16]
