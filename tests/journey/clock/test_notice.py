"""An employer's public notice (guide 二.8: 所在单位公示无异议后) takes its working days."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from deploy.local.demo.roles import REVIEW
from tests.journey.bad_input import clear
from tests.journey.clock.scenes import Scene, Time, instant
from tests.journey.every.crew import Crew
from tests.journey.every.test_every_exception import STORIES
from tests.journey.plans import WATER
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

SHANGHAI = ZoneInfo("Asia/Shanghai")


async def test_an_employers_public_notice_is_up_for_five_working_days_before_it_passes(
    stack: Stack, time: Time
) -> None:
    async with Scene.open(stack, time, WATER, affiliation="former-provincial-construction") as scene:
        person = await scene.person()
        (await person.submit()).good()
        await scene.passes(person, "employer")
        await scene.queued(person, "notice", "employer")
        at, seen = f"{REVIEW}/cases/{person.declaration_id}", {"submission": 1, "stage": "notice"}
        hr = scene.session("employer")
        clear(await hr.post(f"{at}/pass", seen), 409, "notice-missing")
        posting = {**seen, "places": ["单位公告栏"]}
        (short,) = clear(await hr.post(f"{at}/notice", {**posting, "working_days": 4}), 409, "notice-too-short")
        assert (short["limit"], short["actual"]) == (5, 4)
        (await hr.post(f"{at}/notice", {**posting, "working_days": 5})).good()

        notice = (await person.session.get(at)).good()["notice"]
        posted, ends = (instant(notice[name]).astimezone(SHANGHAI) for name in ("posted_at", "ends_at"))
        days = [posted.date() + timedelta(days=n) for n in range(1, (ends.date() - posted.date()).days + 1)]
        assert sum(day.weekday() < 5 for day in days) == 5, "the day it is posted doesn't count"
        (await hr.post(f"{at}/notice/objections", {**seen, "text": "业绩材料与本人实际不符"})).good()
        early = await hr.post(f"{at}/notice/closing", seen)
        assert (early.status, set(early.codes)) == (409, {"notice-not-over", "objections-open"})

        await time.pass_(ends)
        clear(await hr.post(f"{at}/notice/objections", {**seen, "text": "迟到的异议"}), 409, "notice-ended")
        clear(await hr.post(f"{at}/notice/closing", seen), 409, "objections-open")
        finding = {**seen, "upheld": False, "finding": "经核实，业绩属实"}
        (await hr.post(f"{at}/notice/objections/1/finding", finding)).good()
        (await hr.post(f"{at}/notice/closing", seen)).good()
        (await hr.post(f"{at}/pass", seen)).good()
        found = await scene.whereabouts(person, "employer", "checking", "acceptance", "acceptance")
        stages = {station["id"]: station["status"] for station in found["stations"]}
        assert (stages["employer"], stages["notice"]) == ("passed", "passed")
        assert await scene.sent(person.person.phone) == {}


@pytest.mark.parametrize("story", STORIES)
async def test_an_exception_of_the_shipped_plan_goes_from_its_notice_to_the_end(
    stack: Stack, time: Time, story: str
) -> None:
    async with Crew.open(stack, now=time.now, pass_days=time.pass_) as crew:
        await STORIES[story](crew)
