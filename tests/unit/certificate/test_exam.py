"""Exam results: a file checked whole, records without doubles, certificates once an account is known."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import openpyxl  # type: ignore[import-untyped]
import pytest

from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from kernel.web.problems import Problem
from services.certificate.api.exam_files import table_of
from services.certificate.domain.exam_import import ExamImport, FinishImport, ImportFinished, ImportTaken, TakeImport
from services.certificate.domain.exam_rows import ROWS_AT_MOST, check_rows, is_id_number
from services.certificate.domain.examinee import (
    CertificateTakenBack,
    ExamCertificateVoided,
    Examinee,
    ExamineeLinked,
    ExamineeUnlinked,
    LinkExaminee,
    ResultTaken,
    RevokeCertificate,
    UnlinkExaminee,
)
from services.certificate.published import CertificateRevoked, ExamRecordsImported
from services.certificate.reactions.events import when_person_corrected
from services.identity.published import PersonCorrected
from tests.unit.certificate.exam import (
    AT,
    GOOD,
    HEADING,
    IMPORT,
    OTHER,
    PASS,
    PERSON,
    PLAN,
    RECORD,
    SITTER,
    checked,
    codes,
    failed,
    given,
    issued,
    linked,
    row,
    spec,
    take,
    taken,
)

# -- rows -------------------------------------------------------------------------------------------------------------


def test_a_good_row_is_taken_as_it_was_written() -> None:
    (found,) = checked(GOOD).rows
    assert (found.number, found.score, found.passed, found.region) == (2, "60.50", True, "direct")
    shuffled = check_rows([HEADING[::-1], GOOD[::-1]], PLAN.codes, PLAN.pass_mark)
    assert shuffled.rows == (found,)
    assert checked(row(身份证号码="11010119900307803x")).rows[0].id_number == "11010119900307803X"


def test_every_bad_row_is_named_with_every_reason() -> None:
    bad = row(姓名="", 身份证号码="110101199003078031", 成绩="六十", 地区="火星")
    assert codes(GOOD, bad) == [
        (3, "姓名", "value-missing"),
        (3, "身份证号码", "id-number-wrong"),
        (3, "成绩", "score-wrong"),
        (3, "地区", "region-unknown"),
    ]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"成绩": "60"}, None),
        ({"成绩": "59.99"}, "status-disagrees"),
        ({"成绩": "59.99", "合格状态": "不合格", "合格证书编号": ""}, None),
        ({"合格状态": "不合格", "合格证书编号": ""}, "status-disagrees"),
        ({"成绩": "60.505"}, "score-wrong"),
        ({"合格状态": "优秀"}, "status-unknown"),
        ({"合格证书编号": ""}, "value-missing"),
        ({"成绩": "10", "合格状态": "不合格"}, "not-asked"),
        ({"单位名称": ""}, None),
        ({"姓名": "王" * 100}, None),
        ({"姓名": "王" * 101}, "too-long"),
    ],
)
def test_score_status_and_certificate_number_agree(changed: dict[str, str], code: str | None) -> None:
    assert [found for *_, found in codes(row(**changed))] == ([code] if code else [])


def test_the_same_twice_in_a_file_is_told_with_the_first_ones_row() -> None:
    again = row(专业类型="施工建设")
    assert codes(GOOD, again) == [(3, "合格证书编号", "certificate-number-twice")]
    assert codes(GOOD, row(合格证书编号="ZYKS-2")) == [(3, "身份证号码", "result-twice")]
    assert codes(GOOD, row(专业类型="施工建设", 合格证书编号="ZYKS-2")) == []


def test_a_file_without_its_columns_or_rows_is_no_file() -> None:
    assert [fault.code for fault in checked(GOOD, heading=HEADING[:-2]).faults] == ["column-missing"] * 2
    assert [fault.code for fault in checked().faults] == ["no-rows"]
    assert checked(GOOD, ["", " "]).faults == ()
    many = [row(身份证号码="1")] * (ROWS_AT_MOST + 1)
    assert [fault.code for fault in checked(*many).faults] == ["too-many-rows"]


@pytest.mark.parametrize(
    ("text", "right"),
    [("11010119900307803X", True), ("110101199003078031", False), ("11010119900230803X", False), ("1" * 17, False)],
)
def test_an_id_number_has_a_date_and_a_check_character(text: str, right: bool) -> None:
    assert is_id_number(text) is right


def test_regions_are_the_exams_own_tree() -> None:
    assert PLAN.codes["省水利厅直属单位"] == "direct"
    assert PLAN.codes["杭州市"] == "3301"
    assert len(PLAN.names) == len(PLAN.codes)
    assert len({region.code for top in PLAN.regions for region in top.all()}) == len(PLAN.names)
    assert PLAN.pass_mark == Decimal(60)


# -- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_is_read_as_spreadsheets_write_it(encoding: str) -> None:
    text = "\r\n".join(",".join(line) for line in (HEADING, GOOD))
    assert table_of(text.encode(encoding)) == [HEADING, GOOD]


def test_an_xlsx_is_read_as_a_person_sees_it() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADING)
    sheet.append([1, *GOOD[1:6], 60.5, *GOOD[7:]])
    sheet.append([2, *GOOD[1:6], 60, *GOOD[7:]])
    for cell in ("G2", "G3"):
        sheet[cell].number_format = "0.00"
    sheet.append([3, *GOOD[1:6], 60.5, *GOOD[7:]])
    out = io.BytesIO()
    book.save(out)
    shown = [cells[6] for cells in table_of(out.getvalue())]
    assert shown == ["成绩", "60.50", "60.00", "60.5"]
    assert table_of(out.getvalue())[:2] == [HEADING, GOOD]


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"\xff\xfe\xff", b"a\x00b"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(Problem, match="422"):
        table_of(content)


# -- records ----------------------------------------------------------------------------------------------------------


def test_imported_again_a_result_doesnt_double() -> None:
    spec.given().when(take).then(taken).then_publishes()
    spec.given(taken).when(take).then()
    better = PASS.model_copy(update={"score": "61.00"})
    (event,) = spec.given(taken).when(take.model_copy(update={"result": better})).events
    assert isinstance(event, ResultTaken)
    assert event.record_id == RECORD


def test_an_id_number_and_a_certificate_number_are_claimed_once() -> None:
    first = Examinee.claims(taken, None)
    assert [(take.scope, take.value) for take in first] == [
        ("examinee", "11010119900307803X"),
        ("exam-certificate-number", "ZYKS-1"),
    ]
    assert Examinee.claims(taken, spec.given(taken).state) == []
    assert Examinee.claims(failed, spec.given(taken).state) == []


def test_a_pass_is_a_certificate_once_its_account_is_known() -> None:
    link = LinkExaminee(person_id=PERSON, at=AT)
    spec.given(taken, failed).when(link).then(linked, given).then_publishes(issued)
    spec.given(taken, linked, given).when(link).then()
    spec.given(failed, linked).when(take).then(taken, given).then_publishes(issued)
    spec.given(taken, linked, given).when(take).then()
    spec.given(taken, linked).when(LinkExaminee(person_id=OTHER, at=AT)).then_rejected("already-linked")
    spec.given().when(link).then_not_found()


def test_a_revoked_certificate_counts_no_more() -> None:
    revoke = RevokeCertificate(certificate_number="ZYKS-1", reason="替考", at=AT)
    voided = ExamCertificateVoided(examinee_id=SITTER, record_id=RECORD, reason="替考", at=AT)
    outcome = spec.given(taken, linked, given).when(revoke).then(voided)
    outcome.then_publishes(CertificateRevoked(certificate_id=RECORD, person_id=PERSON, revoked_at=AT))
    spec.given(taken, linked, given, voided).when(revoke).then()
    spec.given(taken).when(revoke).then(voided).then_publishes()  # nobody has heard of it yet
    spec.given(taken, voided).when(LinkExaminee(person_id=PERSON, at=AT)).then(linked)
    right = PASS.model_copy(update={"score": "61.00"})  # put right by a later import, it stays revoked
    put_right = taken.model_copy(update={"result": right})
    spec.given(taken, voided, linked).when(take.model_copy(update={"result": right})).then(put_right)
    spec.given(taken).when(revoke.model_copy(update={"certificate_number": "ZYKS-2"})).then_not_found()


def test_records_found_by_a_wrong_id_number_go_back_to_wait_for_their_own_person() -> None:
    unlink = UnlinkExaminee(person_id=PERSON, at=AT)
    back = CertificateTakenBack(examinee_id=SITTER, record_id=RECORD, person_id=PERSON, at=AT)
    unlinked = ExamineeUnlinked(examinee_id=SITTER, person_id=PERSON, at=AT)
    outcome = spec.given(taken, failed, linked, given).when(unlink).then(back, unlinked)
    outcome.then_publishes(CertificateRevoked(certificate_id=RECORD, person_id=PERSON, revoked_at=AT))
    assert [(gone.scope, gone.value) for gone in Examinee.claims(unlinked, None)] == [("exam-person", str(PERSON))]
    corrected = (taken, failed, linked, given, back, unlinked)
    spec.given(*corrected).when(unlink).then()
    theirs = ExamineeLinked(examinee_id=SITTER, person_id=OTHER, at=AT)
    anew = given.model_copy(update={"person_id": OTHER})
    spec.given(*corrected).when(LinkExaminee(person_id=OTHER, at=AT)).then(theirs, anew)
    spec.given(taken, linked, given).when(unlink.model_copy(update={"person_id": OTHER})).then()


@pytest.mark.parametrize(
    ("corrected", "unlinks"), [(("id_number",), True), (("name", "id_number"), True), (("name",), False)]
)
async def test_only_another_id_number_parts_a_person_from_exam_records(
    corrected: tuple[str, ...], unlinks: bool
) -> None:
    handled: list[tuple[UUID, Any]] = []

    class Doing:
        async def claimed(self, scope: str, value: str) -> UUID | None:
            return SITTER if (scope, value) == ("exam-person", str(PERSON)) else None

        async def handle(self, decider: Any, stream_id: UUID, command: Any) -> None:
            handled.append((stream_id, command))

    event = PersonCorrected(person_id=PERSON, corrected=corrected, corrected_at=AT)
    await when_person_corrected(event, Doing())  # type: ignore[arg-type]
    await when_person_corrected(event.model_copy(update={"person_id": OTHER}), Doing())  # type: ignore[arg-type]
    assert handled == ([(SITTER, UnlinkExaminee(person_id=PERSON, at=AT))] if unlinks else [])


def test_an_import_is_taken_once_and_told_once_all_rows_are_given_out() -> None:
    file = FileRef(file_id=UUID(int=9), digest="d", type="json", bytes=10)
    facts: dict[str, Any] = {"exam": "2022年度业务考试", "held_on": date(2022, 4, 9), "valid_until": None, "count": 2}
    event = ImportTaken(import_id=IMPORT, file=file, at=AT, **facts)
    command = TakeImport(import_id=IMPORT, file=file, at=AT, **facts)
    imports = Spec(ExamImport)
    imports.given().when(command).then(event).then_publishes()
    imports.given(event).when(command).then()
    finish = FinishImport(examinees=(SITTER,), refused=(), at=AT)
    finished = ImportFinished(examinees=(SITTER,), refused=(), at=AT)
    outcome = imports.given(event).when(finish).then(finished)
    outcome.then_publishes(ExamRecordsImported(import_id=IMPORT, count=1))
    imports.given(event, finished).when(finish).then()
    imports.given().when(finish).then_not_found()
