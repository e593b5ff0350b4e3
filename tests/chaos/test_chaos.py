"""A short chaos, and the checker put to the test: whatever fault is planted, it names it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local.home import ROOT
from deploy.local.ports import SERVICES
from tests.chaos.checker.views import VIEWS
from tests.chaos.monkey import BETWEEN
from tests.chaos.plants import ONLY_REBUILT, WAYS, plant
from tests.chaos.run import Chaos
from tests.chaos.stories import STORIES

KILLS = 12


@pytest.mark.timeout(900)
async def test_nothing_is_lost_doubled_or_out_of_order_though_everything_is_killed(chaos: Chaos) -> None:
    outcome, wrong = await chaos.run(KILLS)
    print(*(f"{figure}: {told}" for figure, told in outcome.figures.items()), sep="\n")
    assert not wrong, wrong
    assert not outcome.findings, [str(finding) for finding in outcome.findings]
    assert not chaos.stories or set(chaos.told.ended) == set(STORIES)
    assert chaos.monkey.kills.total() == KILLS
    assert chaos.monkey.fewest is not None
    assert chaos.monkey.fewest >= BETWEEN


# What can't be put back, since a topic keeps it for ever, comes last.
_KEPT = {("doubled", 1), *(("reordered", way) for way in range(3)), ("tampered-event", 2), ("lost", 1)}
_ALL = sorted(((fault, way) for fault, ways in WAYS.items() for way in range(len(ways))), key=lambda at: at in _KEPT)


@pytest.mark.timeout(120)
@pytest.mark.parametrize(("fault", "way"), _ALL)
async def test_a_planted_fault_is_named(chaos: Chaos, known: set[str], fault: str, way: int) -> None:
    async with plant(fault, chaos, way) as what:
        rebuilt = {"payment"} if WAYS[fault][way] is ONLY_REBUILT else set()
        after = await chaos.check(whole=True, rebuilt=rebuilt, within=5)
    new = [finding for finding in after.findings if str(finding) not in known]
    known |= {str(finding) for finding in after.findings}
    assert fault in {finding.kind for finding in new}, f"{what}: {[str(finding) for finding in new]}"


def test_the_checker_shares_no_code_with_the_kernel() -> None:
    modules = [f"tests.chaos.checker.{path.stem}" for path in (ROOT / "tests/chaos/checker").glob("*.py")]
    script = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {name for name in done.stdout.split() if name.split(".")[0] in {"kernel", "services"}}


def test_the_checker_knows_every_view() -> None:
    found: dict[str, set[str]] = {}
    for service in SERVICES:
        room = ROOT / "services" / service / "views.py"
        files = [room] if room.exists() else sorted(Path(ROOT / "services" / service / "views").glob("*.py"))
        calls = (node for path in files for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
        views = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "View")
        found[service] = {ast.literal_eval(view.args[0]) for view in views} | {"grants"}  # which each service is given
    assert found == {context: set(views) for context, views in VIEWS.items()}
