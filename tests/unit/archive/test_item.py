"""What an archive item allows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from services.archive.app import service
from services.archive.domain import (
    ApproveItem,
    DraftItem,
    Item,
    ItemApproved,
    ItemDrafted,
    ItemReturned,
    ItemRevised,
    ItemStatus,
    ItemSubmitted,
    ItemWithdrawn,
    Marks,
    ReturnItem,
    ReviseItem,
    StampEvidence,
    SubmitItem,
    WithdrawItem,
)
from services.archive.published import ArchiveApproved, ArchiveReturned, ArchiveWithdrawn
from tests.unit.archive.story import (
    ALL_FOUR,
    AT,
    CONTENT,
    COPY,
    EMPLOYER,
    ITEM,
    PERSON,
    PROOF,
    SCAN,
    STRANGER,
    TODAY,
    approve,
    approved,
    defect,
    drafted,
    mark,
    marked,
    returned,
    saying,
    spec,
    stamped,
    submit,
    submitted,
)
from tests.unit.web.edge import Edge

before = (drafted, submitted, marked)


def test_a_person_drafts_and_submits_an_item() -> None:
    spec.given().when(DraftItem(item_id=ITEM, person_id=PERSON, content=CONTENT)).then(drafted)
    spec.given(drafted).when(submit).then(submitted)


def test_a_second_click_on_submit_changes_nothing() -> None:
    spec.given(drafted, submitted).when(submit).then()


def test_submitting_names_everything_that_is_missing_at_once() -> None:
    poor = CONTENT.model_copy(update={"evidence": (), "contribution": (), "gained_on": date(2027, 1, 1), "rank": 9})
    outcome = spec.given(ItemDrafted(item_id=ITEM, person_id=PERSON, content=poor)).when(
        SubmitItem(person_id=PERSON, employer_id=None, today=TODAY)
    )
    violations = outcome.then_rejected(
        "not-bound", "evidence-missing", "gained-in-future", "rank-beyond-team", "contribution-proof-missing"
    )
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
    outcome = spec.given(*before).when(approve).then(approved)
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
    spec.given(*before, approved).when(approve).then()


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


# -- the four marks (guide 二.4) --------------------------------------------------------------------------------------

WITHOUT = {"verified": False, "signature": False, "verified_on": None, "unit_seal": False}


def test_an_item_isnt_approved_before_its_evidence_was_looked_at() -> None:
    (violation,) = spec.given(drafted, submitted).when(approve).then_rejected("evidence-unchecked")
    assert violation.pointer == "/content/evidence/0"


@pytest.mark.parametrize("name", WITHOUT)
def test_each_missing_mark_is_a_defect_of_its_own(name: str) -> None:
    found = ALL_FOUR.model_copy(update={name: WITHOUT[name]})
    marked = spec.given(drafted, submitted).when(mark(found)).events
    code = f"mark-missing-{name.replace('_', '-')}"
    (violation,) = spec.given(drafted, submitted, *marked).when(approve).then_rejected(code)
    assert violation.pointer == f"/content/evidence/0/{name}"
    back = ReturnItem(employer_id=EMPLOYER, item_version=1, defects=(), at=AT)
    (event,) = spec.given(drafted, submitted, *marked).when(back).events
    assert isinstance(event, ItemReturned)
    assert [d.pointer for d in event.defects] == [f"/content/evidence/0/{name}"]


def test_all_that_is_missing_on_all_files_is_told_at_once() -> None:
    two = saying(evidence=(SCAN, PROOF))
    none = spec.given(two, submitted).when(mark(Marks.model_validate(WITHOUT))).events
    spec.given(two, submitted, *none).when(approve).then_rejected(
        "mark-missing-verified",
        "mark-missing-signature",
        "mark-missing-verified-on",
        "mark-missing-unit-seal",
        "evidence-unchecked",
    )
    back = ReturnItem(employer_id=EMPLOYER, item_version=1, defects=(defect,), at=AT)
    (event,) = spec.given(two, submitted, *none).when(back).events
    assert isinstance(event, ItemReturned)
    assert len(event.defects) == 5
    spec.given(two, submitted, *none, event).when(back).then()


def test_a_stamp_gives_a_sealed_copy_with_the_same_four() -> None:
    stamp = StampEvidence(**stamped.model_dump(exclude={"person_id", "copy_file"}), copy_file=COPY)
    spec.given(drafted, submitted).when(stamp).then(stamped)
    spec.given(drafted, submitted, stamped).when(stamp.model_copy(update={"copy_file": PROOF})).then()
    spec.given(drafted, submitted, stamped).when(approve).then(approved)
    item: Item = spec.given(drafted, submitted, stamped, approved).state
    kept = item.approved[1].checks[SCAN.file_id]
    assert (kept.copy, kept.marks.verified_on) == (COPY, TODAY)
    assert item.content.evidence == (SCAN,)


def test_marks_are_told_of_evidence_that_is_there_and_not_dated_tomorrow() -> None:
    spec.given(drafted, submitted).when(mark(ALL_FOUR, PROOF.file_id)).then_not_found()
    tomorrow = ALL_FOUR.model_copy(update={"verified_on": date(2026, 3, 2)})
    spec.given(drafted, submitted).when(mark(tomorrow)).then_rejected("verified-in-future")
    today = ALL_FOUR.model_copy(update={"verified_on": TODAY})
    assert spec.given(drafted, submitted).when(mark(today)).events
    spec.given(*before).when(mark(ALL_FOUR)).then()
    spec.given(*before, approved).when(mark(today)).then_rejected("not-submitted")


def test_marks_stay_with_their_file_but_not_with_another_employer() -> None:
    again = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=2)
    second = ApproveItem(employer_id=EMPLOYER, item_version=2, at=AT)
    assert spec.given(*before, returned, again).when(second).events
    elsewhere = ItemSubmitted(person_id=PERSON, employer_id=STRANGER, item_version=2)
    spec.given(*before, returned, elsewhere).when(
        ApproveItem(employer_id=STRANGER, item_version=2, at=AT)
    ).then_rejected("evidence-unchecked")


# -- versions ---------------------------------------------------------------------------------------------------------

revised = ItemRevised(person_id=PERSON, item_version=1)
withdraw = WithdrawItem(person_id=PERSON, reason="与另一项重复", at=AT)


def test_a_new_version_takes_the_place_of_the_approved_one_once_it_is_approved_itself() -> None:
    spec.given(*before, approved).when(ReviseItem(person_id=PERSON)).then(revised)
    spec.given(*before, approved, revised).when(ReviseItem(person_id=PERSON)).then()
    better = saying(summary="主持设计与施工")
    history = (*before, approved, revised, better)
    assert spec.given(*history).state.standing == 1
    again = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=2)
    spec.given(*history).when(submit).then(again)
    second = ItemApproved(employer_id=EMPLOYER, item_version=2, at=AT)
    item: Item = spec.given(*history, again, second).state
    assert (item.standing, item.approved[1].content, item.approved[2].content) == (2, CONTENT, better.content)


def test_only_an_approved_item_gets_a_new_version() -> None:
    spec.given(drafted).when(ReviseItem(person_id=PERSON)).then()
    spec.given(drafted, submitted).when(ReviseItem(person_id=PERSON)).then_rejected("not-approved")


def test_what_is_withdrawn_stands_no_more_and_comes_back_by_editing() -> None:
    gone = ItemWithdrawn(person_id=PERSON, item_version=1, reason="与另一项重复", at=AT)
    outcome = spec.given(*before, approved).when(withdraw).then(gone)
    outcome.then_publishes(ArchiveWithdrawn(item_id=ITEM, item_version=1, person_id=PERSON))
    spec.given(*before, approved, gone).when(withdraw).then()
    spec.given(*before, approved, gone).when(submit).then_rejected("item-withdrawn")
    edit = DraftItem(item_id=ITEM, person_id=PERSON, content=CONTENT)
    back = spec.given(*before, approved, gone).when(edit).then(drafted)
    item: Item = spec.given(*before, approved, gone, *back.events).state
    assert (item.status, item.standing, item.approved[1].content) == (ItemStatus.DRAFT, None, CONTENT)


def test_what_was_never_approved_is_withdrawn_in_silence() -> None:
    outcome = spec.given(drafted, submitted).when(withdraw)
    outcome.then(ItemWithdrawn(person_id=PERSON, item_version=None, reason="与另一项重复", at=AT))
    outcome.then_publishes()
    gone = outcome.events
    spec.given(drafted, submitted, *gone).when(approve).then_rejected("not-submitted")


# -- one's own ---


def test_nobody_marks_stamps_approves_or_returns_their_own_item() -> None:
    stamp = StampEvidence(
        employer_id=EMPLOYER,
        item_version=1,
        file_id=SCAN.file_id,
        copy_file=COPY,
        signer="李审核",
        verified_on=TODAY,
        at=AT,
    )
    send_back = ReturnItem(employer_id=EMPLOYER, item_version=1, defects=(defect,), at=AT)
    for act, done in ((mark(ALL_FOUR), marked), (stamp, stamped), (send_back, returned)):
        spec.given(drafted, submitted).when(act.model_copy(update={"checker": PERSON})).then_rejected("own-case")
        spec.given(drafted, submitted).when(act.model_copy(update={"checker": STRANGER})).then(done)
    own = approve.model_copy(update={"checker": PERSON})
    spec.given(drafted, submitted, marked).when(own).then_rejected("own-case")


async def test_an_officers_token_says_whom_they_must_not_check(tmp_path: Path) -> None:
    edge = Edge(tmp_path, service)
    token = edge.issuer.issue(UUID(int=80), ["employer"], edge.clock.now(), org_id=EMPLOYER, self_id=PERSON)
    marks = {"verified": True, "signature": True, "verified_on": "2021-07-01", "unit_seal": True}
    acts = {
        f"items/{ITEM}/approval": {"item_version": 1},
        f"items/{ITEM}/return": {"item_version": 1, "defects": [{"text": "缺页"}]},
        f"items/{ITEM}/evidence/{SCAN.file_id}/marks": {"item_version": 1, "marks": marks},
    }
    async with edge.client() as client:
        for path, body in acts.items():
            sent = {"Authorization": f"Bearer {token}"}
            answer = await client.post(f"/api/archive/v1/{path}", json=body, headers=sent)
            assert answer.status_code == 200, answer.text
    assert [command.checker for _, command, _ in edge.kernel.handled] == [PERSON] * 3


# -- two tabs ---------------------------------------------------------------------------------------------------------


def test_a_second_edit_of_the_same_draft_is_shown_both_versions() -> None:
    here = CONTENT.model_copy(update={"summary": "此处"})
    edit = DraftItem(item_id=ITEM, person_id=PERSON, content=here, based_on=1)
    spec.given(drafted).when(edit).then(saying(summary="此处"))
    (violation,) = spec.given(drafted, saying(summary="彼处")).when(edit).then_rejected("edited-elsewhere")
    assert (violation.limit["edit"], violation.limit["content"]["summary"]) == (2, "彼处")
    assert (violation.actual["edit"], violation.actual["content"]["summary"]) == (1, "此处")
    spec.given(drafted, saying(summary="此处")).when(edit).then()  # the same edit, told twice
    assert spec.given(drafted, saying(summary="彼处")).when(edit.model_copy(update={"based_on": None})).events
