"""One declaration per person and plan, from none: of fifty people at one button, one at fifty buttons."""

from __future__ import annotations

import asyncio

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.roles import DECLARATION
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.stack import Stack
from tests.journey.topics import read_all

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def test_fifty_first_declarations_at_once_are_one(stack: Stack) -> None:
    async with Crew.open(stack) as crew:
        case = await Candidate.come(crew, "first", await crew.employer())
        me, path = case.me, f"{DECLARATION}/declarations"

        async def opened() -> bool | None:
            unread = {"plan_id": case.plan["plan_id"], "notice_version": "not this one"}
            refused = await me.session.post(path, unread)
            return refused.codes == ["notice-not-read"] or None

        await until("马上申报 open", opened)
        assert (await me.session.get(path)).good()["items"] == []

        body = {"plan_id": case.plan["plan_id"], "notice_version": case.plan["notice"]["version"]}
        answers = await asyncio.gather(*(me.session.post(path, body) for _ in range(50)))
        receipts = [answer.good() for answer in answers]
        (declaration_id,) = {receipt["id"] for receipt in receipts}
        begun = [receipt for receipt in receipts if receipt["events"]]
        assert [receipt["events"] for receipt in begun] == [["DeclarationBegun"]]
        listed = await me.session.get(path, headers={"X-Wait-For": begun[0]["sequence"]})
        assert [row["declaration_id"] for row in listed.good()["items"]] == [declaration_id]
        log = await read_all(stack.kafka, ["zhiping.declaration.log"])
        assert [record.name for record in log if record.key.decode() == declaration_id] == ["DeclarationBegun"]
