"""The relay: outbox → Kafka, in order, without a gap.

Promise: per stream, the first occurrences on a topic stand in version order; a row leaves the outbox only after the
broker acknowledged it; a repeat after a crash is byte-identical and harmless.
Breaks if: two leaders run at once, a later record is sent after an earlier one was refused, or the log is tailed by
`position > checkpoint` (a later commit may carry a lower position).
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import Any

import asyncpg
import structlog
from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError
from prometheus_client import Counter, Gauge

from kernel.log.bell import CHANNEL, Bell
from kernel.log.consuming import keep, start_of
from kernel.log.record import Message, messages, partition_of
from kernel.log.store import connect

PAGE = 500
MAX_PAGES = 20
BATCH_BYTES = 900_000
GIVE_UP_AFTER = 10.0
SLOWER_BY = 2.0
LEADER_LOCK = 0x7A68697069_6E67  # "zhiping"

log = structlog.get_logger("kernel.relay")
relayed = Counter("zhiping_relay_events_total", "Outbox rows acknowledged by Kafka")
backlog = Gauge("zhiping_relay_held_partitions", "Partitions the relay holds back after a failure")

_READ = """
SELECT e.position, e.stream_id, e.stream_type, e.version, e.event_id, e.type, e.schema_version, e.data, e.meta,
       e.published, e.published_type, e.published_sequence, e.digest, e.recorded_at
FROM events e WHERE e.position = any(array(SELECT position FROM outbox ORDER BY position LIMIT $1))
ORDER BY e.position"""


class Relay:
    """Runs in every worker; the one that holds the database's advisory lock sends."""

    def __init__(self, context: str, dsn: str, kafka: str, partitions: int, bell: Bell) -> None:
        self._context = context
        self._dsn = dsn
        self._kafka = kafka
        self._partitions = partitions
        self._bell = bell
        self._producer: AIOKafkaProducer | None = None
        self._held: dict[int, tuple[float, float]] = {}  # partition -> (not before, back-off)

    async def run(self) -> None:
        """Lead, or wait to; until cancelled."""
        pause = 0.1
        while True:
            try:
                await self._lead()
                pause = 0.1
            except asyncio.CancelledError:
                if (task := asyncio.current_task()) and task.cancelling():
                    raise
                # aiokafka's own, from a sender that was cancelled
            except Exception as e:  # losing PostgreSQL or Kafka ends this term, never the relay
                log.warning("relay term ended", error=type(e).__name__, retry_in=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 2.0)
            finally:
                self._bell.leader_here = False
                await self._drop_producer()

    async def _lead(self) -> None:
        # A leader stopped by the kernel must lose its lock: both time-outs are needed, one for an idle session,
        # one for a server blocked on sending to it.
        connection = await connect(
            self._dsn, f"{self._context}-relay", idle_session_timeout="5000", tcp_user_timeout="5000"
        )
        try:
            # The lock is in PostgreSQL: there is nothing to be told by, so it is asked for again.
            while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", LEADER_LOCK):  # noqa: ASYNC110
                await asyncio.sleep(1)
            self._bell.leader_here = True
            await connection.add_listener(CHANNEL, lambda *_: self._bell.ring_here())
            with self._bell.listening() as heard:
                while True:
                    if not await self._round(connection):
                        await heard(0.5)
        finally:
            with contextlib.suppress(Exception):
                connection.terminate()

    async def _round(self, connection: asyncpg.Connection) -> bool:
        """Send one batch per partition; False when there was nothing to send."""
        now = time.monotonic()
        held = {p for p, (not_before, _) in self._held.items() if not_before > now}
        backlog.set(len(held))
        groups: dict[int, list[Any]] = {}
        limit = PAGE
        while not groups:
            # Always one statement from the lowest position on: a second page would be read from a later snapshot,
            # which may show a stream's v2 though the first page was too early for its v1.
            rows = await connection.fetch(_READ, limit)
            groups = self._choose(rows, held)
            if len(rows) < limit or limit >= PAGE * MAX_PAGES:
                break
            limit *= 4
        if not groups:
            return False
        acknowledged = await self._send(connection, groups)
        if acknowledged:
            await connection.execute("DELETE FROM outbox WHERE position = any($1::bigint[])", acknowledged)
            relayed.inc(len(acknowledged))
        return True

    def _choose(self, rows: list[Any], held: set[int]) -> dict[int, list[Any]]:
        """Rows by partition, as many as fit into one batch each; held partitions are passed over."""
        groups: dict[int, list[Any]] = {}
        sizes: dict[int, int] = {}
        full = set(held)
        for row in rows:
            partition = partition_of(row["stream_id"], self._partitions)
            if partition in full:
                continue
            size = sizes.get(partition, 0) + sum(m.size for m in messages(self._context, row))
            if size > BATCH_BYTES:
                full.add(partition)  # and everything behind it waits, too
                continue
            sizes[partition] = size
            groups.setdefault(partition, []).append(row)
        return groups

    async def _send(self, connection: asyncpg.Connection, groups: dict[int, list[Any]]) -> list[int]:
        producer = await self._started(connection)
        waiting: dict[int, list[asyncio.Future[Any]]] = {}
        for partition, rows in groups.items():
            try:
                waiting[partition] = await self._hand_over(connection, producer, partition, rows)
            except (KafkaError, RuntimeError, TimeoutError, AssertionError) as e:
                self._hold(partition, type(e).__name__)
        await _awake(connection, [f for futures in waiting.values() for f in futures], GIVE_UP_AFTER)
        acknowledged: list[int] = []
        for partition, futures in waiting.items():
            outcomes = [_outcome(f) for f in futures]
            failure = next((o for o in outcomes if isinstance(o, BaseException)), None)
            if failure is None and all(outcomes):
                self._held.pop(partition, None)
                acknowledged += [row["position"] for row in groups[partition]]
            else:
                self._hold(partition, type(failure).__name__ if failure else "no acknowledgement")
        if len(acknowledged) < sum(len(rows) for rows in groups.values()):
            # An idempotent producer never times a batch out, and cancelling doesn't withdraw it; after a refused one
            # its numbers are ahead of the broker's, which then refuses whatever follows. Begin anew: what was sent
            # and not acknowledged is sent again, and a repeat is harmless.
            await self._drop_producer()
        return acknowledged

    async def _hand_over(
        self, connection: asyncpg.Connection, producer: AIOKafkaProducer, partition: int, rows: list[Any]
    ) -> list[asyncio.Future[Any]]:
        by_topic: dict[str, list[Message]] = {}
        for row in rows:
            for message in messages(self._context, row):
                by_topic.setdefault(message.topic, []).append(message)
        batches: dict[str, Any] = {}
        for topic, found in by_topic.items():
            batches[topic] = producer.create_batch()
            for m in found:
                if batches[topic].append(key=m.key, value=m.value, timestamp=m.timestamp, headers=m.headers) is None:
                    raise RuntimeError(f"a batch of {len(found)} records does not fit into one Kafka batch")
        # Both topics at once: one after the other they'd be two requests, the second sent when the first is answered.
        handing = [
            asyncio.ensure_future(producer.send_batch(batch, topic, partition=partition))
            for topic, batch in batches.items()
        ]
        if not await _awake(connection, handing, GIVE_UP_AFTER):
            for task in handing:
                task.cancel()
            raise TimeoutError
        return [task.result() for task in handing]

    def _hold(self, partition: int, why: str) -> None:
        back_off = min(self._held.get(partition, (0.0, 0.5))[1] * 2, 10.0)
        self._held[partition] = (time.monotonic() + back_off, back_off)
        log.warning("partition held", partition=partition, why=why, back_off=back_off)

    # -- the producer ---------------------------------------------------------------------------------------------

    async def _started(self, connection: asyncpg.Connection) -> AIOKafkaProducer:
        pause = 0.1
        while self._producer is None:
            producer = AIOKafkaProducer(
                bootstrap_servers=self._kafka,
                acks="all",
                enable_idempotence=True,
                max_batch_size=1_000_000,
                max_request_size=2_000_000,
                request_timeout_ms=5000,
                retry_backoff_ms=50,
            )
            start = start_of(producer, producer.client)
            try:
                if await _awake(connection, [start], 5) and start.exception() is None:
                    self._producer = producer
                    break
            finally:
                if self._producer is None:
                    start.cancel()
                    await asyncio.wait({start}, timeout=2)
                    await _abandon(producer)
            await connection.fetchval("SELECT 1")
            await asyncio.sleep(pause)
            pause = min(pause * 2, 1.0)
        return self._producer

    async def _drop_producer(self) -> None:
        producer, self._producer = self._producer, None
        if producer is not None:
            await _abandon(producer)


async def _awake(connection: asyncpg.Connection, futures: list[asyncio.Future[Any]], within: float) -> bool:
    """Wait for Kafka without falling asleep in PostgreSQL's eyes, which would cost the lock; True when all are done.

    Once one partition has been answered the others get little more time: they can be tried again, and meanwhile hold
    up the ones that work.
    """
    end = time.monotonic() + within
    pending = set(futures)
    while pending and time.monotonic() < end:
        done, pending = await asyncio.wait(pending, timeout=1.0)
        if pending:
            await connection.fetchval("SELECT 1")
        if done and pending:
            end = min(end, time.monotonic() + SLOWER_BY)
    return not pending


def _outcome(future: asyncio.Future[Any]) -> bool | BaseException:
    """Acknowledged, or not (yet), or why not. A producer whose sender died cancels what it was given."""
    if not future.done() or future.cancelled():
        return False
    return future.exception() or True


async def _abandon(producer: AIOKafkaProducer) -> None:
    """`stop()` flushes, and hangs while the broker is away: cancel the sender, close the client."""
    producer._closed = True
    task = producer._sender.sender_task
    if task is not None:
        task.cancel()
        _, pending = await asyncio.wait({task}, timeout=2)
        keep(pending, producer.client)
    with contextlib.suppress(Exception):
        async with asyncio.timeout(2):
            await producer.client.close()
