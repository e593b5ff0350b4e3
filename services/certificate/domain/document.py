"""Documents that the product issues. Today one kind: the 专业技术职务任职资格评审表 (guide 二.7).

A document is asked for by an event (the fee was paid), made outside the rule (by a timer's handler, which fetches,
typesets and keeps the PDF) and issued once: what has been issued may have been printed and stamped, so it stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published, Upcaster
from kernel.log.fileref import FileRef
from kernel.log.ids import derived
from services.certificate.published import ReviewFormIssued

MAKE = "make"
"""The timer that makes a document."""


class DocumentKind(StrEnum):
    """What a document is."""

    REVIEW_FORM = "review-form"


class DocumentStatus(StrEnum):
    """Where a document stands."""

    REQUESTED = "requested"
    ISSUED = "issued"


def review_form_id(declaration_id: UUID, submission: int) -> UUID:
    """The document of a submission: one, however often it is asked for."""
    return derived(DocumentKind.REVIEW_FORM, declaration_id, submission)


# -- commands ---------------------------------------------------------------------------------------------------------


class RequestReviewForm(Command):
    """The fee is paid: the review form of this submission is wanted."""

    declaration_id: UUID
    submission: Annotated[int, Field(ge=1)]
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    at: datetime


class IssueDocument(Command):
    """The PDF has been made and kept. `template` names the form's version, `plan_title` the plan on it."""

    file: FileRef
    plan_title: str
    template: str
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class ReviewFormRequested(Event):
    """The review form of this submission is to be made. The first version named neither employer nor plan version."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {
        1: lambda stored: stored | {"employer_id": None, "plan_version": None}
    }

    document_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID | None
    plan_id: UUID
    plan_version: int | None
    at: datetime


class DocumentIssued(Event):
    """The document is ready; `file` is kept by this service under the person's key."""

    person_id: UUID
    file: FileRef
    plan_title: str
    template: str
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Issue:
    """The document's file and when it was issued."""

    file: FileRef
    plan_title: str
    template: str
    at: datetime


@dataclass(frozen=True)
class Paper:
    """A document as it stands; `issued` is None while it is being made."""

    document_id: UUID
    kind: DocumentKind
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    requested_at: datetime
    employer_id: UUID | None = None
    plan_version: int | None = None
    issued: Issue | None = None

    @property
    def status(self) -> DocumentStatus:
        """Requested, or issued."""
        return DocumentStatus.ISSUED if self.issued else DocumentStatus.REQUESTED


def decide(command: Command, paper: Paper | None) -> Sequence[Event]:
    """The rules of a document."""
    match command, paper:
        case RequestReviewForm(), None:
            document_id = review_form_id(command.declaration_id, command.submission)
            return [ReviewFormRequested(document_id=document_id, **dict(command))]
        case RequestReviewForm(), Paper():
            return []  # told twice
        case IssueDocument(), Paper(issued=None):
            return [DocumentIssued(person_id=paper.person_id, **dict(command))]
        case IssueDocument(), Paper():
            return []  # made twice: the first one may have been printed, so it stays
        case IssueDocument(), None:
            raise NotFound
    raise TypeError(type(command).__name__)


def evolve(paper: Paper | None, event: Event) -> Paper:
    """What an event makes of a document."""
    match event, paper:
        case ReviewFormRequested(), None:
            return Paper(
                document_id=event.document_id,
                kind=DocumentKind.REVIEW_FORM,
                declaration_id=event.declaration_id,
                submission=event.submission,
                person_id=event.person_id,
                plan_id=event.plan_id,
                requested_at=event.at,
                employer_id=event.employer_id,
                plan_version=event.plan_version,
            )
        case DocumentIssued(), Paper():
            return replace(paper, issued=Issue(event.file, event.plan_title, event.template, event.at))
    raise TypeError(f"{type(event).__name__} on {paper!r}")


def publish(event: Event, paper: Paper) -> Published | None:
    """What others hear of it."""
    match event:
        case DocumentIssued() if paper.kind is DocumentKind.REVIEW_FORM:
            return ReviewFormIssued(
                document_id=paper.document_id,
                declaration_id=paper.declaration_id,
                submission=paper.submission,
                person_id=paper.person_id,
                plan_id=paper.plan_id,
                employer_id=paper.employer_id,
                plan_version=paper.plan_version,
            )
    return None


def timers(event: Event, paper: Paper) -> Sequence[Arm]:
    """A requested document is made at once; the wake-up repeats until it has been."""
    match event:
        case ReviewFormRequested():
            return [Arm(MAKE, event.at)]
    return ()


Document: Decider[Paper] = Decider(
    stream_type="Document",
    events=(ReviewFormRequested, DocumentIssued),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
)
