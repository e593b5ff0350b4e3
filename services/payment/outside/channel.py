"""What payment asks of a payment channel. Money moves outside; we only ask and listen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, Protocol

from pydantic import AwareDatetime, BaseModel, ConfigDict

TradeState = Literal["SUCCESS", "REFUND", "NOTPAY", "CLOSED", "REVOKED", "USERPAYING", "PAYERROR"]
RefundState = Literal["PROCESSING", "SUCCESS", "CLOSED", "ABNORMAL"]


class Transaction(BaseModel):
    """One order as the channel sees it. A SUCCESS has its sum, `transaction_id` and `success_time`.

    Before that `amount_fen` is 0 where the channel leaves the sum out, which it may. An order past its time can't be
    paid but stays NOTPAY until it is closed.
    """

    model_config = ConfigDict(frozen=True)
    out_trade_no: str
    state: TradeState
    amount_fen: int
    transaction_id: str | None = None
    success_time: AwareDatetime | None = None


class Refund(BaseModel):
    """One refund as the channel sees it: PROCESSING until it reached the payer's account."""

    model_config = ConfigDict(frozen=True)
    out_trade_no: str
    refund_no: str
    state: RefundState
    refund_fen: int
    channel_refund_number: str | None = None
    success_time: AwareDatetime | None = None


class ChannelUnavailable(Exception):
    """The outcome is unknown (time-out, cut connection, 5xx, too many calls, an answer not signed): ask again."""


class ChannelRefused(Exception):
    """The channel said no: `code` such as OUT_TRADE_NO_USED or ORDERPAID. Repeating the call changes nothing."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


class BadNotice(Exception):
    """A notice not to be believed: forged, altered, stale, of another merchant, or not about what it should be."""


class PaymentChannel(Protocol):
    """What payment needs of a channel."""

    async def native_order(
        self, *, out_trade_no: str, description: str, amount_fen: int, expires_at: datetime, notify_url: str
    ) -> str:
        """Place the order, or find it again when all is as before; returns what the QR code holds (code_url)."""

    async def query(self, out_trade_no: str) -> Transaction | None:
        """The order as the channel sees it; None: it has no such order."""

    async def close(self, out_trade_no: str) -> None:
        """Make the order unpayable; calm when it already is. ChannelRefused("ORDERPAID") when it was paid."""

    async def refund(
        self, *, out_trade_no: str, out_refund_no: str, refund_fen: int, total_fen: int, reason: str, notify_url: str
    ) -> Refund:
        """Give back `refund_fen` of the `total_fen` that the order took; repeated under its number, the same refund."""

    async def query_refund(self, out_trade_no: str, out_refund_no: str) -> Refund | None:
        """The refund as the channel sees it; None: it has no such refund."""

    def verify_notice(self, headers: Mapping[str, str], body: bytes) -> Transaction:
        """The payment a callback tells of. Raises BadNotice."""

    def verify_refund_notice(self, headers: Mapping[str, str], body: bytes) -> Refund:
        """The refund a callback tells of. Raises BadNotice."""


class Channels:
    """The channels there are, by name."""

    def __init__(self, by_name: Mapping[str, PaymentChannel]) -> None:
        self._by_name = dict(by_name)

    def __getitem__(self, name: str) -> PaymentChannel:
        """Raises KeyError: a channel that this service isn't set up for."""
        return self._by_name[name]

    @property
    def names(self) -> tuple[str, ...]:
        """Which there are."""
        return tuple(self._by_name)
