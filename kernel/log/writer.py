"""The writer: one task a process turns queued appends into one statement a batch.

Promise: an append is whole or not at all; the first writer of a version, a key or a claim wins; the future resolves
after the commit.
Breaks if: a batch spans transactions, a lock outlives its statement, or a lost connection is taken for a failure.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable

import asyncpg
import structlog
from prometheus_client import Gauge

from kernel.log import statements
from kernel.log.agreement import looked_at
from kernel.log.bell import Bell
from kernel.log.errors import NoRoom, NotOpened, Obstructed, OutcomeUnknown, Overloaded
from kernel.log.store import Append, connect

MAX_BATCH = 256
MAX_QUEUE = 2048

log = structlog.get_logger("kernel.writer")
waiting = Gauge("zhiping_writer_queue", "Appends that wait for the writer")


class Writer:
    """Takes appends from any task of this process; `append` returns once its batch is committed."""

    def __init__(self, dsn: str, name: str, bell: Bell) -> None:
        self._dsn = dsn
        self._name = name
        self._bell = bell
        self._queue: deque[tuple[Append, asyncio.Future[None]]] = deque()
        self._wake = asyncio.Event()
        self._connection: asyncpg.Connection | None = None
        self._task: asyncio.Task[None] | None = None
        self._closing = False

    def start(self) -> None:
        """Begin taking batches."""
        waiting.set_function(lambda: self.depth)
        self._task = asyncio.create_task(self._run(), name="writer")

    async def close(self) -> None:
        """Write what is queued, then let go of the connection."""
        self._closing = True
        self._wake.set()
        if self._task:
            await self._task
        await self._drop()

    @property
    def depth(self) -> int:
        """How many appends wait."""
        return len(self._queue)

    async def append(self, item: Append) -> None:
        """Returns after the commit.

        Raises Obstructed (a version, key or claim is taken), Overloaded (the queue is full, the database is away) or
        NoRoom (its disk is full): nothing was done. OutcomeUnknown: it may have been.
        """
        if self._closing:
            raise Overloaded("the writer is closing")
        if len(self._queue) >= MAX_QUEUE:
            raise Overloaded("the writer's queue is full", actual=len(self._queue), limit=MAX_QUEUE)
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append((item, future))
        self._wake.set()
        await future

    # -- batches --------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        while True:
            if not self._queue:
                if self._closing:
                    return
                self._wake.clear()
                await self._wake.wait()
                continue
            batch = self._take()
            if batch:
                await self._write(batch)

    def _take(self) -> list[tuple[Append, asyncio.Future[None]]]:
        """Up to `MAX_BATCH` items, one per stream, key and claim: twins wait for the next batch."""
        batch: list[tuple[Append, asyncio.Future[None]]] = []
        left: deque[tuple[Append, asyncio.Future[None]]] = deque()
        seen: set[object] = set()
        while self._queue and len(batch) < MAX_BATCH:
            item, future = self._queue.popleft()
            if future.done():  # its caller was cancelled before anything was sent
                continue
            names: set[object] = {item.stream_id, ("key", item.command_id)}
            names |= {(take.scope, digest) for take, digest in item.takes} | set(item.releases)
            if names & seen:
                left.append((item, future))
            else:
                batch.append((item, future))
            # A twin left waiting keeps its names too, so that what comes after it stays after it.
            seen |= names
        self._queue.extendleft(reversed(left))
        return batch

    async def _write(self, batch: list[tuple[Append, asyncio.Future[None]]]) -> None:
        try:
            connection = await self._connected()
        except NotOpened as e:
            log.error("not opened", detail=str(e))
            _fail(batch, Overloaded, str(e))
            await asyncio.sleep(0.5)
            return
        except Exception as e:  # nothing was sent; asyncpg raises errors of many families while a server starts
            _fail(batch, Overloaded, f"the database is away ({type(e).__name__})")
            await asyncio.sleep(0.05)
            return
        done = await self._attempt(connection, batch)
        if any(done):
            self._bell.ring()
        for (_, future), ok in zip(batch, done, strict=True):
            if not future.done():
                future.set_result(None) if ok else future.set_exception(Obstructed())

    async def _attempt(
        self, connection: asyncpg.Connection, batch: list[tuple[Append, asyncio.Future[None]]]
    ) -> list[bool]:
        items = [item for item, _ in batch]
        ways: list[Callable[[], Awaitable[list[bool]]]] = [
            lambda: self._all(connection, items),
            lambda: self._filtered(connection, items),
        ]
        for way in ways:
            try:
                return await way()
            except asyncpg.PostgresError as e:
                if (refusal := _out_of_resources(e)) is not None:
                    log.warning("append refused", sqlstate=e.sqlstate, items=len(batch))
                    _fail(batch, *refusal)
                    return [False] * len(batch)
                if not _known_outcome(e):
                    return await self._unknown(batch, e)
            except Exception as e:  # asyncpg's InternalClientError is a plain Exception
                return await self._unknown(batch, e)
        return [await self._single(item) for item in items]

    async def _all(self, connection: asyncpg.Connection, items: list[Append]) -> list[bool]:
        if statements.is_one(items):
            await connection.execute(statements.APPEND_ONE, *statements.one(items[0]))
        else:
            await connection.execute(statements.APPEND, *statements.arguments(items))
        return [True] * len(items)

    async def _filtered(self, connection: asyncpg.Connection, items: list[Append]) -> list[bool]:
        rows = await connection.fetch(statements.FILTER, *statements.arguments(items))
        good = {row["item"] for row in rows}
        return [n in good for n in range(len(items))]

    async def _single(self, item: Append) -> bool:
        """Last resort, when even the filter met a conflict: somebody was faster between its look and its insert."""
        try:
            connection = await self._connected()
            await connection.execute(statements.APPEND, *statements.arguments([item]))
        except Exception as e:
            if isinstance(e, asyncpg.PostgresError) and _known_outcome(e):
                log.info("append refused", sqlstate=e.sqlstate, stream_type=item.stream_type)
            else:
                # `handle` looks the command id up after an obstruction, and that settles it either way.
                await self._drop()
            return False
        return True

    async def _unknown(self, batch: list[tuple[Append, asyncio.Future[None]]], error: Exception) -> list[bool]:
        """The statement may have been committed: callers look their command id up."""
        log.warning("append outcome unknown", error=type(error).__name__, items=len(batch))
        await self._drop()
        _fail(batch, OutcomeUnknown, type(error).__name__)
        return [False] * len(batch)

    async def _connected(self) -> asyncpg.Connection:
        if self._connection is None or self._connection.is_closed():
            # Plans made on empty tables would scan later: keep to the indexes.
            connection = await connect(self._dsn, f"{self._name}-writer", enable_seqscan="off", enable_mergejoin="off")
            if not await looked_at(connection):
                connection.terminate()
                raise NotOpened("this database came back from a backup: run `restore`, then `migrate`")
            self._connection = connection
        return self._connection

    async def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                connection.terminate()


def _known_outcome(error: asyncpg.PostgresError) -> bool:
    """Whether the server told that nothing was done: classes 22, 23, 40, 54, 55."""
    return (error.sqlstate or "")[:2] in {"22", "23", "40", "54", "55"}


def _out_of_resources(error: asyncpg.PostgresError) -> tuple[type[Exception], str] | None:
    """What class 53 means to a caller: nothing was done, and neither fewer nor single items would fare better.

    Only as an ERROR, which undoes the statement: a server that gives up (FATAL, PANIC) may have committed before.
    """
    if (error.sqlstate or "")[:2] != "53" or getattr(error, "severity_en", None) != "ERROR":
        return None
    if isinstance(error, asyncpg.DiskFullError):
        return NoRoom, "the database's disk is full"
    return Overloaded, f"the database is out of resources ({type(error).__name__})"


def _fail(batch: list[tuple[Append, asyncio.Future[None]]], error: type[Exception], why: str) -> None:
    """To each caller an error of its own: one for all would gather every caller's frames and keep what they hold."""
    for _, future in batch:
        if not future.done():
            future.set_exception(error(why))
