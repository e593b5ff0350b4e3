"""The rules of archive."""

from services.archive.domain.holder import ArchiveHolder, BindHolder, Holder, HolderBound
from services.archive.domain.item import (
    ApproveItem,
    ArchiveItem,
    Content,
    Defect,
    DraftItem,
    Item,
    ItemApproved,
    ItemDrafted,
    ItemReturned,
    ItemStatus,
    ItemSubmitted,
    Kind,
    Level,
    ReturnItem,
    SubmitItem,
)

__all__ = [
    "ApproveItem",
    "ArchiveHolder",
    "ArchiveItem",
    "BindHolder",
    "Content",
    "Defect",
    "DraftItem",
    "Holder",
    "HolderBound",
    "Item",
    "ItemApproved",
    "ItemDrafted",
    "ItemReturned",
    "ItemStatus",
    "ItemSubmitted",
    "Kind",
    "Level",
    "ReturnItem",
    "SubmitItem",
]
