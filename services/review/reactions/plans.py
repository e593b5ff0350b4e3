"""What review asks of a plan, and keeps by version: the chain of stages, and what each of them asks for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import BaseModel

from kernel.log.ids import derived
from kernel.log.reactions import Doing
from services.declaration.published import PlanAmended, PlanPublished, PlanPublished2, StationPlanned
from services.review.domain import Authority, Calendar, Ground, Plan, PlanChain, RecordPlan, RouteStation, Stage, Vote
from services.review.reactions.on import on


class ResubmissionAsked(BaseModel):
    """How long a returned case may be mended, and how often."""

    days: int
    rounds: int | None = None
    remind_days_before: int | None = None


class NoticeAsked(BaseModel):
    """公示: for how many working days, where at least, without what, and with how many more for objections."""

    working_days: int
    objection_days: int = 0
    places: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()


class StageAsked(BaseModel):
    """What a stage asks for."""

    id: str
    actor: str
    days: int = 5
    remind_days_before: int | None = None
    notice: NoticeAsked | None = None
    vote: Vote | None = None
    entrusts: bool = False
    hand_overs: int = 2


class GroundAsked(BaseModel):
    """A ground of a closed list; what comes of it later is declaration's to know."""

    code: str
    name: str


class GroundsAsked(BaseModel):
    """The closed lists of 不予受理 and 审核不通过."""

    inadmissible: tuple[GroundAsked, ...] = ()
    failed: tuple[GroundAsked, ...] = ()


class StationAsked(BaseModel):
    """A stage that a route takes, and the code of the authority that acts there."""

    stage: str
    authority: str | None = None


class RouteAsked(BaseModel):
    """A way that a declaration can go."""

    name: str
    stations: tuple[StationAsked, ...]


class UrgingAsked(BaseModel):
    """催办: how many days lie between two."""

    every_days: int = 2


class PlanAsked(BaseModel):
    """What declaration answers for a version of a plan, as far as checking goes by it."""

    stages: tuple[StageAsked, ...] = ()
    resubmission: ResubmissionAsked
    grounds: GroundsAsked = GroundsAsked()
    calendar: Calendar = Calendar()
    routes: tuple[RouteAsked, ...] = ()
    urging: UrgingAsked = UrgingAsked()

    def authorities(self, stage: str) -> tuple[Authority, ...]:
        """Whoever can act at a stage, by the routes; a route bears the name of its authority where it has one."""
        found: dict[UUID, Authority] = {}
        for route in self.routes:
            for station in route.stations:
                if station.stage == stage and station.authority is not None:
                    org_id = derived("authority", station.authority)
                    found.setdefault(org_id, Authority(org_id=org_id))
        return tuple(found.values())

    def ways(self) -> tuple[tuple[RouteStation, ...], ...]:
        """Each route, with the authorities that act on it."""
        return tuple(
            tuple(
                RouteStation(stage=s.stage, org_id=derived("authority", s.authority) if s.authority else None)
                for s in route.stations
            )
            for route in self.routes
        )

    def stage(self, planned: StationPlanned) -> Stage:
        """A stage as it was published, with what it asks for."""
        asked = next((s for s in self.stages if s.id == planned.id), StageAsked(id=planned.id, actor=planned.actor))
        return Stage(
            **planned.model_dump(include={"id", "name", "actor", "due_at"}),
            days=asked.days,
            remind_days_before=asked.remind_days_before,
            **_terms(asked.notice),
            vote=asked.vote,
            entrusts=asked.entrusts,
            hand_overs=asked.hand_overs,
            authorities=self.authorities(planned.id),
        )


def _terms(notice: NoticeAsked | None) -> dict[str, Any]:
    if notice is None:
        return {}
    return {
        "notice_days": notice.working_days,
        "notice_places": notice.places,
        "notice_exempt": notice.exempt,
        "objection_days": notice.objection_days,
    }


def plan_of(event: PlanPublished2 | PlanAmended, asked: PlanAsked) -> Plan:
    """A version of a plan as review keeps it."""
    return Plan(
        version=event.plan_version,
        title=event.title,
        office_id=event.office_id,
        stages=tuple(asked.stage(planned) for planned in event.stages),
        resubmission_days=asked.resubmission.days,
        resubmission_reminder=asked.resubmission.remind_days_before,
        rounds=asked.resubmission.rounds,
        inadmissible=tuple(Ground(**dict(ground)) for ground in asked.grounds.inadmissible),
        failed=tuple(Ground(**dict(ground)) for ground in asked.grounds.failed),
        calendar=asked.calendar,
        urging_days=asked.urging.every_days,
        routes=asked.ways(),
    )


@on(PlanPublished)
async def when_plan_published(event: PlanPublished, do: Doing) -> None:
    """Keep the chain, so that cases can be opened under it."""
    stages = tuple(Stage(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in event.stages)
    plan = Plan(
        version=event.plan_version,
        title=event.title,
        office_id=event.office_id,
        stages=stages,
        resubmission_days=event.resubmission_days,
    )
    await do.handle(PlanChain, event.plan_id, RecordPlan(plan_id=event.plan_id, plan=plan))


@on(PlanPublished2)
async def when_plan_published_2(event: PlanPublished2, do: Doing) -> None:
    """Keep the chain, with what else the plan says of checking."""
    await _record(event, do)


@on(PlanAmended)
async def when_plan_amended(event: PlanAmended, do: Doing) -> None:
    """A version more: a case keeps to the one that its submission names."""
    await _record(event, do)


async def _record(event: PlanPublished2 | PlanAmended, do: Doing) -> None:
    asked = await do.ask("declaration", f"plans/{event.plan_id}/versions/{event.plan_version}", PlanAsked)
    await do.handle(PlanChain, event.plan_id, RecordPlan(plan_id=event.plan_id, plan=plan_of(event, asked)))
