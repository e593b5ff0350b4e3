"""What comes after the binding: a person leaves the employer, is corrected in name or ID number, or mends too late."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.declaration.api.needs import background_for
from services.declaration.domain.commands import (
    ExtendForOne,
    FillForm,
    FollowExtension,
    LapseDeclaration,
    SubmitDeclaration,
)
from services.declaration.domain.concession_events import ExtensionGranted
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import (
    Dossier,
    EmploymentRecorded,
    ProfileRecorded,
    RecordEmployment,
    RecordProfile,
)
from services.declaration.domain.events import CaseClosed, HandedIn, Reopened, Status
from services.declaration.domain.later_news import CorrectionRecorded, EmployerLeft, RecordCorrection, RecordLeaving
from services.declaration.domain.plan_events import IssuedPlan, PlanIssued
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.snapshot import frozen
from services.declaration.domain.withdrawal_events import DeclarationResumed, WithdrawalAsked, WithdrawalGranted
from services.declaration.reactions.events import (
    when_employment_ended,
    when_person_corrected,
    when_resubmission_lapsed,
)
from services.identity.published import EmploymentEnded, PersonCorrected
from services.review.published import ResubmissionLapsed
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    FORM,
    NOW,
    PERSON,
    PLAN,
    PROFILE,
    STRANGER,
    against,
    complete,
    handed_in,
)
from tests.unit.declaration.test_as_of import History
from tests.unit.declaration.test_dossier import employed, itemised, profiled

files, spec = Spec(Dossier), Spec(Declaration)
OFFICE = PLAN.office_id
UNTIL = PLAN.closes_at + timedelta(days=40)
left = EmployerLeft(person_id=PERSON, employer_id=EMPLOYER)
leave = RecordLeaving(person_id=PERSON, employer_id=EMPLOYER)
corrected = CorrectionRecorded(person_id=PERSON, profile_version=1, at=NOW)
correct = RecordCorrection(person_id=PERSON, at=NOW)
moved = EmploymentRecorded(
    person_id=PERSON, employer_id=STRANGER, affiliation="private", region="330205", formerly=None, entrusted_by=None
)
RIGHT = PROFILE.model_copy(update={"name": "王晓明", "employer_name": "另一家设计院"})
anew = ProfileRecorded(person_id=PERSON, employer_id=STRANGER, profile_version=2, profile=RIGHT)


# -- leaving ----------------------------------------------------------------------------------------------------------


def test_whoever_has_left_declares_as_nobodys_until_they_are_bound_again() -> None:
    files.given(employed, profiled).when(leave).then(left)
    file = files.given(employed, profiled, left).state
    assert (file.employment, file.profile) == (None, None)
    refused = spec.given(*complete).when(SubmitDeclaration(background=against(file))).refused
    assert refused is not None
    assert "profile-not-approved" in {violation.code for violation in refused.violations}
    back = files.given(employed, profiled, left).when(RecordEmployment(**dict(employed))).then(employed)
    assert back.events
    assert files.given(employed, profiled, left, employed).state.profile == PROFILE


def test_leaving_is_told_twice_late_or_of_a_binding_that_never_was() -> None:
    files.given(employed, left).when(leave).then()
    files.given(employed, moved).when(leave).then()
    files.given().when(leave).then()


async def test_a_case_keeps_the_employer_it_was_declared_under() -> None:
    """Also where only the new one can still approve a profile: the case takes its facts, and stays where it was."""
    parts = spec.given(*complete).state.parts
    first = handed_in(1, parts)
    returned = Reopened(person_id=PERSON, submission=1, stage="unit", defects=1, told=(), resubmit_by=UNTIL)
    draft = spec.given(*complete, first, returned).state
    said = (employed, profiled, itemised, left, moved)
    same_name = anew.model_copy(update={"profile": RIGHT.model_copy(update={"name": PROFILE.name})})
    for more, version in (
        ((), 1),
        ((same_name,), 2),
    ):
        kernel: Any = History(
            (ReviewPlan, PLAN.plan_id, NOW, PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=NOW)),
            *((Dossier, PERSON, NOW, event) for event in (*said, *more)),
        )
        background = await background_for(kernel, draft, NOW)
        outcome = spec.given(*complete, first, returned).when(SubmitDeclaration(background=background))
        (again,) = outcome.events
        assert isinstance(again, HandedIn)
        assert (again.employer_id, again.stations, again.profile_version) == (EMPLOYER, first.stations, version)
        after = spec.given(*complete, first, returned, again).state
        shown = frozen(after, 2, PLAN, background.file)
        assert shown is not None
        assert shown.employer_name == shown.profile.employer_name == PROFILE.employer_name
        begun = spec.given(*complete).state  # never handed in: it is declared as whoever's one is now
        gone = WithdrawalGranted(submission=1, at=NOW)
        resumed = DeclarationResumed(person_id=PERSON, plan_version=1, notice_version=PLAN.notice.version, at=NOW)
        begun_anew = spec.given(*complete, first, gone, resumed).state
        for fresh in (begun, begun_anew):
            job = (await background_for(kernel, fresh, NOW)).file.employment
            assert job is not None
            assert job.employer_id == STRANGER


# -- corrected --------------------------------------------------------------------------------------------------------


def test_nothing_is_handed_in_by_a_name_that_is_known_to_be_wrong() -> None:
    files.given(employed, profiled).when(correct).then(corrected)
    file = files.given(employed, profiled, itemised, corrected).state
    refused = spec.given(*complete).when(SubmitDeclaration(background=against(file))).refused
    assert refused is not None
    assert (refused.violations[0].code, "已更正" in refused.violations[0].message) == ("profile-not-approved", True)
    newer = anew.model_copy(update={"employer_id": EMPLOYER})
    assert files.given(employed, profiled, corrected).when(RecordProfile(**dict(newer))).events == (newer,)
    assert files.given(employed, profiled, corrected, newer).state.profile == RIGHT


def test_a_correction_before_anything_was_approved_or_told_twice_changes_nothing() -> None:
    files.given().when(correct).then()
    files.given(employed).when(correct).then()
    files.given(employed, profiled, corrected).when(correct).then()


# -- too late ---------------------------------------------------------------------------------------------------------

first = handed_in(1, spec.given(*complete).state.parts)
returned = Reopened(person_id=PERSON, submission=1, stage="unit", defects=1, told=(), resubmit_by=UNTIL)
lapse = LapseDeclaration(submission=1, until=UNTIL, plan=PLAN, at=UNTIL + timedelta(hours=1))
lapsed = CaseClosed(submission=1, kind="lapsed")
ISSUED = IssuedPlan(PLAN.plan_id, PLAN.code, PLAN.office, {1: PLAN})
granted = ExtensionGranted(
    person_id=PERSON,
    plan_id=PLAN.plan_id,
    plan_version=1,
    office_id=OFFICE,
    stage=None,
    stage_name=None,
    until=UNTIL + timedelta(days=5),
    reason="因病住院",
    at=UNTIL + timedelta(days=1),
)


def test_what_wasnt_mended_in_time_is_over() -> None:
    spec.given(*complete, first, returned).when(lapse).then(lapsed)
    spec.given(*complete, first, returned, lapsed).when(lapse).then()
    edit = FillForm(background=against(), form=FORM)
    (violation,) = spec.given(*complete, first, returned, lapsed).when(edit).then_rejected("case-closed")
    assert violation.message.startswith("逾期未补正")


def test_nobody_lapses_while_the_window_is_open_and_review_is_told_so() -> None:
    # Put off for all, or moved to a version that is open, while the return was on its way.
    open_till = UNTIL + timedelta(seconds=1)
    still = lapse.model_copy(update={"plan": PLAN.model_copy(update={"closes_at": open_till})})
    told = granted.model_copy(update={"until": open_till, "reason": None, "at": lapse.at})
    spec.given(*complete, first, returned).when(still).then(told)
    spec.given(*complete, first, returned, told).when(still).then()
    over = lapse.model_copy(update={"plan": PLAN.model_copy(update={"closes_at": UNTIL})})
    spec.given(*complete, first, returned).when(over).then(lapsed)


def test_a_lapse_that_was_overtaken_changes_nothing() -> None:
    again = handed_in(2, spec.given(*complete).state.parts)
    asked = WithdrawalAsked(person_id=PERSON, submission=1, reason="个人原因", at=NOW)
    for meanwhile in ((again,), (granted,), (asked,)):
        spec.given(*complete, first, returned, *meanwhile).when(lapse).then()
    spec.given(*complete, first).when(lapse).then()


def test_the_office_can_still_put_off_what_lapsed_and_nothing_else_that_is_over() -> None:
    extend = ExtendForOne(
        office_id=OFFICE, plan=PLAN, stage=None, until=granted.until, reason="因病住院", at=granted.at
    )
    history = (*complete, first, returned, lapsed)
    spec.given(*history).when(extend).then(granted)
    state = spec.given(*history, granted).state
    assert (state.status, state.lapsed) == (Status.RETURNED, False)
    in_time = SubmitDeclaration(background=against(at=granted.until))
    assert spec.given(*history, granted).when(in_time).events
    refused = CaseClosed(submission=1, kind="failed")
    spec.given(*complete, first, refused).when(extend).then_rejected("case-closed")
    stage = extend.model_copy(update={"stage": PLAN.stages[0].id})
    spec.given(*history).when(stage).then_rejected("case-closed")
    everybody = FollowExtension(plan=PLAN, stage=None, until=granted.until, at=granted.at)
    spec.given(*history).when(everybody).then()


# -- heard ------------------------------------------------------------------------------------------------------------

OF_DUTY: dict[str, Any] = {name: UUID(int=9) for name in ("employer_id", "plan_id", "office_id")}


@pytest.mark.parametrize(
    ("reaction", "event", "stream", "command"),
    [
        (
            when_employment_ended,
            EmploymentEnded(employment_id=UUID(int=9), person_id=PERSON, employer_id=EMPLOYER),
            PERSON,
            leave,
        ),
        (
            when_person_corrected,
            PersonCorrected(person_id=PERSON, corrected=("name",), corrected_at=NOW),
            PERSON,
            correct,
        ),
        (
            when_resubmission_lapsed,
            ResubmissionLapsed(
                **OF_DUTY,
                declaration_id=DECLARATION,
                submission=1,
                person_id=PERSON,
                plan_version=1,
                stage="unit",
                stage_name="单位审核",
                role="applicant",
                org_id=None,
                until=UNTIL,
                noticed_at=NOW,
                reminded_at=NOW,
                lapsed_at=UNTIL,
            ),
            DECLARATION,
            lapse,
        ),
    ],
)
async def test_each_is_heard(reaction: Any, event: Any, stream: UUID, command: Any) -> None:
    handled: list[tuple[UUID, Any]] = []

    class Doing:
        record = SimpleNamespace(time=lapse.at)

        async def load(self, decider: Any, stream_id: UUID) -> Any:
            known = {DECLARATION: spec.given(*complete, first, returned).state, PLAN.plan_id: ISSUED}
            return SimpleNamespace(state=known[stream_id])

        async def handle(self, decider: Any, stream_id: UUID, said: Any) -> None:
            handled.append((stream_id, said))

    await reaction(event, Doing())
    assert handled == [(stream, command)]
