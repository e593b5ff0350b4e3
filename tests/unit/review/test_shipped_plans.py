"""Over the plans that are shipped, every case ends and somebody is always next (issue: acceptance 3)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.log.ids import derived
from services.declaration.domain.plan import Plan as Declared
from services.declaration.domain.plan import Vote as DeclaredVote
from services.review.domain import Act, Asker, Authority, Member, Plan, ReviewCase, Vote
from tests.unit.review.samples import ORGS, hand_in, opened
from tests.unit.review.shipped import CHAINS, FILES, reviewed
from tests.unit.review.stories import Story
from tests.unit.review.walks import walk

KINDS = {"acceptance": "water", "hr": "hr", "midlevel": "midlevel"}
"""Whose authority acts at each stage of 8(1) that is its city's."""


def called(authority: Authority) -> Authority:
    return authority.model_copy(update={"name": f"{authority.org_id}机构"})


def test_both_shipped_plans_are_walked() -> None:
    assert len(FILES) >= 2
    assert len({plan.title for plan in CHAINS}) >= 2


@pytest.mark.parametrize("plan", CHAINS, ids=lambda plan: f"{plan.office_id}-{len(plan.stages)}")
def test_a_shipped_plan_limits_its_rounds(plan: Plan) -> None:
    assert plan.rounds is not None


def test_what_a_plan_says_of_votes_and_hand_overs_is_what_a_case_goes_by() -> None:
    declared = Declared.model_validate_json(FILES[0].read_text("utf-8"), strict=True)
    first, *others = declared.stages
    said = first.model_copy(update={"vote": DeclaredVote(favour_from=0.6667, members=9), "hand_overs": 0})
    stage, *rest = reviewed(declared.model_copy(update={"stages": (said, *others)})).stages
    assert stage.vote == Vote(present_from=0.5, favour_over=0.5, favour_from=0.6667, members=9)
    assert (stage.hand_overs, {other.hand_overs for other in rest}) == (0, {2})


@pytest.mark.parametrize(
    ("votes", "refused"), [(None, "meeting-missing"), ((6, 2, 1), None), ((5, 3, 1), "not-recommended")]
)
def test_under_a_shipped_plan_a_committee_passes_only_what_two_thirds_voted_for(
    votes: tuple[int, int, int] | None, refused: str | None
) -> None:
    """Guide 二.8: 中评委评审推荐."""
    shipped = next(plan for plan in CHAINS if plan.stage("midlevel"))
    stages = tuple(stage for stage in shipped.stages if stage.id in {"midlevel", "office"})
    story = Story(shipped.model_copy(update={"stages": stages}))
    if votes is not None:
        roster = tuple(Member(name=f"委员{n}") for n in range(sum(votes)))
        cast = dict(zip(("votes_for", "votes_against", "abstained"), votes, strict=True))
        story.does(Act.RECORD_MEETING, "midlevel", roster=roster, **cast)
    passing = story.wish(Act.PASS, "midlevel")
    if refused is None:
        assert passing.events
    else:
        passing.then_rejected(refused)


def by_city(shipped: Plan) -> Story:
    """A case under 8(1) that Hangzhou's water bureau has before it."""
    parties = {s.id: ORGS[s.actor] for s in shipped.stages}
    parties |= {stage: derived("authority", f"{kind}-3301") for stage, kind in KINDS.items()}
    handed = hand_in(under=shipped).model_copy(update={"parties": parties})
    story = Story(shipped)
    story.events = list(ReviewCase.decide(handed, None))
    story.does(Act.PASS, "employer").does(Act.POST_NOTICE, "employer").later(days=20)
    return story.does(Act.CLOSE_NOTICE, "employer").does(Act.PASS, "employer")


def test_handed_over_to_another_city_a_case_goes_on_to_that_citys_authorities() -> None:
    """Guide 二.8(1): 按人事工作属地管理原则."""
    hangzhou, ningbo = (
        {stage: derived("authority", f"{kind}-{city}") for stage, kind in KINDS.items()} for city in ("3301", "3302")
    )
    shipped = next(plan for plan in CHAINS if plan.stage("hr"))
    story = by_city(shipped)
    point = Asker(roles=("acceptance",), org_id=hangzhou["acceptance"])
    named = [s.model_copy(update={"authorities": tuple(map(called, s.authorities))}) for s in shipped.stages]
    command = {"to": ningbo["acceptance"], "plan": shipped.model_copy(update={"stages": tuple(named)})}
    story.does(Act.HAND_OVER, point, **command)
    chain = {station.id: station for station in story.case.submission.chain}
    assert {stage: chain[stage].org_id for stage in KINDS} == ningbo
    assert {chain[stage].org_name for stage in KINDS} == {f"{ningbo[stage]}机构" for stage in KINDS}
    assert chain["office"].org_id == ORGS["office"]
    there = Asker(roles=("acceptance",), org_id=ningbo["acceptance"])
    held = story.does(Act.PASS, there).case.holder
    assert held is not None
    assert (held.stage, held.org_id) == ("hr", ningbo["hr"])


def test_a_case_of_another_chain_keeps_whom_it_goes_to_after_a_hand_over() -> None:
    """No route says who comes after the authority that it is handed over to."""
    shipped = next(plan for plan in CHAINS if plan.stage("hr"))
    fewer = shipped.model_copy(update={"routes": tuple(route[1:] for route in shipped.routes)})
    story = by_city(fewer)
    before = {station.id: station.org_id for station in story.case.submission.chain}
    point = Asker(roles=("acceptance",), org_id=before["acceptance"])
    to = derived("authority", "water-3302")
    story.does(Act.HAND_OVER, point, to=to)
    assert {s.id: s.org_id for s in story.case.submission.chain} == before | {"acceptance": to}


@settings(max_examples=20, deadline=None, database=None)
@given(st.sampled_from(CHAINS), st.integers(0, 10**9))
def test_every_case_of_a_shipped_plan_ends_within_200_acts(plan: Plan, seed: int) -> None:
    assert walk(plan, seed, ReviewCase.evolve(None, opened(plan))) <= 200
