"""What can happen to a declaration, what is asked of it, and the state that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from kernel.log.decider import Event, Text, Upcaster, sealed
from kernel.log.fileref import FileRef
from services.declaration.domain.concession_events import ExtensionGranted, MovedToVersion
from services.declaration.domain.entries import EntryPutRight
from services.declaration.domain.handing_in import (
    LAPSED,
    CaseClosed,
    DefectTold,
    FoundNoRoute,
    HandedIn,
    MaterialsPassed,
    Reopened,
    RuleOutcome,
)
from services.declaration.domain.parts import Achievement, Attached, Commitment, Form, Parts, Photo
from services.declaration.domain.window import DeclarationBegun, Window, WindowReminded, WindowSeen, window_of
from services.declaration.domain.withdrawal_events import (
    DeclarationEnded,
    DeclarationResumed,
    WithdrawalAsked,
    WithdrawalGranted,
    WithdrawalTurnedDown,
)


class Status(StrEnum):
    """Who holds the pen: the person (draft, returned), or review (submitted, passed); nobody any more once it is closed
    (不予受理, 审核不通过, 逾期未补正) or withdrawn."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PASSED = "passed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class NoticeRead(Event):
    """The person read this version of the notice."""

    notice_version: str


class PhotoChosen(Event):
    """The ID photo is this one now."""

    photo: Photo


class PhotoFetched(Event):
    """The ID-photo source gave this photo; it is the declaration's once the person has confirmed it."""

    person_id: UUID
    file: FileRef
    at: datetime


class CommitmentCodeIssued(Event):
    """Whoever holds the code may sign once, until `expires_at`."""

    person_id: UUID
    code: Annotated[Text, sealed("person_id")]
    expires_at: datetime


class SignerIdentified(Event):
    """The party (`wechat`, `alipay`) says that whoever holds the code's phone is this person. `user` is a salted hash
    of the party's id of them."""

    person_id: UUID
    party: str
    user: str
    at: datetime


def _without_picture(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"picture": None, "identified_by": None}


class CommitmentMade(Event):
    """Signed by hand, in this wording, by the person as of this profile version. `picture`: the strokes drawn;
    `identified_by`: the party that said whose hand it was."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _without_picture}

    person_id: UUID
    text_version: str
    profile_version: int
    strokes: FileRef
    picture: FileRef | None = None
    identified_by: str | None = None
    at: datetime


def _with_fields_and_ground(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"form": stored["form"] | {"fields": [], "exceptional": None}}


class FormFilled(Event):
    """The form says this now."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_fields_and_ground}

    person_id: UUID
    form: Form


class AchievementsExtracted(Event):
    """The representative achievements are these now, in the applicant's order."""

    achievements: tuple[Achievement, ...]


class WorksListed(Event):
    """The papers, patents, standards … beside the achievements are these now."""

    works: tuple[Achievement, ...]


class FileAttached(Event):
    """A file of an attachment. It replaces an earlier one of its kind unless the plan takes `many`."""

    attached: Attached
    many: bool


class CertificateChosen(Event):
    """This exam record of the person's stands for 业务考试成绩合格证明 (None: none does)."""

    certificate_id: UUID | None


class AttachmentRemoved(Event):
    """A file that isn't attached any more."""

    file_id: UUID


EVENTS: tuple[type[Event], ...] = (
    DeclarationBegun,
    NoticeRead,
    ExtensionGranted,
    MovedToVersion,
    PhotoChosen,
    PhotoFetched,
    CommitmentCodeIssued,
    SignerIdentified,
    CommitmentMade,
    FormFilled,
    AchievementsExtracted,
    WorksListed,
    FileAttached,
    AttachmentRemoved,
    CertificateChosen,
    HandedIn,
    FoundNoRoute,
    Reopened,
    MaterialsPassed,
    CaseClosed,
    EntryPutRight,
    DeclarationEnded,
    DeclarationResumed,
    WithdrawalAsked,
    WithdrawalGranted,
    WithdrawalTurnedDown,
    WindowSeen,
    WindowReminded,
)


@dataclass(frozen=True)
class SigningCode:
    """The last code issued; `identified_by`: the party that said whose phone scanned it."""

    code: str
    expires_at: datetime
    used: bool = False
    identified_by: str | None = None


@dataclass(frozen=True)
class Submission:
    """What was handed in, as it stood, and the number of the event that did it."""

    handed_in: HandedIn
    parts: Parts
    version: int


@dataclass(frozen=True)
class Draft:
    """A declaration as it stands. `version` counts its events; `returned` is the last return; `extended`: deadlines
    put off for it by stage (None: for handing it in); `fetched` the photo from the ID-photo source that waits to be
    confirmed; `changed`: by part, the version since which it stands; `withdrawal`: asked of review, unanswered;
    `withdrawn`: the last submission that review confirmed as withdrawn; `lapsed`: closed because it wasn't mended in
    time; `window`: until when it can be handed in, as it was last told."""

    declaration_id: UUID
    person_id: UUID
    plan_id: UUID
    plan_version: int
    begun_at: datetime
    parts: Parts
    status: Status = Status.DRAFT
    version: int = 1
    code: SigningCode | None = None
    returned: Reopened | None = None
    fetched: FileRef | None = None
    unrouted: FoundNoRoute | None = None
    submissions: Mapping[int, Submission] = field(default_factory=dict)
    extended: Mapping[str | None, datetime] = field(default_factory=dict)
    changed: Mapping[str, int] = field(default_factory=dict)
    withdrawal: WithdrawalAsked | None = None
    withdrawn: int = 0
    lapsed: bool = False
    window: Window | None = None

    @property
    def submission(self) -> int:
        """The number of the last submission, 0 before the first."""
        return max(self.submissions, default=0)

    @property
    def first(self) -> Submission | None:
        """The first submission of those that stand: since it was begun, or begun anew after a withdrawal."""
        return self.submissions.get(self.withdrawn + 1)

    @property
    def editable(self) -> bool:
        """Whether the person holds the pen."""
        return self.status in {Status.DRAFT, Status.RETURNED}


def evolve(draft: Draft | None, event: Event) -> Draft:
    """What an event makes of a declaration."""
    if isinstance(event, DeclarationBegun):
        return Draft(
            event.declaration_id,
            event.person_id,
            event.plan_id,
            event.plan_version,
            event.at,
            Parts(notice_version=event.notice_version),
            window=window_of(event.closes_at, event.remind_days_before, event.at),
        )
    if draft is None:
        raise TypeError(f"{type(event).__name__} before a declaration was begun")
    version = draft.version + 1
    changed = {**draft.changed, **dict.fromkeys(_parts_changed(draft.parts, event), version)}
    return replace(_changed(draft, event), version=version, changed=changed)


def _parts_changed(before: Parts, event: Event) -> tuple[str, ...]:
    """The parts that an event changes; of the form, field by field."""
    match event:
        case PhotoChosen():
            return ("photo",)
        case CommitmentMade():
            return ("commitment",)
        case FormFilled():
            said = [n for n in Form.model_fields if getattr(before.form, n, None) != getattr(event.form, n)]
            return ("form", *(f"form/{name}" for name in said))
        case AchievementsExtracted():
            return ("achievements",)
        case WorksListed():
            return ("works",)
        case CertificateChosen():
            return ("certificate",)
        case FileAttached():
            return ("attachments", f"attachments/{event.attached.kind}")
        case AttachmentRemoved():
            return (
                "attachments",
                *(f"attachments/{a.kind}" for a in before.attachments if a.file.file_id == event.file_id),
            )
    return ()


def _changed(draft: Draft, event: Event) -> Draft:
    parts = draft.parts
    match event:
        case NoticeRead():
            return replace(draft, parts=replace(parts, notice_version=event.notice_version))
        case ExtensionGranted():
            draft = replace(draft, extended={**draft.extended, event.stage: event.until})
            # There is time again to mend what lapsed.
            revived = draft.lapsed and event.stage is None
            return replace(draft, status=Status.RETURNED, lapsed=False) if revived else draft
        case MovedToVersion():
            return replace(draft, plan_version=event.plan_version)
        case PhotoChosen():
            return replace(draft, parts=replace(parts, photo=event.photo))
        case PhotoFetched():
            return replace(draft, fetched=event.file)
        case CommitmentCodeIssued():
            return replace(draft, code=SigningCode(event.code, event.expires_at))
        case SignerIdentified():
            return replace(draft, code=replace(draft.code, identified_by=event.party) if draft.code else None)
        case CommitmentMade():
            signed = Commitment(
                event.text_version, event.profile_version, event.strokes, event.at, event.picture, event.identified_by
            )
            code = replace(draft.code, used=True) if draft.code else None
            return replace(draft, code=code, parts=replace(parts, commitment=signed))
        case FormFilled():
            return replace(draft, parts=replace(parts, form=event.form))
        case AchievementsExtracted():
            return replace(draft, parts=replace(parts, achievements=event.achievements))
        case WorksListed():
            return replace(draft, parts=replace(parts, works=event.works))
        case FileAttached():
            kept = tuple(a for a in parts.attachments if event.many or a.kind != event.attached.kind)
            return replace(draft, parts=replace(parts, attachments=(*kept, event.attached)))
        case AttachmentRemoved():
            kept = tuple(a for a in parts.attachments if a.file.file_id != event.file_id)
            return replace(draft, parts=replace(parts, attachments=kept))
        case HandedIn():
            made = Submission(event, parts, draft.version + 1)
            submissions = {**draft.submissions, event.submission: made}
            return replace(draft, status=Status.SUBMITTED, submissions=submissions, unrouted=None, withdrawal=None)
        case FoundNoRoute():
            return replace(draft, unrouted=event)
        case Reopened():
            return replace(draft, status=Status.RETURNED, returned=event)
        case CertificateChosen():
            return replace(draft, parts=replace(parts, certificate_id=event.certificate_id))
        case MaterialsPassed():
            return replace(draft, status=Status.PASSED)
        case EntryPutRight():
            made = draft.submissions[event.submission]
            made = replace(made, parts=replace(made.parts, form=event.onto(made.parts.form)))
            return replace(draft, parts=made.parts, submissions={**draft.submissions, event.submission: made})
        case CaseClosed():
            return replace(draft, status=Status.CLOSED, withdrawal=None, lapsed=event.kind == LAPSED)
        case DeclarationEnded():
            return replace(draft, status=Status.WITHDRAWN)
        case WithdrawalGranted():
            return replace(draft, status=Status.WITHDRAWN, withdrawal=None, withdrawn=draft.submission)
        case DeclarationResumed():
            version, parts = event.plan_version, replace(parts, notice_version=event.notice_version)
            window = window_of(event.closes_at, event.remind_days_before, event.at)
            again = replace(draft, status=Status.DRAFT, plan_version=version, parts=parts, returned=None)
            return replace(again, window=window)
        case WithdrawalAsked():
            return replace(draft, withdrawal=event)
        case WithdrawalTurnedDown():
            return replace(draft, withdrawal=None)
        case WindowSeen():
            return replace(draft, window=window_of(event.closes_at, event.remind_days_before, event.at))
        case WindowReminded():
            return replace(draft, window=replace(draft.window, reminded=True) if draft.window else None)
    raise TypeError(f"{type(event).__name__} on a declaration")


__all__ = [
    "EVENTS",
    "AchievementsExtracted",
    "AttachmentRemoved",
    "CaseClosed",
    "CertificateChosen",
    "CommitmentCodeIssued",
    "CommitmentMade",
    "DeclarationBegun",
    "DefectTold",
    "Draft",
    "ExtensionGranted",
    "FileAttached",
    "FormFilled",
    "FoundNoRoute",
    "HandedIn",
    "MaterialsPassed",
    "MovedToVersion",
    "NoticeRead",
    "PhotoChosen",
    "PhotoFetched",
    "Reopened",
    "RuleOutcome",
    "SignerIdentified",
    "SigningCode",
    "Status",
    "Submission",
    "WorksListed",
    "evolve",
]
