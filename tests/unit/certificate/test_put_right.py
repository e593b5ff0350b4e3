"""A result that a later import puts right: the certificate goes, comes back, or is told anew."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.certificate.domain.examinee import (
    CertificateGiven,
    CertificateTakenBack,
    ExamCertificateVoided,
    Examinee,
    ExamineeLinked,
    ExamineeUnlinked,
    ExamRevocationLifted,
    LiftRevocation,
    LinkExaminee,
    Result,
    ResultTaken,
    RevokeCertificate,
    TakeResult,
    record_id_of,
)
from services.certificate.published import CertificateRevoked, ExamCertificateIssued

SITTER, PERSON = UUID(int=1), UUID(int=2)
AT = datetime(2022, 5, 1, tzinfo=UTC)
PASS = Result(
    exam="2022年度业务考试",
    held_on=date(2022, 4, 9),
    valid_until=date(2025, 12, 31),
    name="王小明",
    id_number="11010119900307803X",
    unit_name="示例水利设计院",
    speciality="规划设计",
    certificate_number="ZYKS-1",
    score="60.50",
    passed=True,
    region="direct",
)
FAILED = PASS.model_copy(update={"certificate_number": None, "score": "59.50", "passed": False})
RECORD = record_id_of(SITTER, PASS)
spec = Spec(Examinee)
linked = ExamineeLinked(examinee_id=SITTER, person_id=PERSON, at=AT)
given = CertificateGiven(examinee_id=SITTER, record_id=RECORD, person_id=PERSON)
back = CertificateTakenBack(examinee_id=SITTER, record_id=RECORD, person_id=PERSON, at=AT)
voided = ExamCertificateVoided(examinee_id=SITTER, record_id=RECORD, reason="替考", at=AT)
lifted = ExamRevocationLifted(examinee_id=SITTER, record_id=RECORD, reason="编号录入有误", at=AT)
lift = LiftRevocation(certificate_number="ZYKS-1", reason="编号录入有误", at=AT)
issued = ExamCertificateIssued(
    certificate_id=RECORD, person_id=PERSON, passed_on=PASS.held_on, speciality="规划设计", valid_until=PASS.valid_until
)


def taken(result: Result) -> ResultTaken:
    return ResultTaken(examinee_id=SITTER, record_id=RECORD, result=result, at=AT)


def take(result: Result) -> TakeResult:
    return TakeResult(examinee_id=SITTER, result=result, at=AT)


def test_a_pass_put_right_to_a_failure_takes_the_certificate_back() -> None:
    outcome = spec.given(taken(PASS), linked, given).when(take(FAILED)).then(taken(FAILED), back)
    outcome.then_publishes(CertificateRevoked(certificate_id=RECORD, person_id=PERSON, revoked_at=AT))
    spec.given(taken(PASS), linked, given, taken(FAILED), back).when(take(FAILED)).then()
    spec.given(taken(PASS)).when(take(FAILED)).then(taken(FAILED)).then_publishes()  # nobody has heard of it yet


def test_put_right_once_more_it_is_given_again() -> None:
    history = (taken(PASS), linked, given, taken(FAILED), back)
    spec.given(*history).when(take(PASS)).then(taken(PASS), given).then_publishes(issued)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"valid_until": date(2024, 12, 31)}, {"valid_until": date(2024, 12, 31)}),
        ({"valid_until": None}, {"valid_until": None}),
        ({"held_on": date(2022, 4, 10)}, {"passed_on": date(2022, 4, 10)}),
        ({"score": "61.00"}, {}),  # no event names it: who needs it asks anew
        ({"unit_name": "另一单位"}, None),
    ],
)
def test_what_others_know_of_it_is_told_anew(changed: dict[str, Any], told: dict[str, Any] | None) -> None:
    right = PASS.model_copy(update=changed)
    outcome = spec.given(taken(PASS), linked, given).when(take(right))
    if told is None:
        outcome.then(taken(right)).then_publishes()
    else:
        outcome.then(taken(right), given).then_publishes(issued.model_copy(update=told))


@pytest.mark.parametrize("result", [FAILED, PASS.model_copy(update={"valid_until": None})])
def test_one_that_was_revoked_stays_so_whatever_a_later_import_says(result: Result) -> None:
    spec.given(taken(PASS), linked, given, voided).when(take(result)).then(taken(result)).then_publishes()
    spec.given(taken(PASS), voided, linked).when(take(result)).then(taken(result)).then_publishes()


def test_one_that_was_revoked_by_mistake_is_given_again_and_those_who_rely_on_it_hear_of_it() -> None:
    outcome = spec.given(taken(PASS), linked, given, voided).when(lift).then(lifted, given)
    outcome.then_publishes(issued)
    assert spec.given(taken(PASS), linked, given, voided, lifted, given).state.revoked == frozenset()


def test_a_revocation_lifted_before_an_account_is_known_is_nobodys_news() -> None:
    spec.given(taken(PASS), voided).when(lift).then(lifted).then_publishes()
    link = LinkExaminee(person_id=PERSON, at=AT)
    spec.given(taken(PASS), voided, lifted).when(link).then(linked, given).then_publishes(issued)


def test_a_revocation_lifted_goes_to_whose_records_they_are_now() -> None:
    other = UUID(int=7)
    moved = (
        ExamineeUnlinked(examinee_id=SITTER, person_id=PERSON, at=AT),
        linked.model_copy(update={"person_id": other}),
    )
    theirs = given.model_copy(update={"person_id": other})
    spec.given(taken(PASS), linked, given, voided, *moved).when(lift).then(lifted, theirs)


def test_a_revocation_lifted_of_what_a_later_import_put_right_to_a_failure_gives_nothing_until_it_is_a_pass() -> None:
    numbered = FAILED.model_copy(update={"certificate_number": "ZYKS-1"})
    history = (taken(PASS), linked, given, voided, taken(numbered))
    spec.given(*history).when(lift).then(lifted).then_publishes()
    as_before = PASS.model_copy(update={"score": numbered.score})
    spec.given(*history, lifted).when(take(as_before)).then(taken(as_before), given)


def test_lifted_and_revoked_anew_it_counts_no_more() -> None:
    revoke = RevokeCertificate(certificate_number="ZYKS-1", reason="替考", at=AT)
    outcome = spec.given(taken(PASS), linked, given, voided, lifted, given).when(revoke).then(voided)
    outcome.then_publishes(CertificateRevoked(certificate_id=RECORD, person_id=PERSON, revoked_at=AT))


def test_a_number_that_is_nobodys_has_no_revocation_to_lift() -> None:
    spec.given(taken(PASS), voided).when(lift.model_copy(update={"certificate_number": "ZYKS-2"})).then_not_found()
    spec.given().when(lift).then_not_found()
