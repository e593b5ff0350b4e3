"""`make journey ALL=1`: every path of `coverage`, on the running stack; last and alone, on a stack of their own, those
that move the clock."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import pytest

from deploy.local.home import ROOT
from tests.journey.coverage import PATHS
from tests.journey.stack import running


class Outcomes:
    """A plugin of pytest's: what came of each test, and in how many seconds."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.seconds: dict[str, float] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One of a test's three phases is over."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration
        if report.failed:
            self.words[report.nodeid] = "FAILED"
        elif report.skipped or report.when == "call":
            self.words.setdefault(report.nodeid, report.outcome)


def run(*options: str, plugins: Sequence[object] = ()) -> int:
    """pytest's code for the tests of all paths."""
    tests = [str(ROOT / test) for test in dict.fromkeys(PATHS.values())]
    # What this process imported to find the stack is no test, and needs no rewriting.
    known = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
    return int(pytest.main(["-q", "-p", "no:cacheprovider", *known, *options, *tests], plugins=plugins))


def play_all() -> int:
    """A table of what came of each path; 1 when one failed, or wasn't played."""
    os.environ["ZHIPING_HOME"] = str(running().home.path)
    outcomes = Outcomes()
    code = run("--durations=0", plugins=[outcomes])
    width = max(map(len, PATHS))
    sys.stdout.write("\n")
    for path, test in PATHS.items():
        word, seconds = outcomes.words.get(test, "not played"), outcomes.seconds.get(test, 0)
        sys.stdout.write(f"{path:<{width}}  {word:<10} {seconds:6.1f} s\n")
    passed = sum(outcomes.words.get(test) == "passed" for test in PATHS.values())
    sys.stdout.write(f"\n{passed} of {len(PATHS)} paths passed\n")
    return 0 if code == 0 and passed == len(PATHS) else 1
