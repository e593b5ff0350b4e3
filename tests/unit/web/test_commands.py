"""What a request becomes for the kernel: whose, which, and of when."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from asyncpg import DiskFullError, InterfaceError, UndefinedTableError

from kernel.log.decider import NotFound, Rejected, TooEarly, Unavailable, Violation
from kernel.log.errors import (
    BadText,
    Conflict,
    Gone,
    KeyReused,
    NewerSchema,
    NoRoom,
    OutcomeUnknown,
    Overloaded,
    TooLarge,
)
from kernel.log.kernel import By
from kernel.web.access import AnyRole, Receipt, Router, RunDep
from kernel.web.service import Service
from tests.unit.web.edge import ITEMS, NOW, Edge, Submit, good

ITEM = UUID("8a1b6e0e-5a36-4c1c-9d3e-0d9d0c1a2b3c")
PATH = f"/api/archive/v1/items/{ITEM}/submission"


async def by_of(
    client: httpx.AsyncClient, edge: Edge, token: dict[str, str], body: Any, path: str = PATH, **headers: str
) -> By:
    response = await client.post(path, json=body, headers=token | headers)
    assert response.status_code == 200, response.text
    return edge.kernel.handled[-1][2]


async def test_the_same_key_is_the_same_command_and_the_body_its_digest(client: httpx.AsyncClient, edge: Edge) -> None:
    token, body, key = edge.token("applicant"), good(), {"Idempotency-Key": "one"}
    first = await by_of(client, edge, token, body, **key)
    again = await by_of(client, edge, token, body, **key)
    other_body = await by_of(client, edge, token, body | {"title": "大坝"}, **key)
    assert (again.command_id, again.body_digest) == (first.command_id, first.body_digest)
    assert other_body.command_id == first.command_id
    assert other_body.body_digest != first.body_digest
    assert first.keep_for == timedelta(days=30)


async def test_the_digest_of_a_body_is_keyed(
    client: httpx.AsyncClient, edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edge.kernel.vault, "blind", lambda scope, value: f"keyed {scope}".encode())
    by = await by_of(client, edge, edge.token("applicant"), good())
    assert by.body_digest == b"keyed body"


async def test_another_person_route_thing_or_key_is_another_command(client: httpx.AsyncClient, edge: Edge) -> None:
    token, body, key = edge.token("applicant"), good(), {"Idempotency-Key": "one"}
    ids = {
        (await by_of(client, edge, token, body, **key)).command_id,
        (await by_of(client, edge, token, body, **{"Idempotency-Key": "two"})).command_id,
        (await by_of(client, edge, edge.token("applicant"), body, **key)).command_id,
        (await by_of(client, edge, token, body, PATH.replace("8a1b", "8a1c"), **key)).command_id,
        (await by_of(client, edge, token, None, PATH.replace("submission", "withdrawal"), **key)).command_id,
        (await by_of(client, edge, token, body)).command_id,
        (await by_of(client, edge, token, body)).command_id,
    }
    assert len(ids) == 7


@pytest.mark.parametrize("key", ["", "a b", "x" * 129, "é", "a\tb"])
async def test_a_key_must_be_visible_and_short(client: httpx.AsyncClient, edge: Edge, key: str) -> None:
    token = edge.token("applicant")["Authorization"].encode()
    headers = [(b"authorization", token), (b"idempotency-key", key.encode("latin-1"))]
    response = await client.post(PATH, json=good(), headers=headers)
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "/header/Idempotency-Key"


async def test_who_acts_and_what_it_belongs_to_is_passed_on(client: httpx.AsyncClient, edge: Edge) -> None:
    account, correlation, trace = uuid4(), str(uuid4()), "4bf92f3577b34da6a3ce929d0e0e4736"
    by = await by_of(
        client,
        edge,
        edge.token("employer", account_id=account),
        good(),
        **{"X-Request-Id": correlation, "traceparent": f"00-{trace}-00f067aa0ba902b7-01"},
    )
    assert (by.actor, by.role, by.correlation_id) == (str(account), "employer", correlation)
    assert by.traceparent is not None
    assert by.traceparent.split("-")[1] == trace
    assert "00f067aa0ba902b7" not in by.traceparent


@pytest.mark.parametrize(
    ("stamp", "seconds_ago"),
    [
        (f"{NOW.timestamp() - 5.25:.3f}", 5.25),
        (f"{NOW.timestamp() - 60:.3f}", 60),
        (f"{NOW.timestamp() - 60.1:.3f}", 0),
        (f"{NOW.timestamp() + 0.1:.3f}", 0),
        ("nan", 0),
        ("1e400", 0),
        ("yesterday", 0),
    ],
)
async def test_the_gateways_stamp_counts_within_a_minute(
    client: httpx.AsyncClient, edge: Edge, stamp: str, seconds_ago: float
) -> None:
    by = await by_of(client, edge, edge.token("applicant"), good(), **{"X-Received-At": stamp})
    assert abs((NOW - by.now).total_seconds() - seconds_ago) < 0.001


async def test_the_stamp_of_a_gateway_that_goes_by_the_wall_clock_counts_where_time_was_moved(
    client: httpx.AsyncClient, edge: Edge
) -> None:
    token = edge.token("applicant")
    edge.running.clock.advance(timedelta(minutes=5))
    by = await by_of(client, edge, token, good(), **{"X-Received-At": f"{NOW.timestamp() - 5:.3f}"})
    assert by.now == NOW + timedelta(minutes=5, seconds=-5)


ONE = Violation(
    "already-submitted", "已经提交过了", "it was submitted before", actual={"id": str(ITEM), "sequence": f"{ITEM}@4"}
)
TWO = Violation("not-owner", "不是您的", "it isn't yours", pointer="/ref", limit=1, actual=2)


@pytest.mark.parametrize(
    ("failure", "status", "code", "retry"),
    [
        (Rejected([ONE]), 409, "already-submitted", None),
        (Rejected([ONE, TWO]), 409, "rejected", None),
        (NotFound(), 404, "not-found", None),
        (Conflict("x"), 409, "conflict-try-again", "1"),
        (KeyReused("x"), 422, "idempotency-key-reused", None),
        (BadText("x"), 422, "bad-text", None),
        (TooLarge("ItemSubmitted", 70000, 65536), 422, "too-large", None),
        (Overloaded("x"), 503, "overloaded", "1"),
        (Unavailable("x"), 503, "unavailable", "2"),
        (OutcomeUnknown("x"), 503, "outcome-unknown", "1"),
        (NewerSchema("ItemSubmitted.v2", "Item"), 503, "newer-schema", "10"),
        (TooEarly("x"), 404, "not-found", None),
        (Gone("x"), 410, "gone", None),
        (ConnectionResetError(), 503, "unavailable", "2"),
        (TimeoutError(), 503, "unavailable", "2"),
        (InterfaceError("connection is closed"), 503, "unavailable", "2"),
        (DiskFullError("x"), 503, "storage-full", "60"),
        (NoRoom("x"), 503, "storage-full", "60"),
        (OSError(28, "No space left on device"), 503, "storage-full", "60"),
        (OSError("a damaged file"), 500, "internal-error", None),
        (UndefinedTableError("x"), 500, "internal-error", None),
        (ZeroDivisionError("110101199003077213"), 500, "internal-error", None),
    ],
)
async def test_every_way_to_fail_is_a_problem(
    client: httpx.AsyncClient, edge: Edge, *, failure: Exception, status: int, code: str, retry: str | None
) -> None:
    edge.kernel.failure = failure
    response = await client.post(PATH, json=good(), headers=edge.token("applicant"))
    problem = response.json()
    assert (response.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers.get("retry-after") == retry
    assert problem["type"] == f"urn:zhiping:problem:{code}"
    assert problem["instance"] == f"urn:uuid:{response.headers['x-request-id']}"
    assert "110101199003077213" not in response.text


async def test_a_second_submit_shows_the_first_receipt(client: httpx.AsyncClient, edge: Edge) -> None:
    edge.kernel.failure = Rejected([ONE, TWO])
    response = await client.post(PATH, json=good(), headers=edge.token("applicant"))
    assert response.json()["errors"] == [
        {"pointer": "", "code": "already-submitted", "message": "已经提交过了", "actual": ONE.actual},
        {"pointer": "/ref", "code": "not-owner", "message": "不是您的", "limit": 1, "actual": 2},
    ]


async def test_whatever_a_violation_carries_is_no_fault(client: httpx.AsyncClient, edge: Edge) -> None:
    edge.kernel.failure = Rejected([Violation("odd", "怪", "odd", limit=float("nan"), actual={NOW, object()})])
    response = await client.post(PATH, json=good(), headers=edge.token("applicant"))
    assert response.status_code == 409
    json.loads(response.text)


async def test_a_query_waits_for_its_callers_write(client: httpx.AsyncClient, edge: Edge) -> None:
    headers = edge.token("applicant") | {"X-Wait-For": f"{ITEM}@3"}
    assert (await client.get("/api/archive/v1/items", headers=headers)).status_code == 200
    edge.kernel.visible = False
    late = await client.get("/api/archive/v1/items", headers=headers)
    assert (late.status_code, late.json()["code"], late.headers["retry-after"]) == (503, "not-yet-visible", "1")
    assert (await client.get("/api/archive/v1/items", headers=edge.token("applicant"))).status_code == 200


@pytest.mark.parametrize("sequence", ["x", f"{ITEM}", f"{ITEM}@0", f"{ITEM}@-1", f"{ITEM}@99999999999"])
async def test_what_to_wait_for_must_be_a_receipts_sequence(
    client: httpx.AsyncClient, edge: Edge, sequence: str
) -> None:
    response = await client.get("/api/archive/v1/items", headers=edge.token("applicant") | {"X-Wait-For": sequence})
    assert response.status_code == 422


async def test_an_action_names_the_parts_of_what_it_does(edge: Edge) -> None:
    router = Router("/api/archive/v1")

    @router.action("POST", "/both", access=AnyRole())
    async def both(run: RunDep) -> list[Receipt]:
        return [
            await run(ITEMS, ITEM, Submit(title="a"), part="a"),
            await run(ITEMS, ITEM, Submit(title="b"), part="b"),
        ]

    @router.action("POST", "/twice", access=AnyRole())
    async def twice(run: RunDep) -> Receipt:
        await run(ITEMS, ITEM, Submit(title="a"))
        return await run(ITEMS, ITEM, Submit(title="b"))

    edge = Edge(edge.folder, Service(name="archive", routers=[router]))
    async with edge.client() as client:
        headers = edge.token("applicant") | {"Idempotency-Key": "k"}
        assert (await client.post("/api/archive/v1/both", headers=headers)).status_code == 200
        assert (await client.post("/api/archive/v1/both", headers=headers)).status_code == 200
        ids = [by.command_id for _, _, by in edge.kernel.handled]
        assert ids[:2] == ids[2:]
        assert ids[0] != ids[1]
        assert (await client.post("/api/archive/v1/twice", headers=headers)).status_code == 500


async def test_a_full_queue_says_how_much_waits_and_what_may(client: httpx.AsyncClient, edge: Edge) -> None:
    edge.kernel.failure = Overloaded("full", actual=2048, limit=2048)
    response = await client.post(PATH, json=good(), headers=edge.token("applicant"))
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
    (error,) = response.json()["errors"]
    assert (error["code"], error["limit"], error["actual"]) == ("overloaded", 2048, 2048)
