"""The watch over a case: claims, urges, reminders, and what a missed cut-off leads to."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Spec
from services.review.domain import (
    Asker,
    CaseClaimed,
    CaseUrged,
    CaseWatch,
    ClaimCase,
    ClaimReleased,
    Duty,
    DutyBegan,
    DutyEnded,
    DutyMissed,
    DutyPutOff,
    DutyReminded,
    FollowCase,
    HearNotice,
    LookAtClock,
    NoticeHeard,
    Patience,
    ReleaseClaim,
    ReturnLapsed,
    Told,
    UrgeCase,
    WatchBegan,
)
from services.review.domain.watch import CLAIM_HOLDS, SETTLE
from services.review.published import CheckUrged, CutOffMissed, CutOffMoved, CutOffNear, OfDuty, ResubmissionLapsed
from tests.unit.review.samples import APPLICANT, AT, CASE, ORGS, PERSON, PLAN, STRANGER, checker

spec = Spec(CaseWatch)
SECOND = timedelta(seconds=1)
UNTIL = AT + timedelta(days=10)
ME, COLLEAGUE, MESSAGE = (UUID(int=n) for n in range(50, 53))
PATIENCE = Patience(
    remind_days={"unit": 2, "middle": None}, remind_resubmission_days=2, urge_every_days=3, closes_at=AT
)
BEGAN = WatchBegan(
    declaration_id=CASE,
    person_id=PERSON,
    employer_id=ORGS["employer"],
    office_id=ORGS["office"],
    plan_id=PLAN,
    plan_version=1,
    patience=PATIENCE,
    at=AT,
)
CHECK = Duty(submission=1, stage="unit", stage_name="单位审核", role="employer", org_id=ORGS["employer"], until=UNTIL)
MEND = Duty(submission=1, stage="unit", stage_name="单位审核", role="applicant", org_id=None, until=UNTIL)


def began(duty: Duty) -> DutyBegan:
    return DutyBegan(duty=duty, case_version=1, at=AT)


def follow(duty: Duty | None, version: int, at: datetime = AT) -> FollowCase:
    return FollowCase(began=BEGAN, duty=duty, case_version=version, at=at)


CHECKING: tuple[Event, ...] = (BEGAN, began(CHECK))
MENDING: tuple[Event, ...] = (BEGAN, began(MEND))
ABOUT: dict[str, Any] = {
    "declaration_id": CASE,
    "person_id": PERSON,
    "employer_id": ORGS["employer"],
    "plan_id": PLAN,
    "plan_version": 1,
    "office_id": ORGS["office"],
}


def published(kind: type[OfDuty], duty: Duty, **more: Any) -> OfDuty:
    return kind.model_validate(ABOUT | duty.model_dump() | more)


# -- whose turn it is -------------------------------------------------------------------------------------------------


def test_a_watch_begins_with_the_case_and_follows_whose_turn_it_is() -> None:
    spec.given().when(follow(CHECK, 1)).then(*CHECKING)
    spec.given(*CHECKING).when(follow(MEND, 2)).then(DutyBegan(duty=MEND, case_version=2, at=AT))
    spec.given(*CHECKING).when(follow(None, 2)).then(DutyEnded(case_version=2, at=AT))


def test_a_step_heard_late_or_twice_changes_nothing() -> None:
    spec.given(*CHECKING).when(follow(CHECK, 1)).then()
    later = (*CHECKING, DutyBegan(duty=MEND, case_version=3, at=AT))
    spec.given(*later).when(follow(CHECK, 2)).then()
    assert spec.given(*later).state.duty == MEND


def test_a_date_that_is_put_off_is_heard_of_and_reminded_of_anew() -> None:
    later = CHECK.model_copy(update={"until": UNTIL + timedelta(days=5)})
    put_off = DutyPutOff(until=later.until, case_version=2, at=UNTIL)
    given = spec.given(*CHECKING, DutyReminded(at=UNTIL), DutyMissed(unproven=(), at=UNTIL + SECOND))
    outcome = given.when(follow(later, 2, UNTIL)).then(put_off)
    outcome.then_publishes(published(CutOffMoved, later))
    reminded = UNTIL + timedelta(days=3)
    spec.given(*CHECKING, DutyReminded(at=UNTIL), put_off).when(LookAtClock(at=reminded)).then(
        DutyReminded(at=reminded)
    )


def test_another_version_of_the_plan_brings_its_own_patience() -> None:
    other = BEGAN.model_copy(update={"plan_version": 2})
    command = FollowCase(began=other, duty=MEND, case_version=2, at=AT)
    spec.given(*CHECKING).when(command).then(other, DutyBegan(duty=MEND, case_version=2, at=AT))


# -- reminders --------------------------------------------------------------------------------------------------------


def test_whoever_has_to_act_is_reminded_once_before_the_cut_off() -> None:
    due = UNTIL - timedelta(days=2)
    spec.given(*CHECKING).when(LookAtClock(at=due - SECOND)).then()
    outcome = spec.given(*CHECKING).when(LookAtClock(at=due)).then(DutyReminded(at=due))
    outcome.then_publishes(published(CutOffNear, CHECK))
    spec.given(*CHECKING, DutyReminded(at=due)).when(LookAtClock(at=due + SECOND)).then()
    spec.given(*CHECKING).when(LookAtClock(at=UNTIL)).then(DutyReminded(at=UNTIL))


def test_a_short_time_is_reminded_of_in_its_second_half() -> None:
    short = MEND.model_copy(update={"until": AT + timedelta(days=1)})
    watch = spec.given(BEGAN, began(short)).state
    assert watch.remind_at == AT + timedelta(hours=12)


def test_a_plan_can_do_without_reminders() -> None:
    quiet = CHECK.model_copy(update={"stage": "middle"})
    spec.given(BEGAN, began(quiet)).when(LookAtClock(at=UNTIL)).then()


def test_the_clock_is_set_for_the_reminder_and_the_cut_off() -> None:
    for duty, slack in ((CHECK, timedelta()), (MEND, SETTLE)):
        watch = spec.given(BEGAN, began(duty)).state
        arms = {arm.name: arm.due for arm in CaseWatch.timers(began(duty), watch)}
        assert arms == {"remind": UNTIL - timedelta(days=2), "missed": UNTIL + slack + SECOND}


# -- a checker's silence ----------------------------------------------------------------------------------------------


def test_a_checkers_silence_is_told_to_the_office_and_ends_nothing() -> None:
    spec.given(*CHECKING, DutyReminded(at=AT)).when(LookAtClock(at=UNTIL)).then()
    late = UNTIL + SECOND
    missed = DutyMissed(unproven=(), at=late)
    outcome = spec.given(*CHECKING, DutyReminded(at=AT)).when(LookAtClock(at=late)).then(missed)
    outcome.then_publishes(CutOffMissed(**ABOUT, **CHECK.model_dump(), unproven=()))
    spec.given(*CHECKING, missed).when(LookAtClock(at=late)).then()
    assert spec.given(*CHECKING, missed).state.duty == CHECK


# -- an applicant's lapse ---------------------------------------------------------------------------------------------


def heard(told: Told, at: datetime = UNTIL, *, arrived: bool = True) -> NoticeHeard:
    reason = None if arrived else "no-phone"
    return NoticeHeard(told=told, submission=1, message_id=MESSAGE, arrived=arrived, reason=reason, at=at)


OVER = UNTIL + SETTLE + SECOND


def test_a_lapse_counts_when_notice_and_reminder_arrived_in_time() -> None:
    noticed, reminded = heard("notice", AT), heard("reminder")
    lapsed = ReturnLapsed(submission=1, until=UNTIL, noticed=noticed, reminded=reminded, at=OVER)
    outcome = spec.given(*MENDING, noticed, reminded).when(LookAtClock(at=OVER)).then(lapsed)
    proof = {"noticed_at": AT, "reminded_at": UNTIL, "lapsed_at": OVER}
    outcome.then_publishes(published(ResubmissionLapsed, MEND, **proof))
    spec.given(*MENDING, noticed, reminded, lapsed).when(LookAtClock(at=OVER)).then()


def test_what_was_handed_in_in_time_may_still_be_on_its_way() -> None:
    spec.given(*MENDING, heard("notice"), heard("reminder")).when(LookAtClock(at=UNTIL + SETTLE)).then()


@pytest.mark.parametrize(
    ("history", "unproven"),
    [
        ((), ("notice", "reminder")),
        ((heard("notice"),), ("reminder",)),
        ((heard("reminder"),), ("notice",)),
        ((heard("notice"), heard("reminder", arrived=False)), ("reminder",)),
        ((heard("notice", UNTIL + SECOND), heard("reminder")), ("notice",)),
    ],
)
def test_a_lapse_that_is_not_proven_does_not_count_and_the_office_is_told(
    history: tuple[NoticeHeard, ...], unproven: tuple[Told, ...]
) -> None:
    missed = DutyMissed(unproven=unproven, at=OVER)
    outcome = spec.given(*MENDING, *history).when(LookAtClock(at=OVER)).then(missed)
    outcome.then_publishes(published(CutOffMissed, MEND, unproven=unproven))


def test_what_the_carrier_says_is_kept_once_and_only_about_the_present_return() -> None:
    hear = HearNotice(told="notice", submission=1, message_id=MESSAGE, arrived=True, reason=None, at=UNTIL)
    spec.given(*MENDING).when(hear).then(heard("notice"))
    spec.given(*MENDING, heard("notice")).when(hear).then()
    spec.given(*MENDING).when(hear.model_copy(update={"submission": 2})).then()
    spec.given(*CHECKING).when(hear).then()


# -- 催办 -------------------------------------------------------------------------------------------------------------


def test_an_applicant_urges_whoever_has_the_case() -> None:
    outcome = spec.given(*CHECKING).when(UrgeCase(asker=APPLICANT, at=AT)).then(CaseUrged(at=AT))
    outcome.then_publishes(published(CheckUrged, CHECK, urged_at=AT))


def test_one_may_urge_again_after_the_days_of_the_plan_whoever_has_the_case_by_then() -> None:
    again = AT + timedelta(days=3)
    elsewhere = CHECK.model_copy(update={"stage": "middle"})
    given = spec.given(*CHECKING, CaseUrged(at=AT), began(elsewhere))
    (refused,) = given.when(UrgeCase(asker=APPLICANT, at=again - SECOND)).then_rejected("urged-lately")
    assert refused.limit == again.isoformat()
    given.when(UrgeCase(asker=APPLICANT, at=again)).then(CaseUrged(at=again))


def test_nobody_is_urged_when_nobody_else_has_to_act() -> None:
    spec.given(*MENDING).when(UrgeCase(asker=APPLICANT, at=AT)).then_rejected("your-own-turn")
    over = DutyEnded(case_version=2, at=AT)
    spec.given(*CHECKING, over).when(UrgeCase(asker=APPLICANT, at=AT)).then_rejected("nothing-to-urge")


def test_only_its_applicant_urges_a_case() -> None:
    for other in (Asker(roles=("applicant",), person_id=STRANGER), checker("employer")):
        spec.given(*CHECKING).when(UrgeCase(asker=other, at=AT)).then_not_found()


# -- claims -----------------------------------------------------------------------------------------------------------

DESK = checker("employer")


def claim(officer: UUID, at: datetime = AT, *, take_over: bool = False, asker: Asker = DESK) -> ClaimCase:
    return ClaimCase(asker=asker, officer_id=officer, take_over=take_over, at=at)


def claimed(officer: UUID, at: datetime = AT) -> CaseClaimed:
    return CaseClaimed(officer_id=officer, until=at + CLAIM_HOLDS, at=at)


def test_an_officer_says_that_they_are_at_it_and_a_second_click_says_nothing_new() -> None:
    spec.given(*CHECKING).when(claim(ME)).then(claimed(ME))
    spec.given(*CHECKING, claimed(ME)).when(claim(ME, AT + SECOND)).then()
    later = AT + timedelta(hours=1)
    spec.given(*CHECKING, claimed(ME)).when(claim(ME, later)).then(claimed(ME, later))


def test_a_colleagues_claim_is_shown_until_it_lapses_and_can_be_taken_over() -> None:
    given = spec.given(*CHECKING, claimed(COLLEAGUE))
    given.when(claim(ME, AT + CLAIM_HOLDS)).then_rejected("claimed")
    given.when(claim(ME, take_over=True)).then(claimed(ME))
    late = AT + CLAIM_HOLDS + SECOND
    given.when(claim(ME, late)).then(claimed(ME, late))


def test_a_claim_ends_with_the_turn_and_with_its_officers_word() -> None:
    assert spec.given(*CHECKING, claimed(ME), began(MEND)).state.claim is None
    release = ReleaseClaim(asker=DESK, officer_id=ME, at=AT)
    spec.given(*CHECKING, claimed(ME)).when(release).then(ClaimReleased(officer_id=ME, at=AT))
    spec.given(*CHECKING, claimed(COLLEAGUE)).when(release).then()
    spec.given(*CHECKING).when(release).then()


def test_only_whoever_has_the_case_can_be_at_it() -> None:
    for other in (checker("office"), APPLICANT, Asker(roles=("employer",), org_id=ORGS["office"])):
        spec.given(*CHECKING).when(claim(ME, asker=other)).then_not_found()
    spec.given(*MENDING).when(claim(ME)).then_not_found()
