"""A batch as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from services.payment.domain.batch.events import BatchDisputed, BatchOpened, BatchSettled
from services.payment.domain.channel import WECHAT, Channel, batch_number
from services.payment.domain.resolving import ALL, BACK, Outcome, Return


class BatchStatus(StrEnum):
    """Where a batch stands."""

    GATHERING = "gathering"
    PAYABLE = "payable"
    PAID = "paid"
    ENDED = "ended"
    DISPUTED = "disputed"


@dataclass(frozen=True)
class Batch:
    """A batch as it stands."""

    opened: BatchOpened
    status: BatchStatus = BatchStatus.GATHERING
    channel: Channel = WECHAT
    checkout_at: datetime | None = None
    given_up: bool = False
    settled: BatchSettled | None = None
    disputes: tuple[BatchDisputed, ...] = ()
    returns: Mapping[str, Return] = field(default_factory=dict)

    @property
    def paid_fen(self) -> int:
        """What was paid: the whole, unless people have decided that another sum counts."""
        number = self.settled.channel_number if self.settled else None
        return next((d.amount_fen for d in self.disputes if d.channel_number == number), self.opened.amount_fen)

    def outcomes(self, channel_number: str) -> tuple[Outcome, ...]:
        """What people may decide about a payment; nothing: there is nothing to decide about it."""
        known = any(d.channel_number == channel_number for d in self.disputes)
        if not known or (self.settled is not None and self.settled.channel_number == channel_number):
            return ()
        if channel_number in self.returns:
            return self.returns[channel_number].outcomes()
        return ALL if self.status is BatchStatus.DISPUTED else BACK

    @property
    def unresolved(self) -> tuple[BatchDisputed, ...]:
        """The payments that people have to decide about, or that are on their way back."""
        last = {d.channel_number: d for d in self.disputes}
        return tuple(d for number, d in last.items() if self.outcomes(number))

    @property
    def trade_no(self) -> str:
        """Its number at the channel."""
        return batch_number(self.opened.batch_id)

    @property
    def is_open(self) -> bool:
        """Whether it may still be paid."""
        return self.status in (BatchStatus.GATHERING, BatchStatus.PAYABLE)
