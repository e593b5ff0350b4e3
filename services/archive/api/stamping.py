"""Making a sealed copy (guide 二.4): what the stamp route needs before its command is built."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends

from kernel.log.decider import NotFound, reject
from kernel.log.fileref import FileRef
from kernel.web.access import CallerDep, FilesDep, KernelDep, OrgDep
from kernel.web.files import FileStore, KeptFile
from services.archive.api.needs import EVIDENCE, SHANGHAI, ItemDep
from services.archive.api.shapes import StampBody
from services.archive.domain import ArchiveUnit

_one_at_a_time = asyncio.Semaphore(1)
"""A large image takes 300 MB while it is drawn on."""


@dataclass(frozen=True)
class SealedCopy:
    """A copy with the four marks, or the one that was made before, and the day it says."""

    file: FileRef
    verified_on: date


async def _sealed_copy(  # noqa: PLR0917 - what FastAPI hands in
    file_id: UUID,
    body: StampBody,
    item: ItemDep,
    org_id: OrgDep,
    caller: CallerDep,
    store: FilesDep,
    kernel: KernelDep,
) -> SealedCopy:
    """The copy is kept before the event that names it; one that no event names in the end is swept."""
    if file_id not in item.content.file_ids:
        raise NotFound
    today = caller.now.astimezone(SHANGHAI).date()
    known = item.checks.get(file_id)
    if known is not None and known.copy is not None:
        return SealedCopy(known.copy, today)
    unit = (await kernel.load(ArchiveUnit, org_id)).state
    if unit is None:
        raise reject(
            "unit-name-unknown", "尚未取得单位名称，请稍后再试", "your unit's name hasn't arrived yet: try again later"
        )
    return SealedCopy(await _keep(store, await store.read(file_id), (body.signer, today, unit.name)), today)


async def _keep(store: FileStore, original: KeptFile, marks: tuple[str, date, str]) -> FileRef:
    about = original.kept
    async with _one_at_a_time:
        content, measured = await asyncio.to_thread(_draw, original.content, about.ref.type, marks)
    return await store.keep(about.subject, "sealed-copy", content, kind=about.ref.type, measured=measured)


def _draw(content: bytes, kind: str, marks: tuple[str, date, str]) -> tuple[bytes, dict[str, float]]:
    # Imaging and PDF libraries take 30 MB: only processes that stamp load them.
    from kernel.web.inspection import inspect
    from services.archive.outside import NotStamped, Stamp, stamped

    try:
        copy = stamped(content, kind, Stamp(*marks))
    except NotStamped:
        raise reject(
            "not-stampable",
            "该文件不能由系统加盖，请在扫描件上逐项确认四项标识",
            "this file can't be stamped here: confirm the four marks on a scan",
        ) from None
    return copy, inspect(copy, EVIDENCE).measured


SealedCopyDep = Annotated[SealedCopy, Depends(_sealed_copy)]
