"""SIGTERM: within ten seconds, with everything that was accepted kept and everything under way answered."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx
import pytest

from kernel.log.kernel import Connections
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.web.library import Running, database, running

IN_TIME = 10.0
CALLERS = 12


@pytest.fixture
async def at(place: Place) -> Connections:
    return await database(place, "archive")


@asynccontextmanager
async def writes_held_up(at: Connections) -> AsyncIterator[None]:
    """Whatever wants to write a command's answer waits."""
    db = await asyncpg.connect(at.dsn)
    try:
        async with db.transaction():
            await db.execute("LOCK TABLE inbox IN EXCLUSIVE MODE")
            yield
    finally:
        await db.close()


@contextmanager
def paused(postmaster: int) -> Iterator[None]:
    """PostgreSQL, all of its processes, stopped where they are."""
    children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
    pids = [postmaster, *map(int, children)]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in reversed(pids):
            os.kill(pid, signal.SIGCONT)


async def lend(client: httpx.AsyncClient, url: str, loan: UUID, key: str = "k") -> httpx.Response:
    return await client.post(f"{url}/loans/{loan}", json={"book": str(loan)}, headers={"Idempotency-Key": key})


def refused_cleanly(response: httpx.Response) -> bool:
    problem = response.json()
    return response.status_code == 503 == problem["status"] and int(response.headers["retry-after"]) > 0


async def stored(at: Connections) -> dict[UUID, int]:
    """Events by stream, read past the service."""
    db = await asyncpg.connect(at.dsn)
    try:
        rows = await db.fetch("SELECT stream_id, count(*) AS events FROM events GROUP BY stream_id")
        return {row["stream_id"]: row["events"] for row in rows}
    finally:
        await db.close()


async def test_under_load_what_was_acknowledged_is_kept_and_the_consumers_go_on_where_they_were(
    at: Connections, tmp_path: Path
) -> None:
    acknowledged: dict[UUID, int] = {}
    odd: list[Any] = []

    async def reader(client: httpx.AsyncClient, url: str) -> None:
        loan = uuid4()
        while True:
            path = f"/loans/{loan}/renewal" if loan in acknowledged else f"/loans/{loan}"
            body = None if loan in acknowledged else {"book": str(loan)}
            try:
                response = await client.post(url + path, json=body, headers={"Idempotency-Key": uuid4().hex})
            except httpx.TransportError:
                return  # it listens no more
            if response.status_code == 200:
                acknowledged[loan] = acknowledged.get(loan, 0) + 1
            elif not refused_cleanly(response):
                odd.append(response.text)

    async with running(at, tmp_path) as service, httpx.AsyncClient(timeout=30) as client:
        load = [asyncio.create_task(reader(client, service.url)) for _ in range(CALLERS)]
        await eventually(lambda: sum(acknowledged.values()) > 300, within=30)
        code, seconds = await service.stop()
        await asyncio.gather(*load)
        assert (code, odd) == (0, []), service.log.read_text()[-3000:]
        assert seconds < IN_TIME
    found = await stored(at)
    # One more may be stored than was acknowledged: the answer was under way when its connection ended.
    assert all(0 <= found[loan] - known <= 1 for loan, known in acknowledged.items())
    async with running(at, tmp_path) as _:
        db = await asyncpg.connect(at.dsn)

        async def shown() -> bool:
            rows = await db.fetch("SELECT id, renewals FROM loans_v1")
            return {r["id"]: r["renewals"] + 1 for r in rows if r["id"] in found} == found

        await eventually(shown, within=30)
        await db.close()


async def test_requests_that_wait_for_a_slow_database_are_refused_with_retry_after_and_settled_by_their_key(
    at: Connections, tmp_path: Path
) -> None:
    loans = [uuid4() for _ in range(20)]
    async with running(at, tmp_path) as service, httpx.AsyncClient(timeout=30) as client:
        async with writes_held_up(at):
            under_way = [asyncio.create_task(lend(client, service.url, loan)) for loan in loans]
            await eventually(lambda: in_hand(service, len(loans)))
            code, seconds = await service.stop()
            answers = await asyncio.gather(*under_way)
        assert [a.status_code for a in answers if not refused_cleanly(a)] == []
        assert code == 0, service.log.read_text()[-3000:]
        assert seconds < IN_TIME
    async with running(at, tmp_path) as service, httpx.AsyncClient(timeout=30) as client:
        answers = await asyncio.gather(*(lend(client, service.url, loan) for loan in loans))
        assert {a.status_code for a in answers} == {200}
    found = await stored(at)
    assert [found[loan] for loan in loans] == [1] * len(loans)


async def in_hand(service: Running, requests: int) -> bool:
    return await service.metric("zhiping_http_requests_in_hand") >= requests


@pytest.mark.parametrize("away", ["kafka", "postgresql"])
async def test_it_stops_in_time_while_a_part_is_away(at: Connections, place: Place, tmp_path: Path, away: str) -> None:
    async with running(at, tmp_path) as service, httpx.AsyncClient(timeout=30) as client:
        await asyncio.gather(*(lend(client, service.url, uuid4()) for _ in range(20)))
        if away == "kafka":
            place.kafka.kill()
            try:
                answers = await asyncio.gather(*(lend(client, service.url, uuid4()) for _ in range(20)))
                code, seconds = await service.stop()
            finally:
                await asyncio.to_thread(place.kafka.start)
            assert {a.status_code for a in answers} == {200}
        else:
            with paused(place.postgres.pid):
                under_way = [asyncio.create_task(lend(client, service.url, uuid4())) for _ in range(20)]
                await eventually(lambda: in_hand(service, 20))
                code, seconds = await service.stop()
                assert all(refused_cleanly(a) for a in await asyncio.gather(*under_way))
        assert code == 0, service.log.read_text()[-3000:]
        assert seconds < IN_TIME


async def test_slow_clients_hold_up_nothing(at: Connections, tmp_path: Path) -> None:
    async with running(at, tmp_path) as service:
        head = f"POST /api/archive/v1/loans/{uuid4()} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        texts = (
            head,
            f"{head}Content-Length: 30\r\n\r\n{{",
            "GET /api/archive/v1/big HTTP/1.1\r\nHost: x\r\n\r\n",
        )
        with contextlib.ExitStack() as opened:
            half_a_head, half_a_body, reads_nothing = (
                opened.enter_context(socket.create_connection(("127.0.0.1", service.port))) for _ in texts
            )
            for client, text in zip((half_a_head, half_a_body, reads_nothing), texts, strict=True):
                client.sendall(text.encode())
            await eventually(lambda: in_hand(service, 1))
            await eventually(lambda: service.metric('zhiping_http_requests_total{.*/big".*}'))
            code, seconds = await service.stop()
            assert code == 0, service.log.read_text()[-3000:]
            assert seconds < IN_TIME
            answer = half_a_body.recv(4096)
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert b"retry-after: " in answer.lower()
