"""What an instant decides in review: met, not met, and the last second on either side. Days are those of Shanghai."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Outcome
from services.review.domain import (
    Act,
    Calendar,
    DutyMissed,
    ExtendDeadline,
    HearAmendment,
    LookAtClock,
    end_of_day_after,
)
from services.review.domain.commands import HearCorrection
from services.review.domain.deadlines import day_of, first_dues, turn_of
from services.review.domain.watch import SETTLE
from tests.unit.review import test_fee_window as fee
from tests.unit.review import test_watch as watch
from tests.unit.review.samples import AT, DUE, FOUR, hand_in, opened, returned
from tests.unit.review.stories import Story, spec

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
MIDNIGHT = datetime(2026, 3, 2, 16, tzinfo=UTC)
"""Tuesday, 3 March, begins in Shanghai."""
UNTIL = watch.UNTIL


@pytest.mark.parametrize(
    ("at", "day", "ends_at"),
    [
        (MIDNIGHT - SECOND, date(2026, 3, 2), MIDNIGHT + 5 * DAY - SECOND),
        (MIDNIGHT, date(2026, 3, 3), MIDNIGHT + 6 * DAY - SECOND),
    ],
)
def test_a_day_is_one_of_shanghai_to_its_last_second(at: datetime, day: date, ends_at: datetime) -> None:
    assert day_of(at) == day
    assert end_of_day_after(at, 5) == ends_at


@pytest.mark.parametrize(
    ("day", "calendar", "last"),
    [
        # five working days, the first day not counted: over a weekend, a holiday, a Saturday that is worked
        (date(2026, 3, 2), Calendar(), date(2026, 3, 9)),
        (date(2026, 3, 1), Calendar(), date(2026, 3, 6)),
        (date(2026, 3, 6), Calendar(), date(2026, 3, 13)),
        (date(2026, 3, 2), Calendar(holidays=(date(2026, 3, 3),)), date(2026, 3, 10)),
        (date(2026, 3, 2), Calendar(workdays=(date(2026, 3, 7),)), date(2026, 3, 7)),
        (date(2026, 3, 2), Calendar(holidays=(date(2026, 3, 2),)), date(2026, 3, 9)),  # the day itself never counts
        (date(2026, 3, 2), Calendar(holidays=(date(2026, 3, 7),)), date(2026, 3, 9)),  # a Saturday is off anyway
    ],
)
def test_five_working_days_after_a_day(day: date, calendar: Calendar, last: date) -> None:
    assert calendar.after(day, 5) == last
    assert calendar.works(last)


def look(at: datetime, *history: Event) -> list[str]:
    return names(watch.spec.given(*(history or watch.CHECKING)).when(LookAtClock(at=at)))


def names(outcome: Outcome) -> list[str]:
    assert outcome.refused is None
    return [type(event).__name__ for event in outcome.events]


def mending(at: datetime, *heard: Event) -> list[str]:
    """What the clock finds while the applicant has to mend it."""
    outcome = watch.spec.given(*watch.MENDING, *heard).when(LookAtClock(at=at))
    unproven = [told for event in outcome.events if isinstance(event, DutyMissed) for told in event.unproven]
    return [*names(outcome), *unproven]


def follow(version: int, until: datetime) -> list[str]:
    later = watch.CHECK.model_copy(update={"until": until})
    return names(watch.spec.given(*watch.CHECKING).when(watch.follow(later, version)))


def extend(stage: str | None, until: datetime) -> list[str]:
    history = (opened(), returned("unit", "employer")) if stage is None else (opened(),)
    return names(spec.given(*history).when(ExtendDeadline(stage=stage, until=until, at=AT)))


def corrected(at: datetime, *before: str, what: str = "name") -> list[str]:
    """Heard at an instant, where `before` was heard already."""
    story = Story(FOUR)
    if before:
        story.events += story.given.when(HearCorrection(corrected=before, at=AT + SECOND)).events
    return names(story.given.when(HearCorrection(corrected=(what,), at=at)))


def amended(moves: int, answers: int) -> list[str]:
    """Another answer of declaration, after so many moved entries and answers."""
    story = Story(FOUR)
    for n in range(moves):
        story.does(Act.MOVE_ENTRY, "employer")
        if n < answers:
            story.events += story.given.when(HearAmendment(submission=1, at=AT)).events
    return names(story.given.when(HearAmendment(submission=1, at=AT)))


def handed_in(number: int) -> list[str]:
    return names(Story(FOUR).given.when(hand_in(number)))


def claimed_again(after: timedelta) -> list[str]:
    """An officer says once more that they are at it."""
    given = watch.spec.given(*watch.CHECKING, watch.claimed(watch.ME))
    return names(given.when(watch.claim(watch.ME, AT + after)))


def lapse_noted(window: int) -> list[str]:
    return names(fee.spec.given(fee.lapsed).when(fee.note.model_copy(update={"window": window})))


REMIND_AT = UNTIL - 2 * DAY
TOLD = (watch.heard("notice", UNTIL), watch.heard("reminder", UNTIL))
MENDED_BY = end_of_day_after(AT, 5)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # a reminder, and a cut-off that a checker misses
        (lambda: look(AT), []),
        (lambda: look(REMIND_AT - SECOND), []),
        (lambda: look(REMIND_AT), ["DutyReminded"]),
        (lambda: look(UNTIL), ["DutyReminded"]),
        (lambda: look(UNTIL + SECOND), ["DutyMissed"]),
        (lambda: look(UNTIL + DAY), ["DutyMissed"]),
        # an applicant's lapse: proven until the last instant, and settled before it counts
        (lambda: mending(UNTIL + SECOND, *TOLD), []),
        (lambda: mending(UNTIL + SETTLE, *TOLD), []),
        (lambda: mending(UNTIL + SETTLE + SECOND, *TOLD), ["ReturnLapsed"]),
        (
            lambda: mending(UNTIL + DAY, watch.heard("notice", UNTIL + SECOND), TOLD[1]),
            ["DutyMissed", "notice"],
        ),
        (
            lambda: mending(UNTIL + DAY, TOLD[0], watch.heard("reminder", UNTIL + SECOND)),
            ["DutyMissed", "reminder"],
        ),
        # whose turn it is, as the case says it last
        (lambda: follow(0, UNTIL + DAY), []),
        (lambda: follow(1, UNTIL + DAY), []),
        (lambda: follow(2, UNTIL + DAY), ["DutyPutOff"]),
        (lambda: follow(2, UNTIL), []),
        # a date is put off, never brought forward
        (lambda: extend("unit", DUE - DAY), []),
        (lambda: extend("unit", DUE), []),
        (lambda: extend("unit", DUE + SECOND), ["TimeExtended"]),
        (lambda: extend(None, MENDED_BY), []),
        (lambda: extend(None, MENDED_BY + SECOND), ["TimeExtended"]),
        # what is told of a submission handed in since, or twice
        (lambda: corrected(AT - DAY), []),
        (lambda: corrected(AT), []),
        (lambda: corrected(AT + SECOND), ["CorrectionHeard"]),
        (lambda: corrected(AT + DAY, "name"), []),
        (lambda: corrected(AT + DAY, "name", what="id_number"), ["CorrectionHeard"]),
        (lambda: amended(1, 0), ["AmendmentHeard"]),
        (lambda: amended(1, 1), []),
        (lambda: amended(0, 0), []),
        (lambda: handed_in(0), []),
        (lambda: handed_in(1), []),
        (lambda: claimed_again(timedelta(hours=1)), ["CaseClaimed"]),
        (lambda: claimed_again(SECOND), []),
        (lambda: claimed_again(timedelta(minutes=1) - SECOND), []),
        (lambda: claimed_again(timedelta(minutes=1)), ["CaseClaimed"]),
        (lambda: lapse_noted(0), []),
        (lambda: lapse_noted(1), []),
        (lambda: lapse_noted(2), ["FeeLapseNoted"]),
    ],
)
def test_what_an_instant_brings(found: Callable[[], list[str]], expected: list[str]) -> None:
    assert found() == expected


def test_a_chain_keeps_the_plans_dates_until_its_first_one_has_passed() -> None:
    planned = [stage.due_at for stage in FOUR.stages]
    assert first_dues(FOUR.stages, AT) == planned
    assert first_dues(FOUR.stages, DUE) == planned
    assert first_dues(FOUR.stages, DUE + SECOND) == [end_of_day_after(DUE, n) for n in (5, 10, 15, 20)]


def test_a_stage_keeps_its_date_until_it_has_passed_and_then_has_its_days() -> None:
    station = Story(FOUR).case.station
    assert turn_of(station, DUE, anew=False).due_at == DUE
    assert turn_of(station, DUE + SECOND, anew=False).due_at == end_of_day_after(DUE, 5)
    assert turn_of(station, DUE - 30 * DAY, anew=True).due_at == DUE  # nobody is worse off than by the plan's date
    assert turn_of(station, DUE, anew=True).due_at == end_of_day_after(DUE, 5)


def test_nobody_is_reminded_in_the_first_half_of_their_time() -> None:
    def remind_at(until: datetime) -> datetime | None:
        short = watch.CHECK.model_copy(update={"until": until})
        found: datetime | None = watch.spec.given(watch.BEGAN, watch.began(short)).state.remind_at
        return found

    assert remind_at(AT + 10 * DAY) == AT + 8 * DAY
    assert remind_at(AT + 4 * DAY) == AT + 2 * DAY
    assert remind_at(AT + 3 * DAY) == AT + 1.5 * DAY
