"""One-time codes by SMS for an account that exists: to set a password anew, to change a phone, for a first log-in.

An account has one code at a time; a new one puts the old one aside. What is wrong with a code isn't told apart: who
may be guessing learns nothing of it. Ten minutes, five tries, one a minute per phone.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from kernel.log.decider import Event, Rejected, RejectedOnRecord, Release, Take, Violation

CODE_LIFE = timedelta(minutes=10)
NEXT_CODE_AFTER = timedelta(seconds=60)
MAX_WRONG_CODES = 5
NEXT_CODE = "next-code"
"""The timer that lets a phone be sent another code."""

TOO_SOON = Violation(
    "code-sent-recently",
    f"验证码已发送，请 {int(NEXT_CODE_AFTER.total_seconds())} 秒后再试",
    "a code was sent a moment ago: try again in a minute",
    pointer="/phone",
    limit=int(NEXT_CODE_AFTER.total_seconds()),
)
STALE = Violation(
    "wrong-or-lapsed-code",
    "验证码错误或已失效，请核对或重新获取",
    "the code is wrong or no longer good: look again, or ask for another",
    pointer="/code",
)


@dataclass(frozen=True)
class Pending:
    """The code an account waits for. `held`: its phone can't be sent another one yet."""

    code_id: UUID
    purpose: str
    phone: str
    code: str
    expires_at: datetime
    next_at: datetime
    wrong: int = 0
    held: bool = True

    def mistyped(self) -> Pending:
        """After one more wrong try."""
        return replace(self, wrong=self.wrong + 1)

    def good(self, at: datetime) -> bool:
        """Whether the right code would still be taken."""
        return self.wrong < MAX_WRONG_CODES and at <= self.expires_at


def refuse_too_soon(pending: Pending | None, at: datetime) -> None:
    """An account's own next code waits as long as its phone's does. Raises Rejected."""
    if pending is not None and pending.held and at < pending.next_at:
        raise Rejected([TOO_SOON])


def check_code(pending: Pending | None, purpose: str, given: str, at: datetime, mistyped: Event) -> Pending:
    """The code that was waited for. Raises Rejected; for a wrong one on record, so that tries count."""
    if pending is None or pending.purpose != purpose or not pending.good(at):
        raise Rejected([STALE])
    if not hmac.compare_digest(given.encode(), pending.code.encode()):
        raise RejectedOnRecord([STALE], [mistyped])
    return pending


def claims_of_new(scope: str, code_id: UUID, phone: str, before: Pending | None) -> Sequence[Take | Release]:
    """The phone is busy for a minute, and the stream is found by the code's id, as long as the code is waited for.

    The claim of a phone that is sent a second code stays: a stream can't take twice what it holds.
    """
    takes: list[Take | Release] = [Take(scope, str(code_id), TOO_SOON)]
    if before is not None:
        takes.append(Release(scope, str(before.code_id)))
        if before.held and before.phone == phone:
            return takes
        if before.held:
            takes.append(Release("phone-code", before.phone))
    return [*takes, Take("phone-code", phone, TOO_SOON)]


def claims_of_done(scope: str, before: Pending | None) -> Sequence[Take | Release]:
    """Nothing is waited for any more."""
    if before is None:
        return ()
    released: list[Take | Release] = [Release(scope, str(before.code_id))]
    return [*released, Release("phone-code", before.phone)] if before.held else released
