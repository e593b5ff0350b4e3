"""The routes of payment: the applicant's orders, paying one, and the channel's callback."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Annotated
from uuid import UUID

import asyncpg
import segno
import structlog
from fastapi import Depends, Query
from pydantic import BaseModel
from starlette.requests import Request

from kernel.log.decider import NotFound, Unavailable, reject
from kernel.web.access import (
    CallerDep,
    Internal,
    KernelDep,
    NowDep,
    PersonDep,
    Provided,
    Receipt,
    Roles,
    Router,
    RunDep,
    SettingsDep,
    Signed,
)
from kernel.web.body import read_limited
from kernel.web.problems import Problem
from kernel.web.retention import Hold, Retention
from services.payment import views
from services.payment.domain import (
    ChannelAnswer,
    FeeOrder,
    HearChannel,
    OpenCheckout,
    Order,
    OrderStatus,
    order_of,
    trade_number,
)
from services.payment.outside import (
    BadNotice,
    ChannelRefused,
    ChannelUnavailable,
    PaymentChannel,
    Transaction,
    WeChatPay,
)

NOTICE_LIMIT = 64 * 1024
NOTICES = "/wechat/notices"

log = structlog.get_logger("payment")
router = Router(prefix="/api/payment/v1", tags=["payment"])
internal = Router(prefix="/internal/v1", tags=["internal"])


# -- what goes out ---


class FeeOrderOut(BaseModel):
    """A fee order. `status`: awaiting, paid, expired or disputed; `pay_before` is inclusive; sums in fen."""

    order_id: UUID
    declaration_id: UUID
    submission: int
    plan_id: UUID
    plan_version: int
    title: str
    amount_fen: int
    pay_before: datetime
    status: OrderStatus
    paid_at: datetime | None
    channel: str | None


class FeeOrderPage(BaseModel):
    """A page of orders; `next` is the `after` of the following page, null at the end."""

    items: list[FeeOrderOut]
    next: UUID | None


class Checkout(BaseModel):
    """What the applicant pays with: `code_url` is what the QR code `qr_svg` (an SVG element) holds."""

    code_url: str
    qr_svg: str
    amount_fen: int
    pay_before: datetime


# -- what a route needs before its command is built ---

ChannelDep = Annotated[PaymentChannel, Provided(WeChatPay)]


async def _mine(order_id: UUID, kernel: KernelDep, person_id: PersonDep) -> Order:
    order = (await kernel.load(FeeOrder, order_id)).state
    if order is None or order.ordered.person_id != person_id:
        raise NotFound
    return order


MineDep = Annotated[Order, Depends(_mine)]


async def _asked(channel: PaymentChannel, trade_no: str) -> ChannelAnswer | None:
    try:
        found = await channel.query(trade_no)
    except (ChannelUnavailable, ChannelRefused) as error:
        raise Unavailable("the channel doesn't answer") from error
    return ChannelAnswer(**found.model_dump()) if found else None


async def _refreshed(order: MineDep, channel: ChannelDep, caller: CallerDep, person_id: PersonDep) -> HearChannel:
    """What the channel says now of an order that may still be paid; an order that is settled needs no asking."""
    awaited = order.status is not OrderStatus.PAID and order.checkout_at is not None
    answer = await _asked(channel, trade_number(order.ordered.order_id)) if awaited else None
    return HearChannel(answer=answer, at=caller.now, person_id=person_id)


async def _noticed(request: Request, channel: ChannelDep) -> Transaction:
    """The channel's notice, once its signature, its freshness and its decryption prove it to be the channel's."""
    body = await read_limited(request, NOTICE_LIMIT)
    try:
        notice = channel.verify_notice(request.headers, body)
    except BadNotice as bad:
        log.warning("notice refused", reason=str(bad))
        raise Problem(401, "notice-not-believed", title=("通知未通过验证", "the notice isn't believed")) from None
    request.state.actor = ("wechat", "channel")
    return notice


async def _confirmed(
    notice: Annotated[Transaction, Depends(_noticed)], channel: ChannelDep, now: NowDep
) -> HearChannel:
    """What the channel answers when asked: a notice only says that it is time to ask."""
    answer = await _asked(channel, notice.out_trade_no)
    if answer is None or answer.state not in {"SUCCESS", "REFUND"}:
        # It contradicts itself, perhaps for a moment: with 503 it will tell us again.
        log.warning("notice not confirmed", state=answer.state if answer else None)
        raise Unavailable("the channel doesn't confirm its notice (yet)")
    return HearChannel(answer=answer, at=now)


RefreshedDep = Annotated[HearChannel, Depends(_refreshed)]
NoticedDep = Annotated[Transaction, Depends(_noticed)]
ConfirmedDep = Annotated[HearChannel, Depends(_confirmed)]
After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]


# -- reads ---


@router.query("/orders", access=Roles("applicant"), view="orders")
async def list_orders(person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> FeeOrderPage:
    """One's own fee orders."""
    rows = await views.of_person(kernel.pool, person_id, after, limit)
    found = [FeeOrderOut.model_validate(dict(row)) for row in rows]
    return FeeOrderPage(items=found, next=found[-1].order_id if len(found) == limit else None)


@router.query("/orders/{order_id}", access=Roles("applicant"))
async def get_order(order: MineDep) -> FeeOrderOut:
    """One order as it stands."""
    about = order.ordered.model_dump(exclude={"person_id", "employer_id"})
    settled = order.settled
    return FeeOrderOut(
        **about,
        status=order.status,
        paid_at=settled.paid_at if settled else None,
        channel=settled.channel if settled else None,
    )


# -- paying ---


@router.action("POST", "/orders/{order_id}/checkout", access=Roles("applicant"))
async def checkout(
    order: MineDep, channel: ChannelDep, settings: SettingsDep, caller: CallerDep, run: RunDep
) -> Checkout:
    """Get the QR code to pay with; repeated, the same order at the channel. 409 once paid, or after `pay_before`.

    Recorded before the channel is asked: whatever happens afterwards, the order is being watched.
    """
    about = order.ordered
    trade_no = trade_number(about.order_id)
    await run(FeeOrder, about.order_id, OpenCheckout(person_id=about.person_id, at=caller.now))
    try:
        code_url = await channel.native_order(
            out_trade_no=trade_no,
            description=f"{about.title[:100]}评审费",
            amount_fen=about.amount_fen,
            expires_at=about.pay_before,
            notify_url=f"{settings.public_url.rstrip('/')}{router.prefix}{NOTICES}",
        )
    except ChannelUnavailable as error:
        raise Unavailable("the channel doesn't answer") from error
    except ChannelRefused as refusal:
        if refusal.code != "ORDERPAID":
            log.error("checkout refused by the channel", order_id=str(about.order_id), refusal=refusal.code)
            raise Unavailable("the channel refuses the order") from refusal
        heard = HearChannel(answer=await _asked(channel, trade_no), at=caller.now, person_id=about.person_id)
        await run(FeeOrder, about.order_id, heard, part="heard")
        raise reject("already-paid", "评审费已缴纳，无需重复缴费", "the fee has been paid") from refusal
    picture = BytesIO()
    segno.make(code_url, error="m").save(picture, kind="svg", scale=6, border=4, xmldecl=False, svgns=True, nl=False)
    return Checkout(
        code_url=code_url,
        qr_svg=picture.getvalue().decode(),
        amount_fen=about.amount_fen,
        pay_before=about.pay_before,
    )


@router.command("/orders/{order_id}/refresh", access=Roles("applicant"))
async def refresh(order_id: UUID, heard: RefreshedDep, run: RunDep) -> Receipt:
    """Ask the channel now whether the order was paid (for whoever has just paid); `events` holds FeeSettled if so."""
    return await run(FeeOrder, order_id, heard)


@router.action(
    "POST",
    NOTICES,
    access=Signed(),
    refusals=(401, 404, 413, 415),
    body_types=("application/json",),
    status_code=204,
    response_model=None,
)
async def wechat_notice(notice: NoticedDep, heard: ConfirmedDep, run: RunDep) -> None:
    """WeChat Pay's callback. 204 once what it tells of is recorded; anything else makes the channel repeat it."""
    await run(FeeOrder, order_of(notice.out_trade_no), heard)


# -- for other services ---


@internal.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(person_id: UUID, kernel: KernelDep) -> Retention:
    """The person's orders that can still be paid, or about which people have to decide."""
    return Retention(holds=[_hold(row) for row in await views.unsettled_of(kernel.pool, person_id)])


def _hold(row: asyncpg.Record) -> Hold:
    if row["status"] == OrderStatus.AWAITING:
        return Hold(
            code="fee-payable",
            message=f"“{row['title']}”的评审费待缴纳，缴纳后或期满后才能注销",
            message_en=f"the fee of {row['title']} can still be paid: wait until it is, or until the time is over",
            of=row["order_id"],
            until=row["pay_before"],
        )
    return Hold(
        code="fee-disputed",
        message=f"“{row['title']}”的缴费有争议，处理完毕后才能注销",
        message_en=f"the payment for {row['title']} is disputed: settle that first",
        of=row["order_id"],
        until=None,
    )
