"""The event log's own command line, the same for every service: `python -m services.<name>.app COMMAND …`.

Each command is a row of `COMMANDS`: what `--help` says, its arguments, and a coroutine that is given the opened kernel
(none of its loops running) and answers the exit code. The work is done elsewhere: here it is asked for and told.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from kernel.log.kernel import Kernel


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    pass


@dataclass(frozen=True)
class LogCommand:
    """One command: `run(kernel, chosen)` answers the exit code; its docstring is the description in `--help`."""

    help: str
    run: Callable[[Kernel, argparse.Namespace], Awaitable[int]]
    arguments: Callable[[argparse.ArgumentParser], None] = _no_arguments


def say(*columns: object) -> None:
    """One line to standard output, its columns set apart by tabs."""
    sys.stdout.write("\t".join(str(c) for c in columns) + "\n")
    sys.stdout.flush()


def who_and_why(parser: argparse.ArgumentParser) -> None:
    """`--by` and `--why`, both asked for: what changes or reveals something is recorded with them."""
    parser.add_argument("--by", required=True, help="who does this: an account or a staff number")
    parser.add_argument("--why", required=True, help="the reason; nothing personal in it")


async def _consumers(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Where each consumer stands: topic, partition, the offset it wants next; then what it holds or has parked."""
    for consumer in sorted(kernel.consumers):
        for row in await kernel.pool.fetch(
            "SELECT topic, partition, next_offset FROM checkpoints WHERE consumer = $1 ORDER BY topic, partition",
            consumer,
        ):
            say(consumer, f"{row['topic']}[{row['partition']}]", row["next_offset"])
        held = await kernel.pool.fetchval("SELECT count(*) FROM held WHERE consumer = $1", consumer)
        parked = await kernel.pool.fetchval("SELECT count(*) FROM parked WHERE consumer = $1", consumer)
        say(consumer, f"held {held}", f"parked {parked}")
    return 0


COMMANDS: dict[str, LogCommand] = {
    "consumers": LogCommand("where each consumer stands", _consumers),
}
