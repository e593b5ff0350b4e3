"""How one service asks another: internal GETs, signed, short-lived, and honest about who is away."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import TypeVar

import httpx
from pydantic import BaseModel, ValidationError
from starlette.responses import Response, StreamingResponse

from kernel.log.decider import NotFound, TooEarly, Unavailable
from kernel.log.errors import Gone
from kernel.web.telemetry import current_traceparent
from kernel.web.tokens import JWKS_PATH, ServiceTokens

M = TypeVar("M", bound=BaseModel)

ANSWER_LIMIT = 4 * 1024 * 1024
_PASSED_ON = (
    "content-type",
    "content-length",
    "content-disposition",
    "x-content-type-options",
    "content-security-policy",
)


class InternalClient:
    """`await client("archive", "items/…", Item)` is `GET /internal/v1/items/…` of archive, as the kernel's `Ask`.

    TooEarly when it isn't there (yet), Gone when it was erased, Unavailable when the service doesn't answer in time
    or answers with a fault. Nothing is retried here: reactions are, and a request's caller can.
    """

    def __init__(
        self,
        url_of: Callable[[str], str],
        tokens: ServiceTokens,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._url_of = url_of
        self._tokens = tokens
        # Proxies from the environment are for the outside; services are on our own network.
        self._http = httpx.AsyncClient(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(5.0, connect=1.0, pool=2.0),
            limits=httpx.Limits(max_connections=40, max_keepalive_connections=10, keepalive_expiry=30),
        )

    async def __call__(self, service: str, path: str, model: type[M]) -> M:
        """The answer, validated. Raises TooEarly, Gone or Unavailable."""
        content = await self._get(service, f"/internal/v1/{path.lstrip('/')}", authorized=True)
        try:
            return model.model_validate_json(content)
        except ValidationError:
            # No detail: the answer may hold personal data.
            raise Unavailable(f"{service} gave an answer that is no {model.__name__}") from None

    async def jwks(self) -> object:
        """Identity's public keys. Raises Unavailable."""
        content = await self._get("identity", JWKS_PATH, authorized=False)
        try:
            return httpx.Response(200, content=content).json()
        except ValueError:
            raise Unavailable("identity gave an answer that is no key set") from None

    async def _get(self, service: str, path: str, *, authorized: bool) -> bytes:
        request = self._http.build_request(
            "GET", self._url_of(service) + path, headers=self._headers(service, authorized)
        )
        try:
            response = await self._http.send(request, stream=True)
            try:
                _refuse(service, response.status_code)
                content = bytearray()
                async for chunk in response.aiter_bytes():
                    content += chunk
                    if len(content) > ANSWER_LIMIT:
                        raise Unavailable(f"{service} answered more than {ANSWER_LIMIT} bytes")
            finally:
                await response.aclose()
        except httpx.HTTPError as error:
            raise Unavailable(f"{service} doesn't answer: {type(error).__name__}") from None
        return bytes(content)

    async def stream_file(self, service: str, path: str) -> Response:
        """A file of another service, passed on while it arrives; NotFound, Gone or Unavailable instead of TooEarly.

        `path` as for a call. The caller has already been found to have the right to it.
        """
        request = self._http.build_request(
            "GET", f"{self._url_of(service)}/internal/v1/{path.lstrip('/')}", headers=self._headers(service, True)
        )
        try:
            upstream = await self._http.send(request, stream=True)
        except httpx.HTTPError as error:
            raise Unavailable(f"{service} doesn't answer: {type(error).__name__}") from None
        try:
            _refuse(service, upstream.status_code)
        except TooEarly:
            await upstream.aclose()
            raise NotFound from None
        except BaseException:
            await upstream.aclose()
            raise
        headers = {name: upstream.headers[name] for name in _PASSED_ON if name in upstream.headers}
        headers |= {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store"}
        return StreamingResponse(_chunks(upstream), headers=headers)

    def _headers(self, service: str, authorized: bool) -> dict[str, str]:
        headers = {"Accept-Encoding": "identity"}
        if authorized:
            headers["Authorization"] = f"Bearer {self._tokens.token_for(service)}"
        if traceparent := current_traceparent():
            headers["traceparent"] = traceparent
        return headers

    async def close(self) -> None:
        """Let go of the pooled connections."""
        await self._http.aclose()


def _refuse(service: str, status: int) -> None:
    if status == 404:
        raise TooEarly(f"{service} doesn't have it (yet)")
    if status == 410:
        raise Gone(service)
    if status != 200:
        raise Unavailable(f"{service} answered {status}")


async def _chunks(upstream: httpx.Response) -> AsyncIterator[bytes]:
    try:
        async for chunk in upstream.aiter_bytes():
            yield chunk
    finally:
        await upstream.aclose()
