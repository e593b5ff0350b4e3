"""Each part is killed with -9 once while eight cases are under way: all end well, and nothing happens twice."""

from __future__ import annotations

import asyncio
import json
import os
import random
import secrets
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from deploy.local.demo.client import Http, Repeats
from deploy.local.demo.people import Cast
from deploy.local.ports import SERVICES, Ports
from deploy.local.supervise import Supervisor
from tests.eventually import eventually
from tests.journey.play import play_cases
from tests.journey.report import Report
from tests.journey.stack import Stack
from tests.journey.topics import Seen

pytestmark = [pytest.mark.stack, pytest.mark.timeout(420)]

CASES, IN_FLIGHT, SEED = 40, 8, 20221115


class InFlight(Report):
    """Counts the cases that have begun and not ended."""

    def __init__(self) -> None:
        super().__init__(quiet=True)
        self._begun: set[int] = set()
        self._ended: set[int] = set()

    @property
    def count(self) -> int:
        return len(self._begun - self._ended)

    @asynccontextmanager
    async def step(self, case: int, name: str, repeats: Repeats) -> AsyncIterator[dict[str, Any]]:
        self._begun.add(case)
        async with super().step(case, name, repeats) as facts:
            yield facts

    def events(self, case: int, records: list[Seen]) -> None:
        self._ended.add(case)
        super().events(case, records)


def pid_of(stack: Stack, part: str) -> int | None:
    """The part's process as stack.json names it now."""
    found: dict[str, int] = json.loads(stack.home.stack_json.read_text())["pids"]
    return found.get(part)


def listens(address: str) -> bool:
    """Whether anybody takes connections there."""
    at = urlsplit(address if "//" in address else f"//{address}")
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((at.hostname, at.port)) == 0


async def killed(stack: Stack, part: str) -> None:
    """Kill the part and wait until supervisor has brought it back."""
    before = pid_of(stack, part)
    assert before is not None
    os.kill(before, signal.SIGKILL)

    async def back() -> bool:
        if pid_of(stack, part) in (None, before):
            return False
        if part in SERVICES:
            async with httpx.AsyncClient(trust_env=False) as client:
                return (await client.get(f"{stack.services[part]}/readyz")).status_code == 200
        return listens(stack.kafka if part == "kafka" else stack.postgres["identity"])

    await eventually(back, within=60, show=lambda: (part, before, pid_of(stack, part)))


async def accepted_without_a_broker(stack: Stack) -> int:
    """How many commands were accepted while the broker was stopped, as after a kill that it doesn't come back from."""
    base = int(stack.kafka.rpartition(":")[2]) - Ports(0).of("kafka")
    supervisor = Supervisor(stack.home, Ports(base))
    gateway, accepted = Http(stack.gateway), 0
    await asyncio.to_thread(supervisor.stop_parts, ["kafka"])
    try:
        for n in range(5):
            phone = Cast(f"no broker {secrets.token_hex(4)} {n}").person().phone
            assert not listens(stack.kafka)
            (await gateway.post("/api/identity/v1/phone-codes", {"phone": phone, "purpose": "register"})).good()
            accepted += 1
    finally:
        await asyncio.to_thread(supervisor.start_parts, ["kafka"])
        await gateway.aclose()
    return accepted


async def test_all_cases_end_well_though_each_part_is_killed_once(stack: Stack) -> None:
    parts = [*SERVICES, "postgres", "kafka"]
    random.Random(SEED).shuffle(parts)
    under_way = InFlight()
    playing = asyncio.create_task(play_cases(stack, under_way, CASES, IN_FLIGHT))
    for part in parts:
        # A case that ends makes room for the next: if there is none any more, more have to be played.
        await eventually(lambda: under_way.count >= IN_FLIGHT or playing.done(), within=60)
        assert not playing.done(), f"the cases were over before {part} was killed"
        await killed(stack, part)
    accepted = await accepted_without_a_broker(stack)
    assert not playing.done(), "the cases were over while the broker was stopped: play more of them"
    played = await playing
    assert played.ok, played.failure
    assert len(played.cases) == CASES
    assert accepted == 5
