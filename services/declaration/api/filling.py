"""Filling in and submitting a declaration: one command a route."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import Field

from kernel.log.decider import Text
from kernel.log.fileref import FileRef
from kernel.log.ids import derived
from kernel.web.access import (
    BasedOnDep,
    Body,
    CallerDep,
    FilesDep,
    KernelDep,
    NowDep,
    PersonDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.files import Purpose, files_router
from services.declaration.api.blank import PURPOSE as BLANK_FORM
from services.declaration.api.needs import BackgroundDep, background_of
from services.declaration.api.photo import FileBody
from services.declaration.domain.commands import (
    AttachFile,
    BeginDeclaration,
    ExtractAchievements,
    FillForm,
    FillFormPart,
    ListWorks,
    ReadNotice,
    RemoveAttachment,
    SubmitDeclaration,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.parts import Background, Form, FormPart
from services.declaration.domain.plan import Code

APPLICANT = Roles("applicant")
MEGABYTE = 1024 * 1024

router = Router(prefix="/api/declaration/v1", tags=["declarations"])
files = files_router(
    "/api/declaration/v1",
    # Wider than the plan's photo rules, which can then say all that is wrong with a photo, and not just its size.
    purposes={
        "photo": Purpose(types=("jpeg", "png"), max_bytes=10 * MEGABYTE),
        "attachment": Purpose(types=("pdf", "jpeg", "png"), max_bytes=10 * MEGABYTE),
        BLANK_FORM: Purpose(types=("pdf",), max_bytes=10 * MEGABYTE),
    },
    access=Roles("applicant", "office"),
)


class BeginBody(Body):
    """马上申报, having read `notice_version` of the plan's notice."""

    plan_id: UUID
    notice_version: Annotated[Text, Field(max_length=64)]


class NoticeBody(Body):
    """The version of 申报须知 that was read."""

    notice_version: Annotated[Text, Field(max_length=64)]


class FormBody(Form, Body):
    """申报信息."""


class FormPartBody(FormPart, Body):
    """Some of 申报信息."""


class AchievementsBody(Body):
    """Approved items in the applicant's order."""

    items: Annotated[tuple[UUID, ...], Field(max_length=50)]


class WorksBody(Body):
    """Approved papers, books, patents, standards … in the applicant's order."""

    items: Annotated[tuple[UUID, ...], Field(max_length=100)]


class AttachmentBody(Body):
    """A file uploaded before, and which of the plan's attachments it is."""

    kind: Code
    file_id: UUID


# -- what a route needs before its command is built ---


async def _begin_on(body: BeginBody, person_id: PersonDep, kernel: KernelDep, now: NowDep) -> Background:
    return await background_of(kernel, body.plan_id, person_id, now)


async def _attachment(body: AttachmentBody, store: FilesDep, caller: CallerDep) -> FileRef:
    return await store.mine(body.file_id, caller, "attachment")


BeginOnDep = Annotated[Background, Depends(_begin_on)]
AttachmentDep = Annotated[FileRef, Depends(_attachment)]


# -- commands ---


@router.command("/declarations", access=APPLICANT)
async def begin_declaration(body: BeginBody, background: BeginOnDep, person_id: PersonDep, run: RunDep) -> Receipt:
    """马上申报: one declaration per person and plan; its id is in the receipt."""
    declaration_id = derived("declaration", body.plan_id, person_id)
    command = BeginDeclaration(
        declaration_id=declaration_id,
        plan_id=body.plan_id,
        notice_version=body.notice_version,
        background=background,
    )
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/notice", access=APPLICANT)
async def read_notice(declaration_id: UUID, body: NoticeBody, background: BackgroundDep, run: RunDep) -> Receipt:
    """The notice was read anew, after the declaration was moved to a version of the plan with another one."""
    command = ReadNotice(background=background, notice_version=body.notice_version)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/form", access=APPLICANT)
async def fill_form(
    declaration_id: UUID, body: FormBody, background: BackgroundDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """Write the form. It may be incomplete: readiness says what is missing."""
    form = Form(**dict(body))
    command = FillForm(background=background, form=form, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/form/part", access=APPLICANT)
async def fill_form_part(
    declaration_id: UUID, body: FormPartBody, background: BackgroundDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """Save some of the form while it is written: what isn't named stays as it is, and isn't looked at."""
    part = FormPart.model_construct(_fields_set=body.model_fields_set, **dict(body))
    command = FillFormPart(background=background, part=part, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/achievements", access=APPLICANT)
async def extract_achievements(
    declaration_id: UUID,
    body: AchievementsBody,
    background: BackgroundDep,
    as_of: BasedOnDep,
    run: RunDep,
) -> Receipt:
    """Extract approved items as representative achievements, in this order."""
    command = ExtractAchievements(background=background, items=body.items, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/works", access=APPLICANT)
async def list_works(
    declaration_id: UUID, body: WorksBody, background: BackgroundDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """List approved papers, books, patents, standards and awards: they use up none of the achievements."""
    command = ListWorks(background=background, items=body.items, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/attachments", access=APPLICANT)
async def attach_file(
    declaration_id: UUID,
    body: AttachmentBody,
    *,
    file: AttachmentDep,
    background: BackgroundDep,
    as_of: BasedOnDep,
    run: RunDep,
) -> Receipt:
    """Attach a file; it replaces the one of its kind unless the plan takes several."""
    command = AttachFile(background=background, kind=body.kind, file=file, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/attachments/removal", access=APPLICANT)
async def remove_attachment(declaration_id: UUID, body: FileBody, background: BackgroundDep, run: RunDep) -> Receipt:
    """Take an attached file off again."""
    command = RemoveAttachment(background=background, file_id=body.file_id)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/submission", access=APPLICANT)
async def submit_declaration(declaration_id: UUID, background: BackgroundDep, run: RunDep) -> Receipt:
    """Hand it in; refused with everything that is missing or wrong."""
    command = SubmitDeclaration(background=background)
    return await run(Declaration, declaration_id, command)
