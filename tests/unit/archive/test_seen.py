"""What an employer sees of an item: what was handed to it and what it approved, never what the person writes since."""

from __future__ import annotations

from uuid import UUID

from services.archive.domain import (
    Item,
    ItemApproved,
    ItemReturned,
    ItemRevised,
    ItemStatus,
    ItemSubmitted,
    ItemWithdrawn,
    seen_by,
)
from tests.unit.archive.story import (
    AT,
    CONTENT,
    COPY,
    EMPLOYER,
    PERSON,
    PROOF,
    SCAN,
    STRANGER,
    approved,
    defect,
    drafted,
    marked,
    returned,
    saying,
    spec,
    stamped,
    submitted,
)

NEW = saying(title="新课题", evidence=(PROOF,), contribution=(PROOF.file_id,))
REVISED = ItemRevised(person_id=PERSON, item_version=1)
GONE = ItemWithdrawn(person_id=PERSON, item_version=None, reason="重复", at=AT)
WITHDRAWN = GONE.model_copy(update={"item_version": 1})


def handed(version: int, employer_id: UUID = EMPLOYER) -> ItemSubmitted:
    return ItemSubmitted(person_id=PERSON, employer_id=employer_id, item_version=version)


def seen(*history: object, by: UUID = EMPLOYER) -> Item | None:
    return seen_by(spec.given(*history).state, by)  # type: ignore[arg-type]


def shown(*history: object, by: UUID = EMPLOYER) -> tuple[ItemStatus, int, str] | None:
    item = seen(*history, by=by)
    return (item.status, item.version, item.content.title) if item else None


def test_a_draft_is_the_persons_own() -> None:
    assert shown(drafted) is None
    assert shown(drafted, submitted, by=STRANGER) is None
    assert shown(drafted, submitted) == (ItemStatus.SUBMITTED, 1, CONTENT.title)


def test_what_was_approved_is_shown_as_it_was_whatever_is_written_since() -> None:
    item = seen(drafted, submitted, stamped, approved, REVISED, NEW)
    assert item is not None
    assert (item.status, item.content, item.edits) == (ItemStatus.APPROVED, CONTENT, 1)
    assert {file: check.copy for file, check in item.checks.items()} == {SCAN.file_id: COPY}


def test_what_was_returned_is_shown_as_it_was_handed_in_until_it_comes_again() -> None:
    item = seen(drafted, submitted, marked, returned, NEW)
    assert item is not None
    assert (item.status, item.content, item.defects) == (ItemStatus.RETURNED, CONTENT, (defect,))
    assert shown(drafted, submitted, returned, NEW, handed(2)) == (ItemStatus.SUBMITTED, 2, "新课题")


def test_what_was_withdrawn_before_it_was_approved_is_shown_no_more() -> None:
    assert shown(drafted, submitted, GONE) is None
    assert shown(drafted, submitted, returned, GONE, NEW) is None


def test_what_was_approved_and_withdrawn_is_shown_as_it_was_approved() -> None:
    for history in ((WITHDRAWN,), (WITHDRAWN, NEW), (REVISED, NEW, handed(2), WITHDRAWN)):
        assert shown(drafted, submitted, marked, approved, *history) == (ItemStatus.WITHDRAWN, 1, CONTENT.title)


def test_a_former_employer_sees_what_it_approved_and_nothing_of_what_the_next_one_has() -> None:
    left = (drafted, submitted, marked, approved, REVISED, NEW, handed(2, STRANGER))
    assert shown(*left) == (ItemStatus.APPROVED, 1, CONTENT.title)
    assert shown(*left, by=STRANGER) == (ItemStatus.SUBMITTED, 2, "新课题")
    back = ItemReturned(person_id=PERSON, employer_id=STRANGER, item_version=2, defects=(defect,), at=AT)
    item = seen(*left, back)
    assert item is not None
    assert (item.employer_id, item.defects, list(item.approved)) == (EMPLOYER, (), [1])
    second = ItemApproved(employer_id=STRANGER, item_version=2, at=AT)
    item = seen(*left, second)
    assert item is not None
    assert (item.version, item.standing, list(item.approved)) == (1, 2, [1])


def test_a_former_employer_that_only_returned_it_sees_nothing_once_another_has_it() -> None:
    assert shown(drafted, submitted, returned, NEW, handed(2, STRANGER)) is None
