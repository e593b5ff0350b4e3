"""The clock, and the file that moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kernel.log.clock import LOOK_EVERY, NOTICE, Clock

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
FIRST, SECOND_STEP = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 2, tzinfo=UTC)


@pytest.fixture
def moved(tmp_path: Path) -> Clock:
    """Ten days ahead from the first of December on, thirty from the second on."""
    (tmp_path / "clock").write_text(f"{FIRST.isoformat()} 864000\n{SECOND_STEP.isoformat()} 2592000\n")
    return Clock(tmp_path / "clock")


def test_a_step_holds_from_its_instant_on(moved: Clock) -> None:
    assert moved.at(FIRST - SECOND) == FIRST - SECOND
    assert moved.at(FIRST) == FIRST + 10 * DAY
    assert moved.at(SECOND_STEP - SECOND) == SECOND_STEP - SECOND + 10 * DAY
    assert moved.at(SECOND_STEP) == SECOND_STEP + 30 * DAY


def test_an_instant_leads_back_to_the_wall_clock_and_one_that_was_skipped_to_the_step(moved: Clock) -> None:
    for wall in (FIRST - SECOND, FIRST, SECOND_STEP - SECOND, SECOND_STEP, SECOND_STEP + DAY):
        assert moved.wall(moved.at(wall)) == wall
    assert moved.wall(FIRST + 3 * DAY) == FIRST
    assert moved.wall(SECOND_STEP + 20 * DAY) == SECOND_STEP


def test_a_step_that_goes_back_moves_nothing(tmp_path: Path) -> None:
    (tmp_path / "clock").write_text(f"{FIRST.isoformat()} 864000\n{SECOND_STEP.isoformat()} 60\n")
    assert Clock(tmp_path / "clock").at(SECOND_STEP) == SECOND_STEP + 10 * DAY
    with pytest.raises(ValueError, match="never goes back"):
        Clock().advance(-SECOND)


def test_a_step_that_is_written_later_is_seen_within_half_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = 0.0
    monkeypatch.setattr("kernel.log.clock.time.monotonic", lambda: passed)
    clock = Clock(tmp_path / "clock")
    assert clock.at(FIRST) == FIRST
    (tmp_path / "clock").write_text(f"{FIRST.isoformat()} 864000\n")
    assert clock.at(FIRST) == FIRST, "it isn't looked at every time"
    passed = LOOK_EVERY
    assert clock.at(FIRST) == FIRST + 10 * DAY
    assert timedelta(seconds=LOOK_EVERY) < NOTICE
