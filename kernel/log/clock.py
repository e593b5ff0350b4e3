"""One clock a process. Rules never read it: an instant reaches them as a field of the command."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

LOOK_EVERY = 0.5
NOTICE = timedelta(seconds=1)
"""How long before it holds a step has to stand in the file: then every process has seen it by that instant."""


class Clock:
    """The process's time in UTC; it may be ahead of the wall clock, and never goes back.

    `advance` moves it forward (tests do). `steps`: a file by which a local stack's processes are moved together, a
    line a step: from which instant of the wall clock on they are ahead, and by how many seconds in all. It is looked
    at twice a second; a line stands there `NOTICE` before it holds, so that all processes take it in one instant.
    """

    def __init__(self, steps: Path | None = None) -> None:
        self._ahead = timedelta()
        self._file = steps
        self._steps: list[tuple[datetime, timedelta]] = []
        self._looked = float("-inf")
        self._changed = 0

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        return self.at(datetime.now(UTC))

    def at(self, wall: datetime) -> datetime:
        """What this clock showed when the wall clock showed `wall`: for an instant that something else stamped."""
        if self._file is not None and time.monotonic() - self._looked >= LOOK_EVERY:
            self._look(self._file)
        return wall + self._ahead + max((by for since, by in self._steps if since <= wall), default=timedelta())

    def wall(self, instant: datetime) -> datetime:
        """What the wall clock showed when this clock showed `instant`, or stepped over it: the database stamps events
        with it."""
        shown = instant - self._ahead
        ahead = max((by for since, by in self._steps if since + by <= shown), default=timedelta())
        return min([shown - ahead, *(since for since, by in self._steps if by > ahead)])

    def advance(self, by: timedelta) -> None:
        """Move forward by a non-negative span."""
        if by < timedelta():
            raise ValueError("a clock never goes back")
        self._ahead += by

    def _look(self, file: Path) -> None:
        self._looked = time.monotonic()
        try:
            changed = file.stat().st_mtime_ns
            if changed != self._changed:
                self._steps, self._changed = read_steps(file), changed
        except OSError:
            return  # not moved yet


def read_steps(file: Path) -> list[tuple[datetime, timedelta]]:
    """The steps on file, in their order; none where there is no such file. Raises ValueError when it can't be read."""
    if not file.exists():
        return []
    lines = [line.split() for line in file.read_text().splitlines()]
    return [(datetime.fromisoformat(since), timedelta(seconds=float(by))) for since, by in lines]
