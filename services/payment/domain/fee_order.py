"""The fee order of a case (缴费): one order, one window, one payment.

Guide 二.6: once the office has passed the materials, the applicant pays within the time set. What a payment is, the
channel alone says: `HearChannel` carries its answer to a query, never what a callback claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import Field

from kernel.log.decider import Arm, Command, Decider, Event, Fact, NotFound, Published, Rejected, reject
from services.payment.published import FeeExpired, FeePaid, FeeRequested

SHANGHAI = ZoneInfo("Asia/Shanghai")
WECHAT = "wechat"

ASK_AFTER = tuple(timedelta(seconds=s) for s in (5, 15, 45, 120, 300, 900, 3600, 3 * 3600, 12 * 3600, 24 * 3600))
"""How long after a checkout the channel is asked whether it was paid: callbacks can be lost for good."""
ASK_TIMERS = tuple(f"ask-{n}" for n in range(1, len(ASK_AFTER) + 1))
"""A name for each of them: (stream, name, version that armed it) is a timer's id."""
SAME_CHECKOUT = timedelta(minutes=5)
"""A checkout this soon after the last one is the same one: it is being watched already."""
GRACE = timedelta(minutes=2)
"""From the deadline to the closing. An order at the channel lives at least a minute, and a checkout may be on its
way: closing at once could leave an order behind that can still be paid."""


class OrderStatus(StrEnum):
    """Where an order stands. Disputed: the channel took money that doesn't fit, and people must look."""

    AWAITING = "awaiting"
    PAID = "paid"
    EXPIRED = "expired"
    DISPUTED = "disputed"


class DisputeReason(StrEnum):
    """What doesn't fit about money that the channel says it took."""

    AMOUNT_DIFFERS = "amount-differs"
    PAID_TWICE = "paid-twice"
    PAID_AFTER_CLOSING = "paid-after-closing"
    REFUNDED_OUTSIDE = "refunded-outside"


class ChannelAnswer(Fact):
    """An order as the channel sees it, from its answer to a query."""

    out_trade_no: str
    state: str
    amount_fen: int
    transaction_id: str | None = None
    success_time: datetime | None = None


def trade_number(order_id: UUID) -> str:
    """How the channel calls the order: the same for good, so that it knows a repeated one."""
    return order_id.hex


def order_of(trade_no: str) -> UUID:
    """The order behind the channel's number. Raises NotFound when it can't be one of ours."""
    try:
        order_id = UUID(hex=trade_no)
    except ValueError:
        raise NotFound from None
    if trade_number(order_id) != trade_no:
        raise NotFound
    return order_id


def window_end(passed_at: datetime, days: int) -> datetime:
    """The last second (inclusive) of the `days`-th day after the pass, by the calendar of Asia/Shanghai."""
    day = passed_at.astimezone(SHANGHAI).date() + timedelta(days=days)
    return datetime.combine(day, time(23, 59, 59), SHANGHAI).astimezone(UTC)


# -- commands ---------------------------------------------------------------------------------------------------------


class RequestFee(Command):
    """The materials passed at `passed_at`: ask for the plan's fee."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    title: str
    amount_fen: Annotated[int, Field(ge=1)]
    window_days: Annotated[int, Field(ge=0)]
    passed_at: datetime


class OpenCheckout(Command):
    """The applicant wants to pay now."""

    person_id: UUID
    at: datetime


class HearChannel(Command):
    """What the channel answered when it was asked (None: it has no such order, or there was nothing to ask).

    `person_id`: the applicant who had it asked; None when a callback or a timer did.
    """

    answer: ChannelAnswer | None
    at: datetime
    person_id: UUID | None = None


class CloseWindow(Command):
    """The channel confirmed that nothing was paid and takes no payment any more."""

    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class FeeOrdered(Event):
    """The fee is due until `pay_before` (inclusive)."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    title: str
    amount_fen: int
    pay_before: datetime


class CheckoutOpened(Event):
    """The applicant is about to pay: from now on the channel is asked, whether or not it calls back."""

    at: datetime


class FeeSettled(Event):
    """The channel confirmed the payment. `channel_number` is its own number of it, `paid_at` its instant."""

    channel: str
    channel_number: str
    paid_at: datetime
    at: datetime


class PaymentDisputed(Event):
    """The channel took money that doesn't fit this order; people must look."""

    reason: DisputeReason
    expected_fen: int
    amount_fen: int
    channel: str
    channel_number: str
    at: datetime


class WindowClosed(Event):
    """Nothing was paid in the window."""

    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Order:
    """An order as it stands. `disputes` are the payments already recorded as not fitting."""

    ordered: FeeOrdered
    status: OrderStatus = OrderStatus.AWAITING
    checkout_at: datetime | None = None
    settled: FeeSettled | None = None
    disputes: tuple[tuple[DisputeReason, str, int], ...] = ()

    @property
    def pay_before(self) -> datetime:
        """The deadline, inclusive."""
        return self.ordered.pay_before


def decide(command: Command, order: Order | None) -> Sequence[Event]:
    """The rules of a fee order."""
    match command:
        case RequestFee():
            return _request(command, order)
        case OpenCheckout():
            return _open(command, _of_person(order, command.person_id))
        case HearChannel():
            return _hear(command, _of_person(order, command.person_id))
        case CloseWindow():
            order = _of_person(order, None)
            due = order.status is OrderStatus.AWAITING and command.at > order.pay_before
            return [WindowClosed(at=command.at)] if due else []
    raise TypeError(type(command).__name__)


def _of_person(order: Order | None, person_id: UUID | None) -> Order:
    if order is None or person_id not in (None, order.ordered.person_id):
        raise NotFound
    return order


def _request(command: RequestFee, order: Order | None) -> Sequence[Event]:
    if order is not None:
        return []  # one order a case
    kept = command.model_dump(exclude={"passed_at", "window_days"})
    return [FeeOrdered(**kept, pay_before=window_end(command.passed_at, command.window_days))]


def _open(command: OpenCheckout, order: Order) -> Sequence[Event]:
    if order.status is OrderStatus.PAID:
        raise reject("already-paid", "评审费已缴纳，无需重复缴费", "the fee has been paid")
    if order.status is OrderStatus.DISPUTED:
        raise reject(
            "payment-disputed",
            "该笔缴费需要人工核对，请勿再次付款，并联系评委会办公室",
            "a payment doesn't fit and is being looked into: please don't pay again, and ask the committee office",
        )
    if order.status is OrderStatus.EXPIRED or command.at > order.pay_before:
        raise _closed(command, order)
    if order.checkout_at is not None and command.at < order.checkout_at + SAME_CHECKOUT:
        return []
    return [CheckoutOpened(at=command.at)]


def _closed(command: OpenCheckout, order: Order) -> Rejected:
    return reject(
        "window-closed", "缴费时限已过，请联系评委会办公室", "the time to pay is over: please ask the office",
        limit=order.pay_before.isoformat(), actual=command.at.isoformat(),
    )  # fmt: skip


def _hear(command: HearChannel, order: Order) -> Sequence[Event]:
    answer = command.answer
    if answer is None or answer.out_trade_no != trade_number(order.ordered.order_id):
        return []
    reason: DisputeReason | None = None
    number = answer.transaction_id or ""
    match answer.state, order.status:
        case "SUCCESS", OrderStatus.PAID:
            if order.settled is not None and order.settled.channel_number == number:
                return []  # the channel told us twice
            reason = DisputeReason.PAID_TWICE
        case "SUCCESS", OrderStatus.EXPIRED:
            reason = DisputeReason.PAID_AFTER_CLOSING
        case "SUCCESS", _ if answer.amount_fen != order.ordered.amount_fen:
            reason = DisputeReason.AMOUNT_DIFFERS
        case "SUCCESS", _:
            # A second too late by the channel's clock is still in time: the order was open, and the money is ours.
            paid_at = answer.success_time or command.at
            return [FeeSettled(channel=WECHAT, channel_number=number, paid_at=paid_at, at=command.at)]
        case "REFUND", OrderStatus.AWAITING | OrderStatus.DISPUTED:
            reason = DisputeReason.REFUNDED_OUTSIDE
        case _:
            return []  # not paid (yet)
    if (reason, number, answer.amount_fen) in order.disputes:
        return []
    return [
        PaymentDisputed(
            reason=reason,
            expected_fen=order.ordered.amount_fen,
            amount_fen=answer.amount_fen,
            channel=WECHAT,
            channel_number=number,
            at=command.at,
        )
    ]


def evolve(order: Order | None, event: Event) -> Order:
    """What an event makes of an order."""
    match event, order:
        case FeeOrdered(), None:
            return Order(event)
        case CheckoutOpened(), Order():
            return replace(order, checkout_at=event.at)
        case FeeSettled(), Order():
            return replace(order, status=OrderStatus.PAID, settled=event)
        case PaymentDisputed(), Order():
            held = order.status is OrderStatus.AWAITING  # what was paid or closed before stays so
            known = (*order.disputes, (event.reason, event.channel_number, event.amount_fen))
            return replace(order, status=OrderStatus.DISPUTED if held else order.status, disputes=known)
        case WindowClosed(), Order():
            return replace(order, status=OrderStatus.EXPIRED)
    raise TypeError(f"{type(event).__name__} on {order!r}")


def publish(event: Event, order: Order) -> Published | None:
    """What others hear of it."""
    about = order.ordered.model_dump()

    def facts(kind: type[Published], **more: Any) -> dict[str, Any]:
        return {name: value for name, value in (about | more).items() if name in kind.model_fields}

    match event:
        case FeeOrdered():
            return FeeRequested(**facts(FeeRequested))
        case FeeSettled():
            return FeePaid(**facts(FeePaid, paid_at=event.paid_at, channel=event.channel))
        case WindowClosed():
            return FeeExpired(**facts(FeeExpired))
    return None


def timers(event: Event, order: Order) -> Sequence[Arm]:
    """When to look again: after a checkout with growing distance, once the window is over, at once in a dispute."""
    last = order.pay_before + GRACE
    match event:
        case FeeOrdered():
            return [Arm("close", last)]
        case CheckoutOpened():
            due = [event.at + after for after in ASK_AFTER if event.at + after < last]
            return [Arm(name, at) for name, at in zip(ASK_TIMERS, due, strict=False)]
        case PaymentDisputed():
            return [Arm("alarm", event.at)]
    return ()


FeeOrder: Decider[Order] = Decider(
    stream_type="FeeOrder",
    events=(FeeOrdered, CheckoutOpened, FeeSettled, PaymentDisputed, WindowClosed),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
)
