"""An HTTP client as a real one would be: it repeats what a real client repeats, under the same Idempotency-Key.

Repeated: 429, 502, 503, 504, a connection refused or cut, a time-out; with a growing pause, Retry-After honoured,
until `within` is over. Everything else is an answer.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import uuid4

import httpx

REPEATED = frozenset({429, 502, 503, 504})
WITHIN = 120.0
"""Seconds that one request may take, all its repeats counted."""
LONGEST_PAUSE = 3.0

T = TypeVar("T")


class StepFailed(Exception):
    """An answer that isn't what it should be. Never holds what was sent, only codes, pointers and ids."""

    def __init__(self, step: str, expected: str, got: str, correlation: str | None = None) -> None:
        super().__init__(f"{step}: expected {expected}, got {got}")
        self.step, self.expected, self.got, self.correlation = step, expected, got, correlation

    def explain(self) -> str:
        """For a person at a terminal."""
        asked = f"\n  correlation id {self.correlation} (look for it in the logs)" if self.correlation else ""
        return f"{self.step}\n  expected {self.expected}\n  got {self.got}{asked}"


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the headers, and the bytes."""

    what: str
    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        """The body, decoded."""
        return json.loads(self.content)

    @property
    def correlation(self) -> str | None:
        """By which the logs know this request."""
        return self.headers.get("x-request-id")

    @property
    def is_problem(self) -> bool:
        """Whether the body is a problem+json."""
        return self.headers.get("content-type", "").startswith("application/problem+json")

    @property
    def code(self) -> str:
        """The problem's code, "" when it isn't one."""
        return str(self.json.get("code", "")) if self.is_problem else ""

    @property
    def codes(self) -> list[str]:
        """The code of every violation, in order."""
        return [error["code"] for error in self.json.get("errors", [])] if self.is_problem else []

    def told(self) -> str:
        """Status, code and violations, for a message; no texts, which may quote what was sent."""
        if not self.is_problem:
            return f"{self.status} {self.headers.get('content-type', 'without content')}"
        errors = ", ".join(f"{e['code']} at {e['pointer'] or '/'}" for e in self.json.get("errors", []))
        return f"{self.status} {self.code}" + (f" [{errors}]" if errors else "")

    def good(self) -> Any:
        """The decoded body of a 2xx. Raises StepFailed otherwise."""
        if not 200 <= self.status < 300:
            raise StepFailed(self.what, "2xx", self.told(), self.correlation)
        return self.json if self.content else None

    def opened(self) -> bytes:
        """The file that a 200 brings. Raises StepFailed otherwise, or when it is empty."""
        if self.status != 200 or not self.content:
            raise StepFailed(self.what, "200 with a file", self.told(), self.correlation)
        return self.content

    def refused(self, status: int, code: str) -> Any:
        """The problem, which must have this status and code. Raises StepFailed otherwise."""
        if not self.is_problem or (self.status, self.code) != (status, code):
            raise StepFailed(self.what, f"{status} {code}", self.told(), self.correlation)
        return self.json


Witness = Callable[[str, str, str, Answer], None]
"""Told of every answer to a request that isn't repeated any more: method, path, idempotency key ("": none), answer."""


@dataclass
class Repeats:
    """How often requests were repeated, by reason (`503`, `ConnectError` …)."""

    by_reason: dict[str, int] = field(default_factory=dict)

    def count(self, reason: str) -> None:
        """One more."""
        self.by_reason[reason] = self.by_reason.get(reason, 0) + 1

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_reason.values())


class Http:
    """The way to one address (the gateway, the sandbox, or a service's own port)."""

    def __init__(
        self, base: str, *, timeout: float = 20.0, repeats: Repeats | None = None, witness: Witness | None = None
    ) -> None:
        self.base = base.rstrip("/")
        self.witness = witness
        self.repeats = repeats or Repeats()
        self.urls: set[str] = set()
        """Every address asked for, so that a test can look for personal data in them."""
        limits = httpx.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=20)
        self._client = httpx.AsyncClient(timeout=timeout, limits=limits, trust_env=False)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        key: str | None = None,
        within: float = WITHIN,
    ) -> Answer:
        """One request, repeated until there is an answer. `body` goes as JSON, `content` as it is.

        A POST gets an Idempotency-Key of its own unless `key` gives one: kept over the repeats.
        """
        url, what = self.base + path, f"{method} {path.partition('?')[0]}"
        self.urls.add(url)
        sent = dict(headers or {})
        if body is not None:
            content = json.dumps(body, ensure_ascii=False).encode()
            sent["Content-Type"] = "application/json"
        if method == "POST":
            sent["Idempotency-Key"] = key or uuid4().hex
        end, pause = time.monotonic() + within, 0.1
        while True:
            reason, after, answer = "", 0.0, None
            try:
                response = await self._client.request(method, url, content=content, headers=sent)
            except httpx.TransportError as error:
                reason = type(error).__name__
            else:
                answer = Answer(what, response.status_code, response.headers, response.content)
                if answer.status not in REPEATED:
                    if self.witness is not None:
                        self.witness(method, path, sent.get("Idempotency-Key", ""), answer)
                    return answer
                reason, after = str(answer.status), _seconds(response.headers.get("retry-after"))
            wait = max(min(after, LONGEST_PAUSE), pause * random.uniform(0.75, 1.25))  # noqa: S311 - jitter
            if time.monotonic() + wait > end:
                if answer is not None:
                    return answer
                raise StepFailed(what, f"an answer within {within:.0f} s", reason)
            self.repeats.count(reason)
            await asyncio.sleep(wait)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def get(self, path: str, **options: Any) -> Answer:
        """GET."""
        return await self.send("GET", path, **options)

    async def post(self, path: str, body: Any = None, **options: Any) -> Answer:
        """POST; without a body nothing is sent but the key."""
        return await self.send("POST", path, body=body, **options)


def _seconds(header: str | None) -> float:
    try:
        return max(0.0, float(header or 0))
    except ValueError:
        return 0.0  # a date, which no part of ours sends


class Session:
    """An account at the gateway: logs in when first asked something, renews its token before it expires."""

    def __init__(self, gateway: Http, login: str, password: str) -> None:
        self.gateway = gateway
        self._credentials = {"login": login, "password": password}
        self._token = ""
        self._good_until = 0.0
        self._cookie = ""
        self._renewing = asyncio.Lock()

    async def token(self) -> str:
        """An access token that is good for some time yet."""
        async with self._renewing:
            if time.monotonic() > self._good_until:
                await self._renew()
            return self._token

    async def login(self) -> Answer:
        """Log in anew."""
        answer = await self.gateway.post("/api/identity/v1/sessions", self._credentials)
        self._keep(answer)
        return answer

    async def send(self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **options: Any) -> Answer:
        """As Http.send, with the token; if it expires on the way it is renewed and the request repeated, same key."""
        options.setdefault("key", uuid4().hex)
        answer = await self._as_caller(method, path, headers or {}, options)
        if answer.status == 401 and answer.code == "token-expired":
            self._good_until = 0.0
            answer = await self._as_caller(method, path, headers or {}, options)
        return answer

    async def get(self, path: str, **options: Any) -> Answer:
        """GET."""
        return await self.send("GET", path, **options)

    async def post(self, path: str, body: Any = None, **options: Any) -> Answer:
        """POST; without a body nothing is sent but the key."""
        return await self.send("POST", path, body=body, **options)

    async def _as_caller(
        self, method: str, path: str, headers: Mapping[str, str], options: Mapping[str, Any]
    ) -> Answer:
        bearer = {"Authorization": f"Bearer {await self.token()}"}
        return await self.gateway.send(method, path, headers={**bearer, **headers}, **options)

    async def _renew(self) -> None:
        if self._cookie:
            answer = await self.gateway.post("/api/identity/v1/sessions/refresh", headers={"Cookie": self._cookie})
            if answer.status < 300:
                self._keep(answer)
                return
        # A cookie is used up when the answer to a refresh was lost: then the password is the way in.
        (await self.login()).good()

    def _keep(self, answer: Answer) -> None:
        if answer.status >= 300:
            return
        found = answer.json
        self._token = found["access_token"]
        self._good_until = time.monotonic() + max(5.0, found["expires_in"] - 60)
        self._cookie = (answer.headers.get("set-cookie") or self._cookie).partition(";")[0]


async def once_open(
    what: str, act: Callable[[], Awaitable[Answer]], closed: set[str], *, within: float = 90.0
) -> Answer:
    """Repeat an act while nothing but these codes is in its way: what others' reactions are about to open.

    A refused command is not remembered, so the act may keep its Idempotency-Key.
    """

    async def tried() -> Answer | None:
        answer = await act()
        waits = answer.status == 409 and bool(answer.codes) and set(answer.codes) <= closed
        return None if waits else answer

    return await until(f"{what} no longer refused ({', '.join(sorted(closed))})", tried, within=within)


async def until(what: str, check: Callable[[], Awaitable[T | None]], *, within: float = 90.0) -> T:
    """Ask again, ever less often, while the answer is None: for what others bring about in their own time.

    Raises StepFailed.
    """
    end, pause = time.monotonic() + within, 0.1
    while True:
        found = await check()
        if found is not None:
            return found
        if time.monotonic() > end:
            raise StepFailed(what, f"to be seen within {within:.0f} s", "nothing")
        await asyncio.sleep(pause)
        pause = min(pause * 1.4, 1.0)
