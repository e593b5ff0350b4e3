"""The answers to one's own queries."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from kernel.log.decider import Violation
from kernel.log.fileref import FileRef
from services.declaration.domain.events import Status
from services.declaration.domain.parts import Form, Photo, Step
from services.declaration.domain.profile import Profile
from services.declaration.domain.snapshot import FrozenAchievement, FrozenAttachment, FrozenWork


class ApprovedItemRow(BaseModel):
    """An approved archive item that a declaration could extract."""

    item_id: UUID
    item_version: int
    kind: str
    level: str
    gained_on: date


class ApprovedItemPage(BaseModel):
    """A page of approved items."""

    items: list[ApprovedItemRow]
    next: UUID | None


class DossierItem(ApprovedItemRow):
    """An approved item with what a person knows it by."""

    title: str
    rank: int
    team_size: int


class DossierView(BaseModel):
    """What has arrived of a person: 马上申报 needs a profile (by the present employer) and an item."""

    employer_id: UUID | None
    affiliation: str | None
    region: str | None
    profile_version: int | None
    profile: Profile | None
    items: list[DossierItem]


class DeclarationRow(BaseModel):
    """A declaration in a list."""

    declaration_id: UUID
    plan_id: UUID
    title: str | None
    status: Status
    submission: int
    closes_at: datetime | None
    resubmit_by: datetime | None
    changed_at: datetime


class DeclarationPage(BaseModel):
    """A page of declarations."""

    items: list[DeclarationRow]
    next: UUID | None


class StepView(BaseModel):
    """A step: `done`, `open` (the next to take, or one that may be taken) or `locked` (earlier ones come first)."""

    step: Step
    name: str
    status: str


class CommitmentView(BaseModel):
    """The signed commitment."""

    text_version: str
    signed_at: datetime
    strokes_file_id: UUID
    picture_file_id: UUID | None = None
    identified_by: str | None = None


class ReturnView(BaseModel):
    """The last return: how many defects (review tells which), and until when to mend them."""

    submission: int
    stage: str
    defects: int
    resubmit_by: datetime


class SubmissionView(BaseModel):
    """A submission that was made."""

    submission: int
    submitted_at: datetime
    mode: str
    rule_set_version: str
    readiness_digest: str


class StationView(BaseModel):
    """A station that a declaration takes, and the organisation that acts there."""

    stage: str
    name: str
    actor: str
    org_id: UUID


class RouteView(BaseModel):
    """Where a declaration goes, and by which line of the plan's routes: its name, and the paragraph it follows."""

    name: str
    code: str | None
    paragraph: str | None
    stations: list[StationView]


class DeclarationDetail(BaseModel):
    """One declaration with all its parts. `deadline` is inclusive; `acceptance_point` and `route` are null where none
    fits. `version` is the ETag to send as If-Match; `versions`: by part, since which of them it is as it is.
    `fetched_photo` waits to be confirmed. `as_of`: the instant it is shown as of."""

    declaration_id: UUID
    person_id: UUID
    plan_id: UUID
    plan_version: int
    title: str
    status: Status
    editable: bool
    deadline: datetime
    notice_version: str
    version: int
    versions: dict[str, int]
    acceptance_point: str | None
    route: RouteView | None = None
    as_of: datetime | None = None
    steps: list[StepView]
    photo: Photo | None
    fetched_photo: FileRef | None
    commitment: CommitmentView | None
    form: Form | None
    achievements: list[FrozenAchievement]
    works: list[FrozenWork] = []
    attachments: list[FrozenAttachment]
    attachments_required: list[str]
    submission: int
    submissions: list[SubmissionView]
    returned: ReturnView | None


class CodeView(BaseModel):
    """The code to sign with, the address it stands in, and that as a QR code (an SVG element)."""

    code: str
    expires_at: datetime
    used: bool
    identified_by: str | None = None
    url: str = ""
    qr_svg: str = ""


class PartyView(BaseModel):
    """A party that can say whose phone it is; the phone goes to `url`, with a `state` of its own added."""

    party: str
    url: str


class SigningView(BaseModel):
    """What the phone shows: the text to sign, and whose name (all but its last character hidden). `parties`: where the
    phone can be identified; empty once that is done, or not asked for."""

    plan: str
    title: str
    text: str
    text_version: str
    signer: str
    expires_at: datetime
    parties: list[PartyView]


class ViolationView(BaseModel):
    """One thing that is missing or wrong."""

    pointer: str
    code: str
    message: str
    limit: Any = None
    actual: Any = None


def shown(violation: Violation, zh: bool) -> ViolationView:
    """A violation in the caller's language."""
    return ViolationView(
        pointer=violation.pointer,
        code=violation.code,
        message=violation.message if zh else violation.message_en,
        limit=violation.limit,
        actual=violation.actual,
    )


class RuleView(BaseModel):
    """A rule with its outcome: `met`, `broken` or `not-applicable`. `step` is null for the whole declaration;
    `measured` is the fact, beside its limit; where it is broken, `who` (applicant, employer, office) does `what_to_do`.
    """

    rule: str
    paragraph: str
    title: str
    step: Step | None
    outcome: str
    measured: Any = None
    limit: Any = None
    note: str = ""
    who: str | None = None
    who_name: str | None = None
    what_to_do: str | None = None
    violations: list[ViolationView]


class DefectView(BaseModel):
    """A defect of the last return; `mended`: the part it names has been changed since."""

    pointer: str
    text: str
    mended: bool


class ReadinessView(BaseModel):
    """自查: `ready` when nothing is broken, so that a submit is accepted. Judged by plan version and rule set as they
    are, or as they were at `as_of`. `returned`: what became of the last return's defects."""

    as_of: datetime | None = None
    plan_version: int
    ready: bool
    rule_set_version: str
    readiness_digest: str
    rules: list[RuleView]
    returned: list[DefectView] = []
