"""The second shipped plan is quite different from the guide's (another series and level, other stages, no exam, no
paper): a case walks through it in each mode to its review form."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime

import pytest

from deploy.local.demo.client import Session
from deploy.local.demo.plan import SECOND_FILE, shifted
from deploy.local.demo.roles import DECLARATION, Checker, Operator
from tests.journey.another_plan import Scene
from tests.journey.every.candidate import shown_alike
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

STAGES = {"unit": "employer", "first-look": "office", "second-look": "office"}
MODES = {"regular": (["diploma"], 18000), "first-recognition": (["diploma", "recognition"], 8000)}
"""Each mode: what it asks for to be attached, and what it costs."""


async def test_a_case_of_each_mode_goes_the_whole_way_through_the_second_shipped_plan(stack: Stack) -> None:
    async def play(mode: str) -> None:
        async with Scene.open(stack, kind="engineering-project") as scene:
            await walk(scene, mode)

    await asyncio.gather(*map(play, MODES))


async def walk(scene: Scene, mode: str) -> None:
    """Its own office publishes it; the employer and that office check, twice."""
    plan = shifted(datetime.now(UTC), SECOND_FILE)
    plan |= {"code": f"{plan['code']}-{secrets.token_hex(6)}"}
    assert set(MODES) == {one["code"] for one in plan["modes"]}
    operator, officer = Operator(scene.session("operator")), scene.cast.officer("office")
    office = await operator.register_authority(
        plan["office"], "交通运输工程专业工程师评审委员会办公室", "office", "330000"
    )
    await operator.appoint(office["id"], "office", officer)
    session = Session(scene.gateway, officer.login, officer.password)
    plan_id = (await session.post(f"{DECLARATION}/plans", {"plan": plan})).good()["id"]

    person, (attachments, fee_fen) = scene.applicant, MODES[mode]
    items = await scene.come_in()
    read = await person.read_plan(plan_id)
    await person.declare(read)
    await scene.fill_in(read, mode, items, attachments)
    checkers = {"employer": Checker(scene.hr.session, "employer"), "office": Checker(session, "office")}
    for stage, role in STAGES.items():
        await scene.passes(checkers[role], stage)
    await scene.pay(fee_fen)
    end = await shown_alike(person.session, [session], person.declaration_id, status="passed", role="office")
    assert {station["status"] for station in end["stations"]} == {"passed"}
    assert (end["next"]["station"], end["paper"]["status"]) == ("review-form", "not-asked")
