"""In another's place, over HTTP: a deputy and an agency act under their own accounts, until it is over."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from deploy.local.demo.files import pdf
from kernel.log.fileref import FileRef
from services.identity.domain.employer import (
    Affiliation,
    AuthorizeEmployer,
    Employer,
    EmployerKind,
    Founding,
    RegisterEmployer,
    SubmitLetter,
    employer_id_of,
)
from services.identity.domain.officer import Officer, RegisterOfficer
from tests.integration.conftest import Place
from tests.integration.identity.desk import V1, Desk, desk

POINT, ELSEWHERE = UUID(int=50), UUID(int=51)
ABSENT, DEPUTY, HR, AGENT = (UUID(int=n) for n in range(101, 105))


async def officer(at: Desk, officer_id: UUID, org_id: UUID, role: str) -> str:
    """An officer, and the header's value of their own token."""
    command = RegisterOfficer(
        officer_id=officer_id,
        org_id=org_id,
        org_kind=role,
        role=role,
        name="李四",
        phone=f"139{officer_id.int:08}",
        login=f"officer-{officer_id.int}",
        password_hash="",
        at=at.kernel.clock.now(),
    )
    await at.kernel.handle(Officer, officer_id, command, at.by())
    return at.bearer(role, officer_id, org_id=org_id)


async def employer(at: Desk, credit_code: str, officer_id: UUID, kind: EmployerKind) -> UUID:
    """An authorized employer."""
    founding = Founding(
        credit_code=credit_code, name="单位", affiliation=Affiliation.PRIVATE, region="330100", kind=kind
    )
    employer_id, now = employer_id_of(credit_code), at.kernel.clock.now()
    letter = FileRef(file_id=UUID(int=8), digest="d", type="pdf", bytes=1000)
    for command in (
        RegisterEmployer(founding=founding, officer_id=officer_id, at=now),
        SubmitLetter(employer_id=employer_id, letter=letter, at=now),
        AuthorizeEmployer(letter_version=1, at=now),
    ):
        await at.kernel.handle(Employer, employer_id, command, at.by())
    return employer_id


async def me(at: Desk, token: str) -> dict[str, Any]:
    answer = await at.client.get(f"{V1}/me", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_deputy_acts_for_the_absent_officer_and_no_longer_than_that(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        absent = await officer(at, ABSENT, POINT, "acceptance")
        deputy = await officer(at, DEPUTY, ELSEWHERE, "acceptance")
        now = at.kernel.clock.now()
        period = {"since": (now - timedelta(hours=1)).isoformat(), "until": (now + timedelta(minutes=3)).isoformat()}
        unfit = await at.post("/me/deputies", {"deputy_id": str(ABSENT), **period}, Authorization=absent)
        assert (unfit.status_code, unfit.json()["code"]) == (409, "deputy-does-not-fit")
        named = await at.post("/me/deputies", {"deputy_id": str(DEPUTY), **period}, Authorization=absent)
        assert named.status_code == 200, named.text
        grant = {"grant_id": named.json()["id"]}
        assert (await at.post("/sessions/acting", grant, Authorization=absent)).status_code == 404
        let_in = await at.post("/sessions/acting", grant, Authorization=deputy)
        assert let_in.status_code == 200, let_in.text
        told = let_in.json()
        assert (told["org_id"], told["role"]) == (str(POINT), "acceptance")
        assert 0 < told["expires_in"] <= 180
        claims = await at.running.tokens.verify(told["access_token"], now)
        assert (claims.account_id, claims.org_id, claims.on_behalf_of) == (DEPUTY, POINT, ABSENT)
        assert str(claims.grant_id) == grant["grant_id"]
        borrowed = f"Bearer {told['access_token']}"
        passed_on = await at.post("/me/deputies", {"deputy_id": str(ABSENT), **period}, Authorization=borrowed)
        assert (passed_on.status_code, passed_on.json()["code"]) == (403, "role-not-allowed")
        assert (await at.post(f"/grants/{grant['grant_id']}/end", Authorization=deputy)).status_code == 200
        assert (await at.post("/sessions/acting", grant, Authorization=deputy)).status_code == 404


async def test_an_agency_acts_for_an_employer_that_entrusted_it_once_it_accepts(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        small = await employer(at, "91350100M000100Y43", HR, EmployerKind.ENTERPRISE)
        agency = await employer(at, "91330000M000100Y0A", AGENT, EmployerKind.AGENCY)
        hr, agent = await officer(at, HR, small, "employer"), await officer(at, AGENT, agency, "employer")
        kept = await at.client.post(f"{V1}/files?purpose=letter", content=pdf("letter"), headers={"Authorization": hr})
        assert kept.status_code == 201, kept.text
        body = {"agency_id": str(agency), "file_id": kept.json()["file_id"]}
        unfit = await at.post("/entrustments", {**body, "agency_id": str(small)}, Authorization=hr)
        assert (unfit.status_code, unfit.json()["code"]) == (409, "agency-does-not-fit")
        given = await at.post("/entrustments", body, Authorization=hr)
        assert given.status_code == 200, given.text
        grant = {"grant_id": given.json()["id"]}
        assert (await at.post("/sessions/acting", grant, Authorization=agent)).status_code == 404
        letter = await at.client.get(f"{V1}/grants/{grant['grant_id']}/letter", headers={"Authorization": agent})
        assert letter.content == pdf("letter")
        accepted = await at.post(f"/grants/{grant['grant_id']}/acceptance", Authorization=agent)
        assert accepted.status_code == 200, accepted.text
        let_in = (await at.post("/sessions/acting", grant, Authorization=agent)).json()
        claims = await at.running.tokens.verify(let_in["access_token"], at.kernel.clock.now())
        assert (claims.account_id, claims.org_id, claims.on_behalf_of) == (AGENT, small, agency)
        assert (await me(at, let_in["access_token"]))["account_id"] == str(AGENT)
        assert (await at.post(f"/grants/{grant['grant_id']}/end", Authorization=hr)).status_code == 200
        assert (await at.post("/sessions/acting", grant, Authorization=agent)).status_code == 404
