"""Each act of a checker: when it may be done, what is refused and with which measure, and the edge of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Given, Spec
from services.review.domain import (
    APPLICANT as TO_APPLICANT,
)
from services.review.domain import (
    Act,
    Asker,
    Calendar,
    Case,
    DeclareKinship,
    HearAmendment,
    LapseCase,
    Member,
    PassStage,
    Plan,
    RecordMeeting,
    ReturnCase,
    ReviewCase,
    Status,
    Vote,
    end_of_day_after,
    refusals,
)
from services.review.domain.committee import recommends
from services.review.published import (
    EntryMoved,
    ReviewRefused,
    WithdrawalConfirmed,
    WithdrawalRefused,
)
from tests.unit.review.acts import (
    ELSEWHERE,
    FARTHER,
    PLATFORM_ITSELF,
    WHOLE,
    after,
    command_for,
    outcome_of,
)
from tests.unit.review.samples import APPLICANT, AT, DEFECTS, DUE, FOUR, ORGS, checker, opened, returned

spec = Spec(ReviewCase)
PUBLISHED = {Act.FAIL: ReviewRefused, Act.CONFIRM_WITHDRAWAL: WithdrawalConfirmed, Act.MOVE_ENTRY: EntryMoved}


class Story:
    """A case under a plan that asks for everything, one act after the other."""

    def __init__(self, under: Plan = WHOLE) -> None:
        self.under = under
        self.events: list[Event] = [opened(under)]
        self.now = AT

    @property
    def case(self) -> Case:
        """As it stands."""
        state: Case = self.given.state
        return state

    @property
    def given(self) -> Given:
        """What has happened so far."""
        return spec.given(*self.events)

    def wish(self, act: Act, role: str | Asker, **changes: Any) -> Any:
        """The outcome of an act."""
        asker = checker(role) if isinstance(role, str) else role
        command = command_for(act, self.case, asker, self.under, self.now).model_copy(update=changes)
        return self.given.when(command)

    def does(self, act: Act, role: str | Asker, **changes: Any) -> Story:
        """An act that is accepted."""
        outcome = self.wish(act, role, **changes)
        assert outcome.refused is None, outcome.refused
        assert outcome.events, "a calm repeat"
        self.events += outcome.events
        return self

    def later(self, **time: float) -> Story:
        """The clock moves on."""
        self.now += timedelta(**time)
        return self


def posted() -> Story:
    return Story().does(Act.POST_NOTICE, "employer")


def after_notice() -> Story:
    return posted().later(days=8).does(Act.CLOSE_NOTICE, "employer")


def at_the_authority() -> Story:
    return after_notice().does(Act.PASS, "employer")


def at_acceptance() -> Story:
    return at_the_authority().does(Act.ISSUE_ENTRUSTMENT, "authority").does(Act.PASS, "authority")


def at_the_committee() -> Story:
    return at_acceptance().does(Act.PASS, "acceptance")


# -- public notice (guide 二.8) ---


def test_a_stage_with_a_notice_passes_only_after_it_is_over() -> None:
    (missing,) = Story().wish(Act.PASS, "employer").then_rejected("notice-missing")
    assert (missing.limit, missing.actual) == (5, 0)
    posted().wish(Act.PASS, "employer").then_rejected("notice-running")
    assert after_notice().wish(Act.PASS, "employer").events


def test_a_notice_is_up_for_working_days_the_day_it_is_posted_not_counted() -> None:
    sunday_morning = AT  # 2026-03-01 is a Sunday in Shanghai
    assert Story().wish(Act.POST_NOTICE, "employer").events[0].ends_at == end_of_day_after(sunday_morning, 5)
    holiday = Calendar(holidays=(date(2026, 3, 3),), workdays=(date(2026, 3, 7),))
    ends = Story().wish(Act.POST_NOTICE, "employer", calendar=holiday).events[0].ends_at
    assert ends == datetime(2026, 3, 7, 15, 59, 59, tzinfo=UTC)  # a Saturday that is worked
    plain = Story().wish(Act.POST_NOTICE, "employer", calendar=Calendar(holidays=(date(2026, 3, 3),))).events[0]
    assert plain.ends_at == datetime(2026, 3, 9, 15, 59, 59, tzinfo=UTC)


def test_a_notice_may_be_longer_than_the_plan_asks_and_not_shorter() -> None:
    (short,) = Story().wish(Act.POST_NOTICE, "employer", working_days=4).then_rejected("notice-too-short")
    assert (short.limit, short.actual) == (5, 4)
    assert Story().wish(Act.POST_NOTICE, "employer", working_days=7).events
    Story().wish(Act.POST_NOTICE, "employer", places=()).then_rejected("places-missing")
    posted().wish(Act.POST_NOTICE, "employer").then()
    Story(FOUR).wish(Act.POST_NOTICE, "employer").then_rejected("no-notice-here")


def test_the_last_second_of_a_notice_belongs_to_it() -> None:
    story = posted()
    story.now = end_of_day_after(AT, 5)
    story.wish(Act.CLOSE_NOTICE, "employer").then_rejected("notice-not-over")
    assert story.wish(Act.RECORD_OBJECTION, "employer").events
    story.later(seconds=1)
    assert story.wish(Act.CLOSE_NOTICE, "employer").events[0].outcome == "unopposed"
    story.wish(Act.RECORD_OBJECTION, "employer").then_rejected("notice-ended")


def test_a_notice_closes_once_every_objection_was_looked_into() -> None:
    story = posted().does(Act.RECORD_OBJECTION, "employer").does(Act.RECORD_OBJECTION, "employer").later(days=8)
    story.wish(Act.RECORD_OBJECTION, "employer", text="第 1 条异议").then()  # told twice
    (left,) = story.wish(Act.CLOSE_NOTICE, "employer").then_rejected("objections-open")
    assert left.actual == 2
    story.wish(Act.HANDLE_OBJECTION, "employer", number=3).then_rejected("objection-unknown")
    story.does(Act.HANDLE_OBJECTION, "employer").does(Act.HANDLE_OBJECTION, "employer")
    story.wish(Act.HANDLE_OBJECTION, "employer").then()
    story.does(Act.CLOSE_NOTICE, "employer")
    assert story.case.done.notice is not None
    assert story.case.done.notice.closed is not None
    assert story.case.done.notice.closed.outcome == "dismissed"
    assert story.wish(Act.PASS, "employer").events


def test_an_objection_that_was_upheld_lets_nothing_pass() -> None:
    story = posted().does(Act.RECORD_OBJECTION, "employer").does(Act.HANDLE_OBJECTION, "employer", upheld=True)
    story.later(days=8).does(Act.CLOSE_NOTICE, "employer").wish(Act.PASS, "employer").then_rejected("objection-upheld")
    assert story.wish(Act.FAIL, "employer").events
    assert story.wish(Act.RETURN, "employer").events


def test_there_is_time_to_decide_after_a_notice_has_ended() -> None:
    story = Story().later(days=30).does(Act.POST_NOTICE, "employer")
    held = story.case.holder
    assert held is not None
    assert held.due_at == end_of_day_after(story.case.done.notice.posted.ends_at, 5)  # type: ignore[union-attr] # posted


# -- entrustment letter (guide 二.8(2)) ---


def test_the_competent_authority_passes_with_the_letter() -> None:
    story = at_the_authority()
    story.wish(Act.PASS, "authority").then_rejected("entrustment-missing")
    story.wish(Act.ISSUE_ENTRUSTMENT, "employer").then_rejected("not-your-stage")
    letter = UUID(int=400)
    story.does(Act.ISSUE_ENTRUSTMENT, "authority", file_id=letter)
    assert story.case.files[letter] == "review"
    story.wish(Act.ISSUE_ENTRUSTMENT, "authority").then_rejected("entrustment-issued")
    assert story.wish(Act.PASS, "authority").events
    after_notice().wish(Act.ISSUE_ENTRUSTMENT, "employer").then_rejected("no-entrustment-here")


# -- the committee's vote (guide 二.8(1)) ---


def met(votes_for: int, votes_against: int, abstained: int = 0, **changes: Any) -> dict[str, Any]:
    roster = tuple(Member(name=f"委员{n}") for n in range(votes_for + votes_against + abstained))
    votes = {"votes_for": votes_for, "votes_against": votes_against, "abstained": abstained}
    return {"roster": roster, **votes, **changes}


def test_a_committee_passes_what_its_majority_recommends() -> None:
    story = at_the_committee()
    story.wish(Act.PASS, "midlevel").then_rejected("meeting-missing")
    story.does(Act.RECORD_MEETING, "midlevel", **met(3, 1, 1))
    assert story.case.done.meeting is not None
    assert (story.case.done.meeting.votes_for, story.case.done.meeting.abstained) == (3, 1)
    assert story.wish(Act.PASS, "midlevel").events
    story.wish(Act.RECORD_MEETING, "midlevel", **met(5, 0)).then_rejected("meeting-recorded")


def test_a_committee_that_does_not_recommend_can_only_refuse_or_return() -> None:
    story = at_the_committee().does(Act.RECORD_MEETING, "midlevel", **met(2, 2))
    (short,) = story.wish(Act.PASS, "midlevel").then_rejected("not-recommended")
    assert (short.limit, short.actual["for"]) == (0.5, 2)
    assert story.wish(Act.FAIL, "midlevel", ground="unfit").events


@pytest.mark.parametrize(
    ("vote", "favour", "present", "recommended"),
    [
        (Vote(present_from=0.6667, favour_over=0.5, members=6), 3, 4, True),
        (Vote(present_from=0.6667, favour_over=0.5, members=6), 3, 3, False),  # too few were there
        (Vote(present_from=0.6667, favour_over=0.5, members=6), 2, 4, False),  # just half
        (Vote(present_from=0.5, favour_over=0.6667), 6, 9, False),  # just two thirds
        (Vote(present_from=0.5, favour_over=0.6667), 7, 9, True),
    ],
)
def test_the_plans_rule_says_what_a_majority_is(vote: Vote, favour: int, present: int, recommended: bool) -> None:
    assert recommends(vote, favour, present) is recommended


def test_everything_wrong_with_a_meeting_is_said_at_once() -> None:
    twice = (Member(name="甲"), Member(name="甲"))
    wrong = met(4, 2, 0, roster=twice, held_on=date(2026, 3, 30))
    found = at_the_committee().wish(Act.RECORD_MEETING, "midlevel", **wrong)
    found.then_rejected("votes-and-roster-differ", "member-twice", "more-than-members", "meeting-to-come")


def test_a_meeting_of_today_is_no_meeting_to_come() -> None:
    story = at_the_committee()
    today = (story.now + timedelta(hours=8)).date()
    assert story.wish(Act.RECORD_MEETING, "midlevel", held_on=today).events
    tomorrow = today + timedelta(days=1)
    story.wish(Act.RECORD_MEETING, "midlevel", held_on=tomorrow).then_rejected("meeting-to-come")
    Story(FOUR).wish(Act.RECORD_MEETING, "employer").then_rejected("no-vote-here")
    assert isinstance(command_for(Act.RECORD_MEETING, story.case, APPLICANT, WHOLE), RecordMeeting)


# -- refusing (DOMAIN: 不予受理 at acceptance, on a closed list) ---


def test_only_the_acceptance_point_declines_to_accept_and_only_on_a_ground_of_the_list() -> None:
    Story().wish(Act.REFUSE, "employer").then_rejected("not-acceptance")
    story = at_acceptance()
    (unknown,) = story.wish(Act.REFUSE, "acceptance", ground="whim").then_rejected("ground-unknown")
    assert (unknown.limit, unknown.actual) == (["late"], "whim")
    refused = story.wish(Act.REFUSE, "acceptance").events[0]
    assert (refused.kind, refused.ground, refused.ground_name) == ("inadmissible", "late", "超出申报范围")
    assert story.does(Act.REFUSE, "acceptance").case.status is Status.REFUSED
    story.wish(Act.REFUSE, "acceptance").then()  # a second click
    story.wish(Act.PASS, "acceptance").then_rejected("case-refused")


def test_a_plan_without_grounds_refuses_nobody() -> None:
    Story(FOUR).wish(Act.FAIL, "employer").then_rejected("no-grounds")
    Story(FOUR).does(Act.PASS, "employer").wish(Act.REFUSE, "acceptance").then_rejected("no-grounds")


def test_where_there_is_no_acceptance_point_the_first_after_the_employer_declines_to_accept() -> None:
    short = WHOLE.model_copy(update={"stages": tuple(s for s in WHOLE.stages if s.id in {"unit", "middle", "final"})})
    story = Story(short).does(Act.POST_NOTICE, "employer").later(days=8).does(Act.CLOSE_NOTICE, "employer")
    story.wish(Act.REFUSE, "employer").then_rejected("not-acceptance")
    story.does(Act.PASS, "employer")
    assert story.wish(Act.REFUSE, "midlevel").events
    story.does(Act.RECORD_MEETING, "midlevel").does(Act.PASS, "midlevel")
    story.wish(Act.REFUSE, "office").then_rejected("not-acceptance")


def test_a_committee_may_put_its_meeting_on_record_where_the_plan_asks_for_none() -> None:
    story = Story(FOUR).does(Act.PASS, "employer").does(Act.PASS, "acceptance")
    assert story.wish(Act.PASS, "midlevel").events
    story.does(Act.RECORD_MEETING, "midlevel", **met(2, 2)).wish(Act.PASS, "midlevel").then_rejected("not-recommended")


def test_a_failure_is_published_with_its_ground_and_without_its_words() -> None:
    story = Story()
    outcome = story.wish(Act.FAIL, "employer", ground="forged")
    outcome.then_publishes(
        ReviewRefused.model_validate(
            {
                **{name: getattr(story.case.submission, name) for name in ("employer_id", "plan_id", "plan_version")},
                "declaration_id": story.case.declaration_id,
                "submission": 1,
                "person_id": story.case.person_id,
                "rule_set_version": "7",
                "readiness_digest": "digest-1",
                "stage": "unit",
                "kind": "failed",
                "ground": "forged",
            }
        )
    )


# -- returning ---


def test_a_stage_sends_back_to_an_earlier_one_which_decides_anew() -> None:
    story = at_the_authority()
    wrong = story.wish(Act.RETURN, "authority", to="middle").then_rejected("not-an-earlier-stage")
    assert wrong[0].limit == [TO_APPLICANT, "unit"]
    story.does(Act.RETURN, "authority", to="unit")
    held = story.case.holder
    assert held is not None
    assert (story.case.status, held.stage, held.org_id) == (Status.CHECKING, "unit", ORGS["employer"])
    assert story.wish(Act.PASS, "employer").events  # its notice was held
    assert story.case.rounds == 1


def test_a_case_is_returned_no_more_often_than_the_plan_allows() -> None:
    story = after_notice()
    for number in (1, 2):
        story.does(Act.RETURN, "employer").does(Act.RESUBMIT, APPLICANT)
        assert story.case.submission.number == number + 1
    (used,) = story.wish(Act.RETURN, "employer").then_rejected("rounds-used-up")
    assert (used.limit, used.actual) == (2, 2)
    assert story.wish(Act.FAIL, "employer", ground="unfit").events


def test_a_stages_time_begins_anew_after_a_return() -> None:
    late = datetime(2026, 6, 1, 2, tzinfo=UTC)  # long past the plan's dates
    back = Story(FOUR)
    back.events = [opened(FOUR), returned("unit", "employer")]
    back.now = late
    back.does(Act.RESUBMIT, APPLICANT)
    held = back.case.holder
    assert held is not None
    assert held.due_at == end_of_day_after(late, 5)
    assert [s.due_at for s in back.case.submission.chain] == [end_of_day_after(late, n) for n in (5, 10, 15, 20)]
    back.later(days=4).does(Act.PASS, "employer")
    held = back.case.holder
    assert held is not None
    assert held.due_at == end_of_day_after(late, 10)  # never less than was promised
    back.later(days=20).does(Act.PASS, "acceptance")
    held = back.case.holder
    assert held is not None
    assert held.due_at == end_of_day_after(back.now, 5)


def test_without_a_return_the_plans_dates_hold() -> None:
    story = Story(FOUR).later(days=20).does(Act.PASS, "employer")
    held = story.case.holder
    assert held is not None
    assert held.due_at == DUE + timedelta(days=1)


def test_who_gets_a_case_after_its_date_has_days_all_the_same() -> None:
    story = Story(FOUR)
    story.now = DUE + timedelta(days=30)
    held = story.does(Act.PASS, "employer").case.holder
    assert held is not None
    assert held.due_at == end_of_day_after(story.now, 5)


# -- handing over, escalating ---


def test_a_misrouted_case_goes_to_another_authority_of_the_plan_but_is_not_passed_round() -> None:
    story = at_acceptance()
    story.wish(Act.HAND_OVER, "acceptance", to=UUID(int=999)).then_rejected("not-another-authority")
    story.does(Act.HAND_OVER, "acceptance", to=ELSEWHERE)
    there = Asker(roles=("acceptance",), org_id=ELSEWHERE)
    assert story.case.station.org_id == ELSEWHERE
    story.wish(Act.PASS, "acceptance").then_rejected("not-your-stage")
    back = story.wish(Act.HAND_OVER, there, to=ORGS["acceptance"]).then_rejected("not-another-authority")
    assert back[0].limit == [str(FARTHER)]
    story.does(Act.HAND_OVER, there, to=FARTHER)
    last = Asker(roles=("acceptance",), org_id=FARTHER)
    story.wish(Act.HAND_OVER, last, to=ELSEWHERE).then_rejected("hand-overs-used-up", "not-another-authority")
    assert story.wish(Act.PASS, last).events
    at_the_authority().wish(Act.HAND_OVER, "authority").then_rejected("not-to-hand-over", "not-another-authority")


def test_the_office_decides_what_a_stage_handed_up_in_its_place() -> None:
    story = Story(FOUR).does(Act.PASS, "employer").does(Act.ESCALATE, "acceptance")
    story.wish(Act.PASS, "acceptance").then_rejected("not-your-stage")
    passed = story.wish(Act.PASS, "office").events[0]
    assert (passed.stage, passed.role, passed.org_id) == ("accept", "office", ORGS["office"])
    story.wish(Act.ESCALATE, "office").then_rejected("at-the-office")
    story.does(Act.GIVE_BACK, "office")
    assert story.wish(Act.PASS, "acceptance").events
    story.does(Act.ESCALATE, "acceptance").wish(Act.GIVE_BACK, "office", reason="再办").then_rejected(
        "given-back-before"
    )


def test_the_office_takes_up_only_what_is_overdue() -> None:
    story = Story(FOUR)
    story.now = DUE
    (early,) = story.wish(Act.ESCALATE, "office").then_rejected("not-overdue")
    assert early.limit == DUE.isoformat()
    story.now = DUE + timedelta(seconds=1)
    story.does(Act.ESCALATE, "office")
    assert story.case.holder is not None
    assert story.case.holder.actor == "office"
    assert story.case.status is Status.CHECKING


# -- who may not check ---


def test_nobody_checks_a_relative_once_they_have_said_so() -> None:
    cousin = checker("employer").model_copy(update={"account_id": UUID(int=501)})
    colleague = checker("employer").model_copy(update={"account_id": UUID(int=502)})
    story = Story(FOUR).does(Act.DECLARE_KINSHIP, cousin)
    story.wish(Act.DECLARE_KINSHIP, cousin).then()
    story.wish(Act.PASS, cousin).then_rejected("relatives-case")
    assert story.wish(Act.PASS, colleague).events
    assert story.wish(Act.ESCALATE, cousin).events  # handing it up isn't checking
    assert isinstance(command_for(Act.DECLARE_KINSHIP, story.case, cousin, FOUR), DeclareKinship)


def test_whereabouts_tells_a_relative_why_nothing_is_open() -> None:
    cousin = checker("employer").model_copy(update={"account_id": UUID(int=501)})
    case = Story(FOUR).does(Act.DECLARE_KINSHIP, cousin).case
    assert [v.code for v in refusals(Act.PASS, case, cousin, AT)] == ["relatives-case"]


# -- an entry in the wrong part (guide 二.3) ---


def test_an_entry_is_moved_without_a_return_and_nothing_is_decided_before_it_is_answered() -> None:
    story = Story(FOUR)
    story.wish(Act.MOVE_ENTRY, "employer", target="awards").then_rejected("same-part")
    story.does(Act.MOVE_ENTRY, "employer")
    story.wish(Act.PASS, "employer").then_rejected("move-open")
    story.given.when(HearAmendment(submission=9, at=AT)).then()
    story.events += story.given.when(HearAmendment(submission=1, at=AT)).events
    assert story.wish(Act.PASS, "employer").events
    assert story.given.when(HearAmendment(submission=1, at=AT)).events == ()


def test_no_more_than_ten_entries_are_moved() -> None:
    story = Story(FOUR)
    for _ in range(10):
        story.does(Act.MOVE_ENTRY, "employer")
        story.events += story.given.when(HearAmendment(submission=1, at=AT)).events
    (much,) = story.wish(Act.MOVE_ENTRY, "employer").then_rejected("moves-used-up")
    assert (much.limit, much.actual) == (10, 10)


# -- withdrawing ---


def test_a_withdrawal_is_confirmed_by_who_has_the_case() -> None:
    story = Story(FOUR).does(Act.PASS, "employer").does(Act.WITHDRAW, APPLICANT)
    story.wish(Act.PASS, "acceptance").then_rejected("withdrawal-asked")
    story.wish(Act.WITHDRAW, APPLICANT).then()
    story.wish(Act.CONFIRM_WITHDRAWAL, "office").then_rejected("not-your-stage")
    assert story.does(Act.CONFIRM_WITHDRAWAL, "acceptance").case.status is Status.WITHDRAWN
    story.wish(Act.CONFIRM_WITHDRAWAL, "acceptance").then()
    assert story.does(Act.RESUBMIT, APPLICANT).case.status is Status.CHECKING


def test_after_the_materials_have_passed_the_office_confirms() -> None:
    story = Story(FOUR)
    for role in ("employer", "acceptance", "midlevel", "office"):
        story.does(Act.PASS, role)
    assert story.case.status is Status.PASSED
    assert story.does(Act.WITHDRAW, APPLICANT).does(Act.CONFIRM_WITHDRAWAL, "office").case.ended is not None


def test_a_withdrawal_is_declined_once_and_the_case_goes_on_where_it_was() -> None:
    story = Story().does(Act.POST_NOTICE, "employer").does(Act.WITHDRAW, APPLICANT)
    outcome = story.wish(Act.DECLINE_WITHDRAWAL, "employer")
    assert outcome.events[0].status is Status.POSTED
    story.does(Act.DECLINE_WITHDRAWAL, "employer")
    assert story.case.status is Status.POSTED
    story.does(Act.WITHDRAW, APPLICANT).wish(Act.DECLINE_WITHDRAWAL, "employer", reason="再次").then_rejected(
        "declined-before"
    )
    published = ReviewCase.publish(outcome.events[0], story.case)
    assert isinstance(published, WithdrawalRefused)


def test_a_returned_case_can_be_mended_though_its_withdrawal_was_asked_for() -> None:
    story = Story(FOUR).does(Act.RETURN, "employer").does(Act.WITHDRAW, APPLICANT)
    assert story.wish(Act.RESUBMIT, APPLICANT).events
    Story(FOUR).does(Act.WITHDRAW, APPLICANT).wish(Act.RESUBMIT, APPLICANT).then_rejected("not-returned")


# -- time ---


def test_a_lapse_counts_only_with_notice_and_reminder_before_its_instant() -> None:
    story = Story(FOUR).does(Act.RETURN, "employer")
    until = end_of_day_after(AT, 5)
    told: dict[str, Any] = {"noticed_at": AT, "reminded_at": until - timedelta(days=1)}
    lapse = LapseCase(submission=1, until=until, at=until, **told)
    story.given.when(lapse).then_rejected("not-over-yet")
    over = lapse.model_copy(update={"at": until + timedelta(seconds=1)})
    unproven = over.model_copy(update={"reminded_at": until + timedelta(seconds=1)})
    story.given.when(unproven).then_rejected("lapse-unproven")
    story.given.when(over.model_copy(update={"until": until - timedelta(days=1)})).then_rejected("lapse-unproven")
    story.events += story.given.when(over).events
    assert story.case.status is Status.LAPSED
    story.given.when(over).then()


def test_the_office_puts_a_deadline_off_even_after_it_has_lapsed() -> None:
    story = Story(FOUR).does(Act.RETURN, "employer")
    until = end_of_day_after(AT, 5)
    lapse = LapseCase(submission=1, until=until, at=until + timedelta(days=1), noticed_at=AT, reminded_at=AT)
    lapsed = after(story.case, *outcome_of(lapse, story.case))
    assert lapsed.status is Status.LAPSED
    more = outcome_of(command_for(Act.EXTEND, lapsed, PLATFORM_ITSELF, FOUR, until + timedelta(days=2)), lapsed)
    again = after(lapsed, *more)
    assert (again.status, again.holder is not None and again.holder.actor) == (Status.RETURNED, "applicant")
    earlier = command_for(Act.EXTEND, story.case, PLATFORM_ITSELF, FOUR, AT).model_copy(update={"until": AT})
    story.given.when(earlier).then()


def test_a_second_click_of_each_act_changes_nothing() -> None:
    story = Story(FOUR).does(Act.ESCALATE, "employer")
    story.wish(Act.ESCALATE, "employer").then()
    story.does(Act.GIVE_BACK, "office").wish(Act.GIVE_BACK, "office").then()
    seen: dict[str, Any] = {"asker": checker("employer"), "submission": 1, "stage": "unit", "at": AT}
    story.events += story.given.when(ReturnCase(**seen, defects=DEFECTS)).events
    story.given.when(ReturnCase(**seen, defects=DEFECTS)).then()
    story.given.when(PassStage(**seen, opinion=None)).then_rejected("case-returned")
