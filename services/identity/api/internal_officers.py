"""Claim checks about officers: who acts for an organisation, and where to reach one. Never through the gateway."""

from __future__ import annotations

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel

from kernel.log.decider import NotFound
from kernel.log.errors import Gone
from kernel.web.access import Internal, KernelDep, Router, showing_all
from services.identity import views
from services.identity.domain.officer import Officer

router = Router(prefix="/internal/v1", tags=["internal"])


class OfficerPhone(BaseModel):
    """Where to reach an officer now."""

    officer_id: UUID
    phone: str


class OfficerFacts(BaseModel):
    """An officer who acts for an organisation."""

    officer_id: UUID
    role: str
    name: str


class OfficerName(BaseModel):
    """What an officer is called."""

    officer_id: UUID
    name: str


class OfficerNames(BaseModel):
    """What officers are called; without those nobody knows."""

    items: list[OfficerName]


class OfficersOf(BaseModel):
    """Everybody who acts for an organisation; nobody who was revoked."""

    items: list[OfficerFacts]


@router.query("/officers/{officer_id}/phone", access=Internal("notify"))
async def get_officer_phone(officer_id: UUID, kernel: KernelDep) -> OfficerPhone:
    """The phone a message to an officer goes to; 410 once they were revoked."""
    officer = (await kernel.load(Officer, officer_id)).state
    if officer is None:
        raise NotFound
    if officer.revoked_at is not None:
        raise Gone("the officer was revoked")
    return OfficerPhone(officer_id=officer_id, phone=officer.phone)


@router.query("/former-officers/{officer_id}/phone", access=Internal("notify"))
async def get_former_officer_phone(officer_id: UUID, kernel: KernelDep) -> OfficerPhone:
    """The phone of an officer who was revoked, who is told so."""
    officer = (await kernel.load(Officer, officer_id)).state
    if officer is None or officer.revoked_at is None:
        raise NotFound
    return OfficerPhone(officer_id=officer_id, phone=officer.phone)


@router.query("/officer-names", access=Internal("review"))
async def get_officer_names(
    officer_id: Annotated[list[UUID], Query(max_length=100, description="Whose; said once for each")],
    kernel: KernelDep,
) -> OfficerNames:
    """What these officers are called now, the revoked among them: by their histories, so no list is waited for."""
    found = await asyncio.gather(*(kernel.load(Officer, one) for one in set(officer_id)))
    return OfficerNames(
        items=[
            OfficerName(officer_id=state.officer_id, name=state.name) for state in (one.state for one in found) if state
        ]
    )


@router.query("/organisations/{org_id}/officers", access=Internal("notify"))
async def get_officers_of(
    org_id: UUID, whole: Annotated[None, showing_all("officers")], kernel: KernelDep
) -> OfficersOf:
    """Who acts for an organisation, at most a hundred; none for one that nobody acts for. Whoever is told by this
    answer is told once: 503 while the list may lack somebody who has just been registered."""
    ids = await views.acting_for(kernel.pool, org_id)
    found = await asyncio.gather(*(kernel.load(Officer, officer_id) for officer_id in ids))
    return OfficersOf(
        items=[
            OfficerFacts(officer_id=officer.officer_id, role=officer.role, name=officer.name)
            for officer in (one.state for one in found)
            if officer is not None and officer.revoked_at is None
        ]
    )
