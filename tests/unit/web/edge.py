"""A small service for the tests of the edge: real routes and tokens, a kernel that only notes what it was asked."""

from __future__ import annotations

import hmac
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any, Literal, cast
from uuid import UUID, uuid4

import asyncpg
import httpx
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from joserfc.jwk import ECKey
from pydantic import AfterValidator, Field

from kernel.log.clock import Clock
from kernel.log.decider import Command, Decider, Violation
from kernel.log.errors import Erased
from kernel.log.kernel import By, Kernel
from kernel.log.views import View
from kernel.web.access import (
    AnyRole,
    Body,
    CallerDep,
    CallingServiceDep,
    Internal,
    KernelDep,
    OneTimeCode,
    Public,
    Receipt,
    RefreshCookie,
    Roles,
    Router,
    RunDep,
    Signed,
)
from kernel.web.application import build_app
from kernel.web.client import InternalClient
from kernel.web.files import FileStore, Purpose, download, files_router
from kernel.web.running import Running
from kernel.web.service import Service
from kernel.web.settings import Settings
from kernel.web.tokens import ServiceTokens, TokenIssuer, TokenVerifier

NOW = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


class StoppedClock(Clock):
    """Shows the same instant until it is moved."""

    def now(self) -> datetime:
        return NOW + self._ahead


class FakeVault:
    """Seals for real, with keys in memory."""

    def __init__(self) -> None:
        self.keys: dict[UUID, AESGCM] = {}

    async def encrypt(self, subject: UUID, label: str, plain: bytes) -> bytes:
        key = self.keys.setdefault(subject, AESGCM(os.urandom(32)))
        nonce = os.urandom(12)
        return subject.bytes + nonce + key.encrypt(nonce, plain, label.encode())

    def blind(self, scope: str, value: str) -> bytes:
        return hmac.digest(b"index key", f"{scope} {value}".encode(), "sha256")

    async def decrypt(self, label: str, blob: bytes) -> bytes:
        key = self.keys.get(UUID(bytes=blob[:16]))
        if key is None:
            raise Erased
        return key.decrypt(blob[16:28], blob[28:], label.encode())


@dataclass
class FakeKernel:
    """Notes every command; raises what a test asks for."""

    vault: FakeVault = field(default_factory=FakeVault)
    handled: list[tuple[UUID, Any, By]] = field(default_factory=list)
    failure: Exception | None = None
    visible: bool = True
    failed: list[str] = field(default_factory=list)
    database: bool = True
    waiting: dict[str, list[str]] = field(default_factory=dict)
    rebuilding: dict[str, dict[str, Any]] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)

    async def load(self, decider: Decider[Any], stream_id: UUID) -> Any:
        return SimpleNamespace(state=None)  # nothing has happened yet

    async def handle(self, decider: Decider[Any], stream_id: UUID, command: Any, by: By) -> Receipt:
        self.handled.append((stream_id, command, by))
        if self.failure is not None:
            raise self.failure
        return Receipt(id=stream_id, sequence=f"{stream_id}@1", events=["ItemSubmitted"])

    async def wait_for(self, view: str, sequence: str, within: float) -> bool:
        return self.visible

    async def ready(self) -> bool:
        return self.database

    async def rebuilds(self) -> dict[str, dict[str, Any]]:
        return self.rebuilding

    def failed_loops(self) -> list[str]:
        return self.failed

    def waiting_for_newer_code(self) -> dict[str, list[str]]:
        return self.waiting


class Submit(Command):
    title: str


ITEMS: Decider[Any] = Decider("Item", (), decide=lambda command, state: (), evolve=lambda state, event: state)


def _checked(number: str) -> str:
    if not number.endswith("X"):
        raise ValueError(
            Violation("check-digit", "校验码不对", "the check digit is wrong", limit="X", actual=number[-1:])
        )
    return number


class Note(Body):
    """Part of a request."""

    text: Annotated[str, Field(max_length=10)]
    level: int | None = None


class Submission(Body):
    """A request with one of everything."""

    title: Annotated[str, Field(min_length=2, max_length=5)]
    gained_on: date
    ref: UUID
    kind: Literal["paper", "patent"]
    hours: Annotated[int, Field(ge=90)] = 90
    number: Annotated[str, AfterValidator(_checked)] = "1X"
    notes: tuple[Note, ...] = ()
    agreed: bool = True


router = Router(prefix="/api/archive/v1", tags=["archive"])
internal = Router(prefix="/internal/v1")
uploads = files_router(
    "/api/archive/v1",
    {"evidence": Purpose(("pdf", "jpeg", "png"), max_bytes=200_000), "photo": Purpose(("jpeg",), 50_000, 100)},
    Roles("applicant"),
)


@router.command("/items/{item_id}/submission", access=Roles("applicant", "employer"))
async def submit_item(item_id: UUID, body: Submission, run: RunDep) -> Receipt:
    """Hand an item over."""
    return await run(ITEMS, item_id, Submit(title=body.title))


@router.command("/items/{item_id}/withdrawal", access=Roles("applicant"))
async def withdraw_item(item_id: UUID, run: RunDep) -> Receipt:
    return await run(ITEMS, item_id, Submit(title=""))


@router.query("/items", access=AnyRole(), view="items")
async def list_items(caller: CallerDep, q: str = "", limit: Annotated[int, Field(ge=1)] = 1) -> dict[str, str]:
    return {"role": caller.role, "now": caller.now.isoformat(), "language": caller.language}


@router.query("/notices/{name}", access=Public())
async def read_notice(name: str) -> str:
    return name


@router.query("/fault", access=Public())
async def fault() -> str:
    raise RuntimeError("张三 11010119900307721X is in this text")


@router.query("/fault/table", access=Public())
async def fault_table(name: str) -> str:
    raise asyncpg.UndefinedTableError(f'relation "{name}" does not exist')


@router.query("/items/{item_id}/file", access=Roles("applicant"))
async def get_file(item_id: UUID, caller: CallerDep, kernel: KernelDep) -> None:
    raise NotImplementedError


@router.action("POST", "/callback", access=Signed())
async def callback(body: Note) -> str:
    return body.text


@router.command("/codes", access=OneTimeCode())
async def use_code(body: Note, run: RunDep) -> Receipt:
    return await run(ITEMS, uuid4(), Submit(title=body.text))


@router.action("POST", "/sessions/refresh", access=RefreshCookie())
async def refresh() -> str:
    return "fresh"


@internal.query("/items/{item_id}", access=Internal("declaration"))
async def get_item(item_id: UUID, service: CallingServiceDep) -> dict[str, str]:
    return {"asked_by": service}


SERVICE = Service(name="archive", routers=[router, uploads, internal])


def write_keys(folder: Path, *services: str) -> None:
    """A key pair for each service, and `token.pem` for identity."""
    for name in (*services, "token"):
        key = ECKey.generate_key("P-256")
        (folder / f"{name}.pem").write_bytes(key.as_pem(private=True))
        (folder / f"{name}.pub.pem").write_bytes(key.as_pem(private=False))


async def _no_keys() -> Any:
    raise AssertionError("pinned keys are never fetched")


class Edge:
    """The service under test, and what a client needs to call it."""

    def __init__(self, folder: Path, service: Service = SERVICE) -> None:
        write_keys(folder, "archive", "declaration", "payment")
        self.folder = folder
        self.clock = StoppedClock()
        self.kernel = FakeKernel()
        self.issuer = TokenIssuer(folder / "token.pem")
        verifier = TokenVerifier(_no_keys)
        verifier.use(self.issuer.jwks())
        self.running = Running(
            name="archive",
            settings=cast("Settings", None),
            client=cast("InternalClient", None),
            tokens=verifier,
            service_tokens=ServiceTokens("archive", folder / "archive.pem", folder),
            clock=self.clock,
        )
        self.running.ready = True
        self.running.kernel = cast("Kernel", self.kernel)
        self.running.files = FileStore(folder / "files", self.kernel, self.clock.now)
        self.app = build_app(service, self.running, sample=1)

    def token(self, *roles: str, person_id: UUID | None = None, account_id: UUID | None = None) -> dict[str, str]:
        """The header of somebody with these roles."""
        token = self.issuer.issue(account_id or uuid4(), roles, self.clock.now(), person_id=person_id)
        return {"Authorization": f"Bearer {token}"}

    def service_token(self, caller: str, audience: str = "archive") -> dict[str, str]:
        """The header of another service."""
        tokens = ServiceTokens(caller, self.folder / f"{caller}.pem", self.folder)
        return {"Authorization": f"Bearer {tokens.token_for(audience)}"}

    @asynccontextmanager
    async def client(self) -> AsyncIterator[httpx.AsyncClient]:
        """HTTP without a server."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://archive") as client:
            yield client


def good() -> dict[str, Any]:
    """A submission without fault."""
    return {"title": "水库", "gained_on": "2020-02-29", "ref": str(uuid4()), "kind": "paper"}


__all__ = ["NOW", "Callable", "Edge", "FakeKernel", "download", "good", "write_keys"]
