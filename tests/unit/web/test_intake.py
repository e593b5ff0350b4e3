"""What a process takes on is bounded, and each request it took is answered."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route

from kernel.web.intake import Gate, Intake
from tests.eventually import eventually
from tests.unit.web.edge import Edge, good


class Slow:
    """An application whose requests wait until they are let go."""

    def __init__(self, **limits: Any) -> None:
        self.go, self.waiting = asyncio.Event(), 0
        self.intake = Intake(**limits)
        routes = [Route("/wait", self.wait, methods=["GET", "POST"]), Route("/drip", self.drip)]
        routes += [Route("/healthz", self.wait), Route("/late", self.late)]
        self.app = Gate(Starlette(routes=routes), self.intake, free=("/healthz",))

    async def wait(self, request: Request) -> PlainTextResponse:
        self.waiting += 1
        await self.go.wait()
        return PlainTextResponse("done")

    async def drip(self, request: Request) -> StreamingResponse:
        async def lines() -> Any:
            yield "first\n"
            self.waiting += 1
            await self.go.wait()
            yield "last\n"

        return StreamingResponse(lines())

    async def late(self, request: Request) -> PlainTextResponse:
        raise TimeoutError("a party's own")

    def client(self) -> httpx.AsyncClient:
        async def with_state(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("state", {})
            await self.app(scope, receive, send)

        return httpx.AsyncClient(transport=httpx.ASGITransport(with_state), base_url="http://x")

    async def has(self, waiting: int) -> None:
        await eventually(lambda: self.waiting == waiting, every=0.01)


async def test_beyond_the_limit_a_request_is_refused_with_what_is_in_hand_and_health_is_still_told() -> None:
    slow = Slow(requests=3)
    async with slow.client() as client:
        taken = [asyncio.create_task(client.get("/wait")) for _ in range(3)]
        await slow.has(3)
        refused = await client.get("/wait", headers={"Accept-Language": "en"})
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        (error,) = refused.json()["errors"]
        assert (error["code"], error["limit"], error["actual"]) == ("overloaded", 3, 3)
        health = asyncio.create_task(client.get("/healthz"))
        await slow.has(4)
        slow.go.set()
        assert {r.status_code for r in await asyncio.gather(*taken, health)} == {200}
        assert (await client.get("/wait")).status_code == 200


@pytest.mark.parametrize(("method", "code"), [("GET", "unavailable"), ("POST", "outcome-unknown")])
async def test_what_is_not_answered_in_time_is_refused(method: str, code: str) -> None:
    slow = Slow(patience=0.05)
    async with slow.client() as client:
        refused = await client.request(method, "/wait")
    assert (refused.status_code, refused.headers["retry-after"], refused.json()["code"]) == (503, "2", code)


async def test_an_answer_that_has_begun_is_left_to_its_reader() -> None:
    slow = Slow(patience=0.05)
    async with slow.client() as client:
        dripping = asyncio.create_task(client.get("/drip"))
        await slow.has(1)
        other = await client.get("/wait")
        assert other.status_code == 503
        slow.go.set()
        assert (await dripping).text == "first\nlast\n"


async def test_a_time_out_of_the_application_is_not_taken_for_ours() -> None:
    async with Slow(patience=5).client() as client:
        with pytest.raises(TimeoutError, match="a party's own"):
            await client.get("/late")


async def test_on_stop_what_is_under_way_gets_its_time_and_is_then_refused() -> None:
    slow = Slow()
    async with slow.client() as client:
        first = asyncio.create_task(client.post("/wait"))
        await slow.has(1)
        stopping = asyncio.create_task(slow.intake.finish(5))
        await eventually(lambda: slow.intake._stopping, every=0.01)
        assert (await client.get("/wait")).json()["code"] == "unavailable"
        slow.go.set()
        assert (await first).status_code == 200
        await stopping

    slow = Slow()
    async with slow.client() as client:
        second = asyncio.create_task(client.post("/wait"))
        await slow.has(1)
        await slow.intake.finish(0.01)
        assert (await second).json()["code"] == "outcome-unknown"


async def test_the_bodies_in_memory_are_bounded_and_let_go_with_their_requests(edge: Edge) -> None:
    intake: Intake = edge.app.state.intake
    path, headers = "/api/archive/v1/items/0b6f0c3a-6d07-4a30-8f4c-6f5d1f6f1f10/submission", edge.token("applicant")
    async with edge.client() as client:
        assert (await client.post(path, json=good(), headers=headers)).status_code == 200
        assert intake._bytes == 0
        intake._body_bytes = 60
        refused = await client.post(path, json=good(), headers=headers)
        assert (refused.status_code, refused.json()["code"], refused.headers["retry-after"]) == (503, "overloaded", "1")
        (error,) = refused.json()["errors"]
        assert error["limit"] == 60 < error["actual"]
        assert intake._bytes == 0
