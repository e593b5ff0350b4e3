"""What a case decides, and what others hear of it. Guide 二.3 and 二.5: a submit goes to the employer first, then along
the plan's chain; guide 二.6: once the committee office has passed the materials, the fee is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published
from services.review.domain import applying, committee, judging, moving, noticing
from services.review.domain.acting import of_party
from services.review.domain.case import Case, evolve
from services.review.domain.commands import (
    AskWithdrawal,
    ByChecker,
    CloseNotice,
    ConfirmWithdrawal,
    DeclareKinship,
    DeclineWithdrawal,
    Escalate,
    ExtendDeadline,
    FailCase,
    GiveBack,
    HandIn,
    HandleObjection,
    HandOver,
    HearAmendment,
    HearCorrection,
    HearRevocation,
    HearRevocationTakenBack,
    IssueEntrustment,
    LapseCase,
    MoveEntry,
    PassStage,
    PostNotice,
    RecordMeeting,
    RecordObjection,
    RefuseAcceptance,
    ReturnCase,
)
from services.review.domain.duty import FOLLOW
from services.review.domain.events import (
    EVENTS,
    CaseRefused,
    CheckPassed,
    CheckReturned,
    EntryReassigned,
    MaterialsPassed,
    WithdrawalDeclined,
    WithdrawalGranted,
)
from services.review.published import (
    EntryMoved,
    ReviewPassed,
    ReviewRefused,
    ReviewReturned,
    StagePassed,
    WithdrawalConfirmed,
    WithdrawalRefused,
)

ACTS: dict[type[ByChecker], Callable[[Any, Case], Sequence[Event]]] = {
    PassStage: judging.pass_stage,
    ReturnCase: judging.return_case,
    RefuseAcceptance: judging.refuse,
    FailCase: judging.refuse,
    HandOver: moving.hand_over,
    Escalate: moving.escalate,
    GiveBack: moving.give_back,
    MoveEntry: moving.move_entry,
    DeclareKinship: moving.declare_kinship,
    PostNotice: noticing.post,
    RecordObjection: noticing.object_,
    HandleObjection: noticing.handle,
    CloseNotice: noticing.close,
    RecordMeeting: committee.record_meeting,
    IssueEntrustment: committee.issue_entrustment,
    ConfirmWithdrawal: applying.confirm_withdrawal,
    DeclineWithdrawal: applying.decline_withdrawal,
}
"""What each command of a checker leads to."""

TOLD: dict[type[Command], Callable[[Any, Case], Sequence[Event]]] = {
    AskWithdrawal: applying.ask_withdrawal,
    ExtendDeadline: applying.extend,
    LapseCase: applying.lapse,
    HearAmendment: applying.hear_amendment,
    HearCorrection: applying.hear_correction,
    HearRevocation: applying.hear_revocation,
    HearRevocationTakenBack: applying.hear_revocation_taken_back,
}
"""What is told by declaration or identity, or by the time itself."""


def decide(command: Command, case: Case | None) -> Sequence[Event]:
    """The rules of a case."""
    if isinstance(command, HandIn):
        return applying.hand_in(command, case)
    if isinstance(command, HandOver) and case is not None and moving.handed_over_before(command, case):
        return []
    if isinstance(command, ByChecker):
        return ACTS[type(command)](command, of_party(case, command.asker))
    if case is None:
        raise NotFound
    return TOLD[type(command)](command, case)


def publish(event: Event, case: Case) -> Published | None:
    """What others hear of it."""
    of = case.submission
    about = {
        "declaration_id": case.declaration_id,
        "submission": of.number,
        "person_id": case.person_id,
        "employer_id": of.employer_id,
        "plan_id": of.plan_id,
        "plan_version": of.plan_version,
        "rule_set_version": of.rule_set_version,
        "readiness_digest": of.readiness_digest,
    }
    match event:
        case CheckPassed():
            return StagePassed.model_validate(about | {"stage": event.stage, "next_stage": event.next_stage})
        case CheckReturned():
            told = {"stage": event.stage, "defects": len(event.defects), "resubmit_by": event.resubmit_by}
            return ReviewReturned.model_validate(about | told)
        case MaterialsPassed():
            return ReviewPassed.model_validate(about | {"mode": of.mode})
        case CaseRefused():
            return ReviewRefused.model_validate(
                about | {"stage": event.stage, "kind": event.kind, "ground": event.ground}
            )
        case EntryReassigned():
            told = {"stage": event.stage, "source": event.source, "target": event.target, "entry": event.entry}
            return EntryMoved.model_validate(about | told)
        case WithdrawalGranted():
            return WithdrawalConfirmed.model_validate(about | {"stage": event.stage, "at": event.at})
        case WithdrawalDeclined():
            return WithdrawalRefused.model_validate(about | {"stage": event.stage})
    return None


def timers(event: Any, case: Case) -> Sequence[Arm]:
    """Whatever happens to a case, the watch over it looks at once whose turn it is."""
    return [Arm(FOLLOW, event.at)]


ReviewCase: Decider[Case] = Decider(
    stream_type="ReviewCase", events=EVENTS, decide=decide, evolve=evolve, publish=publish, timers=timers
)
