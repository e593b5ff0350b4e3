"""The bench at a size too small to mean anything: it runs, and writes what was asked for, in the shape asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def bench(home: Path, figures: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.bench", "--figures", figures, "--scale", "0.002"]
    environ = {**os.environ, "ZHIPING_HOME": str(home)}
    return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=120, check=False)


def test_the_figures_asked_for_are_measured_beside_their_peers(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    tmp_path.parent.chmod(0o755)
    done = bench(tmp_path, "append-vs-pgbench,append-vs-eventsourcing")
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads((tmp_path / "bench" / "latest.json").read_text())
    assert [(line["figure"], line["callers"]) for line in found] == [
        *(("append-vs-pgbench", callers) for callers in (1, 8, 32, 128)),
        *(("append-vs-eventsourcing", callers) for callers in (1, 8, 32)),
    ]
    for line in found:
        assert list(line) == ["figure", "callers", "ours", "peer", "ratio"]
        assert line["ratio"] == pytest.approx(line["ours"] / line["peer"], abs=0.001)
    for said in ("fsync on", "synchronous_commit on", "full_page_writes on", "max_connections 300", "≥ 2.5 ×"):
        assert said in done.stdout
    assert [path.name for path in (tmp_path / "bench").iterdir()] == ["latest.json"], "servers were left behind"


def test_a_misspelt_figure_is_told_before_anything_starts(tmp_path: Path) -> None:
    done = bench(tmp_path, "append-vs-pgbensh")
    assert done.returncode == 2
    assert "no such figure: append-vs-pgbensh" in done.stderr
    assert not list(tmp_path.iterdir())
