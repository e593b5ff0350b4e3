"""Every route of every service says who may call it, the document says the same, and without a token nobody gets in."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast, get_args

import httpx
import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute, Route

from kernel.web.access import Access, AccessRoute, Internal, LevelDep, Public, Router
from kernel.web.application import OWN_PATHS, build_app, openapi_path
from kernel.web.running import Running
from kernel.web.service import Service
from services.identity.api.erasures import KEEPERS
from tests.architecture.rules import SERVICES

NAMES = sorted(p.parent.name for p in SERVICES.glob("*/app.py"))
SOME_ID = "8a1b6e0e-5a36-4c1c-9d3e-0d9d0c1a2b3c"


def service_of(name: str) -> Service:
    """The `Service` in a service's app module."""
    module = importlib.import_module(f"services.{name}.app")
    found = [value for value in vars(module).values() if isinstance(value, Service)]
    assert len(found) == 1, f"services/{name}/app.py must hold one Service"
    return found[0]


def undeclared(app: FastAPI, service: str) -> list[str]:
    """Routes that don't say who may call them, beyond the few that every service has."""
    own = {*OWN_PATHS, openapi_path(service)}
    found = []
    for route in app.routes:
        path = getattr(route, "path", repr(route))
        if isinstance(route, AccessRoute):
            access: object = route.access
            if not isinstance(access, Access):
                found.append(f"{path}: {access!r} is no access")
            if path.startswith("/internal/") != isinstance(route.access, Internal):
                found.append(f"{path}: /internal/ is for services alone")
            if not path.startswith((f"/api/{service}/v1/", "/internal/v1/")):
                found.append(f"{path}: stands under /api/{service}/v1/ or /internal/v1/")
        elif not (isinstance(route, Route) and path in own):
            found.append(f"{path}: {type(route).__name__} doesn't say who may call it")
    return found


def contradictions(app: FastAPI) -> list[str]:
    """Operations whose `security` in the document isn't what the route checks."""
    document = app.openapi()
    routes = {(r.path, m.lower()): r for r in app.routes if isinstance(r, AccessRoute) for m in r.methods or ()}
    documented = {(path, method): op for path, item in document["paths"].items() for method, op in item.items()}
    found = [f"{key}: documented, not there" for key in documented.keys() - routes.keys()]
    for key, route in routes.items():
        operation = documented.get(key)
        if operation is None:
            if not isinstance(route.access, Internal):
                found.append(f"{key}: not in the document")
        elif operation.get("security") != route.access.security:
            found.append(f"{key}: documented {operation.get('security')}, checked {route.access!r}")
    return found


@pytest.fixture(params=NAMES)
def service(request: pytest.FixtureRequest) -> Service:
    return service_of(request.param)


def test_every_route_says_who_may_call_it(service: Service) -> None:
    found = undeclared(build_app(service), service.name)
    assert not found, "\n".join(found)


def test_the_document_says_the_same(service: Service) -> None:
    app = build_app(service)
    found = contradictions(app)
    assert not found, "\n".join(found)
    assert "servers" not in app.openapi()


async def test_without_a_token_nobody_gets_in(service: Service) -> None:
    running = SimpleNamespace(name=service.name, ready=False)
    app = build_app(service, cast("Running", running))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://service") as client:
        for route in app.routes:
            if isinstance(route, AccessRoute) and 401 in route.access.refusals:
                answer = await client.request(next(iter(route.methods or ())), filled_in(route), content=b"{broken")
                said: dict[str, Any] = answer.json()
                assert (answer.status_code, said["code"]) == (401, "not-authenticated"), route.path


def filled_in(route: AccessRoute) -> str:
    """The path with something in the place of each parameter."""
    path = route.path
    for name in route.param_convertors:
        path = path.replace(f"{{{name}}}", SOME_ID).replace(f"{{{name}:path}}", SOME_ID)
    return path


# -- shown to bite ---


def app_with(*routes: BaseRoute) -> FastAPI:
    app = build_app(Service(name="payment"))
    app.router.routes.extend(routes)
    return app


def test_a_planted_route_is_found() -> None:
    assert undeclared(app_with(), "payment") == []
    plain = FastAPI(openapi_url=None)
    plain.get("/api/payment/v1/open")(lambda: 1)
    planted = app_with(plain.routes[-1], Route("/healthz2", lambda r: None))
    assert undeclared(planted, "payment") == [
        "/api/payment/v1/open: APIRoute doesn't say who may call it",
        "/healthz2: Route doesn't say who may call it",
    ]


def test_the_frameworks_own_pages_would_be_found() -> None:
    found = undeclared(FastAPI(), "payment")
    assert [f.split(":")[0] for f in found] == ["/openapi.json", "/docs", "/docs/oauth2-redirect", "/redoc"]


def test_a_route_in_another_services_place_is_found() -> None:
    router = Router("/api/archive/v1")
    router.query("/x", access=Public())(read_x)
    assert undeclared(app_with(*router.routes), "payment") == [
        "/api/archive/v1/x: stands under /api/payment/v1/ or /internal/v1/"
    ]


def test_a_document_that_says_otherwise_is_found() -> None:
    router = Router("/api/payment/v1")
    router.query("/x", access=Public())(read_x)
    app = app_with(*router.routes)
    assert contradictions(app) == []
    app.openapi()["paths"]["/api/payment/v1/x"]["get"]["security"] = [{"bearerAuth": []}]
    assert len(contradictions(app)) == 1


async def read_x() -> str:
    return ""


def test_there_are_services_to_look_at() -> None:
    assert NAMES, f"no service under {Path(SERVICES).name}/ has an app.py"


def test_another_service_is_answered_from_a_list_only_when_the_list_is_whole() -> None:
    """It acts for good on the answer: erases somebody, or tells those who are on it and nobody else."""
    level = get_args(LevelDep)[1].dependency
    waits = {
        f"{name} {route.path}": any(
            dependency.call is level or getattr(dependency.call, "__qualname__", "").startswith("showing_all.")
            for dependency in route.dependant.dependencies
        )
        for name in NAMES
        for route in build_app(service_of(name)).routes
        if isinstance(route, AccessRoute) and isinstance(route.access, Internal)
        if "kernel.pool" in inspect.getsource(route.endpoint)
    }
    assert all(waits.values()), waits
    assert {at.partition(" ")[0] for at in waits if at.endswith("/retention")} == set(KEEPERS)
