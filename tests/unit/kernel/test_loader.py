"""Streams read together: each caller gets its own, as of when it asked."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from kernel.log.loader import ABREAST, Loader


class Pool:
    """A log whose queries answer, with what is in it when they are sent, once they are let go."""

    def __init__(self) -> None:
        self.versions: dict[UUID, int] = {}
        self.away: list[tuple[asyncio.Event, list[UUID]]] = []
        self.fails = False

    async def fetch(self, _query: str, streams: UUID | list[UUID], _types: str | list[str]) -> list[dict[str, Any]]:
        wanted = [streams] if isinstance(streams, UUID) else streams
        rows = [
            {"stream_id": stream, "stream_type": "T", "version": version}
            for stream in wanted
            for version in range(1, self.versions.get(stream, 0) + 1)
        ]
        go = asyncio.Event()
        self.away.append((go, wanted))
        await go.wait()
        if self.fails:
            raise OSError("away")
        return rows

    async def answer(self) -> None:
        """Let every query go that was sent."""
        for go, _ in self.away:
            go.set()
        await turns()


async def turns() -> None:
    """Let everybody run as far as they can."""
    for _ in range(10):
        await asyncio.sleep(0)  # noqa: TID251 (no time passes: the others get their turn)


def last(rows: list[Any]) -> int:
    return rows[-1]["version"] if rows else 0


async def asked(loader: Loader, *streams: UUID) -> list[asyncio.Task[list[Any]]]:
    tasks = [asyncio.create_task(loader.rows(stream, "T")) for stream in streams]
    await turns()
    return tasks


async def test_what_is_asked_for_while_queries_are_away_goes_into_one_and_each_gets_its_own() -> None:
    pool = Pool()
    streams = [uuid4() for _ in range(20)]
    pool.versions = {stream: n for n, stream in enumerate(streams)}
    loader = Loader(pool)
    tasks = [(await asked(loader, stream))[0] for stream in streams]
    assert len(pool.away) == ABREAST
    await pool.answer()
    assert [len(wanted) for _, wanted in pool.away[ABREAST:]] == [20 - ABREAST]
    await pool.answer()
    assert [last(task.result()) for task in tasks] == list(range(20))
    assert [row["version"] for row in tasks[5].result()] == [1, 2, 3, 4, 5]


async def test_a_caller_sees_what_was_committed_before_it_asked() -> None:
    pool, stream = Pool(), uuid4()
    loader = Loader(pool)
    early = await asked(loader, stream)
    early += await asked(loader, stream)
    pool.versions[stream] = 1
    late = await asked(loader, stream)
    await pool.answer()
    assert [last(task.result()) for task in early] == [0, 0]
    await pool.answer()
    assert last(late[0].result()) == 1


async def test_one_that_goes_away_takes_nothing_from_the_others_and_a_failure_reaches_all() -> None:
    pool, streams = Pool(), [uuid4() for _ in range(4)]
    pool.versions = dict.fromkeys(streams, 1)
    loader = Loader(pool)
    tasks = await asked(loader, *streams)
    tasks[0].cancel()
    tasks[2].cancel()
    await turns()
    await pool.answer()
    await pool.answer()
    assert [last(task.result()) for task in (tasks[1], tasks[3])] == [1, 1]
    pool.fails = True
    tasks = await asked(loader, *streams)
    await pool.answer()
    await pool.answer()
    for task in tasks:
        with pytest.raises(OSError, match="away"):
            task.result()
    pool.fails = False
    task = (await asked(loader, streams[0]))[0]
    await pool.answer()
    assert last(task.result()) == 1
