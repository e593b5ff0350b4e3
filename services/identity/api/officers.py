"""Several officers per employer: a colleague registers them, revokes them, and hands over to a successor."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends
from pydantic import BaseModel
from pydantic_core import from_json

from kernel.log.decider import NotFound
from kernel.log.kernel import Kernel
from kernel.web.access import AnyRole, Body, Caller, CallerDep, KernelDep, OrgDep, Receipt, Roles, Router, RunDep
from services.identity import views
from services.identity.api.common import (
    PREFIX,
    After,
    InPersonDep,
    Limit,
    OfficerLogin,
    PersonName,
    Phone,
    Reason,
    next_of,
)
from services.identity.api.folds import employer_of
from services.identity.domain.employer import EmployerState
from services.identity.domain.officer import NO_PASSWORD, Officer, RegisterOfficer, RevokeOfficer
from services.identity.domain.officer_password import OfficerState

router = Router(prefix=PREFIX, tags=["officers"])


class ColleagueBody(Body):
    """Another officer of one's employer. They set their password themselves, by a code to this phone."""

    login: OfficerLogin
    phone: Phone
    name: PersonName


class RevocationBody(Body):
    """Why an officer may no longer act, and who takes over what they had in hand."""

    reason: Reason
    successor_id: UUID | None = None


class HandOverBody(Body):
    """Who takes over from oneself."""

    reason: Reason
    successor_id: UUID


class OfficerRow(BaseModel):
    """An officer; `revoked_at` since when they no longer act."""

    officer_id: UUID
    role: str
    name: str
    since: datetime
    revoked_at: datetime | None
    successor_id: UUID | None


class OfficerPage(BaseModel):
    """A page of officers; `next` is the `after` of the following page, null at the end."""

    items: list[OfficerRow]
    next: UUID | None


# -- registering ------------------------------------------------------------------------------------------------------


async def _own(org_id: OrgDep, kernel: KernelDep) -> EmployerState:
    return await employer_of(kernel, org_id)


async def _named(employer_id: UUID, kernel: KernelDep) -> EmployerState:
    return await employer_of(kernel, employer_id)


OwnDep = Annotated[EmployerState, Depends(_own)]
NamedDep = Annotated[EmployerState, Depends(_named)]


def _registration(officer_id: UUID, employer: EmployerState, body: ColleagueBody, at: datetime) -> RegisterOfficer:
    return RegisterOfficer(
        officer_id=officer_id,
        org_id=employer.employer_id,
        org_kind="employer",
        role="employer",
        password_hash=NO_PASSWORD,
        org_open=employer.authorized,
        at=at,
        **body.model_dump(),
    )


@router.command("/officers", access=Roles("employer"))
async def register_colleague(
    own: InPersonDep, body: ColleagueBody, employer: OwnDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Register another officer of one's own employer, in person: an agency or a deputy may not.

    They have no password until they set one by a code to their phone (`/password-resets`). 409
    `employer-not-authorized`, `login-taken`.
    """
    officer_id = run.new_id("officer")
    return await run(Officer, officer_id, _registration(officer_id, employer, body, caller.now))


@router.command("/employers/{employer_id}/officers", access=Roles("operator"))
async def register_officer_of(body: ColleagueBody, employer: NamedDep, caller: CallerDep, run: RunDep) -> Receipt:
    """The same by the operator, for an employer that has nobody left who could."""
    officer_id = run.new_id("officer")
    return await run(Officer, officer_id, _registration(officer_id, employer, body, caller.now))


# -- revoking ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Standing:
    """Who stands beside an officer: the ids of those who act for the same organisation in the same role."""

    others: frozenset[UUID]


async def _beside(kernel: Kernel, officer_id: UUID, caller: Caller) -> Standing:
    """Looked up one by one: the list may not know yet who was revoked a moment ago."""
    officer = await _officer(kernel, officer_id)
    if "operator" not in caller.roles and officer.org_id != caller.org_id:
        raise NotFound
    if officer.org_id is None:
        return Standing(frozenset())
    ids = await views.others_of(kernel.pool, officer.org_id, officer.role, officer_id)
    found = await asyncio.gather(*(_officer(kernel, other) for other in ids))
    return Standing(frozenset(other.officer_id for other in found if other.revoked_at is None))


async def _officer(kernel: Kernel, officer_id: UUID) -> OfficerState:
    officer = (await kernel.load(Officer, officer_id)).state
    if officer is None:
        raise NotFound
    return officer


async def _revocation(officer_id: UUID, body: RevocationBody, caller: CallerDep, kernel: KernelDep) -> RevokeOfficer:
    standing = await _beside(kernel, officer_id, caller)
    return RevokeOfficer(
        by_org=None if caller.role == "operator" else caller.org_id,
        others=len(standing.others),
        successor_id=body.successor_id,
        successor_fits=body.successor_id in standing.others,
        reason=body.reason,
        at=caller.now,
    )


async def _hand_over(body: HandOverBody, caller: CallerDep, kernel: KernelDep) -> RevokeOfficer:
    standing = await _beside(kernel, caller.account_id, caller)
    return RevokeOfficer(
        by_org=caller.org_id,
        others=len(standing.others),
        successor_id=body.successor_id,
        successor_fits=body.successor_id in standing.others,
        reason=body.reason,
        at=caller.now,
    )


RevocationDep = Annotated[RevokeOfficer, Depends(_revocation)]
HandOverDep = Annotated[RevokeOfficer, Depends(_hand_over)]


@router.command("/officers/{officer_id}/revocation", access=Roles("operator", "employer"))
async def revoke_officer(officer_id: UUID, own: InPersonDep, revocation: RevocationDep, run: RunDep) -> Receipt:
    """An officer may no longer act: within seconds every service refuses the tokens they hold (403 `access-revoked`).

    By a colleague of the same employer, in person, or for any organisation by the operator. 409 `last-officer`,
    `successor-does-not-fit`.
    """
    return await run(Officer, officer_id, revocation)


@router.command("/me/hand-over", access=Roles("employer", "acceptance", "authority", "midlevel", "office", "exam"))
async def hand_over(own: InPersonDep, hand_over: HandOverDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Hand over to a successor, in person, and act no more oneself. 409 `last-officer`, `successor-does-not-fit`."""
    return await run(Officer, caller.account_id, hand_over)


# -- reading ----------------------------------------------------------------------------------------------------------


@router.query("/officers", access=AnyRole(), view="officers")
async def list_officers(org_id: OrgDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> OfficerPage:
    """The officers of one's own organisation, those revoked too."""
    rows = await views.officers_of(kernel.pool, org_id, after, limit)
    return await _page(kernel, rows, limit)


@router.query("/organisations/{org_id}/officers", access=Roles("operator"), view="officers")
async def list_officers_of(org_id: UUID, kernel: KernelDep, after: After = None, limit: Limit = 50) -> OfficerPage:
    """The officers of any organisation, for the operator."""
    rows = await views.officers_of(kernel.pool, org_id, after, limit)
    return await _page(kernel, rows, limit)


async def _page(kernel: Kernel, rows: list[asyncpg.Record], limit: int) -> OfficerPage:
    items = [
        OfficerRow(
            officer_id=row["officer_id"],
            role=row["role"],
            name=await kernel.vault.open_json(from_json(row["name"])),
            since=row["since"],
            revoked_at=row["revoked_at"],
            successor_id=row["successor_id"],
        )
        for row in rows
    ]
    return OfficerPage(items=items, next=next_of(rows, "officer_id", limit))
