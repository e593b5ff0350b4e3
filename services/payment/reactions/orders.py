"""What happens when a timer wakes a fee order: the channel is asked, so that no payment depends on a callback.

Each run asks the channel afresh before its command. While the channel is away the timer is tried again by the kernel,
with growing distance.
"""

from __future__ import annotations

from dataclasses import dataclass

import structlog
from prometheus_client import Counter

from kernel.log.timers import TimerHandler, Waking
from services.payment.domain import FeeOrder
from services.payment.domain.channel import ChannelAnswer
from services.payment.domain.fee_order import (
    ASK_TIMERS,
    REFUND_TIMERS,
    CancelOrder,
    CloseWindow,
    HearChannel,
    HearRefund,
    Order,
    OrderStatus,
    RefundRefused,
    Remind,
)
from services.payment.outside import (
    ChannelRefused,
    Channels,
    PaymentChannel,
    Refund,
    asked,
    made_unpayable,
    refund_answer_of,
)
from services.payment.reactions.returns import REFUND_NOTICES

log = structlog.get_logger("payment")

disputed_total = Counter("zhiping_payments_disputed_total", "Payments that don't fit their order", ["reason"])
stuck_total = Counter("zhiping_refunds_stuck_total", "Refunds that the channel can't make by itself", ["code"])


@dataclass(frozen=True)
class Watch:
    """The handlers of an order's timers, with the channels they ask."""

    channels: Channels
    public_url: str

    async def ask(self, waking: Waking) -> None:
        """Some time after a checkout: has it been paid?"""
        order = await _order(waking)
        if order.status is OrderStatus.AWAITING and order.checkout_at is not None:
            await self._hear(waking, order, await asked(self._channel(order), order.trade_no))

    async def remind(self, waking: Waking) -> None:
        """The window is about to end. Who has just paid isn't reminded: the channel is asked first."""
        order = await _order(waking)
        if order.status is OrderStatus.AWAITING and order.checkout_at is not None:
            answer = await asked(self._channel(order), order.trade_no)
            if answer is not None and answer.state == "SUCCESS":
                await self._hear(waking, order, answer)
                return
        await waking.handle(Remind(at=waking.now))

    async def close(self, waking: Waking) -> None:
        """The window is over. A payment in its last second counts, so the channel has the last word."""
        order = await _order(waking)
        over = order.status is OrderStatus.AWAITING and waking.now > order.pay_before
        if not over or order.held_by is not None or order.withdrawn_at is not None:
            return
        paid = await made_unpayable(self._channel(order), order.trade_no)
        if paid is not None:
            await self._hear(waking, order, paid)
            return
        await waking.handle(CloseWindow(at=waking.now))

    async def cancel(self, waking: Waking) -> None:
        """The case was withdrawn while its fee was due."""
        order = await _order(waking)
        if order.status is not OrderStatus.AWAITING or order.held_by is not None:
            return
        paid = await made_unpayable(self._channel(order), order.trade_no)
        if paid is not None:
            await self._hear(waking, order, paid)
            return
        await waking.handle(CancelOrder(at=waking.now))

    async def refund(self, waking: Waking) -> None:
        """Ask the channel to give the money back. Under its number it is one refund, however often it is asked for."""
        order = await _order(waking)
        if order.status is not OrderStatus.REFUNDING or order.refund is None:
            return
        trade_no, total_fen = order.paid_under
        try:
            found = await self._channel(order).refund(
                out_trade_no=trade_no,
                out_refund_no=order.refund.refund_no,
                refund_fen=order.refund.refund_fen,
                total_fen=total_fen,
                reason="申报已撤回，退还评审费",
                notify_url=self.public_url.rstrip("/") + REFUND_NOTICES.format(channel=_paid_by(order)),
            )
        except ChannelRefused as refusal:
            await waking.handle(RefundRefused(code=refusal.code[:64], at=waking.now))
            return
        await self._hear_refund(waking, found)

    async def ask_refund(self, waking: Waking) -> None:
        """Some time after: has it reached the payer?"""
        order = await _order(waking)
        if order.status is OrderStatus.REFUNDING and order.refund is not None:
            channel = self._channel(order)
            await self._hear_refund(waking, await channel.query_refund(order.paid_under[0], order.refund.refund_no))

    async def alarm(self, waking: Waking) -> None:
        """Money came, or can't go, in a way that doesn't fit: say so where people look."""
        order = await _order(waking)
        about = {"order_id": str(waking.stream_id), "expected_fen": order.ordered.amount_fen, "status": order.status}
        if order.stuck is not None:
            stuck_total.labels(order.stuck.code).inc()
            log.error("refund stuck", code=order.stuck.code, **about)
            return
        if not order.disputes:
            return  # decided already: the refund is under way again
        wrong = order.disputes[-1]
        disputed_total.labels(wrong.reason).inc()
        log.error("payment disputed", reason=wrong.reason, amount_fen=wrong.amount_fen, **about)

    def _channel(self, order: Order) -> PaymentChannel:
        return self.channels[_paid_by(order)]

    async def _hear(self, waking: Waking, order: Order, answer: ChannelAnswer | None) -> None:
        if answer is not None:
            await waking.handle(HearChannel(answer=answer, channel=order.channel, at=waking.now))

    async def _hear_refund(self, waking: Waking, found: Refund | None) -> None:
        if found is not None:
            await waking.handle(HearRefund(answer=refund_answer_of(found), at=waking.now))


def _paid_by(order: Order) -> str:
    return order.settled.channel if order.settled else order.channel


async def _order(waking: Waking) -> Order:
    order = (await waking.load()).state
    if not isinstance(order, Order):
        raise TypeError(f"timer {waking.name} without an order")
    return order


def order_timers(channels: Channels, public_url: str) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""
    watch = Watch(channels, public_url)
    kind = FeeOrder.stream_type
    asks: dict[tuple[str, str], TimerHandler] = {(kind, name): watch.ask for name in ASK_TIMERS}
    asks |= {(kind, name): watch.ask_refund for name in REFUND_TIMERS}
    return asks | {
        (kind, "remind"): watch.remind,
        (kind, "close"): watch.close,
        (kind, "cancel"): watch.cancel,
        (kind, "refund"): watch.refund,
        (kind, "alarm"): watch.alarm,
    }
