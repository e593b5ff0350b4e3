"""Sessions: a log-in, and the refresh tokens that follow from it, each good once.

A refresh token names its session and its turn; the edge signs and verifies it, so no secret stands in the log. The
turn before the current one is answered again for half a minute, because an answer may have been lost on its way;
any other old token means that somebody copied it, and ends the session for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from kernel.log.decider import Command, Decider, Event, NotFound, Rejected, RejectedOnRecord, Violation

SESSION_LIFE = timedelta(hours=12)
REPEAT_WITHIN = timedelta(seconds=30)

AccountKind = Literal["person", "officer"]


class OpenSession(Command):
    """The login and the password were right."""

    session_id: UUID
    account_id: UUID
    kind: AccountKind
    at: datetime


class RefreshSession(Command):
    """Somebody holds the refresh token of this turn."""

    turn: int
    at: datetime


class CloseSession(Command):
    """Log out."""

    at: datetime


class SessionOpened(Event):
    """An account logged in."""

    session_id: UUID
    account_id: UUID
    kind: AccountKind
    at: datetime
    ends_at: datetime


class SessionRefreshed(Event):
    """The token of the turn before was used; this turn's is good now."""

    turn: int
    at: datetime


class SessionClosed(Event):
    """Nothing refreshes this session any more."""

    reason: Literal["logged-out", "token-reused"]
    at: datetime


@dataclass(frozen=True)
class SessionState:
    """A session."""

    session_id: UUID
    account_id: UUID
    kind: AccountKind
    ends_at: datetime
    turned_at: datetime
    opened_at: datetime
    turn: int = 1
    closed: bool = False


OVER = Violation("session-over", "登录已结束，请重新登录", "the session is over: please log in again")


def decide(command: Command, session: SessionState | None) -> Sequence[Event]:
    """The rules of a session."""
    match command, session:
        case OpenSession(), None:
            return [
                SessionOpened(
                    session_id=command.session_id,
                    account_id=command.account_id,
                    kind=command.kind,
                    at=command.at,
                    ends_at=command.at + SESSION_LIFE,
                )
            ]
        case OpenSession(), SessionState():
            return []  # the same request again
        case RefreshSession(), SessionState():
            return _refresh(command, session)
        case CloseSession(), SessionState():
            return [] if session.closed else [SessionClosed(reason="logged-out", at=command.at)]
    raise NotFound


def _refresh(command: RefreshSession, session: SessionState) -> Sequence[Event]:
    if session.closed or command.at > session.ends_at:
        raise Rejected([OVER])
    if command.turn == session.turn:
        return [SessionRefreshed(turn=session.turn + 1, at=command.at)]
    if command.turn == session.turn - 1 and command.at - session.turned_at <= REPEAT_WITHIN:
        return []
    raise RejectedOnRecord([OVER], [SessionClosed(reason="token-reused", at=command.at)])


def evolve(session: SessionState | None, event: Event) -> SessionState:
    """What an event makes of a session."""
    match event, session:
        case SessionOpened(), None:
            return SessionState(event.session_id, event.account_id, event.kind, event.ends_at, event.at, event.at)
        case SessionRefreshed(), SessionState():
            return replace(session, turn=event.turn, turned_at=event.at)
        case SessionClosed(), SessionState():
            return replace(session, closed=True)
    raise TypeError(f"{type(event).__name__} on {session!r}")


Session: Decider[SessionState] = Decider(
    stream_type="Session",
    events=(SessionOpened, SessionRefreshed, SessionClosed),
    decide=decide,
    evolve=evolve,
)
