"""A channel in memory: orders that tests pay, lose and confuse."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from services.payment.domain.channel import trade_number
from services.payment.outside import BadNotice, ChannelRefused, ChannelUnavailable, Refund, Transaction


class FakeChannel:
    """Knows orders by number; `away` answers nothing, `refusal` refuses the next order; a refund is PROCESSING until
    it `arrives`."""

    def __init__(self) -> None:
        self.orders: dict[str, Transaction] = {}
        self.placed: list[dict[str, object]] = []
        self.asked = 0
        self.away = False
        self.refusal: str | None = None
        self.pays_while_closing = False
        self.refunds: dict[str, Refund] = {}
        self.totals: dict[str, int] = {}
        self.refund_refusal: str | None = None

    def pay(self, order_id: UUID, fen: int, at: datetime, number: str = "4200-1", round_: int = 1) -> None:
        self.pay_number(trade_number(order_id, round_), fen, at, number)

    def pay_number(self, trade_no: str, fen: int, at: datetime, number: str = "4200-1") -> None:
        self.orders[trade_no] = Transaction(
            out_trade_no=trade_no, state="SUCCESS", amount_fen=fen, transaction_id=number, success_time=at
        )

    async def native_order(
        self, *, out_trade_no: str, description: str, amount_fen: int, expires_at: datetime, notify_url: str
    ) -> str:
        if self.away:
            raise ChannelUnavailable("away")
        known = self.orders.get(out_trade_no)
        if known is not None and known.state == "SUCCESS":
            raise ChannelRefused("ORDERPAID", "paid")
        if self.refusal:
            raise ChannelRefused(self.refusal, "no")
        self.placed.append({"description": description, "expires_at": expires_at, "notify_url": notify_url})
        self.orders.setdefault(out_trade_no, Transaction(out_trade_no=out_trade_no, state="NOTPAY", amount_fen=0))
        return f"weixin://wxpay/{out_trade_no}"

    async def query(self, out_trade_no: str) -> Transaction | None:
        self.asked += 1
        if self.away:
            raise ChannelUnavailable("away")
        return self.orders.get(out_trade_no)

    async def close(self, out_trade_no: str) -> None:
        known = self.orders[out_trade_no]
        if self.pays_while_closing:
            self.pays_while_closing = False
            self.orders[out_trade_no] = known.model_copy(
                update={"state": "SUCCESS", "amount_fen": 43_000, "transaction_id": "4200-1"}
            )
            raise ChannelRefused("ORDERPAID", "paid")
        self.orders[out_trade_no] = known.model_copy(update={"state": "CLOSED"})

    async def refund(
        self, *, out_trade_no: str, out_refund_no: str, refund_fen: int, total_fen: int, reason: str, notify_url: str
    ) -> Refund:
        if self.away:
            raise ChannelUnavailable("away")
        if self.refund_refusal:
            raise ChannelRefused(self.refund_refusal, "no")
        paid = self.orders[out_trade_no]
        assert paid.amount_fen == total_fen
        self.totals[out_trade_no] = self.totals.get(out_trade_no, 0) + refund_fen * (out_refund_no not in self.refunds)
        self.refunds.setdefault(
            out_refund_no,
            Refund(
                out_trade_no=out_trade_no,
                refund_no=out_refund_no,
                state="PROCESSING",
                refund_fen=refund_fen,
                channel_refund_number="5030-1",
            ),
        )
        return self.refunds[out_refund_no]

    def arrives(self, refund_no: str, at: datetime) -> None:
        self.refunds[refund_no] = self.refunds[refund_no].model_copy(update={"state": "SUCCESS", "success_time": at})

    async def query_refund(self, out_trade_no: str, out_refund_no: str) -> Refund | None:
        if self.away:
            raise ChannelUnavailable("away")
        return self.refunds.get(out_refund_no)

    def verify_refund_notice(self, headers: Mapping[str, str], body: bytes) -> Refund:
        if headers.get("wechatpay-signature") != "good":
            raise BadNotice("the signature does not hold")
        return Refund.model_validate_json(body)

    def verify_notice(self, headers: Mapping[str, str], body: bytes) -> Transaction:
        if headers.get("wechatpay-signature") != "good":
            raise BadNotice("the signature does not hold")
        return Transaction.model_validate_json(body)
