"""Waiting in tests: until a check holds, or a last state worth reading."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any


async def eventually(
    check: Callable[[], Any],
    within: float = 10.0,
    every: float = 0.05,
    show: Callable[[], Any] | None = None,
) -> Any:
    """Call `check` (a plain or async function) until it returns something true, and return that.

    Gives up after `within` seconds with the last value or error (and what `show` tells: a lag, a table).
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + within
    last: object = None
    while True:
        try:
            value = check()
            if inspect.isawaitable(value):
                value = await value
            if value:
                return value
            last = value
        except Exception as e:  # noqa: BLE001 (told when giving up)
            last = repr(e)
        if loop.time() > end:
            shown: object = ""
            if show is not None:
                shown = show()
                if inspect.isawaitable(shown):
                    shown = await shown
            raise AssertionError(f"not within {within} s; last: {last!r} {shown}")
        await asyncio.sleep(every)  # noqa: TID251 (this is the one place that waits)
