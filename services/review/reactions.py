"""What review does about others' events: it keeps plans' chains, and opens or resumes cases."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from kernel.log.decider import TooEarly
from kernel.log.reactions import Doing, Reactions
from services.declaration.published import (
    DeclarationSubmitted,
    DeclarationSubmitted2,
    PlanAmended,
    PlanPublished,
    PlanPublished2,
)
from services.identity.published import PersonErased
from services.review.domain import CaseFile, HandIn, Plan, PlanChain, RecordPlan, ReviewCase, Stage

on = Reactions("review.reactions")


class Handed(BaseModel):
    """What declaration answers for a submission, as far as a case keeps it: whose it is, and which files it names.
    The rest stays there and is shown from there."""

    model_config = ConfigDict(extra="allow")

    name: str
    employer_name: str
    achievements: list[Any]

    def files(self) -> tuple[CaseFile, ...]:
        """Every file it names. Evidence of achievements is archive's, all others are declaration's own."""
        evidence = dict.fromkeys(_file_ids(self.achievements))
        own = dict.fromkeys(f for f in _file_ids(self.__pydantic_extra__) if f not in evidence)
        return (
            *(CaseFile(file_id=f, owner="declaration") for f in own),
            *(CaseFile(file_id=f, owner="archive") for f in evidence),
        )


class ResubmissionAsked(BaseModel):
    """How long a returned case may be mended."""

    days: int


class PlanAsked(BaseModel):
    """What declaration answers for a version of a plan, as far as checking goes by it."""

    resubmission: ResubmissionAsked


class Authority(BaseModel):
    """What identity answers for an authority, as far as a case shows it."""

    name: str


def _file_ids(value: Any) -> Iterator[UUID]:
    match value:
        case {"file_id": str(found)}:
            yield UUID(found)
        case dict():
            for inner in value.values():
                yield from _file_ids(inner)
        case list():
            for inner in value:
                yield from _file_ids(inner)


@on(PlanPublished)
async def when_plan_published(event: PlanPublished, do: Doing) -> None:
    """Keep the chain, so that cases can be opened under it."""
    stages = tuple(Stage(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in event.stages)
    await _keep(event, stages, event.resubmission_days, do)


@on(PlanPublished2)
async def when_plan_published_2(event: PlanPublished2, do: Doing) -> None:
    """Keep the chain, with what else the plan says of checking."""
    stages = tuple(Stage(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in event.stages)
    asked = await do.ask("declaration", f"plans/{event.plan_id}/versions/{event.plan_version}", PlanAsked)
    await _keep(event, stages, asked.resubmission.days, do)


async def _keep(
    event: PlanPublished | PlanPublished2 | PlanAmended, stages: tuple[Stage, ...], days: int, do: Doing
) -> None:
    plan = Plan(version=event.plan_version, title=event.title, stages=stages, resubmission_days=days)
    await do.handle(PlanChain, event.plan_id, RecordPlan(plan_id=event.plan_id, plan=plan))


@on(PlanAmended)
async def when_plan_amended(event: PlanAmended, do: Doing) -> None:
    """Keep the new version beside the others: running cases keep theirs."""
    stages = tuple(Stage(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in event.stages)
    asked = await do.ask("declaration", f"plans/{event.plan_id}/versions/{event.plan_version}", PlanAsked)
    await _keep(event, stages, asked.resubmission.days, do)


@on(DeclarationSubmitted)
async def when_declaration_submitted(event: DeclarationSubmitted, do: Doing) -> None:
    """From now on review holds the pen. In this version every stage of the plan is taken, and parties go by actor."""
    plan = await _plan_of(event, do)
    by_actor: dict[str, UUID] = event.parties.model_dump()
    await _take_in(event, plan, {s.id: by_actor[s.actor] for s in plan.stages if s.actor in by_actor}, do)


@on(DeclarationSubmitted2)
async def when_declaration_submitted_2(event: DeclarationSubmitted2, do: Doing) -> None:
    """From now on review holds the pen: open the case, or resume it with the next submission."""
    plan = await _plan_of(event, do)
    taken = {station.stage: station.org_id for station in event.stations}
    walked = plan.model_copy(update={"stages": tuple(stage for stage in plan.stages if stage.id in taken)})
    await _take_in(event, walked, taken, do)


async def _plan_of(event: DeclarationSubmitted | DeclarationSubmitted2, do: Doing) -> Plan:
    plans = (await do.load(PlanChain, event.plan_id)).state
    plan = plans.versions.get(event.plan_version) if plans else None
    if plan is None:
        raise TooEarly(f"plan {event.plan_id}@{event.plan_version} isn't known yet")
    return plan


async def _take_in(
    event: DeclarationSubmitted | DeclarationSubmitted2, plan: Plan, parties: dict[str, UUID], do: Doing
) -> None:
    handed = await do.ask("declaration", f"declarations/{event.declaration_id}/submissions/{event.submission}", Handed)
    await do.handle(
        ReviewCase,
        event.declaration_id,
        HandIn(
            declaration_id=event.declaration_id,
            person_id=event.person_id,
            number=event.submission,
            plan_id=event.plan_id,
            plan=plan,
            parties=parties,
            names=await _names(set(parties.values()) - {event.employer_id}, do),
            rule_set_version=event.rule_set_version,
            readiness_digest=event.readiness_digest,
            mode=event.mode,
            employer_id=event.employer_id,
            employer_name=handed.employer_name,
            applicant_name=handed.name,
            files=handed.files(),
            at=do.record.time,
        ),
    )


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)


async def _names(authorities: set[UUID], do: Doing) -> dict[UUID, str]:
    """What the authorities are called. One that isn't registered yet holds no case up: its officers find it later."""
    found: dict[UUID, str] = {}
    for authority_id in authorities:
        with contextlib.suppress(TooEarly):
            found[authority_id] = (await do.ask("identity", f"authorities/{authority_id}", Authority)).name
    return found
