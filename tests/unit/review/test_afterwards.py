"""After the materials have passed, across contexts: a lapse that the office mends, and paper that the plan asks for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Published, TooEarly
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import Record
from services.certificate.published import ReviewFormIssued
from services.payment.domain import FeeOrder
from services.payment.outside import Channels
from services.payment.published import FeeExpired, FeePaid, FeeRequested
from services.payment.reactions import on as payment
from services.payment.reactions import timers
from services.review.domain import ReviewCase, Status
from services.review.domain.fee_window import FeeReopening, ReopenFee, fee_window_id
from services.review.domain.paper import PaperReceipt, Papers, PaperStatus, Place, paper_id
from services.review.published import FeeReopened
from services.review.reactions import on as review
from tests.unit.notify.carrier import FakeIdentity
from tests.unit.payment.channel import FakeChannel
from tests.unit.payment.memory import MemoryKernel
from tests.unit.payment.test_fee_order import ORDER, PASSED, PAY_BEFORE
from tests.unit.payment.test_fee_order import request as fee_request
from tests.unit.review.samples import CASE, ORGS, PERSON, PLAN, WHOLE_WAY, checker

FORM = UUID(int=71)
LATE = PAY_BEFORE + timedelta(hours=1)
ASKED: Any = {
    "review_form": {
        "paper": "A4",
        "copies": 3,
        "duplex": True,
        "last_page_alone": True,
        "staples": False,
        "seals": ["所在单位", "中评委"],
    },
    "contacts": [{"name": "材料接收", "address": "浙江省水利厅", "phone": None, "person": "王工", "hours": None}],
}
issued = ReviewFormIssued(document_id=FORM, declaration_id=CASE, submission=1, person_id=PERSON, plan_id=PLAN)


async def heard(on: Reactions, kernel: MemoryKernel, event: Published, number: int, version: int = 1) -> None:
    record = Record(
        source=f"zhiping.{type(event).__module__.split('.')[1]}.v1",
        partition=0,
        offset=0,
        stream_id=CASE,
        sequence=1,
        event_id=UUID(int=number),
        type=event.type_name,
        schema_version=1,
        time=kernel.clock.at,
        value=event.model_dump_json().encode(),
        headers=(),
    )
    plans = FakeIdentity({f"plans/{PLAN}/versions/{version}": ASKED})
    await on.react(record, Doing(kernel.as_kernel, on.consumer, record, plans))


def passed_case() -> MemoryKernel:
    kernel = MemoryKernel(LATE, ReviewCase, FeeReopening, PaperReceipt)
    kernel.streams[CASE] = list(WHOLE_WAY)
    return kernel


async def test_a_lapsed_fee_is_opened_by_the_office_paid_in_its_second_window_and_told() -> None:
    channel, money, cases = FakeChannel(), MemoryKernel(PASSED, FeeOrder), passed_case()
    about = {"declaration_id": CASE, "person_id": PERSON, "remind_days_before": None}
    await money.do(FeeOrder, ORDER, fee_request.model_copy(update=about))
    handlers = timers(Channels({"wechat": channel}), "https://zhiping.example")
    await money.run_until(LATE, handlers)
    (expired,) = [p for p in money.published if isinstance(p, FeeExpired)]
    for _ in range(2):
        await heard(review, cases, expired, 1)
    decision = ReopenFee(
        asker=checker("office"),
        status=Status.PASSED,
        submission=expired.submission,
        decision_id=UUID(int=77),
        window=1,
        days=5,
        reason="住院期间无法缴费",
        at=LATE,
    )
    await cases.do(FeeReopening, fee_window_id(CASE), decision)
    (reopened,) = [p for p in cases.published if isinstance(p, FeeReopened)]
    for _ in range(2):
        await heard(payment, money, reopened, 2)
    assert money.names(ORDER) == ["FeeOrdered", "WindowClosed", "WindowReopened"]
    asked = [p for p in money.published if isinstance(p, FeeRequested)]
    assert [(p.window, p.pay_before) for p in asked] == [(1, PAY_BEFORE), (2, reopened.pay_before)]
    await money.run_until(reopened.pay_before + timedelta(hours=1), handlers)
    last = [p for p in money.published if isinstance(p, FeeExpired)][-1]
    assert (last.window, last.reopenings_left) == (2, 0)
    assert not [p for p in money.published if isinstance(p, FeePaid)]


async def test_a_form_that_was_issued_makes_its_paper_awaited_as_the_plan_asks() -> None:
    kernel = passed_case()
    for _ in range(2):
        await heard(review, kernel, issued, 3)
    found = await kernel.state(PaperReceipt, paper_id(CASE))
    assert isinstance(found, Papers)
    assert kernel.names(paper_id(CASE)) == ["PaperExpected"]
    expected = found.expected
    assert (found.status, expected.office_id, expected.document_id) == (PaperStatus.AWAITED, ORGS["office"], FORM)
    assert (expected.rules.copies, expected.rules.seals) == (3, ("所在单位", "中评委"))
    assert expected.rules.places == (Place(name="材料接收", address="浙江省水利厅", person="王工"),)


async def test_the_paper_is_that_of_the_version_the_form_was_made_under() -> None:
    kernel = passed_case()
    await heard(review, kernel, issued.model_copy(update={"plan_version": 4}), 3, version=4)
    assert (await kernel.state(PaperReceipt, paper_id(CASE))).expected.plan_version == 4


async def test_what_comes_before_its_case_waits_for_it() -> None:
    kernel = MemoryKernel(LATE, ReviewCase, FeeReopening, PaperReceipt)
    with pytest.raises(TooEarly):
        await heard(review, kernel, issued, 3)
