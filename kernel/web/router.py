"""Routes that can't be built without saying who may call them."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Coroutine, Sequence
from typing import Annotated, Any, Literal, TypeVar

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from kernel.web.body import Body, read_json, storable
from kernel.web.dependencies import _caller, _calling_service, _run, waiting_for
from kernel.web.guards import Access, Internal
from kernel.web.problems import bad_text, invalid
from kernel.web.refusals import EVERYWHERE, REFUSALS

F = TypeVar("F", bound=Callable[..., Any])
Kind = Literal["command", "query", "action"]


class AccessRoute(APIRoute):
    """A route with its access. The check runs before the body is read, the body is read before anything is parsed."""

    def __init__(
        self,
        path: str,
        endpoint: Callable[..., Any],
        *,
        access: Access,
        kind: Kind,
        refusals: Sequence[int] = (),
        body_types: Sequence[str] = (),
        example: Callable[[], Any] | None = None,
        makes: Sequence[str] = (),
        **options: Any,
    ) -> None:
        if not isinstance(access, Access):
            raise TypeError(f"{endpoint.__name__}: `access` must say who may call, got {access!r}")
        self.access = access
        self.kind = kind
        self.example = example
        self.makes = tuple(makes)
        self.refuses = tuple(sorted({*refusals, *access.refusals, *EVERYWHERE}))
        super().__init__(
            path,
            endpoint,
            operation_id=endpoint.__name__,
            # The document says the rest: kernel/web/document.py.
            responses={status: {"description": REFUSALS[status]} for status in self.refuses},
            openapi_extra={"security": list(access.security)} | _raw_body(body_types),
            include_in_schema=not isinstance(access, Internal),
            **options,
        )
        self._reads_json = kind == "command" or self.body_field is not None
        self._adapter = self._body_adapter()
        self._check_signature()

    def _body_adapter(self) -> TypeAdapter[Any] | None:
        if self.body_field is None:
            return None
        info = self.body_field.field_info
        wanted: Any = Annotated[info.annotation, info]
        return TypeAdapter(wanted)

    def _check_signature(self) -> None:
        wanted = set(_calls(self.dependant))
        if _caller in wanted and not self.access.has_caller:
            raise TypeError(f"{self.name}: CallerDep needs Roles or AnyRole, not {self.access!r}")
        if _calling_service in wanted and not isinstance(self.access, Internal):
            raise TypeError(f"{self.name}: CallingServiceDep needs Internal, not {self.access!r}")
        if self.kind == "command" and _run not in wanted:
            raise TypeError(f"{self.name}: a command route runs a command: take RunDep")
        if self.body_field is not None:
            loose = _loose(self.body_field.field_info.annotation)
            if loose or self._embed_body_fields:
                raise TypeError(f"{self.name}: take the request as one `Body` (strict), not {loose or 'several'}")

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The framework's handler behind our own gate."""
        handle = super().get_route_handler()

        async def gated(request: Request) -> Response:
            await self.access.check(request)
            refuse_bad_parameters(request)
            if self._reads_json:
                await read_json(request, self._adapter)
            return await handle(request)

        return gated


class Router:
    """The routes of one part of a service's API: `router = Router(prefix="/api/archive/v1")`."""

    def __init__(self, prefix: str, tags: Sequence[str] = ()) -> None:
        self.prefix = prefix
        self.tags = tuple(tags)
        self.routes: list[AccessRoute] = []

    def command(
        self, path: str, *, access: Access, summary: str | None = None, example: Callable[[], Any] | None = None
    ) -> Callable[[F], F]:
        """POST that builds one command, runs it and answers its Receipt.

        `example`: a request for the document, where one can't be made from its schema.
        """
        return self._route("POST", path, access, "command", (404, 409, 410, 415), summary=summary, example=example)

    def query(
        self, path: str, *, access: Access, view: str | None = None, summary: str | None = None, **options: Any
    ) -> Callable[[F], F]:
        """GET. `view` names the read model it answers from, so that a caller can wait for its own write.

        `makes`: the media types of files that it makes itself, beside those that can be uploaded.
        """
        dependencies = [waiting_for(view)] if view else []
        return self._route(
            "GET", path, access, "query", (404, 410), summary=summary, dependencies=dependencies, **options
        )

    def action(
        self,
        method: str,
        path: str,
        *,
        access: Access,
        summary: str | None = None,
        refusals: Sequence[int] = (404, 409, 410, 415),
        body_types: Sequence[str] = (),
        **options: Any,
    ) -> Callable[[F], F]:
        """What is neither a plain command nor a plain query: a session, a file, a party's callback.

        `body_types`: the media types of a raw body that the endpoint reads itself, with a limit of its own.
        """
        return self._route(method, path, access, "action", refusals, summary=summary, body_types=body_types, **options)

    def _route(
        self, method: str, path: str, access: Access, kind: Kind, refusals: Sequence[int], **options: Any
    ) -> Callable[[F], F]:
        def register(endpoint: F) -> F:
            full = self.prefix + path
            if full.startswith("/internal/") != isinstance(access, Internal):
                raise TypeError(f"{full}: /internal/ is for services alone, and services call nothing else")
            self.routes.append(
                AccessRoute(
                    full,
                    endpoint,
                    access=access,
                    kind=kind,
                    refusals=refusals,
                    methods=[method],
                    tags=list(self.tags),
                    **options,
                )
            )
            return endpoint

        return register


def refuse_bad_parameters(request: Request) -> None:
    """422 for a path or query that holds text which can't be stored (`%00`)."""
    found = [bad_text(f"/path/{name}") for name, v in request.path_params.items() if not storable(str(v))]
    for name, value in request.query_params.multi_items():
        if not storable(name):
            found.append(bad_text("/query"))
        elif not storable(value):
            found.append(bad_text(f"/query/{name}"))
    if found:
        raise invalid(found)


def _raw_body(media_types: Sequence[str]) -> dict[str, Any]:
    if not media_types:
        return {}
    content = {media: {"schema": {"type": "string", "format": "binary"}} for media in media_types}
    return {"requestBody": {"required": True, "content": content}}


def _calls(dependant: Dependant) -> list[Any]:
    found = [dependant.call]
    for inner in dependant.dependencies:
        found.extend(_calls(inner))
    return found


def _loose(annotation: Any) -> list[str]:
    """The parts of a body's type that aren't a strict `Body`."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType, list, tuple):
        return [name for part in typing.get_args(annotation) if part not in (type(None), ...) for name in _loose(part)]
    if origin is typing.Annotated:
        return _loose(typing.get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, Body) and annotation.model_config["extra"] == "forbid":
        return []
    return [getattr(annotation, "__name__", str(annotation))]
