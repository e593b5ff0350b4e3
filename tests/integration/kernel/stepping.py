"""A process that ends between two awaits: a coroutine is run up to a suspension; what follows counts for nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from kernel.log.kernel import Connections, Kernel
from kernel.log.loader import Loader
from kernel.log.store import NOW, Append
from kernel.log.writer import Writer
from tests.integration.kernel.loans import LoanDecider

NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


class _Stepped:
    def __init__(self, work: Coroutine[Any, Any, Any], at: int, sever: Callable[[], None]) -> None:
        self._work, self._left, self._sever = work, at, sever
        self.severed = False

    def __await__(self) -> Generator[Any, Any, None]:
        step: Callable[[Any], Any] = self._work.send
        value: Any = None
        while True:
            try:
                waits_for = step(value)
            except StopIteration:
                return
            self._left -= 1
            if self._left == 0:
                self.severed = True
                self._sever()
                step, value = self._work.throw, asyncio.CancelledError()
                continue
            try:
                step, value = self._work.send, (yield waits_for)
            except BaseException as e:  # noqa: BLE001 (whatever it is, it is the coroutine's to see)
                step, value = self._work.throw, e


async def cut(work: Coroutine[Any, Any, Any], at: int, sever: Callable[[], None]) -> bool:
    """Run `work` up to its suspension number `at` (from 1), `sever` it there from the world, and let it unwind.

    True when it was through before it came that far.
    """
    stepped = _Stepped(work, at, sever)
    try:
        await stepped
    except BaseException:
        if not stepped.severed:
            raise
    return not stepped.severed


async def at_every_await(once: Callable[[int], Awaitable[bool]], at_least: int) -> None:
    """Cut it at its first suspension, its second, …; `once(n)` tells whether it was through before."""
    points = 0
    while not await once(points + 1):
        points += 1
    assert points >= at_least, f"it was cut at {points} points only"


class _Inline(Writer):
    """Writes in the steps of its caller, so that a command is one coroutine from its load to its answer."""

    async def append(self, item: Append) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        await self._write([(item, future)])
        await future


class _Direct(Loader):
    """Reads in the steps of its caller."""

    async def rows(self, stream_id: UUID, stream_type: str) -> list[Any]:
        found: list[Any] = await self._pool.fetch(NOW, stream_id, stream_type)
        return found


@asynccontextmanager
async def process(at: Connections) -> AsyncIterator[Kernel]:
    """A service without loops of its own: what runs in it is stepped from here."""
    kernel = Kernel(at, deciders=[LoanDecider], role="api")
    await kernel.open()
    await kernel._writer.close()
    kernel._loader = _Direct(kernel.pool)
    kernel._writer = _Inline(at.dsn, "stepped", kernel.bell)
    try:
        yield kernel
    finally:
        await kernel.close()


def kill(kernel: Kernel, *connections: Any) -> None:
    """As kill -9 would: whatever it holds is closed without a word, and it finds the way to nobody any more."""
    writer = kernel._writer
    for connection in (*connections, writer._connection):
        if connection is not None:
            connection.terminate()
    writer._dsn = NOWHERE
    kernel.pool.terminate()


class Broker:
    """Topics in memory: per topic, (key, value, headers) in the order they came."""

    def __init__(self) -> None:
        self.topics: dict[str, list[tuple[bytes, bytes, tuple[Any, ...]]]] = {}

    def first_occurrences(self, topic: str, key: bytes) -> list[int]:
        """The sequences of one stream in the order they first stood there; a repeat must be the same."""
        first: dict[int, Any] = {}
        for found in self.topics.get(topic, []):
            if found[0] == key:
                assert first.setdefault(int(dict(found[2])["ce_sequence"]), found) == found
        return list(first)


class Producer:
    """Hands batches to the broker two turns of the loop later, and acknowledges them one turn after that."""

    def __init__(self, broker: Broker) -> None:
        self._broker = broker
        self._closed = False
        self._sender = SimpleNamespace(sender_task=None)
        self.client = SimpleNamespace(close=self._turn)
        self.dead = False

    def create_batch(self) -> _Batch:
        """An empty one."""
        return _Batch()

    async def send_batch(self, batch: _Batch, topic: str, *, partition: int) -> asyncio.Future[None]:
        """Takes the batch; the future is its acknowledgement."""
        await self._turn()
        loop = asyncio.get_running_loop()
        acknowledged: asyncio.Future[None] = loop.create_future()

        def acknowledge() -> None:
            if not acknowledged.done():
                acknowledged.set_result(None)

        def arrive() -> None:
            if not self.dead:
                self._broker.topics.setdefault(topic, []).extend(batch.records)
                loop.call_soon(acknowledge)

        loop.call_soon(arrive)
        return acknowledged

    async def _turn(self) -> None:
        turn = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(turn.set_result, None)
        await turn


class _Batch:
    def __init__(self) -> None:
        self.records: list[tuple[bytes, bytes, tuple[Any, ...]]] = []

    def append(self, *, key: bytes, value: bytes, timestamp: int, headers: list[Any]) -> object:
        """One more record."""
        self.records.append((key, value, tuple(headers)))
        return self


__all__ = ["Broker", "Producer", "at_every_await", "cut", "kill", "process"]
