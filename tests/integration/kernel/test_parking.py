"""Streams put aside: what a crash, a party that is away, a bug of ours or a flood of them does to them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from aiokafka import TopicPartition

from kernel.log.decider import TooEarly, Unavailable
from kernel.log.errors import TooManyParked
from kernel.log.kernel import Connections, Kernel
from kernel.log.ledger import Ledger, Standing
from kernel.log.parking import PARKED_A_MINUTE, Parking
from kernel.log.reactions import ReactionFollower, Reactions
from kernel.log.record import Record
from kernel.log.views import View, ViewFollower
from tests.eventually import eventually
from tests.integration.conftest import Place

TOPIC = "zhiping.x.v1"


def record(stream: UUID, sequence: int, offset: int = 0, partition: int = 0, topic: str = TOPIC) -> Record:
    event_id = uuid4()
    headers = {
        "ce_type": "zhiping.x.Happened.v1",
        "ce_subject": str(stream),
        "ce_sequence": str(sequence),
        "ce_id": str(event_id),
        "ce_time": "2026-01-01T00:00:00Z",
    }
    return Record(
        source=topic,
        partition=partition,
        offset=offset,
        stream_id=stream,
        sequence=sequence,
        event_id=event_id,
        type="Happened",
        schema_version=1,
        time=datetime(2026, 1, 1, tzinfo=UTC),
        value=b"{}",
        headers=tuple((k, v.encode()) for k, v in headers.items()),
    )


class OnePartition:
    """What parking asks a Kafka client."""

    def partitions_for_topic(self, topic: str) -> set[int]:
        return {0}

    def assignment(self) -> set[TopicPartition]:
        return {TopicPartition(TOPIC, 0)}


@pytest.fixture
async def at(place: Place) -> Connections:
    return await place.service("parking")


@pytest.fixture
async def db(at: Connections) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(at.dsn)
    yield connection
    await connection.close()


@pytest.fixture
async def pool(at: Connections) -> AsyncIterator[Any]:
    async with asyncpg.create_pool(at.dsn, min_size=1, max_size=3) as pool:
        yield pool


async def park_early(db: Any, stream: UUID, behind: int) -> None:
    standing = Standing()
    standing.park(record(stream, 1), "too-early", retried=True)
    for sequence in range(2, behind + 2):
        standing.park(record(stream, sequence), "behind")
    await Ledger("c").save(db, standing, {})


async def left(db: Any) -> list[tuple[Any, ...]]:
    rows = await db.fetch("SELECT sequence, reason, next_try_at IS NOT NULL FROM parked ORDER BY sequence")
    return [tuple(row) for row in rows]


async def test_a_worker_that_dies_between_two_records_of_a_parked_stream_leaves_it_to_the_next(db: Any) -> None:
    stream = uuid4()
    await park_early(db, stream, behind=2)
    done: list[int] = []

    async def dies(_: object, r: Record) -> None:
        if r.sequence == 2:
            raise asyncio.CancelledError
        done.append(r.sequence)

    with pytest.raises(asyncio.CancelledError):
        await Parking("c", dies, atomic=False).retry(db, OnePartition())
    assert await left(db) == [(2, "behind", False), (3, "behind", False)]

    async def lives(_: object, r: Record) -> None:
        done.append(r.sequence)

    assert await Parking("c", lives, atomic=False).retry(db, OnePartition())
    assert (await left(db), done) == ([], [1, 2, 3])


async def test_a_party_that_is_away_never_makes_a_waiting_stream_a_failed_one(db: Any) -> None:
    stream, done = uuid4(), []
    away = 3
    await park_early(db, stream, behind=1)

    async def replay(_: object, r: Record) -> None:
        nonlocal away
        if r.sequence == 2 and away > 0:
            away -= 1
            raise Unavailable("being restarted") if away % 2 else TooEarly("not here yet")
        done.append(r.sequence)

    parking = Parking("c", replay, atomic=False)

    async def through() -> bool:
        await parking.retry(db, OnePartition())
        return await left(db) == []

    await eventually(through, within=20, show=lambda: left(db))
    assert done == [1, 2]


async def test_a_bug_in_one_reaction_parks_its_stream_and_lets_other_partitions_go_on(pool: Any) -> None:
    bad, good = uuid4(), uuid4()
    tried = 0

    class Buggy(ReactionFollower):
        async def _react(self, record: Record) -> list[str]:
            nonlocal tried
            if record.stream_id == bad:
                tried += 1
                raise RuntimeError("a fault of ours")
            return []

    reactions = Reactions("c")
    reactions._handlers[TOPIC, "Happened", 1] = (object, None, None)  # type: ignore[assignment]
    connections: dict[str, Any] = {"context": "x", "kafka": "", "dsn": "", "pool": pool, "instance": "0"}
    follower = Buggy(reactions, None, None, **connections)  # type: ignore[arg-type]
    async with pool.acquire() as db:
        await follower.ledger.positions(db, TOPIC, [0, 1])
        batch = {TopicPartition(TOPIC, 0): [record(bad, 1)], TopicPartition(TOPIC, 1): [record(good, 1, partition=1)]}
        await follower.work(db, batch, {(TOPIC, 0): 0, (TOPIC, 1): 0})
        assert await left(db) == [(1, "failed", False)]
        assert await db.fetchval("SELECT count(*) FROM applied") == 2
        assert tried > 1


async def test_a_party_that_is_away_holds_up_only_the_partition_that_needs_it(pool: Any) -> None:
    needs, other = uuid4(), uuid4()

    class Waiting(ReactionFollower):
        async def _react(self, record: Record) -> list[str]:
            if record.stream_id == needs:
                raise Unavailable("away")
            return []

    reactions = Reactions("c")
    reactions._handlers[TOPIC, "Happened", 1] = (object, None, None)  # type: ignore[assignment]
    connections: dict[str, Any] = {"context": "x", "kafka": "", "dsn": "", "pool": pool, "instance": "0"}
    follower = Waiting(reactions, None, None, **connections)  # type: ignore[arg-type]
    async with pool.acquire() as db:
        await follower.ledger.positions(db, TOPIC, [0, 1])
        batch = {
            TopicPartition(TOPIC, 0): [record(needs, 1)],
            TopicPartition(TOPIC, 1): [record(other, 1, partition=1)],
        }
        with pytest.raises(Unavailable):
            await follower.work(db, batch, {(TOPIC, 0): 0, (TOPIC, 1): 0})
        rows = await db.fetch("SELECT partition, next_offset FROM checkpoints ORDER BY partition")
        assert [tuple(r) for r in rows] == [(0, 0), (1, 1)]
        assert await left(db) == []


async def test_a_flood_of_failures_stops_the_consumer_instead_of_parking_them_all(pool: Any) -> None:
    class Broken(View):
        async def apply(self, db: Any, record: Record) -> None:
            raise ValueError("a fault of ours")

    connections: dict[str, Any] = {"context": "x", "kafka": "", "dsn": "", "pool": pool, "instance": "0"}
    follower = ViewFollower(Broken("v", 1, [TOPIC], {}), **connections)
    async with pool.acquire() as db:
        await follower.ledger.positions(db, TOPIC, [0])
        stops = 0
        for start in (0, 15, 15, 15):
            batch = {TopicPartition(TOPIC, 0): [record(uuid4(), 1, start + n) for n in range(15)]}
            try:
                await follower.work(db, batch, {(TOPIC, 0): start})
            except TooManyParked:
                stops += 1
        assert stops == 3
        assert await db.fetchval("SELECT count(*) FROM parked") == 15 <= PARKED_A_MINUTE


async def test_nobody_is_told_that_a_view_shows_what_is_parked(at: Connections, db: Any) -> None:
    stream, view = uuid4(), View("v", 1, [TOPIC], {})
    standing = Standing()
    standing.park(record(stream, 1, topic=f"zhiping.{at.context}.log"), "failed")
    await Ledger("v.v1").save(db, standing, {})
    async with Kernel(at, views=[view], role="api") as kernel:
        assert not await kernel.wait_for("v", f"{stream}@1", 0.2)


@pytest.mark.parametrize("swapped", ["to none", "to one parked earlier"])
async def test_a_stream_that_a_rebuild_changed_amid_its_replay_is_not_gone_on_with(
    at: Connections, db: Any, swapped: str
) -> None:
    stream, done = uuid4(), []
    await park_early(db, stream, behind=2)
    swap = await asyncpg.connect(at.dsn)

    async def replay(_: object, r: Record) -> None:
        done.append(r.sequence)
        if swapped == "to none":
            await swap.execute("DELETE FROM parked WHERE sequence > $1", r.sequence)
        else:
            await swap.execute(
                "INSERT INTO parked (consumer, source, stream_id, sequence, headers, value, reason)"
                " SELECT consumer, source, stream_id, 0, headers, value, 'failed' FROM parked WHERE sequence = 2"
            )

    assert not await Parking("c", replay, atomic=True).replay_stream(db, TOPIC, stream)
    await swap.close()
    assert done == [1]
