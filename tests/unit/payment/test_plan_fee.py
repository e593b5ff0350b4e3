"""What a plan's fee allows."""

from __future__ import annotations

from uuid import UUID

from kernel.log.kit import Spec
from services.payment.domain import PlanFee
from services.payment.domain.plan_fee import Item, PlanFeeSet, SetPlanFee

PLAN = UUID(int=1)
REVIEW = Item(name="评审费", amount_fen=28_000)
EXAM = Item(name="推荐费", amount_fen=15_000, modes=("normal",))
spec = Spec(PlanFee)
first = SetPlanFee(plan_id=PLAN, plan_version=1, title="计划", items=(REVIEW, EXAM), window_days=7)
first_set = PlanFeeSet(**first.model_dump())


def test_a_published_plan_brings_its_fee() -> None:
    spec.given().when(first).then(first_set)


def test_the_fee_of_a_version_is_set_once() -> None:
    spec.given(first_set).when(first).then()


def test_another_version_may_ask_for_another_fee() -> None:
    second = first.model_copy(update={"plan_version": 2, "items": (REVIEW,)})
    state = spec.given(first_set, *spec.given(first_set).when(second).events).state
    assert {v: len(fee.items) for v, fee in state.by_version.items()} == {1: 2, 2: 1}


def test_a_mode_pays_its_own_items_and_those_of_all() -> None:
    assert first_set.of("normal") == (REVIEW, EXAM)
    assert first_set.of("transfer") == (REVIEW,)
    assert first_set.model_copy(update={"items": (EXAM,)}).of("transfer") == ()
