"""What a command of the event log is, and how it speaks to whoever typed it."""

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
