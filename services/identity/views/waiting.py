"""What waits for an employer: bindings and profiles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.identity.domain.correction import CorrectionApproved
from services.identity.domain.employment import (
    BindingApproved,
    BindingAsked,
    BindingRefused,
    BindingUrged,
    EmploymentEnded,
)
from services.identity.domain.erasure import PersonErased
from services.identity.domain.profile import (
    ProfileDrafted,
    ProfileReturned,
    ProfileSubmitted,
    ProfileUrged,
    ProfileVersionApproved,
)

waiting = View(
    "waiting",
    version=3,
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
            since           timestamptz NOT NULL,
            urged_at        timestamptz
        );
        CREATE INDEX IF NOT EXISTS {waiting}_queue ON {waiting} (employer_id, since, id)""",
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
        " ON CONFLICT (id) DO UPDATE SET employer_id = $4, profile_version = $5, name = $6, since = $7,"
        " urged_at = NULL",
        *(record.stream_id, kind, UUID(event["person_id"]), UUID(event["employer_id"]), profile_version),
        *(to_json(event["name"]), record.time),
    )


@waiting.on(BindingUrged, ProfileUrged)
async def _urged(db: Changes, event: dict[str, Any], record: Record) -> None:
    at = datetime.fromisoformat(event["at"])
    await db.execute(f"UPDATE {_WAITING} SET urged_at = $2 WHERE id = $1", record.stream_id, at)


@waiting.on(BindingApproved, BindingRefused, EmploymentEnded, ProfileDrafted, ProfileVersionApproved, ProfileReturned)
@waiting.on(CorrectionApproved)  # the profile is a draft again
async def _done(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"DELETE FROM {_WAITING} WHERE id = $1", record.stream_id)


@waiting.on(PersonErased)
async def _erased(db: Changes, event: dict[str, Any], record: Record) -> None:
    """There is nothing left to decide on, nor will there be."""
    await db.execute(f"INSERT INTO {_ERASED} VALUES ($1) ON CONFLICT DO NOTHING", record.stream_id)
    await db.execute(f"DELETE FROM {_WAITING} WHERE person_id = $1", record.stream_id)


@dataclass(frozen=True)
class Place:
    """A place in a queue ordered by (since, id). What is decided meanwhile doesn't move the place."""

    since: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{self.since.astimezone(UTC).isoformat().removesuffix('+00:00')}Z_{self.id}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The reverse of `str`. Raises ValueError on anything else."""
        since, _, id_ = text.partition("_")
        place = cls(datetime.fromisoformat(since), UUID(id_))
        if str(place) != text:
            raise ValueError("no place in a queue")
        return place


async def queue_of(pool: asyncpg.Pool, employer_id: UUID, after: Place | None, limit: int) -> list[asyncpg.Record]:
    """What waits for an employer, the longest waiting first, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_WAITING} WHERE employer_id = $1"
        " AND ($2::timestamptz IS NULL OR (since, id) > ($2, $3::uuid)) ORDER BY since, id LIMIT $4",
        *(employer_id, *((after.since, after.id) if after else (None, None)), limit),
    )
