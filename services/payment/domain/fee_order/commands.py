"""What can be asked of a fee order."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command
from services.payment.domain.channel import Channel, ChannelAnswer, RefundAnswer
from services.payment.domain.plan_fee import Item, Payer, RefundRule


class RequestFee(Command):
    """The materials passed at `passed_at`: ask for what the plan asks of this mode (`items`; none: nothing is due)."""

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
    payer: Payer
    refund: RefundRule
    window_days: Annotated[int, Field(ge=0)]
    remind_days_before: int | None
    reopenings: int
    passed_at: datetime


class OpenCheckout(Command):
    """The applicant wants to pay now, by this channel."""

    person_id: UUID
    channel: Channel
    at: datetime


class CloseCheckout(Command):
    """The channel confirmed that the present round can't be paid any more, and wasn't."""

    at: datetime


class HearChannel(Command):
    """What the channel answered when it was asked (None: it has no such order, or there was nothing to ask).

    `person_id`: the applicant who had it asked; None when a callback or a timer did.
    """

    answer: ChannelAnswer | None
    channel: Channel
    at: datetime
    person_id: UUID | None = None


class Remind(Command):
    """The window is about to end."""

    at: datetime


class CloseWindow(Command):
    """The channel confirmed that nothing was paid and takes no payment any more."""

    at: datetime


class ReopenWindow(Command):
    """The office decided (`decision_id`) that window `window`, which lapsed, is open again until `pay_before`."""

    decision_id: UUID
    window: int
    pay_before: datetime
    at: datetime


class HoldForBatch(Command):
    """The employer pays for several at once: from now on the order is paid by that batch alone."""

    batch_id: UUID
    employer_id: UUID
    at: datetime


class ReleaseFromBatch(Command):
    """The batch ended without a payment."""

    batch_id: UUID
    at: datetime


class SettleFromBatch(Command):
    """The channel confirmed the payment of the batch that holds the order: `trade_no` and `total_fen` are the
    batch's."""

    batch_id: UUID
    channel: Channel
    channel_number: str
    trade_no: str
    total_fen: int
    paid_at: datetime
    at: datetime


class Withdraw(Command):
    """The case was withdrawn: nothing is due any more."""

    at: datetime


class CancelOrder(Command):
    """The case was withdrawn, and the channel confirmed that nothing was paid and takes no payment any more."""

    at: datetime


class HearRefund(Command):
    """What the channel answered about the refund (None: it has no such refund)."""

    answer: RefundAnswer | None
    at: datetime


class RefundRefused(Command):
    """The channel doesn't make the refund; `code` is its reason."""

    code: str
    at: datetime
