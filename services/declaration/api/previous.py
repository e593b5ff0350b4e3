"""Second and later declarations (guide 二.5): what was handed in last is offered again."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel

from kernel.log.decider import NotFound
from kernel.web.access import KernelDep, Receipt, Roles, Router, RunDep
from services.declaration import views
from services.declaration.api.needs import BackgroundDep, MineDep, draft_of
from services.declaration.domain.commands import CopyPrevious
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import Draft
from services.declaration.domain.filling import facts_of
from services.declaration.domain.parts import Achievement, Form
from services.declaration.domain.previous import offer

APPLICANT = Roles("applicant")

router = Router(prefix="/api/declaration/v1", tags=["declarations"])


class PreviousView(BaseModel):
    """What an earlier declaration offers to this one: the form, the achievements and other works, the
    kinds of attachments. `new_items`: approved since, for 新增业绩情况报告表."""

    declaration_id: UUID
    form: Form | None
    achievements: list[Achievement]
    works: list[Achievement] = []
    attachments: list[str]
    new_items: list[UUID]


async def _previous(draft: MineDep, background: BackgroundDep, kernel: KernelDep) -> Draft:
    """The declaration for this very title, under another plan, that was handed in last. Raises NotFound."""
    found = await views.last_handed_in(kernel.pool, facts_of(draft, background).declared_earlier)
    if found is None:
        raise NotFound
    return await draft_of(kernel, found)


PreviousDep = Annotated[Draft, Depends(_previous)]


@router.query("/declarations/{declaration_id}/previous", access=APPLICANT, view="declarations")
async def get_previous(earlier: PreviousDep, background: BackgroundDep) -> PreviousView:
    """What was declared last for this title, as far as this plan asks for it, too. 404: this is the first declaration
    for it."""
    offered = offer(earlier.submissions[earlier.submission].parts, background.plan, background.file)
    return PreviousView(
        declaration_id=earlier.declaration_id,
        form=offered.form,
        achievements=list(offered.achievements),
        works=list(offered.works),
        attachments=[attached.kind for attached in offered.attachments],
        new_items=list(offered.new_items),
    )


@router.command("/declarations/{declaration_id}/previous/copy", access=APPLICANT)
async def copy_previous(declaration_id: UUID, earlier: PreviousDep, background: BackgroundDep, run: RunDep) -> Receipt:
    """Fill what is still empty from it; nothing that was written is replaced."""
    parts = earlier.submissions[earlier.submission].parts
    return await run(Declaration, declaration_id, CopyPrevious(background=background, parts=parts))
