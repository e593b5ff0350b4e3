"""A topic that was emptied, or made anew, is filled again from the database; its consumers read it again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, RecordsToDelete

from kernel.log import agreement
from kernel.log.connections import Connections
from kernel.log.kernel import Kernel
from kernel.log.migrate import make_topics
from kernel.log.record import log_topic, published_topic
from kernel.log.republishing import republish, rewind
from kernel.log.restoring import restore
from kernel.log.scanning import scanning
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.backups import Backup
from tests.integration.kernel.loans import Borrow, GiveBack, LoanDecider, Renew, by, loans_view
from tests.integration.kernel.test_consumers import never, reactions_to
from tests.integration.kernel.test_restore import _counting as books_view

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


@asynccontextmanager
async def administering(at: Connections) -> AsyncIterator[AIOKafkaAdminClient]:
    admin = AIOKafkaAdminClient(bootstrap_servers=at.kafka)
    await admin.start()
    try:
        yield admin
    finally:
        await admin.close()


async def made_anew(at: Connections) -> None:
    topics = [log_topic(at.context), published_topic(at.context)]
    async with administering(at) as admin:
        await admin.delete_topics(topics)

        async def gone() -> bool:
            return not set(topics) & set(await admin.list_topics())

        await eventually(gone)
    await make_topics(at.kafka, at.context, at.partitions)


async def emptied(at: Connections) -> None:
    async with administering(at) as admin, scanning(at.kafka, at.partitions) as topics:
        for topic in (log_topic(at.context), published_topic(at.context)):
            await admin.delete_records(
                {TopicPartition(topic, p): RecordsToDelete(b.end) for p, b in (await topics.bounds(topic)).items()}
            )


async def first_occurrences(at: Connections, topic: str) -> dict[UUID, list[int]]:
    """Per stream, the sequences as a reader meets each of them first."""
    found: dict[UUID, list[int]] = {}
    async with scanning(at.kafka, at.partitions) as topics:
        async for page in topics.whole(topic):
            for record in page:
                sequences = found.setdefault(record.stream_id, [])
                if record.sequence not in sequences:
                    sequences.append(record.sequence)
    return found


async def in_order(at: Connections, events: int) -> None:
    """Both topics hold the whole database, each stream in order."""
    log = await first_occurrences(at, log_topic(at.context))
    assert sum(map(len, log.values())) == events
    for found in (log, await first_occurrences(at, published_topic(at.context))):
        assert all(sequences == list(range(1, len(sequences) + 1)) for sequences in found.values()), found


async def relayed(kernel: Kernel) -> None:
    await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))


def borrow(book: str | None = None) -> Borrow:
    return Borrow(reader_id=uuid4(), reader="读者", book=book or uuid4().hex, due=LATER)


@pytest.mark.parametrize("lose", [made_anew, emptied])
async def test_after_a_lost_topic_everything_goes_on_and_nothing_takes_effect_twice(
    place: Place, lose: Callable[[Connections], Any]
) -> None:
    lending, shelf = await place.service("lending"), await place.service("shelf")
    target, stream, seen = uuid4(), uuid4(), []

    async def react(event: Any, do: Any) -> None:
        seen.append(event.book)
        await do.handle(LoanDecider, target, borrow("copy") if event.book == "first" else Renew())

    on, books, shown = reactions_to(lending, react), books_view(lending.context), loans_view(lending.context)

    def lender() -> Kernel:
        return Kernel(lending, deciders=[LoanDecider], views=[shown])

    def shelver() -> Kernel:
        return Kernel(shelf, deciders=[LoanDecider], reactions=[on], views=[books], ask=never)

    async def effects(lend: Kernel, shelve: Kernel, lent: int, renewed: int) -> bool:
        counted = await shelve.pool.fetchval(f"SELECT sum(times) FROM {books.table('books')}")
        renewals = await lend.pool.fetchval(f"SELECT renewals FROM {shown.table('loans')} WHERE id = $1", stream)
        copies = (await shelve.load(LoanDecider, target)).version
        return bool((counted, copies, renewals) == (lent, lent, renewed))

    async with lender() as lend, shelver() as shelve:
        await lend.handle(LoanDecider, stream, borrow("first"), by(NOW))
        await eventually(lambda: effects(lend, shelve, 1, 0))
        for n in range(4):
            await lend.handle(LoanDecider, uuid4(), borrow(f"book {n}"), by(NOW))
            await lend.handle(LoanDecider, stream, Renew(), by(NOW))
        await eventually(lambda: effects(lend, shelve, 5, 4))
        await relayed(lend)
    await lose(lending)
    with pytest.raises(RuntimeError, match=r"\.log was emptied .*`republish`.*\.v1 was emptied .*`republish`"):
        await agreement.check(lending)
    async with shelver() as shelve:  # it meets a topic that isn't the one it read
        assert await eventually(lambda: shelve.pool.fetchval("SELECT count(*) = 2 FROM stopped"), within=20)
    said: list[str] = []
    async with Kernel(lending, deciders=[LoanDecider], role="api") as serving:
        queued, _ = await asyncio.gather(
            republish(lending, said.append), serving.handle(LoanDecider, stream, Renew(), by(NOW))
        )
        assert queued >= 9, said
    async with lender() as lend:
        await relayed(lend)
    await in_order(lending, 10)
    await agreement.check(lending)
    for at, topic in (
        (lending, log_topic(lending.context)),
        (shelf, published_topic(lending.context)),
    ):
        async with Kernel(at, role="tool") as kernel:
            assert await rewind(kernel.pool, topic, None)
    async with lender() as lend, shelver() as shelve:
        await eventually(lambda: effects(lend, shelve, 5, 5), within=20)
        await lend.handle(LoanDecider, uuid4(), borrow("after"), by(NOW))
        await lend.handle(LoanDecider, stream, Renew(), by(NOW))
        await eventually(lambda: effects(lend, shelve, 6, 6))
        for kernel in (lend, shelve):
            assert await kernel.pool.fetchval("SELECT (SELECT count(*) FROM held) + (SELECT count(*) FROM parked)") == 0
    assert sorted(seen) == sorted({"first", "after", *(f"book {n}" for n in range(4))})


async def test_a_new_consumer_begins_where_the_topic_begins(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await kernel.handle(LoanDecider, uuid4(), borrow("first"), by(NOW))
        await relayed(kernel)
    await emptied(at)
    await republish(at, lambda _: None)
    view, seen = loans_view(at.context), []

    async def react(event: Any, do: Any) -> None:
        seen.append(event.book)

    # A view is built from where the topic begins; reactions have nothing but their checkpoints.
    shelf = await place.service("shelf")
    async with (
        Kernel(at, deciders=[LoanDecider], views=[view]) as kernel,
        Kernel(shelf, reactions=[reactions_to(at, react)], ask=never),
    ):
        await eventually(lambda: kernel.pool.fetchval(f"SELECT count(*) = 1 FROM {view.table('loans')}"))
        receipt = await kernel.handle(LoanDecider, uuid4(), borrow("second"), by(NOW))
        assert await kernel.wait_for("loans", receipt.sequence, 10)
        await eventually(lambda: seen == ["first", "second"], within=10)


async def test_a_restored_database_is_republished_with_each_stream_in_order(place: Place) -> None:
    at = await place.service("loans")
    streams = [uuid4() for _ in range(5)]
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        for stream in streams[:3]:
            await kernel.handle(LoanDecider, stream, borrow(), by(NOW))
        await relayed(kernel)
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        for stream in streams[3:]:
            await kernel.handle(LoanDecider, stream, borrow(), by(NOW))
        for command in (Renew(), Renew(), GiveBack()):
            for stream in reversed(streams):
                await kernel.handle(LoanDecider, stream, command, by(NOW))
        await relayed(kernel)
    await backup.put_back()
    async with Kernel(at, deciders=[LoanDecider], role="tool") as kernel:
        await restore(kernel, lambda _: None)
        assert await kernel.pool.fetchval(
            "SELECT bool_and(rises) FROM (SELECT position > lag(position, 1, 0::bigint)"
            " OVER (PARTITION BY stream_id ORDER BY version) AS rises FROM events) AS e"
        )
    await made_anew(at)
    await republish(at, lambda _: None)
    await in_order(at, 20)
    await agreement.check(at)


async def test_a_topic_that_was_made_anew_and_took_new_events_since_is_noticed(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        for _ in range(6):
            await kernel.handle(LoanDecider, uuid4(), borrow(), by(NOW))
        await relayed(kernel)
    await made_anew(at)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        for _ in range(6):
            await kernel.handle(LoanDecider, uuid4(), borrow(), by(NOW))
        await relayed(kernel)
    with pytest.raises(RuntimeError, match="lacks the first event"):
        await agreement.check(at)


async def test_nothing_is_republished_beside_a_worker(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="worker") as kernel:
        await eventually(lambda: kernel.bell.leader_here)
        with pytest.raises(RuntimeError, match=r"a worker of .* leads its relay: stop it, then republish"):
            await republish(at, lambda _: None)


async def test_one_consumer_is_rewound_and_no_other(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], views=[loans_view(at.context)]) as kernel:
        receipt = await kernel.handle(LoanDecider, uuid4(), borrow(), by(NOW))
        assert await kernel.wait_for("loans", receipt.sequence, 10)
    async with Kernel(at, role="tool") as kernel:
        topic = log_topic(at.context)
        await kernel.pool.execute("INSERT INTO checkpoints VALUES ('other', $1, 0, 7, $2)", topic, uuid4())
        assert await rewind(kernel.pool, topic, "no such") == []
        assert await rewind(kernel.pool, topic, "loans.v1") == ["loans.v1"]
        left = await kernel.pool.fetch("SELECT consumer FROM checkpoints WHERE event_id IS NOT NULL")
        assert [r["consumer"] for r in left] == ["other"]
