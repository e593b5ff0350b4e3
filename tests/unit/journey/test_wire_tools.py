"""What the test of the wire rests on: each operation gets its made-up requests, and no fault is let pass."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx
import pytest
import schemathesis
from schemathesis.core.result import Err

from kernel.web.guards import AnyRole
from tests.journey import at_random
from tests.journey.declared import ANONYMOUS, CHECKS, STORY, Declared, Route, checks_of

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "two operations", "version": "1"},
    "paths": {
        "/plain": {"get": {"responses": {"200": {"description": "fine"}}}},
        "/things/{thing_id}": {
            "post": {
                "parameters": [{"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                "responses": {"200": {"description": "fine"}},
            }
        },
    },
}
EVERYBODY = {"anna": ("applicant", "a token"), ANONYMOUS: (ANONYMOUS, "")}


class Listening(Declared):
    """Hears what would have been asked."""

    def ask(self, route: Route, case: Any, who: str, token: str) -> int:
        self.asked += 1
        return 200


def listening() -> Listening:
    routes = []
    for result in schemathesis.openapi.from_dict(DOCUMENT).get_all_operations():
        assert not isinstance(result, Err)
        operation = result.ok()
        path = re.compile(operation.path)
        routes.append(Route(operation, AnyRole(), "any", operation.method.upper(), path, None, streams=False))
    return Listening("http://nowhere", routes)


def test_requests_are_made_up_for_every_operation_and_counted() -> None:
    declared = listening()
    asked = at_random.ask_each(declared, EVERYBODY)
    assert set(+asked) == {"GET /plain", "POST /things/{thing_id}"}
    assert asked.total() == declared.asked


def test_operations_that_had_no_turn_in_time_fail_the_test() -> None:
    with pytest.raises(pytest.fail.Exception, match="only 0 of 2 operations"):
        at_random.ask_each(listening(), EVERYBODY, within=-1)


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
