"""Republish: an emptied or recreated topic is filled again from the database; rewind: its consumers read it again.

Promise: both topics hold every event of the database afterwards, each stream's in order; a consumer that was rewound
skips what it has applied, and goes on.
Breaks if: a relay sends a stream's newest event before its oldest is queued: hence its lock, and one transaction.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import asyncpg

from kernel.log.bell import Bell
from kernel.log.connections import Connections
from kernel.log.errors import DATABASE_TROUBLE
from kernel.log.exclusive import leading
from kernel.log.relay import Relay

TELL_EVERY = 2.0


async def republish(at: Connections, tell: Callable[[str], None]) -> int:
    """Queue every event, then relay until the queue is empty; how many were queued.

    The API may serve meanwhile; a worker may not (RuntimeError). Killed, it goes on when a worker starts: what isn't
    sent yet stands in the outbox, all of it or nothing.
    """
    async with leading(at.dsn, at.context, "republish") as db:
        # Not in pages: with the first ones sent and the last ones not there, a new event would overtake its stream.
        await db.execute("INSERT INTO outbox SELECT position FROM events ON CONFLICT DO NOTHING", timeout=3600)
        queued: int = await db.fetchval("SELECT count(*) FROM outbox", timeout=600)
    tell(f"{queued} events queued")
    relay = asyncio.create_task(Relay(at.context, at.dsn, at.kafka, at.partitions, Bell()).run())
    try:
        await _drained(at, queued, tell)
    finally:
        relay.cancel()
        await asyncio.wait({relay})
    return queued


async def _drained(at: Connections, queued: int, tell: Callable[[str], None]) -> None:
    began = time.monotonic()
    while True:
        try:
            db = await asyncpg.connect(
                at.dsn, timeout=5, server_settings={"application_name": f"{at.context}-tool-republish"}
            )
            try:
                while left := await db.fetchval("SELECT count(*) FROM outbox", timeout=60):
                    await asyncio.sleep(min(TELL_EVERY, 0.1 + time.monotonic() - began))
                    rate = max(queued - left, 0) / (time.monotonic() - began)
                    tell(f"{max(queued - left, 0)} of {queued} sent, {rate:.0f} events/s")
            finally:
                db.terminate()
            tell(f"{queued} of {queued} sent")
            return
        except DATABASE_TROUBLE as e:
            tell(f"the database is away ({type(e).__name__}): waiting")
            await asyncio.sleep(TELL_EVERY)


async def rewind(db: asyncpg.Pool, topic: str, consumer: str | None) -> list[str]:
    """Put the checkpoints on a topic to its beginning; the consumers concerned, by name.

    A running worker notices by itself; one that has stopped with LogDiverged is to be restarted.
    """
    rows = await db.fetch(
        "UPDATE checkpoints SET next_offset = 0, event_id = NULL"
        " WHERE topic = $1 AND ($2::text IS NULL OR consumer = $2) RETURNING consumer",
        *(topic, consumer),
    )
    return sorted({r["consumer"] for r in rows})
