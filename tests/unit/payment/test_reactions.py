"""What payment does about others' events."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Published, TooEarly
from kernel.log.ids import derived
from kernel.log.reactions import Doing
from kernel.log.record import Record
from services.declaration.published import Fee, PlanPublished, PlanPublished2
from services.payment.domain import FeeOrder, PlanFee
from services.payment.reactions import on
from services.review.published import ReviewPassed, WithdrawalConfirmed
from tests.unit.notify.carrier import FakeIdentity
from tests.unit.payment.memory import MemoryKernel

PLAN, DECLARATION, PERSON, EMPLOYER = (UUID(int=n) for n in range(1, 5))
PASSED = datetime(2022, 9, 1, 2, 0, tzinfo=UTC)
TITLE = "2022年度水利专业高级工程师职务任职资格评审计划"
plan = PlanPublished(
    plan_id=PLAN,
    plan_version=1,
    code="2022-water-senior",
    title=TITLE,
    year=2022,
    series="engineering",
    level="senior",
    opens_at=PASSED,
    closes_at=PASSED,
    stages=(),
    office_id=UUID(int=9),
    fee=Fee(amount_fen=43_000, window_days=7),
    resubmission_days=10,
)
passed = ReviewPassed(
    declaration_id=DECLARATION,
    submission=2,
    person_id=PERSON,
    employer_id=EMPLOYER,
    plan_id=PLAN,
    plan_version=1,
    rule_set_version="1",
    readiness_digest="d",
    mode="normal",
)
ORDER = derived("fee-order", DECLARATION)
withdrawn = WithdrawalConfirmed(**passed.model_dump(exclude={"mode"}), stage="office", at=PASSED)


plan_2 = PlanPublished2.model_validate(plan.model_dump(exclude={"fee", "resubmission_days"}))
ITEMS = [{"name": "评审费", "amount_fen": 28_000}, {"name": "推荐费", "amount_fen": 15_000, "modes": ["normal"]}]
ASKED: Any = {"fee": {"items": ITEMS, "window_days": 7, "refund": "before-review", "remind_days_before": 3}}


async def heard(kernel: MemoryKernel, event: Published, event_id: int) -> None:
    record = Record(
        source=f"zhiping.{type(event).__module__.split('.')[1]}.v1",
        partition=0,
        offset=0,
        stream_id=DECLARATION,
        sequence=1,
        event_id=UUID(int=event_id),
        type=event.type_name or type(event).__name__,
        schema_version=event.schema_version,
        time=PASSED,
        value=event.model_dump_json().encode(),
        headers=(),
    )
    await on.react(
        record, Doing(kernel.as_kernel, on.consumer, record, FakeIdentity({f"plans/{PLAN}/versions/1": ASKED}))
    )


@pytest.mark.parametrize("plan", [plan, plan_2])
async def test_a_pass_asks_for_the_plans_fee_from_its_own_instant_on(plan: Published) -> None:
    kernel = MemoryKernel(PASSED + timedelta(days=3), FeeOrder, PlanFee)
    for _ in range(2):
        await heard(kernel, plan, 1)
        await heard(kernel, passed, 2)
    order = await kernel.state(FeeOrder, ORDER)
    assert kernel.names(ORDER) == ["FeeOrdered"]
    assert (order.ordered.amount_fen, order.ordered.submission, order.ordered.title) == (43_000, 2, TITLE)
    assert order.pay_before == datetime(2022, 9, 8, 15, 59, 59, tzinfo=UTC)


async def test_a_pass_that_comes_before_its_plan_waits_for_it() -> None:
    kernel = MemoryKernel(PASSED, FeeOrder, PlanFee)
    with pytest.raises(TooEarly):
        await heard(kernel, passed, 2)
    await heard(kernel, plan.model_copy(update={"plan_version": 2}), 3)
    with pytest.raises(TooEarly):
        await heard(kernel, passed, 2)
    await heard(kernel, plan, 1)
    await heard(kernel, passed, 2)
    assert kernel.names(ORDER) == ["FeeOrdered"]


async def test_a_withdrawal_is_of_its_own_order_and_a_case_handed_in_again_has_another() -> None:
    kernel = MemoryKernel(PASSED, FeeOrder, PlanFee)
    await heard(kernel, withdrawn, 9)  # before its materials passed: there is no order
    assert not kernel.streams
    await heard(kernel, plan_2, 1)
    await heard(kernel, passed, 2)
    for _ in range(2):
        await heard(kernel, withdrawn, 3)
    assert kernel.names(ORDER) == ["FeeOrdered", "OrderWithdrawn"]
    again = passed.model_copy(update={"submission": 3})
    await heard(kernel, again, 4)
    second = derived("fee-order", DECLARATION, 3)
    assert kernel.names(second) == ["FeeOrdered"]
    await heard(kernel, withdrawn.model_copy(update={"submission": 3}), 5)
    assert (kernel.names(ORDER)[-1], kernel.names(second)[-1]) == ("OrderWithdrawn", "OrderWithdrawn")


async def test_what_is_due_is_what_the_plan_asks_of_the_mode() -> None:
    kernel = MemoryKernel(PASSED, FeeOrder, PlanFee)
    await heard(kernel, plan_2, 1)
    await heard(kernel, passed.model_copy(update={"mode": "transfer"}), 2)
    ordered = (await kernel.state(FeeOrder, ORDER)).ordered
    assert (ordered.amount_fen, [item.name for item in ordered.items]) == (28_000, ["评审费"])
    assert (ordered.refund, ordered.remind_days_before) == ("before-review", 3)
