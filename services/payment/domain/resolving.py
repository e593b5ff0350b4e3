"""People decide about money that doesn't fit (人工处置): what may be decided, and how a payment goes back.

The same for a fee and for a batch. A payment is named by the channel's own number of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Fact, Text, reject
from services.payment.domain.channel import RefundAnswer

Outcome = Literal["counts", "goes-back", "given-back"]
"""It counts as paid (计为已缴); the channel gives it back to whoever paid (原路退回); it was given back by hand, under
a number that shows it (已线下退还)."""
ALL: tuple[Outcome, ...] = ("counts", "goes-back", "given-back")
BACK: tuple[Outcome, ...] = ("goes-back", "given-back")
BY_HAND: tuple[Outcome, ...] = ("given-back",)


class Resolve(Command):
    """`by` decided about the payment `channel_number`, for this reason; `reference`: the number of a return by hand."""

    channel_number: Text
    outcome: Outcome
    reference: Text | None = None
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    by: UUID
    at: datetime


class HearReturn(Command):
    """What the channel answered about a payment that goes back (None: it has no such refund)."""

    answer: RefundAnswer | None
    at: datetime


class ReturnRefused(Command):
    """The channel doesn't give it back; `code` is its reason."""

    refund_no: str
    code: str
    at: datetime


class WayBack(Fact):
    """How the channel is asked to give a payment back: under which number, how much, and of which order of it."""

    refund_no: str
    channel: str
    trade_no: str
    total_fen: int
    refund_fen: int


@dataclass(frozen=True)
class Return:
    """A payment that goes back, or has gone. `way` None: it was given back by hand."""

    channel_number: str
    way: WayBack | None = None
    stuck: str | None = None
    done: bool = False

    def outcomes(self) -> tuple[Outcome, ...]:
        """What people may still decide: what the channel has under way, it is not asked for again."""
        if self.done:
            return ()
        return BACK if self.stuck else BY_HAND


def check(command: Resolve, allowed: Sequence[Outcome]) -> None:
    """Whether that can be decided."""
    if not allowed:
        raise reject(
            "nothing-to-resolve", "该笔缴费没有待处置的事项", "there is nothing to decide about this payment",
            pointer="/channel_number",
        )  # fmt: skip
    if command.outcome not in allowed:
        raise reject(
            "outcome-not-fitting", "该处置方式不适用于该笔缴费", "this can't become of this payment",
            pointer="/outcome", limit=list(allowed), actual=command.outcome,
        )  # fmt: skip
    if command.outcome == "given-back" and not command.reference:
        raise reject(
            "reference-missing", "请填写退还凭证号", "give the number that shows the return", pointer="/reference"
        )


def told_of(returns: Iterable[Return], refund_no: str) -> tuple[Return, WayBack] | None:
    """The return under this number, unless it is over."""
    found = ((r, r.way) for r in returns if r.way and r.way.refund_no == refund_no and not r.done)
    return next(found, None)


def word_of(command: HearReturn, returns: Iterable[Return]) -> tuple[Return, RefundAnswer, str | None] | None:
    """Which return the channel's word is about, and why people must look (None: it is back); None: nothing new."""
    answer = command.answer
    found = told_of(returns, answer.refund_no) if answer else None
    if answer is None or found is None or answer.state == "PROCESSING":
        return None
    back, way = found
    return back, answer, stuck_by(answer, way.refund_fen)


def stuck_by(answer: RefundAnswer, refund_fen: int) -> str | None:
    """Why the channel's word means that people must look; None: all is well."""
    if answer.state != "SUCCESS":
        return answer.state
    return None if answer.refund_fen == refund_fen else "AMOUNT_DIFFERS"
