"""The aggregate of a review plan: composed by its office section by section, published, amended, put off, closed.

Guide 二: whoever declares chooses a plan and reads its 申报须知; all that differs by province or year is in the plan.
Another office doesn't find it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, NotFound, Published, Rejected, Text, Violation, reject
from services.declaration.domain.editing import meanwhile
from services.declaration.domain.plan import Code, Plan, authority_id, whole
from services.declaration.domain.plan.sections import sections_of
from services.declaration.domain.plan_events import (
    EVENTS,
    DeadlinePutOff,
    IssuedPlan,
    PlanClosed,
    PlanDrafted,
    PlanIssued,
    PlanRevised,
    SectionsPut,
    evolve,
)
from services.declaration.published import DeadlineExtended, PlanAmended, PlanPublished2, StationPlanned

Reason = Annotated[Text, Field(min_length=1, max_length=500)]

# -- commands ---------------------------------------------------------------------------------------------------------


class OfOffice(Command):
    """A command of an officer of `office_id`."""

    office_id: UUID
    at: datetime


class PublishPlan(OfOffice):
    """Publish a plan that was written elsewhere, as a whole."""

    plan: Plan


class DraftPlan(OfOffice):
    """Begin to compose a plan; `office` is the code of one's own office."""

    code: Code
    office: Code


class PutSections(OfOffice):
    """Write these sections (JSON by name), each as a whole. `as_of`: the version of the draft that was seen (0: none;
    None: whatever stands is replaced)."""

    sections: dict[str, Any]
    as_of: int | None = None


class PublishDraft(OfOffice):
    """Publish what is drafted; a later version needs its reason."""

    reason: Reason | None = None


class ClosePlan(OfOffice):
    """Take no new declarations."""

    reason: Reason


class ExtendDeadline(OfOffice):
    """Put off a stage's deadline, or (stage null) the window's, for everybody."""

    stage: Code | None
    until: datetime
    reason: Reason


# -- decide -----------------------------------------------------------------------------------------------------------


def decide(command: Command, issued: IssuedPlan | None) -> Sequence[Event]:
    """The rules of a plan."""
    match command:
        case PublishPlan():
            return _publish_whole(command, issued)
        case DraftPlan():
            return _draft(command, issued)
        case PutSections():
            return _put(command, _own(command, issued))
        case PublishDraft():
            return _publish_draft(command, _own(command, issued))
        case ClosePlan():
            mine = _published(_own(command, issued))
            return [] if mine.closed else [PlanClosed(reason=command.reason, at=command.at)]
        case ExtendDeadline():
            return _extend(command, _published(_own(command, issued)))
    raise TypeError(type(command).__name__)


def _own(command: OfOffice, issued: IssuedPlan | None) -> IssuedPlan:
    if issued is None or issued.office_id != command.office_id:
        raise NotFound
    return issued


def _published(issued: IssuedPlan) -> IssuedPlan:
    if not issued.versions:
        raise reject("plan-not-published", "该评审计划尚未发布", "the plan isn't published yet")
    return issued


def _check_office(code: str, office_id: UUID, pointer: str) -> None:
    if authority_id(code) != office_id:
        raise reject(
            "not-your-office",
            "只能发布本评委会办公室的评审计划",
            "a plan is published by the office it names",
            pointer=pointer,
            actual=code,
        )


def _publish_whole(command: PublishPlan, issued: IssuedPlan | None) -> Sequence[Event]:
    _check_office(command.plan.office, command.office_id, "/plan/office")
    if issued is None:
        if wrong := command.plan.faults():
            raise Rejected(wrong)
        return [PlanIssued(plan_id=command.plan.plan_id, plan_version=1, plan=command.plan, at=command.at)]
    if issued.versions.get(1) == command.plan:
        return []
    raise reject(
        "plan-already-published",
        "该评审计划已存在，请填写需要变更的部分后再发布新版本",
        "a plan with this code exists: write the sections to change, and publish the next version",
        pointer="/plan/code",
        actual=issued.plan_version,
    )


def _draft(command: DraftPlan, issued: IssuedPlan | None) -> Sequence[Event]:
    _check_office(command.office, command.office_id, "/office")
    if issued is None:
        plan_id = Plan.id_of(command.code)
        return [PlanDrafted(plan_id=plan_id, code=command.code, office=command.office, at=command.at)]
    if issued.office == command.office and not issued.versions:
        return []
    raise reject(
        "plan-code-taken", "评审计划代码已使用", "a plan with this code exists", pointer="/code", actual=command.code
    )


def _put(command: PutSections, issued: IssuedPlan) -> Sequence[Event]:
    _not_closed(issued)
    sections_of(command.sections)
    before = issued.draft
    both = {name: (before.get(name), said) for name, said in command.sections.items()}
    if edited := meanwhile(issued, command.as_of, both):
        raise Rejected(edited)
    changed = {name: said for name, said in command.sections.items() if name not in before or before[name] != said}
    return [SectionsPut(sections=changed, at=command.at)] if changed else []


def _publish_draft(command: PublishDraft, issued: IssuedPlan) -> Sequence[Event]:
    """Every violation at once: what is missing, what contradicts itself, and what an amendment may not do."""
    _not_closed(issued)
    last = issued.versions.get(issued.plan_version)
    if last is not None and not issued.written:
        return []  # a second click
    wrong = []
    if last is not None and command.reason is None:
        wrong.append(Violation("reason-missing", "变更评审计划须说明理由", "an amendment needs its reason", "/reason"))
    plan = next_version(issued, wrong)
    if plan == last:
        return []
    version = issued.plan_version + 1
    if last is None:
        return [PlanIssued(plan_id=issued.plan_id, plan_version=version, plan=plan, at=command.at)]
    reason = command.reason or ""
    return [PlanRevised(plan_id=issued.plan_id, plan_version=version, plan=plan, reason=reason, at=command.at)]


def next_version(issued: IssuedPlan, also_wrong: Sequence[Violation] = ()) -> Plan:
    """What is drafted, as a plan. Raises Rejected with all that stands in the way of publishing it."""
    last = issued.versions.get(issued.plan_version)
    return whole(issued.code, issued.office, issued.draft, [*_unannounced(last, issued.written), *also_wrong])


def _unannounced(last: Plan | None, written: Mapping[str, Any]) -> list[Violation]:
    """Who read (guide 二) or signed (guide 二.2) a version must have read or signed these words."""
    if last is None:
        return []
    found = []
    now = sections_of(written)
    notice, commitment = now.notice, now.commitment
    if notice and notice != last.notice and notice.version == last.notice.version:
        found.append(_unversioned("notice", "申报须知", notice.version))
    texts = (last.commitment.title, last.commitment.text)
    same = commitment and commitment.version == last.commitment.version
    if commitment and same and (commitment.title, commitment.text) != texts:
        found.append(_unversioned("commitment", "保证书", commitment.version))
    return found


def _unversioned(section: str, name: str, version: str) -> Violation:
    return Violation(
        "version-unchanged",
        f"{name}内容已变更，请给出新的版本号",
        f"the {section} has other words: give it another version",
        pointer=f"/{section}/version",
        actual=version,
    )


def _not_closed(issued: IssuedPlan) -> None:
    if issued.closed is not None:
        raise reject("plan-closed", "该评审计划已关闭", "the plan is closed")


def _extend(command: ExtendDeadline, issued: IssuedPlan) -> Sequence[Event]:
    plan = issued.plan
    if issued.put_off.get(command.stage) == command.until:
        return []
    wrong = not_later(plan, command.stage, command.until, command.at)
    ends: list[tuple[str | None, datetime]] = [(None, plan.closes_at), *((s.id, s.due_at) for s in plan.stages)]
    for (stage, _), (after, due) in pairwise(ends):
        if stage == command.stage and command.until > due:
            wrong.append(
                Violation(
                    "deadline-after-next",
                    "延长后晚于下一环节的截止时间，请先延长下一环节",
                    f"later than the stage {after} after it: put that off first",
                    pointer="/until",
                    limit=due.isoformat(),
                    actual=command.until.isoformat(),
                )
            )
    if wrong:
        raise Rejected(wrong)
    return [
        DeadlinePutOff(
            plan_id=issued.plan_id,
            stage=command.stage,
            until=command.until,
            reason=command.reason,
            at=command.at,
        )
    ]


def not_later(
    plan: Plan, stage: str | None, until: datetime, at: datetime, so_far: datetime | None = None
) -> list[Violation]:
    """Why a deadline can't be put off to `until`: no such stage, not after what holds already, or over by now."""
    planned = plan.deadline(stage)
    if planned is None:
        known = [s.id for s in plan.stages]
        return [Violation("stage-unknown", "没有这个环节", "the plan has no such stage", "/stage", known, stage)]
    found = []
    held = max(planned, so_far or planned)
    for code, limit, message, message_en in (
        ("deadline-not-later", held, "延长后的截止时间应晚于原截止时间", "it isn't later than the deadline that holds"),
        ("deadline-over", at, "延长后的截止时间已过", "it is over already"),
    ):
        if until <= limit:
            told = {"limit": limit.isoformat(), "actual": until.isoformat()}
            found.append(Violation(code, message, message_en, pointer="/until", **told))
    return found


# -- what others hear of it -------------------------------------------------------------------------------------------


def publish(event: Event, issued: IssuedPlan) -> Published | None:
    """What there is to declare under, who checks, and until when; the rest is asked for by its version."""
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
                stages=_stages(plan),
                office_id=plan.office_id,
            )
        case PlanRevised(plan=plan):
            return PlanAmended(
                plan_id=event.plan_id,
                plan_version=event.plan_version,
                office_id=plan.office_id,
                title=plan.title,
                opens_at=plan.opens_at,
                closes_at=plan.closes_at,
                stages=_stages(plan),
            )
        case DeadlinePutOff():
            return DeadlineExtended(
                plan_id=event.plan_id,
                plan_version=issued.plan_version,
                office_id=issued.office_id,
                stage=event.stage,
                stage_name=next((s.name for s in issued.plan.stages if s.id == event.stage), None),
                declaration_id=None,
                person_id=None,
                until=event.until,
            )
    return None


def _stages(plan: Plan) -> tuple[StationPlanned, ...]:
    return tuple(StationPlanned(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in plan.stages)


ReviewPlan: Decider[IssuedPlan] = Decider(
    stream_type="ReviewPlan", events=EVENTS, decide=decide, evolve=evolve, publish=publish
)

__all__ = [
    "ClosePlan",
    "DraftPlan",
    "ExtendDeadline",
    "IssuedPlan",
    "PlanIssued",
    "PublishDraft",
    "PublishPlan",
    "PutSections",
    "Reason",
    "ReviewPlan",
    "next_version",
    "not_later",
]
