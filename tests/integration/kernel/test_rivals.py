"""Two of everything: callers with one key, workers, leaders; and those that were paused and wake."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import DEVNULL, PIPE
from uuid import UUID, uuid4

import httpx
import psutil
import pytest

from kernel.log.decider import Arm
from kernel.log.kernel import Connections, Kernel
from kernel.log.record import log_topic, published_topic
from kernel.web.access import Body, Receipt, Roles, Router, RunDep
from kernel.web.service import Service
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.dying import ROOT, Story, brief
from tests.integration.kernel.loans import Borrow, Borrowed, LoanDecider, Renew, by, loans_view
from tests.integration.kernel.reading import first_occurrences, read
from tests.unit.web.edge import Edge

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)


class Wish(Body):
    book: str


router = Router(prefix="/api/archive/v1", tags=["loans"])


@router.command("/loans", access=Roles("applicant"))
async def lend(body: Wish, run: RunDep) -> Receipt:
    command = Borrow(reader_id=uuid4(), reader="读者", book=body.book, due=LATER)
    return await run(LoanDecider, run.new_id("loan"), command)


async def test_another_callers_key_gives_nothing_of_the_first_ones(place: Place, tmp_path: Path) -> None:
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], role="api") as kernel:
        edge = Edge(tmp_path, Service(name="archive", routers=[router]))
        edge.running.kernel = kernel
        wang, li = edge.token("applicant"), edge.token("applicant")
        key = {"Idempotency-Key": "the-same-one"}
        async with edge.client() as client:

            async def asks(who: dict[str, str], book: str) -> httpx.Response:
                return await client.post("/api/archive/v1/loans", json={"book": book}, headers=who | key)

            first = await asks(wang, "a")
            assert (await asks(wang, "a")).content == first.content
            # The same bytes under the same key: a command of its own, refused or accepted for itself.
            assert (await asks(li, "a")).status_code == 409
            own = await asks(li, "b")
            assert own.status_code == 200
            assert own.json()["id"] != first.json()["id"]
            assert await kernel.pool.fetchval("SELECT count(*) FROM inbox") == 2


async def test_a_timer_armed_again_under_its_name_wakes_again(place: Place) -> None:
    past = datetime.now(UTC) - timedelta(seconds=1)
    rearming = replace(
        LoanDecider,
        timers=lambda event, loan: [Arm("due", past)] if isinstance(event, Borrowed) or loan.renewals == 1 else [],
        wake=lambda name, now: Renew(),
    )
    async with Kernel(await place.service("loans"), deciders=[rearming]) as kernel:
        stream = uuid4()
        await kernel.handle(rearming, stream, Borrow(reader_id=uuid4(), reader="r", book="b", due=past), by(NOW))
        types = "SELECT array_agg(type ORDER BY version) FROM events"
        thrice = ["Borrowed", "Renewed", "Renewed"]
        await eventually(lambda: kernel.pool.fetchval(f"SELECT ({types}) = $1::text[]", thrice))
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM timers"))
        assert await kernel.pool.fetchval(types) == thrice


async def lend_and_renew(kernel: Kernel, stream: UUID, renewals: int) -> None:
    await kernel.handle(
        LoanDecider, stream, Borrow(reader_id=uuid4(), reader="读者", book=f"copy {stream}", due=LATER), by(NOW)
    )
    for _ in range(renewals):
        await kernel.handle(LoanDecider, stream, Renew(), by(NOW))


async def in_order_and_shown(kernel: Kernel, at: Connections, shown: dict[UUID, int]) -> None:
    async def caught_up() -> bool:
        rows = await kernel.pool.fetch("SELECT id, renewals FROM loans_v1")
        return {r["id"]: r["renewals"] for r in rows} == shown

    await eventually(caught_up, within=30, show=lambda: kernel.pool.fetch("SELECT * FROM loans_v1"))
    await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"), within=20)
    for topic in (log_topic(at.context), published_topic(at.context)):
        found = {UUID(key.decode()): first_occurrences(o) for key, o in (await read(at, topic)).items()}
        assert found == {stream: list(range(1, renewals + 2)) for stream, renewals in shown.items()}


async def test_two_workers_at_once_and_one_that_leaves_give_each_event_its_effect_once(place: Place) -> None:
    at = await place.service("loans")

    def worker(instance: str) -> Kernel:
        of = replace(at, instance=instance)
        return Kernel(of, deciders=[LoanDecider], views=[loans_view(at.context)], role="worker")

    def partitions(*workers: Kernel) -> list[int]:
        clients = [w._followers["loans.v1"]._client for w in workers]
        return [len(c.assignment()) if c else 0 for c in clients]

    async with Kernel(at, deciders=[LoanDecider], role="api") as api, worker("1") as stays:
        streams = [uuid4() for _ in range(40)]
        load = asyncio.gather(*(lend_and_renew(api, s, 10) for s in streams[:20]))
        async with worker("2") as leaves:
            await eventually(lambda: partitions(stays, leaves) == [1, 1], within=20)
            await asyncio.gather(load, *(lend_and_renew(api, s, 10) for s in streams[20:]))
        # Its half is the other's once Kafka has missed it for 10 s.
        await in_order_and_shown(api, at, dict.fromkeys(streams, 10))
        await eventually(lambda: partitions(stays) == [2], within=20)


def worker_that_stops_itself(pause: str, at: Connections) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.integration.kernel.dying"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL)
    assert process.stdin is not None
    with process.stdin as told:
        told.write(brief(pause, replace(at, instance="paused"), Story(str(uuid4()), str(uuid4()))))
    return process


@contextlib.asynccontextmanager
async def pausing(pause: str, at: Connections) -> AsyncIterator[subprocess.Popen[bytes]]:
    """A worker that stops itself (SIGSTOP) in the middle of what it does."""
    process = worker_that_stops_itself(pause, at)
    try:
        watched = psutil.Process(process.pid)
        await eventually(lambda: watched.status() == psutil.STATUS_STOPPED, within=30)
        yield process
    finally:
        process.kill()
        process.wait(10)


async def test_a_leader_that_was_paused_amid_its_round_sends_nothing_out_of_order_when_it_wakes(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api") as api:
        streams = [uuid4() for _ in range(3)]
        for stream in streams:
            await lend_and_renew(api, stream, 1)
        async with pausing("leader", at) as leader:
            assert await api.pool.fetchval("SELECT count(*) FROM outbox") == 6
            # PostgreSQL takes the lock from it after 5 s; this one goes on.
            second = replace(at, instance="second")
            async with Kernel(second, deciders=[LoanDecider], views=[loans_view(at.context)], role="worker"):
                await eventually(lambda: api.pool.fetchval("SELECT count(*) = 0 FROM outbox"), within=20)
                for stream in streams:
                    await api.handle(LoanDecider, stream, Renew(), by(NOW))
                await eventually(lambda: api.pool.fetchval("SELECT count(*) = 0 FROM outbox"), within=20)
                leader.send_signal(signal.SIGCONT)

                async def repeated() -> bool:
                    topic = await read(at, log_topic(at.context))
                    return sum(len(o) for o in topic.values()) > 9

                await eventually(repeated, within=20)
                for stream in streams:
                    await api.handle(LoanDecider, stream, Renew(), by(NOW))
                await in_order_and_shown(api, at, dict.fromkeys(streams, 3))


@pytest.mark.parametrize("pause", ["worker amid its transaction", "worker with a batch"])
async def test_a_worker_that_was_paused_changes_nothing_when_it_wakes(place: Place, pause: str) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api") as api:
        streams = [uuid4() for _ in range(6)]
        for stream in streams:
            await lend_and_renew(api, stream, 1)
        async with pausing(pause, at) as worker:
            second = replace(at, instance="second")
            async with Kernel(second, deciders=[LoanDecider], views=[loans_view(at.context)], role="worker"):
                await in_order_and_shown(api, at, dict.fromkeys(streams, 1))
                worker.send_signal(signal.SIGCONT)
                for stream in streams:
                    await api.handle(LoanDecider, stream, Renew(), by(NOW))
                await in_order_and_shown(api, at, dict.fromkeys(streams, 2))
                members = (
                    "SELECT count(DISTINCT application_name) = 2 FROM pg_stat_activity WHERE application_name ~ $1"
                )
                await eventually(lambda: api.pool.fetchval(members, rf"^{at.context}\.loans\.v1-"), within=20)
                for stream in streams:
                    await api.handle(LoanDecider, stream, Renew(), by(NOW))
                await in_order_and_shown(api, at, dict.fromkeys(streams, 3))
