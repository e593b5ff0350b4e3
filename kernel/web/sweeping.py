"""The sweep: uploads that no event names are removed, in every service.

Promise: a file that an event of this service's log names is never removed, and one that isn't named is gone within a
quarter of a day after `older_than`.
Breaks if: an event names a file in another form than `"file_id":"…"` (as `FileRef` does), or names one that was
neither kept nor asked for (`FileStore.mine`, which makes it young again) within that time.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable
from uuid import UUID

import asyncpg

from kernel.log.errors import DATABASE_AWAY
from kernel.web.filestore import FileStore
from kernel.web.running import Running
from kernel.web.telemetry import describe_error, log

EVERY = 6 * 3600.0
PAGE = 20_000
"""Positions read in one query: a second's work at most, so that nothing else waits for it."""

_NAMED = """SELECT DISTINCT found[1] AS file_id FROM events,
 regexp_matches(convert_from(data, 'UTF8'), '"file_id": ?"([0-9a-f-]{36})"', 'g') AS found
 WHERE position > $1 AND position <= $2"""


async def named_by_events(pool: asyncpg.Pool) -> set[UUID]:
    """Every file that an event names. From the log itself: a view may lag, or be built anew."""
    last = await pool.fetchval("SELECT coalesce(max(position), 0) FROM events")
    found: set[UUID] = set()
    for start in range(0, last, PAGE):
        found.update(UUID(row["file_id"]) for row in await pool.fetch(_NAMED, start, start + PAGE))
    return found


async def sweep(files: FileStore, pool: asyncpg.Pool) -> int:
    """Remove what no event names; how many. The log is only read where there is something old enough."""
    known: set[UUID] | None = None

    async def named(file_ids: list[UUID]) -> Iterable[UUID]:
        nonlocal known
        if known is None:
            known = await named_by_events(pool)
        return known.intersection(file_ids)

    return await files.sweep(named)


async def keep_sweeping(running: Running) -> None:
    """For as long as the service runs. What it can't do now it does the next time."""
    while True:
        try:
            if removed := await sweep(running.files, running.kernel.pool):
                log.info("swept", files=removed)
        except (asyncpg.PostgresError, OSError, *DATABASE_AWAY) as error:
            log.warning("not swept", **describe_error(error))
        await asyncio.sleep(EVERY)


@contextlib.asynccontextmanager
async def sweeping(running: Running, role: str) -> AsyncIterator[None]:
    """Beside a service that works (a process that only answers requests leaves it to the others)."""
    if role not in ("all", "worker"):
        yield
        return
    task = asyncio.create_task(keep_sweeping(running), name="sweep")
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
