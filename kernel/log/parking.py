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

from kernel.log.errors import describe
from kernel.log.ledger import kept
from kernel.log.record import Record, partition_of

PARKED_A_MINUTE = 20
RETRY_PARKED_FOR = 900.0

parked_total = Counter("zhiping_consumer_parked_total", "Streams parked", ["consumer", "reason"])


class TooManyParked(Exception):
    """So many streams fail at once that the fault must be ours: the consumer stops instead of parking them all."""


class Parking:
    """The parked streams of one consumer; `replay` gives one parked record its effect, or raises."""

    def __init__(self, consumer: str, replay: Callable[[asyncpg.Connection, Record], Awaitable[None]]) -> None:
        self._consumer = consumer
        self._replay = replay
        self._parked_at: list[float] = []

    def count(self, reason: str) -> None:
        """One more stream parked. Raises TooManyParked when too many failed within a minute."""
        parked_total.labels(self._consumer, reason).inc()
        if reason == "too-early":
            return
        now = time.monotonic()
        self._parked_at = [t for t in self._parked_at if now - t < 60] + [now]
        if len(self._parked_at) > PARKED_A_MINUTE:
            self._parked_at.clear()
            raise TooManyParked(f"more than {PARKED_A_MINUTE} streams failed within a minute")

    async def retry(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> bool:
        """Try again the streams that are due and in this worker's partitions; True when one came through."""
        through = False
        due = await db.fetch(
            "SELECT source, stream_id FROM parked WHERE consumer = $1 AND next_try_at <= clock_timestamp()"
            " ORDER BY next_try_at LIMIT 50",
            self._consumer,
        )
        for row in due:
            # Only streams of this worker's partitions, so that two workers never replay the same one.
            partitions = client.partitions_for_topic(row["source"]) or ()
            mine = TopicPartition(row["source"], partition_of(row["stream_id"], max(len(partitions), 1)))
            if mine not in client.assignment():
                continue
            through |= await self.replay_stream(db, row["source"], row["stream_id"])
        return through

    async def replay_stream(self, db: asyncpg.Connection, source: str, stream_id: Any) -> bool:
        """Try a parked stream again from its first record on; True when nothing of it is parked any more."""
        rows = await db.fetch(
            "SELECT source, sequence, headers, value, attempts, parked_at FROM parked"
            " WHERE consumer = $1 AND source = $2 AND stream_id = $3 ORDER BY sequence",
            *(self._consumer, source, stream_id),
        )
        for row in rows:
            key = (self._consumer, source, stream_id, row["sequence"])
            try:
                await self._replay(db, kept(row))
            except Exception as e:
                await db.execute(
                    "UPDATE parked SET attempts = attempts + 1, detail = $5, reason = CASE WHEN reason = 'behind'"
                    " THEN 'failed' ELSE reason END, next_try_at = CASE WHEN reason <> 'failed' AND clock_timestamp()"
                    " - parked_at < make_interval(secs => $6) THEN clock_timestamp() + make_interval(secs => $7) END"
                    " WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4",
                    *(*key, describe(e), RETRY_PARKED_FOR, min(0.2 * 2 ** min(row["attempts"], 8), 10.0)),
                )
                return False
            await db.execute(
                "DELETE FROM parked WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4", *key
            )
        return True
