"""Notify's routes: an operator takes messages up again, nobody else does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import httpx
import pytest

from kernel.log.clock import Clock
from kernel.log.kernel import Kernel
from services.notify.app import service
from services.notify.domain import GiveUp, SmsMessage
from tests.unit.notify.test_message import AT, MESSAGE, PERSON, UNTIL
from tests.unit.notify.test_message import request as fee_request
from tests.unit.payment.memory import MemoryKernel
from tests.unit.web.edge import Edge

PATH = f"/api/notify/v1/messages/{MESSAGE}/retry"


class Desk:
    """Notify's application over a kernel in memory."""

    def __init__(self, folder: Path) -> None:
        self.edge = Edge(folder, service)
        self.kernel = MemoryKernel(AT, SmsMessage)
        self.edge.running.kernel = cast("Kernel", self.kernel)
        self.edge.running.clock = cast("Clock", self.kernel.clock)
        self.http: httpx.AsyncClient

    async def retry(self, role: str = "operator") -> httpx.Response:
        token = self.edge.issuer.issue(PERSON, [role], self.kernel.clock.at, person_id=PERSON)
        return await self.http.post(PATH, headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    found = Desk(tmp_path)
    await found.kernel.do(SmsMessage, MESSAGE, fee_request)
    await found.kernel.do(SmsMessage, MESSAGE, GiveUp(reason="no-phone", at=AT))
    async with found.edge.client() as found.http:
        yield found


async def test_an_operator_takes_a_failed_message_up_again(desk: Desk) -> None:
    answer = await desk.retry()
    assert answer.json() == {"id": str(MESSAGE), "sequence": f"{MESSAGE}@3", "events": ["RetryOrdered"]}
    assert (await desk.retry()).json()["events"] == []


async def test_nobody_else_does(desk: Desk) -> None:
    assert (await desk.retry("applicant")).status_code == 403
    assert (await desk.http.post(PATH)).status_code == 401


async def test_a_lapsed_message_says_why_it_stays_where_it_is(desk: Desk) -> None:
    desk.kernel.clock.at = UNTIL + timedelta(seconds=1)
    answer = await desk.retry()
    assert (answer.status_code, answer.json()["code"]) == (409, "message-lapsed")
    assert answer.json()["errors"][0]["limit"] == UNTIL.isoformat()
