"""The parts of a declaration, and what its rules look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact, Text, sealed
from kernel.log.fileref import FileRef
from services.declaration.domain.declared import Declared
from services.declaration.domain.dossier import ApprovedItem, PersonFile
from services.declaration.domain.exam_record import ExamRecord
from services.declaration.domain.integrity import Bar
from services.declaration.domain.plan import Attachment, Code, Mode, Plan, Route, TransferKind, When, Year
from services.declaration.domain.profile import Profile
from services.declaration.domain.shanghai import day_of

TEXT_LIMIT = 8000
"""Code points of a text, so that an event stays within its size; what a person counts is the plan's to limit."""


class Step(StrEnum):
    """The steps of 申报, in the order they open (guide 二.1 – 二.5)."""

    PHOTO = "photo"
    COMMITMENT = "commitment"
    FORM = "form"
    ACHIEVEMENTS = "achievements"
    ATTACHMENTS = "attachments"

    @property
    def label(self) -> str:
        """What the step is called on screen."""
        return _STEP_LABELS[self]


_STEP_LABELS = {
    Step.PHOTO: "证件照维护",
    Step.COMMITMENT: "签署个人承诺",
    Step.FORM: "填写申报信息",
    Step.ACHIEVEMENTS: "提取业绩材料",
    Step.ATTACHMENTS: "上传附件",
}


class Photo(Fact):
    """证件照. One fetched from the ID-photo source isn't bound by the rules for uploads."""

    file: FileRef
    source: Literal["upload", "fetched"] = "upload"


@dataclass(frozen=True)
class Commitment:
    """The signed 保证书; `profile_version` says under which name and ID number it was signed."""

    text_version: str
    profile_version: int
    strokes: FileRef
    signed_at: datetime
    picture: FileRef | None = None
    identified_by: str | None = None


class Hours(Fact):
    """继续教育学时 of one year."""

    year: Year
    public: Annotated[int, Field(ge=0, le=2000)]
    professional: Annotated[int, Field(ge=0, le=2000)]


class Appraisal(Fact):
    """年度考核 of one year."""

    year: Year
    grade: Code


class Answer(Fact):
    """What one field of the mode says (机关调出人员, 自评分, 标志性业绩 …); numbers and dates as text, to be sealed."""

    code: Code
    value: Annotated[Text, Field(max_length=TEXT_LIMIT), sealed("person_id")]


class Form(Fact):
    """申报信息 (guide 二.3): 申报专业 `speciality`, 本人述职 `statement`, 获奖情况 `awards` (科技奖励 and 技能奖励),
    荣誉称号 `honours`, 奖惩情况 `rewards_punishments`; `declared_before`: this isn't the first declaration;
    `exceptional`: the ground of 破格, where one is claimed; `fields`: what modes ask for besides (those of another mode
    than the chosen one are kept, and count for nothing)."""

    mode: Code
    transfer_kind: TransferKind | None = None
    exceptional: Code | None = None
    declared_before: bool = False
    speciality: Annotated[Text, Field(max_length=100), sealed("person_id")] = ""
    hours: Annotated[tuple[Hours, ...], Field(max_length=20)] = ()
    appraisals: Annotated[tuple[Appraisal, ...], Field(max_length=20)] = ()
    statement: Annotated[Text, Field(max_length=TEXT_LIMIT), sealed("person_id")] = ""
    awards: Annotated[Text, Field(max_length=1000), sealed("person_id")] = ""
    honours: Annotated[Text, Field(max_length=1000), sealed("person_id")] = ""
    rewards_punishments: Annotated[Text, Field(max_length=1000), sealed("person_id")] = ""
    fields: Annotated[tuple[Answer, ...], Field(max_length=60)] = ()


class FormPart(Fact):
    """Some of a form, as a page saves it while it is written: what isn't named stays as it is. Of `fields`, each answer
    stands for itself."""

    mode: Code | None = None
    transfer_kind: TransferKind | None = None
    exceptional: Code | None = None
    declared_before: bool = False
    speciality: Annotated[Text, Field(max_length=100)] = ""
    hours: Annotated[tuple[Hours, ...], Field(max_length=20)] = ()
    appraisals: Annotated[tuple[Appraisal, ...], Field(max_length=20)] = ()
    statement: Annotated[Text, Field(max_length=TEXT_LIMIT)] = ""
    awards: Annotated[Text, Field(max_length=1000)] = ""
    honours: Annotated[Text, Field(max_length=1000)] = ""
    rewards_punishments: Annotated[Text, Field(max_length=1000)] = ""
    fields: Annotated[tuple[Answer, ...], Field(max_length=60)] = ()

    def onto(self, form: Form | None) -> Form | None:
        """The form with this part written into it; None where there is no form yet and no mode is named."""
        said = {name: getattr(self, name) for name in self.model_fields_set}
        if said.get("mode", "") is None:
            del said["mode"]
        if form is None and "mode" not in said:
            return None
        if form is not None and "fields" in said:
            mine = {answer.code for answer in self.fields}
            said["fields"] = (*(answer for answer in form.fields if answer.code not in mine), *self.fields)
        return Form(**{**(dict(form) if form else {}), **said})


class Achievement(Fact):
    """代表性业绩, or one of the works beside them: an approved item in the version that was extracted."""

    item_id: UUID
    item_version: int


class Attached(Fact):
    """A file of one kind of attachment."""

    kind: Code
    file: FileRef


@dataclass(frozen=True)
class Parts:
    """What has been filled in so far."""

    notice_version: str
    photo: Photo | None = None
    commitment: Commitment | None = None
    form: Form | None = None
    achievements: tuple[Achievement, ...] = ()
    works: tuple[Achievement, ...] = ()
    attachments: tuple[Attached, ...] = ()
    certificate_id: UUID | None = None

    def done(self, step: Step) -> bool:
        """Whether a step has been taken, so that the next one opens."""
        match step:
            case Step.PHOTO:
                return self.photo is not None
            case Step.COMMITMENT:
                return self.commitment is not None
            case Step.FORM:
                return self.form is not None
            case Step.ACHIEVEMENTS:
                return bool(self.achievements)
            case Step.ATTACHMENTS:
                return bool(self.attachments) or self.certificate_id is not None

    def missing_before(self, step: Step) -> Step | None:
        """The first step before this one that hasn't been taken."""
        steps = list(Step)
        return next((s for s in steps[: steps.index(step)] if not self.done(s)), None)


@dataclass(frozen=True)
class Background:
    """What a command is measured against: the instant, the plan in the version that counts (`closed`: it takes no new
    declarations), what is on file of the person who asks, and what the integrity register says of them."""

    at: datetime
    plan_version: int
    plan: Plan
    file: PersonFile
    closed: bool = False
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True)
class Facts:
    """All that a rule may look at. `deadline`: the plan's, or that of the return being answered if it is later;
    `answering`: that return hasn't lapsed; `handed_in_at`: when the last submission was made; `declaration_id`: the one
    that is judged, once it is begun; `rule_set`: by which it is judged (None: today's)."""

    plan: Plan
    file: PersonFile
    parts: Parts
    now: datetime
    deadline: datetime
    handed_in_at: datetime | None = None
    bars: tuple[Bar, ...] = ()
    declaration_id: UUID | None = None
    rule_set: int | None = None
    answering: bool = False

    def judged_since(self, rule_set: int) -> bool:
        """Whether it is judged by this rule set or a later one."""
        return self.rule_set is None or self.rule_set >= rule_set

    @property
    def profile(self) -> Profile | None:
        """The approved profile that counts today."""
        return self.file.profile

    @property
    def mode(self) -> Mode | None:
        """The mode chosen, where the plan offers it."""
        return self.plan.mode(self.parts.form.mode) if self.parts.form else None

    @property
    def achieved(self) -> tuple[ApprovedItem, ...]:
        """The extracted items, in the applicant's order."""
        return self._items(self.parts.achievements)

    @property
    def works(self) -> tuple[ApprovedItem, ...]:
        """The works beside them, in the applicant's order."""
        return self._items(self.parts.works)

    def _items(self, chosen: Iterable[Achievement]) -> tuple[ApprovedItem, ...]:
        found = (self.file.items.get(a.item_id, {}).get(a.item_version) for a in chosen)
        return tuple(item for item in found if item is not None)

    @property
    def route(self) -> Route | None:
        """Where it goes: the first route of the plan that fits; None: the plan has none for it."""
        if self.file.employment is None:
            return None
        return next((route for route in self.plan.routes if self.holds(route)), None)

    def declared_else(self) -> list[Declared]:
        """The person's other declarations of the plan's year that were handed in."""
        return [
            made
            for declaration_id, made in self.file.declared.items()
            if declaration_id != self.declaration_id and made.year == self.plan.year and not made.withdrawn
        ]

    @property
    def declared_earlier(self) -> list[UUID]:
        """The person's other declarations for this very title that stand (before rule set 4: all that were ever made
        for any)."""
        others = {of: made for of, made in self.file.declared.items() if of != self.declaration_id}
        if not self.judged_since(4):
            return list(others)
        return [of for of, made in others.items() if not made.withdrawn and self.for_this_title(of)]

    def for_this_title(self, declaration_id: UUID) -> bool:
        """Whether another declaration was for a title of the plan's series and level, as far as is known."""
        made = self.file.declared.get(declaration_id)
        if made is None or made.series is None or not self.judged_since(4):
            return True
        return (made.series, made.level) == (self.plan.series, self.plan.level)

    @property
    def declared_before(self) -> bool:
        """Whether this is a second or later declaration (guide 二.5): the platform knows, or the person says so."""
        said = self.parts.form is not None and self.parts.form.declared_before
        return said or bool(self.declared_earlier)

    @property
    def exam_records(self) -> tuple[ExamRecord, ...]:
        """The person's valid passes of the exam that the plan takes, the newest first, each with the last day on which
        it counts under this plan."""
        day, exam = day_of(self.now), self.plan.exam
        wanted = exam.specialities if exam else ()
        # Before rule set 4, a pass went by what its import said alone.
        own, years = exam if self.judged_since(4) else None, years_of(self.plan, self.rule_set)
        valid = [
            record
            for record in (known.within(years) for known in self.file.exam_records.values())
            if record.certificate_id not in self.file.revoked_certificates
            and (record.valid_until is None or day <= record.valid_until)
            and (not wanted or record.speciality in wanted)
            and (own is None or record.reaches(own.pass_mark))
        ]
        return tuple(sorted(valid, key=lambda record: record.passed_on, reverse=True))

    @property
    def exam_record(self) -> ExamRecord | None:
        """The one that was chosen, while it is valid."""
        chosen = self.parts.certificate_id
        return next((record for record in self.exam_records if record.certificate_id == chosen), None)

    def verifies(self, attachment: Attachment) -> bool:
        """Whether the platform can verify by itself what the attachment would show (已核验, 免上传)."""
        match attachment.verified_by:
            case "exam-record":
                return bool(self.exam_records)
            case "archive-education":
                return self._education_approved
            case None:
                return False

    @property
    def _education_approved(self) -> bool:
        """Whether an item of the archive that an employer approved, as it stands there today, is of the education that
        the profile says: a bachelor's is no proof of a master's."""
        said = self.profile.education if self.profile else None
        newest = [kept.content for item_id in self.file.items if (kept := self.file.newest(item_id))]
        learnt = [item for item in newest if item.kind == "education"]
        return any(d.name == "education" and d.value == said for item in learnt for d in item.details)

    def takes(self, attachment: Attachment) -> bool:
        """Whether the attachment has any use here."""
        return not attachment.only_when or self.requires(attachment) or any(map(self.holds, attachment.only_when))

    def requires(self, attachment: Attachment) -> bool:
        """Whether an attachment has to be there. Before the form: whether it has to be there in every mode. One that a
        stage of the route supplies isn't asked for (guide 二.8(2): 由主管部门出具评审委托书)."""
        stages = {station.stage for station in self.route.stations} if self.route else set()
        supplied = attachment.supplied_by in stages
        return not supplied and any(self.holds(when) for when in attachment.required_when)

    def holds(self, when: When) -> bool:
        """Whether a condition of the plan holds here. What isn't known yet fits no condition that asks for it."""
        job, form = self.file.employment, self.parts.form
        possible = {form.mode} if form else {mode.code for mode in self.plan.modes}
        kind = form.transfer_kind if form else None
        return (
            (when.modes is None or possible <= set(when.modes))
            and (when.affiliations is None or (job is not None and job.affiliation in when.affiliations))
            and (when.formerly is None or (job is not None and job.formerly in when.formerly))
            and (when.entrusted_by is None or (job is not None and job.entrusted_by in when.entrusted_by))
            and (when.kinds is None or (job is not None and job.employer_kind in when.kinds))
            and (when.regions is None or (job is not None and job.region.startswith(when.regions)))
            and not (when.except_regions and job is not None and job.region.startswith(when.except_regions))
            and (when.transfer_kinds is None or kind in when.transfer_kinds)
            and not (form is not None and kind in when.except_transfer_kinds)
            and (when.declared_before is None or (form is not None and self.declared_before is when.declared_before))
        )


def years_of(plan: Plan, rule_set: int | None = None) -> int | None:
    """For how many years a pass of the exam counts (None: as its import says, as it was before rule set 4)."""
    return plan.exam.valid_years if plan.exam and (rule_set is None or rule_set >= 4) else None
