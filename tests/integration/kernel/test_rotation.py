"""The change of a master key: keys are rewrapped, events aren't touched, and the service serves meanwhile."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from kernel.log import masters
from kernel.log.cli import COMMANDS
from kernel.log.errors import MasterKeyUnknown
from kernel.log.kernel import Connections, Kernel
from kernel.log.masters import rotate
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, by

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


def with_new_master(at: Connections) -> Connections:
    """The settings of the rotation: a new key, and the one before it."""
    return replace(at, master_key=os.urandom(32), master_key_old=at.master_key)


async def lend(kernel: Kernel, book: str) -> UUID:
    stream = uuid4()
    await kernel.handle(
        LoanDecider, stream, Borrow(reader_id=uuid4(), reader=f"读者{book}", book=book, due=LATER), by(NOW)
    )
    return stream


async def readers(kernel: Kernel, streams: list[UUID]) -> list[str]:
    loaded = [await kernel.load(LoanDecider, stream) for stream in streams]
    return [found.state.reader for found in loaded if found.state]


async def under(kernel: Kernel, master: str) -> int:
    found: int = await kernel.pool.fetchval("SELECT count(*) FROM keys.subjects WHERE master = $1", master)
    return found


async def test_after_a_rotation_the_new_master_key_alone_opens_everything_and_no_event_has_changed(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(masters, "PAGE", 4)
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        streams = [await lend(kernel, str(n)) for n in range(10)]
        before = await kernel.pool.fetch("SELECT * FROM events ORDER BY position")
    during = with_new_master(at)
    async with Kernel(during, deciders=[LoanDecider], role="api") as kernel:
        assert await COMMANDS["rotate-keys"].run(kernel, Namespace()) == 0
        assert capsys.readouterr().out.splitlines() == [
            "rewrapped 4\tleft 6",
            "rewrapped 8\tleft 2",
            "rewrapped 10\tleft 0",
        ]
        assert await COMMANDS["rotate-keys"].run(kernel, Namespace()) == 0  # repeatable
        assert capsys.readouterr().out == "rewrapped 0\tleft 0\n"
        assert await kernel.pool.fetch("SELECT * FROM events ORDER BY position") == before
    async with Kernel(replace(during, master_key_old=None), deciders=[LoanDecider], role="api") as kernel:
        assert await readers(kernel, streams) == [f"读者{n}" for n in range(10)]


async def test_what_serves_meanwhile_reads_and_writes_on_and_a_killed_rotation_goes_on(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(masters, "PAGE", 3)
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        streams = [await lend(kernel, str(n)) for n in range(10)]
    at = with_new_master(at)
    async with (
        Kernel(at, deciders=[LoanDecider], role="api") as serving,
        Kernel(at, deciders=[LoanDecider], role="api") as rotating,
    ):
        new = rotating.vault.masters.current_id
        killed = rotate(rotating.pool, at.context, rotating.vault.masters)
        assert (await anext(killed)).left == 7
        await killed.aclose()
        streams.append(await lend(serving, "10"))  # under the new one already
        assert await under(serving, new) == 4
        assert await readers(serving, streams) == [f"读者{n}" for n in range(11)]
        found = [step async for step in rotate(rotating.pool, at.context, rotating.vault.masters)]
        assert (found[-1].rewrapped, found[-1].left) == (7, 0)
        assert await under(serving, new) == 11


async def test_keys_under_an_unknown_master_key_are_named_by_its_id_and_hold_up_nothing_else(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    at = await place.service("loans")
    async with Kernel(replace(at, master_key=os.urandom(32)), deciders=[LoanDecider], role="api") as kernel:
        foreign = kernel.vault.masters.current_id
        lost = await lend(kernel, "lost")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        streams = [await lend(kernel, str(n)) for n in range(3)]
    async with Kernel(with_new_master(at), deciders=[LoanDecider], role="api") as kernel:
        assert await COMMANDS["rotate-keys"].run(kernel, Namespace()) == 1
        assert capsys.readouterr().out.splitlines() == [
            "rewrapped 3\tleft 1",
            f"refused\tmaster key {foreign}\t1 keys can't be unwrapped",
        ]
        assert await readers(kernel, streams) == [f"读者{n}" for n in range(3)]
        with pytest.raises(MasterKeyUnknown, match=foreign):
            await kernel.load(LoanDecider, lost)
