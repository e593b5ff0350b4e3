"""One employer pays for several of its people at once (统一缴费): one order, one payment, each case once.

A batch first takes its fees over (gathering): an open checkout of a person is closed at the channel, and from then on
the batch alone pays them. Only when it holds them all can it be paid; paid, it pays each; ended otherwise, it lets
them all go. So each fee is paid once, and a batch is never paid in part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Rejected, Violation, reject
from services.payment.domain.batch import resolving
from services.payment.domain.batch.events import (
    BatchCheckoutOpened,
    BatchDisputed,
    BatchEnded,
    BatchGathered,
    BatchGivenUp,
    BatchOpened,
    BatchResolved,
    BatchReturned,
    BatchReturnStuck,
    BatchSettled,
    Ending,
    Share,
)
from services.payment.domain.batch.state import Batch, BatchStatus
from services.payment.domain.channel import Channel, ChannelAnswer
from services.payment.domain.fee_order import ASK_AFTER, ASK_TIMERS, GRACE, give_back
from services.payment.domain.resolving import HearReturn, Resolve, Return, ReturnRefused

SAME_CHECKOUT = timedelta(minutes=5)
MOST = 50
"""Fees in one batch."""

# -- commands ---------------------------------------------------------------------------------------------------------


class OpenBatch(Command):
    """The employer wants to pay these. `refusals`: why fees among them can't be paid now, each with its place."""

    batch_id: UUID
    employer_id: UUID
    shares: tuple[Share, ...]
    refusals: tuple[tuple[str, str, str, str], ...]
    at: datetime


class RecordGathered(Command):
    """Every fee is held by the batch."""

    at: datetime


class OpenBatchCheckout(Command):
    """The employer wants to pay now."""

    employer_id: UUID
    channel: Channel
    at: datetime


class GiveUpBatch(Command):
    """The employer doesn't want to pay these together after all."""

    employer_id: UUID
    at: datetime


class HearBatchChannel(Command):
    """What the channel answered when it was asked about the batch."""

    answer: ChannelAnswer | None
    channel: Channel
    at: datetime
    employer_id: UUID | None = None


class EndBatch(Command):
    """The channel confirmed that nothing was paid and takes no payment any more."""

    why: Ending
    at: datetime


# -- rules ------------------------------------------------------------------------------------------------------------


def decide(command: Command, batch: Batch | None) -> Sequence[Event]:
    """The rules of a batch."""
    if isinstance(command, OpenBatch):
        return _open(command, batch)
    employer_id = getattr(command, "employer_id", None)
    if batch is None or employer_id not in (None, batch.opened.employer_id):
        raise NotFound
    match command:
        case RecordGathered():
            return [BatchGathered(at=command.at)] if batch.status is BatchStatus.GATHERING else []
        case OpenBatchCheckout():
            return _checkout(command, batch)
        case GiveUpBatch():
            return [BatchGivenUp(at=command.at)] if batch.is_open and not batch.given_up else []
        case HearBatchChannel():
            return _hear(command, batch)
        case EndBatch():
            return [BatchEnded(why=command.why, at=command.at)] if batch.is_open else []
        case Resolve():
            return resolving.resolved(command, batch)
        case HearReturn():
            return resolving.return_heard(command, batch)
        case ReturnRefused():
            return resolving.return_refused(command, batch)
    raise TypeError(type(command).__name__)


def _open(command: OpenBatch, batch: Batch | None) -> Sequence[Event]:
    if batch is not None:
        return []
    found = [Violation(code, zh, en, pointer=pointer) for code, zh, en, pointer in command.refusals]
    twice = [order_id for order_id, times in Counter(s.order_id for s in command.shares).items() if times > 1]
    found += [
        Violation("fee-twice", "同一笔费用重复", "a fee stands twice", pointer="/order_ids", actual=str(order_id))
        for order_id in twice
    ]
    if not 1 <= len(command.shares) <= MOST and not found:
        found.append(
            Violation("batch-size", f"一次统一缴费 1 至 {MOST} 笔", f"a batch has 1 to {MOST} fees",
                      pointer="/order_ids", limit=MOST, actual=len(command.shares))
        )  # fmt: skip
    if found:
        raise Rejected(found)
    opened = BatchOpened(
        batch_id=command.batch_id,
        employer_id=command.employer_id,
        shares=command.shares,
        amount_fen=sum(share.amount_fen for share in command.shares),
        pay_before=min(share.pay_before for share in command.shares),
        at=command.at,
    )
    return [opened]


def _checkout(command: OpenBatchCheckout, batch: Batch) -> Sequence[Event]:
    if batch.status is BatchStatus.PAID:
        raise reject("already-paid", "该统一缴费单已缴纳", "the batch has been paid")
    if batch.status is BatchStatus.DISPUTED:
        raise reject("payment-disputed", "该笔缴费需要人工核对，请勿再次付款", "a payment is being looked into")
    found = []
    if batch.given_up or batch.status is BatchStatus.ENDED:
        found.append(Violation("batch-ended", "该统一缴费单已结束，请重新发起", "the batch is over: begin another"))
    elif command.at > batch.opened.pay_before:
        found.append(
            Violation("window-closed", "缴费时限已过，请联系评委会办公室", "the time to pay is over: ask the office",
                      limit=batch.opened.pay_before.isoformat(), actual=command.at.isoformat())
        )  # fmt: skip
    elif batch.status is BatchStatus.GATHERING:
        found.append(Violation("batch-gathering", "正在汇总，请稍候", "the fees are being gathered: a moment, please"))
    elif batch.checkout_at is not None and command.channel != batch.channel:
        found.append(
            Violation("other-channel", "已选择其他支付方式", "another way to pay was chosen", limit=batch.channel)
        )
    if found:
        raise Rejected(found)
    if batch.checkout_at is not None and command.at < batch.checkout_at + SAME_CHECKOUT:
        return []
    return [BatchCheckoutOpened(channel=command.channel, at=command.at)]


def _hear(command: HearBatchChannel, batch: Batch) -> Sequence[Event]:
    answer = command.answer
    if answer is None or answer.out_trade_no != batch.trade_no or answer.state != "SUCCESS":
        return []
    number, fen = answer.transaction_id or "", answer.amount_fen
    if batch.settled is not None and batch.settled.channel_number == number:
        return []  # the channel told us twice
    if fen == batch.opened.amount_fen and batch.settled is None and batch.status is not BatchStatus.ENDED:
        paid_at = answer.success_time or command.at
        return [BatchSettled(channel=command.channel, channel_number=number, paid_at=paid_at, at=command.at)]
    if any((d.channel_number, d.amount_fen) == (number, fen) for d in batch.disputes):
        return []
    return [
        BatchDisputed(
            expected_fen=batch.opened.amount_fen,
            amount_fen=fen,
            channel=command.channel,
            channel_number=number,
            at=command.at,
        )
    ]


def evolve(batch: Batch | None, event: Event) -> Batch:
    """What an event makes of a batch."""
    match event, batch:
        case BatchOpened(), None:
            return Batch(event)
        case BatchGathered(), Batch():
            return replace(batch, status=BatchStatus.PAYABLE)
        case BatchCheckoutOpened(), Batch():
            return replace(batch, checkout_at=event.at, channel=event.channel)
        case BatchGivenUp(), Batch():
            return replace(batch, given_up=True)
        case BatchSettled(), Batch():
            return replace(batch, status=BatchStatus.PAID, settled=event)
        case BatchDisputed(), Batch():
            status = BatchStatus.DISPUTED if batch.is_open else batch.status
            return replace(batch, status=status, disputes=(*batch.disputes, event))
        case BatchResolved(channel_number=number), Batch():
            over = event.outcome != "counts" and batch.status is BatchStatus.DISPUTED
            returns = batch.returns if event.way is None else {**batch.returns, number: Return(number, event.way)}
            return replace(batch, status=BatchStatus.ENDED if over else batch.status, returns=returns)
        case BatchReturned(channel_number=number), Batch():
            back = replace(batch.returns.get(number, Return(number)), done=True)
            return replace(batch, returns={**batch.returns, number: back})
        case BatchReturnStuck(channel_number=number), Batch():
            back = replace(batch.returns[number], stuck=event.code)
            return replace(batch, returns={**batch.returns, number: back})
        case BatchEnded(), Batch():
            return replace(batch, status=BatchStatus.ENDED)
    raise TypeError(f"{type(event).__name__} on {batch!r}")


def timers(event: Event, batch: Batch) -> Sequence[Arm]:
    """Gather at once, ask after a checkout, close after the window, hand out or let go at once."""
    last = batch.opened.pay_before + GRACE
    match event:
        case BatchOpened():
            return [Arm("gather", event.at), Arm("close", last)]
        case BatchCheckoutOpened():
            due = [event.at + after for after in ASK_AFTER if event.at + after < last]
            return [Arm(name, at) for name, at in zip(ASK_TIMERS, due, strict=False)]
        case BatchGivenUp():
            return [Arm("close", event.at)]
        case BatchSettled():
            return [Arm("hand-out", event.at)]
        case BatchEnded():
            return [Arm("let-go", event.at)]
        case BatchResolved():
            let_go = [Arm("let-go", event.at)] if batch.status is BatchStatus.ENDED else []
            return [*let_go, *(give_back(event.at) if event.way else ())]
        case BatchReturnStuck():
            return [Arm("return-alarm", event.at)]
        case BatchDisputed():
            return [Arm("alarm", event.at)]
    return ()


FeeBatch: Decider[Batch] = Decider(
    stream_type="FeeBatch",
    events=(
        BatchOpened,
        BatchGathered,
        BatchCheckoutOpened,
        BatchGivenUp,
        BatchSettled,
        BatchDisputed,
        BatchResolved,
        BatchReturned,
        BatchReturnStuck,
        BatchEnded,
    ),
    decide=decide,
    evolve=evolve,
    timers=timers,
)
