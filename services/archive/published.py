"""The events of archive that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from kernel.log.decider import Published


class ArchiveApproved(Published):
    """The employer approved version `item_version` of an item; its content is asked for by that version."""

    item_id: UUID
    item_version: int
    person_id: UUID
    employer_id: UUID
    kind: str
    level: str
    gained_on: date


class ArchiveReturned(Published):
    """The employer returned the item; the reasons are told by archive itself, since a checker wrote them."""

    item_id: UUID
    item_version: int
    person_id: UUID
    employer_id: UUID
    defects: int


class ArchiveUrged(Published):
    """催办: the person asks the employer to decide on version `item_version` of an item, which waits with it."""

    item_id: UUID
    item_version: int
    person_id: UUID
    employer_id: UUID
    urged_at: datetime


class ArchiveWithdrawn(Published):
    """The person took the item out of their archive: version `item_version` can't be extracted any more. What was
    handed in with it before keeps it."""

    item_id: UUID
    item_version: int
    person_id: UUID
