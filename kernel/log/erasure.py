"""Erasing a person: first a fact in the service's own log, then the end of their key.

Promise: once `erase` has returned, nothing sealed for the subject can be read in this service again or written anew;
and a database restored from any backup, keys included, comes out the same once the facts on `.log` were replayed.
Breaks if: the key is destroyed before its fact is in the log (a restore would bring the person back), or the fact
goes elsewhere than the service's own log (a restore reads no other).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kernel.log.decider import Command, Decider, Event
from kernel.log.ids import derived
from kernel.log.record import Record


class EraseSubject(Command):
    """Destroy what this service can read of a subject."""

    subject: UUID
    at: datetime


class SubjectErased(Event):
    """From here on everything sealed for this subject reads as `ERASED`. An opaque id, nothing personal."""

    subject: UUID
    erased_at: datetime


@dataclass(frozen=True)
class ErasedSubject:
    """A subject that was erased."""

    subject: UUID
    erased_at: datetime


def erasure_id_of(subject: UUID) -> UUID:
    """The stream that says that a subject was erased."""
    return derived("erasure", subject)


def _decide(command: Command, erased: ErasedSubject | None) -> Sequence[Event]:
    if not isinstance(command, EraseSubject):
        raise TypeError(type(command).__name__)
    if erased is not None:
        return []  # told again
    return [SubjectErased(subject=command.subject, erased_at=command.at)]


def _evolve(erased: ErasedSubject | None, event: Event) -> ErasedSubject:
    if not isinstance(event, SubjectErased):
        raise TypeError(type(event).__name__)
    return ErasedSubject(event.subject, event.erased_at)


Erasure: Decider[ErasedSubject] = Decider(
    stream_type="Erasure", events=(SubjectErased,), decide=_decide, evolve=_evolve
)
"""Every kernel knows this decider: a service doesn't list it."""


def erased_in(records: Iterable[Record]) -> list[tuple[UUID, datetime]]:
    """The subjects that these records of a `.log` say were erased, and when: what a restore replays, before anything
    else, by `Vault.erase(subject, erased_at)`."""
    erased = []
    for record in records:
        if record.type == SubjectErased.__name__ and record.header("zp_stream_type") == Erasure.stream_type.encode():
            event = SubjectErased.model_validate(record.data)
            erased.append((event.subject, event.erased_at))
    return erased
