"""What payment's routes need before their command or answer is built."""

from __future__ import annotations

from io import BytesIO
from typing import Annotated
from uuid import UUID

import segno
import structlog
from fastapi import Depends, Query

from kernel.log.decider import NotFound, Unavailable, reject
from kernel.web.access import KernelDep, OrgDep, PersonDep, Provided
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import Batch
from services.payment.domain.channel import Channel, ChannelAnswer
from services.payment.domain.fee_order import Order
from services.payment.outside import ChannelRefused, Channels, ChannelUnavailable, PaymentChannel, asked, made_unpayable

PREFIX = "/api/payment/v1"

log = structlog.get_logger("payment")

ChannelsDep = Annotated[Channels, Provided(Channels)]
After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]


async def _mine(order_id: UUID, kernel: KernelDep, person_id: PersonDep) -> Order:
    order = (await kernel.load(FeeOrder, order_id)).state
    if order is None or order.ordered.person_id != person_id:
        raise NotFound
    return order


async def _ours(batch_id: UUID, kernel: KernelDep, employer_id: OrgDep) -> Batch:
    batch = (await kernel.load(FeeBatch, batch_id)).state
    if batch is None or batch.opened.employer_id != employer_id:
        raise NotFound
    return batch


def _chosen(
    channels: ChannelsDep, channel: Annotated[Channel, Query(description="The way to pay.")] = "wechat"
) -> Channel:
    if channel not in channels.names:
        raise reject(
            "channel-unknown", "暂不支持该支付方式", "this way to pay isn't set up", pointer="/query/channel",
            limit=list(channels.names), actual=channel,
        )  # fmt: skip
    return channel


MineDep = Annotated[Order, Depends(_mine)]
OurBatchDep = Annotated[Batch, Depends(_ours)]
ChosenDep = Annotated[Channel, Depends(_chosen)]


async def ask(channel: PaymentChannel, trade_no: str) -> ChannelAnswer | None:
    """What the channel says of an order now; a request that needs to know is told to come again while it is away."""
    try:
        return await asked(channel, trade_no)
    except (ChannelUnavailable, ChannelRefused) as error:
        raise Unavailable("the channel doesn't answer") from error


async def made_unpayable_or_wait(channel: PaymentChannel, trade_no: str) -> ChannelAnswer | None:
    """As `made_unpayable`; a request that needs it is told to come again while the channel is away."""
    try:
        return await made_unpayable(channel, trade_no)
    except (ChannelUnavailable, ChannelRefused) as error:
        raise Unavailable("the channel doesn't answer") from error


def qr_svg(content: str) -> str:
    """A QR code as an SVG element."""
    picture = BytesIO()
    segno.make(content, error="m").save(picture, kind="svg", scale=6, border=4, xmldecl=False, svgns=True, nl=False)
    return picture.getvalue().decode()
