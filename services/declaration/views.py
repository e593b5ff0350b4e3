"""Lists of declaration: approved archive items, as archive told them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.record import Record, published_topic
from kernel.log.views import View
from services.archive.published import ArchiveApproved

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
async def _approved(db: asyncpg.Connection, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_ITEMS} (item_id, item_version, person_id, employer_id, kind, level, gained_on)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (item_id) DO UPDATE"
        " SET item_version = $2, employer_id = $4, kind = $5, level = $6, gained_on = $7",
        *(UUID(event["item_id"]), event["item_version"], UUID(event["person_id"]), UUID(event["employer_id"])),
        *(event["kind"], event["level"], date.fromisoformat(event["gained_on"])),
    )


async def approved_of(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's approved items, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_ITEMS} WHERE person_id = $1 AND ($2::uuid IS NULL OR item_id > $2) ORDER BY item_id LIMIT $3",
        *(person_id, after, limit),
    )
