"""What happens to a batch of fees."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Event, Fact, Text
from services.payment.domain.channel import Channel
from services.payment.domain.resolving import Outcome, WayBack

Ending = Literal["window", "given-up", "fee-gone"]
"""Why a batch ended without a payment: its time was over, the employer gave it up, or one of its fees can't be paid
any more."""


class Share(Fact):
    """One fee of a batch."""

    order_id: UUID
    amount_fen: Annotated[int, Field(ge=1)]
    pay_before: datetime


class BatchOpened(Event):
    """These fees are to be paid together, `amount_fen` in all, by `pay_before`: the first of their deadlines."""

    batch_id: UUID
    employer_id: UUID
    shares: tuple[Share, ...]
    amount_fen: int
    pay_before: datetime
    at: datetime


class BatchGathered(Event):
    """It holds them all: it can be paid."""

    at: datetime


class BatchCheckoutOpened(Event):
    """The employer is about to pay."""

    channel: Channel
    at: datetime


class BatchGivenUp(Event):
    """The employer doesn't pay it."""

    at: datetime


class BatchSettled(Event):
    """The channel confirmed the payment of the whole."""

    channel: Channel
    channel_number: str
    paid_at: datetime
    at: datetime


class BatchDisputed(Event):
    """The channel took money that doesn't fit; people must look."""

    expected_fen: int
    amount_fen: int
    channel: Channel
    channel_number: str
    at: datetime


class BatchResolved(Event):
    """`by` decided what becomes of a payment that didn't fit: where it doesn't count, the batch is over. `way`: how the
    channel gives it back; `reference`: the number of a return by hand."""

    channel_number: str
    outcome: Outcome
    reference: Text | None
    reason: Text
    way: WayBack | None
    by: UUID
    at: datetime


class BatchReturned(Event):
    """A payment that didn't fit is back with the employer."""

    channel_number: str
    return_number: str
    returned_at: datetime
    at: datetime


class BatchReturnStuck(Event):
    """The channel can't give that payment back by itself; people must look."""

    channel_number: str
    code: str
    at: datetime


class BatchEnded(Event):
    """It ended without a payment."""

    why: Ending
    at: datetime
