"""Sessions, refresh tokens, attempts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kernel.log.kit import Spec
from services.identity.api.attempts import MAX_FAILURES, MAX_NAMES, WINDOW, Attempts
from services.identity.domain.session import (
    REPEAT_WITHIN,
    SESSION_LIFE,
    CloseSession,
    OpenSession,
    RefreshSession,
    Session,
    SessionClosed,
    SessionOpened,
    SessionRefreshed,
)

SESSION, ACCOUNT = UUID(int=1), UUID(int=2)
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
spec = Spec(Session)
opened = SessionOpened(session_id=SESSION, account_id=ACCOUNT, kind="person", at=AT, ends_at=AT + SESSION_LIFE)
second = SessionRefreshed(turn=2, at=AT)
third = SessionRefreshed(turn=3, at=AT)
reused = SessionClosed(reason="token-reused", at=AT)
closed = SessionClosed(reason="logged-out", at=AT)


def test_a_session_opens_and_each_refresh_token_is_used_once() -> None:
    open_it = OpenSession(session_id=SESSION, account_id=ACCOUNT, kind="person", at=AT)
    spec.given().when(open_it).then(opened).then_publishes()
    spec.given(opened).when(open_it).then()
    spec.given(opened).when(RefreshSession(turn=1, at=AT)).then(second)
    spec.given(opened, second).when(RefreshSession(turn=2, at=AT)).then(third)


def test_the_turn_before_is_answered_again_for_half_a_minute() -> None:
    at = AT + REPEAT_WITHIN
    spec.given(opened, second).when(RefreshSession(turn=1, at=at)).then()
    too_late = RefreshSession(turn=1, at=at + timedelta(microseconds=1))
    spec.given(opened, second).when(too_late).then_rejected("session-over")


def test_an_older_token_ends_the_session_for_everybody() -> None:
    outcome = spec.given(opened, second, third).when(RefreshSession(turn=1, at=AT))
    outcome.then_rejected("session-over")
    outcome.then_on_record(reused)
    spec.given(opened, second, third, reused).when(RefreshSession(turn=3, at=AT)).then_rejected("session-over")


def test_a_session_ends_after_half_a_day_inclusive() -> None:
    end = AT + SESSION_LIFE
    assert spec.given(opened).when(RefreshSession(turn=1, at=end)).events
    spec.given(opened).when(RefreshSession(turn=1, at=end + timedelta(microseconds=1))).then_rejected("session-over")


def test_logging_out_twice_is_calm() -> None:
    spec.given(opened).when(CloseSession(at=AT)).then(closed)
    spec.given(opened, closed).when(CloseSession(at=AT)).then()
    spec.given(opened, closed).when(RefreshSession(turn=1, at=AT)).then_rejected("session-over")


def test_a_session_that_never_was_is_not_found() -> None:
    spec.given().when(RefreshSession(turn=1, at=AT)).then_not_found()
    spec.given().when(CloseSession(at=AT)).then_not_found()


def test_ten_failures_lock_a_name_until_the_oldest_is_a_quarter_of_an_hour_old() -> None:
    attempts = Attempts()
    for n in range(MAX_FAILURES):
        assert attempts.begin(b"a", AT + timedelta(seconds=n)) is None
    assert attempts.begin(b"a", AT + timedelta(seconds=10)) == WINDOW - timedelta(seconds=10)
    assert attempts.begin(b"b", AT) is None
    assert attempts.begin(b"a", AT + WINDOW) is None
    assert attempts.begin(b"a", AT + WINDOW) == timedelta(seconds=1)


def test_the_right_password_clears_the_count() -> None:
    attempts = Attempts()
    for _ in range(3 * MAX_FAILURES):
        assert attempts.begin(b"a", AT) is None
        attempts.succeeded(b"a")


def test_the_count_is_bounded_however_many_names_are_tried() -> None:
    attempts = Attempts()
    for n in range(MAX_NAMES + 10):
        attempts.begin(n.to_bytes(4), AT)
    assert len(attempts._failed) == MAX_NAMES
