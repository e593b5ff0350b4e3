"""The documents of a person. One document is a live fold, not a row here."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.certificate.domain import DocumentIssued, DocumentKind, DocumentStatus, ReviewFormRequested

documents = View(
    "documents",
    version=1,
    topics=[log_topic("certificate")],
    tables={
        # Nothing personal in it: what a document says is in its sealed file.
        "documents": """CREATE TABLE IF NOT EXISTS {documents} (
            document_id    uuid PRIMARY KEY,
            person_id      uuid NOT NULL,
            kind           text NOT NULL,
            status         text NOT NULL,
            declaration_id uuid NOT NULL,
            submission     integer NOT NULL,
            plan_id        uuid NOT NULL,
            requested_at   timestamptz NOT NULL,
            plan_title     text,
            file_id        uuid,
            bytes          integer,
            issued_at      timestamptz
        );
        CREATE INDEX IF NOT EXISTS {documents}_person ON {documents} (person_id, document_id);
        CREATE INDEX IF NOT EXISTS {documents}_file ON {documents} (file_id)""",
    },
)
_TABLE = documents.table("documents")


@documents.on(ReviewFormRequested)
async def _requested(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_TABLE} (document_id, person_id, kind, status, declaration_id, submission, plan_id,"
        " requested_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        *(record.stream_id, UUID(event["person_id"]), DocumentKind.REVIEW_FORM, DocumentStatus.REQUESTED),
        *(UUID(event["declaration_id"]), event["submission"], UUID(event["plan_id"])),
        datetime.fromisoformat(event["at"]),
    )


@documents.on(DocumentIssued)
async def _issued(db: Changes, event: dict[str, Any], record: Record) -> None:
    file = event["file"]
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, plan_title = $3, file_id = $4, bytes = $5, issued_at = $6"
        " WHERE document_id = $1",
        *(record.stream_id, DocumentStatus.ISSUED, event["plan_title"], UUID(file["file_id"]), file["bytes"]),
        datetime.fromisoformat(event["at"]),
    )


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's documents, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE person_id = $1 AND ($2::uuid IS NULL OR document_id > $2)"
        " ORDER BY document_id LIMIT $3",
        *(person_id, after, limit),
    )


async def all_of_person(pool: asyncpg.Pool, person_id: UUID) -> list[asyncpg.Record]:
    """A person's documents, all of them: a person has a few."""
    return await pool.fetch(f"SELECT * FROM {_TABLE} WHERE person_id = $1 ORDER BY document_id", person_id)
