"""Rows of the event log and how they are read back.

Promise: a stream is read in version order, whole, and each event's digest chains to the one before it.
Breaks if: a reader follows `position` instead (positions are neither commit order nor free of gaps).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import from_json, to_json

from kernel.log.decider import Arm, Decider, Loaded, S, Take
from kernel.log.errors import BadText, NewerSchema
from kernel.log.upcasting import upcast
from kernel.log.vault import Vault

MAX_EVENT_BYTES = 64 * 1024
GENESIS = b"\x00" * 32


@dataclass(frozen=True, slots=True)
class Row:
    """One event as it is stored. `data`, `meta`, `published` are exact JSON bytes."""

    version: int
    event_id: UUID
    type: str
    schema_version: int
    data: bytes
    meta: bytes
    published: bytes | None
    published_type: str | None
    published_sequence: int | None
    digest: bytes


@dataclass(slots=True)
class Append:
    """What one command adds, all or nothing: its answer, events, claims and timers."""

    command_id: UUID
    body_digest: bytes
    answer: bytes
    keep_until: datetime | None
    remember: bool
    stream_id: UUID
    stream_type: str
    expected: int
    rows: list[Row]
    takes: list[tuple[Take, bytes]] = field(default_factory=list)
    releases: list[tuple[str, bytes]] = field(default_factory=list)
    timers: list[tuple[UUID, Arm]] = field(default_factory=list)
    correlation_id: str | None = None
    traceparent: str | None = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """An accepted command's place in the inbox."""

    body_digest: bytes
    answer: bytes


def chain(previous: bytes, stream_id: UUID, stream_type: str, row: Row) -> bytes:
    """The digest of an event: SHA-256 over the one before it and everything the writer stores, sealed as it is.

    Over the sealed bytes, so that erasing a person breaks no chain.
    """
    digest = hashlib.sha256(previous)
    for part in (
        stream_id.bytes,
        stream_type.encode(),
        struct.pack(">ii", row.version, row.schema_version),
        row.event_id.bytes,
        row.type.encode(),
        row.data,
        row.meta,
        row.published or b"",
        (row.published_type or "").encode(),
        struct.pack(">i", row.published_sequence or 0),
    ):
        digest.update(struct.pack(">I", len(part)))
        digest.update(part)
    return digest.digest()


def replace_digest(row: Row, digest: bytes) -> Row:
    """The row with its digest, which is computed over the rest of it."""
    return replace(row, digest=digest)


def dump(value: Any) -> bytes:
    """Compact JSON bytes, refusing what PostgreSQL can't keep as text (U+0000, lone surrogates)."""
    try:
        encoded = to_json(value)
    except Exception as e:  # pydantic_core raises PydanticSerializationError for a lone surrogate
        raise BadText("a text holds a lone surrogate") from e
    # An escaped NUL is \u0000 behind an even number of backslashes; a literal backslash before u0000 is harmless.
    at = encoded.find(b"\\u0000")
    while at >= 0:
        backslashes = len(encoded[:at]) - len(encoded[:at].rstrip(b"\\"))
        if backslashes % 2 == 0:
            raise BadText("a text holds U+0000")
        at = encoded.find(b"\\u0000", at + 1)
    return encoded


NOW = """
SELECT version, type, schema_version, data, digest, published_sequence FROM events
WHERE stream_id = $1 AND stream_type = $2 ORDER BY version"""

NOW_MANY = """
SELECT k.stream_id, k.stream_type, e.* FROM unnest($1::uuid[], $2::text[]) AS k(stream_id, stream_type)
CROSS JOIN LATERAL (
    SELECT version, type, schema_version, data, digest, published_sequence FROM events
    WHERE stream_id = k.stream_id AND stream_type = k.stream_type ORDER BY version) e"""
"""The same for the streams $1, of the types $2, each by itself along the primary key."""

# A beginning of the stream, whatever a clock that stepped back wrote: up to the first event recorded later.
AS_OF = """
SELECT version, type, schema_version, data, digest, published_sequence, meta, recorded_at FROM events e
WHERE stream_id = $1 AND stream_type = $2 AND version <= coalesce($3, version) AND NOT EXISTS (
    SELECT FROM events x WHERE x.stream_id = $1 AND x.version <= e.version AND x.recorded_at > $4::timestamptz)
ORDER BY version"""
"""The events of stream $1, of type $2, up to version $3 and to those recorded by $4, each if it isn't null."""


async def fold(vault: Vault, decider: Decider[S], stream_id: UUID, rows: Sequence[Any]) -> Loaded[S]:
    """What these events of a stream come to. Raises NewerSchema when an event is ahead of this code."""
    state: S | None = None
    published = 0
    for row in rows:
        state = decider.evolve(state, await revive(vault, decider, row["type"], row["schema_version"], row["data"]))
        published = row["published_sequence"] or published
    last = rows[-1] if rows else None
    return Loaded(
        stream_id, state, last["version"] if last else 0, bytes(last["digest"]) if last else GENESIS, published
    )


async def revive(vault: Vault, decider: Decider[Any], type_: str, schema_version: int, data: bytes) -> Any:
    """The domain event that these stored bytes stand for, in today's shape, its sealed fields opened."""
    event = decider.by_type.get(type_)
    if event is None:
        raise NewerSchema(f"{type_}.v{schema_version}", decider.stream_type)
    value = upcast(event, schema_version, from_json(data))
    # Most events hold nothing sealed, and `dump` never escapes the box's name: no need to walk them.
    return event.model_validate(await vault.open_json(value) if b'"$sealed"' in data else value)


async def remembered(connection: Any, command_id: UUID) -> Remembered | None:
    """What the inbox keeps of an accepted command."""
    row = await connection.fetchrow("SELECT body_digest, answer FROM inbox WHERE command_id = $1", command_id)
    return Remembered(bytes(row["body_digest"]), bytes(row["answer"])) if row else None


async def holder(connection: Any, scope: str, keyed_digest: bytes) -> UUID | None:
    """The stream that holds a claim."""
    found: UUID | None = await connection.fetchval(
        "SELECT stream_id FROM claims WHERE scope = $1 AND keyed_digest = $2", scope, keyed_digest
    )
    return found


async def as_it_is(_connection: Any) -> None:
    """What a pool does to a connection it gets back: asyncpg has rolled an open transaction back, and nothing else
    outlives its transaction here (no SET, LISTEN or session lock), so the round trip of a full reset is spared."""


async def connect(dsn: str, name: str, **settings: str) -> asyncpg.Connection:
    """A connection of its own for a loop, with bounded waits."""
    return await asyncpg.connect(
        dsn, timeout=5, command_timeout=15, server_settings={"application_name": name, **settings}
    )
