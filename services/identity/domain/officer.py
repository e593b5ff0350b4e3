"""Officers (经办人) and experts: who acts for an employer, an authority or the platform.

Guide 一.2: an employer's first officer registers the employer; the two are one act, so the officer's registration
carries the employer's, takes both claims, and a timer sees to it that the employer follows whatever happens between.
Later ones are registered by a colleague, who gives them no password: they set their own with a code to their phone.
An officer who was revoked never comes back under this account, and their login name stays theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Arm,
    Command,
    Decider,
    Event,
    NotFound,
    Published,
    Rejected,
    Release,
    Take,
    Text,
    Upcaster,
    Violation,
    reject,
    sealed,
)
from services.identity import published
from services.identity.domain.employer import Founding, with_standing
from services.identity.domain.officer_password import (
    CODES,
    AllowNextOfficerCode,
    NextOfficerCodeAllowed,
    OfficerCodeMistyped,
    OfficerCodeRequested,
    OfficerPasswordChanged,
    OfficerState,
    PasswordCommand,
    decide_password,
)
from services.identity.domain.one_time_code import NEXT_CODE, Pending, claims_of_done, claims_of_new
from services.identity.published import PhoneCodeRequested

FITTING: dict[str, tuple[str, ...]] = {
    "employer": ("employer",),
    "acceptance": ("acceptance",),
    "authority": ("authority",),
    "midlevel": ("midlevel", "expert"),
    "office": ("office", "expert"),
    "exam": ("exam",),
    "partner": ("partner",),
    "platform": ("operator",),
}
"""Which roles an officer can have, by what they act for."""

FOUND_EMPLOYER = "found-employer"
NO_PASSWORD = ""
"""Fits nothing: the account waits for its officer to set one with a code."""


# -- commands ---------------------------------------------------------------------------------------------------------


class RegisterOfficer(Command):
    """Give somebody an account that acts for an organisation; `org_id` is None for the platform's operators.

    `org_open`: whether the organisation may have officers by now (an employer: once its letter was accepted).
    """

    officer_id: UUID
    org_id: UUID | None
    org_kind: str
    role: str
    name: Annotated[Text, Field(min_length=1, max_length=50)]
    phone: Text
    login: Text
    password_hash: Text
    founds: Founding | None = None
    org_open: bool = True
    at: datetime


class RevokeOfficer(Command):
    """The officer may no longer act. `by_org`: the organisation whose officer says so (None: the operator); `others`:
    how many officers it has besides; `successor_fits`: the successor is one of them, in the same role."""

    by_org: UUID | None
    others: int
    successor_id: UUID | None
    successor_fits: bool
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


def _founded_without_standing(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"founds": with_standing(stored["founds"]) if stored["founds"] else None}


class OfficerRegistered(Event):
    """The officer can log in. `founds`: the employer that is registered with them."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _founded_without_standing}

    officer_id: UUID
    org_id: UUID | None
    role: str
    name: Annotated[Text, sealed("officer_id")]
    phone: Annotated[Text, sealed("officer_id")]
    login: Annotated[Text, sealed("officer_id")]
    password_hash: Annotated[Text, sealed("officer_id")]
    founds: Founding | None
    at: datetime


class OfficerRevoked(Event):
    """The officer may no longer act. The reason may say something of them, so it is sealed as theirs."""

    officer_id: UUID
    org_id: UUID | None
    successor_id: UUID | None
    reason: Annotated[Text, sealed("officer_id")]
    at: datetime


REVOKED = Violation("officer-revoked", "该经办人的权限已撤销", "this officer was revoked")


def decide(command: Command, officer: OfficerState | None) -> Sequence[Event]:
    """The rules of an officer."""
    match command, officer:
        case RegisterOfficer(), None:
            return _register(command)
        case RegisterOfficer(), _:
            return []  # the same request again: the id is made from it
        case RevokeOfficer(), OfficerState() if command.by_org in (None, officer.org_id):
            return _revoke(command, officer)
        case AllowNextOfficerCode(), OfficerState(pending=pending):
            due = pending is not None and pending.held and command.at >= pending.next_at
            return [NextOfficerCodeAllowed(officer_id=officer.officer_id)] if due else []
        case _, OfficerState() if isinstance(command, PasswordCommand):
            if officer.revoked_at is not None:
                raise Rejected([REVOKED])
            return decide_password(command, officer)
    raise NotFound


def _revoke(command: RevokeOfficer, officer: OfficerState) -> Sequence[Event]:
    if officer.revoked_at is not None:
        return []
    found = []
    if command.by_org is not None and not command.others:
        found.append(
            Violation(
                "last-officer",
                "这是单位唯一的经办人，请先登记接任的经办人",
                "this is the only officer left: register a successor first",
                limit=1,
                actual=command.others,
            )
        )
    if command.successor_id is not None and not command.successor_fits:
        found.append(
            Violation(
                "successor-does-not-fit",
                "接任人须是同一单位、同一角色的在任经办人",
                "a successor is another officer of the same organisation, in the same role",
                pointer="/successor_id",
            )
        )
    if found:
        raise Rejected(found)
    return [
        OfficerRevoked(
            officer_id=officer.officer_id,
            org_id=officer.org_id,
            successor_id=command.successor_id,
            reason=command.reason,
            at=command.at,
        )
    ]


def _register(command: RegisterOfficer) -> Sequence[Event]:
    if not command.org_open:
        raise reject(
            "employer-not-authorized",
            "单位授权委托书审核通过后，才能登记其他经办人",
            "other officers can be registered once the authorization letter has been accepted",
        )
    fitting = FITTING[command.org_kind]
    if command.role not in fitting:
        raise reject(
            "role-does-not-fit",
            f"该机构的人员角色只能是：{'、'.join(fitting)}",
            f"in such an organisation a role can only be: {', '.join(fitting)}",
            pointer="/role",
            limit=list(fitting),
            actual=command.role,
        )
    return [
        OfficerRegistered(
            officer_id=command.officer_id,
            org_id=command.org_id,
            role=command.role,
            name=command.name,
            phone=command.phone,
            login=command.login,
            password_hash=command.password_hash,
            founds=command.founds,
            at=command.at,
        )
    ]


def evolve(officer: OfficerState | None, event: Event) -> OfficerState:
    """What an event makes of an officer."""
    match event, officer:
        case OfficerRegistered(), None:
            return OfficerState(
                event.officer_id,
                event.org_id,
                event.role,
                event.name,
                event.phone,
                event.login,
                event.password_hash,
                event.founds,
                event.at,
            )
        case OfficerCodeRequested(), OfficerState():
            pending = Pending(event.code_id, event.purpose, event.phone, event.code, event.expires_at, event.next_at)
            return replace(officer, pending=pending)
        case OfficerCodeMistyped(), OfficerState(pending=Pending() as pending):
            return replace(officer, pending=pending.mistyped())
        case NextOfficerCodeAllowed(), OfficerState(pending=Pending() as pending):
            return replace(officer, pending=replace(pending, held=False))
        case OfficerPasswordChanged(), OfficerState():
            kept = None if event.how == "reset" else officer.pending
            return replace(officer, password_hash=event.password_hash, password_at=event.at, pending=kept)
        case OfficerRevoked(), OfficerState():
            return replace(officer, revoked_at=event.at, successor_id=event.successor_id, pending=None)
    raise TypeError(f"{type(event).__name__} on an officer")


def publish(event: Event, officer: OfficerState) -> Published | None:
    """What others hear of it."""
    match event:
        case OfficerCodeRequested():
            return PhoneCodeRequested(code_id=event.code_id, purpose=event.purpose, expires_at=event.expires_at)
        case OfficerRevoked():
            return published.OfficerRevoked(
                officer_id=event.officer_id,
                org_id=event.org_id,
                successor_id=event.successor_id,
                revoked_at=event.at,
            )
    return None


def claims(event: Event, before: OfficerState | None) -> Sequence[Take | Release]:
    """A login name is one account's. Whoever founds an employer takes its place at once, so that nobody slips in
    between the officer's registration and the employer's. A code's phone and its id, while it is waited for."""
    match event, before:
        case OfficerCodeRequested(), OfficerState():
            return claims_of_new(CODES, event.code_id, event.phone, before.pending)
        case NextOfficerCodeAllowed(), OfficerState(pending=Pending() as pending):
            return [Release("phone-code", pending.phone)]
        case ((OfficerPasswordChanged(how="reset") | OfficerRevoked()), OfficerState()):
            return claims_of_done(CODES, before.pending)
    if not isinstance(event, OfficerRegistered):
        return ()
    pointer = "/officer/login" if event.founds else "/login"
    taken = Violation("login-taken", "该登录名已被使用", "this login name is taken", pointer=pointer)
    takes = [Take("login", event.login, taken)]
    if event.founds:
        founded = Violation(
            "employer-registered", "该单位已注册", "this employer is registered", pointer="/credit_code"
        )
        takes.append(Take("employer", event.founds.credit_code, founded))
    return takes


def timers(event: Event, officer: OfficerState) -> Sequence[Arm]:
    """The employer an officer founds is registered at once by the route, and by this if the process dies first."""
    match event:
        case OfficerRegistered() if event.founds:
            return [Arm(FOUND_EMPLOYER, event.at)]
        case OfficerCodeRequested():
            return [Arm(NEXT_CODE, event.next_at)]
    return ()


def wake(name: str, now: datetime) -> Command:
    """The timer of a phone; the one of a founding has a handler of its own."""
    return AllowNextOfficerCode(at=now)


Officer: Decider[OfficerState] = Decider(
    stream_type="Officer",
    events=(
        OfficerRegistered,
        OfficerCodeRequested,
        OfficerCodeMistyped,
        NextOfficerCodeAllowed,
        OfficerPasswordChanged,
        OfficerRevoked,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
    timers=timers,
    wake=wake,
)
