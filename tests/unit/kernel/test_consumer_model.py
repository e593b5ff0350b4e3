"""A view's consumer against a reference: repeats, gaps, streams out of step, poison, lost connections, zombies."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest
from aiokafka import TopicPartition
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kernel.log.errors import FencedOff
from kernel.log.ledger import Ledger, Position, Standing
from kernel.log.record import Record
from kernel.log.views import View, ViewFollower
from tests.unit.kernel.test_ledger import record

PLACE = ("topic", 0)
Key = tuple[int, int]  # stream, sequence


def key_of(r: Record) -> Key:
    return r.stream_id.int, r.sequence


@dataclass
class Tables:
    """What is committed."""

    shown: list[Key] = field(default_factory=list)
    applied: dict[int, int] = field(default_factory=dict)
    held: set[Key] = field(default_factory=set)
    parked: list[Key] = field(default_factory=list)
    next_offset: int = 0


@dataclass
class Reference:
    """The same, said as simply as it can be: a stream goes on while its next record has come, in order of arrival."""

    tables: Tables = field(default_factory=Tables)
    seen: set[Key] = field(default_factory=set)

    def deliver(self, r: Record, poison: set[Key]) -> None:
        stream, t = r.stream_id.int, self.tables
        self.seen.add(key_of(r))
        while (following := (stream, t.applied.get(stream, 0) + 1)) in self.seen:
            put_aside = following in poison or any(s == stream for s, _ in t.parked)
            (t.parked if put_aside else t.shown).append(following)
            t.applied[stream] = following[1]
        t.held = {(s, n) for s, n in self.seen if n > t.applied.get(s, 0)}
        t.next_offset = r.offset + 1

    def mend(self) -> None:
        self.tables.shown += sorted(self.tables.parked)
        self.tables.parked = []


class Db:
    """A connection whose transactions are whole or not at all, and which may be lost at any call."""

    def __init__(self, tables: Tables, lost_at: int | None = None) -> None:
        self.tables, self._left = tables, lost_at

    def call(self) -> None:
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                raise ConnectionResetError

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        before = deepcopy(self.tables)
        try:
            self.call()
            yield
            self.call()
        except BaseException:
            self.tables.__dict__.update(before.__dict__)
            raise


class MemoryLedger(Ledger):
    def __init__(self, records: dict[Key, Record]) -> None:
        super().__init__("v")
        self._records = records

    async def fence(self, db: Any, expected: dict[tuple[str, int], int]) -> None:
        db.call()
        if expected != {PLACE: db.tables.next_offset}:
            raise FencedOff

    async def standing(self, db: Any, records: Iterable[Record]) -> Standing:
        db.call()
        standing = Standing()
        for r in records:
            key, stream = (r.source, r.stream_id), r.stream_id.int
            if stream in db.tables.applied:
                standing.last[key] = db.tables.applied[stream]
            if any(s == stream for s, _ in db.tables.parked):
                standing.parked.add(key)
            standing.held[key] = {n: self._records[s, n] for s, n in db.tables.held if s == stream}
        return standing

    async def save(self, db: Any, standing: Standing, checkpoints: dict[tuple[str, int], Position]) -> None:
        db.call()
        t: Tables = db.tables
        t.applied |= {stream.int: standing.last[source, stream] for source, stream in standing.touched}
        t.held = (t.held | {key_of(r) for r in standing.new_holds}) - {key_of(r) for r in standing.drained}
        t.parked += [key_of(r) for r, *_ in standing.new_parks]
        t.next_offset = checkpoints[PLACE].next_offset


class ConsumerAgainstAReference(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.topic: list[Record] = []
        self.records: dict[Key, Record] = {}
        self.tables, self.reference = Tables(), Reference()
        self.poison: set[Key] = set()
        shown, poison = self.tables, self.poison

        class Showing(View):
            async def apply(self, db: Any, record: Record) -> None:
                if key_of(record) in poison:
                    raise ValueError("poison")
                shown.shown.append(key_of(record))

        elsewhere = {"context": "x", "kafka": "", "dsn": "", "pool": cast("Any", None), "instance": "0"}
        self.follower = ViewFollower(Showing("v", 1, ["topic"], {}), **elsewhere)
        self.follower.ledger = MemoryLedger(self.records)

    @rule(sent=st.lists(st.tuples(st.integers(0, 2), st.integers(1, 5)), min_size=1, max_size=8))
    def arrive(self, sent: list[tuple[int, int]]) -> None:
        for stream, sequence in sent:
            found = replace(record(stream, sequence), offset=len(self.topic))
            self.records[key_of(found)] = found
            self.topic.append(found)

    @rule(stream=st.integers(1, 3), sequence=st.integers(1, 5))
    def turn_bad(self, stream: int, sequence: int) -> None:
        self.poison.add((stream, sequence))

    @precondition(lambda self: self.topic[self.tables.next_offset :])
    @rule(size=st.integers(1, 10), lost_at=st.none() | st.integers(0, 8))
    def work(self, size: int, lost_at: int | None) -> None:
        start = self.tables.next_offset
        batch = self.topic[start : start + size]
        self.follower.parking._failed_at.clear()
        work = self.follower.work(cast("Any", Db(self.tables, lost_at)), self._batch(batch), {PLACE: start})
        try:
            asyncio.run(work)
        except ConnectionResetError:
            return
        for r in batch:
            self.reference.deliver(r, self.poison)

    @precondition(lambda self: self.tables.next_offset > 0)
    @rule(size=st.integers(1, 10))
    def wake_behind_another(self, size: int) -> None:
        stale = self.tables.next_offset - 1
        work = self.follower.work(
            cast("Any", Db(self.tables)), self._batch(self.topic[stale : stale + size]), {PLACE: stale}
        )
        with pytest.raises(FencedOff):
            asyncio.run(work)

    @rule()
    def mend(self) -> None:
        self.poison.clear()
        for key in sorted(self.tables.parked):
            asyncio.run(self.follower.view.apply(cast("Any", None), self.records[key]))
        self.tables.parked.clear()
        self.reference.mend()

    @invariant()
    def both_show_the_same(self) -> None:
        if hasattr(self, "tables"):
            assert self.tables == self.reference.tables

    def _batch(self, records: list[Record]) -> dict[TopicPartition, list[Record]]:
        return {TopicPartition(*PLACE): records}


TestConsumerAgainstAReference = ConsumerAgainstAReference.TestCase
TestConsumerAgainstAReference.settings = settings(
    max_examples=60, stateful_step_count=15, deadline=None, report_multiple_bugs=False
)
