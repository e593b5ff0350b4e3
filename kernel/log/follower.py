"""The loop of one consumer: Kafka → effect once.

Promise: a batch's effects, its `applied` rows and the checkpoint are one transaction; a worker that was paused while
another took over changes nothing when it wakes; a topic that isn't the one last read stops the consumer.
Breaks if: offsets come from Kafka's auto-commit, or a batch is worked on that doesn't begin at the checkpoint.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
import zlib
from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

import asyncpg
import structlog
from aiokafka import AIOKafkaConsumer, ConsumerRebalanceListener, TopicPartition
from aiokafka.errors import NoOffsetForPartitionError, OffsetOutOfRangeError
from prometheus_client import Counter, Gauge

from kernel.log.decider import Unavailable
from kernel.log.errors import Conflict, FencedOff, LogDiverged, NewerSchema, OutcomeUnknown, Overloaded
from kernel.log.ledger import Ledger, Position, kept
from kernel.log.record import Record, parse, partition_of
from kernel.log.store import connect

HEARTBEAT = 1.0
PARKED_A_MINUTE = 20
RETRY_PARKED_FOR = 900.0

lag = Gauge("zhiping_consumer_lag", "Records behind the end of the topic", ["consumer"])
parked_total = Counter("zhiping_consumer_parked_total", "Streams parked", ["consumer", "reason"])
holding = Counter("zhiping_consumer_held_total", "Records held because an earlier one is missing", ["consumer"])

WAIT = (Unavailable, Overloaded, OutcomeUnknown, Conflict, NewerSchema)
"""Not the event's fault: the batch is tried again, for as long as it takes."""

Batch = dict[TopicPartition, list[Record]]


class TooManyParked(Exception):
    """So many streams fail at once that the fault must be ours: the consumer stops instead of parking them all."""


class Follower(ConsumerRebalanceListener):  # type: ignore[misc]
    """One consumer of some topics; what a batch leads to is up to the subclass."""

    max_records = 500

    def __init__(
        self,
        consumer: str,
        topics: Sequence[str],
        *,
        context: str,
        kafka: str,
        dsn: str,
        pool: asyncpg.Pool,
        instance: str,
    ) -> None:
        self.consumer = consumer
        self.ledger = Ledger(consumer)
        self.log = structlog.get_logger("kernel.consumer").bind(consumer=consumer)
        self._topics = tuple(topics)
        self._kafka = kafka
        self._dsn = dsn
        self._pool = pool
        self._group = f"{context}.{consumer}"
        # A static member that comes back with other topics would be handed its old assignment: the topics are part
        # of its name.
        self._instance = f"{self._group}-{instance}-{zlib.crc32(','.join(sorted(topics)).encode()):08x}"
        self._client: AIOKafkaConsumer | None = None
        self._next: dict[TopicPartition, Position] = {}
        self._unverified: set[TopicPartition] = set()
        self._parked_at: list[float] = []
        self._pause = 0.1
        self.applied = asyncio.Condition()

    # -- what a subclass says -----------------------------------------------------------------------------------------

    async def prepare(self, db: asyncpg.Connection) -> None:
        """Make what the consumer needs before it starts."""

    @abstractmethod
    async def work(self, db: asyncpg.Connection, batch: Batch, expected: dict[tuple[str, int], int]) -> None:
        """Give the batch its effect and save the checkpoints, all or nothing."""

    @abstractmethod
    async def replay(self, db: asyncpg.Connection, record: Record) -> None:
        """Give one parked record its effect; raises when it still can't."""

    # -- the loop -----------------------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Follow until cancelled; a lost PostgreSQL or Kafka ends a session, never the consumer."""
        pause = 0.1
        while True:
            began = time.monotonic()
            try:
                await self._session()
            except asyncio.CancelledError:
                if (task := asyncio.current_task()) and task.cancelling():
                    raise
                # aiokafka's stop() raises it by itself while the broker is away
            except Exception as e:
                self.log.warning("consumer session ended", error=type(e).__name__, detail=_safe(e), retry_in=pause)
            pause = 0.1 if time.monotonic() - began > 10 else min(pause * 2, 5.0)
            await asyncio.sleep(pause)

    async def _session(self) -> None:
        db = await connect(
            self._dsn,
            self._instance,
            idle_in_transaction_session_timeout="5000",
            lock_timeout="5000",
            tcp_user_timeout="5000",
        )
        client = AIOKafkaConsumer(
            bootstrap_servers=self._kafka,
            group_id=self._group,
            group_instance_id=self._instance,
            enable_auto_commit=False,
            auto_offset_reset="none",
            heartbeat_interval_ms=int(HEARTBEAT * 1000),
            session_timeout_ms=10_000,
            fetch_max_wait_ms=500,
            retry_backoff_ms=100,
            metadata_max_age_ms=60_000,
        )
        try:
            await self.prepare(db)
            client.subscribe(list(self._topics), listener=self)
            self._client = client
            await asyncio.wait_for(client.start(), 30)
            tried = 0.0
            while True:
                if time.monotonic() - tried > 1.0:
                    tried = time.monotonic()
                    await self._retry_parked(db, client)
                batch = await self._poll(client)
                if batch:
                    await self._take(db, batch)
        finally:
            self._client = None
            with contextlib.suppress(Exception, asyncio.CancelledError):
                await asyncio.wait_for(client.stop(), 3)
            db.terminate()

    async def _poll(self, client: AIOKafkaConsumer) -> Batch:
        try:
            polled = await client.getmany(timeout_ms=500, max_records=self.max_records)
        except NoOffsetForPartitionError:
            await self._seek(client.assignment())  # a fetch was faster than the seek on assignment
            return {}
        except OffsetOutOfRangeError as e:
            raise LogDiverged(f"the topic ends before the checkpoint of {self.consumer}") from e
        batch: Batch = {}
        for tp, messages in polled.items():
            if messages and tp in client.assignment():
                records = await self._checked(tp, messages)
                if records:
                    batch[tp] = records
        behind = 0
        for tp in client.assignment():
            high, at = client.highwater(tp), self._next.get(tp)
            behind += max(0, high - at.next_offset) if high is not None and at else 0
        lag.labels(self.consumer).set(behind)
        return batch

    async def _checked(self, tp: TopicPartition, messages: list[Any]) -> list[Record]:
        at = self._next.get(tp)
        first = messages[0]
        if at is None or first.offset != at.next_offset - (1 if tp in self._unverified else 0):
            await self._seek({tp})
            return []
        if tp in self._unverified:
            found = dict(first.headers).get("ce_id", b"").decode()
            if found != str(at.event_id):
                raise LogDiverged(f"{tp.topic}[{tp.partition}]@{first.offset} isn't the event this consumer applied")
            self._unverified.discard(tp)
            messages = messages[1:]
        return [parse(m.topic, m.partition, m.offset, m.value, tuple(m.headers)) for m in messages]

    async def _take(self, db: asyncpg.Connection, batch: Batch) -> None:
        expected = {(tp.topic, tp.partition): self._next[tp].next_offset for tp in batch}
        try:
            await self.work(db, batch, expected)
        except FencedOff:
            self.log.warning("woke behind another worker")
            await asyncio.sleep(HEARTBEAT)
            await self._seek(batch)
            return
        except WAIT as e:
            self.log.warning("waiting", error=type(e).__name__, detail=_safe(e), retry_in=self._pause)
            await asyncio.sleep(self._pause)
            self._pause = min(self._pause * 2, 5.0)
            await self._seek(batch)
            return
        except BaseException:
            # aiokafka's position has moved on: what wasn't committed is read again.
            with contextlib.suppress(Exception):
                await self._seek(batch)
            raise
        self._pause = 0.1
        for tp, records in batch.items():
            self._next[tp] = Position(records[-1].offset + 1, records[-1].event_id)
        async with self.applied:
            self.applied.notify_all()

    @staticmethod
    def checkpoints(batch: Batch) -> dict[tuple[str, int], Position]:
        """Where the consumer stands once the batch is applied."""
        return {
            (tp.topic, tp.partition): Position(records[-1].offset + 1, records[-1].event_id)
            for tp, records in batch.items()
        }

    # -- assignment: called by aiokafka in a task of its own, hence connections of its own -------------------------

    async def on_partitions_revoked(self, revoked: Any) -> None:
        """Nothing to flush: every batch was committed as it was worked on."""
        for tp in revoked:
            self._next.pop(tp, None)

    async def on_partitions_assigned(self, assigned: Any) -> None:
        """Begin where the database says."""
        await self._seek(assigned)

    async def _seek(self, partitions: Any) -> None:
        client = self._client
        if client is None:
            return
        by_topic: dict[str, list[int]] = {}
        for tp in partitions:
            by_topic.setdefault(tp.topic, []).append(tp.partition)
        async with self._pool.acquire() as db:
            for topic, numbers in by_topic.items():
                for partition, at in (await self.ledger.positions(db, topic, numbers)).items():
                    tp = TopicPartition(topic, partition)
                    if tp not in client.assignment():
                        continue
                    self._next[tp] = at
                    if at.next_offset > 0:
                        # The record before the checkpoint is read again, to see that the topic is still the same.
                        self._unverified.add(tp)
                        client.seek(tp, at.next_offset - 1)
                    else:
                        self._unverified.discard(tp)
                        client.seek(tp, 0)

    # -- parked streams -----------------------------------------------------------------------------------------------

    def count_parked(self, reason: str) -> None:
        """One more stream parked. Raises TooManyParked when too many failed within a minute."""
        parked_total.labels(self.consumer, reason).inc()
        if reason == "too-early":
            return
        now = time.monotonic()
        self._parked_at = [t for t in self._parked_at if now - t < 60] + [now]
        if len(self._parked_at) > PARKED_A_MINUTE:
            self._parked_at.clear()
            raise TooManyParked(f"more than {PARKED_A_MINUTE} streams failed within a minute")

    async def _retry_parked(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> None:
        due = await db.fetch(
            "SELECT source, stream_id FROM parked WHERE consumer = $1 AND next_try_at <= clock_timestamp()"
            " ORDER BY next_try_at LIMIT 50",
            self.consumer,
        )
        for row in due:
            # Only streams of this worker's partitions, so that two workers never replay the same one.
            partitions = client.partitions_for_topic(row["source"]) or ()
            mine = TopicPartition(row["source"], partition_of(row["stream_id"], max(len(partitions), 1)))
            if mine not in client.assignment():
                continue
            await self.replay_stream(db, row["source"], row["stream_id"])

    async def replay_stream(self, db: asyncpg.Connection, source: str, stream_id: Any) -> bool:
        """Try a parked stream again from its first record on; True when nothing of it is parked any more."""
        rows = await db.fetch(
            "SELECT source, sequence, headers, value, attempts, parked_at FROM parked"
            " WHERE consumer = $1 AND source = $2 AND stream_id = $3 ORDER BY sequence",
            *(self.consumer, source, stream_id),
        )
        for row in rows:
            key = (self.consumer, source, stream_id, row["sequence"])
            try:
                await self.replay(db, kept(row))
            except Exception as e:
                await db.execute(
                    "UPDATE parked SET attempts = attempts + 1, detail = $5, reason = CASE WHEN reason = 'behind'"
                    " THEN 'failed' ELSE reason END, next_try_at = CASE WHEN reason <> 'failed' AND clock_timestamp()"
                    " - parked_at < make_interval(secs => $6) THEN clock_timestamp() + make_interval(secs => $7) END"
                    " WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4",
                    *(*key, _safe(e), RETRY_PARKED_FOR, min(0.2 * 2 ** min(row["attempts"], 8), 10.0)),
                )
                return False
            await db.execute(
                "DELETE FROM parked WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND sequence = $4", *key
            )
        async with self.applied:
            self.applied.notify_all()
        return True


def _safe(error: Exception) -> str:
    """An error's type, and its text only where we wrote it: a driver's message may quote a value."""
    own = type(error).__module__.startswith("kernel.")
    return f"{type(error).__name__}: {error}" if own else type(error).__name__
