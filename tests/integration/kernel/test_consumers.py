"""Effect once: what consumers do about repeats, gaps, poison, missing prerequisites and woken zombies."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from aiokafka import AIOKafkaProducer

from kernel.log.changes import Changes
from kernel.log.decider import Rejected, TooEarly, Unavailable, Violation
from kernel.log.errors import FencedOff
from kernel.log.ids import derived
from kernel.log.kernel import Connections, Kernel
from kernel.log.ledger import Ledger
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import Message, Record, log_topic, messages
from kernel.log.views import View
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, Borrowed, LoanBegan, LoanDecider, Renew, by, loans_view

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


def borrow(book: str = "b") -> Borrow:
    return Borrow(reader_id=uuid4(), reader="读者", book=book, due=LATER)


async def never(service: str, path: str, model: Any) -> Any:
    raise AssertionError("nothing to ask")


def reactions_to(at: Connections, react: Any, consumer: str = "shelf.reactions") -> Reactions:
    """Reactions to LoanBegan of this test's own context (whose name is made up per test)."""
    on = Reactions(consumer)
    on(LoanBegan, context=at.context)(react)
    return on


async def stored(kernel: Kernel) -> list[Message]:
    rows = await kernel.pool.fetch("SELECT * FROM events ORDER BY position")
    return [m for row in rows for m in messages(kernel.context, row)]


@asynccontextmanager
async def producing(at: Connections) -> AsyncIterator[AIOKafkaProducer]:
    producer = AIOKafkaProducer(bootstrap_servers=at.kafka, acks="all")
    await producer.start()
    try:
        yield producer
    finally:
        await producer.stop()


async def send(producer: AIOKafkaProducer, message: Message) -> None:
    await producer.send_and_wait(
        message.topic, message.value, key=message.key, headers=message.headers, timestamp_ms=message.timestamp
    )


async def renewals(kernel: Kernel, view: View, stream: UUID) -> object:
    return await kernel.pool.fetchval(f"SELECT renewals FROM {view.table('loans')} WHERE id = $1", stream)


async def test_a_repeat_is_skipped_and_a_late_record_is_waited_for(place: Place) -> None:
    at = await place.service("loans")
    view = loans_view(at.context)
    async with Kernel(at, deciders=[LoanDecider], role="api") as writer:
        stream = uuid4()
        await writer.handle(LoanDecider, stream, borrow(), by(NOW))
        for _ in range(3):
            await writer.handle(LoanDecider, stream, Renew(), by(NOW))
        v1, v2, v3, v4 = [m for m in await stored(writer) if m.topic == log_topic(at.context)]
        # No relay ran: what the topic shows is up to this test.
        await writer.pool.execute("DELETE FROM outbox")
    async with producing(at) as producer, Kernel(at, deciders=[LoanDecider], views=[view]) as reader:
        for message in (v1, v1, v3, v3, v4):
            await send(producer, message)
        await eventually(lambda: reader.pool.fetchval("SELECT count(*) = 2 FROM held"))
        await eventually(lambda: reader.pool.fetchval(f"SELECT renewals = 0 FROM {view.table('loans')}"))
        for message in (v2, v1, v4):
            await send(producer, message)
        await eventually(lambda: reader.pool.fetchval("SELECT count(*) = 0 FROM held"))
        assert await renewals(reader, view, stream) == 3
        assert await reader.pool.fetchval("SELECT sequence FROM applied WHERE stream_id = $1", stream) == 4


async def test_a_poisonous_event_is_parked_with_the_rest_of_its_stream_and_nothing_else(place: Place) -> None:
    at = await place.service("loans")
    view = View(
        "loans", 1, [log_topic(at.context)], {"loans": "CREATE TABLE IF NOT EXISTS {loans} (id uuid, book text)"}
    )

    @view.on(Borrowed)
    async def _borrowed(db: Changes, event: dict[str, Any], record: Record) -> None:
        if event["book"] == "poison":
            raise ValueError("this event can't be shown")
        await db.execute(f"INSERT INTO {view.table('loans')} VALUES ($1, $2)", record.stream_id, event["book"])

    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        bad, good = uuid4(), uuid4()
        await kernel.handle(LoanDecider, bad, borrow("poison"), by(NOW))
        await kernel.handle(LoanDecider, bad, Renew(), by(NOW))
        receipt = await kernel.handle(LoanDecider, good, borrow("good"), by(NOW))
        assert await kernel.wait_for("loans", receipt.sequence, 10)
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 2 FROM parked"))
        rows = await kernel.pool.fetch("SELECT sequence, reason FROM parked ORDER BY sequence")
        assert [(r["sequence"], r["reason"]) for r in rows] == [(1, "failed"), (2, "behind")]


async def test_a_reaction_that_comes_too_early_is_tried_again_without_holding_others_up(place: Place) -> None:
    at = await place.service("loans")
    ready = asyncio.Event()
    seen: list[str] = []

    async def react(event: LoanBegan, do: Doing) -> None:
        if event.book == "early" and not ready.is_set():
            raise TooEarly("its prerequisite isn't here")
        seen.append(event.book)

    async with Kernel(at, deciders=[LoanDecider], reactions=[reactions_to(at, react)], ask=never) as kernel:
        early = uuid4()
        await kernel.handle(LoanDecider, early, borrow("early"), by(NOW))
        await kernel.handle(LoanDecider, early, Renew(), by(NOW))
        await kernel.handle(LoanDecider, uuid4(), borrow("other"), by(NOW))
        await eventually(lambda: seen == ["other"])
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 2 FROM parked"))
        ready.set()
        await eventually(lambda: seen == ["other", "early"], within=15)
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM parked"))


async def test_a_reactions_command_is_accepted_once_and_a_refused_one_is_recorded(place: Place) -> None:
    at = await place.service("loans")
    target = uuid4()
    tries = 0

    async def react(event: LoanBegan, do: Doing) -> None:
        nonlocal tries
        if event.book == "refuse":
            raise Rejected([Violation("no", "否", "no")])
        if event.book == "source":
            tries += 1
            await do.handle(LoanDecider, target, borrow("copy"))
            if tries < 3:  # the command was accepted, but the party asked afterwards is away
                raise Unavailable("away")

    async with Kernel(at, deciders=[LoanDecider], reactions=[reactions_to(at, react)], ask=never) as kernel:
        await kernel.handle(LoanDecider, uuid4(), borrow("source"), by(NOW))
        await kernel.handle(LoanDecider, uuid4(), borrow("refuse"), by(NOW))
        await eventually(lambda: kernel.pool.fetchval("SELECT codes = array['no'] FROM refused"))
        await eventually(lambda: tries == 3)
        assert (await kernel.load(LoanDecider, target)).version == 1
        assert await kernel.pool.fetchval(
            "SELECT count(*) = 0 FROM inbox WHERE command_id = $1", derived("shelf.reactions", "no such event", 1)
        )


async def test_a_worker_that_wakes_behind_another_changes_nothing(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        ledger = Ledger("zombie")
        async with kernel.pool.acquire() as db:
            await ledger.positions(db, "topic", [0])
            await db.execute("UPDATE checkpoints SET next_offset = 7 WHERE consumer = 'zombie'")
            async with db.transaction():
                await ledger.fence(db, {("topic", 0): 7})
            with pytest.raises(FencedOff):
                async with db.transaction():
                    await ledger.fence(db, {("topic", 0): 3})
