"""What an operator may do about parked streams: look, have one tried again, let its first record go.

Promise: an act is done once for its key, on the record that its operator saw and while no worker is at it, and stands
in `interventions` with who and why, in the transaction of its effect.
Breaks if: an act doesn't take the stream's lock, or its note is written in a transaction of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple
from uuid import UUID

import asyncpg
from pydantic import BaseModel

from kernel.log.decider import NotFound, reject
from kernel.log.errors import KeyReused
from kernel.log.ledger import kept
from kernel.log.record import Record

LOCK_WITHIN = "3s"
TOLD_WITHIN = 5.0
_SHOWN_HEADERS = frozenset(
    {
        "ce_correlationid", "ce_id", "ce_sequence", "ce_source", "ce_subject", "ce_time", "ce_type", "traceparent",
        "zp_recorded_at", "zp_stream_type",
    }
)  # fmt: skip


class StreamAt(NamedTuple):
    """A stream of a topic, as one consumer reads it."""

    consumer: str
    source: str
    stream_id: UUID


FIRST = StreamAt("", "", UUID(int=0))
"""Before every stream: where a listing begins."""


class ParkedStream(BaseModel):
    """A parked stream by its first record. `reason`: failed, too-early, or behind (its turn has just come).

    `next_try_at` is null when only an operator can have it tried again; `behind` is how many records wait after it.
    """

    consumer: str
    source: str
    stream_id: UUID
    sequence: int
    event_id: UUID
    type: str
    reason: str
    detail: str
    parked_at: datetime
    attempts: int
    next_try_at: datetime | None
    behind: int


class Intervention(BaseModel):
    """What somebody did about a stream. `attempts` is how often the record had been tried before."""

    act: Literal["replay", "discard"]
    sequence: int
    attempts: int
    event_id: UUID
    type: str
    actor: str
    reason: str
    acted_at: datetime


class Shown(BaseModel):
    """A parked stream, its first record and what was done about it before, the latest first.

    `data`: sealed fields stay sealed, their ciphertext left out. All null when the stream isn't parked any more.
    """

    parked: ParkedStream | None
    headers: dict[str, str] | None
    data: Any
    interventions: list[Intervention]


class Outcome(BaseModel):
    """What an act came to; `parked` is how the stream stands then.

    `through`: nothing of it is parked any more. `parked-again`: tried, and this is in its way now. `waiting`: not tried
    yet (is the worker running?). `discarded`: the record counts as seen, what followed it is tried next.
    """

    outcome: Literal["through", "parked-again", "waiting", "discarded"]
    parked: ParkedStream | None


@dataclass(frozen=True)
class Hand:
    """Who acts, why, and under which key. `reason` is kept for ever: no personal data."""

    actor: str
    reason: str
    command_id: UUID
    body_digest: bytes = b""


# -- looking ------------------------------------------------------------------------------------------------------


async def streams(db: Any, after: StreamAt = FIRST, limit: int = 50) -> list[ParkedStream]:
    """The parked streams behind `after`, by consumer, topic and stream."""
    return [_parked(row) for row in await db.fetch(_HEADS, *after, limit)]


async def show(db: Any, at: StreamAt) -> Shown:
    """One stream. Raises NotFound when it isn't parked and nobody ever acted on it."""
    row = await db.fetchrow(_HEAD, *at)
    done = [Intervention(**i) for i in await db.fetch(_INTERVENTIONS, *at)]
    if row is None:
        if not done:
            raise NotFound
        return Shown(parked=None, headers=None, data=None, interventions=done)
    record = kept(row)
    headers = {k: v.decode() for k, v in record.headers if k in _SHOWN_HEADERS}
    return Shown(parked=_parked(row, record), headers=headers, data=_masked(record.data), interventions=done)


# -- acting -------------------------------------------------------------------------------------------------------


async def replay(pool: asyncpg.Pool, at: StreamAt, by: Hand, within: float = TOLD_WITHIN) -> Outcome:
    """Have the stream tried now, from its first record on, by the worker that follows it; says how that went.

    Raises NotFound (it isn't parked), Rejected (a worker is at it), KeyReused.
    """
    async with _at(pool, at, by, "replay") as act:
        if not act.repeated:
            await act.db.execute(
                "UPDATE parked SET next_try_at = clock_timestamp()"
                " WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4",
                *(*at, act.sequence),
            )
    end = asyncio.get_running_loop().time() + within
    while True:
        now = await _first(pool, at)
        if now is None:
            return Outcome(outcome="through", parked=None)
        tried = now.sequence > act.sequence or now.attempts > act.attempts
        if tried and now.reason != "behind":
            return Outcome(outcome="parked-again", parked=now)
        if asyncio.get_running_loop().time() >= end:
            return Outcome(outcome="waiting", parked=now)
        await asyncio.sleep(0.1)


async def discard(pool: asyncpg.Pool, at: StreamAt, sequence: int, by: Hand) -> Outcome:
    """Let the stream's first record go without its effect: it counts as seen, and what followed it is tried next.

    Dangerous: whatever that record would have led to never happens here, and later ones may rest on it. So it must
    be named by its `sequence`. Raises NotFound, Rejected (another record is first now; a worker is at it), KeyReused.
    """
    async with _at(pool, at, by, "discard") as act:
        if not act.repeated:
            if act.sequence != sequence:
                raise reject(
                    "not-first",
                    f"排在最前的是第 {act.sequence} 条，不是第 {sequence} 条",
                    f"record {act.sequence} stands first, not {sequence}",
                    pointer="/sequence",
                    limit=act.sequence,
                    actual=sequence,
                )
            await act.db.execute(
                "DELETE FROM parked WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4",
                *(*at, sequence),
            )
    return Outcome(outcome="discarded", parked=await _first(pool, at))


class _Act(NamedTuple):
    db: Any
    sequence: int
    attempts: int
    repeated: bool


@asynccontextmanager
async def _at(pool: asyncpg.Pool, at: StreamAt, by: Hand, what: Literal["replay", "discard"]) -> AsyncIterator[_Act]:
    """A transaction that has the stream to itself and ends with the act's note, unless it only repeats one."""
    async with pool.acquire() as db, db.transaction():
        await db.execute(f"SET LOCAL lock_timeout = '{LOCK_WITHIN}'")
        try:
            await db.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", _lock(at))
        except asyncpg.LockNotAvailableError:
            raise reject("being-tried", "正在重试，请稍后再试", "it is being tried right now; ask again soon") from None
        done = await db.fetchrow(
            "SELECT sequence, attempts, body_digest FROM interventions WHERE command_id = $1", by.command_id
        )
        if done is not None:
            if bytes(done["body_digest"]) != by.body_digest:
                raise KeyReused("this key belongs to another act")
            yield _Act(db, done["sequence"], done["attempts"], repeated=True)
            return
        first = await _first(db, at)
        if first is None:
            raise NotFound
        yield _Act(db, first.sequence, first.attempts, repeated=False)
        await db.execute(
            "INSERT INTO interventions (command_id, body_digest, act, consumer, source, stream_id, sequence, attempts,"
            " event_id, type, actor, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            *(by.command_id, by.body_digest, what, *at, first.sequence, first.attempts),
            *(first.event_id, first.type, by.actor, by.reason),
        )


# -- for the consumers --------------------------------------------------------------------------------------------


@asynccontextmanager
async def at_work(db: asyncpg.Connection, at: StreamAt) -> AsyncIterator[bool]:
    """Whether this worker has the stream to itself: False when an operator, or another worker, is at it.

    A lock of the session, since a reaction's commands are in no transaction; it goes when the session does.
    """
    mine = await db.fetchval("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", _lock(at))
    try:
        yield bool(mine)
    finally:
        if mine:
            with suppress(Exception):
                await db.execute("SELECT pg_advisory_unlock(hashtextextended($1, 0))", _lock(at))


def _lock(at: StreamAt) -> str:
    return f"parked {at.consumer} {at.source} {at.stream_id}"


async def _first(db: Any, at: StreamAt) -> ParkedStream | None:
    row = await db.fetchrow(_HEAD, *at)
    return _parked(row) if row else None


def _parked(row: asyncpg.Record, record: Record | None = None) -> ParkedStream:
    record = record or kept(row)
    shown = {k: row[k] for k in ParkedStream.model_fields if k not in {"event_id", "type"}}
    return ParkedStream(**shown, event_id=record.event_id, type=record.type)


def _masked(value: Any) -> Any:
    if isinstance(value, dict):
        if "$sealed" in value:
            return {**value, "$sealed": "…"}
        return {k: _masked(v) for k, v in value.items()}
    return [_masked(v) for v in value] if isinstance(value, list) else value


_HEADS = """
WITH heads AS (
    SELECT consumer, source, stream_id, min(sequence) AS sequence, count(*) - 1 AS behind FROM parked
    WHERE (consumer, source, stream_id) > ($1, $2, $3)
    GROUP BY consumer, source, stream_id ORDER BY consumer, source, stream_id LIMIT $4)
SELECT * FROM heads JOIN parked USING (consumer, source, stream_id, sequence) ORDER BY consumer, source, stream_id"""

_HEAD = """
SELECT *, (SELECT count(*) - 1 FROM parked WHERE consumer = $1 AND source = $2 AND stream_id = $3) AS behind
FROM parked WHERE consumer = $1 AND source = $2 AND stream_id = $3 ORDER BY sequence LIMIT 1"""

_INTERVENTIONS = """
SELECT act, sequence, attempts, event_id, type, actor, reason, acted_at FROM interventions
WHERE consumer = $1 AND source = $2 AND stream_id = $3 ORDER BY id DESC LIMIT 100"""
