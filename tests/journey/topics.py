"""Reading topics with nothing but a Kafka client: what an outside consumer sees, and no more."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaConsumer

# While a broker is away the client writes many lines a second; what comes of it is told by whoever waits.
logging.getLogger("aiokafka").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Seen:
    """A record as it lies on a topic."""

    topic: str
    partition: int
    offset: int
    key: bytes
    value: bytes
    headers: tuple[tuple[str, bytes], ...]

    def header(self, name: str) -> str:
        """A header's text; "" when it isn't there."""
        return next((content.decode() for key, content in self.headers if key == name), "")

    @property
    def type(self) -> str:
        """`zhiping.archive.ArchiveApproved.v1`."""
        return self.header("ce_type")

    @property
    def name(self) -> str:
        """`ArchiveApproved`."""
        return self.type.split(".")[-2] if self.type.count(".") >= 3 else self.type

    @property
    def sequence(self) -> int:
        """The stream's count of published events."""
        return int(self.header("ce_sequence"))

    @property
    def data(self) -> dict[str, Any]:
        """The JSON value."""
        found: dict[str, Any] = json.loads(self.value)
        return found


def seen(record: Any) -> Seen:
    """From what the client hands over."""
    return Seen(
        record.topic,
        record.partition,
        record.offset,
        record.key or b"",
        record.value or b"",
        tuple((name, bytes(content)) for name, content in record.headers),
    )


@asynccontextmanager
async def consumer(kafka: str, topics: Sequence[str] = ()) -> AsyncIterator[AIOKafkaConsumer]:
    """A consumer of no group, which gets every partition of these topics."""
    client = AIOKafkaConsumer(*topics, bootstrap_servers=kafka, auto_offset_reset="earliest", enable_auto_commit=False)
    await client.start()
    try:
        yield client
    finally:
        await client.stop()


async def all_topics(kafka: str) -> list[str]:
    """The names of all topics but the broker's own."""
    async with consumer(kafka) as client:
        return sorted(topic for topic in await client.topics() if not topic.startswith("__"))


async def read_all(kafka: str, topics: Sequence[str], within: float = 30) -> list[Seen]:
    """Everything on these topics up to where they end now."""
    found: list[Seen] = []
    async with consumer(kafka, topics) as client, asyncio.timeout(within):
        ends = await client.end_offsets(list(client.assignment()))
        await client.seek_to_beginning(*ends)
        while any([await client.position(place) < end for place, end in ends.items()]):
            batches = await client.getmany(timeout_ms=500)
            found += [seen(record) for records in batches.values() for record in records]
    return found
