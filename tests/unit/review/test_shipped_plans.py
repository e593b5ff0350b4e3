"""Over the plans that are shipped, every case ends and somebody is always next (issue: acceptance 3)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.log.ids import derived
from services.declaration.domain.plan import Plan as Declared
from services.declaration.domain.plan import Vote as DeclaredVote
from services.review.domain import ENDED, Act, Asker, Authority, Member, Plan, ReviewCase, Stage, Status, Vote
from tests.unit.review.samples import ORGS, hand_in, opened
from tests.unit.review.shipped import CHAINS, FILES, reviewed
from tests.unit.review.stories import Story
from tests.unit.review.walks import Done, walk

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


WALKED = [plan.model_copy(update={"office_id": ORGS["office"]}) for plan in CHAINS]
"""As the samples have it: one office, which acts at the stages that are the office's."""
STARTS = [(plan, step) for plan in WALKED for step in range(len(plan.stages))]
"""Every chain, from each of its stages on."""


@pytest.mark.parametrize(("plan", "start"), STARTS, ids=lambda of: len(of.stages) if isinstance(of, Plan) else of)
@settings(max_examples=3, deadline=None, database=None)
@given(seed=st.integers(0, 10**9))
def test_every_case_of_a_shipped_plan_ends_within_200_acts(plan: Plan, start: int, seed: int) -> None:
    assert walk(plan, seed, ReviewCase.evolve(None, opened(plan)), start)


ABOUT_NOTICES = {Act.POST_NOTICE, Act.RECORD_OBJECTION, Act.HANDLE_OBJECTION, Act.CLOSE_NOTICE}


def acts_at(stage: Stage, plan: Plan) -> set[Act]:
    """What can happen at a stage of a shipped plan, told without the code that decides."""
    found = set(Act)
    found -= ABOUT_NOTICES if stage.notice_days is None else set()
    found -= {Act.RECORD_MEETING} if stage.vote is None and stage.actor != "midlevel" else set()
    found -= {Act.ISSUE_ENTRUSTMENT} if not stage.entrusts else set()
    found -= {Act.HAND_OVER} if not stage.authorities else set()
    found -= {Act.ESCALATE, Act.GIVE_BACK} if stage.actor == "office" else set()
    points = [s for s in plan.stages if s.actor == "acceptance"]
    first = next(s for s in plan.stages if s.actor != "employer")
    return found - ({Act.REFUSE} if stage not in (points or [first]) else set())


@pytest.mark.parametrize("plan", WALKED, ids=lambda plan: str(len(plan.stages)))
def test_walks_of_a_shipped_plan_come_by_every_stage_and_every_act_that_it_can_have(plan: Plan) -> None:
    """With fixed seeds: that random ones end is worth something only if they do all there is to do."""
    wanted = {(stage.id, act) for stage in plan.stages for act in acts_at(stage, plan)}
    done: set[Done] = set()
    left = wanted
    for seed in range(200):
        starts = [n for n, stage in enumerate(plan.stages) if any(at == stage.id for at, _ in left)]
        for start in starts:
            done |= set(walk(plan, seed, ReviewCase.evolve(None, opened(plan)), start, left))
            left = wanted - {(at, act) for at, act, _ in done}
    assert {(at, act) for at, act, _ in done} == wanted
    assert {status for *_, status in done} >= ENDED
    assert {status for _, act, status in done if act is Act.RETURN} == {Status.RETURNED, Status.CHECKING}
