"""The list of `make journey ALL=1` is whole, and names tests that are there."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from deploy.local.demo.plan import PLANS
from deploy.local.home import ROOT
from tests.journey import plans
from tests.journey.coverage import PATHS, TRANSPORT, WATER

SHIPPED: dict[str, dict[str, Any]] = {
    file.stem: json.loads(file.read_text(encoding="utf-8")) for file in PLANS.glob("*.json")
}
KINDS = (
    *("8(1)", "8(2)", "a missed window", "a fee expires"),
    *("a refund", "a withdrawal", "a second declaration", "the exam"),
)
"""What the fifth issue wants of both plans besides every mode and a return at every stage. What a plan knows nothing of
has its path all the same: that it isn't there."""


def test_each_path_names_a_test_that_the_command_finds() -> None:
    tests = sorted(set(PATHS.values()))
    # By then the command has asked for the stack's gateway, for which httpx imports anyio.
    command = [sys.executable, "-c", "import anyio; from tests.journey.all_paths import run; run('--collect-only')"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    missing = set(tests) - set(found.stdout.splitlines())
    assert not missing, f"{sorted(missing)}\n{found.stderr[-2000:]}"


def test_both_plans_are_there() -> None:
    assert set(SHIPPED) == {WATER, TRANSPORT}


def named(plan: str, kind: str) -> set[str]:
    """What the list has of this kind under this plan."""
    return {path.removeprefix(f"{plan}: {kind} ") for path in PATHS if path.startswith(f"{plan}: {kind} ")}


@pytest.mark.parametrize("plan", SHIPPED)
def test_there_is_a_path_for_each_mode_of_a_shipped_plan(plan: str) -> None:
    modes = [mode["code"] for mode in SHIPPED[plan]["modes"]]
    assert named(plan, "mode") == set(modes)


@pytest.mark.parametrize("plan", SHIPPED)
def test_there_is_a_return_at_each_stage_of_a_shipped_plan(plan: str) -> None:
    assert named(plan, "returned at") == {stage["id"] for stage in SHIPPED[plan]["stages"]}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("plan", SHIPPED)
def test_there_is_a_path_of_each_kind_under_a_shipped_plan(plan: str, kind: str) -> None:
    assert any(path.partition(",")[0] == f"{plan}: {kind}" for path in PATHS)


@pytest.mark.parametrize("plan", [plans.WATER, plans.TRANSPORT], ids=str)
def test_what_the_journeys_know_of_a_shipped_plan_names_its_modes_and_stages(plan: plans.Known) -> None:
    read = SHIPPED[str(plan)]
    assert [*plan.modes] == [mode["code"] for mode in read["modes"]]
    actors = {stage["id"]: stage["actor"] for stage in read["stages"]}
    assert plan.stages.items() <= actors.items()
