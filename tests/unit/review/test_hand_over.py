"""移交: whom a misrouted case should never have reached is shown nothing of it any more (PIPL)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import NotFound
from services.review.api.needs import _handing
from services.review.domain import Act, Asker, Case, RouteStation, is_party, may_see
from tests.unit.review.acts import ELSEWHERE, FARTHER, WHOLE
from tests.unit.review.samples import APPLICANT, CASE, ORGS, STRANGER, checker
from tests.unit.review.stories import Story, at_acceptance, at_the_committee

WRONG, THERE = checker("acceptance"), Asker(roles=("acceptance",), org_id=ELSEWHERE)
OTHER_COMMITTEE = UUID(int=203)


def handed_over() -> Story:
    return at_acceptance().does(Act.HAND_OVER, WRONG, to=ELSEWHERE)


def test_whoever_handed_it_over_sees_it_no_more_whatever_becomes_of_it() -> None:
    story = at_acceptance()
    assert may_see(story.case, WRONG)
    story.does(Act.HAND_OVER, WRONG, to=ELSEWHERE)
    for act, asker in ((Act.PASS, THERE), (Act.RETURN, checker("midlevel")), (Act.RESUBMIT, APPLICANT)):
        assert not may_see(story.case, WRONG)
        assert not is_party(story.case, WRONG)
        story.wish(Act.PASS, WRONG).then_not_found()
        assert all(may_see(story.case, other) for other in (THERE, checker("employer"), checker("authority")))
        story.does(act, asker)
    assert not may_see(story.case, WRONG)


def test_a_second_click_is_answered_as_the_first_one_was_and_nothing_else_is() -> None:
    story = handed_over()
    story.wish(Act.HAND_OVER, WRONG, to=ELSEWHERE).then()
    story.wish(Act.HAND_OVER, WRONG, to=FARTHER).then_not_found()
    story.wish(Act.HAND_OVER, WRONG, to=ELSEWHERE, reason="另一原因").then_not_found()
    story.does(Act.PASS, THERE).wish(Act.HAND_OVER, WRONG, to=ELSEWHERE, stage="accept").then()


def test_those_of_the_wrong_route_that_had_it_already_see_it_no_more_either() -> None:
    ways = (
        {"accept": ORGS["acceptance"], "middle": ORGS["midlevel"]},
        {"accept": ELSEWHERE, "middle": OTHER_COMMITTEE},
    )
    stages = [stage.id for stage in WHOLE.stages]
    routes = tuple(tuple(RouteStation(stage=stage, org_id=way.get(stage)) for stage in stages) for way in ways)
    story = at_the_committee(WHOLE.model_copy(update={"routes": routes}))
    story.does(Act.RETURN, "midlevel", to="accept")
    assert may_see(story.case, checker("midlevel"))
    story.does(Act.HAND_OVER, WRONG, to=ELSEWHERE)
    assert not may_see(story.case, checker("midlevel"))
    assert not may_see(story.case, WRONG)
    assert may_see(story.case, checker("employer"))


def test_who_has_passed_it_at_another_stage_goes_on_seeing_what_they_passed() -> None:
    _, *rest = WHOLE.stages
    mine = next(stage for stage in rest if stage.id == "accept").model_copy(update={"id": "before", "name": "初审"})
    story = Story(WHOLE.model_copy(update={"stages": (mine, *rest)}))
    story.does(Act.PASS, WRONG).does(Act.ISSUE_ENTRUSTMENT, "authority").does(Act.PASS, "authority")
    story.does(Act.HAND_OVER, WRONG, to=ELSEWHERE)
    assert story.case.station.org_id == ELSEWHERE
    assert may_see(story.case, WRONG)


@pytest.mark.parametrize(
    ("asker", "known"),
    [
        (WRONG, True),
        (THERE, True),
        (Asker(roles=("acceptance",)), False),
        (Asker(roles=("acceptance",), org_id=STRANGER), False),
    ],
)
async def test_its_command_finds_the_case_for_whoever_had_no_answer(asker: Asker, known: bool) -> None:
    story = handed_over()

    async def load(_decider: Any, stream_id: UUID) -> Any:
        assert stream_id == CASE
        return SimpleNamespace(state=story.case)

    kernel: Any = SimpleNamespace(load=load)
    if not known:
        with pytest.raises(NotFound):
            await _handing(CASE, kernel, asker)
        return
    found: Case = await _handing(CASE, kernel, asker)
    assert found == story.case
