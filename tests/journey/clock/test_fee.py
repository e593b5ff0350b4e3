"""The window to pay passes: a reminder, the expiry, and the office's decision where the plan lets it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Answer, until
from deploy.local.demo.roles import PAYMENT, REVIEW
from tests.journey.bad_input import clear
from tests.journey.clock.scenes import DAY, Scene, Time, instant
from tests.journey.plans import TRANSPORT, WATER
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def unpaid(scene: Scene, person: Applicant) -> str:
    """The case passes every stage, and nothing is paid in the window; the order."""
    (await person.submit()).good()
    for stage in scene.shipped.stages:
        await scene.passes(person, stage)
    order_id = str((await person.order())["order_id"])
    due = await scene.whereabouts(person, "office", "passed", "applicant", "fee")
    pay_before = instant(due["fee"]["pay_before"])
    assert instant(due["next"]["until"]) == pay_before
    await scene.time.pass_(pay_before - scene.plan["fee"]["remind_days_before"] * DAY)
    await scene.sms(person.person.phone, "FEE_REMINDER")
    await scene.time.pass_(pay_before)
    clear(await person.session.post(f"{PAYMENT}/orders/{order_id}/checkout"), 409, "window-closed")
    await scene.time.pass_(pay_before + timedelta(minutes=2))
    await person.order("expired")
    await scene.sms(person.person.phone, "FEE_EXPIRED")
    return order_id


async def decides(scene: Scene, person: Applicant, lapsed: dict[str, Any]) -> Answer:
    """The office's decision to open the fee again, as soon as it has heard of the lapse."""
    path, key = f"{REVIEW}/cases/{person.declaration_id}/fee-reopening", uuid4().hex
    body = {"window": lapsed["fee"]["window"], "days": 5, "reason": "本人住院，未能按时缴费"}

    async def decided() -> Answer | None:
        answer = await scene.office.session.post(path, body, key=key)
        return None if answer.status == 404 else answer

    return await until("the lapse at the office", decided)


async def test_a_fee_that_was_not_paid_in_time_is_opened_again_by_decision_and_paid(stack: Stack, time: Time) -> None:
    async with Scene.open(stack, time, WATER) as scene:
        person = await scene.person()
        order_id = await unpaid(scene, person)
        lapsed = await scene.whereabouts(person, "office", "passed", "office", "fee")
        assert (lapsed["fee"]["status"], lapsed["fee"]["reopenings_left"]) == ("expired", 1)

        (await decides(scene, person, lapsed)).good()
        await scene.sms(person.person.phone, "FEE_REOPENED")
        open_ = await scene.whereabouts(person, "office", "passed", "applicant", "fee")
        assert instant(open_["fee"]["pay_before"]) > time.now() + 4 * DAY
        checkout = await person.checkout(order_id)
        (await scene.sandbox.pay(checkout["code_url"])).good()
        await person.order("paid")
        await scene.sms(person.person.phone, "FEE_PAID")
        await scene.whereabouts(person, "office", "passed", "applicant", "review-form")
        told = ("FEE_REQUESTED", "FEE_REMINDER", "FEE_EXPIRED", "FEE_REOPENED", "FEE_PAID")
        assert await scene.sent(person.person.phone) == dict.fromkeys(told, 1)


async def test_a_fee_that_was_not_paid_in_time_stays_closed_where_the_plan_lets_no_window_be_opened_again(
    stack: Stack, time: Time
) -> None:
    async with Scene.open(stack, time, TRANSPORT) as scene:
        person = await scene.person()
        await unpaid(scene, person)
        lapsed = await scene.whereabouts(person, "office", "passed", None, None)
        assert lapsed["why"] == "本次申报已结束（逾期未缴费）"
        clear(await decides(scene, person, lapsed), 409, "reopenings-used-up")
        told = ("FEE_REQUESTED", "FEE_REMINDER", "FEE_EXPIRED")
        assert await scene.sent(person.person.phone) == dict.fromkeys(told, 1)
