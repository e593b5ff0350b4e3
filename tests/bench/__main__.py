"""`make bench`: each figure beside its peer in one run, on servers of its own that it stops at the end.

Ours and the library run in this process, with the services' event loop and garbage collector.

FIGURES=append-vs-pgbench,… runs some of them; SCALE=0.1 is a quick look. Prints the table and the server's durability
settings, writes `$ZHIPING_HOME/bench/latest.json` anew after each line, and ends with 0 whether or not the aims are
met; with 1, and nothing measured, where a durability setting isn't on.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import uvloop

from deploy.local import kafka, kafka_jars
from deploy.local.home import Home
from deploy.local.say import PartFailed
from kernel.log.collecting import collect_less
from tests.bench import appends, commands, large, memory, projection, relaying, visible
from tests.bench.ground import DURABILITY, Ground, ground
from tests.bench.table import Measured, Report, heading, line, write
from tests.interrupted import as_ctrl_c

FIGURES: dict[str, Callable[[Ground, Report], Awaitable[None]]] = {
    "append-vs-pgbench": appends.against_pgbench,
    "append-vs-eventsourcing": appends.against_library,
    "command-vs-eventsourcing": commands.against_library,
    "projection-vs-eventsourcing": projection.against_library,
    "relay-vs-aiokafka": relaying.against_aiokafka,
    "visible-p50": visible.against_kafka,
    "visible-p99": visible.against_kafka,
    "rebuild-memory": memory.of_a_million,
    "append-at-10m": large.of_ten_million,
    "command-at-10m": large.of_ten_million,
}


def say(text: str) -> None:
    """A line as soon as it is known: a run takes its time."""
    print(text, flush=True)


async def run(on: Ground, names: Sequence[str], path: Path) -> None:
    """Measure these figures; tell and write each line as it comes, so that a run cut short leaves what it has.

    Raises PartFailed when the server isn't as durable as it is to be measured.
    """
    measured: list[Measured] = []

    def report(found: Measured) -> None:
        measured.append(found)
        say(line(found))
        write(path, measured)

    settings = await on.settings()
    say("PostgreSQL: " + ", ".join(f"{name} {value}" for name, value in settings.items()))
    if off := [f"{name} is {settings[name]}" for name in DURABILITY if settings[name] != "on"]:
        raise PartFailed("bench", f"{', '.join(off)}: no figure counts unless it is on", attempt="turn it on")
    await on.prepare()
    write(path, measured)  # not an earlier run's
    say(heading())
    # Two names may share one measurement.
    for figure in dict.fromkeys(FIGURES[name] for name in names):
        await figure(on, report)


async def _let_go() -> None:
    """End what a client library left running; on a crowded machine some of it doesn't heed a cancellation."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    if left:
        await asyncio.wait(left, timeout=5)


def main(arguments: Sequence[str]) -> int:
    """0 when everything asked for was measured."""
    as_ctrl_c()
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--figures", default=os.environ.get("FIGURES") or ",".join(FIGURES))
    parser.add_argument("--scale", type=float, default=float(os.environ.get("SCALE") or 1))
    options = parser.parse_args(arguments)
    names = [name.strip() for name in options.figures.split(",") if name.strip()]
    if unknown := [name for name in names if name not in FIGURES]:
        parser.error(f"no such figure: {', '.join(unknown)}; there are {', '.join(FIGURES)}")
    if not 0 < options.scale <= 10:
        parser.error("SCALE is a number above 0, at most 10")
    folder = Home.from_environ().path / "bench"
    began = time.monotonic()
    try:
        kafka_jars.ensure_jars(say)
        kafka.train()
        with ground(folder, options.scale) as on:
            collect_less()
            loop = uvloop.new_event_loop()
            loop.run_until_complete(run(on, names, folder / "latest.json"))
            loop.run_until_complete(_let_go())
            loop.close()
    except PartFailed as failed:
        say(failed.explain())
        return 1
    except KeyboardInterrupt:
        return 130
    say(f"{time.monotonic() - began:.0f} s; {folder / 'latest.json'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
