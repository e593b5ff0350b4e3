"""Deadlines that pass: a window that was missed and put off, a return that lapses, a checker who is silent."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.roles import REVIEW, Checker
from tests.journey.bad_input import clear
from tests.journey.clock.scenes import DAY, Scene, Time, instant
from tests.journey.plans import TRANSPORT, WATER, Known
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


@pytest.mark.parametrize("shipped", [WATER, TRANSPORT], ids=str)
async def test_who_missed_the_window_hands_in_after_it_was_put_off_for_all_or_for_one(
    stack: Stack, time: Time, shipped: Known
) -> None:
    async with Scene.open(stack, time, shipped) as scene:
        prompt, late = await asyncio.gather(scene.person(), scene.person())
        closes = instant(scene.plan["closes_at"])
        await time.pass_(closes)
        for person in (prompt, late):
            clear(await person.submit(), 409, "window-closed")
            broken = [rule["rule"] for rule in (await person.readiness())["rules"] if rule["outcome"] == "broken"]
            assert broken == ["plan-window"]

        for_all = closes + 3 * DAY
        said = {"stage": None, "until": for_all.isoformat(), "reason": "台风"}
        (await scene.office.act(scene.plan["plan_id"], "extension", **said)).good()
        for person in (prompt, late):
            await scene.sms(person.person.phone, "DEADLINE_EXTENDED")
            assert instant((await person.declaration())["deadline"]) == for_all
        (await prompt.submit()).good()

        await time.pass_(for_all)
        clear(await late.submit(), 409, "window-closed")
        for_one = for_all + 2 * DAY
        said = {"stage": None, "until": for_one.isoformat(), "reason": "住院治疗"}
        own = f"declarations/{late.declaration_id}/extension"
        (await scene.office.act(scene.plan["plan_id"], own, **said)).good()
        await scene.sms(late.person.phone, "DEADLINE_EXTENDED", 2)
        (await late.submit()).good()

        first = next(iter(shipped.stages))
        due = instant(next(stage["due_at"] for stage in scene.plan["stages"] if stage["id"] == first))
        for person in (prompt, late):
            found = await scene.whereabouts(person, "employer", "checking", "employer", first)
            assert instant(found["next"]["until"]) == due, "nobody's extension takes from the checkers' time"
        assert await scene.sent(prompt.person.phone) == {"DEADLINE_EXTENDED": 1}
        assert await scene.sent(late.person.phone) == {"DEADLINE_EXTENDED": 2}


async def test_a_return_that_is_not_mended_lapses_once_notice_and_reminder_are_proven(stack: Stack, time: Time) -> None:
    async with Scene.open(stack, time, TRANSPORT) as scene:
        person = await scene.person()
        (await person.submit()).good()
        await time.pass_(instant(scene.plan["closes_at"]) - 2 * DAY)
        hr = Checker(scene.session("employer"), "employer")
        await hr.returns(person.declaration_id, 1, ["述职请写明本人在项目中的作用"])
        returned = await scene.whereabouts(person, "employer", "returned", "applicant", "declaration")
        ends = instant(returned["next"]["until"])
        await scene.delivered(person, "review-returned")

        await time.pass_(ends - 3 * DAY)
        await scene.delivered(person, "resubmission-reminder")
        await time.pass_(ends)
        overdue = await scene.whereabouts(person, "employer", "returned", "applicant", "declaration")
        assert overdue["next"]["overdue"], "what was handed in in time may still be on its way"
        await time.pass_(ends + timedelta(minutes=10))

        await scene.whereabouts(person, "employer", "lapsed", None, None)
        await scene.sms(person.person.phone, "RESUBMISSION_LAPSED")
        assert await scene.sent(person.person.phone) == {
            "REVIEW_RETURNED": 1,
            "RESUBMISSION_REMINDER": 1,
            "RESUBMISSION_LAPSED": 1,
        }
        case = (await person.session.get(f"{REVIEW}/cases/{person.declaration_id}")).good()
        assert case["history"][-1]["act"] == "lapsed"

        async def over() -> bool | None:
            return (await person.declaration())["status"] == "closed" or None

        # What ends the time to mend is the lapse on record, and not its date.
        await until("the declaration closed", over)
        clear(await person.submit(), 409, "case-closed")


async def test_whom_no_reminder_reached_hands_in_after_the_date_and_the_office_is_told(
    stack: Stack, time: Time
) -> None:
    async with Scene.open(stack, time, TRANSPORT) as scene:
        person = await scene.person()
        (await person.submit()).good()
        await time.pass_(instant(scene.plan["closes_at"]) - 2 * DAY)
        hr = Checker(scene.session("employer"), "employer")
        await hr.returns(person.declaration_id, 1, ["述职请写明本人在项目中的作用"])
        returned = await scene.whereabouts(person, "employer", "returned", "applicant", "declaration")
        await scene.delivered(person, "review-returned")

        # All at once, so that nobody was reminded in time.
        await time.pass_(instant(returned["next"]["until"]) + timedelta(minutes=11))
        await scene.sms(scene.officer.phone, "OFFICE_LAPSE_UNPROVEN")
        missed = await scene.whereabouts(person, "employer", "returned", "office", "declaration")
        assert (missed["next"]["until"], missed["next"]["overdue"]) == (None, False)

        if scene.plan["commitment"].get("again_on_resubmission"):
            await person.sign()
        (await person.submit()).good()
        again = await scene.whereabouts(person, "employer", "checking", "employer", "unit")
        assert again["submission"] == 2


async def test_a_silent_checker_is_reminded_and_then_the_office_has_the_case(stack: Stack, time: Time) -> None:
    async with Scene.open(stack, time, TRANSPORT) as scene:
        person, unit, office = await scene.person(), scene.hr.employer.officer.phone, scene.officer.phone
        (await person.submit()).good()
        checking = await scene.whereabouts(person, "employer", "checking", "employer", "unit")
        until = instant(checking["next"]["until"])
        assert (checking["escalated"], checking["next"]["overdue"]) == (False, False)

        await time.pass_(until - 2 * DAY)
        await scene.sms(unit, "CHECK_REMINDER")
        await time.pass_(until)
        await scene.sms(unit, "CHECK_OVERDUE")
        await scene.sms(office, "OFFICE_OVERDUE")
        escalated = await scene.whereabouts(person, "office", "checking", "office", "unit")
        assert escalated["escalated"]
        assert await scene.sent(unit) == {"CHECK_REMINDER": 1, "CHECK_OVERDUE": 1}

        await Checker(scene.session("office"), "office").passes(person.declaration_id, 1, "单位逾期未审，由办公室审核")
        after = await scene.whereabouts(person, "office", "checking", "office", "first-look")
        assert not after["escalated"]
        assert await scene.sent(person.person.phone) == {}, "it was never the applicant's fault"
