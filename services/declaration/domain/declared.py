"""What a person has declared before, as far as a later declaration goes by it: for which title and year, whether it was
withdrawn, and whether it failed a review. Part of the person's dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from kernel.log.decider import Command, Event, Upcaster, as_it_was


class RecordDeclared(Command):
    """The person handed in a declaration of a plan of this year, for a title of this series and level; `slot`: its
    place among those of the year."""

    person_id: UUID
    declaration_id: UUID
    year: int
    slot: int | None
    series: str | None = None
    level: str | None = None


class RecordWithdrawn(Command):
    """The declaration doesn't count any more."""

    person_id: UUID
    declaration_id: UUID


class RecordFailure(Command):
    """The declaration wasn't passed; `on`: the day in Shanghai."""

    person_id: UUID
    declaration_id: UUID
    on: date


class DeclaredRecorded(Event):
    """A declaration of that year was handed in, for a title of that series and level (null: before they were kept)."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    person_id: UUID
    declaration_id: UUID
    year: int
    slot: int | None
    series: str | None = None
    level: str | None = None


class WithdrawnRecorded(Event):
    """It was withdrawn, and doesn't count for its year."""

    person_id: UUID
    declaration_id: UUID


class FailureRecorded(Event):
    """It failed, on that day."""

    person_id: UUID
    declaration_id: UUID
    on: date


@dataclass(frozen=True)
class Declared:
    """A declaration that was handed in: the year of its plan, its place among the person's of that year, and the series
    and level of the title (None: before they were kept)."""

    year: int
    slot: int | None
    withdrawn: bool = False
    series: str | None = None
    level: str | None = None
