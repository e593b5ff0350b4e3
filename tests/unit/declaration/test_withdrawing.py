"""撤回 is an act of its own with a reason; an edit never withdraws."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Spec
from services.declaration.domain.commands import (
    BeginDeclaration,
    ChoosePhoto,
    CloseCase,
    HearWithdrawal,
    SubmitDeclaration,
    WithdrawDeclaration,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import CaseClosed, MaterialsPassed, Reopened, Status
from services.declaration.domain.withdrawal_events import (
    DeclarationEnded,
    DeclarationResumed,
    WithdrawalAsked,
    WithdrawalGranted,
    WithdrawalTurnedDown,
)
from services.declaration.published import WithdrawalRequested
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    LATER,
    NOW,
    PERSON,
    PLAN,
    against,
    complete,
    handed_in,
    upload,
)

spec = Spec(Declaration)
WHY = "本人调离水利系统"
withdraw = WithdrawDeclaration(background=against(), reason=WHY)
ended = DeclarationEnded(person_id=PERSON, reason=WHY, at=NOW)
asked = WithdrawalAsked(person_id=PERSON, submission=1, reason=WHY, at=NOW)
granted = HearWithdrawal(submission=1, granted=True, at=NOW)
submitted = (*complete, handed_in(1, spec.given(*complete).state.parts))
returned = Reopened(person_id=PERSON, submission=1, stage="acceptance", defects=1, told=(), resubmit_by=LATER)


def test_before_it_is_handed_in_the_person_ends_it_alone() -> None:
    spec.given(*complete).when(withdraw).then(ended).then_publishes()
    spec.given(*complete, ended).when(withdraw).then()
    spec.given(*complete, ended).when(ChoosePhoto(background=against(), photo=upload())).then_rejected("withdrawn")
    spec.given(*complete, ended).when(SubmitDeclaration(background=against())).then_rejected("withdrawn")


def test_an_ended_declaration_is_begun_again_with_all_that_was_in_it() -> None:
    begin = BeginDeclaration(
        declaration_id=DECLARATION,
        plan_id=PLAN.plan_id,
        notice_version=PLAN.notice.version,
        background=against(),
    )
    resumed = DeclarationResumed(person_id=PERSON, plan_version=1, notice_version=PLAN.notice.version, at=NOW)
    spec.given(*complete, ended).when(begin).then(resumed)
    state = spec.given(*complete, ended, resumed).state
    assert state.status is Status.DRAFT
    assert state.parts == spec.given(*complete).state.parts
    late = begin.model_copy(update={"background": against(at=PLAN.closes_at + timedelta(seconds=1))})
    spec.given(*complete, ended).when(late).then_rejected("window-closed")


@pytest.mark.parametrize("after", [(), (returned,), (MaterialsPassed(submission=1),)])
def test_after_it_is_handed_in_review_is_asked(after: tuple[Event, ...]) -> None:
    outcome = spec.given(*submitted, *after).when(withdraw).then(asked)
    outcome.then_publishes(
        WithdrawalRequested(
            declaration_id=DECLARATION,
            submission=1,
            person_id=PERSON,
            employer_id=EMPLOYER,
            plan_id=PLAN.plan_id,
            plan_version=1,
            requested_at=NOW,
        )
    )
    spec.given(*submitted, *after, asked).when(withdraw).then()


def test_review_confirms_or_lets_it_go_on() -> None:
    done = WithdrawalGranted(submission=1, at=NOW)
    spec.given(*submitted, asked).when(granted).then(done)
    spec.given(*submitted, asked, done).when(granted).then()
    assert spec.given(*submitted, asked, done).state.status is Status.WITHDRAWN
    no = HearWithdrawal(submission=1, granted=False, at=NOW)
    spec.given(*submitted, asked).when(no).then(WithdrawalTurnedDown(submission=1, at=NOW))
    again = (*submitted, asked, WithdrawalTurnedDown(submission=1, at=NOW))
    spec.given(*again).when(no).then()
    spec.given(*again).when(withdraw).then(asked)


def test_a_withdrawn_declaration_is_not_begun_again_under_the_same_plan() -> None:
    begin = BeginDeclaration(
        declaration_id=DECLARATION,
        plan_id=PLAN.plan_id,
        notice_version=PLAN.notice.version,
        background=against(),
    )
    spec.given(*submitted, asked, WithdrawalGranted(submission=1, at=NOW)).when(begin).then()


def test_an_edit_never_withdraws() -> None:
    edit = ChoosePhoto(background=against(), photo=upload(width=310))
    spec.given(*submitted).when(edit).then_rejected("already-submitted")
    (chosen,) = spec.given(*submitted, returned).when(edit).events
    state = spec.given(*submitted, returned, chosen).state
    assert (state.status, state.withdrawal) == (Status.RETURNED, None)


def test_a_case_that_review_ended_is_over() -> None:
    close = CloseCase(submission=1, kind="failed")
    closed = CaseClosed(submission=1, kind="failed")
    spec.given(*submitted).when(close).then(closed)
    spec.given(*submitted, closed).when(close).then()
    spec.given(*submitted, closed).when(withdraw).then_rejected("case-closed")
    spec.given(*submitted, closed).when(ChoosePhoto(background=against(), photo=upload())).then_rejected("case-closed")
