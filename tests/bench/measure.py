"""Ours and the peer in turns, and the median of each: what else the machine does hits both alike."""

from __future__ import annotations

import asyncio
import gc
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

Side = Callable[[], Awaitable[float]]


async def in_turns(rounds: int, ours: Side, peer: Side) -> tuple[float, float]:
    """The medians of both sides over so many rounds; who goes first changes each time."""
    found: tuple[list[float], list[float]] = ([], [])
    for n in range(rounds):
        for side in (0, 1) if n % 2 == 0 else (1, 0):
            found[side].append(await (ours, peer)[side]())
    return statistics.median(found[0]), statistics.median(found[1])


async def rate(items: Sequence[Any], callers: int, one: Callable[[Any], Awaitable[Any]]) -> float:
    """How many items a second so many callers get done, each with one item on its way at a time."""
    left = iter(items)

    async def call() -> None:
        for item in left:
            await one(item)

    # What was made ready beforehand is no part of what is measured: keep the collector from walking it.
    gc.collect()
    gc.freeze()
    began = time.perf_counter()
    await asyncio.gather(*(call() for _ in range(callers)))
    took = time.perf_counter() - began
    gc.unfreeze()
    return len(items) / took


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which `part` (0 … 1) of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
