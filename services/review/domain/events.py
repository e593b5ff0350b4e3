"""What can happen to a case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Event, Fact, Text, Upcaster, as_it_was, sealed
from services.review.domain.submission import CaseFile, Defect, Holder, Status, Submission

EntryPart = Literal["awards", "honours", "rewards_punishments"]
"""获奖情况 (科技奖励, 技能奖励), 荣誉称号, 奖惩情况: the parts that an entry can be moved between (guide 二.3)."""

Told = Annotated[Text, Field(min_length=1, max_length=2000), sealed("person_id")]


def _with_office(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, every chain ended at the committee office, and a stage only passed or returned."""
    handed = stored["submission"]
    return stored | {"submission": handed | {"office_id": handed["chain"][-1]["org_id"]}}


def _with_holder(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, the next stage was due when its plan had said, whatever had gone before."""
    return stored | {"holder": None}


def _in_clear(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, what is sealed today stood in clear, and is read as it stands."""
    return stored


class CaseOpened(Event):
    """The first submission arrived: the first stage of the chain has it."""

    schema_version: ClassVar[int] = 4
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_office, 2: as_it_was, 3: as_it_was}

    declaration_id: UUID
    person_id: UUID
    submission: Submission
    at: datetime


class CaseResubmitted(Event):
    """The mended submission arrived: it starts again at the first stage of its chain."""

    schema_version: ClassVar[int] = 4
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_office, 2: as_it_was, 3: as_it_was}

    person_id: UUID
    submission: Submission
    at: datetime


class CheckPassed(Event):
    """A stage passed the submission; `next_stage` has it now, as `holder` says (None: it was the last)."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_holder}

    person_id: UUID
    submission: int
    stage: str
    next_stage: str | None
    role: str
    org_id: UUID
    plan_version: int
    rule_set_version: Text
    readiness_digest: str
    opinion: Annotated[Text | None, sealed("person_id")]
    holder: Holder | None
    at: datetime


class CheckReturned(Event):
    """A stage wants these things mended by the applicant until `resubmit_by` (inclusive)."""

    person_id: UUID
    submission: int
    stage: str
    role: str
    org_id: UUID
    plan_version: int
    rule_set_version: Text
    readiness_digest: str
    defects: tuple[Defect, ...]
    resubmit_by: datetime
    at: datetime


class MaterialsPassed(Event):
    """材料审核通过: the whole chain passed the submission."""

    person_id: UUID
    submission: int
    at: datetime


class ByStage(Event):
    """What every act of a checker carries: who did it at which stage, and what they judged by. Never stored itself."""

    person_id: UUID
    submission: int
    stage: Text
    role: Text
    org_id: UUID
    plan_version: int
    rule_set_version: Text
    readiness_digest: Text
    at: datetime


class SentBack(ByStage):
    """A stage wants these things mended by the earlier stage that has it now."""

    defects: tuple[Defect, ...]
    holder: Holder


class CaseRefused(ByStage):
    """不予受理 or 审核不通过, on a named ground: the end."""

    kind: Literal["inadmissible", "failed"]
    ground: Text
    ground_name: Text
    reason: Annotated[Text | None, sealed("person_id")]


class Onward(Fact):
    """A later stage, and the authority that acts there from now on; `org_name` as in `Station`."""

    stage: Text
    org_id: UUID
    org_name: Text | None


class HandedOver(ByStage):
    """A misrouted case: another authority has it now, at the same stage; `onward`: and those of its route after it."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    reason: Told
    holder: Holder
    onward: tuple[Onward, ...] = ()


class Escalated(ByStage):
    """The office has it now, in the place of the stage."""

    reason: Annotated[Text | None, sealed("person_id")]
    holder: Holder


class GivenBack(ByStage):
    """The stage has it again."""

    reason: Told
    holder: Holder


class EntryReassigned(ByStage):
    """Line `entry` of one part of the form belongs into another: declaration moves it."""

    source: EntryPart
    target: EntryPart
    entry: int


class AmendmentHeard(Event):
    """Declaration moved it."""

    person_id: UUID
    submission: int
    at: datetime


class CorrectionHeard(Event):
    """The applicant's name or ID number (`corrected`) were corrected since submission `submission` was handed in, which
    still goes by what was wrong."""

    person_id: UUID
    submission: int
    corrected: tuple[Text, ...]
    at: datetime


class RevocationHeard(Event):
    """The exam certificate that submission `submission` names was revoked since it was handed in: what its readiness
    says of it holds no more. Whoever checks decides what comes of it."""

    person_id: UUID
    submission: int
    certificate_id: UUID
    at: datetime


class RevocationTakenBack(Event):
    """The exam certificate that submission `submission` names counts again."""

    person_id: UUID
    submission: int
    certificate_id: UUID
    at: datetime


class KinshipDeclared(ByStage):
    """The holder of this account is a relative, and doesn't check this case."""

    account_id: UUID


class NoticePosted(ByStage):
    """单位公示 is up until `ends_at` (inclusive); the stage can close it from then on."""

    places: tuple[Text, ...]
    working_days: int
    ends_at: datetime
    holder: Holder


class ObjectionRecorded(ByStage):
    """Somebody objected; objections are numbered from 1."""

    number: int
    text: Told


class ObjectionHandled(ByStage):
    """What was found out about an objection."""

    number: int
    upheld: bool
    finding: Told


class NoticeClosed(ByStage):
    """The notice is over: nobody objected, every objection was dismissed, or one was upheld."""

    outcome: Literal["unopposed", "dismissed", "upheld"]
    holder: Holder


class Member(Fact):
    """A member of a committee who was there."""

    name: Annotated[Text, Field(min_length=1, max_length=100), sealed("person_id")]


class MeetingRecorded(ByStage):
    """中评委 met, as many as `roster` names; `recommended` follows the plan's rule."""

    held_on: date
    place: Text
    roster: tuple[Member, ...]
    votes_for: int
    votes_against: int
    abstained: int
    recommended: bool
    opinion: Told


class EntrustmentIssued(ByStage):
    """评审委托书: issued by form, or as the file that was uploaded. What it entrusts may name the applicant."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _in_clear}

    issuer: Text
    addressee: Annotated[Text, sealed("person_id")]
    scope: Annotated[Text, sealed("person_id")]
    document_number: Annotated[Text | None, sealed("person_id")]
    file: CaseFile | None


class WithdrawalAsked(Event):
    """The applicant wants to withdraw; who has the case confirms or declines."""

    person_id: UUID
    submission: int
    holder: Holder
    at: datetime


class WithdrawalGranted(ByStage):
    """It is withdrawn: the end."""


class WithdrawalDeclined(ByStage):
    """It goes on where it was."""

    reason: Told
    status: Status
    holder: Holder | None


class TimeExtended(Event):
    """The deadline of a stage, or of mending (`stage` None), is `until` now; `holder`: whose turn it is after that."""

    person_id: UUID
    submission: int
    stage: Text | None
    until: datetime
    status: Status
    holder: Holder | None
    at: datetime


class CaseLapsed(Event):
    """逾期未补正: the time to mend (until `until`) is over, of which the applicant had been told and reminded: the
    end. The office can still put the deadline off."""

    person_id: UUID
    submission: int
    until: datetime
    noticed_at: datetime
    reminded_at: datetime
    at: datetime


HandedIn: TypeAlias = CaseOpened | CaseResubmitted
Checked: TypeAlias = CheckPassed | CheckReturned

EVENTS: tuple[type[Event], ...] = (
    CaseOpened,
    CaseResubmitted,
    CheckPassed,
    CheckReturned,
    MaterialsPassed,
    SentBack,
    CaseRefused,
    HandedOver,
    Escalated,
    GivenBack,
    EntryReassigned,
    AmendmentHeard,
    CorrectionHeard,
    RevocationHeard,
    RevocationTakenBack,
    KinshipDeclared,
    NoticePosted,
    ObjectionRecorded,
    ObjectionHandled,
    NoticeClosed,
    MeetingRecorded,
    EntrustmentIssued,
    WithdrawalAsked,
    WithdrawalGranted,
    WithdrawalDeclined,
    TimeExtended,
    CaseLapsed,
)
