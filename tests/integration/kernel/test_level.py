"""Level with the logs: what an act that nobody can take back may go by."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from kernel.log.changes import Changes
from kernel.log.ids import derived
from kernel.log.kernel import Kernel
from kernel.log.level import level
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import Record, log_topic
from kernel.log.relay import Relay
from kernel.log.views import View
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, Borrowed, LoanBegan, LoanDecider, by, loans_view

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SOON, LONG = 1.0, 20.0


def borrow(book: str = "b") -> Borrow:
    return Borrow(reader_id=uuid4(), reader="读者", book=book, due=datetime.now(UTC) + timedelta(days=30))


async def test_a_service_is_level_when_its_views_show_what_was_accepted(place: Place) -> None:
    at = await place.service("loans")
    view = loans_view(at.context)
    async with Kernel(at, deciders=[LoanDecider], views=[view], role="api") as serving:
        assert await level(serving, LONG), "an empty log"
        await serving.handle(LoanDecider, uuid4(), borrow(), by(NOW))
        assert not await level(serving, SOON), "it is in the outbox"
        await _relayed(serving)
        assert not await level(serving, SOON), "it is on the topic, and the view doesn't show it"
        async with Kernel(at, deciders=[LoanDecider], views=[view], role="worker"):
            assert await level(serving, LONG)
            assert await serving.pool.fetchval(f"SELECT count(*) FROM {view.table('loans')}") == 1
        # As while a view is built for the first time: all is read, and its tables aren't in their place yet.
        await serving.pool.execute(f"ALTER TABLE {view.table('loans')} RENAME TO elsewhere")
        assert not await level(serving, SOON)
        await serving.pool.execute(f"ALTER TABLE elsewhere RENAME TO {view.table('loans')}")
        assert await level(serving, LONG)


async def _relayed(kernel: Kernel) -> None:
    """The outbox emptied, by a relay without the rest of a worker."""
    relaying = asyncio.create_task(
        Relay(kernel.context, kernel.at.dsn, kernel.at.kafka, kernel.at.partitions, kernel.bell).run()
    )
    try:
        await eventually(lambda: kernel.pool.fetchval("SELECT NOT EXISTS (SELECT FROM outbox)"))
    finally:
        relaying.cancel()
        await asyncio.gather(relaying, return_exceptions=True)


async def test_a_service_is_not_level_while_a_stream_is_parked(place: Place) -> None:
    at = await place.service("loans")
    view = View("loans", version=1, topics=[log_topic(at.context)], tables={})

    @view.on(Borrowed)
    async def _borrowed(db: Changes, event: dict[str, Any], record: Record) -> None:
        raise ValueError("this event can't be shown")

    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        await kernel.handle(LoanDecider, uuid4(), borrow(), by(NOW))
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 1 FROM parked"))
        assert not await level(kernel, SOON)
        await kernel.pool.execute("DELETE FROM parked")  # as when an operator lets it go
        assert await level(kernel, LONG)


async def test_a_view_is_level_whatever_another_of_its_service_lacks(place: Place) -> None:
    at = await place.service("loans")
    loans, other = loans_view(at.context), View("other", version=1, topics=[log_topic(at.context)], tables={})

    @other.on(Borrowed)
    async def _borrowed(db: Changes, event: dict[str, Any], record: Record) -> None:
        raise ValueError("this event can't be shown")

    async with Kernel(at, deciders=[LoanDecider], views=[loans, other], role="api") as serving:
        await serving.handle(LoanDecider, uuid4(), borrow(), by(NOW))
        assert not await level(serving, SOON, "loans"), "it is in the outbox"
        await _relayed(serving)
        assert not await level(serving, SOON, "loans"), "it is on the topic, and the view doesn't show it"
        async with Kernel(at, deciders=[LoanDecider], views=[loans, other], role="worker"):
            assert await level(serving, LONG, "loans")
            await eventually(lambda: serving.pool.fetchval("SELECT count(*) = 1 FROM parked"))
            assert await level(serving, LONG, "loans")
            assert not await level(serving, SOON, "other")
            assert not await level(serving, SOON)


async def test_a_service_is_level_when_its_reactions_are_through_and_shown(place: Place) -> None:
    """An event of another service waits on its topic; what it leads to here must be seen, not only that it was read."""
    at, other = await place.service("shelf"), await place.service("loans")
    view = loans_view(at.context)
    on = Reactions("shelf.reactions")

    @on(LoanBegan, context=other.context)
    async def _began(event: LoanBegan, do: Doing) -> None:
        await do.handle(LoanDecider, derived(event.book), borrow(event.book))

    def kernel(role: str) -> Kernel:
        return Kernel(at, deciders=[LoanDecider], views=[view], reactions=[on], ask=_nobody, role=role)

    async with Kernel(other, deciders=[LoanDecider]) as elsewhere:
        await elsewhere.handle(LoanDecider, uuid4(), borrow("theirs"), by(NOW))
        assert await level(elsewhere, LONG), "it is on the topic"
    async with kernel("api") as serving:
        assert not await level(serving, SOON)
        async with kernel("worker"):
            assert await level(serving, LONG)
            assert await serving.pool.fetchval(f"SELECT count(*) FROM {view.table('loans')} WHERE book = 'theirs'") == 1


async def _nobody(service: str, path: str, model: Any) -> Any:
    raise AssertionError("nothing to ask")


async def test_nobody_says_level_while_kafka_is_away(place: Place) -> None:
    at = await place.service("loans")
    away = replace(at, kafka="127.0.0.1:1")
    async with Kernel(away, deciders=[LoanDecider], views=[loans_view(at.context)], role="api") as kernel:
        assert not await level(kernel, SOON)
