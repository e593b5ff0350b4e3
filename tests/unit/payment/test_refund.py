"""What a withdrawal does to a fee, and how the money goes back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kernel.log.kit import Spec
from services.payment.domain import FeeOrder
from services.payment.domain.channel import RefundAnswer, refund_number
from services.payment.domain.fee_order import (
    REFUND_TIMERS,
    CancelOrder,
    HearRefund,
    OpenCheckout,
    OrderCancelled,
    OrderWithdrawn,
    RefundRefused,
    RefundSettled,
    RefundStarted,
    RefundStuck,
    Remind,
    Withdraw,
    timers,
)
from services.payment.published import FeePaid, FeeRefunded, FeeRequested
from tests.unit.payment.test_fee_order import AT, FEN, LATE, ORDER, PERSON, answer, closed, heard, opened, ordered
from tests.unit.payment.test_fee_order import settled as paid
from tests.unit.payment.test_watch import END, Story

spec = Spec(FeeOrder)
LATER = AT + timedelta(hours=1)
withdrawn = OrderWithdrawn(at=LATER)
started = RefundStarted(refund_no=refund_number(ORDER), refund_fen=FEN, at=LATER)
arrived = RefundSettled(channel_refund_number="5030-1", refunded_at=LATER, at=LATER)
never = ordered.model_copy(update={"refund": "never"})


def told(state: str = "SUCCESS", fen: int = FEN) -> HearRefund:
    said = {"refund_no": refund_number(ORDER), "state": state, "refund_fen": fen, "channel_refund_number": "5030-1"}
    return HearRefund(answer=RefundAnswer.model_validate(said | {"success_time": LATER}), at=LATER)


def test_what_was_paid_goes_back_where_the_plan_allows_it() -> None:
    spec.given(ordered, opened, paid).when(Withdraw(at=LATER)).then(withdrawn, started)
    spec.given(never, opened, paid).when(Withdraw(at=LATER)).then(withdrawn)


def test_a_withdrawal_is_heard_once() -> None:
    spec.given(ordered, paid, withdrawn, started).when(Withdraw(at=LATER)).then()
    spec.given(ordered, withdrawn).when(Withdraw(at=LATER)).then()


def test_a_fee_not_paid_is_not_due_any_more() -> None:
    spec.given(ordered).when(Withdraw(at=LATER)).then(withdrawn)
    checkout = OpenCheckout(person_id=PERSON, channel="wechat", at=LATER)
    spec.given(ordered, withdrawn).when(checkout).then_rejected("case-withdrawn")
    spec.given(ordered, withdrawn).when(Remind(at=LATER)).then()
    cancelled = OrderCancelled(at=LATER)
    spec.given(ordered, withdrawn).when(CancelOrder(at=LATER)).then(cancelled).then_publishes()
    spec.given(ordered).when(CancelOrder(at=LATER)).then()
    spec.given(ordered, withdrawn, cancelled).when(CancelOrder(at=LATER)).then()


def test_money_that_comes_after_the_withdrawal_goes_back_whatever_the_plan_says_and_pays_for_nothing() -> None:
    outcome = spec.given(never, opened, withdrawn).when(heard(answer()))
    outcome.then(paid, started.model_copy(update={"at": AT})).then_publishes()


def test_the_channels_word_ends_a_refund() -> None:
    about = {n: v for n, v in ordered.model_dump().items() if n in FeeRefunded.model_fields}
    outcome = spec.given(ordered, paid, withdrawn, started).when(told()).then(arrived)
    outcome.then_publishes(FeeRefunded(**about, refunded_at=LATER, channel="wechat"))
    spec.given(ordered, paid, withdrawn, started, arrived).when(told()).then()
    spec.given(ordered, paid, withdrawn, started).when(told("PROCESSING")).then()
    spec.given(ordered, paid).when(told()).then()


@pytest.mark.parametrize(("state", "fen", "code"), [("ABNORMAL", FEN, "ABNORMAL"), ("CLOSED", FEN, "CLOSED"),
                                                    ("SUCCESS", FEN - 1, "AMOUNT_DIFFERS")])  # fmt: skip
def test_a_refund_the_channel_can_not_make_is_recorded_once_for_people_to_look_at(
    state: str, fen: int, code: str
) -> None:
    stuck = RefundStuck(code=code, at=LATER)
    spec.given(ordered, paid, withdrawn, started).when(told(state, fen)).then(stuck)
    spec.given(ordered, paid, withdrawn, started, stuck).when(told(state, fen)).then()
    refused = RefundRefused(code="NOT_ENOUGH", at=LATER)
    spec.given(ordered, paid, withdrawn, started).when(refused).then(RefundStuck(code="NOT_ENOUGH", at=LATER))
    spec.given(ordered, paid, withdrawn, started, stuck).when(told()).then(arrived)  # mended by hand at the channel


def test_a_refund_is_asked_for_at_once_and_then_about_for_weeks() -> None:
    state = spec.given(ordered, paid, withdrawn, started).state
    armed = timers(started, state)
    assert armed[0].name == "refund"
    assert [t.name for t in armed[1:]] == list(REFUND_TIMERS)
    assert armed[-1].due - LATER > timedelta(days=13)


class Refunding(Story):
    """An order that was paid, and then withdrawn."""

    async def paid(self) -> None:
        await self.begin()
        await self.checkout()
        self.channel.pay(ORDER, FEN, AT)
        await self.until(AT + timedelta(minutes=1))

    async def withdraw(self, at: datetime) -> None:
        await self.until(at)
        await self.kernel.do(FeeOrder, ORDER, Withdraw(at=at))


async def test_a_refund_whose_callback_never_comes_is_found_by_asking() -> None:
    story = Refunding()
    await story.paid()
    await story.withdraw(LATER)
    assert (await story.until(LATER + timedelta(minutes=2)))[-1] == "RefundStarted"
    story.channel.arrives(refund_number(ORDER), LATER)
    assert (await story.until(END))[-1] == "RefundSettled"
    assert story.channel.totals == {ORDER.hex: FEN}
    assert [type(p) for p in story.kernel.published] == [FeeRequested, FeePaid, FeeRefunded]


@pytest.mark.parametrize("command", ["HearRefund"])
async def test_a_process_killed_amid_a_refund_gives_the_money_back_once(command: str) -> None:
    story = Refunding()
    await story.paid()
    await story.withdraw(LATER)
    story.kernel.kill_before = {command}
    await story.until(LATER + timedelta(minutes=2))
    story.channel.arrives(refund_number(ORDER), LATER)
    assert (await story.until(END))[-1] == "RefundSettled"
    assert story.channel.totals == {ORDER.hex: FEN}


async def test_a_refund_the_channel_refuses_alarms(capsys: pytest.CaptureFixture[str]) -> None:
    story = Refunding()
    await story.paid()
    story.channel.refund_refusal = "NOT_ENOUGH"
    await story.withdraw(LATER)
    assert (await story.until(LATER + timedelta(hours=1)))[-1] == "RefundStuck"
    assert capsys.readouterr().out.count("refund stuck") == 1


async def test_a_fee_withdrawn_while_it_is_due_is_closed_at_the_channel_and_never_expires() -> None:
    story = Refunding()
    await story.begin()
    await story.checkout()
    await story.withdraw(LATER)
    assert await story.until(END) == ["FeeOrdered", "CheckoutOpened", "OrderWithdrawn", "OrderCancelled"]
    assert story.channel.orders[ORDER.hex].state == "CLOSED"
    assert [type(p) for p in story.kernel.published] == [FeeRequested]


async def test_a_payment_made_in_the_moment_of_the_withdrawal_goes_back() -> None:
    story = Refunding()
    await story.begin()
    await story.checkout(LATER)
    story.channel.pays_while_closing = True
    await story.withdraw(LATER + timedelta(seconds=1))
    names = await story.until(LATER + timedelta(hours=1))
    assert names[-3:] == ["OrderWithdrawn", "FeeSettled", "RefundStarted"]
    assert closed.at == LATE
