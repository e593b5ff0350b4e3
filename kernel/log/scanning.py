"""Reading a topic outside any consumer group: all of it, or a look at its ends.

Promise: each record that stood on the topic when the reading of its partition began is given once, in order.
Breaks if: Kafka answers nothing for `PATIENCE` seconds (said as a RuntimeError, never taken for the end).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer, TopicPartition

from kernel.log import consuming
from kernel.log.record import Record, parse

PAGE = 500
PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """The offsets of a partition's first record and of the one that will come next."""

    begin: int
    end: int


class Scanner:
    """A client that reads what it is asked for."""

    def __init__(self, client: AIOKafkaConsumer, partitions: int) -> None:
        self._client = client
        self._partitions = partitions

    async def bounds(self, topic: str) -> dict[int, Bounds]:
        """Where each partition begins and ends now."""
        asked = [TopicPartition(topic, p) for p in range(self._partitions)]
        begins = await asyncio.wait_for(self._client.beginning_offsets(asked), PATIENCE)
        ends = await asyncio.wait_for(self._client.end_offsets(asked), PATIENCE)
        return {tp.partition: Bounds(begins[tp], ends[tp]) for tp in asked}

    async def whole(self, topic: str) -> AsyncIterator[list[Record]]:
        """The topic in pages of at most `PAGE` records, each of one partition."""
        async for page in self.spans(topic, await self.bounds(topic)):
            yield page

    async def between(self, topic: str, partition: int, begin: int, end: int) -> AsyncIterator[list[Record]]:
        """The records of one partition from one offset up to another, which isn't read any more."""
        async for page in self.spans(topic, {partition: Bounds(begin, end)}):
            yield page

    async def spans(self, topic: str, spans: dict[int, Bounds]) -> AsyncIterator[list[Record]]:
        """Stretches of some partitions, side by side, in pages of one partition each."""
        left = {TopicPartition(topic, p): span.end for p, span in spans.items() if span.begin < span.end}
        self._client.assign(list(left))
        for tp in left:
            self._client.seek(tp, spans[tp.partition].begin)
        heard = time.monotonic()
        while left:
            for tp, found in (await self._client.getmany(*left, timeout_ms=1000, max_records=PAGE)).items():
                heard = time.monotonic()
                end = left[tp]
                if found[-1].offset + 1 >= end:
                    del left[tp]
                yield [
                    parse(m.topic, m.partition, m.offset, m.value, tuple(m.headers)) for m in found if m.offset < end
                ]
            if time.monotonic() - heard > PATIENCE:
                where = ", ".join(f"[{tp.partition}]" for tp in left)
                raise RuntimeError(f"Kafka gave no record of {topic} {where} for {PATIENCE:.0f} s")


@asynccontextmanager
async def scanning(kafka: str, partitions: int) -> AsyncIterator[Scanner]:
    """A scanner of topics that have so many partitions. Raises KafkaConnectionError when the broker is away."""
    client = AIOKafkaConsumer(
        bootstrap_servers=kafka, enable_auto_commit=False, auto_offset_reset="none", fetch_max_wait_ms=100
    )
    try:
        await consuming.start(client)
        yield Scanner(client, partitions)
    finally:
        await consuming.stop(client)
