"""A pass of the exam (业务考试) as the dossier keeps it: certificate told of it, and of its revocation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar
from uuid import UUID

from kernel.log.decider import ERASED, Command, Event, Text, Upcaster, as_it_was, sealed
from services.declaration.domain.shanghai import years_later


class RecordExamCertificate(Command):
    """The person passed the exam (业务考试)."""

    person_id: UUID
    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None = None
    score: str | None = None


class RevokeExamCertificate(Command):
    """A certificate counts no more."""

    person_id: UUID
    certificate_id: UUID


class ExamCertificateRecorded(Event):
    """A pass of the exam; `valid_until` inclusive, null: without end; `score` null: we weren't told."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    person_id: UUID
    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None
    score: Annotated[Text | None, sealed("person_id")] = None


class ExamCertificateVoided(Event):
    """A certificate counts no more, whether we knew it or not: topics have no order between them."""

    person_id: UUID
    certificate_id: UUID


@dataclass(frozen=True)
class ExamRecord:
    """A pass of the exam; `valid_until` is inclusive; `score` is decimal, None where we weren't told."""

    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None
    score: str | None = None

    @property
    def told(self) -> dict[str, Any]:
        """What others see of it: all but the score."""
        return {name: value for name, value in vars(self).items() if name != "score"}

    def reaches(self, mark: float) -> bool:
        """Whether it passes by a plan's own mark. Where the score isn't known, the exam's word for it stands."""
        return self.score in {None, ERASED} or Decimal(str(self.score)) >= Decimal(str(mark))

    def within(self, years: int | None) -> ExamRecord:
        """The pass under a plan that lets it count for so many years (None: for as long as it says itself)."""
        if years is None:
            return self
        last = years_later(self.passed_on, years)
        return replace(self, valid_until=min(last, self.valid_until or last))
