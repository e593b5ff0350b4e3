"""What the watch over a case decides: claims, urges, reminders, and what a missed cut-off leads to.

A checker's silence never ends a case unseen: the office is told, and the case waits. An applicant's counts only when
notice, reminder and instant are on record; else the office is told what is missing, and decides (DOMAIN: 补正).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published, reject
from kernel.log.ids import derived
from services.review.domain.case import APPLICANT, Asker
from services.review.domain.duty import (
    CaseClaimed,
    CaseUrged,
    ClaimReleased,
    Duty,
    DutyBegan,
    DutyEnded,
    DutyMissed,
    DutyPutOff,
    DutyReminded,
    NoticeHeard,
    ReturnLapsed,
    Told,
    Watch,
    WatchBegan,
    evolve,
)
from services.review.published import CheckUrged, CutOffMissed, CutOffMoved, CutOffNear, ResubmissionLapsed

CLAIM_HOLDS = timedelta(hours=2)
"""How long a claim holds by itself."""
SETTLE = timedelta(minutes=10)
"""How long after a resubmission's end one that was handed in in time may still be on its way here."""
REMIND, MISSED = "remind", "missed"


def watch_id_of(declaration_id: UUID) -> UUID:
    """The stream of the watch over a case."""
    return derived("watch", str(declaration_id))


class FollowCase(Command):
    """Whose turn it is now, as the case says at its version `case_version` (`duty` None: nobody's)."""

    began: WatchBegan
    duty: Duty | None
    case_version: int
    at: datetime


class LookAtClock(Command):
    """A timer woke it: remind, or see what the cut-off left behind."""

    at: datetime


class HearNotice(Command):
    """The carrier's word on a message to the applicant about a return."""

    told: Told
    submission: int
    message_id: UUID
    arrived: bool
    reason: str | None
    at: datetime


class UrgeCase(Command):
    """催办 by the applicant."""

    asker: Asker
    at: datetime


class ClaimCase(Command):
    """Say that one is at it; `take_over`: though somebody else is."""

    asker: Asker
    officer_id: UUID
    take_over: bool
    at: datetime


class ReleaseClaim(Command):
    """Say that one isn't any more."""

    asker: Asker
    officer_id: UUID
    at: datetime


def decide(command: Command, watch: Watch | None) -> Sequence[Event]:
    """The rules of a watch."""
    if isinstance(command, FollowCase):
        return _follow(command, watch)
    if watch is None:
        raise NotFound
    match command:
        case LookAtClock():
            return _look(watch, command.at)
        case HearNotice():
            return _hear(command, watch)
        case UrgeCase():
            return _urge(command, watch)
        case ClaimCase():
            return _claim(command, watch)
        case ReleaseClaim():
            held = _at_the_desk(watch, command.asker).claimed(command.at)
            if held is None or held.officer_id != command.officer_id:
                return []
            return [ClaimReleased(officer_id=command.officer_id, at=command.at)]
    raise TypeError(type(command).__name__)


def _follow(command: FollowCase, watch: Watch | None) -> Sequence[Event]:
    if watch is not None and command.case_version <= watch.case_version:
        return []  # somebody looked later
    known = watch is not None and watch.began.plan_version == command.began.plan_version
    first: list[Event] = [] if known else [command.began]
    before, version = watch.duty if watch else None, command.case_version
    if command.duty is None:
        return [*first, DutyEnded(case_version=version, at=command.at)] if before else first
    if before is None or not before.same(command.duty):
        return [*first, DutyBegan(duty=command.duty, case_version=version, at=command.at)]
    if before.until != command.duty.until:
        return [*first, DutyPutOff(until=command.duty.until, case_version=version, at=command.at)]
    return first


def _look(watch: Watch, at: datetime) -> Sequence[Event]:
    duty = watch.duty
    if duty is None or watch.missed is not None or watch.lapsed is not None:
        return []
    if at <= duty.until:
        due = watch.remind_at is not None and at >= watch.remind_at
        return [DutyReminded(at=at)] if due and watch.reminded_at is None else []
    if duty.role != APPLICANT:
        return [DutyMissed(unproven=(), at=at)]
    if at <= duty.until + SETTLE:
        return []
    noticed, reminded = watch.proof("notice"), watch.proof("reminder")
    if noticed is not None and reminded is not None:
        return [ReturnLapsed(submission=duty.submission, until=duty.until, noticed=noticed, reminded=reminded, at=at)]
    kinds: tuple[tuple[Told, NoticeHeard | None], ...] = (("notice", noticed), ("reminder", reminded))
    return [DutyMissed(unproven=tuple(told for told, proof in kinds if proof is None), at=at)]


def _hear(command: HearNotice, watch: Watch) -> Sequence[Event]:
    duty = watch.duty
    if duty is None or duty.role != APPLICANT or duty.submission != command.submission:
        return []  # about a return that is over
    heard = NoticeHeard(**command.model_dump())
    known = any(h.model_copy(update={"at": heard.at}) == heard for h in watch.heard)
    return [] if known else [heard]


def _urge(command: UrgeCase, watch: Watch) -> Sequence[Event]:
    asker = command.asker
    if APPLICANT not in asker.roles or asker.person_id != watch.began.person_id:
        raise NotFound
    if watch.duty is None:
        raise reject("nothing-to-urge", "该申报目前没有待办环节，无需催办", "nobody has to act on this case now")
    if watch.duty.role == APPLICANT:
        raise reject("your-own-turn", "该申报正待您本人修改，无需催办", "the case waits for you yourself")
    again = watch.next_urge_at
    if again is not None and command.at < again:
        days = watch.began.patience.urge_every_days
        raise reject(
            "urged-lately",
            f"{days} 天内只能催办一次",
            f"one may urge once in {days} days",
            limit=again.isoformat(),
            actual=command.at.isoformat(),
        )
    return [CaseUrged(at=command.at)]


def _at_the_desk(watch: Watch, asker: Asker) -> Watch:
    duty = watch.duty
    if duty is None or duty.role not in asker.roles or duty.org_id is None or duty.org_id != asker.org_id:
        raise NotFound
    return watch


def _claim(command: ClaimCase, watch: Watch) -> Sequence[Event]:
    held = _at_the_desk(watch, command.asker).claimed(command.at)
    if held is not None and held.officer_id != command.officer_id and not command.take_over:
        raise reject(
            "claimed",
            "该申报正由本单位其他经办人办理，仍要办理请选择接手",
            "another officer is at it: take it over if you mean to",
            limit=held.until.isoformat(),
            actual=str(held.officer_id),
        )
    until = command.at + CLAIM_HOLDS
    if held is not None and held.officer_id == command.officer_id and until - held.until < timedelta(minutes=1):
        return []  # a second click
    return [CaseClaimed(officer_id=command.officer_id, until=until, at=command.at)]


def publish(event: Event, watch: Watch) -> Published | None:
    """What others hear of it."""
    began, duty = watch.began, watch.duty
    if duty is None:
        return None
    about = began.model_dump(include={"declaration_id", "person_id", "employer_id", "plan_id", "plan_version"})
    about |= {"office_id": began.office_id} | duty.model_dump()
    match event:
        case DutyReminded():
            return CutOffNear.model_validate(about)
        case DutyPutOff():
            return CutOffMoved.model_validate(about)
        case DutyMissed():
            return CutOffMissed.model_validate(about | {"unproven": event.unproven})
        case CaseUrged():
            return CheckUrged.model_validate(about | {"urged_at": event.at})
        case ReturnLapsed():
            proof = {"noticed_at": event.noticed.at, "reminded_at": event.reminded.at, "lapsed_at": event.at}
            return ResubmissionLapsed.model_validate(about | proof)
    return None


def timers(event: Event, watch: Watch) -> Sequence[Arm]:
    """Wake it to remind, and once the cut-off has passed."""
    if not isinstance(event, DutyBegan | DutyPutOff) or watch.duty is None:
        return ()
    until = watch.duty.until + timedelta(seconds=1)
    arms = [Arm(MISSED, until + SETTLE if watch.duty.role == APPLICANT else until)]
    return [Arm(REMIND, watch.remind_at), *arms] if watch.remind_at is not None else arms


CaseWatch: Decider[Watch] = Decider(
    stream_type="CaseWatch",
    events=(
        WatchBegan,
        DutyBegan,
        DutyPutOff,
        DutyEnded,
        DutyReminded,
        DutyMissed,
        NoticeHeard,
        ReturnLapsed,
        CaseUrged,
        CaseClaimed,
        ClaimReleased,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
    wake=lambda name, now: LookAtClock(at=now),
)
