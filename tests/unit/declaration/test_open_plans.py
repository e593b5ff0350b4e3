"""The list that a person chooses their plan from: those whose window is open now."""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.web.access import Caller
from services.declaration.api.plans import list_plans
from tests.unit.declaration.story import PLAN

OPENS, CLOSES = PLAN.opens_at, PLAN.closes_at
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
COLUMNS = "plan_id, plan_version, code, title, year, series, level, opens_at, closes_at, put_off, closed"


class Rows:
    """The table of plans in memory; a query runs as it is written, but for where the table stands and its casts."""

    def __init__(self, *, closed: bool, put_off: datetime | None) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.row_factory = sqlite3.Row
        self.db.create_function("greatest", 2, lambda *given: max(v for v in given if v is not None))
        self.db.execute(f"CREATE TABLE plans ({COLUMNS})")
        said = (str(PLAN.plan_id), 1, PLAN.code, PLAN.title, PLAN.year, PLAN.series, PLAN.level, OPENS, CLOSES, put_off)
        self.db.execute(f"INSERT INTO plans VALUES ({', '.join('?' * 11)})", (*map(plain, said), closed))

    async def fetch(self, query: str, *given: Any) -> list[sqlite3.Row]:
        query = re.sub(r"::\w+", "", re.sub(r"FROM \S+", "FROM plans", query))
        return self.db.execute(query, {str(n): plain(v) for n, v in enumerate(given, 1)}).fetchall()


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else str(value) if isinstance(value, UUID) else value


async def listed(
    now: datetime, *, closed: bool = False, put_off: datetime | None = None, closed_too: bool = False
) -> list[str]:
    caller = Caller(UUID(int=1), "applicant", ("applicant",), UUID(int=2), None, now, "zh")
    kernel: Any = SimpleNamespace(pool=Rows(closed=closed, put_off=put_off))
    page = await list_plans(caller, kernel, closed_too=closed_too)
    return [f"{row.title}{'' if row.open else ' (closed)'}" for row in page.items]


@pytest.mark.parametrize(
    ("now", "said", "there"),
    [
        (OPENS - SECOND, {}, False),
        (OPENS, {}, True),
        (CLOSES, {}, True),
        (CLOSES + SECOND, {}, False),
        (CLOSES + SECOND, {"put_off": CLOSES + DAY}, True),
        (CLOSES + DAY + SECOND, {"put_off": CLOSES + DAY}, False),
        (OPENS, {"closed": True}, False),
    ],
)
async def test_a_plan_is_in_the_list_while_its_window_is_open(now: datetime, said: Any, there: bool) -> None:
    assert await listed(now, **said) == ([PLAN.title] if there else [])
    assert await listed(now, **said, closed_too=True) == [PLAN.title if there else f"{PLAN.title} (closed)"]
