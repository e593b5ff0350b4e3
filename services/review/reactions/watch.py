"""The watch over a case: it follows whose turn it is, and looks at the clock when a reminder or a cut-off is due.

Whatever happens to a case wakes its watch. What is looked at is the case itself, never a step: one that is heard late
changes nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import BaseModel

from kernel.log.decider import Loaded
from kernel.log.ids import derived
from kernel.log.reactions import Ask, Doing
from kernel.log.timers import TimerHandler, Waking
from services.notify.published import MessageDelivered, MessageFailed
from services.review.domain import (
    APPLICANT,
    PLATFORM,
    Asker,
    Case,
    CaseWatch,
    Duty,
    Escalate,
    FollowCase,
    HearNotice,
    LapseCase,
    LookAtClock,
    Patience,
    ReviewCase,
    Told,
    Watch,
    WatchBegan,
    next_actor,
    watch_id_of,
)
from services.review.domain.duty import FOLLOW
from services.review.domain.watch import MISSED, REMIND
from services.review.reactions.on import on

TOLD: dict[str, Told] = {"review-returned": "notice", "resubmission-reminder": "reminder"}
"""Which occasions of notify's messages prove what."""


class StageAsked(BaseModel):
    """How long before its cut-off a stage is reminded."""

    id: str
    remind_days_before: int | None


class ResubmissionAsked(BaseModel):
    """How long before its end a resubmission is reminded of."""

    remind_days_before: int | None


class UrgingAsked(BaseModel):
    """How often an applicant may urge."""

    every_days: int


class PlanAsked(BaseModel):
    """What declaration answers for a version of a plan, as far as waiting goes by it."""

    closes_at: datetime
    stages: tuple[StageAsked, ...]
    resubmission: ResubmissionAsked
    urging: UrgingAsked

    def patience(self) -> Patience:
        """What a watch keeps of it."""
        return Patience(
            remind_days={stage.id: stage.remind_days_before for stage in self.stages},
            remind_resubmission_days=self.resubmission.remind_days_before,
            urge_every_days=self.urging.every_days,
            closes_at=self.closes_at,
        )


# -- whose turn it is -------------------------------------------------------------------------------------------------


async def follow(waking: Waking, ask: Ask) -> None:
    """Something happened to a case: see whose turn it is now. Whatever was seen earlier or later changes nothing."""
    case: Loaded[Any] = await waking.load()
    watch_id = watch_id_of(waking.stream_id)
    watch = (await waking.kernel.load(CaseWatch, watch_id)).state
    command = await followed(case, watch, waking.now, ask)
    if command is not None:
        await waking.kernel.handle(CaseWatch, watch_id, command, waking.by(derived(waking.timer_id, "follow")))


async def followed(case: Loaded[Case], watch: Watch | None, now: datetime, ask: Ask) -> FollowCase | None:
    """What the case says now, for the watch. The plan is asked once for each of its versions, and whenever its window
    matters, which can be put off."""
    state = case.state
    if state is None:
        return None
    handed, held = state.submission, next_actor(state)
    returned = held is not None and held.actor == APPLICANT
    if watch is None or watch.began.plan_version != handed.plan_version or returned:
        plan = await ask("declaration", f"plans/{handed.plan_id}/versions/{handed.plan_version}", PlanAsked)
        began = WatchBegan(
            declaration_id=state.declaration_id,
            person_id=state.person_id,
            employer_id=handed.employer_id,
            office_id=handed.office_id,
            plan_id=handed.plan_id,
            plan_version=handed.plan_version,
            patience=plan.patience(),
            at=now,
        )
    else:
        began = watch.began
    return FollowCase(began=began, duty=duty_of(state, began.patience), case_version=case.version, at=now)


def duty_of(case: Case, patience: Patience) -> Duty | None:
    """What somebody has to do about the case. A mended submission is taken as long as the window is open (guide 二.5),
    though it was asked for earlier."""
    held = next_actor(case)
    if held is None or held.due_at is None:
        return None
    until = max(held.due_at, patience.closes_at) if held.actor == APPLICANT else held.due_at
    return Duty(
        submission=case.submission.number,
        stage=held.stage,
        stage_name=held.stage_name,
        role=held.actor,
        org_id=held.org_id,
        until=until,
    )


# -- what reached the applicant ---------------------------------------------------------------------------------------


@on(MessageDelivered)
async def when_message_delivered(event: MessageDelivered, do: Doing) -> None:
    """Proof that the applicant was told."""
    await _heard(event, None, do)


@on(MessageFailed)
async def when_message_failed(event: MessageFailed, do: Doing) -> None:
    """The applicant couldn't be told: the lapse won't count."""
    await _heard(event, event.reason, do)


async def _heard(event: MessageDelivered | MessageFailed, reason: str | None, do: Doing) -> None:
    told = TOLD.get(event.occasion)
    if told is None or event.declaration_id is None or event.submission is None:
        return
    command = HearNotice(
        told=told,
        submission=event.submission,
        message_id=event.message_id,
        arrived=reason is None,
        reason=reason,
        at=do.record.time,
    )
    await do.handle(CaseWatch, watch_id_of(event.declaration_id), command)


# -- the clock --------------------------------------------------------------------------------------------------------


def timers(ask: Ask) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""

    async def look(waking: Waking) -> None:
        await look_at_clock(waking, ask)

    async def case_moved(waking: Waking) -> None:
        await follow(waking, ask)

    found: dict[tuple[str, str], TimerHandler] = {(CaseWatch.stream_type, name): look for name in (REMIND, MISSED)}
    return found | {(ReviewCase.stream_type, FOLLOW): case_moved}


async def look_at_clock(waking: Waking, ask: Ask) -> None:
    """See what the case says first: its date may have been moved, or its turn have passed, unheard so far."""
    watch = (await waking.load()).state
    if not isinstance(watch, Watch):
        raise TypeError(f"timer {waking.name} without a watch")
    case: Loaded[Any] = await waking.kernel.load(ReviewCase, watch.began.declaration_id)
    command = await followed(case, watch, waking.now, ask)
    if command is not None:
        await waking.handle(command)
    await waking.handle(LookAtClock(at=waking.now))
    await _tell_the_case(waking)


async def _tell_the_case(waking: Waking) -> None:
    """What the clock has left behind stands on record here first: a worker that dies in between is woken again."""
    watch: Any = (await waking.load()).state
    duty, lapsed, missed = watch.duty, watch.lapsed, watch.missed
    command: LapseCase | Escalate | None = None
    if lapsed is not None:
        command = LapseCase(
            submission=lapsed.submission,
            until=lapsed.until,
            noticed_at=lapsed.noticed.at,
            reminded_at=lapsed.reminded.at,
            at=lapsed.at,
        )
    elif missed is not None and duty is not None and duty.org_id not in (None, watch.began.office_id):
        platform = Asker(roles=(PLATFORM,))
        command = Escalate(asker=platform, submission=duty.submission, stage=duty.stage, at=missed.at, reason=None)
    if command is not None:
        by = waking.by(derived(waking.timer_id, type(command).__name__))
        await waking.kernel.handle(ReviewCase, watch.began.declaration_id, command, by)
