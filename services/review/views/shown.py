"""The shapes of what review shows of a case. Words are Chinese; codes are for the program that draws them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, computed_field

from services.review.domain import Act, Defect, Status

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


class FeeShown(BaseModel):
    """The fee of the case; `status` is requested, paid or expired."""

    order_id: UUID
    status: Literal["requested", "paid", "expired"]
    amount_fen: int | None
    pay_before: datetime | None
    paid_at: datetime | None


class FormShown(BaseModel):
    """The review form, ready to be exported (certificate: /documents/{document_id}/file)."""

    document_id: UUID
    issued_at: datetime


class Whereabouts(BaseModel):
    """Where a case is."""

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
    acts: list[ActShown]
    fee: FeeShown | None
    form: FormShown | None


class HistoryEntry(OfRole):
    """Who did what, when, about which submission, and which outcome of the rules it came with."""

    act: Literal["submitted", "passed", "returned"]
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


class CaseDetail(Whereabouts):
    """One case: its whereabouts, who declares, and everything that was done about it. `last_return` stays after the
    resubmission, so that a checker can see whether every defect was mended."""

    applicant_name: str
    employer_id: UUID
    employer_name: str
    mode: str
    rule_set_version: str
    readiness_digest: str
    history: list[HistoryEntry]
    last_return: HistoryEntry | None


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
    """A case in a checker's queue: at `stage` since `since`, to be checked until `due_at` (inclusive)."""

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
