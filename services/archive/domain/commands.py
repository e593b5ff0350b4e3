"""What can be asked of an archive item."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Text
from kernel.log.fileref import FileRef
from services.archive.domain.content import Content
from services.archive.domain.events import Defect, Likeness
from services.archive.domain.marks import Marks


class DraftItem(Command):
    """Begin an item, or replace what a draft, returned or withdrawn item says. `based_on`: the edit that the person
    had before them; when another came in between, the two are shown and nothing is overwritten."""

    item_id: UUID
    person_id: UUID
    content: Content
    likenesses: tuple[Likeness, ...] = ()
    based_on: int | None = None


class SubmitItem(Command):
    """Hand the item to the employer the person is bound to (None: not bound yet)."""

    person_id: UUID
    employer_id: UUID | None
    today: date


class ReviseItem(Command):
    """Begin a new version of an approved item; the approved one stands until the new one is approved."""

    person_id: UUID


class UrgeItem(Command):
    """催办 by the person. `employer_id`: whom they are bound to (None: nobody)."""

    person_id: UUID
    employer_id: UUID | None
    at: datetime


class WithdrawItem(Command):
    """Take the item out of the archive, with a reason. Drafting it again brings it back as a draft."""

    person_id: UUID
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


class OfEmployer(Command):
    """An act of an officer of the employer on submission `item_version`. `checker`: the person that the officer is,
    where known."""

    employer_id: UUID
    item_version: int
    checker: UUID | None = None
    at: datetime


class MarkEvidence(OfEmployer):
    """Say which of the four marks are on the uploaded scan of a file of evidence."""

    file_id: UUID
    marks: Marks
    today: date


class StampEvidence(OfEmployer):
    """The system has put the four marks on a copy of a file of evidence. `signer`: the name as signed."""

    file_id: UUID
    copy_file: FileRef
    signer: Annotated[Text, Field(min_length=1, max_length=50)]
    verified_on: date


class ApproveItem(OfEmployer):
    """Approve the submission."""


class ReturnItem(OfEmployer):
    """Return the submission with every defect; marks that were found missing are among them without being named."""

    defects: tuple[Defect, ...]
