"""Catching up: a view fed through Kafka beside the peer library's projection of the same events."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import Any

import asyncpg

from kernel.log.kernel import Connections
from kernel.log.rebuild import Rebuild
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from tests.bench import library
from tests.bench.domain import Noted, sample
from tests.bench.ground import Ground
from tests.bench.history import PER_STREAM, fill
from tests.bench.measure import in_turns
from tests.bench.relaying import relay, relaying
from tests.bench.table import Measured, Report

_OURS = 100_000
_LIBRARYS = 4_000


def books_view(context: str, version: int) -> View:
    """A row a book, with the number of its lines."""
    view = View(
        f"books{version}",
        version=1,
        topics=[log_topic(context)],
        tables={f"books{version}": f"CREATE TABLE IF NOT EXISTS {{books{version}}} (id uuid PRIMARY KEY, lines int)"},
    )
    table = view.table(f"books{version}")

    @view.on(Noted)
    async def _noted(db: Any, event: dict[str, Any], record: Record) -> None:
        await db.execute(
            f"INSERT INTO {table} VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET lines = {table}.lines + 1",
            record.stream_id,
        )

    return view


async def catch_up(at: Connections, view: View, events: int) -> float:
    """The seconds a new view takes, from the start of its builder until it shows the last of so many events."""
    async with asyncpg.create_pool(at.dsn, min_size=1, max_size=at.pool_size) as pool:
        took = (await Rebuild(view, **at.with_pool(pool)).build()).seconds
        shown = await pool.fetchval(f"SELECT sum(lines) FROM {view.table(view.name)}")
    if shown != events:
        raise RuntimeError(f"{shown} events show, there are {events}")
    return took


async def against_library(ground: Ground, report: Report) -> None:
    """projection-vs-eventsourcing, in events a second."""
    at, theirs = await ground.service("books"), await ground.database("library", "template1")
    events = PER_STREAM * await fill(at.dsn, ground.times(_OURS, least=200), await sample())
    db = await asyncpg.connect(at.dsn)
    async with relaying(at) as bell:
        await relay(db, bell, 1, events)
    await db.close()
    environ = library.environment(ground.postgres, theirs)
    books = library.Books(env=environ)
    fewer = PER_STREAM * len(await asyncio.to_thread(books.open_books, ground.times(_LIBRARYS // PER_STREAM)))
    books.close()
    versions = count(1)

    async def ours() -> float:
        return events / await catch_up(at, books_view(at.context, next(versions)), events)

    async def peer() -> float:
        return fewer / await asyncio.to_thread(library.catch_up, environ, fewer)

    report(Measured("projection-vs-eventsourcing", None, *await in_turns(ground.rounds, ours, peer)))
    await ground.drop(theirs)
