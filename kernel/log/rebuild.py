"""Making a view anew beside the one that is shown, and putting it in its place.

A rebuild is one more consumer of the view's topics, from their beginning, that writes into tables of the same names
in a schema of its own: its connection's `search_path` begins there, so that handlers need not know.

Promise: readers see the old tables until, in one transaction, they see the new ones, which show at least as much; one
that is killed goes on where it was; of two at once the second is refused.
Breaks if: the new tables are shown before they have caught up in every partition and stream, or a builder that lost
its place writes on (its unqualified names would reach the tables that are shown).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import asyncpg
from aiokafka import AIOKafkaConsumer, TopicPartition

from kernel.log import consuming
from kernel.log.errors import FencedOff, LogDiverged, NewerSchema, TooManyParked, describe
from kernel.log.follower import Batch
from kernel.log.store import connect
from kernel.log.versions import BUILDING, are_there, forget_applied, record
from kernel.log.views import View, ViewFollower

TELL_EVERY = 1.0
HOLD = 2.0


class AlreadyRunning(Exception):
    """Another process rebuilds this view now."""


class Incomplete(Exception):
    """The topics hold less than the view has shown: swapping would lose it."""


class NotYet(Exception):
    """The swap has to wait. Internal."""


@dataclass(frozen=True)
class Progress:
    """How far a rebuild is: records `done` since it began (also before it was killed), `ahead`, the rate of late, and
    the `seconds` that this process has worked at it."""

    done: int
    ahead: int
    per_second: float
    seconds: float


def _silent(progress: Progress) -> None:
    pass


class Rebuild(ViewFollower):
    """One rebuild of one view: `build()` returns after the swap."""

    def __init__(self, view: View, *, tell: Callable[[Progress], None] = _silent, **connections: Any) -> None:
        super().__init__(view, consumer=f"{view.consumer}.rebuild", **connections)
        self._tell_progress = tell
        self._schema = f"rebuild_{view.name}_v{view.version}"
        self._bounds: dict[TopicPartition, tuple[int, int]] = {}
        self._began = time.monotonic()
        self._told = (0.0, 0)  # when, and how many were done

    async def build(self, anew: bool = False) -> Progress:
        """Build, or go on building, until the new tables are shown; `anew`: from nothing.

        A lost PostgreSQL or Kafka is waited for. Raises AlreadyRunning, Incomplete, NewerSchema when the rest can only
        be read by newer code, or TooManyParked when so many streams fail that the fault must be ours; the old tables
        are shown on, and what was built is gone on with.
        """
        pause = 0.1
        while True:
            try:
                return await self._attempt(anew)
            except (AlreadyRunning, Incomplete, TooManyParked, NewerSchema):
                raise
            except asyncio.CancelledError:
                if (task := asyncio.current_task()) and task.cancelling():
                    raise
            except LogDiverged:
                anew = True  # the topic was made anew since this began: so is this
            except Exception as e:
                self.log.warning("rebuild waits", error=type(e).__name__, detail=describe(e), retry_in=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)

    async def _attempt(self, anew: bool) -> Progress:
        db = await connect(
            self._dsn,
            self._instance,
            search_path=f"{self._schema}, public",
            idle_in_transaction_session_timeout="5000",
            idle_session_timeout="40000",  # a builder that was stopped lets go of its place
            lock_timeout="5000",
            tcp_user_timeout="5000",
        )
        client = AIOKafkaConsumer(
            *self.view.topics,
            bootstrap_servers=self._kafka,
            enable_auto_commit=False,
            auto_offset_reset="none",
            fetch_max_wait_ms=100,
            fetch_max_bytes=8 * 1024 * 1024,
            retry_backoff_ms=100,
        )
        try:
            if not await db.fetchval("SELECT pg_try_advisory_lock($1, hashtext($2))", BUILDING, self.view.consumer):
                raise AlreadyRunning(f"another rebuild of {self.view.name} is running")
            await consuming.start(client)
            self._client = client
            await self._begin(db, client, anew)
            return await self._run(db, client)
        finally:
            self._client = None
            db.terminate()
            await consuming.stop(client)

    async def _begin(self, db: asyncpg.Connection, client: AIOKafkaConsumer, anew: bool) -> None:
        """Go on with what was begun, or begin: no rows of this consumer, its tables empty."""
        # A view that isn't there yet has no other consumer: the one that will follow it builds it.
        shown = await are_there(db, self.view)
        self._be(f"{self.view.consumer}.rebuild" if shown else self.view.consumer)
        assigned = client.assignment()
        begins, ends = await client.beginning_offsets(assigned), await client.end_offsets(assigned)
        self._bounds = {tp: (begins[tp], ends[tp]) for tp in assigned}
        begun = await db.fetchval("SELECT consumer FROM rebuilds WHERE view = $1 AND version = $2", *self._key)
        if anew or begun != self.consumer:
            await self._clear(db)
            async with db.transaction():
                await db.execute(f"CREATE SCHEMA {self._schema}")
                for statement in self.view.ddl:
                    await db.execute(statement)
                await db.execute(
                    "INSERT INTO rebuilds (view, version, consumer) VALUES ($1, $2, $3)", *self._key, self.consumer
                )
                await db.execute(
                    "INSERT INTO checkpoints (consumer, topic, partition, next_offset)"
                    " SELECT $1, * FROM unnest($2::text[], $3::int[], $4::bigint[])",
                    *(self.consumer, [tp.topic for tp in assigned], [tp.partition for tp in assigned]),
                    [begins[tp] for tp in assigned],
                )
        await self._seek(assigned)

    def _be(self, consumer: str) -> None:
        self.consumer = self.ledger.consumer = consumer

    @property
    def _key(self) -> tuple[str, int]:
        return self.view.name, self.view.version

    async def _clear(self, db: asyncpg.Connection) -> None:
        async with db.transaction():
            await db.execute("DELETE FROM rebuilds WHERE view = $1 AND version = $2", *self._key)
            await db.execute(f"DROP SCHEMA IF EXISTS {self._schema} CASCADE")
            for rows in ("checkpoints", "held", "parked"):
                await db.execute(f"DELETE FROM {rows} WHERE consumer = $1", self.consumer)  # noqa: S608 (named above)
        await forget_applied(db, self.consumer)

    # -- catching up --------------------------------------------------------------------------------------------------

    async def _run(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> Progress:
        fresh, pause = False, 0.0
        self._told = (time.monotonic(), self._done())
        while True:
            if time.monotonic() - self._told[0] >= TELL_EVERY:
                await self._progress(db, client)
            if self._near(client):
                if not fresh:
                    # The first readers of the new tables should not meet a plan made without knowing them.
                    for table in self.view.table_names:
                        await db.execute(f'ANALYZE {self._schema}."{table}"')
                    fresh = True
                try:
                    await self._swap(db, client)
                    break
                except (asyncpg.LockNotAvailableError, asyncpg.QueryCanceledError, NotYet) as e:
                    # Somebody reads at length, or the broker is slow: let others pass. What was undone is read again.
                    self.log.info("swap put off", error=type(e).__name__)
                    pause = min(max(pause * 2, 0.1), 2.0)
                    await self._seek(client.assignment())
                    await asyncio.sleep(pause)
            if batch := await self._poll(client):
                await self._apply_next(db, batch)
            elif self.ahead and set(self.ahead) == {tp for tp in self._next if self._behind(client, tp)}:
                raise NewerSchema(next(iter(self.ahead.values())), f"the rebuild of {self.view.name}")
        if self.consumer != self.view.consumer:
            await forget_applied(db, self.consumer)
        return Progress(self._done(), 0, 0.0, time.monotonic() - self._began)

    async def fence(self, db: asyncpg.Connection, expected: dict[tuple[str, int], int]) -> None:
        """Besides: this rebuild is still under way, and its tables are the ones the handlers will meet."""
        if not await db.fetchval("SELECT 1 FROM rebuilds WHERE view = $1 AND version = $2 FOR SHARE", *self._key):
            raise FencedOff(f"the rebuild of {self.view.name} has ended")
        await super().fence(db, expected)

    async def _apply_next(self, db: asyncpg.Connection, batch: Batch) -> None:
        await self.work(db, batch, {(tp.topic, tp.partition): self._next[tp].next_offset for tp in batch})

    def _near(self, client: AIOKafkaConsumer) -> bool:
        """Whether all that there was at the beginning is done, and at most a batch of what came since is not."""
        whole = all(at.next_offset >= self._bounds[tp][1] for tp, at in self._next.items())
        return whole and not self._unverified and self._left(client) <= self.max_records

    def _done(self) -> int:
        return sum(at.next_offset - self._bounds[tp][0] for tp, at in self._next.items())

    def _left(self, client: AIOKafkaConsumer) -> int:
        return sum(self._behind(client, tp) for tp in self._next)

    def _behind(self, client: AIOKafkaConsumer, tp: TopicPartition) -> int:
        return int(max(0, max(self._bounds[tp][1], client.highwater(tp) or 0) - self._next[tp].next_offset))

    async def _progress(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> Progress:
        (before, was), now, done = self._told, time.monotonic(), self._done()
        progress = Progress(done, self._left(client), (done - was) / (now - before), now - self._began)
        self._told = (now, done)
        await db.execute(
            "UPDATE rebuilds SET done = $3, ahead = $4, per_second = $5, told_at = clock_timestamp()"
            " WHERE view = $1 AND version = $2",
            *(*self._key, progress.done, progress.ahead, progress.per_second),
        )
        self._tell_progress(progress)
        return progress

    # -- the swap -----------------------------------------------------------------------------------------------------

    async def _swap(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> None:
        """Put the new tables in the place of the old.

        Locks in the order in which others take them (checkpoints, rows of the ledger, tables), the tables last and
        for a moment: whoever reads meanwhile waits for milliseconds, and then reads the new ones.
        """
        live, mine = self.view.consumer, self.consumer
        async with db.transaction():
            if live != mine:
                await db.execute("SET LOCAL lock_timeout = '2s'")
                await self._catch_up(db, client)
                await db.execute(_TAKE_OVER, live, mine)
                for rows in ("held", "parked"):
                    await db.execute(f"DELETE FROM {rows} WHERE consumer = $1", live)  # noqa: S608 (named above)
                    await db.execute(f"UPDATE {rows} SET consumer = $1 WHERE consumer = $2", live, mine)  # noqa: S608
                await db.execute("DELETE FROM checkpoints WHERE consumer = $1", mine)
            await record(db, self.view)
            await db.execute("DELETE FROM rebuilds WHERE view = $1 AND version = $2", *self._key)
            if tables := ", ".join(f'public."{table}"' for table in self.view.table_names):
                # Below deadlock_timeout: a reader of two tables that came between is never the one to give way.
                await db.execute("SET LOCAL statement_timeout = '300ms'")
                await db.execute(f"DROP TABLE IF EXISTS {tables}")
                await db.execute("SET LOCAL statement_timeout = 0")
            for table in self.view.table_names:
                await db.execute(f'ALTER TABLE {self._schema}."{table}" SET SCHEMA public')
            await db.execute(f"DROP SCHEMA {self._schema}")

    async def _catch_up(self, db: asyncpg.Connection, client: AIOKafkaConsumer) -> None:
        """Hold the view's own follower where it is, and do what it has done; raises NotYet after a while.

        Its checkpoints are left there: what it reads again behind them only counts as repeats.
        """
        stands = await db.fetch(
            "SELECT topic, partition, next_offset FROM checkpoints WHERE consumer = $1"
            " ORDER BY topic, partition FOR UPDATE",
            self.view.consumer,
        )
        held = {TopicPartition(row["topic"], row["partition"]): row["next_offset"] for row in stands}
        end = time.monotonic() + HOLD
        while any(at.next_offset < held.get(tp, 0) for tp, at in self._next.items()):
            if time.monotonic() > end:
                raise NotYet("the records that the view has shown are slow to come")
            if batch := await self._poll(client, 100):
                await self._apply_next(db, batch)
        if missing := await db.fetchval(_MISSING, self.view.consumer, self.consumer):
            # Not a matter of waiting: there is nothing left to read.
            raise Incomplete(f"the topics lack events of {missing} streams that {self.view.name} has shown")


_MISSING = """
SELECT count(*) FROM applied old LEFT JOIN applied new
    ON new.consumer = $2 AND new.source = old.source AND new.stream_id = old.stream_id
WHERE old.consumer = $1 AND old.sequence > coalesce(new.sequence, 0)"""

# Only what differs: most streams have not moved since the old tables showed them.
_TAKE_OVER = """
INSERT INTO applied (consumer, source, stream_id, sequence)
SELECT $1, source, stream_id, sequence FROM applied new WHERE consumer = $2 AND NOT EXISTS (
    SELECT FROM applied old WHERE old.consumer = $1 AND old.source = new.source AND old.stream_id = new.stream_id
                              AND old.sequence = new.sequence)
ON CONFLICT (consumer, source, stream_id) DO UPDATE SET sequence = excluded.sequence"""
