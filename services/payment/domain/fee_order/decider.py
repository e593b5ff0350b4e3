"""The decider of a fee order: who decides what, what others hear of it, and when to look again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published
from services.payment.domain.fee_order import paying, refunding, resolving, window
from services.payment.domain.fee_order.commands import (
    CancelOrder,
    CloseCheckout,
    CloseWindow,
    HearChannel,
    HearRefund,
    HoldForBatch,
    OpenCheckout,
    RefundRefused,
    ReleaseFromBatch,
    Remind,
    ReopenWindow,
    RequestFee,
    SettleFromBatch,
    Withdraw,
)
from services.payment.domain.fee_order.events import (
    CheckoutClosed,
    CheckoutOpened,
    FeeDueAgain,
    FeeOrdered,
    FeeSettled,
    HeldForBatch,
    OrderCancelled,
    OrderWithdrawn,
    PayerReminded,
    PaymentDisputed,
    PaymentResolved,
    PaymentReturned,
    RefundSettled,
    RefundStarted,
    RefundStuck,
    ReleasedFromBatch,
    ReturnStuck,
    WindowClosed,
    WindowReopened,
)
from services.payment.domain.fee_order.order import MONEY_HERE, Order, OrderStatus, evolve
from services.payment.domain.resolving import HearReturn, Resolve, ReturnRefused
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeReminded, FeeRequested

ASK_AFTER = tuple(timedelta(seconds=s) for s in (5, 15, 45, 120, 300, 900, 3600, 3 * 3600, 12 * 3600, 24 * 3600))
"""How long after a checkout the channel is asked whether it was paid: callbacks can be lost for good."""
ASK_TIMERS = tuple(f"ask-{n}" for n in range(1, len(ASK_AFTER) + 1))
"""A name for each of them: (stream, name, version that armed it) is a timer's id."""
REFUND_ASK_AFTER = (*ASK_AFTER, *(timedelta(days=d) for d in (2, 3, 5, 7, 14)))
"""A refund may take days to reach a bank card."""
RETURN_TIMERS = tuple(f"give-back-ask-{n}" for n in range(1, len(REFUND_ASK_AFTER) + 1))
REFUND_TIMERS = tuple(f"refund-ask-{n}" for n in range(1, len(REFUND_ASK_AFTER) + 1))
GRACE = timedelta(minutes=2)
"""From the deadline to the closing. An order at the channel lives at least a minute, and a checkout may be on its
way: closing at once could leave an order behind that can still be paid."""


def decide(command: Command, order: Order | None) -> Sequence[Event]:
    """The rules of a fee order."""
    if isinstance(command, RequestFee):
        return window.requested(command, order)
    if isinstance(command, OpenCheckout | HearChannel):
        known = _of_person(order, command.person_id)
        return paying.opened(command, known) if isinstance(command, OpenCheckout) else paying.heard(command, known)
    return _decided(command, _of_person(order, None))


def _decided(command: Command, order: Order) -> Sequence[Event]:
    match command:
        case CloseCheckout():
            awaiting = order.status is OrderStatus.AWAITING and order.checkout_at is not None
            return [CheckoutClosed(at=command.at)] if awaiting else []
        case Remind():
            return window.reminded(command, order)
        case CloseWindow():
            return window.closed(command, order)
        case ReopenWindow():
            return window.reopened(command, order)
        case HoldForBatch():
            return paying.held(command, order)
        case ReleaseFromBatch():
            return paying.released(command, order)
        case SettleFromBatch():
            return paying.settled_by_batch(command, order)
        case Withdraw():
            return refunding.withdrawn(command, order)
        case CancelOrder():
            return refunding.cancelled(command, order)
        case HearRefund():
            return refunding.refund_heard(command, order)
        case RefundRefused():
            return refunding.refund_refused(command, order)
        case Resolve():
            return resolving.resolved(command, order)
        case HearReturn():
            return resolving.return_heard(command, order)
        case ReturnRefused():
            return resolving.return_refused(command, order)
    raise TypeError(type(command).__name__)


def _of_person(order: Order | None, person_id: UUID | None) -> Order:
    if order is None or person_id not in (None, order.ordered.person_id):
        raise NotFound
    return order


def publish(event: Event, order: Order) -> Published | None:
    """What others hear of it. A fee of nothing isn't asked for, and money that came after the withdrawal pays for
    nothing."""
    about = order.ordered.model_dump() | {"pay_before": order.pay_before, "window": order.window}

    def facts(kind: type[Published], **more: Any) -> dict[str, Any]:
        return {name: value for name, value in (about | more).items() if name in kind.model_fields}

    match event:
        case FeeOrdered() | WindowReopened() if order.ordered.amount_fen:
            return FeeRequested(**facts(FeeRequested))
        case PayerReminded():
            return FeeReminded(**facts(FeeReminded))
        case FeeDueAgain() if order.withdrawn_at is None and order.held_by is None:
            return FeeRequested(**facts(FeeRequested))
        case FeeSettled() if order.withdrawn_at is None:
            paid = {"amount_fen": order.paid_fen, "paid_at": event.paid_at, "batch_id": event.batch_id}
            return FeePaid(**facts(FeePaid, channel=event.channel, **paid))
        case WindowClosed():
            return FeeExpired(**facts(FeeExpired, reopenings_left=order.reopenings_left))
        case RefundSettled():
            refunded = {"refunded_at": event.refunded_at, "channel": order.settled.channel if order.settled else ""}
            return FeeRefunded(**facts(FeeRefunded, amount_fen=order.paid_fen, **refunded))
        case PaymentReturned() if order.status not in MONEY_HERE:  # else it is a second one: the fee stays paid
            back = {"refunded_at": event.returned_at, "channel": event.channel, "amount_fen": event.amount_fen}
            return FeeRefunded(**facts(FeeRefunded, **back))
    return None


def timers(event: Event, order: Order) -> Sequence[Arm]:
    """When to look again: after a checkout with growing distance, before the window ends and once it is over, at once
    where the channel has something to do."""
    last = order.pay_before + GRACE
    match event:
        case FeeOrdered() | WindowReopened():
            reminder = [Arm("remind", event.remind_at)] if event.remind_at else []
            return [Arm("close", last), *reminder] if order.ordered.amount_fen else []
        case CheckoutOpened():
            due = [event.at + after for after in ASK_AFTER if event.at + after < last]
            return [Arm(name, at) for name, at in zip(ASK_TIMERS, due, strict=False)]
        case PaymentDisputed() | RefundStuck():
            return [Arm("alarm", event.at)]
        case OrderWithdrawn() if order.status is OrderStatus.AWAITING and order.held_by is None:
            return [Arm("cancel", event.at)]
        case ReleasedFromBatch() if order.withdrawn_at is not None:
            return [Arm("cancel", event.at)]
        case ReleasedFromBatch() if event.at > order.pay_before:
            return [Arm("close", max(last, event.at))]
        case ReturnStuck():
            return [Arm("return-alarm", event.at)]
        case PaymentResolved(outcome="goes-back", matter="payment"):
            return give_back(event.at)
        case RefundStarted() | PaymentResolved(outcome="goes-back"):
            asks = [Arm(n, event.at + after) for n, after in zip(REFUND_TIMERS, REFUND_ASK_AFTER, strict=True)]
            return [Arm("refund", event.at), *asks]
    return ()


def give_back(at: datetime) -> Sequence[Arm]:
    """Ask the channel at once to give a payment back, and then about it for weeks."""
    asks = [Arm(n, at + after) for n, after in zip(RETURN_TIMERS, REFUND_ASK_AFTER, strict=True)]
    return [Arm("give-back", at), *asks]


FeeOrder: Decider[Order] = Decider(
    stream_type="FeeOrder",
    events=(
        FeeOrdered,
        CheckoutOpened,
        CheckoutClosed,
        FeeSettled,
        PaymentDisputed,
        PaymentResolved,
        PaymentReturned,
        ReturnStuck,
        FeeDueAgain,
        PayerReminded,
        WindowClosed,
        WindowReopened,
        HeldForBatch,
        ReleasedFromBatch,
        OrderWithdrawn,
        OrderCancelled,
        RefundStarted,
        RefundSettled,
        RefundStuck,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
)
