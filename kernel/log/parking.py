"""Streams that a consumer has put aside: why, and when to try again.

Promise: an event that can't be applied holds up its own stream and no other, is shown with its reason, and keeps its
place before whatever followed it.
Breaks if: a later record of a parked stream is applied, or a fault of ours is taken for hundreds of bad events.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
from aiokafka import AIOKafkaConsumer, TopicPartition
from prometheus_client import Counter

from kernel.log.decider import TooEarly
from kernel.log.errors import WAIT, TooManyParked, blames_the_event, describe
from kernel.log.ledger import kept
from kernel.log.parked import StreamAt, at_work
from kernel.log.record import Record, partition_of

PARKED_A_MINUTE = 20
RETRY_PARKED_FOR = 900.0

parked_total = Counter("zhiping_consumer_parked_total", "Streams parked", ["consumer", "reason"])


class Parking:
    """The parked streams of one consumer. `replay` gives one parked record its effect, or raises; `atomic`: in one
    transaction with its removal."""

    def __init__(
        self, consumer: str, replay: Callable[[asyncpg.Connection, Record], Awaitable[None]], *, atomic: bool
    ) -> None:
        self._consumer = consumer
        self._replay = replay
        self._atomic = atomic
        self._failed_at: list[float] = []

    def count(self, reason: str) -> None:
        """One more stream parked. Raises TooManyParked when too many failed within a minute."""
        parked_total.labels(self._consumer, reason).inc()
        if reason == "too-early":
            return
        now = time.monotonic()
        self._failed_at = [t for t in self._failed_at if now - t < 60] + [now]
        if len(self._failed_at) > PARKED_A_MINUTE:
            raise TooManyParked(f"more than {PARKED_A_MINUTE} streams failed within a minute")

    async def retry(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> bool:
        """Try again the streams that are due and in this worker's partitions; True when one came through."""
        through = False
        for row in await db.fetch(_DUE, self._consumer):
            # Only streams of this worker's partitions, so that two workers never replay the same one.
            partitions = client.partitions_for_topic(row["source"]) or ()
            mine = TopicPartition(row["source"], partition_of(row["stream_id"], max(len(partitions), 1)))
            if mine not in client.assignment():
                continue
            try:
                through |= await self.replay_stream(db, row["source"], row["stream_id"])
            except WAIT:
                break  # a party is away: it would be as far away for the next stream
        return through

    async def replay_stream(self, db: asyncpg.Connection, source: str, stream_id: Any) -> bool:
        """Try a parked stream again from its first record on; True when nothing of it is parked any more.

        Raises what `WAIT` names, having noted when to try again. Left for later while an operator is at it.
        """
        async with at_work(db, StreamAt(self._consumer, source, stream_id)) as mine:
            return mine and await self._replay_stream(db, source, stream_id)

    async def _replay_stream(self, db: asyncpg.Connection, source: str, stream_id: Any) -> bool:
        rows = await db.fetch(
            "SELECT source, sequence, headers, value, attempts FROM parked"
            " WHERE consumer = $1 AND source = $2 AND stream_id = $3 ORDER BY sequence",
            *(self._consumer, source, stream_id),
        )
        for row in rows:
            key = (self._consumer, source, stream_id, row["sequence"])
            try:
                if self._atomic:
                    async with db.transaction():
                        # Taken out first: a rebuild that was swapped in meanwhile has parked its own rows, or none.
                        if not await db.fetchval(_DONE, *key):
                            return False
                        await self._replay(db, kept(row))
                else:  # a reaction's commands are accepted once by themselves, and no transaction waits for them
                    await self._replay(db, kept(row))
                    await db.execute(_DONE, *key)
            except Exception as e:
                again = min(0.2 * 2 ** min(row["attempts"], 8), 10.0)
                waits, early = not blames_the_event(e), isinstance(e, TooEarly)
                await db.execute(_AGAIN, *key, describe(e), RETRY_PARKED_FOR, again, waits, early)
                if isinstance(e, WAIT):
                    raise
                return False
        return True


# By each stream's first row: one that is 'behind' stands first when a worker died right after the row before it.
_DUE = """
SELECT source, stream_id FROM (
    SELECT DISTINCT ON (source, stream_id) source, stream_id, reason, next_try_at FROM parked WHERE consumer = $1
    ORDER BY source, stream_id, sequence) AS head
WHERE next_try_at <= clock_timestamp() OR (reason = 'behind' AND next_try_at IS NULL)
ORDER BY next_try_at NULLS FIRST"""

# Nothing but a stream's first row.
_DONE = """
DELETE FROM parked p WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4
    AND NOT EXISTS (SELECT FROM parked e WHERE e.consumer = p.consumer AND e.source = p.source
                                           AND e.stream_id = p.stream_id AND e.sequence < p.sequence)
RETURNING 1"""

# A party that is away never makes an event a failed one; an early one is tried for a while, counted from its turn.
_AGAIN = """
UPDATE parked SET attempts = attempts + 1, detail = $5,
    reason = CASE WHEN $8 THEN reason WHEN $9 THEN 'too-early' ELSE 'failed' END,
    parked_at = CASE WHEN reason = 'behind' THEN clock_timestamp() ELSE parked_at END,
    next_try_at = CASE WHEN $8 OR ($9 AND (reason = 'behind'
                                           OR clock_timestamp() - parked_at < make_interval(secs => $6)))
                       THEN clock_timestamp() + make_interval(secs => $7) END
WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4"""
