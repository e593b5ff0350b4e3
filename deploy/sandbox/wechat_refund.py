"""Refunds of WeChat Pay v3 from the platform's side: taken, on their way, arrived; and their ledger.

A refund is PROCESSING when it is answered and reaches the payer a moment later, as the real ones do (there it may take
days); the merchant is told, or asks. An order that was refunded, in whole or in part, is REFUND from then on.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field, ValidationError

from deploy.sandbox.notices import Notifier
from deploy.sandbox.wechat import CHINA, PAID, PREFIX, Answer, Platform, china_time
from deploy.sandbox.wechat_keys import WeChatError

ON_ITS_WAY = 0.2
"""Seconds that a refund takes."""


class RefundAmount(BaseModel):
    """In fen: what goes back, and what the order took."""

    refund: int = Field(gt=0, strict=True)
    total: int = Field(gt=0, strict=True)
    currency: str = Field("CNY", pattern="^CNY$")


class RefundOrder(BaseModel):
    """The body of a refund; what the platform has no rule for is ignored."""

    out_trade_no: str = Field(pattern=r"^[0-9A-Za-z_\-|*]{6,32}$")
    out_refund_no: str = Field(pattern=r"^[0-9A-Za-z_\-|*@]{1,64}$")
    reason: str | None = Field(None, max_length=80)
    notify_url: str | None = Field(None, pattern=r"^https?://[^?#]+$", max_length=255)
    amount: RefundAmount


class Refunds:
    """Takes refunds of paid orders."""

    def __init__(self, platform: Platform, notifier: Notifier) -> None:
        self._platform = platform
        self._ledger = platform.ledger
        self._notifier = notifier

    def refund(self, body: bytes) -> Answer:
        """Take a refund, or give the known one again when every parameter is the same."""
        try:
            wanted = RefundOrder.model_validate_json(body)
        except ValidationError as error:
            field = ".".join(str(it) for it in error.errors()[0]["loc"])
            raise WeChatError(400, "PARAM_ERROR", f"参数错误: {field}") from None
        with self._ledger.transaction() as db:
            known = self._found(wanted.out_refund_no)
            if known is not None and known["request"] != wanted.model_dump_json():
                raise WeChatError(400, "INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，请核实后再试")
            if known is None:
                self._take(db, wanted)
        self._notifier.wake()
        return 200, self._described(wanted.out_refund_no)

    def _take(self, db: sqlite3.Connection, wanted: RefundOrder) -> None:
        order = self._ledger.row("SELECT * FROM pay_order WHERE out_trade_no = ?", wanted.out_trade_no)
        if order is None:
            raise WeChatError(404, "RESOURCE_NOT_EXISTS", "订单不存在")
        if order["state"] not in PAID:
            raise WeChatError(400, "INVALID_REQUEST", "订单未支付，不能退款")
        if wanted.amount.total != order["amount_fen"]:
            raise WeChatError(400, "PARAM_ERROR", "参数错误: amount.total")
        row = self._ledger.row(
            "SELECT coalesce(sum(refund_fen), 0) AS fen FROM pay_refund WHERE out_trade_no = ? AND state <> 'CLOSED'",
            wanted.out_trade_no,
        )
        if (row["fen"] if row else 0) + wanted.amount.refund > order["amount_fen"]:
            raise WeChatError(400, "INVALID_REQUEST", "申请退款金额大于可退金额")
        if self._platform.faults.take("not-enough"):
            raise WeChatError(403, "NOT_ENOUGH", "基本账户余额不足，请充值后重新发起")
        becomes = "ABNORMAL" if self._platform.faults.take("abnormal") else "SUCCESS"
        now = self._platform.now()
        arrives_at = now.timestamp() + ON_ITS_WAY
        db.execute(
            "INSERT INTO pay_refund (out_refund_no, out_trade_no, refund_id, request, refund_fen, state, becomes,"
            " notify_url, created_at, arrives_at) VALUES (?, ?, ?, ?, ?, 'PROCESSING', ?, ?, ?, ?)",
            (
                *(wanted.out_refund_no, wanted.out_trade_no, f"5030{secrets.randbelow(10**24):024d}"),
                *(wanted.model_dump_json(), wanted.amount.refund, becomes, wanted.notify_url),
                *(china_time(now), arrives_at),
            ),
        )
        db.execute("UPDATE pay_order SET state = 'REFUND' WHERE out_trade_no = ?", (wanted.out_trade_no,))
        if wanted.notify_url is not None:
            self._announce(db, wanted, becomes, arrives_at)

    def _announce(self, db: sqlite3.Connection, wanted: RefundOrder, becomes: str, arrives_at: float) -> None:
        refund, order = self._found(wanted.out_refund_no), self._order(wanted.out_trade_no)
        assert refund is not None  # noqa: S101 - read in the transaction that wrote it
        told = self._facts(refund, order) | {
            "mchid": self._platform.keys.mchid,
            "refund_status": becomes,
            "success_time": china_time(datetime.fromtimestamp(arrives_at, UTC)),
        }
        db.execute(
            "INSERT INTO notice (id, out_trade_no, out_refund_no, notify_url, resource, created_at, next_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                f"RF-{self._platform.now().astimezone(CHINA):%Y%m%d%H%M%S}{secrets.token_urlsafe(9)}",
                *(wanted.out_trade_no, wanted.out_refund_no, wanted.notify_url),
                *(json.dumps(told, ensure_ascii=False), refund["created_at"], arrives_at),
            ),
        )

    def query(self, out_refund_no: str) -> Answer:
        """The refund's state."""
        if self._found(out_refund_no) is None:
            raise WeChatError(404, "RESOURCE_NOT_EXISTS", "退款单不存在")
        return 200, self._described(out_refund_no)

    def _found(self, out_refund_no: str) -> sqlite3.Row | None:
        return self._ledger.row("SELECT * FROM pay_refund WHERE out_refund_no = ?", out_refund_no)

    def _order(self, out_trade_no: str) -> sqlite3.Row:
        order = self._ledger.row("SELECT * FROM pay_order WHERE out_trade_no = ?", out_trade_no)
        assert order is not None  # noqa: S101 - a refund names an order
        return order

    def _described(self, out_refund_no: str) -> dict[str, object]:
        refund = self._found(out_refund_no)
        assert refund is not None  # noqa: S101 - asked for by who knows it
        arrived = self._platform.now().timestamp() >= refund["arrives_at"]
        if refund["state"] == "PROCESSING" and arrived:
            with self._ledger.transaction() as db:
                success = china_time(datetime.fromtimestamp(refund["arrives_at"], UTC))
                db.execute(
                    "UPDATE pay_refund SET state = becomes, success_time = ? WHERE out_refund_no = ?",
                    (success if refund["becomes"] == "SUCCESS" else None, out_refund_no),
                )
            refund = self._found(out_refund_no)
            assert refund is not None  # noqa: S101 - as above
        told = self._facts(refund, self._order(refund["out_trade_no"]))
        told |= {"status": refund["state"], "channel": "ORIGINAL", "create_time": refund["created_at"]}
        return told | ({"success_time": refund["success_time"]} if refund["success_time"] else {})

    def _facts(self, refund: sqlite3.Row, order: sqlite3.Row) -> dict[str, object]:
        """What answers and notices have in common."""
        total, fen = order["amount_fen"], refund["refund_fen"]
        return {
            "refund_id": refund["refund_id"],
            "out_refund_no": refund["out_refund_no"],
            "transaction_id": order["transaction_id"],
            "out_trade_no": refund["out_trade_no"],
            "user_received_account": "支付用户零钱",
            "amount": {"total": total, "refund": fen, "payer_total": total, "payer_refund": fen, "currency": "CNY"},
        }

    def ledger(self) -> list[dict[str, object]]:
        """All refunds, oldest first, with what became of their callbacks."""
        return [
            {name: row[name] for name in ("out_refund_no", "out_trade_no", "refund_id", "refund_fen", "created_at")}
            | {"state": self._described(row["out_refund_no"])["status"], "notice": row["notice_state"]}
            for row in self._ledger.rows(
                "SELECT r.*, n.state AS notice_state FROM pay_refund r"
                " LEFT JOIN notice n ON n.out_refund_no = r.out_refund_no ORDER BY r.rowid"
            )
        ]


def router(platform: Platform, refunds: Refunds) -> APIRouter:
    """The merchant's routes, and the ledger for people and tests."""
    routes = APIRouter(prefix=PREFIX)
    route: Callable[..., Callable[[Callable[..., Awaitable[Response]]], object]] = routes.api_route
    path = "/v3/refund/domestic/refunds"

    @route(path, methods=["POST"], response_model=None, include_in_schema=False)
    async def refund(request: Request) -> Response:
        return await platform.serve(request, "refund", refunds.refund)

    @route(f"{path}/{{out_refund_no}}", methods=["GET"], response_model=None, include_in_schema=False)
    async def query(request: Request, out_refund_no: str) -> Response:
        return await platform.serve(request, "refund-query", lambda _: refunds.query(out_refund_no))

    @routes.get("/refunds")
    async def ledger() -> list[dict[str, object]]:
        return refunds.ledger()

    return routes
