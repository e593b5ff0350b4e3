"""A made-up declaration under the plan of 2022, from 马上申报 to 已提交, for the tests of declaration."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from kernel.log.fileref import FileRef
from services.declaration.domain.archive_item import ItemContent
from services.declaration.domain.dossier import ApprovedItem, Employment, PersonFile
from services.declaration.domain.events import (
    AchievementsExtracted,
    CommitmentCodeIssued,
    CommitmentMade,
    DeclarationBegun,
    FileAttached,
    FormFilled,
    HandedIn,
    PhotoChosen,
    RuleOutcome,
    SignerIdentified,
)
from services.declaration.domain.legibility import Strokes
from services.declaration.domain.parts import (
    Achievement,
    Appraisal,
    Attached,
    Background,
    Facts,
    Form,
    Hours,
    Parts,
    Photo,
)
from services.declaration.domain.plan import Plan
from services.declaration.domain.profile import Profile
from services.declaration.domain.rules import RULE_SET_VERSION, digest, readiness

PLAN_FILE = Path(__file__).parents[3] / "services/declaration/plans/2022-water-senior.json"
PLAN = Plan.model_validate_json(PLAN_FILE.read_text("utf-8"), strict=True)

PERSON, STRANGER, EMPLOYER, DECLARATION = (UUID(int=n) for n in range(1, 5))
NOW = PLAN.opens_at + timedelta(days=1)
LATER = PLAN.closes_at + timedelta(days=30)
CODE = "a-code-of-24-characters!"
HANGZHOU = Employment(EMPLOYER, "municipal", "330106")


def ref(n: int, kind: str = "pdf", size: int = 50_000, **measured: float) -> FileRef:
    return FileRef(file_id=UUID(int=100 + n), digest="d", type=kind, bytes=size, measured=measured)


def upload(width: int = 300, height: int = 400, size: int = 50_000, white: float = 0.99, kind: str = "jpeg") -> Photo:
    return Photo(file=ref(1, kind, size, width=width, height=height, white_border=white))


def item(n: int, gained_on: date = date(2021, 6, 30), version: int = 1, **content: object) -> ApprovedItem:
    fields: dict[str, Any] = {
        "kind": "engineering-project",
        "title": f"工程 {n}",
        "level": "provincial",
        "rank": 1,
        "team_size": 5,
        "summary": "主持设计",
        "evidence": (ref(50 + n),),
    }
    fields |= {"gained_on": gained_on, **content}
    fields.setdefault("contribution", tuple(file.file_id for file in fields["evidence"]))
    said = ItemContent.model_validate(fields)
    return ApprovedItem(UUID(int=200 + n), version, EMPLOYER, said)


PROFILE = Profile(
    name="王小明",
    id_number="11010119900307803X",
    sex="1",
    birth="1990-03-07",
    employer_name="示例水利设计院",
    education="21",
    current_title="工程师",
    appointed_on=date(2016, 1, 1),
)
FORM = Form(
    mode="normal",
    speciality="规划设计",
    hours=tuple(Hours(year=year, public=30, professional=60) for year in PLAN.form.hours.years),
    appraisals=tuple(Appraisal(year=year, grade="competent") for year in PLAN.form.appraisals.years),
    statement="主持多座水库除险加固工程的设计。",
)


def dossier(*items: ApprovedItem, job: Employment | None = HANGZHOU, profile: Profile | None = PROFILE) -> PersonFile:
    return PersonFile(
        PERSON,
        job,
        {1: profile} if profile else {},
        {1: EMPLOYER} if profile else {},
        {i.item_id: {i.item_version: i} for i in items or (item(1),)},
    )


def against(file: PersonFile | None = None, at: datetime = NOW, plan: Plan = PLAN) -> Background:
    return Background(at, 1, plan, file or dossier())


def signature() -> Strokes:
    """One connected stroke that goes up and down as writing does."""
    return (tuple((4.0 * n, 40 + 30 * math.sin(n / 3), 16.0 * n) for n in range(60)),)


begun = DeclarationBegun(
    declaration_id=DECLARATION,
    person_id=PERSON,
    plan_id=PLAN.plan_id,
    plan_version=1,
    notice_version=PLAN.notice.version,
    at=NOW,
    closes_at=PLAN.closes_at,
    remind_days_before=PLAN.remind_days_before,
)
photo_chosen = PhotoChosen(photo=upload())
code_issued = CommitmentCodeIssued(person_id=PERSON, code=CODE, expires_at=NOW + timedelta(minutes=10))
identified = SignerIdentified(person_id=PERSON, party="wechat", user="a-hash", at=NOW)
signed = CommitmentMade(
    person_id=PERSON,
    text_version=PLAN.commitment.version,
    profile_version=1,
    strokes=ref(2, "json"),
    identified_by="wechat",
    at=NOW,
)
filled = FormFilled(person_id=PERSON, form=FORM)
extracted = AchievementsExtracted(achievements=(Achievement(item_id=item(1).item_id, item_version=1),))
attached = FileAttached(attached=Attached(kind="exam-certificate", file=ref(3)), many=False)
complete = (begun, photo_chosen, code_issued, signed, filled, extracted, attached)

PARTS = Parts(
    notice_version=PLAN.notice.version,
    photo=photo_chosen.photo,
    commitment=None,
    form=FORM,
    achievements=extracted.achievements,
    attachments=(attached.attached,),
)


def facts(parts: Parts = PARTS, file: PersonFile | None = None, at: datetime = NOW, plan: Plan = PLAN) -> Facts:
    return Facts(plan, file or dossier(), parts, at, plan.closes_at)


def handed_in(number: int, parts: Parts, at: datetime = NOW) -> HandedIn:
    """What a submit of these parts leads to."""
    given = Facts(PLAN, dossier(), parts, at, max(at, PLAN.closes_at))
    findings, route = readiness(given), given.route
    assert route is not None
    return HandedIn(
        submission=number,
        person_id=PERSON,
        employer_id=EMPLOYER,
        plan_id=PLAN.plan_id,
        plan_version=1,
        profile_version=1,
        route=route.name,
        stations=PLAN.stations(EMPLOYER, route),
        mode="normal",
        rule_set_version=RULE_SET_VERSION,
        readiness=tuple(RuleOutcome(rule=f.rule.id, outcome=f.name) for f in findings),
        readiness_digest=digest(findings),
        year=PLAN.year,
        slot=1 if number == 1 else None,
        at=at,
    )
