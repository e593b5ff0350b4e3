"""What a process takes on: how many requests at once, how much of their bodies, for how long, until it stops.

Promise: at most `REQUESTS` requests and `BODY_BYTES` of bodies are in hand; what is beyond is refused at once, with
what is in hand and the limit. Each request taken is answered: after `PATIENCE`, or when the process stops, by 503 with
Retry-After.
Breaks if: a body is read around `read_limited`, or a handler swallows its cancellation.
"""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from typing import Any

from prometheus_client import Gauge
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kernel.log.errors import Overloaded
from kernel.web.problems import Problem, language_of, problem_of, problem_response

REQUESTS = 1024
BODY_BYTES = 64 * 1024 * 1024
PATIENCE = 30.0
"""Seconds; shorter than the gateway's, so that the answer is ours."""
_BODY = "intake_body_bytes"

in_hand = Gauge("zhiping_http_requests_in_hand", "Requests taken and not answered yet")
bodies_in_hand = Gauge("zhiping_http_body_bytes_in_hand", "Bytes of their bodies in memory")


class Intake:
    """The requests of one process, from taking them to their answers."""

    def __init__(self, requests: int = REQUESTS, body_bytes: int = BODY_BYTES, patience: float = PATIENCE) -> None:
        self.patience = patience
        self._requests = requests
        self._body_bytes = body_bytes
        self._bytes = 0
        self._under_way: set[asyncio.Task[Any]] = set()
        self._given_up: set[asyncio.Task[Any]] = set()
        self._stopping = False

    def begin(self, task: asyncio.Task[Any]) -> None:
        """Take a request on. Raises Overloaded, or Problem once the process stops."""
        if self._stopping:
            raise Problem(503, "unavailable", retry_after=2)
        if len(self._under_way) >= self._requests:
            raise Overloaded("too many requests in hand", actual=len(self._under_way), limit=self._requests)
        self._under_way.add(task)
        in_hand.set(len(self._under_way))

    def grow(self, state: MutableMapping[str, Any], size: int) -> None:
        """So many bytes more of a request's body. Raises Overloaded, leaving them out."""
        if self._bytes + size > self._body_bytes:
            raise Overloaded("too much in hand", actual=self._bytes + size, limit=self._body_bytes)
        self._bytes += size
        state[_BODY] = state.get(_BODY, 0) + size
        bodies_in_hand.set(self._bytes)

    def end(self, task: asyncio.Task[Any], state: MutableMapping[str, Any]) -> None:
        """The request is answered."""
        self._under_way.discard(task)
        self._given_up.discard(task)
        self._bytes -= state.pop(_BODY, 0)
        in_hand.set(len(self._under_way))
        bodies_in_hand.set(self._bytes)

    def was_given_up(self, task: asyncio.Task[Any]) -> bool:
        """Whether its cancellation came from `finish`."""
        return task in self._given_up

    async def finish(self, within: float) -> None:
        """Take nothing more on; give what is under way so many seconds, then have it refused."""
        self._stopping = True
        if self._under_way:
            await asyncio.wait(set(self._under_way), timeout=within)
        self._given_up = set(self._under_way)
        for task in self._given_up:
            task.cancel()


class Gate:
    """The middleware: lets a request in, and sees that it is answered."""

    def __init__(self, app: ASGIApp, intake: Intake, free: tuple[str, ...] = ()) -> None:
        self._app = app
        self._intake = intake
        self._free = free

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it; `free` paths are always let in: they tell how the process is."""
        task = asyncio.current_task()
        if scope["type"] != "http" or scope["path"] in self._free or task is None:
            await self._app(scope, receive, send)
            return
        try:
            self._intake.begin(task)
        except (Overloaded, Problem) as error:
            await _refuse(scope, receive, send, error)
            return
        started, patience = False, asyncio.timeout(self._intake.patience)
        try:
            async with patience:

                async def answer(message: Message) -> None:
                    nonlocal started
                    if not started:
                        started = True
                        patience.reschedule(None)  # how fast it is read is the reader's business
                    await send(message)

                await self._app(scope, receive, answer)
        except TimeoutError:
            if started or not patience.expired():
                raise
            await _refuse(scope, receive, send, _unanswered(scope))
        except asyncio.CancelledError:
            if started or not self._intake.was_given_up(task):
                raise
            task.uncancel()
            await _refuse(scope, receive, send, _unanswered(scope))
        finally:
            self._intake.end(task, scope["state"])


def _unanswered(scope: Scope) -> Problem:
    """It may have been on its way to the database: only a repeat under the same key tells."""
    reads = scope["method"] in {"GET", "HEAD"}
    return Problem(503, "unavailable" if reads else "outcome-unknown", retry_after=2)


async def _refuse(scope: Scope, receive: Receive, send: Send, error: Exception) -> None:
    problem = problem_of(error) or Problem(503, "unavailable", retry_after=2)
    state = scope["state"]
    state["problem_code"] = problem.code
    told = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    correlation = state.get("correlation_id")
    response = problem_response(problem, language_of(told), f"urn:uuid:{correlation}" if correlation else None)
    await response(scope, receive, send)
