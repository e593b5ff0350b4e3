"""What a consumer has applied: checkpoints, sequences, and the records it holds or has parked.

Promise: each record of a stream takes effect once, in sequence order, whatever is repeated, late or missing.
Breaks if: the offsets come from auto-commit, or the effect and the `applied` row are in two transactions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
from aiokafka import AIOKafkaConsumer, TopicPartition

from kernel.log.errors import FencedOff
from kernel.log.record import Record, pack, parse, unpack

StreamKey = tuple[str, UUID]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a consumer stands in a partition: the offset it wants next, and the id of the event before it."""

    next_offset: int
    event_id: UUID | None


@dataclass(slots=True)
class Standing:
    """What is known of the streams in a batch before it is worked on; brought forward as it is."""

    last: dict[StreamKey, int] = field(default_factory=dict)
    parked: set[StreamKey] = field(default_factory=set)
    held: dict[StreamKey, dict[int, Record]] = field(default_factory=dict)

    new_holds: list[Record] = field(default_factory=list)
    drained: list[Record] = field(default_factory=list)
    new_parks: list[tuple[Record, str, str, bool]] = field(default_factory=list)  # record, reason, detail, retried
    touched: set[StreamKey] = field(default_factory=set)

    def admit(self, record: Record) -> list[Record]:
        """The records to apply now that this one has come: none (a repeat, a gap, a parked stream), or it and
        whatever was held behind it."""
        key = (record.source, record.stream_id)
        last = self.last.get(key, 0)
        if record.sequence <= last:
            return []
        if record.sequence > last + 1:
            # The missing one can only come later: topics hold first occurrences in order.
            waiting = self.held.setdefault(key, {})
            if record.sequence not in waiting:
                waiting[record.sequence] = record
                self.new_holds.append(record)
            return []
        ready = [record]
        waiting = self.held.get(key, {})
        while (following := waiting.pop(ready[-1].sequence + 1, None)) is not None:
            ready.append(following)
            self.drained.append(following)
        return ready

    def applied(self, record: Record) -> None:
        """This record has had its effect (or is parked with its stream, which counts as seen)."""
        key = (record.source, record.stream_id)
        self.last[key] = record.sequence
        self.touched.add(key)

    def park(self, record: Record, reason: str, detail: str = "", retried: bool = False) -> None:
        """Put this record aside; the rest of its stream follows it."""
        self.parked.add((record.source, record.stream_id))
        self.new_parks.append((record, reason, detail, retried))
        self.applied(record)

    def is_parked(self, record: Record) -> bool:
        """Whether an earlier record of its stream is parked."""
        return (record.source, record.stream_id) in self.parked


_STANDING = """
SELECT source, stream_id, sequence, false AS parked, false AS held FROM applied
WHERE consumer = $1 AND (source, stream_id) IN (SELECT * FROM unnest($2::text[], $3::uuid[]))
UNION ALL SELECT NULL, NULL, NULL, EXISTS (SELECT FROM parked WHERE consumer = $1),
                 EXISTS (SELECT FROM held WHERE consumer = $1)"""


_SEEN = """
WITH seen AS (
    INSERT INTO applied (consumer, source, stream_id, sequence)
    SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::int[])
    ON CONFLICT (consumer, source, stream_id) DO UPDATE SET sequence = excluded.sequence
)
UPDATE checkpoints c SET next_offset = n.next_offset, event_id = n.event_id
FROM unnest($5::text[], $6::int[], $7::bigint[], $8::uuid[]) n (topic, partition, next_offset, event_id)
WHERE c.consumer = $1 AND c.topic = n.topic AND c.partition = n.partition"""


class Ledger:
    """The tables of one consumer."""

    def __init__(self, consumer: str) -> None:
        self.consumer = consumer

    async def positions(self, db: Any, topic: str, partitions: Iterable[int]) -> dict[int, Position]:
        """The checkpoints, made at offset 0 where there were none."""
        wanted = list(partitions)
        await db.execute(
            "INSERT INTO checkpoints (consumer, topic, partition) SELECT $1, $2, p FROM unnest($3::int[]) p"
            " ON CONFLICT DO NOTHING",
            self.consumer,
            topic,
            wanted,
        )
        rows = await db.fetch(
            "SELECT partition, next_offset, event_id FROM checkpoints"
            " WHERE consumer = $1 AND topic = $2 AND partition = any($3::int[])",
            self.consumer,
            topic,
            wanted,
        )
        return {r["partition"]: Position(r["next_offset"], r["event_id"]) for r in rows}

    async def places(
        self, db: Any, client: AIOKafkaConsumer, topic: str, partitions: Iterable[int]
    ) -> dict[int, Position]:
        """The checkpoints; one with nothing before it stands where the topic begins.

        A topic may begin later than at 0: what was deleted from its front is there again once it was republished.
        """
        places = await self.positions(db, topic, partitions)
        fresh = [TopicPartition(topic, p) for p, at in places.items() if at.event_id is None]
        begins = await client.beginning_offsets(fresh) if fresh else {}
        for tp, begin in begins.items():
            if begin > places[tp.partition].next_offset:
                await db.execute(
                    "UPDATE checkpoints SET next_offset = $4 WHERE consumer = $1 AND topic = $2 AND partition = $3"
                    " AND event_id IS NULL AND next_offset < $4",
                    *(self.consumer, topic, tp.partition, begin),
                )
        return await self.positions(db, topic, partitions) if begins else places

    async def fence(self, db: Any, expected: dict[tuple[str, int], int]) -> None:
        """Lock the checkpoints and compare them with what this worker last wrote. Raises FencedOff."""
        rows = await db.fetch(
            "SELECT topic, partition, next_offset FROM checkpoints WHERE consumer = $1"
            " AND (topic, partition) IN (SELECT * FROM unnest($2::text[], $3::int[]))"
            " ORDER BY topic, partition FOR UPDATE",
            self.consumer,
            [t for t, _ in expected],
            [p for _, p in expected],
        )
        found = {(r["topic"], r["partition"]): r["next_offset"] for r in rows}
        if found != expected:
            raise FencedOff(f"{self.consumer} expected {expected}, found {found}")

    async def standing(self, db: asyncpg.Connection, records: Iterable[Record]) -> Standing:
        """What is known of the streams these records belong to."""
        keys = list({(r.source, r.stream_id) for r in records})
        sources, streams = [k[0] for k in keys], [k[1] for k in keys]
        standing = Standing()
        parked = held = False
        for row in await db.fetch(_STANDING, self.consumer, sources, streams):
            if row["source"] is None:  # nearly always it says that nothing is put aside
                parked, held = row["parked"], row["held"]
            else:
                standing.last[(row["source"], row["stream_id"])] = row["sequence"]
        if parked:
            for row in await db.fetch(
                "SELECT DISTINCT source, stream_id FROM parked WHERE consumer = $1"
                " AND (source, stream_id) IN (SELECT * FROM unnest($2::text[], $3::uuid[]))",
                *(self.consumer, sources, streams),
            ):
                standing.parked.add((row["source"], row["stream_id"]))
        if held:
            for row in await db.fetch(
                "SELECT source, stream_id, sequence, headers, value FROM held WHERE consumer = $1"
                " AND (source, stream_id) IN (SELECT * FROM unnest($2::text[], $3::uuid[]))",
                *(self.consumer, sources, streams),
            ):
                standing.held.setdefault((row["source"], row["stream_id"]), {})[row["sequence"]] = kept(row)
        return standing

    async def save(
        self, db: asyncpg.Connection, standing: Standing, checkpoints: dict[tuple[str, int], Position]
    ) -> None:
        """Write down what a batch came to, in the transaction of its effects."""
        me = self.consumer
        if standing.new_holds:
            await db.executemany(
                "INSERT INTO held (consumer, source, stream_id, sequence, headers, value)"
                " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                [(me, r.source, r.stream_id, r.sequence, pack(r.headers), r.value) for r in standing.new_holds],
            )
        if standing.drained:
            await db.executemany(
                "DELETE FROM held WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4",
                [(me, r.source, r.stream_id, r.sequence) for r in standing.drained],
            )
        for r, reason, detail, retried in standing.new_parks:
            await db.execute(
                "INSERT INTO parked"
                " (consumer, source, stream_id, sequence, headers, value, reason, detail, next_try_at)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $9 THEN clock_timestamp() END)",
                *(me, r.source, r.stream_id, r.sequence, pack(r.headers), r.value, reason, detail, retried),
            )
        touched = sorted(standing.touched, key=lambda k: (k[0], k[1].bytes))
        places, positions = list(checkpoints), list(checkpoints.values())
        await db.execute(
            _SEEN,
            me,
            [source for source, _ in touched],
            [stream for _, stream in touched],
            [standing.last[k] for k in touched],
            [topic for topic, _ in places],
            [partition for _, partition in places],
            [p.next_offset for p in positions],
            [p.event_id for p in positions],
        )


def kept(row: asyncpg.Record) -> Record:
    """A record as it was put into `held` or `parked`."""
    return parse(row["source"], -1, -1, bytes(row["value"]), unpack(bytes(row["headers"])))
