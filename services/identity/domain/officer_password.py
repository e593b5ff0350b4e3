"""An officer, and their password: first set, or set anew, with a code to their phone; changed; part of their stream."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from kernel.log.decider import Command, Event, Text, sealed
from services.identity.domain.employer import Founding
from services.identity.domain.one_time_code import CODE_LIFE, NEXT_CODE_AFTER, Pending, check_code, refuse_too_soon

CODES = "officer-code"
"""The scope of claims by which a code's officer is found."""
RESET = "reset-password"


@dataclass(frozen=True)
class OfficerState:
    """An officer. `password_at`: since when their password is what it is, None since the registration."""

    officer_id: UUID
    org_id: UUID | None
    role: str
    name: str
    phone: str
    login: str
    password_hash: str
    founds: Founding | None
    since: datetime
    pending: Pending | None = None
    password_at: datetime | None = None
    revoked_at: datetime | None = None
    successor_id: UUID | None = None


class RequestOfficerReset(Command):
    """No password yet, or forgotten: send this code to the officer's phone."""

    code_id: UUID
    code: Text
    at: datetime


class ResetOfficerPassword(Command):
    """Set the password with the code from the SMS."""

    code: Text
    password_hash: Text
    at: datetime


class ChangeOfficerPassword(Command):
    """Change the password; the edge has checked the present one."""

    password_hash: Text
    at: datetime


class AllowNextOfficerCode(Command):
    """A minute has passed: the phone may be sent another code."""

    at: datetime


class OfficerCodeRequested(Event):
    """A code is on its way to the officer's phone."""

    officer_id: UUID
    code_id: UUID
    purpose: str
    phone: Annotated[Text, sealed("officer_id")]
    code: Annotated[Text, sealed("officer_id")]
    expires_at: datetime
    next_at: datetime


class OfficerCodeMistyped(Event):
    """Somebody entered a wrong code."""

    officer_id: UUID
    at: datetime


class NextOfficerCodeAllowed(Event):
    """The phone may be sent another code."""

    officer_id: UUID


class OfficerPasswordChanged(Event):
    """The password is another one; every session that was open before ends."""

    officer_id: UUID
    how: Literal["reset", "changed"]
    password_hash: Annotated[Text, sealed("officer_id")]
    at: datetime


PasswordCommand = RequestOfficerReset | ResetOfficerPassword | ChangeOfficerPassword


def decide_password(command: PasswordCommand, officer: OfficerState) -> Sequence[Event]:
    """The rules of a password."""
    officer_id = officer.officer_id
    match command:
        case RequestOfficerReset() if officer.pending and officer.pending.code_id == command.code_id:
            return []  # the same request again
        case RequestOfficerReset():
            refuse_too_soon(officer.pending, command.at)
            return [
                OfficerCodeRequested(
                    officer_id=officer_id,
                    code_id=command.code_id,
                    purpose=RESET,
                    phone=officer.phone,
                    code=command.code,
                    expires_at=command.at + CODE_LIFE,
                    next_at=command.at + NEXT_CODE_AFTER,
                )
            ]
        case ResetOfficerPassword():
            mistyped = OfficerCodeMistyped(officer_id=officer_id, at=command.at)
            check_code(officer.pending, RESET, command.code, command.at, mistyped)
            return [_changed(officer_id, "reset", command.password_hash, command.at)]
        case ChangeOfficerPassword():
            return [_changed(officer_id, "changed", command.password_hash, command.at)]


def _changed(officer_id: UUID, how: Literal["reset", "changed"], password_hash: str, at: datetime) -> Event:
    return OfficerPasswordChanged(officer_id=officer_id, how=how, password_hash=password_hash, at=at)
