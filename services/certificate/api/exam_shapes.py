"""What the exam's routes take and answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, StringConstraints

from kernel.log.decider import Text
from kernel.web.access import Body


class RevocationBody(Body):
    """Which certificate is taken back, and why."""

    certificate_number: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    reason: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class FaultShown(BaseModel):
    """What is wrong with a row of the file (0: with the file)."""

    row: int
    column: str
    code: str
    message: str


class ImportReport(BaseModel):
    """What became of a file. `dry_run`: nothing was taken. With faults nothing is ever taken; `import_id` is the
    file's, the same whenever it is sent."""

    import_id: UUID
    dry_run: bool
    taken: bool
    rows: int
    faults: list[FaultShown]


class ImportShown(BaseModel):
    """An import. `finished_at` null: rows are still being given out. `refused`: rows whose certificate number had gone
    to somebody else, or whose person had been erased."""

    import_id: UUID
    exam: str
    held_on: date
    valid_until: date | None
    count: int
    taken_at: datetime
    finished_at: datetime | None
    refused: list[int]


class RegionShown(BaseModel):
    """A node of the exam's tree of 地区."""

    code: str
    name: str
    children: list[RegionShown]


class ExamShown(BaseModel):
    """The exam system, as its front page tells of it."""

    title: str
    pass_mark: str
    hotline: str
    regions: list[RegionShown]


class ExamRecordRow(BaseModel):
    """A row of 我的档案: the guide's nine columns, and by which id its certificate is opened (null: no pass)."""

    number: int
    name: str
    id_number: str
    unit_name: str
    speciality: str
    certificate_number: str | None
    score: str
    status: str
    region: str
    exam: str
    held_on: date
    valid_until: date | None
    certificate_id: UUID | None
    revoked: bool


class ExamRecordList(BaseModel):
    """我的档案. `linked` false: records haven't been looked for under this account yet."""

    linked: bool
    items: list[ExamRecordRow]


class ExamScore(BaseModel):
    """成绩 of a record, as it was imported; null where the record isn't that person's (any more)."""

    score: str | None


class Examinee(BaseModel):
    """Somebody whose results were imported; `number` is the row's."""

    number: int
    id_number: str
    name: str
    unit_name: str | None
    region: str | None


class ExamineeFound(BaseModel):
    """The exam records that bear a person's ID number; null where there are none."""

    examinee_id: UUID | None


class Examinees(BaseModel):
    """A page of them; `next` is the following page, null at the end."""

    items: list[Examinee]
    next: int | None
