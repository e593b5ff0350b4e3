"""Having a service's log to oneself, for work that nothing may come between.

Promise: while it is held no relay of this service sends, and no second such work runs.
Breaks if: a process of the service connects meanwhile: the look around is taken once, at the start.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from kernel.log.relay import LEADER_LOCK
from kernel.log.store import connect

PATIENCE = 10.0  # a relay that died keeps its lock for five seconds


@asynccontextmanager
async def leading(dsn: str, context: str, what: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection that holds the relay's lock. Raises RuntimeError while a worker of this service has it."""
    # Plans made on empty tables would scan later, as in the writer.
    settings = {"enable_seqscan": "off", "enable_mergejoin": "off", "enable_hashjoin": "off"}
    db = await connect(dsn, f"{context}-tool-{what}", tcp_user_timeout="5000", **settings)
    try:
        end = asyncio.get_running_loop().time() + PATIENCE
        while not await db.fetchval("SELECT pg_try_advisory_lock($1)", LEADER_LOCK):
            if asyncio.get_running_loop().time() > end:
                raise RuntimeError(f"a worker of {context} leads its relay: stop it, then {what}")
            await asyncio.sleep(0.5)
        yield db
    finally:
        db.terminate()


@asynccontextmanager
async def alone(dsn: str, context: str, what: str) -> AsyncIterator[asyncpg.Connection]:
    """The same, and nothing else of the service is connected. Raises RuntimeError, naming who is."""
    async with leading(dsn, context, what) as db:
        others = await db.fetch(
            "SELECT DISTINCT application_name AS name FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND starts_with(application_name, $1)"
            " AND NOT starts_with(application_name, $2) ORDER BY 1",
            *(context, f"{context}-tool-"),
        )
        if others:
            raise RuntimeError(f"still connected: {', '.join(r['name'] for r in others)}; stop them, then {what}")
        yield db
