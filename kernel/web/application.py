"""The ASGI application of a service: its routes, its document, and problems for everything that goes wrong."""

from __future__ import annotations

import asyncio
import errno
import re
import socket
from typing import TYPE_CHECKING

import asyncpg
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic_core import to_json
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kernel.log.decider import NotFound, Rejected, TooEarly, Unavailable
from kernel.log.errors import (
    DATABASE_AWAY,
    BadText,
    Conflict,
    Erased,
    Gone,
    KeyReused,
    NewerSchema,
    NoRoom,
    OutcomeUnknown,
    Overloaded,
    TooLarge,
)
from kernel.web.document import document_of
from kernel.web.intake import Gate, Intake
from kernel.web.operator import operator_router
from kernel.web.problems import Problem, invalid, language_of, problem_of, problem_response, storage_full
from kernel.web.router import AccessRoute
from kernel.web.running import Running, running_of
from kernel.web.telemetry import Telemetry
from kernel.web.violations import violations_of

if TYPE_CHECKING:
    from kernel.web.service import Service

OWN_PATHS = ("/healthz", "/readyz", "/metrics")
"""On the service's own port only; the gateway passes on /api/ alone."""

_KNOWN = (
    Problem, Rejected, NotFound, TooEarly, Unavailable, BadText, Conflict, Erased, Gone, KeyReused, NewerSchema,
    NoRoom, OutcomeUnknown, Overloaded, TooLarge,
)  # fmt: skip
_AWAY = (
    *(error for error in DATABASE_AWAY if error is not OSError),
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.LockNotAvailableError,
    ConnectionError,
    socket.gaierror,
)
"""The database is away or out of breath. Nothing is half done: what was unsure came as OutcomeUnknown."""
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


def openapi_path(service: str) -> str:
    """Where a service's document stands."""
    return f"/api/{service}/v1/openapi.json"


def build_app(
    service: Service,
    running: Running | None = None,
    *,
    role: str = "all",
    sample: int = 100,
) -> FastAPI:
    """The application; without `running` it can only be looked at.

    Raises ValueError for two routes with one method and path, or two operations of one name.
    """
    routers = [*service.routers, operator_router(service.name)] if role != "worker" else []
    routes = [route for router in routers for route in router.routes]
    _no_twins(service.name, routes)
    app = FastAPI(
        title=f"zhiping {service.name}",
        version="1",
        # Without a page: the framework's loads its scripts from a foreign network.
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.router.routes[:] = [*routes, *_own_routes(service.name, app)]
    if running is not None:
        app.state.running = running
    app.openapi = lambda: document_of(service.name, app)  # type: ignore[method-assign]
    for known in (*_KNOWN, *_AWAY, OSError, asyncpg.UndefinedTableError):
        app.add_exception_handler(known, _refuse)
    app.add_exception_handler(RequestValidationError, _refuse_invalid)
    app.add_exception_handler(HTTPException, _refuse_http)
    app.state.intake = Intake()
    app.add_middleware(Gate, intake=app.state.intake, free=OWN_PATHS)
    app.add_middleware(Telemetry, service=service.name, sample=sample)
    return app


def _no_twins(service: str, routes: list[AccessRoute]) -> None:
    seen: set[str] = set()
    for route in routes:
        for name in (*(f"{m} {route.path}" for m in route.methods or ()), f"operation {route.operation_id}"):
            if name in seen:
                raise ValueError(f"{service}: {name} is there twice")
            seen.add(name)


def _own_routes(service: str, app: FastAPI) -> list[Route]:
    async def openapi(request: Request) -> Response:
        # The first time it takes a second, in which the process has others to answer.
        return JSONResponse(await asyncio.to_thread(app.openapi))

    async def healthz(request: Request) -> Response:
        running: Running | None = getattr(app.state, "running", None)
        failed = running.kernel.failed_loops() if running else []
        return JSONResponse({"status": "failed" if failed else "up", "failed": failed}, 503 if failed else 200)

    async def readyz(request: Request) -> Response:
        running: Running | None = getattr(app.state, "running", None)
        if running is None or not running.ready or not await running.kernel.ready():
            return JSONResponse({"status": "not ready"}, 503)
        # None of these is a reason to send requests elsewhere: commands are accepted, what can be shown is shown.
        told = {
            "waiting_for_newer_code": running.kernel.waiting_for_newer_code(),
            "rebuilding": await running.kernel.rebuilds(),
        }
        ready = {"status": "ready"} | {name: what for name, what in told.items() if what}
        return Response(to_json(ready), media_type="application/json")

    async def metrics(request: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    found = [Route(openapi_path(service), openapi), Route("/healthz", healthz), Route("/readyz", readyz)]
    return [*found, Route("/metrics", metrics)]


def _answer(request: Request, problem: Problem) -> Response:
    request.state.problem_code = problem.code
    language = language_of(request.headers.get("accept-language"))
    correlation = getattr(request.state, "correlation_id", None)
    return problem_response(problem, language, f"urn:uuid:{correlation}" if correlation else None)


async def _refuse(request: Request, error: Exception) -> Response:
    problem = problem_of(error)
    if problem is None:
        if isinstance(error, asyncpg.DiskFullError) or (isinstance(error, OSError) and error.errno in _DISK_FULL):
            problem = storage_full()
        elif isinstance(error, _AWAY):
            problem = Problem(503, "unavailable", retry_after=2)
        elif isinstance(error, asyncpg.UndefinedTableError) and _is_a_views(request, error):
            problem = Problem(503, "view-rebuilding", retry_after=2)
        else:
            raise error
        request.state.problem_cause = type(error).__name__
    return _answer(request, problem)


def _is_a_views(request: Request, error: asyncpg.UndefinedTableError) -> bool:
    """Whether the table that isn't there belongs to a view: it is being built (PostgreSQL quotes the name)."""
    missing = set(re.findall(r'"([^"]+)"', str(error)))
    return any(missing & set(view.table_names) for view in running_of(request).kernel.views.values())


async def _refuse_invalid(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    return _answer(request, invalid(violations_of(error.errors(), error.body)))


async def _refuse_http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    codes = {400: "malformed-request", 404: "not-found", 405: "method-not-allowed", 413: "too-large"}
    code = codes.get(error.status_code, "malformed-request")
    return _answer(request, Problem(error.status_code, code, headers=dict(error.headers or {})))
