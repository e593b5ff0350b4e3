"""The state table holds everywhere: random walks over chains that have nothing in common (issue: acceptance 3)."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.review.domain import (
    ENDED,
    TABLE,
    Act,
    Asker,
    ByChecker,
    Case,
    Plan,
    ReviewCase,
    Status,
    Turn,
    is_party,
    may_see,
    next_actor,
    refusals,
)
from tests.unit.review.acts import PLATFORM_ITSELF, WHOLE, after, at_random, command_for, outcome_of
from tests.unit.review.samples import APPLICANT, AT, FOUR, ORGS, OTHER, PERSON, checker, opened
from tests.unit.review.shipped import CHAINS
from tests.unit.review.walks import ASKERS, TOLD_BY_DECLARATION, beginning, brought_to, step, walk

PLANS = [FOUR, OTHER, WHOLE]


def is_meant(act: Act, case: Case, asker: Asker) -> bool:
    """Whether an act may be this asker's at all, told without the code that decides."""
    held = next_actor(case)
    by_office = "office" in asker.roles and asker.org_id == case.submission.office_id
    if act in TOLD_BY_DECLARATION:
        return act in {Act.LAPSE, Act.EXTEND} or asker.person_id == PERSON
    if act is Act.GIVE_BACK:
        return by_office
    if held is None or held.org_id is None:
        return False
    mine = held.actor in asker.roles and held.org_id == asker.org_id
    if act is Act.ESCALATE:
        return mine or by_office or asker is PLATFORM_ITSELF
    checks = act is not Act.DECLARE_KINSHIP
    return mine and not (checks and (asker.person_id == PERSON or asker.account_id in case.kin))


@pytest.mark.parametrize("under", [*PLANS, *CHAINS], ids=lambda plan: "-".join(stage.id for stage in plan.stages))
@settings(max_examples=4, deadline=None, database=None)
@given(seed=st.integers(0, 10**9))
def test_no_act_outside_the_table_is_ever_accepted(under: Plan, seed: int) -> None:
    pick = Random(seed)
    start = pick.randrange(len(under.stages))  # the last stages of a long chain as well as the first
    case, now = brought_to(start, ReviewCase.evolve(None, opened(under)), under, beginning(under))
    for _ in range(pick.randrange(8)):
        moved = step(case, under, pick, now)
        case = moved[1] if moved else case
        now += timedelta(hours=pick.randrange(72))
    for _ in range(8):
        row = TABLE[case.status]
        accepted = []
        for act in Act:
            for asker in pick.sample(ASKERS, 9):
                command = at_random(act, command_for(act, case, asker, under, now), case, pick)
                events = outcome_of(command, case)
                if events:
                    where = f"{act} by {asker} at {case.status}, {case.station.id}"
                    assert act in row.acts, where
                    assert is_meant(act, case, asker), where
                    assert after(case, *events).status in row.acts[act].to, where
                    accepted.append(events)
                if isinstance(command, ByChecker):
                    open_to = is_party(case, asker) and not refusals(act, case, command.asker, now)
                    assert bool(events) == open_to, f"{act} at {case.status} and what whereabouts says of it"
        if accepted:
            case = after(case, *pick.choice(accepted))
        now += timedelta(hours=pick.randrange(100))


@settings(max_examples=25, deadline=None, database=None)
@given(st.sampled_from(PLANS), st.integers(0, 10**9), st.data())
def test_every_case_ends_within_200_acts_and_somebody_is_always_next(
    under: Plan, seed: int, data: st.DataObject
) -> None:
    rounds = under if under.rounds else under.model_copy(update={"rounds": 3})
    start = data.draw(st.integers(0, len(under.stages) - 1))
    assert walk(rounds, seed, ReviewCase.evolve(None, opened(rounds)), start)


@pytest.mark.parametrize("under", PLANS)
def test_silence_brings_a_case_to_the_office_and_from_there_to_its_end(under: Plan) -> None:
    case, now = ReviewCase.evolve(None, opened(under)), AT
    silent = next_actor(case)
    assert silent is not None
    assert silent.due_at is not None
    early = command_for(Act.ESCALATE, case, PLATFORM_ITSELF, under, silent.due_at)
    assert outcome_of(early, case) == []
    now = silent.due_at + timedelta(seconds=1)
    case = after(case, *outcome_of(command_for(Act.ESCALATE, case, PLATFORM_ITSELF, under, now), case))
    held = next_actor(case)
    assert held is not None
    assert (held.actor, held.org_id, held.stage) == ("office", ORGS["office"], case.station.id)
    assert case.escalated


def test_every_status_has_a_row_and_every_row_leads_on_to_an_end() -> None:
    assert set(TABLE) == set(Status)
    ahead = {s: frozenset[Status]().union(*(o.to for o in row.acts.values())) for s, row in TABLE.items()}
    reached = {Status.CHECKING}
    for _ in Status:
        reached |= {to for status in reached for to in ahead[status]}
    assert reached == set(Status)
    for status in Status:
        assert (status in ENDED) == (TABLE[status].turn is Turn.NOBODY)
        on = {status}
        for _ in Status:
            on |= {to for s in on for to in ahead[s]}
        assert on & ENDED, status
    assert {act for row in TABLE.values() for act in row.acts} == set(Act)


def test_a_case_walks_its_own_chain_from_its_first_stage_to_its_last() -> None:
    for under in (FOUR, OTHER):
        case = ReviewCase.evolve(None, opened(under))
        walked = []
        while (following := next_actor(case)) is not None:
            walked.append((case.station.id, following.actor))
            officer = Asker(roles=(following.actor,), org_id=following.org_id)
            case = after(case, *outcome_of(command_for(Act.PASS, case, officer, under), case))
        assert walked == [(s.id, s.actor) for s in under.stages]


def test_a_checker_sees_a_case_from_the_moment_it_reaches_them() -> None:
    case = ReviewCase.evolve(None, opened())
    assert may_see(case, APPLICANT)
    assert may_see(case, checker("employer"))
    assert is_party(case, checker("acceptance"))
    assert not may_see(case, checker("acceptance"))
    passing = command_for(Act.PASS, case, checker("employer"), FOUR)
    case = after(case, *outcome_of(passing, case))
    assert may_see(case, checker("acceptance"))
    returning = command_for(Act.RETURN, case, checker("acceptance"), FOUR)
    case = after(case, *outcome_of(returning, case))
    case = after(case, *outcome_of(command_for(Act.RESUBMIT, case, APPLICANT, OTHER), case))
    # Back at the employer, and under a plan where the acceptance point has no part: what it decided it may still see.
    assert may_see(case, checker("acceptance"))
    assert not may_see(case, checker("authority"))
    assert not may_see(case, checker("midlevel"))


def test_each_closed_act_says_why() -> None:
    case = ReviewCase.evolve(None, opened())
    found = {act: [v.code for v in refusals(act, case, checker("acceptance"), AT)] for act in Act}
    assert found[Act.PASS] == found[Act.RETURN] == ["not-your-stage"]
    assert found[Act.RESUBMIT] == found[Act.CLOSE_NOTICE] == ["being-checked"]
    assert found[Act.REFUSE] == ["not-your-stage", "not-acceptance", "no-grounds"]
    assert all(found.values())
    assert refusals(Act.PASS, case, checker("employer"), AT) == []
