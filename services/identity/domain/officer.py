"""Officers (经办人) and experts: who acts for an employer, an authority or the platform.

Guide 一.2: an employer's first officer registers the employer; the two are one act, so the officer's registration
carries the employer's, takes both claims, and a timer sees to it that the employer follows whatever happens between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Release, Take, Text, Violation, reject, sealed
from services.identity.domain.employer import Founding

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


class RegisterOfficer(Command):
    """Give somebody an account that acts for an organisation; `org_id` is None for the platform's operators."""

    officer_id: UUID
    org_id: UUID | None
    org_kind: str
    role: str
    name: Annotated[Text, Field(min_length=1, max_length=50)]
    phone: Text
    login: Text
    password_hash: Text
    founds: Founding | None = None
    at: datetime


class OfficerRegistered(Event):
    """The officer can log in. `founds`: the employer that is registered with them."""

    officer_id: UUID
    org_id: UUID | None
    role: str
    name: Annotated[Text, sealed("officer_id")]
    phone: Annotated[Text, sealed("officer_id")]
    login: Annotated[Text, sealed("officer_id")]
    password_hash: Annotated[Text, sealed("officer_id")]
    founds: Founding | None
    at: datetime


@dataclass(frozen=True)
class OfficerState:
    """An officer."""

    officer_id: UUID
    org_id: UUID | None
    role: str
    name: str
    phone: str
    login: str
    password_hash: str
    founds: Founding | None
    since: datetime


def decide(command: Command, officer: OfficerState | None) -> Sequence[Event]:
    """The rules of an officer."""
    match command:
        case RegisterOfficer() if officer is None:
            return _register(command)
        case RegisterOfficer():
            return []  # the same request again: the id is made from it
    raise NotFound


def _register(command: RegisterOfficer) -> Sequence[Event]:
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
    match event:
        case OfficerRegistered():
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
    raise TypeError(f"{type(event).__name__} on an officer")


def claims(event: Event, before: OfficerState | None) -> Sequence[Take | Release]:
    """A login name is one account's. Whoever founds an employer takes its place at once, so that nobody slips in
    between the officer's registration and the employer's."""
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
    return [Arm(FOUND_EMPLOYER, event.at)] if isinstance(event, OfficerRegistered) and event.founds else ()


Officer: Decider[OfficerState] = Decider(
    stream_type="Officer",
    events=(OfficerRegistered,),
    decide=decide,
    evolve=evolve,
    claims=claims,
    timers=timers,
)
