"""Every rule of the exam: given what meets it, breaks it, or stands at its edge, when it is asked for, then this."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kernel.log.decider import Event, Take
from kernel.log.kit import Outcome
from services.certificate.domain.exam_rows import ROWS_AT_MOST, check_rows
from services.certificate.domain.examinee import (
    ExamCertificateVoided,
    Examinee,
    ExamRevocationLifted,
    LiftRevocation,
    LinkExaminee,
    ResultTaken,
    record_id_of,
)
from tests.unit.certificate.exam import (
    AT,
    FAIL,
    GOOD,
    HEADING,
    OTHER,
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
from tests.unit.three import Table, Three, judge, rules_without_three


def wrong(*rows: list[str], heading: list[str] = HEADING) -> list[str]:
    """All that a file is told."""
    return [fault.code for fault in checked(*rows, heading=heading).faults]


def line(**changed: str) -> list[str]:
    return wrong(row(**changed))


def many(count: int) -> list[str]:
    """A file of so many rows, all of them bad."""
    return wrong(*[row(身份证号码="1")] * count)


def scored(score: str, status: str, number: str = "ZYKS-1", pass_mark: str = "60") -> list[str]:
    sheet = [HEADING, row(成绩=score, 合格状态=status, 合格证书编号=number)]
    return [fault.code for fault in check_rows(sheet, PLAN.codes, Decimal(pass_mark)).faults]


def link(person_id: object, *history: Event) -> Outcome:
    return spec.given(*history).when(LinkExaminee.model_validate({"person_id": person_id, "at": AT}))


def lift(*history: Event, number: str = "ZYKS-1") -> Outcome:
    command = LiftRevocation(certificate_number=number, reason="编号录入有误", at=AT)
    return spec.given(*history).when(command)


def told(event: Event, *before: Event) -> list[str]:
    """What somebody is told who wants the same."""
    state = spec.given(*before).state if before else None
    return [claim.taken.code for claim in Examinee.claims(event, state) if isinstance(claim, Take)]


def result(**changes: object) -> ResultTaken:
    said = PASS.model_copy(update=changes)
    return ResultTaken(examinee_id=SITTER, record_id=record_id_of(SITTER, said), result=said, at=AT)


second = result(speciality="施工建设", certificate_number="ZYKS-2")
voided = ExamCertificateVoided(examinee_id=SITTER, record_id=RECORD, reason="替考", at=AT)
lifted = ExamRevocationLifted(examinee_id=SITTER, record_id=RECORD, reason="编号录入有误", at=AT)

ALL: Table = {
    # -- the file: the guide's columns, in any order, 序号 or not
    "column-missing": lambda: Three(
        met=wrong(GOOD),
        broken=wrong(GOOD, heading=["姓名"]),
        holds=[wrong(GOOD[1:], heading=HEADING[1:]), wrong(GOOD[::-1], heading=HEADING[::-1])],
        breaks=[wrong(GOOD[:-1], heading=HEADING[:-1]), wrong(GOOD, heading=[*HEADING[:-1], "所在地区"])],
    ),
    "no-rows": lambda: Three(
        met=wrong(GOOD),
        broken=wrong(),
        holds=[wrong([""], GOOD)],
        breaks=[wrong([""], [" ", "\u3000"])],
    ),
    "too-many-rows": lambda: Three(
        met=wrong(GOOD), broken=many(2 * ROWS_AT_MOST), holds=[many(ROWS_AT_MOST)], breaks=[many(ROWS_AT_MOST + 1)]
    ),
    # -- a row
    "value-missing": lambda: Three(
        met=line(),
        broken=line(姓名=""),
        holds=[line(单位名称=""), line(姓名="王")],
        breaks=[line(姓名=" \u3000"), line(地区=""), line(合格证书编号=""), wrong(GOOD[:-1])],
    ),
    "too-long": lambda: Three(
        met=line(姓名="王小明"),
        broken=line(姓名="王" * 500),
        holds=[line(姓名="王" * 100), line(单位名称="院" * 200), line(专业类型="水" * 100)],
        breaks=[line(姓名="王" * 101), line(单位名称="院" * 201), line(专业类型="水" * 101)],
    ),
    "id-number-wrong": lambda: Three(
        met=line(),
        broken=line(身份证号码="123"),
        holds=[line(身份证号码="11010119900307803x")],
        breaks=[
            line(身份证号码="110101199003078031"),
            line(身份证号码="1101011990030780"),
            line(身份证号码="11010119900230803X"),
        ],
    ),
    "score-wrong": lambda: Three(
        met=line(成绩="60.50"),
        broken=line(成绩="六十"),
        holds=[line(成绩="60"), line(成绩="60.5"), line(成绩="9999.99")],
        breaks=[line(成绩="60.505"), line(成绩="60."), line(成绩="-60"), line(成绩="10000")],
    ),
    "status-unknown": lambda: Three(
        met=line(合格状态="合格"),
        broken=line(合格状态="优秀"),
        holds=[scored("10", "不合格", "")],
        breaks=[line(合格状态="基本合格"), line(合格状态="合 格")],
    ),
    "status-disagrees": lambda: Three(
        met=scored("90", "合格"),
        broken=scored("10", "合格"),
        holds=[
            scored("60", "合格"),
            scored("60.00", "合格"),
            scored("59.99", "不合格", ""),
            scored("60", "不合格", "", "60.01"),
        ],
        breaks=[scored("59.99", "合格"), scored("60", "不合格", ""), scored("60", "合格", "ZYKS-1", "60.01")],
    ),
    "not-asked": lambda: Three(
        met=scored("10", "不合格", ""),
        broken=scored("10", "不合格"),
        holds=[scored("10", "不合格", " ")],
        breaks=[scored("59.99", "不合格", "0")],
    ),
    "region-unknown": lambda: Three(
        met=line(地区="省水利厅直属单位"),
        broken=line(地区="火星"),
        holds=[line(地区="杭州市"), line(地区="上城区")],
        breaks=[line(地区="省水利厅直属"), line(地区="3301")],
    ),
    # -- rows beside each other
    "certificate-number-twice": lambda: Three(
        met=wrong(GOOD),
        broken=wrong(GOOD, row(专业类型="施工建设")),
        holds=[
            wrong(GOOD, row(专业类型="施工建设", 合格证书编号="ZYKS-2")),
            wrong(*[row(专业类型=s, 成绩="1", 合格状态="不合格", 合格证书编号="") for s in ("规划设计", "施工建设")]),
        ],
        breaks=[wrong(GOOD, row(身份证号码="11010519491231002X"))],
    ),
    "result-twice": lambda: Three(
        met=wrong(GOOD),
        broken=wrong(GOOD, GOOD),
        holds=[wrong(GOOD, row(专业类型="施工建设", 合格证书编号="ZYKS-2"))],
        breaks=[
            wrong(GOOD, row(合格证书编号="ZYKS-2")),
            wrong(GOOD, row(身份证号码="11010119900307803x", 合格证书编号="Z")),
        ],
    ),
    # -- records, and whose they are
    "already-linked": lambda: Three(
        met=link(PERSON, taken),
        broken=link(OTHER, taken, linked, given),
        holds=[link(PERSON, taken, linked, given)],
        breaks=[link(OTHER, failed, linked)],
    ),
    "person-linked": lambda: Three(
        met=told(given, taken, linked),
        broken=told(linked, taken),
        holds=[told(taken, failed, linked)],
        breaks=[told(linked, failed)],
    ),
    "not-revoked": lambda: Three(
        met=lift(taken, linked, given, voided),
        broken=lift(taken, linked, given),
        holds=[lift(taken, voided), lift(taken, voided, lifted, voided)],
        breaks=[lift(taken, voided, lifted), lift(taken, second, voided, number="ZYKS-2")],
    ),
    "examinee-taken": lambda: Three(
        met=told(given, taken, linked),
        broken=told(taken),
        holds=[told(failed, taken)],  # another record of the same person
        breaks=[told(failed)],
    ),
    "certificate-number-taken": lambda: Three(
        met=told(failed, taken),
        broken=told(taken, failed),
        holds=[told(result(score="61.00"), taken)],  # the same record, put right
        breaks=[told(result(certificate_number="ZYKS-2"), taken)],
    ),
}


def test_every_rule_has_its_three() -> None:
    assert rules_without_three("certificate", ALL) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_rule_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)


def test_a_failed_result_is_no_certificate_and_a_pass_without_an_account_is_none_yet() -> None:
    given_out = [type(event).__name__ for event in link(PERSON, taken, failed).events]
    assert given_out == ["ExamineeLinked", "CertificateGiven"]
    assert [type(event).__name__ for event in link(PERSON, failed).events] == ["ExamineeLinked"]
    assert (FAIL.passed, PASS.valid_until) == (False, date(2025, 12, 31))
