"""The aggregate of a review plan: published once by its office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from kernel.log.decider import Command, Decider, Event, Published, Upcaster, reject
from services.declaration.domain.plan import Plan
from services.declaration.published import PlanPublished2, StationPlanned


class PublishPlan(Command):
    """An officer of `office_id` publishes the plan."""

    plan: Plan
    office_id: UUID
    at: datetime


def _with_stations(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, a route named two authorities, and every declaration took every stage."""
    plan = stored["plan"]
    routes = []
    for before in plan["routes"]:
        route = {name: value for name, value in before.items() if name not in {"acceptance", "midlevel"}}
        route["stations"] = [{"stage": s["id"], "authority": before.get(s["actor"])} for s in plan["stages"]]
        routes.append(route)
    plan = plan | {"routes": routes, "resubmission": {"days": plan["resubmission_days"]}}
    return stored | {"plan": {name: value for name, value in plan.items() if name != "resubmission_days"}}


class PlanIssued(Event):
    """The plan stands, in this version."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_stations}

    plan_id: UUID
    plan_version: int
    plan: Plan
    at: datetime


@dataclass(frozen=True)
class IssuedPlan:
    """A plan that can be declared under."""

    plan_id: UUID
    plan_version: int
    plan: Plan


def decide(command: Command, issued: IssuedPlan | None) -> Sequence[Event]:
    """An office publishes its own plans; a published one isn't replaced."""
    match command:
        case PublishPlan():
            if command.plan.office_id != command.office_id:
                raise reject(
                    "not-your-office",
                    "只能发布本评委会办公室的评审计划",
                    "a plan is published by the office it names",
                    pointer="/plan/office",
                    actual=command.plan.office,
                )
            if issued is None:
                return [PlanIssued(plan_id=command.plan.plan_id, plan_version=1, plan=command.plan, at=command.at)]
            if issued.plan == command.plan:
                return []
            raise reject(
                "plan-already-published",
                "该评审计划已发布，不能替换",
                "a plan with this code is already published and isn't replaced",
                pointer="/plan/code",
                actual=issued.plan_version,
            )
    raise TypeError(type(command).__name__)


def evolve(issued: IssuedPlan | None, event: Event) -> IssuedPlan:
    """The plan as issued."""
    match event:
        case PlanIssued():
            return IssuedPlan(event.plan_id, event.plan_version, event.plan)
    raise TypeError(f"{type(event).__name__} on {issued!r}")


def publish(event: Event, issued: IssuedPlan) -> Published | None:
    """What there is to declare under, and who checks; the rest is asked for by its version."""
    match event:
        case PlanIssued(plan=plan):
            return PlanPublished2(
                plan_id=event.plan_id,
                plan_version=event.plan_version,
                code=plan.code,
                title=plan.title,
                year=plan.year,
                series=plan.series,
                level=plan.level,
                opens_at=plan.opens_at,
                closes_at=plan.closes_at,
                stages=tuple(StationPlanned(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in plan.stages),
                office_id=plan.office_id,
            )
    return None


ReviewPlan: Decider[IssuedPlan] = Decider(
    stream_type="ReviewPlan", events=(PlanIssued,), decide=decide, evolve=evolve, publish=publish
)
