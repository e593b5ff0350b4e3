"""A process that works on the loans and kills (or stops) itself at a named point; what it runs is the product's own.

`python -m tests.integration.kernel.dying` reads `{"point", "at", "story"}` as JSON from stdin. The points are put in
from here, around asyncpg and aiokafka: the product knows nothing of them.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from kernel.log.clock import Clock
from kernel.log.decider import TooEarly
from kernel.log.ids import derived
from kernel.log.kernel import Connections, Kernel
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import published_topic
from tests.integration.kernel.loans import Borrow, LoanBegan, LoanDecider, Renew, by, loans_view

ROOT = Path(__file__).resolve().parents[3]
SHELF = "shelf"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
VIEW = "loans.v1"


@dataclass(frozen=True)
class Point:
    """Where the process ends: `when` (before, after, or after one with a result) a statement that holds `statement`,
    its first parameter being `first` if that is given, once a statement with `behind` ran on the same connection."""

    what: str
    statement: str
    when: str
    left: str = ""
    """SQL: what the database shows once the process is dead; $1 is the loan's stream, $2 its copy."""
    first: str | None = None
    behind: str | None = None
    role: str = "all"
    commands: tuple[str, ...] = ("borrow", "renew", "renew again")
    by: signal.Signals = signal.SIGKILL


_COPIED = "EXISTS (SELECT FROM events WHERE stream_id = $2)"
_LAPSED = "EXISTS (SELECT FROM events WHERE stream_id = $1 AND type = 'Lapsed')"
_SEEN = "EXISTS (SELECT FROM applied WHERE consumer = '{}')"
EARLY = ("borrow early",)

POINTS: dict[str, Point] = {
    "before-the-append": Point(
        "a batch is composed and not sent", "INSERT INTO events", "before",
        "(SELECT count(*) FROM events) + (SELECT count(*) FROM inbox) + (SELECT count(*) FROM claims) = 0",
    ),
    "appended-not-answered": Point(
        "the batch is committed, nobody was answered", "INSERT INTO events", "after",
        "(SELECT count(*) FROM events) = 1 AND (SELECT count(*) FROM inbox) = 1",
    ),
    "key-made-nothing-sealed": Point(
        "a person's key is committed, its first event isn't there", "COMMIT", "after",
        "(SELECT count(*) FROM keys.subjects) = 1 AND (SELECT count(*) FROM events) = 0",
        behind="INSERT INTO keys.subjects",
    ),
    "obstructed-not-filtered": Point(
        "a batch was refused for one of its items, the others wait", "WITH good AS", "before",
        "(SELECT count(*) FROM claims) = 1 AND (SELECT count(*) FROM events WHERE type = 'Borrowed') = 1",
        role="api", commands=("borrow", "renew beside a rival"),
    ),
    "appended-nobody-notified": Point(
        "a process without a relay committed, the leader elsewhere wasn't told", "NOTIFY", "before",
        "(SELECT count(*) FROM outbox) = 1", role="api", commands=("borrow",),
    ),
    "sent-not-acknowledged": Point(
        "a batch is handed to the producer", "send_batch", "after",
        "(SELECT count(*) FROM outbox) > 0",
    ),
    "acknowledged-in-the-outbox": Point(
        "the broker has the batch, the outbox still names it", "DELETE FROM outbox", "before",
        "(SELECT count(*) FROM outbox) > 0",
    ),
    "removed-from-the-outbox": Point(
        "the relay's round is done, the next one isn't begun", "DELETE FROM outbox", "after",
        "(SELECT count(*) FROM outbox) < (SELECT count(*) FROM events)",
    ),
    "view-table-not-committed": Point(
        "a view's tables are made in a transaction that is open", "CREATE TABLE IF NOT EXISTS", "after",
        "to_regclass('loans_v1') IS NULL",
    ),
    "rebuild-not-swapped": Point(
        "a view is built beside what is shown, and has caught up", "ANALYZE", "before",
        "to_regclass('public.loans_v1') IS NULL AND to_regclass('rebuild_loans_v1.loans_v1') IS NOT NULL",
    ),
    "rebuild-swapped-not-committed": Point(
        "the new tables are in their place, in a transaction that is open", "SET SCHEMA public", "after",
        "to_regclass('public.loans_v1') IS NULL AND to_regclass('rebuild_loans_v1.loans_v1') IS NOT NULL",
    ),
    "view-not-committed": Point(
        "a batch is applied in a transaction that is open", "COMMIT", "before",
        f"NOT {_SEEN.format(VIEW)} AND (SELECT count(*) FROM loans_v1) = 0",
        first=VIEW, behind="INSERT INTO applied",
    ),
    "view-committed": Point(
        "a batch is committed, the worker doesn't know yet", "COMMIT", "after",
        f"{_SEEN.format(VIEW)} AND (SELECT count(*) FROM loans_v1) > 0",
        first=VIEW, behind="INSERT INTO applied",
    ),
    "reaction-accepted-not-applied": Point(
        "a reaction's command is accepted, its event doesn't count as seen", "FOR UPDATE", "before",
        f"{_COPIED} AND NOT {_SEEN.format(SHELF)}", first=SHELF,
    ),
    "reaction-applied-not-committed": Point(
        "the reaction's short transaction is open", "COMMIT", "before",
        f"{_COPIED} AND NOT {_SEEN.format(SHELF)}", first=SHELF, behind="INSERT INTO applied",
    ),
    "reaction-committed": Point(
        "the reaction's short transaction is committed, the worker doesn't know yet", "COMMIT", "after",
        f"{_COPIED} AND {_SEEN.format(SHELF)}", first=SHELF, behind="INSERT INTO applied",
    ),
    "parked-done-not-removed": Point(
        "a parked event had its effect, and is still parked", "DELETE FROM parked", "before",
        "(SELECT count(*) FROM parked) = 1 AND (SELECT count(*) FROM events) = 2",
        first=SHELF, commands=EARLY,
    ),
    "parked-removed": Point(
        "a parked event had its effect and is removed", "DELETE FROM parked", "after",
        "(SELECT count(*) FROM parked) = 0 AND (SELECT count(*) FROM events) = 2",
        first=SHELF, commands=EARLY,
    ),
    "timer-leased": Point(
        "a timer is leased, its aggregate not woken", "UPDATE timers SET leased_until", "after a result",
        f"EXISTS (SELECT FROM timers WHERE stream_id = $1 AND leased_until IS NOT NULL) AND NOT {_LAPSED}",
    ),
    "timer-done-not-removed": Point(
        "the timer's command is accepted, the timer is still there", "DELETE FROM timers", "before",
        f"EXISTS (SELECT FROM timers WHERE stream_id = $1) AND {_LAPSED}",
    ),
}  # fmt: skip


def _pause(what: str, statement: str, when: str, first: str | None = None) -> Point:
    return Point(what, statement, when, first=first, role="worker", commands=(), by=signal.SIGSTOP)


PAUSES: dict[str, Point] = {
    "leader": _pause("the relay has read a page and not sent it", "send_batch", "before"),
    "worker amid its transaction": _pause("the checkpoint is locked", "FOR UPDATE", "after", VIEW),
    "worker with a batch": _pause("the batch is read, nothing is begun", ".loans.v1", "after a result"),
}


@dataclass(frozen=True)
class Story:
    """What a client wants done; whoever repeats it repeats the same keys."""

    loan: str
    reader: str

    @property
    def stream(self) -> UUID:
        """The loan that everything is about; overdue from the start."""
        return UUID(self.loan)

    def copy_of(self, stream: UUID) -> UUID:
        """What the reaction makes of it."""
        return derived("copy", stream)

    @property
    def early(self) -> UUID:
        """A loan whose reaction comes too early once."""
        return derived("early", self.loan)

    async def tell(self, kernel: Kernel, command: str) -> None:
        """Send one command, with its own key."""
        renewed = kernel.handle(LoanDecider, self.stream, Renew(), by(NOW, derived(self.loan, command)))
        past, far = NOW - timedelta(days=1), NOW + timedelta(days=36500)
        match command:
            case "borrow":
                renewed.close()
                await self._borrow(kernel, self.stream, "a", past, command)
            case "borrow early":
                renewed.close()
                await self._borrow(kernel, self.early, "early", far, command)
            case "renew beside a rival":
                await asyncio.gather(renewed, self._borrow(kernel, derived("rival", self.loan), "a", far, "rival"))
            case _:
                await renewed

    async def _borrow(self, kernel: Kernel, stream: UUID, book: str, due: datetime, command: str) -> None:
        borrow = Borrow(reader_id=UUID(self.reader), reader="读者", book=book, due=due)
        await kernel.handle(LoanDecider, stream, borrow, by(NOW, derived(self.loan, command)))

    def kernel(self, at: Connections, role: str = "all", clock: Clock | None = None) -> Kernel:
        """A service on the loans: a view, a reaction that copies each loan, timers."""
        on = Reactions(SHELF)
        tried: set[UUID] = set()

        async def when_loan_began(event: LoanBegan, do: Doing) -> None:
            stream = do.record.stream_id
            if event.book.startswith("copy"):
                return
            if event.book == "early" and stream not in tried:
                tried.add(stream)
                raise TooEarly("once")
            copy = Borrow(
                reader_id=UUID(self.reader), reader="读者", book=f"copy of {event.book}",
                due=NOW + timedelta(days=36500),
            )  # fmt: skip
            await do.handle(LoanDecider, self.copy_of(stream), copy)

        on._handlers[published_topic(at.context), "LoanBegan", 1] = (LoanBegan, None, when_loan_began)
        return Kernel(
            at,
            deciders=[LoanDecider],
            views=[loans_view(at.context)],
            reactions=[on],
            ask=_nobody,
            clock=clock,
            role=role,
        )


async def _nobody(service: str, path: str, model: Any) -> Any:
    raise AssertionError("nothing to ask")


def plant(point: Point) -> None:
    """Put the point around the drivers' calls."""
    ran_behind: set[int] = set()
    passed = False

    def here(self: Any, text: str, parameters: tuple[Any, ...]) -> bool:
        mine = point.first is None or point.first in parameters
        if point.behind is not None:
            if point.behind in text and mine:
                ran_behind.add(id(self))
            mine = id(self) in ran_behind
        return mine and point.statement in text and not passed

    def end() -> None:
        nonlocal passed
        passed = True
        os.kill(os.getpid(), point.by)

    def around(driver: Any, name: str, text_of: Callable[[Any, Any], str]) -> None:
        original = getattr(driver, name)

        async def call(self: Any, *args: Any, **named: Any) -> Any:
            now = here(self, text_of(self, args), args[1:2])
            if now and point.when == "before":
                end()
            result = await original(self, *args, **named)
            if now and (point.when == "after" or (point.when == "after a result" and result)):
                end()
            return result

        setattr(driver, name, call)

    for name in ("execute", "fetch", "fetchval", "fetchrow"):
        around(asyncpg.Connection, name, lambda _, args: str(args[0]))
    around(AIOKafkaProducer, "send_batch", lambda _, __: "send_batch")
    around(AIOKafkaConsumer, "getmany", lambda consumer, _: str(consumer._group_id))


def brief(point: str, at: Connections, story: Story) -> bytes:
    """What a dying process is told."""
    where = asdict(at) | {"master_key": at.master_key.hex(), "index_key": at.index_key.hex()}
    return json.dumps({"point": point, "at": where, "story": asdict(story)}).encode()


async def _main(told: dict[str, Any]) -> None:
    point, story = (POINTS | PAUSES)[told["point"]], Story(**told["story"])
    where = told["at"]
    where |= {name: bytes.fromhex(where[name]) for name in ("master_key", "index_key")}
    plant(point)
    async with story.kernel(Connections(**where), point.role) as kernel:
        for command in point.commands:
            await story.tell(kernel, command)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(json.load(sys.stdin)))
