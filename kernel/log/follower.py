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
from prometheus_client import Gauge

from kernel.log import consuming
from kernel.log.errors import WAIT, FencedOff, LogDiverged, NewerSchema, TooManyParked, describe
from kernel.log.ledger import Ledger, Position
from kernel.log.parking import Parking
from kernel.log.record import Record, parse
from kernel.log.stopped import note_start, note_stop
from kernel.log.store import connect

HEARTBEAT = 1.0

lag = Gauge("zhiping_consumer_lag", "Records behind the end of the topic", ["consumer"])
held_now = Gauge("zhiping_consumer_held_records", "Records held because an earlier one is missing", ["consumer"])
parked_now = Gauge("zhiping_consumer_parked_records", "Records put aside, with whatever follows them", ["consumer"])
behind_code = Gauge(
    "zhiping_consumer_partitions_waiting_for_newer_code", "Partitions at a record newer than this code", ["consumer"]
)
stopped = Gauge("zhiping_consumer_stopped", "1 once the consumer has stopped for somebody to look", ["consumer"])

Batch = dict[TopicPartition, list[Record]]


class Follower(ConsumerRebalanceListener):  # type: ignore[misc]
    """One consumer of some topics; what a batch leads to is up to the subclass."""

    max_records = 500
    atomic = True

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
        self.parking = Parking(consumer, self.replay, atomic=self.atomic)
        self._holding = False
        self.ahead: dict[TopicPartition, str] = {}
        """Partitions that wait for newer code, and at which type and version."""
        self._pause = 0.1
        self.applied = asyncio.Condition()

    # -- what a subclass says -----------------------------------------------------------------------------------------

    async def prepare(self, db: asyncpg.Connection) -> None:
        """Make what the consumer needs before it starts."""

    def check(self, record: Record) -> None:
        """Raises NewerSchema when this code is older than the record."""

    @abstractmethod
    async def work(self, db: asyncpg.Connection, batch: Batch, expected: dict[tuple[str, int], int]) -> None:
        """Give the batch its effect and save the checkpoints, then `advance` by what was committed."""

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
            except (TooManyParked, LogDiverged) as e:
                # Not for us to mend: until somebody has looked and started this worker anew.
                self.log.error("consumer stopped", error=type(e).__name__, detail=describe(e))
                stopped.labels(self.consumer).set(1)
                await note_stop(self._pool, self.consumer, self._instance, type(e).__name__, describe(e))
                await asyncio.Event().wait()
            except Exception as e:
                self.log.warning("consumer session ended", error=type(e).__name__, detail=describe(e), retry_in=pause)
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
            await note_start(db, self.consumer, self._instance)
            await self.prepare(db)
            client.subscribe(list(self._topics), listener=self)
            self._client = client
            await consuming.start(client)
            tried = 0.0
            while True:
                if time.monotonic() - tried > 1.0:
                    tried = time.monotonic()
                    if await self.parking.retry(db, client):
                        await self._tell()
                    await self._alarm(db)
                batch = await self._poll(client)
                if batch:
                    await self._take(db, batch)
        finally:
            self._client = None
            db.terminate()
            await consuming.stop(client)

    async def _alarm(self, db: asyncpg.Connection) -> None:
        """Say how much is put aside, and loudly once something is missing."""
        held = await db.fetchval("SELECT count(*) FROM held WHERE consumer = $1", self.consumer)
        parked = await db.fetchval("SELECT count(*) FROM parked WHERE consumer = $1", self.consumer)
        held_now.labels(self.consumer).set(held)
        parked_now.labels(self.consumer).set(parked)
        behind_code.labels(self.consumer).set(len(self.ahead))
        if bool(held) != self._holding:
            self._holding = bool(held)
            self.log.warning("records held: an earlier one is missing" if held else "no record is held", held=held)

    async def _poll(self, client: AIOKafkaConsumer, wait_ms: int = 500) -> Batch:
        try:
            polled = await client.getmany(timeout_ms=wait_ms, max_records=self.max_records)
        except NoOffsetForPartitionError:
            await self._seek(client.assignment())  # a fetch was faster than the seek on assignment
            return {}
        except OffsetOutOfRangeError as e:
            raise LogDiverged(f"no record where {self.consumer} stands: was a topic emptied, or made anew?") from e
        batch: Batch = {}
        for tp, messages in polled.items():
            if messages and tp in client.assignment():
                records = self._as_far_as_known(client, tp, await self._checked(tp, messages))
                if records:
                    batch[tp] = records
        behind = 0
        for tp in client.assignment():
            high, at = client.highwater(tp), self._next.get(tp)
            behind += max(0, high - at.next_offset) if high is not None and at else 0
        lag.labels(self.consumer).set(behind)
        return batch

    def _as_far_as_known(self, client: AIOKafkaConsumer, tp: TopicPartition, records: list[Record]) -> list[Record]:
        """What stands before the first record that is newer than this code. Its partition waits there, for another
        process: this one will know no more than it does now. The others go on."""
        for n, record in enumerate(records):
            try:
                self.check(record)
            except NewerSchema as e:
                client.pause(tp)
                self.ahead[tp] = e.shape
                self.log.error("waits for newer code", topic=tp.topic, partition=tp.partition, detail=str(e))
                return records[:n]
        return records

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
            self.log.warning("waiting", error=type(e).__name__, detail=describe(e), retry_in=self._pause)
            if any((at := self._next.get(tp)) and at.next_offset > expected[tp.topic, tp.partition] for tp in batch):
                self._pause = 0.1  # other partitions went on: they don't wait for this one's sake
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
        await self._tell()

    def advance(self, batch: Batch) -> None:
        """These records are applied and committed."""
        for tp, records in batch.items():
            self._next[tp] = Position(records[-1].offset + 1, records[-1].event_id)

    async def _tell(self) -> None:
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
            self.ahead.pop(tp, None)

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
                for partition, at in (await self.ledger.places(db, client, topic, numbers)).items():
                    tp = TopicPartition(topic, partition)
                    if tp not in client.assignment():
                        continue
                    self._next[tp] = at
                    if self.ahead.pop(tp, None):  # what stands before it may have to be read again
                        client.resume(tp)
                    if at.event_id is not None:
                        # The record before the checkpoint is read again, to see that the topic is still the same.
                        self._unverified.add(tp)
                        client.seek(tp, at.next_offset - 1)
                    else:
                        self._unverified.discard(tp)
                        client.seek(tp, at.next_offset)
