"""证件照维护 (guide 二.1): fetched from the ID-photo source and confirmed, or uploaded; a crop is offered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel

from kernel.log.decider import NotFound, Violation, reject
from kernel.log.fileref import FileRef
from kernel.web.access import (
    BasedOnDep,
    Body,
    CallerDep,
    FilesDep,
    LanguageDep,
    Provided,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.files import FileStore, Purpose, Quota
from kernel.web.problems import Problem
from services.declaration.api.answers import ViolationView, shown
from services.declaration.api.needs import BackgroundDep, MineDep
from services.declaration.domain.commands import ChoosePhoto, ConfirmPhoto, KeepFetchedPhoto
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.parts import Photo
from services.declaration.domain.rules.photo import wrong_with
from services.declaration.outside import IdPhotoSource, NoPhoto, PhotoSourceAway, ProvincialPhotos

APPLICANT = Roles("applicant")
FETCHED = Purpose(types=("jpeg",), max_bytes=1024 * 1024)

router = Router(prefix="/api/declaration/v1", tags=["declarations"])
_opening = asyncio.Semaphore(2)
_cropped = Quota(files=50)


class FileBody(Body):
    """A file uploaded before."""

    file_id: UUID


class BoxView(BaseModel):
    """A part of a picture, in its pixels."""

    left: int
    top: int
    width: int
    height: int


class CropView(BaseModel):
    """A crop to the right ratio: the part of the upload, the new file (choose it as the photo by its id), and what is
    still wrong with it."""

    box: BoxView
    file: FileRef
    violations: list[ViolationView]


SourceDep = Annotated[IdPhotoSource, Provided(ProvincialPhotos)]


async def _measured(ref: FileRef, content: bytes) -> FileRef:
    # Imaging takes 30 MB: only processes that are sent photos load it.
    from services.declaration.domain import portrait

    async with _opening:
        found = await asyncio.to_thread(portrait.measure, content)
    return ref.model_copy(update={"measured": {**ref.measured, **found}})


async def _photo(body: FileBody, store: FilesDep, caller: CallerDep) -> Photo:
    ref = await store.mine(body.file_id, caller, "photo")
    return Photo(file=await _measured(ref, (await store.read(body.file_id)).content))


async def _fetched(draft: MineDep, background: BackgroundDep, source: SourceDep, store: FilesDep) -> FileRef:
    """The source's photo of the person, kept. 503 `photo-source-away` says that an upload will do."""
    profile = background.file.profile
    if profile is None:
        raise reject("profile-not-approved", "个人基本信息尚未经现所在单位审核通过", "no approved profile")
    try:
        content = await source.photo(name=profile.name, id_number=profile.id_number)
        return await _kept(draft.person_id, content, store)
    except NoPhoto:
        raise reject(
            "photo-not-on-file",
            "证件照来源没有您的照片，请上传白底证件照",
            "the source has no photo of you: please upload one",
        ) from None
    except PhotoSourceAway:
        raise Problem(
            503,
            "photo-source-away",
            [
                Violation(
                    "photo-source-away",
                    "证件照来源暂时无法访问，请上传白底证件照后继续申报，不必等待",
                    "the ID-photo source is away: upload a photo and go on, there is no need to wait",
                )
            ],
            retry_after=60,
        ) from None


async def _kept(person_id: UUID, content: bytes, store: FileStore) -> FileRef:
    from kernel.web.inspection import inspect

    async with _opening:
        finding = await asyncio.to_thread(inspect, content, FETCHED)
    if finding.violations:
        raise PhotoSourceAway("a photo that doesn't open")
    return await store.keep(person_id, "fetched-photo", content, kind=finding.type, measured=finding.measured)


PhotoDep = Annotated[Photo, Depends(_photo)]
FetchedDep = Annotated[FileRef, Depends(_fetched)]


@router.command("/declarations/{declaration_id}/photo", access=APPLICANT)
async def choose_photo(
    declaration_id: UUID, photo: PhotoDep, background: BackgroundDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """Take an upload as the ID photo; refused with every rule it breaks."""
    command = ChoosePhoto(background=background, photo=photo, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/photo/fetching", access=APPLICANT)
async def fetch_photo(declaration_id: UUID, fetched: FetchedDep, background: BackgroundDep, run: RunDep) -> Receipt:
    """Fetch the photo of the ID card, to be looked at and confirmed. 503 `photo-source-away`: upload one and go on."""
    command = KeepFetchedPhoto(background=background, file=fetched)
    return await run(Declaration, declaration_id, command)


@router.command("/declarations/{declaration_id}/photo/confirmation", access=APPLICANT)
async def confirm_photo(
    declaration_id: UUID, body: FileBody, background: BackgroundDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """Take the fetched photo, the one that was looked at; the rules for uploads don't bind it."""
    command = ConfirmPhoto(background=background, file_id=body.file_id, as_of=as_of)
    return await run(Declaration, declaration_id, command)


@router.action("POST", "/declarations/{declaration_id}/photo/crop", access=APPLICANT, status_code=201)
async def crop_photo(
    body: FileBody,
    *,
    draft: MineDep,
    background: BackgroundDep,
    store: FilesDep,
    caller: CallerDep,
    language: LanguageDep,
) -> CropView:
    """Cut an upload to the plan's ratio, around the head: a new file, and what is still wrong with it."""
    from kernel.web.inspection import inspect
    from services.declaration.domain import portrait

    await store.mine(body.file_id, caller, "photo")
    if draft.person_id != caller.person_id:
        raise NotFound
    limits = background.plan.photo
    whole = (await store.read(body.file_id)).content
    async with _opening:
        cut = await asyncio.to_thread(portrait.crop, whole, limits)
        finding = await asyncio.to_thread(inspect, cut.content, FETCHED)
    _cropped.take(caller, len(cut.content))
    kept = await store.keep(
        caller.owner,
        "photo",
        cut.content,
        kind=finding.type,
        measured=finding.measured,
        account_id=caller.account_id,
        name="photo.jpg",
    )
    measured = await _measured(kept, cut.content)
    zh = language == "zh"
    wrong = [shown(replace(v, pointer="/file_id"), zh) for v in wrong_with(measured, limits)]
    return CropView(box=BoxView(**vars(cut.box)), file=measured, violations=wrong)
