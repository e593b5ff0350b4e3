"""What isn't yours isn't there, and without a good token nothing is; nothing has changed afterwards."""

from __future__ import annotations

import pytest

from deploy.local.demo.applicant import form_of
from deploy.local.demo.roles import ARCHIVE, CERTIFICATE, DECLARATION, IDENTITY, PAYMENT, REVIEW
from tests.journey.bad_input import World, clear
from tests.journey.play import Played

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

# -- someone else's ---------------------------------------------------------------------------------------------------


async def test_someone_elses_things_are_not_found(world: World, played: Played) -> None:
    case = played.cases[1]
    theirs = case.applicant.declaration_id
    before = [await world.version(context, theirs) for context in ("declaration", "review")]
    mine = world.applicant.session
    plan = await world.applicant.open_plan()
    form = form_of(world.begun.person, plan, "normal")
    reads = [
        f"{DECLARATION}/declarations/{theirs}",
        f"{DECLARATION}/declarations/{theirs}/readiness",
        f"{DECLARATION}/declarations/{theirs}/commitment-code",
        f"{REVIEW}/cases/{theirs}",
        f"{REVIEW}/cases/{theirs}/whereabouts",
        f"{REVIEW}/cases/{theirs}/materials",
        f"{ARCHIVE}/items/{case.item_ids[0]}",
        f"{PAYMENT}/orders/{case.order_id}",
        f"{CERTIFICATE}/documents/{case.document_id}",
        f"{CERTIFICATE}/documents/{case.document_id}/file",
    ]
    for path in reads:
        clear(await mine.get(path), 404, "not-found")
    acts = {
        f"{DECLARATION}/declarations/{theirs}/form": form,
        f"{DECLARATION}/declarations/{theirs}/submission": None,
        f"{DECLARATION}/declarations/{theirs}/commitment-code": None,
        f"{ARCHIVE}/items/{case.item_ids[0]}/submission": None,
        f"{PAYMENT}/orders/{case.order_id}/checkout": None,
    }
    for path, body in acts.items():
        clear(await mine.post(path, body), 404, "not-found")
    # The demo's employer is not the one of this case.
    officer = world.session("employer")
    clear(await officer.get(f"{REVIEW}/cases/{theirs}"), 404, "not-found")
    judged = {"submission": case.submission, "stage": "employer"}
    clear(await officer.post(f"{REVIEW}/cases/{theirs}/pass", judged), 404, "not-found")
    clear(await officer.get(f"{IDENTITY}/persons/{case.applicant.person_id}/profile"), 404, "not-found")
    assert [await world.version(context, theirs) for context in ("declaration", "review")] == before


# -- tokens -----------------------------------------------------------------------------------------------------------

GUARDED = {
    "identity": f"{IDENTITY}/me",
    "archive": f"{ARCHIVE}/items",
    "declaration": f"{DECLARATION}/declarations",
    "review": f"{REVIEW}/cases",
    "payment": f"{PAYMENT}/orders",
    "notify": "/api/notify/v1/messages",
    "certificate": f"{CERTIFICATE}/documents",
}


@pytest.mark.parametrize("context", GUARDED)
async def test_without_a_good_token_nobody_comes_in(world: World, context: str) -> None:
    token = await world.applicant.session.token()
    header, _, rest = token.partition(".")
    tokens = {
        "token-expired": await world.expired(token),
        "token-invalid": f"{header}.e30.{rest.partition('.')[2]}",
        "not-authenticated": "",
    }
    for code, sent in tokens.items():
        headers = {"Authorization": f"Bearer {sent}"} if sent else {}
        answer = await world.gateway.get(GUARDED[context], headers=headers)
        assert clear(answer, 401, code) == []
        assert answer.headers["www-authenticate"].startswith("Bearer")


async def test_an_expired_token_changes_nothing(world: World) -> None:
    before = await world.version("declaration", world.begun.declaration_id)
    token = await world.expired(await world.applicant.session.token())
    path = f"{DECLARATION}/declarations/{world.begun.declaration_id}/commitment-code"
    clear(await world.gateway.post(path, headers={"Authorization": f"Bearer {token}"}), 401, "token-expired")
    assert await world.version("declaration", world.begun.declaration_id) == before
