"""Who may no longer act: officers whose account was revoked, and grants (deputies, agencies) that have ended.

Promise: a few seconds after identity published it, every process of every service refuses the tokens that rest on it,
though they haven't expired. Identity gives out no new ones, so an entry matters no longer than a token lives.
Breaks if: an officer who was revoked could come back under the same id, or a grant begin again under its own.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.decider import Published
from kernel.log.errors import DATABASE_TROUBLE
from kernel.log.record import Record, published_topic
from kernel.log.views import View
from kernel.web.tokens import LEEWAY, LIFETIME

READ_EVERY = 1.0
REMEMBERED = LIFETIME + timedelta(seconds=LEEWAY) + timedelta(minutes=5)
"""Longer than any token that was issued before the end; with room for clocks that differ."""


class OfficerRevoked(Published):
    """What every service reads of identity's event of this name."""

    officer_id: UUID
    revoked_at: datetime


class GrantEnded(Published):
    """What every service reads of identity's event of this name: a deputy's or an agency's right to act is over."""

    grant_id: UUID
    ended_at: datetime


def grants_view() -> View:
    """The view that each service keeps of identity's published events; `Service` adds it by itself."""
    view = View(
        "grants",
        version=1,
        topics=[published_topic("identity")],
        tables={
            "grants": """CREATE TABLE IF NOT EXISTS {grants} (
                id       uuid PRIMARY KEY,
                ended_at timestamptz NOT NULL
            );
            CREATE INDEX IF NOT EXISTS {grants}_ended ON {grants} (ended_at)"""
        },
    )
    insert = f"INSERT INTO {view.table('grants')} (id, ended_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING"  # noqa: S608 - our own table

    @view.on(OfficerRevoked)
    async def _officer_revoked(db: Changes, event: dict[str, Any], record: Record) -> None:
        await db.execute(insert, UUID(event["officer_id"]), datetime.fromisoformat(event["revoked_at"]))

    @view.on(GrantEnded)
    async def _grant_ended(db: Changes, event: dict[str, Any], record: Record) -> None:
        await db.execute(insert, UUID(event["grant_id"]), datetime.fromisoformat(event["ended_at"]))

    return view


GRANTS = grants_view()


class Grants:
    """What of it this process knows: read once a second, and asked at every request without a query."""

    def __init__(self) -> None:
        self._ended: frozenset[UUID] = frozenset()

    def over(self, *ids: UUID | None) -> bool:
        """Whether one of these accounts or grants may no longer act."""
        return not self._ended.isdisjoint(ids)

    async def read(self, pool: asyncpg.Pool, now: datetime) -> None:
        """Learn what has ended lately. Whoever was known stays known while the database is away."""
        query = f"SELECT id FROM {GRANTS.table('grants')} WHERE ended_at > $1"  # noqa: S608 - our own table
        with contextlib.suppress(*DATABASE_TROUBLE):  # no table, too: the worker is still building the view
            self._ended = frozenset(row["id"] for row in await pool.fetch(query, now - REMEMBERED))

    async def follow(self, pool: asyncpg.Pool, now: Callable[[], datetime]) -> None:
        """Read again and again, until cancelled."""
        while True:
            await self.read(pool, now())
            await asyncio.sleep(READ_EVERY)
