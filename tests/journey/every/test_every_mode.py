"""Each mode (申报方式) of the shipped plans goes the whole way, until no paper is missing (guide 二.3, 二.5).

Two of the plan of 2022 are the cases that other tests look at, too. The second plan is quite different: another series
and level, other stages, one route for all, no exam, no paper.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import pytest

from deploy.local.demo.client import Http, Session
from deploy.local.demo.roles import DECLARATION
from tests.journey.every.candidate import Candidate, shown_alike
from tests.journey.every.crew import Crew, Outcomes, Story, played_together, went_well
from tests.journey.plans import TRANSPORT
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


EXCEPTIONS: dict[str, dict[str, Any]] = {
    "regular": {"affiliation": "private", "formerly": "provincial-construction"},
    "first-recognition": {"affiliation": "provincial"},
}
"""Employers of 8(1) and 8(2): the second plan knows no exception, and has them go where everybody goes."""


async def by_the_second_plan(crew: Crew, mode: str) -> None:
    case = await Candidate.come(crew, mode, await crew.employer(**EXCEPTIONS[mode]), known=TRANSPORT, mode=mode)
    await case.fill_in()
    route = (await case.me.declaration())["route"]
    assert (route["code"], route["paragraph"]) == ("all", None)
    assert await case.stages() == [*TRANSPORT.stages]
    seen = await case.me.session.get(f"{DECLARATION}/declarations/{case.me.declaration_id}/attachments")
    asked = {one["kind"]: one["need"] for one in seen.good()["attachments"]}
    assert {kind for kind, need in asked.items() if need == "required"} == {*TRANSPORT.modes[mode].attachments}
    assert "exam-certificate" not in asked
    await case.hand_in()
    for stage, role in TRANSPORT.stages.items():
        await case.row(stage)
        await case.seen("checking", role, stage, stage)
        await case.pass_on(stage)
    await case.published(StagePassed=3, ReviewPassed=1)
    await case.finish()
    await case.told(FEE_REQUESTED=1, FEE_PAID=1)


SECOND: dict[str, Story] = {mode: partial(by_the_second_plan, mode=mode) for mode in TRANSPORT.modes}


@pytest.fixture(scope="module")
def outcomes(stack: Stack) -> Outcomes:
    return played_together(stack, SECOND)


@pytest.mark.parametrize("mode", SECOND)
def test_a_case_of_each_mode_goes_the_whole_way_through_the_second_shipped_plan(outcomes: Outcomes, mode: str) -> None:
    went_well(outcomes, mode)
