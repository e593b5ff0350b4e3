"""WeChat Pay v3 as a merchant sees it: place a Native order, query it, close it. Paying is in cashier.py."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from deploy.sandbox.faults import CutConnection, Faults, Plan
from deploy.sandbox.ledger import Ledger
from deploy.sandbox.wechat_keys import Keys, WeChatError

PREFIX = "/wechat"
CHINA = timezone(timedelta(hours=8))
STATES = {"NOTPAY": "订单未支付", "SUCCESS": "支付成功", "CLOSED": "订单已关闭", "REFUND": "转入退款"}
PAID = ("SUCCESS", "REFUND")
Answer = tuple[int, dict[str, object] | None]


class WeChatPlan(Plan):
    """What shall go wrong next.

    With callbacks: `lost` (this try never leaves), `duplicate` (sent twice), `tampered` (false signature), `stale`
    (signed ten minutes ago), `slow` (leaves after `seconds`). A try that the merchant refuses is repeated as usual.
    With calls of `on`: `unavailable` (500, nothing done), `cut` (done, connection cut). With refunds: `not-enough`
    (refused), `abnormal` (taken, but the payer's account can't receive it).
    """

    kind: Literal["lost", "duplicate", "tampered", "stale", "slow", "unavailable", "cut", "not-enough", "abnormal"]
    on: Literal["native", "query", "close", "refund", "refund-query"] = "native"
    seconds: float = Field(1, ge=0, le=600)


class Amount(BaseModel):
    """`total` in fen."""

    total: int = Field(gt=0, strict=True)
    currency: Literal["CNY"] = "CNY"


class NativeOrder(BaseModel):
    """The body of an order; what the platform has no rule for is ignored."""

    appid: str = Field(min_length=1, max_length=32)
    mchid: str = Field(min_length=1, max_length=32)
    description: str = Field(min_length=1, max_length=127)
    out_trade_no: str = Field(pattern=r"^[0-9A-Za-z_\-|*]{6,32}$")
    time_expire: AwareDatetime | None = None
    attach: str | None = Field(None, max_length=128)
    notify_url: str = Field(pattern=r"^https?://[^?#]+$", max_length=255)
    amount: Amount


class Platform:
    """The platform's side of the wire."""

    def __init__(
        self,
        ledger: Ledger,
        keys: Keys,
        appid: str,
        code_url: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.ledger = ledger
        self.keys = keys
        self.faults: Faults[WeChatPlan] = Faults()
        self.now = now
        self._appid = appid
        self._code_url = code_url

    async def serve(self, request: Request, on: str, act: Callable[[bytes], Answer]) -> Response:
        """Verify, act, answer signed; whatever is wrong is answered in the platform's words."""
        body = await request.body()
        try:
            self._check(request, body)
            if self.faults.take("unavailable", on=on):
                raise WeChatError(500, "SYSTEM_ERROR", "系统异常，请稍后重试")
            status, content = act(body)
        except WeChatError as error:
            return self.keys.answer(error.status, {"code": error.code, "message": error.message})
        return CutConnection() if self.faults.take("cut", on=on) else self.keys.answer(status, content)

    def _check(self, request: Request, body: bytes) -> None:
        headers = request.headers
        if "application/json" not in headers.get("accept", "") or not headers.get("user-agent"):
            raise WeChatError(400, "PARAM_ERROR", "Http头缺少Accept或User-Agent")
        if request.method == "POST" and not headers.get("content-type", "").startswith("application/json"):
            raise WeChatError(400, "PARAM_ERROR", "Http头Content-Type应为application/json")
        path = request.scope["raw_path"].decode("ascii").removeprefix(PREFIX) + (
            f"?{request.url.query}" if request.url.query else ""
        )
        stamp = self.now().timestamp()
        self.keys.check_merchant(
            *(request.method, path, headers.get("authorization", ""), body),
            lambda nonce: self.ledger.first_use("wechat", nonce, stamp),
        )

    def native(self, body: bytes) -> Answer:
        """Place an order, or give the open one again when every parameter is the same."""
        try:
            order = NativeOrder.model_validate_json(body)
        except ValidationError as error:
            field = ".".join(str(it) for it in error.errors()[0]["loc"])
            raise WeChatError(400, "PARAM_ERROR", f"参数错误: {field}") from None
        if order.mchid != self.keys.mchid:
            raise WeChatError(400, "MCH_NOT_EXISTS", "商户号不存在")
        if order.appid != self._appid:
            raise WeChatError(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配")
        now = self.now()
        with self.ledger.transaction() as db:
            known = db.execute("SELECT * FROM pay_order WHERE out_trade_no = ?", (order.out_trade_no,)).fetchone()
            token = self._again(known, order, now) if known else self._place(db, order, now)
        return 200, {"code_url": self._code_url.format(token=token)}

    def _again(self, known: sqlite3.Row, order: NativeOrder, now: datetime) -> str:
        if known["state"] in PAID:
            raise WeChatError(400, "ORDERPAID", "该订单已支付")
        if known["request"] != _identity(order):
            raise WeChatError(403, "OUT_TRADE_NO_USED", "商户订单号重复")
        if known["state"] == "CLOSED":
            raise WeChatError(400, "ORDER_CLOSED", "该订单已关闭")
        if now >= datetime.fromisoformat(known["expires_at"]):
            raise WeChatError(400, "INVALID_REQUEST", "订单已过支付结束时间，请重新下单")
        return str(known["token"])

    def _place(self, db: sqlite3.Connection, order: NativeOrder, now: datetime) -> str:
        # The platform moves a time it does not accept to the nearest it does: from a minute to ninety days ahead.
        asked = order.time_expire or now + timedelta(days=7)
        expires_at = min(max(asked, now + timedelta(minutes=1)), now + timedelta(days=90))
        token = secrets.token_urlsafe(9)
        db.execute(
            "INSERT INTO pay_order (out_trade_no, token, request, description, amount_fen, attach, notify_url,"
            " expires_at, state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'NOTPAY', ?)",
            (
                *(order.out_trade_no, token, _identity(order), order.description, order.amount.total, order.attach),
                *(order.notify_url, china_time(expires_at), china_time(now)),
            ),
        )
        return token

    def query(self, out_trade_no: str, mchid: str) -> Answer:
        """The order's state."""
        return 200, self.describe(self.known(out_trade_no, mchid))

    def close(self, out_trade_no: str, body: bytes) -> Answer:
        """Make an order that isn't paid unpayable."""
        try:
            mchid = json.loads(body)["mchid"]
        except (ValueError, KeyError, TypeError):
            raise WeChatError(400, "PARAM_ERROR", "参数错误: mchid") from None
        with self.ledger.transaction() as db:
            state = self.known(out_trade_no, mchid)["state"]
            if state in PAID:
                raise WeChatError(400, "ORDERPAID", "该订单已支付")
            if state == "CLOSED":
                raise WeChatError(400, "ORDER_CLOSED", "该订单已关闭")
            db.execute("UPDATE pay_order SET state = 'CLOSED' WHERE out_trade_no = ?", (out_trade_no,))
        return 204, None

    def known(self, out_trade_no: str, mchid: object) -> sqlite3.Row:
        """The order of this merchant. Raises WeChatError."""
        if mchid != self.keys.mchid:
            raise WeChatError(400, "MCH_NOT_EXISTS", "商户号不存在")
        known = self.ledger.row("SELECT * FROM pay_order WHERE out_trade_no = ?", out_trade_no)
        if known is None:
            raise WeChatError(404, "ORDER_NOT_EXIST", "订单不存在")
        return known

    def describe(self, order: sqlite3.Row) -> dict[str, object]:
        """An order as answers and notices give it."""
        common: dict[str, object] = {
            "appid": self._appid,
            "mchid": self.keys.mchid,
            "out_trade_no": order["out_trade_no"],
            "trade_state": order["state"],
            "trade_state_desc": STATES[order["state"]],
            "promotion_detail": [],
            "scene_info": {"device_id": ""},
        }
        if order["attach"] is not None:
            common["attach"] = order["attach"]
        total = {"total": order["amount_fen"], "payer_currency": "CNY"}
        if order["state"] not in PAID:
            return {**common, "amount": total}
        return {
            **common,
            "transaction_id": order["transaction_id"],
            "trade_type": "NATIVE",
            "bank_type": "OTHERS",
            "success_time": order["paid_at"],
            "payer": {"openid": f"sandbox-{order['token']}"},
            "amount": {**total, "payer_total": order["amount_fen"], "currency": "CNY"},
        }


def china_time(moment: datetime) -> str:
    """As the platform writes times: 2026-11-24T12:00:00+08:00."""
    return moment.astimezone(CHINA).isoformat(timespec="seconds")


def _identity(order: NativeOrder) -> str:
    """What must not differ when an order is placed again; instants compare whatever zone they are written in."""
    utc = order.time_expire and order.time_expire.astimezone(UTC)
    return order.model_copy(update={"time_expire": utc}).model_dump_json()


def router(platform: Platform) -> APIRouter:
    """The merchant's routes."""
    routes = APIRouter(prefix=f"{PREFIX}/v3/pay/transactions", include_in_schema=False)
    route: Callable[..., Callable[[Callable[..., Awaitable[Response]]], object]] = routes.api_route

    @route("/native", methods=["POST"], response_model=None)
    async def native(request: Request) -> Response:
        return await platform.serve(request, "native", platform.native)

    @route("/out-trade-no/{out_trade_no}", methods=["GET"], response_model=None)
    async def query(request: Request, out_trade_no: str) -> Response:
        mchid = request.query_params.get("mchid", "")
        return await platform.serve(request, "query", lambda _: platform.query(out_trade_no, mchid))

    @route("/out-trade-no/{out_trade_no}/close", methods=["POST"], response_model=None)
    async def close(request: Request, out_trade_no: str) -> Response:
        return await platform.serve(request, "close", lambda body: platform.close(out_trade_no, body))

    return routes
