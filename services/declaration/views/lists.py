"""Lists of declaration: plans, a person's declarations, and approved archive items as archive told them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic, published_topic
from kernel.log.views import View
from services.archive.published import ArchiveApproved, ArchiveWithdrawn
from services.declaration.domain.events import (
    CaseClosed,
    DeclarationBegun,
    ExtensionGranted,
    FoundNoRoute,
    HandedIn,
    MaterialsPassed,
    MovedToVersion,
    Reopened,
    Status,
)
from services.declaration.domain.handing_in import LAPSED
from services.declaration.domain.plan_events import DeadlinePutOff, PlanClosed, PlanIssued, PlanRevised
from services.declaration.domain.withdrawal_events import DeclarationEnded, DeclarationResumed, WithdrawalGranted

approved_items = View(
    "approved_items",
    version=1,
    topics=[published_topic("archive")],
    tables={
        "approved_items": """CREATE TABLE IF NOT EXISTS {approved_items} (
            item_id      uuid PRIMARY KEY,
            item_version integer NOT NULL,
            person_id    uuid NOT NULL,
            employer_id  uuid NOT NULL,
            kind         text NOT NULL,
            level        text NOT NULL,
            gained_on    date NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {approved_items}_person ON {approved_items} (person_id, item_id)""",
    },
)
_ITEMS = approved_items.table("approved_items")


@approved_items.on(ArchiveApproved)
async def _approved(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_ITEMS} (item_id, item_version, person_id, employer_id, kind, level, gained_on)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (item_id) DO UPDATE"
        " SET item_version = $2, employer_id = $4, kind = $5, level = $6, gained_on = $7",
        *(UUID(event["item_id"]), event["item_version"], UUID(event["person_id"]), UUID(event["employer_id"])),
        *(event["kind"], event["level"], date.fromisoformat(event["gained_on"])),
    )


@approved_items.on(ArchiveWithdrawn)
async def _withdrawn(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"DELETE FROM {_ITEMS} WHERE item_id = $1 AND item_version <= $2",
        *(UUID(event["item_id"]), event["item_version"]),
    )


async def approved_of(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's approved items, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_ITEMS} WHERE person_id = $1 AND ($2::uuid IS NULL OR item_id > $2) ORDER BY item_id LIMIT $3",
        *(person_id, after, limit),
    )


declarations = View(
    "declarations",
    version=3,
    topics=[log_topic("declaration")],
    tables={
        # Nothing personal: a list says which plan and where it stands, the rest is a live fold.
        "declarations": """CREATE TABLE IF NOT EXISTS {declarations} (
            declaration_id uuid PRIMARY KEY,
            person_id      uuid NOT NULL,
            plan_id        uuid NOT NULL,
            plan_version   integer NOT NULL,
            status         text NOT NULL,
            submission     integer NOT NULL DEFAULT 0,
            resubmit_by    timestamptz,
            extended_until timestamptz,
            changed_at     timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {declarations}_person ON {declarations} (person_id, declaration_id);
        CREATE INDEX IF NOT EXISTS {declarations}_plan ON {declarations} (plan_id, declaration_id)""",
        "plans": """CREATE TABLE IF NOT EXISTS {plans} (
            plan_id      uuid PRIMARY KEY,
            plan_version integer NOT NULL,
            code         text NOT NULL,
            title        text NOT NULL,
            year         integer NOT NULL,
            series       text NOT NULL,
            level        text NOT NULL,
            opens_at     timestamptz NOT NULL,
            closes_at    timestamptz NOT NULL,
            put_off      timestamptz,
            closed       boolean NOT NULL DEFAULT false
        )""",
        # A declaration keeps the version it was begun under, and with it the end of its window.
        "plan_versions": """CREATE TABLE IF NOT EXISTS {plan_versions} (
            plan_id      uuid NOT NULL,
            plan_version integer NOT NULL,
            title        text NOT NULL,
            closes_at    timestamptz NOT NULL,
            put_off      timestamptz,
            PRIMARY KEY (plan_id, plan_version)
        )""",
    },
)
_DECLARATIONS = declarations.table("declarations")
_PLANS = declarations.table("plans")
_VERSIONS = declarations.table("plan_versions")


@declarations.on(PlanIssued, PlanRevised)
async def _plan_issued(db: Changes, event: dict[str, Any], record: Record) -> None:
    plan = event["plan"]
    await db.execute(
        f"INSERT INTO {_PLANS} (plan_id, plan_version, code, title, year, series, level, opens_at, closes_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (plan_id) DO UPDATE"
        " SET plan_version = $2, title = $4, year = $5, series = $6, level = $7, opens_at = $8, closes_at = $9",
        *(UUID(event["plan_id"]), event["plan_version"], plan["code"], plan["title"], plan["year"]),
        *(plan["series"], plan["level"]),
        *(datetime.fromisoformat(plan["opens_at"]), datetime.fromisoformat(plan["closes_at"])),
    )
    await db.execute(
        f"INSERT INTO {_VERSIONS} (plan_id, plan_version, title, closes_at, put_off) VALUES ($1, $2, $3, $4,"
        f" (SELECT put_off FROM {_PLANS} WHERE plan_id = $1)) ON CONFLICT DO NOTHING",
        *(UUID(event["plan_id"]), event["plan_version"], plan["title"], datetime.fromisoformat(plan["closes_at"])),
    )


@declarations.on(DeadlinePutOff)
async def _put_off(db: Changes, event: dict[str, Any], record: Record) -> None:
    if event["stage"] is None:
        until = datetime.fromisoformat(event["until"])
        for table in (_PLANS, _VERSIONS):
            await db.execute(f"UPDATE {table} SET put_off = $2 WHERE plan_id = $1", record.stream_id, until)


@declarations.on(PlanClosed)
async def _plan_closed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_PLANS} SET closed = true WHERE plan_id = $1", record.stream_id)


@declarations.on(DeclarationBegun)
async def _begun(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_DECLARATIONS} (declaration_id, person_id, plan_id, plan_version, status, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        *(record.stream_id, UUID(event["person_id"]), UUID(event["plan_id"]), event["plan_version"]),
        *(Status.DRAFT, record.time),
    )


@declarations.on(MovedToVersion)
async def _moved(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET plan_version = $2, changed_at = $3 WHERE declaration_id = $1",
        *(record.stream_id, event["plan_version"], record.time),
    )


@declarations.on(ExtensionGranted)
async def _extended(db: Changes, event: dict[str, Any], record: Record) -> None:
    until = datetime.fromisoformat(event["until"]) if event["stage"] is None else None
    # What lapsed, and alone keeps the date it was closed by, can be mended again.
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET extended_until = coalesce($2::timestamptz, extended_until), changed_at = $3,"
        " status = CASE WHEN status = $4 AND resubmit_by IS NOT NULL AND $2::timestamptz IS NOT NULL"
        " THEN $5 ELSE status END"
        " WHERE declaration_id = $1",
        *(record.stream_id, until, record.time, Status.CLOSED, Status.RETURNED),
    )


@declarations.on(HandedIn)
async def _handed_in(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET status = $2, submission = $3, resubmit_by = NULL, changed_at = $4"
        " WHERE declaration_id = $1",
        *(record.stream_id, Status.SUBMITTED, event["submission"], record.time),
    )


@declarations.on(Reopened)
async def _reopened(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET status = $2, resubmit_by = $3, changed_at = $4 WHERE declaration_id = $1",
        *(record.stream_id, Status.RETURNED, datetime.fromisoformat(event["resubmit_by"]), record.time),
    )


@declarations.on(MaterialsPassed)
async def _passed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET status = $2, changed_at = $3 WHERE declaration_id = $1",
        *(record.stream_id, Status.PASSED, record.time),
    )


_CLOSES_AT = "greatest(p.closes_at, p.put_off, d.extended_until)"
_OPEN = "(NOT closed AND $1 BETWEEN opens_at AND greatest(closes_at, put_off))"


@declarations.on(DeclarationEnded, WithdrawalGranted)
async def _ended(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _stands(db, record, Status.WITHDRAWN)


@declarations.on(DeclarationResumed)
async def _resumed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _stands(db, record, Status.DRAFT)
    await _moved(db, event, record)  # it is measured by the plan's newest version from now on


@declarations.on(CaseClosed)
async def _closed(db: Changes, event: dict[str, Any], record: Record) -> None:
    if event["kind"] != LAPSED:
        await _stands(db, record, Status.CLOSED)
        return
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET status = $2, changed_at = $3 WHERE declaration_id = $1",
        *(record.stream_id, Status.CLOSED, record.time),
    )


async def _stands(db: Changes, record: Record, status: Status) -> None:
    await db.execute(
        f"UPDATE {_DECLARATIONS} SET status = $2, resubmit_by = NULL, changed_at = $3 WHERE declaration_id = $1",
        *(record.stream_id, status, record.time),
    )


async def last_handed_in(pool: asyncpg.Pool, among: Sequence[UUID]) -> UUID | None:
    """Which of these declarations was handed in last."""
    found: UUID | None = await pool.fetchval(
        f"SELECT declaration_id FROM {_DECLARATIONS} WHERE declaration_id = ANY($1) AND submission > 0"
        " ORDER BY changed_at DESC, declaration_id LIMIT 1",
        list(among),
    )
    return found


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's declarations with their plans' titles, a page at a time."""
    return await pool.fetch(
        f"SELECT d.*, p.title, {_CLOSES_AT} AS closes_at FROM {_DECLARATIONS} d"
        f" LEFT JOIN {_VERSIONS} p USING (plan_id, plan_version)"
        " WHERE d.person_id = $1 AND ($2::uuid IS NULL OR d.declaration_id > $2) ORDER BY d.declaration_id LIMIT $3",
        *(person_id, after, limit),
    )


async def running_of(pool: asyncpg.Pool, person_id: UUID, now: datetime) -> list[asyncpg.Record]:
    """A person's declarations that are submitted, or returned and can still be handed in; `until` is that instant, or
    null."""
    return await pool.fetch(
        "SELECT d.declaration_id, p.title,"
        f" CASE WHEN d.status = $3 THEN greatest(d.resubmit_by, {_CLOSES_AT}) END AS until"
        f" FROM {_DECLARATIONS} d LEFT JOIN {_VERSIONS} p USING (plan_id, plan_version)"
        " WHERE d.person_id = $1 AND (d.status = $2"
        f" OR (d.status = $3 AND $4 <= greatest(d.resubmit_by, {_CLOSES_AT}))) ORDER BY d.declaration_id",
        *(person_id, Status.SUBMITTED, Status.RETURNED, now),
    )


async def under(pool: asyncpg.Pool, plan_id: UUID) -> list[asyncpg.Record]:
    """Every declaration under a plan that isn't through yet, with the version it is measured by."""
    return await pool.fetch(
        f"SELECT declaration_id, plan_version FROM {_DECLARATIONS} WHERE plan_id = $1 AND status <> $2"
        " ORDER BY declaration_id",
        *(plan_id, Status.PASSED),
    )


async def plans_at(
    pool: asyncpg.Pool, now: datetime, only_open: bool, after: UUID | None, limit: int
) -> list[asyncpg.Record]:
    """Plans, only those whose window is open now or all of them, a page at a time."""
    return await pool.fetch(
        "SELECT plan_id, plan_version, code, title, year, series, level, opens_at,"
        f" greatest(closes_at, put_off) AS closes_at, {_OPEN} AS open FROM {_PLANS}"
        f" WHERE (NOT $2 OR {_OPEN}) AND ($3::uuid IS NULL OR plan_id > $3) ORDER BY plan_id LIMIT $4",
        *(now, only_open, after, limit),
    )


unrouted = View(
    "unrouted",
    version=2,
    topics=[log_topic("declaration")],
    tables={
        "unrouted": """CREATE TABLE IF NOT EXISTS {unrouted} (
            declaration_id uuid PRIMARY KEY,
            plan_id        uuid NOT NULL,
            office_id      uuid NOT NULL,
            employer_id    uuid NOT NULL,
            affiliation    text NOT NULL,
            region         text NOT NULL,
            formerly       text,
            entrusted_by   text,
            employer_kind  text,
            mode           text NOT NULL,
            transfer_kind  text,
            since          timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {unrouted}_office ON {unrouted} (office_id, declaration_id)""",
    },
)
_UNROUTED = unrouted.table("unrouted")
_FOUND = ("affiliation", "region", "formerly", "entrusted_by", "mode", "transfer_kind", "employer_kind")


@unrouted.on(FoundNoRoute)
async def _found_no_route(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_UNROUTED} (declaration_id, plan_id, office_id, employer_id, {', '.join(_FOUND)}, since)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (declaration_id) DO UPDATE"
        " SET employer_id = $4, affiliation = $5, region = $6, formerly = $7, entrusted_by = $8, mode = $9,"
        " transfer_kind = $10, employer_kind = $11, since = $12",
        *(record.stream_id, UUID(event["plan_id"]), UUID(event["office_id"]), UUID(event["employer_id"])),
        *(event.get(name) for name in _FOUND),  # kinds weren't asked for from the beginning
        datetime.fromisoformat(event["at"]),
    )


@unrouted.on(HandedIn)
async def _routed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"DELETE FROM {_UNROUTED} WHERE declaration_id = $1", record.stream_id)


async def unrouted_of(pool: asyncpg.Pool, office_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """Declarations that no route of an office's plans fits, a page at a time."""
    return await pool.fetch(
        f"SELECT declaration_id, plan_id, employer_id, {', '.join(_FOUND)}, since FROM {_UNROUTED}"
        " WHERE office_id = $1 AND ($2::uuid IS NULL OR declaration_id > $2) ORDER BY declaration_id LIMIT $3",
        *(office_id, after, limit),
    )
