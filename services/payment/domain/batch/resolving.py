"""People decide what becomes of a batch's payment that doesn't fit: its fees are paid by it, or go free."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kernel.log.decider import Event
from services.payment.domain.batch.events import BatchResolved, BatchReturned, BatchReturnStuck, BatchSettled
from services.payment.domain.batch.state import Batch
from services.payment.domain.channel import return_number
from services.payment.domain.resolving import (
    HearReturn,
    Resolve,
    Return,
    ReturnRefused,
    WayBack,
    check,
    told_of,
    word_of,
)


def resolved(command: Resolve, batch: Batch) -> Sequence[Event]:
    """Its fees are held until it is decided: paid by it, or let go. What goes back goes alone."""
    check(command, batch.outcomes(command.channel_number))
    numbers = list(dict.fromkeys(d.channel_number for d in batch.disputes))
    misfit = next(d for d in batch.unresolved if d.channel_number == command.channel_number)
    way = WayBack(
        refund_no=return_number(batch.opened.batch_id, numbers.index(misfit.channel_number) + 1, batch=True),
        channel=misfit.channel,
        trade_no=batch.trade_no,
        total_fen=misfit.amount_fen,
        refund_fen=misfit.amount_fen,
    )
    decided = BatchResolved(**command.model_dump(), way=way if command.outcome == "goes-back" else None)
    number, at = misfit.channel_number, command.at
    match command.outcome:
        case "counts":
            return [decided, BatchSettled(channel=misfit.channel, channel_number=number, paid_at=misfit.at, at=at)]
        case "goes-back":
            return [decided]
    by_hand = command.reference or ""
    return [decided, BatchReturned(channel_number=number, return_number=by_hand, returned_at=at, at=at)]


def return_heard(command: HearReturn, batch: Batch) -> Sequence[Event]:
    """What the channel's word makes of a payment that goes back."""
    word = word_of(command, batch.returns.values())
    if word is None:
        return []
    back, answer, code = word
    if code is not None:
        return _stuck(back, code, command.at)
    number, returned_at = answer.channel_refund_number or "", answer.success_time or command.at
    about = {"channel_number": back.channel_number, "return_number": number}
    return [BatchReturned(**about, returned_at=returned_at, at=command.at)]


def return_refused(command: ReturnRefused, batch: Batch) -> Sequence[Event]:
    """The channel doesn't give it back: people must look again."""
    found = told_of(batch.returns.values(), command.refund_no)
    return _stuck(found[0], command.code, command.at) if found else []


def _stuck(back: Return, code: str, at: datetime) -> Sequence[Event]:
    return [] if back.stuck == code else [BatchReturnStuck(channel_number=back.channel_number, code=code, at=at)]
