"""A whole plan. The files in `plans/` have exactly this shape. Amounts are fen, sizes bytes, instants aware and
inclusive.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Annotated, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from kernel.log.decider import Fact, Violation
from kernel.log.ids import derived
from services.declaration.domain.plan.asked import (
    AchievementLimits,
    Attachment,
    BlankForm,
    CommitmentText,
    Eligibility,
    Exam,
    FormLimits,
    Mode,
    Notice,
    PhotoLimits,
    Resubmission,
)
from services.declaration.domain.plan.checking import Grounds, PlannedStage, Route, Urging
from services.declaration.domain.plan.ending import Contact, PlannedFee, ReviewFormPaper
from services.declaration.domain.plan.words import Code, Long, Name, Named, WorkCalendar, Year, authority_id
from services.declaration.published import Station


class Plan(Fact):
    """A whole plan. `remarks` say which values the guide gives and which the office chose."""

    code: Code
    title: Name
    year: Year
    series: Name
    level: Name
    remarks: Annotated[tuple[Long, ...], Field(max_length=20)] = ()
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    notice: Notice
    commitment: CommitmentText
    office: Code
    stages: Annotated[tuple[PlannedStage, ...], Field(min_length=1, max_length=12)]
    resubmission: Resubmission
    grounds: Grounds = Grounds()
    urging: Urging = Urging()
    calendar: WorkCalendar = WorkCalendar()
    eligibility: Eligibility = Eligibility()
    modes: Annotated[tuple[Mode, ...], Field(min_length=1, max_length=20)]
    transfer_kinds: tuple[Named, ...]
    photo: PhotoLimits
    form: FormLimits
    achievements: AchievementLimits
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=30)]
    exam: Exam | None = None
    forms: Annotated[tuple[BlankForm, ...], Field(max_length=20)] = ()
    routes: Annotated[tuple[Route, ...], Field(min_length=1, max_length=200)]
    fee: PlannedFee
    review_form: ReviewFormPaper
    contacts: Annotated[tuple[Contact, ...], Field(max_length=20)]
    hotline: Name
    manual: Name | None = None

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if wrong := [*_wrong_dates(self), *_wrong_codes(self)]:
            raise ValueError(wrong)
        return self

    @property
    def plan_id(self) -> UUID:
        """The stream of the plan: one for each code."""
        return derived("plan", self.code)

    @property
    def office_id(self) -> UUID:
        """The committee office whose plan it is."""
        return authority_id(self.office)

    def mode(self, code: str) -> Mode | None:
        """A mode this plan offers."""
        return next((mode for mode in self.modes if mode.code == code), None)

    def attachment(self, code: str) -> Attachment | None:
        """A kind of attachment this plan knows."""
        return next((attachment for attachment in self.attachments if attachment.code == code), None)

    def stage(self, code: str) -> PlannedStage | None:
        """A stage of this plan."""
        return next((stage for stage in self.stages if stage.id == code), None)

    def stations(self, employer_id: UUID, route: Route) -> tuple[Station, ...]:
        """Who checks a declaration that takes this route, stage by stage."""
        found = []
        for station in route.stations:
            stage = self.stage(station.stage)
            if stage is None:
                raise TypeError(f"route {route.name} takes a stage that the plan doesn't have: {station.stage}")
            org_id = employer_id if stage.actor == "employer" else self.office_id
            if station.authority is not None:
                org_id = authority_id(station.authority)
            found.append(Station(stage=stage.id, actor=stage.actor, org_id=org_id))
        return tuple(found)

    def works(self, day: date) -> bool:
        """Whether a day in Shanghai is a working day."""
        return self.calendar.works(day)


def _wrong_dates(plan: Plan) -> list[Violation]:
    found = []
    if plan.closes_at <= plan.opens_at:
        found.append(_wrong("/closes_at", "截止时间必须晚于开始时间", "the window closes before it opens"))
    dues = [plan.closes_at, *(stage.due_at for stage in plan.stages)]
    found += [
        _wrong(f"/stages/{n}/due_at", "环节截止时间必须依次推后", "a stage is due before the one before it")
        for n, (before, due) in enumerate(pairwise(dues))
        if due < before
    ]
    return found


def _wrong_codes(plan: Plan) -> list[Violation]:
    found = []
    for name, codes in (
        ("stages", [s.id for s in plan.stages]),
        ("modes", [m.code for m in plan.modes]),
        ("attachments", [a.code for a in plan.attachments]),
    ):
        if len(set(codes)) != len(codes):
            found.append(_wrong(f"/{name}", "代码重复", "a code stands twice"))
    if plan.stages[-1].actor != "office":
        found.append(_wrong("/stages", "最后一个环节应由评委会办公室审核", "the office acts at the last stage"))
    modes = {mode.code for mode in plan.modes}
    for n, attachment in enumerate(plan.attachments):
        if any(set(when.modes or ()) - modes for when in attachment.required_when):
            found.append(_wrong(f"/attachments/{n}", "附件引用了不存在的申报方式", "a mode that isn't offered"))
    found += _wrong_routes(plan)
    lowest = plan.achievements.lowest_level
    if lowest is not None and lowest not in {level.code for level in plan.achievements.levels}:
        found.append(_wrong("/achievements/lowest_level", "层次代码不存在", "not one of the levels"))
    return found


def _wrong_routes(plan: Plan) -> list[Violation]:
    """Every route takes stages of the plan in their order, ends at the office, and names who acts."""
    found = []
    order = [stage.id for stage in plan.stages]
    for n, route in enumerate(plan.routes):
        taken = [station.stage for station in route.stations]
        if sorted(set(taken) & set(order), key=order.index) != taken:
            found.append(_wrong(f"/routes/{n}/stations", "环节不存在或次序不对", "stages unknown, or out of order"))
            continue
        actors = [stage.actor for stage in plan.stages if stage.id in taken]
        if not actors or actors[-1] != "office":
            found.append(_wrong(f"/routes/{n}/stations", "最后一个环节应由评委会办公室审核", "it ends at the office"))
        found += [
            _wrong(
                f"/routes/{n}/stations/{m}",
                "应指明审核机构，或不应指明",
                "an authority is missing, or too many",
            )
            for m, (station, actor) in enumerate(zip(route.stations, actors, strict=True))
            if (station.authority is None) != (actor in {"employer", "office"})
        ]
    return found


def _wrong(pointer: str, message: str, message_en: str) -> Violation:
    return Violation("plan-inconsistent", message, message_en, pointer=pointer)
