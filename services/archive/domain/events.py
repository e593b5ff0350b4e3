"""What can happen to an archive item, and the state that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Event, Fact, Text, Upcaster, sealed
from kernel.log.fileref import FileRef
from services.archive.domain.content import Content
from services.archive.domain.marks import Checked, Marks, Way
from services.archive.domain.urging import Urges


class ItemStatus(StrEnum):
    """Where an item stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class Defect(Fact):
    """One thing to mend, in the checker's words. `pointer` names the part it concerns ("" for the whole)."""

    pointer: str
    text: Annotated[Text, Field(min_length=1, max_length=500), sealed("person_id")]


class Likeness(Fact):
    """What is equal for equal files, whoever uploaded them: a keyed digest of the content. To test it, one would need
    this service's key and the very file; of a person it tells nothing, so it may outlive them."""

    file_id: UUID
    mark: str


def _of_one_kind(stored: dict[str, Any]) -> dict[str, Any]:
    """Before there were details, nobody said which file proves the contribution: all of them were taken for it."""
    content = stored["content"]
    contribution = [file["file_id"] for file in content["evidence"]]
    more = {"period": None, "details": None, "contribution": contribution}
    return stored | {"content": content | more, "likenesses": []}


class ItemDrafted(Event):
    """The item says this now."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _of_one_kind}

    item_id: UUID
    person_id: UUID
    content: Content
    likenesses: tuple[Likeness, ...] = ()


class ItemSubmitted(Event):
    """Handed to the employer for the `item_version`-th time."""

    person_id: UUID
    employer_id: UUID
    item_version: int


class EvidenceMarked(Event):
    """The employer looked at the scan of a file for the four marks (guide 二.4)."""

    employer_id: UUID
    item_version: int
    file_id: UUID
    marks: Marks
    at: datetime


class EvidenceStamped(Event):
    """The system made a copy of a file with the four marks on it (guide 二.4); the original is kept as it was."""

    person_id: UUID
    employer_id: UUID
    item_version: int
    file_id: UUID
    copy_file: FileRef
    signer: Annotated[Text, sealed("person_id")]
    verified_on: date
    at: datetime


class ItemApproved(Event):
    """The employer vouches for this version. The one approved before it is superseded."""

    employer_id: UUID
    item_version: int
    at: datetime


class ItemReturned(Event):
    """The employer wants these things mended."""

    person_id: UUID
    employer_id: UUID
    item_version: int
    defects: tuple[Defect, ...]
    at: datetime


class ItemUrged(Event):
    """The person asks the employer to decide on what was handed in."""

    person_id: UUID
    employer_id: UUID
    item_version: int
    at: datetime


class ItemRevised(Event):
    """The person began a new version of what was approved as `item_version`, which stands meanwhile."""

    person_id: UUID
    item_version: int


class ItemWithdrawn(Event):
    """The person took it out of the archive. `item_version`: the approved version that no longer stands, if any."""

    person_id: UUID
    item_version: int | None
    reason: Annotated[Text, sealed("person_id")]
    at: datetime


EVENTS: tuple[type[Event], ...] = (
    ItemDrafted,
    ItemSubmitted,
    EvidenceMarked,
    EvidenceStamped,
    ItemApproved,
    ItemReturned,
    ItemRevised,
    ItemWithdrawn,
    ItemUrged,
)


@dataclass(frozen=True)
class Approved:
    """A version as it was approved, and by whom; `edits` drafts had been written then."""

    content: Content
    checks: Mapping[UUID, Checked]
    employer_id: UUID
    edits: int


@dataclass(frozen=True)
class Handed:
    """What the present employer was handed last, and how it left it, whatever the person writes since."""

    content: Content
    edits: int
    status: ItemStatus = ItemStatus.SUBMITTED


@dataclass(frozen=True)
class Item:
    """An item as it stands. `version` counts submissions and `edits` drafts; `approved` keeps each approved version,
    `standing` is the one that counts; `checks` is what the present employer found on the evidence, `handed`
    what it has (None once that is withdrawn)."""

    item_id: UUID
    person_id: UUID
    content: Content
    status: ItemStatus = ItemStatus.DRAFT
    version: int = 0
    edits: int = 1
    employer_id: UUID | None = None
    defects: tuple[Defect, ...] = ()
    checks: Mapping[UUID, Checked] = field(default_factory=dict)
    approved: Mapping[int, Approved] = field(default_factory=dict)
    standing: int | None = None
    urges: Urges = field(default_factory=Urges)
    handed: Handed | None = None

    def waits_with(self, employer_id: UUID | None) -> bool:
        """Whether this employer has to decide on it."""
        return self.status is ItemStatus.SUBMITTED and self.employer_id == employer_id


def evolve(item: Item | None, event: Event) -> Item:
    """What an event makes of an item."""
    if item is None:
        if not isinstance(event, ItemDrafted):
            raise TypeError(f"{type(event).__name__} before the item was drafted")
        return Item(event.item_id, event.person_id, event.content)
    match event:
        case ItemDrafted():
            back = ItemStatus.DRAFT if item.status is ItemStatus.WITHDRAWN else item.status
            return replace(item, content=event.content, edits=item.edits + 1, status=back)
        case ItemSubmitted():
            # What another employer found is not this one's word.
            checks = item.checks if event.employer_id == item.employer_id else {}
            return replace(
                item,
                status=ItemStatus.SUBMITTED,
                version=event.item_version,
                employer_id=event.employer_id,
                defects=(),
                checks=checks,
                handed=Handed(item.content, item.edits),
            )
        case EvidenceMarked():
            return _checked(item, event.file_id, Checked(Way.SCAN, event.marks))
        case EvidenceStamped():
            marks = Marks(verified=True, signature=True, verified_on=event.verified_on, unit_seal=True)
            return _checked(item, event.file_id, Checked(Way.STAMP, marks, event.copy_file))
        case ItemApproved():
            checks = {f: item.checks[f] for f in item.content.file_ids if f in item.checks}
            made = Approved(item.content, checks, event.employer_id, item.edits)
            kept = {**item.approved, event.item_version: made}
            item = replace(item, approved=kept, standing=event.item_version)
            return _left(item, ItemStatus.APPROVED)
        case ItemReturned():
            return _left(replace(item, defects=event.defects), ItemStatus.RETURNED)
        case ItemUrged():
            return replace(item, urges=item.urges.once_more(event.at))
        case ItemRevised():
            return replace(item, status=ItemStatus.DRAFT)
        case ItemWithdrawn():
            return replace(item, status=ItemStatus.WITHDRAWN, defects=(), standing=None, handed=None)
    raise TypeError(f"{type(event).__name__} on {item!r}")


def _left(item: Item, status: ItemStatus) -> Item:
    """How the employer left what it was handed."""
    return replace(item, status=status, handed=replace(item.handed, status=status) if item.handed else None)


def _checked(item: Item, file_id: UUID, found: Checked) -> Item:
    return replace(item, checks={**item.checks, file_id: found})
