"""`python -m tests.journey`: play cases through the gateway of the running stack (it is started where none runs).

CASES, CONCURRENCY and JSON come from flags or the environment; with ALL (--all) every path is played instead. Ends with
1 at the first step whose outcome isn't what it should be.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys

from tests.journey.all_paths import play_all
from tests.journey.play import play_cases
from tests.journey.report import Report
from tests.journey.stack import running
from tests.journey.walk import STAGES


def main(arguments: list[str]) -> int:
    """0 when every case went the whole way."""
    parser = argparse.ArgumentParser(prog="tests.journey", description=__doc__)
    parser.add_argument("--cases", type=int, default=int(os.environ.get("CASES") or 1))
    parser.add_argument("--concurrency", type=int, default=int(os.environ.get("CONCURRENCY") or 4))
    parser.add_argument("--json", action="store_true", default=os.environ.get("JSON", "") not in ("", "0"))
    parser.add_argument("--all", action="store_true", default=os.environ.get("ALL", "") not in ("", "0"))
    options = parser.parse_args(arguments)
    if options.all:
        return play_all()
    if options.cases < 1 or options.concurrency < 1:
        parser.error("at least one case, one at a time")
    stack = running()
    for role in (*STAGES, "operator"):
        stack.account(role)  # asked before anything runs at once: what ends there ends with a traceback
    report = Report(as_json=options.json)
    played = asyncio.run(play_cases(stack, report, options.cases, options.concurrency))
    return 0 if played.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
