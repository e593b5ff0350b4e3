"""A checker's decisions, and where a case lies: one command a route."""

from __future__ import annotations

from kernel.web.access import Receipt, Router, RunDep
from services.review.api.bodies import (
    EntryBody,
    EscalationBody,
    HandOverBody,
    Judgement,
    PassBody,
    ReasonBody,
    RefusalBody,
    ReturnBody,
    seen,
)
from services.review.api.needs import CHECKING, ByDep, DeclarationId, OnwardPlanDep, WindowDep
from services.review.domain import (
    ConfirmWithdrawal,
    DeclareKinship,
    DeclineWithdrawal,
    Defect,
    Escalate,
    FailCase,
    GiveBack,
    HandOver,
    MoveEntry,
    PassStage,
    RefuseAcceptance,
    ReturnCase,
    ReviewCase,
)

router = Router(prefix="/api/review/v1", tags=["review"])


@router.command("/cases/{declaration_id}/pass", access=CHECKING)
async def pass_case(declaration_id: DeclarationId, body: PassBody, by: ByDep, run: RunDep) -> Receipt:
    """通过: hand the case on to the next stage of its plan."""
    command = PassStage(**seen(body, by), opinion=body.opinion)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/return", access=CHECKING)
async def return_case(
    declaration_id: DeclarationId, body: ReturnBody, by: ByDep, window: WindowDep, run: RunDep
) -> Receipt:
    """退回修改: hand the case back to its applicant, or to an earlier stage, with every defect at once."""
    defects = tuple(Defect(pointer=d.pointer, text=d.text) for d in body.defects)
    command = ReturnCase(**seen(body, by), defects=defects, to=body.to, window_until=window)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/inadmissibility", access=CHECKING)
async def refuse_acceptance(declaration_id: DeclarationId, body: RefusalBody, by: ByDep, run: RunDep) -> Receipt:
    """不予受理: the acceptance point's, on a ground of the plan's closed list. The end."""
    command = RefuseAcceptance(**seen(body, by), ground=body.ground, reason=body.reason)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/failure", access=CHECKING)
async def fail_case(declaration_id: DeclarationId, body: RefusalBody, by: ByDep, run: RunDep) -> Receipt:
    """审核不通过, on a ground that the plan names. The end."""
    command = FailCase(**seen(body, by), ground=body.ground, reason=body.reason)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/hand-over", access=CHECKING)
async def hand_over_case(
    declaration_id: DeclarationId, body: HandOverBody, by: ByDep, plan: OnwardPlanDep, run: RunDep
) -> Receipt:
    """移交: a misrouted case goes to another authority of the plan, at the same stage."""
    command = HandOver(**seen(body, by), to=body.to, reason=body.reason, plan=plan)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/escalation", access=CHECKING)
async def escalate_case(declaration_id: DeclarationId, body: EscalationBody, by: ByDep, run: RunDep) -> Receipt:
    """上报: hand it up to the committee office; the office takes up what a stage has left undone past its time."""
    command = Escalate(**seen(body, by), reason=body.reason)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/giving-back", access=CHECKING)
async def give_back_case(declaration_id: DeclarationId, body: ReasonBody, by: ByDep, run: RunDep) -> Receipt:
    """The office gives an escalated case back to its stage."""
    command = GiveBack(**seen(body, by), reason=body.reason)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/entry-moves", access=CHECKING)
async def move_entry(declaration_id: DeclarationId, body: EntryBody, by: ByDep, run: RunDep) -> Receipt:
    """调整栏目: put an entry of 获奖情况, 荣誉称号 or 奖惩情况 into its right part, without a return."""
    command = MoveEntry(**seen(body, by), source=body.source, target=body.target, entry=body.entry)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/kinship", access=CHECKING)
async def declare_kinship(declaration_id: DeclarationId, body: Judgement, by: ByDep, run: RunDep) -> Receipt:
    """回避: say that one is a relative of the applicant; one checks nothing of this case from then on."""
    command = DeclareKinship(**seen(body, by))
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/withdrawal/confirmation", access=CHECKING)
async def confirm_withdrawal(declaration_id: DeclarationId, body: Judgement, by: ByDep, run: RunDep) -> Receipt:
    """确认撤回. The end."""
    command = ConfirmWithdrawal(**seen(body, by))
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/withdrawal/refusal", access=CHECKING)
async def decline_withdrawal(declaration_id: DeclarationId, body: ReasonBody, by: ByDep, run: RunDep) -> Receipt:
    """不同意撤回, once: asked again, it is confirmed."""
    command = DeclineWithdrawal(**seen(body, by), reason=body.reason)
    return await run(ReviewCase, declaration_id, command)
