"""An import of exam results: a file that was checked whole, and is taken whole.

It is taken by one event; from there on a timer gives each row to its examinee, and repeats until all have theirs. The
file's rows lie sealed under the import's own key, which is destroyed once every row lies under its person's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published, Text
from kernel.log.fileref import FileRef
from services.certificate.published import ExamRecordsImported

UNPACK = "unpack"
"""The timer that gives each row to its examinee."""
Name = Annotated[Text, Field(min_length=1, max_length=100)]


class TakeImport(Command):
    """Every row of the file is good. `file` holds the rows as JSON; `exam` is what they are results of."""

    import_id: UUID
    exam: Name
    held_on: date
    valid_until: date | None
    file: FileRef
    count: int
    at: datetime


class FinishImport(Command):
    """Every row has been given to its examinee: `examinees` by row, in the order of the file. `refused`: the numbers of
    rows whose certificate number had gone to somebody else meanwhile, or whose person had been erased."""

    examinees: tuple[UUID, ...]
    refused: tuple[int, ...]
    at: datetime


class ImportTaken(Event):
    """The results of a file are ours."""

    import_id: UUID
    exam: Name
    held_on: date
    valid_until: date | None
    file: FileRef
    count: int
    at: datetime


class ImportFinished(Event):
    """Each examinee has their records."""

    examinees: tuple[UUID, ...]
    refused: tuple[int, ...]
    at: datetime


@dataclass(frozen=True)
class Import:
    """An import as it stands; `finished` is None while rows are being given out."""

    taken: ImportTaken
    finished: ImportFinished | None = None


def decide(command: Command, made: Import | None) -> Sequence[Event]:
    """The same file is the same import: told again, nothing."""
    match command:
        case TakeImport():
            return [] if made is not None else [ImportTaken(**dict(command))]
        case FinishImport():
            if made is None:
                raise NotFound
            return [] if made.finished else [ImportFinished(**dict(command))]
    raise TypeError(type(command).__name__)


def evolve(made: Import | None, event: Event) -> Import:
    """What an event makes of an import."""
    match event:
        case ImportTaken():
            return Import(event)
        case ImportFinished() if made:
            return replace(made, finished=event)
    raise TypeError(f"{type(event).__name__} on {made!r}")


def publish(event: Event, made: Import) -> Published | None:
    """Whom it concerns is asked for by the import's id."""
    match event:
        case ImportFinished():
            return ExamRecordsImported(import_id=made.taken.import_id, count=len(event.examinees))
    return None


def timers(event: Event, made: Import) -> Sequence[Arm]:
    """Rows are given out at once, and again until all are."""
    return [Arm(UNPACK, event.at)] if isinstance(event, ImportTaken) else ()


ExamImport: Decider[Import] = Decider(
    stream_type="ExamImport",
    events=(ImportTaken, ImportFinished),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
)
