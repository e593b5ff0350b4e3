"""The kernel's promises on a real PostgreSQL and a real Kafka."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from kernel.log.appending import compose
from kernel.log.decider import Loaded, Rejected
from kernel.log.errors import KeyReused, Obstructed
from kernel.log.kernel import Kernel
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import (
    Borrow,
    GiveBack,
    LoanDecider,
    Mistype,
    Renew,
    Renewed,
    by,
    loans_view,
)

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


def borrow(book: str = "b", due: datetime = LATER, reader: str = "读者") -> Borrow:
    return Borrow(reader_id=uuid4(), reader=reader, book=book, due=due)


async def test_a_command_is_answered_with_a_receipt_and_folds_back(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        stream = uuid4()
        receipt = await kernel.handle(LoanDecider, stream, borrow(), by(NOW))
        assert receipt.sequence == f"{stream}@1"
        assert receipt.events == ["Borrowed"]
        await kernel.handle(LoanDecider, stream, Renew(), by(NOW))
        loaded = await kernel.load(LoanDecider, stream)
        assert loaded.state is not None
        assert (loaded.version, loaded.published, loaded.state.renewals, loaded.state.reader) == (2, 2, 1, "读者")


async def test_the_same_key_gets_the_first_answer_and_another_body_is_refused(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        stream, key, lending, lend = uuid4(), uuid4(), uuid4(), borrow()
        lent = await kernel.handle(LoanDecider, stream, lend, by(NOW, lending))
        # The rules would refuse it by now: it is lent, to this very command.
        assert await kernel.handle(LoanDecider, stream, lend, by(NOW, lending)) == lent
        first = await kernel.handle(LoanDecider, stream, Renew(), by(NOW, key, b"x"))
        assert await kernel.handle(LoanDecider, stream, Renew(), by(NOW, key, b"x")) == first
        with pytest.raises(KeyReused):
            await kernel.handle(LoanDecider, stream, Renew(), by(NOW, key, b"y"))
        assert (await kernel.load(LoanDecider, stream)).version == 2


async def test_twins_sent_at_once_have_one_effect(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        stream, key = uuid4(), uuid4()
        command = borrow()
        answers = await asyncio.gather(*(kernel.handle(LoanDecider, stream, command, by(NOW, key)) for _ in range(20)))
        assert len({a.model_dump_json() for a in answers}) == 1
        assert (await kernel.load(LoanDecider, stream)).version == 1


async def test_many_writers_of_one_stream_lose_nothing(place: Place) -> None:
    at = await place.service("loans")
    async with (
        Kernel(at, deciders=[LoanDecider], role="api") as one,
        Kernel(at, deciders=[LoanDecider], role="api") as other,
    ):
        stream = uuid4()
        await one.handle(LoanDecider, stream, borrow(), by(NOW))

        async def renew(kernel: Kernel) -> None:
            await kernel.handle(LoanDecider, stream, Renew(), by(NOW))

        for _ in range(10):
            await asyncio.gather(renew(one), renew(other))
        loaded = await one.load(LoanDecider, stream)
        assert loaded.state is not None
        assert loaded.state.renewals == 20


async def test_a_claim_is_held_by_one_stream_and_free_again_after_release(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        streams = [uuid4() for _ in range(50)]
        outcomes = await asyncio.gather(
            *(kernel.handle(LoanDecider, s, borrow("once"), by(NOW)) for s in streams), return_exceptions=True
        )
        refused = [o for o in outcomes if isinstance(o, Rejected)]
        assert len(refused) == 49
        assert {v.code for o in refused for v in o.violations} == {"book-taken"}
        lucky = next(s for s, o in zip(streams, outcomes, strict=True) if not isinstance(o, BaseException))
        assert await kernel.claimed("book", "once") == lucky
        await kernel.handle(LoanDecider, lucky, GiveBack(), by(NOW))
        await kernel.handle(LoanDecider, uuid4(), borrow("once"), by(NOW))


async def test_one_bad_row_costs_no_neighbour(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        good = [uuid4() for _ in range(30)]
        commands = [kernel.handle(LoanDecider, s, borrow(f"n{i}"), by(NOW)) for i, s in enumerate(good)]
        commands.append(kernel.handle(LoanDecider, uuid4(), borrow("n0"), by(NOW)))
        outcomes = await asyncio.gather(*commands, return_exceptions=True)
        assert sum(isinstance(o, Rejected) for o in outcomes) == 1


async def test_a_refusal_on_record_is_refused_and_recorded_each_time(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        stream, key = uuid4(), uuid4()
        await kernel.handle(LoanDecider, stream, borrow(), by(NOW))
        for _ in range(2):
            with pytest.raises(Rejected):
                await kernel.handle(LoanDecider, stream, Mistype(), by(NOW, key))
        assert (await kernel.load(LoanDecider, stream)).version == 3


async def test_a_view_shows_every_event_once_and_can_be_waited_for(place: Place) -> None:
    at = await place.service("loans")
    view = loans_view(at.context)
    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        streams = [uuid4() for _ in range(20)]
        await asyncio.gather(*(kernel.handle(LoanDecider, s, borrow(str(i)), by(NOW)) for i, s in enumerate(streams)))
        last = [await kernel.handle(LoanDecider, s, Renew(), by(NOW)) for s in streams]
        for receipt in last:
            assert await kernel.wait_for("loans", receipt.sequence, 10)
        rows = await kernel.pool.fetch(f"SELECT id, renewals FROM {view.table('loans')}")
        assert {r["id"]: r["renewals"] for r in rows} == dict.fromkeys(streams, 1)
        await eventually(lambda: _empty(kernel))


async def _empty(kernel: Kernel) -> object:
    return await kernel.pool.fetchval("SELECT count(*) FROM outbox") == 0


async def test_a_due_timer_wakes_its_aggregate_once(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider]) as kernel:
        stream = uuid4()
        await kernel.handle(LoanDecider, stream, borrow(due=datetime.now(UTC) - timedelta(seconds=1)), by(NOW))

        async def lapsed() -> bool:
            state = (await kernel.load(LoanDecider, stream)).state
            return bool(state and state.lapsed)

        await eventually(lapsed)
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM timers"))
        assert (await kernel.load(LoanDecider, stream)).version == 2


async def test_what_a_timer_leads_to_goes_on_with_the_story_of_what_armed_it(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider]) as kernel:
        stream, story = uuid4(), {"correlation_id": str(uuid4()), "traceparent": f"00-{'ab' * 16}-{'cd' * 8}-01"}
        past = datetime.now(UTC) - timedelta(seconds=1)
        teller = replace(by(NOW), correlation_id=story["correlation_id"], traceparent=story["traceparent"])
        await kernel.handle(LoanDecider, stream, borrow(due=past), teller)
        lapsed = "SELECT meta FROM events WHERE stream_id = $1 AND type = 'Lapsed'"
        meta = json.loads(await eventually(lambda: kernel.pool.fetchval(lapsed, stream)))
        assert meta["role"] == "timer"
        assert {name: meta[name] for name in story} == story


async def test_sealed_text_stands_in_no_table_in_clear(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        stream = uuid4()
        await kernel.handle(LoanDecider, stream, borrow(reader="PLANTED-READER"), by(NOW))
        rows = await kernel.pool.fetch("SELECT data, meta, published FROM events WHERE stream_id = $1", stream)
        inbox = await kernel.pool.fetch("SELECT answer FROM inbox")
        everything = b"".join(bytes(v) for r in [*rows, *inbox] for v in r.values() if v)
        assert b"PLANTED-READER" not in everything
        assert b'"book"' in everything


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "in a batch"])
async def test_a_version_that_would_leave_a_gap_is_refused_whole(place: Place, alone: bool) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        stream = uuid4()
        await kernel.handle(LoanDecider, stream, borrow(), by(NOW))
        loaded = await kernel.load(LoanDecider, stream)
        ahead = Loaded(stream, loaded.state, loaded.version + 5, loaded.digest, loaded.published)
        events = [Renewed(count=1)] if alone else [Renewed(count=1), Renewed(count=2)]
        item = await compose(kernel.context, kernel.vault, LoanDecider, ahead, events, by(NOW), remember=True)
        with pytest.raises(Obstructed):
            await kernel._writer.append(item)
        assert await kernel.pool.fetchval("SELECT count(*) FROM events") == 1
        assert await kernel.pool.fetchval("SELECT count(*) FROM inbox") == 1
        assert await kernel.pool.fetchval("SELECT count(*) FROM outbox") == 1
