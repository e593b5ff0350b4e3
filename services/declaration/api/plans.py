"""Review plans: published by an office, read by everybody."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from kernel.web.access import AnyRole, Body, CallerDep, KernelDep, OrgDep, Receipt, Roles, Router, RunDep
from services.declaration import views
from services.declaration.api.needs import After, Limit, PlanDep
from services.declaration.domain.plan import Plan
from services.declaration.domain.review_plan import PublishPlan, ReviewPlan

router = Router(prefix="/api/declaration/v1", tags=["plans"])


class PlanBody(Body):
    """A whole plan, as the files in `plans/` have it."""

    plan: Plan


class PlanRow(BaseModel):
    """A plan in a list; `open`: its window is open now."""

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
    """A plan with its notice, and all its limits."""

    plan_id: UUID
    plan_version: int
    open: bool
    plan: Plan


@router.command("/plans", access=Roles("office"))
async def publish_plan(body: PlanBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Publish a plan of one's own office."""
    return await run(ReviewPlan, body.plan.plan_id, PublishPlan(plan=body.plan, office_id=org_id, at=caller.now))


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
    """One plan: 申报须知, modes, limits, attachments, stages."""
    is_open = issued.plan.opens_at <= caller.now <= issued.plan.closes_at
    return PlanDetail(plan_id=issued.plan_id, plan_version=issued.plan_version, open=is_open, plan=issued.plan)
