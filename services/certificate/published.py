"""The events of certificate that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from kernel.log.decider import Published


class ExamRecordsImported(Published):
    """The exam administration imported results, all of a file or none: `count` records. Whom they concern is asked for
    by `import_id`, at `/internal/v1/exam-imports/{import_id}/people/{page}`, pages from 0 on."""

    import_id: UUID
    count: int


class ReviewFormIssued(Published):
    """The 专业技术职务任职资格评审表 of a submission is ready for its person to download and print (guide 二.7)."""

    document_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    employer_id: UUID | None = None
    plan_version: int | None = None


class ExamCertificateIssued(Published):
    """The person passed the exam (业务考试), and holds a certificate of it; `valid_until` inclusive, null: no end."""

    certificate_id: UUID
    person_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None = None


class CertificateRevoked(Published):
    """A certificate counts no more."""

    certificate_id: UUID
    person_id: UUID
    revoked_at: datetime
