"""What 个人基本信息 allows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from kernel.log.kit import Spec
from services.identity import published
from services.identity.domain.person import Person
from services.identity.domain.profile import (
    ApproveProfile,
    Defect,
    DraftProfile,
    ProfileDrafted,
    ProfileReturned,
    ProfileStatus,
    ProfileSubmitted,
    ProfileVersionApproved,
    ReturnProfile,
    SubmitProfile,
)
from services.identity.domain.profile_content import Degree, Education, Profile, Work
from services.identity.domain.registration import CodeRequested, PersonRegistered

PERSON, EMPLOYER, OTHER = (UUID(int=n) for n in range(1, 4))
AT = datetime(2026, 3, 1, tzinfo=UTC)
TODAY = date(2026, 3, 1)
CONTENT = Profile(
    education=Education.UNIVERSITY,
    degree=Degree.BACHELOR,
    school="河海大学",
    major="水利水电工程",
    graduated_on=date(2008, 6, 30),
    current_title="工程师",
    qualified_on=date(2014, 12, 1),
    appointed_on=date(2015, 1, 1),
    speciality="规划设计",
    work_started_on=date(2008, 7, 1),
    work_history=(Work(since=date(2008, 7, 1), until=None, unit="设计院", post="设计"),),
    email=None,
    address=None,
)
EMPTY = Profile.model_validate(dict.fromkeys(Profile.model_fields) | {"work_history": ()})
spec = Spec(Person)
begun = (
    CodeRequested(person_id=PERSON, purpose="register", phone="p", code="c", expires_at=AT, next_at=AT),
    PersonRegistered(
        person_id=PERSON, name="n", id_number="i", phone="p", password_hash="h", consent_version="1", at=AT
    ),
)
draft = DraftProfile(employer_id=EMPLOYER, content=CONTENT)
drafted = ProfileDrafted(person_id=PERSON, content=CONTENT)
submit = SubmitProfile(employer_id=EMPLOYER, today=TODAY)
submitted = ProfileSubmitted(person_id=PERSON, employer_id=EMPLOYER, profile_version=1, name="n")
approve = ApproveProfile(employer_id=EMPLOYER, profile_version=1, at=AT)
approved = ProfileVersionApproved(person_id=PERSON, employer_id=EMPLOYER, profile_version=1, at=AT)
defect = Defect(pointer="/school", text="与证书不一致")
send_back = ReturnProfile(employer_id=EMPLOYER, profile_version=1, defects=(defect,), at=AT)
returned = ProfileReturned(person_id=PERSON, employer_id=EMPLOYER, profile_version=1, defects=(defect,), at=AT)


def changed(**fields: Any) -> Profile:
    return CONTENT.model_copy(update=fields)


def test_a_bound_person_fills_in_and_submits() -> None:
    spec.given(*begun).when(draft).then(drafted)
    spec.given(*begun, drafted).when(draft).then()
    spec.given(*begun, drafted).when(submit).then(submitted)


def test_nobody_fills_in_a_profile_before_being_bound() -> None:
    spec.given(*begun).when(draft.model_copy(update={"employer_id": None})).then_rejected("not-bound")


def test_there_is_no_profile_before_the_registration_is_complete() -> None:
    spec.given(begun[0]).when(draft).then_not_found()
    spec.given().when(submit).then_not_found()


def test_submitting_names_everything_that_is_missing_at_once() -> None:
    poor = ProfileDrafted(person_id=PERSON, content=EMPTY)
    unbound = SubmitProfile(employer_id=None, today=TODAY)
    violations = spec.given(*begun, poor).when(unbound).then_rejected("not-bound", *["missing"] * 8)
    assert [v.pointer for v in violations[1:4]] == ["/education", "/degree", "/school"]
    assert len(spec.given(*begun).when(submit).then_rejected(*["missing"] * 8)) == 8


def test_who_holds_no_title_leaves_it_out_whole() -> None:
    """What a plan wants of a title, its own rules judge: 初次认定 is for people without one."""
    none = changed(current_title=None, qualified_on=None, appointed_on=None)
    assert spec.given(*begun, ProfileDrafted(person_id=PERSON, content=none)).when(submit).events
    half = ProfileDrafted(person_id=PERSON, content=changed(current_title="", appointed_on=None))
    violations = spec.given(*begun, half).when(submit).then_rejected("title-incomplete", "title-incomplete")
    assert [v.pointer for v in violations] == ["/current_title", "/appointed_on"]


def test_dates_lie_in_the_past_and_in_order() -> None:
    odd = changed(
        graduated_on=date(2026, 3, 2),
        appointed_on=date(2014, 11, 30),
        work_history=(Work(since=date(2010, 1, 1), until=date(2009, 1, 1), unit="u", post="p"),),
    )
    violations = (
        spec.given(*begun, ProfileDrafted(person_id=PERSON, content=odd))
        .when(submit)
        .then_rejected("date-in-future", "appointed-before-qualified", "ends-before-start")
    )
    assert [v.pointer for v in violations] == ["/graduated_on", "/appointed_on", "/work_history/0/until"]
    assert (violations[0].limit, violations[0].actual) == ("2026-03-01", "2026-03-02")


def test_today_and_the_day_of_qualification_are_not_too_late_or_early() -> None:
    edge = changed(graduated_on=TODAY, appointed_on=CONTENT.qualified_on)
    assert spec.given(*begun, ProfileDrafted(person_id=PERSON, content=edge)).when(submit).events


def test_a_second_click_on_submit_changes_nothing() -> None:
    spec.given(*begun, drafted, submitted).when(submit).then()
    spec.given(*begun, drafted, submitted, approved).when(submit).then()


def test_a_profile_being_checked_is_not_edited() -> None:
    edit = DraftProfile(employer_id=EMPLOYER, content=changed(school="浙江大学"))
    spec.given(*begun, drafted, submitted).when(edit).then_rejected("profile-being-checked")
    assert spec.given(*begun, drafted, submitted, returned).when(edit).events
    assert spec.given(*begun, drafted, submitted, approved).when(edit).events


def test_the_second_of_two_edits_is_told_of_the_first_with_both() -> None:
    mine = DraftProfile(employer_id=EMPLOYER, content=changed(school="浙江大学"), based_on=0)
    (violation,) = spec.given(*begun, drafted).when(mine).then_rejected("edited-elsewhere")
    assert (violation.limit["edit"], violation.actual["edit"]) == (1, 0)
    assert (violation.limit["content"]["school"], violation.actual["content"]["school"]) == ("河海大学", "浙江大学")
    for seen in (1, None):
        assert spec.given(*begun, drafted).when(mine.model_copy(update={"based_on": seen})).events
    spec.given(*begun, drafted).when(draft.model_copy(update={"based_on": 0})).then()  # the same again


def test_an_employer_the_person_has_left_holds_nobody_up() -> None:
    edit = DraftProfile(employer_id=OTHER, content=changed(school="浙江大学"))
    assert spec.given(*begun, drafted, submitted).when(edit).events
    spec.given(*begun, drafted, submitted, approved).when(SubmitProfile(employer_id=OTHER, today=TODAY)).then(
        ProfileSubmitted(person_id=PERSON, employer_id=OTHER, profile_version=2, name="n")
    )


def test_approval_is_published_with_its_version() -> None:
    outcome = spec.given(*begun, drafted, submitted).when(approve).then(approved)
    outcome.then_publishes(published.ProfileApproved(person_id=PERSON, employer_id=EMPLOYER, profile_version=1))
    spec.given(*begun, drafted, submitted, approved).when(approve).then()


def test_an_approved_version_is_kept_while_the_next_is_written() -> None:
    better = ProfileDrafted(person_id=PERSON, content=changed(school="浙江大学"))
    profile = spec.given(*begun, drafted, submitted, approved, better).state.profile
    assert profile.status is ProfileStatus.DRAFT
    assert profile.approved[1].content == CONTENT


def test_a_return_names_every_defect_and_the_next_submission_counts_up() -> None:
    spec.given(*begun, drafted, submitted).when(send_back).then(returned).then_publishes()
    spec.given(*begun, drafted, submitted, returned).when(send_back).then()
    spec.given(*begun, drafted, submitted, returned).when(submit).then(
        submitted.model_copy(update={"profile_version": 2})
    )
    nothing = send_back.model_copy(update={"defects": ()})
    spec.given(*begun, drafted, submitted).when(nothing).then_rejected("defects-missing")


def test_a_checker_judges_the_submission_they_saw() -> None:
    again = submitted.model_copy(update={"profile_version": 2})
    violations = spec.given(*begun, drafted, submitted, returned, again).when(approve).then_rejected("version-moved-on")
    assert (violations[0].limit, violations[0].actual) == (2, 1)


def test_a_returned_profile_is_not_approved_without_a_new_submission() -> None:
    spec.given(*begun, drafted, submitted, returned).when(approve).then_rejected("not-submitted")


def test_somebody_elses_profile_is_not_found() -> None:
    spec.given(*begun, drafted, submitted).when(approve.model_copy(update={"employer_id": OTHER})).then_not_found()
    spec.given(*begun, drafted, submitted).when(send_back.model_copy(update={"employer_id": OTHER})).then_not_found()
    spec.given(*begun, drafted).when(approve).then_not_found()


def test_nobody_vouches_for_their_own_profile() -> None:
    spec.given(*begun, drafted, submitted).when(approve.model_copy(update={"checker": PERSON})).then_rejected(
        "own-case"
    )
    spec.given(*begun, drafted, submitted).when(approve.model_copy(update={"checker": OTHER})).then(approved)
