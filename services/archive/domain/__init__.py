"""The rules of archive."""

from services.archive.domain.commands import (
    ApproveItem,
    DraftItem,
    MarkEvidence,
    ReturnItem,
    ReviseItem,
    StampEvidence,
    SubmitItem,
    UrgeItem,
    WithdrawItem,
)
from services.archive.domain.content import Content, Level, Period
from services.archive.domain.events import (
    Approved,
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
    Likeness,
)
from services.archive.domain.holder import ArchiveHolder, BindHolder, Holder, HolderBound, HolderReleased, ReleaseHolder
from services.archive.domain.item import ArchiveItem
from services.archive.domain.kinds import DetailsOfKind, Kind, Told, told
from services.archive.domain.marks import Checked, Marks, Way
from services.archive.domain.seen import seen_by
from services.archive.domain.unit import ArchiveUnit, NameUnit, Unit, UnitNamed
from services.archive.domain.urging import Urges

__all__ = [
    "ApproveItem",
    "Approved",
    "ArchiveHolder",
    "ArchiveItem",
    "ArchiveUnit",
    "BindHolder",
    "Checked",
    "Content",
    "Defect",
    "DetailsOfKind",
    "DraftItem",
    "EvidenceMarked",
    "EvidenceStamped",
    "Holder",
    "HolderBound",
    "HolderReleased",
    "Item",
    "ItemApproved",
    "ItemDrafted",
    "ItemReturned",
    "ItemRevised",
    "ItemStatus",
    "ItemSubmitted",
    "ItemUrged",
    "ItemWithdrawn",
    "Kind",
    "Level",
    "Likeness",
    "MarkEvidence",
    "Marks",
    "NameUnit",
    "Period",
    "ReleaseHolder",
    "ReturnItem",
    "ReviseItem",
    "StampEvidence",
    "SubmitItem",
    "Told",
    "Unit",
    "UnitNamed",
    "UrgeItem",
    "Urges",
    "Way",
    "WithdrawItem",
    "seen_by",
    "told",
]
