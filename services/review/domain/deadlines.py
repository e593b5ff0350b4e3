"""Until when somebody has to act. A day told at a counter is a whole day in Shanghai; instants are inclusive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from services.review.domain.chain import Stage
from services.review.domain.submission import Holder, Station

SHANGHAI = ZoneInfo("Asia/Shanghai")


def day_of(at: datetime) -> date:
    """The day an instant falls on."""
    return at.astimezone(SHANGHAI).date()


def end_of(day: date) -> datetime:
    """The last second of a day."""
    return datetime.combine(day, time(23, 59, 59), SHANGHAI).astimezone(UTC)


def end_of_day_after(at: datetime, days: int) -> datetime:
    """The last second of the day `days` after `at`."""
    return end_of(day_of(at) + timedelta(days=days))


def first_dues(stages: Sequence[Stage], at: datetime) -> list[datetime]:
    """The deadlines of a chain that begins at `at`: the plan's."""
    return [stage.due_at for stage in stages] if at <= stages[0].due_at else dues_anew(stages, at)


def dues_anew(stages: Sequence[Stage], at: datetime) -> list[datetime]:
    """The deadlines of a chain that is walked again from `at` on: every stage has its days after the one before, and
    none is worse off than by the plan's date."""
    days = accumulate(stage.days for stage in stages)
    return [max(stage.due_at, end_of_day_after(at, n)) for stage, n in zip(stages, days, strict=True)]


def turn_of(station: Station, at: datetime, *, anew: bool) -> Holder:
    """A station's turn from `at` on: by its deadline; where the case comes to it anew, or when that has passed before
    it came, within the days that the plan gives it."""
    due_at = station.due_at
    if anew or at > due_at:
        due_at = max(due_at, end_of_day_after(at, station.days))
    return station.holder(due_at)
