"""Timers: durable wake-ups, armed in the append that calls for them.

Promise: every armed timer wakes its aggregate at least once, not before it is due; a worker that dies holding one
loses it to another after `LEASE`.
Breaks if: a timer's transaction is held across its command, or a rule trusts the timer instead of comparing `now`
with the deadline in its state.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import asyncpg
import structlog

from kernel.log.decider import Decider, Loaded, NotFound, Rejected
from kernel.log.errors import DATABASE_TROUBLE, Erased, Gone
from kernel.log.ids import derived
from kernel.log.receipt import By

if TYPE_CHECKING:
    from kernel.log.kernel import Kernel, Receipt

LEASE = timedelta(seconds=30)
LONGEST_PAUSE = 15.0
"""Seconds between two tries: somebody waits for what the timer does, and what it needs may long be back."""
HANDLER = 25.0
POLL = 0.5
SIDE_BY_SIDE = 8

log = structlog.get_logger("kernel.timers")

_CLAIM = """
UPDATE timers SET leased_until = $2, attempts = attempts + 1 WHERE timer_id = any(array(
    SELECT timer_id FROM timers WHERE due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
    ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED))
RETURNING timer_id, stream_id, stream_type, name, due_at, attempts, correlation_id, traceparent"""


@dataclass
class Waking:
    """One due timer in the hands of its handler."""

    kernel: Kernel
    decider: Decider[Any]
    timer_id: UUID
    stream_id: UUID
    name: str
    now: datetime
    correlation_id: str | None = None
    traceparent: str | None = None
    count: int = 0

    async def handle(self, command: Any) -> Receipt:
        """Handle a command on the aggregate, at most once for this timer."""
        self.count += 1
        # With the command's type: a second try that takes another path must not get the first one's receipt.
        by = self.by(derived(self.timer_id, self.count, type(command).__name__))
        return await self.kernel.handle(self.decider, self.stream_id, command, by)

    def by(self, command_id: UUID, keep_for: timedelta | None = None) -> By:
        """Who acts when this timer does; the story of what armed it goes on."""
        return By(
            actor=f"{self.kernel.context}.timer",
            role="timer",
            command_id=command_id,
            now=self.kernel.clock.now(),
            causation_id=str(self.timer_id),
            correlation_id=self.correlation_id,
            traceparent=self.traceparent,
            keep_for=keep_for,
        )

    async def load(self) -> Loaded[Any]:
        """Fold the aggregate."""
        return await self.kernel.load(self.decider, self.stream_id)


TimerHandler = Callable[[Waking], Awaitable[None]]


async def wake(waking: Waking) -> None:
    """The plain way: the decider's `wake` command."""
    if waking.decider.wake is None:
        raise TypeError(f"{waking.decider.stream_type} arms {waking.name} but has no wake()")
    await waking.handle(waking.decider.wake(waking.name, waking.now))


class Timers:
    """The loop that wakes aggregates. `handlers` are for timers that reach outside, by (stream type, name)."""

    def __init__(self, kernel: Kernel, dsn_pool: asyncpg.Pool, handlers: dict[tuple[str, str], TimerHandler]) -> None:
        self._kernel = kernel
        self._pool = dsn_pool
        self._handlers = handlers
        self._running: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Wake what is due until cancelled."""
        with self._kernel.bell.listening() as heard:
            while True:
                try:
                    busy = await self._round()
                except DATABASE_TROUBLE as e:
                    log.warning("timers wait for the database", error=type(e).__name__)
                    await asyncio.sleep(1)
                    continue
                if not busy:
                    await heard(POLL)

    async def close(self) -> None:
        """Let the handlers that run finish, for a while; what doesn't is woken again after its lease."""
        if self._running:
            await asyncio.wait(self._running, timeout=1.5)

    async def _round(self) -> bool:
        free = SIDE_BY_SIDE - len(self._running)
        if free <= 0:
            await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
            return True
        now = self._kernel.clock.now()
        rows = await self._pool.fetch(_CLAIM, now, now + LEASE, free)
        for row in rows:
            task = asyncio.create_task(self._wake(row))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        return bool(rows)

    async def _wake(self, row: asyncpg.Record) -> None:
        try:
            decider = self._kernel.decider(row["stream_type"])
            handler = self._handlers.get((row["stream_type"], row["name"]), wake)
            waking = Waking(
                self._kernel,
                decider,
                row["timer_id"],
                row["stream_id"],
                row["name"],
                # A wall clock that stepped back must not make a due timer look early to the rule it wakes.
                max(self._kernel.clock.now(), row["due_at"]),
                row["correlation_id"],
                row["traceparent"],
            )
            async with asyncio.timeout(HANDLER):  # beyond its lease it would be woken beside itself
                await handler(waking)
        except (Rejected, NotFound, Gone, Erased) as e:
            log.info("timer refused", timer=row["name"], reason=type(e).__name__)
        except Exception as e:
            await self._later(row, e)
            return
        await self._done(row)

    async def _later(self, row: asyncpg.Record, error: Exception) -> None:
        back_off = min(0.2 * 2 ** min(row["attempts"], 10), LONGEST_PAUSE)
        log.warning("timer tried again", timer=row["name"], error=type(error).__name__, retry_in=back_off)
        try:
            await self._pool.execute(
                "UPDATE timers SET leased_until = $2, last_error = $3 WHERE timer_id = $1",
                *(row["timer_id"], self._kernel.clock.now() + timedelta(seconds=back_off), type(error).__name__),
            )
        except DATABASE_TROUBLE:
            pass  # the lease lapses by itself

    async def _done(self, row: asyncpg.Record) -> None:
        try:
            await self._pool.execute("DELETE FROM timers WHERE timer_id = $1", row["timer_id"])
        except DATABASE_TROUBLE:
            pass  # woken once more after the lease: the command's id is the same
