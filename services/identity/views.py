"""Lists: employers and authorities for everybody, and what waits for an employer. One thing is a live fold."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg
from pydantic_core import to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.identity.domain.authority import AuthorityKind, AuthorityRegistered
from services.identity.domain.employer import (
    EmployerRegistered,
    EmployerStatus,
    LetterAccepted,
    LetterRefused,
    LetterSubmitted,
)
from services.identity.domain.employment import BindingApproved, BindingAsked, BindingRefused, EmploymentEnded
from services.identity.domain.erasure import PersonErased
from services.identity.domain.profile import (
    ProfileDrafted,
    ProfileReturned,
    ProfileSubmitted,
    ProfileVersionApproved,
)

# -- organisations ----------------------------------------------------------------------------------------------------

organisations = View(
    "organisations",
    version=1,
    topics=[log_topic("identity")],
    tables={
        "employers": """CREATE TABLE IF NOT EXISTS {employers} (
            employer_id    uuid PRIMARY KEY,
            credit_code    text NOT NULL,
            name           text NOT NULL,
            affiliation    text NOT NULL,
            region         text NOT NULL,
            status         text NOT NULL,
            letter_version integer NOT NULL DEFAULT 0,
            changed_at     timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {employers}_status ON {employers} (status, employer_id)""",
        "authorities": """CREATE TABLE IF NOT EXISTS {authorities} (
            authority_id uuid PRIMARY KEY,
            code         text NOT NULL,
            name         text NOT NULL,
            kind         text NOT NULL,
            region       text NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {authorities}_kind ON {authorities} (kind, authority_id)""",
    },
)
_EMPLOYERS = organisations.table("employers")
_AUTHORITIES = organisations.table("authorities")


@organisations.on(EmployerRegistered)
async def _employer_registered(db: Changes, event: dict[str, Any], record: Record) -> None:
    founding = event["founding"]
    await db.execute(
        f"INSERT INTO {_EMPLOYERS} (employer_id, credit_code, name, affiliation, region, status, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        *(record.stream_id, founding["credit_code"], founding["name"], founding["affiliation"], founding["region"]),
        *(EmployerStatus.REGISTERED, record.time),
    )


@organisations.on(LetterSubmitted)
async def _letter_submitted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _letter(db, event, record, EmployerStatus.LETTER_SUBMITTED)


@organisations.on(LetterAccepted)
async def _letter_accepted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _letter(db, event, record, EmployerStatus.AUTHORIZED)


@organisations.on(LetterRefused)
async def _letter_refused(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _letter(db, event, record, EmployerStatus.LETTER_REFUSED)


async def _letter(db: Changes, event: dict[str, Any], record: Record, status: EmployerStatus) -> None:
    await db.execute(
        f"UPDATE {_EMPLOYERS} SET status = $2, letter_version = $3, changed_at = $4 WHERE employer_id = $1",
        *(record.stream_id, status, event["letter_version"], record.time),
    )


@organisations.on(AuthorityRegistered)
async def _authority_registered(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_AUTHORITIES} (authority_id, code, name, kind, region) VALUES ($1, $2, $3, $4, $5)",
        *(record.stream_id, event["code"], event["name"], event["kind"], event["region"]),
    )


async def employers(
    pool: asyncpg.Pool, status: EmployerStatus | None, after: UUID | None, limit: int
) -> list[asyncpg.Record]:
    """Employers (of one status), a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_EMPLOYERS} WHERE ($1::text IS NULL OR status = $1)"
        " AND ($2::uuid IS NULL OR employer_id > $2) ORDER BY employer_id LIMIT $3",
        *(status, after, limit),
    )


async def authorities(
    pool: asyncpg.Pool, kind: AuthorityKind | None, after: UUID | None, limit: int
) -> list[asyncpg.Record]:
    """Authorities (of one kind), a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_AUTHORITIES} WHERE ($1::text IS NULL OR kind = $1)"
        " AND ($2::uuid IS NULL OR authority_id > $2) ORDER BY authority_id LIMIT $3",
        *(kind, after, limit),
    )


# -- what waits for an employer ---------------------------------------------------------------------------------------

waiting = View(
    "waiting",
    version=1,
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
