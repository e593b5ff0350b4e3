"""A stage judges a submission: 通过, 退回修改, 不予受理, 审核不通过.

Guide 二.5 (提交所在单位审核), 二.6 (the office passes the materials) and 二.8 (资格审查)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from kernel.log.decider import Event, Violation
from services.review.domain.acting import act
from services.review.domain.case import Case
from services.review.domain.chain import Ground
from services.review.domain.commands import FailCase, PassStage, RefuseAcceptance, ReturnCase
from services.review.domain.deadlines import end_of_day_after, turn_of
from services.review.domain.events import CaseRefused, CheckPassed, CheckReturned, MaterialsPassed, SentBack
from services.review.domain.submission import APPLICANT
from services.review.domain.table import Act


def pass_stage(command: PassStage, case: Case) -> Sequence[Event]:
    """On to the next stage; the last one passes the materials."""

    def build(of: dict[str, Any]) -> Sequence[Event]:
        following = case.submission.chain[case.step + 1 : case.step + 2]
        holder = turn_of(following[0], command.at, anew=bool(case.rounds)) if following else None
        passed = CheckPassed(**of, next_stage=holder.stage if holder else None, opinion=command.opinion, holder=holder)
        if holder is not None:
            return [passed]
        return [passed, MaterialsPassed(person_id=case.person_id, submission=case.submission.number, at=command.at)]

    return act(
        Act.PASS, command, case, build, same=lambda e: isinstance(e, CheckPassed) and e.opinion == command.opinion
    )


def return_case(command: ReturnCase, case: Case) -> Sequence[Event]:
    """Back to the applicant, or to an earlier stage, with every defect at once and a date."""
    also = []
    if not command.defects:
        also.append(
            Violation(
                "defects-missing",
                "退回时请列明全部问题",
                "a return names every defect",
                pointer="/defects",
                limit=1,
                actual=0,
            )
        )
    earlier = [s.id for s in case.submission.chain[: case.step]]
    if command.to not in {APPLICANT, *earlier}:
        also.append(
            Violation(
                "not-an-earlier-stage",
                "只能退回申报人员或之前的环节",
                "it goes back to the applicant or to an earlier stage",
                pointer="/to",
                limit=[APPLICANT, *earlier],
                actual=command.to,
            )
        )

    def build(of: dict[str, Any]) -> Sequence[Event]:
        if command.to == APPLICANT:
            # 补正 may run past the window and never ends before it: that is until when declaration takes it.
            until = end_of_day_after(command.at, case.submission.resubmission_days)
            until = max(until, command.window_until or until)
            return [CheckReturned(**of, defects=command.defects, resubmit_by=until)]
        back = case.submission.chain[earlier.index(command.to)]
        return [SentBack(**of, defects=command.defects, holder=turn_of(back, command.at, anew=True))]

    def same(e: Any) -> bool:
        to = APPLICANT if isinstance(e, CheckReturned) else e.holder.stage if isinstance(e, SentBack) else None
        return to == command.to and e.defects == command.defects

    return act(Act.RETURN, command, case, build, also=also, same=same)


def refuse(command: RefuseAcceptance | FailCase, case: Case) -> Sequence[Event]:
    """The end, on a ground of the plan's list."""
    accepting = isinstance(command, RefuseAcceptance)
    known = case.submission.inadmissible if accepting else case.submission.failed
    ground = next((g for g in known if g.code == command.ground), None)
    wrong = Violation(
        "ground-unknown",
        "不在评审计划规定的情形之内",
        "the plan doesn't name this ground",
        pointer="/ground",
        limit=[g.code for g in known],
        actual=command.ground,
    )

    def build(of: dict[str, Any]) -> Sequence[Event]:
        found = ground or Ground(code=command.ground, name="")
        kind: Literal["inadmissible", "failed"] = "inadmissible" if accepting else "failed"
        return [CaseRefused(**of, kind=kind, ground=found.code, ground_name=found.name, reason=command.reason)]

    return act(
        Act.REFUSE if accepting else Act.FAIL,
        command,
        case,
        build,
        also=[] if ground or not known else [wrong],
        same=lambda e: isinstance(e, CaseRefused) and (e.ground, e.reason) == (command.ground, command.reason),
    )
