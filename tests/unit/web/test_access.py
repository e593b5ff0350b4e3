"""Who gets in: the same answer from the check, the document and the route."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey

from kernel.web.access import (
    AnyRole,
    Body,
    CallerDep,
    CallingServiceDep,
    Internal,
    Public,
    Receipt,
    RefreshCookie,
    Roles,
    Router,
    RunDep,
)
from kernel.web.guards import _Open
from kernel.web.tokens import ISSUER
from tests.unit.web.edge import NOW, Edge, Note, good

SUBMIT = f"/api/archive/v1/items/{uuid4()}/submission"
LIST = "/api/archive/v1/items"


def challenge(response: httpx.Response) -> tuple[int, str, str]:
    return response.status_code, response.json()["code"], response.headers["www-authenticate"]


@pytest.mark.parametrize(
    ("method", "path"), [("POST", SUBMIT), ("GET", LIST), ("POST", "/api/archive/v1/files?purpose=x")]
)
async def test_no_token_is_401_before_anything_else_is_looked_at(
    client: httpx.AsyncClient, method: str, path: str
) -> None:
    response = await client.request(method, path, content=b"{broken")
    assert challenge(response) == (401, "not-authenticated", "Bearer")


async def test_an_expired_token_is_401_and_says_so(client: httpx.AsyncClient, edge: Edge) -> None:
    token = edge.token("applicant")
    edge.clock.advance(timedelta(minutes=10, seconds=6))
    assert challenge(await client.get(LIST, headers=token)) == (401, "token-expired", 'Bearer error="invalid_token"')


async def test_the_wrong_role_is_403(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await client.post(SUBMIT, json=good(), headers=edge.token("expert"))
    assert (response.status_code, response.json()["code"]) == (403, "role-not-allowed")
    assert edge.kernel.handled == []


async def test_of_several_roles_the_first_the_route_names_is_acted_in(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await client.post(SUBMIT, json=good(), headers=edge.token("expert", "employer", "applicant"))
    assert response.status_code == 200
    assert edge.kernel.handled[0][2].role == "applicant"


async def test_any_role_is_enough_where_any_is(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await client.get(LIST, headers=edge.token("exam") | {"Accept-Language": "en"})
    assert response.json() == {"role": "exam", "now": NOW.isoformat(), "language": "en"}
    assert (await client.get(LIST, headers=edge.token())).status_code == 403


def forged(edge: Edge, kind: str) -> str:
    claims: dict[str, Any] = {
        "iss": ISSUER,
        "sub": str(uuid4()),
        "roles": ["applicant"],
        "iat": int(NOW.timestamp()),
        "exp": int(NOW.timestamp()) + 600,
    }
    kid = edge.issuer.jwks()["keys"][0]["kid"]
    good_token = edge.issuer.issue(uuid4(), ["applicant"], NOW)
    head, body, signature = good_token.split(".")
    own = ECKey.import_key((edge.folder / "token.pem").read_bytes())
    match kind:
        case "alg none":
            header = base64.urlsafe_b64encode(json.dumps({"alg": "none", "kid": kid}).encode()).decode().rstrip("=")
            return f"{header}.{body}."
        case "public key as secret":
            secret = (edge.folder / "token.pub.pem").read_bytes()
            header = base64.urlsafe_b64encode(json.dumps({"alg": "HS256", "kid": kid}).encode()).decode().rstrip("=")
            mac = hmac.digest(secret, f"{header}.{body}".encode(), "sha256")
            return f"{header}.{body}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"
        case "another key":
            return jwt.encode({"alg": "ES256", "kid": kid}, claims, ECKey.generate_key("P-256"))
        case "unknown key id":
            return jwt.encode({"alg": "ES256", "kid": "new"}, claims, own)
        case "changed claims":
            text = json.loads(base64.urlsafe_b64decode(body + "=="))
            changed = json.dumps(text | {"roles": ["operator"]}).encode()
            return f"{head}.{base64.urlsafe_b64encode(changed).decode().rstrip('=')}.{signature}"
        case "another issuer":
            return jwt.encode({"alg": "ES256", "kid": kid}, claims | {"iss": "x"}, own)
        case "too long a life":
            return jwt.encode({"alg": "ES256", "kid": kid}, claims | {"exp": claims["iat"] + 601}, own)
        case "no roles":
            return jwt.encode({"alg": "ES256", "kid": kid}, {k: v for k, v in claims.items() if k != "roles"}, own)
        case "subject no uuid":
            return jwt.encode({"alg": "ES256", "kid": kid}, claims | {"sub": "root"}, own)
        case "a service's token":
            return edge.service_token("declaration")["Authorization"].split()[1]
    return kind


@pytest.mark.parametrize(
    "kind",
    [
        "alg none",
        "public key as secret",
        "another key",
        "unknown key id",
        "changed claims",
        "another issuer",
        "too long a life",
        "no roles",
        "subject no uuid",
        "a service's token",
        "a.b.c",
        "....",
        "e30.e30.e30",
    ],
)
async def test_a_forged_token_is_401(client: httpx.AsyncClient, edge: Edge, kind: str) -> None:
    response = await client.get(LIST, headers={"Authorization": f"Bearer {forged(edge, kind)}"})
    assert challenge(response)[:2] == (401, "token-invalid")


@pytest.mark.parametrize("header", ["Basic eDp5", "Bearer", "Bearer ", f"Bearer {'x' * 5000}"])
async def test_another_scheme_is_401(client: httpx.AsyncClient, header: str) -> None:
    assert (await client.get(LIST, headers={"Authorization": header})).status_code == 401


async def test_internal_routes_take_service_tokens_of_the_services_named(client: httpx.AsyncClient, edge: Edge) -> None:
    path = f"/internal/v1/items/{uuid4()}"
    answer = await client.get(path, headers=edge.service_token("declaration"))
    assert answer.json() == {"asked_by": "declaration"}
    refused = {
        401: [{}, edge.token("operator"), edge.service_token("declaration", audience="review")],
        403: [edge.service_token("payment")],
    }
    for status, headers in refused.items():
        for header in headers:
            assert (await client.get(path, headers=header)).status_code == status


async def test_public_signed_and_code_routes_ask_for_no_token(client: httpx.AsyncClient, edge: Edge) -> None:
    assert (await client.get("/api/archive/v1/notices/a")).json() == "a"
    assert (await client.post("/api/archive/v1/callback", json={"text": "paid"})).json() == "paid"
    assert (await client.post("/api/archive/v1/codes", json={"text": "123456"})).status_code == 200
    by = edge.kernel.handled[0][2]
    assert (by.actor, by.role) == ("public", "public")


async def test_the_refresh_cookie_must_be_there(client: httpx.AsyncClient) -> None:
    path = "/api/archive/v1/sessions/refresh"
    assert (await client.post(path)).status_code == 401
    assert (await client.post(path, headers={"Cookie": "zhiping_refresh=abc"})).json() == "fresh"


async def test_the_document_says_the_same_as_the_check(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/archive/v1/openapi.json")).json()
    paths = document["paths"]
    assert paths["/api/archive/v1/items"]["get"]["security"] == [{"bearerAuth": []}]
    assert paths["/api/archive/v1/sessions/refresh"]["post"]["security"] == [{"refreshCookie": []}]
    for path, method in (("notices/{name}", "get"), ("callback", "post"), ("codes", "post")):
        assert paths[f"/api/archive/v1/{path}"][method]["security"] == []
    assert not [path for path in paths if path.startswith("/internal")]
    assert set(document["components"]["securitySchemes"]) == {"bearerAuth", "refreshCookie"}
    assert {"401", "403"} <= set(paths["/api/archive/v1/items"]["get"]["responses"])


def test_a_route_without_access_cannot_be_built() -> None:
    with pytest.raises(TypeError, match="access"):
        Router("/api/archive/v1").query("/open")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="must say who may call"):
        Router("/api/archive/v1").query("/open", access=None)(lambda: 1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'aplicant'"):
        Roles("aplicant")
    with pytest.raises(ValueError, match="at least one role"):
        Roles()


def test_a_signature_that_contradicts_the_access_cannot_be_built() -> None:
    router = Router("/api/archive/v1")

    async def with_caller(caller: CallerDep) -> None: ...

    async def with_service(service: CallingServiceDep) -> None: ...

    async def without_run() -> Receipt: ...  # type: ignore[empty-body]

    async def two_bodies(a: Note, b: Note, run: RunDep) -> Receipt: ...  # type: ignore[empty-body]

    async def with_dict(a: dict[str, int] | Note, run: RunDep) -> Receipt: ...  # type: ignore[empty-body]

    async def forgiving(a: Forgiving, run: RunDep) -> Receipt: ...  # type: ignore[empty-body]

    for access in (Public(), RefreshCookie()):
        with pytest.raises(TypeError, match="CallerDep needs"):
            router.query("/a", access=access)(with_caller)
    with pytest.raises(TypeError, match="CallingServiceDep needs"):
        router.query("/a", access=AnyRole())(with_service)
    with pytest.raises(TypeError, match="take RunDep"):
        router.command("/a", access=AnyRole())(without_run)
    for endpoint in (two_bodies, with_dict, forgiving):
        with pytest.raises(TypeError, match="one `Body`"):
            router.command("/a", access=AnyRole())(endpoint)
    with pytest.raises(TypeError, match="/internal/"):
        router.query("/a", access=Internal())(with_service)
    with pytest.raises(TypeError, match="/internal/"):
        Router("/internal/v1").query("/a", access=Public())(lambda: 1)


class Forgiving(Note, extra="ignore"):
    """Would let unknown fields pass."""


def test_every_kind_of_access_says_what_it_is() -> None:
    shown = [repr(a) for a in (Roles("applicant"), AnyRole(), Public(), Internal("review"))]
    assert shown == ["Roles('applicant',)", "AnyRole()", "Public()", "Internal('review',)"]
    assert issubclass(Public, _Open)
    assert issubclass(Note, Body)
