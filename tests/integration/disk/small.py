"""A file system that is soon full."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

MEGABYTE = 1024 * 1024


class SmallDisk:
    """A file system of its own; `fill` leaves no room in it, `free` gives it back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        """Take all the room there is."""
        with suppress(OSError), self._ballast.open("ab", buffering=0) as out:
            while True:
                out.write(b"\0" * 4096)

    def free(self) -> None:
        """Somebody has tidied up."""
        self._ballast.unlink()


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """A file system of so many megabytes at `folder`; skips the test where none can be mounted."""
    folder.mkdir(parents=True)
    if os.geteuid() != 0:
        pytest.skip("SKIPPED: a small file system is needed, and only root can mount one")
    options = f"size={megabytes}m,mode=0755"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"SKIPPED: a small file system is needed, and none can be mounted: {mounted.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
