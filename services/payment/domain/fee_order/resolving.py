"""People decide what becomes of a payment that doesn't fit, or of a refund that doesn't end: no fee stands still."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kernel.log.decider import Event
from services.payment.domain.channel import return_number
from services.payment.domain.fee_order.events import (
    FeeDueAgain,
    FeeSettled,
    OrderCancelled,
    PaymentDisputed,
    PaymentResolved,
    PaymentReturned,
    RefundSettled,
    ReturnStuck,
    WindowClosed,
)
from services.payment.domain.fee_order.order import Order, OrderStatus
from services.payment.domain.resolving import HearReturn, Resolve, ReturnRefused, WayBack, check, told_of, word_of


def resolved(command: Resolve, order: Order) -> Sequence[Event]:
    """The decision, and what it brings at once. What the channel gives back comes with its word."""
    check(command, order.outcomes(command.channel_number))
    number, at, by_hand = command.channel_number, command.at, command.reference or ""
    misfit = next((d for d in order.unresolved if d.channel_number == number), None)
    going_back = command.outcome == "goes-back"
    decided = PaymentResolved(
        person_id=order.ordered.person_id,
        matter="payment" if misfit else "refund",
        **command.model_dump(exclude={"at"}),
        way=_way_back(misfit, order) if misfit and going_back else None,
        at=at,
    )
    if going_back:
        return [decided]
    if misfit is None:
        return [decided, RefundSettled(channel_refund_number=by_hand, refunded_at=at, at=at)]
    if command.outcome == "counts":
        return [decided, counted(misfit, order, at)]
    return [decided, *_returned(misfit, order, by_hand, at, at)]


def counted(misfit: PaymentDisputed, order: Order, at: datetime) -> FeeSettled:
    """What didn't fit pays for the fee after all."""
    return FeeSettled(
        channel=misfit.channel,
        channel_number=misfit.channel_number,
        trade_no=misfit.trade_no or order.trade_no,
        trade_fen=misfit.amount_fen,
        batch_id=None,
        paid_at=misfit.at,
        at=at,
    )


def return_heard(command: HearReturn, order: Order) -> Sequence[Event]:
    """What the channel's word makes of a payment that goes back."""
    word = word_of(command, order.returns.values())
    if word is None:
        return []
    back, answer, code = word
    if code is not None:
        return _stuck(back.channel_number, code, command.at, order)
    misfit = next(d for d in order.unresolved if d.channel_number == back.channel_number)
    number = answer.channel_refund_number or ""
    return _returned(misfit, order, number, answer.success_time or command.at, command.at)


def return_refused(command: ReturnRefused, order: Order) -> Sequence[Event]:
    """The channel doesn't give it back: people must look again."""
    found = told_of(order.returns.values(), command.refund_no)
    return _stuck(found[0].channel_number, command.code, command.at, order) if found else []


def _stuck(number: str, code: str, at: datetime, order: Order) -> Sequence[Event]:
    return [] if order.returns[number].stuck == code else [ReturnStuck(channel_number=number, code=code, at=at)]


def _way_back(misfit: PaymentDisputed, order: Order) -> WayBack:
    """A payment has one number to go back under, however often it is asked for."""
    numbers = list(dict.fromkeys(d.channel_number for d in order.disputes))
    return WayBack(
        refund_no=return_number(order.ordered.order_id, numbers.index(misfit.channel_number) + 1),
        channel=misfit.channel,
        trade_no=misfit.trade_no or order.trade_no,
        total_fen=misfit.trade_fen or misfit.amount_fen,
        refund_fen=misfit.amount_fen,
    )


def _returned(
    misfit: PaymentDisputed, order: Order, number: str, returned_at: datetime, at: datetime
) -> Sequence[Event]:
    back = PaymentReturned(
        channel=misfit.channel,
        channel_number=misfit.channel_number,
        amount_fen=misfit.amount_fen,
        return_number=number,
        returned_at=returned_at,
        at=at,
    )
    others = [d for d in order.unresolved if d.channel_number != misfit.channel_number]
    return [back] if others or order.status is not OrderStatus.DISPUTED else [back, _afterwards(order, at)]


def _afterwards(order: Order, at: datetime) -> Event:
    """Nothing was paid, then: the fee is due again, or its time is over, or nothing is due any more. What a batch holds
    goes with the batch."""
    if order.held_by is not None:
        return FeeDueAgain(at=at)
    if order.withdrawn_at is not None:
        return OrderCancelled(at=at)
    return WindowClosed(at=at) if at > order.pay_before else FeeDueAgain(at=at)
