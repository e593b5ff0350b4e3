"""A kernel in memory: one process's log, inbox and timers, with a clock that tests set and crashes they plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from kernel.log.decider import Decider, Event, Loaded, NotFound, Published, Rejected
from kernel.log.ids import derived
from kernel.log.kernel import By, Kernel, Receipt
from kernel.log.masters import Masters
from kernel.log.timers import LEASE, TimerHandler, Waking
from kernel.log.vault import Vault


class Killed(BaseException):
    """kill -9: nothing of the process runs after it."""


class SetClock:
    """A clock that stands where the test puts it."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at


class MemoryKernel:
    """Streams, inbox and timers in dictionaries; `published` is what the relay would bring to Kafka."""

    context = "test"

    def __init__(self, now: datetime, *deciders: Decider[Any]) -> None:
        self.clock = SetClock(now)
        self.vault = Vault("test", cast("Any", None), Masters(bytes(32)), bytes(32))
        self.deciders = {d.stream_type: d for d in deciders}
        self.streams: dict[UUID, list[Event]] = {}
        self.inbox: dict[UUID, Receipt] = {}
        self.timers: list[tuple[datetime, UUID, UUID, str, str]] = []  # due, timer, stream, type, name
        self.published: list[Published] = []
        self.kill_before: set[str] = set()
        """Commands before which the process dies, once each."""

    @property
    def as_kernel(self) -> Kernel:
        return cast("Kernel", self)

    async def load(self, decider: Decider[Any], stream_id: UUID) -> Loaded[Any]:
        state = None
        events = self.streams.get(stream_id, [])
        for event in events:
            state = decider.evolve(state, event)
        return Loaded(stream_id, state, len(events), b"", 0)

    async def handle(self, decider: Decider[Any], stream_id: UUID, command: Any, by: By) -> Receipt:
        name = type(command).__name__
        if name in self.kill_before:
            self.kill_before.discard(name)
            raise Killed(name)
        loaded = await self.load(decider, stream_id)
        try:
            events: Sequence[Event] = decider.decide(command, loaded.state)
        except (Rejected, NotFound):
            if by.command_id in self.inbox:
                return self.inbox[by.command_id]
            raise
        if by.command_id in self.inbox:
            return self.inbox[by.command_id]
        state, stream = loaded.state, self.streams.setdefault(stream_id, [])
        for event in events:
            state = decider.evolve(state, event)
            stream.append(event)
            found = decider.publish(event, state)
            if found is not None:
                self.published.append(found)
            for arm in decider.timers(event, state):
                timer_id = derived(stream_id, arm.name, len(stream))
                assert timer_id not in {t[1] for t in self.timers}, f"{arm.name} armed twice by one event"
                self.timers.append((arm.due, timer_id, stream_id, decider.stream_type, arm.name))
        receipt = Receipt(
            id=stream_id, sequence=f"{stream_id}@{len(stream)}", events=[type(e).__name__ for e in events]
        )
        self.inbox[by.command_id] = receipt
        return receipt

    def by(self, name: str = "test") -> By:
        return By(actor="test", role="test", command_id=derived(name, len(self.inbox)), now=self.clock.at)

    async def do(self, decider: Decider[Any], stream_id: UUID, command: Any) -> Receipt:
        return await self.handle(decider, stream_id, command, self.by())

    async def run_until(self, end: datetime, handlers: Mapping[tuple[str, str], TimerHandler]) -> None:
        """Wake every timer due until `end`, the clock moving along; what fails or is killed is woken again."""
        while due := sorted((t for t in self.timers if t[0] <= end), key=lambda t: t[0]):
            timer = due[0]
            self.clock.at = max(self.clock.at, timer[0])
            self.timers.remove(timer)
            _, timer_id, stream_id, kind, name = timer
            waking = Waking(self.as_kernel, self.deciders[kind], timer_id, stream_id, name, self.clock.at)
            try:
                await handlers[kind, name](waking)
            except (Rejected, NotFound):
                continue
            except Killed:
                self.timers.append((self.clock.at + LEASE, *timer[1:]))
            except Exception:  # noqa: BLE001 - as the real loop does, whatever it was
                self.timers.append((self.clock.at + timedelta(minutes=1), *timer[1:]))
        self.clock.at = max(self.clock.at, end)

    async def state(self, decider: Decider[Any], stream_id: UUID) -> Any:
        """What a stream folds to."""
        return (await self.load(decider, stream_id)).state

    def names(self, stream_id: UUID) -> list[str]:
        """What happened to a stream."""
        return [type(e).__name__ for e in self.streams.get(stream_id, [])]
