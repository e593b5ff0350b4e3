"""The state table holds everywhere: random walks over chains that have nothing in common."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.log.decider import Command, Event, NotFound, Rejected
from services.review.domain import (
    TABLE,
    Act,
    Asker,
    Case,
    PassStage,
    Plan,
    ReturnCase,
    ReviewCase,
    Status,
    Turn,
    is_party,
    may_see,
    next_actor,
    refusals,
)
from tests.unit.review.samples import (
    APPLICANT,
    AT,
    DEFECTS,
    FOUR,
    ORGS,
    OTHER,
    PERSON,
    STRANGER,
    checker,
    hand_in,
    opened,
)

ASKERS = [
    APPLICANT,
    Asker(roles=("applicant",), person_id=STRANGER),
    Asker(roles=("employer",), person_id=PERSON),
    *(checker(role) for role in ORGS),
    # All roles at one organisation, an organisation in another's role, and a checker of their own declaration.
    *(Asker(roles=tuple(ORGS), org_id=org) for org in (*ORGS.values(), UUID(int=999))),
    *(Asker(roles=("office",), org_id=org) for org in ORGS.values()),
    *(checker(role).model_copy(update={"person_id": PERSON}) for role in ORGS),
]


def command_for(act: Act, case: Case, asker: Asker, under: Plan) -> Command:
    """What this asker would send, having just looked at the case."""
    seen = (case.submission.number, case.station.id)
    match act:
        case Act.PASS:
            return PassStage(asker=asker, submission=seen[0], stage=seen[1], opinion=None, at=AT)
        case Act.RETURN:
            return ReturnCase(asker=asker, submission=seen[0], stage=seen[1], defects=DEFECTS, at=AT)
        case Act.RESUBMIT:
            wish = hand_in(seen[0] + 1, under)
            return wish.model_copy(update={"person_id": asker.person_id})


def outcome_of(command: Command, case: Case) -> list[Event]:
    """The events, or none when it was refused."""
    try:
        return list(ReviewCase.decide(command, case))
    except (Rejected, NotFound):
        return []


def after(case: Case, events: list[Event]) -> Case:
    for event in events:
        case = ReviewCase.evolve(case, event)
    return case


def is_next(case: Case, asker: Asker) -> bool:
    """Whether the actor that is announced is this one, told without the code that decides."""
    following = next_actor(case)
    if following is None:
        return False
    if following.org_id is None:  # a submission is told in its person's name, whatever roles they hold
        return asker.person_id == PERSON
    return following.role in asker.roles and following.org_id == asker.org_id and asker.person_id != PERSON


@settings(max_examples=60, deadline=None, database=None)
@given(st.data())
def test_no_act_outside_the_table_is_accepted_and_no_case_is_without_an_actor_until_the_end(
    data: st.DataObject,
) -> None:
    case = ReviewCase.evolve(None, opened(data.draw(st.sampled_from((FOUR, OTHER)))))
    for _ in range(data.draw(st.integers(0, 12))):
        under = data.draw(st.sampled_from((FOUR, OTHER)))
        row = TABLE[case.status]
        accepted: list[tuple[Act, list[Event]]] = []
        for act in Act:
            for asker in ASKERS:
                if act is Act.RESUBMIT and asker.org_id is not None:
                    continue  # an organisation can't hand in: the event names a person
                events = outcome_of(command_for(act, case, asker, under), case)
                promised = act in row.acts and is_next(case, asker)
                assert bool(events) == promised, f"{act} by {asker} at {case.status}, {case.station.id}"
                if events:
                    assert act in row.acts
                    assert after(case, events).status in row.acts[act]
                    accepted.append((act, events))
        following = next_actor(case)
        assert (following is None) == (case.status is Status.PASSED) == (row.turn is Turn.NOBODY) == (not accepted)
        if following is None:
            return
        assert following.until is not None
        assert {act for act, _ in accepted} == set(row.acts)
        case = after(case, data.draw(st.sampled_from(accepted))[1])


def test_every_status_has_a_row_and_every_row_leads_on_to_the_end() -> None:
    assert set(TABLE) == set(Status)
    ahead = {status: frozenset[Status]().union(*row.acts.values()) for status, row in TABLE.items()}
    reached = {Status.CHECKING}
    for _ in Status:
        reached |= {to for status in reached for to in ahead[status]}
    assert reached == set(Status)
    assert not ahead[Status.PASSED]


def test_a_case_walks_its_own_chain_from_its_first_stage_to_its_last() -> None:
    for plan in (FOUR, OTHER):
        case = ReviewCase.evolve(None, opened(plan))
        walked = []
        while (following := next_actor(case)) is not None:
            walked.append((case.station.id, following.role))
            officer = Asker(roles=(following.role,), org_id=following.org_id)
            case = after(case, outcome_of(command_for(Act.PASS, case, officer, plan), case))
        assert walked == [(s.id, s.actor) for s in plan.stages]


def test_a_checker_sees_a_case_from_the_moment_it_reaches_them() -> None:
    case = ReviewCase.evolve(None, opened())
    assert may_see(case, APPLICANT)
    assert may_see(case, checker("employer"))
    assert is_party(case, checker("acceptance"))
    assert not may_see(case, checker("acceptance"))
    passing = command_for(Act.PASS, case, checker("employer"), FOUR)
    case = after(case, outcome_of(passing, case))
    assert may_see(case, checker("acceptance"))
    returning = command_for(Act.RETURN, case, checker("acceptance"), FOUR)
    case = after(case, outcome_of(returning, case))
    case = after(case, outcome_of(command_for(Act.RESUBMIT, case, APPLICANT, OTHER), case))
    # Back at the employer, and under a plan where the acceptance point has no part: what it decided it may still see.
    assert may_see(case, checker("acceptance"))
    assert not may_see(case, checker("authority"))
    assert not may_see(case, checker("midlevel"))


def test_each_closed_act_says_why() -> None:
    case = ReviewCase.evolve(None, opened())
    found = {act: [v.code for v in refusals(act, case, checker("acceptance"))] for act in Act}
    assert found == {
        Act.PASS: ["not-your-stage"],
        Act.RETURN: ["not-your-stage"],
        Act.RESUBMIT: ["being-checked"],
    }
    assert refusals(Act.PASS, case, checker("employer")) == []
