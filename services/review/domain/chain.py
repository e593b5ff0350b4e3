"""The chain of stages (环节) a case walks, as its plan says it: another plan, another chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Fact, Rejected, Text, Upcaster, Violation, as_it_was, reject

CHECKERS = ("employer", "acceptance", "authority", "midlevel", "office")
"""The roles a stage may name as its actor: 用人单位, 受理点, 主管部门, 中评委, 评委会办公室."""


class Ground(Fact):
    """A ground of a closed list (不予受理, 审核不通过), and its words."""

    code: Text
    name: Text


class Vote(Fact):
    """How a committee recommends: this share of its members is present, and more than that share of those present is
    in favour; or, where `favour_from` is given, that share or more (三分之二以上 includes just two thirds). `members`:
    how many it has, where the plan says so."""

    present_from: Annotated[float, Field(gt=0, le=1)]
    favour_over: Annotated[float, Field(ge=0, lt=1)]
    members: Annotated[int, Field(ge=1)] | None = None
    favour_from: Annotated[float, Field(gt=0, le=1)] | None = None

    @property
    def wanted(self) -> float:
        """The share of those present that it takes: to be reached, or to be exceeded."""
        return self.favour_over if self.favour_from is None else self.favour_from


MAJORITY = Vote(present_from=0.5, favour_over=0.5)
"""More votes for it than half: where a plan says nothing else."""


class Authority(Fact):
    """An authority that can act at a stage under this plan; `name` null: it isn't registered yet."""

    org_id: UUID
    name: Text | None = None


class RouteStation(Fact):
    """A stage that a route takes, and the authority that acts there; null: the employer, or the office."""

    stage: Text
    org_id: UUID | None


class Calendar(Fact):
    """Which weekdays aren't working days (holidays), and which weekend days are (调休). Days in Shanghai."""

    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        return day in self.workdays or (day.weekday() < 5 and day not in self.holidays)

    def after(self, day: date, working_days: int) -> date:
        """The `working_days`-th working day after `day`, which itself doesn't count."""
        left = working_days
        while left:
            day += timedelta(days=1)
            left -= self.works(day)
        return day


NOTICE_TERMS = ("notice_days", "notice_places", "notice_exempt", "objection_days")


class Stage(Fact):
    """One stage: its name on screen, the role that acts there, and until when (inclusive).

    `days`: how long it has at least when a case comes to it anew; `notice_days`: for how many working days it holds a
    public notice (公示) before it passes, at these `notice_places` at least, without what is `notice_exempt`, with
    `objection_days` more for objections; `vote`: it passes by a vote; `entrusts`: it passes with a 评审委托书;
    `hand_overs`: how often a misrouted case can be handed over here, to one of `authorities`.
    """

    id: Text
    name: Text
    actor: Text
    due_at: datetime
    days: Annotated[int, Field(ge=1)] = 5
    remind_days_before: int | None = None
    notice_days: Annotated[int, Field(ge=1)] | None = None
    notice_places: tuple[Text, ...] = ()
    notice_exempt: tuple[Text, ...] = ()
    objection_days: Annotated[int, Field(ge=0)] = 0
    vote: Vote | None = None
    entrusts: bool = False
    hand_overs: Annotated[int, Field(ge=0)] = 2
    authorities: tuple[Authority, ...] = ()

    def others(self, org_id: UUID) -> tuple[Authority, ...]:
        """The authorities that can act here but for this one."""
        return tuple(a for a in self.authorities if a.org_id != org_id)


class Plan(Fact):
    """What review needs of one version of a plan. `resubmission_days`: how long a returned case may be mended;
    `rounds`: how often it can be returned (none: as often as needed); the grounds are closed lists; `routes`: which
    authorities a case goes to one after the other."""

    version: int
    title: Text
    office_id: UUID | None = None
    stages: tuple[Stage, ...]
    resubmission_days: Annotated[int, Field(ge=0)]
    resubmission_reminder: int | None = None
    rounds: Annotated[int, Field(ge=1)] | None = None
    inadmissible: tuple[Ground, ...] = ()
    failed: tuple[Ground, ...] = ()
    calendar: Calendar = Calendar()
    urging_days: int = 2
    routes: tuple[tuple[RouteStation, ...], ...] = ()

    def stage(self, stage_id: str) -> Stage | None:
        """A stage of this plan."""
        return next((s for s in self.stages if s.id == stage_id), None)

    def onward(self, chain: Sequence[str], stage: str, org_id: UUID) -> tuple[RouteStation, ...]:
        """Who acts after `stage` where `org_id` acts there, by the routes over the same stages; none where they don't
        agree."""
        after = list(chain).index(stage) + 1
        same = (route for route in self.routes if [s.stage for s in route] == list(chain))
        found = {route[after:] for route in same if route[after - 1].org_id == org_id}
        return found.pop() if len(found) == 1 else ()


class RecordPlan(Command):
    """Keep a published version of a plan, so that cases can be opened under it."""

    plan_id: UUID
    plan: Plan


class PlanRecorded(Event):
    """Cases can be opened under this version."""

    schema_version: ClassVar[int] = 4
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was, 2: as_it_was, 3: as_it_was}

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
