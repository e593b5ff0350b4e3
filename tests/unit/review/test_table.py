"""The state table holds everywhere: random walks over chains that have nothing in common (issue: acceptance 3)."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from uuid import UUID

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
    HearAmendment,
    Plan,
    ReviewCase,
    Status,
    Turn,
    is_party,
    may_see,
    next_actor,
    refusals,
)
from services.review.views import Afterwards, whereabouts_of
from tests.unit.review.acts import ELSEWHERE, FARTHER, PLATFORM_ITSELF, WHOLE, after, command_for, outcome_of
from tests.unit.review.samples import APPLICANT, AT, FOUR, ORGS, OTHER, PERSON, STRANGER, checker, opened

PLANS = [FOUR, OTHER, WHOLE]
RELATIVE = UUID(int=301)
ASKERS = [
    APPLICANT,
    PLATFORM_ITSELF,
    Asker(roles=("applicant",), person_id=STRANGER),
    Asker(roles=("employer",), person_id=PERSON),
    *(checker(role) for role in ORGS),
    *(checker(role).model_copy(update={"account_id": RELATIVE}) for role in ORGS),
    *(Asker(roles=("acceptance",), org_id=org) for org in (ELSEWHERE, FARTHER)),
    # All roles at one organisation, an organisation in another's role, and a checker of their own declaration.
    *(Asker(roles=tuple(ORGS), org_id=org) for org in (*ORGS.values(), UUID(int=999))),
    *(Asker(roles=("office",), org_id=org) for org in ORGS.values()),
    *(checker(role).model_copy(update={"person_id": PERSON}) for role in ORGS),
]
TOLD_BY_DECLARATION = {Act.RESUBMIT, Act.WITHDRAW, Act.LAPSE, Act.EXTEND}
"""Acts whose commands name a person or nobody: who asks is settled before they are sent."""


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


@settings(max_examples=8, deadline=None, database=None)
@given(st.sampled_from(PLANS), st.integers(0, 10**9))
def test_no_act_outside_the_table_is_ever_accepted(under: Plan, seed: int) -> None:
    pick, case, now = Random(seed), ReviewCase.evolve(None, opened(under)), AT
    for _ in range(14):
        row = TABLE[case.status]
        accepted = []
        for act in Act:
            for asker in pick.sample(ASKERS, 9):
                command = command_for(act, case, asker, under, now)
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


def step(case: Case, under: Plan, pick: Random, now: datetime) -> Case | None:
    """One act that is allowed now, at random; None: nobody may do anything before the clock moves on."""
    if len(case.done.moves) > case.done.answered and pick.random() < 0.5:
        return after(case, *outcome_of(HearAmendment(submission=case.submission.number, at=now), case))
    acts = [act for act in TABLE[case.status].acts if act is not Act.EXTEND]  # more time is the office's to give
    for act in pick.sample(acts, len(acts)):
        for asker in pick.sample(ASKERS, len(ASKERS)):
            if act in TOLD_BY_DECLARATION and asker is not (PLATFORM_ITSELF if act is Act.LAPSE else APPLICANT):
                continue
            events = outcome_of(command_for(act, case, asker, under, now), case)
            if events:
                return after(case, *events)
    return None


def walk(under: Plan, seed: int, opening: Case) -> int:
    """How many acts a case takes to its end, where the clock moves on between them. Fails where nobody is next."""
    pick, case, now, acts = Random(seed), opening, AT, 0
    while case.status not in ENDED:
        held = next_actor(case)
        assert held is not None, case.status
        assert held.due_at is not None, case.status
        shown = whereabouts_of(case, Afterwards(), APPLICANT, now).next
        assert shown is not None, case.status
        assert (shown.role, shown.org_id, shown.until) == (held.actor, held.org_id, held.due_at)
        moved = step(case, under, pick, now)
        acts += 1
        assert acts <= 200, f"still {case.status} at {case.station.id}"
        case = moved or case
        now += timedelta(hours=pick.randrange(72))
    return acts


@settings(max_examples=25, deadline=None, database=None)
@given(st.sampled_from(PLANS), st.integers(0, 10**9))
def test_every_case_ends_within_200_acts_and_somebody_is_always_next(under: Plan, seed: int) -> None:
    rounds = under if under.rounds else under.model_copy(update={"rounds": 3})
    case = ReviewCase.evolve(None, opened(rounds))
    assert walk(rounds, seed, case) <= 200


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
