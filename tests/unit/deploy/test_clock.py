"""Moving a stack's time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deploy.local.clock import move, span
from kernel.log.clock import Clock


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("+P30D", 30 * 86400), ("P1DT12H", 129_600), ("PT90S", 90), ("+PT1H1M1S", 3661)],
)
def test_a_span_is_said_as_iso_8601_says_it(text: str, seconds: int) -> None:
    assert span(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["-P1D", "P-1D", "P", "PT", "P1DT", "+P0D", "30", "P1M", ""])
def test_anything_else_is_refused_and_so_is_going_back(text: str) -> None:
    with pytest.raises(ValueError, match="never goes back"):
        span(text)


def test_steps_add_up_and_hold_once_it_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("deploy.local.clock.time.sleep", waits.append)
    monkeypatch.setattr("deploy.local.clock.NOTICE", timedelta())
    file, seen = tmp_path / "clock", Clock(tmp_path / "clock")
    move(file, timedelta(days=30))
    shown = move(file, timedelta(hours=1))
    assert abs(shown - datetime.now(UTC) - timedelta(days=30, hours=1)) < timedelta(minutes=1)
    assert abs(seen.now() - shown) < timedelta(minutes=1)
    assert len(waits) == 2
