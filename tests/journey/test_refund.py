"""Who withdraws after paying gets the money back, once, where the plan allows it: on the platform's books and told."""

from __future__ import annotations

import secrets
from typing import Any

import pytest

from deploy.local.demo.client import Http, until
from deploy.local.demo.roles import PAYMENT, REVIEW
from tests.journey.events import Watcher
from tests.journey.report import Report
from tests.journey.stack import Stack
from tests.journey.walk import Case, Play

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def test_what_was_paid_goes_back_after_a_withdrawal(stack: Stack) -> None:
    gateway, outside = Http(stack.gateway), Http(stack.sandbox)
    play = Play(stack, Report(quiet=True), Watcher(stack.kafka), secrets.token_hex(8), gateway, outside)
    case = Case.of(play, 2)
    person, office = case.applicant, play.session("office")
    try:
        await case.until_passed(await play.hr(2))
        order = await person.order()
        checkout = await person.checkout(order["order_id"])
        (await person.sandbox.pay(checkout["code_url"])).good()
        await person.order("paid")

        (await person.part("withdrawal", {"reason": "已调离水利行业"})).good()
        asked = await _case(person.session, person.declaration_id, "withdrawing")
        seen = {"submission": case.submission, "stage": asked["next"]["station"]}
        path = f"{REVIEW}/cases/{person.declaration_id}/withdrawal/confirmation"
        (await office.post(path, seen)).good()

        refunded = await person.order("refunded")
        found = (await person.session.get(f"{PAYMENT}/orders/{refunded['order_id']}")).good()
        assert (found["refund_fen"], found["refunded_at"] is not None) == (order["amount_fen"], True)
        number = order["order_id"].replace("-", "")
        books = [row for row in (await outside.get("/wechat/refunds")).good() if row["out_trade_no"] == number]
        assert [(row["refund_fen"], row["state"]) for row in books] == [(order["amount_fen"], "SUCCESS")]
        receipt = (await person.session.get(f"{PAYMENT}/orders/{order['order_id']}/receipt")).good()
        assert (receipt["payer"], receipt["refunded_at"] is not None) == ("person", True)
        again = await person.session.post(f"{PAYMENT}/orders/{order['order_id']}/checkout")
        assert (again.status, again.codes) == (409, ["already-paid"])
    finally:
        await case.http.aclose()
        await play.watcher.stop()
        await gateway.aclose()
        await outside.aclose()


async def _case(session: Any, declaration_id: str, status: str) -> dict[str, Any]:
    async def there() -> dict[str, Any] | None:
        found: dict[str, Any] = (await session.get(f"{REVIEW}/cases/{declaration_id}")).good()
        return found if found["status"] == status else None

    return await until(f"the case {status}", there)
