"""Outbox → acknowledged by Kafka: the relay beside a bare idempotent producer that sends the same messages."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count

import asyncpg
from aiokafka import AIOKafkaProducer

from kernel.log.bell import Bell
from kernel.log.kernel import Connections
from kernel.log.record import Message, messages
from kernel.log.relay import Relay, relayed
from tests.bench.domain import sample
from tests.bench.ground import Ground
from tests.bench.history import fill
from tests.bench.measure import in_turns
from tests.bench.table import Measured, Report

_EVENTS = 30_000


@asynccontextmanager
async def relaying(at: Connections) -> AsyncIterator[Bell]:
    """A relay that runs and leads; its bell."""
    bell = Bell()
    task = asyncio.create_task(Relay(at.context, at.dsn, at.kafka, at.partitions, bell).run())
    try:
        yield bell
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def relay(db: asyncpg.Connection, bell: Bell, first: int, events: int) -> float:
    """Put so many events into the outbox, from position `first` on; the seconds until the last is off it."""
    done = relayed._value.get() + events
    await db.execute(
        "INSERT INTO outbox SELECT n FROM generate_series($1::bigint, $2::bigint) n", first, first + events - 1
    )
    began = time.perf_counter()
    bell.ring()
    # The counter goes up once the rows are deleted. Asking the database would take part of what is measured.
    while relayed._value.get() < done:  # noqa: ASYNC110
        await asyncio.sleep(0.001)  # noqa: TID251 (a clock is read here, nothing is hoped for)
    return time.perf_counter() - began


async def against_aiokafka(ground: Ground, report: Report) -> None:
    """relay-vs-aiokafka, in events a second; each is a message on `.log` and one on `.v1`."""
    at, theirs = await ground.service("relay"), await ground.service("producer")
    events = ground.times(_EVENTS, least=200)
    await fill(at.dsn, events * ground.rounds + 2 * events, await sample())
    first = count(1, events)
    db, reader = await asyncpg.connect(at.dsn), await asyncpg.connect(at.dsn)
    producer = AIOKafkaProducer(bootstrap_servers=at.kafka, acks="all", enable_idempotence=True)
    await producer.start()
    try:
        async with relaying(at) as bell:
            await relay(db, bell, next(first), ground.times(1000, least=100))
            # A long report: nothing deleted from now on can be cleared away.
            await reader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM outbox")

            async def ours() -> float:
                return events / await relay(db, bell, next(first), events)

            rows = await db.fetch("SELECT * FROM events ORDER BY position LIMIT $1", events)
            same = [message for row in rows for message in messages(theirs.context, row)]

            async def peer() -> float:
                return events / await _send(producer, same)

            report(Measured("relay-vs-aiokafka", None, *await in_turns(ground.rounds, ours, peer)))
    finally:
        await producer.stop()
        await reader.close()
        await db.close()


async def _send(producer: AIOKafkaProducer, found: list[Message]) -> float:
    began = time.perf_counter()
    waiting = [
        await producer.send(m.topic, m.value, key=m.key, headers=m.headers, timestamp_ms=m.timestamp) for m in found
    ]
    await asyncio.gather(*waiting)
    return time.perf_counter() - began
