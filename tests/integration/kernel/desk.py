"""A lending desk: a view of two tables that each event changes together, and what its tests do with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.kernel import Connections, Kernel
from kernel.log.rebuild import Progress, Rebuild
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from tests.integration.kernel.loans import Borrow, Borrowed, LoanDecider, Renew, Renewed, by

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


def borrow(book: str = "b", reader: UUID | None = None) -> Borrow:
    return Borrow(reader_id=reader or uuid4(), reader="读者", book=book, due=LATER)


def desk(context: str, version: int = 1, refuses: Callable[[str], bool] = lambda book: False) -> View:
    """Two tables that one event changes together, so that a torn swap would show; a renewal is counted in both."""
    view = View(
        "desk",
        version,
        [log_topic(context)],
        {
            "lent": "CREATE TABLE IF NOT EXISTS {lent} (id uuid PRIMARY KEY, renewals int, book text, reader bytea)",
            "counted": "CREATE TABLE IF NOT EXISTS {counted} (id uuid PRIMARY KEY, renewals int)",
        },
    )
    lent, counted = view.table("lent"), view.table("counted")

    @view.on(Borrowed)
    async def _borrowed(db: Changes, event: dict[str, Any], record: Record) -> None:
        if refuses(event["book"]):
            raise ValueError("this event can't be shown")
        reader = to_json(event["reader"])
        await db.execute(f"INSERT INTO {lent} VALUES ($1, 0, $2, $3)", record.stream_id, event["book"], reader)
        await db.execute(f"INSERT INTO {counted} VALUES ($1, 0)", record.stream_id)

    @view.on(Renewed)
    async def _renewed(db: Changes, event: dict[str, Any], record: Record) -> None:
        await db.execute(f"UPDATE {lent} SET renewals = renewals + 1 WHERE id = $1", record.stream_id)
        await db.execute(f"UPDATE {counted} SET renewals = renewals + 1 WHERE id = $1", record.stream_id)

    return view


def rebuild(kernel: Kernel, view: View, tell: Callable[[Progress], None] = lambda progress: None) -> Rebuild:
    return Rebuild(view, tell=tell, **kernel.at.with_pool(kernel.pool))


async def shown(kernel: Kernel, view: View, table: str = "lent") -> dict[UUID, int]:
    rows = await kernel.pool.fetch(f"SELECT id, renewals FROM {view.table(table)}")
    return {row["id"]: row["renewals"] for row in rows}


async def oids(kernel: Kernel, view: View) -> list[int]:
    """Which tables stand under the view's names: others after a swap."""
    return [await kernel.pool.fetchval("SELECT to_regclass($1)::oid", f"public.{name}") for name in view.table_names]


async def lend(kernel: Kernel, streams: int, renewals: int = 3) -> dict[UUID, int]:
    """Loans, each renewed so many times; and their renewals."""

    async def one() -> UUID:
        stream = uuid4()
        await kernel.handle(LoanDecider, stream, borrow(str(stream)), by(NOW))
        for _ in range(renewals):
            await kernel.handle(LoanDecider, stream, Renew(), by(NOW))
        return stream

    return dict.fromkeys(await asyncio.gather(*(one() for _ in range(streams))), renewals)


@asynccontextmanager
async def opened(at: Connections, *views: View, role: str = "all") -> AsyncIterator[Kernel]:
    async with Kernel(at, deciders=[LoanDecider], views=views, role=role) as kernel:
        yield kernel


async def equal(kernel: Kernel, view: View, expected: dict[UUID, int]) -> bool:
    return await shown(kernel, view) == expected and await shown(kernel, view, "counted") == expected
