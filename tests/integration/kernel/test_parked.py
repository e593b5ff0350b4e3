"""What operators do about parked streams, beside the worker that tries them again by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from kernel.log import parked
from kernel.log.decider import NotFound, Rejected
from kernel.log.errors import KeyReused
from kernel.log.kernel import Connections, Kernel
from kernel.log.ledger import Ledger, Standing
from kernel.log.parked import Hand, StreamAt
from kernel.log.parking import Parking
from kernel.log.record import Record, log_topic
from kernel.log.stopped import stopped_consumers
from kernel.log.views import View
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, Borrowed, LoanDecider, Renew, by, loans_view
from tests.integration.kernel.test_parking import TOPIC, OnePartition, record

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
async def at(place: Place) -> Connections:
    return await place.service("parked")


@pytest.fixture
async def pool(at: Connections) -> AsyncIterator[Any]:
    async with asyncpg.create_pool(at.dsn, min_size=1, max_size=4) as pool:
        yield pool


def hand(key: UUID | None = None, body: bytes = b"", reason: str = "the handler is mended") -> Hand:
    return Hand(actor="operator-7", reason=reason, command_id=key or uuid4(), body_digest=body)


async def park(pool: Any, records: int = 3, first: int = 1) -> StreamAt:
    stream, standing = uuid4(), Standing()
    for n in range(records):
        standing.park(record(stream, first + n), "behind" if n else "failed", "" if n else "ValueError")
    async with pool.acquire() as db, db.transaction():
        await Ledger("c").save(db, standing, {})
    return StreamAt("c", TOPIC, stream)


async def left(pool: Any, at: StreamAt) -> list[int]:
    rows = await pool.fetch("SELECT sequence FROM parked WHERE stream_id = $1 ORDER BY sequence", at.stream_id)
    return [row["sequence"] for row in rows]


async def acts(pool: Any) -> list[tuple[Any, ...]]:
    rows = await pool.fetch("SELECT act, sequence, actor, reason FROM interventions ORDER BY id")
    return [tuple(row) for row in rows]


class Fragile(View):
    """The loans' view, with a bug that can be mended while it runs."""

    broken = True

    async def apply(self, db: Any, record: Record) -> None:
        if self.broken and record.type == "Renewed" and record.data["count"] == 1:
            raise ValueError("a fault of ours")
        await super().apply(db, record)


def fragile(context: str) -> Fragile:
    sound = loans_view(context)
    view = Fragile("loans", 1, sound.topics, sound._tables)
    view._handlers = sound._handlers
    return view


async def test_an_operator_replays_a_parked_stream_before_and_after_the_fault_is_mended(at: Connections) -> None:
    view, stream = fragile(at.context), uuid4()
    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        lend = Borrow(reader_id=uuid4(), reader="读者", book="b", due=datetime.now(UTC) + timedelta(days=30))
        await kernel.handle(LoanDecider, stream, lend, by(NOW))
        for _ in range(3):
            await kernel.handle(LoanDecider, stream, Renew(), by(NOW))
        place = StreamAt(view.consumer, log_topic(at.context), stream)
        (listed,) = await eventually(lambda: _with_behind(kernel.pool, 2), show=lambda: parked.streams(kernel.pool))
        assert (listed.sequence, listed.type, listed.reason, listed.detail) == (2, "Renewed", "failed", "ValueError")
        assert (listed.attempts, listed.next_try_at, listed.stream_id) == (0, None, stream)

        first = await parked.replay(kernel.pool, place, hand(reason="perhaps it passes now"))
        assert first.outcome == "parked-again"
        assert first.parked is not None
        assert (first.parked.attempts, first.parked.behind) == (1, 2)

        view.broken = False
        second = await parked.replay(kernel.pool, place, hand())
        assert (second.outcome, second.parked) == ("through", None)
        rows = await kernel.pool.fetch(f"SELECT id, renewals FROM {view.table('loans')}")
        assert [tuple(r) for r in rows] == [(stream, 3)]
        assert [(a.act, a.attempts) for a in (await parked.show(kernel.pool, place)).interventions] == [
            ("replay", 1),
            ("replay", 0),
        ]
        with pytest.raises(NotFound):
            await parked.replay(kernel.pool, place, hand())


async def _with_behind(pool: Any, behind: int) -> list[parked.ParkedStream]:
    found = await parked.streams(pool)
    return found if found and found[0].behind == behind else []


async def test_a_record_is_shown_with_what_is_sealed_in_it_still_sealed(at: Connections) -> None:
    class Broken(View):
        async def apply(self, db: Any, record: Record) -> None:
            raise ValueError("a fault of ours")

    view, stream, reader = Broken("loans", 1, [log_topic(at.context)], {}), uuid4(), uuid4()
    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        lend = Borrow(reader_id=reader, reader="张三丰", book="b", due=datetime.now(UTC) + timedelta(days=30))
        await kernel.handle(LoanDecider, stream, lend, by(NOW))
        await eventually(lambda: _with_behind(kernel.pool, 0))
        shown = await parked.show(kernel.pool, StreamAt(view.consumer, log_topic(at.context), stream))
    assert shown.data["reader"] == {"$sealed": "…", "subject": str(reader), "of": "Borrowed.reader"}
    assert shown.data["book"] == "b"
    assert shown.headers is not None
    assert shown.headers["ce_type"] == f"zhiping.{at.context}.Borrowed.v{Borrowed.schema_version}"
    assert "zp_meta" not in shown.headers
    assert "张三丰" not in shown.model_dump_json()


async def test_without_a_worker_a_replay_says_that_it_waits(pool: Any) -> None:
    outcome = await parked.replay(pool, await park(pool), hand(), within=0.2)
    assert outcome.outcome == "waiting"
    assert outcome.parked is not None
    assert outcome.parked.next_try_at is not None


async def test_the_listing_goes_on_behind_its_last_stream(pool: Any) -> None:
    streams = {(await park(pool)).stream_id for _ in range(5)}
    page = await parked.streams(pool, limit=3)
    last = page[-1]
    rest = await parked.streams(pool, StreamAt(last.consumer, last.source, last.stream_id), limit=3)
    assert (len(page), len(rest)) == (3, 2)
    assert {s.stream_id for s in page + rest} == streams
    assert {s.behind for s in page} == {2}


async def test_a_discarded_record_counts_as_seen_and_the_rest_of_its_stream_goes_on(pool: Any) -> None:
    at, done = await park(pool), []

    async def replay(_: object, r: Record) -> None:
        done.append(r.sequence)

    outcome = await parked.discard(pool, at, 1, hand(reason="sent twice by mistake"))
    assert outcome.outcome == "discarded"
    assert outcome.parked is not None
    assert (outcome.parked.sequence, outcome.parked.behind) == (2, 1)
    async with pool.acquire() as db:
        assert await Parking("c", replay, atomic=False).retry(db, OnePartition())
    assert (done, await left(pool, at)) == ([2, 3], [])
    assert await acts(pool) == [("discard", 1, "operator-7", "sent twice by mistake")]


async def test_of_two_operators_who_discard_the_same_record_one_is_told_what_stands_first_now(pool: Any) -> None:
    at = await park(pool)
    outcomes = await asyncio.gather(*(parked.discard(pool, at, 1, hand()) for _ in range(2)), return_exceptions=True)
    (refused,) = [o for o in outcomes if isinstance(o, Rejected)]
    assert [(v.code, v.limit, v.actual) for v in refused.violations] == [("not-first", 2, 1)]
    assert await left(pool, at) == [2, 3]
    assert len(await acts(pool)) == 1


async def test_a_repeated_act_is_done_once_and_its_key_serves_no_other(pool: Any) -> None:
    at, key = await park(pool), uuid4()
    twins = await asyncio.gather(*(parked.discard(pool, at, 1, hand(key, b"a")) for _ in range(3)))
    assert {t.outcome for t in twins} == {"discarded"}
    assert await left(pool, at) == [2, 3]
    with pytest.raises(KeyReused):
        await parked.discard(pool, at, 2, hand(key, b"b"))
    replayed = uuid4()
    await parked.replay(pool, at, hand(replayed), within=0)
    await pool.execute("UPDATE parked SET next_try_at = NULL")
    again = await parked.replay(pool, at, hand(replayed), within=0)
    assert again.parked is not None
    assert again.parked.next_try_at is None
    assert [a[:2] for a in await acts(pool)] == [("discard", 1), ("replay", 2)]


async def test_an_act_without_its_note_has_no_effect_either(pool: Any) -> None:
    at = await park(pool)
    with pytest.raises(asyncpg.CheckViolationError):
        await parked.discard(pool, at, 1, hand(reason=""))
    assert (await left(pool, at), await acts(pool)) == ([1, 2, 3], [])


async def test_nobody_discards_what_a_worker_is_in_the_middle_of(pool: Any) -> None:
    at, begun, go_on = await park(pool, records=1), asyncio.Event(), asyncio.Event()

    async def replay(_: object, r: Record) -> None:
        begun.set()
        await go_on.wait()

    await pool.execute("UPDATE parked SET next_try_at = clock_timestamp()")
    async with pool.acquire() as db:
        trying = asyncio.create_task(Parking("c", replay, atomic=False).retry(db, OnePartition()))
        await begun.wait()
        with pytest.raises(Rejected, match="being-tried"):
            await parked.discard(pool, at, 1, hand())
        go_on.set()
        assert await trying
    assert (await left(pool, at), await acts(pool)) == ([], [])


async def test_a_worker_leaves_alone_what_an_operator_is_about_to_discard(pool: Any) -> None:
    at, done = await park(pool, records=1), []

    async def replay(_: object, r: Record) -> None:
        done.append(r.sequence)

    await pool.execute("UPDATE parked SET next_try_at = clock_timestamp()")
    async with pool.acquire() as db, parked._at(pool, at, hand(), "discard"):
        assert not await Parking("c", replay, atomic=False).retry(db, OnePartition())
    assert done == []


@pytest.mark.parametrize(
    "change", ["UPDATE interventions SET actor = ''", "DELETE FROM interventions", "TRUNCATE interventions"]
)
async def test_what_was_done_stays_on_record(pool: Any, change: str) -> None:
    await parked.discard(pool, await park(pool), 1, hand())
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="interventions only grows"):
        await pool.execute(change)


async def test_a_stopped_consumer_is_listed_until_its_worker_is_started_anew(at: Connections) -> None:
    view, topic = loans_view(at.context), log_topic(at.context)

    def kernel() -> Kernel:
        return Kernel(at, deciders=[LoanDecider], views=[view])

    async with kernel() as first:
        lend = Borrow(reader_id=uuid4(), reader="读者", book="b", due=datetime.now(UTC) + timedelta(days=30))
        await first.handle(LoanDecider, uuid4(), lend, by(NOW))
        known = await eventually(lambda: first.pool.fetchval("SELECT event_id FROM checkpoints WHERE next_offset = 1"))
        await first.pool.execute("UPDATE checkpoints SET event_id = $1 WHERE next_offset = 1", uuid4())
    async with kernel() as second:
        (stop,) = await eventually(lambda: stopped_consumers(second.pool), within=20)
        assert (stop.consumer, stop.reason) == (view.consumer, "LogDiverged")
        assert topic in stop.detail
        await second.pool.execute("UPDATE checkpoints SET event_id = $1 WHERE next_offset = 1", known)
    async with kernel() as third:

        async def runs() -> bool:
            return await stopped_consumers(third.pool) == []

        await eventually(runs, within=20)
