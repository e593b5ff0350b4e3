"""The routes of certificate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Query
from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.web.access import FilesDep, Internal, KernelDep, LevelDep, NowDep, PersonDep, Provided, Roles, Router
from kernel.web.files import download
from kernel.web.retention import Hold, Retention
from services.certificate import views
from services.certificate.domain import Document, DocumentKind, DocumentStatus, Paper

router = Router(prefix="/api/certificate/v1", tags=["certificate"])
internal = Router(prefix="/internal/v1", tags=["internal"])

FILE_NAMES = {DocumentKind.REVIEW_FORM: "专业技术职务任职资格评审表"}
"""What a download is called; the person's name isn't in it, so that it stands in no log."""


@dataclass(frozen=True)
class Statute:
    """How long the law has a document kept after it was issued."""

    forms_kept: timedelta


class DocumentRow(BaseModel):
    """A document in a list, or by itself. `status`: `requested` while it is being made, then `issued`."""

    document_id: UUID
    kind: DocumentKind
    status: DocumentStatus
    declaration_id: UUID
    submission: int
    plan_id: UUID
    plan_title: str | None
    requested_at: datetime
    issued_at: datetime | None
    bytes: int | None


class DocumentPage(BaseModel):
    """A page of documents; `next` is the `after` of the following page, null at the end."""

    items: list[DocumentRow]
    next: UUID | None


async def _document(document_id: UUID, kernel: KernelDep, person_id: PersonDep) -> Paper:
    paper = (await kernel.load(Document, document_id)).state
    if paper is None or paper.person_id != person_id:
        raise NotFound
    return paper


DocumentDep = Annotated[Paper, Depends(_document)]
StatuteDep = Annotated[Statute, Provided(Statute)]
After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.query("/documents", access=Roles("applicant"), view="documents")
async def list_documents(
    person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50
) -> DocumentPage:
    """One's own documents."""
    rows = await views.of_person(kernel.pool, person_id, after, limit)
    found = [DocumentRow.model_validate(dict(row)) for row in rows]
    return DocumentPage(items=found, next=found[-1].document_id if len(found) == limit else None)


@router.query("/documents/{document_id}", access=Roles("applicant"))
async def get_document(document_id: UUID, paper: DocumentDep) -> DocumentRow:
    """One document as it stands."""
    issued = paper.issued
    return DocumentRow(
        document_id=document_id,
        kind=paper.kind,
        status=paper.status,
        declaration_id=paper.declaration_id,
        submission=paper.submission,
        plan_id=paper.plan_id,
        plan_title=issued.plan_title if issued else None,
        requested_at=paper.requested_at,
        issued_at=issued.at if issued else None,
        bytes=issued.file.bytes if issued else None,
    )


@router.query("/documents/{document_id}/file", access=Roles("applicant"), response_class=Response)
async def get_document_file(document_id: UUID, paper: DocumentDep, store: FilesDep) -> Response:
    """The PDF of an issued document."""
    if paper.issued is None:
        raise NotFound
    return download(await store.read(paper.issued.file.file_id), FILE_NAMES[paper.kind])


# -- for other services ---


@internal.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(
    person_id: UUID, level: LevelDep, kernel: KernelDep, statute: StatuteDep, now: NowDep
) -> Retention:
    """The person's documents that are being made, or that the law has us keep."""
    rows = await views.all_of_person(kernel.pool, person_id)
    return Retention(holds=[hold for row in rows if (hold := _hold(row, statute, now))])


def _hold(row: asyncpg.Record, statute: Statute, now: datetime) -> Hold | None:
    if row["issued_at"] is None:
        return Hold(
            code="form-being-made",
            message="评审表正在生成，生成后再试",
            message_en="the review form is being made: try again when it is there",
            of=row["document_id"],
            until=None,
        )
    until = row["issued_at"] + statute.forms_kept
    if now > until:
        return None
    return Hold(
        code="form-archived",
        message=f"“{row['plan_title']}”的评审表依法须归档保存，期满后才能注销",
        message_en=f"the review form of {row['plan_title']} is kept by law: ask again when the time is over",
        of=row["document_id"],
        until=until,
    )
