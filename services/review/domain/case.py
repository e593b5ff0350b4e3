"""The state a case (案件) folds to. Which act is open when: `table.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from kernel.log.decider import Event
from services.review.domain.events import (
    AmendmentHeard,
    CaseLapsed,
    CaseOpened,
    CaseRefused,
    CaseResubmitted,
    Checked,
    CheckPassed,
    CheckReturned,
    CorrectionHeard,
    EntrustmentIssued,
    EntryReassigned,
    Escalated,
    GivenBack,
    HandedIn,
    HandedOver,
    KinshipDeclared,
    MaterialsPassed,
    MeetingRecorded,
    NoticeClosed,
    NoticePosted,
    ObjectionHandled,
    ObjectionRecorded,
    RevocationHeard,
    RevocationTakenBack,
    SentBack,
    TimeExtended,
    WithdrawalAsked,
    WithdrawalDeclined,
    WithdrawalGranted,
)
from services.review.domain.submission import APPLICANT, Asker, Holder, Station, Status, Submission

__all__ = ["APPLICANT", "Asker", "Case", "Notice", "Proceedings", "Status", "evolve"]


@dataclass(frozen=True)
class Notice:
    """The public notice of a submission; `closed` once its outcome is on record."""

    stage: str
    posted: NoticePosted
    objections: tuple[ObjectionRecorded, ...] = ()
    handled: Mapping[int, ObjectionHandled] = field(default_factory=dict)
    closed: NoticeClosed | None = None

    @property
    def open_objections(self) -> tuple[int, ...]:
        """The objections that nobody has looked into yet."""
        return tuple(o.number for o in self.objections if o.number not in self.handled)


@dataclass(frozen=True)
class Proceedings:
    """What has been done about one submission. `escalated`: stages that have handed it up; `given_back`: those of them
    that have it again; `hand_overs`: how often at each stage, `handed_by`: by whom;
    `corrected`: what of name and ID number was corrected since it was handed in; `revoked_at`: when the exam
    certificate it names was revoked."""

    notice: Notice | None = None
    meeting: MeetingRecorded | None = None
    moves: tuple[EntryReassigned, ...] = ()
    answered: int = 0
    escalated: frozenset[str] = frozenset()
    given_back: frozenset[str] = frozenset()
    hand_overs: Mapping[str, int] = field(default_factory=dict)
    handed_by: frozenset[UUID] = frozenset()
    withdrawal_declined: bool = False
    corrected: frozenset[str] = frozenset()
    revoked_at: datetime | None = None


@dataclass(frozen=True)
class Case:
    """A case as it stands. `step` counts stages passed in this submission; `holder`: whose turn it is (None: it is
    over); `rounds`: how often it was returned or sent back; `reached` are the (role, organisation) that have had it
    before them in any submission, but for those it was misrouted to and handed over from; `kin`: accounts of
    relatives; `before`: where it was when its applicant asked to withdraw; `files` are those of every submission, with
    their keepers. One that was withdrawn and is begun anew may have another employer: `first` is the submission it
    began with, at `anew_at`, and what was before is nobody's to see but the applicant's, and counts for nothing."""

    declaration_id: UUID
    person_id: UUID
    submission: Submission
    status: Status
    step: int
    holder: Holder | None
    history: tuple[Event, ...]
    reached: frozenset[tuple[str, UUID]]
    files: dict[UUID, str]
    done: Proceedings = Proceedings()
    rounds: int = 0
    kin: frozenset[UUID] = frozenset()
    entrustment: EntrustmentIssued | None = None
    before: tuple[Status, Holder | None] | None = None
    ended: CaseRefused | WithdrawalGranted | CaseLapsed | None = None
    first: int = 1
    old_files: dict[UUID, str] = field(default_factory=dict)
    anew_at: datetime | None = None

    @property
    def station(self) -> Station:
        """The stage that has the case; once returned, the one that returned it; once passed, the last one."""
        return self.submission.chain[min(self.step, len(self.submission.chain) - 1)]

    @property
    def escalated(self) -> bool:
        """Whether the office has it in the place of its stage."""
        return self.station.id in self.done.escalated - self.done.given_back

    @property
    def last_return(self) -> CheckReturned | None:
        """The return the applicant has to answer, or has answered last."""
        return next((e for e in reversed(self.history) if isinstance(e, CheckReturned)), None)

    def decision(self, submission: int, stage: str) -> Checked | None:
        """What a stage decided last on a submission."""
        return next(
            (
                e
                for e in reversed(self.history)
                if isinstance(e, CheckPassed | CheckReturned) and (e.submission, e.stage) == (submission, stage)
            ),
            None,
        )


def evolve(case: Case | None, event: Event) -> Case:
    """What an event makes of a case."""
    match event, case:
        case CaseOpened(), None:
            fresh = Case(event.declaration_id, event.person_id, event.submission, Status.CHECKING, 0, None, (),
                         frozenset(), {})  # fmt: skip
            return _handed_in(fresh, event)
        case CaseResubmitted(), Case():
            return _handed_in(case, event)
        case ((MaterialsPassed() | AmendmentHeard()), Case()):
            # The last CheckPassed said that it passed; its event is for others to hear.
            heard = isinstance(event, AmendmentHeard)
            return replace(case, done=replace(case.done, answered=case.done.answered + heard))
        case _, Case():
            return _changed(replace(case, history=(*case.history, event)), event)
    raise TypeError(f"{type(event).__name__} on {case!r}")


def _handed_in(case: Case, event: HandedIn) -> Case:
    if case.status is Status.WITHDRAWN:
        number = event.submission.number
        case = replace(case, history=(), reached=frozenset(), rounds=0, entrustment=None, first=number,
                       anew_at=event.at, files={}, old_files=case.old_files | case.files)  # fmt: skip
    fresh = replace(
        case,
        submission=event.submission,
        status=Status.CHECKING,
        step=0,
        done=Proceedings(),
        before=None,
        ended=None,
        history=(*case.history, event),
        files=case.files | {f.file_id: f.owner for f in event.submission.files},
    )
    return _held(fresh, event.submission.chain[0].holder())


def _changed(case: Case, event: Event) -> Case:
    done = case.done
    match event:
        case CheckPassed() if event.next_stage is None:
            return _over(case, Status.PASSED, step=case.step + 1)
        case CheckPassed():
            onward = replace(case, step=case.step + 1)
            return _held(onward, event.holder or onward.station.holder())
        case CheckReturned():
            return _held(
                replace(case, status=Status.RETURNED, rounds=case.rounds + 1), _applicant(case, event.resubmit_by)
            )
        case SentBack():
            step = case.submission.place(event.holder.stage)
            return _held(replace(case, step=step or 0, rounds=case.rounds + 1), event.holder)
        case CaseRefused():
            return _over(case, Status.REFUSED, ended=event)
        case WithdrawalGranted():
            return _over(case, Status.WITHDRAWN, ended=event, before=None)
        case CaseLapsed():
            return _over(case, Status.LAPSED, ended=event)
        case HandedOver():
            done = replace(
                done,
                hand_overs={**done.hand_overs, event.stage: done.hand_overs.get(event.stage, 0) + 1},
                handed_by=done.handed_by | {case.station.org_id},
            )
            return _held(_rerouted(replace(case, done=done), event), event.holder)
        case Escalated():
            done = replace(done, escalated=done.escalated | {event.stage}, given_back=done.given_back - {event.stage})
            return _held(replace(case, done=done), event.holder)
        case GivenBack():
            return _held(replace(case, done=replace(done, given_back=done.given_back | {event.stage})), event.holder)
        case EntryReassigned():
            return replace(case, done=replace(done, moves=(*done.moves, event)))
        case CorrectionHeard():
            return replace(case, done=replace(done, corrected=done.corrected | frozenset(event.corrected)))
        case RevocationHeard():
            return replace(case, done=replace(done, revoked_at=event.at))
        case RevocationTakenBack():
            return replace(case, done=replace(done, revoked_at=None))
        case KinshipDeclared():
            return replace(case, kin=case.kin | {event.account_id})
        case MeetingRecorded():
            return replace(case, done=replace(done, meeting=event))
        case EntrustmentIssued():
            files = case.files | ({event.file.file_id: event.file.owner} if event.file else {})
            return replace(case, entrustment=event, files=files)
        case NoticePosted():
            posted = replace(done, notice=Notice(event.stage, event))
            return _held(replace(case, status=Status.POSTED, done=posted), event.holder)
        case NoticeClosed() | ObjectionRecorded() | ObjectionHandled():
            return _noticed(case, event)
    return _asked(case, event)


def _noticed(case: Case, event: NoticeClosed | ObjectionRecorded | ObjectionHandled) -> Case:
    notice = case.done.notice
    if notice is None:
        raise TypeError(f"{type(event).__name__} without a notice")
    match event:
        case ObjectionRecorded():
            notice = replace(notice, objections=(*notice.objections, event))
        case ObjectionHandled():
            notice = replace(notice, handled={**notice.handled, event.number: event})
        case NoticeClosed():
            case = _held(replace(case, status=Status.CHECKING), event.holder)
            notice = replace(notice, closed=event)
    return replace(case, done=replace(case.done, notice=notice))


def _asked(case: Case, event: Event) -> Case:
    """The applicant's side: a withdrawal asked for, a deadline put off."""
    match event:
        case WithdrawalAsked():
            before = (case.status, case.holder)
            return _held(replace(case, status=Status.WITHDRAWING, before=before), event.holder)
        case WithdrawalDeclined():
            done = replace(case.done, withdrawal_declined=True)
            back = replace(case, status=event.status, before=None, done=done)
            return _held(back, event.holder) if event.holder else replace(back, holder=None)
        case TimeExtended():
            chain = tuple(
                s.model_copy(update={"due_at": event.until}) if s.id == event.stage else s
                for s in case.submission.chain
            )
            later = replace(case, status=event.status, submission=case.submission.model_copy(update={"chain": chain}))
            return _held(replace(later, ended=None), event.holder) if event.holder else later
    raise TypeError(f"{type(event).__name__} on a case")


def _applicant(case: Case, until: datetime) -> Holder:
    return Holder(
        stage=case.station.id,
        stage_name=case.station.name,
        actor=APPLICANT,
        org_id=None,
        org_name=None,
        due_at=until,
    )


def _at_another(case: Case, event: HandedOver) -> Submission:
    moved = {s.stage: {"org_id": s.org_id, "org_name": s.org_name} for s in event.onward}
    moved[event.stage] = event.holder.model_dump(include={"org_id", "org_name", "due_at"})
    chain = tuple(s.model_copy(update=moved.get(s.id, {})) for s in case.submission.chain)
    return case.submission.model_copy(update={"chain": chain})


def _rerouted(case: Case, event: HandedOver) -> Case:
    """Whom it should never have reached has no part in it any more, unless they have passed it at another stage."""
    after = _at_another(case, event)
    wrong = {(old.actor, old.org_id) for old, new in zip(case.submission.chain, after.chain, strict=True)
             if old.org_id != new.org_id}  # fmt: skip
    theirs = {(station.actor, station.org_id) for station in after.chain[: case.step]}
    return replace(case, submission=after, reached=case.reached - (wrong - theirs))


def _held(case: Case, holder: Holder) -> Case:
    reached = case.reached if holder.org_id is None else case.reached | {(holder.actor, holder.org_id)}
    return replace(case, holder=holder, reached=reached)


def _over(case: Case, status: Status, **changes: object) -> Case:
    return replace(case, status=status, holder=None, **changes)  # type: ignore[arg-type]
