"""What the edge refuses before any rule is asked, and who may call what."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import httpx
import pytest

from kernel.log.clock import Clock
from kernel.log.kernel import Kernel
from kernel.web.access import Internal, OneTimeCode, Public, RefreshCookie
from kernel.web.application import build_app
from kernel.web.running import Running
from services.identity.api.common import hash_password, password_fits
from services.identity.api.sessions import read_refresh_token, refresh_token
from services.identity.app import service


def _blind(scope: str, value: str) -> bytes:
    return hmac.digest(b"key", f"{scope}:{value}".encode(), hashlib.sha256)


KERNEL = cast("Kernel", SimpleNamespace(vault=SimpleNamespace(blind=_blind), clock=Clock()))
SESSION = UUID(int=7)


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    running = cast("Running", SimpleNamespace(name="identity", kernel=KERNEL, clock=KERNEL.clock, ready=False))
    transport = httpx.ASGITransport(app=build_app(service, running))
    async with httpx.AsyncClient(transport=transport, base_url="http://identity") as found:
        yield found


async def refused(client: httpx.AsyncClient, path: str, body: Any) -> set[tuple[str, str]]:
    answer = await client.post(f"/api/identity/v1{path}", json=body)
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return {(e["pointer"], e["code"]) for e in answer.json()["errors"]}


async def test_a_registration_hears_of_everything_that_is_wrong_at_once(client: httpx.AsyncClient) -> None:
    body = {
        "registration_id": "nonsense",
        "code": "12345",
        "name": " ",
        "id_number": "330106199001010010",
        "phone": "12345678901",
        "password": "short",
        "consent": False,
        "extra": 1,
    }
    assert await refused(client, "/persons", body) == {
        ("/registration_id", "wrong-format"),
        ("/code", "wrong-format"),
        ("/name", "too-short"),
        ("/id_number", "id-number-check-digit"),
        ("/phone", "phone-format"),
        ("/password", "password-too-short"),
        ("/password", "password-too-plain"),
        ("/consent", "not-allowed-value"),
        ("/extra", "unknown-field"),
    }


async def test_an_employer_hears_of_everything_that_is_wrong_at_once(client: httpx.AsyncClient) -> None:
    body = {
        "credit_code": "91350100M000100Y44",
        "name": "a\u0000b",
        "affiliation": "unknown",
        "region": "33",
        "officer": {"name": "n", "phone": "13800000000", "login": "1hr", "password": "Zcps000000"},
    }
    assert await refused(client, "/employers", body) == {
        ("/credit_code", "credit-code-check-character"),
        ("/name", "bad-text"),
        ("/affiliation", "not-allowed-value"),
        ("/region", "region-format"),
        ("/officer/login", "wrong-format"),
        ("/officer/password", "password-guessable"),
    }


async def test_a_refusal_of_a_check_digit_carries_limit_and_actual_and_speaks_english(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.post(
        "/api/identity/v1/phone-codes",
        json={"phone": "1380000", "purpose": "register"},
        headers={"Accept-Language": "en"},
    )
    assert answer.json()["code"] == "phone-format"
    (error,) = answer.json()["errors"]
    assert (error["limit"], error["actual"]) == (11, 7)
    assert error["message"].startswith("a mobile number")


async def test_without_a_token_nothing_but_the_ways_in_is_open() -> None:
    opened = {
        (next(iter(route.methods or ())), route.path.removeprefix("/api/identity/v1"))
        for router in service.routers
        for route in router.routes
        if isinstance(route.access, Public | OneTimeCode | RefreshCookie)
    }
    assert opened == {
        ("POST", "/phone-codes"),
        ("POST", "/persons"),
        ("POST", "/password-resets"),
        ("POST", "/password-resets/completion"),
        ("POST", "/first-logins"),
        ("POST", "/first-logins/completion"),
        ("GET", "/regions"),
        ("POST", "/sessions"),
        ("POST", "/sessions/refresh"),
        ("DELETE", "/sessions"),
        ("POST", "/employers"),
        ("GET", "/jwks.json"),
    }


async def test_every_claim_check_names_the_services_that_may_ask() -> None:
    for router in service.routers:
        for route in router.routes:
            if isinstance(route.access, Internal):
                assert route.access.callers, route.path


async def test_no_route_takes_a_name_a_phone_or_an_id_number_in_its_address() -> None:
    for router in service.routers:
        for route in router.routes:
            names = {p.name for p in route.dependant.path_params + route.dependant.query_params}
            assert not names & {"name", "phone", "id_number", "login"}, route.path


async def test_a_refresh_token_is_ours_only_with_its_own_session_and_turn() -> None:
    token = refresh_token(KERNEL, SESSION, 3)
    assert read_refresh_token(KERNEL, token) == (SESSION, 3)
    session, turn, mac = token.split(".")
    for forged in (f"{session}.4.{mac}", f"{UUID(int=8)}.{turn}.{mac}", f"{session}.{turn}.x", "", "a.b", "ü.1.x"):
        assert read_refresh_token(KERNEL, forged) is None


async def test_refreshing_without_a_good_cookie_is_not_authenticated(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/identity/v1/sessions/refresh")).json()["code"] == "not-authenticated"
    cookie = {"Cookie": "zhiping_refresh=forged"}
    answer = await client.post("/api/identity/v1/sessions/refresh", headers=cookie)
    assert (answer.status_code, answer.json()["code"]) == (401, "session-over")


async def test_a_password_fits_its_hash_and_nothing_fits_nobody() -> None:
    hashed = await hash_password("correct horse 1")
    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert await password_fits(hashed, "correct horse 1")
    assert not await password_fits(hashed, "correct horse 2")
    assert not await password_fits(None, "nobody's password")
    assert not await password_fits("已注销", "correct horse 1")


def test_today_is_the_date_at_the_counter() -> None:
    from services.identity.api.common import today

    assert today(datetime(2026, 3, 1, 16, tzinfo=UTC)).isoformat() == "2026-03-02"
