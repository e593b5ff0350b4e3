"""Authorities and the officers and experts who act for them: the operator's business."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel

from kernel.web.access import AnyRole, Body, CallerDep, KernelDep, Receipt, Roles, Router, RunDep
from services.identity import views
from services.identity.api.common import (
    PREFIX,
    After,
    Code,
    Limit,
    NewPassword,
    OfficerLogin,
    PersonName,
    Phone,
    Region,
    UnitName,
    hash_password,
    next_of,
)
from services.identity.api.folds import authority_of
from services.identity.domain.authority import (
    Authority,
    AuthorityKind,
    AuthorityState,
    RegisterAuthority,
    authority_id_of,
)
from services.identity.domain.officer import Officer, RegisterOfficer

router = Router(prefix=PREFIX, tags=["authorities"])


class AuthorityBody(Body):
    """An authority; `code` is how plans name it."""

    code: Code
    name: UnitName
    kind: AuthorityKind
    region: Region


class OfficerBody(Body):
    """An officer or expert of an authority."""

    login: OfficerLogin
    phone: Phone
    name: PersonName
    role: Literal["acceptance", "authority", "midlevel", "office", "expert", "exam", "partner"]
    password: NewPassword


class AuthorityRow(BaseModel):
    """An authority."""

    authority_id: UUID
    code: str
    name: str
    kind: AuthorityKind
    region: str


class AuthorityPage(BaseModel):
    """A page of authorities; `next` is the `after` of the following page, null at the end."""

    items: list[AuthorityRow]
    next: UUID | None


async def _hash(body: OfficerBody) -> str:
    return await hash_password(body.password)


async def _authority(authority_id: UUID, kernel: KernelDep) -> AuthorityState:
    return await authority_of(kernel, authority_id)


HashDep = Annotated[str, Depends(_hash)]
AuthorityDep = Annotated[AuthorityState, Depends(_authority)]


@router.command("/authorities", access=Roles("operator"))
async def register_authority(body: AuthorityBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Register an authority; the same again changes nothing. 409 `authority-registered` when the code is another's."""
    command = RegisterAuthority(at=caller.now, **body.model_dump())
    return await run(Authority, authority_id_of(body.code), command)


@router.command("/authorities/{authority_id}/officers", access=Roles("operator"))
async def appoint_officer(
    body: OfficerBody, authority: AuthorityDep, password_hash: HashDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Appoint an officer or expert, who can log in at once. 409 `login-taken`, `role-does-not-fit`."""
    officer_id = run.new_id("officer")
    command = RegisterOfficer(
        officer_id=officer_id,
        org_id=authority.authority_id,
        org_kind=authority.kind,
        password_hash=password_hash,
        at=caller.now,
        **body.model_dump(exclude={"password"}),
    )
    return await run(Officer, officer_id, command)


@router.query("/authorities", access=AnyRole(), view="organisations")
async def list_authorities(
    kernel: KernelDep, kind: AuthorityKind | None = None, after: After = None, limit: Limit = 50
) -> AuthorityPage:
    """Authorities, of one kind or all."""
    rows = await views.authorities(kernel.pool, kind, after, limit)
    return AuthorityPage(items=[AuthorityRow(**dict(r)) for r in rows], next=next_of(rows, "authority_id", limit))


@router.query("/authorities/{authority_id}", access=AnyRole())
async def get_authority(authority: AuthorityDep) -> AuthorityRow:
    """One authority."""
    return AuthorityRow(**_row(authority))


def _row(authority: AuthorityState) -> dict[str, Any]:
    return {
        "authority_id": authority.authority_id,
        "code": authority.code,
        "name": authority.name,
        "kind": authority.kind,
        "region": authority.region,
    }
