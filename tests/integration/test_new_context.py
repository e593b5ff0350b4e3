"""The newcomer's page does what it says: its blocks, in one file, run and print what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "new-context.md").read_text()
CODE = "".join(re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


def test_the_context_is_under_a_hundred_lines() -> None:
    lines = [line for line in CODE.splitlines() if line.strip()]
    assert 50 < len(lines) < 100, len(lines)


def test_its_blocks_run_and_print_what_it_shows(tmp_path: Path) -> None:
    program = tmp_path / "loans.py"
    program.write_text(CODE)
    ran = subprocess.run(
        [sys.executable, str(program)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    (shown,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    printed = [line for line in ran.stdout.splitlines() if not line.startswith('{"')]
    assert printed == shown.splitlines(), ran.stdout
