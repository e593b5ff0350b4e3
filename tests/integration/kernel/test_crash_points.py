"""A process dies by its own hand at each point of the table in kernel/README.md; another comes to the right end."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from datetime import timedelta
from uuid import uuid4

import asyncpg
import pytest

from kernel.log.clock import Clock
from kernel.log.decider import Rejected
from kernel.log.kernel import Connections, Kernel
from kernel.log.record import log_topic, published_topic
from kernel.log.timers import LEASE
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.dying import POINTS, ROOT, Story, brief
from tests.integration.kernel.reading import first_occurrences, read


async def die_at(point: str, at: Connections, story: Story) -> None:
    """Start a process, and see it kill itself where it was told to."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.integration.kernel.dying", cwd=ROOT, stdin=PIPE, stdout=DEVNULL, stderr=PIPE
    )
    try:
        _, said = await asyncio.wait_for(process.communicate(brief(point, at, story)), 30)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == -signal.SIGKILL, said.decode()[-2000:]


@pytest.mark.parametrize("point", POINTS)
async def test_a_second_process_comes_to_the_right_end_after_a_crash(place: Place, point: str) -> None:
    at = await place.service("loans")
    story = Story(loan=str(uuid4()), reader=str(uuid4()))
    await die_at(point, at, story)
    db = await asyncpg.connect(at.dsn)
    try:
        # Its backends may still be at the last statement that they were sent.
        await eventually(
            lambda: db.fetchval(
                "SELECT count(*) = 1 FROM pg_stat_activity"
                " WHERE datname = current_database() AND backend_type = 'client backend'"
            )
        )
        left = POINTS[point].left
        args = (story.stream, story.copy_of(story.stream))
        shown = f"SELECT ({left}) AND $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL"
        assert await db.fetchval(shown, *args), f"it died somewhere else: {left}"
        if point == "acknowledged-in-the-outbox":
            assert await read(at, log_topic(at.context))
    finally:
        await db.close()
    clock = Clock()
    clock.advance(LEASE + timedelta(seconds=1))
    async with story.kernel(at, clock=clock) as kernel:
        for command in ("borrow", "renew", "renew again", "borrow early"):
            await story.tell(kernel, command)
        with pytest.raises(Rejected, match="book-taken"):
            await story.tell(kernel, "renew beside a rival")
        await right_end(kernel, at, story)


async def right_end(kernel: Kernel, at: Connections, story: Story) -> None:
    """Everything took effect once, wherever the first process died."""
    renewals = 3
    streams = {
        story.stream: ["Borrowed", "Lapsed", *["Renewed"] * renewals],
        story.early: ["Borrowed"],
        story.copy_of(story.stream): ["Borrowed"],
        story.copy_of(story.early): ["Borrowed"],
    }

    async def quiet() -> bool:
        rows = await kernel.pool.fetch("SELECT stream_id, type FROM events")
        return len(rows) >= sum(map(len, streams.values())) and await kernel.pool.fetchval(
            "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM parked) + (SELECT count(*) FROM held)"
            " + (SELECT count(*) FROM timers WHERE due_at < now()) = 0"
        )

    tables = "SELECT 'parked', consumer, reason FROM parked UNION ALL SELECT 'timer', name, last_error FROM timers"
    await eventually(quiet, within=30, show=lambda: kernel.pool.fetch(tables))
    rows = await kernel.pool.fetch("SELECT stream_id, type FROM events ORDER BY stream_id, version")
    found = {stream: sorted(r["type"] for r in rows if r["stream_id"] == stream) for stream in streams}
    assert (found, len(rows)) == (streams, sum(map(len, streams.values())))
    # What the client sent, the two copies, the timer; the rival was refused.
    assert await kernel.pool.fetchval("SELECT count(*) FROM inbox") == 5 + 2 + 1
    assert await kernel.pool.fetchval("SELECT count(*) FROM refused") == 0

    async def shown() -> bool:
        table = await kernel.pool.fetch("SELECT id, renewals FROM loans_v1")
        return {r["id"]: r["renewals"] for r in table} == dict.fromkeys(streams, 0) | {story.stream: renewals}

    await eventually(shown, within=15, show=lambda: kernel.pool.fetch("SELECT * FROM loans_v1"))
    for topic, of in ((log_topic(at.context), "version"), (published_topic(at.context), "published_sequence")):
        last = await kernel.pool.fetch(f"SELECT stream_id, max({of}) AS last FROM events GROUP BY 1")
        on_topic = {key.decode(): first_occurrences(o) for key, o in (await read(at, topic)).items()}
        assert on_topic == {str(r["stream_id"]): list(range(1, r["last"] + 1)) for r in last}


def test_the_table_of_crash_points_names_each_of_them() -> None:
    table = (ROOT / "kernel/README.md").read_text().partition("## Crash points")[2].partition("\n## ")[0]
    named = re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)
    assert sorted(POINTS) == sorted(named)
    assert len(named) >= 10
