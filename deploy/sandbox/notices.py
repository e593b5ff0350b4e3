"""Callbacks: the platform tells the merchant of each payment until it hears 200 or 204, or has tried often enough.

A notice is in the ledger from the moment of paying, so that kill -9 loses none. It may arrive twice, as the real ones:
a try that was cut short is made again after a restart.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from datetime import datetime

import httpx

from deploy.sandbox.wechat import CHINA, Platform, china_time

ANSWER_WITHIN = 5.0  # seconds; the real platform waits as long
AT_ONCE = 8  # tries under way at the same time
STALE = 600  # seconds, for the fault of that name


class Notifier:
    """Sends what the ledger says is due."""

    def __init__(self, platform: Platform, backoff: tuple[float, ...]) -> None:
        self._platform = platform
        self._ledger = platform.ledger
        self._backoff = backoff
        self._due = asyncio.Event()
        self._under_way: set[str] = set()
        self._slots = asyncio.Semaphore(AT_ONCE)

    def wake(self) -> None:
        """There is a new notice."""
        self._due.set()

    async def run(self) -> None:
        """Until cancelled; a try that breaks in an unforeseen way ends it."""
        async with httpx.AsyncClient(timeout=ANSWER_WITHIN, trust_env=False) as client, asyncio.TaskGroup() as tries:
            while True:
                self._due.clear()
                wait = self._start_due(client, tries)
                try:
                    await asyncio.wait_for(self._due.wait(), wait)
                except TimeoutError:
                    continue

    def _start_due(self, client: httpx.AsyncClient, tries: asyncio.TaskGroup) -> float | None:
        """Start what is due; seconds until the next, None when nothing waits."""
        now = self._platform.now().timestamp()
        waits: list[float] = []
        for row in self._ledger.rows("SELECT * FROM notice WHERE state = 'waiting' ORDER BY next_at"):
            if row["id"] in self._under_way:
                continue
            if row["next_at"] > now:
                waits.append(row["next_at"] - now)
                continue
            self._under_way.add(row["id"])
            tries.create_task(self._try(client, row))
        return min(waits, default=None)

    async def _try(self, client: httpx.AsyncClient, notice: sqlite3.Row) -> None:
        async with self._slots:
            heard, forged_accepted = await self._send(client, notice)
        self._record(notice, heard, forged_accepted)
        self._under_way.remove(notice["id"])
        self.wake()

    def _record(self, notice: sqlite3.Row, heard: bool, forged_accepted: bool) -> None:
        attempts = notice["attempts"] + 1
        state = "delivered" if heard else "given-up" if attempts > len(self._backoff) else "waiting"
        pause = self._backoff[attempts - 1] if state == "waiting" else 0
        with self._ledger.transaction() as db:
            db.execute(
                "UPDATE notice SET state = ?, attempts = ?, next_at = ?, forged_accepted = forged_accepted + ?"
                " WHERE id = ?",
                (state, attempts, self._platform.now().timestamp() + pause, int(forged_accepted), notice["id"]),
            )

    async def _send(self, client: httpx.AsyncClient, notice: sqlite3.Row) -> tuple[bool, bool]:
        """One try, with the faults planned for it: (heard, a forged one was taken for true)."""
        fault = self._platform.faults.take("lost", "duplicate", "tampered", "stale", "slow")
        kind = fault.kind if fault else ""
        if kind == "lost":
            return False, False
        if fault and kind == "slow":
            await asyncio.sleep(fault.seconds)
        body = json.dumps(self._content(notice), ensure_ascii=False).encode()
        headers = self._platform.keys.signed_headers(body, age=STALE if kind == "stale" else 0)
        if kind == "tampered":
            # As the platform's own probes do, which a merchant must refuse.
            headers["Wechatpay-Signature"] = "WECHATPAY/SIGNTEST/" + headers["Wechatpay-Signature"][19:]
        heard = await self._post(client, notice["notify_url"], headers, body)
        if kind in ("tampered", "stale"):
            return False, heard
        if kind == "duplicate":
            heard = await self._post(client, notice["notify_url"], headers, body) and heard
        return heard, False

    def _content(self, notice: sqlite3.Row) -> dict[str, object]:
        event, summary, about = "TRANSACTION.SUCCESS", "支付成功", "transaction"
        if notice["out_refund_no"] is not None:
            state = json.loads(notice["resource"])["refund_status"]
            event, summary, about = f"REFUND.{state}", "退款结果", "refund"
        return {
            "id": notice["id"],
            "create_time": notice["created_at"],
            "resource_type": "encrypt-resource",
            "event_type": event,
            "summary": summary,
            "resource": self._platform.keys.encrypted(notice["resource"], about),
        }

    async def _post(self, client: httpx.AsyncClient, url: str, headers: dict[str, str], body: bytes) -> bool:
        try:
            response = await client.post(
                url, content=body, headers={**headers, "Content-Type": "application/json", "User-Agent": "Mozilla/4.0"}
            )
        except (httpx.HTTPError, httpx.InvalidURL):
            return False
        return response.status_code in (200, 204)


def new_notice(db: sqlite3.Connection, platform: Platform, order: sqlite3.Row, now: datetime) -> None:
    """Put the notice of a payment into the ledger, in the transaction that records the payment."""
    db.execute(
        "INSERT INTO notice (id, out_trade_no, notify_url, resource, created_at, next_at) VALUES (?, ?, ?, ?, ?, ?)",
        (
            f"EV-{now.astimezone(CHINA):%Y%m%d%H%M%S}{order['token']}",
            order["out_trade_no"],
            order["notify_url"],
            json.dumps(platform.describe(order), ensure_ascii=False),
            china_time(now),
            now.timestamp(),
        ),
    )
