"""Erasing a person (注销). Part of the person's stream, and the last thing in it.

PIPL 第四十七条: erased at the person's request, or when there is no ground left to keep them; what the law says must be
kept, and what runs, comes first. Each context destroys its own key of the person once it hears of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from kernel.log.decider import Command, Event, Rejected, Upcaster, Violation, as_it_was


class ErasureReason(StrEnum):
    """Why a person is erased, after PIPL 第四十七条. A code: words could say who they were."""

    PERSON_ASKED = "person-asked"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    PURPOSE_ENDED = "purpose-ended"
    UNLAWFUL_PROCESSING = "unlawful-processing"


class ErasePerson(Command):
    """Erase the person; `reference` is the number of the request on file. `holds`: what other contexts must keep.
    `examinee_id`: the exam records with their ID number, which nobody can find by it afterwards."""

    reason: ErasureReason
    reference: str
    holds: tuple[Violation, ...]
    at: datetime
    examinee_id: UUID | None = None


class PersonErased(Event):
    """The person is gone. What was sealed for them reads as 已注销 from here on."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    person_id: UUID
    reason: ErasureReason
    reference: str
    at: datetime
    examinee_id: UUID | None = None


def decide_erasure(command: ErasePerson, person_id: UUID) -> Sequence[Event]:
    """Refused with everything that must be kept, at once."""
    if command.holds:
        raise Rejected(command.holds)
    return [
        PersonErased(
            person_id=person_id,
            reason=command.reason,
            reference=command.reference,
            at=command.at,
            examinee_id=command.examinee_id,
        )
    ]


ERASED_PERSON = Violation("person-erased", "该人员已注销", "this person has been erased")
