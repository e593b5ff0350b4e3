"""Authorities: acceptance points, competent authorities, committees and their office, exam administration, partners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Text, reject
from kernel.log.ids import derived


class AuthorityKind(StrEnum):
    """What an authority is."""

    ACCEPTANCE = "acceptance"
    AUTHORITY = "authority"
    MIDLEVEL = "midlevel"
    OFFICE = "office"
    EXAM = "exam"
    PARTNER = "partner"


def authority_id_of(code: str) -> UUID:
    """The id of the authority with this code: plans name authorities by their codes."""
    return derived("authority", code)


class RegisterAuthority(Command):
    """The operator registers an authority."""

    code: str
    name: Annotated[Text, Field(min_length=1, max_length=100)]
    kind: AuthorityKind
    region: str
    at: datetime


class AuthorityRegistered(Event):
    """The authority exists."""

    authority_id: UUID
    code: str
    name: Annotated[Text, Field(min_length=1, max_length=100)]
    kind: AuthorityKind
    region: str
    at: datetime


@dataclass(frozen=True)
class AuthorityState:
    """An authority."""

    authority_id: UUID
    code: str
    name: str
    kind: AuthorityKind
    region: str


def decide(command: Command, authority: AuthorityState | None) -> Sequence[Event]:
    """A code has one authority; registered twice with the same entries, nothing."""
    match command:
        case RegisterAuthority():
            authority_id = authority_id_of(command.code)
            wanted = AuthorityState(authority_id, command.code, command.name, command.kind, command.region)
            if authority == wanted:
                return []
            if authority is not None:
                raise reject(
                    "authority-registered", "该代码已用于另一机构", "this code belongs to another authority",
                    pointer="/code", actual=command.code,
                )  # fmt: skip
            return [
                AuthorityRegistered(
                    authority_id=authority_id,
                    code=command.code,
                    name=command.name,
                    kind=command.kind,
                    region=command.region,
                    at=command.at,
                )
            ]
    raise TypeError(type(command).__name__)


def evolve(authority: AuthorityState | None, event: Event) -> AuthorityState:
    """What an event makes of an authority."""
    match event:
        case AuthorityRegistered():
            return AuthorityState(event.authority_id, event.code, event.name, event.kind, event.region)
    raise TypeError(f"{type(event).__name__} on {authority!r}")


Authority: Decider[AuthorityState] = Decider(
    stream_type="Authority", events=(AuthorityRegistered,), decide=decide, evolve=evolve
)
