"""The office's list of printed review forms: whose are missing, whose have something wrong, whose are complete."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from pydantic import BaseModel
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.review.domain import WithdrawalGranted
from services.review.domain.deadlines import end_of_day_after
from services.review.domain.paper import (
    Brought,
    PaperDefect,
    PaperExpected,
    PaperLate,
    PaperReceived,
    Papers,
    PaperStatus,
    Place,
    guidance,
    status_of,
)

papers = View(
    "papers",
    version=3,
    topics=[log_topic("review")],
    tables={
        # The name stays sealed: a row is worth nothing without its subject's key.
        "papers": """CREATE TABLE IF NOT EXISTS {papers} (
            declaration_id uuid PRIMARY KEY,
            person_id      uuid NOT NULL,
            office_id      uuid NOT NULL,
            plan_id        uuid NOT NULL,
            submission     integer NOT NULL,
            document_id    uuid NOT NULL,
            applicant_name bytea NOT NULL,
            status         text NOT NULL,
            expected_at    timestamptz NOT NULL,
            until          timestamptz,
            late_at        timestamptz,
            received_at    timestamptz,
            defects        integer NOT NULL DEFAULT 0
        );
        CREATE INDEX IF NOT EXISTS {papers}_office ON {papers} (office_id, declaration_id)""",
        # Case and paper are streams with no order between them: what was withdrawn is remembered by its number.
        "paper_withdrawn": """CREATE TABLE IF NOT EXISTS {paper_withdrawn} (
            declaration_id uuid PRIMARY KEY,
            submission     integer NOT NULL
        )""",
    },
)
_TABLE, _WITHDRAWN = papers.table("papers"), papers.table("paper_withdrawn")
_DROP = (
    f"DELETE FROM {_TABLE} WHERE declaration_id = $1 AND submission <="
    f" (SELECT w.submission FROM {_WITHDRAWN} w WHERE w.declaration_id = $1)"
)


@papers.on(PaperExpected)
async def _expected(db: Changes, event: dict[str, Any], record: Record) -> None:
    status = PaperStatus.AWAITED if event["rules"]["copies"] else PaperStatus.NOT_ASKED
    at, days = datetime.fromisoformat(event["at"]), event["rules"].get("days")
    await db.execute(
        f"INSERT INTO {_TABLE} (declaration_id, person_id, office_id, plan_id, document_id, applicant_name, status,"
        " expected_at, until, submission) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (declaration_id)"
        " DO UPDATE SET office_id = $3, document_id = $5, applicant_name = $6, status = $7, expected_at = $8,"
        " until = $9, submission = $10, late_at = NULL, received_at = NULL, defects = 0",
        *(UUID(event[name]) for name in ("declaration_id", "person_id", "office_id", "plan_id", "document_id")),
        *(to_json(event["applicant_name"]), status, at, end_of_day_after(at, days) if days else None),
        event["submission"],
    )
    await db.execute(_DROP, UUID(event["declaration_id"]))


@papers.on(PaperReceived)
async def _received(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, received_at = $3, defects = $4 WHERE declaration_id = $1",
        *(UUID(event["declaration_id"]), status_of(len(event["defects"])), datetime.fromisoformat(event["at"])),
        len(event["defects"]),
    )


@papers.on(PaperLate)
async def _late(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET late_at = $2 WHERE declaration_id = $1",
        *(UUID(event["declaration_id"]), datetime.fromisoformat(event["at"])),
    )


@papers.on(WithdrawalGranted)
async def _withdrawn(db: Changes, event: dict[str, Any], record: Record) -> None:
    """Nobody awaits it any more; that of a later submission stays."""
    await db.execute(
        f"INSERT INTO {_WITHDRAWN} (declaration_id, submission) VALUES ($1, $2)"
        " ON CONFLICT (declaration_id) DO UPDATE SET submission = $2",
        *(record.stream_id, event["submission"]),
    )
    await db.execute(_DROP, record.stream_id)


async def papers_of(
    pool: asyncpg.Pool, office_id: UUID, status: str | None, after: UUID | None, limit: int
) -> list[dict[str, Any]]:
    """The paper an office awaits or has, a page at a time."""
    rows = await pool.fetch(
        f"SELECT *, late_at IS NOT NULL AND status <> 'complete' AS overdue FROM {_TABLE}"
        " WHERE office_id = $1 AND ($2::text IS NULL OR status = $2)"
        " AND ($3::uuid IS NULL OR declaration_id > $3) ORDER BY declaration_id LIMIT $4",
        *(office_id, status, after, limit),
    )
    return [dict(row) for row in rows]


# -- what is shown ----------------------------------------------------------------------------------------------------


class PaperReceiptShown(BaseModel):
    """One time that the office recorded what it had before it."""

    at: datetime
    brought: Brought
    defects: list[PaperDefect]


class PaperShown(BaseModel):
    """报送须知 and what the office has recorded. `status`: not-asked, awaited, incomplete or complete; null while there
    is no review form to print yet; `until`: when it is to be there, null where the plan sets no day."""

    status: PaperStatus | None
    document_id: UUID | None
    guidance: list[str]
    copies: int | None
    until: datetime | None
    seals: list[str]
    places: list[Place]
    receipts: list[PaperReceiptShown]


class PaperListed(BaseModel):
    """The paper of a case in the office's list. `until`: when it is to be there, null where the plan sets no day;
    `overdue`: that has passed, and it isn't complete."""

    declaration_id: UUID
    applicant_name: str
    plan_id: UUID
    document_id: UUID
    status: PaperStatus
    expected_at: datetime
    until: datetime | None
    overdue: bool
    received_at: datetime | None
    defects: int


def paper_shown(found: Papers | None) -> PaperShown:
    """The paper of a case, for its applicant and its checkers alike."""
    if found is None:
        return PaperShown(
            status=None, document_id=None, guidance=[], copies=None, until=None, seals=[], places=[], receipts=[]
        )
    rules = found.expected.rules
    return PaperShown(
        status=found.status,
        document_id=found.expected.document_id,
        guidance=list(guidance(rules)),
        copies=rules.copies,
        until=found.until,
        seals=list(rules.seals),
        places=list(rules.places),
        receipts=[PaperReceiptShown(at=r.at, brought=r.brought, defects=list(r.defects)) for r in found.receipts],
    )
