"""The shapes of what review shows of a case. Words are Chinese; codes are for the program that draws them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, computed_field

from services.review.domain import Act, Defect, Status
from services.review.domain.paper import PaperStatus

ROLE_NAMES = {
    "applicant": "申报人员",
    "employer": "用人单位",
    "acceptance": "受理点",
    "authority": "主管部门",
    "midlevel": "中评委",
    "office": "评委会办公室",
    "platform": "平台",
}

StationStatus = Literal["passed", "current", "returned", "ahead"]


class OfRole(BaseModel):
    """Something that a role does, with what the role is called on screen."""

    role: str

    @computed_field  # type: ignore[prop-decorator] # pydantic's documented order; mypy knows no decorated property
    @property
    def role_name(self) -> str:
        """The role on screen."""
        return ROLE_NAMES[self.role]


class StationShown(OfRole):
    """One station. `at`: when it passed or returned the present submission; `returned`: it is the one that did."""

    id: str
    name: str
    org_id: UUID | None = None
    org_name: str | None = None
    status: StationStatus
    due_at: datetime | None = None
    at: datetime | None = None


class NextShown(OfRole):
    """Who acts next, where, and until when (inclusive). `platform`: nobody has to do anything."""

    org_id: UUID | None
    org_name: str | None
    station: str
    until: datetime | None
    overdue: bool


class Reason(BaseModel):
    """Why an act is closed."""

    code: str
    message: str
    message_en: str


class ActShown(BaseModel):
    """An act, whether the caller may do it now, and if not, why."""

    act: Act
    open: bool
    reasons: list[Reason]


FeeStatus = Literal["requested", "paid", "expired", "refunded"]


class FeeShown(BaseModel):
    """The fee of the case; `status` is requested, paid, expired or refunded. Of the last lapse: which `window` it was,
    and how often the office may still open it again (`reopenings_left`)."""

    order_id: UUID
    status: FeeStatus
    amount_fen: int | None
    pay_before: datetime | None
    paid_at: datetime | None
    window: int = 1
    reopenings_left: int = 0
    refunded_at: datetime | None = None


class PaperStation(BaseModel):
    """The printed review form: where it stands, and how many defects were recorded the last time it was received."""

    status: PaperStatus
    defects: int


class FormShown(BaseModel):
    """The review form, ready to be exported (certificate: /documents/{document_id}/file)."""

    document_id: UUID
    issued_at: datetime


class ObjectionShown(BaseModel):
    """An objection and what was found out about it; `upheld` null: nobody has looked into it yet."""

    number: int
    text: str
    at: datetime
    upheld: bool | None
    finding: str | None


class NoticeShown(BaseModel):
    """单位公示: where it was posted, from when until when (inclusive); `outcome` null: it isn't closed yet."""

    stage: str
    posted_at: datetime
    ends_at: datetime
    working_days: int
    places: list[str]
    outcome: str | None
    objections: list[ObjectionShown]


class MeetingShown(BaseModel):
    """The committee's meeting."""

    held_on: date
    place: str
    roster: list[str]
    votes_for: int
    votes_against: int
    abstained: int
    recommended: bool
    opinion: str


class EntrustmentShown(BaseModel):
    """评审委托书; `file_id`: as it was uploaded (/cases/{declaration_id}/files/{file_id})."""

    issuer: str
    addressee: str
    scope: str
    document_number: str | None
    issued_at: datetime
    file_id: UUID | None


class NoticeTable(BaseModel):
    """公示表, as data to print: whom the employer posts, under which plan, with what, from when until when. No numbers
    of papers or telephones: it hangs in public; nor what the plan exempts. `achievements`: each with its level;
    `ends_on`: the last day of posting and of objections. Before it is posted `posted_on` and `ends_on` are null, and
    `places` and `working_days` are those that the plan asks for at least."""

    plan_title: str
    applicant_name: str
    employer_name: str
    mode_name: str
    education_name: str | None
    current_title: str | None
    appointed_on: date | None
    speciality: str | None
    achievements: list[str]
    places: list[str]
    posted_on: date | None
    ends_on: date | None
    working_days: int
    objections: int
    outcome: str | None


class AuthorityShown(BaseModel):
    """An authority that the case can be handed over to; `name` null: it isn't registered yet."""

    org_id: UUID
    name: str | None


class Whereabouts(BaseModel):
    """Where a case is. `escalated`: the committee office has it in the place of its stage; `certificate_revoked_at`:
    when the exam certificate that the submission names was revoked, after it had been handed in."""

    declaration_id: UUID
    submission: int
    status: Status
    plan_id: UUID
    plan_version: int
    plan_title: str
    stations: list[StationShown]
    next: NextShown | None
    why: str
    why_en: str
    escalated: bool = False
    certificate_revoked_at: datetime | None = None
    route: str = ""
    acts: list[ActShown]
    fee: FeeShown | None
    form: FormShown | None
    paper: PaperStation | None = None


HistoryAct = Literal[
    "submitted",
    "passed",
    "returned",
    "sent-back",
    "refused",
    "handed-over",
    "escalated",
    "given-back",
    "entry-moved",
    "identity-corrected",
    "certificate-revoked",
    "certificate-restored",
    "kinship-declared",
    "notice-posted",
    "objection-recorded",
    "objection-handled",
    "notice-closed",
    "meeting-recorded",
    "entrustment-issued",
    "withdrawal-asked",
    "withdrawal-confirmed",
    "withdrawal-declined",
    "time-extended",
    "lapsed",
]


class HistoryEntry(OfRole):
    """Who did what, when, about which submission, and which outcome of the rules it came with. `opinion`: what they
    said; `to`: whom it went to; `facts`: what belongs to this act alone."""

    act: HistoryAct
    at: datetime
    submission: int
    stage: str
    stage_name: str
    org_id: UUID | None = None
    org_name: str | None = None
    readiness_digest: str
    opinion: str | None = None
    defects: list[Defect] = []
    resubmit_by: datetime | None = None
    ground: str | None = None
    ground_name: str | None = None
    to: str | None = None
    facts: dict[str, str | int | bool | list[str]] = {}


class CaseDetail(Whereabouts):
    """One case: its whereabouts, who declares, and everything that was done about it. `last_return` stays after the
    resubmission, so that a checker can see whether every defect was mended. `corrected`: what of name and id_number was
    corrected since this submission was handed in, which still goes by what was wrong."""

    applicant_name: str
    employer_id: UUID
    employer_name: str
    mode: str
    rule_set_version: str
    readiness_digest: str
    history: list[HistoryEntry]
    last_return: HistoryEntry | None
    rounds: int = 0
    rounds_limit: int | None = None
    corrected: list[str] = []
    notice: NoticeShown | None = None
    meeting: MeetingShown | None = None
    entrustment: EntrustmentShown | None = None


class CaseListed(BaseModel):
    """A case in its applicant's list."""

    declaration_id: UUID
    plan_id: UUID
    plan_title: str
    mode: str
    submission: int
    status: Status
    station: str
    station_name: str
    since: datetime
    next: NextShown | None


class Queued(BaseModel):
    """A case in a checker's queue: at `stage` since `since`, to be checked until `due_at` (inclusive).

    `claimed_by`: the officer who says that they are at it, until `claimed_until` at the latest; nobody is locked out.
    `urged_at`, `urges`: when its applicant urged last (催办), and how often. `reminded_at`: that the cut-off comes.
    """

    declaration_id: UUID
    applicant_name: str
    plan_id: UUID
    plan_title: str
    mode: str
    submission: int
    stage: str
    stage_name: str
    role: str
    since: datetime
    due_at: datetime
    overdue: bool
    status: Status = Status.CHECKING
    claimed_by: UUID | None
    claimed_by_name: str | None
    claimed_by_me: bool
    claimed_until: datetime | None
    urged_at: datetime | None
    urges: int
    reminded_at: datetime | None


class Missed(OfRole):
    """A case whose cut-off passed with nothing done. Of an applicant: `unproven` says which of notice and reminder
    can't be shown to have arrived in time, for which the lapse doesn't count."""

    declaration_id: UUID
    applicant_name: str
    plan_id: UUID
    plan_title: str
    submission: int
    stage: str
    stage_name: str
    org_id: UUID | None
    org_name: str | None
    until: datetime
    missed_at: datetime
    unproven: list[Literal["notice", "reminder"]]


class UrgingShown(BaseModel):
    """催办: whether its applicant may urge now (if not, from when on), and when they did last."""

    may: bool
    urged_at: datetime | None
    urges: int
    again_at: datetime | None
