"""What comes in and goes out."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from kernel.log.decider import Text
from kernel.log.fileref import FileRef
from kernel.web.access import Body
from services.archive.domain import Content, Defect, DetailsOfKind, ItemStatus, Kind, Level, Marks, Period, Told, Way

# -- what comes in ----------------------------------------------------------------------------------------------------


class ItemBody(Body):
    """What a person says of a piece of their career; `evidence` are ids of files uploaded before, `contribution` those
    among them that prove a main contribution, `details` what only this kind has. A draft may leave out much of it."""

    kind: Kind
    title: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    level: Level = Level.NONE
    gained_on: date
    rank: Annotated[int, Field(ge=1, le=99)] = 1
    team_size: Annotated[int, Field(ge=1, le=999)] = 1
    summary: Annotated[Text, Field(max_length=2000)] = ""
    evidence: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()
    period: Period | None = None
    details: DetailsOfKind | None = None
    contribution: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()


class WithdrawalBody(Body):
    """Why an item is taken out of the archive."""

    reason: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class MarksBody(Body):
    """Which of the four marks are on the scan (guide 二.4)."""

    item_version: Annotated[int, Field(ge=1)]
    marks: Marks


class StampBody(Body):
    """The name that the officer signs with."""

    item_version: Annotated[int, Field(ge=1)]
    signer: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=50)]


class ApprovalBody(Body):
    """Which submission is approved."""

    item_version: Annotated[int, Field(ge=1)]


class DefectBody(Body):
    """One thing to mend."""

    pointer: Annotated[Text, Field(max_length=200)] = ""
    text: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class ReturnBody(Body):
    """Which submission is returned, and every defect at once; marks found missing are added by themselves."""

    item_version: Annotated[int, Field(ge=1)]
    defects: Annotated[tuple[DefectBody, ...], Field(max_length=50)]


# -- what goes out ----------------------------------------------------------------------------------------------------


class QueueStatus(StrEnum):
    """Where an item stands with its employer. Drafted or withdrawn, it is the person's own."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class ItemRow(BaseModel):
    """An item in a list. `approved_version`: the one that stands, whatever the item's status is. `urged_at`: when
    its person urged last (催办) since it was handed in."""

    item_id: UUID
    status: ItemStatus
    version: int
    kind: Kind
    level: Level
    title: str
    approved_version: int | None = None
    submitted_at: datetime | None = None
    urged_at: datetime | None = None


class ItemPage(BaseModel):
    """A page of items; `next` is the `after` of the following page, null at the end."""

    items: list[ItemRow]
    next: UUID | None


class QueueRow(ItemRow):
    """An item as it was handed to its employer and as the employer left it, whatever its person writes since.
    `same_evidence`: somebody else has an equal file."""

    person_id: UUID
    same_evidence: bool = False


class QueuePage(BaseModel):
    """A page of an employer's items."""

    items: list[QueueRow]
    next: UUID | None


class UrgingShown(BaseModel):
    """催办: whether the person may urge now (if not, from when on), and when they did last."""

    may: bool
    urged_at: datetime | None
    urges: int
    again_at: datetime | None


class MarksShown(BaseModel):
    """What the employer found on a file of evidence; `of` is the file, `copy_file` its sealed copy, if one was made."""

    of: UUID
    way: Way
    marks: Marks
    copy_file: FileRef | None = None


class SameEvidence(BaseModel):
    """A file that is equal, byte for byte, to one that so many other people have in their archives. Who they are isn't
    told: two members of a team may both hold the same deed."""

    file_id: UUID
    others: int


class VersionShown(BaseModel):
    """An approved version: `approved` (it counts), `superseded` or `withdrawn`."""

    item_version: int
    status: str
    title: str


class ItemDetail(BaseModel):
    """One item as it stands, or for an employer as it was handed in. `edit` counts drafts and is the ETag; `details` in
    words are in `told`; `same_evidence` is for the employer alone."""

    item_id: UUID
    person_id: UUID
    employer_id: UUID | None
    status: ItemStatus
    version: int
    edit: int
    kind_name: str
    content: Content
    told: list[Told]
    defects: list[Defect]
    marks: list[MarksShown]
    versions: list[VersionShown]
    same_evidence: list[SameEvidence] = []


class ItemSnapshot(BaseModel):
    """An approved version, for declaration's own copy."""

    item_id: UUID
    item_version: int
    person_id: UUID
    content: Content
    told: list[Told] = []
    marks: list[MarksShown] = []
