"""The channels' callbacks. A notice only says that it is time to ask: what the channel answers is what counts."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from kernel.log.decider import Unavailable
from kernel.web.access import NowDep, Router, Run, RunDep, Signed
from kernel.web.body import read_limited
from kernel.web.problems import Problem
from services.payment.api.needs import PREFIX, ChannelsDep, ask, log
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import HearBatchChannel
from services.payment.domain.channel import (
    WECHAT,
    Channel,
    ChannelAnswer,
    batch_of,
    order_of,
    refunded_order,
    returned_of,
)
from services.payment.domain.fee_order import HearChannel, HearRefund
from services.payment.domain.resolving import HearReturn
from services.payment.outside import (
    BadNotice,
    ChannelRefused,
    ChannelUnavailable,
    PaymentChannel,
    Refund,
    Transaction,
    refund_answer_of,
)

NOTICE_LIMIT = 64 * 1024

router = Router(prefix=PREFIX, tags=["payment"])


async def _noticed(request: Request, channels: ChannelsDep) -> Transaction:
    """The channel's notice, once its signature, its freshness and its decryption prove it to be the channel's."""
    body = await read_limited(request, NOTICE_LIMIT)
    try:
        notice = channels[WECHAT].verify_notice(request.headers, body)
    except BadNotice as bad:
        raise _not_believed(bad) from None
    request.state.actor = (WECHAT, "channel")
    return notice


async def _refund_noticed(request: Request, channels: ChannelsDep) -> Refund:
    body = await read_limited(request, NOTICE_LIMIT)
    try:
        notice = channels[WECHAT].verify_refund_notice(request.headers, body)
    except BadNotice as bad:
        raise _not_believed(bad) from None
    request.state.actor = (WECHAT, "channel")
    return notice


def _not_believed(bad: BadNotice) -> Problem:
    log.warning("notice refused", reason=str(bad))
    return Problem(401, "notice-not-believed", title=("通知未通过验证", "the notice isn't believed"))


async def confirmed(channel: PaymentChannel, trade_no: str) -> ChannelAnswer:
    """What the channel answers when asked about what it told of."""
    answer = await ask(channel, trade_no)
    if answer is None or answer.state not in {"SUCCESS", "REFUND"}:
        # It contradicts itself, perhaps for a moment: with 503 it will tell us again.
        log.warning("notice not confirmed", state=answer.state if answer else None)
        raise Unavailable("the channel doesn't confirm its notice (yet)")
    return answer


async def record(answer: ChannelAnswer, name: Channel, now: NowDep, run: Run) -> None:
    """Tell the batch or the order whose number it is. Raises NotFound when it is none of ours."""
    batch_id = batch_of(answer.out_trade_no)
    if batch_id is not None:
        await run(FeeBatch, batch_id, HearBatchChannel(answer=answer, channel=name, at=now))
        return
    order_id, _ = order_of(answer.out_trade_no)
    await run(FeeOrder, order_id, HearChannel(answer=answer, channel=name, at=now))


NoticedDep = Annotated[Transaction, Depends(_noticed)]
RefundNoticedDep = Annotated[Refund, Depends(_refund_noticed)]


@router.action(
    "POST",
    f"/{WECHAT}/notices",
    access=Signed(),
    refusals=(401, 404, 413, 415),
    body_types=("application/json",),
    status_code=204,
    response_model=None,
)
async def wechat_notice(notice: NoticedDep, channels: ChannelsDep, now: NowDep, run: RunDep) -> None:
    """WeChat Pay's callback. 204 once what it tells of is recorded; anything else makes the channel repeat it."""
    await record(await confirmed(channels[WECHAT], notice.out_trade_no), WECHAT, now, run)


@router.action(
    "POST",
    f"/{WECHAT}/refund-notices",
    access=Signed(),
    refusals=(401, 404, 413, 415),
    body_types=("application/json",),
    status_code=204,
    response_model=None,
)
async def wechat_refund_notice(notice: RefundNoticedDep, channels: ChannelsDep, now: NowDep, run: RunDep) -> None:
    """WeChat Pay's callback about a refund. 204 once what it tells of is recorded."""
    returned = returned_of(notice.refund_no)
    of = returned[1] if returned else refunded_order(notice.refund_no)
    try:
        found = await channels[WECHAT].query_refund(notice.out_trade_no, notice.refund_no)
    except (ChannelUnavailable, ChannelRefused) as error:
        raise Unavailable("the channel doesn't answer") from error
    if found is None or found.state != notice.state:
        log.warning("refund notice not confirmed", state=found.state if found else None)
        raise Unavailable("the channel doesn't confirm its notice (yet)")
    if returned is None:
        await run(FeeOrder, of, HearRefund(answer=refund_answer_of(found), at=now))
    else:
        heard = HearReturn(answer=refund_answer_of(found), at=now)
        await run(FeeBatch if returned[0] == "batch" else FeeOrder, of, heard)
