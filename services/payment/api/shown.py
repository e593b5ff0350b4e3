"""The shapes of what payment shows. Sums in fen; deadlines inclusive."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from services.payment.domain.batch import Batch, BatchStatus
from services.payment.domain.fee_order import Order, OrderStatus
from services.payment.domain.plan_fee import Payer
from services.payment.domain.receipt import in_words


class FeeOrderOut(BaseModel):
    """A fee order. `status`: awaiting, paid, expired, disputed, cancelled (withdrawn before it was paid), refunding or
    refunded; `pay_before` is inclusive; sums in fen."""

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


class ItemOut(BaseModel):
    """One part of what is paid."""

    name: str
    amount_fen: int


class FeeOrderDetail(FeeOrderOut):
    """One order whole: what is paid for, who may pay, how often the window was open, and what went back."""

    items: list[ItemOut]
    payer: Payer
    window: int
    employer_is_paying: bool
    refund_fen: int | None
    refunded_at: datetime | None


class Checkout(BaseModel):
    """What the payer pays with: `code_url` is what the QR code `qr_svg` (an SVG element) holds."""

    code_url: str
    qr_svg: str
    amount_fen: int
    pay_before: datetime


class ReceiptOut(BaseModel):
    """缴费凭据: who paid (`payer`, by whose id), for what, how much in figures and in words (大写), and the channel's
    number of the transaction. The names stand with whoever keeps them. `refunded_at`: the money has gone back."""

    order_id: UUID | None
    batch_id: UUID | None
    title: str
    payer: Literal["person", "employer"]
    payer_id: UUID
    items: list[ItemOut]
    amount_fen: int
    amount_in_words: str
    channel: str
    channel_name: str
    transaction_number: str
    paid_at: datetime
    refunded_at: datetime | None


class ShareOut(BaseModel):
    """One fee of a batch."""

    order_id: UUID
    amount_fen: int
    pay_before: datetime


class BatchOut(BaseModel):
    """Several fees that an employer pays together. `status`: gathering (a moment, while the fees are taken over),
    payable, paid, ended (unpaid: each fee is its person's again; `why`) or disputed."""

    batch_id: UUID
    status: BatchStatus
    given_up: bool
    shares: list[ShareOut]
    amount_fen: int
    amount_in_words: str
    pay_before: datetime
    paid_at: datetime | None
    channel: str | None


CHANNEL_NAMES = {"wechat": "微信支付", "alipay": "支付宝", "none": "无需缴费"}


def order_out(order: Order) -> FeeOrderDetail:
    """An order as its person sees it."""
    about, settled = order.ordered, order.settled
    kept = ("order_id", "declaration_id", "submission", "plan_id", "plan_version", "title", "amount_fen", "payer")
    return FeeOrderDetail(
        **{name: getattr(about, name) for name in kept},
        pay_before=order.pay_before,
        status=order.status,
        paid_at=settled.paid_at if settled else None,
        channel=settled.channel if settled else None,
        items=[ItemOut(name=item.name, amount_fen=item.amount_fen) for item in about.items],
        window=order.window,
        employer_is_paying=order.held_by is not None and order.status is OrderStatus.AWAITING,
        refund_fen=order.refund.refund_fen if order.refund else None,
        refunded_at=order.refunded.refunded_at if order.refunded else None,
    )


def receipt_of(order: Order) -> ReceiptOut | None:
    """The receipt of a fee; None while nothing was paid."""
    about, settled = order.ordered, order.settled
    if settled is None:
        return None
    by_employer = settled.batch_id is not None
    return ReceiptOut(
        order_id=about.order_id,
        batch_id=settled.batch_id,
        title=about.title,
        payer="employer" if by_employer else "person",
        payer_id=about.employer_id if by_employer else about.person_id,
        items=[ItemOut(name=item.name, amount_fen=item.amount_fen) for item in about.items],
        amount_fen=order.paid_fen,
        amount_in_words=in_words(order.paid_fen),
        channel=settled.channel,
        channel_name=CHANNEL_NAMES.get(settled.channel, settled.channel),
        transaction_number=settled.channel_number,
        paid_at=settled.paid_at,
        refunded_at=order.refunded.refunded_at if order.refunded else None,
    )


def batch_out(batch: Batch) -> BatchOut:
    """A batch as its employer sees it."""
    about, settled = batch.opened, batch.settled
    return BatchOut(
        batch_id=about.batch_id,
        status=batch.status,
        given_up=batch.given_up,
        shares=[ShareOut(**share.model_dump()) for share in about.shares],
        amount_fen=about.amount_fen,
        amount_in_words=in_words(about.amount_fen),
        pay_before=about.pay_before,
        paid_at=settled.paid_at if settled else None,
        channel=settled.channel if settled else None,
    )


def batch_receipt_of(batch: Batch) -> ReceiptOut | None:
    """The receipt of a batch; None while nothing was paid."""
    about, settled = batch.opened, batch.settled
    if settled is None:
        return None
    return ReceiptOut(
        order_id=None,
        batch_id=about.batch_id,
        title=f"评审费（{len(about.shares)}人）",
        payer="employer",
        payer_id=about.employer_id,
        items=[ItemOut(name="评审费", amount_fen=share.amount_fen) for share in about.shares],
        amount_fen=batch.paid_fen,
        amount_in_words=in_words(batch.paid_fen),
        channel=settled.channel,
        channel_name=CHANNEL_NAMES.get(settled.channel, settled.channel),
        transaction_number=settled.channel_number,
        paid_at=settled.paid_at,
        refunded_at=None,
    )
