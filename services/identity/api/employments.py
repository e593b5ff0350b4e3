"""Being bound to an employer, and what waits for an employer's officer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import asyncpg
from fastapi import Depends, Query
from pydantic import BaseModel
from pydantic_core import from_json

from kernel.log.decider import NotFound, Violation
from kernel.log.kernel import Kernel
from kernel.web.access import Body, CallerDep, KernelDep, OrgDep, PersonDep, Receipt, Roles, Router, RunDep
from kernel.web.problems import invalid
from services.identity import views
from services.identity.api.common import PREFIX, Limit, Reason
from services.identity.api.folds import MyselfDep, employer_of, employment_of
from services.identity.domain.employer import EmployerState
from services.identity.domain.employment import (
    ApproveBinding,
    AskBinding,
    Employment,
    EmploymentState,
    EmploymentStatus,
    EndEmployment,
    RefuseBinding,
    employment_id_of,
)
from services.identity.domain.person import Person
from services.identity.domain.person_state import Registered

router = Router(prefix=PREFIX, tags=["employments"])


class EmploymentBody(Body):
    """Whom to be bound to."""

    employer_id: UUID


class BindingRefusalBody(Body):
    """Why the person isn't one of theirs."""

    reason: Reason


class EmploymentDetail(BaseModel):
    """An employment, for its person and its employer."""

    employment_id: UUID
    person_id: UUID
    employer_id: UUID
    employer_name: str
    status: EmploymentStatus
    name: str
    id_number: str
    reason: str | None


class WaitingRow(BaseModel):
    """Something an employer's officer has to decide: a `binding` (by `employment_id`) or a `profile` (by `person_id`
    and `profile_version`). `urged_at`: when the person urged last (催办) since it waits."""

    kind: Literal["binding", "profile"]
    person_id: UUID
    employment_id: UUID | None
    profile_version: int | None
    name: str
    since: datetime
    urged_at: datetime | None


class WaitingPage(BaseModel):
    """A page of what waits, the longest waiting first; `next` is the `after` of the following page, null at the end."""

    items: list[WaitingRow]
    next: str | None


async def _asked(body: EmploymentBody, kernel: KernelDep) -> EmployerState:
    return await employer_of(kernel, body.employer_id)


async def _own(org_id: OrgDep, kernel: KernelDep) -> EmployerState:
    return await employer_of(kernel, org_id)


async def _mine(kernel: KernelDep, person_id: PersonDep) -> EmploymentState:
    employment = await employment_of(kernel, person_id)
    if employment is None:
        raise NotFound
    return employment


async def _now(kernel: Kernel, employment: EmploymentState) -> EmploymentState | Registered:
    """Whose name and ID number tell an employer who it is: as they were corrected since it was asked, while it has to
    do with the person; as it was asked, for who left or was never known there."""
    if employment.status not in {EmploymentStatus.ASKED, EmploymentStatus.BOUND}:
        return employment
    person = (await kernel.load(Person, employment.person_id)).state
    return person if isinstance(person, Registered) else employment


async def _name(kernel: Kernel, row: asyncpg.Record) -> str:
    """The name of somebody who waits. A profile waits under the name that it was handed in under."""
    if row["kind"] == "binding":
        employment = (await kernel.load(Employment, row["id"])).state
        if employment is not None:
            return (await _now(kernel, employment)).name
    name: str = await kernel.vault.open_json(from_json(row["name"]))
    return name


def _place(after: Annotated[str | None, Query(max_length=100)] = None) -> views.Place | None:
    if after is None:
        return None
    try:
        return views.Place.parse(after)
    except ValueError:
        wrong = Violation("wrong-format", "不是有效的翻页位置", "is no `next` of a page", pointer="/query/after")
        raise invalid([wrong]) from None


PlaceDep = Annotated[views.Place | None, Depends(_place)]
AskedDep = Annotated[EmployerState, Depends(_asked)]
OwnDep = Annotated[EmployerState, Depends(_own)]
MineDep = Annotated[EmploymentState, Depends(_mine)]


@router.command("/me/employment", access=Roles("applicant"))
async def ask_binding(employer: AskedDep, myself: MyselfDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Ask an employer to be bound to it. The receipt's `id` is the employment's.

    409 `employer-not-authorized`, `bound-elsewhere`.
    """
    command = AskBinding(
        person_id=myself.person_id,
        employer_id=employer.employer_id,
        employer_authorized=employer.authorized,
        name=myself.name,
        id_number=myself.id_number,
        at=caller.now,
    )
    return await run(Employment, employment_id_of(myself.person_id, employer.employer_id), command)


@router.command("/me/employment/end", access=Roles("applicant"))
async def end_employment(employment: MineDep, person_id: PersonDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Take the request back, leave the employer, or put a refusal aside; then another employer can be asked."""
    return await run(Employment, employment.employment_id, EndEmployment(by=person_id, at=caller.now))


@router.command("/employments/{employment_id}/approval", access=Roles("employer"))
async def approve_binding(employment_id: UUID, employer: OwnDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Confirm that the person works here. 409 `own-case` for who would confirm themselves."""
    founding = employer.founding
    command = ApproveBinding(
        employer_id=employer.employer_id,
        affiliation=founding.affiliation,
        region=founding.region,
        formerly=founding.formerly,
        employer_kind=founding.kind,
        entrusted_by=founding.entrusted_by,
        checker=caller.myself,
        at=caller.now,
    )
    return await run(Employment, employment_id, command)


@router.command("/employments/{employment_id}/refusal", access=Roles("employer"))
async def refuse_binding(
    employment_id: UUID, body: BindingRefusalBody, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """The person doesn't work here, and why one thinks so."""
    return await run(Employment, employment_id, RefuseBinding(employer_id=org_id, reason=body.reason, at=caller.now))


@router.command("/employments/{employment_id}/end", access=Roles("employer"))
async def dismiss_employee(employment_id: UUID, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """The person doesn't work here any more. Cases that were declared here stay with this employer.

    409 `not-bound-here`.
    """
    return await run(Employment, employment_id, EndEmployment(by=org_id, at=caller.now))


@router.query("/employments/{employment_id}", access=Roles("applicant", "employer"))
async def get_employment(employment_id: UUID, caller: CallerDep, kernel: KernelDep) -> EmploymentDetail:
    """One employment."""
    found = (await kernel.load(Employment, employment_id)).state
    if found is None or caller.owner not in (found.person_id, found.employer_id):
        raise NotFound
    employer = await employer_of(kernel, found.employer_id)
    now = await _now(kernel, found)
    return EmploymentDetail(
        employment_id=found.employment_id,
        person_id=found.person_id,
        employer_id=found.employer_id,
        employer_name=employer.founding.name,
        status=found.status,
        name=now.name,
        id_number=now.id_number,
        reason=found.reason,
    )


@router.query("/queue", access=Roles("employer"), view="waiting")
async def list_waiting(org_id: OrgDep, kernel: KernelDep, after: PlaceDep, limit: Limit = 50) -> WaitingPage:
    """Bindings and profiles that wait for this employer, the longest waiting first."""
    rows = await views.queue_of(kernel.pool, org_id, after, limit)
    items = [
        WaitingRow(
            kind=row["kind"],
            person_id=row["person_id"],
            employment_id=row["id"] if row["kind"] == "binding" else None,
            profile_version=row["profile_version"],
            name=await _name(kernel, row),
            since=row["since"],
            urged_at=row["urged_at"],
        )
        for row in rows
    ]
    last = views.Place(rows[-1]["since"], rows[-1]["id"]) if len(rows) == limit else None
    return WaitingPage(items=items, next=str(last) if last else None)
