"""What a stage does before it passes, and what ends a case: when it may be done, what is refused, and the edge."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.store import revive
from services.review.domain import (
    Act,
    Calendar,
    Member,
    RecordMeeting,
    ReviewCase,
    Status,
    Vote,
    end_of_day_after,
)
from services.review.domain.committee import recommends
from services.review.published import (
    ReviewRefused,
)
from tests.sample_vault import SampleVault
from tests.unit.review.acts import (
    WHOLE,
    command_for,
)
from tests.unit.review.samples import APPLICANT, AT, FOUR
from tests.unit.review.stories import (
    Story,
    after_notice,
    at_acceptance,
    at_the_authority,
    at_the_committee,
    posted,
    spoken,
    wanting,
)

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


def test_a_notice_is_posted_where_the_plan_wants_it_and_stands_for_its_objections() -> None:
    asked = wanting(notice_places=("单位网站", "公告栏"), objection_days=2)
    assert spoken(Story(asked), "公告栏").then_rejected("place-left-out")[0].limit == ["单位网站", "公告栏"]
    (up,) = spoken(Story(asked), "食堂", "公告栏", "单位网站").events
    assert up.ends_at == Story().wish(Act.POST_NOTICE, "employer", working_days=7).events[0].ends_at
    assert up.working_days == 5


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


async def test_what_a_letter_says_of_its_applicant_goes_when_they_go() -> None:
    said = {"addressee": "中评委（张三同志）", "scope": "评审张三同志的高级工程师", "document_number": "张三1号"}
    letter = at_the_authority().wish(Act.ISSUE_ENTRUSTMENT, "authority", **said).events[0]
    stored = await SampleVault("review").seal_event(letter)
    assert "张三" not in json.dumps(stored, ensure_ascii=False)
    assert {stored[name]["subject"] for name in said} == {str(letter.person_id)}
    bare = at_the_authority().wish(Act.ISSUE_ENTRUSTMENT, "authority").events[0]
    assert (await SampleVault("review").seal_event(bare))["document_number"] is None


async def test_a_letter_of_before_reads_as_it_was_written() -> None:
    letter = at_the_authority().wish(Act.ISSUE_ENTRUSTMENT, "authority", document_number="8号").events[0]
    in_clear = letter.model_dump_json().encode()
    assert await revive(SampleVault("review"), ReviewCase, "EntrustmentIssued", 1, in_clear) == letter


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


def test_where_two_thirds_are_enough_just_two_thirds_pass() -> None:
    enough = Vote(present_from=0.5, favour_over=0.5, favour_from=0.6667)
    stages = tuple(s.model_copy(update={"vote": enough}) if s.actor == "midlevel" else s for s in WHOLE.stages)
    plan = WHOLE.model_copy(update={"stages": stages})
    just = at_the_committee(plan).does(Act.RECORD_MEETING, "midlevel", **met(4, 1, 1))
    assert just.wish(Act.PASS, "midlevel").events
    fewer = at_the_committee(plan).does(Act.RECORD_MEETING, "midlevel", **met(3, 1, 1))
    (short,) = fewer.wish(Act.PASS, "midlevel").then_rejected("not-recommended")
    assert short.limit == 0.6667


@pytest.mark.parametrize(
    ("vote", "favour", "present", "recommended"),
    [
        (Vote(present_from=0.6667, favour_over=0.5, members=6), 3, 4, True),
        (Vote(present_from=0.6667, favour_over=0.5, members=6), 3, 3, False),  # too few were there
        (Vote(present_from=0.6667, favour_over=0.5, members=6), 2, 4, False),  # just half
        (Vote(present_from=0.5, favour_over=0.6667), 6, 9, False),  # just two thirds
        (Vote(present_from=0.5, favour_over=0.6667), 7, 9, True),
        (Vote(present_from=0.5, favour_over=0.5, favour_from=0.6667), 5, 9, False),
        (Vote(present_from=0.5, favour_over=0.5, favour_from=0.6667), 6, 9, True),  # just two thirds: 三分之二以上
        (Vote(present_from=0.5, favour_over=0.5, favour_from=0.6667), 6, 10, False),
        (Vote(present_from=0.5, favour_over=0.5, favour_from=0.6667), 7, 10, True),
        (Vote(present_from=0.5, favour_over=0.5, favour_from=1), 9, 9, True),
        (Vote(present_from=0.5, favour_over=0.5, favour_from=1), 8, 9, False),
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
