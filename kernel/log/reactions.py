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
from kernel.log.erasure import EraseSubject, Erasure, erasure_id_of
from kernel.log.errors import WAIT, Erased, Gone, NewerSchema, blames_the_event, describe
from kernel.log.follower import Batch, Follower
from kernel.log.ids import derived
from kernel.log.ledger import Standing
from kernel.log.record import Record, published_topic

if TYPE_CHECKING:
    from uuid import UUID

    from kernel.log.kernel import Kernel, Receipt

TRIES = 3

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

    @property
    def pool(self) -> asyncpg.Pool:
        """The service's database, to ask its views which streams an event concerns."""
        return self._kernel.pool

    async def handle(self, decider: Decider[Any], stream_id: UUID, command: Any) -> Receipt:
        """Handle a command of our own, at most once for this event."""
        self._count += 1
        return await self._handle(decider, stream_id, command, self._count)

    async def handle_each(self, decider: Decider[Any], stream_id: UUID, command: Any) -> Receipt:
        """Handle one of many commands of our own, at most once for this event and stream: known by its stream and not
        by its number, so that a list which is another at the second try shifts nobody's."""
        return await self._handle(decider, stream_id, command, stream_id)

    async def _handle(self, decider: Decider[Any], stream_id: UUID, command: Any, which: int | UUID) -> Receipt:
        from kernel.log.kernel import By

        traceparent = self.record.header("traceparent")
        by = By(
            actor=self._consumer,
            role="reaction",
            # With the command's type: a second try that takes another path must not get the first one's receipt.
            command_id=derived(self._consumer, self.record.event_id, which, type(command).__name__),
            now=self.now,
            causation_id=str(self.record.event_id),
            correlation_id=self.record.correlation,
            traceparent=traceparent.decode() if traceparent else None,
        )
        return await self._kernel.handle(decider, stream_id, command, by)

    async def load(self, decider: Decider[S], stream_id: UUID) -> Loaded[S]:
        """Fold one of our own streams."""
        return await self._kernel.load(decider, stream_id)

    async def claimed(self, scope: str, value: str) -> UUID | None:
        """Our own stream that holds a claim, or None."""
        return await self._kernel.claimed(scope, value)

    async def erase(self, subject: UUID, at: datetime) -> None:
        """Destroy what this service can read of a subject, for good. The fact stands in our log before the key is
        gone: a worker that dies between the two gets the event again."""
        await self.handle(Erasure, erasure_id_of(subject), EraseSubject(subject=subject, at=at))
        await self._kernel.vault.erase(subject, at)


_Handler = tuple[type[Any], datetime | None, Callable[[Any, Doing], Awaitable[None]]]


class Reactions:
    """The reactions of a context: `@on(ArchiveApproved) async def when_archive_approved(event, do)`."""

    def __init__(self, consumer: str) -> None:
        self.consumer = consumer
        self._handlers: dict[tuple[str, str, int], _Handler] = {}

    def __call__(
        self, event: type[P], *, since: datetime | None = None, context: str | None = None
    ) -> Callable[[Callable[[P, Doing], Awaitable[None]]], Callable[[P, Doing], Awaitable[None]]]:
        """Register the reaction to one version of a published event, from the first on; its context is read from
        where the class stands.

        `since`: events that happened before only count as seen (None: from the beginning of the topic), so that a
        reaction added later does not act on years of history. On a topic this consumer already follows, a new
        reaction starts at its checkpoint.
        """
        topic = published_topic(context or event.__module__.split(".")[1])
        key = (topic, event.type_name, event.schema_version)

        def register(handler: Callable[[P, Doing], Awaitable[None]]) -> Callable[[P, Doing], Awaitable[None]]:
            if key in self._handlers:
                raise ValueError(f"{self.consumer} reacts to {key[1]}.v{key[2]} twice")
            if key[2] > 1 and (topic, key[1], key[2] - 1) not in self._handlers:
                raise ValueError(
                    f"{self.consumer} reacts to {key[1]}.v{key[2]} without v{key[2] - 1}, which topics hold for ever"
                )
            self._handlers[key] = (event, since, handler)
            return handler

        return register

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics it reads."""
        return tuple(sorted({topic for topic, _, _ in self._handlers}))

    def check(self, record: Record) -> None:
        """Raises NewerSchema when the record is of a newer version than these reactions know."""
        self._known(record)

    async def react(self, record: Record, do: Doing) -> None:
        """Do what the event calls for; nothing if it isn't one we react to."""
        known = self._known(record)
        if known is None:
            return
        event, since, handler = known
        if since is None or record.time >= since:
            await handler(event.model_validate(record.data), do)

    def _known(self, record: Record) -> _Handler | None:
        known = self._handlers.get((record.source, record.type, record.schema_version))
        if known is None and (record.source, record.type, 1) in self._handlers:
            raise NewerSchema(f"{record.type}.v{record.schema_version}", self.consumer)
        return known


class ReactionFollower(Follower):
    """Runs a context's reactions: first the commands, with no transaction open, then one short transaction."""

    max_records = 50
    atomic = False

    def __init__(self, reactions: Reactions, kernel: Kernel, ask: Ask, **connections: Any) -> None:
        super().__init__(reactions.consumer, reactions.topics, **connections)
        self._reactions = reactions
        self._kernel = kernel
        self._ask = ask

    def check(self, record: Record) -> None:
        """Whether the reactions' code is as new as the record."""
        self._reactions.check(record)

    async def work(self, db: asyncpg.Connection, batch: Batch, expected: dict[tuple[str, int], int]) -> None:
        """Partitions side by side, each in order and each with a transaction of its own: a party that is away holds
        up the partition that needs it, which is tried again whole. Repeats are answered by the inbox."""
        turn = asyncio.Lock()  # one connection: the transactions take turns, the commands don't
        outcomes = await asyncio.gather(
            *(self._partition(db, turn, {tp: batch[tp]}, expected) for tp in batch), return_exceptions=True
        )
        failures = [o for o in outcomes if isinstance(o, BaseException)]
        if failures:
            raise next((f for f in failures if not isinstance(f, WAIT)), failures[0])

    async def _partition(
        self, db: asyncpg.Connection, turn: asyncio.Lock, batch: Batch, expected: dict[tuple[str, int], int]
    ) -> None:
        ((tp, records),) = batch.items()
        refused: list[tuple[Record, list[str]]] = []
        async with turn:
            standing = await self.ledger.standing(db, records)
        for record in records:
            for ready in standing.admit(record):
                await self._one(ready, standing, refused)
        async with turn, db.transaction():
            await self.ledger.fence(db, {(tp.topic, tp.partition): expected[tp.topic, tp.partition]})
            for record, codes in refused:
                await self._record_refusal(db, record, codes)
            await self.ledger.save(db, standing, self.checkpoints(batch))
        self.advance(batch)

    async def _one(self, record: Record, standing: Standing, refused: list[tuple[Record, list[str]]]) -> None:
        if standing.is_parked(record):
            standing.park(record, "behind")
            return
        for attempt in range(TRIES):
            try:
                codes = await self._react(record)
            except TooEarly as e:
                standing.park(record, "too-early", str(e), retried=True)
                self.parking.count("too-early")
                return
            except Exception as e:
                if not blames_the_event(e):
                    raise
                if attempt == TRIES - 1:
                    self.log.error("event parked", event_id=str(record.event_id), error=type(e).__name__)
                    standing.park(record, "failed", describe(e))
                    self.parking.count("failed")
                    return
            else:
                standing.applied(record)
                if codes:
                    refused.append((record, codes))
                return

    async def _react(self, record: Record) -> list[str]:
        """The codes of a refusal; empty when done."""
        try:
            await self._reactions.react(record, Doing(self._kernel, self.consumer, record, self._ask))
        except Rejected as e:
            return [v.code for v in e.violations]
        except NotFound:
            return ["not-found"]
        except (Gone, Erased):  # a late event about somebody who was erased: there is nothing left to do about it
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
