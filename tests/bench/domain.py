"""A notebook that takes notes of 225 bytes each: the same event for the kernel, pgbench and the peer library."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import UUID, uuid4

import asyncpg

from kernel.log.appending import compose
from kernel.log.decider import Command, Decider, Event, Loaded, Published
from kernel.log.masters import Masters
from kernel.log.receipt import By
from kernel.log.store import GENESIS, Append
from kernel.log.vault import Vault

EVENT_BYTES = 225
CONTEXT = "bench"
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


class TakeNote(Command):
    """Write the next line."""

    text: str


class Noted(Event):
    """A line was written. 225 bytes as JSON while `n` has at most four digits."""

    n: str
    text: str


class NoteTaken(Published):
    """Others may know the number of the line."""

    n: str
    text: str


@dataclass(frozen=True)
class Notebook:
    """How many lines there are."""

    lines: int


def number(n: int) -> str:
    """The number of a line, always four digits: every event has the same size."""
    return f"{n:04}"


TEXT = "x" * (EVENT_BYTES - len('{"n":"0001","text":""}'))
TAKE_NOTE = TakeNote(text=TEXT)


def decide(command: TakeNote, book: Notebook | None) -> Sequence[Event]:
    """Always one line more."""
    return [Noted(n=number((book.lines if book else 0) + 1), text=command.text)]


def evolve(book: Notebook | None, event: Noted) -> Notebook:
    """Count it."""
    return Notebook((book.lines if book else 0) + 1)


def publish(event: Noted, _book: Notebook) -> Published:
    """Each line is published, cut short."""
    return NoteTaken(n=event.n, text=event.text[:40])


NotebookDecider: Decider[Notebook] = Decider(
    stream_type="Notebook", events=(Noted,), decide=decide, evolve=evolve, publish=publish
)


def by() -> By:
    """An HTTP command as the services take it: its answer is kept for 30 days."""
    return By(
        actor="1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
        role="applicant",
        command_id=uuid4(),
        now=NOW,
        body_digest=os.urandom(32),
        correlation_id="7c1f0f0a-6a0c-4c7e-8f5f-0e3b6a5d2c11",
        keep_for=timedelta(days=30),
    )


async def composed(count: int) -> list[Append]:
    """Appends of one event each, each to a new stream, ready for the writer."""
    vault = Vault(CONTEXT, cast("asyncpg.Pool", None), Masters(bytes(32)), bytes(32))  # nothing here is sealed
    found = []
    for _ in range(count):
        at = Loaded[Notebook](uuid4(), None, 0, GENESIS, 0)
        events = NotebookDecider.decide(TAKE_NOTE, at.state)
        found.append(await compose(CONTEXT, vault, NotebookDecider, at, events, by(), remember=True))
    return found


async def sample() -> Append:
    """One append, for its bytes."""
    return (await composed(1))[0]


def stream_of(n: int) -> UUID:
    """The n-th of the streams made by `history.fill`; as scattered as a derived id is."""
    return UUID(hashlib.md5(f"notebook-{n}".encode(), usedforsecurity=False).hexdigest())
