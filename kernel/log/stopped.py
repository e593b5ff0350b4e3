"""Consumers that stopped for somebody to look: noted in the database, where every process and operator sees them.

Promise: a consumer that gave up is listed until its worker is started anew.
Breaks if: the note is only in the memory of the process that stopped.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime
from typing import Any

import asyncpg
from pydantic import BaseModel

from kernel.log.errors import DATABASE_TROUBLE

_AGAIN = 5.0


class StoppedConsumer(BaseModel):
    """A consumer that waits until its worker is started anew by somebody who has looked. `reason` is the error's type:
    TooManyParked or LogDiverged."""

    consumer: str
    instance: str
    reason: str
    detail: str
    stopped_at: datetime


async def stopped_consumers(db: Any) -> list[StoppedConsumer]:
    """Those that have stopped, the longest first."""
    rows = await db.fetch("SELECT consumer, instance, reason, detail, stopped_at FROM stopped ORDER BY stopped_at")
    return [StoppedConsumer(**row) for row in rows]


async def note_stop(pool: asyncpg.Pool, consumer: str, instance: str, reason: str, detail: str) -> None:
    """This consumer has stopped; tries until the database takes it."""
    while True:
        with suppress(*DATABASE_TROUBLE):
            await pool.execute(
                "INSERT INTO stopped (consumer, instance, reason, detail) VALUES ($1, $2, $3, $4)"
                " ON CONFLICT (consumer, instance) DO UPDATE SET reason = $3, detail = $4,"
                " stopped_at = clock_timestamp()",
                *(consumer, instance, reason, detail),
            )
            return
        await asyncio.sleep(_AGAIN)


async def note_start(db: asyncpg.Connection, consumer: str, instance: str) -> None:
    """This consumer runs (again)."""
    await db.execute("DELETE FROM stopped WHERE consumer = $1 AND instance = $2", consumer, instance)
