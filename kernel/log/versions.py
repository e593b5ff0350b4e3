"""The versions of views in one database: which tables each has, who uses them, and when they go.

Promise: a version's tables stay while a process whose code has that version is connected, so that code N and N - 1 run
side by side; they are dropped soon after the last one left, once a later version is there.
Breaks if: a process reads a view without saying that it uses it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from typing import Any

import asyncpg
import structlog

from kernel.log.store import connect
from kernel.log.views import View

IN_USE = 0x7A680001
BUILDING = 0x7A680002
"""Classes of advisory locks; the object is the consumer's name."""
EVERY = 10.0
PAGE = 20_000

log = structlog.get_logger("kernel.versions")


async def adopt(db: asyncpg.Connection, view: View) -> bool:
    """Whether all tables of this version are there; then they are on record, and their indexes up to date."""
    # Shared, and the session's: before anybody drops this version, and until this connection ends.
    await db.execute("SELECT pg_advisory_lock_shared($1, hashtext($2))", IN_USE, view.consumer)
    if not await are_there(db, view):
        return False
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", view.consumer)
        for statement in view.ddl:
            await db.execute(statement)
        await record(db, view)
    return True


async def are_there(db: Any, view: View) -> bool:
    """Whether all tables of this version of the view are there to be read."""
    found = "SELECT count(*) = count(to_regclass('public.' || quote_ident(n))) FROM unnest($1::text[]) n"
    return bool(await db.fetchval(found, view.table_names))


async def rebuilds(db: Any, views: Mapping[str, View]) -> dict[str, dict[str, Any]]:
    """The rebuilds under way of these views, by name: records `done`, `ahead` and `per_second`, when that was
    `told_at`, and whether the view is `shown` meanwhile."""
    found = {}
    for row in await db.fetch("SELECT * FROM rebuilds", timeout=2):
        view = views.get(row["view"])
        if view is not None and view.version == row["version"]:
            told = {name: row[name] for name in ("done", "ahead", "per_second", "told_at")}
            found[view.name] = told | {"shown": await are_there(db, view)}
    return found


async def record(db: asyncpg.Connection, view: View) -> None:
    """Write down which tables this version has, for the one that will drop them."""
    await db.execute(
        "INSERT INTO views (view, version, tables) VALUES ($1, $2, $3)"
        " ON CONFLICT (view, version) DO UPDATE SET tables = excluded.tables",
        *(view.name, view.version, view.table_names),
    )


async def forget_applied(db: asyncpg.Connection, consumer: str) -> None:
    """Delete a consumer's `applied` rows, a page a transaction: there may be a million."""
    while int(
        (
            await db.execute(
                "DELETE FROM applied WHERE ctid = ANY(ARRAY(SELECT ctid FROM applied WHERE consumer = $1 LIMIT $2))",
                *(consumer, PAGE),
            )
        ).split()[-1]
    ):
        pass


class Versions:
    """Runs in every process: says which versions it uses; where there is a worker, drops what nobody uses."""

    def __init__(self, dsn: str, name: str, views: Sequence[View], *, drops: bool) -> None:
        self._dsn = dsn
        self._name = name
        self._views = tuple(views)
        self._drops = drops

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            with contextlib.suppress(Exception):
                await self._session()
            await asyncio.sleep(1)

    async def _session(self) -> None:
        db = await connect(self._dsn, f"{self._name}-views")
        try:
            for view in self._views:
                await db.execute("SELECT pg_advisory_lock_shared($1, hashtext($2))", IN_USE, view.consumer)
            while True:
                for view in self._views:
                    if self._drops and await are_there(db, view):
                        await drop_older(db, view)
                await asyncio.sleep(EVERY)
                await db.fetchval("SELECT 1")
        finally:
            db.terminate()


async def drop_older(db: asyncpg.Connection, view: View) -> list[int]:
    """Drop the tables and rows of older versions that nobody uses; the versions dropped."""
    dropped = []
    for row in await db.fetch(
        "SELECT version, tables FROM views WHERE view = $1 AND version < $2", view.name, view.version
    ):
        consumer = f"{view.name}.v{row['version']}"
        if not await db.fetchval("SELECT pg_try_advisory_lock($1, hashtext($2))", IN_USE, consumer):
            continue
        try:
            async with db.transaction():
                await db.execute("SET LOCAL lock_timeout = '500ms'")
                for table in row["tables"]:
                    await db.execute(f'DROP TABLE IF EXISTS public."{table}"')
                for rows in ("checkpoints", "held", "parked"):
                    await db.execute(f"DELETE FROM {rows} WHERE consumer = $1", consumer)  # noqa: S608 (names above)
            await forget_applied(db, consumer)
            await db.execute("DELETE FROM views WHERE view = $1 AND version = $2", view.name, row["version"])
            dropped.append(row["version"])
            log.info("older version dropped", view=view.name, version=row["version"])
        finally:
            await db.execute("SELECT pg_advisory_unlock($1, hashtext($2))", IN_USE, consumer)
    return dropped
