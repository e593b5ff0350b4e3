"""Lists of messages: a person's own, and those that need an operator."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.notify.domain import (
    MessageArrived,
    MessageGivenUp,
    MessageRequested,
    OutcomeUnclear,
    RetryOrdered,
    SendingAccepted,
    SendingPostponed,
    SendingStarted,
    Status,
)

messages = View(
    "messages",
    version=1,
    topics=[log_topic("notify")],
    tables={
        "messages": """CREATE TABLE IF NOT EXISTS {messages} (
            message_id   uuid PRIMARY KEY,
            person_id    uuid,
            occasion     text NOT NULL,
            template     text NOT NULL,
            parameters   bytea NOT NULL,
            status       text NOT NULL,
            attempts     integer NOT NULL DEFAULT 0,
            reason       text,
            requested_at timestamptz NOT NULL,
            changed_at   timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {messages}_person ON {messages} (person_id, requested_at DESC, message_id DESC);
        CREATE INDEX IF NOT EXISTS {messages}_status ON {messages} (requested_at, message_id)
            WHERE status IN ('failed', 'unclear')""",
    },
)
_TABLE = messages.table("messages")


@messages.on(MessageRequested)
async def _requested(db: Changes, event: dict[str, Any], record: Record) -> None:
    person = event["person_id"]
    await db.execute(
        f"INSERT INTO {_TABLE} (message_id, person_id, occasion, template, parameters, status, requested_at,"
        " changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
        *(record.stream_id, UUID(person) if person else None, event["occasion"], event["template"]),
        *(to_json(event["parameters"]), Status.QUEUED, datetime.fromisoformat(event["at"])),
    )


@messages.on(SendingStarted)
async def _started(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_TABLE} SET attempts = $2 WHERE message_id = $1", record.stream_id, event["attempt"])
    await _now(db, record, event, Status.SENDING)


@messages.on(SendingAccepted)
async def _accepted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _now(db, record, event, Status.SENT)


@messages.on(SendingPostponed)
async def _postponed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _now(db, record, event, Status.QUEUED)


@messages.on(MessageArrived)
async def _arrived(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _now(db, record, event, Status.DELIVERED)


@messages.on(MessageGivenUp)
async def _given_up(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _now(db, record, event, Status.FAILED)


@messages.on(OutcomeUnclear)
async def _unclear(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _now(db, record, event, Status.UNCLEAR)


@messages.on(RetryOrdered)
async def _retried(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _now(db, record, event, Status.QUEUED)


async def _now(db: Changes, record: Record, event: dict[str, Any], status: Status) -> None:
    """The status; `reason` is why it isn't further than that."""
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, reason = $3, changed_at = $4 WHERE message_id = $1",
        *(record.stream_id, status, event.get("reason"), datetime.fromisoformat(event["at"])),
    )


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's messages, the newest first, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE person_id = $1 AND ($2::uuid IS NULL OR (requested_at, message_id) <"
        f" (SELECT requested_at, message_id FROM {_TABLE} WHERE message_id = $2))"
        " ORDER BY requested_at DESC, message_id DESC LIMIT $3",
        *(person_id, after, limit),
    )


async def for_operator(pool: asyncpg.Pool, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """What failed or is unclear, the oldest first, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE status IN ('failed', 'unclear') AND ($1::uuid IS NULL OR"
        f" (requested_at, message_id) > (SELECT requested_at, message_id FROM {_TABLE} WHERE message_id = $1))"
        " ORDER BY requested_at, message_id LIMIT $2",
        *(after, limit),
    )
