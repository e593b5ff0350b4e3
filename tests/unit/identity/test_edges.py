"""Every rule of identity: given what meets it, breaks it, or stands at its edge, when it is asked for, then this."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Event, Take
from kernel.log.kit import Outcome
from services.identity.domain import employment as binding
from services.identity.domain import officer as officers
from services.identity.domain.employer import RegisterEmployer
from services.identity.domain.grant import LONGEST_DEPUTY, LapseGrant
from services.identity.domain.officer_password import AllowNextOfficerCode
from services.identity.domain.registration import AllowNextCode
from services.identity.domain.session import REPEAT_WITHIN, SESSION_LIFE, RefreshSession, SessionRefreshed
from tests.unit.identity import test_account as account
from tests.unit.identity import test_employment as work
from tests.unit.identity import test_grants as grants
from tests.unit.identity import test_officers as desk
from tests.unit.identity import test_organisations as firm
from tests.unit.identity import test_profile as profile
from tests.unit.identity import test_registration as coming
from tests.unit.identity import test_sessions as sessions
from tests.unit.identity import test_urging as urging
from tests.unit.identity.threes_of_codes import OF_CODES
from tests.unit.identity.threes_of_people import OF_PEOPLE, SECOND_TIME, checked, people
from tests.unit.three import Table, Three, judge, rules_without_three

TICK, DAY = timedelta(microseconds=1), timedelta(days=1)

# -- employers and authorities ---

LETTER = (firm.registered, firm.submitted)
SECOND_LETTER = firm.submitted.model_copy(update={"letter_version": 2, "letter": firm.BETTER})


def employer(*history: Event, command: Any = firm.accept, **changes: Any) -> Outcome:
    return firm.employers.given(*history).when(command.model_copy(update=changes))


def register_firm(officer_id: UUID, *history: Event) -> Outcome:
    command = RegisterEmployer(founding=firm.FOUNDING, officer_id=officer_id, at=firm.AT)
    return firm.employers.given(*history).when(command)


def authority(*history: Event, **changes: Any) -> Outcome:
    return firm.authorities.given(*history).when(firm.point.model_copy(update=changes))


def let_in(code: str) -> Outcome:
    return firm.overrides.given().when(firm.let_in.model_copy(update={"credit_code": code}))


# -- employments and officers ---


def bound_by(checker: UUID | None) -> Outcome:
    return work.spec.given(work.asked).when(work.approve.model_copy(update={"checker": checker}))


def bind(*history: Event, command: Any = work.ask, **changes: Any) -> Outcome:
    return work.spec.given(*history).when(command.model_copy(update=changes))


def bound(event: Event, *before: Event) -> list[str]:
    state = work.spec.given(*before).state if before else None
    return [claim.taken.code for claim in binding.claims(event, state) if isinstance(claim, Take)]


def officer(*history: Event, command: Any = desk.revoke, **changes: Any) -> Outcome:
    return desk.spec.given(*history).when(command.model_copy(update=changes))


def logins(event: Event, *before: Event) -> list[str]:
    state = desk.spec.given(*before).state if before else None
    return [claim.taken.code for claim in officers.claims(event, state) if isinstance(claim, Take)]


def appoint(kind: str, role: str) -> Outcome:
    return firm.officer.given().when(firm.appoint.model_copy(update={"org_kind": kind, "role": role}))


# -- grants and sessions ---


def deputy(**changes: Any) -> Outcome:
    return grants.spec.given().when(grants.name.model_copy(update=changes))


def agency(*history: Event, command: Any = grants.entrust, **changes: Any) -> Outcome:
    return grants.spec.given(*history).when(command.model_copy(update=changes))


def refresh(turn: int, after: timedelta, *history: Event) -> Outcome:
    return sessions.spec.given(sessions.opened, *history).when(RefreshSession(turn=turn, at=sessions.AT + after))


NOW = timedelta(0)


OF_ORGANISATIONS: Table = {
    "employer-registered": lambda: Three(
        met=register_firm(firm.OFFICER),
        broken=register_firm(firm.STRANGER, firm.registered),
        holds=[register_firm(firm.OFFICER, firm.registered)],
        breaks=[register_firm(firm.STRANGER, *LETTER)],
    ),
    "no-letter-submitted": lambda: Three(
        met=employer(*LETTER),
        broken=employer(firm.registered),
        holds=[employer(*LETTER, firm.accepted), employer(*LETTER, firm.refused, command=firm.refuse)],
        breaks=[employer(*LETTER, firm.refused), employer(*LETTER, firm.accepted, command=firm.refuse)],
    ),
    "version-moved-on": lambda: Three(
        met=employer(*LETTER),
        broken=employer(*LETTER, letter_version=9),
        holds=[
            employer(*LETTER, SECOND_LETTER, letter_version=2),
            checked(profile.returned, SECOND_TIME, profile_version=2),
        ],
        breaks=[employer(*LETTER, SECOND_LETTER, letter_version=1), checked(profile.returned, SECOND_TIME)],
    ),
    "already-authorized": lambda: Three(
        met=employer(*LETTER, command=firm.hand_in, letter=firm.BETTER),
        broken=employer(*LETTER, firm.accepted, command=firm.hand_in),
        holds=[employer(*LETTER, firm.refused, command=firm.hand_in)],
        breaks=[employer(*LETTER, firm.accepted, command=firm.hand_in, letter=firm.BETTER)],
    ),
    "authority-registered": lambda: Three(
        met=authority(),
        broken=authority(firm.established, name="另一受理点"),
        holds=[authority(firm.established)],
        breaks=[authority(firm.established, region="330200")],
    ),
    "check-character-right": lambda: Three(
        met=let_in(firm.WRONG),
        broken=let_in(firm.FOUNDING.credit_code),
        holds=[let_in("91350100M000100Y42")],
        breaks=[let_in("0" * 18)],  # a sum divisible by 31
    ),
    # -- employments
    "employer-not-authorized": lambda: Three(
        met=bind(),
        broken=bind(employer_authorized=False),
        holds=[bind(work.asked, employer_authorized=False)],  # the same again
        breaks=[bind(work.asked, work.refused, employer_authorized=False)],
    ),
    "binding-not-asked": lambda: Three(
        met=bind(work.asked, command=work.approve),
        broken=bind(work.asked, work.ended, command=work.approve),
        holds=[bind(work.asked, work.approved, command=work.approve)],
        breaks=[
            bind(work.asked, work.approved, command=work.refuse),
            bind(work.asked, work.refused, command=work.approve),
        ],
    ),
    "not-bound-here": lambda: Three(
        met=bind(work.asked, work.approved, command=work.end, by=work.EMPLOYER),
        broken=bind(work.asked, command=work.end, by=work.EMPLOYER),
        holds=[bind(work.asked, command=work.end), bind(work.asked, work.ended, command=work.end, by=work.EMPLOYER)],
        breaks=[bind(work.asked, work.refused, command=work.end, by=work.EMPLOYER)],
    ),
    "nothing-to-urge": lambda: Three(
        met=bind(work.asked, command=urging.urge),
        broken=bind(work.asked, work.approved, command=urging.urge),
        holds=[people.given(*urging.waiting).when(urging.push)],
        breaks=[
            bind(work.asked, work.refused, command=urging.urge),
            people.given(*profile.begun, profile.drafted).when(urging.push),
        ],
    ),
    "urged-lately": lambda: Three(
        met=bind(work.asked, command=urging.urge),
        broken=bind(work.asked, urging.urged, command=urging.urge),
        holds=[bind(work.asked, urging.urged, command=urging.urge, at=work.AT + 2 * DAY)],
        breaks=[bind(work.asked, urging.urged, command=urging.urge, at=work.AT + 2 * DAY - TICK)],
    ),
    "bound-elsewhere": lambda: Three(
        met=bound(work.approved, work.asked),
        broken=bound(work.asked),
        holds=[bound(work.asked, work.asked, work.refused)],  # it is still held
        breaks=[bound(work.asked, work.asked, work.ended)],
    ),
    # -- officers
    "officer-revoked": lambda: Three(
        met=officer(desk.registered, command=desk.ask),
        broken=officer(desk.registered, desk.revoked, command=desk.ask),
        holds=[officer(desk.registered, desk.revoked)],
        breaks=[officer(desk.registered, desk.asked, desk.revoked, command=desk.reset)],
    ),
    "last-officer": lambda: Three(
        met=officer(desk.registered, others=5),
        broken=officer(desk.registered, others=0),
        holds=[officer(desk.registered, others=1), officer(desk.registered, others=0, by_org=None)],
        breaks=[officer(desk.registered, desk.asked, others=0)],
    ),
    "successor-does-not-fit": lambda: Three(
        met=officer(desk.registered, successor_id=desk.SUCCESSOR, successor_fits=True),
        broken=officer(desk.registered, successor_id=desk.STRANGER),
        holds=[officer(desk.registered)],  # nobody is named
        breaks=[officer(desk.registered, successor_id=desk.OFFICER, others=0)],
    ),
    "role-does-not-fit": lambda: Three(
        met=appoint("office", "office"),
        broken=appoint("employer", "operator"),
        holds=[appoint("midlevel", "expert"), appoint("office", "expert")],
        breaks=[appoint("acceptance", "expert"), appoint("office", "midlevel")],
    ),
    "login-taken": lambda: Three(
        met=logins(desk.revoked, desk.registered),
        broken=logins(desk.registered),
        holds=[logins(desk.asked, desk.registered)],
        breaks=[logins(firm.appointed.model_copy(update={"founds": firm.FOUNDING}))],
    ),
    "own-case": lambda: Three(
        met=bound_by(None),
        broken=bound_by(work.PERSON),
        holds=[bound_by(work.STRANGER)],
        breaks=[bound_by(work.PERSON)],
    ),
    # -- acting in another's place
    "deputy-does-not-fit": lambda: Three(
        met=deputy(),
        broken=deputy(deputy_fits=False),
        holds=[deputy(deputy_id=grants.STRANGER)],
        breaks=[deputy(deputy_id=grants.OFFICER)],
    ),
    "period-ends-before-it-begins": lambda: Three(
        met=deputy(),
        broken=deputy(until=grants.SINCE - DAY),
        holds=[deputy(until=grants.SINCE), deputy(since=grants.AT - DAY, until=grants.AT + TICK)],
        breaks=[deputy(until=grants.SINCE - TICK), deputy(since=grants.AT - DAY, until=grants.AT)],
    ),
    "period-too-long": lambda: Three(
        met=deputy(),
        broken=deputy(until=grants.SINCE + 2 * LONGEST_DEPUTY),
        holds=[deputy(until=grants.SINCE + LONGEST_DEPUTY)],
        breaks=[deputy(until=grants.SINCE + LONGEST_DEPUTY + TICK)],
    ),
    "agency-does-not-fit": lambda: Three(
        met=agency(),
        broken=agency(agency_fits=False),
        holds=[agency(agency_id=grants.STRANGER)],
        breaks=[agency(agency_id=grants.ORG)],
    ),
    "grant-ended": lambda: Three(
        met=agency(grants.entrusted, command=grants.accept),
        broken=agency(grants.entrusted, grants.ended, command=grants.accept),
        holds=[agency(grants.entrusted, grants.accepted, command=grants.accept)],
        breaks=[agency(grants.entrusted, grants.accepted, grants.ended, command=grants.accept)],
    ),
    # -- sessions: half a day, each refresh token once, the one before for half a minute
    "session-over": lambda: Three(
        met=refresh(1, NOW),
        broken=refresh(1, 2 * SESSION_LIFE),
        holds=[refresh(1, SESSION_LIFE), refresh(1, REPEAT_WITHIN, sessions.second), refresh(2, NOW, sessions.second)],
        breaks=[
            refresh(1, SESSION_LIFE + TICK),
            refresh(1, REPEAT_WITHIN + TICK, sessions.second),
            refresh(1, NOW, sessions.second, SessionRefreshed(turn=3, at=sessions.AT)),
            refresh(1, NOW, sessions.closed),
        ],
    ),
}
ALL = {**OF_PEOPLE, **OF_CODES, **OF_ORGANISATIONS}


def test_every_rule_has_its_three() -> None:
    assert rules_without_three("identity", OF_PEOPLE, OF_CODES, OF_ORGANISATIONS) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_rule_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)


# -- what is no refusal ---


def next_code(after: timedelta) -> list[str]:
    outcome = people.given(coming.requested).when(AllowNextCode(at=coming.AT + after))
    return [type(event).__name__ for event in outcome.events]


def next_code_of_account(after: timedelta) -> list[str]:
    outcome = people.given(*account.HERE, account.asked).when(AllowNextCode(at=account.AT + after))
    return [type(event).__name__ for event in outcome.events]


def next_code_of_officer(after: timedelta) -> list[str]:
    outcome = desk.spec.given(desk.registered, desk.asked).when(AllowNextOfficerCode(at=desk.AT + after))
    return [type(event).__name__ for event in outcome.events]


def lapse(at: datetime) -> list[str]:
    return [type(event).__name__ for event in grants.spec.given(grants.named).when(LapseGrant(at=at)).events]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lambda: next_code(timedelta(minutes=9)), ["NextCodeAllowed"]),
        (lambda: next_code(NOW), []),
        (lambda: next_code(timedelta(seconds=60)), ["NextCodeAllowed"]),
        (lambda: next_code(timedelta(seconds=60) - TICK), []),
        (lambda: next_code_of_account(timedelta(seconds=60)), ["NextCodeAllowed"]),
        (lambda: next_code_of_account(timedelta(seconds=60) - TICK), []),
        (lambda: next_code_of_officer(timedelta(seconds=60)), ["NextOfficerCodeAllowed"]),
        (lambda: next_code_of_officer(timedelta(seconds=60) - TICK), []),
        (lambda: lapse(grants.UNTIL + DAY), ["GrantEnded"]),
        (lambda: lapse(grants.SINCE), []),
        (lambda: lapse(grants.UNTIL), []),
        (lambda: lapse(grants.UNTIL + TICK), ["GrantEnded"]),
    ],
)
def test_what_a_clock_brings(found: Callable[[], list[str]], expected: list[str]) -> None:
    assert found() == expected


@pytest.mark.parametrize(
    ("at", "acts"),
    [
        (grants.SINCE + DAY, True),
        (grants.UNTIL + DAY, False),
        (grants.SINCE - TICK, False),
        (grants.SINCE, True),
        (grants.UNTIL, True),
        (grants.UNTIL + TICK, False),
    ],
)
def test_a_deputy_acts_from_the_first_instant_to_the_last(at: datetime, acts: bool) -> None:
    assert grants.spec.given(grants.named).state.open_at(at) is acts
