"""The aggregate of a review plan: published once by its office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kernel.log.decider import Command, Decider, Event, Published, reject
from services.declaration.domain.plan import Plan
from services.declaration.published import Fee, PlanPublished, Stage


class PublishPlan(Command):
    """An officer of `office_id` publishes the plan."""

    plan: Plan
    office_id: UUID
    at: datetime


class PlanIssued(Event):
    """The plan stands, in this version."""

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
    """What review and payment need of it: the chain, the fee, the time to mend."""
    match event:
        case PlanIssued(plan=plan):
            return PlanPublished(
                plan_id=event.plan_id,
                plan_version=event.plan_version,
                code=plan.code,
                title=plan.title,
                year=plan.year,
                series=plan.series,
                level=plan.level,
                opens_at=plan.opens_at,
                closes_at=plan.closes_at,
                stages=tuple(Stage(**stage.model_dump()) for stage in plan.stages),
                office_id=plan.office_id,
                fee=Fee(amount_fen=plan.amount_fen, window_days=plan.fee.window_days),
                resubmission_days=plan.resubmission_days,
            )
    return None


ReviewPlan: Decider[IssuedPlan] = Decider(
    stream_type="ReviewPlan", events=(PlanIssued,), decide=decide, evolve=evolve, publish=publish
)
