"""Who may call a route. Every route names one of these; the check, the OpenAPI `security` and the test that walks
all routes read the same object.

A right to one particular thing (is this case yours?) is the domain's or the query's business: not yours → NotFound.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar
from uuid import UUID

from starlette.requests import Request

from kernel.web.problems import Language, Problem, language_of, not_authenticated
from kernel.web.running import running_of
from kernel.web.tokens import TokenExpired, TokenInvalid

ROLES = (
    "applicant",
    "employer",
    "acceptance",
    "authority",
    "midlevel",
    "office",
    "expert",
    "exam",
    "operator",
    "partner",
)
REFRESH_COOKIE = "zhiping_refresh"
RECEIVED_TOLERANCE = 60.0


@dataclass(frozen=True)
class Caller:
    """Who calls, as their access token says. `role` is the one that opened this route, `roles` all they hold."""

    account_id: UUID
    role: str
    roles: tuple[str, ...]
    person_id: UUID | None
    org_id: UUID | None
    now: datetime
    language: Language
    grant_id: UUID | None = None
    on_behalf_of: UUID | None = None
    """In whose place they act, by `grant_id`: a deputy for an officer, an agency's officer for the agency."""
    self_id: UUID | None = None
    """The person whose phone an officer's account has: they own nothing by it, and can't check themselves by it."""

    @property
    def owner(self) -> UUID:
        """Whose files they keep: the person's, else the organisation's, else the account's."""
        return self.person_id or self.org_id or self.account_id

    @property
    def myself(self) -> UUID | None:
        """The person who calls, by whichever of their accounts; None where only an officer's is known."""
        return self.person_id or self.self_id


class Access(ABC):
    """A kind of access. `security` is what OpenAPI says of it; `refusals` the statuses its check can answer with."""

    security: ClassVar[list[dict[str, list[str]]]]
    refusals: ClassVar[tuple[int, ...]] = ()
    has_caller: ClassVar[bool] = False

    @abstractmethod
    async def check(self, request: Request) -> None:
        """Let the request pass, leaving who it is on `request.state`, or raise a Problem."""


class _Token(Access):
    security: ClassVar = [{"bearerAuth": []}]
    refusals = (401, 403, 503)
    has_caller = True

    async def check(self, request: Request) -> None:
        running = running_of(request)
        token = _bearer(request)
        try:
            claims = await running.tokens.verify(token, running.clock.now())
        except TokenExpired:
            raise not_authenticated("token-expired") from None
        except TokenInvalid:
            raise not_authenticated("token-invalid") from None
        if running.grants.over(claims.account_id, claims.grant_id, claims.on_behalf_of):
            raise Problem(403, "access-revoked")
        role = self._role_of(claims.roles)
        if role is None:
            raise Problem(403, "role-not-allowed")
        request.state.caller = Caller(
            account_id=claims.account_id,
            role=role,
            roles=claims.roles,
            person_id=claims.person_id,
            org_id=claims.org_id,
            now=received_at(request),
            language=language_of(request.headers.get("accept-language")),
            grant_id=claims.grant_id,
            on_behalf_of=claims.on_behalf_of,
            self_id=claims.self_id,
        )
        request.state.actor = (str(claims.account_id), role)
        request.state.on_behalf_of = str(claims.on_behalf_of) if claims.on_behalf_of else None

    @abstractmethod
    def _role_of(self, held: tuple[str, ...]) -> str | None:
        """The role acted in, None when none of those held opens the route."""


class Roles(_Token):
    """A valid access token that holds one of these roles. Of several, the first named here is the one acted in."""

    def __init__(self, *roles: str) -> None:
        unknown = sorted(set(roles) - set(ROLES))
        if unknown or not roles:
            raise ValueError(f"name at least one role, known ones only: {unknown or 'none given'}")
        self.roles = roles

    def _role_of(self, held: tuple[str, ...]) -> str | None:
        return next((role for role in self.roles if role in held), None)

    def __repr__(self) -> str:
        return f"Roles{self.roles}"


class AnyRole(_Token):
    """A valid access token, whatever its role."""

    refusals = (401, 403, 503)

    def _role_of(self, held: tuple[str, ...]) -> str | None:
        return held[0] if held else None

    def __repr__(self) -> str:
        return "AnyRole()"


class _Open(Access):
    security: ClassVar = []

    async def check(self, request: Request) -> None:
        request.state.actor = ("public", "public")

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


class Public(_Open):
    """Anybody: reads nothing personal, or is the way in."""


class Signed(_Open):
    """An outside party, known by its signature over the request, which the party's adapter verifies."""


class OneTimeCode(_Open):
    """Whoever holds a single-use code, which the domain checks and uses up."""


class RefreshCookie(_Open):
    """Whoever holds the refresh cookie; identity finds out whether it is good. No cookie → 401."""

    security: ClassVar = [{"refreshCookie": []}]
    refusals = (401,)

    async def check(self, request: Request) -> None:
        """401 without the cookie."""
        if not request.cookies.get(REFRESH_COOKIE):
            raise not_authenticated()
        await super().check(request)


class Internal(Access):
    """Another of the services, by its own token; `callers` narrows it down. Never through the gateway."""

    security: ClassVar = [{"serviceToken": []}]
    refusals = (401, 403)

    def __init__(self, *callers: str) -> None:
        self.callers = callers

    async def check(self, request: Request) -> None:
        """401 without a good service token, 403 for a service that isn't among `callers`."""
        running = running_of(request)
        token = _bearer(request)
        try:
            service = running.service_tokens.verify(token)
        except TokenExpired:
            raise not_authenticated("token-expired") from None
        except TokenInvalid:
            raise not_authenticated("token-invalid") from None
        if self.callers and service not in self.callers:
            raise Problem(403, "role-not-allowed")
        request.state.calling_service = service
        request.state.actor = (f"service:{service}", "service")

    def __repr__(self) -> str:
        return f"Internal{self.callers}"


def received_at(request: Request) -> datetime:
    """When the gateway took the request in (lateness counts from there), else now.

    `X-Received-At` is believed only within the last minute and never ahead of the clock, so that neither a wrong
    gateway clock nor a request that went around it can choose its own instant. It is the wall clock's.
    """
    clock = running_of(request).clock
    now = clock.now()
    try:
        stamped = clock.at(datetime.fromtimestamp(float(request.headers["x-received-at"]), UTC))
    except (KeyError, ValueError, OverflowError, OSError):
        return now
    return stamped if 0 <= (now - stamped).total_seconds() <= RECEIVED_TOLERANCE else now


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if not token:
        raise not_authenticated()
    if scheme.lower() != "bearer" or not token.isascii() or len(token) > 4096:
        raise not_authenticated("token-invalid")
    return token.strip()
