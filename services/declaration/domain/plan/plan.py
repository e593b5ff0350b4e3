"""A whole plan. The files in `plans/` have exactly this shape. Amounts are fen, sizes bytes, instants aware and
inclusive.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, ValidationError

from kernel.log.decider import Fact, Rejected, Violation
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
from services.declaration.domain.plan.consistency import faults
from services.declaration.domain.plan.ending import Confirmation, Contact, Experts, PlannedFee, ReviewFormPaper
from services.declaration.domain.plan.sections import Sections, missing, sections_of
from services.declaration.domain.plan.words import Code, Days, Long, Name, Named, WorkCalendar, Year, authority_id
from services.declaration.published import Station


class Plan(Fact):
    """A whole plan. `remarks` say which values the guide gives and which the office chose; `remind_days_before`: how
    many days before the window closes whoever has begun and not handed in is reminded."""

    code: Code
    title: Name
    year: Year
    series: Name
    level: Name
    remarks: Annotated[tuple[Long, ...], Field(max_length=20)] = ()
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    remind_days_before: Days = 3
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
    experts: Experts | None = None
    confirmation: Confirmation | None = None
    contacts: Annotated[tuple[Contact, ...], Field(max_length=20)]
    hotline: Name
    manual: Name | None = None

    def faults(self) -> list[Violation]:
        """Where it contradicts itself. Asked when it is published, and not when it is read: what was once published
        stays readable, whatever is asked for later."""
        return faults(Sections.model_construct(**dict(self)))

    @property
    def plan_id(self) -> UUID:
        """The stream of the plan: one for each code."""
        return self.id_of(self.code)

    @staticmethod
    def id_of(code: str) -> UUID:
        """The stream of the plan with this code."""
        return derived("plan", code)

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

    def put_off(self, until: Mapping[str | None, datetime]) -> Self:
        """This plan with its deadlines put off: of a stage, or (None) of the window; never brought forward."""
        stages = (s.model_copy(update={"due_at": max(s.due_at, until.get(s.id, s.due_at))}) for s in self.stages)
        closes_at = max(self.closes_at, until.get(None, self.closes_at))
        return self.model_copy(update={"closes_at": closes_at, "stages": tuple(stages)})

    def deadline(self, stage: str | None) -> datetime | None:
        """Until when a stage acts, or (None) until when one may declare; None where there is no such stage."""
        if stage is None:
            return self.closes_at
        return next((planned.due_at for planned in self.stages if planned.id == stage), None)


def whole(code: str, office: str, written: Mapping[str, Any], also_wrong: Sequence[Violation] = ()) -> Plan:
    """The plan that these sections (JSON by name) make. Raises Rejected with every section that is missing, all that
    contradicts itself, and what the caller found `also_wrong`."""
    sections = sections_of(written)
    wrong = [*missing(written, REQUIRED), *faults(sections), *also_wrong]
    if wrong:
        raise Rejected(wrong)
    said = {name: value for name, value in written.items() if value is not None}
    try:
        return Plan.model_validate_json(json.dumps({**said, "code": code, "office": office}), strict=True)
    except ValidationError as e:  # its shape and its consistency were looked at
        raise TypeError(f"sections that make no plan: {e}") from e


REQUIRED = tuple(
    name for name, field in Plan.model_fields.items() if field.is_required() and name not in {"code", "office"}
)
"""The sections without which there is no plan."""
