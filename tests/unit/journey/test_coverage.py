"""The list of `make journey ALL=1` names tests that are there."""

from __future__ import annotations

import subprocess
import sys

from deploy.local.home import ROOT
from tests.journey.coverage import PATHS


def test_each_path_names_a_test_that_is_there() -> None:
    tests = sorted(set(PATHS.values()))
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *tests]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    missing = set(tests) - set(found.stdout.splitlines())
    assert not missing, f"{sorted(missing)}\n{found.stdout[-2000:]}"
