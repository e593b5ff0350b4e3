"""The rules of what a stage does before it passes, each met, broken and at its edge: notice, vote, entrustment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from services.review.domain import Act, Member, end_of_day_after
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
from tests.unit.three import Table, Three

E, COMMITTEE = "employer", "midlevel"
SECOND = timedelta(seconds=1)
NOTICE_ENDS = end_of_day_after(AT, 5)  # the notice is posted on a Sunday
MIDNIGHT = datetime(2026, 3, 31, 16, tzinfo=UTC)
"""In Shanghai 1 April begins."""
AT_THE_GATE = wanting(notice_places=("大门",))
NO_VOTE_PLANNED = Story(FOUR).does(Act.PASS, E).does(Act.PASS, "acceptance")


def at(story: Story, instant: datetime) -> Story:
    story.now = instant
    return story


def objected(*upheld: bool | None) -> Story:
    """Up, with so many objections: each upheld, dismissed, or not looked into yet."""
    story = posted()
    for _ in upheld:
        story.does(Act.RECORD_OBJECTION, E)
    for number, found in enumerate(upheld, 1):
        if found is not None:
            story.does(Act.HANDLE_OBJECTION, E, number=number, upheld=found)
    return story.later(days=8)


def met(votes_for: int, votes_against: int, abstained: int = 0, **changes: Any) -> dict[str, Any]:
    roster = tuple(Member(name=f"委员{n}") for n in range(votes_for + votes_against + abstained))
    return {
        "roster": roster,
        "votes_for": votes_for,
        "votes_against": votes_against,
        "abstained": abstained,
        **changes,
    }


def meeting(**votes: Any) -> Any:
    return at_the_committee().wish(Act.RECORD_MEETING, COMMITTEE, **votes)


def voted(*votes: int) -> Any:
    return at_the_committee().does(Act.RECORD_MEETING, COMMITTEE, **met(*votes)).wish(Act.PASS, COMMITTEE)


def mended(story: Story) -> Story:
    return story.does(Act.RETURN, E).does(Act.RESUBMIT, APPLICANT)


OF_STAGES: Table = {
    # -- 公示 (guide 二.8)
    "notice-missing": lambda: Three(
        met=after_notice().wish(Act.PASS, E),
        broken=Story().wish(Act.PASS, E),
        holds=[Story(FOUR).wish(Act.PASS, E)],  # the plan asks for none
        breaks=[mended(after_notice()).wish(Act.PASS, E)],  # it was of an earlier submission
    ),
    "notice-too-short": lambda: Three(
        met=Story().wish(Act.POST_NOTICE, E, working_days=7),
        broken=Story().wish(Act.POST_NOTICE, E, working_days=1),
        holds=[Story().wish(Act.POST_NOTICE, E, working_days=5)],
        breaks=[Story().wish(Act.POST_NOTICE, E, working_days=4)],
    ),
    "places-missing": lambda: Three(
        met=Story().wish(Act.POST_NOTICE, E, places=("单位公告栏", "单位网站")),
        broken=Story().wish(Act.POST_NOTICE, E, places=()),
        holds=[Story().wish(Act.POST_NOTICE, E, places=("单位公告栏",))],
        breaks=[Story().wish(Act.POST_NOTICE, E, places=(), working_days=4)],
    ),
    "place-left-out": lambda: Three(
        met=spoken(Story(AT_THE_GATE), "大门", "公告栏"),
        broken=spoken(Story(AT_THE_GATE), "公告栏"),
        holds=[spoken(Story(AT_THE_GATE), "大门"), spoken(Story(), "公告栏")],
        breaks=[spoken(Story(AT_THE_GATE), "大门口")],
    ),
    "no-notice-here": lambda: Three(
        met=Story().wish(Act.POST_NOTICE, E),
        broken=Story(FOUR).wish(Act.POST_NOTICE, E),
        holds=[posted().wish(Act.POST_NOTICE, E)],
        breaks=[at_the_authority().wish(Act.POST_NOTICE, "authority")],
    ),
    "notice-held": lambda: Three(
        met=Story().wish(Act.POST_NOTICE, E),
        broken=after_notice().wish(Act.POST_NOTICE, E, working_days=9),
        holds=[after_notice().wish(Act.POST_NOTICE, E), mended(after_notice()).wish(Act.POST_NOTICE, E)],
        breaks=[after_notice().wish(Act.POST_NOTICE, E, working_days=6)],
    ),
    "notice-not-over": lambda: Three(
        met=posted().later(days=8).wish(Act.CLOSE_NOTICE, E),
        broken=posted().wish(Act.CLOSE_NOTICE, E),
        holds=[at(posted(), NOTICE_ENDS + SECOND).wish(Act.CLOSE_NOTICE, E)],
        breaks=[at(posted(), NOTICE_ENDS).wish(Act.CLOSE_NOTICE, E)],
    ),
    "notice-ended": lambda: Three(
        met=posted().wish(Act.RECORD_OBJECTION, E),
        broken=posted().later(days=8).wish(Act.RECORD_OBJECTION, E),
        holds=[at(posted(), NOTICE_ENDS).wish(Act.RECORD_OBJECTION, E)],
        breaks=[at(posted(), NOTICE_ENDS + SECOND).wish(Act.RECORD_OBJECTION, E)],
    ),
    "objections-open": lambda: Three(
        met=objected(False).wish(Act.CLOSE_NOTICE, E),
        broken=objected(None).wish(Act.CLOSE_NOTICE, E),
        holds=[objected(False, False).wish(Act.CLOSE_NOTICE, E)],
        breaks=[objected(False, None).wish(Act.CLOSE_NOTICE, E)],
    ),
    "objection-upheld": lambda: Three(
        met=objected(False).does(Act.CLOSE_NOTICE, E).wish(Act.PASS, E),
        broken=objected(True).does(Act.CLOSE_NOTICE, E).wish(Act.PASS, E),
        holds=[objected(True).does(Act.CLOSE_NOTICE, E).wish(Act.RETURN, E)],
        breaks=[objected(False, True).does(Act.CLOSE_NOTICE, E).wish(Act.PASS, E)],
    ),
    "no-objection": lambda: Three(
        met=objected(None).wish(Act.HANDLE_OBJECTION, E),
        broken=posted().wish(Act.HANDLE_OBJECTION, E),
        holds=[objected(False).wish(Act.HANDLE_OBJECTION, E)],  # a second click
        breaks=[objected(False).wish(Act.HANDLE_OBJECTION, E, upheld=True)],
    ),
    "objection-unknown": lambda: Three(
        met=objected(None).wish(Act.HANDLE_OBJECTION, E, number=1),
        broken=objected(None).wish(Act.HANDLE_OBJECTION, E, number=9),
        holds=[objected(False, None).wish(Act.HANDLE_OBJECTION, E, number=2)],
        breaks=[
            objected(False, None).wish(Act.HANDLE_OBJECTION, E, number=1, upheld=True),
            objected(False, None).wish(Act.HANDLE_OBJECTION, E, number=3),
        ],
    ),
    # -- 评审推荐 (guide 二.8(1)): two thirds of five are present, more than half of them are in favour
    "meeting-missing": lambda: Three(
        met=at_the_committee().does(Act.RECORD_MEETING, COMMITTEE).wish(Act.PASS, COMMITTEE),
        broken=at_the_committee().wish(Act.PASS, COMMITTEE),
        holds=[NO_VOTE_PLANNED.wish(Act.PASS, COMMITTEE)],
        breaks=[at_the_committee().does(Act.ESCALATE, COMMITTEE).wish(Act.PASS, "office")],
    ),
    "not-recommended": lambda: Three(
        met=voted(5, 0),
        broken=voted(0, 5),
        holds=[voted(3, 1), voted(3, 2), voted(3, 1, 1)],
        breaks=[voted(2, 2), voted(2, 3), voted(2, 2, 1), voted(3, 0)],  # the last: too few were there
    ),
    "no-vote-here": lambda: Three(
        met=at_the_committee().wish(Act.RECORD_MEETING, COMMITTEE),
        broken=Story(FOUR).wish(Act.RECORD_MEETING, E),
        holds=[NO_VOTE_PLANNED.wish(Act.RECORD_MEETING, COMMITTEE)],
        breaks=[at_acceptance().wish(Act.RECORD_MEETING, "acceptance")],
    ),
    "meeting-recorded": lambda: Three(
        met=at_the_committee().wish(Act.RECORD_MEETING, COMMITTEE),
        broken=at_the_committee().does(Act.RECORD_MEETING, COMMITTEE).wish(Act.RECORD_MEETING, COMMITTEE, **met(0, 5)),
        holds=[at_the_committee().does(Act.RECORD_MEETING, COMMITTEE).wish(Act.RECORD_MEETING, COMMITTEE)],
        breaks=[
            at_the_committee()
            .does(Act.RECORD_MEETING, COMMITTEE)
            .wish(Act.RECORD_MEETING, COMMITTEE, opinion="一致同意推荐")
        ],
    ),
    "votes-and-roster-differ": lambda: Three(
        met=meeting(**met(4, 1)),
        broken=meeting(**met(4, 1, roster=met(1, 0)["roster"])),
        holds=[meeting(**met(3, 1, 1))],
        breaks=[meeting(**met(4, 1, roster=met(4, 0)["roster"])), meeting(**met(3, 1, roster=met(5, 0)["roster"]))],
    ),
    "member-twice": lambda: Three(
        met=meeting(**met(4, 1)),
        broken=meeting(**met(4, 1, roster=(Member(name="甲"),) * 5)),
        holds=[meeting(**met(2, 0))],
        breaks=[meeting(**met(2, 0, roster=(Member(name="甲"), Member(name="甲"))))],
    ),
    "roster-missing": lambda: Three(
        met=meeting(**met(4, 1)),
        broken=meeting(**met(4, 1, roster=())),
        holds=[meeting(**met(1, 0))],
        breaks=[meeting(**met(0, 0))],
    ),
    "more-than-members": lambda: Three(
        met=meeting(**met(4, 0)),
        broken=meeting(**met(9, 0)),
        holds=[meeting(**met(5, 0)), meeting(**met(3, 1, 1))],
        breaks=[meeting(**met(6, 0)), meeting(**met(4, 1, 1))],
    ),
    "meeting-to-come": lambda: Three(
        met=meeting(held_on=date(2026, 2, 1)),
        broken=meeting(held_on=date(2027, 2, 1)),
        holds=[at(at_the_committee(), MIDNIGHT).wish(Act.RECORD_MEETING, COMMITTEE, held_on=date(2026, 4, 1))],
        breaks=[
            at(at_the_committee(), MIDNIGHT - SECOND).wish(Act.RECORD_MEETING, COMMITTEE, held_on=date(2026, 4, 1))
        ],
    ),
    # -- 评审委托书 (guide 二.8(2))
    "entrustment-missing": lambda: Three(
        met=at_the_authority().does(Act.ISSUE_ENTRUSTMENT, "authority").wish(Act.PASS, "authority"),
        broken=at_the_authority().wish(Act.PASS, "authority"),
        holds=[after_notice().wish(Act.PASS, E), at_acceptance().wish(Act.PASS, "acceptance")],
        breaks=[at_the_authority().does(Act.ESCALATE, "authority").wish(Act.PASS, "office")],
    ),
    "no-entrustment-here": lambda: Three(
        met=at_the_authority().wish(Act.ISSUE_ENTRUSTMENT, "authority"),
        broken=Story(FOUR).wish(Act.ISSUE_ENTRUSTMENT, E),
        holds=[at_the_authority().does(Act.ESCALATE, "authority").wish(Act.ISSUE_ENTRUSTMENT, "office")],
        breaks=[
            after_notice().wish(Act.ISSUE_ENTRUSTMENT, E),
            at_acceptance().wish(Act.ISSUE_ENTRUSTMENT, "acceptance"),
        ],
    ),
    "entrustment-issued": lambda: Three(
        met=at_the_authority().wish(Act.ISSUE_ENTRUSTMENT, "authority"),
        broken=at_the_authority()
        .does(Act.ISSUE_ENTRUSTMENT, "authority")
        .wish(Act.ISSUE_ENTRUSTMENT, "authority", scope="其他"),
        holds=[at_the_authority().does(Act.ISSUE_ENTRUSTMENT, "authority").wish(Act.ISSUE_ENTRUSTMENT, "authority")],
        breaks=[
            at_the_authority()
            .does(Act.ISSUE_ENTRUSTMENT, "authority")
            .wish(Act.ISSUE_ENTRUSTMENT, "authority", document_number="浙水委〔2026〕1号")
        ],
    ),
}
