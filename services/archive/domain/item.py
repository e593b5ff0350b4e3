"""Archive items (业绩档案): drafted and submitted by a person, approved or returned by the employer.

Guide 一.1: an item counts once the employer has approved it; only then can a declaration extract it. What was
approved is never edited in place: a new version takes its place once it is approved itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.log.decider import Command, Decider, Event, NotFound, Published, Rejected, Violation, reject
from services.archive.domain.commands import (
    ApproveItem,
    DraftItem,
    MarkEvidence,
    OfEmployer,
    ReturnItem,
    ReviseItem,
    StampEvidence,
    SubmitItem,
    UrgeItem,
    WithdrawItem,
)
from services.archive.domain.content import incomplete, malformed
from services.archive.domain.events import (
    EVENTS,
    Defect,
    EvidenceMarked,
    EvidenceStamped,
    Item,
    ItemApproved,
    ItemDrafted,
    ItemReturned,
    ItemRevised,
    ItemStatus,
    ItemSubmitted,
    ItemUrged,
    ItemWithdrawn,
    evolve,
)
from services.archive.domain.marks import Way, missing_marks, unmarked
from services.archive.domain.urging import may_urge
from services.archive.published import ArchiveApproved, ArchiveReturned, ArchiveUrged, ArchiveWithdrawn


def decide(command: Command, item: Item | None) -> Sequence[Event]:
    """The rules of an item."""
    match command:
        case DraftItem():
            return _draft(command, item)
        case SubmitItem():
            return _submit(command, _of_person(item, command.person_id))
        case ReviseItem():
            return _revise(_of_person(item, command.person_id))
        case WithdrawItem():
            return _withdraw(command, _of_person(item, command.person_id))
        case UrgeItem():
            return _urge(command, _of_person(item, command.person_id))
        case OfEmployer():
            return _check(command, _of_employer(item, command.employer_id))
    raise TypeError(type(command).__name__)


def _of_person(item: Item | None, person_id: UUID) -> Item:
    if item is None or item.person_id != person_id:
        raise NotFound
    return item


def _of_employer(item: Item | None, employer_id: UUID) -> Item:
    if item is None or item.employer_id != employer_id:
        raise NotFound
    return item


# -- the person's acts ------------------------------------------------------------------------------------------------


def _draft(command: DraftItem, item: Item | None) -> Sequence[Event]:
    if item is not None:
        item = _of_person(item, command.person_id)
        _open_to_edits(item)
        if item.content == command.content and item.status is not ItemStatus.WITHDRAWN:
            return []
        if command.based_on not in (None, item.edits):
            raise _edited_elsewhere(command, item)
    if wrong := malformed(command.content):
        raise Rejected(wrong)
    return [
        ItemDrafted(
            item_id=command.item_id,
            person_id=command.person_id,
            content=command.content,
            likenesses=command.likenesses,
        )
    ]


def _open_to_edits(item: Item) -> None:
    if item.status is ItemStatus.SUBMITTED:
        raise reject(
            "item-being-checked", "单位正在审核，暂不能修改", "the employer is checking it: it can't be changed now"
        )
    if item.status is ItemStatus.APPROVED:
        raise reject(
            "item-approved",
            "审核通过的档案不能直接修改，请先新建版本",
            "an approved item is never edited in place: begin a new version first",
        )


def _edited_elsewhere(command: DraftItem, item: Item) -> Rejected:
    """Both versions, so that the person can choose: `limit` is what stands now, `actual` what was sent."""
    return reject(
        "edited-elsewhere",
        "该档案已在别处修改，请对照后再保存",
        "it was changed elsewhere meanwhile: compare the two and save again",
        limit={"edit": item.edits, "content": item.content.model_dump(mode="json")},
        actual={"edit": command.based_on, "content": command.content.model_dump(mode="json")},
    )


def _submit(command: SubmitItem, item: Item) -> Sequence[Event]:
    # What waits with an employer that the person has left since can be handed to the new one instead.
    elsewhere = command.employer_id not in (None, item.employer_id)
    if item.status is ItemStatus.APPROVED or (item.status is ItemStatus.SUBMITTED and not elsewhere):
        return []  # a second click
    violations: list[Violation] = []
    if item.status is ItemStatus.WITHDRAWN:
        message, message_en = "该档案已撤回，请先重新编辑", "it was withdrawn: edit it first"
        violations.append(Violation("item-withdrawn", message, message_en))
    if command.employer_id is None:
        violations += reject(
            "not-bound",
            "尚未与用人单位绑定，请先申请绑定，单位确认后再提交",
            "you are not bound to an employer yet: ask for that first",
        ).violations
    violations += incomplete(item.content, command.today)
    if violations or command.employer_id is None:
        raise Rejected(violations)
    return [ItemSubmitted(person_id=item.person_id, employer_id=command.employer_id, item_version=item.version + 1)]


def _revise(item: Item) -> Sequence[Event]:
    if item.status is ItemStatus.APPROVED and item.standing is not None:
        return [ItemRevised(person_id=item.person_id, item_version=item.standing)]
    if item.status in {ItemStatus.DRAFT, ItemStatus.RETURNED}:
        return []  # open to edits already
    raise reject(
        "not-approved", "只有审核通过的档案可以新建版本", "only an approved item gets a new version", actual=item.status
    )


def _withdraw(command: WithdrawItem, item: Item) -> Sequence[Event]:
    if item.status is ItemStatus.WITHDRAWN:
        return []
    return [ItemWithdrawn(person_id=item.person_id, item_version=item.standing, reason=command.reason, at=command.at)]


def _urge(command: UrgeItem, item: Item) -> Sequence[Event]:
    employer_id = command.employer_id
    may_urge(item.urges, command.at, waits=item.waits_with(employer_id))
    assert employer_id is not None  # noqa: S101 - what waits, waits with somebody
    return [ItemUrged(person_id=item.person_id, employer_id=employer_id, item_version=item.version, at=command.at)]


# -- the employer's acts ----------------------------------------------------------------------------------------------


def _check(command: OfEmployer, item: Item) -> Sequence[Event]:
    if command.checker == item.person_id:
        raise reject(
            "own-case",
            "不得审核本人的业绩档案，请由其他经办人办理",
            "nobody checks their own archive: leave it to a colleague",
        )
    _judges_current(command.item_version, item)
    match command:
        case MarkEvidence():
            return _mark(command, item)
        case StampEvidence():
            return _stamp(command, item)
        case ApproveItem():
            return _approve(command, item)
        case ReturnItem():
            return _return(command, item)
    raise TypeError(type(command).__name__)


def _mark(command: MarkEvidence, item: Item) -> Sequence[Event]:
    _names_evidence(command.file_id, item)
    known = item.checks.get(command.file_id)
    if known is not None and known.way is Way.SCAN and known.marks == command.marks:
        return []
    _is_submitted(item)
    verified_on = command.marks.verified_on
    if verified_on is not None and verified_on > command.today:
        raise reject(
            "verified-in-future",
            "验证时间不能晚于今天",
            "the date of verification lies in the future",
            pointer="/marks/verified_on",
            limit=command.today.isoformat(),
            actual=verified_on.isoformat(),
        )
    return [EvidenceMarked(**command.model_dump(exclude={"checker", "today", "marks"}), marks=command.marks)]


def _stamp(command: StampEvidence, item: Item) -> Sequence[Event]:
    _names_evidence(command.file_id, item)
    known = item.checks.get(command.file_id)
    if known is not None and known.way is Way.STAMP:
        return []  # one sealed copy is enough
    _is_submitted(item)
    return [
        EvidenceStamped(
            **command.model_dump(exclude={"checker", "copy_file"}),
            copy_file=command.copy_file,
            person_id=item.person_id,
        )
    ]


def _approve(command: ApproveItem, item: Item) -> Sequence[Event]:
    if item.status is ItemStatus.APPROVED:
        return []
    _is_submitted(item)
    if wrong := unmarked(item.content.file_ids, item.checks):
        raise Rejected(wrong)
    return [ItemApproved(employer_id=command.employer_id, item_version=item.version, at=command.at)]


def _return(command: ReturnItem, item: Item) -> Sequence[Event]:
    defects = (*command.defects, *_missing_marks(item))
    if item.status is ItemStatus.RETURNED and item.defects == defects:
        return []
    _is_submitted(item)
    if not defects:
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
            defects=defects,
            at=command.at,
        )
    ]


def _missing_marks(item: Item) -> list[Defect]:
    """Each mark that was found missing is a defect of its own (guide 二.4)."""
    return [
        Defect(pointer=f"/content/evidence/{n}/{mark.name}", text=f"第 {n + 1} 份佐证材料缺少{mark.text}")
        for n, file_id in enumerate(item.content.file_ids)
        if file_id in item.checks
        for mark in missing_marks(item.checks[file_id].marks)
    ]


def _names_evidence(file_id: UUID, item: Item) -> None:
    if file_id not in item.content.file_ids:
        raise NotFound


def _judges_current(item_version: int, item: Item) -> None:
    if item_version != item.version:
        raise reject(
            "version-moved-on", "该档案已有新的提交，请刷新后再审核", "there is a newer submission: look at it first",
            pointer="/item_version", limit=item.version, actual=item_version,
        )  # fmt: skip


def _is_submitted(item: Item) -> None:
    if item.status is not ItemStatus.SUBMITTED:
        raise reject(
            "not-submitted", "该档案不在待审核状态", f"the item is {item.status}, not submitted", actual=item.status
        )


# -- what others hear -------------------------------------------------------------------------------------------------


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
        case ItemUrged():
            return ArchiveUrged(
                item_id=item.item_id,
                item_version=event.item_version,
                person_id=event.person_id,
                employer_id=event.employer_id,
                urged_at=event.at,
            )
        case ItemWithdrawn() if event.item_version is not None:
            return ArchiveWithdrawn(item_id=item.item_id, item_version=event.item_version, person_id=item.person_id)
    return None


ArchiveItem: Decider[Item] = Decider(
    stream_type="ArchiveItem", events=EVENTS, decide=decide, evolve=evolve, publish=publish
)
