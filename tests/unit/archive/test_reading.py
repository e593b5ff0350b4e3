"""Over HTTP: an employer reads an item as it was handed in, and has no way to ask for drafts."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import httpx
import pytest

from kernel.log.decider import Event
from services.archive import views
from services.archive.app import service
from services.archive.domain import ItemRevised
from tests.unit.archive.story import CONTENT, EMPLOYER, ITEM, PERSON, PROOF, approved, drafted, marked, saying, spec
from tests.unit.archive.story import submitted as sent
from tests.unit.web.edge import NOW, Edge

V1 = "/api/archive/v1"
NEW = saying(title="新课题", evidence=(PROOF,), contribution=(PROOF.file_id,))
REVISED = ItemRevised(person_id=PERSON, item_version=1)


class Archive(Edge):
    """The service with one item."""

    def __init__(self, folder: Path, *history: Event) -> None:
        super().__init__(folder, service)
        self.state = spec.given(*history).state
        cast("Any", self.kernel).load = self._load
        cast("Any", self.kernel).pool = None

    async def _load(self, decider: Any, stream_id: UUID) -> Any:
        return SimpleNamespace(state=self.state if stream_id == ITEM else None)

    async def get(self, path: str, **who: Any) -> httpx.Response:
        role = "applicant" if "person_id" in who else "employer"
        token = self.issuer.issue(UUID(int=99), (role,), NOW, **who)
        async with self.client() as client:
            return await client.get(V1 + path, headers={"Authorization": f"Bearer {token}"})


@pytest.fixture(autouse=True)
def _no_equal_files(monkeypatch: pytest.MonkeyPatch) -> None:
    async def none(*_: Any) -> list[Any]:
        return []

    monkeypatch.setattr(views, "same_evidence", none)


async def test_an_employer_reads_what_it_approved_and_the_person_what_they_write(tmp_path: Path) -> None:
    at = Archive(tmp_path, drafted, sent, marked, approved, REVISED, NEW)
    theirs = (await at.get(f"/items/{ITEM}", org_id=EMPLOYER)).json()
    assert (theirs["status"], theirs["edit"], theirs["content"]["title"]) == ("approved", 1, CONTENT.title)
    mine = (await at.get(f"/items/{ITEM}", person_id=PERSON)).json()
    assert (mine["status"], mine["edit"], mine["content"]["title"]) == ("draft", 2, "新课题")
    assert (await at.get(f"/items/{ITEM}/evidence/{PROOF.file_id}", org_id=EMPLOYER)).status_code == 404


async def test_an_item_that_was_never_handed_in_is_not_there_for_an_employer(tmp_path: Path) -> None:
    at = Archive(tmp_path, drafted)
    assert (await at.get(f"/items/{ITEM}", org_id=EMPLOYER)).status_code == 404


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
async def test_a_queue_of_drafts_can_not_be_asked_for(tmp_path: Path, status: str) -> None:
    at = Archive(tmp_path, drafted)
    at.kernel.views = {view.name: view for view in service.views}
    answer = await at.get(f"/queue?status={status}", org_id=EMPLOYER)
    assert (answer.status_code, answer.json()["code"]) == (422, "not-allowed-value")
