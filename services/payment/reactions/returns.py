"""A payment that didn't fit goes back, once people have decided so: of a fee, or of a batch. The channel is asked to
give it back, and then about it, so that no return depends on a callback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import structlog
from prometheus_client import Counter

from kernel.log.ids import derived
from kernel.log.timers import TimerHandler, Waking
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import Batch
from services.payment.domain.fee_order import RETURN_TIMERS, Order
from services.payment.domain.resolving import HearReturn, Return, ReturnRefused, WayBack
from services.payment.outside import ChannelRefused, Channels, Refund, refund_answer_of

REFUND_NOTICES = "/api/payment/v1/{channel}/refund-notices"

log = structlog.get_logger("payment")

stuck_total = Counter("zhiping_returns_stuck_total", "Returns that the channel can't make by itself", ["code"])


@dataclass(frozen=True)
class ReturnWatch:
    """The handlers of the timers of returns, with the channels they ask."""

    channels: Channels
    public_url: str

    async def give_back(self, waking: Waking) -> None:
        """Ask the channel to give it back. Under its number it is one refund, however often it is asked for."""
        for way in await _under_way(waking):
            try:
                found = await self.channels[way.channel].refund(
                    out_trade_no=way.trade_no,
                    out_refund_no=way.refund_no,
                    refund_fen=way.refund_fen,
                    total_fen=way.total_fen,
                    reason="缴费有误，退还",
                    notify_url=self.public_url.rstrip("/") + REFUND_NOTICES.format(channel=way.channel),
                )
            except ChannelRefused as refusal:
                refused = ReturnRefused(refund_no=way.refund_no, code=refusal.code[:64], at=waking.now)
                await _tell(waking, way, refused)
                continue
            await _hear(waking, way, found)

    async def ask(self, waking: Waking) -> None:
        """Some time after: has it reached the payer?"""
        for way in await _under_way(waking):
            await _hear(waking, way, await self.channels[way.channel].query_refund(way.trade_no, way.refund_no))

    async def alarm(self, waking: Waking) -> None:
        """It can't go back by itself: say so where people look."""
        for back in await _returns(waking):
            if back.stuck and not back.done:
                stuck_total.labels(back.stuck).inc()
                log.error("return stuck", of=str(waking.stream_id), channel_number=back.channel_number, code=back.stuck)


async def _under_way(waking: Waking) -> list[WayBack]:
    return [back.way for back in await _returns(waking) if back.way and not back.stuck and not back.done]


async def _returns(waking: Waking) -> list[Return]:
    state = (await waking.load()).state
    if not isinstance(state, Order | Batch):
        raise TypeError(f"timer {waking.name} without an order or a batch")
    return list(state.returns.values())


async def _hear(waking: Waking, way: WayBack, found: Refund | None) -> None:
    if found is not None:
        await _tell(waking, way, HearReturn(answer=refund_answer_of(found), at=waking.now))


async def _tell(waking: Waking, way: WayBack, command: Any) -> None:
    """Under an id of its own for each: several may be on their way."""
    by = waking.by(derived(waking.timer_id, way.refund_no, type(command).__name__))
    await waking.kernel.handle(waking.decider, waking.stream_id, command, by)


def return_timers(channels: Channels, public_url: str) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""
    watch = ReturnWatch(channels, public_url)
    found: dict[tuple[str, str], TimerHandler] = {}
    for kind in (FeeOrder.stream_type, FeeBatch.stream_type):
        found |= {(kind, name): watch.ask for name in RETURN_TIMERS}
        found |= {(kind, "give-back"): watch.give_back, (kind, "return-alarm"): watch.alarm}
    return found
