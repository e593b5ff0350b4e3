"""An officer who is revoked: their sessions end, and another service refuses them within seconds."""

from __future__ import annotations

import re
import time
from pathlib import Path
from uuid import UUID

from kernel.log.kernel import Kernel
from kernel.web.grants import GRANTS, Grants
from kernel.web.tokens import ServiceTokens
from services.identity.domain.officer import Officer, RegisterOfficer
from services.identity.domain.officer_password import OfficerState
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.identity.desk import V1, Desk, desk
from tests.integration.web.library import database
from tests.unit.web.edge import write_keys

EMPLOYER = UUID(int=77)
WITHIN = 10.0


async def officer(at: Desk, n: int) -> UUID:
    """An officer of the employer, without a password yet."""
    officer_id = UUID(int=100 + n)
    command = RegisterOfficer(
        officer_id=officer_id,
        org_id=EMPLOYER,
        org_kind="employer",
        role="employer",
        name="李四",
        phone=f"1390000000{n}",
        login=f"officer-{n}",
        password_hash="",
        at=at.kernel.clock.now(),
    )
    await at.kernel.handle(Officer, officer_id, command, at.by())
    return officer_id


async def set_password(at: Desk, officer_id: UUID, login: str, password: str) -> None:
    """By the code that went to the officer's phone."""
    asked = await at.post("/password-resets", {"login": login})
    assert asked.status_code == 202, asked.text
    state = (await at.kernel.load(Officer, officer_id)).state
    assert isinstance(state, OfficerState)
    assert state.pending is not None
    body = {"login": login, "code": state.pending.code, "password": password}
    assert (await at.post("/password-resets/completion", body)).status_code == 200


async def log_in(at: Desk, login: str, password: str) -> tuple[int, str, str]:
    """(status, code or access token, refresh cookie)."""
    answer = await at.post("/sessions", {"login": login, "password": password})
    cookie = re.search(r"zhiping_refresh=([^;]*)", answer.headers.get("set-cookie", ""))
    at.client.cookies.clear()
    told = answer.json()
    return answer.status_code, told.get("access_token") or told["code"], cookie[1] if cookie else ""


async def refresh(at: Desk, cookie: str) -> tuple[int, str]:
    answer = await at.post("/sessions/refresh", Cookie=f"zhiping_refresh={cookie}")
    at.client.cookies.clear()
    return answer.status_code, answer.json().get("code", "")


async def test_a_revoked_officer_is_refused_by_another_service_within_seconds_and_logs_in_no_more(
    place: Place, tmp_path: Path
) -> None:
    there = await place.service("archive")
    async with (
        desk(await database(place, "identity"), tmp_path, role="all") as at,
        Kernel(there, views=[GRANTS]) as elsewhere,
    ):
        gone, stays = await officer(at, 1), await officer(at, 2)
        await set_password(at, gone, "officer-1", "correct horse 1")
        status, token, cookie = await log_in(at, "officer-1", "correct horse 1")
        assert status == 200
        colleague = at.bearer("employer", stays, org_id=EMPLOYER)

        async def both_listed() -> bool:
            listed = await at.client.get(f"{V1}/officers", headers={"Authorization": colleague})
            return len(listed.json()["items"]) == 2

        await eventually(both_listed, within=30)
        revoked = await at.post(f"/officers/{gone}/revocation", {"reason": "调离"}, Authorization=colleague)
        assert revoked.status_code == 200, revoked.text
        began = time.monotonic()
        grants = Grants()

        async def refused_there() -> bool:
            await grants.read(elsewhere.pool, elsewhere.clock.now())
            return grants.over(gone)

        await eventually(refused_there, within=WITHIN)
        assert time.monotonic() - began < WITHIN
        assert not grants.over(stays)
        await at.running.grants.read(at.kernel.pool, at.kernel.clock.now())

        async def refused_here() -> bool:
            await at.running.grants.read(at.kernel.pool, at.kernel.clock.now())
            mine = await at.client.get(f"{V1}/me", headers={"Authorization": f"Bearer {token}"})
            return mine.status_code == 403 and mine.json()["code"] == "access-revoked"

        await eventually(refused_here, within=WITHIN)
        assert await refresh(at, cookie) == (401, "session-over")
        assert (await log_in(at, "officer-1", "correct horse 1"))[:2] == (403, "access-revoked")
        assert (await log_in(at, "officer-1", "something else 1"))[:2] == (401, "wrong-login-or-password")
        last = await at.post(f"/officers/{stays}/revocation", {"reason": "调离"}, Authorization=colleague)
        assert (last.status_code, last.json()["code"]) == (409, "last-officer")


async def test_a_password_set_anew_ends_the_sessions_that_were_open(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        officer_id = await officer(at, 3)
        assert (await log_in(at, "officer-3", ""))[0] == 422
        await set_password(at, officer_id, "officer-3", "correct horse 1")
        _, token, old = await log_in(at, "officer-3", "correct horse 1")
        change = {"current": "wrong horse 1", "password": "correct horse 2"}
        mine = f"Bearer {token}"
        wrong = await at.post("/me/password", change, Authorization=mine)
        assert (wrong.status_code, wrong.json()["code"]) == (409, "wrong-password")
        guessable = await at.post("/me/password", {**change, "current": "correct horse 1", "password": "x-officer-3"},
                                  Authorization=mine)  # fmt: skip
        assert (guessable.status_code, guessable.json()["code"]) == (422, "password-guessable")
        changed = await at.post("/me/password", {**change, "current": "correct horse 1"}, Authorization=mine)
        assert changed.status_code == 200, changed.text
        assert await refresh(at, old) == (401, "session-over")
        assert (await log_in(at, "officer-3", "correct horse 1"))[0] == 401
        _, _, new = await log_in(at, "officer-3", "correct horse 2")
        assert (await refresh(at, new))[0] == 200


async def test_asking_for_a_code_tells_nobody_who_has_an_account(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        await officer(at, 4)
        known = await at.post("/password-resets", {"login": "officer-4"})
        again = await at.post("/password-resets", {"login": "officer-4"})
        unknown = await at.post("/password-resets", {"login": "nobody-here"})
        assert {(a.status_code, a.text) for a in (known, again, unknown)} == {(202, '{"expires_in":600}')}
        wrong = [
            await at.post("/password-resets/completion", {"login": login, "code": "000000", "password": "correct 99"})
            for login in ("officer-4", "nobody-here")
        ]
        assert {(a.status_code, a.json()["code"]) for a in wrong} == {(409, "wrong-or-lapsed-code")}


async def test_names_are_told_from_the_histories_and_wait_for_no_list_and_who_is_to_be_told_waits(
    place: Place, tmp_path: Path
) -> None:
    """No worker runs: nothing that was accepted is in any list."""
    async with desk(await database(place, "identity"), tmp_path) as at:
        known = await officer(at, 1)
        asks = {"officer_id": [str(known), str(UUID(int=5))]}
        named = await at.client.get("/internal/v1/officer-names", params=asks, headers=by_service(tmp_path, "review"))
        assert named.json() == {"items": [{"officer_id": str(known), "name": "李四"}]}
        told = await at.client.get(
            f"/internal/v1/organisations/{EMPLOYER}/officers", headers=by_service(tmp_path, "notify")
        )
        assert (told.status_code, told.json()["code"]) == (503, "not-yet-visible")


def by_service(folder: Path, name: str) -> dict[str, str]:
    """The headers of another service's request."""
    write_keys(folder, name)
    return {"Authorization": f"Bearer {ServiceTokens(name, folder / f'{name}.pem', folder).token_for('identity')}"}
