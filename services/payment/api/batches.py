"""An employer pays for several of its people at once (统一缴费): one order, one QR code, each case paid once."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel, Field

from kernel.log.decider import NotFound, Unavailable, reject
from kernel.web.access import Body, CallerDep, KernelDep, NowDep, OrgDep, Receipt, Roles, Router, RunDep, SettingsDep
from services.payment import views
from services.payment.api.needs import (
    PREFIX,
    After,
    ChannelsDep,
    ChosenDep,
    Limit,
    OurBatchDep,
    ask,
    log,
    made_unpayable_or_wait,
    qr_svg,
)
from services.payment.api.shown import (
    BatchOut,
    Checkout,
    FeeOrderOut,
    FeeOrderPage,
    ReceiptOut,
    batch_out,
    batch_receipt_of,
)
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import (
    MOST,
    GiveUpBatch,
    HearBatchChannel,
    OpenBatch,
    OpenBatchCheckout,
    Share,
)
from services.payment.domain.fee_order import HoldForBatch, refusals_of_batch
from services.payment.outside import ChannelRefused, ChannelUnavailable

router = Router(prefix=PREFIX, tags=["payment"])


class BatchBody(Body):
    """The fees to pay together."""

    order_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST)]


class BatchPage(BaseModel):
    """A page of batches; `next` is the `after` of the following page, null at the end."""

    items: list[BatchOut]
    next: UUID | None


async def _opening(body: BatchBody, employer_id: OrgDep, kernel: KernelDep, now: NowDep, run: RunDep) -> OpenBatch:
    """The fees as they stand, with everything that is in the way of paying them."""
    batch_id = run.new_id("fee-batch")
    shares, refusals = [], []
    for n, order_id in enumerate(body.order_ids):
        order = (await kernel.load(FeeOrder, order_id)).state
        if order is None or order.ordered.employer_id != employer_id:
            raise NotFound
        hold = HoldForBatch(batch_id=batch_id, employer_id=employer_id, at=now)
        found = refusals_of_batch(order, hold, pointer=f"/order_ids/{n}")
        refusals += [(v.code, v.message, v.message_en, v.pointer) for v in found]
        if order.ordered.amount_fen:
            amount = order.ordered.amount_fen
            shares.append(Share(order_id=order_id, amount_fen=amount, pay_before=order.pay_before))
    return OpenBatch(batch_id=batch_id, employer_id=employer_id, shares=tuple(shares), refusals=tuple(refusals), at=now)


async def _refreshed(batch: OurBatchDep, channels: ChannelsDep, employer_id: OrgDep, now: NowDep) -> HearBatchChannel:
    awaited = batch.is_open and batch.checkout_at is not None
    answer = await ask(channels[batch.channel], batch.trade_no) if awaited else None
    return HearBatchChannel(answer=answer, channel=batch.channel, at=now, employer_id=employer_id)


OpeningDep = Annotated[OpenBatch, Depends(_opening)]
RefreshedDep = Annotated[HearBatchChannel, Depends(_refreshed)]


@router.query("/employer/orders", access=Roles("employer"), view="orders")
async def list_employer_orders(  # noqa: PLR0917 - a page of a filtered list
    employer_id: OrgDep,
    kernel: KernelDep,
    now: NowDep,
    payable: Annotated[bool, Query(description="Only those that can be paid now.")] = False,
    after: After = None,
    limit: Limit = 50,
) -> FeeOrderPage:
    """The fees of one's own people."""
    rows = await views.of_employer(kernel.pool, employer_id, now if payable else None, after, limit)
    found = [FeeOrderOut.model_validate(dict(row)) for row in rows]
    return FeeOrderPage(items=found, next=found[-1].order_id if len(found) == limit else None)


@router.command("/batches", access=Roles("employer"))
async def open_batch(opening: OpeningDep, run: RunDep) -> Receipt:
    """Begin to pay several fees together. 409 names every fee that can't be among them, and why."""
    return await run(FeeBatch, opening.batch_id, opening)


@router.query("/batches", access=Roles("employer"), view="orders")
async def list_batches(employer_id: OrgDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> BatchPage:
    """One's own batches."""
    found = []
    for batch_id in await views.batches_of(kernel.pool, employer_id, after, limit):
        batch = (await kernel.load(FeeBatch, batch_id)).state
        if batch is not None:
            found.append(batch_out(batch))
    return BatchPage(items=found, next=found[-1].batch_id if len(found) == limit else None)


@router.query("/batches/{batch_id}", access=Roles("employer"))
async def get_batch(batch: OurBatchDep) -> BatchOut:
    """One batch as it stands."""
    return batch_out(batch)


@router.query("/batches/{batch_id}/receipt", access=Roles("employer"))
async def get_batch_receipt(batch: OurBatchDep) -> ReceiptOut:
    """缴费凭据 of a batch that was paid; 404 before that."""
    found = batch_receipt_of(batch)
    if found is None:
        raise NotFound
    return found


@router.action("POST", "/batches/{batch_id}/checkout", access=Roles("employer"))
async def checkout_batch(  # noqa: PLR0917 - what a checkout needs
    batch: OurBatchDep,
    channels: ChannelsDep,
    chosen: ChosenDep,
    settings: SettingsDep,
    caller: CallerDep,
    kernel: KernelDep,
    run: RunDep,
) -> Checkout:
    """Get the one QR code; repeated, the same order at the channel. 409 while the fees are being gathered, once it is
    paid, and once it is over."""
    about = batch.opened
    command = OpenBatchCheckout(employer_id=about.employer_id, channel=chosen, at=caller.now)
    await run(FeeBatch, about.batch_id, command)
    try:
        code_url = await channels[chosen].native_order(
            out_trade_no=batch.trade_no,
            description=f"评审费（{len(about.shares)}人）",
            amount_fen=about.amount_fen,
            expires_at=about.pay_before,
            notify_url=f"{settings.public_url.rstrip('/')}{PREFIX}/{chosen}/notices",
        )
    except ChannelUnavailable as error:
        raise Unavailable("the channel doesn't answer") from error
    except ChannelRefused as refusal:
        if refusal.code != "ORDERPAID":
            log.error("checkout refused by the channel", batch_id=str(about.batch_id), refusal=refusal.code)
            raise Unavailable("the channel refuses the order") from refusal
        answer = await ask(channels[chosen], batch.trade_no)
        heard = HearBatchChannel(answer=answer, channel=chosen, at=caller.now, employer_id=about.employer_id)
        await run(FeeBatch, about.batch_id, heard, part="heard")
        raise reject("already-paid", "该统一缴费单已缴纳", "the batch has been paid") from refusal
    now = (await kernel.load(FeeBatch, about.batch_id)).state
    if now is not None and (now.given_up or not now.is_open):  # while the channel was placing the order
        await made_unpayable_or_wait(channels[chosen], batch.trade_no)
        raise reject("batch-ended", "该统一缴费单已结束，请重新发起", "the batch is over: begin another")
    return Checkout(
        code_url=code_url, qr_svg=qr_svg(code_url), amount_fen=about.amount_fen, pay_before=about.pay_before
    )


@router.command("/batches/{batch_id}/refresh", access=Roles("employer"))
async def refresh_batch(batch_id: UUID, heard: RefreshedDep, run: RunDep) -> Receipt:
    """Ask the channel now whether the batch was paid; `events` holds BatchSettled if so."""
    return await run(FeeBatch, batch_id, heard)


@router.command("/batches/{batch_id}/cancellation", access=Roles("employer"))
async def give_up_batch(batch_id: UUID, employer_id: OrgDep, now: NowDep, run: RunDep) -> Receipt:
    """Don't pay these together after all: unless it has just been paid, each fee is its person's again."""
    return await run(FeeBatch, batch_id, GiveUpBatch(employer_id=employer_id, at=now))
