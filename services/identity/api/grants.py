"""Acting in another's place: a deputy during absence, an agency for a small employer (人事代理)."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import AwareDatetime, BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.log.fileref import FileRef
from kernel.log.kernel import Kernel
from kernel.web.access import AnyRole, Body, CallerDep, FilesDep, KernelDep, OrgDep, Receipt, Roles, Router, RunDep
from kernel.web.files import download
from kernel.web.tokens import LIFETIME
from services.identity import views
from services.identity.api.common import PREFIX, After, InPersonDep, Limit, next_of
from services.identity.api.sessions import IssuerDep
from services.identity.domain.employer import Employer, EmployerKind
from services.identity.domain.grant import (
    AcceptEntrustment,
    EndGrant,
    EntrustAgency,
    Grant,
    GrantKind,
    GrantState,
    NameDeputy,
)
from services.identity.domain.officer import Officer

router = Router(prefix=PREFIX, tags=["acting"])
CHECKERS = ("employer", "acceptance", "authority", "midlevel", "office", "exam")


class DeputyBody(Body):
    """Who acts in one's place, from when to when, both inclusive."""

    deputy_id: UUID
    since: AwareDatetime
    until: AwareDatetime


class EntrustmentBody(Body):
    """The agency that is to act for one's employer, and the letter that entrusts it, uploaded with purpose `letter`."""

    agency_id: UUID
    file_id: UUID


class ActingBody(Body):
    """By which grant one acts."""

    grant_id: UUID


class ActingTokens(BaseModel):
    """A short-lived access token in another's place; ask again for the next one."""

    access_token: str
    expires_in: int
    org_id: UUID
    role: str
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name


class GrantRow(BaseModel):
    """A grant: `giver` lets `taker` act for `org_id` as `role`, from `since` (null: not accepted yet) to `until`."""

    grant_id: UUID
    kind: GrantKind
    giver: UUID
    taker: UUID
    org_id: UUID
    role: str
    since: datetime | None
    until: datetime | None
    ended_at: datetime | None


class GrantPage(BaseModel):
    """A page of grants; `next` is the `after` of the following page, null at the end."""

    items: list[GrantRow]
    next: UUID | None


# -- giving and ending ------------------------------------------------------------------------------------------------


async def _deputy_fits(body: DeputyBody, caller: CallerDep, kernel: KernelDep) -> bool:
    """An acting officer in the same role. For an employer, one of its own; agencies are entrusted by a letter."""
    deputy = (await kernel.load(Officer, body.deputy_id)).state
    if deputy is None or deputy.revoked_at is not None or deputy.role != caller.role:
        return False
    return caller.role != "employer" or deputy.org_id == caller.org_id


async def _agency_fits(body: EntrustmentBody, kernel: KernelDep) -> bool:
    agency = (await kernel.load(Employer, body.agency_id)).state
    return agency is not None and agency.authorized and agency.founding.kind is EmployerKind.AGENCY


async def _letter(body: EntrustmentBody, caller: CallerDep, store: FilesDep) -> FileRef:
    return await store.mine(body.file_id, caller, "letter")


DeputyFitsDep = Annotated[bool, Depends(_deputy_fits)]
AgencyFitsDep = Annotated[bool, Depends(_agency_fits)]
LetterDep = Annotated[FileRef, Depends(_letter)]


@router.command("/me/deputies", access=Roles(*CHECKERS))
async def name_deputy(
    *, own: InPersonDep, body: DeputyBody, fits: DeputyFitsDep, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """A deputy for one's absence, of at most 180 days. The receipt's `id` is the grant's.

    409 `deputy-does-not-fit`, `period-ends-before-it-begins`, `period-too-long`.
    """
    grant_id = run.new_id("grant")
    command = NameDeputy(
        grant_id=grant_id,
        officer_id=caller.account_id,
        org_id=org_id,
        role=caller.role,
        deputy_fits=fits,
        at=caller.now,
        **body.model_dump(),
    )
    return await run(Grant, grant_id, command)


@router.command("/entrustments", access=Roles("employer"))
async def entrust_agency(
    *,
    own: InPersonDep,
    body: EntrustmentBody,
    fits: AgencyFitsDep,
    letter: LetterDep,
    org_id: OrgDep,
    caller: CallerDep,
    run: RunDep,
) -> Receipt:
    """人事代理: an agency is to act for one's employer, once it accepts. 409 `agency-does-not-fit`."""
    grant_id = run.new_id("grant")
    command = EntrustAgency(
        grant_id=grant_id,
        employer_id=org_id,
        agency_id=body.agency_id,
        agency_fits=fits,
        letter=letter,
        at=caller.now,
    )
    return await run(Grant, grant_id, command)


@router.command("/grants/{grant_id}/acceptance", access=Roles("employer"))
async def accept_entrustment(
    grant_id: UUID, own: InPersonDep, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Accept to act for the employer that asks one's agency. 409 `grant-ended`."""
    return await run(Grant, grant_id, AcceptEntrustment(agency_id=org_id, at=caller.now))


@router.command("/grants/{grant_id}/end", access=Roles(*CHECKERS))
async def end_grant(grant_id: UUID, own: InPersonDep, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """End a grant that one gave or holds; within seconds nobody acts by it any more."""
    return await run(Grant, grant_id, EndGrant(by=(caller.account_id, org_id), at=caller.now))


# -- reading and acting -----------------------------------------------------------------------------------------------


@router.query("/grants", access=Roles(*CHECKERS), view="acting")
async def list_grants(
    org_id: OrgDep, caller: CallerDep, kernel: KernelDep, after: After = None, limit: Limit = 50
) -> GrantPage:
    """What one gave or holds, oneself or one's organisation."""
    rows = await views.grants_of(kernel.pool, [caller.account_id, org_id], after, limit)
    return GrantPage(items=[GrantRow(**dict(row)) for row in rows], next=next_of(rows, "grant_id", limit))


@router.query("/grants/{grant_id}/letter", access=Roles("employer"), response_class=Response)
async def get_entrustment_letter(grant_id: UUID, org_id: OrgDep, kernel: KernelDep, store: FilesDep) -> Response:
    """The letter that entrusts an agency, for both sides."""
    grant = (await kernel.load(Grant, grant_id)).state
    if grant is None or grant.letter is None or org_id not in (grant.giver, grant.taker):
        raise NotFound
    return download(await store.read(grant.letter.file_id), "委托书")


@router.action("POST", "/sessions/acting", access=AnyRole(), refusals=(400, 401, 404, 413, 415, 422))
async def act_for(
    body: ActingBody, caller: CallerDep, own: InPersonDep, kernel: KernelDep, issuer: IssuerDep
) -> ActingTokens:
    """A token to act by a grant: under one's own account, for the other's organisation and in their role.

    404 unless one holds it, it has begun and not ended, and whoever gave it may still act themselves.
    """
    grant = (await kernel.load(Grant, body.grant_id)).state
    if grant is None or grant.taker not in (caller.account_id, caller.org_id) or not grant.open_at(caller.now):
        raise NotFound
    if not await _still_stands(grant, kernel):
        raise NotFound
    lifetime = LIFETIME if grant.until is None else min(LIFETIME, grant.until - caller.now)
    token = issuer.issue(
        caller.account_id,
        (grant.role,),
        caller.now,
        org_id=grant.org_id,
        grant_id=grant.grant_id,
        on_behalf_of=grant.giver if grant.kind is GrantKind.DEPUTY else caller.org_id,
        self_id=caller.self_id,
        lifetime=lifetime,
    )
    return ActingTokens(
        access_token=token, expires_in=int(lifetime.total_seconds()), org_id=grant.org_id, role=grant.role
    )


async def _still_stands(grant: GrantState, kernel: Kernel) -> bool:
    """A deputy of somebody who was revoked has nobody to stand in for."""
    if grant.kind is GrantKind.AGENCY:
        return True
    absent = (await kernel.load(Officer, grant.giver)).state
    return absent is not None and absent.revoked_at is None
