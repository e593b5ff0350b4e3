"""Whoever has begun and not handed in is reminded before the window closes, by the date that holds then."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from kernel.log.kit import Spec
from services.declaration.domain.commands import BeginDeclaration, SubmitDeclaration
from services.declaration.domain.concession_events import ExtensionGranted, MovedToVersion
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.plan import Plan
from services.declaration.domain.plan_events import DeadlinePutOff, PlanIssued, PlanRevised
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.window import DeclarationBegun, LookAtWindow, WindowReminded, WindowSeen
from services.declaration.domain.withdrawal_events import DeclarationEnded, DeclarationResumed
from services.declaration.published import WindowClosing
from services.declaration.reactions import TIMERS
from tests.unit.declaration.story import DECLARATION, NOW, PERSON, PLAN, against, begun, complete, handed_in
from tests.unit.payment.memory import MemoryKernel

spec = Spec(Declaration)
SECOND = timedelta(seconds=1)
CLOSES = PLAN.closes_at
REMIND = CLOSES - timedelta(days=3)
PUT_OFF = CLOSES + timedelta(days=10)
reminded = WindowReminded(closes_at=CLOSES, at=REMIND)
ended = DeclarationEnded(person_id=PERSON, reason="本年度不再申报", at=NOW)
issued = PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=NOW)


def look(at: datetime, closes_at: datetime = CLOSES, days: int = 3) -> LookAtWindow:
    return LookAtWindow(closes_at=closes_at, remind_days_before=days, at=at)


def seen(at: datetime, closes_at: datetime = PUT_OFF) -> WindowSeen:
    return WindowSeen(closes_at=closes_at, remind_days_before=3, at=at)


def extended(at: datetime, until: datetime = PUT_OFF, stage: str | None = None) -> ExtensionGranted:
    return ExtensionGranted(
        person_id=PERSON,
        plan_id=PLAN.plan_id,
        plan_version=1,
        office_id=PLAN.office_id,
        stage=stage,
        stage_name=None,
        until=until,
        reason=None,
        at=at,
    )


def test_three_days_before_the_window_closes_the_person_is_reminded_once() -> None:
    spec.given(begun).when(look(REMIND - SECOND)).then()
    told = WindowClosing(declaration_id=DECLARATION, person_id=PERSON, plan_id=PLAN.plan_id, closes_at=CLOSES)
    spec.given(begun).when(look(REMIND)).then(reminded).then_publishes(told)
    spec.given(begun, reminded).when(look(REMIND + SECOND)).then()


def test_the_last_second_of_the_window_is_still_worth_a_word_and_the_one_after_is_not() -> None:
    spec.given(begun).when(look(CLOSES)).then(reminded.model_copy(update={"at": CLOSES}))
    spec.given(begun).when(look(CLOSES + SECOND)).then()


def test_who_has_handed_in_or_withdrawn_is_left_in_peace() -> None:
    submitted = (*complete, handed_in(1, spec.given(*complete).state.parts))
    spec.given(*submitted).when(look(REMIND)).then()
    spec.given(begun, ended).when(look(REMIND)).then()


def test_the_plan_says_how_many_days_before() -> None:
    early = begun.model_copy(update={"remind_days_before": 7})
    at = CLOSES - timedelta(days=7)
    spec.given(early).when(look(at - SECOND, days=7)).then()
    spec.given(early).when(look(at, days=7)).then(reminded.model_copy(update={"at": at}))
    begin = BeginDeclaration(
        background=against(plan=PLAN.model_copy(update={"remind_days_before": 7})),
        declaration_id=DECLARATION,
        plan_id=PLAN.plan_id,
        notice_version=PLAN.notice.version,
    )
    spec.given().when(begin).then(early)


def test_who_begins_late_is_reminded_in_the_second_half_of_the_time_that_is_left() -> None:
    at = CLOSES - timedelta(days=1)
    late = begun.model_copy(update={"at": at})
    spec.given(late).when(look(CLOSES - timedelta(hours=12, seconds=1))).then()
    half = CLOSES - timedelta(hours=12)
    spec.given(late).when(look(half)).then(reminded.model_copy(update={"at": half}))


def test_put_off_the_reminder_moves_with_the_date() -> None:
    spec.given(begun).when(look(REMIND, PUT_OFF)).then(seen(REMIND)).then_publishes()
    later = PUT_OFF - timedelta(days=3)
    spec.given(begun, seen(REMIND)).when(look(later - SECOND, PUT_OFF)).then()
    again = WindowReminded(closes_at=PUT_OFF, at=later)
    spec.given(begun, seen(REMIND)).when(look(later, PUT_OFF)).then(again)
    spec.given(begun, reminded, seen(CLOSES)).when(look(later, PUT_OFF)).then(again)


def test_one_that_was_begun_before_there_were_reminders_is_read_as_it_was() -> None:
    old = begun.model_copy(update={"closes_at": None, "remind_days_before": None})
    assert spec.given(old).state.window is None
    spec.given(old).when(look(NOW, PUT_OFF)).then(seen(NOW))


class Story:
    """A declaration, its plan, and time."""

    def __init__(self, *happened: Any) -> None:
        self.kernel = MemoryKernel(NOW, Declaration, ReviewPlan)
        self.kernel.streams[PLAN.plan_id] = [issued]
        self.kernel.streams[DECLARATION] = []
        self.events = happened

    async def begin(self) -> None:
        await self.do(
            BeginDeclaration(
                background=against(),
                declaration_id=DECLARATION,
                plan_id=PLAN.plan_id,
                notice_version=PLAN.notice.version,
            )
        )

    async def do(self, command: Any) -> None:
        await self.kernel.do(Declaration, DECLARATION, command)

    async def until(self, end: datetime) -> list[datetime]:
        """The windows that were told to close."""
        await self.kernel.run_until(end, TIMERS)
        return [told.closes_at for told in self.kernel.published if isinstance(told, WindowClosing)]

    def armed(self, event: Any, *before: Any) -> None:
        """Keep an event as the writer would, with its timers."""
        self.kernel.streams[DECLARATION] = [*before, event]
        assert Declaration.timers is not None
        state = spec.given(*before, event).state
        for n, arm in enumerate(Declaration.timers(event, state)):
            timer = (arm.due, type(PERSON)(int=900 + n), DECLARATION, Declaration.stream_type, arm.name)
            self.kernel.timers.append(timer)


async def test_the_clock_reminds_whoever_has_begun() -> None:
    story = Story()
    await story.begin()
    assert await story.until(REMIND - SECOND) == []
    assert await story.until(CLOSES + SECOND) == [CLOSES]
    assert story.kernel.names(DECLARATION) == ["DeclarationBegun", "WindowReminded"]


async def test_the_clock_follows_a_date_that_was_put_off_for_everybody() -> None:
    story = Story()
    await story.begin()
    put_off = DeadlinePutOff(plan_id=PLAN.plan_id, stage=None, until=PUT_OFF, reason="系统检修", at=NOW)
    story.kernel.streams[PLAN.plan_id].append(put_off)
    assert await story.until(PUT_OFF - timedelta(days=3, seconds=1)) == []
    assert await story.until(PUT_OFF + SECOND) == [PUT_OFF]


async def test_an_extension_after_the_reminder_is_reminded_of_anew() -> None:
    story = Story()
    story.armed(extended(CLOSES), begun, reminded)
    assert await story.until(PUT_OFF - timedelta(days=3, seconds=1)) == []
    assert await story.until(PUT_OFF + SECOND) == [PUT_OFF]


async def test_a_stages_date_is_not_the_windows() -> None:
    story = Story()
    story.armed(extended(NOW, stage="employer"), begun)
    assert story.kernel.timers == []


async def test_another_version_is_reminded_of_by_its_own_date() -> None:
    story = Story()
    sooner: Plan = PLAN.model_copy(update={"closes_at": CLOSES - timedelta(days=5), "remind_days_before": 1})
    revised = PlanRevised(plan_id=PLAN.plan_id, plan_version=2, plan=sooner, reason="更正", at=NOW)
    story.kernel.streams[PLAN.plan_id].append(revised)
    moved = MovedToVersion(
        person_id=PERSON,
        plan_id=PLAN.plan_id,
        from_version=1,
        plan_version=2,
        office_id=PLAN.office_id,
        reason="更正",
        at=NOW,
    )
    story.armed(moved, begun)
    assert await story.until(sooner.closes_at - timedelta(days=1, seconds=1)) == []
    assert await story.until(CLOSES) == [sooner.closes_at]


async def test_what_is_begun_anew_after_a_withdrawal_is_reminded_of() -> None:
    story = Story()
    resumed = DeclarationResumed(
        person_id=PERSON,
        plan_version=1,
        notice_version=PLAN.notice.version,
        at=NOW,
        closes_at=CLOSES,
        remind_days_before=3,
    )
    story.armed(resumed, begun, ended)
    assert await story.until(CLOSES) == [CLOSES]


async def test_handed_in_in_time_nothing_is_told() -> None:
    story = Story()
    story.armed(begun)
    story.kernel.streams[DECLARATION] = list(complete)
    await story.do(SubmitDeclaration(background=against()))
    assert await story.until(CLOSES + SECOND) == []


@pytest.mark.parametrize("version", [1])
def test_what_was_stored_before_has_no_date(version: int) -> None:
    stored = begun.model_dump(exclude={"closes_at", "remind_days_before"})
    assert DeclarationBegun.schema_version == version + 1
    assert DeclarationBegun.model_validate(DeclarationBegun.upcasters[version](stored)).closes_at is None
