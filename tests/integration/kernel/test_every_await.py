"""A crash between every two awaits of each loop: whatever had been done by then, another process comes to the end."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from aiokafka import TopicPartition

from kernel.log.errors import FencedOff
from kernel.log.ids import derived
from kernel.log.kernel import Connections, Kernel
from kernel.log.ledger import Ledger, Standing
from kernel.log.parking import Parking
from kernel.log.reactions import Doing, ReactionFollower, Reactions
from kernel.log.record import Record, log_topic, messages, parse, published_topic
from kernel.log.relay import Relay
from kernel.log.timers import _CLAIM, LEASE, Timers
from kernel.log.views import ViewFollower
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanBegan, LoanDecider, Renew, by, loans_view
from tests.integration.kernel.stepping import Broker, Producer, at_every_await, cut, kill, process

# A process that ends while it connects leaves half a connection behind; here it is found by the collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


def borrow(stream: UUID, due: datetime = LATER) -> Borrow:
    return Borrow(reader_id=uuid4(), reader="读者", book=str(stream), due=due)


@pytest.fixture(autouse=True)
def nothing_left_for_the_next_test() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture
async def at(place: Place) -> Connections:
    return await place.service("loans")


@pytest.fixture
async def survivor(at: Connections) -> AsyncIterator[Kernel]:
    """The process that goes on afterwards."""
    async with process(at) as kernel:
        yield kernel


def following(at: Connections, kernel: Kernel) -> dict[str, Any]:
    return {"context": at.context, "kafka": at.kafka, "dsn": at.dsn, "pool": kernel.pool, "instance": "0"}


async def records_of(kernel: Kernel, topic: str, stream: UUID) -> list[Record]:
    rows = await kernel.pool.fetch("SELECT * FROM events WHERE stream_id = $1 ORDER BY version", stream)
    found = [m for row in rows for m in messages(kernel.context, row) if m.topic == topic]
    return [parse(topic, 0, n, m.value, tuple(m.headers)) for n, m in enumerate(found)]


async def test_a_command_is_accepted_once(at: Connections, survivor: Kernel) -> None:
    async def once(point: int) -> bool:
        stream = uuid4()
        command, who = borrow(stream), by(NOW, uuid4(), b"body")
        async with process(at) as first:
            through = await cut(first.handle(LoanDecider, stream, command, who), point, lambda: kill(first))
        receipt = await survivor.handle(LoanDecider, stream, command, who)
        assert receipt.sequence == f"{stream}@1"
        assert await survivor.handle(LoanDecider, stream, command, who) == receipt
        facts = await survivor.pool.fetchrow(
            "SELECT (SELECT count(*) FROM events WHERE stream_id = $1),"
            " (SELECT count(*) FROM claims WHERE stream_id = $1),"
            " (SELECT count(*) FROM timers WHERE stream_id = $1), (SELECT count(*) FROM inbox WHERE command_id = $2),"
            " (SELECT count(*) FROM outbox JOIN events USING (position) WHERE stream_id = $1)",
            *(stream, who.command_id),
        )
        assert facts is not None
        assert tuple(facts) == (1, 1, 1, 1, 1)
        return through

    await at_every_await(once, at_least=8)


async def test_what_left_the_outbox_is_on_the_topic_and_in_order(at: Connections, survivor: Kernel) -> None:
    broker = Broker()

    def leading(producer: Producer) -> Relay:
        relay = Relay(at.context, at.dsn, at.kafka, at.partitions, survivor.bell)
        relay._producer = producer
        return relay

    async def once(point: int) -> bool:
        streams = [uuid4() for _ in range(3)]
        for stream in streams:
            await survivor.handle(LoanDecider, stream, borrow(stream), by(NOW))
            await survivor.handle(LoanDecider, stream, Renew(), by(NOW))
        connection, producer = await asyncpg.connect(at.dsn), Producer(broker)

        def die() -> None:
            producer.dead = True
            connection.terminate()

        through = await cut(leading(producer)._round(connection), point, die)
        gone = await survivor.pool.fetch(
            "SELECT stream_id, version FROM events WHERE position NOT IN (SELECT position FROM outbox)"
        )
        for row in gone:
            assert row["version"] in broker.first_occurrences(log_topic(at.context), str(row["stream_id"]).encode())
        connection.terminate()
        connection = await asyncpg.connect(at.dsn)
        successor = leading(Producer(broker))
        while await successor._round(connection):
            pass
        await connection.close()
        for stream in streams:
            for topic in (log_topic(at.context), published_topic(at.context)):
                assert broker.first_occurrences(topic, str(stream).encode()) == [1, 2]
        return through

    await at_every_await(once, at_least=6)


async def test_a_views_batch_has_its_effect_once(at: Connections, survivor: Kernel) -> None:
    stream, topic = uuid4(), log_topic(at.context)
    await survivor.handle(LoanDecider, stream, borrow(stream), by(NOW))
    for _ in range(3):
        await survivor.handle(LoanDecider, stream, Renew(), by(NOW))
    v1, v2, v3, v4 = await records_of(survivor, topic, stream)
    partition = TopicPartition(topic, 0)

    async def once(point: int) -> bool:
        view = loans_view(at.context)
        view.version = point  # a consumer and tables of this point's own
        follower = ViewFollower(view, **following(at, survivor))
        db = await asyncpg.connect(at.dsn)
        await follower.prepare(db)
        await follower.ledger.positions(db, topic, [0])
        # A gap first, so that what is held is drained by the batch that is cut short.
        await follower.work(db, {partition: [v1, v3, v4]}, {(topic, 0): 0})
        stands = v4.offset + 1
        again = [
            Record(**{f: getattr(r, f) for f in r.__slots__} | {"offset": n})
            for n, r in enumerate((v2, v1, v4), stands)
        ]
        through = await cut(follower.work(db, {partition: again}, {(topic, 0): stands}), point, db.terminate)
        db.terminate()
        db = await asyncpg.connect(at.dsn)

        async def caught_up() -> bool:
            at_offset = (await follower.ledger.positions(db, topic, [0]))[0].next_offset
            if at_offset == stands:
                try:
                    await follower.work(db, {partition: again}, {(topic, 0): stands})
                except FencedOff:  # the dead one's commit was still on its way
                    return False
            return True

        await eventually(caught_up)
        assert await db.fetchval(f"SELECT renewals FROM {view.table('loans')}") == 3
        assert await db.fetchval("SELECT sequence FROM applied WHERE consumer = $1", view.consumer) == 4
        assert await db.fetchval("SELECT count(*) FROM held WHERE consumer = $1", view.consumer) == 0
        assert (await follower.ledger.positions(db, topic, [0]))[0].next_offset == stands + 3
        await db.close()
        return through

    await at_every_await(once, at_least=10)


async def test_a_reactions_command_is_accepted_once(at: Connections, survivor: Kernel) -> None:
    stream, topic = uuid4(), published_topic(at.context)
    await survivor.handle(LoanDecider, stream, borrow(stream), by(NOW))
    (record,) = await records_of(survivor, topic, stream)
    partition = TopicPartition(topic, 0)

    async def once(point: int) -> bool:
        target, consumer = uuid4(), f"shelf{point}"

        async def when_loan_began(event: LoanBegan, do: Doing) -> None:
            await do.handle(LoanDecider, target, borrow(target))
            await do.handle(LoanDecider, target, Renew())

        on = Reactions(consumer)
        on._handlers[topic, "LoanBegan", 1] = (LoanBegan, None, when_loan_began)

        async def react(kernel: Kernel, db: asyncpg.Connection) -> None:
            follower = ReactionFollower(on, kernel, None, **following(at, kernel))  # type: ignore[arg-type]
            stands = (await follower.ledger.positions(db, topic, [0]))[0].next_offset
            if stands == 0:
                await follower._partition(db, asyncio.Lock(), {partition: [record]}, {(topic, 0): 0})

        async with process(at) as first:
            db = await asyncpg.connect(at.dsn)
            through = await cut(react(first, db), point, lambda: kill(first, db))
            db.terminate()
        db = await asyncpg.connect(at.dsn)

        async def done() -> bool:
            try:
                await react(survivor, db)
            except FencedOff:
                return False
            return True

        await eventually(done)
        assert (await survivor.load(LoanDecider, target)).version == 2
        assert await db.fetchval("SELECT sequence FROM applied WHERE consumer = $1", consumer) == 1
        assert await db.fetchval("SELECT count(*) FROM refused") == 0
        await db.close()
        return through

    await at_every_await(once, at_least=15)


async def test_a_timer_wakes_its_aggregate_once(at: Connections, survivor: Kernel) -> None:
    async def once(point: int) -> bool:
        stream = uuid4()
        await survivor.handle(LoanDecider, stream, borrow(stream, due=NOW), by(NOW))
        async with process(at) as first:
            first.clock.advance(survivor.clock.now() - first.clock.now() + timedelta(seconds=1))
            timers = Timers(first, first.pool, {})

            async def claim_and_wake() -> None:
                now = first.clock.now()
                for row in await first.pool.fetch(_CLAIM, now, now + LEASE, 8):
                    await timers._wake(row)

            through = await cut(claim_and_wake(), point, lambda: kill(first))
        survivor.clock.advance(LEASE + timedelta(seconds=2))
        others = Timers(survivor, survivor.pool, {})

        async def woken() -> bool:
            await others._round()
            await others.close()
            return bool(await survivor.pool.fetchval("SELECT count(*) = 0 FROM timers"))

        await eventually(woken)
        types = await survivor.pool.fetch("SELECT type FROM events WHERE stream_id = $1 ORDER BY version", stream)
        assert [r["type"] for r in types] == ["Borrowed", "Lapsed"]
        return through

    await at_every_await(once, at_least=8)


@pytest.mark.parametrize("atomic", [True, False], ids=["a view's", "a reaction's"])
async def test_a_parked_streams_records_have_their_effects_once_and_in_order(
    at: Connections, survivor: Kernel, atomic: bool
) -> None:
    source, topic = uuid4(), published_topic(at.context)
    await survivor.handle(LoanDecider, source, borrow(source), by(NOW))
    for _ in range(2):
        await survivor.handle(LoanDecider, source, Renew(), by(NOW))
    records = await records_of(survivor, topic, source)
    await survivor.pool.execute("CREATE TABLE shown (consumer text, sequence int, n int GENERATED ALWAYS AS IDENTITY)")

    async def once(point: int) -> bool:
        consumer, target = f"c{point}", uuid4()

        def parking(kernel: Kernel) -> Parking:
            async def replay(db: asyncpg.Connection, record: Record) -> None:
                if atomic:
                    await db.execute("INSERT INTO shown VALUES ($1, $2)", consumer, record.sequence)
                    return
                command = borrow(target) if record.sequence == 1 else Renew()
                await kernel.handle(LoanDecider, target, command, by(NOW, derived(consumer, record.event_id)))

            return Parking(consumer, replay, atomic=atomic)

        standing = Standing()
        for record in records:
            standing.park(record, "behind" if standing.is_parked(record) else "too-early", retried=True)
        async with process(at) as first:
            db = await asyncpg.connect(at.dsn)
            await Ledger(consumer).save(db, standing, {})
            through = await cut(parking(first).replay_stream(db, topic, source), point, lambda: kill(first, db))
            db.terminate()
        db = await asyncpg.connect(at.dsn)
        # Its lock is the dead one's until PostgreSQL has noticed.
        await eventually(lambda: parking(survivor).replay_stream(db, topic, source))
        assert await db.fetchval("SELECT count(*) FROM parked") == 0
        if atomic:
            shown = await db.fetch("SELECT sequence FROM shown WHERE consumer = $1 ORDER BY n", consumer)
            assert [r["sequence"] for r in shown] == [1, 2, 3]
        else:
            assert (await survivor.load(LoanDecider, target)).version == 3
        await db.close()
        return through

    await at_every_await(once, at_least=8)
