"""A made-up item of an archive, from its draft to its approval, for the tests of archive."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.archive.domain import (
    ApproveItem,
    ArchiveItem,
    Content,
    Defect,
    EvidenceMarked,
    EvidenceStamped,
    ItemApproved,
    ItemDrafted,
    ItemReturned,
    ItemSubmitted,
    Kind,
    Level,
    MarkEvidence,
    Marks,
    Period,
    SubmitItem,
)
from services.archive.domain.kinds import EngineeringProject

ITEM, PERSON, EMPLOYER, STRANGER = (UUID(int=n) for n in range(1, 5))
AT = datetime(2026, 3, 1, tzinfo=UTC)
TODAY = date(2026, 3, 1)
SCAN = FileRef(file_id=UUID(int=9), digest="d", type="pdf", bytes=1000)
PROOF = FileRef(file_id=UUID(int=10), digest="e", type="jpeg", bytes=2000)
COPY = FileRef(file_id=UUID(int=11), digest="f", type="pdf", bytes=3000)
CONTENT = Content(
    kind=Kind.ENGINEERING_PROJECT,
    title="水库除险加固工程",
    level=Level.PROVINCIAL,
    gained_on=date(2021, 6, 30),
    rank=1,
    team_size=5,
    summary="主持设计",
    evidence=(SCAN,),
    period=Period(since=date(2019, 3, 1), until=date(2021, 6, 30)),
    details=EngineeringProject(place="杭州", scale="Ⅱ等", duty="设计负责人", status="accepted"),
    contribution=(SCAN.file_id,),
)
ALL_FOUR = Marks(verified=True, signature=True, verified_on=date(2021, 7, 1), unit_seal=True)
spec = Spec(ArchiveItem)
drafted = ItemDrafted(item_id=ITEM, person_id=PERSON, content=CONTENT)
submitted = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=1)
marked = EvidenceMarked(employer_id=EMPLOYER, item_version=1, file_id=SCAN.file_id, marks=ALL_FOUR, at=AT)
stamped = EvidenceStamped(
    person_id=PERSON,
    employer_id=EMPLOYER,
    item_version=1,
    file_id=SCAN.file_id,
    copy_file=COPY,
    signer="李审核",
    verified_on=TODAY,
    at=AT,
)
approved = ItemApproved(employer_id=EMPLOYER, item_version=1, at=AT)
defect = Defect(pointer="/content/summary", text="请写明本人承担的工作")
returned = ItemReturned(person_id=PERSON, employer_id=EMPLOYER, item_version=1, defects=(defect,), at=AT)
submit = SubmitItem(person_id=PERSON, employer_id=EMPLOYER, today=TODAY)
approve = ApproveItem(employer_id=EMPLOYER, item_version=1, at=AT)


def mark(marks: Marks, file_id: UUID = SCAN.file_id, version: int = 1) -> MarkEvidence:
    return MarkEvidence(employer_id=EMPLOYER, item_version=version, file_id=file_id, marks=marks, at=AT, today=TODAY)


def saying(**content: object) -> ItemDrafted:
    return ItemDrafted(item_id=ITEM, person_id=PERSON, content=CONTENT.model_copy(update=content))
