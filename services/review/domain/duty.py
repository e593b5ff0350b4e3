"""Who has to do what about a case until when, and what was done so that it isn't forgotten: events and state.

One stream a case, beside the case's own. The case says whose turn it is (`table.py`); the watch over it keeps the
checkers' claims, the applicant's urges (催办), reminders before a cut-off, and what comes after one. Guide 二.5:
注意提醒审核人员切勿错过审核截止日期; DOMAIN: a checker who misses the cut-off must not cost the applicant the case.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Event, Fact, Text
from services.review.domain.case import APPLICANT

FOLLOW = "follow"
"""The timer by which a case has its watch look at it."""

Told: TypeAlias = Literal["notice", "reminder"]
"""What an applicant has to be told before a return can lapse: that it was returned, and once more before its end."""


class Duty(Fact):
    """What somebody has to do: check submission `submission` at a stage, or (role applicant) hand in a mended one.

    `until`: inclusive. `org_id`: whom the role is held for; None for the applicant.
    """

    submission: int
    stage: Text
    stage_name: Text
    role: Text
    org_id: UUID | None
    until: datetime

    def same(self, other: Duty) -> bool:
        """Whether it is the same thing to do, whatever its date."""
        return self.model_copy(update={"until": other.until}) == other


class Patience(Fact):
    """What the plan says of waiting: how many days before a cut-off to remind (None: not at all), at a stage and of a
    resubmission; how many days lie between two urges; and until when a resubmission is taken in any case."""

    remind_days: dict[str, int | None]
    remind_resubmission_days: int | None
    urge_every_days: Annotated[int, Field(ge=1)]
    closes_at: datetime

    def reminds(self, duty: Duty) -> int | None:
        """How many days before its end a duty is reminded of."""
        return self.remind_resubmission_days if duty.role == APPLICANT else self.remind_days.get(duty.stage)


# -- events -----------------------------------------------------------------------------------------------------------


class WatchBegan(Event):
    """The case is watched over, by what this version of its plan says."""

    declaration_id: UUID
    person_id: UUID
    employer_id: UUID
    office_id: UUID
    plan_id: UUID
    plan_version: int
    patience: Patience
    at: datetime


class DutyBegan(Event):
    """Somebody else has to act. `case_version`: how far the case had come when it was looked at."""

    duty: Duty
    case_version: int
    at: datetime


class DutyPutOff(Event):
    """It may be done until later than was said."""

    until: datetime
    case_version: int
    at: datetime


class DutyEnded(Event):
    """Nobody has to do anything any more."""

    case_version: int
    at: datetime


class DutyReminded(Event):
    """Whoever has to act is reminded that the cut-off comes."""

    at: datetime


class DutyMissed(Event):
    """The cut-off has passed and nothing was done. Of a checker: the office is told, and the case waits. Of an
    applicant: `unproven` is what can't be shown to have reached them, for which the lapse doesn't count."""

    unproven: tuple[Told, ...]
    at: datetime


class NoticeHeard(Event):
    """What became of a message to the applicant: it arrived, or never will (`reason`, a code)."""

    told: Told
    submission: int
    message_id: UUID
    arrived: bool
    reason: Text | None
    at: datetime


class ReturnLapsed(Event):
    """补正 wasn't handed in by `until`, though notice and reminder are proven to have arrived."""

    submission: int
    until: datetime
    noticed: NoticeHeard
    reminded: NoticeHeard
    at: datetime


class CaseUrged(Event):
    """催办: the applicant asks whoever has the case to act."""

    at: datetime


class CaseClaimed(Event):
    """An officer says that they are at it, until `until` at the latest. Nobody is locked out by it."""

    officer_id: UUID
    until: datetime
    at: datetime


class ClaimReleased(Event):
    """The officer isn't at it any more."""

    officer_id: UUID
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Watch:
    """A watch as it stands. `since`: when the present duty began; `heard`: what reached the applicant about it."""

    began: WatchBegan
    duty: Duty | None = None
    case_version: int = 0
    since: datetime | None = None
    reminded_at: datetime | None = None
    missed: DutyMissed | None = None
    lapsed: ReturnLapsed | None = None
    heard: tuple[NoticeHeard, ...] = ()
    urged_at: datetime | None = None
    urges: int = 0
    claim: CaseClaimed | None = None

    @property
    def remind_at(self) -> datetime | None:
        """When the present duty is reminded of: the plan's days before its end, but not in the first half of its
        time; None: not at all."""
        if self.duty is None or self.since is None:
            return None
        days = self.began.patience.reminds(self.duty)
        if days is None:
            return None
        until = self.duty.until
        return max(until - timedelta(days=days), self.since + (until - self.since) / 2)

    @property
    def next_urge_at(self) -> datetime | None:
        """From when on the applicant may urge again; None: at any time."""
        return self.urged_at + timedelta(days=self.began.patience.urge_every_days) if self.urged_at else None

    @property
    def unproven(self) -> bool:
        """Whether a return's time is over without its lapse counting: the office sees to it, and the applicant can
        still hand it in."""
        return self.missed is not None and self.duty is not None and self.duty.role == APPLICANT

    def claimed(self, now: datetime) -> CaseClaimed | None:
        """The claim that holds now."""
        return self.claim if self.claim is not None and now <= self.claim.until else None

    def proof(self, told: Told) -> NoticeHeard | None:
        """That the applicant was told in time, if it is proven."""
        if self.duty is None:
            return None
        until = self.duty.until
        return next((h for h in self.heard if h.told == told and h.arrived and h.at <= until), None)


def evolve(watch: Watch | None, event: Event) -> Watch:
    """What an event makes of a watch."""
    match event, watch:
        case WatchBegan(), None:
            return Watch(event)
        case WatchBegan(), Watch():
            return replace(watch, began=event)
        case DutyBegan(), Watch():
            fresh = Watch(watch.began, event.duty, event.case_version, event.at)
            return replace(fresh, urged_at=watch.urged_at, urges=watch.urges, heard=_notices(watch, event.duty))
        case DutyPutOff(), Watch():
            if watch.duty is None:
                return watch
            duty = watch.duty.model_copy(update={"until": event.until})
            anew = replace(watch, duty=duty, case_version=event.case_version, since=event.at)
            return replace(anew, reminded_at=None, missed=None, heard=_notices(watch, duty))
        case DutyEnded(), Watch():
            return replace(watch, duty=None, case_version=event.case_version, claim=None)
        case DutyReminded(), Watch():
            return replace(watch, reminded_at=event.at)
        case DutyMissed(), Watch():
            return replace(watch, missed=event)
        case NoticeHeard(), Watch():
            return replace(watch, heard=(*watch.heard, event))
        case ReturnLapsed(), Watch():
            return replace(watch, lapsed=event)
        case CaseUrged(), Watch():
            return replace(watch, urged_at=event.at, urges=watch.urges + 1)
        case CaseClaimed(), Watch():
            return replace(watch, claim=event)
        case ClaimReleased(), Watch():
            return replace(watch, claim=None)
    raise TypeError(f"{type(event).__name__} on {watch!r}")


def _notices(watch: Watch, duty: Duty) -> tuple[NoticeHeard, ...]:
    """That a return was told stays proven, whatever its date; what was reminded of was another date."""
    return tuple(h for h in watch.heard if h.told == "notice" and h.submission == duty.submission)
