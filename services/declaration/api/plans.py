"""Review plans, read by everybody: the list, 申报须知 and all limits, the blank forms."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.web.access import AnyRole, CallerDep, FilesDep, KernelDep, Router
from services.declaration import views
from services.declaration.api.blank import DOCX, blank_form
from services.declaration.api.needs import After, Limit, PlanDep, VersionDep
from services.declaration.domain.plan import Plan

router = Router(prefix="/api/declaration/v1", tags=["plans"])


class PlanRow(BaseModel):
    """A plan in a list; `open`: its window is open now, and it isn't closed."""

    plan_id: UUID
    plan_version: int
    code: str
    title: str
    year: int
    series: str
    level: str
    opens_at: datetime
    closes_at: datetime
    open: bool


class PlanPage(BaseModel):
    """A page of plans."""

    items: list[PlanRow]
    next: UUID | None


class PlanDetail(BaseModel):
    """A plan with its notice, and all its limits; deadlines as they have been put off."""

    plan_id: UUID
    plan_version: int
    open: bool
    plan: Plan


@router.query("/plans", access=AnyRole(), view="declarations")
async def list_plans(
    caller: CallerDep, kernel: KernelDep, closed_too: bool = False, after: After = None, limit: Limit = 50
) -> PlanPage:
    """Plans whose window is open, or all of them."""
    rows = await views.plans_at(kernel.pool, caller.now, not closed_too, after, limit)
    found = [PlanRow(**dict(row)) for row in rows]
    return PlanPage(items=found, next=found[-1].plan_id if len(found) == limit else None)


@router.query("/plans/{plan_id}", access=AnyRole())
async def get_plan(issued: PlanDep, caller: CallerDep) -> PlanDetail:
    """One plan in its newest version: 申报须知, modes, limits, attachments, stages."""
    plan = issued.plan
    is_open = issued.closed is None and plan.opens_at <= caller.now <= plan.closes_at
    return PlanDetail(plan_id=issued.plan_id, plan_version=issued.plan_version, open=is_open, plan=plan)


@router.query("/plans/{plan_id}/versions/{version}", access=AnyRole())
async def get_version(plan: VersionDep) -> Plan:
    """One version of a plan: that which a declaration says it is measured by."""
    return plan


@router.query(
    "/plans/{plan_id}/versions/{version}/forms/{form}", access=AnyRole(), response_class=Response, makes=(DOCX,)
)
async def get_blank_form(form: str, plan: VersionDep, store: FilesDep) -> Response:
    """A blank form of a plan, to download and fill in."""
    found = next((blank for blank in plan.forms if blank.code == form), None)
    if found is None:
        raise NotFound
    return await blank_form(found, store)
