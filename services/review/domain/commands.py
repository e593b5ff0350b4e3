"""What can be asked of a case. What a checker wants names the submission and the stage that they had before them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Text
from services.review.domain.chain import Calendar, Plan
from services.review.domain.events import EntryPart, Member
from services.review.domain.submission import APPLICANT, Asker, CaseFile, Defect


class HandIn(Command):
    """Take in submission `number`; `plan` has the stages it takes, `parties` says which organisation acts at each of
    them, `names` what authorities among them are called."""

    declaration_id: UUID
    person_id: UUID
    number: int
    plan_id: UUID
    plan: Plan
    route: Text = ""
    parties: dict[str, UUID]
    names: dict[UUID, Text]
    rule_set_version: Text
    readiness_digest: Text
    mode: Text
    employer_id: UUID
    employer_name: Text
    applicant_name: Text
    files: tuple[CaseFile, ...]
    at: datetime


class ByChecker(Command):
    """Something that whoever has the case does about the submission they saw, at the stage they saw it at."""

    asker: Asker
    submission: int
    stage: Text
    at: datetime


# -- judging ----------------------------------------------------------------------------------------------------------


class PassStage(ByChecker):
    """通过."""

    opinion: Text | None


class ReturnCase(ByChecker):
    """退回修改: these things are to be mended, all of them told at once; by the applicant, or by an earlier stage.
    `window_until`: until when its applicant could hand it in anyway."""

    defects: tuple[Defect, ...]
    to: Text = APPLICANT
    window_until: datetime | None = None


class RefuseAcceptance(ByChecker):
    """不予受理, at the acceptance point, on a ground of the plan's closed list."""

    ground: Text
    reason: Text | None


class FailCase(ByChecker):
    """审核不通过, on a ground that the plan names."""

    ground: Text
    reason: Text | None


# -- where it lies ----------------------------------------------------------------------------------------------------


class HandOver(ByChecker):
    """Hand a misrouted case over to another authority of the plan (guide 二.3: 提交相应的受理点)."""

    to: UUID
    reason: Text
    plan: Plan | None


class Escalate(ByChecker):
    """Hand the case up to the committee office: by who has it, or by the platform once the stage was silent."""

    reason: Text | None


class GiveBack(ByChecker):
    """The office gives an escalated case back to the stage it came from."""

    reason: Text


class MoveEntry(ByChecker):
    """Line `entry` (from 0) of one part of the form belongs into another (guide 二.3 says what belongs where)."""

    source: EntryPart
    target: EntryPart
    entry: Annotated[int, Field(ge=0)]


class HearAmendment(Command):
    """Declaration moved the entry."""

    submission: int
    at: datetime


class HearRevocation(Command):
    """The exam certificate that submission `submission` stands on was revoked at `at`."""

    submission: int
    certificate_id: UUID
    at: datetime


class HearRevocationTakenBack(Command):
    """The exam certificate counts again since `at`."""

    certificate_id: UUID
    at: datetime


class HearCorrection(Command):
    """Name or ID number (`corrected`) of whose case it is were corrected at `at`."""

    corrected: tuple[Text, ...]
    at: datetime


class DeclareKinship(ByChecker):
    """This checker is a relative of the applicant, and won't check."""


# -- what a stage does before it passes -------------------------------------------------------------------------------


class PostNotice(ByChecker):
    """公示: posted at `places` for `working_days` (at least the plan's)."""

    places: tuple[Text, ...]
    working_days: int
    calendar: Calendar


class RecordObjection(ByChecker):
    """Somebody objected while the notice was up."""

    text: Text


class HandleObjection(ByChecker):
    """What was found out about objection `number`."""

    number: int
    upheld: bool
    finding: Text


class CloseNotice(ByChecker):
    """The notice has ended; its outcome is put on record."""


class RecordMeeting(ByChecker):
    """中评委 met: who was there, how they voted, what they say."""

    held_on: date
    place: Text
    roster: tuple[Member, ...]
    votes_for: Annotated[int, Field(ge=0)]
    votes_against: Annotated[int, Field(ge=0)]
    abstained: Annotated[int, Field(ge=0)]
    opinion: Text


class IssueEntrustment(ByChecker):
    """评审委托书: from whom, to which committee, for what; by form, or as a file that was uploaded."""

    issuer: Text
    addressee: Text
    scope: Text
    document_number: Text | None
    file_id: UUID | None


# -- the applicant's side ---------------------------------------------------------------------------------------------


class AskWithdrawal(Command):
    """The applicant asked to withdraw submission `submission`."""

    person_id: UUID
    submission: int
    at: datetime


class ConfirmWithdrawal(ByChecker):
    """It is withdrawn."""


class DeclineWithdrawal(ByChecker):
    """It isn't, for this reason."""

    reason: Text


class ExtendDeadline(Command):
    """The office put off the deadline of a stage of this case, or of mending it (`stage` None), to `until`."""

    stage: Text | None
    until: datetime
    at: datetime


class LapseCase(Command):
    """The time to mend submission `submission`, until `until`, is over: the watch over the case has the proof that
    its applicant was told and reminded."""

    submission: int
    until: datetime
    noticed_at: datetime
    reminded_at: datetime
    at: datetime
