"""A fee order as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kernel.log.decider import Event, NotFound
from services.payment.domain.channel import WECHAT, Channel, order_of, trade_number
from services.payment.domain.fee_order.events import (
    CheckoutClosed,
    CheckoutOpened,
    DisputeReason,
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
from services.payment.domain.resolving import ALL, BACK, BY_HAND, Outcome, Return


class OrderStatus(StrEnum):
    """Where an order stands. Disputed: the channel took money that doesn't fit, and people must look."""

    AWAITING = "awaiting"
    PAID = "paid"
    EXPIRED = "expired"
    DISPUTED = "disputed"
    CANCELLED = "cancelled"
    REFUNDING = "refunding"
    REFUNDED = "refunded"


MONEY_HERE = frozenset({OrderStatus.PAID, OrderStatus.REFUNDING, OrderStatus.REFUNDED})
"""Where the channel has confirmed the payment."""


@dataclass(frozen=True)
class Order:
    """An order. `window` counts the times it was due, `round_` its numbers at the channel, `checkout_at` the last time
    the payer was about to pay in this round; `disputes` are the payments already recorded as not fitting, `returns`
    those of them that go back, or have gone, by the channel's number."""

    ordered: FeeOrdered
    pay_before: datetime
    status: OrderStatus = OrderStatus.AWAITING
    window: int = 1
    round_: int = 1
    channel: Channel = WECHAT
    checkout_at: datetime | None = None
    settled: FeeSettled | None = None
    disputes: tuple[PaymentDisputed, ...] = ()
    reminded: datetime | None = None
    held_by: UUID | None = None
    decision_id: UUID | None = None
    withdrawn_at: datetime | None = None
    refund: RefundStarted | None = None
    refunded: RefundSettled | None = None
    stuck: RefundStuck | None = None
    returns: Mapping[str, Return] = field(default_factory=dict)

    @property
    def trade_no(self) -> str:
        """The number of the present round at the channel."""
        return trade_number(self.ordered.order_id, self.round_)

    @property
    def paid_under(self) -> tuple[str, int]:
        """Number and sum, at the channel, of the order that was paid."""
        settled = self.settled
        number = settled.trade_no if settled else None
        fen = settled.trade_fen if settled else None
        return number or trade_number(self.ordered.order_id), fen or self.ordered.amount_fen

    @property
    def paid_fen(self) -> int:
        """What was paid for it: the fee, unless people have decided that another sum counts."""
        settled = self.settled
        own = settled.trade_fen if settled is not None and settled.batch_id is None else None
        return self.ordered.amount_fen if own is None else own

    def outcomes(self, channel_number: str) -> tuple[Outcome, ...]:
        """What people may decide about a payment; nothing: there is nothing to decide about it."""
        settled = self.settled
        if settled is not None and settled.channel_number == channel_number:
            if self.status is not OrderStatus.REFUNDING:
                return ()
            return BACK if self.stuck else BY_HAND
        found = [d for d in self.disputes if d.channel_number == channel_number]
        if not found:
            return ()
        if channel_number in self.returns:
            return self.returns[channel_number].outcomes()
        if any(d.reason is DisputeReason.REFUNDED_OUTSIDE for d in found):
            return BY_HAND
        nothing_due = self.status in MONEY_HERE or self.withdrawn_at is not None
        # Recorded without its number at the channel, it can't be asked back there.
        fits = BACK if nothing_due else ALL
        return fits if found[-1].trade_no else tuple(o for o in fits if o != "goes-back")

    @property
    def unresolved(self) -> tuple[PaymentDisputed, ...]:
        """The payments, as recorded last, that people have to decide about or that are on their way back."""
        last = {d.channel_number: d for d in self.disputes}
        paid = self.settled.channel_number if self.settled else None  # one that counts doesn't wait any more
        return tuple(d for number, d in last.items() if number != paid and self.outcomes(number))

    @property
    def reopenings_left(self) -> int:
        """How often the office may open it again."""
        return max(0, self.ordered.reopenings - (self.window - 1))

    def knows(self, trade_no: str) -> bool:
        """Whether a number is one of this order's rounds."""
        try:
            order_id, round_ = order_of(trade_no)
        except NotFound:
            return False
        return order_id == self.ordered.order_id and round_ <= self.round_

    def is_known(self, reason: DisputeReason, number: str, fen: int) -> bool:
        """Whether this misfit is on record already."""
        return any((d.reason, d.channel_number, d.amount_fen) == (reason, number, fen) for d in self.disputes)


def evolve(order: Order | None, event: Event) -> Order:
    """What an event makes of an order."""
    if isinstance(event, FeeOrdered) and order is None:
        return Order(event, event.pay_before)
    if order is None:
        raise TypeError(f"{type(event).__name__} without an order")
    return _changed(order, event)


def _changed(order: Order, event: Event) -> Order:
    match event:
        case CheckoutOpened():
            return replace(order, checkout_at=event.at, channel=event.channel)
        case CheckoutClosed():
            return replace(order, checkout_at=None, round_=order.round_ + 1)
        case FeeSettled():
            return replace(order, status=OrderStatus.PAID, settled=event)
        case PaymentDisputed():
            held = order.status is OrderStatus.AWAITING  # what was paid or closed before stays so
            status = OrderStatus.DISPUTED if held else order.status
            return replace(order, status=status, disputes=(*order.disputes, event))
        case PaymentResolved(matter="refund"):
            return replace(order, stuck=None)
        case PaymentResolved():
            number = event.channel_number
            known = order.returns if event.way is None else {**order.returns, number: Return(number, event.way)}
            return replace(order, returns=known)
        case PaymentReturned():
            back = order.returns.get(event.channel_number, Return(event.channel_number))
            return replace(order, returns={**order.returns, event.channel_number: replace(back, done=True)})
        case ReturnStuck():
            back = replace(order.returns[event.channel_number], stuck=event.code)
            return replace(order, returns={**order.returns, event.channel_number: back})
        case FeeDueAgain():
            return replace(order, status=OrderStatus.AWAITING, round_=order.round_ + 1, checkout_at=None)
        case PayerReminded():
            return replace(order, reminded=event.pay_before)
        case WindowClosed():
            return replace(order, status=OrderStatus.EXPIRED)
        case WindowReopened():
            return replace(order, status=OrderStatus.AWAITING, window=event.window, pay_before=event.pay_before,
                           decision_id=event.decision_id, round_=order.round_ + 1, checkout_at=None)  # fmt: skip
        case HeldForBatch():
            return replace(order, held_by=event.batch_id)
        case ReleasedFromBatch():
            return replace(order, held_by=None)
        case OrderWithdrawn():
            return replace(order, withdrawn_at=event.at)
        case OrderCancelled():
            return replace(order, status=OrderStatus.CANCELLED)
        case RefundStarted():
            return replace(order, status=OrderStatus.REFUNDING, refund=event)
        case RefundSettled():
            return replace(order, status=OrderStatus.REFUNDED, refunded=event)
        case RefundStuck():
            return replace(order, stuck=event)
    raise TypeError(f"{type(event).__name__} on {order!r}")
