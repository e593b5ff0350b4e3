"""The window of a fee: what a mode pays, the reminder, and the office's decision to open it again."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from kernel.log.decider import NotFound
from kernel.log.kit import Spec
from services.payment.domain import FeeOrder
from services.payment.domain.channel import (
    batch_number,
    batch_of,
    order_of,
    refund_number,
    refunded_order,
    trade_number,
)
from services.payment.domain.fee_order import (
    CloseWindow,
    DisputeReason,
    FeeOrdered,
    FeeSettled,
    OpenCheckout,
    Order,
    PayerReminded,
    Remind,
    ReopenWindow,
    WindowReopened,
    timers,
)
from services.payment.published import FeeExpired, FeePaid, FeeReminded, FeeRequested
from tests.unit.payment.test_fee_order import (
    AT,
    FEN,
    LATE,
    ORDER,
    PASSED,
    PAY_BEFORE,
    PERSON,
    STRANGER,
    answer,
    closed,
    disputed,
    heard,
    opened,
    ordered,
    request,
    settled,
)

spec = Spec(FeeOrder)
DECISION = UUID(int=77)
AGAIN = LATE + timedelta(days=2)
UNTIL = AGAIN + timedelta(days=5)
reopen = ReopenWindow(decision_id=DECISION, window=2, pay_before=UNTIL, at=AGAIN)
reopened = WindowReopened(
    decision_id=DECISION, window=2, pay_before=UNTIL, remind_at=UNTIL - timedelta(days=3), at=AGAIN
)


def test_the_sum_is_that_of_the_items_of_the_mode() -> None:
    one = request.model_copy(update={"items": request.items[:1]})
    (event,) = spec.given().when(one).events
    assert isinstance(event, FeeOrdered)
    assert event.amount_fen == 28_000


def test_a_mode_that_pays_nothing_has_paid_with_the_pass_and_is_asked_for_nothing() -> None:
    outcome = spec.given().when(request.model_copy(update={"items": ()}))
    asked, paid = outcome.events
    assert isinstance(paid, FeeSettled)
    assert (paid.channel, paid.paid_at) == ("none", PASSED)
    state = spec.given(asked, paid).state
    assert (state.status, timers(asked, state)) == ("paid", [])
    free = FeePaid(
        **{n: v for n, v in asked.model_dump().items() if n in FeePaid.model_fields}, paid_at=PASSED, channel="none"
    )
    outcome.then_publishes(free)


def test_the_person_is_reminded_once_in_a_window_and_not_after_it() -> None:
    at = PAY_BEFORE - timedelta(days=3)
    reminded = PayerReminded(pay_before=PAY_BEFORE, at=at)
    outcome = spec.given(ordered).when(Remind(at=at)).then(reminded)
    told = {n: v for n, v in ordered.model_dump().items() if n in FeeReminded.model_fields}
    outcome.then_publishes(FeeReminded(**told))
    spec.given(ordered, reminded).when(Remind(at=at)).then()
    spec.given(ordered).when(Remind(at=PAY_BEFORE)).then(PayerReminded(pay_before=PAY_BEFORE, at=PAY_BEFORE))
    spec.given(ordered).when(Remind(at=LATE)).then()
    spec.given(ordered, settled).when(Remind(at=at)).then()
    spec.given(ordered, reminded, closed, reopened).when(Remind(at=AGAIN)).then(
        PayerReminded(pay_before=UNTIL, at=AGAIN)
    )


@pytest.mark.parametrize(("days", "reminded"), [(None, False), (3, True), (7, True), (8, False)])
def test_a_window_shorter_than_the_reminder_has_none(days: int | None, reminded: bool) -> None:
    (event,) = spec.given().when(request.model_copy(update={"remind_days_before": days})).events
    assert isinstance(event, FeeOrdered)
    assert (event.remind_at is not None) == reminded


def test_the_offices_decision_makes_the_fee_due_again() -> None:
    outcome = spec.given(ordered, opened, closed).when(reopen).then(reopened)
    told = {n: v for n, v in ordered.model_dump().items() if n in FeeRequested.model_fields}
    outcome.then_publishes(FeeRequested(**told | {"pay_before": UNTIL, "window": 2}))
    state = spec.given(ordered, opened, closed, reopened).state
    assert (state.status, state.pay_before, state.window, state.reopenings_left) == ("awaiting", UNTIL, 2, 0)
    assert [(t.name, t.due) for t in timers(reopened, state)][1] == ("remind", UNTIL - timedelta(days=3))
    spec.given(ordered, closed, reopened).when(OpenCheckout(person_id=PERSON, channel="wechat", at=UNTIL)).then(
        opened.model_copy(update={"at": UNTIL})
    )


def test_the_second_window_is_paid_under_a_number_of_its_own_as_the_channel_has_closed_the_first() -> None:
    state = spec.given(ordered, opened, closed, reopened).state
    assert state.trade_no == trade_number(ORDER, 2) != trade_number(ORDER)
    paid = answer().model_copy(update={"out_trade_no": state.trade_no})
    (event,) = spec.given(ordered, opened, closed, reopened, opened).when(heard(paid)).events
    assert isinstance(event, FeeSettled)
    assert (event.trade_no, event.trade_fen) == (state.trade_no, FEN)
    third = answer().model_copy(update={"out_trade_no": trade_number(ORDER, 3)})
    spec.given(ordered, opened, closed, reopened, opened).when(heard(third)).then()


def test_a_decision_told_twice_or_about_another_window_opens_nothing() -> None:
    spec.given(ordered, closed, reopened).when(reopen).then()
    spec.given(ordered, closed).when(reopen.model_copy(update={"window": 3})).then()
    spec.given(ordered).when(reopen).then()
    spec.given(ordered, settled).when(reopen).then()
    spec.given(ordered, closed).when(reopen.model_copy(update={"pay_before": PAY_BEFORE})).then()


def test_a_second_lapse_says_that_the_office_can_not_open_it_again() -> None:
    late = UNTIL + timedelta(seconds=1)
    outcome = (
        spec.given(ordered, closed, reopened).when(CloseWindow(at=late)).then(closed.model_copy(update={"at": late}))
    )
    told = {n: v for n, v in ordered.model_dump().items() if n in FeeExpired.model_fields}
    outcome.then_publishes(FeeExpired(**told | {"pay_before": UNTIL, "window": 2, "reopenings_left": 0}))


def test_who_paid_after_the_closing_has_paid_once_it_is_opened_again() -> None:
    after = disputed(DisputeReason.PAID_AFTER_CLOSING, at=LATE)
    again, paid = spec.given(ordered, opened, closed, after).when(reopen).events
    assert again == reopened
    assert isinstance(paid, FeeSettled)
    assert (paid.channel_number, paid.trade_no, paid.paid_at) == ("4200-1", trade_number(ORDER), LATE)
    wrong = after.model_copy(update={"amount_fen": 1})
    spec.given(ordered, opened, closed, wrong).when(reopen).then(reopened)


@pytest.mark.parametrize("round_", [1, 2, 9, 10, 9999])
def test_every_number_at_the_channel_leads_back_and_has_at_most_32_letters_and_digits(round_: int) -> None:
    number = trade_number(ORDER, round_)
    assert order_of(number) == (ORDER, round_)
    assert batch_of(number) is None
    assert len(number) <= 32
    assert number.isalnum()


def test_batches_and_refunds_have_numbers_of_their_own() -> None:
    assert batch_of(batch_number(STRANGER)) == STRANGER
    assert refunded_order(refund_number(STRANGER)) == STRANGER
    for strange in ("", "F", batch_number(STRANGER), refund_number(STRANGER)[:-1] + "z"):
        with pytest.raises(NotFound):
            refunded_order(strange)
    for wrong in (trade_number(ORDER, 2).replace("R2", "R1"), batch_number(ORDER)):
        with pytest.raises(NotFound):
            order_of(wrong)


def test_an_order_of_a_day_when_only_the_sum_was_known_reads_as_one_item() -> None:
    stored = ordered.model_dump(mode="json", exclude={"mode", "items", "payer", "refund", "remind_at"})
    read = FeeOrdered.model_validate(FeeOrdered.upcasters[1]({**stored}))
    assert [(item.name, item.amount_fen) for item in read.items] == [("评审费", FEN)]
    assert Order(read, PAY_BEFORE).paid_under == (trade_number(ORDER), FEN)
    assert AT < PAY_BEFORE
