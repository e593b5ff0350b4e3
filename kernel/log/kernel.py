"""The kernel of one service: commands in, events out, and the loops that carry them on.

Promise: what `handle` answered with a Receipt is committed, once, whatever the caller repeats under the same key;
what it refused left nothing behind but what a refusal on record says.
Breaks if: a command is decided on anything but its own stream, or an answer is given before the commit.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine, Mapping, Sequence
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import asyncpg

from kernel.log import store
from kernel.log.appending import compose
from kernel.log.bell import Bell
from kernel.log.clock import Clock
from kernel.log.connections import Connections
from kernel.log.decider import Decider, Loaded, Rejected, RejectedOnRecord, S, Unavailable
from kernel.log.erasure import Erasure
from kernel.log.errors import DATABASE_AWAY, Conflict, KeyReused, NoRoom, Obstructed, OutcomeUnknown
from kernel.log.follower import Follower
from kernel.log.forgetting import forgetting
from kernel.log.loader import Loader
from kernel.log.masters import Masters
from kernel.log.reactions import Ask, ReactionFollower, Reactions
from kernel.log.receipt import By, Receipt
from kernel.log.record import log_topic
from kernel.log.relay import Relay
from kernel.log.timers import TimerHandler, Timers
from kernel.log.vault import Vault
from kernel.log.versions import Versions, rebuilds
from kernel.log.views import View, ViewFollower, shows
from kernel.log.writer import Writer

__all__ = ["By", "Connections", "Kernel", "Receipt"]

TRIES = 5


class Kernel:
    """One service's event log. `async with Kernel(...) as kernel` opens it; `role` says which loops run here."""

    def __init__(
        self,
        at: Connections,
        *,
        deciders: Sequence[Decider[Any]] = (),
        views: Sequence[View] = (),
        reactions: Sequence[Reactions] = (),
        timers: dict[tuple[str, str], TimerHandler] | None = None,
        ask: Ask | None = None,
        clock: Clock | None = None,
        role: str = "all",
    ) -> None:
        if role not in {"all", "api", "worker", "tool"}:
            raise ValueError(f"role {role!r}: all, api, worker or tool")
        self.context = at.context
        self.clock = clock or Clock()
        self.pool: asyncpg.Pool
        self.vault: Vault
        self.bell: Bell
        self.at = at
        self._deciders = {d.stream_type: d for d in (*deciders, Erasure)}
        self._views = {v.name: v for v in views}
        self._reactions = tuple(reactions)
        self._timer_handlers = timers or {}
        self._ask = ask
        self._role = role
        self._writer: Writer
        self._timers: Timers | None = None
        self._followers: dict[str, Follower] = {}
        self._loops: list[asyncio.Task[None]] = []
        self._closing = False

    def decider(self, stream_type: str) -> Decider[Any]:
        """The decider of a stream type. Raises KeyError."""
        return self._deciders[stream_type]

    @property
    def stream_types(self) -> list[str]:
        """The stream types this service knows."""
        return sorted(self._deciders)

    @property
    def views(self) -> Mapping[str, View]:
        """The service's views by name."""
        return self._views

    @property
    def consumers(self) -> dict[str, tuple[str, ...]]:
        """The service's consumers and the topics each follows."""
        found: list[View | Reactions] = [*self._views.values(), *self._reactions]
        return {f.consumer: f.topics for f in found}

    # -- commands ---------------------------------------------------------------------------------------------------

    async def handle(self, decider: Decider[Any], stream_id: UUID, command: Any, by: By) -> Receipt:
        """Load, decide, append; five tries when other writers are faster.

        Raises Rejected, NotFound, Conflict, KeyReused, BadText, TooLarge, NewerSchema, Erased (it seals for one who
        was), Unavailable (the database is away before the append), Overloaded (at the append, or the queue is full),
        NoRoom (its disk is full): nothing was done. OutcomeUnknown: repeat with the same key.
        """
        for attempt in range(TRIES):
            if attempt and (receipt := await self._remembered(by)):
                return receipt
            refusal: RejectedOnRecord | None = None
            try:
                loaded = await self.load(decider, stream_id)
                try:
                    events = decider.decide(command, loaded.state)
                except RejectedOnRecord as e:
                    events, refusal = e.events, e
                item = await compose(self.context, self.vault, decider, loaded, events, by, remember=refusal is None)
            except DATABASE_AWAY as e:
                raise Unavailable("the database is away") from e
            except Exception:
                # The obstacle may be this command's own twin, already accepted.
                if receipt := await self._remembered(by):
                    return receipt
                raise
            if refusal is not None and (receipt := await self._remembered(by)):
                return receipt
            try:
                await self._writer.append(item)
            except Obstructed:
                if receipt := await self._remembered(by):
                    return receipt
                await self._refuse_taken(item)
                continue
            except (OutcomeUnknown, NoRoom):
                if receipt := await self._looked_up(by):
                    return receipt
                raise
            if refusal is not None:
                raise refusal
            return Receipt.model_validate_json(item.answer)
        raise Conflict(f"{decider.stream_type}: {TRIES} tries lost to other writers")

    async def load(
        self, decider: Decider[S], stream_id: UUID, *, version: int | None = None, at: datetime | None = None
    ) -> Loaded[S]:
        """One aggregate as it is now, a live fold of its stream; or as of a version or of what was recorded `at`."""
        kind = decider.stream_type
        if version is None and at is None:
            rows = await self._loader.rows(stream_id, kind)
        else:
            rows = await self.pool.fetch(store.AS_OF, stream_id, kind, version, at and self.clock.wall(at))
        return await store.fold(self.vault, decider, stream_id, rows)

    async def claimed(self, scope: str, value: str) -> UUID | None:
        """The stream that holds a claim, or None."""
        return await store.holder(self.pool, scope, self.vault.blind(scope, value))

    async def _remembered(self, by: By) -> Receipt | None:
        found = await store.remembered(self.pool, by.command_id)
        if found is None:
            return None
        # Restored from `.log` it has no digest (decision 0012): any body is taken for the first one.
        if found.body_digest and found.body_digest != by.body_digest:
            raise KeyReused("this key belongs to a command with another body")
        return Receipt.model_validate_json(found.answer)

    async def _looked_up(self, by: By) -> Receipt | None:
        """After an unknown outcome the database may be away for a moment: ask a few times, then say so."""
        for pause in (0.0, 0.2, 0.5, 1.0):
            await asyncio.sleep(pause)
            with contextlib.suppress(*DATABASE_AWAY):
                return await self._remembered(by)
        return None

    async def _refuse_taken(self, item: store.Append) -> None:
        held = [
            take.taken
            for take, keyed in item.takes
            if await store.holder(self.pool, take.scope, keyed) not in (None, item.stream_id)
        ]
        if held:
            raise Rejected(held)

    # -- reads --------------------------------------------------------------------------------------------------------

    async def wait_for(self, view: str, sequence: str, within: float) -> bool:
        """Whether the view shows `<stream id>@<version>` of this service's own log, waiting up to `within` seconds."""
        stream, _, version = sequence.partition("@")
        consumer = self._views[view].consumer
        follower = self._followers.get(consumer)
        end = asyncio.get_running_loop().time() + within
        while True:
            shown = await shows(self.pool, consumer, log_topic(self.context), UUID(stream), int(version))
            if shown:
                return True
            left = end - asyncio.get_running_loop().time()
            if left <= 0:
                return False
            if follower is None:  # the worker runs elsewhere
                await asyncio.sleep(min(left, 0.02))
                continue
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(left, 0.05)), follower.applied:
                    await follower.applied.wait()

    async def rebuilds(self) -> dict[str, dict[str, Any]]:
        """The rebuilds under way, and those broken off, by view: see `versions.rebuilds`."""
        return await rebuilds(self.pool, self._views)

    # -- opening and closing ----------------------------------------------------------------------------------------

    async def open(self) -> None:
        """Connect (waiting for the database) and start the loops of this role."""
        at = self.at
        name = f"{at.context}-{self._role}-{at.instance}"
        for attempt in range(150):
            try:
                self.pool = await asyncpg.create_pool(
                    at.dsn, min_size=1, max_size=at.pool_size, timeout=5, command_timeout=15,
                    server_settings={"application_name": name}, reset=store.as_it_is,
                )  # fmt: skip
                break
            except DATABASE_AWAY:
                if attempt == 149:
                    raise
                await asyncio.sleep(0.2)
        self.vault = Vault(at.context, self.pool, Masters(at.master_key, at.master_key_old), at.index_key)
        self.bell = Bell(self.pool)
        self._loader = Loader(self.pool)
        self._writer = Writer(at.dsn, name, self.bell)
        self._writer.start()
        works = self._role in {"all", "worker"}
        runs: dict[str, Any] = self._workers() if works else {}
        if self._views:
            runs["versions"] = Versions(at.dsn, name, list(self._views.values()), drops=works).run()
        self._loops = [asyncio.create_task(run, name=f"{name}-{what}") for what, run in runs.items()]

    def _workers(self) -> dict[str, Coroutine[Any, Any, None]]:
        at, connections = self.at, self.at.with_pool(self.pool)
        found: list[Follower] = [ViewFollower(view, **connections) for view in self._views.values()]
        for reactions in self._reactions:
            if self._ask is None:
                raise ValueError("reactions need an `ask`")
            found.append(ReactionFollower(reactions, self, self._ask, **connections))
        self._followers = {f.consumer: f for f in found}
        relay = Relay(at.context, at.dsn, at.kafka, at.partitions, self.bell)
        self._timers = Timers(self, self.pool, self._timer_handlers)
        runs = {"relay": relay.run(), "timers": self._timers.run(), "forgetting": forgetting(self.pool, self.clock)}
        return runs | {f.consumer: f.run() for f in found}

    async def stop_loops(self) -> None:
        """Follow, relay and wake no more; commands are still taken. Within 2 s."""
        self._closing = True
        for loop in self._loops:
            loop.cancel()
        handlers = [self._timers.close()] if self._timers else []
        if self._loops:
            await asyncio.gather(asyncio.wait(self._loops, timeout=2), *handlers)

    async def close(self) -> None:
        """Stop the loops, write what is queued, let go. Within 5 s."""
        await self.stop_loops()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._writer.close(), 2)
        try:
            await asyncio.wait_for(self.pool.close(), 1)
        except TimeoutError:
            self.pool.terminate()

    async def ready(self) -> bool:
        """Whether the database answers. Kafka may be away: commands are accepted all the same."""
        try:
            async with asyncio.timeout(2):  # the wait for a connection counts, too
                return bool(await self.pool.fetchval("SELECT 1"))
        except DATABASE_AWAY:
            return False

    def waiting_for_newer_code(self) -> dict[str, list[str]]:
        """Consumers of this process that stand at an event newer than its code, and at which."""
        return {name: sorted(set(f.ahead.values())) for name, f in self._followers.items() if f.ahead}

    def failed_loops(self) -> list[str]:
        """Loops that ended though they never should: the process is not healthy."""
        return [] if self._closing else [t.get_name() for t in self._loops if t.done()]

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
