"""Guide 二.8 whole: (1) formerly provincial construction firms, by their city's authorities and committee.

(2) Provincial units in Hangzhou, those entrusted by 省人才市场, and people from another industry, by a 评审委托书 that
the competent authority issues. And what a public notice (公示) asks for.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from deploy.local.demo import files
from deploy.local.demo.roles import REVIEW, Hr
from tests.journey.bad_input import clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew, Story, played_together, went_well
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

BY_CITY = ["employer", "notice", "acceptance", "hr", "midlevel", "office"]
BY_ENTRUSTMENT = ["employer", "notice", "entrustment", "midlevel", "office"]
SHANGHAI = ZoneInfo("Asia/Shanghai")


async def formerly(crew: Crew) -> Hr:
    """An employer of 8(1)."""
    return await crew.employer("private", formerly="provincial-construction")


async def a_formerly_provincial_firm_is_checked_and_recommended_by_its_city(crew: Crew) -> None:
    case = await Candidate.come(crew, "8-1", await formerly(crew), await crew.water())
    await case.fill_in()
    route = (await case.me.declaration())["route"]
    assert (route["code"], route["paragraph"]) == ("8-1-hangzhou", "二.8(1) 原省属施工企业已改制为民营企业")
    assert await case.stages() == BY_CITY
    await case.hand_in()
    await case.pass_on("employer", "notice")
    for stage, checked, name in (
        ("acceptance", ("employer",), "杭州市水利局"),
        ("hr", ("employer", "acceptance"), "设区市人力资源和社会保障局"),
    ):
        await case.row(stage)
        seen = await case.seen("checking", "acceptance", stage, *checked, stage)
        assert (seen["next"]["org_name"], seen["next"]["until"] is not None) == (name, True)
        await case.pass_on(stage)
    committee, row = await case.at("midlevel"), await case.row("midlevel")
    (await committee.meets(row, (5, 1, 1), **meeting(crew, 7))).good()
    await case.pass_on("midlevel", "office")
    await case.published(StagePassed=6, ReviewPassed=1)
    await case.finish()
    await case.told(FEE_REQUESTED=1, FEE_PAID=1)


def meeting(crew: Crew, present: int) -> dict[str, Any]:
    """A meeting of the committee, today."""
    roster = [f"委员{n}" for n in range(1, present + 1)]
    return {
        "held_on": crew.now().astimezone(SHANGHAI).date().isoformat(),
        "place": "杭州",
        "roster": roster,
        "opinion": "同意推荐",
    }


async def by_entrustment(case: Candidate, code: str, letter: bytes | None = None, **form: Any) -> None:
    """8(2): no letter is asked for at submit; the competent authority can't pass without issuing it."""
    await case.fill_in(**form)
    assert (await case.me.declaration())["route"]["code"] == code
    assert await case.stages() == BY_ENTRUSTMENT
    asks = (await case.me.session.get(f"/api/declaration/v1/declarations/{case.me.declaration_id}/attachments")).good()
    assert {one["kind"]: one["need"] for one in asks["attachments"]}["entrustment"] != "required"
    await case.hand_in()
    await case.pass_on("employer", "notice")

    authority, row = await case.at("entrustment"), await case.row("entrustment")
    seen = await case.seen("checking", "authority", "entrustment", "employer", "entrustment")
    assert seen["next"]["until"] is not None
    assert await case.may(authority.session, "pass") == ["entrustment-missing"]
    clear(await authority.do(row, "pass", opinion=None), 409, "entrustment-missing")
    issuer = seen["next"]["org_name"]
    said: dict[str, Any] = {"issuer": issuer, "addressee": "浙江省水利厅中评委", "scope": "水利专业高级工程师评审"}
    (await authority.entrusts(row, letter, **said, document_number="浙水人〔2022〕8号")).good()
    clear(await authority.entrusts(row, **said | {"scope": "另一范围"}), 409, "entrustment-issued")
    await case.pass_on("entrustment")

    committee = await case.at("midlevel")
    await case.row("midlevel")
    for session in (case.me.session, committee.session):
        shown = (await session.get(f"{REVIEW}/cases/{case.me.declaration_id}")).good()["entrustment"]
        assert {name: shown[name] for name in said} == said
        assert (shown["file_id"] is not None) is (letter is not None)
        if letter is not None:
            path = f"{REVIEW}/cases/{case.me.declaration_id}/files/{shown['file_id']}"
            assert (await session.get(path)).opened() == letter
    await case.seen("checking", "midlevel", "midlevel", "entrustment", "midlevel")
    await case.pass_on("midlevel", "office")
    await case.published(StagePassed=5, ReviewPassed=1)
    await case.finish()
    await case.told(FEE_REQUESTED=1, FEE_PAID=1)


async def a_provincial_unit_in_hangzhou_goes_by_a_letter_that_is_issued_here(crew: Crew) -> None:
    case = await Candidate.come(crew, "8-2-provincial", await crew.employer("provincial"), await crew.water())
    await by_entrustment(case, "8-2-provincial")


async def whom_the_talent_market_entrusts_goes_by_a_letter_that_is_uploaded(crew: Crew) -> None:
    hr = await crew.employer("private", entrusted_by="provincial-talent-market")
    case = await Candidate.come(crew, "8-2-talent", hr, await crew.water())
    await by_entrustment(case, "8-2-talent-market", files.pdf("Entrustment letter 8"))


async def whoever_comes_from_another_industry_goes_by_entrustment_wherever_they_work(crew: Crew) -> None:
    hr = await crew.employer("municipal", "330205")
    case = await Candidate.come(crew, "8-2-transfer", hr, await crew.water())
    case.mode = "transfer"
    await by_entrustment(case, "8-2-transfer", files.pdf("Entrustment letter 9"), transfer_kind="transfer")


async def a_notice_stands_for_its_days_and_every_objection_is_looked_into(crew: Crew) -> None:
    """Under the shipped plan itself, whose five working days aren't over today: the case waits, and says until when."""
    case = await Candidate.come(crew, "notice", await formerly(crew))
    await case.fill_in()
    await case.hand_in()
    await case.pass_on("employer")
    employer, row = await case.at("notice"), await case.row("notice")
    assert await case.may(employer.session, "pass") == ["notice-missing"]
    clear(await employer.posts_notice(row, 4, "公告栏"), 409, "notice-too-short")
    planned = (await employer.session.get(f"{REVIEW}/cases/{case.me.declaration_id}/notice")).good()
    assert (planned["applicant_name"], planned["working_days"]) == (case.me.person.name, 5)
    assert (planned["posted_on"], planned["ends_on"]) == (None, None)
    (await employer.posts_notice(row, 5, "公告栏", "单位网站")).good()
    table = (await employer.session.get(f"{REVIEW}/cases/{case.me.declaration_id}/notice")).good()
    assert (table["applicant_name"], table["working_days"], table["places"]) == (
        *(case.me.person.name, 5),
        ["公告栏", "单位网站"],
    )
    for n, text in enumerate(("业绩与他人共有", "论文署名存疑"), 1):
        (await employer.records_objection(row, text)).good()
        (await employer.handles_objection(row, n, "经核查不成立")).good()
    posted = await case.seen("posted", "employer", "notice", "employer")
    assert datetime.fromisoformat(posted["next"]["until"]).date().isoformat() > table["ends_on"]
    assert await case.may(employer.session, "close-notice") == ["notice-not-over"]
    clear(await employer.closes_notice(row), 409, "notice-not-over")
    clear(await employer.do(row, "pass", opinion=None), 409, "notice-running")
    shown = (await case.me.session.get(f"{REVIEW}/cases/{case.me.declaration_id}")).good()["notice"]
    assert [(one["text"], one["upheld"], one["finding"]) for one in shown["objections"]] == [
        ("业绩与他人共有", False, "经核查不成立"),
        ("论文署名存疑", False, "经核查不成立"),
    ]


STORIES: dict[str, Story] = {
    story.__name__: story
    for story in (
        a_formerly_provincial_firm_is_checked_and_recommended_by_its_city,
        a_provincial_unit_in_hangzhou_goes_by_a_letter_that_is_issued_here,
        whom_the_talent_market_entrusts_goes_by_a_letter_that_is_uploaded,
        whoever_comes_from_another_industry_goes_by_entrustment_wherever_they_work,
    )
}
"""Told where days pass, so that what the plan wants posted is posted: clock/test_notice.py."""


def test_a_notice_stands_for_its_days(stack: Stack) -> None:
    story = a_notice_stands_for_its_days_and_every_objection_is_looked_into
    went_well(played_together(stack, {story.__name__: story}), story.__name__)
