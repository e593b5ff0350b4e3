"""The desk on a running stack: who is at a case, who is urged and told of it, and several passed at once; and that
fifty attempts at once bring no second declaration."""

from __future__ import annotations

import asyncio
import secrets
from typing import Any

import pytest

from deploy.local.demo.client import Session, until
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import DECLARATION, REVIEW, row_of
from tests.journey.bad_input import World, begin, clear
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def hand_in(world: World) -> None:
    applicant = world.applicant
    plan = await applicant.open_plan()
    (await applicant.send_photo()).good()
    await applicant.sign()
    (await applicant.fill_in_form(plan)).good()
    (await applicant.extract([world.begun.item_id])).good()
    (await applicant.attach("exam-certificate")).good()
    (await applicant.submit()).good()
    await applicant.case("checking", 1)


async def test_a_case_is_claimed_urged_and_passed_with_others(stack: Stack) -> None:
    employer = Cast(f"desk/{secrets.token_hex(8)}").employer("municipal")
    begun = await begin(stack, employer)
    async with World.open(stack, begun) as world:
        await hand_in(world)
        applicant, declaration_id = world.applicant, begun.declaration_id
        officer = Session(world.gateway, employer.officer.login, employer.officer.password)
        case, queue = f"{REVIEW}/cases/{declaration_id}", f"{REVIEW}/queue"
        row = await row_of(officer, queue, "the case in the queue", declaration_id=declaration_id)
        assert (row["claimed_by"], row["urges"], row["overdue"]) == (None, 0, False)

        async def watched() -> bool | None:
            return True if (await applicant.session.get(f"{case}/urging")).status == 200 else None

        await until("the watch over the case", watched)
        (await officer.post(f"{case}/claim", {})).good()

        async def shown(what: str, **wanted: Any) -> dict[str, Any]:
            return await row_of(officer, queue, what, declaration_id=declaration_id, **wanted)

        await shown("the claim", claimed_by_me=True, claimed_by_name=employer.officer.name)
        for filtered, there in (("claimed=mine", 1), ("claimed=nobody", 0), ("resubmitted=true", 0)):
            assert len((await officer.get(f"{queue}?{filtered}")).good()["items"]) == there, filtered
        assert (await officer.get(f"{queue}?due_within_days=0&overdue=true")).good()["items"] == []

        (await applicant.session.post(f"{case}/urge")).good()
        clear(await applicant.session.post(f"{case}/urge"), 409, "urged-lately")
        await applicant.sandbox.sms(employer.officer.phone, "SMS_CHECK_URGED")
        await shown("the urge", urges=1)
        urging = (await applicant.session.get(f"{case}/urging")).good()
        assert (urging["may"], urging["urges"]) == (False, 1)

        cases = [
            {"declaration_id": declaration_id, "submission": 1, "stage": row["stage"]},
            {"declaration_id": begun.item_id, "submission": 1, "stage": row["stage"]},
        ]
        answer = (await officer.post(f"{queue}/pass", {"cases": cases})).good()
        assert [one["code"] for one in answer["cases"]] == [None, "not-found"]


async def test_fifty_attempts_at_once_bring_no_second_declaration(world: World) -> None:
    applicant = world.applicant
    plan = await applicant.open_plan()
    body = {"plan_id": plan["plan_id"], "notice_version": plan["notice"]["version"]}
    answers = await asyncio.gather(
        *(applicant.session.post(f"{DECLARATION}/declarations", body) for _ in range(50)), return_exceptions=True
    )
    # Told again, a beginning changes nothing and names the one there is: none of the fifty is refused.
    assert [answer for answer in answers if isinstance(answer, BaseException)] == []
    found = [answer.good()["id"] for answer in answers if not isinstance(answer, BaseException)]
    assert found == [world.begun.declaration_id] * 50
    listed = (await applicant.session.get(f"{DECLARATION}/declarations")).good()["items"]
    assert [row["declaration_id"] for row in listed if row["plan_id"] == plan["plan_id"]] == [
        world.begun.declaration_id
    ]
