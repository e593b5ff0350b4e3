"""What somebody who sat the exam sees: the system's front page, 我的档案, and a certificate behind its number."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.decider import NotFound
from services.certificate.api.exam import (
    get_exam,
    get_exam_certificate,
    get_exam_certificate_file,
    get_exam_score,
    list_exam_records,
)
from services.certificate.api.exam_needs import MyCertificate, _my_certificate
from services.certificate.api.exam_shapes import ExamRecordRow
from services.certificate.domain.examinee import (
    CertificateGiven,
    ExamCertificateVoided,
    LinkExaminee,
    ResultTaken,
    Sitter,
    TakeResult,
    record_id_of,
)
from services.certificate.outside import ExamCertificate, Press
from tests.unit.certificate.exam import (
    AT,
    FAIL,
    PASS,
    PERSON,
    PLAN,
    RECORD,
    SITTER,
    checked,
    failed,
    given,
    linked,
    row,
    spec,
    taken,
)

SECOND_PASS = PASS.model_copy(update={"speciality": "施工建设", "certificate_number": "ZYKS-2", "score": "60"})
second = ResultTaken(examinee_id=SITTER, record_id=record_id_of(SITTER, SECOND_PASS), result=SECOND_PASS, at=AT)
voided = ExamCertificateVoided(examinee_id=SITTER, record_id=RECORD, reason="替考", at=AT)


def records(sitter: Sitter) -> list[ExamRecordRow]:
    return asyncio.run(list_exam_records(sitter, PLAN)).items


def opens(record_id: UUID, sitter: Sitter | None) -> bool:
    try:
        asyncio.run(_my_certificate(record_id, sitter))
    except NotFound:
        return False
    return True


def test_the_exam_system_names_itself_its_regions_and_its_hotline() -> None:
    shown = asyncio.run(get_exam(PLAN))
    assert (shown.title, shown.hotline) == ("浙江水利（高级）工程师业务评价系统", "400-027-0009")
    tree = {top.name: len(top.children) for top in shown.regions}
    assert tree.get("省水利厅直属单位") == 0
    assert tree.get("杭州市")


def test_all_of_ones_records_are_listed_passed_or_not() -> None:
    passed, missed = records(spec.given(taken, failed, linked, given).state)
    assert (passed.number, passed.name, passed.id_number, passed.unit_name, passed.speciality) == (
        (1, "王小明", "11010119900307803X", "示例水利设计院", "规划设计")
    )
    assert (passed.certificate_number, passed.score, passed.status, passed.region) == (
        ("ZYKS-1", "60.50", "合格", "省水利厅直属单位")
    )
    assert (missed.number, missed.status, missed.certificate_number) == (2, "不合格", None)
    assert (passed.certificate_id, missed.certificate_id) == (RECORD, None)


def test_a_certificate_number_opens_the_certificate_and_its_pdf() -> None:
    sitter = spec.given(taken, failed, linked, given).state

    class Printing:
        async def exam_certificate(self, certificate: ExamCertificate, at: datetime) -> bytes:
            return f"%PDF {certificate.name} {certificate.certificate_number} {certificate.score}".encode()

    found = asyncio.run(_my_certificate(RECORD, sitter))
    assert found == MyCertificate(PASS, RECORD)
    assert asyncio.run(get_exam_certificate(found, sitter, PLAN)) == records(sitter)[0]
    caller = cast("Any", type("Caller", (), {"now": AT}))
    file = asyncio.run(get_exam_certificate_file(found, PLAN, cast("Press", Printing()), caller))
    assert (file.media_type, file.body) == ("application/pdf", "%PDF 王小明 ZYKS-1 60.50".encode())
    revoked = spec.given(taken, failed, linked, given, voided).state
    refused = ((record_id_of(SITTER, FAIL), sitter), (RECORD, revoked), (RECORD, None))
    assert [opens(record_id, seen) for record_id, seen in ((RECORD, sitter), *refused)] == [True, False, False, False]


def test_a_score_is_told_of_a_record_of_that_persons_alone() -> None:
    sitter = spec.given(taken, linked, given).state
    assert asyncio.run(get_exam_score(RECORD, sitter)).score == PASS.score
    assert asyncio.run(get_exam_score(UUID(int=5), sitter)).score is None
    assert asyncio.run(get_exam_score(RECORD, None)).score is None  # found by a wrong ID number, and unlinked since


def test_a_person_holds_several_passes() -> None:
    also = CertificateGiven(examinee_id=SITTER, record_id=second.record_id, person_id=PERSON)
    spec.given(taken).when(TakeResult(examinee_id=SITTER, result=SECOND_PASS, at=AT)).then(second)
    spec.given(taken, second).when(LinkExaminee(person_id=PERSON, at=AT)).then(linked, given, also)
    assert [r.status for r in records(spec.given(taken, second, linked, given, also).state)] == ["合格", "合格"]


@pytest.mark.parametrize("score", ["60", "60.0", "60.50"])
def test_a_score_is_shown_as_it_was_imported(score: str) -> None:
    (imported,) = checked(row(成绩=score)).rows
    assert imported.score == score
    result = PASS.model_copy(update={"score": imported.score})
    (shown,) = records(spec.given(taken.model_copy(update={"result": result})).state)
    assert shown.score == score
