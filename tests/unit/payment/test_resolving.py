"""Money that doesn't fit never stands still: people decide, with a reason, and the fee or the batch goes on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from kernel.log.decider import Command, Event, NotFound, Published
from kernel.log.kit import Spec
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import BatchReturnStuck, BatchSettled
from services.payment.domain.channel import (
    RefundAnswer,
    batch_number,
    batch_of,
    refund_number,
    refunded_order,
    return_number,
    returned_of,
)
from services.payment.domain.fee_order import (
    RETURN_TIMERS,
    FeeSettled,
    OpenCheckout,
    OrderCancelled,
    RefundSettled,
    SettleFromBatch,
    Withdraw,
    timers,
)
from services.payment.domain.resolving import HearReturn, ReturnRefused
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeRequested
from tests.unit.payment.test_batch import BATCH, FEES, held
from tests.unit.payment.test_batch import Story as Several
from tests.unit.payment.test_fee_order import (
    AT,
    FEN,
    LATE,
    ORDER,
    PAY_BEFORE,
    PERSON,
    answer,
    closed,
    heard,
    opened,
    ordered,
    settled,
)
from tests.unit.payment.test_refund import started, withdrawn
from tests.unit.payment.test_watch import END
from tests.unit.payment.test_watch import Story as Single
from tests.unit.payment.test_window import reopen, reopened
from tests.unit.payment.threes_of_resolving import (
    batch_decided,
    batch_misfit,
    batch_over,
    batch_paid,
    batch_returned,
    batch_way,
    decided,
    due_again,
    going_back,
    late,
    misfit,
    payable,
    resolve,
    return_stuck,
    returned,
    stuck,
    twice,
    way,
)

fees, batches = Spec(FeeOrder), Spec(FeeBatch)
counts = FeeSettled(
    channel="wechat",
    channel_number="4200-1",
    trade_no=ORDER.hex,
    trade_fen=FEN - 1,
    batch_id=None,
    paid_at=AT,
    at=AT,
)
by_hand = returned.model_copy(update={"return_number": "T-1"})
in_hand = decided("given-back", reference="T-1")


def facts(kind: type[Published], **more: Any) -> dict[str, Any]:
    return {name: value for name, value in ordered.model_dump().items() if name in kind.model_fields} | more


def told(state: str = "SUCCESS", refund_no: str = way.refund_no, fen: int = FEN - 1) -> HearReturn:
    said = {"refund_no": refund_no, "state": state, "refund_fen": fen, "channel_refund_number": "5030-1"}
    return HearReturn(answer=RefundAnswer.model_validate(said | {"success_time": AT}), at=AT)


# -- a payment that doesn't fit ---


def test_another_sum_that_counts_pays_the_fee_and_is_what_goes_back_on_a_withdrawal() -> None:
    outcome = fees.given(ordered, opened, misfit).when(resolve("counts")).then(decided("counts"), counts)
    outcome.then_publishes(FeePaid(**facts(FeePaid, amount_fen=FEN - 1, paid_at=AT, channel="wechat")))
    history = (ordered, opened, misfit, decided("counts"), counts)
    state = fees.given(*history).state
    assert (state.status, state.paid_under, state.unresolved) == ("paid", (ORDER.hex, FEN - 1), ())
    back = started.model_copy(update={"refund_fen": FEN - 1, "at": AT})
    fees.given(*history).when(Withdraw(at=AT)).then(withdrawn.model_copy(update={"at": AT}), back)
    fees.given(*history).when(heard(answer(fen=FEN - 1))).then()  # the channel tells of it again


def test_given_back_by_hand_the_fee_is_due_again_under_another_number() -> None:
    outcome = fees.given(ordered, opened, misfit).when(resolve("given-back", reference="T-1"))
    outcome.then(in_hand, by_hand, due_again)
    outcome.then_publishes(
        FeeRefunded(**facts(FeeRefunded, amount_fen=FEN - 1, refunded_at=AT, channel="wechat")),
        FeeRequested(**facts(FeeRequested)),
    )
    history = (ordered, opened, misfit, in_hand, by_hand, due_again)
    state = fees.given(*history).state
    assert (state.status, state.round_, state.checkout_at, state.unresolved) == ("awaiting", 2, None, ())
    fees.given(*history).when(OpenCheckout(person_id=PERSON, channel="wechat", at=AT)).then(opened)
    for seen in (answer(fen=FEN - 1), answer("REFUND", fen=FEN - 1)):
        fees.given(*history).when(heard(seen)).then()  # what was decided is not told anew


def test_given_back_after_the_window_the_fee_has_lapsed_and_the_office_may_open_it_again() -> None:
    command = resolve("given-back", reference="T-1", at=LATE)
    outcome = fees.given(ordered, opened, misfit).when(command)
    assert outcome.events[-1] == closed
    history = (ordered, opened, misfit, *outcome.events)
    published = [FeeOrder.publish(event, fees.given(*history).state) for event in outcome.events]
    assert published[-1] == FeeExpired(**facts(FeeExpired, pay_before=PAY_BEFORE, reopenings_left=1))
    fees.given(*history).when(reopen).then(reopened)
    on_time = fees.given(ordered, opened, misfit).when(resolve("given-back", reference="T-1", at=PAY_BEFORE))
    assert type(on_time.events[-1]).__name__ == "FeeDueAgain"


def test_given_back_after_a_withdrawal_nothing_is_due_and_in_a_batch_the_batch_goes_on() -> None:
    gone = fees.given(ordered, opened, misfit, withdrawn).when(resolve("given-back", reference="T-1"))
    gone.then(in_hand, by_hand, OrderCancelled(at=AT))
    inside = fees.given(ordered, opened, misfit, held, withdrawn).when(resolve("given-back", reference="T-1"))
    assert inside.then(in_hand, by_hand, due_again).events
    assert FeeOrder.publish(due_again, fees.given(ordered, held, withdrawn).state) is None


def test_what_goes_back_by_the_channel_is_disputed_until_it_has_arrived() -> None:
    fees.given(ordered, opened, misfit).when(resolve("goes-back")).then(decided("goes-back", way=way))
    history = (ordered, opened, misfit, going_back)
    state = fees.given(*history).state
    assert (state.status, state.outcomes("4200-1")) == ("disputed", ("given-back",))
    armed = timers(going_back, state)
    assert [arm.name for arm in armed] == ["give-back", *RETURN_TIMERS]
    fees.given(*history).when(told("PROCESSING")).then()
    fees.given(*history).when(told()).then(returned, due_again)
    fees.given(*history, returned, due_again).when(told()).then()
    fees.given(*history).when(told(refund_no=return_number(ORDER, 2))).then()
    fees.given(*history).when(HearReturn(answer=None, at=AT)).then()


@pytest.mark.parametrize(
    ("said", "code"),
    [(told("ABNORMAL"), "ABNORMAL"), (told("CLOSED"), "CLOSED"), (told(fen=1), "AMOUNT_DIFFERS"),
     (ReturnRefused(refund_no=way.refund_no, code="NOT_ENOUGH", at=AT), "NOT_ENOUGH")],
)  # fmt: skip
def test_what_the_channel_can_not_give_back_people_decide_about_again(said: Command, code: str) -> None:
    failed = return_stuck.model_copy(update={"code": code})
    history = (ordered, opened, misfit, going_back)
    fees.given(*history).when(said).then(failed)
    fees.given(*history, failed).when(said).then()
    state = fees.given(*history, failed).state
    assert (state.status, state.outcomes("4200-1")) == ("disputed", ("goes-back", "given-back"))
    assert [arm.name for arm in timers(failed, state)] == ["return-alarm"]
    fees.given(*history, failed).when(resolve("given-back", reference="T-1")).then(in_hand, by_hand, due_again)
    fees.given(*history, failed).when(resolve("goes-back")).then(going_back)  # under its number, the same refund
    fees.given(*history, failed, going_back).when(said).then(failed)
    fees.given(*history, failed).when(told()).then(returned, due_again)  # mended at the channel


def test_a_payment_after_the_closing_counts_or_goes_back_and_then_pays_for_no_later_window() -> None:
    history = (ordered, opened, closed, late)
    (_, paid) = fees.given(*history).when(resolve("counts")).events
    assert isinstance(paid, FeeSettled)
    assert fees.given(*history, decided("counts"), paid).state.status == "paid"
    fees.given(*history, decided("counts"), paid).when(reopen).then()
    back = fees.given(*history).when(resolve("given-back", reference="T-1")).events
    assert [type(event).__name__ for event in back] == ["PaymentResolved", "PaymentReturned"]
    fees.given(*history, *back).when(reopen).then(reopened)
    (under_way,) = fees.given(*history).when(resolve("goes-back")).events
    fees.given(*history, under_way).when(reopen).then(reopened)


def test_a_second_payment_goes_back_and_the_fee_stays_paid() -> None:
    command = resolve("given-back", "4200-2", "T-2")
    outcome = fees.given(ordered, opened, settled, twice).when(command)
    assert [type(event).__name__ for event in outcome.events] == ["PaymentResolved", "PaymentReturned"]
    outcome.then_publishes()
    state = fees.given(ordered, opened, settled, twice, *outcome.events).state
    assert (state.status, state.unresolved) == ("paid", ())


def test_the_share_of_a_batch_that_paid_a_second_time_goes_back_out_of_the_batchs_payment() -> None:
    settle = SettleFromBatch(batch_id=BATCH, channel="wechat", channel_number="4200-9", trade_no=batch_number(BATCH),
                             total_fen=3 * FEN, paid_at=AT, at=AT)  # fmt: skip
    (again,) = fees.given(ordered, held, settled).when(settle).events
    (event,) = fees.given(ordered, held, settled, again).when(resolve("goes-back", "4200-9")).events
    found = event.model_dump()["way"]
    assert (found["trade_no"], found["total_fen"], found["refund_fen"]) == (batch_number(BATCH), 3 * FEN, FEN)


def test_with_two_payments_that_do_not_fit_the_fee_is_due_once_both_are_gone() -> None:
    second = misfit.model_copy(update={"channel_number": "4200-3"})
    history = (ordered, opened, misfit, second)
    first = fees.given(*history).when(resolve("given-back", reference="T-1")).then(in_hand, by_hand).events
    rest = fees.given(*history, *first).when(resolve("given-back", "4200-3", "T-3")).events
    assert type(rest[-1]).__name__ == "FeeDueAgain"
    assert return_number(ORDER, 2) in str(fees.given(*history).when(resolve("goes-back", "4200-3")).events)


# -- a refund that doesn't end ---


def test_a_refund_that_is_stuck_is_asked_for_again_or_was_given_by_hand() -> None:
    history = (ordered, opened, settled, withdrawn, started, stuck)
    again = decided("goes-back", "refund")
    fees.given(*history).when(resolve("goes-back")).then(again)
    state = fees.given(*history, again).state
    assert (state.status, state.stuck) == ("refunding", None)
    assert timers(again, state)[0].name == "refund"
    outcome = fees.given(*history).when(resolve("given-back", reference="T-1"))
    by_hand_too = RefundSettled(channel_refund_number="T-1", refunded_at=AT, at=AT)
    outcome.then(decided("given-back", "refund", reference="T-1"), by_hand_too)
    outcome.then_publishes(FeeRefunded(**facts(FeeRefunded, refunded_at=AT, channel="wechat")))


def test_a_sum_that_counts_and_whose_refund_is_stuck_is_that_refund_and_no_misfit() -> None:
    history = (ordered, opened, misfit, decided("counts"), counts, withdrawn, started, stuck)
    assert fees.given(*history).state.unresolved == ()
    by_hand_too = RefundSettled(channel_refund_number="T-1", refunded_at=AT, at=AT)
    fees.given(*history).when(resolve("given-back", reference="T-1")).then(
        decided("given-back", "refund", reference="T-1"), by_hand_too
    )


def test_every_number_leads_back() -> None:
    for n in (1, 2, 9999):
        assert returned_of(return_number(ORDER, n)) == ("order", ORDER)
        assert returned_of(return_number(ORDER, n, batch=True)) == ("batch", ORDER)
        assert len(return_number(ORDER, n)) <= 32
        assert batch_of(return_number(ORDER, n, batch=True)) is None
        with pytest.raises(NotFound):
            refunded_order(return_number(ORDER, n))
    assert returned_of(refund_number(ORDER)) is None
    assert returned_of(batch_number(ORDER)) is None


# -- a batch ---


def test_a_batchs_other_sum_counts_for_each_of_its_fees() -> None:
    paid = BatchSettled(channel="wechat", channel_number="4200-9", paid_at=AT, at=AT)
    outcome = batches.given(*payable, batch_misfit).when(resolve("counts", "4200-9"))
    outcome.then(batch_decided("counts"), paid)
    state = batches.given(*payable, batch_misfit, batch_decided("counts"), paid).state
    assert (state.status, state.paid_fen, state.unresolved) == ("paid", 2 * FEN, ())


def test_a_batch_whose_payment_goes_back_is_over_and_lets_its_fees_go_at_once() -> None:
    back = batch_decided("goes-back", way=batch_way)
    batches.given(*payable, batch_misfit).when(resolve("goes-back", "4200-9")).then(back)
    state = batches.given(*payable, batch_misfit, back).state
    assert state.status == "ended"
    assert [arm.name for arm in FeeBatch.timers(back, state)][:2] == ["let-go", "give-back"]
    batches.given(*payable, batch_misfit, back).when(told(refund_no=batch_way.refund_no, fen=2 * FEN)).then(
        batch_returned.model_copy(update={"return_number": "5030-1"})
    )
    refused = ReturnRefused(refund_no=batch_way.refund_no, code="NOT_ENOUGH", at=AT)
    failed = BatchReturnStuck(channel_number="4200-9", code="NOT_ENOUGH", at=AT)
    batches.given(*payable, batch_misfit, back).when(refused).then(failed)
    batches.given(*payable, batch_misfit, back, failed).when(refused).then()
    by_hand_too = batch_returned.model_copy(update={"return_number": "T-9"})
    batches.given(*payable, batch_misfit, back, failed).when(resolve("given-back", "4200-9", "T-9")).then(
        batch_decided("given-back", reference="T-9"), by_hand_too
    )


@pytest.mark.parametrize("before", [batch_over, batch_paid])
def test_a_payment_of_a_batch_that_is_over_or_paid_goes_back_alone(before: Event) -> None:
    was = batches.given(*payable, before).state.status
    events = batches.given(*payable, before, batch_misfit).when(resolve("given-back", "4200-9", "T-9")).events
    state = batches.given(*payable, before, batch_misfit, *events).state
    assert (state.status, state.unresolved) == (was, ())


# -- with the channel, and time ---


async def test_a_wrong_payment_goes_back_and_the_right_one_is_made() -> None:
    story = Single()
    await story.begin()
    await story.checkout()
    story.channel.pay(ORDER, 1, AT)
    assert (await story.until(AT + timedelta(minutes=1)))[-1] == "PaymentDisputed"
    await story.kernel.do(FeeOrder, ORDER, resolve("goes-back", at=story.kernel.clock.at))
    await story.until(AT + timedelta(minutes=2))
    assert story.channel.totals == {ORDER.hex: 1}
    story.channel.arrives(return_number(ORDER, 1), AT)
    assert (await story.until(AT + timedelta(hours=1)))[-1] == "FeeDueAgain"
    await story.kernel.do(FeeOrder, ORDER, OpenCheckout(person_id=PERSON, channel="wechat", at=story.kernel.clock.at))
    story.channel.pay(ORDER, FEN, AT, "4200-7", round_=2)
    assert (await story.until(END))[-1] == "FeeSettled"
    assert story.channel.totals == {ORDER.hex: 1}
    assert [type(p) for p in story.kernel.published] == [FeeRequested, FeeRefunded, FeeRequested, FeePaid]


async def test_a_return_that_the_channel_refuses_alarms_once(capsys: pytest.CaptureFixture[str]) -> None:
    story = Single()
    await story.begin()
    await story.checkout()
    story.channel.pay(ORDER, 1, AT)
    await story.until(AT + timedelta(minutes=1))
    story.channel.refund_refusal = "NOT_ENOUGH"
    await story.kernel.do(FeeOrder, ORDER, resolve("goes-back", at=story.kernel.clock.at))
    assert (await story.until(END))[-1] == "ReturnStuck"
    assert capsys.readouterr().out.count("return stuck") == 1


async def test_a_disputed_batch_lets_its_fees_go_and_its_money_goes_back_once() -> None:
    story = Several()
    await story.begin()
    await story.open()
    await story.checkout(AT + timedelta(seconds=5))
    story.channel.pay_number(batch_number(BATCH), 2 * FEN, AT, "4200-9")
    assert (await story.until(AT + timedelta(minutes=1)))[-1] == "BatchDisputed"
    assert story.statuses() == ["HeldForBatch"] * 3
    await story.kernel.do(FeeBatch, BATCH, resolve("goes-back", "4200-9", at=story.kernel.clock.at))
    await story.until(AT + timedelta(minutes=2))
    assert story.statuses() == ["ReleasedFromBatch"] * 3
    assert story.channel.totals == {batch_number(BATCH): 2 * FEN}
    story.channel.arrives(return_number(BATCH, 1, batch=True), AT)
    assert (await story.until(AT + timedelta(hours=1)))[-1] == "BatchReturned"


async def test_a_disputed_batch_that_counts_pays_each_of_its_fees() -> None:
    story = Several()
    await story.begin()
    await story.open()
    await story.checkout(AT + timedelta(seconds=5))
    story.channel.pay_number(batch_number(BATCH), 2 * FEN, AT, "4200-9")
    await story.until(AT + timedelta(minutes=1))
    await story.kernel.do(FeeBatch, BATCH, resolve("counts", "4200-9", at=story.kernel.clock.at))
    await story.until(AT + timedelta(minutes=2))
    assert story.statuses() == ["FeeSettled"] * 3
    assert (await story.kernel.state(FeeOrder, FEES[0])).paid_under == (batch_number(BATCH), 2 * FEN)
