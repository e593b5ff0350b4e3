"""What can be asked of a declaration."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Text
from kernel.log.fileref import FileRef
from services.declaration.domain.events import DefectTold
from services.declaration.domain.legibility import Strokes
from services.declaration.domain.parts import Background, Form, FormPart, Parts, Photo
from services.declaration.domain.plan import Code, Plan
from services.declaration.domain.plan.words import SignerParty
from services.declaration.domain.review_plan import Reason


class OnBackground(Command):
    """A command of the person whose file is in the background."""

    background: Background

    @property
    def person_id(self) -> UUID:
        """Who asks."""
        return self.background.file.person_id

    @property
    def at(self) -> datetime:
        """When."""
        return self.background.at


class EditPart(OnBackground):
    """A write of one part; `as_of`: the version of the declaration that it was made on (None: whatever stands)."""

    as_of: int | None = None


class BeginDeclaration(OnBackground):
    """马上申报, having read this version of the notice."""

    declaration_id: UUID
    plan_id: UUID
    notice_version: str


class ChoosePhoto(EditPart):
    """Take this upload as the ID photo."""

    photo: Photo


class KeepFetchedPhoto(OnBackground):
    """The ID-photo source gave this photo: show it, so that it can be confirmed."""

    file: FileRef


class ConfirmPhoto(EditPart):
    """Take the fetched photo as the ID photo; `file_id`: the one that was looked at."""

    file_id: UUID


class IssueCommitmentCode(OnBackground):
    """Ask for a code to sign with on a phone; `code` is a fresh secret."""

    code: Annotated[Text, Field(min_length=16)]


class IdentifySigner(OnBackground):
    """The party says who holds the phone: `user` is its id of them, `matches` whether name and ID number are the
    person's."""

    code: str
    party: SignerParty
    user: str
    matches: bool


class SignCommitment(OnBackground):
    """Sign by hand. `file`: the strokes as they were kept, `picture`: the same drawn."""

    code: str
    strokes: Strokes
    file: FileRef
    picture: FileRef | None = None


class FillForm(EditPart):
    """Write the form; it may be incomplete."""

    form: Form


class FillFormPart(EditPart):
    """Write some of the form; the rest stays as it is."""

    part: FormPart


class ExtractAchievements(EditPart):
    """Take these approved items, in this order, each in its newest approved version."""

    items: tuple[UUID, ...]


class ListWorks(EditPart):
    """List these approved items (论文, 专利 …) in this order, each in its newest approved version; none: no more."""

    items: tuple[UUID, ...]


class AttachFile(EditPart):
    """Attach a file of this kind."""

    kind: str
    file: FileRef


class ChooseCertificate(EditPart):
    """Let this exam record of one's own stand for 业务考试成绩合格证明 (None: none)."""

    certificate_id: UUID | None


class CopyPrevious(OnBackground):
    """Fill what is empty from what was handed in in an earlier declaration."""

    parts: Parts


class WithdrawDeclaration(OnBackground):
    """撤回, for this reason."""

    reason: Reason


class HearWithdrawal(Command):
    """What review decided about the withdrawal of submission `submission`."""

    submission: int
    granted: bool
    at: datetime


class CloseCase(Command):
    """Review ended the case of submission `submission`."""

    submission: int
    kind: str


class LapseDeclaration(Command):
    """Submission `submission` wasn't mended until `until`, as its person had been told and reminded. `plan`: the
    version it stands under, with the deadlines put off since."""

    submission: int
    until: datetime
    plan: Plan
    at: datetime


class RemoveAttachment(EditPart):
    """Take a file off again."""

    file_id: UUID


class SubmitDeclaration(OnBackground):
    """Hand it in."""


class ReadNotice(OnBackground):
    """申报须知 read in this version: asked for anew where a declaration was moved to a version with another notice."""

    notice_version: str


class ExtendForOne(Command):
    """The office puts off a deadline for this declaration alone. `plan`: what it is measured by; `officer`: the person
    that the officer is, where known; the rest as in `ExtendDeadline`."""

    office_id: UUID
    plan: Plan
    stage: Code | None
    until: datetime
    reason: Reason
    officer: UUID | None = None
    at: datetime


class FollowExtension(Command):
    """The plan's office put off a deadline for everybody. `plan`: the version it is measured by."""

    plan: Plan
    stage: Code | None
    until: datetime
    at: datetime


class MoveToVersion(Command):
    """The office moves this declaration to another version of its plan. `officer`: as in `ExtendForOne`."""

    office_id: UUID
    plan: Plan
    plan_version: int
    reason: Reason
    officer: UUID | None = None
    at: datetime


class ReopenDeclaration(Command):
    """Review returned submission `submission`."""

    submission: int
    stage: str
    defects: int
    told: tuple[DefectTold, ...] = ()
    resubmit_by: datetime


class PassMaterials(Command):
    """Review passed the materials of submission `submission`."""

    submission: int
