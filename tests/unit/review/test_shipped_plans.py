"""Over the plans that are shipped, every case ends and somebody is always next (issue: acceptance 3)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.declaration.domain.plan import Plan as Declared
from services.declaration.domain.plan import Vote as DeclaredVote
from services.review.domain import Act, Member, Plan, ReviewCase, Vote
from tests.unit.review.samples import opened
from tests.unit.review.shipped import CHAINS, FILES, reviewed
from tests.unit.review.stories import Story
from tests.unit.review.walks import walk


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


@settings(max_examples=20, deadline=None, database=None)
@given(st.sampled_from(CHAINS), st.integers(0, 10**9))
def test_every_case_of_a_shipped_plan_ends_within_200_acts(plan: Plan, seed: int) -> None:
    assert walk(plan, seed, ReviewCase.evolve(None, opened(plan))) <= 200
