"""A database that came back from a backup is brought up to its `.log` topic before it opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from kernel.log import agreement, rederiving, restoring
from kernel.log.changes import Changes
from kernel.log.connections import Connections
from kernel.log.decider import Command, Decider, Event, Unavailable
from kernel.log.errors import ForeignHistory, KeyReused, Overloaded
from kernel.log.kernel import By, Kernel, Receipt
from kernel.log.record import messages, published_topic
from kernel.log.restoring import Counts, restore
from kernel.log.views import View
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel import loans
from tests.integration.kernel.backups import Backup, content
from tests.integration.kernel.loans import Borrow, GiveBack, LoanBegan, Mistype, Renew, Renewed, loans_view
from tests.integration.kernel.test_consumers import never, producing, reactions_to, send

NOW = datetime(2026, 3, 1, 8, 30, 0, 123456, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


class RenewTwice(Command):
    """Two events in one append."""


def _decide(command: Command, loan: loans.Loan | None) -> Sequence[Event]:
    if isinstance(command, RenewTwice) and loan:
        return [Renewed(count=loan.renewals + 1), Renewed(count=loan.renewals + 2)]
    return loans.decide(command, loan)


LoanDecider: Decider[loans.Loan] = replace(loans.LoanDecider, decide=_decide)


def borrow(book: str | None = None) -> Borrow:
    return Borrow(reader_id=uuid4(), reader="读者", book=book or uuid4().hex, due=LATER)


def somebody(key: UUID, body: bytes = b"a body's digest") -> By:
    return By(
        actor="librarian", role="tester", command_id=key, now=NOW, body_digest=body, keep_for=timedelta(days=30),
        correlation_id="story", traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    )  # fmt: skip


Done = tuple[UUID, Any, UUID, Receipt]


async def act(kernel: Kernel, stream: UUID, *commands: Any) -> list[Done]:
    done = []
    for command in commands:
        key = uuid4()
        done.append((stream, command, key, await kernel.handle(LoanDecider, stream, command, somebody(key))))
    return done


async def relayed(kernel: Kernel) -> None:
    await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))


async def restored(at: Connections, said: list[str] | None = None) -> Counts:
    async with Kernel(at, deciders=[LoanDecider], role="tool") as kernel:
        return await restore(kernel, (said if said is not None else []).append)


async def test_what_was_accepted_after_the_backup_is_there_again_byte_for_byte(place: Place) -> None:
    at = await place.service("loans")
    view = loans_view(at.context)
    early, late, gone, free = uuid4(), uuid4(), uuid4(), uuid4()
    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        await act(kernel, early, borrow(), Renew())
        await act(kernel, gone, borrow("given back"))
        await act(kernel, free, borrow("free again"))
        await relayed(kernel)
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        done = await act(kernel, early, Renew(), RenewTwice(), Renew())
        done += await act(kernel, gone, GiveBack())
        done += await act(kernel, free, GiveBack())
        done += await act(kernel, late, borrow("given back"), RenewTwice())
        with pytest.raises(Exception, match="mistyped"):
            await act(kernel, late, Mistype())
        await relayed(kernel)
    before = await content(at)
    await backup.put_back()
    said: list[str] = []
    counts = await restored(at, said)
    assert await content(at) == before
    assert (counts.added, counts.answers, counts.derived.claims, counts.derived.timers) == (10, 7, 2, 1), said
    assert not counts.derived.twice_held
    async with Kernel(at, deciders=[LoanDecider], views=[view]) as kernel:
        assert await kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox")
        for stream, command, key, receipt in done:
            assert await kernel.handle(LoanDecider, stream, command, somebody(key)) == receipt
        # Its own views come from the same backup, and go on from the topic.
        receipts = await act(kernel, late, Renew())
        assert await kernel.wait_for("loans", receipts[-1][3].sequence, 10)
        rows = await kernel.pool.fetch(f"SELECT id, renewals FROM {view.table('loans')}")
        assert {r["id"]: r["renewals"] for r in rows} == {early: 5, late: 3, gone: 0, free: 0}
    assert (await restored(at)).added == 0


async def test_a_restored_key_takes_any_body_and_the_backups_own_keys_only_theirs(place: Place) -> None:
    at = await place.service("loans")
    stream = uuid4()
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        ((_, _, old, _),) = await act(kernel, stream, borrow())
        await relayed(kernel)
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        ((_, command, new, receipt),) = await act(kernel, stream, Renew())
        await relayed(kernel)
    await backup.put_back()
    await restored(at)
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        assert await kernel.handle(LoanDecider, stream, command, somebody(new, b"another")) == receipt
        with pytest.raises(KeyReused):
            await kernel.handle(LoanDecider, stream, borrow(), somebody(old, b"another"))


@pytest.mark.parametrize("step", ["the second page", "after the events", "amid the claims"])
async def test_a_restore_killed_in_the_middle_goes_on(place: Place, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    at = await place.service("loans")
    streams = [uuid4() for _ in range(6)]
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        for n, stream in enumerate(streams):
            await act(kernel, stream, borrow(f"book {n % 3}"), RenewTwice(), GiveBack())
        await act(kernel, uuid4(), borrow("book 1"))
        await relayed(kernel)
    before = await content(at)
    await backup.put_back()

    def dies_at(nth: int, module: Any, name: str) -> None:
        original, calls = getattr(module, name), 0

        async def dying(*arguments: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == nth:
                raise SystemExit("killed")
            return await original(*arguments)

        monkeypatch.setattr(module, name, dying)

    monkeypatch.setattr("kernel.log.scanning.PAGE", 4)
    if step == "the second page":
        dies_at(2, restoring, "_add_answers")
    elif step == "after the events":
        dies_at(1, restoring, "rederive")
    else:
        dies_at(4, rederiving, "_arm")
    with pytest.raises(SystemExit):
        await restored(at)
    with pytest.raises(RuntimeError, match="restore"):
        await agreement.check(at)
    monkeypatch.undo()
    await restored(at)
    assert await content(at) == before
    await agreement.check(at)


async def test_a_service_whose_topic_is_ahead_does_not_start_until_it_was_restored(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, uuid4(), borrow(), Renew())
        await relayed(kernel)
    await agreement.check(at)
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, uuid4(), borrow())
        await relayed(kernel)
    await agreement.check(at)
    await backup.put_back()
    with pytest.raises(RuntimeError, match=r"Kafka is ahead of the database \(zhiping.*run `restore`"):
        await agreement.check(at)
    await restored(at)
    await agreement.check(at)


async def test_a_service_that_ran_on_writes_nothing_to_a_database_that_came_back(place: Place) -> None:
    at = await place.service("loans")
    stream = uuid4()
    await agreement.check(at)  # the migrate step
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, borrow())
        await relayed(kernel)
    backup = await Backup.of(place, at)

    async def refused(kernel: Kernel) -> bool:
        with pytest.raises((Overloaded, Unavailable)) as refusal:
            await act(kernel, stream, Renew())
        return "came back from a backup" in str(refusal.value)

    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, Renew())
        await relayed(kernel)
        await backup.put_back()
        await eventually(lambda: refused(kernel))
    await restored(at)
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        assert await refused(kernel)
        await agreement.check(at)
        ((_, _, _, receipt),) = await act(kernel, stream, Renew())
        assert receipt.sequence == f"{stream}@3"


async def test_a_service_that_still_runs_is_not_restored(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api"):
        with pytest.raises(RuntimeError, match=f"still connected: {at.context}-api-0; stop them, then restore"):
            await restored(at)
    async with Kernel(at, deciders=[LoanDecider], role="worker") as kernel:
        await eventually(lambda: kernel.bell.leader_here)
        with pytest.raises(RuntimeError, match="a worker of"):
            await restored(at)


async def test_a_history_written_before_the_restore_stops_it_and_is_named(place: Place) -> None:
    at = await place.service("loans")
    stream = uuid4()
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, borrow())
        await relayed(kernel)
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, Renew())
        await relayed(kernel)
    await backup.put_back()
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:  # opened by accident
        await act(kernel, stream, Renew())
    with pytest.raises(ForeignHistory, match=f"Loan {stream} version 2 .*another event of this version"):
        await restored(at)


@pytest.mark.parametrize(
    ("header", "value", "message"),
    [
        ("zp_recorded_at", None, None),  # not part of the chain
        ("zp_meta", b'{"actor":"someone else"}', "its digest doesn't fit"),
        ("ce_sequence", b"4", "neither the topic nor the database has version 3"),
    ],
    ids=["recorded-at", "meta", "version"],
)
async def test_a_record_that_does_not_fit_the_chain_stops_it_and_is_named(
    place: Place, header: str, value: bytes | None, message: str | None
) -> None:
    at = await place.service("loans")
    stream = uuid4()
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        await act(kernel, stream, borrow(), Renew(), Renew())
        rows = await kernel.pool.fetch("SELECT * FROM events ORDER BY version")
        await kernel.pool.execute("TRUNCATE events, outbox, inbox, claims, timers")
    async with producing(at) as producer:
        for row in rows:
            message_, *_ = messages(at.context, row)
            if value is not None and row["version"] == 3:
                message_.headers[:] = [(k, value if k == header else v) for k, v in message_.headers]
            await send(producer, message_)
    if message is None:
        assert (await restored(at)).added == 3
        return
    version = 4 if header == "ce_sequence" else 3
    with pytest.raises(ForeignHistory, match=f"Loan {stream} version {version} .*{message}"):
        await restored(at)


async def test_both_sides_of_a_restored_service_go_on_and_nothing_takes_effect_twice(place: Place) -> None:
    lending, shelf = await place.service("lending"), await place.service("shelf")
    target, seen = uuid4(), []

    async def react(event: LoanBegan, do: Any) -> None:
        seen.append(event.book)
        if event.book == "first":
            await do.handle(LoanDecider, target, borrow("copy"))
        else:
            await do.handle(LoanDecider, target, Renew())

    on = reactions_to(lending, react)
    view = _counting(lending.context)
    loans_of_lending = loans_view(lending.context)

    def lender() -> Kernel:
        return Kernel(lending, deciders=[LoanDecider], views=[loans_of_lending])

    def shelver() -> Kernel:
        return Kernel(shelf, deciders=[LoanDecider], reactions=[on], views=[view], ask=never)

    async def shown(kernel: Kernel, count: int) -> bool:
        total = await kernel.pool.fetchval(f"SELECT coalesce(sum(times), 0) FROM {view.table('books')}")
        return bool(total == count) and (await kernel.load(LoanDecider, target)).version == count

    async with lender() as lend, shelver() as shelve:
        await act(lend, uuid4(), borrow("first"))
        await eventually(lambda: shown(shelve, 1))
        await relayed(lend)
    backups = [await Backup.of(place, at) for at in (lending, shelf)]
    async with lender() as lend, shelver() as shelve:
        for n in range(5):
            await act(lend, uuid4(), borrow(f"book {n}"))
        await eventually(lambda: shown(shelve, 6))
        await relayed(lend)
        await relayed(shelve)
    # Both databases are lost: lending's events are on its topic, shelf's reactions' commands on its own.
    for backup in backups:
        await backup.put_back()
    for at in (lending, shelf):
        await restored(at)
        await agreement.check(at)
    async with lender() as lend, shelver() as shelve:
        await act(lend, uuid4(), borrow("after"))
        await eventually(lambda: shown(shelve, 7))
        assert await shelve.pool.fetchval("SELECT count(*) = 0 FROM parked")
        assert await shelve.pool.fetchval("SELECT count(*) = 0 FROM held")
    assert seen.count("after") == 1


def _counting(context: str) -> View:
    view = View(
        "books", 1, [published_topic(context)],
        {"books": "CREATE TABLE IF NOT EXISTS {books} (book text PRIMARY KEY, times int)"},
    )  # fmt: skip

    @view.on(LoanBegan)
    async def _began(db: Changes, event: dict[str, Any], record: Any) -> None:
        await db.execute(
            f"INSERT INTO {view.table('books')} AS b VALUES ($1, 1)"
            " ON CONFLICT (book) DO UPDATE SET times = b.times + 1",
            event["book"],
        )

    return view
