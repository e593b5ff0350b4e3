"""Handing in: everything that is missing at once, a frozen copy, and the next submission after a return."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.commands import (
    ChoosePhoto,
    FillForm,
    LapseDeclaration,
    PassMaterials,
    ReopenDeclaration,
    SubmitDeclaration,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import (
    AchievementsExtracted,
    AttachmentRemoved,
    CaseClosed,
    DefectTold,
    FormFilled,
    MaterialsPassed,
    Reopened,
)
from services.declaration.domain.filling import facts_of
from services.declaration.domain.parts import Achievement
from services.declaration.domain.rules.rule import Met
from services.declaration.domain.snapshot import frozen
from services.declaration.published import DeclarationSubmitted2
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    FORM,
    LATER,
    PERSON,
    PLAN,
    PROFILE,
    STRANGER,
    against,
    attached,
    begun,
    complete,
    dossier,
    handed_in,
    item,
    upload,
)

spec = Spec(Declaration)
PARTS = spec.given(*complete).state.parts
submit = SubmitDeclaration(background=against())
first = handed_in(1, PARTS)
until = PLAN.closes_at + timedelta(days=40)
TOLD = (DefectTold(pointer="/form/statement", text="请写明作用"), DefectTold(pointer="/photo", text="请更换照片"))
returned = Reopened(person_id=PERSON, submission=1, stage="employer", defects=2, told=TOLD, resubmit_by=until)
reopen = ReopenDeclaration(submission=1, stage="employer", defects=2, told=TOLD, resubmit_by=until)


def test_a_complete_declaration_is_submitted_to_its_parties() -> None:
    outcome = spec.given(*complete).when(submit).then(first)
    outcome.then_publishes(
        DeclarationSubmitted2(
            declaration_id=DECLARATION,
            submission=1,
            person_id=PERSON,
            employer_id=EMPLOYER,
            plan_id=PLAN.plan_id,
            plan_version=1,
            rule_set_version=first.rule_set_version,
            readiness_digest=first.readiness_digest,
            mode="normal",
            route=first.route,
            stations=first.stations,
        )
    )


def test_five_things_missing_are_five_violations_in_one_answer() -> None:
    outcome = spec.given(begun).when(submit)
    outcome.then_rejected(
        "photo-missing", "commitment-missing", "form-missing", "achievements-missing", "attachment-missing"
    )


def test_a_second_submit_is_told_the_first_ones_receipt() -> None:
    (violation,) = spec.given(*complete, first).when(submit).then_rejected("already-submitted")
    assert violation.actual == {
        "id": str(DECLARATION),
        "sequence": f"{DECLARATION}@{len(complete) + 1}",
        "events": ["HandedIn"],
    }


def test_a_submitted_declaration_is_read_only() -> None:
    for command in (
        ChoosePhoto(background=against(), photo=upload(width=320)),
        FillForm(background=against(), form=FORM),
    ):
        spec.given(*complete, first).when(command).then_rejected("already-submitted")


def test_submitting_at_the_deadline_is_in_time_and_a_second_later_is_not() -> None:
    in_time = SubmitDeclaration(background=against(at=PLAN.closes_at))
    assert spec.given(*complete).when(in_time).events
    late = SubmitDeclaration(background=against(at=PLAN.closes_at + timedelta(seconds=1)))
    spec.given(*complete).when(late).then_rejected("window-closed")


def test_a_return_hands_the_pen_back() -> None:
    spec.given(*complete, first).when(reopen).then(returned)
    spec.given(*complete, first, returned).when(reopen).then()
    edit = FillForm(background=against(), form=FORM.model_copy(update={"awards": "省科技进步奖"}))
    assert spec.given(*complete, first, returned).when(edit).events


def test_the_next_submission_counts_up_and_may_run_past_the_window() -> None:
    again = SubmitDeclaration(background=against(at=until))
    second = handed_in(2, PARTS, at=until)
    spec.given(*complete, first, returned).when(again).then(second)


def test_a_return_never_shortens_the_window() -> None:
    soon = returned.model_copy(update={"resubmit_by": PLAN.opens_at + timedelta(days=6)})
    in_time = SubmitDeclaration(background=against(at=PLAN.closes_at))
    assert spec.given(*complete, first, soon).when(in_time).events


def test_what_was_returned_is_taken_until_its_lapse_is_on_record() -> None:
    """Notice and reminder have to be proven for that: whom they never reached doesn't pay for it."""
    late = SubmitDeclaration(background=against(at=until + timedelta(days=30)))
    spec.given(*complete, first, returned).when(late).then(handed_in(2, PARTS, at=until + timedelta(days=30)))
    lapsed = CaseClosed(submission=1, kind="lapsed")
    spec.given(*complete, first, returned, lapsed).when(late).then_rejected("case-closed")
    # What is recorded first counts: a lapse that is heard after it changes nothing.
    second = handed_in(2, PARTS, at=until + timedelta(seconds=1))
    lapse = LapseDeclaration(submission=1, until=until, plan=PLAN, at=until + timedelta(hours=1))
    spec.given(*complete, first, returned, second).when(lapse).then()


def test_before_rule_set_4_a_return_ended_at_its_instant() -> None:
    draft = spec.given(*complete, first, returned).state
    late = facts_of(draft, against(at=until + timedelta(seconds=1)))
    for rule_set, expected in (("3", "broken"), ("4", "met")):
        (window,) = (f for f in rules.readiness(late, rule_set) if f.rule.id == "plan-window")
        assert window.name == expected
        assert isinstance(window.outcome, Met) is (expected == "met")


def test_a_return_of_an_older_submission_changes_nothing() -> None:
    second = handed_in(2, PARTS, at=LATER)
    spec.given(*complete, first, returned, second).when(reopen).then()
    spec.given().when(reopen).then_not_found()


def test_passed_materials_stay_as_they_are() -> None:
    passed = MaterialsPassed(submission=1)
    spec.given(*complete, first).when(PassMaterials(submission=1)).then(passed)
    spec.given(*complete, first, passed).when(PassMaterials(submission=1)).then()
    (violation,) = spec.given(*complete, first, passed).when(submit).then_rejected("already-submitted")
    assert violation.message == "材料审核已通过，申报不能再更改"
    spec.given(*complete, first, passed).when(reopen).then()


def test_a_submission_stays_as_it_was_whatever_is_changed_after_it() -> None:
    changed = FormFilled(person_id=PERSON, form=FORM.model_copy(update={"statement": "改过的述职"}))
    removed = AttachmentRemoved(file_id=attached.attached.file.file_id)
    draft = spec.given(*complete, first, returned, changed, removed).state
    newer = item(1, version=2, summary="改过的业绩")
    file = dossier(item(1))
    renamed = PROFILE.model_copy(update={"name": "王大明"})
    file = replace(
        file,
        profiles={**file.profiles, 2: renamed},
        profile_employers={1: EMPLOYER, 2: EMPLOYER},
        items={newer.item_id: {1: item(1), 2: newer}},
    )
    kept = frozen(draft, 1, PLAN, file)
    assert kept is not None
    assert (kept.name, kept.form.statement) == (PROFILE.name, FORM.statement)
    assert kept.achievements[0].content.summary == "主持设计"
    assert [a.kind for a in kept.attachments] == ["exam-certificate"]
    assert frozen(draft, 2, PLAN, file) is None


def test_what_is_frozen_says_which_achievements_count() -> None:
    seven = [item(n) for n in range(7)]
    all_seven = tuple(Achievement(item_id=i.item_id, item_version=1) for i in seven)
    history = (*complete[:5], AchievementsExtracted(achievements=all_seven), attached)
    outcome = spec.given(*history).when(SubmitDeclaration(background=against(dossier(*seven))))
    (made,) = outcome.events
    kept = frozen(spec.given(*history, made).state, 1, PLAN, dossier(*seven))
    assert kept is not None
    assert [a.counted for a in kept.achievements] == [True] * 5 + [False] * 2


def test_somebody_elses_declaration_cannot_be_submitted() -> None:
    file = replace(dossier(), person_id=STRANGER)
    spec.given(*complete).when(SubmitDeclaration(background=against(file))).then_not_found()


@pytest.mark.parametrize("statement", ["字" * 1000, "👨‍👩‍👧‍👦" * 700, "𬬻" * 1000])
def test_the_largest_form_fits_into_an_event(statement: str) -> None:
    full = FORM.model_copy(
        update={
            "statement": statement,
            "awards": "奖" * 1000,
            "honours": "荣" * 1000,
            "rewards_punishments": "惩" * 1000,
        }
    )
    event = FormFilled(person_id=PERSON, form=full)
    # Sealed text is base64 of its UTF-8 bytes, and names its subject and field.
    texts = (statement, full.awards, full.honours, full.rewards_punishments)
    sealed = sum(len(text.encode()) * 4 // 3 + 200 for text in texts)
    assert sealed + len(event.model_dump_json(exclude={"form": {"statement", "awards", "honours"}})) < 64 * 1024


def test_a_submission_names_what_was_handed_in_and_copies_nothing() -> None:
    assert len(first.model_dump_json()) < 8 * 1024
