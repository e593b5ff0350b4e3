"""Employers and authorities, for everybody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg

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
    StandingRecorded,
)

organisations = View(
    "organisations",
    version=2,
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


@organisations.on(StandingRecorded)
async def _standing_recorded(db: Changes, event: dict[str, Any], record: Record) -> None:
    standing = event["standing"]
    await db.execute(
        f"UPDATE {_EMPLOYERS} SET affiliation = $2, region = $3, changed_at = $4 WHERE employer_id = $1",
        *(record.stream_id, standing["affiliation"], standing["region"], record.time),
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
