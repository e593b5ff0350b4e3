"""How often a login name may be tried: ten failures within a quarter of an hour lock it until the oldest is past.

Kept in the process's memory, by a keyed digest of the name: failures for names that nobody holds must count as well
(else the lock would tell which names exist), and an append-only log is no place for what strangers can write without
end. Each process counts for itself, and a restart forgets.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta

MAX_FAILURES = 10
WINDOW = timedelta(minutes=15)
MAX_NAMES = 50_000


class Attempts:
    """Counts attempts per name. Every attempt counts as failed until `succeeded` says otherwise, so that parallel
    guesses can't slip past the limit."""

    def __init__(self) -> None:
        self._failed: OrderedDict[bytes, deque[datetime]] = OrderedDict()

    def begin(self, name: bytes, now: datetime) -> timedelta | None:
        """Count an attempt; how long to wait instead, when the name is locked."""
        failed = self._failed.setdefault(name, deque())
        while failed and now - failed[0] >= WINDOW:
            failed.popleft()
        if len(failed) >= MAX_FAILURES:
            return failed[0] + WINDOW - now
        failed.append(now)
        self._failed.move_to_end(name)
        if len(self._failed) > MAX_NAMES:
            self._failed.popitem(last=False)
        return None

    def succeeded(self, name: bytes) -> None:
        """The password was right: start afresh."""
        self._failed.pop(name, None)
