"""What happens when a timer wakes a fee order: the channel is asked, so that no payment depends on a callback.

Each run handles at most one command, and asks the channel afresh before it. While the channel is away the timer is
tried again by the kernel, with growing distance.
"""

from __future__ import annotations

from dataclasses import dataclass

import structlog
from prometheus_client import Counter

from kernel.log.timers import TimerHandler, Waking
from services.payment.domain import (
    ASK_TIMERS,
    ChannelAnswer,
    CloseWindow,
    FeeOrder,
    HearChannel,
    Order,
    OrderStatus,
    trade_number,
)
from services.payment.outside import ChannelRefused, ChannelUnavailable, PaymentChannel

log = structlog.get_logger("payment")

disputed_total = Counter("zhiping_payments_disputed_total", "Payments that don't fit their order", ["reason"])


@dataclass(frozen=True)
class Watch:
    """The handlers of an order's timers, with the channel they ask."""

    channel: PaymentChannel

    async def ask(self, waking: Waking) -> None:
        """Some time after a checkout: has it been paid?"""
        order = await _order(waking)
        if order.status is OrderStatus.AWAITING and (answer := await self._asked(order)) is not None:
            await waking.handle(HearChannel(answer=answer, at=waking.now))

    async def close(self, waking: Waking) -> None:
        """The window is over. A payment in its last second counts, so the channel has the last word."""
        order = await _order(waking)
        if order.status is not OrderStatus.AWAITING or waking.now <= order.pay_before:
            return
        answer = await self._asked(order)
        if answer is not None and answer.state in {"SUCCESS", "REFUND"}:
            await waking.handle(HearChannel(answer=answer, at=waking.now))
            return
        if answer is not None and answer.state != "CLOSED":
            try:
                await self.channel.close(answer.out_trade_no)
            except ChannelRefused as refusal:
                # Paid in this very moment, or being paid: asked again shortly.
                raise ChannelUnavailable(f"close: {refusal.code}") from refusal
        await waking.handle(CloseWindow(at=waking.now))

    async def alarm(self, waking: Waking) -> None:
        """Money came that doesn't fit: say so where people look."""
        order = await _order(waking)
        reason, _, amount_fen = order.disputes[-1]
        disputed_total.labels(reason).inc()
        log.error(
            "payment disputed",
            order_id=str(waking.stream_id),
            reason=reason,
            expected_fen=order.ordered.amount_fen,
            amount_fen=amount_fen,
            status=order.status,
        )

    async def _asked(self, order: Order) -> ChannelAnswer | None:
        found = await self.channel.query(trade_number(order.ordered.order_id))
        return ChannelAnswer(**found.model_dump()) if found else None


async def _order(waking: Waking) -> Order:
    order = (await waking.load()).state
    if not isinstance(order, Order):
        raise TypeError(f"timer {waking.name} without an order")
    return order


def timers(channel: PaymentChannel) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""
    watch = Watch(channel)
    kind = FeeOrder.stream_type
    asks: dict[tuple[str, str], TimerHandler] = {(kind, name): watch.ask for name in ASK_TIMERS}
    return asks | {(kind, "close"): watch.close, (kind, "alarm"): watch.alarm}
