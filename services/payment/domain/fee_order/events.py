"""What happens to a fee order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from kernel.log.decider import Event, Text, Upcaster, as_it_was, sealed
from services.payment.domain.channel import Channel
from services.payment.domain.plan_fee import Item, Payer, RefundRule
from services.payment.domain.resolving import Outcome, WayBack


class DisputeReason(StrEnum):
    """What doesn't fit about money that the channel says it took."""

    AMOUNT_DIFFERS = "amount-differs"
    PAID_TWICE = "paid-twice"
    PAID_AFTER_CLOSING = "paid-after-closing"
    REFUNDED_OUTSIDE = "refunded-outside"


def _with_items(stored: dict[str, Any]) -> dict[str, Any]:
    """Version 1 knew the sum alone, for whatever mode, and neither reminder nor refund."""
    rules = {"payer": "either", "refund": "never", "remind_at": None, "remind_days_before": None, "reopenings": 1}
    items = [{"name": "评审费", "amount_fen": stored["amount_fen"], "modes": None}]
    return stored | {"mode": "", "items": items} | rules


class FeeOrdered(Event):
    """The fee is due until `pay_before` (inclusive); `remind_at`: when the payer is reminded."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_items}

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    title: str
    mode: str
    items: tuple[Item, ...]
    amount_fen: int
    payer: Payer
    refund: RefundRule
    pay_before: datetime
    remind_at: datetime | None
    remind_days_before: int | None
    reopenings: int


class CheckoutOpened(Event):
    """The applicant is about to pay: from now on the channel is asked, whether or not it calls back."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: lambda stored: stored | {"channel": "wechat"}}

    channel: Channel
    at: datetime


class CheckoutClosed(Event):
    """The round can't be paid any more: the next checkout has a number of its own at the channel."""

    at: datetime


class FeeSettled(Event):
    """The channel confirmed the payment. `channel_number` is its own number of it, `paid_at` its instant; `trade_no`
    and `trade_fen` are the number and the sum of the order at the channel, which may be a batch's (`batch_id`)."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {
        1: lambda stored: stored | {"trade_no": None, "trade_fen": None, "batch_id": None}
    }

    channel: str
    channel_number: str
    trade_no: str | None
    trade_fen: int | None
    batch_id: UUID | None
    paid_at: datetime
    at: datetime


class PaymentDisputed(Event):
    """The channel took money that doesn't fit this order; people must look. `trade_no`, `trade_fen`: number and sum of
    the order at the channel that was paid, which may be a batch's; null: it was recorded without them."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    reason: DisputeReason
    expected_fen: int
    amount_fen: int
    channel: str
    channel_number: str
    at: datetime
    trade_no: str | None = None
    trade_fen: int | None = None


class PaymentResolved(Event):
    """`by` decided what becomes of a payment that didn't fit, or of a refund that doesn't end (`matter`). `way`: how
    the channel gives it back; `reference`: the number of a return by hand."""

    person_id: UUID
    matter: Literal["payment", "refund"]
    channel_number: str
    outcome: Outcome
    reference: Text | None
    reason: Annotated[Text, sealed("person_id")]
    way: WayBack | None
    by: UUID
    at: datetime


class PaymentReturned(Event):
    """A payment that didn't fit is back with whoever paid it: `return_number` is the channel's, or that of the return
    by hand."""

    channel: str
    channel_number: str
    amount_fen: int
    return_number: str
    returned_at: datetime
    at: datetime


class ReturnStuck(Event):
    """The channel can't give that payment back by itself; people must look."""

    channel_number: str
    code: str
    at: datetime


class FeeDueAgain(Event):
    """What didn't fit has gone back, and the window isn't over: the fee can be paid again."""

    at: datetime


class PayerReminded(Event):
    """The window is about to end, and nothing was paid yet."""

    pay_before: datetime
    at: datetime


class WindowClosed(Event):
    """Nothing was paid in the window."""

    at: datetime


class WindowReopened(Event):
    """By the office's decision the fee is due again, until `pay_before` (inclusive)."""

    decision_id: UUID
    window: int
    pay_before: datetime
    remind_at: datetime | None
    at: datetime


class HeldForBatch(Event):
    """The employer pays, with others' fees."""

    batch_id: UUID
    at: datetime


class ReleasedFromBatch(Event):
    """The batch ended without a payment: each pays for themselves again."""

    batch_id: UUID
    at: datetime


class OrderWithdrawn(Event):
    """The case was withdrawn: no payment is asked for any more."""

    at: datetime


class OrderCancelled(Event):
    """Nothing was paid for the case that was withdrawn, and nothing can be."""

    at: datetime


class RefundStarted(Event):
    """What was paid goes back to whoever paid it."""

    refund_no: str
    refund_fen: int
    at: datetime


class RefundSettled(Event):
    """The channel confirmed that the money went back."""

    channel_refund_number: str
    refunded_at: datetime
    at: datetime


class RefundStuck(Event):
    """The channel can't give the money back by itself; people must look."""

    code: str
    at: datetime
