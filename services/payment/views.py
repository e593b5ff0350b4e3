"""Lists of fee orders: a person's own, and an employer's; and its batches. One of them is a live fold, not a row."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from kernel.log.views import View
from services.payment.domain.batch import BatchDisputed, BatchOpened, BatchReturned, BatchSettled
from services.payment.domain.fee_order import (
    FeeDueAgain,
    FeeOrdered,
    FeeSettled,
    HeldForBatch,
    OrderCancelled,
    OrderStatus,
    OrderWithdrawn,
    PaymentDisputed,
    PaymentReturned,
    RefundSettled,
    RefundStarted,
    RefundStuck,
    ReleasedFromBatch,
    WindowClosed,
    WindowReopened,
)

orders = View(
    "orders",
    version=3,
    topics=[log_topic("payment")],
    tables={
        "orders": """CREATE TABLE IF NOT EXISTS {orders} (
            order_id       uuid PRIMARY KEY,
            person_id      uuid NOT NULL,
            employer_id    uuid NOT NULL,
            declaration_id uuid NOT NULL,
            submission     integer NOT NULL,
            plan_id        uuid NOT NULL,
            plan_version   integer NOT NULL,
            title          text NOT NULL,
            amount_fen     bigint NOT NULL,
            payer          text NOT NULL,
            pay_before     timestamptz NOT NULL,
            status         text NOT NULL,
            paid_at        timestamptz,
            channel        text,
            held           boolean NOT NULL DEFAULT false,
            withdrawn      boolean NOT NULL DEFAULT false
        );
        CREATE INDEX IF NOT EXISTS {orders}_person ON {orders} (person_id, order_id);
        CREATE INDEX IF NOT EXISTS {orders}_employer ON {orders} (employer_id, order_id)""",
        "batches": """CREATE TABLE IF NOT EXISTS {batches} (
            batch_id    uuid PRIMARY KEY,
            employer_id uuid NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {batches}_employer ON {batches} (employer_id, batch_id)""",
        "unresolved": """CREATE TABLE IF NOT EXISTS {unresolved} (
            of_stream uuid NOT NULL,
            number    text NOT NULL,
            batch     boolean NOT NULL,
            PRIMARY KEY (of_stream, number)
        )""",
    },
)
_TABLE = orders.table("orders")
_BATCHES = orders.table("batches")
_UNRESOLVED = orders.table("unresolved")
_REFUND = ""
"""In a payment's place: the refund of the fee."""
_IDS = ("order_id", "person_id", "employer_id", "declaration_id", "plan_id")


@orders.on(FeeOrdered)
async def _ordered(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_TABLE} (order_id, person_id, employer_id, declaration_id, plan_id, submission, plan_version,"
        " title, amount_fen, payer, pay_before, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        *(UUID(event[name]) for name in _IDS),
        *(event["submission"], event["plan_version"], event["title"], event["amount_fen"], event["payer"]),
        *(datetime.fromisoformat(event["pay_before"]), OrderStatus.AWAITING),
    )


@orders.on(FeeSettled)
async def _settled(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, paid_at = $3, channel = $4 WHERE order_id = $1",
        *(record.stream_id, OrderStatus.PAID, datetime.fromisoformat(event["paid_at"]), event["channel"]),
    )
    await _decided(db, record, event["channel_number"])


@orders.on(PaymentDisputed)
async def _disputed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2 WHERE order_id = $1 AND status = $3",
        *(record.stream_id, OrderStatus.DISPUTED, OrderStatus.AWAITING),
    )
    await _to_decide(db, record, event["channel_number"], batch=False)


@orders.on(PaymentReturned)
async def _returned(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _decided(db, record, event["channel_number"])


@orders.on(FeeDueAgain)
async def _due_again(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _status(db, record, OrderStatus.AWAITING)


@orders.on(RefundStuck)
async def _stuck(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _to_decide(db, record, _REFUND, batch=False)


@orders.on(BatchDisputed)
async def _batch_disputed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _to_decide(db, record, event["channel_number"], batch=True)


@orders.on(BatchReturned)
async def _batch_returned(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _decided(db, record, event["channel_number"])


@orders.on(BatchSettled)
async def _batch_settled(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _decided(db, record, event["channel_number"])


@orders.on(WindowReopened)
async def _reopened(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_TABLE} SET status = $2, pay_before = $3 WHERE order_id = $1",
        *(record.stream_id, OrderStatus.AWAITING, datetime.fromisoformat(event["pay_before"])),
    )


@orders.on(WindowClosed)
async def _window_closed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _status(db, record, OrderStatus.EXPIRED)


@orders.on(OrderCancelled)
async def _cancelled(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _status(db, record, OrderStatus.CANCELLED)


@orders.on(RefundStarted)
async def _refunding(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _status(db, record, OrderStatus.REFUNDING)


@orders.on(RefundSettled)
async def _refunded(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _status(db, record, OrderStatus.REFUNDED)
    await _decided(db, record, _REFUND)


@orders.on(OrderWithdrawn)
async def _withdrawn(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_TABLE} SET withdrawn = true WHERE order_id = $1", record.stream_id)


@orders.on(HeldForBatch)
async def _held(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_TABLE} SET held = true WHERE order_id = $1", record.stream_id)


@orders.on(ReleasedFromBatch)
async def _released(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(f"UPDATE {_TABLE} SET held = false WHERE order_id = $1", record.stream_id)


@orders.on(BatchOpened)
async def _batch_opened(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"INSERT INTO {_BATCHES} (batch_id, employer_id) VALUES ($1, $2)",
        *(record.stream_id, UUID(event["employer_id"])),
    )


async def _status(db: Changes, record: Record, status: OrderStatus) -> None:
    await db.execute(f"UPDATE {_TABLE} SET status = $2 WHERE order_id = $1", record.stream_id, status)


async def _to_decide(db: Changes, record: Record, number: str, *, batch: bool) -> None:
    await db.execute(
        f"INSERT INTO {_UNRESOLVED} (of_stream, number, batch) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        *(record.stream_id, number, batch),
    )


async def _decided(db: Changes, record: Record, number: str) -> None:
    await db.execute(f"DELETE FROM {_UNRESOLVED} WHERE of_stream = $1 AND number = $2", record.stream_id, number)


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """A person's orders, a page at a time."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE person_id = $1 AND ($2::uuid IS NULL OR order_id > $2)"
        " ORDER BY order_id LIMIT $3",
        *(person_id, after, limit),
    )


async def of_employer(
    pool: asyncpg.Pool, employer_id: UUID, payable_at: datetime | None, after: UUID | None, limit: int
) -> list[asyncpg.Record]:
    """The orders of an employer's people, a page at a time; `payable_at`: only those that it could pay then."""
    return await pool.fetch(
        f"SELECT * FROM {_TABLE} WHERE employer_id = $1 AND ($2::uuid IS NULL OR order_id > $2)"
        " AND ($3::timestamptz IS NULL OR (status = $4 AND NOT held AND NOT withdrawn AND payer <> 'person'"
        " AND pay_before >= $3)) ORDER BY order_id LIMIT $5",
        *(employer_id, after, payable_at, OrderStatus.AWAITING, limit),
    )


async def batches_of(pool: asyncpg.Pool, employer_id: UUID, after: UUID | None, limit: int) -> list[UUID]:
    """An employer's batches, a page at a time."""
    rows = await pool.fetch(
        f"SELECT batch_id FROM {_BATCHES} WHERE employer_id = $1 AND ($2::uuid IS NULL OR batch_id > $2)"
        " ORDER BY batch_id LIMIT $3",
        *(employer_id, after, limit),
    )
    return [row["batch_id"] for row in rows]


async def unresolved(pool: asyncpg.Pool, after: UUID | None, limit: int) -> list[asyncpg.Record]:
    """The orders and batches with payments that people have to decide about, a page at a time."""
    return await pool.fetch(
        f"SELECT DISTINCT of_stream, batch FROM {_UNRESOLVED} WHERE $1::uuid IS NULL OR of_stream > $1"
        " ORDER BY of_stream LIMIT $2",
        *(after, limit),
    )


async def unsettled_of(pool: asyncpg.Pool, person_id: UUID) -> list[asyncpg.Record]:
    """A person's orders that can be paid until `pay_before`, are about to be closed, are disputed, or go back; or about
    whose money people have to decide."""
    return await pool.fetch(
        f"SELECT order_id, title, status, pay_before FROM {_TABLE} WHERE person_id = $1 AND (status = ANY($2)"
        f" OR EXISTS (SELECT 1 FROM {_UNRESOLVED} WHERE of_stream = order_id)) ORDER BY order_id",
        *(person_id, [OrderStatus.AWAITING, OrderStatus.DISPUTED, OrderStatus.REFUNDING]),
    )
