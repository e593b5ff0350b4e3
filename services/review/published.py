"""The events of review that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
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


class ReviewRefused(Judged):
    """The end: 不予受理 at the acceptance point (`inadmissible`), or 审核不通过 (`failed`), on a ground of the plan's
    list; what was said besides is told by review itself."""

    stage: str
    kind: Literal["inadmissible", "failed"]
    ground: str


class EntryMoved(Judged):
    """Line `entry` (from 0) of one part of the form belongs into another (获奖情况, 荣誉称号, 奖惩情况): declaration
    moves it in the submission, and answers with DeclarationAmended."""

    stage: str
    source: Literal["awards", "honours", "rewards_punishments"]
    target: Literal["awards", "honours", "rewards_punishments"]
    entry: int


class WithdrawalConfirmed(Judged):
    """The submission is withdrawn, as its applicant asked: the end."""

    stage: str
    at: datetime


class WithdrawalRefused(Judged):
    """The submission isn't withdrawn: it goes on where it was. The reason is told by review itself."""

    stage: str


class FeeReopened(Published):
    """The committee office decided that a fee whose window lapsed is due again: window `window`, until `pay_before`
    (inclusive). Its reason stays with review."""

    decision_id: UUID
    order_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    window: int
    pay_before: datetime


class PaperDefective(Published):
    """The office has the printed review form before it, and `defects` things are wrong with it; which ones is told by
    review itself."""

    document_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    plan_version: int
    defects: int


class OfPaper(Published):
    """The printed review form `document_id` isn't complete at `office_id` yet; it is to be delivered by `until`
    (inclusive)."""

    document_id: UUID
    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    plan_version: int
    office_id: UUID
    until: datetime


class PaperCutOffNear(OfPaper):
    """The cut-off comes."""


class PaperCutOffMissed(OfPaper):
    """The cut-off has passed. It ends nothing: the paper is received as ever, and the office's list shows it."""


class OfDuty(Published):
    """Who has to act on a case until when (inclusive): `role` at the stage `stage`, for `org_id` (null: the applicant,
    who has to hand in a mended submission). `office_id`: the committee office that answers for the plan."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    office_id: UUID
    stage: str
    stage_name: str
    role: str
    org_id: UUID | None
    until: datetime


class CutOffNear(OfDuty):
    """The cut-off comes, and what has to be done isn't done yet."""


class CutOffMoved(OfDuty):
    """There is time until `until` now."""


class CutOffMissed(OfDuty):
    """The cut-off has passed and nothing was done. The case waits, and the office is to see to it. Of an applicant:
    `unproven` says which of notice and reminder can't be shown to have arrived; the lapse doesn't count."""

    unproven: tuple[str, ...]


class CheckUrged(OfDuty):
    """催办: the applicant asks whoever has the case to act."""

    urged_at: datetime


class ResubmissionLapsed(OfDuty):
    """补正 wasn't handed in, though notice and reminder are proven to have arrived in time: the case is over."""

    noticed_at: datetime
    reminded_at: datetime
    lapsed_at: datetime
