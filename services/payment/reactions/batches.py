"""What happens when a timer wakes a batch: it takes its fees over, asks the channel, pays each fee, or lets them go.

A run that dies is woken again and does what is left: every command on a fee is told under an id of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import structlog
from prometheus_client import Counter

from kernel.log.decider import Rejected
from kernel.log.ids import derived
from kernel.log.timers import TimerHandler, Waking
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import (
    Batch,
    BatchStatus,
    EndBatch,
    HearBatchChannel,
    RecordGathered,
    Share,
)
from services.payment.domain.fee_order import (
    ASK_TIMERS,
    CloseCheckout,
    HearChannel,
    HoldForBatch,
    Order,
    ReleaseFromBatch,
    SettleFromBatch,
)
from services.payment.outside import Channels, asked, made_unpayable

log = structlog.get_logger("payment")

batches_disputed_total = Counter("zhiping_batches_disputed_total", "Payments that don't fit their batch")


@dataclass(frozen=True)
class BatchWatch:
    """The handlers of a batch's timers, with the channels they ask."""

    channels: Channels

    async def gather(self, waking: Waking) -> None:
        """Hold every fee; where one can't be held (paid meanwhile), the batch ends and lets the others go."""
        batch = await _batch(waking)
        if batch.status is BatchStatus.GATHERING:
            for share in batch.opened.shares:
                if not await self._held(waking, batch, share):
                    await waking.handle(EndBatch(why="fee-gone", at=waking.now))
                    return
            await waking.handle(RecordGathered(at=waking.now))
            batch = await _batch(waking)
        if batch.status is BatchStatus.ENDED:  # meanwhile: what was held after that would be held for ever
            await self.let_go(waking)

    async def _held(self, waking: Waking, batch: Batch, share: Share) -> bool:
        order = await self._fee(waking, share)
        if order.held_by == batch.opened.batch_id:
            return True
        if order.checkout_at is not None:
            paid = await made_unpayable(self.channels[order.channel], order.trade_no)
            if paid is not None:
                heard = HearChannel(answer=paid, channel=order.channel, at=waking.now)
                await self._tell(waking, share, heard)
                return False
            await self._tell(waking, share, CloseCheckout(at=waking.now))
        about = batch.opened
        hold = HoldForBatch(batch_id=about.batch_id, employer_id=about.employer_id, at=waking.now)
        try:
            await self._tell(waking, share, hold)
        except Rejected as refusal:
            log.info("fee not held", order_id=str(share.order_id), codes=[v.code for v in refusal.violations])
            return False
        return True

    async def ask(self, waking: Waking) -> None:
        """Some time after a checkout: has it been paid?"""
        batch = await _batch(waking)
        if batch.is_open and batch.checkout_at is not None:
            answer = await asked(self.channels[batch.channel], batch.trade_no)
            await waking.handle(HearBatchChannel(answer=answer, channel=batch.channel, at=waking.now))

    async def close(self, waking: Waking) -> None:
        """Given up, or its time is over; a payment in the last second counts, so the channel has the last word."""
        batch = await _batch(waking)
        if not batch.is_open or not (batch.given_up or waking.now > batch.opened.pay_before):
            return
        paid = None
        if batch.checkout_at is not None:
            paid = await made_unpayable(self.channels[batch.channel], batch.trade_no)
        if paid is not None:
            await waking.handle(HearBatchChannel(answer=paid, channel=batch.channel, at=waking.now))
            return
        await waking.handle(EndBatch(why="given-up" if batch.given_up else "window", at=waking.now))

    async def hand_out(self, waking: Waking) -> None:
        """The batch is paid, so each of its fees is, once."""
        batch = await _batch(waking)
        paid = batch.settled
        if paid is None:
            return
        for share in batch.opened.shares:
            settle = SettleFromBatch(
                batch_id=batch.opened.batch_id,
                channel=paid.channel,
                channel_number=paid.channel_number,
                trade_no=batch.trade_no,
                total_fen=batch.paid_fen,
                paid_at=paid.paid_at,
                at=paid.at,
            )
            await self._tell(waking, share, settle)

    async def let_go(self, waking: Waking) -> None:
        """Nothing was paid: each fee is its person's again."""
        batch = await _batch(waking)
        for share in batch.opened.shares:
            await self._tell(waking, share, ReleaseFromBatch(batch_id=batch.opened.batch_id, at=waking.now))

    async def alarm(self, waking: Waking) -> None:
        """Money came that doesn't fit: say so where people look."""
        batch = await _batch(waking)
        batches_disputed_total.inc()
        wrong = batch.disputes[-1]
        log.error(
            "batch disputed",
            batch_id=str(waking.stream_id),
            expected_fen=batch.opened.amount_fen,
            amount_fen=wrong.amount_fen,
            channel_number=wrong.channel_number,
            status=batch.status,
        )

    async def _fee(self, waking: Waking, share: Share) -> Order:
        order = (await waking.kernel.load(FeeOrder, share.order_id)).state
        if order is None:
            raise TypeError(f"a batch names a fee that isn't there: {share.order_id}")
        return order

    async def _tell(self, waking: Waking, share: Share, command: Any) -> None:
        by = waking.by(derived(waking.timer_id, share.order_id, type(command).__name__))
        await waking.kernel.handle(FeeOrder, share.order_id, command, by)


async def _batch(waking: Waking) -> Batch:
    batch = (await waking.load()).state
    if not isinstance(batch, Batch):
        raise TypeError(f"timer {waking.name} without a batch")
    return batch


def batch_timers(channels: Channels) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""
    watch = BatchWatch(channels)
    kind = FeeBatch.stream_type
    asks: dict[tuple[str, str], TimerHandler] = {(kind, name): watch.ask for name in ASK_TIMERS}
    return asks | {
        (kind, "gather"): watch.gather,
        (kind, "close"): watch.close,
        (kind, "hand-out"): watch.hand_out,
        (kind, "let-go"): watch.let_go,
        (kind, "alarm"): watch.alarm,
    }
