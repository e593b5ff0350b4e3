"""Bad input on the path of a case: each gets a clear problem, and nothing has changed afterwards."""

from __future__ import annotations

import io
import json

import pytest
from PIL import Image

from deploy.local.demo import files
from deploy.local.demo.client import Http, Session
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import ARCHIVE, DECLARATION, IDENTITY, MEDIA, REVIEW
from tests.journey.bad_input import Begun, World, clear
from tests.journey.play import Played

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

MEGABYTE = 1024 * 1024
NUL, HALF = "\\u0000", "\\ud83d"


# -- wrong check digits -----------------------------------------------------------------------------------------------


async def test_a_wrong_id_number_is_told_with_all_else_that_is_wrong_and_uses_no_code_up(world: World) -> None:
    applicant = world.applicant
    applicant.person = Cast(f"{world.begun.person_id}/another").person()
    person = applicant.person
    registration = (await applicant.ask_for_code())["id"]
    code = await applicant.sandbox.code(person.phone)
    last = "0" if person.id_number[-1] != "0" else "1"
    before = await world.version("identity", registration)
    body = {
        "registration_id": registration, "code": code, "name": "", "id_number": person.id_number[:-1] + last,
        "phone": "12345", "password": "short", "consent": True,
    }  # fmt: skip
    errors = clear(await world.gateway.post(f"{IDENTITY}/persons", body), 422, "invalid")
    told = {error["pointer"]: error for error in errors}
    assert told.keys() == {"/name", "/id_number", "/phone", "/password"}
    wrong = told["/id_number"]
    assert (wrong["code"], wrong["limit"], wrong["actual"]) == ("id-number-check-digit", person.id_number[-1], last)
    assert await world.version("identity", registration) == before
    await applicant.register()


async def test_a_wrong_credit_code_registers_nobody(world: World) -> None:
    employer = Cast(f"{world.begun.person_id}/employer").employer()
    last = "A" if employer.credit_code[-1] != "A" else "B"
    wrong = employer.credit_code[:-1] + last
    body = {**vars(employer), "credit_code": wrong, "officer": vars(employer.officer)}
    (error,) = clear(await world.gateway.post(f"{IDENTITY}/employers", body), 422, "credit-code-check-character")
    assert (error["pointer"], error["limit"], error["actual"]) == ("/credit_code", employer.credit_code[-1], last)
    credentials = {"login": employer.officer.login, "password": employer.officer.password}
    clear(await world.gateway.post(f"{IDENTITY}/sessions", credentials), 401, "wrong-login-or-password")


# -- a file that is not what its name says ----------------------------------------------------------------------------

PDF, PAGE = files.pdf("evidence"), b"<!DOCTYPE html><script>alert(1)</script>"


NOT_ALLOWED = ["file-type-not-allowed", "file-type-mismatch", "file-type-mismatch"]
UPLOADS = {
    "a PDF called a photo": (ARCHIVE, "evidence", "scan.jpg", PDF, ["file-type-mismatch", "file-type-mismatch"]),
    "half a PDF": (ARCHIVE, "evidence", "scan.pdf", PDF[:200], ["file-broken"]),
    "a web page called a PDF": (ARCHIVE, "evidence", "scan.pdf", PAGE, NOT_ALLOWED),
    "a PDF as ID photo": (DECLARATION, "photo", "me.jpg", PDF, NOT_ALLOWED),
}


@pytest.mark.parametrize("upload", UPLOADS)
async def test_a_file_that_is_not_what_its_name_says_is_not_kept(world: World, upload: str) -> None:
    context, purpose, name, content, codes = UPLOADS[upload]
    service = context.split("/")[2]
    before = world.kept_files(service)
    answer = await world.applicant.session.send(
        "POST",
        f"{context}/files?purpose={purpose}",
        content=content,
        headers={"Content-Type": MEDIA[name.rpartition(".")[2]], "X-Filename": name},
    )
    assert [error["code"] for error in clear(answer, 422, answer.code)] == codes
    assert world.kept_files(service) == before


async def test_a_photo_is_told_every_rule_it_breaks_with_measure_and_limit(world: World) -> None:
    before = await world.version("declaration", world.begun.declaration_id)
    square = io.BytesIO()
    Image.new("RGB", (200, 200), "navy").save(square, "JPEG")
    answer = await world.applicant.send_photo(square.getvalue())
    broken = {error["code"]: error for error in clear(answer, 409, "rejected")}
    assert len(broken) == 5, "bytes, width, height, ratio, white ground"
    assert all(error["limit"] is not None and error["actual"] is not None for error in broken.values())
    assert await world.version("declaration", world.begun.declaration_id) == before


# -- submitting -------------------------------------------------------------------------------------------------------


async def test_a_submit_with_five_things_missing_is_told_all_five(world: World) -> None:
    before = await world.version("declaration", world.begun.declaration_id)
    errors = clear(await world.applicant.submit(), 409, "rejected")
    missing = {"photo-missing", "commitment-missing", "form-missing", "achievements-missing", "attachment-missing"}
    assert {error["code"] for error in errors} == missing
    assert len(errors) == 5
    assert await world.version("declaration", world.begun.declaration_id) == before


async def test_a_second_submit_is_told_the_first_ones_receipt(world: World, played: Played) -> None:
    case = played.cases[1]
    world.applicant.session = Session(world.gateway, case.person.id_number, case.person.password)
    world.applicant.declaration_id = case.applicant.declaration_id
    before = await world.version("declaration", case.applicant.declaration_id)
    (error,) = clear(await world.applicant.submit(), 409, "already-submitted")
    assert error["actual"] == case.receipt
    assert await world.version("declaration", case.applicant.declaration_id) == before


# -- over the limit ---------------------------------------------------------------------------------------------------


async def test_a_body_over_the_gateways_limit_is_refused_there(world: World) -> None:
    before = await world.applicant.items()
    answer = await world.raw(f"{ARCHIVE}/items", json.dumps({"title": "长" * MEGABYTE}))
    assert clear(answer, 413, "too-large") == [], "a service would say how large it was"
    assert await world.applicant.items() == before


async def test_a_body_over_a_services_limit_is_refused_there_too(world: World) -> None:
    token = await world.applicant.session.token()
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    for name, path in {"archive": f"{ARCHIVE}/items", "identity": f"{IDENTITY}/me/profile"}.items():
        service = Http(world.stack.services[name])
        try:
            answer = await service.send("POST", path, content=b" " * (MEGABYTE + 1), headers=headers)
        finally:
            await service.aclose()
        (error,) = clear(answer, 413, "too-large")
        assert (error["limit"], error["actual"]) == (MEGABYTE, MEGABYTE + 1)


@pytest.mark.parametrize(("megabytes", "told"), [(11, 1), (13, 0)], ids=["by the service", "by the gateway"])
async def test_a_file_over_the_limit_is_not_kept(world: World, megabytes: int, told: int) -> None:
    before = world.kept_files("archive")
    answer = await world.applicant.session.send(
        "POST",
        f"{ARCHIVE}/files?purpose=evidence",
        content=PDF + b" " * (megabytes * MEGABYTE),
        headers={"Content-Type": "application/pdf", "X-Filename": "scan.pdf"},
    )
    assert len(clear(answer, 413, "too-large")) == told
    assert world.kept_files("archive") == before


# -- texts that can't be stored ---------------------------------------------------------------------------------------


ITEM = {
    "kind": "paper",
    "title": "题目",
    "level": "unit",
    "gained_on": "2020-01-01",
    "rank": 1,
    "team_size": 1,
    "summary": "",
    "evidence": [],
}
WORK = {"since": "2010-01-01", "unit": "@", "post": "工程师"}


def _bodies(begun: Begun) -> dict[str, tuple[dict[str, object], str]]:
    """Paths, with a body each that has an @ in one of its texts, and the pointer to it."""
    declaration = f"{DECLARATION}/declarations/{begun.declaration_id}"
    return {
        f"{ARCHIVE}/items": ({**ITEM, "title": "题@目"}, "/title"),
        f"{ARCHIVE}/items/{begun.item_id}/content": ({**ITEM, "summary": "@"}, "/summary"),
        f"{declaration}/form": ({"mode": "normal", "statement": "述@职"}, "/statement"),
        f"{IDENTITY}/me/profile": ({"work_history": [WORK]}, "/work_history/0/unit"),
        f"{IDENTITY}/sessions": ({"login": "a@", "password": "b"}, "/login"),
    }


@pytest.mark.parametrize("character", [NUL, HALF], ids=["nul", "half a surrogate pair"])
async def test_a_text_that_cannot_be_stored_is_refused_where_it_stands(world: World, character: str) -> None:
    declaration, item = world.begun.declaration_id, world.begun.item_id
    streams = (("declaration", declaration), ("archive", item), ("identity", world.begun.person_id))
    before = [await world.version(*stream) for stream in streams], await world.applicant.items()
    for path, (body, pointer) in _bodies(world.begun).items():
        answer = await world.raw(path, json.dumps(body).replace("@", character))
        errors = clear(answer, 422, "bad-text")
        assert [(error["pointer"], error["code"]) for error in errors] == [(pointer, "bad-text")]
    assert ([await world.version(*stream) for stream in streams], await world.applicant.items()) == before


async def test_a_checkers_words_are_looked_at_too(world: World, played: Played) -> None:
    case = played.cases[1]
    path = f"{REVIEW}/cases/{case.applicant.declaration_id}/return"
    body = {"submission": 1, "stage": "office", "defects": [{"text": "缺\0件"}]}
    answer = await world.session("office").post(path, body)
    (error,) = clear(answer, 422, "bad-text")
    assert error["pointer"] == "/defects/0/text"


async def test_a_zero_byte_in_an_address_is_no_fault_of_ours(world: World) -> None:
    mine = world.applicant.session
    clear(await mine.get(f"{ARCHIVE}/items?after=%00"), 422, "bad-text")
    answer = await mine.get(f"{ARCHIVE}/items/%00")
    assert answer.is_problem
    assert 400 <= answer.status < 500


async def test_a_problem_speaks_english_where_it_is_asked_to(world: World) -> None:
    answer = await world.raw(f"{ARCHIVE}/items", "{", **{"Accept-Language": "en"})
    assert (answer.status, answer.code) == (400, "malformed-json")
    assert answer.json["title"].isascii()
    assert answer.headers["content-language"] == "en"
