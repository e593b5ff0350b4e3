"""`?as_of=`: an instant that is past."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest

from kernel.web import dependencies
from kernel.web.problems import Problem

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dependencies, "received_at", lambda _request: NOW)


def asked(as_of: datetime | None) -> datetime | None:
    request: Any = SimpleNamespace()
    return dependencies._as_of(request, as_of)


def test_the_past_and_this_very_instant_can_be_asked_for() -> None:
    shanghai = timezone(timedelta(hours=8))
    for at in (None, NOW, NOW - timedelta(days=9), datetime(2026, 3, 1, 16, tzinfo=shanghai)):
        assert asked(at) == at


def test_the_future_is_refused_with_the_limit() -> None:
    with pytest.raises(Problem) as refused:
        asked(NOW + timedelta(microseconds=1))
    (violation,) = refused.value.violations
    assert (refused.value.status, violation.code, violation.limit) == (422, "as-of-in-future", NOW.isoformat())
