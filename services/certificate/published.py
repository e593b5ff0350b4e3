"""The events of certificate that others may read: opaque ids and business facts."""

from __future__ import annotations

from uuid import UUID

from kernel.log.decider import Published


class ReviewFormIssued(Published):
    """The 专业技术职务任职资格评审表 of a submission is ready for its person to download and print (guide 二.7)."""

    document_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
