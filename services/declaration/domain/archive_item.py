"""An archive item as declaration keeps it: a sealed copy of each version that the employer approved."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from kernel.log.decider import Fact, Text, sealed
from kernel.log.fileref import FileRef

Sealed = Annotated[Text, sealed("person_id")]


class ItemPeriod(Fact):
    """From when to when; `until` null: to this day."""

    since: date
    until: date | None = None


class ItemDetail(Fact):
    """A field that only this kind of item has: its name in archive, its label and its value in words."""

    name: str
    label: str
    value: Sealed


class FourMarks(Fact):
    """核对无误, signature, date of verification, unit seal: which of them are on the copy (guide 二.4)."""

    verified: bool
    signature: bool
    verified_on: date | None
    unit_seal: bool

    @property
    def complete(self) -> bool:
        """Whether all four are there."""
        return self.verified and self.signature and self.verified_on is not None and self.unit_seal


class EvidenceMarks(Fact):
    """What the employer vouches for of the file `of`: read off a scan, or stamped on the sealed copy `copy_file`."""

    of: UUID
    way: str
    marks: FourMarks
    copy_file: FileRef | None = None


class ItemContent(Fact):
    """An archive item as the employer approved it. Files of evidence and their sealed copies stay with archive.
    `contribution`: the files that prove a main contribution; `marks` null: approved before marks were recorded."""

    kind: str
    title: Sealed
    level: str
    gained_on: date
    rank: int
    team_size: int
    summary: Sealed
    evidence: tuple[FileRef, ...] = ()
    period: ItemPeriod | None = None
    contribution: tuple[UUID, ...] = ()
    details: tuple[ItemDetail, ...] = ()
    marks: tuple[EvidenceMarks, ...] | None = None

    def unmarked(self) -> list[int]:
        """The places (from 0) of the files of evidence that don't bear all four marks."""
        if self.marks is None:
            return []
        complete = {mark.of for mark in self.marks if mark.marks.complete}
        return [n for n, file in enumerate(self.evidence) if file.file_id not in complete]


def with_what_was_not_asked(stored: dict[str, Any]) -> dict[str, Any]:
    """ItemRecorded from version 1 to 2: any file of evidence was taken for the proof of a main contribution."""
    content = stored["content"]
    proofs = [file["file_id"] for file in content["evidence"]]
    more = {"period": None, "contribution": proofs, "details": [], "marks": None}
    return stored | {"content": content | more}
