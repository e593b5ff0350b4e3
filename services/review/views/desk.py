"""What stands on a checker's desk beside the case itself: who is at it, when it was urged, and what was missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.review.domain import (
    APPLICANT,
    CaseClaimed,
    CaseUrged,
    ClaimReleased,
    DutyBegan,
    DutyEnded,
    DutyMissed,
    DutyPutOff,
    DutyReminded,
    ReturnLapsed,
    WatchBegan,
)
from services.review.views.cases import Cursor, cases

desk = View(
    "desk",
    version=1,
    topics=[log_topic("review")],
    tables={
        # A row is a watch; `claimed_until`: the claim lapses by itself. `missed_at`: the office is to see to it.
        "desk": """CREATE TABLE IF NOT EXISTS {desk} (
            watch_id       uuid PRIMARY KEY,
            declaration_id uuid NOT NULL,
            office_id      uuid NOT NULL,
            stage          text,
            stage_name     text,
            role           text,
            org_id         uuid,
            until          timestamptz,
            claimed_by     uuid,
            claimed_until  timestamptz,
            urged_at       timestamptz,
            urges          integer NOT NULL DEFAULT 0,
            reminded_at    timestamptz,
            missed_at      timestamptz,
            unproven       text[]
        );
        CREATE UNIQUE INDEX IF NOT EXISTS {desk}_case ON {desk} (declaration_id);
        CREATE INDEX IF NOT EXISTS {desk}_missed ON {desk} (office_id, until, declaration_id)
            WHERE missed_at IS NOT NULL""",
    },
)
_DESK = desk.table("desk")
_CASES = cases.table("cases")


@desk.on(WatchBegan)
async def _began(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_DESK} (watch_id, declaration_id, office_id) VALUES ($1, $2, $3)"
        " ON CONFLICT (watch_id) DO UPDATE SET office_id = $3",
        *(record.stream_id, UUID(event["declaration_id"]), UUID(event["office_id"])),
    )


@desk.on(DutyBegan)
async def _duty(db: Changes, event: dict[str, Any], record: Record) -> None:
    duty = event["duty"]
    await db.execute(
        f"UPDATE {_DESK} SET stage = $2, stage_name = $3, role = $4, org_id = $5, until = $6, claimed_by = NULL,"
        " claimed_until = NULL, reminded_at = NULL, missed_at = NULL, unproven = NULL WHERE watch_id = $1",
        *(record.stream_id, duty["stage"], duty["stage_name"], duty["role"]),
        *(UUID(duty["org_id"]) if duty["org_id"] else None, _instant(duty["until"])),
    )


@desk.on(DutyPutOff)
async def _put_off(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET until = $2, reminded_at = NULL, missed_at = NULL, unproven = NULL WHERE watch_id = $1",
        *(record.stream_id, _instant(event["until"])),
    )


@desk.on(DutyEnded, ReturnLapsed)
async def _ended(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET stage = NULL, stage_name = NULL, role = NULL, org_id = NULL, until = NULL,"
        " claimed_by = NULL, claimed_until = NULL, missed_at = NULL, unproven = NULL WHERE watch_id = $1",
        record.stream_id,
    )


@desk.on(DutyReminded)
async def _reminded(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET reminded_at = $2 WHERE watch_id = $1", record.stream_id, _instant(event["at"])
    )


@desk.on(DutyMissed)
async def _missed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET missed_at = $2, unproven = $3 WHERE watch_id = $1",
        *(record.stream_id, _instant(event["at"]), event["unproven"]),
    )


@desk.on(CaseUrged)
async def _urged(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET urged_at = $2, urges = urges + 1 WHERE watch_id = $1",
        *(record.stream_id, _instant(event["at"])),
    )


@desk.on(CaseClaimed)
async def _claimed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET claimed_by = $2, claimed_until = $3 WHERE watch_id = $1",
        *(record.stream_id, UUID(event["officer_id"]), _instant(event["until"])),
    )


@desk.on(ClaimReleased)
async def _released(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DESK} SET claimed_by = NULL, claimed_until = NULL WHERE watch_id = $1", record.stream_id
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


# -- queues -----------------------------------------------------------------------------------------------------------


Claimed = Literal["mine", "others", "nobody"]


@dataclass(frozen=True)
class Filter:
    """Which cases of a queue; None: whichever. `due_before`: inclusive; `resubmitted`: handed in more than once."""

    now: datetime
    officer_id: UUID
    plan_id: UUID | None = None
    stage: str | None = None
    due_before: datetime | None = None
    overdue: bool | None = None
    claimed: Claimed | None = None
    resubmitted: bool | None = None
    urged: bool | None = None
    roles: Sequence[str] = field(default_factory=tuple)


_CLAIM = "CASE WHEN d.claimed_until >= $3 THEN d.claimed_by END"
_QUEUE = f"""
SELECT c.*, {_CLAIM} AS claimed_by, CASE WHEN d.claimed_until >= $3 THEN d.claimed_until END AS claimed_until,
    d.urged_at, coalesce(d.urges, 0) AS urges, d.reminded_at
FROM {_CASES} c LEFT JOIN {_DESK} d USING (declaration_id)
WHERE c.org_id = $1 AND c.actor = ANY($2)
    AND ($4::uuid IS NULL OR c.plan_id = $4)
    AND ($5::text IS NULL OR c.stage = $5)
    AND ($6::timestamptz IS NULL OR c.due_at <= $6)
    AND ($7::boolean IS NULL OR (c.due_at < $3) = $7)
    AND ($8::text IS NULL OR $8 = CASE WHEN {_CLAIM} IS NULL THEN 'nobody' WHEN {_CLAIM} = $9 THEN 'mine'
        ELSE 'others' END)
    AND ($10::boolean IS NULL OR (c.submission > 1) = $10)
    AND ($11::boolean IS NULL OR (d.urged_at IS NOT NULL AND d.urged_at >= c.since) = $11)
    AND ($12::timestamptz IS NULL OR (c.due_at, c.declaration_id) > ($12, $13))
ORDER BY c.due_at, c.declaration_id LIMIT $14"""


async def queue_of(
    pool: asyncpg.Pool, org_id: UUID, wanted: Filter, after: Cursor | None, limit: int
) -> list[dict[str, Any]]:
    """The cases at a stage where this organisation acts in one of these roles, the soonest due first."""
    rows = await pool.fetch(
        _QUEUE,
        *(org_id, list(wanted.roles), wanted.now, wanted.plan_id, wanted.stage, wanted.due_before),
        *(wanted.overdue, wanted.claimed, wanted.officer_id, wanted.resubmitted, wanted.urged),
        *((after.due_at, after.declaration_id) if after else (None, None)),
        limit,
    )
    return [dict(row) for row in rows]


async def missed_of(pool: asyncpg.Pool, office_id: UUID, after: Cursor | None, limit: int) -> list[dict[str, Any]]:
    """The cases under an office's plans whose cut-off has passed with nothing done, the longest overdue first."""
    rows = await pool.fetch(
        "SELECT d.declaration_id, c.plan_id, c.plan_title, c.submission, c.applicant_name, d.stage, d.stage_name,"
        f" d.role, d.org_id, c.org_name, d.until, d.missed_at, d.unproven FROM {_DESK} d JOIN {_CASES} c"
        " USING (declaration_id) WHERE d.office_id = $1 AND d.missed_at IS NOT NULL"
        " AND ($2::timestamptz IS NULL OR (d.until, d.declaration_id) > ($2, $3))"
        " ORDER BY d.until, d.declaration_id LIMIT $4",
        *(office_id, *((after.due_at, after.declaration_id) if after else (None, None)), limit),
    )
    return [dict(row) for row in rows]


async def unproven_of(pool: asyncpg.Pool, declaration_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """Whose returns ran out without a lapse that counts, and the office that sees to each."""
    if not declaration_ids:
        return {}
    rows = await pool.fetch(
        f"SELECT declaration_id, office_id FROM {_DESK} WHERE declaration_id = ANY($1) AND missed_at IS NOT NULL"
        " AND role = $2",
        *(list(declaration_ids), APPLICANT),
    )
    return {row["declaration_id"]: row["office_id"] for row in rows}


async def desk_of(pool: asyncpg.Pool, declaration_id: UUID) -> dict[str, Any] | None:
    """What stands beside one case."""
    row = await pool.fetchrow(f"SELECT * FROM {_DESK} WHERE declaration_id = $1", declaration_id)
    return dict(row) if row else None
