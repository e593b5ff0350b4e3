"""A person's fees: what is due, paying it, the receipt (guide 二.6)."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends

from kernel.log.decider import NotFound, Unavailable, reject
from kernel.web.access import CallerDep, KernelDep, PersonDep, Receipt, Roles, Router, Run, RunDep, SettingsDep
from services.payment import views
from services.payment.api.needs import (
    PREFIX,
    After,
    ChannelsDep,
    ChosenDep,
    Limit,
    MineDep,
    ask,
    log,
    made_unpayable_or_wait,
    qr_svg,
)
from services.payment.api.shown import (
    Checkout,
    FeeOrderDetail,
    FeeOrderOut,
    FeeOrderPage,
    ReceiptOut,
    order_out,
    receipt_of,
)
from services.payment.domain import FeeOrder
from services.payment.domain.channel import Channel
from services.payment.domain.fee_order import (
    MONEY_HERE,
    CloseCheckout,
    HearChannel,
    OpenCheckout,
    Order,
)
from services.payment.outside import ChannelRefused, Channels, ChannelUnavailable

router = Router(prefix=PREFIX, tags=["payment"])


async def _refreshed(order: MineDep, channels: ChannelsDep, caller: CallerDep, person_id: PersonDep) -> HearChannel:
    """What the channel says now of an order that may still be paid; an order that is settled needs no asking."""
    awaited = order.status not in MONEY_HERE and order.checkout_at is not None
    answer = await ask(channels[order.channel], order.trade_no) if awaited else None
    return HearChannel(answer=answer, channel=order.channel, at=caller.now, person_id=person_id)


RefreshedDep = Annotated[HearChannel, Depends(_refreshed)]


@router.query("/orders", access=Roles("applicant"), view="orders")
async def list_orders(person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> FeeOrderPage:
    """One's own fee orders."""
    rows = await views.of_person(kernel.pool, person_id, after, limit)
    found = [FeeOrderOut.model_validate(dict(row)) for row in rows]
    return FeeOrderPage(items=found, next=found[-1].order_id if len(found) == limit else None)


@router.query("/orders/{order_id}", access=Roles("applicant"))
async def get_order(order: MineDep) -> FeeOrderDetail:
    """One order as it stands."""
    return order_out(order)


@router.query("/orders/{order_id}/receipt", access=Roles("applicant"))
async def get_receipt(order: MineDep) -> ReceiptOut:
    """缴费凭据 of a fee that was paid; 404 before that."""
    found = receipt_of(order)
    if found is None:
        raise NotFound
    return found


@router.action("POST", "/orders/{order_id}/checkout", access=Roles("applicant"))
async def checkout(  # noqa: PLR0917 - what a checkout needs
    order: MineDep,
    channels: ChannelsDep,
    chosen: ChosenDep,
    settings: SettingsDep,
    caller: CallerDep,
    kernel: KernelDep,
    run: RunDep,
) -> Checkout:
    """Get the QR code to pay with; repeated, the same order at the channel. 409 once paid, or after `pay_before`.

    Recorded before the channel is asked: whatever happens afterwards, the order is being watched. Another `channel`
    than last time makes the earlier code worthless first, so that nobody pays twice.
    """
    about = order.ordered
    if order.checkout_at is not None and order.channel != chosen:
        order = await _changed_channel(order, channels, caller.now, kernel, run)
    await run(FeeOrder, about.order_id, OpenCheckout(person_id=about.person_id, channel=chosen, at=caller.now))
    trade_no = order.trade_no
    try:
        code_url = await channels[chosen].native_order(
            out_trade_no=trade_no,
            description=f"{about.title[:100]}评审费",
            amount_fen=about.amount_fen,
            expires_at=order.pay_before,
            notify_url=f"{settings.public_url.rstrip('/')}{PREFIX}/{chosen}/notices",
        )
    except ChannelUnavailable as error:
        raise Unavailable("the channel doesn't answer") from error
    except ChannelRefused as refusal:
        if refusal.code != "ORDERPAID":
            log.error("checkout refused by the channel", order_id=str(about.order_id), refusal=refusal.code)
            raise Unavailable("the channel refuses the order") from refusal
        answer = await ask(channels[chosen], trade_no)
        heard = HearChannel(answer=answer, channel=chosen, at=caller.now, person_id=about.person_id)
        await run(FeeOrder, about.order_id, heard, part="heard")
        raise reject("already-paid", "评审费已缴纳，无需重复缴费", "the fee has been paid") from refusal
    await _still_ours(order, chosen, channels, kernel)
    return Checkout(
        code_url=code_url, qr_svg=qr_svg(code_url), amount_fen=about.amount_fen, pay_before=order.pay_before
    )


async def _changed_channel(order: Order, channels: Channels, at: datetime, kernel: KernelDep, run: Run) -> Order:
    """Close what was opened at the other channel: it has the last word."""
    about = order.ordered
    paid = await made_unpayable_or_wait(channels[order.channel], order.trade_no)
    if paid is not None:
        heard = HearChannel(answer=paid, channel=order.channel, at=at, person_id=about.person_id)
        await run(FeeOrder, about.order_id, heard, part="heard")
        raise reject("already-paid", "评审费已缴纳，无需重复缴费", "the fee has been paid")
    await run(FeeOrder, about.order_id, CloseCheckout(at=at), part="closed")
    return (await kernel.load(FeeOrder, about.order_id)).state or order


async def _still_ours(order: Order, chosen: Channel, channels: Channels, kernel: KernelDep) -> None:
    """A code is only shown while its round is still the present one: a batch may have taken the fee over while the
    channel was placing the order."""
    now = (await kernel.load(FeeOrder, order.ordered.order_id)).state
    if now is None or (now.round_ == order.round_ and now.held_by is None):
        return
    await made_unpayable_or_wait(channels[chosen], order.trade_no)
    raise reject("employer-is-paying", "用人单位正在为该申报统一缴费，请勿重复付款", "the employer is paying")


@router.command("/orders/{order_id}/refresh", access=Roles("applicant"))
async def refresh(order_id: UUID, heard: RefreshedDep, run: RunDep) -> Receipt:
    """Ask the channel now whether the order was paid (for whoever has just paid); `events` holds FeeSettled if so."""
    return await run(FeeOrder, order_id, heard)
