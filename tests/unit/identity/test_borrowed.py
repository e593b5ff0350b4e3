"""What is done in person alone: whoever acts by a grant doesn't pass it on, nor put the employer into other hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from services.identity.app import service
from tests.unit.web.edge import NOW, Edge

V1 = "/api/identity/v1"
SOME_ID = str(uuid4())
COLLEAGUE = {"login": "hr-two", "phone": "13800000001", "name": "李四"}
HANDS_OVER = {"reason": "调离", "successor_id": SOME_ID}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/officers", COLLEAGUE),
        (f"/officers/{SOME_ID}/revocation", {"reason": "调离"}),
        ("/me/hand-over", HANDS_OVER),
        (f"/employers/{SOME_ID}/letter", {"file_id": SOME_ID}),
        ("/entrustments", {"agency_id": SOME_ID, "file_id": SOME_ID}),
        (f"/grants/{SOME_ID}/acceptance", None),
        (f"/grants/{SOME_ID}/end", None),
    ],
)
async def test_an_agency_that_acts_for_an_employer_does_not_take_it_over(tmp_path: Path, path: str, body: Any) -> None:
    edge = Edge(tmp_path, service)
    borrowed = edge.issuer.issue(uuid4(), ("employer",), NOW, org_id=uuid4(), grant_id=uuid4(), on_behalf_of=uuid4())
    async with edge.client() as client:
        answer = await client.post(V1 + path, json=body, headers={"Authorization": f"Bearer {borrowed}"})
    assert (answer.status_code, answer.json()["code"]) == (403, "role-not-allowed")
    assert edge.kernel.handled == []
