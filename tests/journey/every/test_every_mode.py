"""Each mode (申报方式) of the plan of 2022 goes the whole way, until no paper is missing (guide 二.3, 二.5).

Two of them are the cases that other tests look at, too; those of the second shipped plan: `test_second_plan.py`.
"""

from __future__ import annotations

import asyncio

import pytest

from deploy.local.demo.client import Http, Session
from tests.journey.every.candidate import shown_alike
from tests.journey.play import Played, play_cases
from tests.journey.report import Report
from tests.journey.stack import Stack
from tests.journey.walk import MODES, Case

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def by_mode(stack: Stack, played: Played) -> dict[str, Case]:
    """A case of each mode, at its end."""
    known = {case.mode: case for case in played.cases}
    left = [number for number, mode in enumerate(MODES, 1) if mode not in known]
    others = asyncio.run(play_cases(stack, Report(quiet=True), left, len(left)))
    assert others.ok, others.failure and others.failure.explain()
    return known | {case.mode: case for case in others.cases}


@pytest.mark.parametrize("mode", MODES)
async def test_a_case_of_each_mode_comes_to_its_end_as_applicant_and_office_see_it(
    stack: Stack, by_mode: dict[str, Case], mode: str
) -> None:
    case, office = by_mode[mode], stack.account("office")
    gateway = Http(stack.gateway)
    try:
        mine = Session(gateway, case.person.id_number, case.person.password)
        theirs = Session(gateway, office.login, office.password)
        end = await shown_alike(
            mine, [theirs], case.applicant.declaration_id, status="passed", role="office", station="review-form"
        )
        declaration = (await mine.get(f"/api/declaration/v1/declarations/{case.applicant.declaration_id}")).good()
    finally:
        await gateway.aclose()
    assert {station["status"] for station in end["stations"]} == {"passed"}
    assert (end["fee"]["status"], end["paper"]["status"], end["form"]["document_id"]) == (
        *("paid", "complete"),
        case.document_id,
    )
    assert (declaration["form"]["mode"], declaration["status"]) == (mode, "passed")
