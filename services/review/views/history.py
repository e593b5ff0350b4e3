"""What was done about a case, in order, and why it is where it is. Pure: from a fold to what a screen shows."""

from __future__ import annotations

from typing import Any

from kernel.log.decider import Event
from services.review.domain import (
    APPLICANT,
    PLATFORM,
    Case,
    CaseLapsed,
    CaseOpened,
    CaseRefused,
    CaseResubmitted,
    CheckPassed,
    CheckReturned,
    CorrectionHeard,
    EntrustmentIssued,
    EntryReassigned,
    Escalated,
    GivenBack,
    HandedOver,
    KinshipDeclared,
    MeetingRecorded,
    NoticeClosed,
    NoticePosted,
    ObjectionHandled,
    ObjectionRecorded,
    RevocationHeard,
    RevocationTakenBack,
    SentBack,
    Station,
    Status,
    TimeExtended,
    WithdrawalAsked,
    WithdrawalDeclined,
    WithdrawalGranted,
)
from services.review.views.shown import (
    EntrustmentShown,
    HistoryAct,
    HistoryEntry,
    MeetingShown,
    NoticeShown,
    ObjectionShown,
)

DECLARATION = "declaration"

ACTS: dict[type[Event], HistoryAct] = {
    CaseOpened: "submitted",
    CaseResubmitted: "submitted",
    CheckPassed: "passed",
    CheckReturned: "returned",
    SentBack: "sent-back",
    CaseRefused: "refused",
    HandedOver: "handed-over",
    Escalated: "escalated",
    GivenBack: "given-back",
    EntryReassigned: "entry-moved",
    CorrectionHeard: "identity-corrected",
    RevocationHeard: "certificate-revoked",
    RevocationTakenBack: "certificate-restored",
    KinshipDeclared: "kinship-declared",
    NoticePosted: "notice-posted",
    ObjectionRecorded: "objection-recorded",
    ObjectionHandled: "objection-handled",
    NoticeClosed: "notice-closed",
    MeetingRecorded: "meeting-recorded",
    EntrustmentIssued: "entrustment-issued",
    WithdrawalAsked: "withdrawal-asked",
    WithdrawalGranted: "withdrawal-confirmed",
    WithdrawalDeclined: "withdrawal-declined",
    TimeExtended: "time-extended",
    CaseLapsed: "lapsed",
}
"""What each event is called in a history."""


def history_of(case: Case) -> list[HistoryEntry]:
    """What was done about a case, the first act first. A stage is called what its submission's plan called it."""
    shown: list[HistoryEntry] = []
    handed = case.submission
    stages: dict[str, Station] = {}
    for event in case.history:
        if isinstance(event, CaseOpened | CaseResubmitted):
            handed = event.submission
            stages = {s.id: s for s in handed.chain}
        shown.append(_entry(event, case, stages, handed.readiness_digest))
    return shown


def _entry(event: Any, case: Case, stages: dict[str, Station], digest: str) -> HistoryEntry:
    by_applicant = isinstance(event, CaseOpened | CaseResubmitted | WithdrawalAsked)
    by_itself = isinstance(event, CaseLapsed | TimeExtended | CorrectionHeard | RevocationHeard | RevocationTakenBack)
    stage = stages.get(getattr(event, "stage", None) or "")
    org_id = getattr(event, "org_id", None)
    number = event.submission
    return HistoryEntry(
        act=ACTS[type(event)],
        at=event.at,
        submission=number if isinstance(number, int) else number.number,
        stage=stage.id if stage else DECLARATION,
        stage_name=stage.name if stage else "申报",
        role=APPLICANT if by_applicant else PLATFORM if by_itself else event.role,
        org_id=org_id,
        org_name=_name(case, stages, org_id),
        readiness_digest=getattr(event, "readiness_digest", digest),
        opinion=_said(event),
        defects=list(getattr(event, "defects", ())),
        resubmit_by=getattr(event, "resubmit_by", None),
        ground=getattr(event, "ground", None),
        ground_name=getattr(event, "ground_name", None),
        to=event.holder.actor if isinstance(event, SentBack | HandedOver | Escalated | GivenBack) else None,
        facts=_facts(event),
    )


def _name(case: Case, stages: dict[str, Station], org_id: object) -> str | None:
    if org_id == case.submission.employer_id:
        return case.submission.employer_name
    known = [*stages.values(), *case.submission.chain]
    return next((s.org_name for s in known if s.org_id == org_id and s.org_name), None)


def _said(event: Any) -> str | None:
    """The words that an act came with."""
    for name in ("opinion", "reason", "finding", "text"):
        if hasattr(event, name):
            said: str | None = getattr(event, name)
            return said
    return None


def _facts(event: Any) -> dict[str, str | int | bool | list[str]]:
    match event:
        case EntryReassigned():
            return {"source": event.source, "target": event.target, "entry": event.entry}
        case CorrectionHeard():
            return {"corrected": [*event.corrected]}
        case NoticePosted():
            return {"working_days": event.working_days, "ends_at": event.ends_at.isoformat(), "places": [*event.places]}
        case ObjectionRecorded():
            return {"number": event.number}
        case ObjectionHandled():
            return {"number": event.number, "upheld": event.upheld}
        case NoticeClosed():
            return {"outcome": event.outcome}
        case MeetingRecorded():
            votes = {"for": event.votes_for, "against": event.votes_against, "abstained": event.abstained}
            return {**votes, "recommended": event.recommended}
        case TimeExtended() | CaseLapsed():
            return {"until": event.until.isoformat()}
    return {}


def why_of(case: Case) -> tuple[str, str]:
    """Why a case is where it is."""
    number, name = case.submission.number, case.station.name
    match case.status, case.ended:
        case Status.RETURNED, _:
            count = len(case.last_return.defects) if case.last_return else 0
            return (
                f"退回修改：共 {count} 项问题，请修改后重新提交",
                f"returned: {count} defects to mend and hand in again",
            )
        case Status.POSTED, _:
            return f"第 {number} 次提交，{name}正在公示", f"submission {number}: its public notice is up at “{name}”"
        case Status.WITHDRAWING, _:
            return "申报人员已申请撤回，待确认", "its applicant wants to withdraw it, which has to be confirmed"
        case Status.REFUSED, CaseRefused() as end:
            words = "不予受理" if end.kind == "inadmissible" else "审核不通过"
            return f"{name}{words}：{end.ground_name}", f"refused at “{name}”: {end.ground_name}"
        case Status.WITHDRAWN, _:
            return "申报已撤回", "it was withdrawn"
        case Status.LAPSED, _:
            return "逾期未补正，本次申报已结束", "it wasn't mended in time: it is over"
    if case.escalated:
        return (
            f"第 {number} 次提交，{name}已上报评委会办公室",
            f"submission {number}: “{name}” was handed up to the office",
        )
    return f"第 {number} 次提交，{name}进行中", f"submission {number} is at the stage “{name}”"


def notice_of(case: Case) -> NoticeShown | None:
    """The public notice of this submission."""
    notice = case.done.notice
    if notice is None:
        return None
    found = []
    for objection in notice.objections:
        handled = notice.handled.get(objection.number)
        found.append(
            ObjectionShown(
                number=objection.number,
                text=objection.text,
                at=objection.at,
                upheld=handled.upheld if handled else None,
                finding=handled.finding if handled else None,
            )
        )
    return NoticeShown(
        stage=notice.stage,
        posted_at=notice.posted.at,
        ends_at=notice.posted.ends_at,
        working_days=notice.posted.working_days,
        places=list(notice.posted.places),
        outcome=notice.closed.outcome if notice.closed else None,
        objections=found,
    )


def meeting_of(case: Case) -> MeetingShown | None:
    """The committee's meeting on this submission."""
    met = case.done.meeting
    if met is None:
        return None
    kept = ("held_on", "place", "votes_for", "votes_against", "abstained", "recommended", "opinion")
    return MeetingShown(**{name: getattr(met, name) for name in kept}, roster=[m.name for m in met.roster])


def entrustment_of(case: Case) -> EntrustmentShown | None:
    """The entrustment letter of this case."""
    letter = case.entrustment
    if letter is None:
        return None
    return EntrustmentShown(
        issuer=letter.issuer,
        addressee=letter.addressee,
        scope=letter.scope,
        document_number=letter.document_number,
        issued_at=letter.at,
        file_id=letter.file.file_id if letter.file else None,
    )
