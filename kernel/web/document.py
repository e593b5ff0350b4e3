"""A service's OpenAPI document: what the framework says of its routes, with every problem code and with examples.

Nothing of it is written beside the routes: statuses come from a route's access and kind, codes from the source of its
context (`codes.py`), examples from the schemas (`examples.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.responses import StreamingResponse

from kernel.web.codes import codes_of, forget, neighbours
from kernel.web.examples import SOME_ID, example_of
from kernel.web.filetypes import MEDIA_TYPES
from kernel.web.guards import REFRESH_COOKIE
from kernel.web.problems import PROBLEM_JSON, TITLES, ProblemBody
from kernel.web.refusals import CODES, REFUSALS
from kernel.web.router import AccessRoute
from kernel.web.violations import LIMIT_CODES

_SECURITY_SCHEMES = {
    "bearerAuth": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "refreshCookie": {"type": "apiKey", "in": "cookie", "name": REFRESH_COOKIE},
}
_EDGE = tuple(f"kernel.web.{name}" for name in ("body", "dependencies", "filestore", "problems", "violations"))
"""Whose violations any route may answer with."""
_IN_WORDS = re.compile(r"`([a-z]+(?:-[a-z0-9]+)+)`")


def document_of(service: str, app: FastAPI) -> dict[str, Any]:
    """The document, made once."""
    if app.openapi_schema is None:
        app.openapi_schema = _written(service, app)
    return app.openapi_schema


def _written(service: str, app: FastAPI) -> dict[str, Any]:
    document = get_openapi(title=app.title, version=app.version, routes=app.routes)
    components = document.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    problem = ProblemBody.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    answers: dict[str, Any] = components.setdefault("responses", {})
    used: set[str] = set()
    for route in app.routes:
        if not isinstance(route, AccessRoute) or not route.include_in_schema:
            continue
        for method in route.methods or ():
            operation = document["paths"][route.path_format][method.lower()]
            used |= {name for scheme in operation["security"] for name in scheme}
            for status in route.refuses:
                operation["responses"][str(status)] = _refusal(answers, status, codes_at(service, route, status))
            _say_what_comes(route, operation)
            _give_examples(route, operation, schemas)
    components["securitySchemes"] = {name: _SECURITY_SCHEMES[name] for name in sorted(used)}
    components["responses"] = dict(sorted(answers.items()))
    forget()
    return document


def codes_at(service: str, route: AccessRoute, status: int) -> dict[str, str]:
    """Every code that a route may answer with by this status, and its Chinese words as far as they are fixed."""
    found = dict(codes_of(*neighbours(route.endpoint.__module__)).problems.get(status, {}))
    found |= {code: TITLES[code][0] for code in CODES[status]}
    if status == 422:
        found |= codes_of(*_EDGE).violations | dict.fromkeys(LIMIT_CODES, "")
    if status in (409, 422):
        found |= codes_of(*_rooms(service, route)).violations
    if status == 409:
        found |= dict.fromkeys(_IN_WORDS.findall(route.endpoint.__doc__ or ""), "")
    return found


def _rooms(service: str, route: AccessRoute) -> tuple[str, ...]:
    """Where what a route answers with is decided: anywhere in its context. Even one that only reads takes its
    parameters by the domain's own types, whose violations are among them."""
    if route.endpoint.__module__.startswith("kernel."):
        return (*neighbours(route.endpoint.__module__), "kernel.log")
    return tuple(f"services.{service}.{room}" for room in ("domain", "api", "outside"))


def _refusal(answers: dict[str, Any], status: int, codes: dict[str, str]) -> dict[str, Any]:
    """A reference to the answer by this status with these codes, written once for all routes that have the same."""
    answer = _answer(status, codes)
    n = 0
    while answers.setdefault(name := f"problem-{status}{f'-{n}' if n else ''}", answer) != answer:
        n += 1
    return {"$ref": f"#/components/responses/{name}"}


def _answer(status: int, codes: dict[str, str]) -> dict[str, Any]:
    own = sorted(code for code, words in codes.items() if words and code not in CODES[status])
    code = (own or CODES[status])[0]
    example: dict[str, Any] = {
        "type": f"urn:zhiping:problem:{code}",
        "title": codes[code],
        "status": status,
        "code": code,
        "instance": f"urn:uuid:{SOME_ID}",
        "errors": [{"pointer": "", "code": code, "message": codes[code]}] if status in (409, 422) else [],
    }
    narrowed = {"properties": {"status": {"const": status}, "code": {"enum": sorted(codes)}}}
    schema = {"allOf": [{"$ref": "#/components/schemas/Problem"}, narrowed]}
    return {"description": REFUSALS[status], "content": {PROBLEM_JSON: {"schema": schema, "example": example}}}


def _say_what_comes(route: AccessRoute, operation: dict[str, Any]) -> None:
    """A route that answers no JSON answers a file, or a stream of events."""
    answer = operation["responses"].get("200")
    if answer is not None and "content" not in answer:
        stream = getattr(route.response_class, "value", route.response_class) is StreamingResponse
        files = [*sorted({*MEDIA_TYPES.values(), *route.makes}), "application/octet-stream"]
        media = ["text/event-stream"] if stream else files
        answer["content"] = {one: {"schema": {"type": "string", "format": "binary"}} for one in media}


def _give_examples(route: AccessRoute, operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    if route.example is not None:
        for shown in operation["requestBody"]["content"].values():
            shown["example"] = route.example()
    for parameter in operation.get("parameters", ()):
        if parameter.get("required"):
            parameter.setdefault("example", example_of(parameter["schema"], schemas, parameter["name"]))
    contents: Iterable[dict[str, Any]] = [operation.get("requestBody", {}).get("content", {})]
    good = (answer for status, answer in operation["responses"].items() if status.startswith("2"))
    for content in (*contents, *(answer.get("content", {}) for answer in good)):
        for shown in content.values():
            if "schema" in shown and "example" not in shown and "examples" not in shown:
                shown["example"] = example_of(shown["schema"], schemas)
