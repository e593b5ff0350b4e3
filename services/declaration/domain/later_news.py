"""What identity tells of a person once they are bound: they left the employer, or their name or ID number was
corrected. Part of the person's dossier."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kernel.log.decider import Command, Event


class RecordLeaving(Command):
    """The person doesn't work for this employer any more, or never did."""

    person_id: UUID
    employer_id: UUID


class RecordCorrection(Command):
    """What was approved of the profile so far goes by a name or an ID number that is known to be wrong."""

    person_id: UUID
    at: datetime


class EmployerLeft(Event):
    """The person is nobody's now. What was handed in as this employer's stays this employer's."""

    person_id: UUID
    employer_id: UUID


class CorrectionRecorded(Event):
    """No version of the profile up to `profile_version` counts any more; what was handed in with it keeps it."""

    person_id: UUID
    profile_version: int
    at: datetime
