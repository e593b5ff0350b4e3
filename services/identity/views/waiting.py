"""What waits for an employer: bindings and profiles."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.identity.domain.correction import CorrectionApproved
from services.identity.domain.employment import BindingApproved, BindingAsked, BindingRefused, EmploymentEnded
from services.identity.domain.erasure import PersonErased
from services.identity.domain.profile import (
    ProfileDrafted,
    ProfileReturned,
    ProfileSubmitted,
    ProfileVersionApproved,
)

waiting = View(
    "waiting",
    version=2,
    topics=[log_topic("identity")],
    tables={
        # One row per thing that waits: `id` is the employment's, or for a profile the person's. The name stays sealed.
        "waiting": """CREATE TABLE IF NOT EXISTS {waiting} (
            id              uuid PRIMARY KEY,
            kind            text NOT NULL,
            person_id       uuid NOT NULL,
            employer_id     uuid NOT NULL,
            profile_version integer,
            name            bytea NOT NULL,
            since           timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {waiting}_queue ON {waiting} (employer_id, id)""",
        # What waits for somebody may come after their erasure: streams have no order between them.
        "erased": "CREATE TABLE IF NOT EXISTS {erased} (person_id uuid PRIMARY KEY)",
    },
)
_WAITING = waiting.table("waiting")
_ERASED = waiting.table("erased")


@waiting.on(BindingAsked)
async def _binding_asked(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _wait(db, event, record, "binding", None)


@waiting.on(ProfileSubmitted)
async def _profile_submitted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _wait(db, event, record, "profile", event["profile_version"])


async def _wait(db: Changes, event: dict[str, Any], record: Record, kind: str, profile_version: int | None) -> None:
    await db.execute(
        f"INSERT INTO {_WAITING} (id, kind, person_id, employer_id, profile_version, name, since)"
        " SELECT $1::uuid, $2::text, $3::uuid, $4::uuid, $5::integer, $6::bytea, $7::timestamptz"
        f" WHERE NOT EXISTS (SELECT FROM {_ERASED} WHERE person_id = $3)"
        " ON CONFLICT (id) DO UPDATE SET employer_id = $4, profile_version = $5, name = $6, since = $7",
        *(record.stream_id, kind, UUID(event["person_id"]), UUID(event["employer_id"]), profile_version),
        *(to_json(event["name"]), record.time),
    )


@waiting.on(BindingApproved, BindingRefused, EmploymentEnded, ProfileDrafted, ProfileVersionApproved, ProfileReturned)
@waiting.on(CorrectionApproved)  # the profile is a draft again
async def _done(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"DELETE FROM {_WAITING} WHERE id = $1", record.stream_id)


@waiting.on(PersonErased)
async def _erased(db: Changes, event: dict[str, Any], record: Record) -> None:
    """There is nothing left to decide on, nor will there be."""
    await db.execute(f"INSERT INTO {_ERASED} VALUES ($1) ON CONFLICT DO NOTHING", record.stream_id)
    await db.execute(f"DELETE FROM {_WAITING} WHERE person_id = $1", record.stream_id)


async def queue_of(pool: asyncpg.Pool, employer_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """What waits for an employer, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_WAITING} WHERE employer_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3",
        *(employer_id, after, limit),
    )
