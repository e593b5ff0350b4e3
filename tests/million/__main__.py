"""`make million`: a view of a million events rebuilt by its service's own command line while journeys run.

On a stack of its own (`<ZHIPING_HOME>-million`, ports 800 above), which is stopped at the end. An archive item that a
journey made is copied, stream by stream and with valid digests, until the log has EVENTS events; the relay sends them,
the view's follower shows them. Then journeys play, and `rebuild items` runs beside them. Ends with 0 when no request
failed, no event is missed and every row is as its events say.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import asyncpg

from deploy.local import say
from deploy.local.home import ROOT, Home
from deploy.local.parts import service_command, service_environ
from deploy.local.ports import Ports
from deploy.local.processes import plain_environment
from deploy.local.stack import Stack
from services.archive.views import items
from tests.eventually import eventually
from tests.interrupted import as_ctrl_c
from tests.journey.play import Played, play_cases
from tests.journey.report import Report
from tests.journey.stack import Stack as Running
from tests.million.copies import copy_streams

CONTEXT, VIEW = "archive", "items"
CONSUMER = items.consumer
TABLE = items.table("items")
BESIDE = 800
CONCURRENCY = 4
FIRST = 2
"""Cases played before: what is copied is one of their items."""


@dataclass
class Rebuilt:
    """What the command said and took."""

    code: int
    said: list[str]
    seconds: float
    grew_mb: float
    """From the first progress it told to its largest, resident."""


@contextmanager
def fresh_stack() -> Iterator[Stack]:
    """A stack without a past, stopped again whatever happens."""
    beside = Home.from_environ(os.environ).path
    home = Home(beside.with_name(f"{beside.name}-million"))
    ports = Ports(Ports.from_environ(os.environ).base + BESIDE)
    environ = dict(os.environ) | {"ZHIPING_HOME": str(home.path), "ZHIPING_PORT_BASE": str(ports.base)}
    old = Stack(home, ports, environ)
    with old.only_one():
        old.down()
        old.reset()
    stack = Stack(Home(home.path), ports, environ)
    try:
        with stack.only_one():
            stack.up()
        yield stack
    finally:
        with stack.only_one():
            stack.down()
            stack.reset()


async def rebuild(stack: Stack) -> Rebuilt:
    """The command, run beside the service."""
    environ = plain_environment() | service_environ(CONTEXT, stack.home, stack.ports)
    began = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *service_command(CONTEXT, "rebuild", VIEW), cwd=ROOT, env=environ, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    said: list[str] = []
    sizes: list[float] = []
    async for line in process.stdout:
        said.append(line.decode().strip())
        say.line("rebuild", said[-1].replace("\t", "  "))
        if " done" in said[-1]:
            sizes.append(resident_mb(process.pid))
    code = await process.wait()
    return Rebuilt(code, said, time.monotonic() - began, max(sizes, default=0) - min(sizes[:1], default=0))


def resident_mb(pid: int) -> float:
    """What a process holds in memory; 0 when it has gone."""
    try:
        with open(f"/proc/{pid}/statm") as file:  # noqa: PTH123 (proc)
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0


WRONG = f"""
SELECT count(*) FROM (
    SELECT DISTINCT ON (stream_id) stream_id, type FROM events WHERE stream_type = 'ArchiveItem' AND type LIKE 'Item%'
    ORDER BY stream_id, version DESC) last
FULL JOIN {TABLE} shown ON shown.item_id = last.stream_id
WHERE shown.status IS DISTINCT FROM CASE last.type WHEN 'ItemDrafted' THEN 'draft' WHEN 'ItemSubmitted' THEN
    'submitted' WHEN 'ItemReturned' THEN 'returned' WHEN 'ItemApproved' THEN 'approved' END"""
"""Items that the view doesn't show as their last event says, told without the product's code."""


async def settled(db: asyncpg.Connection) -> bool:
    """Whether everything is sent, and the view's follower has it all."""
    if await db.fetchval("SELECT EXISTS (SELECT FROM outbox)"):
        return False
    behind = (
        "SELECT (SELECT count(*) FROM events) - (SELECT coalesce(sum(sequence), 0) FROM applied WHERE consumer = $1)"
    )
    return bool(await db.fetchval(behind, CONSUMER) == 0)


async def run(stack: Stack, events: int) -> int:
    """The figures, and the exit code."""
    running = Running.read(stack.home)
    assert running is not None
    first = await play_cases(running, Report(quiet=True), FIRST, FIRST)
    assert first.ok, first.failure
    db = await asyncpg.connect(running.postgres[CONTEXT], command_timeout=600)
    try:
        began = time.monotonic()
        made = await copy_streams(db, events)
        say.line("copied", f"{made} events in {time.monotonic() - began:.0f} s")
        began = time.monotonic()
        await eventually(lambda: settled(db), within=1800, every=2)
        say.line("relayed", f"and shown, in {time.monotonic() - began:.0f} s")
        done = asyncio.Event()
        numbers = itertools.takewhile(lambda _: not done.is_set(), itertools.count(FIRST + 1))
        playing = asyncio.create_task(play_cases(running, Report(quiet=True), numbers, CONCURRENCY))
        before = await db.fetchval("SELECT to_regclass($1)::oid", TABLE)
        rebuilt = await rebuild(stack)
        swapped = await db.fetchval("SELECT to_regclass($1)::oid", TABLE) != before
        done.set()
        played = await playing
        await eventually(lambda: settled(db), within=120, every=0.5)
        wrong = await db.fetchval(WRONG)
        log = await db.fetchval("SELECT count(*) FROM events")
        left = await db.fetchval("SELECT (SELECT count(*) FROM held) + (SELECT count(*) FROM parked)")
    finally:
        await db.close()
    return tell(rebuilt, played, log=log, wrong=wrong, left=left, swapped=swapped)


def tell(rebuilt: Rebuilt, played: Played, *, log: int, wrong: int, left: int, swapped: bool) -> int:
    """Print the figures; 0 when all is well."""
    # A client repeats what was refused for the moment: here that counts as failed, too.
    repeated = played.summary["repeated"]
    failed = sum(repeated.values()) + (not played.ok)
    done = int(rebuilt.said[-1].split("\t")[1].split()[0]) if rebuilt.code == 0 else 0
    say.put("")
    for name, told in (
        ("events in the log at the end", log),
        ("records rebuilt", done),
        ("seconds, the command's own start included", f"{rebuilt.seconds:.1f}"),
        ("records a second", f"{done / rebuilt.seconds:.0f}"),
        ("its process grew by, MB", f"{rebuilt.grew_mb:.1f}"),
        ("cases played meanwhile", len(played.cases)),
        ("requests failed", f"{failed} {repeated or ''}"),
        ("rows that differ from their events", wrong),
        ("records held or parked", left),
    ):
        say.put(f"  {name:<46} {told}")
    if played.failure is not None:
        say.put(f"FAILED {played.failure.explain()}")
    well = rebuilt.code == 0 and swapped and played.ok and not (failed or wrong or left)
    say.put("no request failed, no event missed" if well else "SOMETHING IS WRONG")
    return 0 if well else 1


def main() -> int:
    """Runs it."""
    parser = argparse.ArgumentParser(prog="tests.million", description=__doc__)
    parser.add_argument("--events", type=int, default=int(os.environ.get("EVENTS") or 1_000_000))
    options = parser.parse_args()
    as_ctrl_c()
    with fresh_stack() as stack:
        return asyncio.run(run(stack, options.events))


if __name__ == "__main__":
    sys.exit(main())
