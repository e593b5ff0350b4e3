"""Lists of fee orders: a person's own. One order is a live fold, not a row here."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.payment.domain import FeeOrdered, FeeSettled, OrderStatus, PaymentDisputed, WindowClosed

orders = View(
    "orders",
    version=1,
    topics=[log_topic("payment")],
    tables={
        "orders": """CREATE TABLE IF NOT EXISTS {orders} (
            order_id       uuid PRIMARY KEY,
            person_id      uuid NOT NULL,
            declaration_id uuid NOT NULL,
            submission     integer NOT NULL,
            plan_id        uuid NOT NULL,
            plan_version   integer NOT NULL,
            title          text NOT NULL,
            amount_fen     bigint NOT NULL,
            pay_before     timestamptz NOT NULL,
            status         text NOT NULL,
            paid_at        timestamptz,
            channel        text
        );
        CREATE INDEX IF NOT EXISTS {orders}_person ON {orders} (person_id, order_id)""",
    },
)
_TABLE = orders.table("orders")
_IDS = ("order_id", "person_id", "declaration_id", "plan_id")


@orders.on(FeeOrdered)
async def _ordered(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_TABLE} (order_id, person_id, declaration_id, plan_id, submission, plan_version, title,"
        " amount_fen, pay_before, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        *(UUID(event[name]) for name in _IDS),
        *(event["submission"], event["plan_version"], event["title"], event["amount_fen"]),
        *(datetime.fromisoformat(event["pay_before"]), OrderStatus.AWAITING),
    )


@orders.on(FeeSettled)
async def _settled(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, paid_at = $3, channel = $4 WHERE order_id = $1",
        *(record.stream_id, OrderStatus.PAID, datetime.fromisoformat(event["paid_at"]), event["channel"]),
    )


@orders.on(PaymentDisputed)
async def _disputed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2 WHERE order_id = $1 AND status = $3",
        *(record.stream_id, OrderStatus.DISPUTED, OrderStatus.AWAITING),
    )


@orders.on(WindowClosed)
async def _window_closed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_TABLE} SET status = $2 WHERE order_id = $1", record.stream_id, OrderStatus.EXPIRED)


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's orders, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE person_id = $1 AND ($2::uuid IS NULL OR order_id > $2)"
        " ORDER BY order_id LIMIT $3",
        *(person_id, after, limit),
    )


async def unsettled_of(pool: asyncpg.Pool, person_id: UUID) -> list[asyncpg.Record]:
    """A person's orders that can be paid until `pay_before`, are about to be closed, or are disputed."""
    return await pool.fetch(
        f"SELECT order_id, title, status, pay_before FROM {_TABLE} WHERE person_id = $1 AND status = ANY($2)"
        " ORDER BY order_id",
        *(person_id, [OrderStatus.AWAITING, OrderStatus.DISPUTED]),
    )
