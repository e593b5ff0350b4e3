"""Whether a database and its topics tell one story, by a look at the topics' ends: cheap enough for each start.

Promise: a database that lacks what stands last on its `.log`, and a topic that lacks what was relayed first, are
noticed before the service opens, and what to do about it is said; nobody writes to a restored dump until then, not
even a process that ran on while the database was exchanged.
Breaks if: a topic lost records in its middle alone (`verify` reads all of it), or a database went back in time in its
place (a snapshot of a disk) under a running service.
"""

from __future__ import annotations

from uuid import UUID

import asyncpg

from kernel.log.connections import Connections
from kernel.log.record import log_topic, partition_of, published_topic
from kernel.log.scanning import Bounds, Scanner, scanning
from kernel.log.store import connect

LAST = 50  # the very last may be a repeat of something older
FIRST = 500  # positions looked at for the first event of each partition
EARLY = 5000  # among so many first records of a partition: a late commit may carry a low position


async def check(at: Connections) -> None:
    """Raises RuntimeError with whatever doesn't agree, and the command that mends it; else lets writers write."""
    db = await connect(at.dsn, f"{at.context}-tool-check")
    try:
        async with scanning(at.kafka, at.partitions) as topics:
            wrong = await _disagreements(at, db, topics)
        if wrong:
            raise RuntimeError("; ".join(wrong))
        await db.execute(_SIGN)
    finally:
        db.terminate()


async def looked_at(db: asyncpg.Connection) -> bool:
    """Whether this is the database that `check` found to agree, and no copy of it that a dump was restored to."""
    same: bool = await db.fetchval(_SAME)
    return same


_HERE = "pg_control_system() AS c, pg_database AS d WHERE d.datname = current_database()"
_SIGN = f"""
INSERT INTO opened_as (system, database) SELECT c.system_identifier, d.oid FROM {_HERE}
ON CONFLICT (only_row) DO UPDATE SET system = excluded.system, database = excluded.database"""  # noqa: S608
_SAME = f"""
SELECT NOT EXISTS (SELECT FROM opened_as)
    OR EXISTS (SELECT FROM opened_as o, {_HERE} AND o.system = c.system_identifier AND o.database = d.oid)"""  # noqa: S608


async def _disagreements(at: Connections, db: asyncpg.Connection, topics: Scanner) -> list[str]:
    if await db.fetchval("SELECT EXISTS (SELECT FROM reimported)"):
        return ["a restore was begun and isn't finished: run `restore`"]
    log = log_topic(at.context)
    ahead = await _ahead(db, topics, log)
    if ahead:
        return [f"Kafka is ahead of the database ({ahead}): run `restore`"]
    found = []
    for topic, only in ((log, "true"), (published_topic(at.context), "published IS NOT NULL")):
        lacking = await _lacking(at, db, topics, topic, only)
        if lacking:
            found.append(f"{topic} was emptied or made anew ({lacking}): run `republish`, then `rewind` its consumers")
    return found


async def _ahead(db: asyncpg.Connection, topics: Scanner, topic: str) -> str:
    """A partition whose last records the database doesn't have; empty when it has them all."""
    last: dict[UUID, int] = {}
    bounds = await topics.bounds(topic)
    async for page in topics.spans(topic, {p: Bounds(max(b.begin, b.end - LAST), b.end) for p, b in bounds.items()}):
        last |= {r.event_id: r.partition for r in page}
    known = {r["event_id"] for r in await db.fetch("SELECT event_id FROM events WHERE event_id = any($1)", list(last))}
    lacking = sorted({partition for event_id, partition in last.items() if event_id not in known})
    return f"{topic}[{lacking[0]}] ends with events it lacks" if lacking else ""


async def _lacking(at: Connections, db: asyncpg.Connection, topics: Scanner, topic: str, only: str) -> str:
    """A partition that lacks the first event relayed to it; empty when each has it."""
    rows = await db.fetch(
        f"SELECT position, stream_id, event_id FROM events WHERE {only} ORDER BY position LIMIT {FIRST}"  # noqa: S608
    )
    positions = [r["position"] for r in rows]
    queued = await db.fetch("SELECT position FROM outbox WHERE position = any($1::bigint[])", positions)
    waiting = {r["position"] for r in queued}
    first: dict[int, UUID] = {}
    for row in rows:
        if row["position"] not in waiting:
            first.setdefault(partition_of(row["stream_id"], at.partitions), row["event_id"])
    bounds = await topics.bounds(topic)  # only now: a relay may run, and what it has sent has to be within them
    spans = {p: Bounds(bounds[p].begin, min(bounds[p].end, bounds[p].begin + EARLY)) for p in first}
    async for page in topics.spans(topic, spans):
        partition = page[0].partition if page else -1
        if first.get(partition) in {r.event_id for r in page}:
            del first[partition]
        if not first:
            break
    return f"{topic}[{min(first)}] lacks the first event" if first else ""
