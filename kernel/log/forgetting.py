"""Forgetting answers: those to HTTP commands after their time, those of reactions and timers never.

Promise: an answer is there as long as its command can be repeated; a topic can be read again after years.
Breaks if: an answer without a time is taken for one whose time is over.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from kernel.log.clock import Clock
from kernel.log.errors import DATABASE_TROUBLE

EVERY = 600.0


async def forgetting(pool: Any, clock: Clock) -> None:
    """Remove what is past its keeping, for ever, every `EVERY` seconds."""
    while True:
        await asyncio.sleep(EVERY)
        with contextlib.suppress(*DATABASE_TROUBLE):
            await pool.execute("DELETE FROM inbox WHERE keep_until < $1", clock.now())
