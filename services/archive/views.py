"""Lists of items: a person's own, and an employer's queue. One item is a live fold, not a row here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.archive.domain import ItemApproved, ItemDrafted, ItemReturned, ItemStatus, ItemSubmitted

items = View(
    "items",
    version=1,
    topics=[log_topic("archive")],
    tables={
        # Sealed values stay sealed in `title`: a row is worth nothing without its subject's key.
        "items": """CREATE TABLE IF NOT EXISTS {items} (
            item_id     uuid PRIMARY KEY,
            person_id   uuid NOT NULL,
            employer_id uuid,
            status      text NOT NULL,
            version     integer NOT NULL DEFAULT 0,
            kind        text NOT NULL,
            level       text NOT NULL,
            title       bytea NOT NULL,
            changed_at  timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {items}_person ON {items} (person_id, item_id);
        CREATE INDEX IF NOT EXISTS {items}_queue ON {items} (employer_id, status, item_id)""",
    },
)
_TABLE = items.table("items")


@items.on(ItemDrafted)
async def _drafted(db: Changes, event: dict[str, Any], record: Record) -> None:
    content = event["content"]
    await db.execute(
        f"INSERT INTO {_TABLE} (item_id, person_id, status, kind, level, title, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (item_id) DO UPDATE SET kind = $4, level = $5, title = $6, changed_at = $7",
        *(record.stream_id, UUID(event["person_id"]), ItemStatus.DRAFT, content["kind"], content["level"]),
        *(to_json(content["title"]), record.time),
    )


@items.on(ItemSubmitted)
async def _submitted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, version = $3, employer_id = $4, changed_at = $5 WHERE item_id = $1",
        *(record.stream_id, ItemStatus.SUBMITTED, event["item_version"], UUID(event["employer_id"]), record.time),
    )


@items.on(ItemApproved)
async def _approved(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _checked(db, record, ItemStatus.APPROVED)


@items.on(ItemReturned)
async def _returned(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _checked(db, record, ItemStatus.RETURNED)


async def _checked(db: Changes, record: Record, status: ItemStatus) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, changed_at = $3 WHERE item_id = $1", record.stream_id, status, record.time
    )


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's items, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE person_id = $1 AND ($2::uuid IS NULL OR item_id > $2) ORDER BY item_id LIMIT $3",
        *(person_id, after, limit),
    )


async def queue_of(pool: asyncpg.Pool, employer_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """What an employer has to check, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE employer_id = $1 AND status = $2 AND ($3::uuid IS NULL OR item_id > $3)"
        " ORDER BY item_id LIMIT $4",
        *(employer_id, ItemStatus.SUBMITTED, after, limit),
    )
