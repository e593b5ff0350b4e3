"""Starting and stopping a Kafka client within a bounded time, whatever state its broker is in.

Promise: after so many seconds the caller goes on, nothing of the client is left to hold its place in the group, and
no connection of it stays open.
Breaks if: `asyncio.wait_for` is trusted here: it waits for what it has cancelled to end, and aiokafka's `stop()` takes
a cancellation for the end of one of its own tasks and goes on waiting for the next. Or if its bootstrap is cancelled:
the connection is nobody's until the broker has answered.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.client import AIOKafkaClient

START_WITHIN = 30.0
STOP_WITHIN = 3.0
LET_GO_WITHIN = 1.0


async def start(client: AIOKafkaConsumer) -> None:
    """Raises TimeoutError after `START_WITHIN` seconds, or whatever kept the client from starting."""
    starting = start_of(client, client._client)
    try:
        await asyncio.wait({starting}, timeout=START_WITHIN)
    finally:
        if not starting.done():
            starting.cancel()
    if not starting.done():
        raise TimeoutError(f"the consumer did not start within {START_WITHIN:.0f} s")
    starting.result()


def start_of(client: AIOKafkaConsumer | AIOKafkaProducer, inner: AIOKafkaClient) -> asyncio.Future[None]:
    """The client's start, that may be cancelled at any time; `inner` is what it speaks through."""
    bootstrap = inner.bootstrap

    async def bootstrapped() -> None:
        booting = asyncio.ensure_future(bootstrap())
        try:
            await asyncio.shield(booting)
        except asyncio.CancelledError:
            keep({booting}, inner)
            raise

    inner.bootstrap = bootstrapped
    starting: asyncio.Future[None] = asyncio.ensure_future(client.start())
    return starting


async def stop(client: AIOKafkaConsumer) -> None:
    """Never raises, and takes no longer than `STOP_WITHIN` + `LET_GO_WITHIN` seconds."""
    stopping = asyncio.ensure_future(client.stop())
    await asyncio.wait({stopping}, timeout=STOP_WITHIN)
    if stopping.done() and not stopping.cancelled() and stopping.exception() is None:
        return
    behind = {stopping, *_tasks(client)}
    for task in behind:
        task.cancel()
    closing = asyncio.ensure_future(client._client.close())
    done, pending = await asyncio.wait({closing, *behind}, timeout=LET_GO_WITHIN)
    for task in done:
        if not task.cancelled():
            task.exception()  # looked at: it has nothing to tell any more
    closing.cancel()
    keep(pending, client._client)


_left: set[asyncio.Future[Any]] = set()


def keep(pending: Iterable[asyncio.Future[Any]], client: AIOKafkaClient) -> None:
    """Hold on to what a client left behind until it ends, and close what that has opened meanwhile: a loop knows its
    tasks weakly, and one that is collected while it waits (for an answer that will not come) is reported as a fault."""
    for task in pending:
        _left.add(task)
        task.add_done_callback(partial(_ended, client))


def _ended(client: AIOKafkaClient, task: asyncio.Future[Any]) -> None:
    _left.discard(task)
    if not task.cancelled():
        task.exception()  # looked at: nobody waits for it any more
    if client._sync_task is not None:
        client._sync_task.cancel()
    for connection in list(client._conns.values()):
        connection.close()


def _tasks(client: AIOKafkaConsumer) -> set[asyncio.Task[Any]]:
    """What runs on behind a client whose `stop()` broke off: heartbeats would keep its place from its successor."""
    coordinator, fetcher = client._coordinator, client._fetcher
    found = [
        getattr(coordinator, name, None)
        for name in ("_coordination_task", "_heartbeat_task", "_commit_refresh_task", "_reset_committed_task")
    ]
    found.append(getattr(fetcher, "_fetch_task", None))
    found.append(client._client._sync_task)
    return {task for task in found if task is not None}
