"""What declaration's routes need before they build a command or an answer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from kernel.log.decider import NotFound
from kernel.log.kernel import Kernel
from kernel.web.access import KernelDep, NowDep, OrgDep, PersonDep
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier, PersonFile
from services.declaration.domain.events import Draft
from services.declaration.domain.parts import Background
from services.declaration.domain.plan import Plan
from services.declaration.domain.review_plan import IssuedPlan, ReviewPlan

After = Annotated[UUID | None, Query(description="`next` of the page before")]
Limit = Annotated[int, Query(ge=1, le=100)]


async def plan_of(kernel: Kernel, plan_id: UUID) -> IssuedPlan:
    """A published plan. Raises NotFound."""
    issued = (await kernel.load(ReviewPlan, plan_id)).state
    if issued is None or not issued.versions:
        raise NotFound
    return issued


async def version_of(kernel: Kernel, plan_id: UUID, version: int) -> Plan:
    """A version of a plan, with the deadlines put off since. Raises NotFound."""
    plan = (await plan_of(kernel, plan_id)).version(version)
    if plan is None:
        raise NotFound
    return plan


async def file_of(kernel: Kernel, person_id: UUID) -> PersonFile:
    """What is on file of a person; empty when nothing has come yet."""
    return (await kernel.load(Dossier, person_id)).state or PersonFile(person_id)


async def background_of(kernel: Kernel, plan_id: UUID, person_id: UUID, at: datetime) -> Background:
    """What a declaration that this person begins now is measured against: the plan's newest version. Raises NotFound
    without the plan."""
    issued = await plan_of(kernel, plan_id)
    file = await file_of(kernel, person_id)
    return Background(at, issued.plan_version, issued.plan, file, closed=issued.closed is not None)


async def background_for(kernel: Kernel, draft: Draft, at: datetime) -> Background:
    """What a declaration is measured against: the version it was begun under, or was moved to."""
    plan = await version_of(kernel, draft.plan_id, draft.plan_version)
    return Background(at, draft.plan_version, plan, await file_of(kernel, draft.person_id))


async def draft_of(kernel: Kernel, declaration_id: UUID) -> Draft:
    """A declaration. Raises NotFound."""
    draft = (await kernel.load(Declaration, declaration_id)).state
    if draft is None:
        raise NotFound
    return draft


async def _mine(declaration_id: UUID, person_id: PersonDep, kernel: KernelDep) -> Draft:
    draft = await draft_of(kernel, declaration_id)
    if draft.person_id != person_id:
        raise NotFound
    return draft


async def _background(draft: Annotated[Draft, Depends(_mine)], kernel: KernelDep, now: NowDep) -> Background:
    return await background_for(kernel, draft, now)


async def _file(person_id: PersonDep, kernel: KernelDep) -> PersonFile:
    return await file_of(kernel, person_id)


async def _plan(plan_id: UUID, kernel: KernelDep) -> IssuedPlan:
    return await plan_of(kernel, plan_id)


async def _own_plan(plan_id: UUID, kernel: KernelDep, org_id: OrgDep) -> IssuedPlan:
    issued = (await kernel.load(ReviewPlan, plan_id)).state
    if issued is None or issued.office_id != org_id:
        raise NotFound
    return issued


async def _version(plan_id: UUID, version: int, kernel: KernelDep) -> Plan:
    return await version_of(kernel, plan_id, version)


async def _under_own_plan(plan_id: UUID, declaration_id: UUID, kernel: KernelDep, org_id: OrgDep) -> Draft:
    draft = await draft_of(kernel, declaration_id)
    if draft.plan_id != plan_id or (await plan_of(kernel, plan_id)).office_id != org_id:
        raise NotFound
    return draft


UnderOwnPlanDep = Annotated[Draft, Depends(_under_own_plan)]
"""The declaration in the path; its plan must be the caller's office's."""


async def _measure(draft: UnderOwnPlanDep, kernel: KernelDep) -> Plan:
    return await version_of(kernel, draft.plan_id, draft.plan_version)


MineDep = Annotated[Draft, Depends(_mine)]
"""The declaration in the path, which must be the caller's."""
BackgroundDep = Annotated[Background, Depends(_background)]
"""What it is measured against."""
PersonFileDep = Annotated[PersonFile, Depends(_file)]
"""What is on file of the caller."""
PlanDep = Annotated[IssuedPlan, Depends(_plan)]
"""The plan in the path."""
OwnPlanDep = Annotated[IssuedPlan, Depends(_own_plan)]
"""The plan in the path, published or drafted, which must be the caller's office's."""
VersionDep = Annotated[Plan, Depends(_version)]
"""The version of the plan in the path."""
MeasureDep = Annotated[Plan, Depends(_measure)]
"""What that declaration is measured by."""
