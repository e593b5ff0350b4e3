"""The chain of stages (环节) a case walks, as its plan says it: another plan, another chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Fact, Rejected, Text, Violation, reject

CHECKERS = ("employer", "acceptance", "authority", "midlevel", "office")
"""The roles a stage may name as its actor: 用人单位, 受理点, 主管部门, 中评委, 评委会办公室."""


class Stage(Fact):
    """One stage: its name on screen, the role that acts there, and until when (inclusive)."""

    id: Text
    name: Text
    actor: Text
    due_at: datetime


class Plan(Fact):
    """What review needs of one version of a plan. `resubmission_days`: how long a returned case may be mended."""

    version: int
    title: Text
    stages: tuple[Stage, ...]
    resubmission_days: Annotated[int, Field(ge=0)]


class RecordPlan(Command):
    """Keep a published version of a plan, so that cases can be opened under it."""

    plan_id: UUID
    plan: Plan


class PlanRecorded(Event):
    """Cases can be opened under this version."""

    plan_id: UUID
    plan: Plan


@dataclass(frozen=True)
class Plans:
    """The versions of one plan. A case keeps to the version it was submitted under."""

    plan_id: UUID
    versions: dict[int, Plan]


def decide(command: Command, plans: Plans | None) -> Sequence[Event]:
    """A version is recorded once; a chain nobody could walk is refused with everything that is wrong with it."""
    match command:
        case RecordPlan():
            known = plans.versions.get(command.plan.version) if plans else None
            if known == command.plan:
                return []
            if known is not None:
                raise reject(
                    "plan-version-taken",
                    "该版本的评审计划已存在且内容不同",
                    "this version of the plan is known with another content",
                    actual=command.plan.version,
                )
            violations = _faults(command.plan.stages)
            if violations:
                raise Rejected(violations)
            return [PlanRecorded(plan_id=command.plan_id, plan=command.plan)]
    raise TypeError(type(command).__name__)


def _faults(stages: tuple[Stage, ...]) -> list[Violation]:
    found: list[Violation] = []
    if not stages:
        found.append(
            Violation(
                "chain-empty", "评审计划没有审核环节", "the plan has no stage", pointer="/stages", limit=1, actual=0
            )
        )
    for stage_id, times in Counter(s.id for s in stages).items():
        if times > 1:
            found.append(
                Violation("stage-twice", "环节编号重复", "two stages have one id", pointer="/stages", actual=stage_id)
            )
    for n, stage in enumerate(stages):
        if stage.actor not in CHECKERS:
            found.append(
                Violation(
                    "actor-unknown",
                    "环节的审核方不明",
                    "no such role acts at a stage",
                    pointer=f"/stages/{n}/actor",
                    limit=list(CHECKERS),
                    actual=stage.actor,
                )
            )
    return found


def evolve(plans: Plans | None, event: Event) -> Plans:
    """Versions add up."""
    match event:
        case PlanRecorded():
            before = plans.versions if plans else {}
            return Plans(event.plan_id, before | {event.plan.version: event.plan})
    raise TypeError(f"{type(event).__name__} on {plans!r}")


PlanChain: Decider[Plans] = Decider(stream_type="PlanChain", events=(PlanRecorded,), decide=decide, evolve=evolve)
