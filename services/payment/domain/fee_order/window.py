"""The window of a fee (规定时间, guide 二.6): asked for, reminded of, closed, opened again by decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kernel.log.decider import Event
from services.payment.domain.fee_order.commands import CloseWindow, Remind, ReopenWindow, RequestFee
from services.payment.domain.fee_order.events import (
    DisputeReason,
    FeeOrdered,
    FeeSettled,
    PayerReminded,
    WindowClosed,
    WindowReopened,
)
from services.payment.domain.fee_order.order import Order, OrderStatus
from services.payment.domain.fee_order.resolving import counted

SHANGHAI = ZoneInfo("Asia/Shanghai")
FREE = "none"
"""The channel of a fee of nothing."""


def window_end(passed_at: datetime, days: int) -> datetime:
    """The last second (inclusive) of the `days`-th day after the pass, by the calendar of Asia/Shanghai."""
    day = passed_at.astimezone(SHANGHAI).date() + timedelta(days=days)
    return datetime.combine(day, time(23, 59, 59), SHANGHAI).astimezone(UTC)


def remind_at(pay_before: datetime, days: int | None, opened_at: datetime) -> datetime | None:
    """When the payer is reminded: `days` days before the end; not in a window that is shorter than that."""
    if days is None:
        return None
    at = pay_before - timedelta(days=days)
    return at if at > opened_at else None


def requested(command: RequestFee, order: Order | None) -> Sequence[Event]:
    """One order a case. A mode that pays nothing has paid with the pass."""
    if order is not None:
        return []
    pay_before = window_end(command.passed_at, command.window_days)
    ordered = FeeOrdered(
        **command.model_dump(exclude={"passed_at", "window_days"}),
        amount_fen=sum(item.amount_fen for item in command.items),
        pay_before=pay_before,
        remind_at=remind_at(pay_before, command.remind_days_before, command.passed_at),
    )
    if ordered.amount_fen:
        return [ordered]
    free = FeeSettled(
        channel=FREE,
        channel_number="",
        trade_no=None,
        trade_fen=None,
        batch_id=None,
        paid_at=command.passed_at,
        at=command.passed_at,
    )
    return [ordered, free]


def reminded(command: Remind, order: Order) -> Sequence[Event]:
    """Once a window, while the person still has to pay."""
    due = order.status is OrderStatus.AWAITING and order.withdrawn_at is None and order.held_by is None
    if not due or command.at > order.pay_before or order.reminded == order.pay_before:
        return []
    return [PayerReminded(pay_before=order.pay_before, at=command.at)]


def closed(command: CloseWindow, order: Order) -> Sequence[Event]:
    """After the last second, and only while nothing is paid. What a batch holds ends with the batch."""
    due = order.status is OrderStatus.AWAITING and command.at > order.pay_before
    return [WindowClosed(at=command.at)] if due and order.held_by is None and order.withdrawn_at is None else []


def reopened(command: ReopenWindow, order: Order) -> Sequence[Event]:
    """The office's decision opens the window that lapsed; the same decision again, and one about another window,
    change nothing. What was paid after the closing counts from then on: nobody pays twice."""
    lapsed = order.status is OrderStatus.EXPIRED and order.window + 1 == command.window
    if not lapsed or command.pay_before <= order.pay_before or order.withdrawn_at is not None:
        return []
    again = WindowReopened(
        decision_id=command.decision_id,
        window=command.window,
        pay_before=command.pay_before,
        remind_at=remind_at(command.pay_before, order.ordered.remind_days_before, command.at),
        at=command.at,
    )
    late = [
        d for d in order.disputes
        if d.reason is DisputeReason.PAID_AFTER_CLOSING and d.channel_number not in order.returns
    ]  # fmt: skip
    if len(late) != 1 or late[0].amount_fen != order.ordered.amount_fen:
        return [again]
    return [again, counted(late[0], order, command.at)]
