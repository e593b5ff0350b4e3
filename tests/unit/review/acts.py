"""What each act would be sent as, by somebody who has just looked at the case."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from kernel.log.decider import Command, Event, NotFound, Rejected
from services.review.domain import (
    APPLICANT,
    PLATFORM,
    Act,
    Asker,
    AskWithdrawal,
    Authority,
    Calendar,
    Case,
    CloseNotice,
    ConfirmWithdrawal,
    DeclareKinship,
    DeclineWithdrawal,
    Escalate,
    ExtendDeadline,
    FailCase,
    GiveBack,
    Ground,
    HandleObjection,
    HandOver,
    IssueEntrustment,
    LapseCase,
    Member,
    MoveEntry,
    PassStage,
    Plan,
    PostNotice,
    RecordMeeting,
    RecordObjection,
    RefuseAcceptance,
    ReturnCase,
    ReviewCase,
    Vote,
    others_of,
)
from tests.unit.review.samples import AT, DEFECTS, ORGS, hand_in, plan

PLATFORM_ITSELF = Asker(roles=(PLATFORM,))
ELSEWHERE, FARTHER = UUID(int=201), UUID(int=202)
"""Other acceptance points of the plan."""
NO_HOLIDAYS = Calendar()
BY_TWO_THIRDS = Vote(present_from=0.6667, favour_over=0.5, members=5)
INADMISSIBLE = (Ground(code="late", name="超出申报范围"),)
FAILED = (Ground(code="forged", name="材料不实"), Ground(code="unfit", name="不符合申报条件"))


def whole_plan() -> Plan:
    """A plan with everything a stage can ask for: a notice, an entrustment letter, a vote, grounds, rounds."""
    chain = (("unit", "employer"), ("entrust", "authority"), ("accept", "acceptance"), ("middle", "midlevel"))
    bare = plan(3, *chain, ("final", "office"))
    extra: dict[str, dict[str, Any]] = {
        "unit": {"notice_days": 5},
        "entrust": {"entrusts": True},
        "accept": {
            "authorities": tuple(Authority(org_id=o, name=None) for o in (ORGS["acceptance"], ELSEWHERE, FARTHER))
        },
        "middle": {"vote": BY_TWO_THIRDS},
    }
    stages = tuple(s.model_copy(update=extra.get(s.id, {})) for s in bare.stages)
    return bare.model_copy(
        update={"stages": stages, "rounds": 2, "inadmissible": INADMISSIBLE, "failed": FAILED, "resubmission_days": 5}
    )


WHOLE = whole_plan()


def command_for(act: Act, case: Case, asker: Asker, under: Plan, at: datetime = AT) -> Command:
    """The command of an act."""
    seen: dict[str, Any] = {"asker": asker, "submission": case.submission.number, "stage": case.station.id, "at": at}
    why: dict[str, Any] = {"reason": "见附件"}
    match act:
        case Act.PASS:
            return PassStage(**seen, opinion=None)
        case Act.RETURN:
            return ReturnCase(**seen, defects=DEFECTS)
        case Act.REFUSE:
            ground = case.submission.inadmissible[0].code if case.submission.inadmissible else "none"
            return RefuseAcceptance(**seen, ground=ground, reason=None)
        case Act.FAIL:
            ground = case.submission.failed[0].code if case.submission.failed else "none"
            return FailCase(**seen, ground=ground, reason="证书编号查无此项")
        case Act.HAND_OVER:
            others = others_of(under, case)
            return HandOver(**seen, **why, to=others[0].org_id if others else ELSEWHERE, plan=under)
        case Act.ESCALATE:
            return Escalate(**seen, **why)
        case Act.GIVE_BACK:
            return GiveBack(**seen, **why)
        case Act.MOVE_ENTRY:
            return MoveEntry(**seen, source="awards", target="honours", entry=len(case.done.moves))
        case Act.DECLARE_KINSHIP:
            known = asker.account_id or UUID(int=0)
            return DeclareKinship(**{**seen, "asker": asker.model_copy(update={"account_id": known})})
        case Act.POST_NOTICE:
            days = case.station.notice_days or 5
            return PostNotice(**seen, places=("单位公告栏",), working_days=days, calendar=NO_HOLIDAYS)
        case Act.RECORD_OBJECTION:
            known_ones = case.done.notice.objections if case.done.notice else ()
            return RecordObjection(**seen, text=f"第 {len(known_ones) + 1} 条异议")
        case Act.HANDLE_OBJECTION:
            left = case.done.notice.open_objections if case.done.notice else ()
            return HandleObjection(**seen, number=left[0] if left else 1, upheld=False, finding="经核查不属实")
        case Act.CLOSE_NOTICE:
            return CloseNotice(**seen)
        case Act.RECORD_MEETING:
            roster = tuple(Member(name=f"委员{n}") for n in range(5))
            votes: dict[str, Any] = {"votes_for": 4, "votes_against": 1, "abstained": 0}
            held: dict[str, Any] = {"held_on": at.date(), "place": "会议室", "roster": roster, "opinion": "同意推荐"}
            return RecordMeeting(**seen, **held, **votes)
        case Act.ISSUE_ENTRUSTMENT:
            letter: dict[str, Any] = {
                "issuer": "主管部门",
                "addressee": "中评委",
                "scope": "水利专业高级工程师",
                "document_number": None,
            }
            return IssueEntrustment(**seen, **letter, file_id=None)
        case Act.CONFIRM_WITHDRAWAL:
            return ConfirmWithdrawal(**seen)
        case Act.DECLINE_WITHDRAWAL:
            return DeclineWithdrawal(**seen, **why)
    return _of_the_applicant(act, case, asker, under, at)


def _of_the_applicant(act: Act, case: Case, asker: Asker, under: Plan, at: datetime) -> Command:
    number, due = case.submission.number, case.holder.due_at if case.holder else None
    match act:
        case Act.RESUBMIT:
            return hand_in(number + 1, under, at).model_copy(update={"person_id": asker.person_id})
        case Act.WITHDRAW:
            return AskWithdrawal(person_id=asker.person_id or UUID(int=0), submission=number, at=at)
        case Act.LAPSE:
            until = due or at
            told: dict[str, Any] = {"noticed_at": until - timedelta(days=4), "reminded_at": until - timedelta(days=2)}
            return LapseCase(submission=number, until=until, at=at, **told)
        case Act.EXTEND:
            mending = case.holder is None or case.holder.org_id is None
            return ExtendDeadline(
                stage=None if mending else case.station.id, until=(due or at) + timedelta(days=400), at=at
            )
    raise TypeError(act)


def at_random(act: Act, command: Command, case: Case, pick: Random) -> Command:
    """The same act with other contents that it can have; a lapse may lack its proof, and is refused then."""
    changed: dict[str, Any] = {}
    match act:
        case Act.PASS:
            changed = {"opinion": pick.choice((None, "同意"))}
        case Act.RETURN:
            earlier = [s.id for s in case.submission.chain[: case.step]]
            changed = {"to": pick.choice(earlier) if earlier and pick.random() < 0.5 else APPLICANT}
        case Act.REFUSE if case.submission.inadmissible:
            changed = {"ground": pick.choice(case.submission.inadmissible).code}
        case Act.FAIL if case.submission.failed:
            changed = {"ground": pick.choice(case.submission.failed).code}
        case Act.HAND_OVER:
            others = others_of(command.plan, case) if isinstance(command, HandOver) else ()
            changed = {"to": pick.choice(others).org_id} if others else {}
        case Act.MOVE_ENTRY:
            source, target = pick.sample(("awards", "honours", "rewards_punishments"), 2)
            changed = {"source": source, "target": target}
        case Act.HANDLE_OBJECTION:
            left = case.done.notice.open_objections if case.done.notice else ()
            changed = {"upheld": pick.random() < 0.3} | ({"number": pick.choice(left)} if left else {})
        case Act.RECORD_MEETING:
            votes_for, abstained = pick.choice(((5, 0), (4, 0), (4, 1), (3, 0), (2, 1), (0, 0)))
            cast = {"votes_for": votes_for, "abstained": abstained}
            changed = cast | {"votes_against": 5 - votes_for - abstained}
        case Act.LAPSE if isinstance(command, LapseCase):
            late = command.until + timedelta(seconds=1)
            unproven = ("noticed_at", late), ("reminded_at", late), ("until", command.until - timedelta(seconds=1))
            changed = dict([pick.choice(unproven)]) if pick.random() < 0.3 else {}
    return command.model_copy(update=changed)


def outcome_of(command: Command, case: Case) -> list[Event]:
    """The events, or none when it was refused."""
    try:
        return list(ReviewCase.decide(command, case))
    except (Rejected, NotFound):
        return []


def after(case: Case, *events: Event) -> Case:
    """The case once these have happened."""
    for event in events:
        case = ReviewCase.evolve(case, event)
    return case
