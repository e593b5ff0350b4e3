"""A return (退回修改) at every stage there is, mended and passed; ten defects told at once, and what became of them.

Guide 二.5 (提交所在单位审核), 二.6 and 二.8.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.roles import REVIEW
from tests.journey.coverage import RETURNED
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew, Outcomes, Story, StoryOf, played_together, told_of, went_well
from tests.journey.plans import TRANSPORT, WATER, Known
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

TEN = {
    pointer: f"请补正第 {n} 项"
    for n, pointer in enumerate(
        (
            *("/photo", "/commitment", "/form/statement", "/form/hours/2019", "/form/awards", "/achievements/0"),
            *("/attachments/exam-certificate", "/attachments/other", "/profile/education", ""),
        ),
        1,
    )
}
MENDED = {"/form/statement", "/form/awards", "/attachments/other", ""}
"""What is changed after that return; "" is the whole declaration, of which something is."""


async def mend(case: Candidate, **form: Any) -> None:
    """Say something better, and hand it in again."""
    case.me.person = replace(case.me.person, statement=f"{case.me.person.statement}第{case.submission}次补正。")
    (await case.me.mend_form(case.plan, case.mode)).good()
    if form:
        (await case.me.part("form/part", form)).good()
    await case.sign_again()


async def returned_at(case: Candidate, *stages: str) -> None:
    """Returned at each of these in turn, mended, and each time passed by all before it once more."""
    for stage in stages:
        await pass_until(case, stage)
        await case.come_back(stage, {"/form/statement": "述职请写明本人在项目中的作用"})
        await mend(case)
        await case.hand_in()


async def pass_until(case: Candidate, stage: str | None) -> None:
    """All the stages before this one pass it (None: all of them)."""
    chain = await case.stages()
    for before in chain[: chain.index(stage) if stage else None]:
        await case.pass_on(before)


async def ends(case: Candidate, story: StoryOf, *, passes: int) -> None:
    """The case is finished; each return was published, and told by SMS, once: at the stages that the list of all paths
    says this story is about."""
    stages = RETURNED[str(case.known), story.__name__]
    said = await case.published(ReviewReturned=len(stages), StagePassed=passes, ReviewPassed=1)
    assert [one["stage"] for one in said if "defects" in one] == [*stages]
    await case.finish()
    await case.told(REVIEW_RETURNED=len(stages), FEE_REQUESTED=1, FEE_PAID=1)


async def ten_defects_are_told_at_once_and_a_return_carries_them_all(crew: Crew) -> None:
    case = await Candidate.come(crew, "ten", await crew.employer())
    me = case.me
    await me.declare(case.plan)
    (await me.send_photo()).good()
    await me.sign()
    hours = [{"year": 2019, "public": 30, "professional": 60}]
    (await me.part("form", {"mode": "normal", "hours": hours})).good()

    told = await case.broken()
    assert len(told) == 10
    answer = await me.submit()
    assert (answer.status, answer.code) == (409, "rejected")
    known = ("pointer", "code", "message", "limit", "actual")
    assert [[error.get(name) for name in known] for error in answer.json["errors"]] == [
        [violation[name] for name in known] for violation in told
    ]

    (await me.fill_in_form(case.plan)).good()
    (await me.extract([case.item_id])).good()
    (await me.attach("exam-certificate")).good()
    await case.hand_in()
    await case.pass_on("employer")
    await case.come_back("acceptance", TEN)
    assert await mended(case) == set()
    await mend(case, awards="省科技进步奖")
    (await me.attach("other")).good()
    assert await mended(case) == MENDED
    await case.hand_in()

    # The next submission comes with what was told of the one before.
    await case.pass_on("employer")
    row, checker = await case.row("acceptance"), await case.at("acceptance")
    seen = (await checker.session.get(f"{REVIEW}/cases/{row['declaration_id']}")).good()
    assert {one["pointer"]: one["text"] for one in seen["last_return"]["defects"]} == TEN
    assert (seen["rounds"], seen["rounds_limit"]) == (1, 3)
    await case.pass_on("acceptance", "midlevel", "office")
    await case.published(ReviewReturned=1, StagePassed=5, ReviewPassed=1)
    await case.finish()
    await case.told(REVIEW_RETURNED=1, FEE_REQUESTED=1, FEE_PAID=1)


async def mended(case: Candidate) -> set[str]:
    """Which of the return's defects 自查 shows as mended, once it shows ten."""

    async def all_there() -> list[dict[str, Any]] | None:
        returned: list[dict[str, Any]] = (await case.me.readiness())["returned"]
        return returned or None

    found = await until("the return's defects in 自查", all_there)
    assert {one["pointer"]: one["text"] for one in found} == TEN
    return {one["pointer"] for one in found if one["mended"]}


async def a_case_is_returned_stage_by_stage_until_no_round_is_left(crew: Crew, shipped: Known) -> None:
    case = await Candidate.come(crew, "rounds", await crew.employer(), known=shipped)
    await case.fill_in()
    await case.hand_in()
    *returned, last = chain = await case.stages()
    await returned_at(case, *returned)
    await pass_until(case, last)
    checker = await case.at(last)
    await case.row(last)
    assert await case.may(checker.session, "return") == ["rounds-used-up"]
    await case.pass_on(last)
    passes = sum(range(len(returned))) + len(chain)
    await ends(case, a_case_is_returned_stage_by_stage_until_no_round_is_left, passes=passes)


async def a_case_is_returned_at_the_last_stage(crew: Crew, shipped: Known) -> None:
    case = await Candidate.come(crew, "last", await crew.employer(), known=shipped)
    await case.fill_in()
    await case.hand_in()
    chain = await case.stages()
    await returned_at(case, chain[-1])
    await pass_until(case, None)
    await ends(case, a_case_is_returned_at_the_last_stage, passes=len(chain) - 1 + len(chain))


async def a_case_is_returned_by_competent_authority_and_office_and_keeps_its_letter(crew: Crew, shipped: Known) -> None:
    hr = await crew.employer("provincial")
    case = await Candidate.come(crew, "letter", hr, await crew.water(), known=shipped)
    await case.fill_in()
    await case.hand_in()
    await returned_at(case, "entrustment")
    await case.pass_on("employer", "notice")
    authority, row = await case.at("entrustment"), await case.row("entrustment")
    letter: dict[str, Any] = {"issuer": "浙江省水利厅", "addressee": "浙江省水利厅中评委", "scope": "高级工程师评审"}
    (await authority.entrusts(row, **letter)).good()
    await case.pass_on("entrustment", "midlevel")
    await case.come_back("office", {"/form/statement": "述职请补充获奖情况"})
    await mend(case)
    await case.hand_in()
    await pass_until(case, None)
    story = a_case_is_returned_by_competent_authority_and_office_and_keeps_its_letter
    await ends(case, story, passes=2 + 4 + 5)


async def a_case_is_returned_by_both_authorities_of_its_city_and_to_an_earlier_stage(
    crew: Crew, shipped: Known
) -> None:
    hr = await crew.employer("private", formerly="provincial-construction")
    case = await Candidate.come(crew, "city", hr, await crew.water(), known=shipped)
    await case.fill_in()
    await case.hand_in()
    await returned_at(case, "notice", "hr")
    await pass_until(case, "midlevel")
    committee = await case.at("midlevel")
    sent = {"/achievements/0": "请受理点核对项目级别"}
    await committee.returns(case.me.declaration_id, case.submission, sent, to="acceptance", stage="midlevel")
    await case.row("acceptance")
    back = await case.seen("checking", "acceptance", "acceptance", "midlevel", "acceptance")
    assert [station["id"] for station in back["stations"] if station["status"] == "passed"] == [
        *("declaration", "employer", "notice"),
    ]
    await case.pass_on("acceptance", "hr", "midlevel", "office")
    story = a_case_is_returned_by_both_authorities_of_its_city_and_to_an_earlier_stage
    await ends(case, story, passes=1 + 3 + 4 + 4)


STORIES: dict[str, Story] = {
    "ten_defects_are_told_at_once_and_a_return_carries_them_all": (
        ten_defects_are_told_at_once_and_a_return_carries_them_all
    ),
    **told_of(
        WATER,
        a_case_is_returned_stage_by_stage_until_no_round_is_left,
        a_case_is_returned_by_competent_authority_and_office_and_keeps_its_letter,
        a_case_is_returned_by_both_authorities_of_its_city_and_to_an_earlier_stage,
    ),
    **told_of(
        TRANSPORT,
        a_case_is_returned_stage_by_stage_until_no_round_is_left,
        a_case_is_returned_at_the_last_stage,
    ),
}


@pytest.fixture(scope="module")
def outcomes(stack: Stack) -> Outcomes:
    return played_together(stack, STORIES)


@pytest.mark.parametrize("story", STORIES)
def test_return(outcomes: Outcomes, story: str) -> None:
    went_well(outcomes, story)
