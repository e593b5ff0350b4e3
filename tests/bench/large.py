"""What the tenth year costs: the median append and command with ten million events beside those with ten thousand."""

from __future__ import annotations

import random
import statistics
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from kernel.log.kernel import Kernel
from kernel.log.writer import Writer
from tests.bench.appends import writing
from tests.bench.domain import TAKE_NOTE, NotebookDecider, by, composed, sample, stream_of
from tests.bench.ground import Ground
from tests.bench.history import fill
from tests.bench.table import Measured, Report

_LARGE = 10_000_000
_SMALL = 10_000
_TURNS = 20
_EACH = 200
"""Appends and commands a turn and a database."""


@dataclass
class Side:
    """One database, and how long what was done on it took, in ms."""

    kernel: Kernel
    writer: Writer
    streams: int
    appends: list[float] = field(default_factory=list)
    commands: list[float] = field(default_factory=list)

    async def turn(self, count: int) -> None:
        """Appends to new streams, commands on streams drawn from all there are; one at a time."""
        for item in await composed(count):
            began = time.perf_counter()
            await self.writer.append(item)
            self.appends.append((time.perf_counter() - began) * 1000)
        for stream in [stream_of(random.randrange(self.streams)) for _ in range(count)]:
            began = time.perf_counter()
            await self.kernel.handle(NotebookDecider, stream, TAKE_NOTE, by())
            self.commands.append((time.perf_counter() - began) * 1000)


async def of_ten_million(ground: Ground, report: Report) -> None:
    """append-at-10m and command-at-10m, in ms: one caller, on streams drawn from all there are."""
    databases: list[str] = []
    sides: list[Side] = []
    async with AsyncExitStack() as stack:
        for events in (ground.times(_LARGE, least=_SMALL), _SMALL):
            databases.append(await ground.database("years"))
            at = ground.at(databases[-1])
            writer = await stack.enter_async_context(writing(ground, databases[-1]))
            kernel = await stack.enter_async_context(Kernel(at, deciders=[NotebookDecider], role="api"))
            streams = await fill(at.dsn, events, await sample())
            sides.append(Side(kernel, writer, streams))
        # In small turns, so that neither side has the better half of a second.
        for turn in range(ground.times(_TURNS, least=2)):
            for side in sides if turn % 2 else sides[::-1]:
                await side.turn(ground.times(_EACH, least=20))
        large, small = sides
        report(Measured("append-at-10m", None, statistics.median(large.appends), statistics.median(small.appends)))
        report(Measured("command-at-10m", None, statistics.median(large.commands), statistics.median(small.commands)))
    for database in databases:
        await ground.drop(database)
