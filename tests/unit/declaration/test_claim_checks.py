"""What crosses by claim check is understood on both sides: identity's and archive's answers here, ours elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from pydantic import BaseModel

from kernel.log.kit import Spec
from services.archive.api import ItemSnapshot as ArchivesAnswer
from services.archive.api.shapes import MarksShown
from services.archive.domain import Content, Kind, Level, Marks, Period, Way, told
from services.archive.domain.kinds import EngineeringProject
from services.archive.published import ArchiveApproved, ArchiveWithdrawn
from services.certificate.api.exam_shapes import ExamScore
from services.certificate.published import ExamCertificateIssued
from services.certificate.reactions.submission import Submission as CertificatesReading
from services.declaration.domain.commands import PassMaterials, ReopenDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import RecallItem, RecordEmployment, RecordItem, RecordProfile
from services.declaration.domain.events import DefectTold
from services.declaration.domain.exam_record import RecordExamCertificate
from services.declaration.domain.snapshot import frozen
from services.declaration.reactions.events import (
    when_archive_approved,
    when_archive_withdrawn,
    when_employment_bound,
    when_profile_approved,
    when_review_passed,
    when_review_returned,
)
from services.declaration.reactions.exam import when_exam_certificate_issued
from services.identity.published import EmploymentBound, ProfileApproved
from services.review.api.internal import ReturnTold
from services.review.domain import Defect
from services.review.published import ReviewPassed, ReviewReturned
from services.review.reactions.cases import Handed as ReviewsReading
from services.review.views.materials import Materials as CheckersReading
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    FORM,
    LATER,
    PERSON,
    PLAN,
    PROFILE,
    complete,
    dossier,
    handed_in,
    item,
    ref,
)

SCAN = ref(1, pages=3)
DRAFT = Spec(Declaration).given(*complete).state
SUBMITTED = Spec(Declaration).given(*complete, handed_in(1, DRAFT.parts)).state


class Doing:
    """Answers what a reaction asks with the given JSON, and keeps what it commands."""

    def __init__(self, answer: str = "") -> None:
        self.answer = answer
        self.asked: list[tuple[str, str]] = []
        self.handled: list[tuple[UUID, Any]] = []

    async def ask(self, service: str, path: str, model: type[BaseModel]) -> BaseModel:
        self.asked.append((service, path))
        return model.model_validate_json(self.answer)

    async def handle(self, decider: Any, stream_id: UUID, command: Any) -> None:
        self.handled.append((stream_id, command))


def submission() -> str:
    found = frozen(SUBMITTED, 1, PLAN, dossier())
    assert found is not None
    return found.model_dump_json()


async def test_a_binding_becomes_the_dossiers_employment() -> None:
    do = Doing()
    event = EmploymentBound(
        employment_id=uuid4(),
        person_id=PERSON,
        employer_id=EMPLOYER,
        affiliation="municipal",
        region="330106",
        employer_kind="institution",
    )
    await when_employment_bound(event, do)  # type: ignore[arg-type]
    command = RecordEmployment(
        person_id=PERSON, employer_id=EMPLOYER, affiliation="municipal", region="330106", employer_kind="institution"
    )
    assert do.handled == [(PERSON, command)]


async def test_the_score_of_a_pass_is_asked_for_and_kept() -> None:
    certificate_id = uuid4()
    do = Doing(ExamScore(score="60.50").model_dump_json())
    event = ExamCertificateIssued(
        certificate_id=certificate_id, person_id=PERSON, passed_on=date(2022, 4, 9), speciality="规划设计"
    )
    await when_exam_certificate_issued(event, do)  # type: ignore[arg-type]
    assert do.asked == [("certificate", f"exam-records/{PERSON}/{certificate_id}")]
    ((stream_id, command),) = do.handled
    assert (stream_id, command) == (
        PERSON,
        RecordExamCertificate(
            person_id=PERSON,
            certificate_id=certificate_id,
            passed_on=date(2022, 4, 9),
            speciality="规划设计",
            score="60.50",
        ),
    )


async def test_an_approved_profile_is_fetched_by_its_version_and_kept() -> None:
    from services.identity.api.internal import ProfileSnapshot as IdentitysAnswer
    from services.identity.domain.codes import Sex
    from services.identity.domain.profile_content import Degree, Education, Work
    from services.identity.domain.profile_content import Profile as IdentitysProfile

    work = Work(since=date(2012, 7, 1), until=None, unit="示例水利设计院", post="技术负责人")
    content = IdentitysProfile(
        education=Education.UNIVERSITY,
        degree=Degree.BACHELOR,
        school="河海大学",
        major="水利水电工程",
        graduated_on=date(2012, 6, 30),
        current_title="工程师",
        qualified_on=date(2015, 12, 1),
        appointed_on=date(2016, 1, 1),
        speciality="规划设计",
        work_started_on=date(2012, 7, 1),
        work_history=(work,),
        email=None,
        address=None,
    )
    answer = IdentitysAnswer(
        person_id=PERSON,
        profile_version=3,
        employer_id=EMPLOYER,
        employer_name="示例水利设计院",
        name=PROFILE.name,
        id_number=PROFILE.id_number,
        sex=Sex("1"),
        birth=date(1990, 3, 7),
        education_name="大学本科毕业",
        content=content,
    )
    do = Doing(answer.model_dump_json())
    event = ProfileApproved(person_id=PERSON, employer_id=EMPLOYER, profile_version=3)
    await when_profile_approved(event, do)  # type: ignore[arg-type]
    assert do.asked == [("identity", f"persons/{PERSON}/profile/3")]
    ((_, command),) = do.handled
    assert isinstance(command, RecordProfile)
    assert (command.profile_version, command.profile.birth, command.profile.sex) == (3, "1990-03-07", "1")
    kept = command.profile.model_dump(mode="json")
    assert {name: kept[name] for name in IdentitysProfile.model_fields} == content.model_dump(mode="json")


async def test_an_approved_item_is_fetched_by_its_version_and_kept() -> None:
    content = Content(
        kind=Kind.ENGINEERING_PROJECT,
        title="水库除险加固工程",
        level=Level.PROVINCIAL,
        gained_on=date(2021, 6, 30),
        rank=1,
        team_size=5,
        summary="主持设计",
        evidence=(SCAN,),
        period=Period(since=date(2019, 3, 1), until=date(2021, 6, 30)),
        details=EngineeringProject(place="杭州", scale="Ⅱ等", duty="设计负责人", status="accepted"),
        contribution=(SCAN.file_id,),
    )
    item_id = item(1).item_id
    marks = Marks(verified=True, signature=True, verified_on=date(2021, 7, 1), unit_seal=True)
    vouched = MarksShown(of=SCAN.file_id, way=Way.STAMP, marks=marks, copy_file=ref(2, pages=3))
    answer = ArchivesAnswer(
        item_id=item_id,
        item_version=2,
        person_id=PERSON,
        content=content,
        told=list(told(content.details)),
        marks=[vouched],
    )
    do = Doing(answer.model_dump_json())
    event = ArchiveApproved(
        item_id=item_id,
        item_version=2,
        person_id=PERSON,
        employer_id=EMPLOYER,
        kind="engineering-project",
        level="provincial",
        gained_on=date(2021, 6, 30),
    )
    await when_archive_approved(event, do)  # type: ignore[arg-type]
    assert do.asked == [("archive", f"items/{item_id}/versions/2")]
    ((stream_id, command),) = do.handled
    assert (stream_id, type(command)) == (PERSON, RecordItem)
    kept = command.content.model_dump(mode="json")
    said = content.model_dump(mode="json", exclude={"details"})
    assert {name: kept[name] for name in said} == said
    assert kept["marks"] == [vouched.model_dump(mode="json")]
    assert [(line["label"], line["value"]) for line in kept["details"]] == [
        ("工程地点", "杭州"),
        ("工程规模（等别）", "Ⅱ等"),
        ("本人承担的工作", "设计负责人"),
        ("项目状态", "已验收（结题）"),
    ]


async def test_an_item_taken_out_of_the_archive_is_recalled_here() -> None:
    do = Doing()
    event = ArchiveWithdrawn(item_id=item(1).item_id, item_version=2, person_id=PERSON)
    await when_archive_withdrawn(event, do)  # type: ignore[arg-type]
    assert do.handled == [(PERSON, RecallItem(item_id=item(1).item_id, item_version=2, person_id=PERSON))]


async def test_reviews_verdict_moves_the_pen() -> None:
    do = Doing()
    back = ReviewReturned(
        declaration_id=DECLARATION,
        submission=1,
        person_id=PERSON,
        employer_id=EMPLOYER,
        plan_id=PLAN.plan_id,
        plan_version=1,
        rule_set_version="1",
        readiness_digest="d",
        stage="acceptance",
        defects=2,
        resubmit_by=LATER,
    )
    passed = ReviewPassed(
        declaration_id=DECLARATION,
        submission=2,
        person_id=PERSON,
        employer_id=EMPLOYER,
        plan_id=PLAN.plan_id,
        plan_version=1,
        rule_set_version="1",
        readiness_digest="d",
        mode="normal",
    )
    told = ReturnTold(defects=[Defect(pointer="/photo", text="请更换照片"), Defect(pointer="", text="缺件")])
    do.answer = told.model_dump_json()
    await when_review_returned(back, do)  # type: ignore[arg-type]
    await when_review_passed(passed, do)  # type: ignore[arg-type]
    assert do.asked == [("review", f"cases/{DECLARATION}/submissions/1/return")]
    kept = tuple(DefectTold(pointer=defect.pointer, text=defect.text) for defect in told.defects)
    assert do.handled == [
        (DECLARATION, ReopenDeclaration(submission=1, stage="acceptance", defects=2, told=kept, resubmit_by=LATER)),
        (DECLARATION, PassMaterials(submission=2)),
    ]


@pytest.mark.parametrize("reading", [ReviewsReading, CheckersReading, CertificatesReading])
def test_a_frozen_submission_is_read_by_review_and_certificate(reading: type[BaseModel]) -> None:
    reading.model_validate_json(submission())


def test_review_finds_every_file_of_a_submission_with_its_owner() -> None:
    files = {file.file_id: file.owner for file in ReviewsReading.model_validate_json(submission()).files()}
    evidence = item(1).content.evidence[0].file_id
    assert files.pop(evidence) == "archive"
    parts = DRAFT.parts
    own = {parts.photo.file.file_id, parts.commitment.strokes.file_id, parts.attachments[0].file.file_id}
    assert files == dict.fromkeys(own, "declaration")


def test_certificate_finds_what_it_prints() -> None:
    read = CertificatesReading.model_validate_json(submission())
    assert (read.profile.name, read.profile.id_number, read.form.statement) == (
        PROFILE.name,
        PROFILE.id_number,
        FORM.statement,
    )
