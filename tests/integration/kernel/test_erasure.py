"""Erasing a subject: what was sealed for them is gone in every process, and stays gone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from kernel.log import vault
from kernel.log.decider import ERASED
from kernel.log.erasure import EraseSubject, Erasure, erased_in, erasure_id_of
from kernel.log.errors import Erased
from kernel.log.kernel import Connections, Kernel
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import log_topic, messages, parse
from kernel.log.timers import Waking
from kernel.log.vault import Vault
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanBegan, LoanDecider, Renew, by, loans_view

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


def borrow(reader_id: UUID, book: str = "b", due: datetime = LATER) -> Borrow:
    return Borrow(reader_id=reader_id, reader="读者", book=book, due=due)


async def erase(kernel: Kernel, subject: UUID) -> None:
    """As a reaction does it."""
    await kernel.handle(Erasure, erasure_id_of(subject), EraseSubject(subject=subject, at=NOW), by(NOW))
    await kernel.vault.erase(subject, NOW)


async def reader_of(kernel: Kernel, stream: UUID) -> str:
    state = (await kernel.load(LoanDecider, stream)).state
    assert state is not None
    return state.reader


async def test_what_was_sealed_for_an_erased_subject_reads_as_erased_and_nothing_else_does(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        gone, stays = uuid4(), uuid4()
        streams = {subject: uuid4() for subject in (gone, stays)}
        for subject, stream in streams.items():
            await kernel.handle(LoanDecider, stream, borrow(subject, str(subject)), by(NOW))
        blob = await kernel.vault.encrypt(gone, "file", b"content")
        await erase(kernel, gone)
        assert await reader_of(kernel, streams[gone]) == ERASED
        assert await reader_of(kernel, streams[stays]) == "读者"
        with pytest.raises(Erased):
            await kernel.vault.decrypt("file", blob)
        # What needs none of it goes on.
        await kernel.handle(LoanDecider, streams[gone], Renew(), by(NOW))


async def test_nothing_is_sealed_for_an_erased_subject_not_even_under_a_new_key(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        known, unknown = uuid4(), uuid4()
        await kernel.handle(LoanDecider, uuid4(), borrow(known, "1"), by(NOW))
        for subject in (known, unknown):
            await erase(kernel, subject)
            with pytest.raises(Erased):
                await kernel.handle(LoanDecider, uuid4(), borrow(subject, "2"), by(NOW))
            with pytest.raises(Erased):
                await kernel.vault.encrypt(subject, "file", b"content")
        assert await kernel.pool.fetchval("SELECT count(*) FROM keys.subjects") == 0
        assert await kernel.pool.fetchval("SELECT count(*) FROM events") == 3


async def test_another_process_seals_nothing_more_at_once_and_forgets_the_key_in_time(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = await place.service("loans")
    async with (
        Kernel(at, deciders=[LoanDecider], role="api") as one,
        Kernel(at, deciders=[LoanDecider], role="api") as other,
    ):
        subject, stream = uuid4(), uuid4()
        await other.handle(LoanDecider, stream, borrow(subject), by(NOW))
        assert await reader_of(other, stream) == "读者"  # its key is in the other's cache now
        await erase(one, subject)
        with pytest.raises(Erased):
            await other.handle(LoanDecider, uuid4(), borrow(subject, "2"), by(NOW))
        monkeypatch.setattr(vault, "CACHE_SECONDS", 0.0)
        assert await reader_of(other, stream) == ERASED


async def test_a_key_made_while_its_subject_is_erased_never_outlives_the_erasure(place: Place) -> None:
    at = await place.service("loans")
    async with (
        Kernel(replace(at, pool_size=20), role="api") as one,
        Kernel(replace(at, pool_size=20), role="api") as other,
    ):
        for _ in range(10):
            subjects = [uuid4() for _ in range(20)]
            await asyncio.gather(
                *(one.vault.encrypt(s, "file", b"content") for s in subjects),
                *(other.vault.erase(s) for s in subjects),
                return_exceptions=True,
            )
        assert await one.pool.fetchval("SELECT count(*) FROM keys.tombstones") == 200
        assert await one.pool.fetchval("SELECT count(*) FROM keys.subjects") == 0


async def test_a_command_that_was_accepted_is_answered_again_after_the_erasure(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        subject, stream, key = uuid4(), uuid4(), uuid4()
        first = await kernel.handle(LoanDecider, stream, borrow(subject), by(NOW, key))
        await erase(kernel, subject)
        assert await kernel.handle(LoanDecider, stream, borrow(subject), by(NOW, key)) == first


async def test_views_pass_the_erasure_and_a_timer_of_an_erased_subject_is_not_tried_for_ever(place: Place) -> None:
    at = await place.service("loans")
    view = loans_view(at.context)

    async def seals(waking: Waking) -> None:
        await waking.kernel.handle(LoanDecider, uuid4(), borrow(subject, "2"), by(waking.now))

    async with Kernel(at, deciders=[LoanDecider], views=[view], timers={("Loan", "due"): seals}) as kernel:
        subject, stream = uuid4(), uuid4()
        receipt = await kernel.handle(LoanDecider, stream, borrow(subject, due=LATER), by(NOW))
        await erase(kernel, subject)
        told = await kernel.handle(Erasure, erasure_id_of(subject), EraseSubject(subject=subject, at=NOW), by(NOW))
        assert told.events == []  # told again
        assert await kernel.wait_for("loans", receipt.sequence, 10)
        assert await kernel.wait_for("loans", told.sequence, 10)
        kernel.clock.advance(timedelta(days=31))

        async def done() -> bool:
            return not await kernel.pool.fetch("SELECT * FROM timers")

        await eventually(done)


# -- reactions ----------------------------------------------------------------------------------------------------


async def _ask(service: str, path: str, model: Any) -> Any:
    raise AssertionError("nothing to ask")


def _reactions(at: Connections, react: Any) -> Reactions:
    on = Reactions("shelf.reactions")
    on._handlers[(f"zhiping.{at.context}.v1", "LoanBegan", 1)] = (LoanBegan, None, react)
    return on


async def test_a_worker_that_dies_between_the_fact_and_the_key_destroys_the_key_when_it_is_told_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = await place.service("loans")
    subject, stream = uuid4(), uuid4()
    died = 0

    async def react(event: LoanBegan, do: Doing) -> None:
        await do.erase(subject, NOW)

    whole = Vault.erase

    async def dies_once(self: Vault, subject: UUID, at: datetime | None = None) -> None:
        nonlocal died
        died += 1
        if died == 1:
            raise ConnectionError("the process died")
        await whole(self, subject, at)

    monkeypatch.setattr(Vault, "erase", dies_once)
    async with Kernel(at, deciders=[LoanDecider], reactions=[_reactions(at, react)], ask=_ask) as kernel:
        await kernel.handle(LoanDecider, stream, borrow(subject), by(NOW))

        async def gone() -> bool:
            return await reader_of(kernel, stream) == ERASED

        await eventually(gone, within=20)
        assert died == 2
        assert (await kernel.load(Erasure, erasure_id_of(subject))).version == 1


async def test_a_late_event_about_an_erased_subject_is_refused_on_record_and_parks_nothing(place: Place) -> None:
    at = await place.service("loans")
    subject = uuid4()

    async def react(event: LoanBegan, do: Doing) -> None:
        await do.handle(LoanDecider, uuid4(), borrow(subject, "of the shelf"))

    async with Kernel(at, deciders=[LoanDecider], reactions=[_reactions(at, react)], ask=_ask) as kernel:
        await erase(kernel, subject)
        await kernel.handle(LoanDecider, uuid4(), borrow(uuid4()), by(NOW))

        async def refused() -> list[Any]:
            return [list(r["codes"]) for r in await kernel.pool.fetch("SELECT codes FROM refused")]

        assert await eventually(refused) == [["gone"]]
        assert await kernel.pool.fetchval("SELECT count(*) FROM parked") == 0


# -- after a restore ----------------------------------------------------------------------------------------------


async def test_a_key_that_a_backup_brought_back_is_destroyed_again_by_the_facts_on_the_log(place: Place) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        subject, stream = uuid4(), uuid4()
        await kernel.handle(LoanDecider, stream, borrow(subject), by(NOW))
        (backup,) = await kernel.pool.fetch("SELECT * FROM keys.subjects")
        await erase(kernel, subject)
        rows = await kernel.pool.fetch("SELECT * FROM events ORDER BY position")
        topic = [m for row in rows for m in messages(kernel.context, row) if m.topic == log_topic(kernel.context)]
        # The keys come back as they were before, without the tombstone, in a process that has just started.
        await kernel.pool.execute("DELETE FROM keys.tombstones")
        await kernel.pool.execute("INSERT INTO keys.subjects SELECT $1, $2, $3, $4", *backup.values())
        kernel.vault = Vault(kernel.context, kernel.pool, kernel.vault.masters, kernel.at.index_key)
        assert await reader_of(kernel, stream) == "读者"
        records = [parse(m.topic, 0, n, m.value, tuple(m.headers)) for n, m in enumerate(topic)]
        for erased, at in erased_in(records):
            await kernel.vault.erase(erased, at)
        assert await reader_of(kernel, stream) == ERASED
        assert await kernel.pool.fetch("SELECT * FROM keys.subjects") == []
        assert await kernel.pool.fetchval("SELECT erased_at FROM keys.tombstones WHERE subject = $1", subject) == NOW
