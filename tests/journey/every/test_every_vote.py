"""The mid-level committee's meeting (guide 二.8: 中评委评审推荐): who was there, how they voted, what they say.

Votes for, against and abstained are kept, not only the result; and what comes of it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from deploy.local.demo.roles import REVIEW
from tests.journey.bad_input import clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew, Outcomes, Plan, Story, played_together, went_well
from tests.journey.plans import WATER
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

MEMBERS = 9


async def by_vote(crew: Crew) -> Plan:
    """The plan of 2022, which wants two thirds present and two thirds of those in favour; and says here how many a
    mid-level committee has, so that a share of them can be asked for."""
    stages = WATER.at(datetime.now(UTC))["stages"]
    voting = [{**s, "vote": s["vote"] | {"members": MEMBERS}} if s["id"] == "midlevel" else s for s in stages]
    return await crew.plan("by-vote", stages=voting)


def meeting(present: int, **said: Any) -> dict[str, Any]:
    """A meeting held today, by people who are nobody."""
    roster = [f"委员{n}" for n in range(1, present + 1)]
    held_on = datetime.now(UTC) - timedelta(days=1)
    return {"held_on": held_on.date().isoformat(), "place": "杭州", "roster": roster, "opinion": "意见一", **said}


async def at_the_committee(crew: Crew, name: str) -> Candidate:
    """A case that the committee has before it: it can't pass without a vote."""
    case = await Candidate.come(crew, name, await crew.employer(), await by_vote(crew))
    await case.fill_in()
    await case.hand_in()
    await case.pass_on("employer", "acceptance")
    committee, row = await case.at("midlevel"), await case.row("midlevel")
    await case.seen("checking", "midlevel", "midlevel", "employer", "midlevel")
    assert await case.may(committee.session, "pass") == ["meeting-missing"]
    clear(await committee.do(row, "pass", opinion=None), 409, "meeting-missing")
    return case


async def kept(case: Candidate, votes: tuple[int, int, int], present: int, *, recommended: bool) -> None:
    """Applicant and committee are shown the meeting as it was held."""
    wanted = dict(zip(("votes_for", "votes_against", "abstained"), votes, strict=True))
    for session in (case.me.session, (await case.at("midlevel")).session):
        seen = (await session.get(f"{REVIEW}/cases/{case.me.declaration_id}")).good()
        assert {name: seen["meeting"][name] for name in wanted} == wanted
        assert (seen["meeting"]["recommended"], seen["meeting"]["roster"]) == (recommended, meeting(present)["roster"])
        assert (seen["meeting"]["opinion"], seen["meeting"]["place"]) == ("意见一", "杭州")
        (entry,) = [entry for entry in seen["history"] if entry["act"] == "meeting-recorded"]
        assert entry["facts"] == {
            "for": votes[0],
            "against": votes[1],
            "abstained": votes[2],
            "recommended": recommended,
        }


async def a_vote_of_two_thirds_recommends(crew: Crew) -> None:
    case = await at_the_committee(crew, "recommended")
    committee, row = await case.at("midlevel"), await case.row("midlevel")
    wrong = await committee.meets(row, (8, 2, 1), **meeting(9, held_on="2100-01-01"))
    told = [error["code"] for error in clear(wrong, 409, "rejected")]
    assert told == ["votes-and-roster-differ", "more-than-members", "meeting-to-come"]
    (await committee.meets(row, (4, 1, 1), **meeting(6))).good()  # just two thirds of nine, and of the six
    (await committee.meets(row, (4, 1, 1), **meeting(6))).good()  # a second click
    clear(await committee.meets(row, (6, 0, 0), **meeting(6)), 409, "meeting-recorded")
    await kept(case, (4, 1, 1), 6, recommended=True)
    await case.pass_on("midlevel", "office")
    await case.published(StagePassed=4, ReviewPassed=1)
    await case.finish()
    await case.told(FEE_REQUESTED=1, FEE_PAID=1)


async def not_recommended(crew: Crew, name: str, votes: tuple[int, int, int]) -> None:
    """Such a vote can't be passed; the end is 审核不通过 on that very ground."""
    case = await at_the_committee(crew, name)
    committee, row = await case.at("midlevel"), await case.row("midlevel")
    (await committee.meets(row, votes, **meeting(sum(votes)))).good()
    await kept(case, votes, sum(votes), recommended=False)
    (refused,) = clear(await committee.do(row, "pass", opinion=None), 409, "not-recommended")
    assert refused["actual"] == dict(zip(("for", "against", "abstained"), votes, strict=True))
    (await committee.fails(row, "not-recommended")).good()
    end = await case.seen("refused", None, None, "employer", "acceptance", "midlevel")
    assert end["why"] == "中评委推荐审核不通过：评审推荐未通过"
    (said,) = await case.published(ReviewRefused=1)
    assert (said["kind"], said["ground"], said["stage"]) == ("failed", "not-recommended", "midlevel")
    await case.told(REVIEW_FAILED=1)
    # A review that wasn't passed: a year has to go by, under a plan of another year, too.
    await case.barred(await crew.plan("barring", year=2023), "gap-after-failure")


async def fewer_than_two_thirds_recommend_nobody(crew: Crew) -> None:
    await not_recommended(crew, "fewer", (5, 3, 1))


async def a_committee_that_is_not_there_recommends_nobody(crew: Crew) -> None:
    await not_recommended(crew, "absent", (5, 0, 0))


STORIES: dict[str, Story] = {
    story.__name__: story
    for story in (
        a_vote_of_two_thirds_recommends,
        fewer_than_two_thirds_recommend_nobody,
        a_committee_that_is_not_there_recommends_nobody,
    )
}


@pytest.fixture(scope="module")
def outcomes(stack: Stack) -> Outcomes:
    return played_together(stack, STORIES)


@pytest.mark.parametrize("story", STORIES)
def test_vote(outcomes: Outcomes, story: str) -> None:
    went_well(outcomes, story)
