"""Declarations on the eve of their submit: a complete one, and what is changed about it, for the rules' three."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from kernel.log.decider import Event
from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.archive_item import EvidenceMarks, FourMarks
from services.declaration.domain.commands import SubmitDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.declared import Declared
from services.declaration.domain.dossier import ApprovedItem, Employment, PersonFile
from services.declaration.domain.events import (
    AchievementsExtracted,
    CertificateChosen,
    FileAttached,
    FormFilled,
    PhotoChosen,
)
from services.declaration.domain.exam_record import ExamRecord
from services.declaration.domain.filling import facts_of
from services.declaration.domain.integrity import Bar
from services.declaration.domain.parts import Achievement, Answer, Appraisal, Attached, Hours, Photo
from services.declaration.domain.plan import Plan
from services.declaration.domain.rules.rule import Met, Rule
from services.declaration.domain.shanghai import day_of
from tests.unit.declaration.story import (
    EMPLOYER,
    FORM,
    HANGZHOU,
    NOW,
    PLAN,
    PROFILE,
    STRANGER,
    against,
    begun,
    code_issued,
    dossier,
    filled,
    item,
    photo_chosen,
    ref,
    signed,
    upload,
)

spec = Spec(Declaration)
OTHER = UUID(int=77)
MET, TOLD, IDLE = "met", "met, and told", "not-applicable"


@dataclass(frozen=True)
class Given:
    """A declaration before its submit. Without changes it is complete; a part that is None isn't there."""

    begun: Event = begun
    photo: Photo | None = photo_chosen.photo
    signed: Event | None = signed
    form: Mapping[str, Any] | None = field(default_factory=dict)
    items: tuple[ApprovedItem, ...] = (item(1),)
    attachments: tuple[str, ...] = ("exam-certificate",)
    certificate: UUID | None = None
    at: datetime = NOW
    file: Mapping[str, Any] = field(default_factory=dict)
    plan: Plan = PLAN
    bars: tuple[Bar, ...] = ()
    profile: Mapping[str, Any] | None = field(default_factory=dict)
    job: Employment | None = HANGZHOU

    @property
    def history(self) -> tuple[Event, ...]:
        """What happened before."""
        form = None if self.form is None else FORM.model_copy(update=dict(self.form))
        chosen = tuple(Achievement(item_id=i.item_id, item_version=1) for i in self.items)
        happened = (
            self.begun,
            PhotoChosen(photo=self.photo) if self.photo else None,
            code_issued,
            self.signed,
            FormFilled(person_id=filled.person_id, form=form) if form else None,
            AchievementsExtracted(achievements=chosen) if chosen else None,
            *(
                FileAttached(attached=Attached(kind=a, file=ref(30 + n)), many=False)
                for n, a in enumerate(self.attachments)
            ),
            CertificateChosen(certificate_id=self.certificate) if self.certificate else None,
        )
        return tuple(event for event in happened if event is not None)

    @property
    def submit(self) -> SubmitDeclaration:
        """Handing it in."""
        profile = None if self.profile is None else PROFILE.model_copy(update=dict(self.profile))
        file: PersonFile = replace(dossier(*self.items, job=self.job, profile=profile), **self.file)
        return SubmitDeclaration(background=replace(against(file, self.at, self.plan), bars=self.bars))

    def result(self, rule: Rule) -> str:
        """What the submit is refused for; else what became of the rule."""
        given = spec.given(*self.history)
        outcome = given.when(self.submit)
        findings = rules.readiness(facts_of(given.state, self.submit.background))
        if outcome.refused is not None:
            outcome.then_rejected(*(violation.code for violation in rules.violations(findings)))
            return ",".join(violation.code for violation in outcome.refused.violations)
        assert outcome.events
        (finding,) = (found for found in findings if found.rule is rule)
        return TOLD if isinstance(finding.outcome, Met) and finding.outcome.note else finding.name


def photo(**measures: Any) -> Given:
    return Given(photo=upload(**measures))


def seen(**measured: float) -> Given:
    one = upload()
    return Given(photo=Photo(file=one.file.model_copy(update={"measured": {**one.file.measured, **measured}})))


def form(**changes: Any) -> Given:
    return Given(form=changes)


def plan(section: str, **changes: Any) -> Plan:
    return PLAN.model_copy(update={section: getattr(PLAN, section).model_copy(update=changes)})


def one(**content: Any) -> Given:
    return Given(items=(item(1, **content),))


def several(count: int) -> Given:
    return Given(items=tuple(item(n) for n in range(count)))


def hours(public: int, professional: int) -> Given:
    return form(hours=(Hours(year=2019, public=public, professional=professional), *FORM.hours[1:]))


def fields(mode: str, **said: str) -> Given:
    answers = tuple(Answer(code=code.replace("_", "-"), value=value) for code, value in said.items())
    attachments = {"self-scored": ("exam-certificate", "score-recommendation")}
    return Given(form={"mode": mode, "fields": answers}, attachments=attachments.get(mode, ("exam-certificate",)))


def scores(experience: str = "18", **said: str) -> Given:
    return fields(
        "self-scored", **{"score_experience": experience, "score_achievements": "5", "score_results": "0", **said}
    )


def transfer(**kind: Any) -> Given:
    held = (Answer(code="held-title", value="建筑工程师"), Answer(code="held-since", value="2016-01-01"))
    return Given(form={"mode": "transfer", "fields": held, **kind})


def marked(**missing: Any) -> Given:
    four = FourMarks(verified=True, signature=True, verified_on=date(2022, 7, 1), unit_seal=True)
    marks = EvidenceMarks(of=ref(51).file_id, way="scan", marks=four.model_copy(update=missing))
    return one(evidence=(ref(51),), marks=(marks,))


def shanghai(*at: int) -> datetime:
    year, month, day, hour, minute, second = at
    return datetime(year, month, day, hour, minute, second, tzinfo=ZoneInfo("Asia/Shanghai"))


def certified(valid_until: date | None, on: date = date(2021, 11, 6), **voided: Any) -> Given:
    record = ExamRecord(OTHER, on, "规划设计", valid_until)
    return Given(attachments=(), certificate=OTHER, file={"exam_records": {OTHER: record}, **voided})


def bar(until: datetime | None, lifted: datetime | None = None) -> Given:
    return Given(bars=(Bar(OTHER, "提交虚假材料", NOW - timedelta(days=9), until, None, lifted),))


TODAY = day_of(NOW)
STRICT = plan("form", appraisals=PLAN.form.appraisals.model_copy(update={"barring": ("incompetent",)}))
FLOOR = plan("achievements", lowest_level="municipal")
ONLY_CONCURRENT = PLAN.model_copy(update={"transfer_kinds": PLAN.transfer_kinds[1:]})
FIRST = (Appraisal(year=2017, grade="incompetent"), *FORM.appraisals[1:])
UNGRADED = (Appraisal(year=2017, grade="good"), *FORM.appraisals[1:])
LAST = (*FORM.appraisals[:-1], Appraisal(year=2021, grade="incompetent"))
RENAMED = PROFILE.model_copy(update={"name": "王大明"})
NEWER = {"profiles": {1: PROFILE, 2: RENAMED}, "profile_employers": {1: EMPLOYER, 2: EMPLOYER}}
OTHER_NUMBER = PROFILE.model_copy(update={"id_number": "110105194912310038"})
CORRECTED = {"profiles": {1: PROFILE, 2: OTHER_NUMBER}, "profile_employers": {1: EMPLOYER, 2: EMPLOYER}}
STUDIED = PROFILE.model_copy(update={"degree": "master"})
GREW = {"profiles": {1: PROFILE, 2: STUDIED}, "profile_employers": {1: EMPLOYER, 2: EMPLOYER}}
FIVE_YEARS_AGO = date(TODAY.year - 5, TODAY.month, TODAY.day)
THREE_YEARS_AGO = date(TODAY.year - 3, TODAY.month, TODAY.day)
A_YEAR_AGO = date(TODAY.year - 1, TODAY.month, TODAY.day)
A_DAY = timedelta(days=1)
NO_MARK = {"verified": False, "signature": False, "verified_on": None, "unit_seal": False}
SECOND: Any = {
    "file": {"declared": {OTHER: Declared(2022, 1)}},
    "attachments": ("exam-certificate", "new-achievements"),
}
THIRD: Any = {**SECOND, "file": {"declared": {OTHER: Declared(2022, 1), STRANGER: Declared(2022, 2)}}}
Three = tuple[list[tuple[Given, str]], list[tuple[Given, str]], list[tuple[Given, str]]]
"""Met, broken, at its edge: a declaration on the eve of its submit, and what comes of it."""
