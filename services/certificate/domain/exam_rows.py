"""The rows of an exam administration's file: the guide's columns, each row checked, all that is wrong said at once.

Guide, second part, 2: 序号 姓名 身份证号码 单位名称 专业类型 合格证书编号 成绩 合格状态 地区. The columns may stand in
any order; 序号 may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kernel.log.decider import Fact

NAME, ID, UNIT, SPECIALITY = "姓名", "身份证号码", "单位名称", "专业类型"
CERTIFICATE, SCORE, STATUS, REGION = "合格证书编号", "成绩", "合格状态", "地区"
COLUMNS = (NAME, ID, UNIT, SPECIALITY, CERTIFICATE, SCORE, STATUS, REGION)
PASSED, FAILED = "合格", "不合格"
ROWS_AT_MOST = 2000
_LENGTHS = {NAME: 100, UNIT: 200, SPECIALITY: 100, CERTIFICATE: 100, REGION: 100}
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SCORE = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?")


class ExamRow(Fact):
    """One result. `number` is its row in the file, the heading being row 1; `score` stays as it was written."""

    number: int
    name: str
    id_number: str
    unit_name: str
    speciality: str
    certificate_number: str | None
    score: str
    passed: bool
    region: str


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row (0: with the file), in which column, in words."""

    row: int
    column: str
    code: str
    message: str
    message_en: str


@dataclass(frozen=True)
class Checked:
    """A file: its good rows, and everything that is wrong with the others."""

    rows: tuple[ExamRow, ...]
    faults: tuple[Fault, ...]


def check_rows(table: Sequence[Sequence[str]], regions: Mapping[str, str], pass_mark: Decimal) -> Checked:
    """Check a table of texts whose first row is the heading. `regions`: codes by name; `pass_mark` is what passes."""
    heading = [cell.strip() for cell in table[0]] if table else []
    absent = [column for column in COLUMNS if column not in heading]
    faults = [Fault(0, column, "column-missing", f"缺少“{column}”列", "the column is missing") for column in absent]
    body = [(n, row) for n, row in enumerate(table[1:], 2) if any(cell.strip() for cell in row)]
    if not body:
        faults.append(Fault(0, "", "no-rows", "文件中没有数据", "there are no rows"))
    if len(body) > ROWS_AT_MOST:
        text = f"一次最多导入 {ROWS_AT_MOST} 行，实际 {len(body)} 行"
        faults.append(Fault(0, "", "too-many-rows", text, f"at most {ROWS_AT_MOST} rows, there are {len(body)}"))
    if faults:
        return Checked((), tuple(faults))
    place = {column: heading.index(column) for column in COLUMNS}
    rows: list[ExamRow] = []
    for n, row in body:
        cells = {column: row[at].strip() if at < len(row) else "" for column, at in place.items()}
        wrong = [Fault(n, *found) for found in _wrong(cells, regions, pass_mark)]
        faults += wrong
        if not wrong:
            rows.append(_row(n, cells, regions))
    faults += _twins(rows)
    return Checked(tuple(rows), tuple(sorted(faults, key=lambda fault: fault.row)))


def _row(number: int, cells: Mapping[str, str], regions: Mapping[str, str]) -> ExamRow:
    return ExamRow(
        number=number,
        name=cells[NAME],
        id_number=cells[ID].upper(),
        unit_name=cells[UNIT],
        speciality=cells[SPECIALITY],
        certificate_number=cells[CERTIFICATE] or None,
        score=cells[SCORE],
        passed=cells[STATUS] == PASSED,
        region=regions[cells[REGION]],
    )


def _wrong(cells: Mapping[str, str], regions: Mapping[str, str], pass_mark: Decimal) -> list[tuple[str, str, str, str]]:
    found = []
    for column in (NAME, ID, SPECIALITY, SCORE, STATUS, REGION):
        if not cells[column]:
            found.append((column, "value-missing", f"缺少{column}", "the value is missing"))
    for column, limit in _LENGTHS.items():
        if len(cells[column]) > limit:
            found.append((column, "too-long", f"{column}最多 {limit} 个字", f"at most {limit} characters"))
    if cells[ID] and not is_id_number(cells[ID]):
        found.append((ID, "id-number-wrong", "身份证号码不正确", "not an ID number"))
    number, status, score = cells[CERTIFICATE], cells[STATUS], cells[SCORE]
    if status and status not in {PASSED, FAILED}:
        found.append((STATUS, "status-unknown", f"合格状态只能是{PASSED}或{FAILED}", "neither passed nor failed"))
    if score and not _SCORE.fullmatch(score):
        found.append((SCORE, "score-wrong", "成绩应为数字，最多两位小数", "a number with at most two decimals"))
    elif score and status in {PASSED, FAILED} and (Decimal(score) >= pass_mark) is not (status == PASSED):
        text = f"合格状态与成绩不符（合格线 {pass_mark}）"
        found.append((STATUS, "status-disagrees", text, f"it disagrees with the score (pass mark {pass_mark})"))
    if status == PASSED and not number:
        found.append((CERTIFICATE, "value-missing", f"合格的应有{CERTIFICATE}", "a pass has a certificate number"))
    if status == FAILED and number:
        found.append((CERTIFICATE, "not-asked", f"不合格的没有{CERTIFICATE}", "a fail has no certificate number"))
    if cells[REGION] and cells[REGION] not in regions:
        found.append((REGION, "region-unknown", "地区不在地区表中", "not one of the regions"))
    return found


def _twins(rows: Sequence[ExamRow]) -> list[Fault]:
    """Rows that say the same thing twice: one certificate number, or one person's result in a speciality."""
    found, numbers, results = [], dict[str, int](), dict[tuple[str, str], int]()
    for row in rows:
        if row.certificate_number:
            first = numbers.setdefault(row.certificate_number, row.number)
            if first != row.number:
                found.append(_twin(row.number, CERTIFICATE, "certificate-number-twice", first))
        first = results.setdefault((row.id_number, row.speciality), row.number)
        if first != row.number:
            found.append(_twin(row.number, ID, "result-twice", first))
    return found


def _twin(row: int, column: str, code: str, first: int) -> Fault:
    return Fault(row, column, code, f"与第 {first} 行重复", f"the same as in row {first}")


def is_id_number(text: str) -> bool:
    """GB 11643: 18 characters, a date of birth inside, a check character at the end."""
    number = text.upper()
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number, re.ASCII):
        return False
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return "10X98765432"[sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False)) % 11] == number[17]
