"""催办 of an item that waits with the employer (guide 二.5): told to its officers, rate-limited, the last one shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kernel.log.decider import reject

URGE_EVERY = timedelta(days=2)


@dataclass(frozen=True)
class Urges:
    """How often the person urged about an item, and when last; kept when it is handed in anew."""

    last: datetime | None = None
    count: int = 0

    @property
    def next_at(self) -> datetime | None:
        """From when on they may again; None: at any time."""
        return self.last + URGE_EVERY if self.last else None

    def once_more(self, at: datetime) -> Urges:
        """Urged again."""
        return Urges(at, self.count + 1)


def may_urge(urges: Urges, at: datetime, *, waits: bool) -> None:
    """Raises Rejected where it doesn't wait with the employer, or it was urged lately."""
    if not waits:
        raise reject("nothing-to-urge", "该档案没有待单位审核的提交，无需催办", "it doesn't wait for the employer now")
    again = urges.next_at
    if again is not None and at < again:
        raise reject(
            "urged-lately", f"{URGE_EVERY.days} 天内只能催办一次", f"one may urge once in {URGE_EVERY.days} days",
            limit=again.isoformat(), actual=at.isoformat(),
        )  # fmt: skip
