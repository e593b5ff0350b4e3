"""Filling in and submitting a declaration: one command a route."""

from __future__ import annotations

import secrets
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import Field
from pydantic_core import to_json

from kernel.log.decider import NotFound, Text
from kernel.log.fileref import FileRef
from kernel.log.ids import derived
from kernel.web.access import (
    Body,
    CallerDep,
    FilesDep,
    KernelDep,
    NowDep,
    OneTimeCode,
    PersonDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.files import Purpose, files_router
from services.declaration.api.blank import PURPOSE as BLANK_FORM
from services.declaration.api.needs import BackgroundDep, background_for, background_of, draft_of
from services.declaration.domain.commands import (
    AttachFile,
    BeginDeclaration,
    ChoosePhoto,
    ExtractAchievements,
    FillForm,
    IssueCommitmentCode,
    ReadNotice,
    RemoveAttachment,
    SignCommitment,
    SubmitDeclaration,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.parts import Background, Form, Photo
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


class FileBody(Body):
    """A file uploaded before."""

    file_id: UUID


class SignatureBody(Body):
    """Handwriting as a phone reports it: strokes of points [x, y, t], in CSS pixels and milliseconds."""

    code: Annotated[Text, Field(min_length=16, max_length=64)]
    strokes: Annotated[
        tuple[Annotated[tuple[tuple[float, float, float], ...], Field(max_length=5000)], ...], Field(max_length=200)
    ]


class FormBody(Form, Body):
    """申报信息."""


class AchievementsBody(Body):
    """Approved items in the applicant's order."""

    items: Annotated[tuple[UUID, ...], Field(max_length=50)]


class AttachmentBody(Body):
    """A file uploaded before, and which of the plan's attachments it is."""

    kind: Code
    file_id: UUID


# -- what a route needs before its command is built ---


async def _begin_on(body: BeginBody, person_id: PersonDep, kernel: KernelDep, now: NowDep) -> Background:
    return await background_of(kernel, body.plan_id, person_id, now)


async def _photo(body: FileBody, store: FilesDep, caller: CallerDep) -> Photo:
    return Photo(file=await store.mine(body.file_id, caller, "photo"))


async def _attachment(body: AttachmentBody, store: FilesDep, caller: CallerDep) -> FileRef:
    return await store.mine(body.file_id, caller, "attachment")


async def _signing(body: SignatureBody, kernel: KernelDep, store: FilesDep, now: NowDep) -> tuple[UUID, SignCommitment]:
    """The declaration that the code leads to; the strokes are kept under its person's key first."""
    declaration_id = await kernel.claimed("commitment-code", body.code)
    if declaration_id is None:
        raise NotFound
    draft = await draft_of(kernel, declaration_id)
    background = await background_for(kernel, draft, now)
    kept = await store.keep(draft.person_id, "strokes", to_json(body.strokes), kind="json")
    return declaration_id, SignCommitment(code=body.code, strokes=body.strokes, file=kept, background=background)


def _secret() -> str:
    return secrets.token_urlsafe(24)


BeginOnDep = Annotated[Background, Depends(_begin_on)]
PhotoDep = Annotated[Photo, Depends(_photo)]
AttachmentDep = Annotated[FileRef, Depends(_attachment)]
SigningDep = Annotated[tuple[UUID, SignCommitment], Depends(_signing)]
SecretDep = Annotated[str, Depends(_secret)]


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


@router.command("/declarations/{declaration_id}/photo", access=APPLICANT)
async def choose_photo(declaration_id: UUID, photo: PhotoDep, background: BackgroundDep, run: RunDep) -> Receipt:
    """Take an upload as the ID photo; refused with every rule it breaks."""
    command = ChoosePhoto(background=background, photo=photo)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/commitment-code", access=APPLICANT)
async def issue_commitment_code(
    declaration_id: UUID, secret: SecretDep, background: BackgroundDep, run: RunDep
) -> Receipt:
    """A code to sign with on a phone, once, within ten minutes; it is read by GET on the same path."""
    command = IssueCommitmentCode(background=background, code=secret)
    return await run(Declaration, declaration_id, command)


@router.command("/commitments", access=OneTimeCode())
async def sign_commitment(signing: SigningDep, run: RunDep) -> Receipt:
    """Sign the commitment by hand."""
    declaration_id, command = signing
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/form", access=APPLICANT)
async def fill_form(declaration_id: UUID, body: FormBody, background: BackgroundDep, run: RunDep) -> Receipt:
    """Write the form. It may be incomplete: readiness says what is missing."""
    form = Form(**dict(body))
    command = FillForm(background=background, form=form)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/achievements", access=APPLICANT)
async def extract_achievements(
    declaration_id: UUID,
    body: AchievementsBody,
    background: BackgroundDep,
    run: RunDep,
) -> Receipt:
    """Extract approved items as representative achievements, in this order."""
    command = ExtractAchievements(background=background, items=body.items)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/attachments", access=APPLICANT)
async def attach_file(
    declaration_id: UUID,
    body: AttachmentBody,
    file: AttachmentDep,
    background: BackgroundDep,
    run: RunDep,
) -> Receipt:
    """Attach a file; it replaces the one of its kind unless the plan takes several."""
    command = AttachFile(background=background, kind=body.kind, file=file)
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
