"""What declaration's routes need before they build a command or an answer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from kernel.log.decider import NotFound
from kernel.log.kernel import Kernel
from kernel.web.access import KernelDep, NowDep, PersonDep
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier, PersonFile
from services.declaration.domain.events import Draft
from services.declaration.domain.parts import Background
from services.declaration.domain.review_plan import IssuedPlan, ReviewPlan

After = Annotated[UUID | None, Query(description="`next` of the page before")]
Limit = Annotated[int, Query(ge=1, le=100)]


async def plan_of(kernel: Kernel, plan_id: UUID) -> IssuedPlan:
    """A published plan. Raises NotFound."""
    issued = (await kernel.load(ReviewPlan, plan_id)).state
    if issued is None:
        raise NotFound
    return issued


async def file_of(kernel: Kernel, person_id: UUID) -> PersonFile:
    """What is on file of a person; empty when nothing has come yet."""
    return (await kernel.load(Dossier, person_id)).state or PersonFile(person_id)


async def background_of(kernel: Kernel, plan_id: UUID, person_id: UUID, at: datetime) -> Background:
    """What a command of this person under this plan is measured against. Raises NotFound without the plan."""
    issued = await plan_of(kernel, plan_id)
    return Background(at, issued.plan_version, issued.plan, await file_of(kernel, person_id))


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


async def _background(
    draft: Annotated[Draft, Depends(_mine)], person_id: PersonDep, kernel: KernelDep, now: NowDep
) -> Background:
    return await background_of(kernel, draft.plan_id, person_id, now)


async def _file(person_id: PersonDep, kernel: KernelDep) -> PersonFile:
    return await file_of(kernel, person_id)


async def _plan(plan_id: UUID, kernel: KernelDep) -> IssuedPlan:
    return await plan_of(kernel, plan_id)


MineDep = Annotated[Draft, Depends(_mine)]
"""The declaration in the path, which must be the caller's."""
BackgroundDep = Annotated[Background, Depends(_background)]
"""What it is measured against."""
PersonFileDep = Annotated[PersonFile, Depends(_file)]
"""What is on file of the caller."""
PlanDep = Annotated[IssuedPlan, Depends(_plan)]
"""The plan in the path."""
