"""Read models: tables that a view keeps from a log, and that can be thrown away and made again.

Promise: a view shows each event once, in stream order; `wait_for` returns once it shows a given sequence; its tables
are there whole or not at all (`rebuild`).
Breaks if: a handler reads anything but the event and its own tables (a rebuild would come out differently), or names
a table with its schema (a rebuild has one of its own).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg

from kernel.log.changes import Changes
from kernel.log.decider import Event, Published
from kernel.log.errors import NewerSchema, blames_the_event
from kernel.log.follower import Batch, Follower
from kernel.log.record import Record
from kernel.log.upcasting import upcast

Handler = Callable[[Changes, dict[str, Any], Record], Awaitable[None]]


class View:
    """A read model: its tables' DDL by name, and a handler per event type.

    Tables are versioned: `tables={"items": "CREATE TABLE {items} (...)"}` makes `items_v<version>`, and SQL says
    `f"SELECT … FROM {view.table('items')}"`, so that a new version can be built beside the old one.
    """

    def __init__(self, name: str, version: int, topics: Sequence[str], tables: Mapping[str, str]) -> None:
        self.name = name
        self.version = version
        self.topics = tuple(topics)
        self._tables = dict(tables)
        self._handlers: dict[str, tuple[type[Any], Handler]] = {}

    @property
    def consumer(self) -> str:
        """The consumer's name, in the tables and as Kafka's group."""
        return f"{self.name}.v{self.version}"

    def table(self, name: str) -> str:
        """The real name of one of its tables."""
        if name not in self._tables:
            raise KeyError(f"view {self.name} has no table {name}")
        return f"{name}_v{self.version}"

    @property
    def table_names(self) -> list[str]:
        """The real names of its tables."""
        return [self.table(name) for name in self._tables]

    @property
    def ddl(self) -> list[str]:
        """The statements that make its tables; each must be repeatable (IF NOT EXISTS)."""
        names = {name: self.table(name) for name in self._tables}
        return [statement.format(**names) for statement in self._tables.values()]

    def on(self, *events: type[Any]) -> Callable[[Handler], Handler]:
        """Register a handler for events of its own log, or published ones of another context.

        Events of its own log come in today's shape, whatever they were stored in. Published ones never change:
        each version has a handler, from the first on.
        """

        def register(handler: Handler) -> Handler:
            for event in events:
                key = _key(event)
                if key in self._handlers:
                    raise ValueError(f"view {self.name} handles {key} twice")
                if issubclass(event, Published) and event.schema_version > 1:
                    before = f"published:{event.type_name}.v{event.schema_version - 1}"
                    if before not in self._handlers:
                        raise ValueError(f"view {self.name} handles {key} without {before}, which topics hold for ever")
                self._handlers[key] = (event, handler)
            return handler

        return register

    def check(self, record: Record) -> None:
        """Raises NewerSchema when the record is of a newer shape than this view knows."""
        self._known(record)

    async def apply(self, db: Changes, record: Record) -> None:
        """Show one event, once `db` is flushed. Events without a handler only count as seen."""
        if known := self._known(record):
            event, handler = known
            own = issubclass(event, Event)
            db.of(record)
            await handler(db, upcast(event, record.schema_version, record.data) if own else record.data, record)

    def _known(self, record: Record) -> tuple[type[Any], Handler] | None:
        if not record.source.endswith(".v1"):
            known = self._handlers.get(f"event:{record.type}")
            if known is not None and record.schema_version > known[0].schema_version:
                raise NewerSchema(f"{record.type}.v{record.schema_version}", f"view {self.name}")
            return known
        known = self._handlers.get(f"published:{record.type}.v{record.schema_version}")
        if known is None and f"published:{record.type}.v1" in self._handlers:
            raise NewerSchema(f"{record.type}.v{record.schema_version}", f"view {self.name}")
        return known


def _key(event: type[Any]) -> str:
    if issubclass(event, Published):
        return f"published:{event.type_name}.v{event.schema_version}"
    return f"event:{event.__name__}"


async def shows(db: Any, consumer: str, source: str, stream_id: UUID, sequence: int) -> bool:
    """Whether a view's consumer has applied this sequence of a stream, and nothing up to it is parked."""
    return bool(
        await db.fetchval(
            "SELECT EXISTS (SELECT FROM applied WHERE consumer = $1 AND source = $2 AND stream_id = $3"
            " AND sequence >= $4) AND NOT EXISTS (SELECT FROM parked WHERE consumer = $1 AND source = $2"
            " AND stream_id = $3 AND sequence <= $4)",
            *(consumer, source, stream_id, sequence),
        )
    )


class ViewFollower(Follower):
    """Applies batches to one view."""

    max_records = 2000

    def __init__(self, view: View, *, consumer: str | None = None, **connections: Any) -> None:
        super().__init__(consumer or view.consumer, view.topics, **connections)
        self.view = view
        self._connections = connections

    def check(self, record: Record) -> None:
        """Whether the view's code is as new as the record."""
        self.view.check(record)

    async def prepare(self, db: asyncpg.Connection) -> None:
        """Have the view's tables: where this database has none of this version, they are built before they show."""
        from kernel.log.rebuild import AlreadyRunning, Rebuild  # which build by this class
        from kernel.log.versions import adopt

        while not await adopt(db, self.view):
            builder = Rebuild(self.view, **self._connections)
            builder.ahead = self.ahead  # what the one waits for, the other does
            try:
                await builder.build()
            except AlreadyRunning:
                await asyncio.sleep(0.5)

    async def work(self, db: asyncpg.Connection, batch: Batch, expected: dict[tuple[str, int], int]) -> None:
        """All in one transaction, tried twice; then once more with each event under a savepoint of its own."""
        for singly in (False, False, True):
            try:
                await self._apply(db, batch, expected, singly=singly)
                break
            except Exception as e:
                if singly or not blames_the_event(e):
                    raise
        self.advance(batch)

    async def fence(self, db: asyncpg.Connection, expected: dict[tuple[str, int], int]) -> None:
        """The first thing in each transaction: nobody else has moved this consumer's checkpoints."""
        await self.ledger.fence(db, expected)

    async def _apply(
        self, db: asyncpg.Connection, batch: Batch, expected: dict[tuple[str, int], int], singly: bool
    ) -> None:
        records = [r for found in batch.values() for r in found]
        async with db.transaction():
            await self.fence(db, expected)
            standing = await self.ledger.standing(db, records)
            changes = Changes(db)
            for record in records:
                for ready in standing.admit(record):
                    if standing.is_parked(ready):
                        standing.park(ready, "behind")
                    elif not singly:
                        await self.view.apply(changes, ready)
                        standing.applied(ready)
                    else:
                        try:
                            async with db.transaction():
                                await self.replay(db, ready)
                            standing.applied(ready)
                        except Exception as e:
                            if not blames_the_event(e):
                                raise
                            self.log.error("event parked", event_id=str(ready.event_id), error=type(e).__name__)
                            standing.park(ready, "failed", type(e).__name__)
                            self.parking.count("failed")
            await changes.flush()
            await self.ledger.save(db, standing, self.checkpoints(batch))

    async def replay(self, db: asyncpg.Connection, record: Record) -> None:
        """Show one event by itself, in the caller's transaction."""
        changes = Changes(db)
        await self.view.apply(changes, record)
        await changes.flush()
