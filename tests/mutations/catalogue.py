"""Mutations: patches that each break one promise of the kernel, and the test that must notice.

A patch begins with header lines, which `git apply` passes over:

    Promise: the row of kernel/README.md, its first cell word for word
    Test: tests/…/test_x.py::test_that_must_fail

and then whatever explains it.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = Path("kernel/README.md")


@dataclass(frozen=True)
class Mutation:
    """One patch."""

    path: Path
    promise: str
    test: str

    @property
    def name(self) -> str:
        """As `make mutate M=name` and the table of promises call it."""
        return self.path.stem

    def apply(self, tree: Path, *options: str) -> str:
        """What git had to say against it; "" when it was applied (`--check`: could be; `-R`: was taken back)."""
        command = ["git", "apply", *options, str(self.path)]
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=30, check=False)
        return "" if done.returncode == 0 else done.stderr.strip() or f"git apply ended with code {done.returncode}"


def mutations(root: Path = ROOT) -> list[Mutation]:
    """Every patch, by name. Raises ValueError when one lacks a header."""
    return [_read(path) for path in sorted((root / "tests/mutations").glob("*.patch"))]


def _read(path: Path) -> Mutation:
    header = path.read_text().partition("\ndiff --git ")[0]
    found = dict(re.findall(r"^(Promise|Test): (.+)$", header, re.MULTILINE))
    if set(found) != {"Promise", "Test"}:
        raise ValueError(f"{path.name} begins with the lines `Promise: …` and `Test: …`")
    return Mutation(path, found["Promise"].strip(), found["Test"].strip())


def promises(root: Path = ROOT) -> dict[str, list[str]]:
    """The table of promises: its first cell, and the mutations its last one names."""
    table = (root / README).read_text().partition("## What is promised")[2].partition("\n## ")[0]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in table.splitlines() if line.startswith("| ")]
    return {row[0].strip(): re.findall(r"`([^`]+)`", row[3]) if len(row) > 3 else [] for row in rows[1:]}
