"""Archive items (业绩档案): drafted and submitted by a person, approved or returned by the employer.

Guide 一.1: an item counts once the employer has approved it; only then can a declaration extract it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Command,
    Decider,
    Event,
    Fact,
    NotFound,
    Published,
    Rejected,
    Text,
    Violation,
    reject,
    sealed,
)
from kernel.log.fileref import FileRef
from services.archive.published import ArchiveApproved, ArchiveReturned


class Kind(StrEnum):
    """What an item tells of. Only the first two can be representative achievements (guide 二.4)."""

    RESEARCH_PROJECT = "research-project"
    ENGINEERING_PROJECT = "engineering-project"
    PAPER = "paper"
    PATENT = "patent"
    STANDARD = "standard"
    AWARD = "award"
    HONOUR = "honour"
    OTHER = "other"


class Level(StrEnum):
    """层次（级别）, from the highest down."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    COUNTY = "county"
    UNIT = "unit"


class ItemStatus(StrEnum):
    """Where an item stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class Content(Fact):
    """What an item says. `gained_on` is the date it was completed or awarded; `rank` the person's place in the team."""

    kind: Kind
    title: Annotated[Text, Field(min_length=1, max_length=200), sealed("person_id")]
    level: Level
    gained_on: date
    rank: Annotated[int, Field(ge=1, le=99)]
    team_size: Annotated[int, Field(ge=1, le=999)]
    summary: Annotated[Text, Field(max_length=2000), sealed("person_id")]
    evidence: tuple[FileRef, ...]


class Defect(Fact):
    """One thing to mend, in the checker's words. `pointer` names the part it concerns ("" for the whole)."""

    pointer: str
    text: Annotated[Text, Field(min_length=1, max_length=500), sealed("person_id")]


# -- commands ---------------------------------------------------------------------------------------------------------


class DraftItem(Command):
    """Begin an item, or replace what a draft or returned item says."""

    item_id: UUID
    person_id: UUID
    content: Content


class SubmitItem(Command):
    """Hand the item to the employer the person is bound to (None: not bound yet)."""

    person_id: UUID
    employer_id: UUID | None
    today: date


class ApproveItem(Command):
    """The employer's officer approves submission `item_version`."""

    employer_id: UUID
    item_version: int
    at: datetime


class ReturnItem(Command):
    """The employer's officer returns submission `item_version` with every defect."""

    employer_id: UUID
    item_version: int
    defects: tuple[Defect, ...]
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class ItemDrafted(Event):
    """The item says this now."""

    item_id: UUID
    person_id: UUID
    content: Content


class ItemSubmitted(Event):
    """Handed to the employer for the `item_version`-th time."""

    person_id: UUID
    employer_id: UUID
    item_version: int


class ItemApproved(Event):
    """The employer vouches for this version."""

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


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Item:
    """An item as it stands; `approved` keeps the content of each approved version."""

    item_id: UUID
    person_id: UUID
    content: Content
    status: ItemStatus = ItemStatus.DRAFT
    version: int = 0
    employer_id: UUID | None = None
    defects: tuple[Defect, ...] = ()
    approved: dict[int, Content] = field(default_factory=dict)


def decide(command: Command, item: Item | None) -> Sequence[Event]:
    """The rules of an item."""
    match command:
        case DraftItem():
            return _draft(command, item)
        case SubmitItem():
            return _submit(command, _of_person(item, command.person_id))
        case ApproveItem():
            return _approve(command, _of_employer(item, command.employer_id))
        case ReturnItem():
            return _return(command, _of_employer(item, command.employer_id))
    raise TypeError(type(command).__name__)


def _of_person(item: Item | None, person_id: UUID) -> Item:
    if item is None or item.person_id != person_id:
        raise NotFound
    return item


def _of_employer(item: Item | None, employer_id: UUID) -> Item:
    if item is None or item.employer_id != employer_id:
        raise NotFound
    return item


def _draft(command: DraftItem, item: Item | None) -> Sequence[Event]:
    if item is not None:
        item = _of_person(item, command.person_id)
        if item.status is ItemStatus.SUBMITTED:
            raise reject(
                "item-being-checked", "单位正在审核，暂不能修改", "the employer is checking it: it can't be changed now"
            )
        if item.status is ItemStatus.APPROVED:
            raise reject("item-approved", "审核通过的档案不能修改", "an approved item is never edited in place")
        if item.content == command.content:
            return []
    return [ItemDrafted(item_id=command.item_id, person_id=command.person_id, content=command.content)]


def _submit(command: SubmitItem, item: Item) -> Sequence[Event]:
    if item.status in {ItemStatus.SUBMITTED, ItemStatus.APPROVED}:
        return []  # a second click
    violations: list[Violation] = []
    if command.employer_id is None:
        violations += reject(
            "not-bound",
            "尚未与用人单位绑定，请先申请绑定，单位确认后再提交",
            "you are not bound to an employer yet: ask for that first",
        ).violations
    if not item.content.evidence:
        violations += reject(
            "evidence-missing",
            "请上传佐证材料",
            "a file of evidence is missing",
            pointer="/content/evidence",
            limit=1,
            actual=0,
        ).violations
    if item.content.gained_on > command.today:
        violations += reject(
            "gained-in-future",
            "取得时间不能晚于今天",
            "the date lies in the future",
            pointer="/content/gained_on",
            limit=command.today.isoformat(),
            actual=item.content.gained_on.isoformat(),
        ).violations
    if item.content.rank > item.content.team_size:
        violations += reject(
            "rank-beyond-team",
            "本人排名不能大于团队人数",
            "the rank is greater than the team",
            pointer="/content/rank",
            limit=item.content.team_size,
            actual=item.content.rank,
        ).violations
    if violations or command.employer_id is None:
        raise Rejected(violations)
    return [ItemSubmitted(person_id=item.person_id, employer_id=command.employer_id, item_version=item.version + 1)]


def _approve(command: ApproveItem, item: Item) -> Sequence[Event]:
    _judges_current(command.item_version, item)
    if item.status is ItemStatus.APPROVED:
        return []
    if item.status is not ItemStatus.SUBMITTED:
        raise _not_submitted(item)
    return [ItemApproved(employer_id=command.employer_id, item_version=item.version, at=command.at)]


def _return(command: ReturnItem, item: Item) -> Sequence[Event]:
    _judges_current(command.item_version, item)
    if item.status is ItemStatus.RETURNED and item.defects == command.defects:
        return []
    if item.status is not ItemStatus.SUBMITTED:
        raise _not_submitted(item)
    if not command.defects:
        raise reject(
            "defects-missing",
            "退回时请列明全部问题",
            "a return names every defect",
            pointer="/defects",
            limit=1,
            actual=0,
        )
    return [
        ItemReturned(
            person_id=item.person_id,
            employer_id=command.employer_id,
            item_version=item.version,
            defects=command.defects,
            at=command.at,
        )
    ]


def _judges_current(item_version: int, item: Item) -> None:
    if item_version != item.version:
        raise reject(
            "version-moved-on", "该档案已有新的提交，请刷新后再审核", "there is a newer submission: look at it first",
            pointer="/item_version", limit=item.version, actual=item_version,
        )  # fmt: skip


def _not_submitted(item: Item) -> Rejected:
    return reject(
        "not-submitted", "该档案不在待审核状态", f"the item is {item.status}, not submitted", actual=item.status
    )


def evolve(item: Item | None, event: Event) -> Item:
    """What an event makes of an item."""
    match event, item:
        case ItemDrafted(), None:
            return Item(event.item_id, event.person_id, event.content)
        case ItemDrafted(), Item():
            return replace(item, content=event.content)
        case ItemSubmitted(), Item():
            return replace(
                item, status=ItemStatus.SUBMITTED, version=event.item_version, employer_id=event.employer_id, defects=()
            )
        case ItemApproved(), Item():
            kept = item.approved | {event.item_version: item.content}
            return replace(item, status=ItemStatus.APPROVED, approved=kept)
        case ItemReturned(), Item():
            return replace(item, status=ItemStatus.RETURNED, defects=event.defects)
    raise TypeError(f"{type(event).__name__} on {item!r}")


def publish(event: Event, item: Item) -> Published | None:
    """What others hear of it."""
    match event:
        case ItemApproved():
            return ArchiveApproved(
                item_id=item.item_id,
                item_version=event.item_version,
                person_id=item.person_id,
                employer_id=event.employer_id,
                kind=item.content.kind,
                level=item.content.level,
                gained_on=item.content.gained_on,
            )
        case ItemReturned():
            return ArchiveReturned(
                item_id=item.item_id,
                item_version=event.item_version,
                person_id=item.person_id,
                employer_id=event.employer_id,
                defects=len(event.defects),
            )
    return None


ArchiveItem: Decider[Item] = Decider(
    stream_type="ArchiveItem",
    events=(ItemDrafted, ItemSubmitted, ItemApproved, ItemReturned),
    decide=decide,
    evolve=evolve,
    publish=publish,
)
