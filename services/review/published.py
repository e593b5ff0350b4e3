"""The events of review that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kernel.log.decider import Published


class Judged(Published):
    """What every decision carries: the submission it is about, and the plan, the rules and the readiness (自查) that
    submission was judged by."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    rule_set_version: str
    readiness_digest: str


class StagePassed(Judged):
    """A stage of the plan's chain passed submission `submission`; `next_stage` is who has it now (None: it was the
    last one)."""

    stage: str
    next_stage: str | None


class ReviewReturned(Judged):
    """退回修改: a stage wants `defects` things mended, handed in again by `resubmit_by` (inclusive); the reasons are
    told by review itself, since a checker wrote them."""

    stage: str
    defects: int
    resubmit_by: datetime


class ReviewPassed(Judged):
    """材料审核通过: the last stage of the chain passed the materials. It says nothing of the experts' vote."""

    mode: str
