"""An employer pays for several of its people with one code: one order on the platform's books, each case paid once."""

from __future__ import annotations

import asyncio
import secrets

import pytest

from deploy.local.demo.afterwards import pay_for, payable
from deploy.local.demo.client import Http, Repeats, Witness
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.roles import PAYMENT
from tests.journey.events import Watcher
from tests.journey.report import Report
from tests.journey.stack import Stack
from tests.journey.walk import Case, Play

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def one_payment_pays_each_case_once_and_their_forms_follow(
    stack: Stack, witness: Witness | None = None, repeats: Repeats | None = None
) -> None:
    """`witness` is told of every answer of the gateway."""
    gateway = Http(stack.gateway, witness=witness, repeats=repeats)
    outside = Http(stack.sandbox, repeats=repeats)
    play = Play(stack, Report(quiet=True), Watcher(stack.kafka), secrets.token_hex(8), gateway, outside)
    cases = [Case.of(play, number) for number in (1, 2)]
    try:
        hr = await play.hr(1)
        await asyncio.gather(*(case.until_passed(hr) for case in cases))
        orders = [await case.applicant.order() for case in cases]
        ids = [order["order_id"] for order in orders]
        # One of them has a code open already: it is worth nothing once the employer pays.
        own = await cases[0].applicant.checkout(ids[0])
        rows = await payable(hr.session, ids)
        total = sum(row["amount_fen"] for row in rows)

        batch = await pay_for(hr.session, Sandbox(outside), ids)

        assert batch["amount_fen"] == total
        late = await cases[0].applicant.sandbox.pay(own["code_url"])
        assert late.json["outcome"] == "closed"
        for case in cases:
            paid = await case.applicant.order("paid")
            receipt = (await case.applicant.session.get(f"{PAYMENT}/orders/{paid['order_id']}/receipt")).good()
            assert (receipt["payer"], receipt["batch_id"]) == ("employer", batch["batch_id"])
            await case.applicant.review_form()
        books = (await outside.get("/wechat/ledger")).good()
        mine = [row for row in books if row["state"] == "SUCCESS" and row["amount_fen"] == total]
        assert mine
        alone = {order_id.replace("-", "") for order_id in ids}
        assert not [row for row in books if row["state"] == "SUCCESS" and row["out_trade_no"] in alone]
        again = await hr.session.post(f"{PAYMENT}/batches", {"order_ids": ids})
        assert (again.status, again.codes) == (409, ["not-payable", "not-payable"])
    finally:
        for case in cases:
            await case.http.aclose()
        await play.watcher.stop()
        await gateway.aclose()
        await outside.aclose()


async def test_one_payment_pays_each_case_once_and_their_forms_follow(stack: Stack) -> None:
    await one_payment_pays_each_case_once_and_their_forms_follow(stack)
