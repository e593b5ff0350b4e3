"""Ten defects are ten in one answer, equal to the readiness before it; a return carries all, and the next readiness
shows which were mended."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.commands import ReopenDeclaration, SubmitDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Employment
from services.declaration.domain.events import (
    AchievementsExtracted,
    CertificateChosen,
    DefectTold,
    FileAttached,
    FormFilled,
    FoundNoRoute,
    HandedIn,
    PhotoChosen,
)
from services.declaration.domain.filling import facts_of
from services.declaration.domain.mending import mended
from services.declaration.domain.parts import Achievement, Answer, Appraisal, Attached, Hours
from services.declaration.domain.rules.rule import Broken
from tests.unit.declaration.story import (
    EMPLOYER,
    FORM,
    LATER,
    NOW,
    PERSON,
    PLAN,
    PROFILE,
    against,
    begun,
    complete,
    dossier,
    handed_in,
    item,
    ref,
    upload,
)

spec = Spec(Declaration)
submit = SubmitDeclaration(background=against())

HALF_FILLED = FORM.model_copy(
    update={
        "statement": "",
        "hours": tuple(Hours(year=year, public=0, professional=59) for year in PLAN.form.hours.years),
        "appraisals": FORM.appraisals[2:],
    }
)
TEN = (
    "photo-missing",
    "commitment-missing",
    "statement-missing",
    *("hours-too-few",) * 3,
    *("appraisal-missing",) * 2,
    "achievements-missing",
    "attachment-missing",
)


def test_ten_defects_are_ten_in_one_answer_equal_to_the_readiness_before_it() -> None:
    given = spec.given(begun, FormFilled(person_id=PERSON, form=HALF_FILLED))
    before = rules.violations(rules.readiness(facts_of(given.state, against())))
    assert len(before) == 10
    assert given.when(submit).then_rejected(*TEN) == before


def test_a_ready_declaration_is_accepted_and_only_that() -> None:
    given = spec.given(*complete)
    assert rules.violations(rules.readiness(facts_of(given.state, against()))) == ()
    (made,) = given.when(submit).events
    assert isinstance(made, HandedIn)
    assert made.readiness_digest == rules.digest(rules.readiness(facts_of(given.state, against())))


POINTERS = (
    "/photo",
    "/commitment",
    "/form/statement",
    "/form/hours/2019",
    "/form/hours/2020",
    "/form/appraisals/2017",
    "/form/appraisals/1/grade",
    "/form/fields/score-results",
    "/form/awards",
    "/achievements/0",
    "/achievements/1",
    "/attachments/exam-certificate",
    "/attachments/other",
    "/attachments/0",
    "/profile/education",
)
TOLD = tuple(DefectTold(pointer=pointer, text=f"请补正第 {n} 项") for n, pointer in enumerate(POINTERS))
PARTS = spec.given(*complete).state.parts
first = handed_in(1, PARTS)


def returned_with_all() -> list[object]:
    reopen = ReopenDeclaration(submission=1, stage="acceptance", defects=len(TOLD), told=TOLD, resubmit_by=LATER)
    (returned,) = spec.given(*complete, first).when(reopen).events
    return [*complete, first, returned]


def test_a_return_carries_all_of_them_and_none_is_mended_yet() -> None:
    draft = spec.given(*returned_with_all()).state  # type: ignore[arg-type]
    assert [found.defect for found in mended(draft, PLAN, 1)] == list(TOLD)
    assert not any(found.changed for found in mended(draft, PLAN, 1))


def test_the_next_readiness_shows_which_were_mended() -> None:
    better = FORM.model_copy(
        update={
            "statement": "写明了本人作用。",
            "awards": "省科技进步奖",
            "hours": (FORM.hours[0], Hours(year=2020, public=40, professional=60), FORM.hours[2]),
            "appraisals": (FORM.appraisals[0], Appraisal(year=2018, grade="excellent"), *FORM.appraisals[2:]),
        }
    )
    two = tuple(Achievement(item_id=item(n).item_id, item_version=1) for n in (1, 2))
    changes = (
        PhotoChosen(photo=upload(width=320)),
        FormFilled(person_id=PERSON, form=better),
        AchievementsExtracted(achievements=two),
        FileAttached(attached=Attached(kind="exam-certificate", file=ref(9)), many=False),
    )
    draft = spec.given(*returned_with_all(), *changes).state  # type: ignore[arg-type]
    changed = [found.defect.pointer for found in mended(draft, PLAN, 1) if found.changed]
    assert changed == [
        *("/photo", "/form/statement", "/form/hours/2020", "/form/appraisals/1/grade", "/form/awards"),
        *("/achievements/1", "/attachments/exam-certificate", "/attachments/0"),
    ]
    profile_too = [found.defect.pointer for found in mended(draft, PLAN, 2) if found.changed]
    assert profile_too == [*changed, "/profile/education"]


@pytest.mark.parametrize(
    ("pointer", "changes", "expected"),
    [
        ("/form/hours/2019", {"hours": FORM.hours[1:]}, True),
        ("/form/hours/2020", {"hours": FORM.hours[1:]}, False),
        ("/form/hours/2018", {"hours": (*FORM.hours, Hours(year=2018, public=1, professional=1))}, True),
        ("/form/hours/0/year", {"hours": FORM.hours[1:]}, True),  # by its year: its place moves
        ("/form/hours/1/year", {"hours": FORM.hours[1:]}, False),
        ("/form/hours/0/year", {"hours": (*FORM.hours, FORM.hours[0])}, True),
        ("/form/appraisals/9/grade", {"appraisals": FORM.appraisals[1:]}, True),  # no such place: the whole list
        ("/form/hours", {"hours": FORM.hours[1:]}, True),
        ("/form/fields/score-results", {"fields": (Answer(code="score-results", value="20"),)}, True),
        ("/form/fields/score-results", {"fields": (Answer(code="score-experience", value="18"),)}, False),
    ],
)
def test_of_a_list_in_the_form_it_is_the_entry_that_was_mended(
    pointer: str, changes: dict[str, object], expected: bool
) -> None:
    told = (DefectTold(pointer=pointer, text="请补正"),)
    reopen = ReopenDeclaration(submission=1, stage="acceptance", defects=1, told=told, resubmit_by=LATER)
    (returned,) = spec.given(*complete, first).when(reopen).events
    refilled = FormFilled(person_id=PERSON, form=FORM.model_copy(update=changes))
    draft = spec.given(*complete, first, returned, refilled).state
    assert [found.changed for found in mended(draft, PLAN, 1)] == [expected]


@pytest.mark.parametrize(
    ("pointer", "changes", "expected"),
    [
        ("/profile/education", {"education": "14"}, True),
        ("/profile/education", {"current_title": "助理工程师"}, False),
        ("/profile/education", {}, False),
        ("/profile/telephone", {}, True),  # nothing that is kept here: the new version is all that is known
        ("/profile", {}, True),
    ],
)
def test_of_the_profile_it_is_the_field_that_was_mended(
    pointer: str, changes: dict[str, object], expected: bool
) -> None:
    told = (DefectTold(pointer=pointer, text="请补正"),)
    reopen = ReopenDeclaration(submission=1, stage="acceptance", defects=1, told=told, resubmit_by=LATER)
    (returned,) = spec.given(*complete, first).when(reopen).events
    draft = spec.given(*complete, first, returned).state
    profiles = {1: PROFILE, 2: PROFILE.model_copy(update=changes)}
    assert [found.changed for found in mended(draft, PLAN, 2, profiles)] == [expected]
    assert [found.changed for found in mended(draft, PLAN, 1, profiles)] == [False]


@pytest.mark.parametrize(("change", "expected"), [((), False), ((PhotoChosen(photo=upload(width=320)),), True)])
def test_a_defect_of_the_whole_is_mended_when_anything_was_changed(change: tuple[object, ...], expected: bool) -> None:
    told = (DefectTold(pointer="", text="材料不齐"),)
    reopen = ReopenDeclaration(submission=1, stage="acceptance", defects=1, told=told, resubmit_by=LATER)
    (returned,) = spec.given(*complete, first).when(reopen).events
    draft = spec.given(*complete, first, returned, *change).state  # type: ignore[arg-type]
    assert [found.changed for found in mended(draft, PLAN, 1)] == [expected]


def listed(*versions: tuple[int, int]) -> AchievementsExtracted:
    """Achievements by number and version, in this order."""
    return AchievementsExtracted(
        achievements=tuple(Achievement(item_id=item(n).item_id, item_version=version) for n, version in versions)
    )


THREE = (listed((1, 1), (2, 1), (3, 1)),)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (listed((2, 1), (3, 1)), [True, False, False]),  # the first is gone: the others are as they were
        (listed((3, 1), (2, 1), (1, 1)), [False, False, False]),
        (listed((1, 1), (2, 2), (3, 1)), [False, True, False]),
        (listed((4, 1), (1, 1), (3, 1)), [False, True, False]),
    ],
)
def test_whether_an_achievement_was_mended_goes_by_the_item_and_not_by_its_place(
    now: AchievementsExtracted, expected: list[bool]
) -> None:
    told = tuple(DefectTold(pointer=f"/achievements/{n}", text="级别有误") for n in range(3))
    assert changed_of(told, THREE, now) == expected
    closer = tuple(DefectTold(pointer=f"/achievements/{n}/level", text="级别有误") for n in range(3))
    assert changed_of(closer, THREE, now) == expected


def test_another_certificate_mends_what_was_said_of_it_and_of_the_attachment_it_stands_for() -> None:
    pointers = ("/certificate_id", "/attachments/exam-certificate", "/attachments/other", "/photo")
    told = tuple(DefectTold(pointer=pointer, text="不清晰") for pointer in pointers)
    chosen = (CertificateChosen(certificate_id=UUID(int=901)),)
    assert changed_of(told, chosen, CertificateChosen(certificate_id=UUID(int=902))) == [True, True, False, False]
    assert changed_of(told, chosen, CertificateChosen(certificate_id=UUID(int=901))) == [False] * 4
    assert changed_of(told, chosen, PhotoChosen(photo=upload(width=320))) == [False, False, False, True]


def changed_of(told: tuple[DefectTold, ...], before: tuple[Event, ...], now: Event) -> list[bool]:
    """Which of these defects count as mended after one more event since the return."""
    history = (*complete, *before)
    made = handed_in(1, spec.given(*history).state.parts)
    reopen = ReopenDeclaration(submission=1, stage="acceptance", defects=len(told), told=told, resubmit_by=LATER)
    (returned,) = spec.given(*history, made).when(reopen).events
    return [found.changed for found in mended(spec.given(*history, made, returned, now).state, PLAN, 1)]


def test_what_was_returned_before_reasons_were_kept_tells_none() -> None:
    assert mended(spec.given(*complete).state, PLAN, 1) == ()


NOWHERE = dossier(job=Employment(EMPLOYER, "municipal", "331299"))
found_none = FoundNoRoute(
    plan_id=PLAN.plan_id,
    plan_version=1,
    office_id=PLAN.office_id,
    employer_id=EMPLOYER,
    affiliation="municipal",
    region="331299",
    formerly=None,
    entrusted_by=None,
    mode="normal",
    transfer_kind=None,
    at=NOW,
)


def test_a_declaration_routed_nowhere_is_refused_and_on_record_once() -> None:
    nowhere = SubmitDeclaration(background=against(NOWHERE))
    refused = spec.given(*complete).when(nowhere).then_on_record(found_none)
    assert refused.refused is not None
    assert [v.code for v in refused.refused.violations] == ["no-acceptance-point"]
    again = SubmitDeclaration(background=against(NOWHERE, at=NOW.replace(hour=23)))
    spec.given(*complete, found_none).when(again).then_rejected("no-acceptance-point")
    elsewhere = dossier(job=Employment(EMPLOYER, "municipal", "331298"))
    moved = spec.given(*complete, found_none).when(SubmitDeclaration(background=against(elsewhere)))
    moved.then_on_record(found_none.model_copy(update={"region": "331298"}))


def test_before_the_form_nobody_is_told_of_a_missing_route() -> None:
    outcome = spec.given(begun).when(SubmitDeclaration(background=against(NOWHERE)))
    outcome.then_rejected(
        *("photo-missing", "commitment-missing", "form-missing", "no-acceptance-point", "achievements-missing"),
        "attachment-missing",
    )


def test_a_broken_rule_says_what_to_do_and_who_does_it() -> None:
    nothing = replace(facts_of(spec.given(begun).state, against(dossier(job=None, profile=None))), plan=PLAN)
    broken = [f for f in rules.readiness(nothing) if isinstance(f.outcome, Broken)]
    assert {f.rule.id: f.rule.who for f in broken}["guide-1-profile"] == "employer"
    for rule in rules.ALL:
        assert all(rule.todo), f"{rule.id} doesn't say what to do"
        assert rule.paragraph, f"{rule.id} names no paragraph"
