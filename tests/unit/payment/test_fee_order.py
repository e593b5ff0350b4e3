"""What a fee order allows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import NotFound
from kernel.log.kit import Spec
from services.payment.domain import FeeOrder
from services.payment.domain.channel import ChannelAnswer, order_of, trade_number
from services.payment.domain.fee_order import (
    ASK_AFTER,
    GRACE,
    CheckoutOpened,
    CloseWindow,
    DisputeReason,
    FeeOrdered,
    FeeSettled,
    HearChannel,
    OpenCheckout,
    Order,
    PaymentDisputed,
    RequestFee,
    WindowClosed,
    timers,
    window_end,
)
from services.payment.domain.plan_fee import Item
from services.payment.published import FeeExpired, FeePaid, FeeRequested

ORDER, DECLARATION, PERSON, EMPLOYER, PLAN, STRANGER = (UUID(int=n) for n in range(1, 7))
PASSED = datetime(2022, 9, 1, 2, 0, tzinfo=UTC)
PAY_BEFORE = datetime(2022, 9, 8, 15, 59, 59, tzinfo=UTC)
AT = PASSED + timedelta(days=1)
LATE = PAY_BEFORE + timedelta(seconds=1)
FEN = 43_000

spec = Spec(FeeOrder)
request = RequestFee(
    order_id=ORDER,
    declaration_id=DECLARATION,
    submission=2,
    person_id=PERSON,
    employer_id=EMPLOYER,
    plan_id=PLAN,
    plan_version=1,
    title="2022年度水利专业高级工程师职务任职资格评审计划",
    mode="normal",
    items=(Item(name="评审费", amount_fen=28_000), Item(name="推荐费", amount_fen=15_000)),
    payer="either",
    refund="before-review",
    window_days=7,
    remind_days_before=3,
    reopenings=1,
    passed_at=PASSED,
)
ordered = FeeOrdered(
    **request.model_dump(exclude={"passed_at", "window_days"}),
    amount_fen=FEN,
    pay_before=PAY_BEFORE,
    remind_at=PAY_BEFORE - timedelta(days=3),
)
opened = CheckoutOpened(channel="wechat", at=AT)
settled = FeeSettled(
    channel="wechat",
    channel_number="4200-1",
    trade_no=ORDER.hex,
    trade_fen=FEN,
    batch_id=None,
    paid_at=AT,
    at=AT,
)
closed = WindowClosed(at=LATE)


def paying(at: datetime) -> OpenCheckout:
    return OpenCheckout(person_id=PERSON, channel="wechat", at=at)


def began(at: datetime) -> CheckoutOpened:
    return CheckoutOpened(channel="wechat", at=at)


def answer(state: str = "SUCCESS", fen: int = FEN, number: str | None = "4200-1") -> ChannelAnswer:
    return ChannelAnswer(
        out_trade_no=trade_number(ORDER), state=state, amount_fen=fen, transaction_id=number, success_time=AT
    )


def heard(found: ChannelAnswer | None, at: datetime = AT, person: UUID | None = None) -> HearChannel:
    return HearChannel(answer=found, channel="wechat", at=at, person_id=person)


def disputed(reason: DisputeReason, fen: int = FEN, number: str = "4200-1", at: datetime = AT) -> PaymentDisputed:
    return PaymentDisputed(
        reason=reason, expected_fen=FEN, amount_fen=fen, channel="wechat", channel_number=number, at=at,
        trade_no=trade_number(ORDER), trade_fen=fen,
    )  # fmt: skip


def test_a_pass_of_the_materials_asks_for_the_fee_until_the_end_of_the_last_day() -> None:
    outcome = spec.given().when(request).then(ordered)
    outcome.then_publishes(
        FeeRequested(
            order_id=ORDER,
            declaration_id=DECLARATION,
            submission=2,
            person_id=PERSON,
            plan_id=PLAN,
            plan_version=1,
            amount_fen=FEN,
            pay_before=PAY_BEFORE,
            employer_id=EMPLOYER,
        )
    )


def test_a_case_has_one_order_however_often_its_pass_is_told() -> None:
    spec.given(ordered).when(request).then()
    spec.given(ordered, opened, settled).when(request.model_copy(update={"submission": 3})).then()


def test_the_window_is_counted_in_days_of_shanghai() -> None:
    assert window_end(datetime(2022, 9, 1, 15, 59, tzinfo=UTC), 1) == datetime(2022, 9, 2, 15, 59, 59, tzinfo=UTC)
    assert window_end(datetime(2022, 9, 1, 16, 0, tzinfo=UTC), 1) == datetime(2022, 9, 3, 15, 59, 59, tzinfo=UTC)
    assert window_end(datetime(2022, 9, 1, 16, 0, tzinfo=UTC), 0) == datetime(2022, 9, 2, 15, 59, 59, tzinfo=UTC)


def test_the_applicant_can_pay_until_the_last_second_and_not_after_it() -> None:
    spec.given(ordered).when(paying(PAY_BEFORE)).then(began(PAY_BEFORE))
    (violation,) = spec.given(ordered).when(paying(LATE)).then_rejected("window-closed")
    assert violation.limit == PAY_BEFORE.isoformat()
    spec.given(ordered, closed).when(paying(AT)).then_rejected("window-closed")


def test_a_paid_or_disputed_order_is_not_paid_again() -> None:
    spec.given(ordered, settled).when(paying(AT)).then_rejected("already-paid")
    wrong = disputed(DisputeReason.AMOUNT_DIFFERS, fen=1)
    spec.given(ordered, wrong).when(paying(AT)).then_rejected("payment-disputed")
    refunded = disputed(DisputeReason.REFUNDED_OUTSIDE)
    (violation,) = spec.given(ordered, refunded).when(paying(AT)).then_rejected("payment-disputed")
    assert "金额不符" not in violation.message  # the sum was right: whatever doesn't fit, the words hold


def test_opening_the_checkout_again_soon_is_the_same_checkout() -> None:
    spec.given(ordered, opened).when(paying(AT + timedelta(minutes=4))).then()
    again = AT + timedelta(minutes=5)
    spec.given(ordered, opened).when(paying(again)).then(began(again))


def test_the_channels_word_settles_the_fee() -> None:
    outcome = spec.given(ordered, opened).when(heard(answer())).then(settled)
    outcome.then_publishes(
        FeePaid(
            order_id=ORDER,
            declaration_id=DECLARATION,
            submission=2,
            person_id=PERSON,
            employer_id=EMPLOYER,
            plan_id=PLAN,
            plan_version=1,
            amount_fen=FEN,
            paid_at=AT,
            channel="wechat",
        )
    )


def test_the_channel_may_tell_us_twice() -> None:
    spec.given(ordered, opened, settled).when(heard(answer())).then()


@pytest.mark.parametrize("state", ["NOTPAY", "CLOSED", "USERPAYING", "PAYERROR", "REVOKED"])
def test_an_answer_that_names_no_payment_changes_nothing(state: str) -> None:
    spec.given(ordered, opened).when(heard(answer(state, fen=0, number=None))).then()
    spec.given(ordered, opened).when(heard(None)).then()


def test_an_answer_about_another_order_changes_nothing() -> None:
    other = answer().model_copy(update={"out_trade_no": trade_number(STRANGER)})
    spec.given(ordered, opened).when(heard(other)).then()


def test_a_wrong_amount_is_recorded_once_and_is_no_payment() -> None:
    wrong = disputed(DisputeReason.AMOUNT_DIFFERS, fen=FEN - 1)
    outcome = spec.given(ordered, opened).when(heard(answer(fen=FEN - 1))).then(wrong)
    outcome.then_publishes()
    spec.given(ordered, opened, wrong).when(heard(answer(fen=FEN - 1))).then()
    spec.given(ordered, opened, wrong).when(CloseWindow(at=LATE)).then()
    spec.given(ordered, opened, wrong).when(heard(answer())).then(settled)


def test_a_second_payment_and_one_after_the_closing_are_recorded_for_people_to_look_at() -> None:
    twice = disputed(DisputeReason.PAID_TWICE, number="4200-2")
    spec.given(ordered, settled).when(heard(answer(number="4200-2"))).then(twice)
    assert spec.given(ordered, settled, twice).state.status == "paid"
    after = disputed(DisputeReason.PAID_AFTER_CLOSING)
    spec.given(ordered, opened, closed).when(heard(answer())).then(after)
    assert spec.given(ordered, opened, closed, after).state.status == "expired"


def test_a_refund_made_at_the_channel_is_no_payment() -> None:
    spec.given(ordered, opened).when(heard(answer("REFUND"))).then(disputed(DisputeReason.REFUNDED_OUTSIDE))
    spec.given(ordered, opened, settled).when(heard(answer("REFUND"))).then()


def test_the_window_closes_after_its_last_second_and_only_while_nothing_is_paid() -> None:
    outcome = spec.given(ordered).when(CloseWindow(at=LATE)).then(closed)
    outcome.then_publishes(
        FeeExpired(
            order_id=ORDER,
            declaration_id=DECLARATION,
            submission=2,
            person_id=PERSON,
            employer_id=EMPLOYER,
            plan_id=PLAN,
            plan_version=1,
            pay_before=PAY_BEFORE,
            window=1,
            reopenings_left=1,
        )
    )
    spec.given(ordered).when(CloseWindow(at=PAY_BEFORE)).then()
    spec.given(ordered, settled).when(CloseWindow(at=LATE)).then()
    spec.given(ordered, closed).when(CloseWindow(at=LATE)).then()


def test_somebody_elses_order_is_not_found() -> None:
    spec.given(ordered).when(OpenCheckout(person_id=STRANGER, channel="wechat", at=AT)).then_not_found()
    spec.given(ordered).when(heard(answer(), person=STRANGER)).then_not_found()
    spec.given().when(heard(answer())).then_not_found()
    spec.given().when(CloseWindow(at=LATE)).then_not_found()


def test_an_open_checkout_is_asked_about_with_growing_distance_until_the_window_is_over() -> None:
    order = Order(ordered, PAY_BEFORE)
    assert [(t.name, t.due) for t in timers(ordered, order)] == [
        ("close", PAY_BEFORE + GRACE),
        ("remind", PAY_BEFORE - timedelta(days=3)),
    ]
    assert [t.due - AT for t in timers(opened, order)] == list(ASK_AFTER)
    assert sorted(ASK_AFTER) == list(ASK_AFTER)
    names = [t.name for t in timers(opened, order)]
    assert len(set(names)) == len(names), "timers of one event need a name each: (stream, name, version) is their id"
    late = CheckoutOpened(channel="wechat", at=PAY_BEFORE)
    assert all(t.due < PAY_BEFORE + GRACE for t in timers(late, order))
    assert timers(late, order)


def test_the_channels_number_leads_back_to_the_order_and_nothing_else_does() -> None:
    assert order_of(trade_number(ORDER)) == (ORDER, 1)
    for strange in ("", "x" * 32, str(ORDER), trade_number(ORDER).upper() + "A"):
        with pytest.raises(NotFound):
            order_of(strange)
