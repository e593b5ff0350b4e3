"""Who checks a person's archive: the employer that they are bound to, and nobody once they have left."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kernel.log.kit import Spec
from services.archive.domain import (
    ApproveItem,
    ArchiveHolder,
    BindHolder,
    HolderBound,
    HolderReleased,
    ItemSubmitted,
    ReleaseHolder,
    SubmitItem,
)
from services.archive.reactions import when_employment_ended
from services.identity.published import EmploymentEnded
from tests.unit.archive.story import AT, EMPLOYER, ITEM, PERSON, STRANGER, TODAY, drafted, marked, spec, submitted

holders = Spec(ArchiveHolder)
bound = HolderBound(person_id=PERSON, employer_id=EMPLOYER)
release = ReleaseHolder(person_id=PERSON, employer_id=EMPLOYER)
released = HolderReleased(person_id=PERSON, employer_id=EMPLOYER)


def test_whoever_has_left_has_nobody_to_check_new_items() -> None:
    holders.given(bound).when(release).then(released)
    assert holders.given(bound, released).state.employer_id is None
    holders.given(bound, released).when(release).then()
    back = BindHolder(person_id=PERSON, employer_id=EMPLOYER)
    holders.given(bound, released).when(back).then(bound)


def test_leaving_one_employer_heard_late_doesnt_part_from_the_next() -> None:
    moved = HolderBound(person_id=PERSON, employer_id=STRANGER)
    holders.given(bound, moved).when(release).then()
    holders.given().when(release).then()  # asked, taken back, never bound


def test_what_waits_with_a_former_employer_is_theirs_to_check_until_it_is_handed_to_the_new_one() -> None:
    approve = ApproveItem(employer_id=EMPLOYER, item_version=1, at=AT)
    assert spec.given(drafted, submitted, marked).when(approve).events
    anew = SubmitItem(person_id=PERSON, employer_id=STRANGER, today=TODAY)
    theirs = ItemSubmitted(person_id=PERSON, employer_id=STRANGER, item_version=2)
    spec.given(drafted, submitted).when(anew).then(theirs)
    spec.given(drafted, submitted, theirs).when(approve).then_not_found()
    spec.given(drafted, submitted, theirs).when(anew).then()
    nobody = SubmitItem(person_id=PERSON, employer_id=None, today=TODAY)
    spec.given(drafted, submitted).when(nobody).then()
    spec.given(drafted).when(nobody).then_rejected("not-bound")


async def test_an_end_of_employment_is_heard() -> None:
    handled: list[tuple[UUID, Any]] = []

    class Doing:
        async def handle(self, decider: Any, stream_id: UUID, command: Any) -> None:
            assert decider is ArchiveHolder
            handled.append((stream_id, command))

    event = EmploymentEnded(employment_id=ITEM, person_id=PERSON, employer_id=EMPLOYER)
    await when_employment_ended(event, Doing())  # type: ignore[arg-type]
    assert handled == [(PERSON, release)]
