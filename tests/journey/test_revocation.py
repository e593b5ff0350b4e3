"""An officer who is revoked is refused by every service within seconds, though their token is still good."""

from __future__ import annotations

import asyncio
import secrets
import time

import pytest

from deploy.local.demo.client import Answer, Http, Session
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.roles import IDENTITY
from tests.eventually import eventually
from tests.journey.bad_input import World
from tests.journey.stack import Stack
from tests.journey.test_not_yours import GUARDED

pytestmark = [pytest.mark.stack, pytest.mark.timeout(300)]

WITHIN = 15.0
PASSWORD = "correct horse 77"


async def test_a_revoked_officer_is_refused_by_every_service_within_seconds(world: World, stack: Stack) -> None:
    colleague = world.session("employer")
    login, phone = f"temp-{secrets.token_hex(4)}", f"139{secrets.randbelow(10**8):08}"
    body = {"login": login, "phone": phone, "name": "王五"}
    officer_id = (await colleague.post(f"{IDENTITY}/officers", body)).good()["id"]
    # -- no colleague ever knew a password: the first one is set with a code
    assert (await world.gateway.post(f"{IDENTITY}/password-resets", {"login": login})).status == 202
    sandbox = Http(stack.sandbox)
    try:
        code = await Sandbox(sandbox).code(phone)
    finally:
        await sandbox.aclose()
    first = {"login": login, "code": code, "password": PASSWORD}
    (await world.gateway.post(f"{IDENTITY}/password-resets/completion", first)).good()
    officer = Session(world.gateway, login, PASSWORD)
    bearer = {"Authorization": f"Bearer {await officer.token()}"}

    async def asked() -> dict[str, Answer]:
        answers = await asyncio.gather(*(world.gateway.get(path, headers=bearer) for path in GUARDED.values()))
        return dict(zip(GUARDED, answers, strict=True))

    assert "access-revoked" not in {answer.code for answer in (await asked()).values()}
    assert (await officer.get(f"{IDENTITY}/me")).status == 200
    (await colleague.post(f"{IDENTITY}/officers/{officer_id}/revocation", {"reason": "调离"})).good()
    began = time.monotonic()

    async def refused_everywhere() -> bool:
        answers = (await asked()).values()
        return {(answer.status, answer.code) for answer in answers} == {(403, "access-revoked")}

    await eventually(refused_everywhere, within=WITHIN)
    assert time.monotonic() - began < WITHIN
    again = await world.gateway.post(f"{IDENTITY}/sessions", {"login": login, "password": PASSWORD})
    assert (again.status, again.code) == (403, "access-revoked")
