"""Random walks of a case: whoever may act does something that is allowed, and the clock moves on."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from services.review.domain import ENDED, TABLE, Act, Asker, Case, HearAmendment, Plan, next_actor
from services.review.views import Afterwards, whereabouts_of
from tests.unit.review.acts import ELSEWHERE, FARTHER, PLATFORM_ITSELF, after, command_for, outcome_of
from tests.unit.review.samples import APPLICANT, AT, ORGS, PERSON, STRANGER, checker

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


def officers(case: Case, under: Plan) -> list[Asker]:
    """Whoever acts at the stages of this plan, and at those that a case was handed over to."""
    named = {(s.actor, a.org_id) for s in under.stages for a in s.authorities}
    return [Asker(roles=(role,), org_id=org_id) for role, org_id in sorted(named | case.reached, key=str)]


def step(case: Case, under: Plan, pick: Random, now: datetime) -> Case | None:
    """One act that is allowed now, at random; None: nobody may do anything before the clock moves on."""
    if len(case.done.moves) > case.done.answered and pick.random() < 0.5:
        return after(case, *outcome_of(HearAmendment(submission=case.submission.number, at=now), case))
    acts = [act for act in TABLE[case.status].acts if act is not Act.EXTEND]  # more time is the office's to give
    for act in pick.sample(acts, len(acts)):
        known = [*ASKERS, *officers(case, under)]
        for asker in pick.sample(known, len(known)):
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
