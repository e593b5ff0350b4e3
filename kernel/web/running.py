"""A service in motion: what `Service` has opened, for routes, dependencies and hooks to reach."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from starlette.requests import Request

from kernel.log.clock import Clock
from kernel.web.grants import Grants

if TYPE_CHECKING:
    from kernel.log.kernel import Kernel
    from kernel.web.client import InternalClient
    from kernel.web.filestore import FileStore
    from kernel.web.settings import Settings
    from kernel.web.tokens import ServiceTokens, TokenVerifier

T = TypeVar("T")


@dataclass
class Running:
    """One process of one service. Routes find it on the application, `extend` hooks get it as an argument."""

    name: str
    settings: Settings
    client: InternalClient
    tokens: TokenVerifier
    service_tokens: ServiceTokens
    clock: Clock
    kernel: Kernel = field(init=False)
    files: FileStore = field(init=False)
    ready: bool = False
    grants: Grants = field(default_factory=Grants)
    provided: dict[type[Any], Any] = field(default_factory=dict)
    closers: list[Callable[[], Awaitable[None]]] = field(default_factory=list)

    def provide(self, kind: type[T], value: T, close: Callable[[], Awaitable[None]] | None = None) -> None:
        """Make an adapter available to routes as `Annotated[kind, Provided(kind)]`; closed in reverse order."""
        self.provided[kind] = value
        if close is not None:
            self.closers.append(close)

    def get(self, kind: type[T]) -> T:
        """What `extend` provided under this type. KeyError when it didn't."""
        return cast("T", self.provided[kind])


def running_of(request: Request) -> Running:
    """The running service behind a request."""
    return cast("Running", request.app.state.running)
