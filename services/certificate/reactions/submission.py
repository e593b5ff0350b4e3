"""What declaration answers for a submission: the frozen copy that a document is made from, as far as one needs it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel


class Named(BaseModel):
    """A code of the plan, and what it is called on screen."""

    code: str
    name: str


def name_of(code: str, among: Sequence[Named]) -> str:
    """What a code is called; the code itself where the plan doesn't say."""
    return next((named.name for named in among if named.code == code), code)


class AppraisalLimits(BaseModel):
    """The grades of 年度考核."""

    grades: tuple[Named, ...]


class FormLimits(BaseModel):
    """What the plan asks of 申报信息."""

    statement_limit: int
    appraisals: AppraisalLimits


class AchievementLimits(BaseModel):
    """How many 代表性业绩 count, and since which of the two dates (取得资格, 聘任); `untitled`: since which one of who
    holds no title."""

    limit: int
    since: Literal["appointed", "qualified"] = "appointed"
    untitled: Literal["graduated", "work-started"] | None = None


class PublicNotice(BaseModel):
    """公示, whatever is asked of it."""


class PlannedStage(BaseModel):
    """A stage of the plan; `notice`: it holds a public notice."""

    id: str
    notice: PublicNotice | None = None


class CommitmentText(BaseModel):
    """The 保证书, and its wording."""

    title: str
    text: str


class Paper(BaseModel):
    """How the 评审表 is printed, and by which template."""

    paper: str
    copies: int
    template: str = "review-form"
    duplex: bool = True
    last_page_alone: bool = True
    staples: bool = False
    seals: tuple[str, ...] = ("所在单位", "中评委")


class Contact(BaseModel):
    """Where paper is delivered."""

    name: str
    address: str
    phone: str | None = None
    person: str | None = None
    hours: str | None = None


class Plan(BaseModel):
    """The plan's words and figures that a document repeats."""

    title: str
    series: str
    level: str
    stages: tuple[PlannedStage, ...] = ()
    commitment: CommitmentText
    transfer_kinds: tuple[Named, ...]
    form: FormLimits
    achievements: AchievementLimits
    review_form: Paper
    contacts: tuple[Contact, ...]


class Work(BaseModel):
    """One line of the work history; `until` null: to this day."""

    since: date
    until: date | None = None
    unit: str
    post: str


class Profile(BaseModel):
    """个人基本信息 as the employer approved it. `sex` is GB/T 2261.1."""

    name: str
    id_number: str
    sex: str
    birth: date
    employer_name: str
    education: str | None = None
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
    work_history: tuple[Work, ...] = ()


class Kept(BaseModel):
    """A file that declaration keeps."""

    file_id: UUID


class Photo(BaseModel):
    """证件照."""

    file: Kept


class Commitment(BaseModel):
    """Which wording of the 保证书 was signed, and when; `picture`: the signature as it looks, where it was drawn."""

    text_version: str
    signed_at: datetime
    picture: Kept | None = None


class Hours(BaseModel):
    """继续教育学时 of one year."""

    year: int
    public: int
    professional: int


class Appraisal(BaseModel):
    """年度考核 of one year."""

    year: int
    grade: str


class Form(BaseModel):
    """申报信息."""

    transfer_kind: str | None = None
    speciality: str = ""
    hours: tuple[Hours, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    statement: str = ""
    awards: str = ""
    honours: str = ""
    rewards_punishments: str = ""


class Station(BaseModel):
    """A stage that the declaration takes, and who acts there."""

    stage: str
    actor: str


class Answer(BaseModel):
    """What one field of the mode says, in the plan's words."""

    label: str
    value: str


class Content(BaseModel):
    """What an archive item says."""

    title: str
    gained_on: date
    rank: int
    team_size: int
    summary: str
    evidence: tuple[Kept, ...] = ()


class Achievement(BaseModel):
    """A 代表性业绩 in the applicant's order; not `counted`: 超限无效 (guide 二.4)."""

    counted: bool
    kind_name: str
    level_name: str
    content: Content


class Detail(BaseModel):
    """A field that only this kind of item has, in words."""

    label: str
    value: str


class WorkContent(Content):
    """What a paper, patent, standard … says."""

    details: tuple[Detail, ...] = ()


class Listed(BaseModel):
    """A paper, patent, standard … beside the achievements."""

    kind_name: str
    content: WorkContent


class Attachment(BaseModel):
    """A file of an attachment, by what the plan calls it."""

    name: str


class Submission(BaseModel):
    """One submission of one declaration."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    submitted_at: datetime
    stations: tuple[Station, ...] = ()
    plan: Plan
    mode_name: str
    mode_fields: tuple[Answer, ...] = ()
    exceptional_name: str | None = None
    profile: Profile
    photo: Photo
    commitment: Commitment
    form: Form
    achievements: tuple[Achievement, ...]
    works: tuple[Listed, ...] = ()
    attachments: tuple[Attachment, ...]

    @property
    def midlevel(self) -> bool:
        """Whether a mid-level committee says something of it."""
        return any(station.actor == "midlevel" for station in self.stations)

    @property
    def posted(self) -> bool:
        """Whether a stage of it holds a public notice."""
        taken = {station.stage for station in self.stations}
        return any(stage.notice is not None for stage in self.plan.stages if stage.id in taken)
