"""Waiting until nothing moves any more: only then is what isn't there lost, and not on its way."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping

import asyncpg
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from tests.chaos.checker.found import Finding
from tests.journey.topics import consumer

_LEFT = {
    "outbox": "SELECT count(*) FROM outbox",
    "held": "SELECT count(*) FROM held",
    "parked": "SELECT count(*) FROM parked",
    "due timers": "SELECT count(*) FROM timers WHERE due_at <= clock_timestamp()",
}


async def settle(kafka: str, postgres: Mapping[str, str], within: float) -> list[Finding]:
    """Return once outboxes are empty, consumers at the end of their topics, and nothing is held, parked or due.

    What of it isn't so after `within` seconds is told as unsettled.
    """
    end = time.monotonic() + within
    before: object = None
    while True:
        try:
            left, now = await _look(kafka, postgres)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, KafkaError) as error:
            left, now = [f"can't be looked at: {type(error).__name__}"], None
        if not left and now == before:  # seen at two instants: one reads database by database
            return []
        if time.monotonic() > end:
            return [Finding("unsettled", where) for where in left or ["events go on coming"]]
        before = now
        await asyncio.sleep(0.5)  # noqa: TID251 (between two looks)


async def _look(kafka: str, postgres: Mapping[str, str]) -> tuple[list[str], list[int]]:
    """What is left to be done, and how far the databases are."""
    left: list[str] = []
    positions: list[int] = []
    async with consumer(kafka) as client:
        for context, url in postgres.items():
            db = await asyncpg.connect(url, timeout=5, command_timeout=15)
            try:
                for what, question in _LEFT.items():
                    if count := await db.fetchval(question):
                        left.append(f"{context}: {count} × {what}")
                positions.append(await db.fetchval("SELECT coalesce(max(position), 0) FROM events"))
                left += [f"{context} {name}" for name in await _behind(client, db)]
            finally:
                await db.close(timeout=5)
    return left, positions


async def _behind(client: AIOKafkaConsumer, db: asyncpg.Connection) -> list[str]:
    rows = await db.fetch("SELECT consumer, topic, partition, next_offset FROM checkpoints")
    ends = await client.end_offsets([TopicPartition(row["topic"], row["partition"]) for row in rows])
    lag: dict[str, int] = {}
    for row in rows:
        behind = ends[TopicPartition(row["topic"], row["partition"])] - row["next_offset"]
        lag[row["consumer"]] = lag.get(row["consumer"], 0) + max(0, behind)
    return [f"{name}: {behind} records behind" for name, behind in lag.items() if behind]
