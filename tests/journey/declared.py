"""What the documents declare beside what is answered: operations, everybody who asks, and real ids to ask about."""

from __future__ import annotations

import importlib
import json
import re
import threading
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
from schemathesis.core.parameters import ParameterLocation
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
from tests.journey.callers import ANONYMOUS, Caller
from tests.journey.heard import Heard

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
STORY, EXAMPLE, MADE_UP = "story", "example", "made up"
"""Where a request came from: told by hand, the document's own example, or made up by schemathesis."""
AWAY = frozenset({("fetch_photo", "photo-source-away")})
"""By operation and problem code, the 503s that stories call for: a party outside that is away, told as declared. No
other: a part of the product that was killed is asked again until it has come back, and that answer is what is heard."""
SPARED = {
    "change_password": "asked of oneself: with the real password nobody else could log in as this one any more",
    "change_phone": "asked of oneself: with the real code the demo's account would have another phone",
    "hand_over": "asked of oneself: with a real successor an officer of the demo could do nothing from then on",
}
"""Told nothing real, and why: everybody asks, and gets as far as one gets with what is made up."""
THROWN_AWAY = frozenset(
    {
        "close_plan",
        "dismiss_employee",
        "end_employment",
        "erase_person",
        "extend_deadline",
        "publish_draft",
        "put_sections",
        "revoke_officer",
    }
)
"""Done to what was made to be thrown away (throw_away.py), and to nothing else."""
LEAVER = "leaver"
STAND_INS = {"end_employment": {"applicant": LEAVER}}
"""Who asks in the place of all of a role, and nothing else: whoever asks this has it done to them, by no id."""
SLOW = "x-wait-for"
"""The header by which one waits for one's own write: two seconds each, for one that never was."""
_KNOWN = re.compile(r"(^|_)(id|version|submission|stage|number|form|code|party|part|turn|sequence)$")
_ANYTHING = re.compile(r".*", re.DOTALL)
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
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

    def askers(self, roles: Mapping[str, str]) -> list[str]:
        """All who ask this, whatever they are answered."""
        instead = STAND_INS.get(self.name, {})
        theirs = {who: instead.get(role, who) for who, role in roles.items()}
        return [who for who in roles if theirs[who] == who and (who != LEAVER or who in instead.values())]

    def callers(self, roles: Mapping[str, str]) -> list[str]:
        """Those of them who get past the door; all of them where it stands open."""
        asking = self.askers(roles)
        match self.access:
            case Roles(roles=allowed):
                return [who for who in asking if roles[who] in allowed]
            case AnyRole():
                return [who for who in asking if roles[who] != ANONYMOUS]
        return asking

    def barred(self, roles: Mapping[str, str]) -> list[str]:
        """Those of them whom the door stops."""
        let_in = self.callers(roles)
        return [who for who in self.askers(roles) if who not in let_in]


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

    def fitted(self, who: str, value: Any, name: str = "", only: re.Pattern[str] = _ANYTHING) -> Any:
        """The value with real ones in the places of those that look like `only`."""
        match value:
            case dict():
                return {key: self.fitted(who, part, key, only) for key, part in value.items()}
            case list():
                return [self.fitted(who, part, name.removesuffix("s"), only) for part in value]
            case str() | int() if not isinstance(value, bool) and _KNOWN.search(name) and only.fullmatch(str(value)):
                known = self.of(who, name)
                return known[0] if known and isinstance(known[0], type(value)) else value
        return value


def put_in(target: Mapping[str, Any], value: Any) -> Any:
    """The value, with what is to be thrown away in its places."""
    match value:
        case dict():
            return {key: target[key] if key in target else put_in(target, part) for key, part in value.items()}
        case list():
            return [put_in(target, part) for part in value]
    return value


@dataclass
class Declared:
    """All public operations, what they answered, and what of it they hadn't declared."""

    gateway: str
    routes: list[Route]
    pool: Pool = field(default_factory=Pool)
    answered: dict[str, dict[str, set[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    """The statuses of each operation, by where the request came from."""
    wrong: dict[tuple[str, str], str] = field(default_factory=dict)
    targets: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    """What may be thrown away, by where the request came from and by the operation."""
    asked: int = 0

    def __post_init__(self) -> None:
        self._alone = threading.Lock()

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
            _hurry(document)
            routes += _routes(service, document)
        return cls(gateway, routes)

    def share(self, *sources: str) -> float:
        """How many of the operations gave somebody what they asked for, of requests that came from there."""
        return 1 - len(self.without(*sources)) / len(self.routes)

    def without(self, *sources: str) -> list[str]:
        """Those that never did."""
        return [r.name for r in self.routes if not any(s < 300 for s in self.statuses(r.operation.label, *sources))]

    def statuses(self, label: str, *sources: str) -> set[int]:
        """What an operation answered to requests that came from there."""
        return {status for source in sources for status in self.answered[source][label]}

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
        self._check(
            route, route.operation.Case(path_parameters=found.groupdict() if found else {}), response, STORY, STORY
        )

    def ask(self, route: Route, case: Case[Any], caller: Caller, source: str) -> int:
        """Ask as somebody, check every answer, learn from them; the last one's status."""
        given = case.as_transport_kwargs(base_url=self.gateway, headers=caller.headers)
        for _ in range(3):  # who asks too much is told so, and asks again, as every client does; a fault is a fault
            response = caller.http.request(**given, timeout=60, stream=route.streams)
            if response.headers.get("content-type", "").startswith("text/event-stream"):
                response.close()  # before it is read: it would not end
                response._content = b""
            self._check(route, case, response, caller.who, source)
            if response.status_code != 429:
                return response.status_code
        return 429

    def example(self, route: Route, who: str, source: str = EXAMPLE) -> Any:
        """The document's own example, about things that are there: such as may be thrown away, where it must be."""
        made_up = route.name in SPARED or route.name in THROWN_AWAY
        target = self.targets.get(source, {}).get(route.name, {})
        with self._alone:
            pool = Pool() if made_up else self.pool
            parameters = [p for p in route.operation.definition.raw.get("parameters", []) if "example" in p]
            path = {
                p["name"]: next(iter(pool.of(who, p["name"])), p["example"]) for p in parameters if p["in"] == "path"
            }
            query = {p["name"]: p["example"] for p in parameters if p["in"] == "query"}
            body: dict[str, Any] = {}
            if route.example is not None:
                fitted = put_in(target, pool.fitted(who, route.example))
                body = {"body": fitted, "media_type": "application/json"}
        return route.operation.Case(path_parameters=put_in(target, path), query=query, **body)

    def about_what_is_there(self, route: Route, case: Case[Any], who: str) -> Case[Any]:
        """The same with real ids in the places of those that were made up, but where an id is what is wrong with it."""
        assert case.meta is not None
        path, body = case.path_parameters, case.body
        if not case.meta.is_negative_at(ParameterLocation.PATH):
            path = self.example(route, who, MADE_UP).path_parameters or path
        if case.meta.generation.mode.is_positive and isinstance(body, dict):
            if route.name not in SPARED and route.name not in THROWN_AWAY:
                with self._alone:
                    body = self.pool.fitted(who, body, only=_UUID)
            body = put_in(self.targets.get(MADE_UP, {}).get(route.name, {}), body)
        return route.operation.Case(
            path_parameters=path,
            headers=case.headers,
            cookies=case.cookies,
            query=case.query,
            body=body,
            media_type=case.media_type,
            multipart_content_types=case.multipart_content_types,
        )

    def _check(
        self, route: Route, case: Case[Any], response: requests.Response | httpx.Response, who: str, source: str
    ) -> None:
        status = response.status_code
        told: list[tuple[str, str]] = []
        try:
            case.validate_response(response, checks=checks_of(route.name, who, response))
        except FailureGroup as failures:
            told = [(type(f).__name__, f"{type(f).__name__}: {getattr(f, 'message', f)}") for f in failures.exceptions]
        learned = None
        read = response.headers.get("content-type", "").startswith("application/json")
        if read and status < 300 and response.content:
            learned = json.loads(response.content)
        with self._alone:
            self.asked += source != STORY
            self.answered[source][route.operation.label].add(status)
            for name, said in told:
                self.wrong.setdefault((route.operation.label, f"{status} {name}"), f"as {who}, {source}: {said}")
            self.pool.learn(who, learned)


def checks_of(name: str, who: str, response: requests.Response | httpx.Response) -> list[Any]:
    """What an answer of this operation is held to."""
    if who == STORY and response.status_code == 503:
        problem = response.headers.get("content-type", "").startswith("application/problem+json")
        if problem and (name, json.loads(response.content).get("code")) in AWAY:
            return CHECKS[1:]
    return CHECKS


def _hurry(document: dict[str, Any]) -> None:
    for operations in document["paths"].values():
        for operation in operations.values():
            left = [p for p in operation.get("parameters", []) if p.get("name", "").lower() != SLOW]
            operation["parameters"] = left


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
