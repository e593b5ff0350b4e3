"""The steps of a declaration over HTTP: the photo, the signature and the page that waits for it, two tabs on one form
with a killed service and an expired token between them, and a withdrawal."""

from __future__ import annotations

import asyncio
import io
import json
import secrets
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PIL import Image

from deploy.local.demo import files
from deploy.local.demo.applicant import Applicant, form_of
from deploy.local.demo.client import Session, once_open, until
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.plan import shifted
from deploy.local.demo.roles import DECLARATION, REVIEW, Checker, upload
from tests.journey.bad_input import Begun, World, begin, clear
from tests.journey.stack import Stack
from tests.journey.test_kills import killed

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def another(stack: Stack) -> Begun:
    """Somebody of this module's own, who has just begun."""
    return asyncio.run(begin(stack))


@pytest.fixture
async def here(stack: Stack, another: Begun) -> AsyncIterator[World]:
    async with World.open(stack, another) as world:
        yield world


async def plan_fault(sandbox: Sandbox, party: str, **fault: Any) -> None:
    assert (await sandbox.http.post(f"/{party}/faults", fault)).status == 201


async def test_the_photo_is_fetched_and_confirmed_or_uploaded_and_cropped(here: World) -> None:
    me, sandbox = here.applicant, here.applicant.sandbox
    at = f"{DECLARATION}/declarations/{me.declaration_id}/photo"
    await plan_fault(sandbox, "photos", kind="unavailable")
    (away,) = clear(await me.session.post(f"{at}/fetching", within=0.5), 503, "photo-source-away")
    assert "上传" in away["message"]
    await plan_fault(sandbox, "photos", kind="missing")
    clear(await me.session.post(f"{at}/fetching"), 409, "photo-not-on-file")

    (await me.fetch_photo()).good()
    photo = (await me.declaration())["photo"]
    assert photo["source"] == "fetched"
    assert photo["file"]["bytes"] < 30_720, "the rules for uploads don't bind it"

    square = await upload(me.session, DECLARATION, "photo", "photo.jpg", files.photo("square", (800, 800)))
    clear(await me.session.post(at, {"file_id": square}), 409, "photo-ratio")
    crop = (await me.session.post(f"{at}/crop", {"file_id": square})).good()
    assert crop["box"] == {"left": crop["box"]["left"], "top": 0, "width": 640, "height": 800}
    assert crop["violations"] == []
    (await me.session.post(at, {"file_id": crop["file"]["file_id"]})).good()
    chosen = await me.declaration()
    assert chosen["photo"]["source"] == "upload"
    readiness = {rule["rule"]: rule for rule in (await me.readiness())["rules"]}
    assert readiness["guide-2.1-photo-face"]["measured"]["sure"] < 1
    assert readiness["guide-2.1-photo-background"]["measured"]["sure"] > 0.9


class Page:
    """The page that waits: its stream of events, read as a browser would."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.aiter_lines()

    async def next(self) -> tuple[str, dict[str, Any]]:
        """The next event's name and data, within five seconds."""
        name = ""
        async with asyncio.timeout(5):
            async for line in self._lines:
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    return name, json.loads(line.removeprefix("data: "))
        raise AssertionError("the stream ended")


async def test_the_waiting_page_is_told_of_the_signature_at_once(here: World) -> None:
    me = here.applicant
    at = f"{DECLARATION}/declarations/{me.declaration_id}"
    (await me.send_photo()).good()
    (await me.part("commitment-code")).good()
    shown = (await me.session.get(f"{at}/commitment-code")).good()
    code = shown["code"]
    assert shown["url"].endswith(f"/sign.html#{code}")
    assert shown["qr_svg"].startswith("<svg")
    bearer = {"Authorization": f"Bearer {await me.session.token()}"}
    async with (
        httpx.AsyncClient(base_url=here.stack.gateway, trust_env=False, timeout=30) as browser,
        browser.stream("GET", f"{at}/commitment/events", headers=bearer) as stream,
    ):
        assert stream.headers["content-type"].startswith("text/event-stream")
        page = Page(stream)
        assert (await page.next())[0] == "waiting"

        opened = (await me.gateway.post(f"{DECLARATION}/commitments/opening", {"code": code})).good()
        assert opened["title"] == "专业技术资格申报材料真实性保证书"
        assert me.person.name not in json.dumps(opened, ensure_ascii=False), "whoever holds the code isn't known yet"
        strokes = files.strokes(me.person.id_number, 3)
        early = await me.gateway.post(f"{DECLARATION}/commitments", {"code": code, "strokes": strokes})
        clear(early, 409, "signer-not-identified")
        assert [party["party"] for party in opened["parties"]] == ["wechat", "alipay"]
        for party in opened["parties"]:
            stranger = await me.sandbox.consent(party["url"], "别人", me.person.id_number)
            said = {"code": code, "party": party["party"], "party_code": stranger}
            clear(await me.gateway.post(f"{DECLARATION}/commitments/signer", said), 409, "signer-other-person")

        await me.identify(code)
        assert (await page.next())[0] == "identified"
        line = [[[10 * n, 20 + n, n] for n in range(20)]]
        bare = await me.gateway.post(f"{DECLARATION}/commitments", {"code": code, "strokes": line})
        clear(bare, 409, "signature-line")
        (await me.gateway.post(f"{DECLARATION}/commitments", {"code": code, "strokes": strokes})).good()
        name, data = await page.next()
        assert (name, data["message"], data["next"]) == ("signed", "签署成功", "form")
    picture = (await me.session.get(f"{at}/files/{data['picture_file_id']}")).opened()
    assert Image.open(io.BytesIO(picture)).format == "PNG"
    again = await me.gateway.post(f"{DECLARATION}/commitments", {"code": code, "strokes": strokes})
    clear(again, 409, "code-used")


async def _tab(here: World) -> tuple[Session, str]:
    """Another tab of the same person: a session of its own, and the version it shows."""
    session = Session(here.gateway, here.begun.person.id_number, here.begun.person.password)
    answer = await session.get(f"{DECLARATION}/declarations/{here.begun.declaration_id}")
    answer.good()
    return session, answer.headers["etag"]


async def test_of_two_edits_the_second_sees_both_and_nothing_saved_is_lost(here: World) -> None:
    me: Applicant = here.applicant
    plan = await me.open_plan()
    (await me.part("form", form_of(me.person, plan, "normal"))).good()
    path = f"{DECLARATION}/declarations/{me.declaration_id}/form/part"
    (one, seen_by_one), (two, seen_by_two) = await _tab(here), await _tab(here)
    first = await one.post(path, {"statement": "第一页写的述职。"}, headers={"If-Match": seen_by_one})
    saved = int(first.good()["sequence"].partition("@")[2])
    (await two.post(path, {"awards": "科技进步奖"}, headers={"If-Match": seen_by_two})).good()

    await killed(here.stack, "declaration")
    second = await two.post(path, {"statement": "第二页写的述职。"}, headers={"If-Match": seen_by_two})
    (conflict,) = clear(second, 409, "edited-meanwhile")
    assert conflict["pointer"] == "/statement"
    assert conflict["actual"] == {"version": saved, "saved": "第一页写的述职。", "yours": "第二页写的述职。"}
    clear(await two.post(path, {"statement": "没有读过就写的述职。"}), 409, "edited-meanwhile")
    form = (await me.declaration())["form"]
    assert (form["statement"], form["awards"]) == ("第一页写的述职。", "科技进步奖")

    expired = await here.expired(await two.token())
    refused = await here.gateway.post(
        path,
        {"statement": "第二页写的述职。"},
        headers={"Authorization": f"Bearer {expired}", "If-Match": f'"{saved}"'},
    )
    clear(refused, 401, "token-expired")
    (await two.post(path, {"statement": "第二页写的述职。"}, headers={"If-Match": f'"{saved}"'})).good()
    form = (await me.declaration())["form"]
    assert (form["statement"], form["awards"]) == ("第二页写的述职。", "科技进步奖")


async def test_a_declaration_is_withdrawn_by_an_act_of_its_own_and_begun_again(here: World) -> None:
    me = here.applicant
    clear(await me.part("withdrawal", {"reason": ""}), 422, "too-short")
    receipt = (await me.part("withdrawal", {"reason": "材料还没有准备好"})).good()
    assert receipt["events"] == ["DeclarationEnded"]
    assert (await me.declaration())["status"] == "withdrawn"
    clear(await me.part("form/part", {"statement": "再写"}), 409, "withdrawn")
    before = (await me.declaration())["form"]
    await me.declare(await me.open_plan())
    after = await me.declaration()
    assert (after["status"], after["form"]) == ("draft", before)


async def test_what_was_handed_in_is_withdrawn_once_review_confirms_and_none_before_the_next_declaration(
    here: World,
) -> None:
    me = here.applicant
    (await me.part("form", form_of(me.person, await me.open_plan(), "normal"))).good()
    (await me.extract([here.begun.item_id])).good()
    needs = (await me.session.get(f"{DECLARATION}/declarations/{me.declaration_id}/attachments")).good()
    needed = {a["kind"]: a["need"] for a in needs["attachments"]}
    assert (needed["exam-certificate"], needed["milestone-form"], needed["other"]) == (
        "required",
        "superfluous",
        "optional",
    )
    for kind in (kind for kind, need in needed.items() if need == "required"):
        (await me.attach(kind)).good()
    (await me.submit()).good()

    edit = await me.part("form/part", {"statement": "提交后再写"})
    clear(edit, 409, "already-submitted")
    assert (await me.declaration())["status"] == "submitted", "an edit never withdraws"
    asked = (await me.part("withdrawal", {"reason": "本人调离水利系统"})).good()
    assert asked["events"] == ["WithdrawalAsked"]
    checker = Checker(here.session("employer"), "employer")
    row = await checker.wait_for(me.declaration_id, 1)
    body = {"submission": 1, "stage": row["stage"]}
    confirm = f"{REVIEW}/cases/{me.declaration_id}/withdrawal/confirmation"
    key = uuid4().hex
    answer = await once_open(
        "the withdrawal", lambda: checker.session.post(confirm, body, key=key), {"no-withdrawal", "act-not-open"}
    )
    answer.good()

    async def withdrawn() -> bool:
        return bool((await me.declaration())["status"] == "withdrawn")

    await until("the declaration is withdrawn", withdrawn)
    earlier = me.declaration_id
    plan = {**shifted(datetime.now(UTC)), "code": f"again-{secrets.token_hex(4)}", "title": "再次申报评审计划"}
    published = (await here.session("office").post(f"{DECLARATION}/plans", {"plan": plan})).good()
    await me.declare({**plan, "plan_id": published["id"]})
    at = f"{DECLARATION}/declarations/{me.declaration_id}"
    assert me.declaration_id != earlier

    async def first() -> bool:
        return (await me.session.get(f"{at}/previous")).status == 404

    # What was withdrawn is no declaration before this one: nothing of it is offered, nor what is new asked for.
    await until("this is the first declaration that stands", first)
    (await me.fetch_photo()).good()
    await me.sign()
    (await me.fill_in_form(plan)).good()
    asks = (await me.session.get(f"{at}/attachments")).good()["attachments"]
    assert {a["kind"]: a["need"] for a in asks}["new-achievements"] != "required"
