"""What a route needs before its command is built or its answer given."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Depends, Query

from kernel.log.decider import NotFound
from kernel.web.access import CallerDep, FilesDep, KernelDep, PersonDep
from kernel.web.files import Kept, Purpose
from services.archive.api.shapes import ItemBody
from services.archive.domain import ArchiveHolder, ArchiveItem, Content, Item, Likeness, seen_by

SHANGHAI = ZoneInfo("Asia/Shanghai")
EVIDENCE = Purpose(types=("pdf", "jpeg", "png"), max_bytes=10 * 1024 * 1024)


class Drafted:
    """The content of a body with its files described, and what is equal for equal files."""

    def __init__(self, body: ItemBody, files: list[Kept], likenesses: tuple[Likeness, ...]) -> None:
        refs = tuple(kept.ref for kept in files)
        self.content = Content(**dict(body) | {"evidence": refs})
        self.likenesses = likenesses


async def _drafted(body: ItemBody, caller: CallerDep, store: FilesDep, kernel: KernelDep) -> Drafted:
    """A file that isn't the caller's is not found."""
    files = []
    for file_id in body.evidence:
        await store.mine(file_id, caller)
        files.append(await store.describe(file_id))
    likenesses = tuple(
        Likeness(file_id=kept.ref.file_id, mark=kernel.vault.blind("evidence", kept.sha256).hex())
        for kept in files
        if kept.sha256 is not None
    )
    return Drafted(body, files, likenesses)


async def _employer_of(kernel: KernelDep, person_id: PersonDep) -> UUID | None:
    holder = (await kernel.load(ArchiveHolder, person_id)).state
    return holder.employer_id if holder else None


async def _item(item_id: UUID, kernel: KernelDep, caller: CallerDep) -> Item:
    """As it stands, for its person; for an employer as it was handed in."""
    item = (await kernel.load(ArchiveItem, item_id)).state
    if item is not None and caller.owner != item.person_id:
        item = seen_by(item, caller.owner)
    if item is None:
        raise NotFound
    return item


DraftedDep = Annotated[Drafted, Depends(_drafted)]
EmployerDep = Annotated[UUID | None, Depends(_employer_of)]
ItemDep = Annotated[Item, Depends(_item)]
After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]
