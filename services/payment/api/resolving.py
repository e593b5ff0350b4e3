"""What people decide about money that doesn't fit (人工处置): the operator sees what waits, and
decides, with a reason."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel, StringConstraints

from kernel.log.decider import Text
from kernel.web.access import Body, CallerDep, KernelDep, Receipt, Roles, Router, RunDep
from services.payment import views
from services.payment.api.needs import PREFIX, After, Limit
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import Batch, BatchDisputed
from services.payment.domain.fee_order import DisputeReason, Order
from services.payment.domain.resolving import Outcome, Resolve

OPERATOR = Roles("operator")
router = Router(prefix=PREFIX, tags=["payment"])

Number = Annotated[Text, StringConstraints(strip_whitespace=True, max_length=64)]


class ResolutionBody(Body):
    """What becomes of the payment `channel_number` (the channel's number of it), and why. `outcome`: counts (计为已缴),
    goes-back (原路退回, by the channel) or given-back (已线下退还, by hand, with its number as `reference`)."""

    channel_number: Number
    outcome: Outcome
    reference: Annotated[Number, StringConstraints(min_length=1)] | None = None
    reason: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class Unresolved(BaseModel):
    """A payment that people have to decide about, of a fee or of a batch. `matter`: what doesn't fit (amount-differs,
    paid-twice, paid-after-closing, refunded-outside), or refund-stuck; `stuck`: the channel's reason why it can't give
    it back; `outcomes`: what may be decided (given-back alone: it is on its way, or has gone)."""

    order_id: UUID | None
    batch_id: UUID | None
    matter: str
    status: str
    expected_fen: int
    amount_fen: int
    channel: str
    channel_number: str
    since: datetime
    stuck: str | None
    outcomes: list[Outcome]


class UnresolvedPage(BaseModel):
    """A page of them; `next` is the `after` of the following page, null at the end."""

    items: list[Unresolved]
    next: UUID | None


def _decided(body: ResolutionBody, caller: CallerDep) -> Resolve:
    return Resolve(**body.model_dump(), by=caller.account_id, at=caller.now)


DecidedDep = Annotated[Resolve, Depends(_decided)]


@router.query("/unresolved", access=OPERATOR, view="orders")
async def list_unresolved(kernel: KernelDep, after: After = None, limit: Limit = 50) -> UnresolvedPage:
    """待处置: payments that don't fit, and refunds that are stuck. A page may hold fewer: some are decided by now."""
    found: list[Unresolved] = []
    rows = await views.unresolved(kernel.pool, after, limit)
    for row in rows:
        of: UUID = row["of_stream"]
        if row["batch"]:
            batch = (await kernel.load(FeeBatch, of)).state
            found += of_batch(batch) if batch else []
        else:
            order = (await kernel.load(FeeOrder, of)).state
            found += of_order(order) if order else []
    return UnresolvedPage(items=found, next=rows[-1]["of_stream"] if len(rows) == limit else None)


@router.command("/orders/{order_id}/resolution", access=OPERATOR)
async def resolve_order(order_id: UUID, decided: DecidedDep, run: RunDep) -> Receipt:
    """Decide what becomes of a payment that doesn't fit its fee, or of a refund that is stuck. 409 where there is
    nothing to decide (any more), or that can't become of it."""
    return await run(FeeOrder, order_id, decided)


@router.command("/batches/{batch_id}/resolution", access=OPERATOR)
async def resolve_batch(batch_id: UUID, decided: DecidedDep, run: RunDep) -> Receipt:
    """Decide what becomes of a payment that doesn't fit its batch: it pays each of the fees, or it goes back, the batch
    is over, and each fee is its person's again."""
    return await run(FeeBatch, batch_id, decided)


def of_order(order: Order) -> list[Unresolved]:
    """What people have to decide about a fee."""
    about, settled = order.ordered, order.settled
    found = [
        Unresolved(
            order_id=about.order_id,
            batch_id=None,
            matter=wrong.reason,
            status=order.status,
            **wrong.model_dump(include={"expected_fen", "amount_fen", "channel", "channel_number"}),
            since=wrong.at,
            stuck=order.returns[wrong.channel_number].stuck if wrong.channel_number in order.returns else None,
            outcomes=list(order.outcomes(wrong.channel_number)),
        )
        for wrong in order.unresolved
    ]
    if order.stuck is None or settled is None or not (outcomes := order.outcomes(settled.channel_number)):
        return found
    refund = Unresolved(
        order_id=about.order_id,
        batch_id=None,
        matter="refund-stuck",
        status=order.status,
        expected_fen=about.amount_fen,
        amount_fen=order.paid_fen,
        channel=settled.channel,
        channel_number=settled.channel_number,
        since=order.stuck.at,
        stuck=order.stuck.code,
        outcomes=list(outcomes),
    )
    return [*found, refund]


def of_batch(batch: Batch) -> list[Unresolved]:
    """What people have to decide about a batch."""
    return [
        Unresolved(
            order_id=None,
            batch_id=batch.opened.batch_id,
            matter=_matter(wrong, batch),
            status=batch.status,
            **wrong.model_dump(include={"expected_fen", "amount_fen", "channel", "channel_number"}),
            since=wrong.at,
            stuck=batch.returns[wrong.channel_number].stuck if wrong.channel_number in batch.returns else None,
            outcomes=list(batch.outcomes(wrong.channel_number)),
        )
        for wrong in batch.unresolved
    ]


def _matter(wrong: BatchDisputed, batch: Batch) -> DisputeReason:
    if batch.settled is not None:
        return DisputeReason.PAID_TWICE
    differs = wrong.amount_fen != wrong.expected_fen
    return DisputeReason.AMOUNT_DIFFERS if differs else DisputeReason.PAID_AFTER_CLOSING
