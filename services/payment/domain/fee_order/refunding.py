"""What a withdrawal does to a fee: unpaid, it isn't due any more; paid, it goes back where the plan allows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kernel.log.decider import Event
from services.payment.domain.channel import refund_number
from services.payment.domain.fee_order.commands import CancelOrder, HearRefund, RefundRefused, Withdraw
from services.payment.domain.fee_order.events import (
    OrderCancelled,
    OrderWithdrawn,
    RefundSettled,
    RefundStarted,
    RefundStuck,
)
from services.payment.domain.fee_order.order import Order, OrderStatus
from services.payment.domain.resolving import stuck_by


def refund_of(order: Order, at: datetime) -> RefundStarted:
    """The refund of all that was paid for it."""
    return RefundStarted(refund_no=refund_number(order.ordered.order_id), refund_fen=order.paid_fen, at=at)


def withdrawn(command: Withdraw, order: Order) -> Sequence[Event]:
    """A withdrawal is heard once. The experts' review comes after the paper, so whatever is withdrawn here is withdrawn
    before it."""
    if order.withdrawn_at is not None:
        return []
    events: list[Event] = [OrderWithdrawn(at=command.at)]
    if order.status is OrderStatus.PAID and order.ordered.refund == "before-review" and order.ordered.amount_fen:
        events.append(refund_of(order, command.at))
    return events


def cancelled(command: CancelOrder, order: Order) -> Sequence[Event]:
    """Nothing was paid, and nothing can be."""
    due = order.status is OrderStatus.AWAITING and order.withdrawn_at is not None and order.held_by is None
    return [OrderCancelled(at=command.at)] if due else []


def refund_heard(command: HearRefund, order: Order) -> Sequence[Event]:
    """What the channel's word makes of a refund under way."""
    answer, refund = command.answer, order.refund
    if answer is None or refund is None or order.status is not OrderStatus.REFUNDING:
        return []
    if answer.refund_no != refund.refund_no or answer.state == "PROCESSING":
        return []
    code = stuck_by(answer, refund.refund_fen)
    if code is not None:
        return _stuck(code, command.at, order)
    number = answer.channel_refund_number or ""
    refunded_at = answer.success_time or command.at
    return [RefundSettled(channel_refund_number=number, refunded_at=refunded_at, at=command.at)]


def refund_refused(command: RefundRefused, order: Order) -> Sequence[Event]:
    """The channel doesn't make it: people must look."""
    return _stuck(command.code, command.at, order) if order.status is OrderStatus.REFUNDING else []


def _stuck(code: str, at: datetime, order: Order) -> Sequence[Event]:
    if order.stuck is not None and order.stuck.code == code:
        return []
    return [RefundStuck(code=code, at=at)]
