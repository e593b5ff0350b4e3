"""Days and instants as they are in China: a deadline is an instant, a year of 聘任 ends on a day in Shanghai."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def day_of(at: datetime) -> date:
    """The day in Shanghai."""
    return at.astimezone(SHANGHAI).date()


def shown(at: datetime) -> str:
    """An instant as a person in China reads it: 2022年8月31日17:30."""
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日{local:%H:%M}"


def full_years(since: date, until: date) -> int:
    """Whole years between two days: the anniversary itself completes one; of 29 February that is 1 March."""
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def years_later(day: date, years: int) -> date:
    """The same day so many years later; of 29 February, where there is none, 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
