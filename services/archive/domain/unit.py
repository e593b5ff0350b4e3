"""A unit (用人单位) as its seal names it: what identity told of an employer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Text

Name = Annotated[Text, Field(min_length=1, max_length=200)]


class NameUnit(Command):
    """The employer is called so from now on."""

    employer_id: UUID
    name: Name


class UnitNamed(Event):
    """What the employer's seal says."""

    employer_id: UUID
    name: Name


@dataclass(frozen=True)
class Unit:
    """An employer."""

    employer_id: UUID
    name: str


def decide(command: Command, unit: Unit | None) -> Sequence[Event]:
    """Named as told; told twice, nothing."""
    match command:
        case NameUnit():
            if unit is not None and unit.name == command.name:
                return []
            return [UnitNamed(employer_id=command.employer_id, name=command.name)]
    raise TypeError(type(command).__name__)


def evolve(unit: Unit | None, event: Event) -> Unit:
    """The last name counts."""
    match event:
        case UnitNamed():
            return Unit(event.employer_id, event.name)
    raise TypeError(f"{type(event).__name__} on {unit!r}")


ArchiveUnit: Decider[Unit] = Decider(stream_type="ArchiveUnit", events=(UnitNamed,), decide=decide, evolve=evolve)
