"""The desk on a running stack: who is at a case, who is urged and told of it, and several passed at once; and that
fifty attempts at once bring no second declaration."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.roles import DECLARATION, REVIEW, row_of
from tests.journey.bad_input import World, clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def a_case_is_claimed_urged_and_passed_with_others(crew: Crew) -> None:
    hr = await crew.employer()
    case = await Candidate.come(crew, "desk", hr)
    await case.fill_in()
    await case.hand_in()
    me, officer, declaration_id = case.me, hr.session, case.me.declaration_id
    path, queue = f"{REVIEW}/cases/{declaration_id}", f"{REVIEW}/queue"
    row = await row_of(officer, queue, "the case in the queue", declaration_id=declaration_id)
    assert (row["claimed_by"], row["urges"], row["overdue"]) == (None, 0, False)

    async def watched() -> bool | None:
        return True if (await me.session.get(f"{path}/urging")).status == 200 else None

    await until("the watch over the case", watched)
    (await officer.post(f"{path}/claim", {})).good()

    async def shown(what: str, **wanted: Any) -> dict[str, Any]:
        return await row_of(officer, queue, what, declaration_id=declaration_id, **wanted)

    await shown("the claim", claimed_by_me=True, claimed_by_name=hr.employer.officer.name)
    for filtered, there in (("claimed=mine", 1), ("claimed=nobody", 0), ("resubmitted=true", 0)):
        assert len((await officer.get(f"{queue}?{filtered}")).good()["items"]) == there, filtered
    assert (await officer.get(f"{queue}?due_within_days=0&overdue=true")).good()["items"] == []

    (await me.session.post(f"{path}/urge")).good()
    clear(await me.session.post(f"{path}/urge"), 409, "urged-lately")
    await me.sandbox.sms(hr.employer.officer.phone, "SMS_CHECK_URGED")
    await shown("the urge", urges=1)
    urging = (await me.session.get(f"{path}/urging")).good()
    assert (urging["may"], urging["urges"]) == (False, 1)

    cases = [
        {"declaration_id": declaration_id, "submission": 1, "stage": row["stage"]},
        {"declaration_id": case.item_id, "submission": 1, "stage": row["stage"]},
    ]
    answer = (await officer.post(f"{queue}/pass", {"cases": cases})).good()
    assert [one["code"] for one in answer["cases"]] == [None, "not-found"]
    await case.row("acceptance")


async def test_a_case_is_claimed_urged_and_passed_with_others(stack: Stack) -> None:
    async with Crew.open(stack) as crew:
        await a_case_is_claimed_urged_and_passed_with_others(crew)


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
