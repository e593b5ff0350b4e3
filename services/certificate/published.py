"""The events of certificate that others may read: opaque ids and business facts."""

from __future__ import annotations

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
