"""Every rule of payment: given what meets it, breaks it, or stands at its edge, when it is asked for, then this."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Outcome, Spec
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import (
    MOST,
    BatchCheckoutOpened,
    BatchDisputed,
    BatchEnded,
    BatchGathered,
    BatchGivenUp,
    BatchOpened,
    BatchSettled,
    OpenBatch,
    OpenBatchCheckout,
    Share,
)
from services.payment.domain.fee_order import (
    ASK_AFTER,
    GRACE,
    CloseWindow,
    DisputeReason,
    PaymentDisputed,
    ReleasedFromBatch,
    Remind,
    Withdraw,
    window_end,
)
from services.payment.domain.fee_order.window import remind_at
from tests.unit.payment.test_batch import BATCH, held, hold
from tests.unit.payment.test_fee_order import (
    AT,
    EMPLOYER,
    FEN,
    LATE,
    PASSED,
    PAY_BEFORE,
    answer,
    began,
    closed,
    disputed,
    heard,
    opened,
    ordered,
    paying,
    settled,
)
from tests.unit.payment.test_refund import arrived, never, started, told, withdrawn
from tests.unit.payment.test_window import UNTIL, reopen, reopened
from tests.unit.payment.threes_of_resolving import OF_RESOLVING
from tests.unit.three import Table, Three, judge, rules_without_three

SECOND = timedelta(seconds=1)
fees, batches = Spec(FeeOrder), Spec(FeeBatch)
misfit = disputed(DisputeReason.AMOUNT_DIFFERS, FEN - 1)
by_employer = ordered.model_copy(update={"payer": "employer"})
by_person = ordered.model_copy(update={"payer": "person"})
other_batch = held.model_copy(update={"batch_id": UUID(int=501)})
let_go = ReleasedFromBatch(batch_id=BATCH, at=AT)


def pay(*history: Event, at: datetime = AT) -> Outcome:
    return fees.given(*history).when(paying(at))


def join(*history: Event, at: datetime = AT) -> Outcome:
    """The employer takes the fee into its batch."""
    return fees.given(*history).when(hold.model_copy(update={"at": at}))


# -- batches ---

gathered = BatchGathered(at=AT)
batch_paid = BatchSettled(channel="wechat", channel_number="4200-2", paid_at=AT, at=AT)
batch_misfit = BatchDisputed(expected_fen=FEN, amount_fen=1, channel="wechat", channel_number="4200-2", at=AT)


def shares(count: int) -> tuple[Share, ...]:
    return tuple(Share(order_id=UUID(int=900 + n), amount_fen=FEN, pay_before=PAY_BEFORE) for n in range(count))


one_batch = BatchOpened(
    batch_id=BATCH, employer_id=EMPLOYER, shares=shares(2), amount_fen=2 * FEN, pay_before=PAY_BEFORE, at=PASSED
)
PAYABLE = (one_batch, gathered)
CHOSEN = (*PAYABLE, BatchCheckoutOpened(channel="wechat", at=AT))


def put_together(*chosen: Share) -> Outcome:
    return batches.given().when(OpenBatch(batch_id=BATCH, employer_id=EMPLOYER, shares=chosen, refusals=(), at=AT))


def pay_batch(*history: Event, channel: str = "wechat", at: datetime = AT) -> Outcome:
    return batches.given(*history).when(
        OpenBatchCheckout.model_validate({"employer_id": EMPLOYER, "channel": channel, "at": at})
    )


REFUSED: Table = {
    "window-closed": lambda: Three(
        met=pay(ordered),
        broken=pay(ordered, at=LATE + timedelta(days=9)),
        holds=[pay(ordered, at=PAY_BEFORE), pay_batch(*PAYABLE, at=PAY_BEFORE)],
        breaks=[pay(ordered, at=LATE), pay(ordered, closed, at=AT), pay_batch(*PAYABLE, at=LATE)],
    ),
    "already-paid": lambda: Three(
        met=pay(ordered),
        broken=pay(ordered, opened, settled),
        holds=[pay(ordered, opened), pay_batch(*PAYABLE)],
        breaks=[
            pay(ordered, settled, withdrawn, started),
            pay(ordered, settled, withdrawn, started, arrived),
            pay_batch(*PAYABLE, batch_paid),
        ],
    ),
    "payment-disputed": lambda: Three(
        met=pay(ordered),
        broken=pay(ordered, misfit),
        holds=[pay(ordered, opened)],
        breaks=[pay(ordered, opened, misfit), pay_batch(*PAYABLE, batch_misfit)],
    ),
    "case-withdrawn": lambda: Three(
        met=pay(ordered),
        broken=pay(ordered, withdrawn),
        holds=[pay(ordered, settled, withdrawn)],  # paid is said first
        breaks=[pay(ordered, opened, withdrawn)],
    ),
    "employer-is-paying": lambda: Three(
        met=pay(ordered),
        broken=pay(ordered, held),
        holds=[pay(ordered, held, let_go)],
        breaks=[pay(ordered, held, let_go, other_batch)],
    ),
    "employer-pays": lambda: Three(
        met=pay(by_person), broken=pay(by_employer), holds=[pay(ordered)], breaks=[pay(by_employer, held)]
    ),
    "person-pays": lambda: Three(
        met=join(by_employer), broken=join(by_person), holds=[join(ordered)], breaks=[join(by_person, opened)]
    ),
    "checkout-open": lambda: Three(
        met=join(ordered),
        broken=join(ordered, opened),
        holds=[join(ordered, held, opened)],  # held already
        breaks=[join(ordered, began(AT - timedelta(days=3)))],
    ),
    "not-payable": lambda: Three(
        met=join(ordered),
        broken=join(ordered, settled),
        holds=[join(ordered, at=PAY_BEFORE), join(ordered, closed, reopened, at=UNTIL)],
        breaks=[
            join(ordered, at=LATE),
            join(ordered, closed),
            join(ordered, withdrawn),
            join(ordered, closed, reopened, at=UNTIL + SECOND),
        ],
    ),
    "in-another-batch": lambda: Three(
        met=join(ordered),
        broken=join(ordered, other_batch),
        holds=[join(ordered, held)],
        breaks=[join(ordered, held, let_go, other_batch)],
    ),
    "fee-twice": lambda: Three(
        met=put_together(*shares(2)),
        broken=put_together(*shares(2), *shares(2)),
        holds=[put_together(*shares(1))],
        breaks=[put_together(*shares(2), *shares(1))],
    ),
    "batch-size": lambda: Three(
        met=put_together(*shares(2)),
        broken=put_together(*shares(2 * MOST)),
        holds=[put_together(*shares(1)), put_together(*shares(MOST))],
        breaks=[put_together(), put_together(*shares(MOST + 1))],
    ),
    "batch-gathering": lambda: Three(
        met=pay_batch(*PAYABLE),
        broken=pay_batch(one_batch),
        holds=[pay_batch(one_batch, gathered)],
        breaks=[pay_batch(one_batch, at=PAY_BEFORE)],
    ),
    "batch-ended": lambda: Three(
        met=pay_batch(*PAYABLE),
        broken=pay_batch(*PAYABLE, BatchEnded(why="window", at=LATE)),
        holds=[pay_batch(*CHOSEN, at=PAY_BEFORE)],
        breaks=[pay_batch(*PAYABLE, BatchGivenUp(at=AT)), pay_batch(one_batch, BatchEnded(why="fee-gone", at=AT))],
    ),
    "other-channel": lambda: Three(
        met=pay_batch(*PAYABLE, channel="alipay"),
        broken=pay_batch(*CHOSEN, channel="alipay"),
        holds=[pay_batch(*CHOSEN)],
        breaks=[pay_batch(*CHOSEN, channel="alipay", at=PAY_BEFORE)],
    ),
}


ALL = {**REFUSED, **OF_RESOLVING}


def test_every_rule_has_its_three() -> None:
    assert rules_without_three("payment", ALL) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_rule_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)


# -- what is no refusal: what the channel says, what a clock brings ---


def reasons(outcome: Outcome) -> list[str]:
    """Why people have to look at a payment."""
    return [event.reason.value for event in outcome.events if isinstance(event, PaymentDisputed)]


def paid_by(fen: int = FEN, *history: Event, number: str = "4200-1") -> list[str]:
    return reasons(fees.given(*(history or (ordered, opened))).when(heard(answer(fen=fen, number=number))))


def refund_seen(*history: Event) -> list[str]:
    """The channel says that the payment went back."""
    return reasons(fees.given(*history).when(heard(answer("REFUND"))))


def names(outcome: Outcome) -> list[str]:
    return [type(event).__name__ for event in outcome.events]


def reminding(at: datetime, *history: Event) -> list[str]:
    return names(fees.given(ordered, *history).when(Remind(at=at)))


def closing(at: datetime, *history: Event) -> list[str]:
    return names(fees.given(ordered, *history).when(CloseWindow(at=at)))


def reopening(until: datetime, window: int = 2, *history: Event) -> list[str]:
    command = reopen.model_copy(update={"window": window, "pay_before": until})
    return names(fees.given(ordered, *(history or (closed,))).when(command))


def withdrawing(*history: Event) -> list[str]:
    return names(fees.given(*history).when(Withdraw(at=AT)))


def refunding(fen: int, state: str = "SUCCESS") -> list[str]:
    return names(fees.given(ordered, settled, withdrawn, started).when(told(state, fen)))


def checkout(after: timedelta) -> list[str]:
    return names(fees.given(ordered, began(AT)).when(paying(AT + after)))


TOLD: Table = {
    # the exact sum: never a fen less, never one more
    "amount-differs": lambda: Three(
        met=paid_by(), broken=paid_by(1), holds=[paid_by(FEN)], breaks=[paid_by(FEN - 1), paid_by(FEN + 1)]
    ),
    "paid-twice": lambda: Three(
        met=paid_by(),
        broken=paid_by(FEN, ordered, settled, number="4200-9"),
        holds=[paid_by(FEN, ordered, settled)],  # the channel told us twice
        breaks=[paid_by(FEN, ordered, settled, withdrawn, started, number="4200-2")],
    ),
    "paid-after-closing": lambda: Three(
        met=paid_by(),
        broken=paid_by(FEN, ordered, closed),
        holds=[reasons(fees.given(ordered, opened).when(heard(answer(), at=LATE)))],  # it wasn't closed yet
        breaks=[paid_by(FEN - 1, ordered, opened, closed)],
    ),
    "refunded-outside": lambda: Three(
        met=refund_seen(ordered, settled, withdrawn, started),
        broken=refund_seen(ordered, opened),
        holds=[refund_seen(ordered, settled)],
        breaks=[refund_seen(ordered, opened, misfit)],
    ),
}


def test_what_the_channel_took_is_settled_or_looked_into() -> None:
    assert {reason.value for reason in DisputeReason} == set(TOLD)
    for code in TOLD:
        judge(code, TOLD)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # met, broken, and the edge
        (lambda: closing(LATE + timedelta(days=1)), ["WindowClosed"]),
        (lambda: closing(AT), []),
        (lambda: closing(PAY_BEFORE), []),
        (lambda: closing(LATE), ["WindowClosed"]),
        (lambda: closing(LATE, held), []),
        (lambda: closing(LATE, withdrawn), []),
        (lambda: reminding(AT), ["PayerReminded"]),
        (lambda: reminding(LATE + timedelta(days=1)), []),
        (lambda: reminding(PAY_BEFORE), ["PayerReminded"]),
        (lambda: reminding(LATE), []),
        (lambda: reopening(UNTIL), ["WindowReopened"]),
        (lambda: reopening(PAY_BEFORE), []),
        (lambda: reopening(PAY_BEFORE + SECOND), ["WindowReopened"]),
        (lambda: reopening(UNTIL, 1), []),
        (lambda: reopening(UNTIL, 3), []),
        (lambda: reopening(UNTIL, 2, closed, withdrawn), []),
        (lambda: withdrawing(ordered, settled), ["OrderWithdrawn", "RefundStarted"]),
        (lambda: withdrawing(never, settled), ["OrderWithdrawn"]),
        (lambda: withdrawing(ordered), ["OrderWithdrawn"]),
        (lambda: withdrawing(ordered, settled, withdrawn, started), []),
        (lambda: refunding(FEN), ["RefundSettled"]),
        (lambda: refunding(FEN - 1), ["RefundStuck"]),
        (lambda: refunding(FEN + 1), ["RefundStuck"]),
        (lambda: refunding(FEN, "PROCESSING"), []),
        (lambda: checkout(timedelta(minutes=4)), []),
        (lambda: checkout(timedelta(minutes=5) - SECOND), []),
        (lambda: checkout(timedelta(minutes=5)), ["CheckoutOpened"]),
        (lambda: names(pay_batch(*CHOSEN, at=AT + timedelta(minutes=5) - SECOND)), []),
        (lambda: names(pay_batch(*CHOSEN, at=AT + timedelta(minutes=5))), ["BatchCheckoutOpened"]),
    ],
)
def test_what_a_clock_a_decision_and_a_withdrawal_bring(found: Callable[[], list[str]], expected: list[str]) -> None:
    assert found() == expected


@pytest.mark.parametrize(
    ("passed_at", "days", "ends_at"),
    [
        # the day of the pass in Shanghai: its last second, and the next day's first one
        (datetime(2022, 9, 1, 15, 59, 59, tzinfo=UTC), 7, datetime(2022, 9, 8, 15, 59, 59, tzinfo=UTC)),
        (datetime(2022, 9, 1, 16, 0, 0, tzinfo=UTC), 7, datetime(2022, 9, 9, 15, 59, 59, tzinfo=UTC)),
        (PASSED, 0, datetime(2022, 9, 1, 15, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_window_ends_with_a_day_of_shanghai(passed_at: datetime, days: int, ends_at: datetime) -> None:
    assert window_end(passed_at, days) == ends_at


def test_a_window_as_short_as_its_reminder_has_none() -> None:
    assert remind_at(PAY_BEFORE, None, PASSED) is None
    assert remind_at(PAY_BEFORE, 3, PASSED) == PAY_BEFORE - timedelta(days=3)
    assert remind_at(PAY_BEFORE, 3, PAY_BEFORE - timedelta(days=3, seconds=1)) == PAY_BEFORE - timedelta(days=3)
    assert remind_at(PAY_BEFORE, 3, PAY_BEFORE - timedelta(days=3)) is None


def asked_at(event: Event, history: tuple[Event, ...], spec: Spec) -> list[datetime]:
    """When the timers of an event are due."""
    return [arm.due for arm in spec.decider.timers(event, spec.given(*history, event).state)]


def test_the_channel_is_asked_until_the_window_closes_for_good_and_not_at_that_instant() -> None:
    last = PAY_BEFORE + GRACE
    for spec, history, begun in (
        (fees, (ordered,), began),
        (batches, PAYABLE, lambda at: BatchCheckoutOpened(channel="wechat", at=at)),
    ):
        assert asked_at(begun(last - ASK_AFTER[0] - SECOND), history, spec) == [last - SECOND]
        assert asked_at(begun(last - ASK_AFTER[0]), history, spec) == []


def test_a_fee_let_go_after_its_window_is_closed_by_a_timer_of_its_own() -> None:
    def let_go_at(at: datetime) -> list[datetime]:
        return asked_at(ReleasedFromBatch(batch_id=BATCH, at=at), (ordered, held), fees)

    assert let_go_at(AT) == []  # the window's own timer is still to come
    assert let_go_at(PAY_BEFORE) == []
    assert let_go_at(LATE) == [PAY_BEFORE + GRACE]
    assert let_go_at(PAY_BEFORE + GRACE + SECOND) == [PAY_BEFORE + GRACE + SECOND]
