"""Every rule of a message: given what meets it, breaks it, or stands at its edge, when it is asked for, then this."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Outcome
from services.notify.domain import AnswerAwaited, RetryMessage, SendingPostponed, StartSending
from services.notify.domain.message import ABSENT_AFTER, ASK_AGAIN, SEND_AGAIN, safe_code
from services.notify.domain.occasions import LONG_SEGMENT, ONE_SEGMENT, Wording, shown_minutes
from tests.unit.notify.test_message import (
    AT,
    PHONE,
    UNTIL,
    arrived,
    given_up,
    heard,
    refused,
    requested,
    spec,
    started,
    taken,
    unclear,
)
from tests.unit.three import Table, Three, judge, rules_without_three

TICK, SECOND = timedelta(microseconds=1), timedelta(seconds=1)
FAILED = (started, given_up)


def retry(*history: Event, at: timedelta = timedelta(0)) -> Outcome:
    return spec.given(requested, *history).when(RetryMessage(at=AT + at))


WEEK = UNTIL - AT
ALL: Table = {
    "already-delivered": lambda: Three(
        met=retry(*FAILED),
        broken=retry(started, taken, arrived),
        holds=[retry(started, taken)],  # it is on its way
        breaks=[retry(started, arrived)],
    ),
    "message-lapsed": lambda: Three(
        met=retry(*FAILED),
        broken=retry(*FAILED, at=2 * WEEK),
        holds=[retry(*FAILED, at=WEEK), retry(started, unclear, at=2 * WEEK)],  # asked about, never sent
        breaks=[retry(*FAILED, at=WEEK + TICK)],
    ),
}


def test_every_rule_has_its_three() -> None:
    assert rules_without_three("notify", ALL) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_rule_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)


# -- when it is sent, sent again, asked about, and given up ---


def postponed(times: int) -> tuple[Event, ...]:
    """Refused for now so often."""
    later = SendingPostponed(attempt=1, reason="r", next_at=AT + SECOND, at=AT)
    return (later,) * times


def starts(at: timedelta, attempt: int = 2) -> list[str]:
    command = StartSending(attempt=attempt, phone=PHONE, at=AT + at)
    return names(spec.given(requested, started, *postponed(1)).when(command))


def names(outcome: Outcome) -> list[str]:
    return [type(event).__name__ for event in outcome.events]


def refusal(times: int, retryable: bool = True) -> list[str]:
    """The next one, after so many."""
    begun = started.model_copy(update={"attempt": 1})
    history = (started, *postponed(times), begun)
    return names(spec.given(requested, *history).when(refused("isv.BUSINESS_LIMIT_CONTROL", retryable)))


def absent(after: timedelta) -> list[str]:
    return names(spec.given(requested, started).when(heard("absent", after)))


def answered(after: timedelta) -> list[str]:
    """A carrier that says where it is, once it is time to ask."""
    return names(spec.given(requested, started).when(heard("delivered", after)))


def silent(asked: int) -> list[str]:
    """No word to go by, after so many questions."""
    told = AnswerAwaited(asked=asked, next_at=AT, at=AT)
    return names(spec.given(requested, started, told).when(heard("silent")))


FIRST_ASKED = spec.given(requested, started).state.next_at - AT


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lambda: starts(timedelta(days=1)), ["SendingStarted"]),
        (lambda: starts(timedelta(0)), []),
        (lambda: starts(SECOND), ["SendingStarted"]),
        (lambda: starts(SECOND - TICK), []),
        (lambda: starts(SECOND, attempt=3), []),
        (lambda: refusal(0), ["SendingPostponed"]),
        (lambda: refusal(0, retryable=False), ["MessageGivenUp"]),
        (lambda: refusal(len(SEND_AGAIN) - 1), ["SendingPostponed"]),
        (lambda: refusal(len(SEND_AGAIN)), ["MessageGivenUp"]),
        (lambda: absent(ABSENT_AFTER), ["SendingPostponed"]),
        (lambda: absent(ABSENT_AFTER - TICK), ["AnswerAwaited"]),
        (lambda: silent(0), ["AnswerAwaited"]),
        (lambda: silent(len(ASK_AGAIN) - 1), ["AnswerAwaited"]),
        (lambda: silent(len(ASK_AGAIN)), ["OutcomeUnclear"]),
        (lambda: answered(FIRST_ASKED), ["MessageArrived"]),
        (lambda: answered(FIRST_ASKED - TICK), []),
    ],
)
def test_what_a_clock_and_the_carrier_bring(found: Callable[[], list[str]], expected: list[str]) -> None:
    assert found() == expected


def test_a_message_is_of_use_until_the_last_instant() -> None:
    state = spec.given(requested).state
    assert [state.lapsed(at) for at in (AT, UNTIL, UNTIL + TICK)] == [False, False, True]


# -- what it says ---


@pytest.mark.parametrize(
    ("length", "segments"),
    [(10, 1), (ONE_SEGMENT, 1), (ONE_SEGMENT + 1, 2), (2 * LONG_SEGMENT, 2), (2 * LONG_SEGMENT + 1, 3)],
)
@pytest.mark.parametrize("character", ["字", "𠮷"])
def test_a_message_is_as_many_sms_as_carriers_count(length: int, segments: int, character: str) -> None:
    units = len(character.encode("utf-16-le")) // 2
    text = character * ((length - len("【签】")) // units) + "x" * ((length - len("【签】")) % units)
    assert Wording(template="T", parameters=(), text=text).segments({}, "签") == segments


@pytest.mark.parametrize(("seconds", "minutes"), [(600, "10"), (599, "10"), (569, "9"), (30, "1"), (0, "1"), (-9, "1")])
def test_a_code_holds_for_whole_minutes_and_never_for_none(seconds: int, minutes: str) -> None:
    assert shown_minutes(AT, AT + timedelta(seconds=seconds)) == minutes


@pytest.mark.parametrize(
    ("code", "kept"),
    [("a" * 60, True), ("a" * 61, False), ("code-123456", True), ("code-1234567", False), ("1abc", False), ("a", True)],
)
def test_what_the_carrier_says_is_kept_only_as_a_code(code: str, kept: bool) -> None:
    assert safe_code(code) == (code if kept else "refused")
