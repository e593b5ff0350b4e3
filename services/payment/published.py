"""The events of payment that others may read: opaque ids, sums and instants."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kernel.log.decider import Published


class FeeRequested(Published):
    """The fee of a submission is due: `amount_fen` by `pay_before` (inclusive)."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    plan_version: int
    amount_fen: int
    pay_before: datetime


class FeePaid(Published):
    """The channel confirmed the payment; `paid_at` is the instant it gave."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    amount_fen: int
    paid_at: datetime
    channel: str


class FeeExpired(Published):
    """The window passed, and the channel confirmed that nothing was paid in it."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
