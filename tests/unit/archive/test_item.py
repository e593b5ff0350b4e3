"""What an archive item allows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.archive.domain import (
    ApproveItem,
    ArchiveItem,
    Content,
    Defect,
    DraftItem,
    ItemApproved,
    ItemDrafted,
    ItemReturned,
    ItemSubmitted,
    Kind,
    Level,
    ReturnItem,
    SubmitItem,
)
from services.archive.published import ArchiveApproved, ArchiveReturned

ITEM, PERSON, EMPLOYER, STRANGER = (UUID(int=n) for n in range(1, 5))
AT = datetime(2026, 3, 1, tzinfo=UTC)
TODAY = date(2026, 3, 1)
SCAN = FileRef(file_id=UUID(int=9), digest="d", type="pdf", bytes=1000)
CONTENT = Content(
    kind=Kind.ENGINEERING_PROJECT,
    title="水库除险加固工程",
    level=Level.PROVINCIAL,
    gained_on=date(2021, 6, 30),
    rank=1,
    team_size=5,
    summary="主持设计",
    evidence=(SCAN,),
)
spec = Spec(ArchiveItem)
drafted = ItemDrafted(item_id=ITEM, person_id=PERSON, content=CONTENT)
submitted = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=1)
approved = ItemApproved(employer_id=EMPLOYER, item_version=1, at=AT)
defect = Defect(pointer="/content/evidence", text="缺少单位公章")
returned = ItemReturned(person_id=PERSON, employer_id=EMPLOYER, item_version=1, defects=(defect,), at=AT)
submit = SubmitItem(person_id=PERSON, employer_id=EMPLOYER, today=TODAY)
approve = ApproveItem(employer_id=EMPLOYER, item_version=1, at=AT)


def test_a_person_drafts_and_submits_an_item() -> None:
    spec.given().when(DraftItem(item_id=ITEM, person_id=PERSON, content=CONTENT)).then(drafted)
    spec.given(drafted).when(submit).then(submitted)


def test_a_second_click_on_submit_changes_nothing() -> None:
    spec.given(drafted, submitted).when(submit).then()


def test_submitting_names_everything_that_is_missing_at_once() -> None:
    poor = CONTENT.model_copy(update={"evidence": (), "gained_on": date(2027, 1, 1), "rank": 9})
    outcome = spec.given(ItemDrafted(item_id=ITEM, person_id=PERSON, content=poor)).when(
        SubmitItem(person_id=PERSON, employer_id=None, today=TODAY)
    )
    violations = outcome.then_rejected("not-bound", "evidence-missing", "gained-in-future", "rank-beyond-team")
    assert (
        violations[0].message == "尚未与用人单位绑定，请先申请绑定，单位确认后再提交"
    )  # the profile only follows that
    assert (violations[3].limit, violations[3].actual) == (5, 9)


def test_an_item_being_checked_or_approved_is_not_edited() -> None:
    edit = DraftItem(item_id=ITEM, person_id=PERSON, content=CONTENT.model_copy(update={"summary": "改"}))
    spec.given(drafted, submitted).when(edit).then_rejected("item-being-checked")
    spec.given(drafted, submitted, approved).when(edit).then_rejected("item-approved")
    assert spec.given(drafted, submitted, returned).when(edit).events


def test_approval_is_published_with_its_version() -> None:
    outcome = spec.given(drafted, submitted).when(approve).then(approved)
    outcome.then_publishes(
        ArchiveApproved(
            item_id=ITEM,
            item_version=1,
            person_id=PERSON,
            employer_id=EMPLOYER,
            kind="engineering-project",
            level="provincial",
            gained_on=date(2021, 6, 30),
        )
    )
    spec.given(drafted, submitted, approved).when(approve).then()


def test_a_return_names_every_defect_and_the_next_submission_counts_up() -> None:
    back = ReturnItem(employer_id=EMPLOYER, item_version=1, defects=(defect,), at=AT)
    outcome = spec.given(drafted, submitted).when(back).then(returned)
    outcome.then_publishes(
        ArchiveReturned(item_id=ITEM, item_version=1, person_id=PERSON, employer_id=EMPLOYER, defects=1)
    )
    spec.given(drafted, submitted, returned).when(back).then()
    spec.given(drafted, submitted, returned).when(submit).then(
        ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=2)
    )
    spec.given(drafted, submitted).when(
        ReturnItem(employer_id=EMPLOYER, item_version=1, defects=(), at=AT)
    ).then_rejected("defects-missing")


def test_a_checker_judges_the_submission_they_saw() -> None:
    again = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=2)
    spec.given(drafted, submitted, returned, again).when(approve).then_rejected("version-moved-on")


def test_somebody_elses_item_is_not_found() -> None:
    spec.given(drafted).when(SubmitItem(person_id=STRANGER, employer_id=EMPLOYER, today=TODAY)).then_not_found()
    spec.given(drafted, submitted).when(ApproveItem(employer_id=STRANGER, item_version=1, at=AT)).then_not_found()
    spec.given().when(submit).then_not_found()
