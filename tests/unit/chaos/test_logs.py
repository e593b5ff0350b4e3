"""What a service called an error is found in its log, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from tests.chaos.logs import errors_in


def test_errors_and_tracebacks_are_told_and_warnings_are_not(tmp_path: Path) -> None:
    lines = [
        {"level": "info", "event": "started"},
        {"level": "warning", "event": "consumer session ended", "error": "InterfaceError"},
        {"level": "error", "event": "Task exception was never retrieved\nfuture: <Task>", "error": "OSError"},
    ]
    log = tmp_path / "review.log"
    log.write_text("\n".join(map(json.dumps, lines)) + "\nMemoryError\n")
    assert errors_in([log]) == {"review: Task exception was never retrieved OSError": 1, "review: MemoryError": 1}
