"""Made-up exam results, as a file and as records, for the tests of the exam."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from kernel.log.kit import Spec
from services.certificate.domain.exam_plan import ExamPlan
from services.certificate.domain.exam_rows import Checked, check_rows
from services.certificate.domain.examinee import (
    CertificateGiven,
    Examinee,
    ExamineeLinked,
    Result,
    ResultTaken,
    TakeResult,
    record_id_of,
)
from services.certificate.published import ExamCertificateIssued

PLAN_FILE = Path(__file__).parents[3] / "services/certificate/plans/exam.json"
PLAN = ExamPlan.model_validate_json(PLAN_FILE.read_text("utf-8"))
HEADING = ["序号", "姓名", "身份证号码", "单位名称", "专业类型", "合格证书编号", "成绩", "合格状态", "地区"]
GOOD = [
    "1",
    "王小明",
    "11010119900307803X",
    "示例水利设计院",
    "规划设计",
    "ZYKS-1",
    "60.50",
    "合格",
    "省水利厅直属单位",
]


def row(**changed: str) -> list[str]:
    return [changed.get(name, cell) for name, cell in zip(HEADING, GOOD, strict=True)]


def checked(*rows: list[str], heading: list[str] = HEADING) -> Checked:
    return check_rows([heading, *rows], PLAN.codes, PLAN.pass_mark)


def codes(*rows: list[str]) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.code) for fault in checked(*rows).faults]


SITTER, PERSON, OTHER, IMPORT = (UUID(int=n) for n in range(1, 5))
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
FAIL = PASS.model_copy(update={"speciality": "施工建设", "certificate_number": None, "score": "31", "passed": False})
spec = Spec(Examinee)
RECORD = record_id_of(SITTER, PASS)
taken = ResultTaken(examinee_id=SITTER, record_id=RECORD, result=PASS, at=AT)
failed = ResultTaken(examinee_id=SITTER, record_id=record_id_of(SITTER, FAIL), result=FAIL, at=AT)
linked = ExamineeLinked(examinee_id=SITTER, person_id=PERSON, at=AT)
given = CertificateGiven(examinee_id=SITTER, record_id=RECORD, person_id=PERSON)
issued = ExamCertificateIssued(
    certificate_id=RECORD,
    person_id=PERSON,
    passed_on=date(2022, 4, 9),
    speciality="规划设计",
    valid_until=date(2025, 12, 31),
)
take = TakeResult(examinee_id=SITTER, result=PASS, at=AT)
