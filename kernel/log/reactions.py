"""Reactions: others' published events → our own commands, one command at a time, each accepted once.

Promise: a reaction's commands are accepted once, however often the event is delivered or the worker dies: their ids
derive from (consumer, event, n), and the inbox remembers them for ever.
Breaks if: a reaction's commands depend on anything that differs at the second try in number or order.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import asyncpg
from prometheus_client import Counter
from pydantic import BaseModel

from kernel.log.decider import Decider, Loaded, NotFound, Published, Rejected, S, TooEarly
from kernel.log.errors import Gone, NewerSchema
from kernel.log.follower import Batch, Follower, holding
from kernel.log.ids import derived
from kernel.log.ledger import Standing
from kernel.log.record import Record, published_topic

if TYPE_CHECKING:
    from uuid import UUID

    from kernel.log.kernel import Kernel, Receipt

M = TypeVar("M", bound=BaseModel)
P = TypeVar("P", bound=Published)

refused_total = Counter(
    "zhiping_reactions_refused_total", "Commands of reactions that the domain refused", ["consumer"]
)


class Ask(Protocol):
    """How a reaction fetches what an event only names: an internal GET of another service.

    Raises TooEarly (not there yet), Gone (erased) or Unavailable (the service is away).
    """

    async def __call__(self, service: str, path: str, model: type[M]) -> M:
        """The answer of `service` at `/internal/v1/<path>`."""
        ...


class Doing:
    """What a reaction may do about one record."""

    def __init__(self, kernel: Kernel, consumer: str, record: Record, ask: Ask) -> None:
        self._kernel = kernel
        self._consumer = consumer
        self._count = 0
        self.record = record
        self.ask = ask

    @property
    def now(self) -> datetime:
        """The instant of the reaction."""
        return self._kernel.clock.now()

    async def handle(self, decider: Decider[Any], stream_id: UUID, command: Any) -> Receipt:
        """Handle a command of our own, at most once for this event."""
        from kernel.log.kernel import By

        self._count += 1
        traceparent = self.record.header("traceparent")
        by = By(
            actor=self._consumer,
            role="reaction",
            command_id=derived(self._consumer, self.record.event_id, self._count),
            now=self.now,
            causation_id=str(self.record.event_id),
            traceparent=traceparent.decode() if traceparent else None,
        )
        return await self._kernel.handle(decider, stream_id, command, by)

    async def load(self, decider: Decider[S], stream_id: UUID) -> Loaded[S]:
        """Fold one of our own streams."""
        return await self._kernel.load(decider, stream_id)


class Reactions:
    """The reactions of a context: `@on(ArchiveApproved) async def when_archive_approved(event, do)`."""

    def __init__(self, consumer: str) -> None:
        self.consumer = consumer
        self._handlers: dict[tuple[str, str], tuple[type[Any], Callable[[Any, Doing], Awaitable[None]]]] = {}

    def __call__(
        self, event: type[P]
    ) -> Callable[[Callable[[P, Doing], Awaitable[None]]], Callable[[P, Doing], Awaitable[None]]]:
        """Register the reaction to one published event; its context is read from where the class stands."""
        context = event.__module__.split(".")[1]
        key = (published_topic(context), event.__name__)

        def register(handler: Callable[[P, Doing], Awaitable[None]]) -> Callable[[P, Doing], Awaitable[None]]:
            if key in self._handlers:
                raise ValueError(f"{self.consumer} reacts to {key[1]} twice")
            self._handlers[key] = (event, handler)
            return handler

        return register

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics it reads."""
        return tuple(sorted({topic for topic, _ in self._handlers}))

    async def react(self, record: Record, do: Doing) -> None:
        """Do what the event calls for; nothing if it isn't one we react to."""
        known = self._handlers.get((record.source, record.type))
        if known is None:
            return
        event, handler = known
        if record.schema_version > event.schema_version:
            raise NewerSchema(f"{self.consumer} knows {record.type}.v{event.schema_version}")
        await handler(event.model_validate(record.data), do)


class ReactionFollower(Follower):
    """Runs a context's reactions: first the commands, with no transaction open, then one short transaction."""

    max_records = 50

    def __init__(self, reactions: Reactions, kernel: Kernel, ask: Ask, **connections: Any) -> None:
        super().__init__(reactions.consumer, reactions.topics, **connections)
        self._reactions = reactions
        self._kernel = kernel
        self._ask = ask

    async def work(self, db: asyncpg.Connection, batch: Batch, expected: dict[tuple[str, int], int]) -> None:
        """Partitions side by side, each in order. If a party is away the whole batch is tried again: repeats are
        answered by the inbox."""
        records = [r for found in batch.values() for r in found]
        standing = await self.ledger.standing(db, records)
        refused: list[tuple[Record, list[str]]] = []
        try:
            async with asyncio.TaskGroup() as tasks:
                for found in batch.values():
                    tasks.create_task(self._partition(found, standing, refused))
        except ExceptionGroup as group:
            raise group.exceptions[0] from None
        async with db.transaction():
            await self.ledger.fence(db, expected)
            for record, codes in refused:
                await self._record_refusal(db, record, codes)
            holding.labels(self.consumer).inc(len(standing.new_holds))
            await self.ledger.save(db, standing, self.checkpoints(batch))

    async def _partition(
        self, records: list[Record], standing: Standing, refused: list[tuple[Record, list[str]]]
    ) -> None:
        for record in records:
            for ready in standing.admit(record):
                if standing.is_parked(ready):
                    standing.park(ready, "behind")
                    continue
                try:
                    codes = await self._react(ready)
                except TooEarly as e:
                    standing.park(ready, "too-early", str(e), retried=True)
                    self.parking.count("too-early")
                except (ValueError, TypeError, KeyError, AttributeError, AssertionError, LookupError) as e:
                    # A fault of ours in this reaction; all else (a party away, a lost connection) is tried again.
                    self.log.error("event parked", event_id=str(ready.event_id), error=type(e).__name__)
                    standing.park(ready, "failed", type(e).__name__)
                    self.parking.count("failed")
                else:
                    standing.applied(ready)
                    if codes:
                        refused.append((ready, codes))

    async def _react(self, record: Record) -> list[str]:
        """The codes of a refusal; empty when done."""
        try:
            await self._reactions.react(record, Doing(self._kernel, self.consumer, record, self._ask))
        except Rejected as e:
            return [v.code for v in e.violations]
        except NotFound:
            return ["not-found"]
        except Gone:
            return ["gone"]
        return []

    async def _record_refusal(self, db: asyncpg.Connection, record: Record, codes: list[str]) -> None:
        refused_total.labels(self.consumer).inc()
        self.log.warning("reaction refused", event_id=str(record.event_id), type=record.type, codes=codes)
        await db.execute(
            "INSERT INTO refused (consumer, event_id, source, stream_id, sequence, codes)"
            " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            *(self.consumer, record.event_id, record.source, record.stream_id, record.sequence, codes),
        )

    async def replay(self, db: asyncpg.Connection, record: Record) -> None:
        """React to one parked event."""
        codes = await self._react(record)
        if codes:
            await self._record_refusal(db, record, codes)
