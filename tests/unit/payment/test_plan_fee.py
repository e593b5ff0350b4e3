"""What a plan's fee allows."""

from __future__ import annotations

from uuid import UUID

from kernel.log.kit import Spec
from services.payment.domain import PlanFee, PlanFeeSet, SetPlanFee

PLAN = UUID(int=1)
spec = Spec(PlanFee)
first = SetPlanFee(plan_id=PLAN, plan_version=1, title="计划", amount_fen=43_000, window_days=7)
first_set = PlanFeeSet(**first.model_dump())


def test_a_published_plan_brings_its_fee() -> None:
    spec.given().when(first).then(first_set)


def test_the_fee_of_a_version_is_set_once() -> None:
    spec.given(first_set).when(first).then()


def test_another_version_may_ask_for_another_fee() -> None:
    second = first.model_copy(update={"plan_version": 2, "amount_fen": 28_000})
    state = spec.given(first_set, *spec.given(first_set).when(second).events).state
    assert {v: fee.amount_fen for v, fee in state.by_version.items()} == {1: 43_000, 2: 28_000}
