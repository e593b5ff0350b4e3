"""One clock a process. Rules never read it: an instant reaches them as a field of the command."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """The process's time in UTC; `advance` moves it forward (tests do), never back."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> None:
        """Move forward by a non-negative span."""
        if by < timedelta():
            raise ValueError("a clock never goes back")
        self._ahead += by
