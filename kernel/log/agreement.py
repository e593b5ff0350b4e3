"""Whether a database and its topics tell one story, by a look at the topics' ends: cheap enough for each start.

Promise: a database that lacks what stands last on its `.log`, and a topic that lacks what was relayed first, are
noticed before the service opens, and what to do about it is said; nobody writes to a restored dump until then, not
even a process that ran on while the database was exchanged.
Breaks if: a topic lost records in its middle alone (`verify` reads all of it), or a database went back in time in its
place (a snapshot of a disk) under a running service.
"""

from __future__ import annotations

from itertools import groupby
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
    ends = await topics.bounds(log)
    ahead = await _ahead(db, topics, log, ends)
    if ahead:
        return [f"Kafka is ahead of the database ({ahead}): run `restore`"]
    found = []
    for topic, only, bounds in (
        (log, "true", ends),
        (published_topic(at.context), "published IS NOT NULL", await topics.bounds(published_topic(at.context))),
    ):
        lacking = await _lacking(at, db, topics, topic, only, bounds)
        if lacking:
            found.append(f"{topic} was emptied or made anew ({lacking}): run `republish`, then `rewind` its consumers")
    return found


async def _ahead(db: asyncpg.Connection, topics: Scanner, topic: str, ends: dict[int, Bounds]) -> str:
    """The first partition whose last records the database doesn't have; empty when it has them all."""
    for partition, bounds in ends.items():
        last: set[UUID] = set()
        begin = max(bounds.begin, bounds.end - LAST)
        async for page in topics.between(topic, partition, begin, bounds.end):
            last |= {r.event_id for r in page}
        known = await db.fetchval("SELECT count(*) FROM events WHERE event_id = any($1::uuid[])", list(last))
        if known < len(last):
            return f"{topic}[{partition}] ends with events it lacks"
    return ""


async def _lacking(  # noqa: PLR0917
    at: Connections, db: asyncpg.Connection, topics: Scanner, topic: str, only: str, bounds: dict[int, Bounds]
) -> str:
    """The first partition that lacks the first event relayed to it; empty when each has it."""
    rows = await db.fetch(
        f"SELECT position, stream_id, event_id FROM events WHERE {only} ORDER BY position LIMIT {FIRST}"  # noqa: S608
    )
    waiting = {
        r["position"]
        for r in await db.fetch(
            "SELECT position FROM outbox WHERE position = any($1::bigint[])", [r["position"] for r in rows]
        )
    }
    sent = [(partition_of(r["stream_id"], at.partitions), r["event_id"]) for r in rows if r["position"] not in waiting]
    for partition, events in groupby(sorted(sent, key=lambda s: s[0]), key=lambda s: s[0]):
        _, event_id = next(events)
        begin, end = bounds[partition].begin, bounds[partition].end
        async for page in topics.between(topic, partition, begin, min(end, begin + EARLY)):
            if any(r.event_id == event_id for r in page):
                break
        else:
            return f"{topic}[{partition}] lacks the first event"
    return ""
