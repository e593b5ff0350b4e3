"""The bell across processes: a notification that fails takes none of the later ones with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import asyncpg
import pytest

from kernel.log.bell import Bell
from tests.eventually import eventually

LOST = (
    asyncpg.InternalClientError("cannot switch to state 12; another operation (2) is in progress"),
    asyncpg.ConnectionDoesNotExistError("connection was closed in the middle of operation"),
    TimeoutError(),
)


class _Pool:
    """Fails the first statement, during which `meanwhile` happens."""

    def __init__(self, error: Exception) -> None:
        self._error: Exception | None = error
        self.meanwhile: Callable[[], None] = lambda: None
        self.told = 0

    async def execute(self, _statement: str) -> None:
        await asyncio.sleep(0)  # noqa: TID251 (a statement gives way to others)
        self.told += 1
        error, self._error = self._error, None
        if error is not None:
            self.meanwhile()
            raise error


@pytest.mark.parametrize("error", LOST, ids=lambda error: type(error).__name__)
async def test_the_trailing_notification_goes_out_though_the_one_before_was_lost_with_its_connection(
    error: Exception,
) -> None:
    pool = _Pool(error)
    bell = Bell(cast("Any", pool))
    pool.meanwhile = bell.ring
    bell.ring()
    await eventually(lambda: pool.told == 2, within=2, show=lambda: pool.told)


@pytest.mark.parametrize("turns", range(6))
async def test_a_cancellation_that_comes_with_a_ring_is_not_lost(turns: int) -> None:
    bell = Bell()

    async def follow() -> None:
        with bell.listening() as heard:
            while True:
                await heard(60)

    async def turn() -> None:
        await asyncio.sleep(0)  # noqa: TID251 (no time passes: the others get their turn)

    following = asyncio.create_task(follow())
    await turn()
    await turn()
    bell.ring_here()
    for _ in range(turns):
        await turn()
    following.cancel()
    ended, _ = await asyncio.wait({following}, timeout=1)
    following.cancel()
    assert ended == {following}
