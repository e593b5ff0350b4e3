"""The bench at a size too small to mean anything: it runs, and writes what was asked for, in the shape asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local.kafka import Kafka
from deploy.local.postgres import start_postgres
from deploy.local.say import PartFailed
from tests.bench import __main__ as program
from tests.bench.ground import DURABILITY, Ground
from tests.bench.table import Measured, Report
from tests.integration.conftest import passable_folder

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


class Nothing(Ground):
    """No server at all, which claims to be durable but for what it is told."""

    def __init__(self, **settings: str) -> None:
        self.told = dict.fromkeys(DURABILITY, "on") | settings

    async def settings(self) -> dict[str, str]:
        return self.told

    async def prepare(self) -> None:
        pass


async def test_what_was_measured_is_written_though_the_run_is_cut_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def first(on: Ground, report: Report) -> None:
        report(Measured("append-vs-pgbench", 1, 3, 2))

    async def second(on: Ground, report: Report) -> None:
        raise ConnectionError

    monkeypatch.setattr(program, "FIGURES", {"one": first, "two": second})
    (tmp_path / "latest.json").write_text("an earlier run's")
    with pytest.raises(ConnectionError):
        await program.run(Nothing(), ["one", "two"], tmp_path / "latest.json")
    found = json.loads((tmp_path / "latest.json").read_text())
    assert found == [{"figure": "append-vs-pgbench", "callers": 1, "ours": 3, "peer": 2, "ratio": 1.5}]


@pytest.mark.parametrize("name", DURABILITY)
async def test_nothing_is_measured_where_a_commit_may_be_lost(tmp_path: Path, name: str) -> None:
    with pytest.raises(PartFailed, match=f"bench: {name} is off"):
        await program.run(Nothing(**{name: "off"}), ["append-vs-pgbench"], tmp_path / "latest.json")
    assert not list(tmp_path.iterdir())


def no_broker() -> Kafka:
    raise NotImplementedError


async def test_the_settings_are_the_servers_own_words() -> None:
    settings = dict.fromkeys(DURABILITY, "off")
    with passable_folder() as folder, start_postgres(folder, settings=settings) as postgres:
        found = await Ground(postgres, 1, no_broker).settings()
    assert {name: found[name] for name in DURABILITY} == settings
