"""What a payment channel says, and the numbers it knows our orders by.

A channel knows an order by our number for good: closed there, a number is used up, so every round of asking for money
has one of its own. What a payment is, the channel alone says: these answers come from queries, never from a callback.
"""

from __future__ import annotations

import base64
import re
from datetime import datetime
from typing import Literal
from uuid import UUID

from kernel.log.decider import Fact, NotFound

Channel = Literal["wechat", "alipay"]
WECHAT: Channel = "wechat"
CHANNELS: tuple[Channel, ...] = ("wechat", "alipay")

_ROUND = re.compile(r"([a-z2-7]{26})R([1-9][0-9]{0,3})")
_BATCH = re.compile(r"B([a-z2-7]{26})")
_REFUND = re.compile(r"F([a-z2-7]{26})")
_RETURN = re.compile(r"([AB])([a-z2-7]{26})N([1-9][0-9]{0,3})")
_HEX = re.compile(r"[0-9a-f]{32}")


class ChannelAnswer(Fact):
    """An order as the channel sees it, from its answer to a query."""

    out_trade_no: str
    state: str
    amount_fen: int
    transaction_id: str | None = None
    success_time: datetime | None = None


class RefundAnswer(Fact):
    """A refund as the channel sees it. `state`: PROCESSING, SUCCESS, CLOSED or ABNORMAL."""

    refund_no: str
    state: Literal["PROCESSING", "SUCCESS", "CLOSED", "ABNORMAL"]
    refund_fen: int
    channel_refund_number: str | None = None
    success_time: datetime | None = None


def trade_number(order_id: UUID, round_: int = 1) -> str:
    """How a channel calls an order in its `round_`-th round: at most 32 letters and digits."""
    return order_id.hex if round_ == 1 else f"{_short(order_id)}R{round_}"


def batch_number(batch_id: UUID) -> str:
    """How a channel calls a batch."""
    return f"B{_short(batch_id)}"


def refund_number(order_id: UUID) -> str:
    """How a channel calls the refund of an order: there is one, so a repeat is the same."""
    return f"F{_short(order_id)}"


def order_of(trade_no: str) -> tuple[UUID, int]:
    """The order and the round behind a channel's number. Raises NotFound when it can't be one of ours."""
    if _HEX.fullmatch(trade_no):
        return UUID(hex=trade_no), 1
    found = _ROUND.fullmatch(trade_no)
    if found is None or int(found[2]) == 1:
        raise NotFound
    return _long(found[1]), int(found[2])


def batch_of(trade_no: str) -> UUID | None:
    """The batch behind a channel's number; None when it is no batch's."""
    found = _BATCH.fullmatch(trade_no)
    return _long(found[1]) if found else None


def refunded_order(refund_no: str) -> UUID:
    """The order behind a refund's number. Raises NotFound when it can't be one of ours."""
    found = _REFUND.fullmatch(refund_no)
    if found is None:
        raise NotFound
    return _long(found[1])


def return_number(of: UUID, number: int, *, batch: bool = False) -> str:
    """How a channel calls the return of the `number`-th payment that didn't fit an order, or a batch."""
    return f"{'B' if batch else 'A'}{_short(of)}N{number}"


def returned_of(refund_no: str) -> tuple[Literal["order", "batch"], UUID] | None:
    """Whose misfitting payment goes back under a number; None when it is no such number."""
    found = _RETURN.fullmatch(refund_no)
    if found is None:
        return None
    return ("batch" if found[1] == "B" else "order"), _long(found[2])


def _short(of: UUID) -> str:
    return base64.b32encode(of.bytes).decode().rstrip("=").lower()


def _long(short: str) -> UUID:
    of = UUID(bytes=base64.b32decode(f"{short.upper()}======"))
    if _short(of) != short:
        raise NotFound  # the last character carries bits that no number of ours has
    return of
