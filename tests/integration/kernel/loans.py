"""A library's loans: the smallest domain that uses everything the kernel offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID, uuid4

from kernel.log.changes import Changes
from kernel.log.decider import (
    Arm,
    Command,
    Decider,
    Event,
    Published,
    RejectedOnRecord,
    Release,
    Take,
    Text,
    Violation,
    reject,
    sealed,
)
from kernel.log.kernel import By
from kernel.log.record import Record, log_topic
from kernel.log.views import View

TAKEN = Violation("book-taken", "已借出", "the book is lent")


class Borrow(Command):
    """Lend the book to a reader."""

    reader_id: UUID
    reader: Text
    book: str
    due: datetime


class Renew(Command):
    """Count a renewal."""


class GiveBack(Command):
    """The book is back."""


class Lapse(Command):
    """The due instant may have passed."""

    now: datetime


class Mistype(Command):
    """Refused, and recorded."""


class Borrowed(Event):
    """Lent."""

    reader_id: UUID
    reader: Annotated[Text, sealed("reader_id")]
    book: str
    due: datetime


class Renewed(Event):
    """Renewed."""

    count: int


class GivenBack(Event):
    """Back."""


class Lapsed(Event):
    """Overdue."""


class Mistyped(Event):
    """A refusal on record."""


class LoanBegan(Published):
    """Others may know."""

    book: str


class LoanRenewed(Published):
    """Others may know."""

    count: int


@dataclass(frozen=True)
class Loan:
    """A loan as it stands."""

    book: str
    reader: str
    due: datetime
    renewals: int = 0
    back: bool = False
    lapsed: bool = False


def decide(command: Command, loan: Loan | None) -> Sequence[Event]:
    """The rules."""
    match command, loan:
        case Borrow(), None:
            return [Borrowed(reader_id=command.reader_id, reader=command.reader, book=command.book, due=command.due)]
        case Borrow(), Loan():
            raise reject("lent-already", "已借", "lent already")
        case Renew(), Loan(back=False):
            return [Renewed(count=loan.renewals + 1)]
        case GiveBack(), Loan():
            return [] if loan.back else [GivenBack()]
        case Lapse(), Loan(back=False, lapsed=False):
            return [Lapsed()] if command.now >= loan.due else []
        case Lapse(), _:
            return []
        case Mistype(), Loan():
            raise RejectedOnRecord([Violation("mistyped", "错", "wrong")], [Mistyped()])
    raise reject("no-loan", "无此借阅", "there is no such loan")


def evolve(loan: Loan | None, event: Event) -> Loan:
    """What happened."""
    match event, loan:
        case Borrowed(), _:
            return Loan(event.book, event.reader, event.due)
        case Renewed(), Loan():
            return Loan(loan.book, loan.reader, loan.due, event.count, loan.back, loan.lapsed)
        case GivenBack(), Loan():
            return Loan(loan.book, loan.reader, loan.due, loan.renewals, True, loan.lapsed)
        case Lapsed(), Loan():
            return Loan(loan.book, loan.reader, loan.due, loan.renewals, loan.back, True)
        case Mistyped(), Loan():
            return loan
    raise TypeError(type(event).__name__)


def publish(event: Event, loan: Loan) -> Published | None:
    """What others hear."""
    match event:
        case Borrowed():
            return LoanBegan(book=loan.book)
        case Renewed():
            return LoanRenewed(count=event.count)
    return None


def claims(event: Event, before: Loan | None) -> Sequence[Take | Release]:
    """A book is lent once at a time."""
    match event, before:
        case Borrowed(), _:
            return [Take("book", event.book, TAKEN)]
        case GivenBack(), Loan():
            return [Release("book", before.book)]
    return ()


def timers(event: Event, loan: Loan) -> Sequence[Arm]:
    """Woken when due."""
    return [Arm("due", event.due)] if isinstance(event, Borrowed) else ()


LoanDecider: Decider[Loan] = Decider(
    stream_type="Loan",
    events=(Borrowed, Renewed, GivenBack, Lapsed, Mistyped),
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
    timers=timers,
    wake=lambda _name, now: Lapse(now=now),
)


def by(now: datetime, key: UUID | None = None, body: bytes = b"", keep_for: timedelta | None = None) -> By:
    """Somebody acts."""
    return By("librarian", "tester", key or uuid4(), now, body, keep_for=keep_for)


def loans_view(context: str) -> View:
    """The loans of a context as a table."""
    view = View(
        "loans",
        version=1,
        topics=[log_topic(context)],
        tables={"loans": "CREATE TABLE IF NOT EXISTS {loans} (id uuid PRIMARY KEY, book text, renewals int)"},
    )

    @view.on(Borrowed)
    async def _borrowed(db: Changes, event: dict[str, Any], record: Record) -> None:
        await db.execute(f"INSERT INTO {view.table('loans')} VALUES ($1, $2, 0)", record.stream_id, event["book"])

    @view.on(Renewed)
    async def _renewed(db: Changes, event: dict[str, Any], record: Record) -> None:
        # Counting up, not setting: an event applied twice or left out would show.
        await db.execute(f"UPDATE {view.table('loans')} SET renewals = renewals + 1 WHERE id = $1", record.stream_id)

    return view
