"""What a committee office does about its plans: compose, publish, amend, put deadlines off, close (guide 二)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Self
from uuid import UUID

from fastapi import Depends
from pydantic import AwareDatetime, BaseModel, JsonValue, model_validator
from starlette.responses import Response

from kernel.log.decider import Rejected
from kernel.web.access import (
    BasedOnDep,
    Body,
    CallerDep,
    KernelDep,
    LanguageDep,
    OrgDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from services.declaration import views
from services.declaration.api.answers import ViolationView, shown
from services.declaration.api.needs import After, Limit, MeasureDep, OwnPlanDep, UnderOwnPlanDep, version_of
from services.declaration.domain.commands import ExtendForOne, MoveToVersion
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.plan import Code, Plan, Sections
from services.declaration.domain.review_plan import (
    ClosePlan,
    DraftPlan,
    ExtendDeadline,
    IssuedPlan,
    PublishDraft,
    PublishPlan,
    PutSections,
    Reason,
    ReviewPlan,
    next_version,
)

OFFICE = Roles("office")
SHIPPED = Path(__file__).parents[1] / "plans" / "2024-transport-engineer.json"
router = Router(prefix="/api/declaration/v1", tags=["plans"])


class PlanBody(Body):
    """A whole plan, as the files in `plans/` have it."""

    plan: Plan

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if wrong := self.plan.faults():
            raise ValueError([replace(fault, pointer=f"/plan{fault.pointer}") for fault in wrong])
        return self


class DraftBody(Body):
    """A code that no plan has yet, and the code of one's own office."""

    code: Code
    office: Code


class SectionsBody(Sections, Body):
    """Some sections, each whole; the others stay as they are."""


class PublicationBody(Body):
    """The reason of an amendment; a first version needs none."""

    reason: Reason | None = None


class ReasonBody(Body):
    """Why."""

    reason: Reason


class ExtensionBody(Body):
    """Which stage's deadline (null: the window's) is put off until when (inclusive), and why."""

    stage: Code | None = None
    until: AwareDatetime
    reason: Reason


class MoveBody(Body):
    """To which version, and why."""

    plan_version: int
    reason: Reason


async def _target(body: MoveBody, draft: UnderOwnPlanDep, kernel: KernelDep) -> Plan:
    return await version_of(kernel, draft.plan_id, body.plan_version)


TargetDep = Annotated[Plan, Depends(_target)]


class OwnPlanRow(BaseModel):
    """A plan of one's own office; `plan_version` 0: only drafted; `changed`: sections are written that aren't published
    yet."""

    plan_id: UUID
    code: str
    title: str | None
    plan_version: int
    changed: bool
    closed: bool
    changed_at: datetime


class OwnPlanPage(BaseModel):
    """A page of them."""

    items: list[OwnPlanRow]
    next: UUID | None


class DeadlineView(BaseModel):
    """A deadline that was put off; `stage` null: the window's."""

    stage: str | None
    until: datetime


class DraftView(BaseModel):
    """A plan as its office has it. `version` is the ETag to send as If-Match; `versions`: by section, since which of
    them it is as it is. `sections`: as they would be published now; `changed`: those written since the last version;
    `violations`: all that stands in the way of publishing them."""

    plan_id: UUID
    code: str
    office: str
    plan_version: int
    closed: bool
    put_off: list[DeadlineView]
    version: int
    versions: dict[str, int]
    sections: dict[str, JsonValue]
    changed: list[str]
    violations: list[ViolationView]


@router.command("/plans", access=OFFICE, example=lambda: {"plan": json.loads(SHIPPED.read_text())})
async def publish_plan(body: PlanBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Publish a plan of one's own office that was written elsewhere, as a whole."""
    return await run(ReviewPlan, body.plan.plan_id, PublishPlan(plan=body.plan, office_id=org_id, at=caller.now))


@router.command("/plan-drafts", access=OFFICE)
async def draft_plan(body: DraftBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Begin to compose a plan; its id is in the receipt."""
    command = DraftPlan(code=body.code, office=body.office, office_id=org_id, at=caller.now)
    return await run(ReviewPlan, Plan.id_of(body.code), command)


@router.query("/plan-drafts", access=OFFICE, view="office_plans")
async def list_own_plans(org_id: OrgDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> OwnPlanPage:
    """One's own office's plans, drafts among them."""
    rows = await views.plans_of(kernel.pool, org_id, after, limit)
    found = [OwnPlanRow(**dict(row)) for row in rows]
    return OwnPlanPage(items=found, next=found[-1].plan_id if len(found) == limit else None)


@router.command("/plans/{plan_id}/sections", access=OFFICE)
async def put_sections(  # noqa: PLR0917
    plan_id: UUID, body: SectionsBody, org_id: OrgDep, caller: CallerDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """Write sections of a draft; of a published plan: of its next version. 409 `edited-meanwhile`, with both, for each
    that a colleague has written since it was read; then none is written."""
    command = PutSections(sections=body.given(), office_id=org_id, at=caller.now, as_of=as_of)
    return await run(ReviewPlan, plan_id, command)


@router.command("/plans/{plan_id}/publication", access=OFFICE)
async def publish_draft(
    plan_id: UUID, body: PublicationBody, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Publish what is drafted, as the first or the next version; refused with all that is missing or wrong."""
    return await run(ReviewPlan, plan_id, PublishDraft(reason=body.reason, office_id=org_id, at=caller.now))


@router.command("/plans/{plan_id}/closing", access=OFFICE)
async def close_plan(plan_id: UUID, body: ReasonBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Take no new declarations; those begun go on."""
    return await run(ReviewPlan, plan_id, ClosePlan(reason=body.reason, office_id=org_id, at=caller.now))


@router.command("/plans/{plan_id}/extension", access=OFFICE)
async def extend_deadline(
    plan_id: UUID, body: ExtensionBody, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Put a deadline off for everybody; those whom it concerns are told."""
    command = ExtendDeadline(**dict(body), office_id=org_id, at=caller.now)
    return await run(ReviewPlan, plan_id, command)


@router.command("/plans/{plan_id}/declarations/{declaration_id}/extension", access=OFFICE)
async def extend_for_one(  # noqa: PLR0917
    declaration_id: UUID, body: ExtensionBody, plan: MeasureDep, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Put a deadline off for one declaration; its person is told."""
    command = ExtendForOne(**dict(body), plan=plan, office_id=org_id, officer=caller.myself, at=caller.now)
    return await run(Declaration, declaration_id, command)


@router.command("/plans/{plan_id}/declarations/{declaration_id}/move", access=OFFICE)
async def move_declaration(  # noqa: PLR0917
    declaration_id: UUID, body: MoveBody, plan: TargetDep, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Measure a declaration by another version of its plan from now on; its person is told."""
    command = MoveToVersion(**dict(body), plan=plan, office_id=org_id, officer=caller.myself, at=caller.now)
    return await run(Declaration, declaration_id, command)


@router.query("/plans/{plan_id}/draft", access=OFFICE)
async def get_draft(issued: OwnPlanDep, language: LanguageDep, response: Response) -> DraftView:
    """What is written so far, and all that is still missing or wrong. Its ETag is what a write of sections is based
    on."""
    response.headers["ETag"] = f'"{issued.events}"'
    return DraftView(
        plan_id=issued.plan_id,
        code=issued.code,
        office=issued.office,
        plan_version=issued.plan_version,
        closed=issued.closed is not None,
        put_off=[DeadlineView(stage=stage, until=until) for stage, until in issued.put_off.items()],
        version=issued.events,
        versions=dict(issued.changed),
        sections=issued.draft,
        changed=sorted(issued.written),
        violations=_in_the_way(issued, language == "zh"),
    )


def _in_the_way(issued: IssuedPlan, zh: bool) -> list[ViolationView]:
    try:
        next_version(issued)
    except Rejected as refusal:
        return [shown(violation, zh) for violation in refusal.violations]
    return []
