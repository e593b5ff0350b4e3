"""What the test of the wire rests on: each operation gets its made-up requests, and no fault is let pass."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from schemathesis.core.result import Err

from kernel.web.guards import Access, AnyRole, Public, Roles
from tests.journey import at_random
from tests.journey.callers import ANONYMOUS, Caller, anybody
from tests.journey.declared import CHECKS, EXAMPLE, LEAVER, MADE_UP, STORY, Declared, Route, checks_of

UUID = {"type": "string", "format": "uuid"}
THING = {"type": "object", "properties": {"other_id": UUID}, "required": ["other_id"]}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "two operations", "version": "1"},
    "paths": {
        "/plain": {"get": {"responses": {"200": {"description": "fine"}}}},
        "/things/{thing_id}": {
            "post": {
                "parameters": [
                    {"name": "thing_id", "in": "path", "required": True, "schema": UUID, "example": "an example"}
                ],
                "requestBody": {"required": True, "content": {"application/json": {"schema": THING}}},
                "responses": {"200": {"description": "fine"}},
            }
        },
    },
}
ROLES = {"anna": "applicant", "bert": "applicant", "carl": "employer", LEAVER: "applicant", ANONYMOUS: ANONYMOUS}
EVERYBODY = {who: Caller(who, role) for who, role in ROLES.items()}
REAL = "11111111-1111-4111-8111-111111111111"
"""An id that is known from an answer."""
GONE = "22222222-2222-4222-8222-222222222222"
"""The id of what may be thrown away."""


@dataclass
class Listening(Declared):
    """Hears what would have been asked."""

    heard: list[tuple[str, str, Any]] = field(default_factory=list)
    status: int = 401

    def ask(self, route: Route, case: Any, caller: Caller, source: str) -> int:
        assert source == MADE_UP
        self.heard.append((route.operation.label, caller.who, case))
        return self.status


def routes(access: Access, name: str = "any") -> Iterator[Route]:
    for result in schemathesis.openapi.from_dict(DOCUMENT).get_all_operations():
        assert not isinstance(result, Err)
        operation = result.ok()
        path = re.compile(operation.path)
        yield Route(operation, access, name, operation.method.upper(), path, None, streams=False)


def listening(access: Access, name: str = "any") -> Listening:
    return Listening("http://nowhere", list(routes(access, name)))


def asked(declared: Listening) -> at_random.MadeUp:
    with ThreadPoolExecutor(2) as workers:
        return at_random.ask_each(declared, EVERYBODY, workers)


PLAIN, THINGS = "GET /plain", "POST /things/{thing_id}"


def test_a_right_and_a_broken_request_of_every_operation_by_everybody_who_may_and_by_some_who_may_not() -> None:
    declared = listening(Roles("applicant"))
    found = asked(declared)
    who = {"anna", "bert", "carl", ANONYMOUS}
    assert found.right == {(label, one) for label in (PLAIN, THINGS) for one in who}
    assert found.wrong == {(THINGS, one) for one in who}
    assert found.unbreakable == {PLAIN}
    assert (found.barred, found.let_in) == (4, [])
    assert sorted((label, one) for label, one, _ in declared.heard) == sorted([*found.right, *found.wrong])


def test_one_wrong_role_is_enough_and_the_open_door_stops_nobody() -> None:
    (one, _), (open_one, _) = routes(Roles("employer")), routes(Public())
    stopped = at_random.barred(one, ROLES)
    assert stopped[-1] == ANONYMOUS
    assert stopped[0] in {"anna", "bert"}
    assert len(stopped) == 2
    assert at_random.asking(open_one, ROLES) == ["anna", "bert", "carl", ANONYMOUS]


def test_who_is_let_in_and_may_not_is_told() -> None:
    declared = listening(Roles("employer"))
    declared.status = 200
    assert len(asked(declared).let_in) == 2 * (1 + 2)
    assert asked(listening(Roles("employer"))).let_in == []


def test_what_one_does_to_oneself_is_asked_by_the_stand_in_alone() -> None:
    route = next(iter(routes(Roles("applicant"), "end_employment")))
    assert route.callers(ROLES) == [LEAVER]
    assert route.barred(ROLES) == ["carl", ANONYMOUS]


def test_requests_are_about_what_is_there_and_some_only_about_what_may_be_thrown_away() -> None:
    for name, known in (("any", REAL), ("close_plan", GONE), ("hand_over", None)):
        declared = listening(AnyRole(), name)
        declared.pool.learn("anna", {"thing_id": REAL, "other_id": REAL})
        declared.targets = {MADE_UP: {"close_plan": {"thing_id": GONE, "other_id": GONE}}}
        asked(declared)
        bodies = [case.body for label, who, case in declared.heard if (label, who) == (THINGS, "anna")]
        told = {body.get("other_id") for body in bodies if isinstance(body, dict)}
        assert told & {REAL, GONE} == {known} - {None}
        paths = {case.path_parameters["thing_id"] for label, _, case in declared.heard if label == THINGS}
        assert paths & {REAL, GONE} == {known} - {None}


def test_the_shares_are_told_apart() -> None:
    declared = listening(AnyRole())
    declared.answered[STORY][PLAIN].add(200)
    declared.answered[MADE_UP][PLAIN].add(404)
    declared.answered[MADE_UP][THINGS].add(201)
    assert declared.share(STORY) == declared.share(MADE_UP) == 0.5
    assert declared.share(EXAMPLE) == 0
    assert declared.share(STORY, EXAMPLE, MADE_UP) == 1


class Busy:
    """Answers one after another."""

    def __init__(self, *statuses: int) -> None:
        self.left = list(statuses)

    def request(self, method: str, url: str, **_: Any) -> requests.Response:
        answer = requests.Response()
        answer.status_code, answer._content = self.left.pop(0), b""
        answer.request = requests.Request(method, url).prepare()
        answer.headers["content-type"] = "application/json"  # of a 204, too
        return answer


@pytest.mark.parametrize(
    ("statuses", "judged", "left"),
    [((503, 200), {503}, 1), ((429, 502, 200), {429, 502}, 1), ((429, 429, 429, 200), {429}, 1), ((200,), {200}, 0)],
)
def test_every_answer_is_judged_and_a_fault_is_not_asked_again(
    statuses: tuple[int, ...], judged: set[int], left: int
) -> None:
    route, caller, busy = next(iter(routes(AnyRole()))), anybody(), Busy(*statuses)
    caller.http = busy  # type: ignore[assignment]
    declared = Declared("http://nowhere", [route])
    declared.ask(route, route.operation.Case(), caller, EXAMPLE)
    assert declared.statuses(PLAIN, EXAMPLE) == judged
    assert len(busy.left) == left
    faults = {what for _, what in declared.wrong if what.endswith("ServerError")}
    assert faults == {f"{status} ServerError" for status in judged if status >= 500}


def problem(code: str, status: int = 503) -> httpx.Response:
    headers = {"content-type": "application/problem+json"}
    return httpx.Response(status, headers=headers, content=json.dumps({"code": code}).encode())


@pytest.mark.parametrize(
    ("name", "who", "answer"),
    [
        ("fetch_photo", STORY, problem("unavailable")),
        ("fetch_photo", STORY, problem("photo-source-away", 500)),
        ("fetch_photo", STORY, httpx.Response(503, content=b"gone")),
        ("fetch_photo", "applicant", problem("photo-source-away")),
        ("submit", STORY, problem("photo-source-away")),
        ("submit", STORY, problem("outcome-unknown")),
    ],
)
def test_no_fault_is_let_pass_for_being_told_in_a_story(name: str, who: str, answer: httpx.Response) -> None:
    assert checks_of(name, who, answer) == CHECKS


def test_a_party_that_a_story_sends_away_is_no_fault_of_the_product() -> None:
    assert checks_of("fetch_photo", STORY, problem("photo-source-away")) == CHECKS[1:]
