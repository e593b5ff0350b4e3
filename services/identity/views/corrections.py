"""Corrections of a name or an ID number that wait for the operator: ids only."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.identity.domain.correction import CorrectionApproved, CorrectionAsked, CorrectionRefused
from services.identity.domain.erasure import PersonErased

corrections = View(
    "corrections",
    version=1,
    topics=[log_topic("identity")],
    tables={
        "corrections": """CREATE TABLE IF NOT EXISTS {corrections} (
            correction_id uuid PRIMARY KEY,
            person_id     uuid NOT NULL,
            fields        text[] NOT NULL,
            since         timestamptz NOT NULL
        )""",
    },
)
_CORRECTIONS = corrections.table("corrections")


@corrections.on(CorrectionAsked)
async def _asked(db: Changes, event: dict[str, Any], record: Record) -> None:
    fields = [name for name in ("name", "id_number") if event[name] is not None]
    await db.execute(
        f"INSERT INTO {_CORRECTIONS} VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        *(UUID(event["correction_id"]), record.stream_id, fields, record.time),
    )


@corrections.on(CorrectionApproved, CorrectionRefused, PersonErased)
async def _decided(db: Changes, event: dict[str, Any], record: Record) -> None:
    # All of them are in the person's own stream, so nothing about them can come before.
    await db.execute(f"DELETE FROM {_CORRECTIONS} WHERE person_id = $1", record.stream_id)


async def waiting_corrections(pool: asyncpg.Pool, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """What waits, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_CORRECTIONS} WHERE $1::uuid IS NULL OR correction_id > $1 ORDER BY correction_id LIMIT $2",
        *(after, limit),
    )
