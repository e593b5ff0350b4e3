"""As of: an aggregate after some of its events, personal data masked unless somebody says who wants it and why."""

from __future__ import annotations

import argparse
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from kernel.log.asof import MASKED
from kernel.log.cli import COMMANDS
from kernel.log.kernel import Kernel
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, GiveBack, LoanDecider, Renew, by

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


@asynccontextmanager
async def renewed(place: Place) -> AsyncIterator[tuple[Kernel, UUID]]:
    """A loan that was renewed twice and given back: four events."""
    at = await place.service("asof")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        stream = uuid4()
        borrow = Borrow(reader_id=uuid4(), reader="读者甲", book="b", due=LATER)
        for command in (borrow, Renew(), Renew(), GiveBack()):
            await kernel.handle(LoanDecider, stream, command, by(NOW))
        yield kernel, stream


async def asked(kernel: Kernel, *arguments: object) -> int:
    """Run `as-of` as a command line would."""
    parser = argparse.ArgumentParser()
    command = COMMANDS["as-of"]
    command.arguments(parser)
    return await command.run(kernel, parser.parse_args([str(a) for a in arguments]))


async def test_an_aggregate_is_loaded_as_of_a_version_and_as_of_what_was_recorded_by_an_instant(place: Place) -> None:
    async with renewed(place) as (kernel, stream):
        for version, renewals in ((1, 0), (2, 1), (3, 2)):
            loaded = await kernel.load(LoanDecider, stream, version=version)
            assert loaded.state is not None
            assert (loaded.version, loaded.state.renewals, loaded.state.back) == (version, renewals, False)
        recorded = [
            r["recorded_at"] for r in await kernel.pool.fetch("SELECT recorded_at FROM events ORDER BY version")
        ]
        assert (await kernel.load(LoanDecider, stream, at=recorded[1])).version == 2
        assert (await kernel.load(LoanDecider, stream, at=recorded[0] - timedelta(microseconds=1))).version == 0
        assert (await kernel.load(LoanDecider, stream, version=1, at=recorded[2])).version == 1
        # A clock that stepped back doesn't leave a hole: what was known is always a beginning of the stream.
        await kernel.pool.execute("UPDATE events SET recorded_at = $1 WHERE version = 3", recorded[0])
        assert (await kernel.load(LoanDecider, stream, at=recorded[0])).version == 1


async def test_as_of_shows_the_state_its_moment_and_its_actor_with_personal_data_masked(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    async with renewed(place) as (kernel, stream):
        assert await asked(kernel, "Loan", stream, "--version", 2) == 0
        told = capsys.readouterr().out
        shown: dict[str, Any] = json.loads(told)
        assert (shown["version"], shown["of"], shown["event"]) == (2, 4, "Renewed.v1")
        assert (shown["actor"], shown["role"]) == ("librarian", "tester")
        assert datetime.fromisoformat(shown["occurred_at"]) == NOW
        assert shown["state"] == {
            "book": "b",
            "reader": MASKED,
            "due": shown["state"]["due"],
            "renewals": 1,
            "back": False,
            "lapsed": False,
        }
        assert "读者甲" not in told
        assert await asked(kernel, "Loan", stream, "--at", shown["recorded_at"]) == 0
        assert json.loads(capsys.readouterr().out) == shown


async def test_what_is_masked_needs_no_key(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    async with renewed(place) as (kernel, stream):
        await kernel.pool.execute("DELETE FROM keys.subjects")
        assert await asked(kernel, "Loan", stream) == 0
        assert json.loads(capsys.readouterr().out)["version"] == 4


async def test_revealing_personal_data_asks_who_and_why_and_goes_on_record(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    async with renewed(place) as (kernel, stream):
        for missing in ([], ["--by", "A17"], ["--why", "a complaint"]):
            assert await asked(kernel, "Loan", stream, "--reveal", *missing) == 2
        assert "读者甲" not in capsys.readouterr().out
        assert await kernel.pool.fetchval("SELECT count(*) FROM revelations") == 0
        assert (
            await asked(kernel, "Loan", stream, "--version", 3, "--reveal", "--by", "A17", "--why", "a complaint") == 0
        )
        assert '"reader": "读者甲"' in capsys.readouterr().out
        (row,) = await kernel.pool.fetch("SELECT * FROM revelations")
        assert [row[c] for c in ("stream_type", "stream_id", "version")] == ["Loan", stream, 3]
        assert [row[c] for c in ("actor", "reason")] == ["A17", "a complaint"]
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await kernel.pool.execute("DELETE FROM revelations")


async def test_what_is_not_there_is_answered_with_what_is(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    async with renewed(place) as (kernel, stream):
        for arguments, said in (
            (("Lone", stream), "has no Lone; it has "),
            (("Loan", uuid4()), "there is no Loan "),
            (("Loan", stream, "--version", 9), "is at version 4: there is no version 9 yet"),
            (("Loan", stream, "--version", 0), "with version 1"),
            (("Loan", stream, "--at", "2020-01-01T00:00:00Z"), f"{stream} began at "),
        ):
            assert await asked(kernel, *arguments) == 1
            assert said in capsys.readouterr().out
        assert await asked(kernel, "Lone", stream) == 1
        assert "Loan" in capsys.readouterr().out
        for wrong in (
            ("--at", "2026-03-01T08:00:00"),
            ("--at", "yesterday"),
            ("--version", "1", "--at", "2026-03-01Z"),
        ):
            with pytest.raises(SystemExit):
                await asked(kernel, "Loan", stream, *wrong)
