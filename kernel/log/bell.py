"""Wakes the relay and the timers after a commit: in process at once, across processes by NOTIFY.

A NOTIFY inside each append cost 69 % of the throughput, so it is sent outside, at most every 2 ms, and only when
this process doesn't lead the relay itself; the trailing one is guaranteed, and a poll stands behind it all.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator

import asyncpg

from kernel.log.errors import DATABASE_TROUBLE

CHANNEL = "zhiping_outbox"
_EVERY = 0.002


class Bell:
    """Rung after commits; whoever waits is woken or times out."""

    def __init__(self, pool: asyncpg.Pool | None = None) -> None:
        self._pool = pool
        self._waiters: set[asyncio.Event] = set()
        self._notifying: asyncio.Task[None] | None = None
        self._again = False
        self.leader_here = False

    def ring(self) -> None:
        """Something was committed."""
        self.ring_here()
        if self._pool is None or self.leader_here:
            return
        self._again = True
        if self._notifying is None or self._notifying.done():
            self._notifying = asyncio.create_task(self._notify(self._pool))

    def ring_here(self) -> None:
        """Wake the waiters of this process only."""
        for waiter in self._waiters:
            waiter.set()

    @contextlib.contextmanager
    def listening(self) -> Iterator[Callable[[float], Awaitable[None]]]:
        """A waiter that misses no ring between two waits: `with bell.listening() as heard: await heard(0.5)`."""
        event = asyncio.Event()
        self._waiters.add(event)

        async def heard(timeout: float) -> None:
            # Not asyncio.wait_for: before Python 3.12 it loses a cancellation that comes in one turn with the ring, and
            # a relay that was stopped would lead on.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(timeout):
                    await event.wait()
            event.clear()

        try:
            yield heard
        finally:
            self._waiters.discard(event)

    async def _notify(self, pool: asyncpg.Pool) -> None:
        while self._again:
            self._again = False
            # The poll stands behind: a lost notification costs half a second, never an event. So this transaction,
            # which holds nothing else, needn't wait for the disk (the writer would wait with it).
            with contextlib.suppress(*DATABASE_TROUBLE):
                await pool.execute(f"BEGIN; SET LOCAL synchronous_commit = off; NOTIFY {CHANNEL}; COMMIT")
            await asyncio.sleep(_EVERY)
