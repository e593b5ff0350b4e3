"""A view made anew while it is read and written: nobody notices, nothing is missed, and a kill costs little."""

from __future__ import annotations

import argparse
import asyncio
import json
from uuid import UUID, uuid4

import asyncpg
import pytest
from pydantic_core import from_json, to_json

from kernel.log import versions
from kernel.log.changes import Changes
from kernel.log.cli import COMMANDS
from kernel.log.decider import ERASED
from kernel.log.kernel import Kernel
from kernel.log.rebuild import AlreadyRunning, Incomplete
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel import rebuilding
from tests.integration.kernel.desk import NOW, borrow, desk, equal, lend, oids, opened, rebuild, shown
from tests.integration.kernel.loans import LoanDecider, Renew, by, loans_view
from tests.integration.kernel.test_consumers import producing, send, stored


async def test_beside_traffic_no_reader_fails_or_sees_less_and_nothing_is_missed_or_doubled(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    lent, counted = view.table("lent"), view.table("counted")
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 50)
        await eventually(lambda: shown(kernel, view))
        done = asyncio.Event()
        reads = 0

        async def write() -> None:
            while not done.is_set():
                expected.update(await lend(kernel, 2))

        async def read() -> None:
            nonlocal reads
            seen: dict[UUID, int] = {}
            query = f"SELECT l.id, l.renewals, c.renewals AS other FROM {lent} l FULL JOIN {counted} c USING (id)"
            while not done.is_set():
                rows = await kernel.pool.fetch(query)
                found = {row["id"]: row["renewals"] for row in rows}
                assert all(row["renewals"] == row["other"] for row in rows), "the tables were swapped one by one"
                less = {s for s, n in seen.items() if found.get(s, -1) < n}
                assert not less, f"{len(less)} of {len(seen)} streams show less than before"
                seen = found
                reads += 1

        working = [asyncio.create_task(work) for work in (write(), write(), read(), read())]
        swapped = [await oids(kernel, view)]
        for _ in range(4):
            await rebuild(kernel, view).build()
            swapped.append(await oids(kernel, view))
        done.set()
        await asyncio.gather(*working)
        assert len({oid for pair in swapped for oid in pair}) == 10
        assert reads > 20
        await eventually(lambda: equal(kernel, view, expected))
        # The follower went on by itself: what is written after the last swap comes to the new tables.
        expected.update(await lend(kernel, 3))
        await eventually(lambda: equal(kernel, view, expected))
        assert await kernel.pool.fetchval("SELECT count(DISTINCT consumer) FROM applied") == 1
        assert await kernel.pool.fetchval("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'rebuild%'") == 0


async def test_it_works_without_the_worker_and_the_worker_goes_on_after_it(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 20)
        await eventually(lambda: equal(kernel, view, expected))
        # Relayed by a worker of older code, say, that doesn't know the view.
    async with opened(at, role="all") as kernel:
        expected |= await lend(kernel, 20)
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))
        await rebuild(kernel, view).build()
        assert await equal(kernel, view, expected)
    async with opened(at, view) as kernel:
        expected |= await lend(kernel, 3)
        await eventually(lambda: equal(kernel, view, expected))


async def test_a_rebuild_killed_in_the_middle_goes_on_where_it_was(place: Place) -> None:
    at = await place.service("loans")
    view = loans_view(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 300, renewals=4)
        await eventually(lambda: _loans(kernel, view, expected), within=30)
        before = await oids(kernel, view)
        process = await rebuilding.start(at, batch=5)
        got = "SELECT coalesce(sum(next_offset), 0) FROM checkpoints WHERE consumer = 'loans.v1.rebuild'"
        await eventually(lambda: kernel.pool.fetchval(f"SELECT ({got}) >= 200"), within=30, every=0.005)
        process.kill()
        await process.wait()
        at_kill = await kernel.pool.fetchval(got)
        assert 200 <= at_kill < 1500, "it wasn't in the middle"
        assert await oids(kernel, view) == before
        handled = 0
        apply = view.apply

        async def counting(db: Changes, record: Record) -> None:
            nonlocal handled
            handled += 1
            await apply(db, record)

        again = loans_view(at.context)
        again.apply = counting  # type: ignore[method-assign]
        progress = await rebuild(kernel, again).build()
        assert (progress.done, handled) == (1500, 1500 - at_kill)
        assert await oids(kernel, view) != before
        assert await _loans(kernel, view, expected)


async def _loans(kernel: Kernel, view: View, expected: dict[UUID, int]) -> bool:
    return await shown(kernel, view, "loans") == expected


async def test_what_a_rebuild_parks_or_holds_takes_the_place_of_what_the_view_had(place: Place) -> None:
    at = await place.service("loans")
    bad: set[str] = {"first"}
    view = desk(at.context, refuses=lambda book: book in bad)
    async with Kernel(at, deciders=[LoanDecider], role="api") as writer:
        streams = {book: uuid4() for book in ("first", "second", "gap")}
        for book, stream in streams.items():
            await writer.handle(LoanDecider, stream, borrow(book), by(NOW))
            await writer.handle(LoanDecider, stream, Renew(), by(NOW))
        log = [m for m in await stored(writer) if m.topic == log_topic(at.context)]
        await writer.pool.execute("DELETE FROM outbox")
    async with producing(at) as producer, opened(at, view) as kernel:
        late = log[4]
        for message in log:
            if message is not late:
                await send(producer, message)
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 1 FROM held"))
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 2 FROM parked"))
        await eventually(lambda: equal(kernel, view, {streams["second"]: 1}))
        bad.symmetric_difference_update({"first", "second"})  # the code was mended in one place and broken in another
        await rebuild(kernel, view).build()
        assert await shown(kernel, view) == {streams["first"]: 1}
        rows = await kernel.pool.fetch("SELECT consumer, stream_id, sequence, reason FROM parked ORDER BY sequence")
        assert [tuple(r) for r in rows] == [
            ("desk.v1", streams["second"], 1, "failed"),
            ("desk.v1", streams["second"], 2, "behind"),
        ]
        assert await kernel.pool.fetchval("SELECT array_agg(consumer) FROM held") == ["desk.v1"]
        await send(producer, late)
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM held"))
        assert await shown(kernel, view) == {streams["first"]: 1, streams["gap"]: 1}
        # Mended, and due: the follower replays the rows that came over.
        bad.clear()
        await kernel.pool.execute("UPDATE parked SET next_try_at = clock_timestamp() WHERE reason = 'failed'")
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM parked"))
        assert await shown(kernel, view) == dict.fromkeys(streams.values(), 1)


async def test_of_two_at_once_the_second_is_refused(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 10)
        await eventually(lambda: equal(kernel, view, expected))
        holding = await asyncpg.connect(at.dsn)
        try:
            await holding.execute("SELECT pg_advisory_lock($1, hashtext('desk.v1'))", versions.BUILDING)
            with pytest.raises(AlreadyRunning):
                await rebuild(kernel, view).build()
            asked = argparse.Namespace(view="desk", anew=False, batch=100)
            assert await COMMANDS["rebuild"].run(kernel, asked) == 1
            assert "another rebuild of desk is running" in capsys.readouterr().out
        finally:
            await holding.close()
        assert await COMMANDS["rebuild"].run(kernel, asked) == 0
        assert "desk rebuilt\t40 records" in capsys.readouterr().out
        assert await COMMANDS["rebuild"].run(kernel, argparse.Namespace(view="dusk")) == 2
        assert "there are desk" in capsys.readouterr().out


async def test_a_tampered_view_is_mended(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 10)
        await eventually(lambda: equal(kernel, view, expected))
        await kernel.pool.execute(f"UPDATE {view.table('lent')} SET renewals = 99")
        await kernel.pool.execute(f"DELETE FROM {view.table('counted')}")
        await rebuild(kernel, view).build()
        assert await equal(kernel, view, expected)


async def test_a_topic_that_lacks_what_the_view_has_shown_never_takes_its_place(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 10)
        await eventually(lambda: equal(kernel, view, expected))
        await kernel.pool.execute(
            "UPDATE applied SET sequence = sequence + 1 WHERE stream_id = $1", next(iter(expected))
        )
        with pytest.raises(Incomplete, match="1 streams"):
            await rebuild(kernel, view).build()
        assert await equal(kernel, view, expected)
        # Filled again, it is done by the same command.
        await kernel.pool.execute("UPDATE applied SET sequence = 4 WHERE consumer = 'desk.v1'")
        await rebuild(kernel, view).build()
        assert await equal(kernel, view, expected)


async def test_an_erased_person_reads_as_erased_in_a_rebuilt_view(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        reader, stream = uuid4(), uuid4()
        receipt = await kernel.handle(LoanDecider, stream, borrow(reader=reader), by(NOW))
        assert await kernel.wait_for("desk", receipt.sequence, 10)
        await kernel.pool.execute("DELETE FROM keys.subjects WHERE subject = $1", reader)
        await kernel.pool.execute("INSERT INTO keys.tombstones (subject) VALUES ($1)", reader)
        kernel.vault._cache.clear()
        await rebuild(kernel, view).build()
        kept = await kernel.pool.fetchval(f"SELECT reader FROM {view.table('lent')} WHERE id = $1", stream)
        assert await kernel.vault.open_json(from_json(kept)) == ERASED


async def test_a_long_reader_holds_up_the_swap_and_nobody_else(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 10)
        await eventually(lambda: equal(kernel, view, expected))
        before = await oids(kernel, view)
        report = await asyncpg.connect(at.dsn)
        tries = report.transaction()
        await tries.start()
        await report.fetchval(f"SELECT count(*) FROM {view.table('lent')}")
        building = asyncio.create_task(rebuild(kernel, view).build())
        waited = "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND NOT granted"
        await eventually(lambda: kernel.pool.fetchval(waited), every=0.01)
        began = asyncio.get_running_loop().time()
        assert await equal(kernel, view, expected)
        assert asyncio.get_running_loop().time() - began < 1.0
        expected |= await lend(kernel, 2)
        await eventually(lambda: equal(kernel, view, expected))
        assert await oids(kernel, view) == before
        await tries.rollback()
        await report.close()
        await building
        assert await oids(kernel, view) != before
        assert await equal(kernel, view, expected)


async def test_progress_is_told_to_whoever_asks(place: Place) -> None:
    at = await place.service("loans")
    view = desk(at.context)
    async with opened(at, view) as kernel:
        expected = await lend(kernel, 10)
        await eventually(lambda: equal(kernel, view, expected))
        await kernel.pool.execute(
            "INSERT INTO rebuilds (view, version, consumer, done, ahead, per_second) VALUES"
            " ('desk', 1, 'desk.v1.rebuild', 7, 3, 2.5), ('desk', 2, 'desk.v2', 1, 1, 1), ('other', 1, 'o', 1, 1, 1)"
        )
        told = await kernel.rebuilds()
        told["desk"].pop("told_at")
        assert told == {"desk": {"done": 7, "ahead": 3, "per_second": 2.5, "shown": True}}
        assert json.loads(to_json(await kernel.rebuilds()))
