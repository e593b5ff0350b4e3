"""How much a worker grows while it rebuilds a view: over a million events, and over ten thousand.

`python -m tests.bench.memory`, with where the service is on its standard input, is such a worker: it rebuilds, and
prints by how many MB it grew.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import asyncpg
import psutil
import uvloop

from deploy.local.home import ROOT
from kernel.log.collecting import collect_less
from kernel.log.kernel import Connections
from kernel.log.rebuild import Rebuild
from tests.bench.domain import sample
from tests.bench.ground import Ground
from tests.bench.history import PER_STREAM, fill
from tests.bench.projection import books_view
from tests.bench.relaying import relay, relaying
from tests.bench.table import Measured, Report

_LARGE = 1_000_000
_SMALL = 10_000
_KEYS = ("master_key", "index_key", "master_key_old")


async def of_a_million(ground: Ground, report: Report) -> None:
    """rebuild-memory, in MB."""
    grown = []
    for events in (ground.times(_LARGE, least=_SMALL), _SMALL):
        at = await ground.service("memory")
        count = PER_STREAM * await fill(at.dsn, events, await sample())
        db = await asyncpg.connect(at.dsn)
        async with relaying(at) as bell:
            await relay(db, bell, 1, count)
        await db.close()
        grown.append(await asyncio.to_thread(_worker, at))
    report(Measured("rebuild-memory", None, grown[0], grown[1]))


def _worker(at: Connections) -> float:
    where = json.dumps({name: value for name, value in asdict(at).items() if name not in _KEYS})
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory"],
        input=where, cwd=ROOT, capture_output=True, text=True, timeout=1200, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the worker ended with code {done.returncode}: {done.stderr.strip()[-2000:]}")
    return float(done.stdout.splitlines()[-1])


async def _rebuild(at: Connections) -> float:
    view = books_view(at.context, 1)
    async with asyncpg.create_pool(at.dsn, min_size=1, max_size=at.pool_size) as pool:
        before = psutil.Process().memory_info().rss
        await Rebuild(view, **at.with_pool(pool)).build()
        peak = _peak()
        if not await pool.fetchval(f"SELECT sum(lines) = (SELECT count(*) FROM events) FROM {view.table(view.name)}"):
            raise RuntimeError("the view doesn't show every event")
    return (peak - before) / 2**20


def _peak() -> int:
    """The most bytes of memory this program has held; `ru_maxrss` begins with those of its parent."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


if __name__ == "__main__":
    collect_less()
    here = Connections(**json.load(sys.stdin), master_key=bytes(32), index_key=bytes(32))
    print(asyncio.Runner(loop_factory=uvloop.new_event_loop).run(_rebuild(here)))
