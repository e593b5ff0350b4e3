"""Who acts for an organisation: its officers, those revoked too. Names stay sealed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.identity.domain.officer import OfficerRegistered, OfficerRevoked

officers = View(
    "officers",
    version=1,
    topics=[log_topic("identity")],
    tables={
        "officers": """CREATE TABLE IF NOT EXISTS {officers} (
            officer_id   uuid PRIMARY KEY,
            org_id       uuid,
            role         text NOT NULL,
            name         bytea NOT NULL,
            since        timestamptz NOT NULL,
            revoked_at   timestamptz,
            successor_id uuid
        );
        CREATE INDEX IF NOT EXISTS {officers}_org ON {officers} (org_id, officer_id)""",
    },
)
_OFFICERS = officers.table("officers")


@officers.on(OfficerRegistered)
async def _registered(db: Changes, event: dict[str, Any], record: Record) -> None:
    org_id = UUID(event["org_id"]) if event["org_id"] else None
    await db.execute(
        f"INSERT INTO {_OFFICERS} (officer_id, org_id, role, name, since) VALUES ($1, $2, $3, $4, $5)",
        *(record.stream_id, org_id, event["role"], to_json(event["name"]), record.time),
    )


@officers.on(OfficerRevoked)
async def _revoked(db: Changes, event: dict[str, Any], record: Record) -> None:
    successor_id = UUID(event["successor_id"]) if event["successor_id"] else None
    await db.execute(
        f"UPDATE {_OFFICERS} SET revoked_at = $2, successor_id = $3 WHERE officer_id = $1",
        *(record.stream_id, record.time, successor_id),
    )


async def officers_of(pool: asyncpg.Pool, org_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """The officers of an organisation, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_OFFICERS} WHERE org_id = $1 AND ($2::uuid IS NULL OR officer_id > $2)"
        " ORDER BY officer_id LIMIT $3",
        *(org_id, after, limit),
    )


async def acting_for(pool: asyncpg.Pool, org_id: UUID) -> list[UUID]:
    """Who acts for an organisation, as far as the list knows."""
    rows = await pool.fetch(
        f"SELECT officer_id FROM {_OFFICERS} WHERE org_id = $1 AND revoked_at IS NULL ORDER BY officer_id LIMIT 100",
        org_id,
    )
    return [row["officer_id"] for row in rows]


async def others_of(pool: asyncpg.Pool, org_id: UUID, role: str, but: UUID) -> list[UUID]:
    """Who acts for an organisation in a role besides one officer, as far as the list knows."""
    rows = await pool.fetch(
        f"SELECT officer_id FROM {_OFFICERS} WHERE org_id = $1 AND role = $2 AND officer_id <> $3"
        " AND revoked_at IS NULL ORDER BY officer_id LIMIT 100",
        *(org_id, role, but),
    )
    return [row["officer_id"] for row in rows]
