"""The routes of archive."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Depends, Query
from pydantic import BaseModel, Field, StringConstraints
from pydantic_core import from_json
from starlette.responses import Response

from kernel.log.decider import ERASED, NotFound, Text
from kernel.log.errors import Gone
from kernel.log.fileref import FileRef
from kernel.web.access import (
    Body,
    CallerDep,
    FilesDep,
    Internal,
    KernelDep,
    OrgDep,
    PersonDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.files import Purpose, download, files_router
from services.archive import views
from services.archive.domain import (
    ApproveItem,
    ArchiveHolder,
    ArchiveItem,
    Content,
    Defect,
    DraftItem,
    Item,
    Kind,
    Level,
    ReturnItem,
    SubmitItem,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")

router = Router(prefix="/api/archive/v1", tags=["archive"])
internal = Router(prefix="/internal/v1", tags=["internal"])
files = files_router(
    "/api/archive/v1",
    purposes={"evidence": Purpose(types=("pdf", "jpeg", "png"), max_bytes=10 * 1024 * 1024)},
    access=Roles("applicant"),
)


# -- what comes in and goes out ---


class ItemBody(Body):
    """What a person says of a piece of their career; `evidence` are ids of files uploaded before."""

    kind: Kind
    title: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    level: Level
    gained_on: date
    rank: Annotated[int, Field(ge=1, le=99)]
    team_size: Annotated[int, Field(ge=1, le=999)]
    summary: Annotated[Text, Field(max_length=2000)]
    evidence: Annotated[tuple[UUID, ...], Field(max_length=20)]


class ApprovalBody(Body):
    """Which submission is approved."""

    item_version: Annotated[int, Field(ge=1)]


class DefectBody(Body):
    """One thing to mend."""

    pointer: Annotated[Text, Field(max_length=200)] = ""
    text: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class ReturnBody(Body):
    """Which submission is returned, and every defect at once."""

    item_version: Annotated[int, Field(ge=1)]
    defects: Annotated[tuple[DefectBody, ...], Field(max_length=50)]


class ItemRow(BaseModel):
    """An item in a list."""

    item_id: UUID
    status: str
    version: int
    kind: Kind
    level: Level
    title: str


class ItemPage(BaseModel):
    """A page of items; `next` is the `after` of the following page, null at the end."""

    items: list[ItemRow]
    next: UUID | None


class ItemDetail(BaseModel):
    """One item as it stands."""

    item_id: UUID
    person_id: UUID
    employer_id: UUID | None
    status: str
    version: int
    content: Content
    defects: list[Defect]


class ItemSnapshot(BaseModel):
    """An approved version, for declaration's own copy."""

    item_id: UUID
    item_version: int
    person_id: UUID
    content: Content


# -- what a route needs before its command is built ---


async def _content(body: ItemBody, caller: CallerDep, store: FilesDep) -> Content:
    """The content with its files described; a file that isn't the caller's is not found."""
    evidence: list[FileRef] = [await store.mine(file_id, caller) for file_id in body.evidence]
    return Content(**body.model_dump(exclude={"evidence"}), evidence=tuple(evidence))


async def _employer_of(kernel: KernelDep, person_id: PersonDep) -> UUID | None:
    holder = (await kernel.load(ArchiveHolder, person_id)).state
    return holder.employer_id if holder else None


async def _item(item_id: UUID, kernel: KernelDep, caller: CallerDep) -> Item:
    item = (await kernel.load(ArchiveItem, item_id)).state
    if item is None or caller.owner not in (item.person_id, item.employer_id):
        raise NotFound
    return item


ContentDep = Annotated[Content, Depends(_content)]
EmployerDep = Annotated[UUID | None, Depends(_employer_of)]
ItemDep = Annotated[Item, Depends(_item)]
After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]


# -- the person's side ---


@router.command("/items", access=Roles("applicant"))
async def draft_item(content: ContentDep, person_id: PersonDep, run: RunDep) -> Receipt:
    """Begin an item of one's archive."""
    item_id = run.new_id("item")
    return await run(ArchiveItem, item_id, DraftItem(item_id=item_id, person_id=person_id, content=content))


@router.command("/items/{item_id}/content", access=Roles("applicant"))
async def revise_item(item_id: UUID, content: ContentDep, person_id: PersonDep, run: RunDep) -> Receipt:
    """Replace what a draft or returned item says."""
    return await run(ArchiveItem, item_id, DraftItem(item_id=item_id, person_id=person_id, content=content))


@router.command("/items/{item_id}/submission", access=Roles("applicant"))
async def submit_item(
    item_id: UUID, employer_id: EmployerDep, person_id: PersonDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Hand the item to the employer."""
    today = caller.now.astimezone(SHANGHAI).date()
    return await run(ArchiveItem, item_id, SubmitItem(person_id=person_id, employer_id=employer_id, today=today))


# -- the employer's side ---


@router.command("/items/{item_id}/approval", access=Roles("employer"))
async def approve_item(item_id: UUID, body: ApprovalBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Approve a submission."""
    command = ApproveItem(employer_id=org_id, item_version=body.item_version, at=caller.now)
    return await run(ArchiveItem, item_id, command)


@router.command("/items/{item_id}/return", access=Roles("employer"))
async def return_item(item_id: UUID, body: ReturnBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Return a submission with every defect at once."""
    defects = tuple(Defect(pointer=d.pointer, text=d.text) for d in body.defects)
    command = ReturnItem(employer_id=org_id, item_version=body.item_version, defects=defects, at=caller.now)
    return await run(ArchiveItem, item_id, command)


# -- reads ---


@router.query("/items", access=Roles("applicant"), view="items")
async def list_items(person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> ItemPage:
    """One's own items."""
    return await _page(kernel, await views.of_person(kernel.pool, person_id, after, limit), limit)


@router.query("/queue", access=Roles("employer"), view="items")
async def list_queue(org_id: OrgDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> ItemPage:
    """What the employer has to check."""
    return await _page(kernel, await views.queue_of(kernel.pool, org_id, after, limit), limit)


async def _page(kernel: Any, rows: list[Any], limit: int) -> ItemPage:
    found = [
        ItemRow(**{**row, "title": await kernel.vault.open_json(from_json(row["title"]))})
        for row in (dict(r) for r in rows)
    ]
    return ItemPage(items=found, next=found[-1].item_id if len(found) == limit else None)


@router.query("/items/{item_id}", access=Roles("applicant", "employer"))
async def get_item(item_id: UUID, item: ItemDep) -> ItemDetail:
    """One item as it stands, for its person and the employer that checks it."""
    return ItemDetail(
        item_id=item_id,
        person_id=item.person_id,
        employer_id=item.employer_id,
        status=item.status,
        version=item.version,
        content=item.content,
        defects=list(item.defects),
    )


@router.query("/items/{item_id}/evidence/{file_id}", access=Roles("applicant", "employer"), response_class=Response)
async def get_evidence(file_id: UUID, item: ItemDep, store: FilesDep) -> Response:
    """A file of evidence of an item."""
    if file_id not in {ref.file_id for ref in item.content.evidence}:
        raise NotFound
    return download(await store.read(file_id))


# -- for other services ---


@internal.query("/items/{item_id}/versions/{version}", access=Internal("declaration"))
async def get_item_version(item_id: UUID, version: int, kernel: KernelDep) -> ItemSnapshot:
    """An approved version's content. 410 once its person was erased."""
    item = (await kernel.load(ArchiveItem, item_id)).state
    if item is None or version not in item.approved:
        raise NotFound
    content = item.approved[version]
    if content.title == ERASED:
        raise Gone(str(item.person_id))
    return ItemSnapshot(item_id=item_id, item_version=version, person_id=item.person_id, content=content)


@internal.query("/files/{file_id}", access=Internal("review", "certificate"), response_class=Response)
async def get_file(file_id: UUID, store: FilesDep) -> Response:
    """A file's bytes; whoever asks has checked the right to see it."""
    return download(await store.read(file_id))
