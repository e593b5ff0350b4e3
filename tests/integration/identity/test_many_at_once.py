"""One account per ID number, one employer per credit code: fifty at once, and one of them is it."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from uuid import UUID

import httpx

from services.identity.domain.employer import Employer, employer_id_of
from services.identity.domain.officer import Officer
from tests.integration.conftest import Place
from tests.integration.identity.desk import desk

AT_ONCE = 50
ID_NUMBER, CREDIT_CODE = "11010519491231002X", "91350100M000100Y43"


def outcomes(answers: list[httpx.Response]) -> Counter[tuple[int, str]]:
    """How often each came: (status, code)."""
    return Counter((a.status_code, "" if a.status_code == 200 else a.json()["code"]) for a in answers)


async def test_fifty_registrations_of_one_id_number_make_one_account(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        begun = await asyncio.gather(*(at.code_for(f"138000{n:05}") for n in range(AT_ONCE)))
        answers = await asyncio.gather(
            *(
                at.post(
                    "/persons",
                    {
                        "registration_id": registration,
                        "code": code,
                        "name": "张三",
                        "id_number": ID_NUMBER if n % 2 else ID_NUMBER.lower(),
                        "phone": f"138000{n:05}",
                        "password": f"correct horse {n}",
                        "consent": True,
                    },
                )
                for n, (registration, code) in enumerate(begun)
            )
        )
        assert outcomes(list(answers)) == {(200, ""): 1, (409, "id-number-taken"): AT_ONCE - 1}
        (made,) = [a.json()["id"] for a in answers if a.status_code == 200]
        assert await at.kernel.claimed("login", ID_NUMBER.lower()) == UUID(made)
        registered = await at.kernel.pool.fetchval("SELECT count(*) FROM events WHERE type = 'PersonRegistered'")
        assert registered == 1


async def test_fifty_registrations_of_one_credit_code_make_one_employer_with_one_officer(
    place: Place, tmp_path: Path
) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        answers = await asyncio.gather(
            *(
                at.post(
                    "/employers",
                    {
                        "credit_code": CREDIT_CODE,
                        "name": f"水利设计院 {n}",
                        "affiliation": "municipal",
                        "region": "330100",
                        "officer": {
                            "name": "李四",
                            "phone": f"139000{n:05}",
                            "login": f"officer-{n}",
                            "password": f"correct horse {n}",
                        },
                    },
                )
                for n in range(AT_ONCE)
            )
        )
        assert outcomes(list(answers)) == {(200, ""): 1, (409, "employer-registered"): AT_ONCE - 1}
        (winner,) = [n for n, a in enumerate(answers) if a.status_code == 200]
        employer = (await at.kernel.load(Employer, employer_id_of(CREDIT_CODE))).state
        assert employer is not None
        assert employer.founding.name == f"水利设计院 {winner}"
        officer = (await at.kernel.load(Officer, employer.officer_id)).state
        assert officer is not None
        assert officer.login == f"officer-{winner}"
        assert await at.kernel.pool.fetchval("SELECT count(*) FROM events WHERE type = 'OfficerRegistered'") == 1


async def test_a_code_with_a_wrong_check_character_is_let_in_by_the_operator_alone(
    place: Place, tmp_path: Path
) -> None:
    wrong = CREDIT_CODE[:-1] + "4"
    officer = {"name": "李四", "phone": "13900000001", "login": "officer-1", "password": "correct horse 1"}
    body = {"credit_code": wrong, "name": "水利设计院", "affiliation": "municipal", "region": "330100"}
    async with desk(await place.service("identity"), tmp_path) as at:
        refused = await at.post("/employers", {**body, "officer": officer})
        assert (refused.status_code, refused.json()["code"]) == (422, "credit-code-check-character")
        made_up = await at.post("/employers", {**body, "officer": officer, "check_override": str(UUID(int=1))})
        assert (made_up.status_code, made_up.json()["code"]) == (422, "no-such-override")
        operator = at.bearer("operator", UUID(int=2))
        reason = {"credit_code": wrong, "reason": "登记证书如此"}
        let_in = await at.post("/credit-code-overrides", reason, Authorization=operator)
        assert let_in.status_code == 200, let_in.text
        override = {"check_override": let_in.json()["id"]}
        other = {**body, **override, "credit_code": "91350100M000100Y45", "officer": officer}
        assert (await at.post("/employers", other)).json()["code"] == "no-such-override"
        made = await at.post("/employers", {**body, **override, "officer": officer})
        assert (made.status_code, made.json()["id"]) == (200, str(employer_id_of(wrong)))
