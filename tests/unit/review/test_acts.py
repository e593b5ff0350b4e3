"""Returns, hand-overs, kinship, moved entries, withdrawals and dates: when they may be, what is refused, the edge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from services.review.domain import (
    APPLICANT as TO_APPLICANT,
)
from services.review.domain import (
    Act,
    Asker,
    CaseFile,
    DeclareKinship,
    HearAmendment,
    LapseCase,
    PassStage,
    Plan,
    ReturnCase,
    ReviewCase,
    Status,
    end_of_day_after,
    may_see,
    refusals,
)
from services.review.published import (
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
from tests.unit.review.stories import (
    Story,
    after_notice,
    at_acceptance,
    at_the_authority,
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
    story.wish(Act.PASS, "acceptance").then_not_found()  # it was never theirs
    back = story.wish(Act.HAND_OVER, there, to=ORGS["acceptance"]).then_rejected("not-another-authority")
    assert back[0].limit == [str(FARTHER)]
    story.does(Act.HAND_OVER, there, to=FARTHER)
    last = Asker(roles=("acceptance",), org_id=FARTHER)
    story.wish(Act.HAND_OVER, last, to=ELSEWHERE).then_rejected("hand-overs-used-up", "not-another-authority")
    assert story.wish(Act.PASS, last).events
    at_the_authority().wish(Act.HAND_OVER, "authority").then_rejected("not-to-hand-over", "not-another-authority")


def test_a_case_that_was_handed_over_comes_back_to_where_it_belongs_after_a_return() -> None:
    there = Asker(roles=("acceptance",), org_id=ELSEWHERE)
    story = at_acceptance().does(Act.HAND_OVER, "acceptance", to=ELSEWHERE).does(Act.RETURN, there)
    again = story.wish(Act.RESUBMIT, APPLICANT).events[0].submission
    assert [s.org_id for s in again.chain if s.actor == "acceptance"] == [ELSEWHERE]
    # By another line of the routes, or of the plan as it was amended, it goes anew.
    for anew in ({"route": "外省"}, {"plan": WHOLE.model_copy(update={"version": WHOLE.version + 1})}):
        again = story.wish(Act.RESUBMIT, APPLICANT, **anew).events[0].submission
        assert [s.org_id for s in again.chain if s.actor == "acceptance"] == [ORGS["acceptance"]]


def test_only_what_was_handed_over_stays_where_it_is() -> None:
    there = Asker(roles=("acceptance",), org_id=ELSEWHERE)
    story = at_acceptance().does(Act.HAND_OVER, "acceptance", to=ELSEWHERE).does(Act.RETURN, there)
    parties = {s.id: s.org_id for s in opened(WHOLE).submission.chain}
    # Two lines of the routes can have one name: here the letter comes from another authority.
    other = {**parties, "entrust": FARTHER}
    again = story.wish(Act.RESUBMIT, APPLICANT, parties=other).events[0].submission
    assert {s.id: s.org_id for s in again.chain} == other
    moved_on = {"parties": {**parties, "unit": FARTHER}, "employer_id": FARTHER}
    again = story.wish(Act.RESUBMIT, APPLICANT, **moved_on).events[0].submission
    assert {s.id: s.org_id for s in again.chain} == moved_on["parties"]


def test_what_is_begun_anew_after_a_withdrawal_is_not_for_those_who_had_it_before() -> None:
    story = at_the_authority().does(Act.ISSUE_ENTRUSTMENT, "authority")
    assert story.case.entrustment is not None
    story.does(Act.WITHDRAW, APPLICANT).does(Act.CONFIRM_WITHDRAWAL, "authority")
    before = story.case
    assert may_see(before, checker("employer"))
    parties = {s.id: s.org_id for s in before.submission.chain} | {"unit": FARTHER}
    file = CaseFile(file_id=UUID(int=404), owner="declaration")
    story.does(Act.RESUBMIT, APPLICANT, parties=parties, employer_id=FARTHER, files=(file,))
    anew = story.case
    assert (anew.first, anew.anew_at, anew.rounds, anew.entrustment) == (2, story.now, 0, None)
    assert anew.files == {file.file_id: "declaration"}
    assert anew.old_files == before.files
    assert not may_see(anew, checker("employer"))
    assert not may_see(anew, checker("authority"))
    assert may_see(anew, Asker(roles=("employer",), org_id=FARTHER))
    assert may_see(anew, APPLICANT)
    assert anew.history == (story.events[-1],)
    # What is only mended keeps all that.
    mended = Story().does(Act.RETURN, "employer").does(Act.RESUBMIT, APPLICANT).case
    assert (mended.first, mended.anew_at, mended.rounds) == (1, None, 1)
    assert may_see(mended, checker("employer"))


def test_the_plan_says_how_often_a_case_is_handed_over() -> None:
    def allowing(times: int) -> Plan:
        stages = (s.model_copy(update={"hand_overs": times}) if s.authorities else s for s in WHOLE.stages)
        return WHOLE.model_copy(update={"stages": tuple(stages)})

    never = at_acceptance(allowing(0))
    never.wish(Act.HAND_OVER, "acceptance", to=ELSEWHERE).then_rejected("not-to-hand-over")
    once = at_acceptance(allowing(1)).does(Act.HAND_OVER, "acceptance", to=ELSEWHERE)
    there = Asker(roles=("acceptance",), org_id=ELSEWHERE)
    (used,) = once.wish(Act.HAND_OVER, there, to=FARTHER).then_rejected("hand-overs-used-up")
    assert (used.limit, used.actual) == (1, 1)


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
