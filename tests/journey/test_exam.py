"""The exam path over HTTP: a dry run, an import, 我的档案, a certificate as PDF, revocation (guide, second part)."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pypdf
import pytest

from deploy.local.demo import files
from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Answer, Http, Session, until
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast, Person
from deploy.local.demo.roles import CERTIFICATE, DECLARATION, IDENTITY, Operator, upload
from tests.journey.bad_input import World, clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

HEADING = ["序号", "姓名", "身份证号码", "单位名称", "专业类型", "合格证书编号", "成绩", "合格状态", "地区"]
TOKEN = secrets.token_hex(4)


@asynccontextmanager
async def sitting(world: World) -> AsyncIterator[Applicant]:
    """Somebody who registered before any result of theirs was imported."""
    outside = Http(world.stack.sandbox)
    try:
        person = Applicant(world.gateway, Sandbox(outside), Cast(f"exam/{secrets.token_hex(8)}").person())
        await person.ask_for_code()
        await person.register()
        yield person
    finally:
        await outside.aclose()


@pytest.fixture
async def sitter(world: World) -> AsyncIterator[Applicant]:
    async with sitting(world) as person:
        yield person


def row(person: Person, number: str, *, speciality: str = "规划设计", score: str = "60.50") -> list[str]:
    passed = ("合格", number) if number else ("不合格", "")
    status, certificate = passed
    unit, region = "示例水利设计院", "省水利厅直属单位"
    return ["1", person.name, person.id_number, unit, speciality, certificate, score, status, region]


async def send(exam: Session, rows: list[list[str]], query: str, day: str = "2022-04-09") -> Answer:
    out = io.StringIO()
    csv.writer(out).writerows([HEADING, *rows])
    path = f"{CERTIFICATE}/exam-imports?exam={day[:4]}-{TOKEN}&held_on={day}&{query}"
    return await exam.send("POST", path, content=out.getvalue().encode(), headers={"Content-Type": "text/csv"})


async def finished(exam: Session, import_id: str) -> dict[str, Any]:
    async def done() -> dict[str, Any] | None:
        found: dict[str, Any] = (await exam.get(f"{CERTIFICATE}/exam-imports/{import_id}")).good()
        return found if found["finished_at"] else None

    return await until("the import to be finished", done)


async def test_results_are_imported_seen_opened_and_revoked(world: World, sitter: Applicant) -> None:
    exam, mine = world.session("exam"), sitter.session
    number = f"ZYKS-{secrets.token_hex(4)}"
    rows = [row(sitter.person, number), row(sitter.person, "", speciality="施工建设", score="31")]
    bad = [*rows, row(sitter.person, number, speciality="运行管理", score="六十")]
    report = (await send(exam, bad, "dry_run=false")).good()
    assert (report["taken"], [(f["row"], f["column"]) for f in report["faults"]]) == (False, [(4, "成绩")])
    report = (await send(exam, rows, "dry_run=true")).good()
    assert (report["taken"], report["rows"], report["faults"]) == (False, 2, [])
    clear(await exam.get(f"{CERTIFICATE}/exam-imports/{report['import_id']}"), 404, "not-found")

    for _ in range(2):  # repeated, nothing doubles
        report = (await send(exam, rows, "dry_run=false&valid_until=2026-12-31")).good()
        assert report["taken"] is True
        await finished(exam, report["import_id"])
    assert (await mine.get(f"{CERTIFICATE}/exam-records")).good() == {"linked": False, "items": []}
    (await mine.post(f"{CERTIFICATE}/exam-records/lookup")).good()
    found = (await mine.get(f"{CERTIFICATE}/exam-records")).good()["items"]
    assert [(r["number"], r["certificate_number"], r["score"], r["status"]) for r in found] == [
        (1, number, "60.50", "合格"),
        (2, None, "31", "不合格"),
    ]
    assert (found[0]["region"], found[0]["id_number"]) == ("省水利厅直属单位", sitter.person.id_number)
    path = f"{CERTIFICATE}/exam-certificates/{found[0]['certificate_id']}"
    assert (await mine.get(path)).good()["certificate_number"] == number
    text = "".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO((await mine.get(f"{path}/file")).opened())).pages
    )
    for said in (sitter.person.name, number, "60.50", "规划设计"):
        assert said in text.replace("\n", "")
    clear(await world.applicant.session.get(path), 404, "not-found")

    body = {"certificate_number": number, "reason": "替考"}
    clear(await mine.post(f"{CERTIFICATE}/exam-revocations", body), 403, "role-not-allowed")
    (await exam.post(f"{CERTIFICATE}/exam-revocations", body)).good()
    (gone, _) = (await mine.get(f"{CERTIFICATE}/exam-records")).good()["items"]
    assert (gone["revoked"], gone["certificate_id"]) == (True, None)
    clear(await mine.get(f"{path}/file"), 404, "not-found")

    body["reason"] = "编号录入有误"
    clear(await mine.post(f"{CERTIFICATE}/exam-revocations/lifting", body), 403, "role-not-allowed")
    (await exam.post(f"{CERTIFICATE}/exam-revocations/lifting", body)).good()
    (again, _) = (await mine.get(f"{CERTIFICATE}/exam-records")).good()["items"]
    assert (again["revoked"], again["certificate_id"]) == (False, found[0]["certificate_id"])
    clear(await exam.post(f"{CERTIFICATE}/exam-revocations/lifting", body), 409, "not-revoked")


async def test_a_slip_in_the_id_number_is_mended_after_an_import_gave_the_right_one_an_account(
    world: World, sitter: Applicant
) -> None:
    exam, mine, operator = world.session("exam"), sitter.session, world.session("operator")
    right = Cast(f"exam/{secrets.token_hex(8)}").person().id_number
    number = f"ZYKS-{secrets.token_hex(4)}"
    rows = [row(replace(sitter.person, id_number=right), number)]
    report = (await send(exam, rows, "dry_run=false")).good()
    await finished(exam, report["import_id"])
    renewal = {"id_number": right}

    async def account() -> Answer | None:
        answer = await exam.post(f"{IDENTITY}/exam-accounts/renewal", renewal)
        return answer if answer.status == 200 else None

    await until("the account that the import gives", account)
    proof = await upload(mine, IDENTITY, "proof", "proof.pdf", files.pdf("Proof of ID number"))
    (await mine.post(f"{IDENTITY}/me/corrections", {"id_number": right, "file_id": proof})).good()
    path = f"{IDENTITY}/persons/{sitter.person_id}/correction"
    asked = {"correction_id": (await operator.get(path)).good()["correction_id"]}
    (await operator.post(f"{path}/approval", asked)).good()
    assert (await operator.get(path)).good()["id_number"] == right
    clear(await exam.post(f"{IDENTITY}/exam-accounts/renewal", renewal), 404, "not-found")

    async def records() -> Answer | None:
        answer = await mine.post(f"{CERTIFICATE}/exam-records/lookup")
        return answer if answer.status == 200 else None

    await until("the records under the right number", records)
    (found,) = (await mine.get(f"{CERTIFICATE}/exam-records")).good()["items"]
    assert (found["certificate_number"], found["id_number"]) == (number, right)


async def imported(crew: Crew, *rows: list[str]) -> None:
    """Results of lately: a pass counts for three years."""
    exam = crew.session("exam")
    lately = (datetime.now(UTC) - timedelta(days=60)).date().isoformat()
    report = (await send(exam, [*rows], "dry_run=false", lately)).good()
    await finished(exam, report["import_id"])


async def chosen(case: Candidate) -> None:
    """The one record among the person's that counts, instead of an upload, once it is there to choose."""
    me = case.me
    (await me.session.post(f"{CERTIFICATE}/exam-records/lookup")).good()
    at = f"{DECLARATION}/declarations/{me.declaration_id}"

    async def heard() -> list[dict[str, Any]] | None:
        return (await me.session.get(f"{at}/attachments")).good()["exam_records"] or None

    (record,) = await until("the record among those to choose from", heard)
    assert [one["code"] for one in await case.broken()] == ["certificate-not-chosen"]
    (await me.part("certificate", {"certificate_id": record["certificate_id"]})).good()
    asked = (await me.session.get(f"{at}/attachments")).good()
    assert {one["kind"]: one["need"] for one in asked["attachments"]}["exam-certificate"] == "verified"
    assert [one["chosen"] for one in asked["exam_records"]] == [True]


async def a_record_that_counts_is_chosen_instead_of_an_upload_and_the_case_passes(crew: Crew) -> None:
    case = await Candidate.come(crew, "exam", await crew.employer())
    await imported(crew, row(case.me.person, f"ZYKS-{secrets.token_hex(4)}"))
    await case.fill_in(upload=False)
    await chosen(case)
    await case.hand_in()
    await case.pass_on(*await case.stages())
    await case.finish()


async def test_a_record_that_counts_is_chosen_instead_of_an_upload_and_the_case_passes(stack: Stack) -> None:
    async with Crew.open(stack) as crew:
        await a_record_that_counts_is_chosen_instead_of_an_upload_and_the_case_passes(crew)


async def test_a_number_of_somebody_elses_and_a_file_of_no_kind_are_refused(world: World, sitter: Applicant) -> None:
    exam = world.session("exam")
    number = f"ZYKS-{secrets.token_hex(4)}"
    first = (await send(exam, [row(sitter.person, number)], "dry_run=false")).good()
    await finished(exam, first["import_id"])
    theirs = (await send(exam, [row(world.begun.person, number)], "dry_run=true")).good()
    assert [fault["code"] for fault in theirs["faults"]] == ["certificate-number-taken"]
    path = f"{CERTIFICATE}/exam-imports?exam=x&held_on=2022-04-09"
    broken = await exam.send("POST", path, content=b"PK broken", headers={"Content-Type": "text/csv"})
    clear(broken, 422, "file-broken")


async def test_records_that_were_never_looked_for_go_with_their_person(world: World, sitter: Applicant) -> None:
    exam, number = world.session("exam"), f"ZYKS-{secrets.token_hex(4)}"
    report = (await send(exam, [row(sitter.person, number)], "dry_run=false")).good()
    assert (await finished(exam, report["import_id"]))["refused"] == []
    theirs = [row(world.begun.person, number)]
    assert (await send(exam, theirs, "dry_run=true")).good()["faults"]
    (await Operator(world.session("operator")).erase(sitter.person.id_number, f"ZX-{secrets.token_hex(4)}")).good()

    async def forgotten() -> bool | None:
        return (await send(exam, theirs, "dry_run=true")).good()["faults"] == [] or None

    await until("the certificate number to be nobody's again", forgotten)


async def test_the_exams_regions_and_hot_line_are_public(world: World) -> None:
    found = (await world.gateway.get(f"{CERTIFICATE}/exam")).good()
    assert (found["hotline"], found["regions"][0]["name"]) == ("400-027-0009", "省水利厅直属单位")
