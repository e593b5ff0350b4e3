"""An account that came with exam results, over HTTP: its first log-in, 【用户信息】, and a name that was wrong."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from uuid import UUID

from PIL import Image

from deploy.local.demo.files import pdf
from services.identity.domain.examinee import ImportPerson
from services.identity.domain.person import Person
from services.identity.domain.person_state import Imported, Registered
from tests.integration.conftest import Place
from tests.integration.identity.desk import V1, Desk, desk

PERSON = UUID(int=1)
ID_NUMBER, PHONE, NEW_PHONE = "11010519491231002X", "13800000001", "13800000002"
LOGIN = {"id_number": ID_NUMBER.lower()}


async def code_of(at: Desk) -> str:
    """The code that went to a phone."""
    state = (await at.kernel.load(Person, PERSON)).state
    assert isinstance(state, Imported | Registered)
    assert state.pending is not None
    return state.pending.code


async def session(at: Desk, login: str, password: str) -> tuple[int, str]:
    """(status, code or bearer)."""
    answer = await at.post("/sessions", {"login": login, "password": password})
    at.client.cookies.clear()
    told = answer.json()
    return answer.status_code, told.get("code") or f"Bearer {told['access_token']}"


def jpeg(width: int, height: int) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(kept, "JPEG")
    return kept.getvalue()


async def upload(at: Desk, mine: str, purpose: str, content: bytes) -> str:
    kept = await at.client.post(f"{V1}/files?purpose={purpose}", content=content, headers={"Authorization": mine})
    assert kept.status_code == 201, kept.text
    return str(kept.json()["file_id"])


async def read(at: Desk, path: str, mine: str) -> dict[str, Any]:
    answer = await at.client.get(V1 + path, headers={"Authorization": mine})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_from_the_initial_password_to_an_account_of_ones_own(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        brought = ImportPerson(
            person_id=PERSON, name="张三", id_number=ID_NUMBER, unit_name="水院", region="省水利厅直属单位",
            at=at.kernel.clock.now(),
        )  # fmt: skip
        await at.kernel.handle(Person, PERSON, brought, at.by())
        # -- the first log-in
        assert await session(at, ID_NUMBER, "Zcps31002x") == (403, "first-log-in-needed")
        assert await session(at, ID_NUMBER, "Zcps310020") == (401, "wrong-login-or-password")
        body = {**LOGIN, "initial_password": "Zcps310020", "phone": PHONE}
        wrong = await at.post("/first-logins", body)
        nobody = await at.post("/first-logins", {**body, "id_number": "330644198601111905"})
        assert {(a.status_code, a.json()["code"]) for a in (wrong, nobody)} == {
            (409, "wrong-login-or-initial-password")
        }
        begun = await at.post("/first-logins", {**body, "initial_password": "Zcps31002X"})
        assert begun.status_code == 200, begun.text
        mine = {**LOGIN, "code": await code_of(at), "password": "correct horse 1", "consent": True}
        weak = await at.post("/first-logins/completion", {**mine, "password": "Zcps31002X!"})
        assert (weak.status_code, weak.json()["code"]) == (422, "password-guessable")
        assert (await at.post("/first-logins/completion", mine)).status_code == 200
        again = await at.post("/first-logins", {**body, "initial_password": "Zcps31002X"})
        assert again.json()["code"] == "wrong-login-or-initial-password"
        # -- 【用户信息】
        status, bearer = await session(at, PHONE, "correct horse 1")
        assert status == 200
        person = (await read(at, "/me", bearer))["person"]
        shown = (person["sex"], person["birth"], person["unit_name"], person["region_name"], person["portrait"])
        assert shown == ("2", "1949-12-31", "水院", "省水利厅直属单位", None)
        unknown = await at.post("/me/details", {"region": "999999"}, Authorization=bearer)
        assert (unknown.status_code, unknown.json()["code"]) == (422, "no-such-region")
        await at.post("/me/details", {"region": "330102", "unit_name": "新单位"}, Authorization=bearer)
        both = {"name": "张叁", "id_number": "330644198601111905", "region": "330106"}
        fixed = await at.post("/me/details", both, Authorization=bearer)
        assert (fixed.status_code, {(e["pointer"], e["code"]) for e in fixed.json()["errors"]}) == (
            409, {("/id_number", "id-number-fixed"), ("/name", "name-by-correction")}
        )  # fmt: skip
        shown_back = {"name": "张三", "id_number": ID_NUMBER.lower(), "region": "330102", "unit_name": "新单位"}
        assert (await at.post("/me/details", shown_back, Authorization=bearer)).status_code == 200
        small = await upload(at, bearer, "portrait", jpeg(300, 400))
        refused = await at.post("/me/portrait", {"file_id": small}, Authorization=bearer)
        assert (refused.status_code, refused.json()["code"]) == (409, "portrait-size")
        right = await upload(at, bearer, "portrait", jpeg(358, 441))
        assert (await at.post("/me/portrait", {"file_id": right}, Authorization=bearer)).status_code == 200
        asked = await at.post("/me/phone-codes", {"phone": NEW_PHONE}, Authorization=bearer)
        assert asked.status_code == 200, asked.text
        assert (await at.post("/me/phone", {"code": await code_of(at)}, Authorization=bearer)).status_code == 200
        person = (await read(at, "/me", bearer))["person"]
        assert (person["phone"], person["region_name"], person["unit_name"]) == (NEW_PHONE, "上城区", "新单位")
        assert person["portrait"] == right
        assert (await session(at, PHONE, "correct horse 1"))[0] == 401
        assert (await session(at, NEW_PHONE, "correct horse 1"))[0] == 200
        # -- a name that was wrong
        proof = await upload(at, bearer, "proof", pdf("proof"))
        asked = await at.post("/me/corrections", {"name": "张叁", "file_id": proof}, Authorization=bearer)
        assert asked.status_code == 200, asked.text
        operator = at.bearer("operator", UUID(int=9))
        detail = await read(at, f"/persons/{PERSON}/correction", operator)
        assert (detail["name"], detail["new_name"], detail["new_id_number"]) == ("张三", "张叁", None)
        seen = await at.client.get(f"{V1}/persons/{PERSON}/correction/proof", headers={"Authorization": operator})
        assert seen.content == pdf("proof")
        decision = {"correction_id": detail["correction_id"]}
        approved = await at.post(f"/persons/{PERSON}/correction/approval", decision, Authorization=operator)
        assert approved.status_code == 200, approved.text
        assert (await read(at, "/me", bearer))["name"] == "张叁"
        assert (await read(at, "/me/correction", bearer))["status"] == "approved"


async def test_the_regions_are_a_tree_of_two_levels_with_nodes_that_are_no_places(place: Place, tmp_path: Path) -> None:
    async with desk(await place.service("identity"), tmp_path) as at:
        items = (await at.client.get(f"{V1}/regions")).json()["items"]
        names = {node["name"] for branch in items for node in branch["nodes"]}
        assert {"省水利厅直属单位", "西湖区"} <= names
        codes = [node["code"] for branch in items for node in branch["nodes"]]
        assert len(codes) == len(set(codes))
