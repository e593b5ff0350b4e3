"""A database lost, and another one in its place: what every test of restores begins with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import asyncpg

from kernel.log.connections import Connections
from tests.integration.conftest import Place


@dataclass(frozen=True)
class Backup:
    """A copy of a service's database."""

    place: Place
    at: Connections

    @property
    def name(self) -> str:
        return f"{self.at.context}_backup"

    @classmethod
    async def of(cls, place: Place, at: Connections) -> Backup:
        """Take one. Nothing may be connected: PostgreSQL copies a database that stands still."""
        backup = cls(place, at)
        await backup._administer(f'CREATE DATABASE "{backup.name}" TEMPLATE "{at.context}"')
        return backup

    async def put_back(self, *, keys_too: bool = False) -> None:
        """The database is lost, and the backup takes its place; the keys, backed up apart, are the newest ones unless
        they were lost, too."""
        columns = "subject, wrapped, master, created_at"
        db = await asyncpg.connect(self.at.dsn)
        keys = [tuple(r) for r in await db.fetch(f"SELECT {columns} FROM keys.subjects")]
        await db.close()
        await self._administer(f'DROP DATABASE "{self.at.context}" WITH (FORCE)')
        await self._administer(f'CREATE DATABASE "{self.at.context}" TEMPLATE "{self.name}"')
        if not keys_too:
            db = await asyncpg.connect(self.at.dsn)
            await db.execute("TRUNCATE keys.subjects")
            await db.executemany(f"INSERT INTO keys.subjects ({columns}) VALUES ($1, $2, $3, $4)", keys)
            await db.close()

    async def _administer(self, statement: str) -> None:
        admin = await asyncpg.connect(self.place.postgres.url("postgres"))
        await admin.execute(statement)
        await admin.close()


EVENTS = "stream_id, stream_type, version, event_id, type, schema_version, data, meta"
EVENTS += ", published, published_type, published_sequence, digest, recorded_at"

CONTENT = {
    "events": f"SELECT {EVENTS} FROM events ORDER BY stream_id, version",
    "answers": "SELECT command_id, answer, keep_until FROM inbox ORDER BY command_id",
    "claims": "SELECT * FROM claims ORDER BY scope, keyed_digest",
    "timers": "SELECT timer_id, stream_id, stream_type, name, due_at, correlation_id, traceparent FROM timers"
    " ORDER BY timer_id",
    "tombstones": "SELECT subject, erased_at FROM keys.tombstones ORDER BY subject",
}


async def content(at: Connections) -> dict[str, list[tuple[Any, ...]]]:
    """Whatever a restore has to bring back, byte for byte."""
    db = await asyncpg.connect(at.dsn)
    try:
        return {name: [tuple(r) for r in await db.fetch(query)] for name, query in CONTENT.items()}
    finally:
        await db.close()
