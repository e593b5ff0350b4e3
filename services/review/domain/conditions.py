"""What an act asks for besides its row in the state table, one function a condition: None when it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from kernel.log.decider import Violation
from services.review.domain.case import Case
from services.review.domain.chain import MAJORITY
from services.review.domain.events import GivenBack
from services.review.domain.submission import Status
from services.review.domain.table import Act

Condition = Callable[[Case, datetime], Violation | None]

MOVES = 10
"""Entries that can be moved in one submission: a form with more of them in wrong places is returned."""


def notice_held(case: Case, now: datetime) -> Violation | None:
    """Guide 二.8: it moves on only once the notice has ended without objection, or with all of them dismissed."""
    if case.station.notice_days is None:
        return None
    notice = case.done.notice
    if notice is None or notice.closed is None or notice.stage != case.station.id:
        return Violation(
            "notice-missing",
            f"须先公示不少于 {case.station.notice_days} 个工作日",
            "a public notice has to be held first",
            limit=case.station.notice_days,
            actual=0,
        )
    if notice.closed.outcome == "upheld":
        return Violation("objection-upheld", "公示异议成立，不能通过", "an objection to it was upheld", actual="upheld")
    return None


def recommended(case: Case, now: datetime) -> Violation | None:
    """Guide 二.8(1): recommended by the mid-level committee, by the majority that the plan asks for. Where it asks for
    none, a meeting that was held counts all the same."""
    met = case.done.meeting if case.done.meeting and case.done.meeting.stage == case.station.id else None
    if met is None and case.station.vote is None:
        return None
    if met is None:
        return Violation("meeting-missing", "须先登记评议会议及表决结果", "the committee's meeting isn't on record yet")
    if not met.recommended:
        return Violation(
            "not-recommended",
            "表决未达到推荐票数，不能通过",
            "the vote falls short of the majority that the plan asks for",
            limit=(case.station.vote or MAJORITY).wanted,
            actual={"for": met.votes_for, "against": met.votes_against, "abstained": met.abstained},
        )
    return None


def entrusted(case: Case, now: datetime) -> Violation | None:
    """Guide 二.8(2): the competent authority issues the entrustment letter."""
    if not case.station.entrusts or case.entrustment is not None:
        return None
    return Violation("entrustment-missing", "须先出具评审委托书", "the entrustment letter has to be issued first")


def no_move_open(case: Case, now: datetime) -> Violation | None:
    """An entry on its way: declaration has to answer before anything else is decided."""
    if len(case.done.moves) <= case.done.answered:
        return None
    return Violation("move-open", "正在调整填报栏目，请稍后再试", "an entry is being moved: try again in a moment")


def rounds_left(case: Case, now: datetime) -> Violation | None:
    """补正: no more rounds than the plan allows."""
    limit = case.submission.rounds
    if limit is None or case.rounds < limit:
        return None
    return Violation(
        "rounds-used-up",
        f"退回修改最多 {limit} 次，已用完",
        f"it was returned {case.rounds} times, which is all the plan allows",
        limit=limit,
        actual=case.rounds,
    )


def at_acceptance(case: Case, now: datetime) -> Violation | None:
    """不予受理 is the acceptance point's alone (DOMAIN); in a chain without one, of who is first after the employer."""
    chain = case.submission.chain
    accepting = [s.id for s in chain if s.actor == "acceptance"] or [s.id for s in chain if s.actor != "employer"][:1]
    if case.station.id in accepting:
        return None
    return Violation(
        "not-acceptance", "只有受理环节可以不予受理", "only the acceptance point can decline to accept",
        limit="acceptance", actual=case.station.actor,
    )  # fmt: skip


def inadmissible_grounds(case: Case, now: datetime) -> Violation | None:
    """不予受理 goes by a closed list."""
    return None if case.submission.inadmissible else _no_grounds("不予受理")


def failed_grounds(case: Case, now: datetime) -> Violation | None:
    """审核不通过 names a ground of the plan."""
    return None if case.submission.failed else _no_grounds("审核不通过")


def _no_grounds(act: str) -> Violation:
    return Violation("no-grounds", f"评审计划未规定{act}的情形", "the plan names no ground for it", limit=1, actual=0)


def can_hand_over(case: Case, now: datetime) -> Violation | None:
    """Only what went to one of several authorities can have gone to the wrong one, and it isn't passed round."""
    times = case.done.hand_overs.get(case.station.id, 0)
    if not case.station.hand_overs or case.escalated:
        return Violation(
            "not-to-hand-over", "本环节不能移交其他机构", "this stage has no other authority", actual=case.station.actor
        )
    if times >= case.station.hand_overs:
        return Violation(
            "hand-overs-used-up",
            f"本环节最多移交 {case.station.hand_overs} 次，请上报评委会办公室",
            "it was handed over as often as the plan allows: escalate it to the office",
            limit=case.station.hand_overs,
            actual=times,
        )
    return None


def can_escalate(case: Case, now: datetime) -> Violation | None:
    """To the office, which can't hand it up any further."""
    held = case.holder
    if held is not None and (held.actor, held.org_id) == ("office", case.submission.office_id):
        return Violation("at-the-office", "案件已在评委会办公室", "the office has it already")
    return None


def can_give_back(case: Case, now: datetime) -> Violation | None:
    """What the office was handed goes back once: if the stage is silent again, the office decides."""
    if not case.escalated:
        return Violation("not-escalated", "该环节未上报评委会办公室", "the stage hasn't been escalated")
    here = (case.submission.number, case.station.id)
    if any(isinstance(e, GivenBack) and (e.submission, e.stage) == here for e in case.history):
        return Violation(
            "given-back-before", "该环节已退回办理一次，请直接办理", "it went back once: decide it", limit=1, actual=1
        )
    return None


def moves_left(case: Case, now: datetime) -> Violation | None:
    """Moving entries mends a form; it isn't writing it anew."""
    if len(case.done.moves) < MOVES:
        return None
    return Violation(
        "moves-used-up", f"一次提交最多调整 {MOVES} 处，请退回修改", "too many entries to move: return it",
        limit=MOVES, actual=len(case.done.moves),
    )  # fmt: skip


def notice_planned(case: Case, now: datetime) -> Violation | None:
    """The plan asks for a notice at this stage, and it wasn't held for this submission yet."""
    if case.station.notice_days is None:
        return Violation("no-notice-here", "本环节无需公示", "the plan asks for no public notice at this stage")
    if case.done.notice is not None and case.done.notice.stage == case.station.id:
        return Violation("notice-held", "本次提交已公示", "the notice of this submission was held")
    return None


def notice_over(case: Case, now: datetime) -> Violation | None:
    """A notice stands until its last day is over."""
    notice = case.done.notice
    if notice is None or now > notice.posted.ends_at:
        return None
    ends_at = notice.posted.ends_at.isoformat()
    return Violation(
        "notice-not-over", "公示期未满", "the notice isn't over yet", limit=ends_at, actual=now.isoformat()
    )


def objections_handled(case: Case, now: datetime) -> Violation | None:
    """Every objection is looked into before the notice is closed."""
    left = case.done.notice.open_objections if case.done.notice else ()
    if not left:
        return None
    return Violation(
        "objections-open", "尚有异议未处理", "there are objections to look into", limit=0, actual=len(left)
    )


def notice_up(case: Case, now: datetime) -> Violation | None:
    """Objections are taken until the end of the notice."""
    notice = case.done.notice
    if notice is None or now <= notice.posted.ends_at:
        return None
    ends_at = notice.posted.ends_at.isoformat()
    return Violation(
        "notice-ended", "公示期已满，不再受理异议", "the notice is over", limit=ends_at, actual=now.isoformat()
    )


def objection_open(case: Case, now: datetime) -> Violation | None:
    """There is something to look into."""
    if case.done.notice is not None and case.done.notice.open_objections:
        return None
    return Violation("no-objection", "没有待处理的异议", "there is no objection to look into")


def vote_planned(case: Case, now: datetime) -> Violation | None:
    """A committee votes, and whoever the plan has vote; once on a submission."""
    if case.station.vote is None and case.station.actor != "midlevel":
        return Violation("no-vote-here", "本环节无需表决", "the plan asks for no vote at this stage")
    if case.done.meeting is not None and case.done.meeting.stage == case.station.id:
        return Violation("meeting-recorded", "本次提交的会议已登记", "the meeting on this submission is on record")
    return None


def entrustment_planned(case: Case, now: datetime) -> Violation | None:
    """The plan has this stage issue the letter; it is issued once."""
    if not case.station.entrusts:
        return Violation("no-entrustment-here", "本环节不出具评审委托书", "this stage issues no entrustment letter")
    if case.entrustment is not None:
        return Violation("entrustment-issued", "评审委托书已出具", "the entrustment letter was issued")
    return None


def not_declined_before(case: Case, now: datetime) -> Violation | None:
    """Nobody is held against their will: asked again, it is confirmed."""
    if not case.done.withdrawal_declined:
        return None
    words = ("已拒绝过一次撤回，再次申请应予确认", "it was declined once: confirm it now")
    return Violation("declined-before", *words, limit=1, actual=1)


def returned_before(case: Case, now: datetime) -> Violation | None:
    """What is being withdrawn can be handed in again only if it had been returned."""
    if case.status is not Status.WITHDRAWING or (case.before is not None and case.before[0] is Status.RETURNED):
        return None
    return Violation("not-returned", "未退回修改，不能重新提交", "it wasn't returned: it can't be handed in again")


def time_is_up(case: Case, now: datetime) -> Violation | None:
    """The last second of the deadline is still in time."""
    due = case.holder.due_at if case.holder else None
    if due is not None and now > due:
        return None
    limit = due.isoformat() if due else None
    return Violation(
        "not-over-yet", "补正期限未满", "there is still time to mend it", limit=limit, actual=now.isoformat()
    )


CONDITIONS: Mapping[Act, tuple[Condition, ...]] = {
    Act.PASS: (notice_held, recommended, entrusted, no_move_open),
    Act.RETURN: (rounds_left, no_move_open),
    Act.REFUSE: (at_acceptance, inadmissible_grounds, no_move_open),
    Act.FAIL: (failed_grounds, no_move_open),
    Act.HAND_OVER: (can_hand_over, no_move_open),
    Act.ESCALATE: (can_escalate,),
    Act.GIVE_BACK: (can_give_back,),
    Act.MOVE_ENTRY: (moves_left, no_move_open),
    Act.POST_NOTICE: (notice_planned, no_move_open),
    Act.RECORD_OBJECTION: (notice_up,),
    Act.HANDLE_OBJECTION: (objection_open,),
    Act.CLOSE_NOTICE: (notice_over, objections_handled),
    Act.RECORD_MEETING: (vote_planned,),
    Act.ISSUE_ENTRUSTMENT: (entrustment_planned,),
    Act.DECLINE_WITHDRAWAL: (not_declined_before,),
    Act.RESUBMIT: (returned_before,),
    Act.LAPSE: (time_is_up,),
}
