"""From a commit to another service's view, at 100 events a second, beside bare Kafka from produce to consume."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from kernel.log.kernel import Kernel
from kernel.log.record import Message, Record, messages, published_topic
from kernel.log.store import Append
from kernel.log.views import View
from tests.bench.domain import NotebookDecider, NoteTaken, composed
from tests.bench.ground import Ground
from tests.bench.measure import in_turns, percentile
from tests.bench.table import Measured, Report

_PER_SECOND = 100
_EVENTS = 400
"""A turn; five turns a side are 20 s."""

Sent = dict[str, float]


async def against_kafka(ground: Ground, report: Report) -> None:
    """visible-p50 and visible-p99, in ms over all turns; both sides run in this one process and loop."""
    async with _ours(ground) as ours, _bare(ground) as bare:
        count = ground.times(_EVENTS, least=20)
        await ours(20)  # connections, plans and metadata are there from then on
        await bare(20)
        found: tuple[list[float], list[float]] = ([], [])

        async def turn(side: int) -> float:
            found[side].extend(await (ours, bare)[side](count))
            return 0.0

        await in_turns(ground.rounds, lambda: turn(0), lambda: turn(1))
    for figure, part in (("visible-p50", 0.5), ("visible-p99", 0.99)):
        report(Measured(figure, None, *(percentile(values, part) for values in found)))


Turn = Callable[[int], Awaitable[list[float]]]


async def _at_pace(items: list[Any], send: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
    """Send each at its time, whether or not those before it have come through."""
    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for n, item in enumerate(items):
            await asyncio.sleep(began + n / _PER_SECOND - time.perf_counter())  # noqa: TID251 (the pace is the point)
            group.create_task(send(item))


async def _all_there(sent: Sent, seen: Sent) -> list[float]:
    """The ms each took, once the last has come."""
    async with asyncio.timeout(60):
        while sent.keys() - seen.keys():  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # noqa: TID251 (nothing is measured here)
    return [(seen[key] - at) * 1000 for key, at in sent.items()]


@contextlib.asynccontextmanager
async def _ours(ground: Ground) -> AsyncIterator[Turn]:
    """One service appends, relays and publishes; another one shows it in a view."""
    here, there = await ground.service("writer"), await ground.service("reader")
    view = View(
        "shelf",
        version=1,
        topics=[published_topic(here.context)],
        tables={"shelf": "CREATE TABLE IF NOT EXISTS {shelf} (id uuid PRIMARY KEY, n text)"},
    )
    uncommitted: list[str] = []

    @view.on(NoteTaken)
    async def _taken(db: Any, event: dict[str, Any], record: Record) -> None:
        await db.execute(f"INSERT INTO {view.table('shelf')} VALUES ($1, $2)", record.stream_id, event["n"])
        uncommitted.append(str(record.stream_id))

    async with (
        Kernel(here, deciders=[NotebookDecider], role="all") as writing,
        Kernel(there, views=[view], role="worker") as showing,
    ):
        follower = showing._followers[view.consumer]
        seen: Sent = {}

        async def watch() -> None:
            async with follower.applied:
                while True:
                    await follower.applied.wait()
                    now = time.perf_counter()
                    seen.update(dict.fromkeys(uncommitted, now))
                    uncommitted.clear()

        async def turn(count: int) -> list[float]:
            sent: Sent = {}

            async def append(item: Append) -> None:
                await writing._writer.append(item)
                sent[str(item.stream_id)] = time.perf_counter()

            await _at_pace(await composed(count), append)
            return await _all_there(sent, seen)

        watching = asyncio.create_task(watch())
        try:
            yield turn
        finally:
            watching.cancel()


@contextlib.asynccontextmanager
async def _bare(ground: Ground) -> AsyncIterator[Turn]:
    """The same messages by an idempotent producer, read by a consumer that does nothing else."""
    at = await ground.service("bare")
    producer = AIOKafkaProducer(bootstrap_servers=at.kafka, acks="all", enable_idempotence=True)
    consumer = AIOKafkaConsumer(
        published_topic(at.context), bootstrap_servers=at.kafka, auto_offset_reset="earliest", enable_auto_commit=False
    )
    await producer.start()
    await consumer.start()
    seen: Sent = {}

    async def read() -> None:
        async for message in consumer:
            seen[message.key.decode()] = time.perf_counter()

    async def turn(count: int) -> list[float]:
        sent: Sent = {}

        async def produce(m: Message) -> None:
            sent[m.key.decode()] = time.perf_counter()
            await producer.send_and_wait(m.topic, m.value, key=m.key, headers=m.headers, timestamp_ms=m.timestamp)

        appends = await composed(count)
        await _at_pace([_published(at.context, item) for item in appends], produce)
        return await _all_there(sent, seen)

    reading = asyncio.create_task(read())
    try:
        yield turn
    finally:
        reading.cancel()
        await consumer.stop()
        await producer.stop()


def _published(context: str, item: Append) -> Message:
    """What the relay would put onto `.v1` for it."""
    row = asdict(item.rows[0]) | {"stream_id": item.stream_id, "stream_type": item.stream_type}
    return messages(context, row | {"recorded_at": datetime.now(UTC)})[1]
