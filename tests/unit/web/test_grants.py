"""Whoever was revoked gets in nowhere, though their token is still good."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast
from uuid import UUID, uuid4

import asyncpg
import httpx

from kernel.web.grants import GRANTS, REMEMBERED, GrantEnded, Grants, OfficerRevoked
from kernel.web.service import Service
from services.identity import published
from tests.unit.web.edge import NOW, Edge, good

LIST = "/api/archive/v1/items"
SUBMIT = f"{LIST}/{uuid4()}/submission"


class Pool:
    """Answers with these ids, or says that the database is away."""

    def __init__(self, *ids: UUID) -> None:
        self.ids = ids
        self.asked: list[datetime] = []
        self.failure: Exception | None = None

    async def fetch(self, query: str, since: datetime) -> list[dict[str, Any]]:
        self.asked.append(since)
        if self.failure:
            raise self.failure
        return [{"id": one} for one in self.ids]


async def learn(grants: Grants, pool: Pool) -> None:
    await grants.read(cast("asyncpg.Pool", pool), NOW)


async def test_a_revoked_officers_good_token_is_refused_for_reads_and_commands(
    client: httpx.AsyncClient, edge: Edge
) -> None:
    officer = uuid4()
    token = edge.token("employer", account_id=officer)
    assert (await client.get(LIST, headers=token)).status_code == 200
    await learn(edge.running.grants, Pool(officer))
    for answer in (await client.get(LIST, headers=token), await client.post(SUBMIT, json=good(), headers=token)):
        assert (answer.status_code, answer.json()["code"]) == (403, "access-revoked")
    assert edge.kernel.handled == []
    assert (await client.get(LIST, headers=edge.token("employer"))).status_code == 200


async def test_a_token_by_a_grant_goes_with_its_grant_and_says_for_whom_it_acts(
    client: httpx.AsyncClient, edge: Edge
) -> None:
    grant, absent = uuid4(), uuid4()
    token = edge.issuer.issue(uuid4(), ("employer",), NOW, grant_id=grant, on_behalf_of=absent)
    headers = {"Authorization": f"Bearer {token}"}
    assert (await client.post(SUBMIT, json=good(), headers=headers)).status_code == 200
    assert edge.kernel.handled[0][2].on_behalf_of == str(absent)
    await learn(edge.running.grants, Pool(grant))
    assert (await client.get(LIST, headers=headers)).json()["code"] == "access-revoked"


async def test_who_was_revoked_stays_so_while_the_database_is_away() -> None:
    officer, grants = uuid4(), Grants()
    pool = Pool(officer)
    await learn(grants, pool)
    pool.failure = asyncpg.CannotConnectNowError()
    await learn(grants, pool)
    assert grants.over(officer)
    assert not grants.over(None, uuid4())
    assert pool.asked == [NOW - REMEMBERED] * 2


def test_every_service_keeps_the_view_and_it_reads_what_identity_publishes() -> None:
    assert [view.name for view in Service(name="payment").views] == ["grants"]
    assert GRANTS.topics == ("zhiping.identity.v1",)
    assert set(GRANTS._handlers) == {"published:OfficerRevoked.v1", "published:GrantEnded.v1"}
    told = published.OfficerRevoked(officer_id=uuid4(), org_id=None, successor_id=None, revoked_at=NOW)
    assert OfficerRevoked.model_validate(told.model_dump()).officer_id == told.officer_id
    over = published.GrantEnded(grant_id=uuid4(), ended_at=NOW)
    assert GrantEnded.model_validate(over.model_dump()).grant_id == over.grant_id


async def test_a_deputy_goes_with_the_officer_they_stand_in_for(client: httpx.AsyncClient, edge: Edge) -> None:
    absent = uuid4()
    token = edge.issuer.issue(uuid4(), ("employer",), NOW, grant_id=uuid4(), on_behalf_of=absent)
    await learn(edge.running.grants, Pool(absent))
    answer = await client.get(LIST, headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["code"]) == (403, "access-revoked")
