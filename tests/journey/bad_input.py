"""Who and what the tests of bad input need: somebody who has begun a declaration, and means to look behind."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
from joserfc import jwt
from joserfc.jwk import ECKey

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Answer, Http, Session
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast, Employer, Person
from deploy.local.demo.roles import Hr, Operator
from tests.journey.stack import Stack


@dataclass(frozen=True)
class Begun:
    """Somebody bound, with profile and one item approved, who has begun a declaration and done nothing more."""

    person: Person
    person_id: str
    declaration_id: str
    item_id: str


async def begin(stack: Stack, employer: Employer | None = None) -> Begun:
    """Bring somebody so far, at the demo's employer or at this one, which is registered first."""
    gateway, outside = Http(stack.gateway), Http(stack.sandbox)
    try:
        seed = secrets.token_hex(8)
        hr = Hr(gateway, employer or Cast(f"bad input/{seed}").employer())
        if employer is None:
            account = stack.account("employer")
            hr.session = Session(gateway, account.login, account.password)
        else:
            await hr.register()
            await hr.hand_in_letter()
            operator = stack.account("operator")
            await Operator(Session(gateway, operator.login, operator.password)).authorize(hr.employer_id)
        org = (await hr.session.get("/api/identity/v1/me")).good()["org"]
        applicant = Applicant(gateway, Sandbox(outside), Cast(f"bad input/{seed}/person").person())
        await applicant.ask_for_code()
        await applicant.register()
        await applicant.ask_binding(org["code"])
        await hr.approve_binding(applicant.person_id)
        await applicant.fill_in_profile(org["name"])
        await hr.approve_profile(applicant.person_id)
        item_id = await applicant.draft_item(applicant.person.projects[0])
        await applicant.submit_item(item_id)
        await hr.approve_item(item_id)
        await applicant.declare(await applicant.open_plan())
        return Begun(applicant.person, applicant.person_id, applicant.declaration_id, item_id)
    finally:
        await gateway.aclose()
        await outside.aclose()


@dataclass
class World:
    """The stack seen by one test: its own connections, and the same people."""

    stack: Stack
    gateway: Http
    begun: Begun
    applicant: Applicant

    @classmethod
    @asynccontextmanager
    async def open(cls, stack: Stack, begun: Begun) -> AsyncIterator[World]:
        """With connections of its own."""
        gateway, outside = Http(stack.gateway), Http(stack.sandbox)
        applicant = Applicant(gateway, Sandbox(outside), begun.person)
        applicant.person_id, applicant.declaration_id = begun.person_id, begun.declaration_id
        try:
            yield cls(stack, gateway, begun, applicant)
        finally:
            await gateway.aclose()
            await outside.aclose()

    def session(self, role: str) -> Session:
        """A demo account's session."""
        account = self.stack.account(role)
        return Session(self.gateway, account.login, account.password)

    async def version(self, context: str, stream_id: str) -> int:
        """How many events a stream has."""
        db = await asyncpg.connect(self.stack.postgres[context])
        try:
            return int(await db.fetchval("SELECT count(*) FROM events WHERE stream_id = $1", stream_id))
        finally:
            await db.close()

    def kept_files(self, context: str) -> int:
        """How many objects a service's file store holds."""
        return sum(path.is_file() for path in self.stack.home.files(context).rglob("*"))

    async def raw(self, path: str, body: str, **headers: str) -> Answer:
        """POST these very bytes as the applicant."""
        sent = {"Content-Type": "application/json", **headers}
        return await self.applicant.session.send("POST", path, content=body.encode(), headers=sent)

    async def expired(self, token: str) -> str:
        """The same token, as identity would have signed it an hour ago."""
        key = ECKey.import_key((self.stack.home.keys / "token.pem").read_text())
        read = jwt.decode(token, key)
        issued = int(time.time()) - 3600
        return jwt.encode(read.header, {**read.claims, "iat": issued, "exp": issued + 600}, key)


def clear(answer: Answer, status: int, code: str) -> list[dict[str, Any]]:
    """The violations of an answer that must be a problem as RFC 9457 and kernel/web/problems.py have it."""
    assert answer.status == status, answer.told()
    assert answer.is_problem, answer.told()
    problem = json.loads(answer.content)
    assert {"type", "title", "status", "code", "errors"} <= problem.keys()
    assert (problem["status"], problem["code"]) == (status, code), answer.told()
    for error in problem["errors"]:
        assert {"pointer", "code", "message"} <= error.keys()
    assert any("\u4e00" <= c <= "\u9fff" for c in problem["title"]), "Chinese unless English is asked for"
    found: list[dict[str, Any]] = problem["errors"]
    return found
