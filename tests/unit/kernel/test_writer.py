"""How the writer makes batches."""

from __future__ import annotations

import asyncio
from uuid import UUID, uuid4

import asyncpg
import pytest

from kernel.log.bell import Bell
from kernel.log.decider import Take, Violation
from kernel.log.errors import NoRoom, Obstructed, OutcomeUnknown, Overloaded
from kernel.log.store import Append
from kernel.log.writer import MAX_BATCH, MAX_QUEUE, Writer

TAKEN = Violation("taken", "", "")


def append(stream: UUID | None = None, key: UUID | None = None, claim: bytes | None = None) -> Append:
    return Append(
        command_id=key or uuid4(),
        body_digest=b"",
        answer=b"",
        keep_until=None,
        remember=True,
        stream_id=stream or uuid4(),
        stream_type="T",
        expected=0,
        rows=[],
        takes=[(Take("s", "v", TAKEN), claim)] if claim else [],
    )


def queued(*items: Append) -> Writer:
    writer = Writer("", "test", Bell())
    for item in items:
        writer._queue.append((item, asyncio.get_running_loop().create_future()))
    return writer


async def test_a_batch_holds_one_item_per_stream_key_and_claim_and_twins_wait_in_order() -> None:
    stream, key = uuid4(), uuid4()
    a, b, c = append(stream), append(stream, key), append(stream)
    other, twin, claimer, rival = append(), append(key=key), append(claim=b"c"), append(claim=b"c")
    writer = queued(a, b, c, other, twin, claimer, rival)
    batches = []
    while writer.depth:
        batches.append([item for item, _ in writer._take()])
    assert batches == [[a, other, claimer], [b, rival], [c, twin]]


async def test_a_batch_is_bounded_and_a_cancelled_caller_is_left_out() -> None:
    items = [append() for _ in range(MAX_BATCH + 10)]
    writer = queued(*items)
    writer._queue[0][1].cancel()
    batch = [item for item, _ in writer._take()]
    assert batch == items[1 : MAX_BATCH + 1]
    assert writer.depth == 9


async def test_a_full_queue_refuses() -> None:
    writer = queued(*(append() for _ in range(MAX_QUEUE)))
    with pytest.raises(Overloaded) as refused:
        await writer.append(append())
    assert (refused.value.actual, refused.value.limit) == (MAX_QUEUE, MAX_QUEUE)


class Refusing:
    """A connection whose server refuses every statement with this error."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.statements = 0

    async def execute(self, *_: object) -> None:
        self.statements += 1
        raise self.error

    fetch = execute

    def is_closed(self) -> bool:
        return False

    def terminate(self) -> None:
        pass


def server_error(kind: type[asyncpg.PostgresError], severity: str) -> asyncpg.PostgresError:
    error = kind("x")
    error.severity_en = severity
    return error


@pytest.mark.parametrize(
    ("error", "becomes", "statements"),
    [
        (server_error(asyncpg.DiskFullError, "ERROR"), NoRoom, 1),
        (server_error(asyncpg.OutOfMemoryError, "ERROR"), Overloaded, 1),
        (server_error(asyncpg.DiskFullError, "PANIC"), OutcomeUnknown, 1),
        (server_error(asyncpg.PostgresIOError, "ERROR"), OutcomeUnknown, 1),
        (server_error(asyncpg.UniqueViolationError, "ERROR"), Obstructed, 3),
    ],
)
async def test_an_error_is_a_known_refusal_only_where_the_server_undid_the_statement(
    error: Exception, becomes: type[Exception], statements: int
) -> None:
    server, item = Refusing(error), append()
    writer = queued(item)
    writer._connection = server  # type: ignore[assignment]
    _, future = writer._queue[0]
    await writer._write(writer._take())
    with pytest.raises(becomes):
        await future
    assert server.statements == statements


@pytest.mark.parametrize(
    "error", [server_error(asyncpg.DiskFullError, "ERROR"), asyncpg.InterfaceError("connection is closed")]
)
async def test_each_caller_of_a_failed_batch_gets_an_error_of_its_own(error: Exception) -> None:
    """One shared by all would gather every caller's frames, and keep what they hold, for as long as anybody has it."""
    writer = queued(append(), append())
    writer._connection = Refusing(error)  # type: ignore[assignment]
    futures = [future for _, future in writer._queue]
    await writer._write(writer._take())
    first, second = (future.exception() for future in futures)
    assert type(first) is type(second)
    assert first is not second
