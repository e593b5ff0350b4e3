"""What an employer is and was, as identity tells it when that is recorded anew (one stream an employer).

A dossier holds what was so when the person was bound. What is told later counts for everybody of that employer who
hasn't handed in yet; a case that was handed in keeps what was so then.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.log.decider import Command, Decider, Event
from kernel.log.ids import derived


def standing_id_of(employer_id: UUID) -> UUID:
    """The stream of an employer."""
    return derived("employer-standing", employer_id)


class RecordEmployerStanding(Command):
    """This is what routing goes by from now on."""

    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None = None
    entrusted_by: str | None = None
    employer_kind: str | None = None


class EmployerStandingRecorded(Event):
    """What routing goes by; nothing here is personal."""

    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None
    entrusted_by: str | None
    employer_kind: str | None


def decide(command: Command, known: EmployerStandingRecorded | None) -> Sequence[Event]:
    """Records what identity tells; told twice, nothing."""
    if not isinstance(command, RecordEmployerStanding):
        raise TypeError(type(command).__name__)
    told = EmployerStandingRecorded(**dict(command))
    return [] if told == known else [told]


def evolve(known: EmployerStandingRecorded | None, event: Event) -> EmployerStandingRecorded:
    """What was told last."""
    if not isinstance(event, EmployerStandingRecorded):
        raise TypeError(type(event).__name__)
    return event


EmployerStanding: Decider[EmployerStandingRecorded] = Decider(
    stream_type="EmployerStanding", events=(EmployerStandingRecorded,), decide=decide, evolve=evolve
)
