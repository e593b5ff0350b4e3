"""Files at a service's edge: the upload route, and what else an `api.py` needs of them under one name.

`POST /api/<context>/v1/files?purpose=…` takes the raw file as its body.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated
from urllib.parse import unquote_to_bytes
from uuid import UUID

from fastapi import Header, Query
from starlette.requests import Request

from kernel.log.decider import Violation
from kernel.log.fileref import FileRef
from kernel.web.body import read_limited, storable
from kernel.web.dependencies import CallerDep, FilesDep
from kernel.web.filestore import FileStore, Kept, KeptFile, download
from kernel.web.filetypes import MEDIA_TYPES, Purpose
from kernel.web.guards import Access, Caller
from kernel.web.problems import Problem, invalid
from kernel.web.router import Router

if TYPE_CHECKING:
    from kernel.web.inspection import Finding

__all__ = ["FileRef", "FileStore", "Kept", "KeptFile", "Purpose", "Quota", "download", "files_router"]

FILES_A_DAY = 300
BYTES_A_DAY = 1024 * 1024 * 1024
NAME_LIMIT = 200
OPENED_AT_ONCE = 2
"""A large image takes 150 MB while it is looked at."""


class Quota:
    """How much one account has uploaded today (UTC), in this process: against accidents, not a billing matter."""

    def __init__(self, files: int = FILES_A_DAY, size: int = BYTES_A_DAY) -> None:
        self._files = files
        self._size = size
        self._day = ""
        self._used: dict[UUID, tuple[int, int]] = {}

    def take(self, caller: Caller, size: int) -> None:
        """Count a file. Raises 429 with the limit and what it would have come to."""
        day = caller.now.date().isoformat()
        if day != self._day:
            self._day, self._used = day, {}
        files, used = self._used.get(caller.account_id, (0, 0))
        if files + 1 > self._files or used + size > self._size:
            code, limit, actual, which = "too-many-files-today", self._files, files + 1, "files"
            if files + 1 <= self._files:
                code, limit, actual, which = "too-many-bytes-today", self._size, used + size, "bytes"
            raise Problem(
                429,
                "too-many-requests",
                [
                    Violation(
                        code,
                        f"今天上传的文件过多：上限 {limit}",
                        f"too many uploads today: at most {limit} {which}",
                        limit=limit,
                        actual=actual,
                    )
                ],
                retry_after=3600,
            )
        self._used[caller.account_id] = (files + 1, used + size)


def files_router(prefix: str, purposes: Mapping[str, Purpose], access: Access, *, quota: Quota | None = None) -> Router:
    """`POST <prefix>/files?purpose=evidence`, body = the file, Content-Type and X-Filename (percent-encoded) as hints.

    201 with `{file_id, digest, type, bytes, measured}`. Not a command: repeated, it keeps a second object, which the
    sweep removes unless an event names it. 413 beyond the purpose's limit, refused while it arrives; 422 with all
    that is wrong with the file. The file belongs to the caller; `FileStore.mine` lets only them name it.
    """
    router = Router(prefix, tags=("files",))
    spent = quota or Quota()
    opening = asyncio.Semaphore(OPENED_AT_ONCE)

    @router.action(
        "POST",
        "/files",
        access=access,
        refusals=(400, 413, 415, 422, 429),
        status_code=201,
        summary=f"Keep a file; purposes: {', '.join(purposes)}",
        body_types=tuple(sorted({MEDIA_TYPES[t] for p in purposes.values() for t in p.types})),
    )
    async def upload_file(
        request: Request,
        caller: CallerDep,
        files: FilesDep,
        purpose: Annotated[str, Query(description="What the file is for")],
        x_filename: Annotated[str | None, Header(max_length=3 * 4 * NAME_LIMIT)] = None,
    ) -> FileRef:
        """Keep a file and get the id that commands name."""
        wanted = purposes.get(purpose)
        if wanted is None:
            raise invalid([_unknown_purpose(purpose, list(purposes))])
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media.startswith("multipart/") or media == "application/x-www-form-urlencoded":
            raise Problem(415, "unsupported-media-type", detail=("请直接发送文件内容", "send the file itself"))
        name, wrong_name = _file_name(x_filename)
        content = await read_limited(request, wanted.max_bytes)
        async with opening:
            finding = await asyncio.to_thread(_inspect, content, wanted, media, name or "")
        violations = [*wrong_name, *finding.violations]
        if violations:
            raise invalid(violations)
        spent.take(caller, len(content))
        return await files.keep(
            caller.owner,
            purpose,
            content,
            kind=finding.type,
            measured=finding.measured,
            account_id=caller.account_id,
            name=name,
        )

    return router


def _inspect(content: bytes, purpose: Purpose, media_type: str, filename: str) -> Finding:
    # Imaging and PDF libraries take 30 MB: only processes that are sent files load them.
    from kernel.web.inspection import inspect

    return inspect(content, purpose, media_type, filename)


def _file_name(header: str | None) -> tuple[str | None, list[Violation]]:
    if not header:
        return None, []
    try:
        name = unquote_to_bytes(header).decode()
    except UnicodeDecodeError:
        name = "\x00"
    name = name.replace("\\", "/").rsplit("/", 1)[-1].strip()
    if not storable(name) or any(ord(c) < 32 for c in name):
        pointer = "/header/X-Filename"
        return None, [
            Violation("bad-text", "文件名含有不允许的字符", "the name holds forbidden characters", pointer=pointer)
        ]
    return name[-NAME_LIMIT:] or None, []


def _unknown_purpose(purpose: str, known: list[str]) -> Violation:
    return Violation(
        "not-allowed-value",
        f"只能是：{', '.join(known)}",
        f"must be one of: {', '.join(known)}",
        pointer="/query/purpose",
        limit=known,
        actual=purpose[:100],
    )
