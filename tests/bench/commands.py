"""Commands a second: load ten events, decide, append; the kernel's `handle` beside the peer library."""

from __future__ import annotations

import asyncio
from uuid import UUID

from kernel.log.kernel import Kernel
from tests.bench import library
from tests.bench.domain import TAKE_NOTE, NotebookDecider, by, sample, stream_of
from tests.bench.ground import Ground
from tests.bench.history import fill
from tests.bench.measure import in_turns, rate
from tests.bench.table import Measured, Report, callers_of

_OURS = 4_000
_LIBRARYS = 1_000


async def against_library(ground: Ground, report: Report) -> None:
    """command-vs-eventsourcing: every command meets a stream of exactly ten events."""
    name = "command-vs-eventsourcing"
    (callers,) = callers_of(name)
    database, theirs = await ground.database("command"), await ground.database("library", "template1")
    at = ground.at(database)
    count, fewer = ground.times(_OURS), ground.times(_LIBRARYS)
    books = library.Books(env=library.environment(ground.postgres, theirs))
    try:
        async with Kernel(at, deciders=[NotebookDecider], role="api") as kernel:
            streams = iter(range(await fill(at.dsn, 10 * count * ground.rounds, await sample())))
            ids = await asyncio.to_thread(books.open_books, fewer * ground.rounds)

            async def one(stream: UUID) -> None:
                await kernel.handle(NotebookDecider, stream, TAKE_NOTE, by())

            async def ours() -> float:
                return await rate([stream_of(n) for n, _ in zip(streams, range(count), strict=False)], callers, one)

            async def peer() -> float:
                mine = [ids.pop() for _ in range(fewer)]
                return await asyncio.to_thread(library.threaded, mine, callers, books.take_note)

            report(Measured(name, callers, *await in_turns(ground.rounds, ours, peer)))
    finally:
        books.close()
    await ground.drop(database)
    await ground.drop(theirs)
