"""Files: kept by the service that took them, encrypted under the key of the person they concern, under random names.

Promise: once `keep` returns, the object is on disk (file and folder fsynced), so an event may name it. An object can
only be opened with its subject's key, its own id, and by this service.
Breaks if: an object's folder is shared between services, or an event names a file before `keep` returned.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import quote
from uuid import UUID, uuid4

from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.log.fileref import FileRef
from kernel.web.filetypes import EXTENSIONS, MEDIA_TYPES
from kernel.web.guards import Caller

_MAGIC = b"ZF1"


class Sealer(Protocol):
    """The part of the kernel's vault that files need."""

    async def encrypt(self, subject: UUID, label: str, plain: bytes) -> bytes:
        """Bytes under the subject's key."""
        ...

    async def decrypt(self, label: str, blob: bytes) -> bytes:
        """The plain bytes. Raises Erased once the key is gone."""
        ...


class HasVault(Protocol):
    """A kernel: its vault exists once it is open."""

    @property
    def vault(self) -> Sealer:
        """Seals and opens."""
        ...


class Kept(BaseModel):
    """What lies sealed beside a file's content. `sha256` (hex) is of the content alone: unlike `ref.digest` it is the
    same for equal files, so it stands nowhere in clear."""

    ref: FileRef
    sha256: str | None = None
    subject: UUID
    owner: UUID
    account_id: UUID | None = None
    purpose: str
    name: str | None = None
    kept_at: datetime
    salt: str


@dataclass(frozen=True)
class KeptFile:
    """A file, opened."""

    kept: Kept
    content: bytes


class FileStore:
    """A service's own files in a local directory. Each object is written once and never changed."""

    def __init__(self, folder: Path, kernel: HasVault, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._kernel = kernel
        self._now = now

    async def keep(
        self,
        subject: UUID,
        purpose: str,
        content: bytes,
        *,
        kind: str,
        measured: dict[str, float] | None = None,
        owner: UUID | None = None,
        account_id: UUID | None = None,
        name: str | None = None,
    ) -> FileRef:
        """Seal and keep. Durable when it returns.

        `subject` is whom the content concerns (their key), `owner` who may name it in commands (the subject, unless
        said), `kind` the file's type, `name` the uploader's file name, sealed too.
        """
        file_id, salt = uuid4(), secrets.token_hex(16)
        ref = FileRef(
            file_id=file_id,
            digest=_digest(salt, content),
            type=kind,
            bytes=len(content),
            measured=measured or {},
        )
        kept = Kept(
            ref=ref,
            sha256=hashlib.sha256(content).hexdigest(),
            subject=subject,
            owner=owner or subject,
            account_id=account_id,
            purpose=purpose,
            name=name,
            kept_at=self._now(),
            salt=salt,
        )
        vault = self._kernel.vault
        about = await vault.encrypt(subject, f"file-about:{file_id}", kept.model_dump_json().encode())
        sealed = await vault.encrypt(subject, f"file:{file_id}", content)
        await asyncio.to_thread(_write, self._path(file_id), _MAGIC + len(about).to_bytes(4, "big") + about + sealed)
        return ref

    async def describe(self, file_id: UUID) -> Kept:
        """What is known of a file. Raises NotFound, or Erased once its subject was."""
        about, _ = await asyncio.to_thread(_read, self._path(file_id), content=False)
        return Kept.model_validate_json(await self._kernel.vault.decrypt(f"file-about:{file_id}", about))

    async def read(self, file_id: UUID) -> KeptFile:
        """The file. Raises NotFound or Erased; OSError when the object was damaged."""
        about, sealed = await asyncio.to_thread(_read, self._path(file_id), content=True)
        vault = self._kernel.vault
        kept = Kept.model_validate_json(await vault.decrypt(f"file-about:{file_id}", about))
        content = await vault.decrypt(f"file:{file_id}", sealed)
        if _digest(kept.salt, content) != kept.ref.digest:
            raise OSError(f"file {file_id} isn't what was kept")
        return KeptFile(kept, content)

    async def mine(self, file_id: UUID, caller: Caller, purpose: str | None = None) -> FileRef:
        """The reference to a file the caller uploaded (for this purpose). Raises NotFound when it isn't theirs.

        An event is about to name it, so the sweep must not take it for given up meanwhile: it is young again.
        """
        kept = await self.describe(file_id)
        theirs = kept.account_id == caller.account_id or kept.owner in (caller.person_id, caller.org_id)
        if not theirs or purpose not in (None, kept.purpose):
            raise NotFound
        with contextlib.suppress(FileNotFoundError):
            await asyncio.to_thread(os.utime, self._path(file_id))
        return kept.ref

    async def sweep(
        self,
        named: Callable[[list[UUID]], Awaitable[Iterable[UUID]]],
        older_than: timedelta = timedelta(days=2),
    ) -> int:
        """Remove objects that no event names: uploads given up, or repeated. `named` gets ids and answers those some
        event or view knows. Only objects older than any command that may still be under way. Returns how many."""
        removed, instant = 0, time.time() - older_than.total_seconds()
        for shelf in await asyncio.to_thread(_shelves, self._folder):
            old = await asyncio.to_thread(_objects_before, shelf, instant)
            if not old:
                continue
            keep = set(await named([UUID(path.name) for path in old if _is_id(path.name)]))
            for path in old:
                if not _is_id(path.name) or UUID(path.name) not in keep:
                    removed += await asyncio.to_thread(_remove_if_before, path, instant)
        return removed

    def _path(self, file_id: UUID) -> Path:
        return self._folder / file_id.hex[:2] / str(file_id)


def download(file: KeptFile, name: str | None = None) -> Response:
    """The answer to a download: never shown inline, never guessed at, never cached. `name` without extension."""
    kept = file.kept
    extension = next((e[0] for t, e in EXTENSIONS.items() if t == kept.ref.type), ".bin")
    shown = f"{name}{extension}" if name else kept.name or f"{kept.purpose}{extension}"
    media = next((m for t, m in MEDIA_TYPES.items() if t == kept.ref.type), "application/octet-stream")
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(shown, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
    }
    return Response(file.content, media_type=media, headers=headers)


def _digest(salt: str, content: bytes) -> str:
    return "sha256:" + hashlib.sha256(bytes.fromhex(salt) + content).hexdigest()


def _write(path: Path, data: bytes) -> None:
    fresh = not path.parent.exists()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.parent / f".{path.name}.{secrets.token_hex(4)}"
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        temporary.rename(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)
    if fresh:
        _sync_folder(path.parent.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read(path: Path, *, content: bool) -> tuple[bytes, bytes]:
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC) + 4)
            if start[: len(_MAGIC)] != _MAGIC:
                raise OSError(f"{path.name} is no object of this store")
            about = file.read(int.from_bytes(start[len(_MAGIC) :], "big"))
            return about, file.read() if content else b""
    except FileNotFoundError:
        raise NotFound from None


def _shelves(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def _objects_before(shelf: Path, instant: float) -> list[Path]:
    found: list[Path] = []
    for path in shelf.iterdir():
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mtime < instant:
                found.append(path)
    return found


def _remove_if_before(path: Path, instant: float) -> bool:
    """Asked for meanwhile, it stays."""
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_mtime < instant:
            path.unlink()
            return True
    return False


def _is_id(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
