"""What the documents declare beside what is answered: operations, everybody who asks, and real ids to ask about."""

from __future__ import annotations

import importlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx
import requests
import schemathesis
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Err
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from deploy.local.demo.client import Answer
from deploy.local.ports import SERVICES
from kernel.web.application import build_app
from kernel.web.guards import Access, AnyRole, Roles
from kernel.web.router import AccessRoute
from tests.journey.heard import Heard

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
ANONYMOUS = "anonymous"
STORY = "story"
AWAY = frozenset({("fetch_photo", "photo-source-away")})
"""By operation and problem code, the 503s that stories call for: a party outside that is away, told as declared. No
other: a part of the product that was killed is asked again until it has come back, and that answer is what is heard."""
SPARED = frozenset(
    {
        "change_password",
        "change_phone",
        "close_plan",
        "dismiss_employee",
        "end_employment",
        "erase_person",
        "extend_deadline",
        "hand_over",
        "publish_draft",
        "put_sections",
        "revoke_officer",
    }
)
"""Not done to anybody real: the demo is others' as well."""
_KNOWN = re.compile(r"(^|_)(id|version|submission|stage|number|form|code|party|part|turn|sequence)$")
Operation = APIOperation[Any, Any, Any, Any]


@dataclass(frozen=True)
class Route:
    """An operation, who may call it, and what its path looks like."""

    operation: Operation
    access: Access
    name: str
    method: str
    path: re.Pattern[str]
    example: Any
    streams: bool

    def callers(self, roles: Mapping[str, str]) -> list[str]:
        """Those of the roles who get past the door; all of them where it stands open."""
        match self.access:
            case Roles(roles=allowed):
                return [who for who, role in roles.items() if role in allowed]
            case AnyRole():
                return [who for who, role in roles.items() if role != ANONYMOUS]
        return list(roles)


@dataclass
class Pool:
    """Values that answers brought, by their name: what one has seen oneself first, then what anybody has."""

    seen: dict[str, dict[str, list[Any]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))

    def learn(self, who: str, value: Any, name: str = "") -> None:
        """Keep what is worth asking about."""
        match value:
            case dict():
                for key, part in value.items():
                    self.learn(who, part, key)
            case list():
                for part in value[:20]:
                    self.learn(who, part, name.removesuffix("s"))
            case str() | int() if _KNOWN.search(name) and not isinstance(value, bool):
                for known in (self.seen[who][name], self.seen[""][name]):
                    if value not in known:
                        known.insert(0, value)

    def of(self, who: str, name: str) -> list[Any]:
        """Values of this name, the likeliest first."""
        own = self.seen[who][name]
        return [*own, *(value for value in self.seen[""][name] if value not in own)]

    def fitted(self, who: str, value: Any, name: str = "") -> Any:
        """An example with real values in their places."""
        match value:
            case dict():
                return {key: self.fitted(who, part, key) for key, part in value.items()}
            case list():
                return [self.fitted(who, part, name.removesuffix("s")) for part in value]
            case str() | int() if not isinstance(value, bool) and _KNOWN.search(name):
                known = self.of(who, name)
                return known[0] if known and isinstance(known[0], type(value)) else value
        return value


@dataclass
class Declared:
    """All public operations, what they answered, and what of it they hadn't declared."""

    gateway: str
    routes: list[Route]
    pool: Pool = field(default_factory=Pool)
    answered: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    wrong: dict[tuple[str, str], str] = field(default_factory=dict)
    asked: int = 0

    def __post_init__(self) -> None:
        self._http = requests.Session()
        self._http.trust_env = False

    @classmethod
    def read(cls, gateway: str, more: Callable[[dict[str, Any]], None] | None = None) -> Declared:
        """As the running stack's own documents have it; `more` may change what they say."""
        http = requests.Session()
        http.trust_env = False
        routes: list[Route] = []
        for service in SERVICES:
            document = http.get(f"{gateway}/api/{service}/v1/openapi.json", timeout=60).json()
            if more is not None:
                more(document)
            routes += _routes(service, document)
        return cls(gateway, routes)

    @property
    def share(self) -> float:
        """How many of the operations gave somebody what they asked for."""
        return 1 - len(self.without()) / len(self.routes)

    def without(self) -> list[str]:
        """Those that never did."""
        return [r.name for r in self.routes if not any(s < 300 for s in self.answered[r.operation.label])]

    def hear(self, heard: Heard) -> None:
        """What was answered to others since the last time."""
        for answer in heard.taken():
            self._hear(*answer)

    def _hear(self, method: str, path: str, answer: Answer) -> None:
        bare = path.partition("?")[0]
        route = next((r for r in self.routes if r.method == method and r.path.fullmatch(bare)), None)
        if route is None:
            return
        # The content is decoded already.
        headers = {name: said for name, said in answer.headers.items() if name.lower() != "content-encoding"}
        request = httpx.Request(method, self.gateway + path)
        response = httpx.Response(answer.status, headers=headers, content=answer.content, request=request)
        response.elapsed = timedelta()
        found = route.path.fullmatch(bare)
        self._check(route, route.operation.Case(path_parameters=found.groupdict() if found else {}), response, STORY)

    def ask(self, route: Route, case: Case[Any], who: str, token: str) -> int:
        """Ask as somebody, check the answer, learn from it."""
        case.headers.pop("x-wait-for", None)  # two seconds each, for a write that never was
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        given = case.as_transport_kwargs(base_url=self.gateway, headers=headers)
        response = self._http.request(**given, timeout=30, stream=route.streams)
        for _ in range(2):  # a product that is busy says so, and is asked again, as every client of it does
            if response.status_code in (429, 502, 503):
                response = self._http.request(**given, timeout=30, stream=route.streams)
        if response.headers["content-type"].startswith("text/event-stream"):
            response.close()  # before it is read: it would not end
            response._content = b""
        self.asked += 1
        self._check(route, case, response, who)
        return response.status_code

    def example(self, route: Route, who: str) -> Any:
        """The document's own example, about things that are there."""
        pool = Pool() if route.name in SPARED else self.pool
        parameters = [p for p in route.operation.definition.raw.get("parameters", []) if "example" in p]
        path = {p["name"]: next(iter(pool.of(who, p["name"])), p["example"]) for p in parameters if p["in"] == "path"}
        query = {p["name"]: p["example"] for p in parameters if p["in"] == "query"}
        body: dict[str, Any] = {}
        if route.example is not None:
            body = {"body": pool.fitted(who, route.example), "media_type": "application/json"}
        return route.operation.Case(path_parameters=path, query=query, **body)

    def _check(self, route: Route, case: Case[Any], response: requests.Response | httpx.Response, who: str) -> None:
        status = response.status_code
        self.answered[route.operation.label].add(status)
        try:
            case.validate_response(response, checks=checks_of(route.name, who, response))
        except FailureGroup as failures:
            for failure in failures.exceptions:
                told = f"{type(failure).__name__}: {getattr(failure, 'message', failure)}"
                self.wrong.setdefault(
                    (route.operation.label, f"{status} {type(failure).__name__}"), f"as {who}: {told}"
                )
        if status < 300 and response.headers.get("content-type", "").startswith("application/json"):
            self.pool.learn(who, json.loads(response.content))


def checks_of(name: str, who: str, response: requests.Response | httpx.Response) -> list[Any]:
    """What an answer of this operation is held to."""
    if who == STORY and response.status_code == 503:
        problem = response.headers.get("content-type", "").startswith("application/problem+json")
        if problem and (name, json.loads(response.content).get("code")) in AWAY:
            return CHECKS[1:]
    return CHECKS


def _routes(service: str, document: dict[str, Any]) -> Iterator[Route]:
    """A document as it is served, beside the routes of the code."""
    app = build_app(importlib.import_module(f"services.{service}.app").service)
    known = {(r.path_format, m): r for r in app.routes if isinstance(r, AccessRoute) for m in r.methods or ()}
    for result in schemathesis.openapi.from_dict(document).get_all_operations():
        if isinstance(result, Err):
            raise result.err()
        operation = result.ok()
        route = known[operation.path, operation.method.upper()]
        content = operation.definition.raw.get("requestBody", {}).get("content", {})
        yield Route(
            operation=operation,
            access=route.access,
            name=route.name,
            method=operation.method.upper(),
            path=re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", operation.path)),
            example=content.get("application/json", {}).get("example"),
            streams=route.path.endswith("/events"),
        )
