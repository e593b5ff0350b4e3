"""撤回 is an act of its own with a reason; an edit never withdraws."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from kernel.log.decider import Event, Release, Take
from kernel.log.kit import Spec
from services.declaration.domain.commands import (
    BeginDeclaration,
    ChoosePhoto,
    CloseCase,
    HearWithdrawal,
    SubmitDeclaration,
    WithdrawDeclaration,
)
from services.declaration.domain.declaration import Declaration, claims
from services.declaration.domain.declared import Declared
from services.declaration.domain.dossier import Dossier
from services.declaration.domain.events import CaseClosed, HandedIn, MaterialsPassed, Reopened, Status
from services.declaration.domain.filling import facts_of
from services.declaration.domain.mending import mended
from services.declaration.domain.plan_events import PlanIssued
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.withdrawal_events import (
    DeclarationEnded,
    DeclarationResumed,
    WithdrawalAsked,
    WithdrawalGranted,
    WithdrawalTurnedDown,
)
from services.declaration.published import DeclarationSubmitted2, WithdrawalRequested
from services.declaration.reactions.events import when_submitted, when_withdrawal_confirmed
from services.review.published import WithdrawalConfirmed
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    LATER,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    STRANGER,
    against,
    complete,
    dossier,
    handed_in,
    upload,
)
from tests.unit.payment.memory import MemoryKernel

spec = Spec(Declaration)
WHY = "本人调离水利系统"
withdraw = WithdrawDeclaration(background=against(), reason=WHY)
ended = DeclarationEnded(person_id=PERSON, reason=WHY, at=NOW)
asked = WithdrawalAsked(person_id=PERSON, submission=1, reason=WHY, at=NOW)
granted = HearWithdrawal(submission=1, granted=True, at=NOW)
submitted = (*complete, handed_in(1, spec.given(*complete).state.parts))
returned = Reopened(person_id=PERSON, submission=1, stage="acceptance", defects=1, told=(), resubmit_by=LATER)
begin = BeginDeclaration(
    declaration_id=DECLARATION,
    plan_id=PLAN.plan_id,
    notice_version=PLAN.notice.version,
    background=against(),
)
resumed = DeclarationResumed(
    person_id=PERSON,
    plan_version=1,
    notice_version=PLAN.notice.version,
    at=NOW,
    closes_at=PLAN.closes_at,
    remind_days_before=PLAN.remind_days_before,
)
done = WithdrawalGranted(submission=1, at=NOW)
anew = (*submitted, returned, asked, done, resumed)


def test_before_it_is_handed_in_the_person_ends_it_alone() -> None:
    spec.given(*complete).when(withdraw).then(ended).then_publishes()
    spec.given(*complete, ended).when(withdraw).then()
    spec.given(*complete, ended).when(ChoosePhoto(background=against(), photo=upload())).then_rejected("withdrawn")
    spec.given(*complete, ended).when(SubmitDeclaration(background=against())).then_rejected("withdrawn")


def test_an_ended_declaration_is_begun_again_with_all_that_was_in_it() -> None:
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


def test_what_review_confirmed_as_withdrawn_is_begun_anew_once_while_the_window_is_open() -> None:
    gone = (*submitted, asked, done)
    spec.given(*gone).when(ChoosePhoto(background=against(), photo=upload())).then_rejected("withdrawn")
    spec.given(*gone).when(begin).then(resumed)
    spec.given(*gone, resumed).when(begin).then()  # of many at once, one
    spec.given(*submitted, asked).when(begin).then()  # it still stands
    late = begin.model_copy(update={"background": against(at=PLAN.closes_at + timedelta(seconds=1))})
    spec.given(*gone).when(late).then_rejected("window-closed")
    over = begin.model_copy(update={"background": replace(against(), closed=True)})
    spec.given(*gone).when(over).then_rejected("plan-closed")


def test_a_declaration_begun_anew_keeps_what_was_in_it_and_owes_nothing_of_the_return_it_was_under() -> None:
    state = spec.given(*anew).state
    assert (state.status, state.parts) == (Status.DRAFT, spec.given(*complete).state.parts)
    assert mended(state, PLAN, 1) == ()
    assert facts_of(state, against()).deadline == PLAN.closes_at < returned.resubmit_by


def test_the_next_submission_takes_a_place_of_the_year_again_and_gives_it_back_when_withdrawn() -> None:
    place = f"{PERSON}/2022/1"
    before = spec.given(*anew).state
    (second,) = spec.given(*anew).when(SubmitDeclaration(background=against())).events
    assert isinstance(second, HandedIn)
    assert (second.submission, second.slot) == (2, 1)
    (taken,) = claims(second, before)
    assert isinstance(taken, Take)
    assert (taken.scope, taken.value) == ("declarations-a-year", place)
    file = replace(dossier(), declared={STRANGER: Declared(2022, 1)})  # declared under another plan meanwhile
    elsewhere = spec.given(*anew).when(SubmitDeclaration(background=against(file)))
    elsewhere.then_rejected("declarations-this-year", "attachment-missing")
    again = asked.model_copy(update={"submission": 2})
    spec.given(*anew, second).when(withdraw).then(again)
    gone = WithdrawalGranted(submission=2, at=NOW)
    spec.given(*anew, second, again).when(granted.model_copy(update={"submission": 2})).then(gone)
    assert list(claims(gone, spec.given(*anew, second, again).state)) == [Release("declarations-a-year", place)]
    spec.given(*anew, second, again, gone).when(begin).then(resumed)


def test_begun_anew_and_not_handed_in_the_person_ends_it_alone() -> None:
    spec.given(*anew).when(withdraw).then(ended)
    spec.given(*anew, ended).when(begin).then(resumed)
    spec.given(*anew).when(granted).then()  # an old word about what was withdrawn then


def test_who_mends_a_return_instead_of_withdrawing_it_may_ask_again_whatever_review_had_confirmed() -> None:
    second = handed_in(2, spec.given(*complete).state.parts)
    mending = (*submitted, returned, asked, second)
    spec.given(*mending).when(granted).then()
    spec.given(*mending).when(withdraw).then(asked.model_copy(update={"submission": 2}))


async def test_the_year_counts_a_declaration_while_a_submission_of_it_stands() -> None:
    kernel = MemoryKernel(NOW, Declaration, Dossier, ReviewPlan)
    kernel.streams[PLAN.plan_id] = [PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=NOW)]
    kernel.streams[DECLARATION] = [*submitted]
    do: Any = SimpleNamespace(load=kernel.load, handle=kernel.do)

    def told(submission: int) -> DeclarationSubmitted2:
        (event,) = (e for e in kernel.streams[DECLARATION] if isinstance(e, HandedIn) and e.submission == submission)
        heard = Declaration.publish(event, spec.given(*submitted).state)
        assert isinstance(heard, DeclarationSubmitted2)
        return heard

    async def confirmed(submission: int) -> None:
        about = told(submission).model_dump(exclude={"route", "stations"})
        await when_withdrawal_confirmed(WithdrawalConfirmed(**about, stage="employer", at=NOW), do)

    async def counts() -> bool:
        file = await kernel.state(Dossier, PERSON)
        return not file.declared[DECLARATION].withdrawn

    await when_submitted(told(1), do)
    assert await counts()
    kernel.streams[DECLARATION].append(asked)
    await confirmed(1)
    assert not await counts()
    await when_submitted(told(1), do)  # late
    assert not await counts()
    kernel.streams[DECLARATION] += [resumed, handed_in(2, PARTS)]
    await when_submitted(told(2), do)
    assert await counts()
    await confirmed(1)
    assert await counts()


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
