"""Identity's routes over a real log, without a server: for tests of what holds when many come at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID, uuid4

import httpx

from kernel.log.kernel import By, Connections, Kernel
from kernel.web.application import build_app
from kernel.web.client import InternalClient
from kernel.web.files import FileStore
from kernel.web.running import Running
from kernel.web.settings import Settings
from kernel.web.tokens import ServiceTokens, TokenIssuer, TokenVerifier
from services.identity.api.attempts import Attempts
from services.identity.app import service
from services.identity.domain.person import Person
from services.identity.domain.person_state import Registering
from tests.unit.web.edge import write_keys

V1 = "/api/identity/v1"


async def _no_keys() -> Any:
    raise AssertionError("identity knows its own keys")


class Desk:
    """The running service and a client of it."""

    def __init__(self, running: Running, issuer: TokenIssuer, client: httpx.AsyncClient) -> None:
        self.running = running
        self.kernel = running.kernel
        self.issuer = issuer
        self.client = client

    async def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """POST under a key of its own."""
        sent = {"Idempotency-Key": uuid4().hex} | headers
        return await self.client.post(V1 + path, json=body, headers=sent)

    async def code_for(self, phone: str) -> tuple[str, str]:
        """(registration, code) of a registration begun with this phone."""
        begun = await self.post("/phone-codes", {"phone": phone, "purpose": "register"})
        assert begun.status_code == 200, begun.text
        state = (await self.kernel.load(Person, UUID(begun.json()["id"]))).state
        assert isinstance(state, Registering)
        return begun.json()["id"], state.code

    def bearer(self, role: str, account_id: UUID, *, org_id: UUID | None = None, person_id: UUID | None = None) -> str:
        """The header's value of somebody with this role."""
        now = self.kernel.clock.now()
        token = self.issuer.issue(account_id, (role,), now, org_id=org_id, person_id=person_id)
        return f"Bearer {token}"

    def by(self, role: str = "operator") -> By:
        """A command of the test's own."""
        return By(actor="test", role=role, command_id=uuid4(), now=self.kernel.clock.now())


@asynccontextmanager
async def desk(at: Connections, folder: Path, role: str = "api") -> AsyncIterator[Desk]:
    """Identity on this database."""
    write_keys(folder, "identity")
    issuer = TokenIssuer(folder / "token.pem")
    verifier = TokenVerifier(_no_keys)
    verifier.use(issuer.jwks())
    async with Kernel(at, deciders=service.deciders, views=service.views, reactions=(), timers={}, role=role) as kernel:
        running = Running(
            name="identity",
            settings=cast("Settings", SimpleNamespace(public_url="http://here")),
            client=cast("InternalClient", None),
            tokens=verifier,
            service_tokens=ServiceTokens("identity", folder / "identity.pem", folder),
            clock=kernel.clock,
        )
        running.kernel = kernel
        running.files = FileStore(folder / "files", kernel, kernel.clock.now)
        running.provide(TokenIssuer, issuer)
        running.provide(Attempts, Attempts())
        running.ready = True
        transport = httpx.ASGITransport(build_app(service, running))
        async with httpx.AsyncClient(transport=transport, base_url="http://identity", timeout=60) as client:
            yield Desk(running, issuer, client)
