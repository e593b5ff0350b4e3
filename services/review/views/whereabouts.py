"""办理进度: where a case is, who acts next, until when, and why; and what was done about it before.

The stations are 申报, the stages of the plan's chain, 缴费 and 报送评审表 (guide 二.5 to 二.7). Pure: from a fold
and a row to what a screen shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from services.review.domain import (
    APPLICANT,
    ENDED,
    Act,
    Asker,
    Case,
    CaseOpened,
    CaseResubmitted,
    Status,
    Watch,
    next_actor,
    refusals,
)
from services.review.domain.paper import PaperStatus
from services.review.views.afterwards import Afterwards
from services.review.views.history import DECLARATION, entrustment_of, history_of, meeting_of, notice_of, why_of
from services.review.views.shown import (
    ActShown,
    CaseDetail,
    CaseListed,
    FeeShown,
    FeeStatus,
    FormShown,
    NextShown,
    PaperStation,
    Reason,
    StationShown,
    StationStatus,
    Whereabouts,
)

FEE, REVIEW_FORM = "fee", "review-form"
NAMES = {DECLARATION: "申报", FEE: "缴费", REVIEW_FORM: "报送评审表"}
OFFICE, PLATFORM = "office", "platform"


# -- after the materials have passed ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """Where a passed case is: at which station, who acts (None: nobody, it is over), until when, and why."""

    station: str
    role: str | None
    until: datetime | None
    why: str
    why_en: str


def step_after(after: Afterwards) -> Step:
    """Fee and form as far as they are known here. A form proves the fee, whichever topic was read first."""
    if after.issued_at is not None and after.paper in (PaperStatus.COMPLETE, PaperStatus.NOT_ASKED):
        return Step(
            REVIEW_FORM,
            "office",
            None,
            "评审表已收齐，等待评委会办公室组织评审"
            if after.paper == PaperStatus.COMPLETE
            else "无需报送纸质评审表，等待评委会办公室组织评审",
            "nothing is missing: the committee office goes on with the review",
        )
    if after.issued_at is not None and after.paper == PaperStatus.INCOMPLETE:
        return Step(
            REVIEW_FORM,
            APPLICANT,
            after.deliver_until,
            f"已收到评审表，有 {after.paper_defects} 项问题，请补正后报送评委会办公室",
            f"the review form was received with {after.paper_defects} defects: mend them and deliver it again",
        )
    if after.issued_at is not None:
        stamped = f"经{'、'.join(after.seals)}审核盖章后，" if after.seals else ""
        stamped_en = f"have it stamped (in this order: {', '.join(after.seals)}), " if after.seals else ""
        return Step(
            REVIEW_FORM,
            APPLICANT,
            after.deliver_until,
            f"评审表已生成，请导出打印，{stamped}报送评委会办公室",
            f"the review form is ready: print it, {stamped_en}deliver it to the committee office",
        )
    if after.paid_at is not None:
        return Step(
            REVIEW_FORM, PLATFORM, None, "缴费成功，正在生成评审表", "the fee is paid; the review form is being made"
        )
    if after.expired and not after.reopenings_left:
        return Step(
            FEE,
            None,
            None,
            "本次申报已结束（逾期未缴费）",
            "it is over: the fee wasn't paid in time, and the plan doesn't let its window be opened once more",
        )
    if after.expired:
        return Step(
            FEE,
            "office",
            None,
            "缴费期限已过，未收到缴费，请联系评委会办公室",
            "the window to pay has passed, and nothing was paid in it: please ask the committee office",
        )
    if after.order_id is not None:
        return Step(
            FEE,
            APPLICANT,
            after.pay_before,
            "材料审核通过，请在规定时间内缴费",
            "the materials have passed; the fee is due",
        )
    return Step(
        FEE,
        PLATFORM,
        None,
        "材料审核通过，正在生成缴费单",
        "the materials have passed; the order for the fee is being made",
    )


# -- one case ---------------------------------------------------------------------------------------------------------


def whereabouts_of(
    case: Case, after: Afterwards, asker: Asker, now: datetime, watch: Watch | None = None
) -> Whereabouts:
    """Where a case is, as this asker may know it; `watch`: over one that waits for its applicant."""
    handed, after = case.submission, after.of_submission(case.submission.number)
    step = step_after(after)
    why, why_en = why_of(case) if case.status is not Status.PASSED else (step.why, step.why_en)
    unproven = case.status is Status.RETURNED and watch is not None and watch.unproven
    if unproven:
        why += "；期限已过，但通知或提醒未能证实送达，不作逾期处理：由评委会办公室处理，仍可修改并重新提交"
        why_en += (
            "; the time is over, but notice or reminder isn't proven to have arrived, so that nothing lapses: the "
            "office sees to it, and it can still be mended and handed in"
        )
    if case.done.revoked_at is not None:
        why += "；提交后，所选业务考试成绩合格证明已被撤销"
        why_en += "; the exam certificate it names was revoked since it was handed in"
    return Whereabouts(
        declaration_id=case.declaration_id,
        submission=handed.number,
        status=case.status,
        plan_id=handed.plan_id,
        plan_version=handed.plan_version,
        plan_title=handed.plan_title,
        stations=_stations(case, after, step),
        next=_sees_to_it(case) if unproven else _next(case, step, now),
        why=why,
        why_en=why_en,
        escalated=case.escalated,
        certificate_revoked_at=case.done.revoked_at,
        route=handed.route,
        acts=acts_of(case, asker, now),
        fee=_fee(after),
        form=FormShown(document_id=after.document_id, issued_at=after.issued_at)
        if after.document_id and after.issued_at
        else None,
        paper=PaperStation(status=PaperStatus(after.paper), defects=after.paper_defects) if after.paper else None,
    )


def detail_of(case: Case, after: Afterwards, asker: Asker, now: datetime, watch: Watch | None = None) -> CaseDetail:
    """One case with everything that was done about it."""
    handed, history = case.submission, history_of(case)
    return CaseDetail(
        **dict(whereabouts_of(case, after, asker, now, watch)),
        applicant_name=handed.applicant_name,
        employer_id=handed.employer_id,
        employer_name=handed.employer_name,
        mode=handed.mode,
        rule_set_version=handed.rule_set_version,
        readiness_digest=handed.readiness_digest,
        history=history,
        last_return=next((e for e in reversed(history) if e.act == "returned"), None),
        rounds=case.rounds,
        rounds_limit=handed.rounds,
        corrected=sorted(case.done.corrected),
        notice=notice_of(case),
        meeting=meeting_of(case),
        entrustment=entrustment_of(case),
    )


def listed_of(row: Mapping[str, Any], now: datetime, unproven: UUID | None = None) -> CaseListed:
    """A row of an applicant's list (see `cases.of_person`); `unproven`: the office that sees to a return whose time is
    over without its lapse counting."""
    station, station_name = row["stage"], row["stage_name"]
    following: NextShown | None = None
    if row["status"] == Status.PASSED:
        step = step_after(Afterwards.of(row).of_submission(row["submission"]))
        station, station_name = step.station, NAMES[step.station]
        following = _next_after(step, now)
    elif row["actor"] is not None:
        if row["status"] == Status.RETURNED:
            station, station_name = DECLARATION, NAMES[DECLARATION]
        following = _shown(row["actor"], station, row["due_at"], now, (row["org_id"], row["org_name"]))
        if unproven is not None and row["status"] == Status.RETURNED:
            following = _shown(OFFICE, DECLARATION, None, now, (unproven, None))
    kept = ("declaration_id", "plan_id", "plan_title", "mode", "submission", "status", "since")
    return CaseListed(**{name: row[name] for name in kept}, station=station, station_name=station_name, next=following)


def acts_of(case: Case, asker: Asker, now: datetime) -> list[ActShown]:
    """Every act: open to this asker, or why not."""
    shown = []
    for act in Act:
        found = refusals(act, case, asker, now)
        reasons = [Reason(code=v.code, message=v.message, message_en=v.message_en) for v in found]
        shown.append(ActShown(act=act, open=not found, reasons=reasons))
    return shown


def _stations(case: Case, after: Afterwards, step: Step) -> list[StationShown]:
    back = case.holder if case.status is Status.RETURNED else None
    handed_in = next(e.at for e in reversed(case.history) if isinstance(e, CaseOpened | CaseResubmitted))
    declaration = StationShown(
        id=DECLARATION,
        name=NAMES[DECLARATION],
        role=APPLICANT,
        status="current" if back else "passed",
        due_at=back.due_at if back else None,
        at=None if back else handed_in,
    )
    here = step.station if case.status is Status.PASSED and step.role is not None else None
    fee = StationShown(
        id=FEE,
        name=NAMES[FEE],
        role=APPLICANT,
        status="current" if here == FEE else "passed" if here == REVIEW_FORM else "ahead",
        due_at=after.pay_before,
        at=after.paid_at,
    )
    delivered = after.issued_at is not None and after.paper in (PaperStatus.COMPLETE, PaperStatus.NOT_ASKED)
    reached: StationStatus = "passed" if delivered else "current"
    form = StationShown(
        id=REVIEW_FORM, name=NAMES[REVIEW_FORM], role=APPLICANT, status=reached if here == REVIEW_FORM else "ahead"
    )
    return [declaration, *(_stage(case, n) for n in range(len(case.submission.chain))), fee, form]


def _stage(case: Case, n: int) -> StationShown:
    station = case.submission.chain[n]
    status: StationStatus = "passed" if n < case.step else "ahead"
    if n == case.step and case.status not in ENDED:
        status = "returned" if case.status is Status.RETURNED else "current"
    if n == case.step and case.status is Status.REFUSED:
        status = "returned"
    decided = case.decision(case.submission.number, station.id)
    return StationShown(
        id=station.id,
        name=station.name,
        role=station.actor,
        org_id=station.org_id,
        org_name=case.submission.org_name(station),
        status=status,
        due_at=_due(case, n),
        at=decided.at if decided else None,
    )


def _due(case: Case, n: int) -> datetime:
    """Until when a stage has time: as its present turn says, else as planned."""
    held = case.holder
    here = held is not None and n == case.step and held.org_id is not None
    return held.due_at if held and here and held.due_at else case.submission.chain[n].due_at


def _next(case: Case, step: Step, now: datetime) -> NextShown | None:
    held = next_actor(case)
    if held is None:
        return _next_after(step, now) if case.status is Status.PASSED else None
    name = held.org_name
    if held.org_id == case.submission.employer_id:
        name = case.submission.employer_name
    where = held.stage if held.org_id else DECLARATION
    return _shown(held.actor, where, held.due_at, now, (held.org_id, name))


def _sees_to_it(case: Case) -> NextShown:
    """The office, which has no date for it."""
    office_id = case.submission.office_id
    name = next((s.org_name for s in case.submission.chain if s.org_id == office_id), None)
    return NextShown(role=OFFICE, org_id=office_id, org_name=name, station=DECLARATION, until=None, overdue=False)


def _next_after(step: Step, now: datetime) -> NextShown | None:
    return _shown(step.role, step.station, step.until, now) if step.role is not None else None


def _shown(
    role: str, station: str, until: datetime | None, now: datetime, org: tuple[UUID | None, str | None] = (None, None)
) -> NextShown:
    # Deadlines are inclusive: the instant itself is still in time.
    overdue = until is not None and now > until
    return NextShown(role=role, org_id=org[0], org_name=org[1], station=station, until=until, overdue=overdue)


def _fee_status(after: Afterwards) -> FeeStatus:
    late = after.expired and after.paid_at is None  # what went back then was a payment that didn't count
    if after.refunded_at is not None and not late:
        return "refunded"
    return "paid" if after.paid_at else "expired" if after.expired else "requested"


def _fee(after: Afterwards) -> FeeShown | None:
    if after.order_id is None:
        return None
    return FeeShown(
        order_id=after.order_id,
        status=_fee_status(after),
        window=after.window,
        reopenings_left=after.reopenings_left,
        refunded_at=after.refunded_at,
        amount_fen=after.amount_fen,
        pay_before=after.pay_before,
        paid_at=after.paid_at,
    )
