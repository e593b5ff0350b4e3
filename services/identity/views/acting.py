"""Who may act in whose place: deputies and agencies, those whose time is over too."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.identity.domain.grant import AgencyEntrusted, DeputyNamed, EntrustmentAccepted, GrantEnded

acting = View(
    "acting",
    version=1,
    topics=[log_topic("identity")],
    tables={
        "acting": """CREATE TABLE IF NOT EXISTS {acting} (
            grant_id uuid PRIMARY KEY,
            kind     text NOT NULL,
            giver    uuid NOT NULL,
            taker    uuid NOT NULL,
            org_id   uuid NOT NULL,
            role     text NOT NULL,
            since    timestamptz,
            until    timestamptz,
            ended_at timestamptz
        );
        CREATE INDEX IF NOT EXISTS {acting}_giver ON {acting} (giver, grant_id);
        CREATE INDEX IF NOT EXISTS {acting}_taker ON {acting} (taker, grant_id)""",
    },
)
_ACTING = acting.table("acting")
_INSERT = (
    f"INSERT INTO {_ACTING} (grant_id, kind, giver, taker, org_id, role, since, until)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7::text::timestamptz, $8::text::timestamptz)"
)


@acting.on(DeputyNamed)
async def _named(db: Changes, event: dict[str, Any], record: Record) -> None:
    ids = (UUID(event[name]) for name in ("officer_id", "deputy_id", "org_id"))
    await db.execute(_INSERT, record.stream_id, "deputy", *ids, event["role"], event["since"], event["until"])


@acting.on(AgencyEntrusted)
async def _entrusted(db: Changes, event: dict[str, Any], record: Record) -> None:
    employer_id, agency_id = UUID(event["employer_id"]), UUID(event["agency_id"])
    values = (record.stream_id, "agency", employer_id, agency_id, employer_id, "employer", None, None)
    await db.execute(_INSERT, *values)


@acting.on(EntrustmentAccepted)
async def _accepted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_ACTING} SET since = $2 WHERE grant_id = $1", record.stream_id, record.time)


@acting.on(GrantEnded)
async def _ended(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_ACTING} SET ended_at = $2 WHERE grant_id = $1", record.stream_id, record.time)


async def grants_of(pool: asyncpg.Pool, parties: list[UUID], after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """What these accounts or organisations gave or hold, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_ACTING} WHERE (giver = ANY($1::uuid[]) OR taker = ANY($1::uuid[]))"
        " AND ($2::uuid IS NULL OR grant_id > $2) ORDER BY grant_id LIMIT $3",
        *(parties, after, limit),
    )
