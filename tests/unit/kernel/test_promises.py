"""Promises that need no server: what is answered when nobody knows, and what is too large."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from kernel.log.decider import Command, Decider, Event
from kernel.log.errors import TooLarge
from kernel.log.kernel import By, Kernel
from kernel.log.store import MAX_EVENT_BYTES
from tests.unit.kernel.memory import Memory, kernel_in

NOW = datetime(2026, 3, 1, tzinfo=UTC)
STREAM = UUID(int=1)
AROUND = len('{"text":""}')


class Say(Command):
    text: str


class Said(Event):
    text: str


def decide(command: Command, said: int | None) -> Sequence[Event]:
    assert isinstance(command, Say)
    return [Said(text=command.text)]


TALK: Decider[int] = Decider("Talk", (Said,), decide, lambda said, event: (said or 0) + 1)


def by(command_id: UUID | None = None) -> By:
    return By(actor="somebody", role="applicant", command_id=command_id or uuid4(), now=NOW)


@asynccontextmanager
async def talking(memory: Memory) -> AsyncIterator[Kernel]:
    kernel = kernel_in(memory, TALK)
    kernel._writer.start()
    try:
        yield kernel
    finally:
        await kernel._writer.close()


async def test_an_answer_that_was_lost_after_the_commit_is_looked_up() -> None:
    """The caller hears what became of the command in the same call; only what stays unknown is theirs to repeat."""
    memory = Memory()
    async with talking(memory) as kernel:
        memory.faults.append("lost after")
        receipt = await kernel.handle(TALK, STREAM, Say(text="once"), by())
        assert receipt.sequence == f"{STREAM}@1"
        assert len(memory.events[STREAM]) == 1


async def test_an_event_of_64_kib_is_kept_and_one_byte_more_is_refused_with_both_figures() -> None:
    memory = Memory()
    async with talking(memory) as kernel:
        await kernel.handle(TALK, STREAM, Say(text="x" * (MAX_EVENT_BYTES - AROUND)), by())
        with pytest.raises(TooLarge) as refused:
            await kernel.handle(TALK, STREAM, Say(text="x" * (MAX_EVENT_BYTES - AROUND + 1)), by())
        assert (refused.value.actual, refused.value.limit) == (65_537, 65_536)
        assert len(memory.events[STREAM]) == 1


async def test_a_refused_command_is_not_remembered() -> None:
    """What was refused for its size may be sent again, smaller, under its key."""
    memory, key = Memory(), uuid4()
    async with talking(memory) as kernel:
        with pytest.raises(TooLarge):
            await kernel.handle(TALK, STREAM, Say(text="x" * MAX_EVENT_BYTES), by(key))
        assert not memory.inbox
        await kernel.handle(TALK, STREAM, Say(text="short"), by(key))
        assert list(memory.inbox) == [key]
