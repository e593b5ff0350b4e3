"""What was handed in, as a checker sees it: read from declaration, which keeps it unchanged under its number.

Only what is named here is passed on. A file is fetched from `/cases/{id}/files/{file_id}`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel


class FileShown(BaseModel):
    """A file: its media type, its size in bytes and what was measured in it."""

    file_id: UUID
    type: str
    bytes: int
    measured: dict[str, int | float | str] = {}


class WorkShown(BaseModel):
    """A time of work; `until` null: to this day."""

    since: date
    until: date | None
    unit: str
    post: str


class ProfileShown(BaseModel):
    """个人基本信息 as the employer approved it."""

    education_name: str | None = None
    degree: str | None = None
    school: str | None = None
    major: str | None = None
    graduated_on: date | None = None
    current_title: str | None = None
    qualified_on: date | None = None
    appointed_on: date | None = None
    speciality: str | None = None
    work_started_on: date | None = None
    work_history: list[WorkShown] = []


class HoursShown(BaseModel):
    """继续教育学时 of a year."""

    year: int
    public: int
    professional: int


class AppraisalShown(BaseModel):
    """年度考核 of a year."""

    year: int
    grade: str


class FormFilledIn(BaseModel):
    """申报信息."""

    declared_before: bool
    speciality: str
    hours: list[HoursShown]
    appraisals: list[AppraisalShown]
    statement: str
    awards: str
    honours: str
    rewards_punishments: str


class AnswerShown(BaseModel):
    """What the mode asks for besides (自评分, 标志性业绩名称, 原机关单位 …), in the plan's words."""

    code: str
    label: str
    value: str


class PeriodShown(BaseModel):
    """From when to when; `until` null: to this day."""

    since: date
    until: date | None


class DetailShown(BaseModel):
    """A field that only this kind of item has, in words."""

    name: str
    label: str
    value: str


class FourMarksShown(BaseModel):
    """核对无误, signature, date of verification, unit seal: which of them are on the copy."""

    verified: bool
    signature: bool
    verified_on: date | None
    unit_seal: bool


class MarksShown(BaseModel):
    """What the employer vouches for of the file `of`: read off the scan, or stamped on the sealed copy."""

    of: UUID
    way: str
    marks: FourMarksShown
    copy_file: FileShown | None = None


class ContentShown(BaseModel):
    """What an archive item says; its evidence is archive's. `contribution`: the files that prove a main contribution;
    `marks` null: approved before marks were recorded."""

    kind: str
    title: str
    level: str
    gained_on: date
    rank: int
    team_size: int
    summary: str
    evidence: list[FileShown]
    period: PeriodShown | None = None
    contribution: list[UUID] = []
    details: list[DetailShown] = []
    marks: list[MarksShown] | None = None


class AchievementShown(BaseModel):
    """代表性业绩; not `counted`: 超限无效."""

    item_id: UUID
    item_version: int
    counted: bool
    kind_name: str
    level_name: str
    content: ContentShown


class ListedShown(BaseModel):
    """A paper, patent, standard … beside the achievements."""

    item_id: UUID
    item_version: int
    kind_name: str
    content: ContentShown


class AttachmentShown(BaseModel):
    """A file of an attachment."""

    kind: str
    name: str
    file: FileShown


class PhotoShown(BaseModel):
    """证件照, uploaded or fetched."""

    file: FileShown
    source: str


class CertificateShown(BaseModel):
    """业务考试成绩合格证明 that was chosen among the person's records (已核验, 免上传), as it was judged; `revoked`: it
    counts no more by now."""

    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None
    revoked: bool = False


class CommitmentShown(BaseModel):
    """The signed 保证书; `strokes` is the handwriting, `picture` the same as it looks; `identified_by`: who said whose
    hand it was (null: whoever held the code)."""

    text_version: str
    signed_at: datetime
    strokes: FileShown
    picture: FileShown | None = None
    identified_by: str | None = None


class RuleShown(BaseModel):
    """自查: how a rule came out when it was handed in (met or not-applicable; a broken one would have held it up), the
    guide's paragraph, what was measured and the limit it was held against."""

    rule: str
    outcome: str
    paragraph: str = ""
    title: str = ""
    measured: Any = None
    limit: Any = None
    note: str = ""


class BarShown(BaseModel):
    """An entry of the integrity register (诚信记录) that bars now, and was made after the submission was judged."""

    since: datetime
    until: datetime | None
    reason: str


class Materials(BaseModel):
    """One submission. `mode_fields`: what its mode asks for besides; `exceptional_name`: the ground of 破格, where one
    is claimed; `barred_since`: what readiness could not know of, for whoever checks to decide about."""

    declaration_id: UUID
    submission: int
    submitted_at: datetime
    mode: str
    mode_name: str
    transfer_kind: str | None
    mode_fields: list[AnswerShown] = []
    exceptional_name: str | None = None
    name: str
    id_number: str
    sex: str
    birth: date
    employer_name: str
    profile: ProfileShown
    form: FormFilledIn
    achievements: list[AchievementShown]
    works: list[ListedShown] = []
    attachments: list[AttachmentShown]
    exam_certificate: CertificateShown | None = None
    photo: PhotoShown
    commitment: CommitmentShown
    rule_set_version: str
    readiness_digest: str
    readiness: list[RuleShown]
    barred_since: list[BarShown] = []
