"""One service asks another: what each answer means, and that nothing personal is passed on in an error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from kernel.log.decider import NotFound, TooEarly, Unavailable
from kernel.log.errors import Gone
from kernel.web.client import ANSWER_LIMIT, InternalClient
from kernel.web.telemetry import _traceparent
from kernel.web.tokens import ServiceTokens
from tests.unit.web.edge import write_keys

Handler = Callable[[httpx.Request], httpx.Response]


class Item(BaseModel):
    title: str


def client(folder: Path, handler: Handler) -> InternalClient:
    write_keys(folder, "declaration", "archive")
    tokens = ServiceTokens("declaration", folder / "declaration.pem", folder)
    return InternalClient(lambda s: f"http://{s}", tokens, httpx.MockTransport(handler))


async def test_an_answer_is_validated_and_the_call_is_signed_and_traced(tmp_path: Path) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"title": "水库"})

    ask = client(tmp_path, answer)
    held = _traceparent.set("00-" + "a" * 32 + "-" + "b" * 16 + "-01")
    assert await ask("archive", "items/1", Item) == Item(title="水库")
    _traceparent.reset(held)
    assert str(seen[0].url) == "http://archive/internal/v1/items/1"
    assert seen[0].headers["traceparent"].startswith("00-aaaa")
    token = seen[0].headers["authorization"].removeprefix("Bearer ")
    assert ServiceTokens("archive", tmp_path / "archive.pem", tmp_path).verify(token) == "declaration"


def _cut(request: httpx.Request) -> httpx.Response:
    raise httpx.RemoteProtocolError("cut")


def _late(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("late")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (lambda r: httpx.Response(404), TooEarly),
        (lambda r: httpx.Response(410), Gone),
        (lambda r: httpx.Response(500), Unavailable),
        (lambda r: httpx.Response(503), Unavailable),
        (lambda r: httpx.Response(401), Unavailable),
        (lambda r: httpx.Response(302, headers={"location": "http://elsewhere"}), Unavailable),
        (lambda r: httpx.Response(200, content=b"no json"), Unavailable),
        (lambda r: httpx.Response(200, json={"name": "张三"}), Unavailable),
        (lambda r: httpx.Response(200, content=b" " * (ANSWER_LIMIT + 1)), Unavailable),
        (_cut, Unavailable),
        (_late, Unavailable),
    ],
)
async def test_what_an_answer_means(tmp_path: Path, answer: Handler, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        await client(tmp_path, answer)("archive", "items/1", Item)
    assert "张三" not in str(caught.value)


async def test_a_file_is_passed_on_with_safe_headers_only(tmp_path: Path) -> None:
    headers = {"content-type": "application/pdf", "set-cookie": "a=b", "content-disposition": "attachment"}
    passed = await client(tmp_path, lambda r: httpx.Response(200, content=b"%PDF", headers=headers)).stream_file(
        "archive", "files/1"
    )
    assert passed.headers["content-type"] == "application/pdf"
    assert passed.headers["x-content-type-options"] == "nosniff"
    assert passed.headers["cache-control"] == "private, no-store"
    assert "set-cookie" not in passed.headers
    assert await body_of(passed) == b"%PDF"


async def body_of(response: Any) -> bytes:
    return b"".join([chunk async for chunk in response.body_iterator])


@pytest.mark.parametrize(("status", "error"), [(404, NotFound), (410, Gone), (500, Unavailable)])
async def test_a_file_that_is_not_there(tmp_path: Path, status: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        await client(tmp_path, lambda r: httpx.Response(status)).stream_file("archive", "files/1")


async def test_the_key_set_is_asked_for_without_a_token(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert "authorization" not in request.headers
        assert str(request.url) == "http://identity/api/identity/v1/jwks.json"
        return httpx.Response(200, json={"keys": []})

    assert await client(tmp_path, answer).jwks() == {"keys": []}
    with pytest.raises(Unavailable):
        await client(tmp_path, lambda r: httpx.Response(200, content=b"<html>")).jwks()
