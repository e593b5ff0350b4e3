"""What a route can ask for in its signature.

@router.command("/items/{item_id}/submission", access=Roles("applicant"))
async def submit_item(item_id: UUID, caller: CallerDep, run: RunDep) -> Receipt:
    return await run(ArchiveItem, item_id, SubmitItem(person_id=caller.person_id, at=caller.now))
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Annotated, Any, TypeVar
from uuid import UUID, uuid4, uuid5

from fastapi import Depends, Header, Query
from pydantic import AwareDatetime
from starlette.requests import Request

from kernel.log.decider import Command, Decider, NotFound, Violation
from kernel.log.kernel import By, Kernel, Receipt
from kernel.log.level import level
from kernel.web.client import InternalClient
from kernel.web.filestore import FileStore
from kernel.web.guards import Caller, received_at
from kernel.web.problems import Language, Problem, invalid, language_of
from kernel.web.running import running_of
from kernel.web.settings import Settings

KEYS_KEPT = timedelta(days=30)
WAIT_AT_MOST = 2.0
LEVEL_WITHIN = 3.0
_COMMANDS = UUID("5b0a1a52-53f5-5d4e-9b61-2a3c2a6f0c11")

T = TypeVar("T")


class Run:
    """`await run(Decider, stream_id, Command(…)) -> Receipt`: hands one command to the kernel as this request's.

    The command's identity is (actor, route, Idempotency-Key): repeated with the same key and body it gets the first
    answer, with another body 422. Without a key every request is a command of its own.
    """

    def __init__(self, request: Request, key: str | None) -> None:
        self._request = request
        self._key = key or uuid4().hex
        self._parts: set[str] = set()

    async def __call__(
        self,
        decider: Decider[Any],
        stream_id: UUID,
        command: Command,
        *,
        on_behalf_of: str | None = None,
        part: str = "",
    ) -> Receipt:
        """Handle it. An action that needs several commands names each by its own `part`, the same at every repeat."""
        if part in self._parts:
            raise RuntimeError("a second command of the same request needs a `part` of its own")
        self._parts.add(part)
        request = self._request
        actor, role = request.state.actor
        by = By(
            actor=actor,
            role=role,
            command_id=command_id(actor, request, self._key, part),
            body_digest=body_digest(request),
            on_behalf_of=on_behalf_of or getattr(request.state, "on_behalf_of", None),
            correlation_id=getattr(request.state, "correlation_id", None),
            traceparent=getattr(request.state, "traceparent", None),
            now=received_at(request),
            keep_for=KEYS_KEPT,
        )
        return await running_of(request).kernel.handle(decider, stream_id, command, by)

    def identity(self) -> tuple[UUID, bytes]:
        """(id, body digest) of this request as a command, for what is remembered elsewhere than in the inbox."""
        actor, _ = self._request.state.actor
        return command_id(actor, self._request, self._key), body_digest(self._request)

    def new_id(self, kind: str) -> UUID:
        """The id of what this request creates: the same at every repeat under the same key."""
        actor, _ = self._request.state.actor
        return uuid5(command_id(actor, self._request, self._key), kind)


def command_id(actor: str, request: Request, key: str, part: str = "") -> UUID:
    """The identity of a command that came over HTTP."""
    route = getattr(request.scope.get("route"), "path", "")
    names = (actor, request.method, route, request.url.path, key, part)
    return uuid5(_COMMANDS, "\x1f".join(names))


def body_digest(request: Request) -> bytes:
    """What must be the same for a repeat: where it went and the exact bytes.

    Keyed: a body may be a password or an ID number, and a plain digest of so little could be guessed back.
    """
    raw: bytes = getattr(request, "_body", b"")
    where = f"{request.url.path}?{request.url.query}".encode()
    plain = hashlib.sha256(len(where).to_bytes(4, "big") + where + raw).hexdigest()
    return running_of(request).kernel.vault.blind("body", plain)


def _run(
    request: Request,
    idempotency_key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            min_length=1,
            max_length=128,
            pattern=r"^[\x21-\x7e]+$",
            description="Repeat a request safely: the same key and body get the first answer. Kept 30 days.",
        ),
    ] = None,
) -> Run:
    return Run(request, idempotency_key)


def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


CallerDep = Annotated[Caller, Depends(_caller)]
"""Who calls. Only on routes with `Roles` or `AnyRole`."""


def _person(caller: CallerDep) -> UUID:
    if caller.person_id is None:
        raise NotFound
    return caller.person_id


def _org(caller: CallerDep) -> UUID:
    if caller.org_id is None:
        raise NotFound
    return caller.org_id


def _calling_service(request: Request) -> str:
    service: str = request.state.calling_service
    return service


def _language(request: Request) -> Language:
    return language_of(request.headers.get("accept-language"))


def _as_of(
    request: Request,
    as_of: Annotated[AwareDatetime | None, Query(description="As it was known at this instant, which is past.")] = None,
) -> datetime | None:
    now = received_at(request)
    if as_of is not None and as_of > now:
        wrong = Violation(
            "as-of-in-future",
            "只能查询已经过去的时刻",
            "only what has been can be asked for",
            pointer="/query/as_of",
            limit=now.isoformat(),
            actual=as_of.isoformat(),
        )
        raise invalid([wrong])
    return as_of


def _based_on(
    if_match: Annotated[
        str | None,
        Header(
            # Weak once the gateway has compressed the answer that it came with.
            pattern=r'^(\*|(W/)?"[0-9]{1,9}")$',
            description="The ETag under which it was read (of a declaration also the number in the receipt of one's"
            " last write): 409, with both, when it was changed since. Left out: nothing was there when it was read."
            " `*`: whatever stands is replaced.",
        ),
    ] = None,
) -> int | None:
    if if_match == "*":
        return None
    return int(if_match.removeprefix("W/").strip('"')) if if_match else 0


def _kernel(request: Request) -> Kernel:
    return running_of(request).kernel


def _files(request: Request) -> FileStore:
    return running_of(request).files


def _client(request: Request) -> InternalClient:
    return running_of(request).client


def _settings(request: Request) -> Settings:
    return running_of(request).settings


def Provided(kind: type[T]) -> Any:  # noqa: N802 - stands in annotations, beside Depends
    """`Annotated[SmsCarrier, Provided(SmsCarrier)]`: an adapter that the service's `extend` hook provided."""

    def provided(request: Request) -> T:
        return running_of(request).get(kind)

    return Depends(provided)


async def _level(request: Request) -> None:
    if not await level(running_of(request).kernel, LEVEL_WITHIN):
        raise Problem(503, "not-yet-visible", retry_after=2)


PersonDep = Annotated[UUID, Depends(_person)]
"""The person an applicant's token speaks for."""
OrgDep = Annotated[UUID, Depends(_org)]
"""The employer or authority an officer's token acts for."""
CallingServiceDep = Annotated[str, Depends(_calling_service)]
"""The name of the calling service. Only on routes with `Internal`."""
RunDep = Annotated[Run, Depends(_run)]
NowDep = Annotated[datetime, Depends(received_at)]
"""When the gateway took the request in: the instant a rule compares with a deadline."""
AsOfDep = Annotated[datetime | None, Depends(_as_of)]
"""`?as_of=`: an instant that something is asked for as of; None: as it is now."""
BasedOnDep = Annotated[int | None, Depends(_based_on)]
"""The version that a write is based on, so that no tab overwrites another's unseen; 0: none was there; None: any."""
LanguageDep = Annotated[Language, Depends(_language)]
KernelDep = Annotated[Kernel, Depends(_kernel)]
FilesDep = Annotated[FileStore, Depends(_files)]
InternalDep = Annotated[InternalClient, Depends(_client)]
SettingsDep = Annotated[Settings, Depends(_settings)]


LevelDep = Annotated[None, Depends(_level)]
"""Answer only with views that show all there was when the request came, else 503 `not-yet-visible`: for what somebody
does for good on the strength of the answer."""


def showing_all(view: str) -> Any:
    """The same of one view: a dependency of routes on whose answer another service acts for good."""

    async def level_of(request: Request) -> None:
        if not await level(running_of(request).kernel, LEVEL_WITHIN, view):
            raise Problem(503, "not-yet-visible", retry_after=2)

    return Depends(level_of)


def waiting_for(view: str) -> Any:
    """A dependency of query routes: `X-Wait-For: <stream>@<n>` waits until `view` shows what a receipt named.

    Within two seconds, else 503 `not-yet-visible`: the caller asked for its own write, and an answer without it
    would look like a loss. Whoever can live with an older answer leaves the header out.
    """

    async def wait(
        request: Request,
        x_wait_for: Annotated[
            str | None,
            Header(
                pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@[1-9][0-9]{0,9}$",
                description="`sequence` of a receipt: answer only once this write is visible (503 after 2 s).",
            ),
        ] = None,
    ) -> None:
        if x_wait_for is None:
            return
        if not await running_of(request).kernel.wait_for(view, x_wait_for, within=WAIT_AT_MOST):
            raise Problem(503, "not-yet-visible", retry_after=1)

    return Depends(wait)
