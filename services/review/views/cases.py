"""Lists of cases: a checker's queue and an applicant's own, and what fee and review form have come to.

One case is a live fold, not a row here; what happened to it after review, in payment and certificate, is a row only
here: it is made from either side, since topics have no order between them. What was told of it, one after the other,
is kept besides: an appeal asks how it stood at an instant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID

import asyncpg
from pydantic_core import from_json, to_json

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic, published_topic
from kernel.log.views import View
from services.certificate.published import ReviewFormIssued
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeRequested
from services.review.domain import (
    APPLICANT,
    CaseLapsed,
    CaseOpened,
    CaseRefused,
    CaseResubmitted,
    CheckPassed,
    CheckReturned,
    Escalated,
    GivenBack,
    HandedOver,
    NoticeClosed,
    NoticePosted,
    SentBack,
    Status,
    TimeExtended,
    WithdrawalAsked,
    WithdrawalDeclined,
    WithdrawalGranted,
)
from services.review.domain.paper import PaperExpected, PaperReceived, PaperStatus, status_of

cases = View(
    "cases",
    version=4,
    topics=[log_topic("review"), published_topic("payment"), published_topic("certificate")],
    tables={
        # `actor`, `org_id` and `due_at` say who acts next and until when; `chain` is what a pass moves along.
        # The name stays sealed: a row is worth nothing without its subject's key.
        "cases": """CREATE TABLE IF NOT EXISTS {cases} (
            declaration_id uuid PRIMARY KEY,
            person_id      uuid NOT NULL,
            plan_id        uuid NOT NULL,
            plan_title     text NOT NULL,
            mode           text NOT NULL,
            submission     integer NOT NULL,
            status         text NOT NULL,
            stage          text NOT NULL,
            stage_name     text NOT NULL,
            actor          text,
            org_id         uuid,
            org_name       text,
            due_at         timestamptz,
            since          timestamptz NOT NULL,
            applicant_name bytea NOT NULL,
            chain          bytea NOT NULL
        );
        CREATE INDEX IF NOT EXISTS {cases}_person ON {cases} (person_id, declaration_id);
        CREATE INDEX IF NOT EXISTS {cases}_queue ON {cases} (org_id, due_at, declaration_id)""",
        "afterwards": """CREATE TABLE IF NOT EXISTS {afterwards} (
            declaration_id uuid PRIMARY KEY,
            order_id       uuid,
            amount_fen     bigint,
            pay_before     timestamptz,
            paid_at        timestamptz,
            expired        boolean NOT NULL DEFAULT false,
            "window"       integer,
            reopenings_left integer,
            refunded_at    timestamptz,
            ordered_for    integer,
            document_id    uuid,
            issued_at      timestamptz,
            issued_for     integer,
            paper          text,
            paper_defects  integer
        )""",
        # What changed in a row of `afterwards`, and when: no two topics tell of the same column.
        "told": """CREATE TABLE IF NOT EXISTS {told} (
            declaration_id uuid NOT NULL,
            at             timestamptz NOT NULL,
            sequence       bigint NOT NULL,
            event_id       uuid NOT NULL,
            told           bytea NOT NULL,
            PRIMARY KEY (declaration_id, at, sequence, event_id)
        )""",
    },
)
_CASES = cases.table("cases")
_AFTERWARDS = cases.table("afterwards")
_TOLD = cases.table("told")


# -- from review's own log --------------------------------------------------------------------------------------------


@cases.on(CaseOpened, CaseResubmitted)
async def _handed_in(db: Changes, event: dict[str, Any], record: Record) -> None:
    handed = event["submission"]
    chain = handed["chain"]
    await db.execute(
        f"INSERT INTO {_CASES} (declaration_id, person_id, plan_id, plan_title, mode, submission, applicant_name,"
        " chain, status, stage, stage_name, actor, org_id, org_name, due_at, since)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        " ON CONFLICT (declaration_id) DO UPDATE SET plan_title = $4, mode = $5, submission = $6, applicant_name = $7,"
        " chain = $8, status = $9, stage = $10, stage_name = $11, actor = $12, org_id = $13,"
        " org_name = $14, due_at = $15, since = $16",
        *(record.stream_id, UUID(event["person_id"]), UUID(handed["plan_id"]), handed["plan_title"], handed["mode"]),
        *(handed["number"], to_json(handed["applicant_name"]), to_json(chain)),
        *(Status.CHECKING, *_at_station(chain[0], event)),
    )


@cases.on(CheckPassed)
async def _passed(db: Changes, event: dict[str, Any], record: Record) -> None:
    if event["next_stage"] is None:
        await _over(db, record, Status.PASSED, event["at"])
    elif event["holder"] is not None:
        await _held(db, record, Status.CHECKING, event)
    else:  # from before a stage's time began with its turn: as the chain says
        chain = from_json(await db.fetchval(f"SELECT chain FROM {_CASES} WHERE declaration_id = $1", record.stream_id))
        following = next(s for s in chain if s["id"] == event["next_stage"])
        holder = {"stage": following["id"], "stage_name": following["name"], **following}
        await _held(db, record, Status.CHECKING, {"holder": holder, "at": event["at"]})


@cases.on(SentBack, HandedOver, NoticeClosed)
async def _checking(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _held(db, record, Status.CHECKING, event)


@cases.on(NoticePosted)
async def _posted(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _held(db, record, Status.POSTED, event)


@cases.on(WithdrawalAsked)
async def _asked(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _held(db, record, Status.WITHDRAWING, event)


@cases.on(Escalated, GivenBack)
async def _moved(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _held(db, record, None, event)


@cases.on(WithdrawalDeclined, TimeExtended)
async def _went_on(db: Changes, event: dict[str, Any], record: Record) -> None:
    if event["holder"] is None:
        await _over(db, record, Status(event["status"]), event["at"])
    else:
        await _held(db, record, Status(event["status"]), event)


@cases.on(CaseRefused)
async def _refused(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _over(db, record, Status.REFUSED, event["at"])


@cases.on(WithdrawalGranted)
async def _withdrawn(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _over(db, record, Status.WITHDRAWN, event["at"])


@cases.on(CaseLapsed)
async def _lapsed(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _over(db, record, Status.LAPSED, event["at"])


@cases.on(CheckReturned)
async def _returned(db: Changes, event: dict[str, Any], record: Record) -> None:
    await db.execute(
        f"UPDATE {_CASES} SET status = $2, actor = $3, org_id = NULL, org_name = NULL, due_at = $4, since = $5"
        " WHERE declaration_id = $1",
        *(record.stream_id, Status.RETURNED, APPLICANT, _instant(event["resubmit_by"]), _instant(event["at"])),
    )


async def _held(db: Changes, record: Record, status: Status | None, event: dict[str, Any]) -> None:
    """Whose turn it is now; the status stays where none is given."""
    holder = event["holder"]
    org_id, due_at = holder["org_id"], holder["due_at"]
    await db.execute(
        f"UPDATE {_CASES} SET status = coalesce($2, status), stage = $3, stage_name = $4, actor = $5, org_id = $6,"
        " org_name = $7, due_at = $8, since = $9 WHERE declaration_id = $1",
        *(record.stream_id, status, holder["stage"], holder["stage_name"], holder["actor"]),
        *(UUID(org_id) if org_id else None, holder["org_name"]),
        *(_instant(due_at) if due_at else None, _instant(event["at"])),
    )


async def _over(db: Changes, record: Record, status: Status, at: str) -> None:
    await db.execute(
        f"UPDATE {_CASES} SET status = $2, actor = NULL, org_id = NULL, org_name = NULL, due_at = NULL, since = $3"
        " WHERE declaration_id = $1",
        *(record.stream_id, status, _instant(at)),
    )


def _at_station(station: dict[str, Any], event: dict[str, Any]) -> tuple[Any, ...]:
    return (
        *(station["id"], station["name"], station["actor"], UUID(station["org_id"]), station["org_name"]),
        *(_instant(station["due_at"]), _instant(event["at"])),
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


# -- from payment and certificate -------------------------------------------------------------------------------------


@cases.on(FeeRequested)
async def _fee_requested(db: Changes, event: dict[str, Any], record: Record) -> None:
    # Due for the first time, again by the office's decision, or for a submission after a withdrawal.
    due = {"pay_before": _instant(event["pay_before"]), "paid_at": None, "refunded_at": None, "expired": False}
    await _of_order(db, event, record, **_amount(event), **due)


@cases.on(FeePaid)
async def _fee_paid(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _of_order(db, event, record, **_amount(event), paid_at=_instant(event["paid_at"]), refunded_at=None)


@cases.on(FeeExpired)
async def _fee_expired(db: Changes, event: dict[str, Any], record: Record) -> None:
    lapse = {"window": event.get("window", 1), "reopenings_left": event.get("reopenings_left", 1)}
    await _of_order(db, event, record, expired=True, **lapse)


@cases.on(FeeRefunded)
async def _fee_refunded(db: Changes, event: dict[str, Any], record: Record) -> None:
    await _of_order(db, event, record, **_amount(event), refunded_at=_instant(event["refunded_at"]))


@cases.on(ReviewFormIssued)
async def _form_issued(db: Changes, event: dict[str, Any], record: Record) -> None:
    issued = {"issued_at": record.time, "issued_for": event["submission"]}
    await _upsert(db, event, record, document_id=UUID(event["document_id"]), **issued)


@cases.on(PaperExpected)
async def _paper_expected(db: Changes, event: dict[str, Any], record: Record) -> None:
    status = PaperStatus.AWAITED if event["rules"]["copies"] else PaperStatus.NOT_ASKED
    await _upsert(db, event, record, paper=status, paper_defects=0)


@cases.on(PaperReceived)
async def _paper_received(db: Changes, event: dict[str, Any], record: Record) -> None:
    count = len(event["defects"])
    await _upsert(db, event, record, paper=status_of(count), paper_defects=count)


def _amount(event: dict[str, Any]) -> dict[str, Any]:
    return {"amount_fen": event["amount_fen"]}


OF_ORDER = {
    **dict.fromkeys(("order_id", "amount_fen", "pay_before", "paid_at", "window", "reopenings_left"), "NULL"),
    "expired": "false",
    "refunded_at": "NULL",
}


async def _of_order(db: Changes, event: dict[str, Any], record: Record, **columns: Any) -> None:
    """What is told of the order of a submission. A newer submission's replaces all that was told of an older one's,
    and an older one's comes too late: orders are streams of their own, heard in any order."""
    told = {"ordered_for": event["submission"], "order_id": UUID(event["order_id"]), **columns}
    names = ", ".join(f'"{name}"' for name in told)
    places = ", ".join(f"${n}" for n in range(2, len(told) + 2))
    stands = [
        f'"{name}" = CASE WHEN a.ordered_for < EXCLUDED.ordered_for THEN {nothing} ELSE a."{name}" END'
        for name, nothing in OF_ORDER.items()
        if name not in told
    ]
    changes = ", ".join([*(f'"{name}" = EXCLUDED."{name}"' for name in told), *stands])
    await db.execute(
        f"INSERT INTO {_AFTERWARDS} AS a (declaration_id, {names}) VALUES ($1, {places})"
        f" ON CONFLICT (declaration_id) DO UPDATE SET {changes}"
        " WHERE a.ordered_for IS NULL OR a.ordered_for <= EXCLUDED.ordered_for",
        *(UUID(event["declaration_id"]), *told.values()),
    )
    await _keep(db, event, record, told)


async def _upsert(db: Changes, event: dict[str, Any], record: Record, **columns: Any) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join(f"${n}" for n in range(2, len(columns) + 2))
    changes = ", ".join(f'"{name}" = EXCLUDED."{name}"' for name in columns)
    await db.execute(
        f"INSERT INTO {_AFTERWARDS} (declaration_id, {names}) VALUES ($1, {places})"
        f" ON CONFLICT (declaration_id) DO UPDATE SET {changes}",
        *(UUID(event["declaration_id"]), *columns.values()),
    )
    await _keep(db, event, record, columns)


async def _keep(db: Changes, event: dict[str, Any], record: Record, told: dict[str, Any]) -> None:
    await db.execute(
        f"INSERT INTO {_TOLD} (declaration_id, at, sequence, event_id, told) VALUES ($1, $2, $3, $4, $5)",
        *(UUID(event["declaration_id"]), record.time, record.sequence, record.event_id, to_json(told)),
    )


# -- reads ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Cursor:
    """A place in a queue ordered by (due, id). A case that moves on doesn't move the place."""

    due_at: datetime
    declaration_id: UUID

    def __str__(self) -> str:
        return f"{self.due_at.astimezone(UTC).isoformat().removesuffix('+00:00')}Z_{self.declaration_id}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The reverse of `str`. Raises ValueError on anything else."""
        due_at, _, declaration_id = text.partition("_")
        cursor = cls(datetime.fromisoformat(due_at), UUID(declaration_id))
        if str(cursor) != text:
            raise ValueError("not a cursor")
        return cursor


async def of_person(pool: asyncpg.Pool, person_id: UUID, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """A person's own cases with what came after them, a page at a time."""
    rows = await pool.fetch(
        'SELECT c.*, a.order_id, a.amount_fen, a.pay_before, a.paid_at, a.expired, a."window", a.reopenings_left,'
        " a.refunded_at, a.ordered_for, a.document_id, a.issued_at, a.issued_for, a.paper, a.paper_defects"
        f" FROM {_CASES} c LEFT JOIN {_AFTERWARDS} a USING (declaration_id)"
        " WHERE c.person_id = $1 AND ($2::uuid IS NULL OR c.declaration_id > $2) ORDER BY c.declaration_id LIMIT $3",
        *(person_id, after, limit),
    )
    return [dict(row) for row in rows]


async def open_of(pool: asyncpg.Pool, person_id: UUID, now: datetime) -> list[asyncpg.Record]:
    """A person's cases that somebody has to act on: a checker, or the person while a return can be answered."""
    return await pool.fetch(
        f"SELECT declaration_id, plan_title, stage_name, due_at FROM {_CASES} WHERE person_id = $1"
        " AND (status = ANY($2) OR (status = $3 AND $4 <= due_at)) ORDER BY declaration_id",
        *(person_id, [Status.CHECKING, Status.POSTED, Status.WITHDRAWING], Status.RETURNED, now),
    )


async def going_on(pool: asyncpg.Pool, person_id: UUID) -> list[asyncpg.Record]:
    """A person's cases that aren't over: those whose materials have passed go on with fee and paper."""
    return await pool.fetch(
        f"SELECT declaration_id FROM {_CASES} WHERE person_id = $1 AND status <> ALL($2) ORDER BY declaration_id",
        *(person_id, [Status.REFUSED, Status.WITHDRAWN, Status.LAPSED]),
    )
