"""What an office keeps: who is barred from declaring, and who waits for a route."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Any

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import DECLARATION, row_of, rows_of
from tests.journey.bad_input import World, begin, clear
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


def broken(readiness: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {rule["rule"]: rule for rule in readiness["rules"] if rule["outcome"] == "broken"}


async def test_whom_the_register_bars_is_told_and_whom_it_barred_stays_on_record(world: World) -> None:
    rule, applicant = "plan-eligibility-integrity", world.applicant
    operator, office, other = (world.session(role) for role in ("operator", "office", "applicant"))
    path = f"{DECLARATION}/integrity"
    body = {"person_id": world.begun.person_id, "reason": "提交虚假材料"}
    clear(await office.post(path, body), 404, "not-found")  # an office knows people by their declarations
    clear(await other.post(path, body), 403, "role-not-allowed")
    register = (await operator.post(path, body)).good()["id"]
    barred = broken(await applicant.readiness())[rule]
    assert "提交虚假材料" in barred["violations"][0]["message"]
    assert (barred["who"], bool(barred["what_to_do"])) == ("office", True)
    while_barred = datetime.now(UTC)

    (entry,) = (await operator.get(f"{path}/{register}")).good()["entries"]
    lifting = f"{path}/{register}/entries/{entry['entry_id']}/lifting"
    clear(await office.post(lifting, {"reason": "查明有误"}), 409, "not-your-entry")
    (await operator.post(lifting, {"reason": "查明有误"})).good()
    assert rule not in broken(await applicant.readiness())
    assert rule in broken(await applicant.readiness(while_barred))

    by_office = {"declaration_id": world.begun.declaration_id, "reason": "冒用他人业绩"}
    assert (await office.post(path, by_office)).good()["id"] == register
    (own,) = (await office.get(f"{path}/{register}")).good()["entries"]
    assert rule in broken(await applicant.readiness())
    (await office.post(f"{path}/{register}/entries/{own['entry_id']}/lifting", {"reason": "已更正"})).good()
    assert rule not in broken(await applicant.readiness())


async def test_only_the_past_can_be_asked_for(world: World) -> None:
    tomorrow = "2100-01-01T00:00:00Z"
    path = f"{DECLARATION}/declarations/{world.begun.declaration_id}"
    clear(await world.applicant.session.get(f"{path}?as_of={tomorrow}"), 422, "as-of-in-future")
    clear(await world.applicant.session.get(f"{path}?as_of=2020-01-01T00:00:00Z"), 404, "not-found")


async def test_who_is_routed_nowhere_is_told_and_the_office_sees_who_waits(stack: Stack) -> None:
    elsewhere = Cast(f"nowhere/{secrets.token_hex(8)}").employer("private", "331299")
    begun = await begin(stack, elsewhere)
    async with World.open(stack, begun) as world:
        applicant, office = world.applicant, world.session("office")
        plan = await applicant.open_plan()
        (await applicant.send_photo()).good()
        await applicant.sign()
        (await applicant.fill_in_form(plan)).good()
        (await applicant.extract([begun.item_id])).good()
        assert (await applicant.declaration())["route"] is None
        answer = await applicant.submit()
        told = {error["code"] for error in clear(answer, 409, "rejected")}
        assert "no-acceptance-point" in told
        row = await row_of(
            office, f"{DECLARATION}/unrouted", "who waits for a route", declaration_id=begun.declaration_id
        )
        assert (row["affiliation"], row["region"], row["mode"]) == ("private", "331299", "normal")

        async def once() -> bool:
            rows = await rows_of(office, f"{DECLARATION}/unrouted")
            return [r["declaration_id"] for r in rows].count(begun.declaration_id) == 1

        (await applicant.submit()).told()
        assert await until("still a single row", once)
