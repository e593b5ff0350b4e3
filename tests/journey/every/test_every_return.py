"""A return (退回修改) at every stage there is, mended and passed; ten defects told at once, and what became of them.

Guide 二.5 (提交所在单位审核), 二.6 and 二.8.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.plan import shifted
from deploy.local.demo.roles import REVIEW
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew, Outcomes, Story, played_together, went_well
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

ORDINARY = ("employer", "acceptance", "midlevel")
BY_LETTER = ("entrustment", "office")
BY_CITY = ("notice", "hr")
"""At which stages of its chain each of the cases below is returned; by the plan at most three times."""

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


def test_the_cases_below_are_returned_at_every_stage_of_the_shipped_plan() -> None:
    stages = {stage["id"] for stage in shifted(datetime.now(UTC))["stages"]}
    assert stages == {*ORDINARY, *BY_LETTER, *BY_CITY}


async def mend(case: Candidate, **form: Any) -> None:
    """Say something better, and hand it in again."""
    case.me.person = replace(case.me.person, statement=f"{case.me.person.statement}第{case.submission}次补正。")
    (await case.me.mend_form(case.plan, case.mode)).good()
    if form:
        (await case.me.part("form/part", form)).good()


async def returned_at(case: Candidate, stages: tuple[str, ...]) -> None:
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


async def ends(case: Candidate, *, returns: int, passes: int) -> None:
    """The case is finished; each return was published, and told by SMS, once."""
    await case.published(ReviewReturned=returns, StagePassed=passes, ReviewPassed=1)
    await case.finish()
    await case.told(REVIEW_RETURNED=returns, FEE_REQUESTED=1, FEE_PAID=1)


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
    await ends(case, returns=1, passes=5)


async def mended(case: Candidate) -> set[str]:
    """Which of the return's defects 自查 shows as mended, once it shows ten."""

    async def all_there() -> list[dict[str, Any]] | None:
        returned: list[dict[str, Any]] = (await case.me.readiness())["returned"]
        return returned or None

    found = await until("the return's defects in 自查", all_there)
    assert {one["pointer"]: one["text"] for one in found} == TEN
    return {one["pointer"] for one in found if one["mended"]}


async def a_case_is_returned_at_each_stage_of_the_ordinary_chain(crew: Crew) -> None:
    case = await Candidate.come(crew, "ordinary", await crew.employer())
    await case.fill_in()
    await case.hand_in()
    await returned_at(case, ORDINARY)
    await pass_until(case, "office")
    office = await case.at("office")
    await case.row("office")
    assert await case.may(office.session, "return") == ["rounds-used-up"]
    await case.pass_on("office")
    await ends(case, returns=3, passes=0 + 1 + 2 + 4)


async def a_case_is_returned_by_the_competent_authority_and_the_office_and_keeps_its_letter(crew: Crew) -> None:
    case = await Candidate.come(crew, "letter", await crew.employer("provincial"), await crew.unposted())
    await case.fill_in()
    await case.hand_in()
    await returned_at(case, BY_LETTER[:1])
    await case.pass_on("employer", "notice")
    authority, row = await case.at("entrustment"), await case.row("entrustment")
    letter: dict[str, Any] = {"issuer": "浙江省水利厅", "addressee": "浙江省水利厅中评委", "scope": "高级工程师评审"}
    (await authority.entrusts(row, **letter)).good()
    await case.pass_on("entrustment", "midlevel")
    await case.come_back("office", {"/form/statement": "述职请补充获奖情况"})
    await mend(case)
    await case.hand_in()
    await pass_until(case, None)
    await ends(case, returns=2, passes=2 + 4 + 5)


async def a_case_is_returned_by_both_authorities_of_the_city_and_sent_back_to_an_earlier_stage(crew: Crew) -> None:
    hr = await crew.employer("private", formerly="provincial-construction")
    case = await Candidate.come(crew, "city", hr, await crew.unposted())
    await case.fill_in()
    await case.hand_in()
    await returned_at(case, BY_CITY)
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
    await ends(case, returns=2, passes=1 + 3 + 4 + 4)


STORIES: dict[str, Story] = {
    story.__name__: story
    for story in (
        ten_defects_are_told_at_once_and_a_return_carries_them_all,
        a_case_is_returned_at_each_stage_of_the_ordinary_chain,
        a_case_is_returned_by_the_competent_authority_and_the_office_and_keeps_its_letter,
        a_case_is_returned_by_both_authorities_of_the_city_and_sent_back_to_an_earlier_stage,
    )
}


@pytest.fixture(scope="module")
def outcomes(stack: Stack) -> Outcomes:
    return played_together(stack, STORIES)


@pytest.mark.parametrize("story", STORIES)
def test_return(outcomes: Outcomes, story: str) -> None:
    went_well(outcomes, story)
