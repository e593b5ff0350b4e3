"""The list of `make journey ALL=1` is whole, and names tests that are there."""

from __future__ import annotations

import json
import subprocess
import sys

from deploy.local.demo.plan import PLANS
from deploy.local.home import ROOT
from tests.journey.coverage import PATHS, TRANSPORT, WATER


def test_each_path_names_a_test_that_is_there() -> None:
    tests = sorted(set(PATHS.values()))
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *tests]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    missing = set(tests) - set(found.stdout.splitlines())
    assert not missing, f"{sorted(missing)}\n{found.stdout[-2000:]}"


def test_there_is_a_path_for_each_mode_of_each_shipped_plan() -> None:
    files = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in PLANS.glob("*.json")}
    assert set(files) == {WATER, TRANSPORT}
    wanted = {f"{plan}: mode {mode['code']}" for plan, read in files.items() for mode in read["modes"]}
    assert wanted == {path for path in PATHS if ": mode " in path}
