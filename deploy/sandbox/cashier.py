"""Where the payer pays: the page behind the QR code, and the ledger for people and tests."""

from __future__ import annotations

import html
import secrets
import sqlite3
from datetime import datetime
from pathlib import Path
from string import Template

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from deploy.sandbox.notices import Notifier, new_notice
from deploy.sandbox.wechat import PAID, PREFIX, Platform, WeChatPlan, china_time

PAGE = Template((Path(__file__).parent / "cashier.html").read_text(encoding="utf-8"))
BUTTON = '<form method="post"><button type="submit">确认支付</button></form>'
SAID = {
    "paid": "支付成功",
    "already-paid": "该订单已支付，无需重复支付",
    "closed": "该订单已关闭，无法支付",
    "expired": "该订单已过付款截止时间，无法支付",
}


class Cashier:
    """Takes payments for the platform's open orders."""

    def __init__(self, platform: Platform, notifier: Notifier, merchant_name: str) -> None:
        self._platform = platform
        self._ledger = platform.ledger
        self._notifier = notifier
        self._merchant_name = merchant_name

    def order(self, token: str) -> sqlite3.Row | None:
        """The order behind a QR code."""
        return self._ledger.row("SELECT * FROM pay_order WHERE token = ?", token)

    def outcome(self, order: sqlite3.Row) -> str:
        """Why the order can't be paid: a key of SAID; `open` when it can."""
        if order["state"] in PAID:
            return "already-paid"
        if order["state"] == "CLOSED":
            return "closed"
        return "expired" if self._platform.now() >= datetime.fromisoformat(order["expires_at"]) else "open"

    def pay(self, token: str) -> str | None:
        """Pay once: `paid`, or why not; None: no such order. Payment and notice are recorded together."""
        now = self._platform.now()
        with self._ledger.transaction() as db:
            order = self.order(token)
            if order is None:
                return None
            outcome = self.outcome(order)
            if outcome != "open":
                return outcome
            transaction_id = f"4200{secrets.randbelow(10**24):024d}"
            db.execute(
                "UPDATE pay_order SET state = 'SUCCESS', paid_at = ?, transaction_id = ? WHERE token = ?",
                (china_time(now), transaction_id, token),
            )
            paid = self.order(token)
            assert paid is not None  # noqa: S101 - read in the transaction that wrote it
            new_notice(db, self._platform, paid, now)
        self._notifier.wake()
        return "paid"

    def page(self, order: sqlite3.Row, outcome: str) -> Response:
        """The page to pay on, or what became of the order."""
        action = BUTTON if outcome == "open" else f'<p role="status">{SAID[outcome]}</p>'
        content = PAGE.substitute(
            title=f"微信支付 - {html.escape(self._merchant_name)}",
            merchant=html.escape(self._merchant_name),
            amount=f"¥{order['amount_fen'] // 100}.{order['amount_fen'] % 100:02d}",
            description=html.escape(order["description"]),
            out_trade_no=html.escape(order["out_trade_no"]),
            expires=f"{datetime.fromisoformat(order['expires_at']):%Y-%m-%d %H:%M}",
            action=action,
        )
        return HTMLResponse(content, 409 if outcome in ("closed", "expired") else 200)

    def ledger(self) -> list[dict[str, object]]:
        """All orders, oldest first, with what became of their callbacks."""
        return [
            {
                "out_trade_no": row["out_trade_no"],
                "description": row["description"],
                "amount_fen": row["amount_fen"],
                "state": row["state"],
                "transaction_id": row["transaction_id"],
                "created_at": row["created_at"],
                "expires_at": row["expires_at"],
                "paid_at": row["paid_at"],
                "notified": row["notice_state"] == "delivered",
                "notice": row["notice_state"],
                "attempts": row["attempts"] or 0,
                "forged_accepted": row["forged_accepted"] or 0,
            }
            for row in self._ledger.rows(
                "SELECT o.*, n.state AS notice_state, n.attempts, n.forged_accepted FROM pay_order o"
                " LEFT JOIN notice n ON n.out_trade_no = o.out_trade_no AND n.out_refund_no IS NULL ORDER BY o.rowid"
            )
        ]


def router(platform: Platform, cashier: Cashier) -> APIRouter:
    """The payer's page, the ledger and the faults."""
    routes = APIRouter(prefix=PREFIX)

    def shown(request: Request, token: str, outcome: str) -> Response:
        order = cashier.order(token)
        if order is None:
            return HTMLResponse("<!doctype html><html lang=zh-CN><title>微信支付</title><p>没有这个订单</p>", 404)
        if "application/json" in request.headers.get("accept", ""):
            status = 409 if outcome in ("closed", "expired") else 200
            content = {"out_trade_no": order["out_trade_no"], "amount_fen": order["amount_fen"], "outcome": outcome}
            return JSONResponse({**content, "state": order["state"]}, status)
        return cashier.page(order, outcome)

    @routes.get("/pay/{token}", response_model=None)
    async def page(request: Request, token: str) -> Response:
        order = cashier.order(token)
        return shown(request, token, cashier.outcome(order) if order else "")

    @routes.post("/pay/{token}", response_model=None)
    async def pay(request: Request, token: str) -> Response:
        return shown(request, token, cashier.pay(token) or "")

    @routes.get("/ledger")
    async def ledger() -> list[dict[str, object]]:
        return cashier.ledger()

    @routes.get("/faults")
    async def left() -> list[WeChatPlan]:
        return platform.faults.left

    @routes.post("/faults", status_code=201)
    async def plan(fault: WeChatPlan) -> list[WeChatPlan]:
        platform.faults.plan(fault)
        return platform.faults.left

    @routes.delete("/faults", status_code=204)
    async def clear() -> None:
        platform.faults.clear()

    return routes
