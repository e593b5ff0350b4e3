"""A Kafka client that won't stop, or won't start, holds nobody up."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from typing import Any

import pytest

from kernel.log import consuming


class Deaf:
    """As aiokafka in trouble: what it is asked for goes on through a cancellation, and its heartbeat beside it."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self.heartbeat = asyncio.create_task(asyncio.Event().wait())
        self._client = self
        self._sync_task = None
        self._conns: dict[str, Any] = {}
        self._fetcher = None
        self._coordinator = self
        self._heartbeat_task = self.heartbeat

    async def _goes_on(self) -> None:
        while not self.over.is_set():
            try:
                await self.over.wait()
            except asyncio.CancelledError:
                continue

    start = stop = close = bootstrap = _goes_on


@pytest.fixture
async def deaf(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Any]:
    for name in ("START_WITHIN", "STOP_WITHIN", "LET_GO_WITHIN"):
        monkeypatch.setattr(consuming, name, 0.02)
    client = Deaf()
    yield client
    client.over.set()
    client.heartbeat.cancel()
    await asyncio.wait({client.heartbeat}, timeout=1)


async def test_a_client_that_will_not_stop_is_left_and_keeps_no_place_in_its_group(deaf: Any) -> None:
    await asyncio.wait_for(consuming.stop(deaf), 2)
    assert deaf.heartbeat.cancelled()


async def test_what_a_client_or_a_producer_left_behind_is_not_collected_while_it_waits(deaf: Any) -> None:
    told: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context["message"]))

    async def waits_for_an_answer() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.Event().wait()

    task = asyncio.create_task(waits_for_an_answer())
    await asyncio.wait({task}, timeout=0.01)
    task.cancel()
    _, pending = await asyncio.wait({task}, timeout=0.01)
    consuming.keep(pending, deaf)
    del task, pending
    gc.collect()
    assert not told
    (left,) = consuming._left
    left.cancel()
    await asyncio.wait({left}, timeout=1)
    assert not consuming._left


async def test_a_client_that_will_not_start_is_given_up(deaf: Any) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(consuming.start(deaf), 2)


async def test_what_kept_a_client_from_starting_or_stopping_is_told_once(deaf: Any) -> None:
    async def refused() -> None:
        raise ConnectionRefusedError

    deaf.start = deaf.stop = refused
    with pytest.raises(ConnectionRefusedError):
        await consuming.start(deaf)
    await consuming.stop(deaf)
    assert deaf.heartbeat.cancelled()


class Connection:
    """As aiokafka's: open until it is closed."""

    def __init__(self) -> None:
        self.open = True

    def close(self) -> None:
        self.open = False


async def test_a_connection_that_came_after_its_client_was_given_up_is_closed(deaf: Any) -> None:
    opened = Connection()

    async def connects_late() -> None:
        await deaf.over.wait()
        deaf._conns["bootstrap"] = opened

    deaf.bootstrap = connects_late

    async def starts() -> None:
        await deaf.bootstrap()

    deaf.start = starts
    with pytest.raises(TimeoutError):
        await consuming.start(deaf)
    await consuming.stop(deaf)
    deaf.over.set()
    async with asyncio.timeout(1):
        await asyncio.wait(set(consuming._left))
    assert not opened.open
