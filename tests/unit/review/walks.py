"""Random walks of a case: whoever may act does something that is allowed, and the clock moves on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from services.review.domain import ENDED, TABLE, Act, Asker, Case, HearAmendment, Plan, Status, next_actor
from services.review.views import Afterwards, whereabouts_of
from tests.unit.review.acts import ELSEWHERE, FARTHER, PLATFORM_ITSELF, after, at_random, command_for, outcome_of
from tests.unit.review.samples import APPLICANT, ORGS, PERSON, STRANGER, checker

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


SELDOM = {Act.REFUSE: 0.1, Act.FAIL: 0.1, Act.WITHDRAW: 0.2, Act.EXTEND: 0.1, Act.ESCALATE: 0.4}
"""How likely an act is beside another one: those that end a case would leave nothing of it to walk."""
BEFORE = (Act.ISSUE_ENTRUSTMENT, Act.RECORD_MEETING, Act.POST_NOTICE, Act.CLOSE_NOTICE, Act.PASS)
"""What a stage does before it passes, and that it passes."""
Done = tuple[str, Act, Status]
"""An act that was accepted: at which stage, and what the case was thereafter."""


def officers(case: Case, under: Plan) -> list[Asker]:
    """Whoever acts at the stages of this plan, and at those that a case was handed over to."""
    named = {(s.actor, a.org_id) for s in under.stages for a in s.authorities}
    return [Asker(roles=(role,), org_id=org_id) for role, org_id in sorted(named | case.reached, key=str)]


def beginning(under: Plan) -> datetime:
    """When a case under this plan is opened: before its first stage has to have decided."""
    return under.stages[0].due_at - timedelta(days=20)


def brought_to(step: int, case: Case, under: Plan, now: datetime) -> tuple[Case, datetime]:
    """The case once this many of its stages have passed it, and when that is."""
    while case.step < step:
        held = next_actor(case)
        assert held is not None
        officer = Asker(roles=(held.actor,), org_id=held.org_id)
        tried = (outcome_of(command_for(act, case, officer, under, now), case) for act in BEFORE)
        if events := next(filter(None, tried), None):
            case = after(case, *events)
        now += timedelta(days=1)
    return case, now


def step(
    case: Case, under: Plan, pick: Random, now: datetime, wanting: Collection[tuple[str, Act]] = ()
) -> tuple[Act | None, Case] | None:
    """One act that is allowed now, at random; None: nobody may do anything before the clock moves on. `wanting`: acts
    and where, which come before others."""
    if len(case.done.moves) > case.done.answered and pick.random() < 0.5:
        return None, after(case, *outcome_of(HearAmendment(submission=case.submission.number, at=now), case))

    def turn(act: Act) -> float:
        return ((case.station.id, act) in wanting) + float(pick.random() ** (1 / SELDOM.get(act, 1)))

    known = askers(case, under, pick)
    for act in sorted(TABLE[case.status].acts, key=turn, reverse=True):
        told = act in TOLD_BY_DECLARATION
        for asker in [PLATFORM_ITSELF if act is Act.LAPSE else APPLICANT] if told else pick.sample(known, len(known)):
            events = outcome_of(at_random(act, command_for(act, case, asker, under, now), case, pick), case)
            if events:
                return act, after(case, *events)
    return None


def askers(case: Case, under: Plan, pick: Random) -> list[Asker]:
    """Who may come to do something: whoever has the case, a relative among them, the office, and others."""
    held = case.holder
    having = [Asker(roles=(held.actor,), org_id=held.org_id)] if held and held.org_id else []
    related = [asker.model_copy(update={"account_id": RELATIVE}) for asker in having]
    office = Asker(roles=("office",), org_id=case.submission.office_id)
    return [*having, *related, office, PLATFORM_ITSELF, *pick.sample([*ASKERS, *officers(case, under)], 3)]


def walk(
    under: Plan, seed: int, opening: Case, start: int = 0, wanting: Collection[tuple[str, Act]] = ()
) -> list[Done]:
    """What was done about a case from stage `start` on to its end, where the clock moves on between its acts and now
    and then nobody does anything until a deadline has passed. Fails where nobody is next."""
    pick = Random(seed)
    case, now = brought_to(start, opening, under, beginning(under))
    done: list[Done] = []
    left = set(wanting)
    for _ in range(200):
        held = next_actor(case)
        assert held is not None, case.status
        assert held.due_at is not None, case.status
        shown = whereabouts_of(case, Afterwards(), APPLICANT, now).next
        assert shown is not None, case.status
        assert (shown.role, shown.org_id, shown.until) == (held.actor, held.org_id, held.due_at)
        at = case.station.id
        if pick.random() < (0.6 if case.status is Status.RETURNED else 0.15):
            now = max(now, held.due_at)
        elif moved := step(case, under, pick, now, left):
            act, case = moved
            if act is not None:
                done.append((at, act, case.status))
                left.discard((at, act))
        if case.status in ENDED:
            return done
        now += timedelta(hours=pick.randrange(1, 72))
    raise AssertionError(f"still {case.status} at {case.station.id}")
