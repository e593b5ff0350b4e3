"""Appends a second: the kernel's writer beside pgbench and beside the peer library."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kernel.log.bell import Bell
from kernel.log.writer import Writer
from tests.bench import library, pgbench
from tests.bench.domain import CONTEXT, composed, sample
from tests.bench.ground import Ground
from tests.bench.measure import in_turns, rate
from tests.bench.table import Measured, Report, callers_of

# About two seconds' worth each.
_OURS = {1: 4_000, 8: 20_000, 32: 40_000, 128: 50_000}
_PGBENCHS = {1: 6_000, 8: 24_000, 32: 40_000, 128: 40_000}
_LIBRARYS = {1: 2_000, 8: 2_000, 32: 2_000}


@asynccontextmanager
async def writing(ground: Ground, database: str) -> AsyncIterator[Writer]:
    """A writer as in a process that leads its relay (`serve --role all`): nothing to NOTIFY. No relay runs here."""
    writer = Writer(ground.at(database).dsn, CONTEXT, Bell())
    writer.start()
    try:
        yield writer
    finally:
        await writer.close()


async def against_pgbench(ground: Ground, report: Report) -> None:
    """append-vs-pgbench."""
    name = "append-vs-pgbench"
    database = await ground.database("append")
    async with writing(ground, database) as writer:
        with TemporaryDirectory() as scratch:
            file = Path(scratch) / "append.sql"
            file.write_text(pgbench.script(await sample()))
            for callers in callers_of(name):

                async def ours(callers: int = callers) -> float:
                    return await rate(await composed(ground.times(_OURS[callers])), callers, writer.append)

                async def peer(callers: int = callers, count: int = ground.times(_PGBENCHS[callers])) -> float:
                    return await asyncio.to_thread(pgbench.run, ground.postgres, database, file, callers, count)

                report(Measured(name, callers, *await in_turns(ground.rounds, ours, peer)))
    await ground.drop(database)


async def against_library(ground: Ground, report: Report) -> None:
    """append-vs-eventsourcing."""
    name = "append-vs-eventsourcing"
    database, theirs = await ground.database("append"), await ground.database("library", "template1")
    recorder = library.Recorder(library.environment(ground.postgres, theirs))
    try:
        async with writing(ground, database) as writer:
            for callers in callers_of(name):

                async def ours(callers: int = callers) -> float:
                    return await rate(await composed(ground.times(_OURS[callers])), callers, writer.append)

                async def peer(callers: int = callers) -> float:
                    return await asyncio.to_thread(recorder.append, ground.times(_LIBRARYS[callers]), callers)

                report(Measured(name, callers, *await in_turns(ground.rounds, ours, peer)))
    finally:
        recorder.close()
    await ground.drop(database)
    await ground.drop(theirs)
