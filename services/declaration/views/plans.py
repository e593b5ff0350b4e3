"""An office's own plans, those that it has only begun to compose among them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.declaration.domain.plan import authority_id
from services.declaration.domain.plan_events import PlanClosed, PlanDrafted, PlanIssued, PlanRevised, SectionsPut

office_plans = View(
    "office_plans",
    version=1,
    topics=[log_topic("declaration")],
    tables={
        # An office's own plans, those that it has only begun to compose among them.
        "office_plans": """CREATE TABLE IF NOT EXISTS {office_plans} (
            plan_id      uuid PRIMARY KEY,
            office_id    uuid NOT NULL,
            code         text NOT NULL,
            title        text,
            plan_version integer NOT NULL DEFAULT 0,
            changed      boolean NOT NULL DEFAULT false,
            closed       boolean NOT NULL DEFAULT false,
            changed_at   timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {office_plans}_office ON {office_plans} (office_id, plan_id)""",
    },
)
_OFFICE_PLANS = office_plans.table("office_plans")


@office_plans.on(PlanDrafted)
async def _drafted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_OFFICE_PLANS} (plan_id, office_id, code, changed_at) VALUES ($1, $2, $3, $4)",
        *(record.stream_id, authority_id(event["office"]), event["code"], record.time),
    )


@office_plans.on(SectionsPut)
async def _sections_put(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_OFFICE_PLANS} SET changed = true, title = coalesce($2, title), changed_at = $3 WHERE plan_id = $1",
        *(record.stream_id, event["sections"].get("title"), record.time),
    )


@office_plans.on(PlanIssued, PlanRevised)
async def _version_published(db: Changes, event: dict[str, Any], record: Record) -> None:
    plan = event["plan"]
    await db.execute(
        f"INSERT INTO {_OFFICE_PLANS} (plan_id, office_id, code, title, plan_version, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (plan_id) DO UPDATE"
        " SET title = $4, plan_version = $5, changed = false, changed_at = $6",
        *(record.stream_id, authority_id(plan["office"]), plan["code"], plan["title"], event["plan_version"]),
        record.time,
    )


@office_plans.on(PlanClosed)
async def _closed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_OFFICE_PLANS} SET closed = true, changed_at = $2 WHERE plan_id = $1", record.stream_id, record.time
    )


async def plans_of(pool: asyncpg.Pool, office_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """An office's own plans, a page at a time."""
    return await pool.fetch(
        "SELECT plan_id, code, title, plan_version, changed, closed, changed_at"
        f" FROM {_OFFICE_PLANS} WHERE office_id = $1 AND ($2::uuid IS NULL OR plan_id > $2) ORDER BY plan_id LIMIT $3",
        *(office_id, after, limit),
    )
