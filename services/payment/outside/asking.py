"""How a channel is asked about orders of ours: in our own words, by our own numbers."""

from __future__ import annotations

from services.payment.domain.channel import ChannelAnswer, RefundAnswer
from services.payment.outside.channel import ChannelRefused, ChannelUnavailable, PaymentChannel, Refund, Transaction


def answer_of(found: Transaction | None) -> ChannelAnswer | None:
    """A channel's word as the domain has it."""
    return ChannelAnswer(**found.model_dump()) if found else None


def refund_answer_of(found: Refund | None) -> RefundAnswer | None:
    """A channel's word about a refund as the domain has it."""
    return RefundAnswer(**found.model_dump(exclude={"out_trade_no"})) if found else None


async def asked(channel: PaymentChannel, trade_no: str) -> ChannelAnswer | None:
    """What the channel says of an order now. Raises ChannelUnavailable, ChannelRefused."""
    return answer_of(await channel.query(trade_no))


async def made_unpayable(channel: PaymentChannel, trade_no: str) -> ChannelAnswer | None:
    """Close an order at the channel, which has the last word: the payment, if there was one; None once it can't be
    paid any more. Raises ChannelUnavailable, also when it is being paid in this very moment: ask again shortly."""
    answer = await asked(channel, trade_no)
    if answer is None or answer.state == "CLOSED":
        return None
    if answer.state in {"SUCCESS", "REFUND"}:
        return answer
    try:
        await channel.close(trade_no)
    except ChannelRefused as refusal:
        raise ChannelUnavailable(f"close: {refusal.code}") from refusal
    return None
