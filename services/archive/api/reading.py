"""Reading: a person's archive, an employer's queue, one item with its files, and what declaration asks for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Query
from pydantic import AwareDatetime
from pydantic_core import from_json
from starlette.responses import Response

from kernel.log.decider import ERASED, NotFound
from kernel.log.errors import Gone
from kernel.log.kernel import Kernel
from kernel.web.access import CallerDep, FilesDep, Internal, KernelDep, OrgDep, PersonDep, Roles, Router
from kernel.web.files import download
from services.archive import views
from services.archive.api.needs import After, EmployerDep, ItemDep, Limit
from services.archive.api.shapes import (
    ItemDetail,
    ItemPage,
    ItemRow,
    ItemSnapshot,
    MarksShown,
    QueuePage,
    QueueRow,
    QueueStatus,
    SameEvidence,
    UrgingShown,
    VersionShown,
)
from services.archive.domain import ArchiveItem, Checked, Item, Kind, Level, told

BOTH = Roles("applicant", "employer")
router = Router(prefix="/api/archive/v1", tags=["archive"])
internal = Router(prefix="/internal/v1", tags=["internal"])


@router.query("/items", access=Roles("applicant"), view="items")
async def list_items(person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> ItemPage:
    """One's own items."""
    rows = await views.of_person(kernel.pool, person_id, after, limit)
    found = [ItemRow(**await _opened(row, kernel)) for row in rows]
    return ItemPage(items=found, next=found[-1].item_id if len(found) == limit else None)


@router.query("/queue", access=Roles("employer"), view="items")
async def list_queue(  # noqa: PLR0917 - each is a filter
    org_id: OrgDep,
    kernel: KernelDep,
    status: Annotated[QueueStatus, Query(description="Where the items stand")] = QueueStatus.SUBMITTED,
    kind: Annotated[Kind | None, Query()] = None,
    level: Annotated[Level | None, Query()] = None,
    person_id: Annotated[UUID | None, Query()] = None,
    submitted_from: Annotated[AwareDatetime | None, Query(description="Inclusive")] = None,
    submitted_until: Annotated[AwareDatetime | None, Query(description="Inclusive")] = None,
    same_evidence: Annotated[bool | None, Query(description="Whether somebody else has an equal file")] = None,
    after: After = None,
    limit: Limit = 50,
) -> QueuePage:
    """What was handed to the employer, the longest waiting first: what has to be checked, unless `status` says so."""
    wanted = views.Wanted(status, kind, level, person_id, submitted_from, submitted_until, same_evidence)
    rows = await views.queue_of(kernel.pool, org_id, wanted, after, limit)
    found = [QueueRow(**await _opened(row, kernel)) for row in rows]
    return QueuePage(items=found, next=found[-1].item_id if len(found) == limit else None)


async def _opened(row: asyncpg.Record, kernel: Kernel) -> dict[str, Any]:
    return {**dict(row), "title": await kernel.vault.open_json(from_json(row["title"]))}


@router.query("/items/{item_id}", access=BOTH)
async def get_item(
    item_id: UUID, item: ItemDep, caller: CallerDep, kernel: KernelDep, response: Response
) -> ItemDetail:
    """One item: for its person as it stands, its ETag going into `If-Match` when it is edited; for an employer as it
    was handed in, or as it approved it."""
    response.headers["ETag"] = f'"{item.edits}"'
    same: list[SameEvidence] = []
    if caller.owner != item.person_id:
        rows = await views.same_evidence(kernel.pool, item_id)
        same = [SameEvidence(**dict(row)) for row in rows if row["file_id"] in item.content.file_ids]
    return ItemDetail(
        item_id=item_id,
        person_id=item.person_id,
        employer_id=item.employer_id,
        status=item.status,
        version=item.version,
        edit=item.edits,
        kind_name=item.content.kind.label,
        content=item.content,
        told=list(told(item.content.details)),
        defects=list(item.defects),
        marks=_marks(item.checks),
        versions=[
            VersionShown(item_version=n, status=_standing(n, item), title=made.content.title)
            for n, made in sorted(item.approved.items())
        ],
        same_evidence=same,
    )


def _standing(version: int, item: Item) -> str:
    if version == item.standing:
        return "approved"
    return "withdrawn" if item.standing is None and version == max(item.approved) else "superseded"


def _marks(checks: Mapping[UUID, Checked]) -> list[MarksShown]:
    return [MarksShown(of=f, way=c.way, marks=c.marks, copy_file=c.copy) for f, c in checks.items()]


@router.query("/items/{item_id}/urging", access=Roles("applicant"))
async def get_urging(item: ItemDep, employer_id: EmployerDep, caller: CallerDep) -> UrgingShown:
    """When one urged last about one's item, and whether one may now."""
    return urging_of(item, employer_id, caller.now)


def urging_of(item: Item, employer_id: UUID | None, now: datetime) -> UrgingShown:
    """What a person is told of 催办. `employer_id`: whom they are bound to."""
    waits, again = item.waits_with(employer_id), item.urges.next_at
    may = waits and (again is None or now >= again)
    facts: dict[str, Any] = {"urged_at": item.urges.last, "urges": item.urges.count}
    return UrgingShown(may=may, again_at=again if waits and not may else None, **facts)


@router.query("/items/{item_id}/evidence/{file_id}", access=BOTH, response_class=Response)
async def get_evidence(file_id: UUID, item: ItemDep, store: FilesDep) -> Response:
    """A file of evidence of an item, or its sealed copy; for an employer of what was handed in."""
    copies = {checked.copy.file_id for checked in item.checks.values() if checked.copy}
    if file_id not in copies.union(item.content.file_ids):
        raise NotFound
    return download(await store.read(file_id))


# -- for other services -----------------------------------------------------------------------------------------------


@internal.query("/items/{item_id}/versions/{version}", access=Internal("declaration"))
async def get_item_version(item_id: UUID, version: int, kernel: KernelDep) -> ItemSnapshot:
    """An approved version's content with its marks. 410 once its person was erased."""
    item = (await kernel.load(ArchiveItem, item_id)).state
    if item is None or version not in item.approved:
        raise NotFound
    made = item.approved[version]
    if made.content.title == ERASED:
        raise Gone(str(item.person_id))
    return ItemSnapshot(
        item_id=item_id,
        item_version=version,
        person_id=item.person_id,
        content=made.content,
        told=list(told(made.content.details)),
        marks=_marks(made.checks),
    )


@internal.query("/files/{file_id}", access=Internal("review", "certificate"), response_class=Response)
async def get_file(file_id: UUID, store: FilesDep) -> Response:
    """A file's bytes; whoever asks has checked the right to see it."""
    return download(await store.read(file_id))
