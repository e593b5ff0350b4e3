"""What a service says about itself: one JSON line per state change, and numbers.

Never in a line: bodies, query strings, names, raw paths (the route's template instead), exception texts (they quote
values). What a library logs goes through the same net.
"""

from __future__ import annotations

import logging
import os
import re
import secrets
import sys
import time
import traceback
from collections.abc import Mapping, MutableMapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TextIO
from uuid import UUID, uuid4

import structlog
from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kernel.web.problems import Problem, language_of, problem_response

_traceparent: ContextVar[str | None] = ContextVar("traceparent", default=None)
_TRACEPARENT = re.compile(r"^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$")
_PERSONAL_KEYS = frozenset(
    {
        "address", "authorization", "body", "code", "content", "cookie", "cookies", "email", "filename", "headers",
        "id_number", "input", "name", "password", "phone", "query", "query_string", "token",
    }
)  # fmt: skip
# An ID number or a mobile number that slipped into a text.
_PERSONAL_TEXT = re.compile(r"(?<![0-9A-Fa-f-])(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9})(?![0-9A-Fa-f-])")

requests_total = Counter("zhiping_http_requests_total", "Requests", ["service", "method", "route", "status"])
request_seconds = Histogram(
    "zhiping_http_request_seconds",
    "Time to answer",
    ["service", "method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
problems_total = Counter("zhiping_http_problems_total", "Refusals and faults", ["service", "code"])

log = structlog.get_logger("kernel.http")


def current_traceparent() -> str | None:
    """The trace this task works for, to be passed on."""
    return _traceparent.get()


def configure_logging(service: str, role: str, out: TextIO = sys.stdout) -> None:
    """JSON lines on `out` from our own and the libraries' loggers."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _frames_only,
        redact,
    ]
    constant = {"service": service, "role": role, "pid": os.getpid()}

    def tell_where(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        return {**event, **constant}

    render = structlog.processors.JSONRenderer(ensure_ascii=False, default=lambda value: type(value).__name__)
    structlog.configure(
        processors=[*shared, tell_where, render],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=out),
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *shared, tell_where],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    # While a broker is away aiokafka writes hundreds of lines a second; our consumers say it once.
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    # Its pool says at every try that the database is away.
    logging.getLogger("asyncpg").setLevel(logging.ERROR)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers[:] = []
        logging.getLogger(name).propagate = True


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drop what may be personal: known keys whole, number patterns out of any text."""
    return {key: "[redacted]" if key in _PERSONAL_KEYS else _redacted(value) for key, value in event.items()}


def _redacted(value: Any) -> Any:
    match value:
        case str():
            return _PERSONAL_TEXT.sub("[redacted]", value)
        case Mapping():
            return {k: "[redacted]" if k in _PERSONAL_KEYS else _redacted(v) for k, v in value.items()}
        case list() | tuple() | set():
            return [_redacted(v) for v in value]
    return value


def _frames_only(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event.update(describe_error(error))
    return event


def describe_error(error: BaseException) -> dict[str, Any]:
    """Type and frames of an exception and its causes, without their texts: those quote what people typed."""
    types: list[str] = []
    frames: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(types) < 5:
        types.append(type(seen).__name__)
        frames += [f"{Path(f.filename).name}:{f.lineno}:{f.name}" for f in traceback.extract_tb(seen.__traceback__)][
            -12:
        ]
        seen = seen.__cause__ or seen.__context__
    return {"error": types[0], "caused_by": types[1:], "frames": frames[-25:]}


class Telemetry:
    """The outermost middleware: ids in and out, the request's line and numbers, and the last net under a fault."""

    def __init__(self, app: ASGIApp, service: str, sample: int = 100) -> None:
        self._app = app
        self._service = service
        self._sample = sample

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and tell of it afterwards."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {k: v for k, v in scope["headers"] if k in (b"x-request-id", b"traceparent", b"accept-language")}
        correlation = _uuid_or_new(headers.get(b"x-request-id", b"").decode("latin-1"))
        traceparent = child_of(headers.get(b"traceparent", b"").decode("latin-1"))
        state = scope.setdefault("state", {})
        state["service"], state["correlation_id"], state["traceparent"] = self._service, correlation, traceparent
        token = _traceparent.set(traceparent)
        structlog.contextvars.bind_contextvars(correlation_id=correlation)
        began = time.perf_counter()
        status = 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message.setdefault("headers", []).append((b"x-request-id", correlation.encode()))
            await send(message)

        try:
            await self._app(scope, receive, answer)
        except Exception as error:
            log.error("fault", route=_route(scope), method=scope["method"], **describe_error(error))
            state["problem_code"] = "internal-error"
            if status:
                raise  # half an answer is out: only cutting the connection tells the client
            language = language_of(headers.get(b"accept-language", b"").decode("latin-1"))
            response = problem_response(Problem(500, "internal-error"), language, f"urn:uuid:{correlation}")
            await response(scope, receive, answer)
        finally:
            self._tell(scope, status, time.perf_counter() - began)
            structlog.contextvars.unbind_contextvars("correlation_id")
            _traceparent.reset(token)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        # Labels must stay few, and a client may invent methods.
        route, method = _route(scope), scope["method"] if scope["method"] in _METHODS else "other"
        requests_total.labels(self._service, method, route, str(status)).inc()
        request_seconds.labels(self._service, method, route).observe(seconds)
        code = scope["state"].get("problem_code")
        if code:
            problems_total.labels(self._service, code).inc()
        reads = method in ("GET", "HEAD")
        if status < 400 and reads and (route in _OWN_ROUTES or secrets.randbelow(self._sample)):
            return
        actor = scope["state"].get("actor", (None, None))
        facts = {"route": route, "method": method, "status": status, "ms": round(seconds * 1000, 1)}
        if code:
            facts["problem"] = code
        if cause := scope["state"].get("problem_cause"):
            facts["cause"] = cause
        if actor[0]:
            facts["actor"], facts["acting_as"] = actor
        (log.warning if status >= 500 or not status else log.info)("request", **facts)


_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_OWN_ROUTES = ("/healthz", "/readyz", "/metrics")


def _route(scope: Scope) -> str:
    """The template, never what stands in its place: an id is noise in a label, a free text may be personal."""
    path = getattr(scope.get("route"), "path", None)
    if isinstance(path, str):
        return path
    own = scope["path"] in _OWN_ROUTES or scope["path"] == f"/api/{scope['state']['service']}/v1/openapi.json"
    return str(scope["path"]) if own else "(none)"


def _uuid_or_new(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return str(uuid4())


def child_of(traceparent: str) -> str:
    """The next span of an incoming trace (W3C trace context), or the first of a new one."""
    if _TRACEPARENT.match(traceparent):
        version, trace, _, flags = traceparent.split("-")
        return f"{version}-{trace}-{secrets.token_hex(8)}-{flags}"
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-00"
