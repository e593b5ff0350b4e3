"""After a restore's events: the claims and timers they led to, derived again by the deciders.

Promise: each claim is held by the stream that took it last and didn't release it, in whatever order streams are
looked at; each timer that an added event armed is armed. A page of streams is done in one transaction, and once.
Breaks if: a decider's `claims` or `timers` have changed for old events, or a subject's key is lost (said, waited for).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import from_json

from kernel.log.decider import ERASED, Arm, Decider, Take
from kernel.log.errors import KeyLost, NewerSchema
from kernel.log.ids import derived
from kernel.log.store import revive
from kernel.log.vault import Vault

Claim = tuple[str, bytes]
DeciderOf = Callable[[str], Decider[Any]]

_STREAMS = "SELECT stream_id, stream_type, after FROM reimported WHERE stream_id > $1 ORDER BY stream_id LIMIT 100"
_EVENTS = """
SELECT stream_id, version, type, schema_version, data, meta, recorded_at FROM events
WHERE stream_id = any($1::uuid[]) ORDER BY stream_id, version"""


@dataclass(slots=True)
class Derived:
    """What came out, and what somebody has to look at."""

    claims: int = 0
    timers: int = 0
    lost_keys: set[str] = field(default_factory=set)
    cut: list[str] = field(default_factory=list)
    twice_held: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Traces:
    """What one stream's events lead to: claims held since when, claims given up, scopes in which one was given up
    that can't be named any more (it was an erased person's), and the timers of the events after a version."""

    held: dict[Claim, datetime] = field(default_factory=dict)
    given_up: set[Claim] = field(default_factory=set)
    blurred: set[str] = field(default_factory=set)
    timers: list[tuple[UUID, Arm, str | None, str | None]] = field(default_factory=list)
    cut: bool = False


async def rederive(db: asyncpg.Connection, vault: Vault, decider_of: DeciderOf) -> Derived:
    """Bring claims and timers up to the streams named in `reimported`, which is empty afterwards.

    A stream whose subject's key is lost stays there; `lost_keys` names the subjects.
    """
    result = Derived()
    # All releases first: a claim may have gone from a stream that comes later to one that comes earlier.
    async for page in _reimported(db, vault, decider_of, result):
        async with db.transaction():
            for stream, traces in page:
                await _release(db, stream["stream_id"], traces)
    async for page in _reimported(db, vault, decider_of, result):
        async with db.transaction():
            for stream, traces in page:
                for claim, since in traces.held.items():
                    await _take(db, vault, decider_of, stream, claim, since, result)
                await _arm(db, stream, traces)
            await db.execute("DELETE FROM reimported WHERE stream_id = any($1)", [s["stream_id"] for s, _ in page])
        result.claims += sum(len(traces.held) for _, traces in page)
        result.timers += sum(len(traces.timers) for _, traces in page)
        result.cut += [f"{stream['stream_type']} {stream['stream_id']}" for stream, traces in page if traces.cut]
    return result


async def _reimported(
    db: asyncpg.Connection, vault: Vault, decider_of: DeciderOf, result: Derived
) -> AsyncIterator[list[tuple[asyncpg.Record, Traces]]]:
    """Pages of streams with their traces, those whose keys are lost left out."""
    last = UUID(int=0)
    while streams := await db.fetch(_STREAMS, last):
        last = streams[-1]["stream_id"]
        rows: dict[UUID, list[asyncpg.Record]] = {s["stream_id"]: [] for s in streams}
        for row in await db.fetch(_EVENTS, list(rows)):
            rows[row["stream_id"]].append(row)
        page = []
        for stream in streams:
            try:
                decider = decider_of(stream["stream_type"])
            except KeyError as e:
                raise NewerSchema(stream["stream_type"], "the restore") from e
            try:
                page.append((stream, await _traces(vault, decider, rows[stream["stream_id"]], stream["after"])))
            except KeyLost as e:
                result.lost_keys.add(str(e))
        yield page


async def _traces(vault: Vault, decider: Decider[Any], rows: list[asyncpg.Record], after: int) -> Traces:
    """Fold a stream once more. Raises KeyLost, NewerSchema."""
    found = Traces()
    state: Any = None
    facts: dict[str, Any] = {}
    version, sealed = 0, False
    for row in rows:
        event = await revive(vault, decider, row["type"], row["schema_version"], row["data"])
        sealed |= b'"$sealed"' in row["data"]
        for claim in decider.claims(event, state):
            if sealed and ERASED in claim.value:
                # Whoever it belonged to holds nothing any more; what was given up can't be told by its digest.
                if not isinstance(claim, Take):
                    found.blurred.add(claim.scope)
                continue
            name = (claim.scope, vault.blind(claim.scope, claim.value))
            if isinstance(claim, Take):
                found.held[name] = row["recorded_at"]
                found.given_up.discard(name)
            else:
                found.held.pop(name, None)
                found.given_up.add(name)
        state = decider.evolve(state, event)
        version = row["version"]
        facts = from_json(row["meta"])
        if version > after:
            for arm in decider.timers(event, state):
                timer_id = derived(row["stream_id"], arm.name, version)
                found.timers.append((timer_id, arm, facts.get("correlation_id"), facts.get("traceparent")))
    found.cut = facts.get("last", version) > version
    return found


async def _release(db: asyncpg.Connection, stream_id: UUID, traces: Traces) -> None:
    for scope, keyed in traces.given_up:
        await db.execute(
            "DELETE FROM claims WHERE scope = $1 AND keyed_digest = $2 AND stream_id = $3", scope, keyed, stream_id
        )
    for scope in traces.blurred:
        kept = [keyed for held_scope, keyed in traces.held if held_scope == scope]
        await db.execute(
            "DELETE FROM claims WHERE scope = $1 AND stream_id = $2 AND keyed_digest <> all($3::bytea[])",
            *(scope, stream_id, kept),
        )


async def _take(  # noqa: PLR0917
    db: asyncpg.Connection,
    vault: Vault,
    decider_of: DeciderOf,
    stream: asyncpg.Record,
    claim: Claim,
    since: datetime,
    result: Derived,
) -> None:
    holder = await db.fetchval(
        "INSERT INTO claims AS c (scope, keyed_digest, stream_id) VALUES ($1, $2, $3)"
        " ON CONFLICT (scope, keyed_digest) DO UPDATE SET stream_id = c.stream_id RETURNING stream_id",
        *(*claim, stream["stream_id"]),
    )
    if holder == stream["stream_id"]:
        return
    # The other's release never reached the topic. The later taker has it: the other's own release, whenever it comes
    # again, frees nothing that isn't its own.
    other = await db.fetchval("SELECT stream_type FROM events WHERE stream_id = $1 AND version = 1", holder)
    their = await _traces(vault, decider_of(other), await db.fetch(_EVENTS, [holder]), 0)
    if claim not in their.held or their.held[claim] < since:
        await db.execute(
            "UPDATE claims SET stream_id = $3 WHERE scope = $1 AND keyed_digest = $2", *claim, stream["stream_id"]
        )
    result.twice_held.append(f"{claim[0]}: {other} {holder} and {stream['stream_type']} {stream['stream_id']}")


async def _arm(db: asyncpg.Connection, stream: asyncpg.Record, traces: Traces) -> None:
    for timer_id, arm, correlation_id, traceparent in traces.timers:
        # One that had fired already fires again: a timer only wakes.
        await db.execute(
            "INSERT INTO timers (timer_id, stream_id, stream_type, name, due_at, correlation_id, traceparent)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            *(timer_id, stream["stream_id"], stream["stream_type"], arm.name, arm.due, correlation_id, traceparent),
        )
