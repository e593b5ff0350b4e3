"""A pass of the exam (业务考试) as the dossier keeps it: certificate told of it, and of its revocation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kernel.log.decider import Command, Event
from services.declaration.domain.shanghai import years_later


class RecordExamCertificate(Command):
    """The person passed the exam (业务考试)."""

    person_id: UUID
    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None = None


class RevokeExamCertificate(Command):
    """A certificate counts no more."""

    person_id: UUID
    certificate_id: UUID


class ExamCertificateRecorded(Event):
    """A pass of the exam; `valid_until` inclusive, null: without end."""

    person_id: UUID
    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None


class ExamCertificateVoided(Event):
    """A certificate counts no more, whether we knew it or not: topics have no order between them."""

    person_id: UUID
    certificate_id: UUID


@dataclass(frozen=True)
class ExamRecord:
    """A pass of the exam; `valid_until` is inclusive."""

    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None

    def within(self, years: int | None) -> ExamRecord:
        """The pass under a plan that lets it count for so many years (None: for as long as it says itself)."""
        if years is None:
            return self
        last = years_later(self.passed_on, years)
        return replace(self, valid_until=min(last, self.valid_until or last))
