"""上传附件: the matrix, what is superfluous, and the exam certificate that is chosen instead of uploaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import ERASED
from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.archive_item import ItemDetail
from services.declaration.domain.commands import ChooseCertificate
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.declared import Declared
from services.declaration.domain.dossier import ApprovedItem, Dossier, PersonFile
from services.declaration.domain.events import CertificateChosen
from services.declaration.domain.exam_record import (
    ExamCertificateRecorded,
    ExamCertificateVoided,
    ExamRecord,
    RecordExamCertificate,
    RevokeExamCertificate,
)
from services.declaration.domain.parts import Attached, Facts
from services.declaration.domain.plan import Attachment, Plan, When
from services.declaration.domain.rules.rule import Met
from services.declaration.domain.shanghai import SHANGHAI
from services.declaration.domain.snapshot import certificate_of
from tests.unit.declaration.story import (
    DECLARATION,
    FORM,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    PLAN_FILE,
    against,
    complete,
    dossier,
    facts,
    item,
    ref,
)
from tests.unit.declaration.test_rules import outcome

spec = Spec(Declaration)
TODAY = NOW.astimezone(SHANGHAI).date()
PASS = ExamRecord(UUID(int=901), date(2021, 11, 6), "规划设计", (NOW + timedelta(days=400)).date())
NEEDED, VALID, IDLE = "guide-2.5-attachments", "guide-2.5-certificate", "guide-2.5-superfluous"


def passed(*records: ExamRecord, revoked: tuple[UUID, ...] = ()) -> PersonFile:
    return replace(
        dossier(), exam_records={r.certificate_id: r for r in records}, revoked_certificates=frozenset(revoked)
    )


def about(file: PersonFile, chosen: UUID | None = None, **parts: object) -> Facts:
    return facts(replace(PARTS, **{"attachments": (), "certificate_id": chosen, **parts}), file)  # type: ignore[arg-type]


def note(rule: str, about: Facts) -> str:
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == rule)
    assert isinstance(finding.outcome, Met)
    return finding.outcome.note


def test_what_can_be_verified_is_not_asked_for_but_chosen() -> None:
    assert outcome(NEEDED, about(dossier())) == "attachment-missing"
    assert outcome(NEEDED, about(passed(PASS))) == "certificate-not-chosen"
    chosen = about(passed(PASS), PASS.certificate_id)
    assert outcome(NEEDED, chosen) == "met"
    assert "已核验，免上传" in note(NEEDED, chosen)


def studied(education: str, n: int = 1) -> ApprovedItem:
    detail = ItemDetail(name="education", label="学历（GB/T 4658）", value=education)
    return item(n, kind="education", details=(detail,))


def with_diploma(*items: ApprovedItem, scan: bool = False, **changed: object) -> Facts:
    """Of a university graduate, under a plan that asks for the 学历证书 of everybody."""
    diploma = Attachment(code="diploma", name="学历证书", required_when=(When(),), verified_by="archive-education")
    scans = (Attached(kind="diploma", file=ref(3)),) if scan else ()
    file = replace(dossier(*items), **changed)  # type: ignore[arg-type]
    return replace(about(file, attachments=scans), plan=PLAN.model_copy(update={"attachments": (diploma,)}))


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((studied("21"),), "met"),
        ((studied("14", 1), studied("21", 2)), "met"),
        ((studied("31"),), "attachment-missing"),  # another education than the profile says
        ((item(1),), "attachment-missing"),
        ((item(1, kind="education"),), "attachment-missing"),  # it doesn't say which
    ],
)
def test_an_education_that_the_employer_approved_is_not_asked_for(
    items: tuple[ApprovedItem, ...], expected: str
) -> None:
    judged = with_diploma(*items)
    assert outcome(NEEDED, judged) == expected
    assert outcome(NEEDED, with_diploma(*items, scan=True)) == "met"  # a person without such an item uploads
    if expected == "met":
        assert note(NEEDED, judged) == "已核验，免上传：学历证书（业绩档案）"
        assert note(IDLE, with_diploma(*items, scan=True)) == ""  # and whoever uploads all the same isn't told off


def test_an_education_that_was_taken_out_of_the_archive_is_asked_for() -> None:
    assert outcome(NEEDED, with_diploma(studied("21"), recalled={item(1).item_id: 1})) == "attachment-missing"


def test_the_second_shipped_plan_asks_for_no_diploma_that_is_known() -> None:
    text = (PLAN_FILE.parent / "2024-transport-engineer.json").read_text("utf-8")
    diploma = Plan.model_validate_json(text, strict=True).attachment("diploma")
    assert diploma is not None
    assert facts(file=dossier(studied("21"))).verifies(diploma)
    assert not facts(file=dossier()).verifies(diploma)


def test_a_scan_does_as_well_where_somebody_uploaded_one() -> None:
    scan = (Attached(kind="exam-certificate", file=ref(3)),)
    assert outcome(NEEDED, about(passed(PASS), attachments=scan)) == "met"


@pytest.mark.parametrize(
    ("until", "expected"),
    [(NOW.date() + timedelta(days=1), "met"), (None, "met"), (NOW.date() - timedelta(days=1), "certificate-lapsed")],
)
def test_a_certificate_counts_through_its_last_day(until: date | None, expected: str) -> None:
    record = replace(PASS, valid_until=until)
    assert outcome(VALID, about(passed(record), record.certificate_id)) == expected


def test_the_last_day_is_a_day_in_shanghai() -> None:
    record = replace(PASS, valid_until=NOW.astimezone(SHANGHAI).date())
    file = passed(record)
    last = NOW.astimezone(SHANGHAI).replace(hour=23, minute=59, second=59)
    for at, expected in ((last, "met"), (last + timedelta(seconds=1), "certificate-lapsed")):
        parts = replace(PARTS, certificate_id=record.certificate_id)
        assert outcome(VALID, facts(parts, file, at)) == expected


@pytest.mark.parametrize(
    ("passed_on", "until", "expected"),
    [
        (date(2019, 7, 2), None, "met"),  # three years later: the day itself
        (date(2019, 7, 1), None, "certificate-lapsed"),
        (date(2010, 4, 9), None, "certificate-lapsed"),
        (date(2010, 4, 9), date(2030, 1, 1), "certificate-lapsed"),  # whatever the import said
        (date(2021, 11, 6), date(2022, 7, 1), "certificate-lapsed"),  # the earlier of the two
    ],
)
def test_a_pass_counts_for_the_plans_years(passed_on: date, until: date | None, expected: str) -> None:
    record = replace(PASS, passed_on=passed_on, valid_until=until)
    assert outcome(VALID, about(passed(record), record.certificate_id)) == expected
    needed = "attachment-missing" if expected != "met" else "met"
    assert outcome(NEEDED, about(passed(record), record.certificate_id)) == needed


def test_until_when_a_pass_counts_is_told_as_the_plan_has_it() -> None:
    for until, counts in ((None, date(2024, 11, 6)), (date(2030, 1, 1), date(2024, 11, 6)), (TODAY, TODAY)):
        (record,) = about(passed(replace(PASS, valid_until=until))).exam_records
        assert record.valid_until == counts


def sharper(pass_mark: float) -> Plan:
    assert PLAN.exam is not None
    return PLAN.model_copy(update={"exam": PLAN.exam.model_copy(update={"pass_mark": pass_mark})})


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        ("65.50", "met"),
        ("65.5", "met"),
        ("65.49", "certificate-lapsed"),
        (None, "met"),  # heard of before scores were asked for: the exam's word stands
        (ERASED, "met"),
    ],
)
def test_a_pass_counts_where_its_score_reaches_the_plans_pass_mark(score: str | None, expected: str) -> None:
    scored = passed(replace(PASS, score=score))
    chosen = replace(about(scored, PASS.certificate_id), plan=sharper(65.5))
    assert outcome(VALID, chosen) == expected
    assert outcome(NEEDED, chosen) == ("met" if expected == "met" else "attachment-missing")
    names = {f.rule.id: f.name for f in rules.readiness(chosen, "3")}
    assert names[VALID] == "met"  # by the rules of then


def test_what_was_judged_by_an_earlier_rule_set_went_by_the_import_alone() -> None:
    old = replace(PASS, passed_on=date(2010, 4, 9), valid_until=None)
    chosen = about(passed(old), old.certificate_id)
    names = {rule_set: {f.rule.id: f.name for f in rules.readiness(chosen, rule_set)} for rule_set in ("2", "3", "4")}
    assert [names[rule_set][NEEDED] for rule_set in ("2", "3", "4")] == ["met", "met", "broken"]
    assert [names[rule_set][VALID] for rule_set in ("3", "4")] == ["met", "broken"]


def test_a_revoked_certificate_counts_no_more() -> None:
    gone = passed(PASS, revoked=(PASS.certificate_id,))
    assert outcome(VALID, about(gone, PASS.certificate_id)) == "certificate-lapsed"
    assert outcome(NEEDED, about(gone)) == "attachment-missing"
    assert outcome(VALID, about(passed(PASS))) == "not-applicable"


def test_only_a_valid_record_of_ones_own_can_be_chosen() -> None:
    before = complete[:-1]
    choose = ChooseCertificate(background=against(passed(PASS)), certificate_id=PASS.certificate_id)
    chosen = CertificateChosen(certificate_id=PASS.certificate_id)
    spec.given(*before).when(choose).then(chosen)
    spec.given(*before, chosen).when(choose).then()
    spec.given(*before, chosen).when(choose.model_copy(update={"certificate_id": None})).then(
        CertificateChosen(certificate_id=None)
    )
    stranger = choose.model_copy(update={"certificate_id": UUID(int=5)})
    spec.given(*before).when(stranger).then_rejected("certificate-not-valid")


def test_superfluous_attachments_are_named_kept_and_refuse_nothing() -> None:
    given = (Attached(kind="milestone-form", file=ref(7)), Attached(kind="other", file=ref(8)))
    extra = about(dossier(), attachments=given)
    assert outcome(IDLE, extra) == "met"
    assert note(IDLE, extra) == "不需要的附件：《标志性业绩申报表》"
    assert note(IDLE, about(dossier(), attachments=given[1:])) == ""
    assert outcome(IDLE, about(dossier())) == "not-applicable"
    scan = (Attached(kind="exam-certificate", file=ref(3)),)
    assert "业务考试成绩合格证明" in note(IDLE, about(passed(PASS), PASS.certificate_id, attachments=scan))


def test_a_submission_keeps_the_record_that_was_chosen() -> None:
    found = certificate_of(replace(PARTS, certificate_id=PASS.certificate_id), passed(PASS), passed(PASS))
    assert found is not None
    assert (found.certificate_id, found.speciality) == (PASS.certificate_id, "规划设计")
    assert certificate_of(PARTS, passed(PASS), passed(PASS)) is None
    # As it was judged: put right since, or revoked, it is another's to judge; and it counts for the plan's years.
    later = replace(PASS, passed_on=PASS.passed_on + timedelta(days=1))
    chosen = replace(PARTS, certificate_id=PASS.certificate_id)
    kept = certificate_of(chosen, passed(PASS), passed(later, revoked=(PASS.certificate_id,)), 3)
    assert kept is not None
    assert (kept.passed_on, kept.revoked, found.revoked) == (PASS.passed_on, True, False)
    assert kept.valid_until == PASS.within(3).valid_until


def test_the_dossier_hears_of_passes_and_revocations_in_any_order() -> None:
    told = Spec(Dossier)
    record = RecordExamCertificate(
        person_id=PERSON, certificate_id=PASS.certificate_id, passed_on=PASS.passed_on, speciality="规划设计"
    )
    recorded = ExamCertificateRecorded(
        person_id=PERSON,
        certificate_id=PASS.certificate_id,
        passed_on=PASS.passed_on,
        speciality="规划设计",
        valid_until=None,
    )
    revoke = RevokeExamCertificate(person_id=PERSON, certificate_id=PASS.certificate_id)
    voided = ExamCertificateVoided(person_id=PERSON, certificate_id=PASS.certificate_id)
    told.given().when(record).then(recorded)
    told.given(recorded).when(record).then()
    told.given().when(revoke).then(voided)
    told.given(voided).when(revoke).then()
    for history in ((recorded, voided), (voided, recorded)):
        state = told.given(*history).state
        assert PASS.certificate_id in state.revoked_certificates


def test_a_certificate_that_was_given_back_counts_again_until_it_is_revoked_once_more() -> None:
    told = Spec(Dossier)
    record = RecordExamCertificate(
        person_id=PERSON, certificate_id=PASS.certificate_id, passed_on=PASS.passed_on, speciality="规划设计"
    )
    recorded = ExamCertificateRecorded(**dict(record))
    revoke = RevokeExamCertificate(person_id=PERSON, certificate_id=PASS.certificate_id)
    voided = ExamCertificateVoided(**dict(revoke))
    told.given(recorded, voided).when(record).then(recorded)
    told.given(recorded, voided, recorded).when(record).then()
    restored = told.given(recorded, voided, recorded).state
    assert [r.certificate_id for r in facts(PARTS, restored).exam_records] == [PASS.certificate_id]
    told.given(recorded, voided, recorded).when(revoke).then(voided)
    again = told.given(recorded, voided, recorded, voided).state
    assert facts(PARTS, again).exam_records == ()


def test_a_score_that_was_put_right_counts_from_then_on() -> None:
    told = Spec(Dossier)
    record = RecordExamCertificate(
        person_id=PERSON,
        certificate_id=PASS.certificate_id,
        passed_on=PASS.passed_on,
        speciality="规划设计",
        score="70",
    )
    right = record.model_copy(update={"score": "61"})
    recorded, anew = (ExamCertificateRecorded(**dict(one)) for one in (record, right))
    told.given(recorded).when(record).then()
    told.given(recorded).when(right).then(anew)
    assert told.given(recorded, anew).state.exam_records[PASS.certificate_id].score == "61"


def test_of_a_certificate_that_was_put_right_the_newer_counts() -> None:
    told = Spec(Dossier)
    record = RecordExamCertificate(
        person_id=PERSON, certificate_id=PASS.certificate_id, passed_on=PASS.passed_on, speciality="规划设计"
    )
    recorded = ExamCertificateRecorded(**dict(record))
    right = record.model_copy(update={"valid_until": PASS.valid_until})
    anew = ExamCertificateRecorded(**dict(right))
    told.given(recorded).when(right).then(anew)
    told.given(recorded, anew).when(right).then()
    assert told.given(recorded, anew).state.exam_records[PASS.certificate_id].valid_until == PASS.valid_until


def test_a_second_declaration_asks_for_what_is_new_whether_or_not_the_person_says_so() -> None:
    def needs(file: PersonFile, said: bool) -> bool:
        form = FORM.model_copy(update={"declared_before": said})
        asked = facts(replace(PARTS, form=form), file)
        (kind,) = (a for a in PLAN.attachments if a.code == "new-achievements")
        return asked.requires(kind)

    before = replace(dossier(), declared={UUID(int=55): Declared(2021, None)})
    assert not needs(dossier(), said=False)
    assert needs(dossier(), said=True)
    assert needs(before, said=False)
    own = replace(dossier(), declared={DECLARATION: Declared(2022, None)})
    assert not replace(facts(PARTS, own), declaration_id=DECLARATION).declared_before
