"""Lists of items: a person's own, and an employer's queue. One item is a live fold, not a row here.

`items` follows what the person writes; `handed_in` holds what the employer that has an item was handed last, which
nothing changes but handing in again: a draft is nobody else's business.

Beside them, whose files are equal: `evidence` holds a keyed digest of each that is in an item as it stands (`drafted`)
or as it was handed in (`handed`), and `erased` the people whose rows don't
count any more (topics have no order between streams, so either may come first).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.erasure import SubjectErased
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.archive.domain import (
    ItemApproved,
    ItemDrafted,
    ItemReturned,
    ItemRevised,
    ItemStatus,
    ItemSubmitted,
    ItemUrged,
    ItemWithdrawn,
    Kind,
    Level,
)

items = View(
    "items",
    version=4,
    topics=[log_topic("archive")],
    tables={
        # Sealed values stay sealed in `title`: a row is worth nothing without its subject's key.
        "items": """CREATE TABLE IF NOT EXISTS {items} (
            item_id          uuid PRIMARY KEY,
            person_id        uuid NOT NULL,
            status           text NOT NULL,
            version          integer NOT NULL DEFAULT 0,
            approved_version integer,
            kind             text NOT NULL,
            level            text NOT NULL,
            title            bytea NOT NULL,
            submitted_at     timestamptz,
            urged_at         timestamptz,
            changed_at       timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {items}_person ON {items} (person_id, item_id)""",
        "handed_in": """CREATE TABLE IF NOT EXISTS {handed_in} (
            item_id          uuid PRIMARY KEY,
            employer_id      uuid NOT NULL,
            person_id        uuid NOT NULL,
            status           text NOT NULL,
            version          integer NOT NULL,
            approved_version integer,
            kind             text NOT NULL,
            level            text NOT NULL,
            title            bytea NOT NULL,
            submitted_at     timestamptz NOT NULL,
            urged_at         timestamptz
        );
        CREATE INDEX IF NOT EXISTS {handed_in}_queue ON {handed_in} (employer_id, status, submitted_at, item_id)""",
        "evidence": """CREATE TABLE IF NOT EXISTS {evidence} (
            item_id   uuid NOT NULL,
            file_id   uuid NOT NULL,
            person_id uuid NOT NULL,
            mark      text NOT NULL,
            drafted   boolean NOT NULL,
            handed    boolean NOT NULL,
            PRIMARY KEY (item_id, file_id)
        );
        CREATE INDEX IF NOT EXISTS {evidence}_mark ON {evidence} (mark, person_id)""",
        "erased": "CREATE TABLE IF NOT EXISTS {erased} (person_id uuid PRIMARY KEY)",
    },
)
_ITEMS, _HANDED, _EVIDENCE, _ERASED = (items.table(name) for name in ("items", "handed_in", "evidence", "erased"))
_COLUMNS = "item_id, person_id, status, version, approved_version, kind, level, title, submitted_at, urged_at"


@items.on(ItemDrafted)
async def _drafted(db: Changes, event: dict[str, Any], record: Record) -> None:
    content, person_id = event["content"], UUID(event["person_id"])
    await db.execute(
        f"INSERT INTO {_ITEMS} AS i (item_id, person_id, status, kind, level, title, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (item_id) DO UPDATE SET kind = $4, level = $5, title = $6, changed_at = $7,"
        " status = CASE i.status WHEN $8 THEN $3 ELSE i.status END",
        *(record.stream_id, person_id, ItemStatus.DRAFT, content["kind"], content["level"]),
        *(to_json(content["title"]), record.time, ItemStatus.WITHDRAWN),
    )
    await db.execute(f"DELETE FROM {_EVIDENCE} WHERE item_id = $1 AND NOT handed", record.stream_id)
    await db.execute(f"UPDATE {_EVIDENCE} SET drafted = false WHERE item_id = $1", record.stream_id)
    for likeness in event["likenesses"]:
        await db.execute(
            f"INSERT INTO {_EVIDENCE} (item_id, file_id, person_id, mark, drafted, handed)"
            " VALUES ($1, $2, $3, $4, true, false) ON CONFLICT (item_id, file_id) DO UPDATE SET drafted = true",
            *(record.stream_id, UUID(likeness["file_id"]), person_id, likeness["mark"]),
        )


@items.on(ItemSubmitted)
async def _submitted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_ITEMS} SET status = $2, version = $3, submitted_at = $4, changed_at = $4, urged_at = NULL"
        " WHERE item_id = $1",
        *(record.stream_id, ItemStatus.SUBMITTED, event["item_version"], record.time),
    )
    await db.execute(
        f"INSERT INTO {_HANDED} (employer_id, {_COLUMNS}) SELECT $2::uuid, {_COLUMNS} FROM {_ITEMS} WHERE item_id = $1"
        " ON CONFLICT (item_id) DO UPDATE SET employer_id = EXCLUDED.employer_id, status = EXCLUDED.status,"
        " version = EXCLUDED.version, approved_version = EXCLUDED.approved_version, kind = EXCLUDED.kind,"
        " level = EXCLUDED.level, title = EXCLUDED.title, submitted_at = EXCLUDED.submitted_at, urged_at = NULL",
        *(record.stream_id, UUID(event["employer_id"])),
    )
    await db.execute(f"DELETE FROM {_EVIDENCE} WHERE item_id = $1 AND NOT drafted", record.stream_id)
    await db.execute(f"UPDATE {_EVIDENCE} SET handed = true WHERE item_id = $1", record.stream_id)


@items.on(ItemUrged)
async def _urged(db: Changes, event: dict[str, Any], record: Record) -> None:
    at = datetime.fromisoformat(event["at"])
    for table in (_ITEMS, _HANDED):
        await db.execute(f"UPDATE {table} SET urged_at = $2 WHERE item_id = $1", record.stream_id, at)


@items.on(ItemApproved)
async def _approved(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_ITEMS} SET status = $2, approved_version = $3, changed_at = $4 WHERE item_id = $1",
        *(record.stream_id, ItemStatus.APPROVED, event["item_version"], record.time),
    )
    await db.execute(
        f"UPDATE {_HANDED} SET status = $2, approved_version = $3 WHERE item_id = $1",
        *(record.stream_id, ItemStatus.APPROVED, event["item_version"]),
    )


@items.on(ItemReturned)
async def _returned(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _stands(db, record, ItemStatus.RETURNED)
    await db.execute(f"UPDATE {_HANDED} SET status = $2 WHERE item_id = $1", record.stream_id, ItemStatus.RETURNED)


@items.on(ItemRevised)
async def _revised(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _stands(db, record, ItemStatus.DRAFT)


async def _stands(db: Changes, record: Record, status: ItemStatus) -> None:
    await db.execute(
        f"UPDATE {_ITEMS} SET status = $2, changed_at = $3 WHERE item_id = $1", record.stream_id, status, record.time
    )


@items.on(ItemWithdrawn)
async def _withdrawn(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_ITEMS} SET status = $2, approved_version = NULL, changed_at = $3 WHERE item_id = $1",
        *(record.stream_id, ItemStatus.WITHDRAWN, record.time),
    )
    await db.execute(f"DELETE FROM {_HANDED} WHERE item_id = $1", record.stream_id)
    await db.execute(f"DELETE FROM {_EVIDENCE} WHERE item_id = $1 AND NOT drafted", record.stream_id)
    await db.execute(f"UPDATE {_EVIDENCE} SET handed = false WHERE item_id = $1", record.stream_id)


@items.on(SubjectErased)
async def _erased(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"INSERT INTO {_ERASED} (person_id) VALUES ($1) ON CONFLICT DO NOTHING", UUID(event["subject"]))


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's items, a page at a time."""
    return await pool.fetch(
        f"SELECT {_COLUMNS} FROM {_ITEMS} WHERE person_id = $1 AND ($2::uuid IS NULL OR item_id > $2)"
        " ORDER BY item_id LIMIT $3",
        *(person_id, after, limit),
    )


@dataclass(frozen=True)
class Wanted:
    """Which of an employer's items; what is None is no filter. Instants are inclusive."""

    status: str = ItemStatus.SUBMITTED
    kind: Kind | None = None
    level: Level | None = None
    person_id: UUID | None = None
    submitted_from: datetime | None = None
    submitted_until: datetime | None = None
    same_evidence: bool | None = None


_EQUAL = (
    f"SELECT FROM {_EVIDENCE} mine JOIN {_EVIDENCE} theirs USING (mark) WHERE mine.item_id = i.item_id AND mine.handed"
    f" AND theirs.person_id <> mine.person_id AND theirs.person_id NOT IN (SELECT person_id FROM {_ERASED})"
)


async def queue_of(
    pool: asyncpg.Pool, employer_id: UUID, wanted: Wanted, after: UUID | None, limit: int
) -> list[asyncpg.Record]:
    """An employer's items as they were handed in, the longest waiting first, a page at a time; `same_evidence`:
    somebody else has an equal file."""
    return await pool.fetch(
        f"SELECT {_COLUMNS}, same_evidence FROM (SELECT i.*, EXISTS ({_EQUAL}) AS same_evidence FROM {_HANDED} i"
        " WHERE employer_id = $1 AND status = $2 AND ($3::text IS NULL OR kind = $3)"
        " AND ($4::text IS NULL OR level = $4) AND ($5::uuid IS NULL OR person_id = $5)"
        " AND ($6::timestamptz IS NULL OR submitted_at >= $6) AND ($7::timestamptz IS NULL OR submitted_at <= $7)"
        " AND ($8::uuid IS NULL OR (submitted_at, item_id) >"
        f" (SELECT submitted_at, item_id FROM {_HANDED} WHERE item_id = $8 AND employer_id = $1))) found"
        " WHERE $9::boolean IS NULL OR same_evidence = $9 ORDER BY submitted_at, item_id LIMIT $10",
        *(employer_id, wanted.status, wanted.kind, wanted.level, wanted.person_id),
        *(wanted.submitted_from, wanted.submitted_until, after, wanted.same_evidence, limit),
    )


async def same_evidence(pool: asyncpg.Pool, item_id: UUID) -> list[asyncpg.Record]:
    """Of an item's files, those that are equal to files of others, and how many others have them."""
    return await pool.fetch(
        f"SELECT mine.file_id, count(DISTINCT theirs.person_id) AS others FROM {_EVIDENCE} mine"
        f" JOIN {_EVIDENCE} theirs USING (mark) WHERE mine.item_id = $1 AND theirs.person_id <> mine.person_id"
        f" AND theirs.person_id NOT IN (SELECT person_id FROM {_ERASED}) GROUP BY mine.file_id ORDER BY mine.file_id",
        item_id,
    )
