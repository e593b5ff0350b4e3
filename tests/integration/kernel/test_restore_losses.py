"""Restores with a part missing: of the topic, of the keys, of a person."""

from __future__ import annotations

from uuid import uuid4

import asyncpg
import pytest

from kernel.log import agreement
from kernel.log.erasure import EraseSubject, Erasure, erasure_id_of
from kernel.log.kernel import Kernel
from kernel.log.record import messages, published_topic
from kernel.log.restoring import restore
from tests.integration.conftest import Place
from tests.integration.kernel.backups import Backup, content
from tests.integration.kernel.loans import GiveBack, Renew
from tests.integration.kernel.test_consumers import producing, send
from tests.integration.kernel.test_restore import (
    NOW,
    LoanDecider,
    RenewTwice,
    act,
    borrow,
    relayed,
    restored,
    somebody,
)


async def test_the_later_taker_holds_a_claim_whose_release_never_reached_the_topic(place: Place) -> None:
    at = await place.service("loans")
    first, second = uuid4(), uuid4()
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        await act(kernel, first, borrow("book"), GiveBack())
        await act(kernel, second, borrow("book"))
        rows = await kernel.pool.fetch("SELECT * FROM events ORDER BY position")
    await backup.put_back()
    async with producing(at) as producer:
        for row in rows:
            if row["type"] != "GivenBack":
                await send(producer, messages(at.context, row)[0])
    counts = await restored(at)
    (said,) = counts.derived.twice_held
    assert str(first) in said
    assert str(second) in said
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        assert await kernel.claimed("book", "book") == second


async def test_an_append_of_which_only_a_part_reached_the_topic_is_told(place: Place) -> None:
    at = await place.service("loans")
    stream = uuid4()
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        await act(kernel, stream, borrow(), RenewTwice())
        rows = await kernel.pool.fetch("SELECT * FROM events ORDER BY position")
    await backup.put_back()
    async with producing(at) as producer:
        for row in rows[:2]:
            await send(producer, messages(at.context, row)[0])
    counts = await restored(at)
    assert counts.derived.cut == [f"Loan {stream}"]


async def test_what_is_on_the_log_and_not_yet_published_is_queued(place: Place) -> None:
    at = await place.service("loans")
    stream = uuid4()
    backup = await Backup.of(place, at)
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        await act(kernel, stream, borrow(), Renew(), Renew())
        rows = await kernel.pool.fetch("SELECT * FROM events ORDER BY position")
    await backup.put_back()
    async with producing(at) as producer:
        for row in rows:
            for message in messages(at.context, row):
                if row["version"] < 3 or message.topic != published_topic(at.context):
                    await send(producer, message)
    assert (await restored(at)).unpublished == 1
    db = await asyncpg.connect(at.dsn)
    queued = await db.fetch("SELECT version FROM outbox JOIN events USING (position)")
    await db.close()
    assert [r["version"] for r in queued] == [3]


async def test_the_erased_stay_erased_though_both_backups_are_older(place: Place) -> None:
    at = await place.service("loans")
    stream, lent = uuid4(), borrow("a book of somebody")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, lent)
        await relayed(kernel)
    backup = await Backup.of(place, at)  # with the keys
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, Renew())
        command = EraseSubject(subject=lent.reader_id, at=NOW)
        await kernel.handle(Erasure, erasure_id_of(lent.reader_id), command, somebody(uuid4()))
        await kernel.vault.erase(lent.reader_id, NOW)
        await relayed(kernel)
    await backup.put_back(keys_too=True)
    async with Kernel(at, deciders=[LoanDecider], role="tool") as kernel:
        await restore(kernel, lambda _: None)
        assert (await content(at))["tombstones"] == [(lent.reader_id, NOW)]
        loaded = await kernel.load(LoanDecider, stream)
        assert loaded.state is not None
        assert (loaded.state.reader, loaded.version) == ("已注销", 2)
        assert await kernel.pool.fetchval("SELECT count(*) = 0 FROM keys.subjects WHERE subject = $1", lent.reader_id)
        assert await kernel.claimed("book", "a book of somebody") == stream


@pytest.mark.parametrize("again", [True, False])
async def test_a_lost_key_is_named_and_waited_for_or_given_up(place: Place, again: bool) -> None:
    at = await place.service("loans")
    backup = await Backup.of(place, at)
    stream, lent = uuid4(), borrow("a book")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await act(kernel, stream, lent)
        await act(kernel, uuid4(), borrow("another"))
        await relayed(kernel)
        keys = await kernel.pool.fetch("SELECT subject, wrapped, master, created_at FROM keys.subjects")
    before = await content(at)
    await backup.put_back(keys_too=True)
    db = await asyncpg.connect(at.dsn)
    insert = "INSERT INTO keys.subjects (subject, wrapped, master, created_at) VALUES ($1, $2, $3, $4)"
    await db.executemany(insert, [tuple(k) for k in keys if k["subject"] != lent.reader_id])
    counts = await restored(at)
    assert counts.added == 2
    assert counts.derived.lost_keys == {str(lent.reader_id)}
    assert [r["scope"] for r in await db.fetch("SELECT scope FROM claims")] == ["book"]
    with pytest.raises(RuntimeError, match="isn't finished"):
        await agreement.check(at)
    if again:
        await db.executemany(insert, [tuple(k) for k in keys if k["subject"] == lent.reader_id])
        assert (await restored(at)).derived.lost_keys == set()
        assert await content(at) == before
    else:
        async with Kernel(at, deciders=[LoanDecider], role="tool") as kernel:
            assert (await restore(kernel, lambda _: None, [lent.reader_id])).derived.lost_keys == set()
            state = (await kernel.load(LoanDecider, stream)).state
            assert state
            assert state.reader == "已注销"
    await db.close()
    await agreement.check(at)
