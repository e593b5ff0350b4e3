"""What comes in is refused with everything that is wrong, or is exactly what it says."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel.web.body import JSON_LIMIT
from tests.unit.web.edge import Edge, good

PATH = f"/api/archive/v1/items/{uuid4()}/submission"
JSON = {"Content-Type": "application/json"}


async def send(client: httpx.AsyncClient, edge: Edge, content: bytes | str, **headers: str) -> httpx.Response:
    return await client.post(PATH, content=content, headers=edge.token("applicant") | JSON | headers)


def found(response: httpx.Response) -> dict[str, str]:
    return {e["pointer"]: e["code"] for e in response.json()["errors"]}


async def test_a_good_body_passes(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await send(client, edge, json.dumps(good()))
    assert response.status_code == 200, response.text
    assert response.json()["events"] == ["ItemSubmitted"]


async def test_five_things_wrong_are_five_errors_in_one_answer(client: httpx.AsyncClient, edge: Edge) -> None:
    body = {
        "title": "超过五个字的题目",
        "gained_on": 5,
        "kind": "poem",
        "number": "12",
        "notes": [{"text": "ok"}, {"text": "x" * 11, "level": False}],
        "new": 1,
    }
    response = await send(client, edge, json.dumps(body), **{"Accept-Language": "en"})
    assert response.status_code == 422
    assert found(response) == {
        "/title": "too-long",
        "/gained_on": "wrong-type",
        "/ref": "missing",
        "/kind": "not-allowed-value",
        "/number": "check-digit",
        "/notes/1/text": "too-long",
        "/notes/1/level": "wrong-type",
        "/new": "unknown-field",
    }
    title = next(e for e in response.json()["errors"] if e["pointer"] == "/title")
    assert title == {
        "pointer": "/title",
        "code": "too-long",
        "message": "at most 5 characters, was 8",
        "limit": 5,
        "actual": 8,
    }
    kind = next(e for e in response.json()["errors"] if e["pointer"] == "/kind")
    assert kind["limit"] == ["paper", "patent"]
    assert kind["actual"] == "poem"
    assert edge.kernel.handled == []


async def test_messages_are_chinese_unless_english_is_preferred(client: httpx.AsyncClient, edge: Edge) -> None:
    chinese = await send(client, edge, json.dumps(good() | {"title": "一"}))
    english = await send(client, edge, json.dumps(good() | {"title": "一"}), **{"Accept-Language": "en-GB, zh;q=0.5"})
    assert chinese.json()["errors"][0]["message"] == "最少 2 个字，实际 1 个"
    assert chinese.headers["content-language"] == "zh-CN"
    assert english.json()["errors"][0]["message"] == "at least 2 characters, was 1"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("hours", "90", "wrong-type"),
        ("hours", True, "wrong-type"),
        ("hours", 90.5, "wrong-type"),
        ("hours", 89, "too-small"),
        ("hours", 2**53, "too-great"),
        pytest.param("hours", 10**400, "too-great", id="beyond-any-float"),
        ("agreed", 1, "wrong-type"),
        ("agreed", "true", "wrong-type"),
        ("title", 12, "wrong-type"),
        ("title", None, "wrong-type"),
        ("ref", "no-uuid", "wrong-format"),
        ("gained_on", "2021-02-29", "wrong-format"),
        ("gained_on", "2020-02-29T00:00:01Z", "wrong-format"),
        ("title", "a\x00b", "bad-text"),
        ("title", "a\ud800", "bad-text"),
        ("notes", {}, "wrong-type"),
    ],
)
async def test_nothing_is_coerced(client: httpx.AsyncClient, edge: Edge, field: str, value: Any, code: str) -> None:
    response = await send(client, edge, json.dumps(good() | {field: value}))
    assert response.status_code == 422, response.text
    assert found(response) == {f"/{field}": code}


async def test_unstorable_text_is_reported_beside_the_other_faults(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await send(client, edge, json.dumps(good() | {"title": "\x00\x00", "hours": 1, "\x00": 1}))
    assert found(response) == {"": "bad-text", "/title": "bad-text", "/hours": "too-small", "/\ufffd": "unknown-field"}


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"\xff\xfe{}",
        b'{"title": NaN}',
        b'{"title": "a", "title": "b"}',
        b"[" * 100 + b"]" * 100,
        b"[" * 100_000,
        b'{"a":' * 70 + b"1" + b"}" * 70,
        b"\xef\xbb\xbf{}",
        json.dumps(good()).encode("utf-16"),
        b'{"hours": ' + b"9" * 5000 + b"}",
        b" ",
    ],
)
async def test_what_is_no_json_is_400(client: httpx.AsyncClient, edge: Edge, content: bytes) -> None:
    response = await send(client, edge, content)
    assert (response.status_code, response.json()["code"]) == (400, "malformed-json")


@pytest.mark.parametrize("content", [b"[]", b"null", b'"text"', b"1", b"true", b""])
async def test_json_of_another_shape_is_422(client: httpx.AsyncClient, edge: Edge, content: bytes) -> None:
    response = await send(client, edge, content)
    assert response.status_code == 422, response.text
    assert response.json()["errors"][0]["pointer"] == ""


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk", ""]
)
async def test_another_content_type_is_415(client: httpx.AsyncClient, edge: Edge, kind: str) -> None:
    response = await send(client, edge, json.dumps(good()), **{"Content-Type": kind})
    assert response.status_code == 415


async def test_a_compressed_body_is_415(client: httpx.AsyncClient, edge: Edge) -> None:
    assert (await send(client, edge, b"\x1f\x8b", **{"Content-Encoding": "gzip"})).status_code == 415


async def test_a_body_over_the_limit_is_refused_by_its_length(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await send(client, edge, b" " * (JSON_LIMIT + 1))
    assert response.status_code == 413
    error = response.json()["errors"][0]
    assert (error["limit"], error["actual"]) == (JSON_LIMIT, JSON_LIMIT + 1)


async def test_a_streamed_body_is_refused_while_it_arrives(edge: Edge) -> None:
    sent = 0

    async def receive() -> dict[str, Any]:
        nonlocal sent
        sent += 1
        return {"type": "http.request", "body": b" " * 65536, "more_body": True}

    status = await raw_call(edge, PATH, receive, [(b"content-type", b"application/json")])
    assert status == 413
    assert sent <= JSON_LIMIT // 65536 + 1


async def raw_call(edge: Edge, path: str, receive: Any, headers: list[tuple[bytes, bytes]]) -> int:
    """A call whose body a test feeds by hand."""
    statuses: list[int] = []

    async def send_back(message: Any) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    token = edge.token("applicant")["Authorization"].encode()
    path, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"authorization", token), *headers],
        "client": ("127.0.0.1", 1),
        "server": ("archive", 80),
    }
    await edge.app(scope, receive, send_back)
    return statuses[0]


@pytest.mark.parametrize(
    "path", ["/api/archive/v1/notices/a%00b", "/api/archive/v1/notices/x?q=%00", "/api/archive/v1/notices/x?%00=1"]
)
async def test_nul_in_paths_and_queries_is_422(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    assert (response.status_code, response.json()["code"]) == (422, "bad-text")


async def test_a_path_that_is_no_uuid_is_422(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await client.get("/api/archive/v1/items/1/file", headers=edge.token("applicant"))
    assert found(response) == {"/path/item_id": "wrong-format"}


async def test_a_query_parameter_is_read_leniently_but_checked(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await client.get("/api/archive/v1/items?limit=0", headers=edge.token("applicant"))
    assert found(response) == {"/query/limit": "too-small"}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KNOWN = st.sampled_from(["title", "gained_on", "ref", "kind", "hours", "number", "notes", "agreed"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.dictionaries(KNOWN, ANYTHING, max_size=8))
async def test_no_json_whatever_makes_a_fault(edge: Edge, body: dict[str, Any]) -> None:
    async with edge.client() as client:
        response = await send(client, edge, json.dumps(body))
    assert response.status_code in {200, 400, 422}, response.text
    json.loads(response.text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
async def test_no_bytes_whatever_make_a_fault(edge: Edge, content: bytes) -> None:
    async with edge.client() as client:
        response = await send(client, edge, content)
    assert response.status_code in {400, 422}, response.text
