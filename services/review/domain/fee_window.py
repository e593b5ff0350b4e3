"""The office's decision to open a fee again whose window lapsed (guide 二.6: 在规定时间内缴纳), one stream a case.

Payment says that a window lapsed and how often it may be opened again; the office decides, gives its reason, and
payment opens it. The reason is kept with the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, NotFound, Published, Rejected, Text, reject, sealed
from kernel.log.ids import derived
from services.review.domain.deadlines import end_of_day_after
from services.review.domain.rights import conflicts_about
from services.review.domain.submission import Asker, Status
from services.review.domain.table import after_passing
from services.review.published import FeeReopened


def fee_window_id(declaration_id: UUID) -> UUID:
    """The stream of a case's fee window."""
    return derived("fee-window", declaration_id)


class NoteLapse(Command):
    """Payment told that window `window` passed without a payment; `office_id` may open it `reopenings_left` times."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    office_id: UUID
    order_id: UUID
    window: int
    pay_before: datetime | None
    reopenings_left: int
    at: datetime


class ReopenFee(Command):
    """The office opens the lapsed window `window` again, for `days` days, for this reason. `status`: the case's;
    `submission`: the case's present one; `kin`: the accounts of the applicant's relatives, as they said."""

    asker: Asker
    status: Status
    submission: int
    kin: frozenset[UUID] = frozenset()
    decision_id: UUID
    window: int
    days: Annotated[int, Field(ge=1, le=90)]
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


class FeeLapseNoted(Event):
    """Nothing was paid in the window."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    office_id: UUID
    order_id: UUID
    window: int
    pay_before: datetime | None
    reopenings_left: int
    at: datetime


class FeeReopeningDecided(Event):
    """The office decided that the fee is due again: in `window`, until `pay_before` (inclusive)."""

    decision_id: UUID
    person_id: UUID
    org_id: UUID
    window: int
    days: int
    pay_before: datetime
    reason: Annotated[Text, sealed("person_id")]
    at: datetime


@dataclass(frozen=True)
class FeeWindow:
    """The last lapse, and what the office decided."""

    lapse: FeeLapseNoted
    decisions: tuple[FeeReopeningDecided, ...] = ()

    @property
    def is_lapsed(self) -> bool:
        """Whether the last window stands closed."""
        return not self.decisions or self.decisions[-1].window <= self.lapse.window


def decide(command: Command, window: FeeWindow | None) -> Sequence[Event]:
    """The rules of opening a fee again."""
    match command:
        case NoteLapse():
            known = window.lapse if window else None
            if known is not None and command.order_id == known.order_id and command.window <= known.window:
                return []  # told twice
            return [FeeLapseNoted(**command.model_dump())]
        case ReopenFee():
            return _reopen(command, window)
    raise TypeError(type(command).__name__)


def _reopen(command: ReopenFee, window: FeeWindow | None) -> Sequence[Event]:
    asker = command.asker
    if window is None or "office" not in asker.roles or asker.org_id != window.lapse.office_id:
        raise NotFound
    lapse = window.lapse
    if conflict := conflicts_about(lapse.person_id, command.kin, asker):
        raise Rejected(conflict)
    after_passing(command.status)
    if not window.is_lapsed:
        last = window.decisions[-1]
        if (last.window, last.days, last.reason) == (command.window + 1, command.days, command.reason):
            return []  # a second click
        raise reject(
            "fee-not-expired", "缴费时限已重新开放", "the fee is due again already", actual=last.pay_before.isoformat()
        )
    if (command.submission, command.window) != (lapse.submission, lapse.window):
        raise reject(
            "window-moved-on", "缴费情况已变化，请刷新后再决定", "another window lapsed since: look at it first",
            pointer="/window", limit=lapse.window, actual=command.window,
        )  # fmt: skip
    if lapse.reopenings_left < 1:
        raise reject(
            "reopenings-used-up", "按评审计划，缴费时限不能再次开放", "the plan doesn't let it be opened once more",
            limit=lapse.window - 1, actual=lapse.window,
        )  # fmt: skip
    return [
        FeeReopeningDecided(
            decision_id=command.decision_id,
            person_id=lapse.person_id,
            org_id=lapse.office_id,
            window=lapse.window + 1,
            days=command.days,
            pay_before=end_of_day_after(command.at, command.days),
            reason=command.reason,
            at=command.at,
        )
    ]


def evolve(window: FeeWindow | None, event: Event) -> FeeWindow:
    """The last lapse, and every decision."""
    match event, window:
        case FeeLapseNoted(), None:
            return FeeWindow(event)
        case FeeLapseNoted(), FeeWindow() if event.order_id == window.lapse.order_id:
            return replace(window, lapse=event)
        case FeeLapseNoted(), FeeWindow():
            return FeeWindow(event)  # withdrawn and handed in again, it has another order
        case FeeReopeningDecided(), FeeWindow():
            return replace(window, decisions=(*window.decisions, event))
    raise TypeError(f"{type(event).__name__} on {window!r}")


def publish(event: Event, window: FeeWindow) -> Published | None:
    """What payment needs to open it."""
    match event:
        case FeeReopeningDecided():
            about = window.lapse.model_dump() | event.model_dump()
            return FeeReopened(**{name: about[name] for name in FeeReopened.model_fields})
    return None


FeeReopening: Decider[FeeWindow] = Decider(
    stream_type="FeeReopening",
    events=(FeeLapseNoted, FeeReopeningDecided),
    decide=decide,
    evolve=evolve,
    publish=publish,
)
