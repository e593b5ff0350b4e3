"""The four marks on a copy of evidence (guide 二.4): the employer checks it against the original, writes 核对无误 on
it, signs, dates and seals it. Read off an uploaded scan one by one, or put on a copy in this system."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from kernel.log.decider import Fact, Violation
from kernel.log.fileref import FileRef


class Marks(Fact):
    """Which of the four are on the copy. `verified`: the words 核对无误; `signature`: of whoever checked it;
    `verified_on`: the date written on it, null when there is none; `unit_seal`: 单位公章."""

    verified: bool
    signature: bool
    verified_on: date | None
    unit_seal: bool


class Way(StrEnum):
    """How the marks came to be there."""

    SCAN = "scan"
    STAMP = "stamp"


@dataclass(frozen=True)
class Checked:
    """What the employer found on one file of evidence; `copy`: the sealed copy that the system made of it."""

    way: Way
    marks: Marks
    copy: FileRef | None = None


@dataclass(frozen=True)
class MissingMark:
    """One of the four that isn't there."""

    name: str
    code: str
    text: str
    text_en: str


_MARKS = {
    "verified": ("mark-missing-verified", "“核对无误”字样", "the words 核对无误"),
    "signature": ("mark-missing-signature", "审核人签名", "the checker's signature"),
    "verified_on": ("mark-missing-verified-on", "验证时间", "the date of verification"),
    "unit_seal": ("mark-missing-unit-seal", "单位公章", "the unit's seal"),
}


def missing_marks(marks: Marks) -> Iterator[MissingMark]:
    """Each of the four that isn't there."""
    for name, said in _MARKS.items():
        if getattr(marks, name) in (None, False):
            yield MissingMark(name, *said)


def unmarked(evidence: tuple[UUID, ...], checks: Mapping[UUID, Checked]) -> list[Violation]:
    """What keeps evidence from being approved: each file nobody looked at, each mark that is missing."""
    found = []
    for n, file_id in enumerate(evidence):
        checked = checks.get(file_id)
        if checked is None:
            found.append(
                Violation(
                    "evidence-unchecked",
                    f"第 {n + 1} 份佐证材料尚未核对：请逐项确认四项标识，或由系统加盖",
                    f"file {n + 1} isn't checked yet: confirm its four marks, or stamp it",
                    pointer=f"/content/evidence/{n}",
                )
            )
            continue
        found += [
            Violation(
                mark.code,
                f"第 {n + 1} 份佐证材料缺少{mark.text}",
                f"file {n + 1} lacks {mark.text_en}",
                pointer=f"/content/evidence/{n}/{mark.name}",
            )
            for mark in missing_marks(checked.marks)
        ]
    return found
