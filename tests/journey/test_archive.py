"""An archive over HTTP: two tabs, the four marks, equal evidence, versions, withdrawal, and the employer's queue."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest

from deploy.local.demo import files
from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session, until
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import ARCHIVE, DECLARATION, Hr, rows_of, upload
from tests.journey.bad_input import World, clear
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

ANYTHING = {"If-Match": "*"}
"""Whatever stands is replaced."""


@dataclass
class Office:
    """The demo's employer and two people who work there, each with a session of their own."""

    hr: Hr
    one: Applicant
    two: Applicant


@pytest.fixture
async def office(stack: Stack, world: World) -> AsyncIterator[Office]:
    outside = Http(stack.sandbox)
    cast = Cast(f"archive/{secrets.token_hex(8)}")
    account = stack.account("employer")
    hr = Hr(world.gateway, cast.employer())
    hr.session = Session(world.gateway, account.login, account.password)
    try:
        org = (await hr.session.get("/api/identity/v1/me")).good()["org"]
        people = []
        for _ in range(2):
            person = Applicant(world.gateway, Sandbox(outside), cast.person())
            await person.ask_for_code()
            await person.register()
            await person.ask_binding(org["code"])
            await hr.approve_binding(person.person_id)
            people.append(person)
        yield Office(hr, *people)
    finally:
        await outside.aclose()


async def paper(person: Applicant, scan: bytes, **more: Any) -> dict[str, Any]:
    """What an item of the kind paper says, with a scan of it."""
    file_id = await upload(person.session, ARCHIVE, "evidence", "paper.jpg", scan)
    details = {"kind": "paper", "journal": "水利学报", "issue": "3", "serial_number": "0559-9350", "index": "ei"}
    said = {"kind": "paper", "title": "论文", "gained_on": "2020-03-01", "evidence": [file_id], "details": details}
    return {**said, **more}


async def handed_in(person: Applicant, body: dict[str, Any]) -> str:
    receipt = (await person.session.post(f"{ARCHIVE}/items", body)).good()
    await person.submit_item(receipt["id"])
    return str(receipt["id"])


async def in_queue(office: Office, item_id: str, query: str = "") -> dict[str, Any]:
    async def there() -> dict[str, Any] | None:
        rows = (await office.hr.session.get(f"{ARCHIVE}/queue?limit=100{query}")).good()["items"]
        return next((row for row in rows if row["item_id"] == item_id), None)

    return await until("the item in the queue", there)


async def test_a_second_tab_is_shown_both_versions_and_overwrites_nothing(office: Office) -> None:
    session = office.one.session
    body = await paper(office.one, files.photo("tab"))
    path = f"{ARCHIVE}/items/{(await session.post(f'{ARCHIVE}/items', body)).good()['id']}"
    read = await session.get(path)
    tag = {"If-Match": read.headers["etag"]}
    (await session.post(f"{path}/content", {**body, "title": "甲"}, headers=tag)).good()
    refused = await session.post(f"{path}/content", {**body, "title": "乙"}, headers=tag)
    (error,) = clear(refused, 409, "edited-elsewhere")
    assert (error["limit"]["content"]["title"], error["actual"]["content"]["title"]) == ("甲", "乙")
    fresh = await session.get(path)
    assert fresh.good()["content"]["title"] == "甲"
    again = {"If-Match": fresh.headers["etag"]}
    (await session.post(f"{path}/content", {**body, "title": "乙"}, headers=again)).good()
    # Who doesn't say what they saw has seen nothing; who says that it doesn't matter replaces what stands.
    (error,) = clear(await session.post(f"{path}/content", body), 409, "edited-elsewhere")
    assert error["limit"]["content"]["title"] == "乙"
    clear(await session.post(f"{path}/content", body, headers={"If-Match": "?"}), 422, "wrong-format")
    (await session.post(f"{path}/content", body, headers=ANYTHING)).good()


async def test_a_draft_keeps_what_is_there_and_a_submission_names_all_that_is_missing(office: Office) -> None:
    session = office.one.session
    body = {"kind": "research-project", "title": "课题", "gained_on": "2020-03-01", "team_size": 3, "rank": 4}
    item_id = (await session.post(f"{ARCHIVE}/items", body)).good()["id"]

    async def bound() -> Any:
        answer = await session.post(f"{ARCHIVE}/items/{item_id}/submission")
        return None if "not-bound" in answer.codes else answer

    codes = [error["code"] for error in clear(await until("the binding in archive", bound), 409, "rejected")]
    assert codes == [
        *("evidence-missing", "period-missing", "rank-beyond-team"),
        *("contribution-proof-missing", "level-missing", "details-missing"),
    ]


async def test_missing_marks_come_back_as_defects_and_a_stamped_copy_has_all_four(office: Office) -> None:
    item_id = await handed_in(office.one, await paper(office.one, files.photo("marks")))
    row = await in_queue(office, item_id)
    path, judged = f"{ARCHIVE}/items/{item_id}", {"item_version": row["version"]}
    session = office.hr.session
    item = (await session.get(path)).good()
    (file,) = item["content"]["evidence"]
    clear(await session.post(f"{path}/approval", judged), 409, "evidence-unchecked")
    await office.hr.mark(item_id, file["file_id"], unit_seal=False, verified_on=None)
    refused = await session.post(f"{path}/approval", judged)
    assert [e["code"] for e in clear(refused, 409, "rejected")] == [
        "mark-missing-verified-on",
        "mark-missing-unit-seal",
    ]
    (await session.post(f"{path}/return", {**judged, "defects": []})).good()
    found = await office.one.item(item_id)
    assert [d["pointer"].rpartition("/")[2] for d in found["defects"]] == ["verified_on", "unit_seal"]

    await office.one.submit_item(item_id)
    await in_queue(office, item_id)
    await office.hr.stamp(item_id, file["file_id"], 2)
    await office.hr.stamp(item_id, file["file_id"], 2)  # a second click
    (await session.post(f"{path}/approval", {"item_version": 2})).good()
    item = (await session.get(path)).good()
    (mark,) = item["marks"]
    assert (mark["way"], mark["of"], item["status"]) == ("stamp", file["file_id"], "approved")
    copy = (await office.one.session.get(f"{path}/evidence/{mark['copy_file']['file_id']}")).opened()
    original = (await office.one.session.get(f"{path}/evidence/{file['file_id']}")).opened()
    assert original == files.photo("marks")
    assert copy != original
    assert mark["copy_file"]["measured"]["height"] > file["measured"]["height"]


async def test_equal_evidence_is_pointed_out_to_the_checker_without_the_others_data(office: Office) -> None:
    scan = files.photo(f"deed/{secrets.token_hex(4)}")
    mine = await handed_in(office.one, await paper(office.one, scan))
    assert (await in_queue(office, mine))["same_evidence"] is False
    theirs = await handed_in(office.two, await paper(office.two, scan))
    assert (await in_queue(office, theirs, "&same_evidence=true"))["same_evidence"] is True
    await in_queue(office, mine, "&same_evidence=true")
    shown = (await office.hr.session.get(f"{ARCHIVE}/items/{mine}")).good()
    (same,) = shown["same_evidence"]
    assert same == {"file_id": shown["content"]["evidence"][0]["file_id"], "others": 1}
    assert (await office.one.item(mine))["same_evidence"] == []


async def test_the_queue_is_filtered(office: Office) -> None:
    one = await handed_in(office.one, await paper(office.one, files.photo("1"), level="county"))
    two = await handed_in(office.two, await paper(office.two, files.photo("2")))
    for item_id in (one, two):
        await in_queue(office, item_id)

    async def ids(query: str) -> set[str]:
        rows = await rows_of(office.hr.session, f"{ARCHIVE}/queue") if not query else None
        if rows is None:
            rows = (await office.hr.session.get(f"{ARCHIVE}/queue?limit=100&{query}")).good()["items"]
        return {row["item_id"] for row in rows} & {one, two}

    assert await ids("") == {one, two}
    assert await ids(f"person_id={office.one.person_id}") == {one}
    assert await ids("level=county") == {one}
    assert await ids("kind=paper") == {one, two}
    assert await ids("kind=patent") == set()
    assert await ids("status=approved") == set()
    assert await ids("submitted_until=2000-01-01T00:00:00Z") == set()
    assert await ids("submitted_from=2000-01-01T00:00:00Z&same_evidence=false") == {one, two}
    first = (await office.hr.session.get(f"{ARCHIVE}/queue?limit=1&person_id={office.two.person_id}")).good()
    assert [row["item_id"] for row in first["items"]] == [two]
    rest = await office.hr.session.get(f"{ARCHIVE}/queue?person_id={office.two.person_id}&after={first['next']}")
    assert rest.good()["items"] == []


async def test_a_new_version_supersedes_the_approved_one_and_what_is_withdrawn_is_not_offered(
    office: Office,
) -> None:
    person, session = office.one, office.one.session
    body = await paper(person, files.photo("versions"))
    item_id = await handed_in(person, body)
    await office.hr.approve_item(item_id)
    path = f"{ARCHIVE}/items/{item_id}"
    clear(await session.post(f"{path}/content", {**body, "title": "改"}), 409, "item-approved")
    (await session.post(f"{path}/revision")).good()
    (await session.post(f"{path}/content", {**body, "title": "改"}, headers=ANYTHING)).good()
    # What is being written is nobody else's business: the employer sees what it approved.
    theirs = (await office.hr.session.get(path)).good()
    assert (theirs["status"], theirs["content"]["title"]) == ("approved", "论文")
    assert (await in_queue(office, item_id, "&status=approved"))["title"] == "论文"
    clear(await office.hr.session.get(f"{ARCHIVE}/queue?status=draft"), 422, "not-allowed-value")
    await person.submit_item(item_id)
    await office.hr.approve_item(item_id, 2)
    versions = (await person.item(item_id))["versions"]
    assert [(v["item_version"], v["status"], v["title"]) for v in versions] == [
        (1, "superseded", "论文"),
        (2, "approved", "改"),
    ]

    async def offered() -> list[int]:
        rows = (await session.get(f"{DECLARATION}/approved-items")).good()["items"]
        return [row["item_version"] for row in rows if row["item_id"] == item_id]

    async def new() -> bool | None:
        return (await offered() == [2]) or None

    async def gone() -> bool | None:
        return (await offered() == []) or None

    await until("the new version on offer", new)
    clear(await session.post(f"{path}/withdrawal", {"reason": " "}), 422, "too-short")
    (await session.post(f"{path}/withdrawal", {"reason": "与另一项重复"})).good()
    await until("the item off the list", gone)
    assert (await person.item(item_id))["versions"][1]["status"] == "withdrawn"
    (await session.post(f"{path}/content", body, headers=ANYTHING)).good()
    assert (await person.item(item_id))["status"] == "draft"
