"""What an employer may see of an item. A draft is the person's own until they hand it in, and so is what they change
after it was returned or approved: whoever left an employer doesn't write before its eyes."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from services.archive.domain.events import Item, ItemStatus


def seen_by(item: Item, employer_id: UUID) -> Item | None:
    """The item as this employer was handed it last and left it; once that is withdrawn or with another employer, the
    last version that it approved. None: nothing."""
    handed = item.handed
    if handed is not None and item.employer_id == employer_id:
        return replace(
            item,
            content=handed.content,
            edits=handed.edits,
            status=handed.status,
            checks={f: item.checks[f] for f in handed.content.file_ids if f in item.checks},
        )
    vouched = [version for version, made in item.approved.items() if made.employer_id == employer_id]
    if not vouched:
        return None
    version = max(vouched)
    made = item.approved[version]
    return replace(
        item,
        content=made.content,
        edits=made.edits,
        status=ItemStatus.WITHDRAWN if item.standing is None else ItemStatus.APPROVED,
        version=version,
        employer_id=employer_id,
        defects=(),
        checks=made.checks,
        approved={n: kept for n, kept in item.approved.items() if n <= version},
    )
