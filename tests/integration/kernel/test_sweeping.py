"""What an event names is never swept, however old; what none names is."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

import pytest

from kernel.log.fileref import FileRef
from kernel.log.kernel import Kernel
from kernel.web import sweeping
from kernel.web.filestore import FileStore
from services.archive.domain import ArchiveItem, DraftItem, Kind
from services.archive.domain.content import Content, Level
from tests.integration.conftest import Place
from tests.integration.kernel.loans import by


async def test_a_sweep_reads_from_the_log_what_is_named(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "PAGE", 1)  # several pages
    at = await place.service("sweep")
    async with Kernel(at, deciders=[ArchiveItem], role="api") as kernel:
        store, person = FileStore(tmp_path, kernel, kernel.clock.now), uuid4()

        async def upload() -> FileRef:
            ref = await store.keep(person, "evidence", b"x", kind="pdf")
            os.utime(store._path(ref.file_id), (1, 1))
            return ref

        named = [await upload() for _ in range(3)]
        given_up, young = await upload(), await store.keep(person, "evidence", b"x", kind="pdf")
        for ref in named:
            item_id = uuid4()
            content = Content(
                kind=Kind.OTHER,
                title="证书",
                level=Level.NONE,
                gained_on=kernel.clock.now().date(),
                rank=1,
                team_size=1,
                summary="",
                evidence=(ref,),
            )
            command = DraftItem(item_id=item_id, person_id=person, content=content)
            await kernel.handle(ArchiveItem, item_id, command, by(kernel.clock.now()))
        assert await sweeping.named_by_events(kernel.pool) == {ref.file_id for ref in named}
        assert await sweeping.sweep(store, kernel.pool) == 1
        left = {ref.file_id for ref in (*named, given_up, young) if store._path(ref.file_id).exists()}
        assert left == {ref.file_id for ref in (*named, young)}
        assert await sweeping.sweep(store, kernel.pool) == 0
