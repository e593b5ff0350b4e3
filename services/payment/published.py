"""The events of payment that others may read: opaque ids, sums and instants."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kernel.log.decider import Published


class FeeRequested(Published):
    """The fee of a submission is due: `amount_fen` by `pay_before` (inclusive). `window` counts how often it was due:
    from 2 on the office opened it again."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    plan_version: int
    amount_fen: int
    pay_before: datetime
    employer_id: UUID | None = None
    window: int = 1


class FeeReminded(Published):
    """The window is about to end, and nothing was paid yet."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    amount_fen: int
    pay_before: datetime


class FeePaid(Published):
    """The channel confirmed the payment; `paid_at` is the instant it gave; `batch_id`: the employer paid, with others'
    fees."""

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
    batch_id: UUID | None = None


class FeeExpired(Published):
    """The window passed, and the channel confirmed that nothing was paid in it. The office may open it again
    `reopenings_left` times."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID | None = None
    plan_id: UUID | None = None
    plan_version: int | None = None
    pay_before: datetime | None = None
    window: int = 1
    reopenings_left: int = 1


class FeeRefunded(Published):
    """The channel confirmed that what was paid went back to whoever paid it."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    amount_fen: int
    refunded_at: datetime
    channel: str
