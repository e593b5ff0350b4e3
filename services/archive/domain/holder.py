"""The holder of an archive: which employer a person is bound to, as identity told it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kernel.log.decider import Command, Decider, Event


class BindHolder(Command):
    """The person's archive is checked by this employer from now on."""

    person_id: UUID
    employer_id: UUID


class ReleaseHolder(Command):
    """The person doesn't work for this employer any more, or never did."""

    person_id: UUID
    employer_id: UUID


class HolderBound(Event):
    """The employer that checks the person's new items."""

    person_id: UUID
    employer_id: UUID


class HolderReleased(Event):
    """Nobody checks new items of the person. What waits with the employer can still be checked there: it was gained
    there, and nothing is withdrawn because somebody left."""

    person_id: UUID
    employer_id: UUID


@dataclass(frozen=True)
class Holder:
    """Whose archive it is and who checks what is submitted now (None: nobody)."""

    person_id: UUID
    employer_id: UUID | None


def decide(command: Command, holder: Holder | None) -> Sequence[Event]:
    """Bound as told; told twice, nothing."""
    match command:
        case BindHolder():
            if holder is not None and holder.employer_id == command.employer_id:
                return []
            return [HolderBound(person_id=command.person_id, employer_id=command.employer_id)]
        case ReleaseHolder():
            if holder is None or holder.employer_id != command.employer_id:
                return []  # bound elsewhere since
            return [HolderReleased(person_id=command.person_id, employer_id=command.employer_id)]
    raise TypeError(type(command).__name__)


def evolve(holder: Holder | None, event: Event) -> Holder:
    """The last binding counts."""
    match event:
        case HolderBound():
            return Holder(event.person_id, event.employer_id)
        case HolderReleased():
            return Holder(event.person_id, None)
    raise TypeError(f"{type(event).__name__} on {holder!r}")


ArchiveHolder: Decider[Holder] = Decider(
    stream_type="ArchiveHolder", events=(HolderBound, HolderReleased), decide=decide, evolve=evolve
)
