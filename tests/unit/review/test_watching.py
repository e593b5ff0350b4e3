"""The watch at work: it follows a case by itself, and wakes when a date has come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from pydantic import BaseModel

from kernel.log.reactions import Doing
from services.notify.published import MessageDelivered, MessageFailed
from services.review.domain import (
    APPLICANT,
    Asker,
    CaseWatch,
    Defect,
    ExtendDeadline,
    PassStage,
    ReturnCase,
    ReviewCase,
    Watch,
    end_of_day_after,
    watch_id_of,
)
from services.review.published import CutOffMissed, CutOffNear, ResubmissionLapsed, ReviewReturned
from services.review.reactions import timers
from services.review.reactions.watch import when_message_delivered, when_message_failed
from services.review.views import Afterwards
from services.review.views.whereabouts import whereabouts_of
from tests.unit.payment.memory import MemoryKernel
from tests.unit.review.samples import AT, CASE, DUE, ORGS, PERSON, checker, hand_in

WATCH, MESSAGE = watch_id_of(CASE), UUID(int=60)
CLOSES = AT + timedelta(days=1)
PLAN = {
    "closes_at": CLOSES.isoformat(),
    "stages": [{"id": s, "remind_days_before": 2, "name": "-"} for s in ("unit", "accept", "middle", "final")],
    "resubmission": {"remind_days_before": 2, "days": 5},
    "urging": {"every_days": 2},
}


class Story:
    """A case under a watch, and time."""

    def __init__(self) -> None:
        self.kernel = MemoryKernel(AT, ReviewCase, CaseWatch)
        self.asked: list[str] = []
        self.handlers = timers(self._ask)

    async def _ask(self, service: str, path: str, model: type[BaseModel]) -> Any:
        self.asked.append(f"{service}:{path}")
        return model.model_validate(PLAN)

    async def do(self, command: Any) -> Watch:
        await self.kernel.do(ReviewCase, CASE, command)
        return await self.until(self.kernel.clock.at)

    async def until(self, end: datetime) -> Watch:
        await self.kernel.run_until(end, self.handlers)
        watch: Watch = await self.kernel.state(CaseWatch, WATCH)
        return watch

    async def returned(self, window_until: datetime | None = None) -> Watch:
        await self.do(hand_in())
        defects = (Defect(pointer="", text="缺件"),)
        seen: dict[str, Any] = {"asker": checker("employer"), "submission": 1, "stage": "unit", "at": AT}
        return await self.do(ReturnCase(**seen, defects=defects, window_until=window_until))

    async def hear(self, occasion: str, at: datetime, *, arrived: bool = True) -> None:
        about: dict[str, Any] = {
            "message_id": MESSAGE,
            "person_id": PERSON,
            "occasion": occasion,
            "cause_event_id": MESSAGE,
            "template": "-",
            "declaration_id": CASE,
            "submission": 1,
        }

        async def handle(decider: Any, stream_id: UUID, command: Any) -> None:
            await self.kernel.do(decider, stream_id, command)

        do = cast("Doing", SimpleNamespace(handle=handle, record=SimpleNamespace(time=at)))
        if arrived:
            await when_message_delivered(MessageDelivered(**about), do)
        else:
            await when_message_failed(MessageFailed(**about, reason="no-phone"), do)


def named(story: Story) -> list[str]:
    return story.kernel.names(WATCH)


async def test_a_case_is_watched_from_its_first_stage_on() -> None:
    story = Story()
    watch = await story.do(hand_in())
    duty = watch.duty
    assert duty is not None
    assert (duty.role, duty.org_id, duty.stage_name, duty.until) == ("employer", ORGS["employer"], "unit环节", DUE)
    assert watch.began.office_id == ORGS["office"]
    watch = await story.do(PassStage(asker=checker("employer"), submission=1, stage="unit", opinion=None, at=AT))
    assert watch.duty is not None
    assert watch.duty.role == "acceptance"
    assert len(story.asked) == 1  # the plan doesn't change


async def test_a_checker_is_reminded_then_the_office_has_the_case_and_it_waits() -> None:
    story = Story()
    await story.do(hand_in())
    await story.until(DUE - timedelta(days=2, seconds=1))
    assert story.kernel.published == []
    await story.until(DUE)
    (near,) = story.kernel.published
    assert isinstance(near, CutOffNear)
    assert (near.role, near.org_id, near.until) == ("employer", ORGS["employer"], DUE)
    watch = await story.until(DUE + timedelta(minutes=1))
    assert [type(p).__name__ for p in story.kernel.published] == ["CutOffNear", "CutOffMissed"]
    assert named(story) == ["WatchBegan", "DutyBegan", "DutyReminded", "DutyMissed", "DutyBegan"]
    assert watch.duty is not None
    assert (watch.duty.role, watch.duty.org_id, watch.duty.stage) == ("office", ORGS["office"], "unit")
    watch = await story.until(DUE + timedelta(days=300))
    assert watch.missed is not None  # the office's own silence: nothing is left to hand it up to
    assert watch.duty is not None
    assert (await story.kernel.state(ReviewCase, CASE)).status == "checking"


async def test_who_acted_in_time_is_neither_reminded_nor_reported() -> None:
    story = Story()
    await story.do(hand_in())
    story.kernel.clock.at = DUE - timedelta(days=3)
    await story.do(PassStage(asker=checker("employer"), submission=1, stage="unit", opinion=None, at=AT))
    await story.until(DUE + timedelta(seconds=1))
    assert not [p for p in story.kernel.published if isinstance(p, CutOffMissed)]
    (near,) = [p for p in story.kernel.published if isinstance(p, CutOffNear)]
    assert near.role == "acceptance"


END = end_of_day_after(AT, 5)


async def test_a_return_inside_the_window_ends_with_it_on_screen_in_the_sms_and_for_the_watch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closes = END + timedelta(days=3)
    monkeypatch.setitem(PLAN, "closes_at", closes.isoformat())
    story = Story()
    watch = await story.returned(window_until=closes)
    case = await story.kernel.state(ReviewCase, CASE)
    where = whereabouts_of(case, Afterwards(), Asker(roles=(APPLICANT,), person_id=PERSON), AT)
    (told,) = [p for p in story.kernel.published if isinstance(p, ReviewReturned)]
    assert watch.duty is not None
    assert where.next is not None
    assert {where.next.until, where.stations[0].due_at, told.resubmit_by, watch.duty.until} == {closes}
    later = closes + timedelta(days=1)
    watch = await story.do(ExtendDeadline(stage=None, until=later, at=AT))
    case = await story.kernel.state(ReviewCase, CASE)
    where = whereabouts_of(case, Afterwards(), Asker(roles=(APPLICANT,), person_id=PERSON), AT)
    assert watch.duty is not None
    assert where.next is not None
    assert {where.next.until, where.stations[0].due_at, watch.duty.until} == {later}


async def test_a_return_may_run_past_the_window() -> None:
    story = Story()
    watch = await story.returned(window_until=CLOSES)
    assert watch.duty is not None
    assert watch.duty.until == END > CLOSES


async def test_a_return_that_was_told_and_reminded_of_lapses_on_record() -> None:
    story = Story()
    await story.returned()
    await story.hear("review-returned", AT + timedelta(minutes=1))
    await story.until(END - timedelta(days=1))
    assert [p.role for p in story.kernel.published if isinstance(p, CutOffNear)] == ["applicant"]
    await story.hear("resubmission-reminder", END - timedelta(days=1))
    await story.until(END + timedelta(hours=1))
    (lapsed,) = [p for p in story.kernel.published if isinstance(p, ResubmissionLapsed)]
    assert (lapsed.until, lapsed.reminded_at) == (END, END - timedelta(days=1))
    assert named(story)[-2:] == ["ReturnLapsed", "DutyEnded"]
    case = await story.kernel.state(ReviewCase, CASE)
    assert (case.status, case.holder) == ("lapsed", None)


@pytest.mark.parametrize("arrived", [False, None])
async def test_a_return_whose_reminder_never_arrived_does_not_lapse(arrived: bool | None) -> None:
    story = Story()
    await story.returned()
    await story.hear("review-returned", AT + timedelta(minutes=1))
    if arrived is not None:
        await story.hear("resubmission-reminder", END, arrived=arrived)
    await story.until(END + timedelta(days=30))
    (missed,) = [p for p in story.kernel.published if isinstance(p, CutOffMissed)]
    assert (missed.role, missed.unproven) == ("applicant", ("reminder",))
    assert (await story.kernel.state(ReviewCase, CASE)).status == "returned"


async def test_a_lapse_can_be_put_off_and_is_proven_anew() -> None:
    story = Story()
    await story.returned()
    await story.hear("review-returned", AT + timedelta(minutes=1))
    await story.hear("resubmission-reminder", END)
    await story.until(END + timedelta(hours=1))
    later = END + timedelta(days=20)
    watch = await story.do(ExtendDeadline(stage=None, until=later, at=story.kernel.clock.at))
    assert watch.duty is not None
    assert (watch.duty.role, watch.duty.until, watch.proof("reminder")) == ("applicant", later, None)
    await story.until(later + timedelta(hours=1))
    (missed,) = [p for p in story.kernel.published if isinstance(p, CutOffMissed)]
    assert missed.unproven == ("reminder",)


async def test_messages_about_something_else_are_passed_over() -> None:
    story = Story()
    await story.returned()
    before = named(story)
    await story.hear("fee-requested", AT)
    assert named(story) == before


async def test_a_resubmission_may_come_as_long_as_the_window_is_open() -> None:
    story = Story()
    still_open = PLAN | {"closes_at": datetime(2027, 1, 1, tzinfo=UTC).isoformat()}

    async def ask(service: str, path: str, model: type[BaseModel]) -> Any:
        return model.model_validate(still_open)

    story.handlers = timers(ask)
    watch = await story.returned()
    assert watch.duty is not None
    assert watch.duty.until == datetime(2027, 1, 1, tzinfo=UTC)


async def test_a_submission_that_is_handed_in_again_is_a_new_duty() -> None:
    story = Story()
    await story.returned()
    watch = await story.do(hand_in(2))
    assert watch.duty is not None
    assert (watch.duty.submission, watch.duty.role) == (2, "employer")
