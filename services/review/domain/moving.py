"""Where a case lies: handed over, escalated, given back; an entry put into its right part; kinship declared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from kernel.log.decider import Event, Violation
from services.review.domain.acting import act, theirs
from services.review.domain.case import Case
from services.review.domain.chain import Authority, Plan
from services.review.domain.commands import DeclareKinship, Escalate, GiveBack, HandOver, MoveEntry
from services.review.domain.deadlines import end_of_day_after, turn_of
from services.review.domain.events import EntryReassigned, Escalated, GivenBack, HandedOver, KinshipDeclared, Onward
from services.review.domain.rights import acts_as
from services.review.domain.submission import PLATFORM, Holder
from services.review.domain.table import Act, Turn


def others_of(plan: Plan | None, case: Case) -> tuple[Authority, ...]:
    """The authorities that a case can be handed over to: the plan's for this stage, but for those that had it."""
    stage = plan.stage(case.station.id) if plan else None
    others = stage.others(case.station.org_id) if stage else ()
    return tuple(a for a in others if a.org_id not in case.done.handed_by)


def onward_of(plan: Plan | None, case: Case, to: UUID) -> tuple[Onward, ...]:
    """Who has the case after `to`, once it is handed over there."""
    stages = [station.id for station in case.submission.chain]
    if plan is None:
        return ()
    names = {authority.org_id: authority.name for stage in plan.stages for authority in stage.authorities}
    return tuple(
        Onward(stage=station.stage, org_id=station.org_id, org_name=names.get(station.org_id))
        for station in plan.onward(stages, case.station.id, to)
        if station.org_id is not None
    )


def hand_over(command: HandOver, case: Case) -> Sequence[Event]:
    """To another authority of the plan; its time begins anew (guide 二.3: 根据所在单位所属关系提交相应的受理点). From
    there it goes on as that authority's own cases do (二.8(1): 按人事工作属地管理原则)."""
    others = others_of(command.plan, case)
    target = next((a for a in others if a.org_id == command.to), None)
    wrong = Violation(
        "not-another-authority",
        "只能移交评审计划内本环节的其他机构",
        "it goes to another authority that the plan names for this stage",
        pointer="/to",
        limit=[str(a.org_id) for a in others],
        actual=str(command.to),
    )

    def build(of: dict[str, Any]) -> Sequence[Event]:
        holder = turn_of(case.station, command.at, anew=True).model_copy(
            update={"org_id": command.to, "org_name": target.name if target else None}
        )
        onward = onward_of(command.plan, case, command.to)
        return [HandedOver(**of, reason=command.reason, holder=holder, onward=onward)]

    return act(Act.HAND_OVER, command, case, build, also=[] if target else [wrong])


def handed_over_before(command: HandOver, case: Case) -> bool:
    """A second click, by whom the case isn't shown to any more."""
    done = [e for e in case.history if isinstance(e, HandedOver) and theirs(e, command)]
    return any((e.holder.org_id, e.reason) == (command.to, command.reason) for e in done)


def escalate(command: Escalate, case: Case) -> Sequence[Event]:
    """The committee office has it, in the place of the stage."""

    def build(of: dict[str, Any]) -> Sequence[Event]:
        if not acts_as(Turn.STAGE, case, command.asker) and PLATFORM in command.asker.roles:
            of |= {"role": PLATFORM}
        return [Escalated(**of, reason=command.reason, holder=at_the_office(case, command.at))]

    return act(
        Act.ESCALATE,
        command,
        case,
        build,
        same=lambda e: isinstance(e, Escalated) and e.reason == command.reason,
    )


def at_the_office(case: Case, at: Any) -> Holder:
    """The office's turn, in the place of a stage: as many days as the stage has."""
    return Holder(
        stage=case.station.id,
        stage_name=case.station.name,
        actor="office",
        org_id=case.submission.office_id,
        org_name=next((s.org_name for s in case.submission.chain if s.org_id == case.submission.office_id), None),
        due_at=end_of_day_after(at, case.station.days),
    )


def give_back(command: GiveBack, case: Case) -> Sequence[Event]:
    """The stage has it again, with its days anew."""

    def build(of: dict[str, Any]) -> Sequence[Event]:
        holder = turn_of(case.station, command.at, anew=True)
        return [GivenBack(**of, reason=command.reason, holder=holder)]

    return act(
        Act.GIVE_BACK,
        command,
        case,
        build,
        same=lambda e: isinstance(e, GivenBack) and e.reason == command.reason,
    )


def move_entry(command: MoveEntry, case: Case) -> Sequence[Event]:
    """Guide 二.3: 获奖情况 are 科技奖励 and 技能奖励, 荣誉称号 are titles, 奖惩情况 are work honours and punishments.
    What stands in the wrong one needs no return."""
    wrong = Violation(
        "same-part", "原栏目与目标栏目相同", "it is in that part already", pointer="/target", actual=command.target
    )

    def build(of: dict[str, Any]) -> Sequence[Event]:
        return [EntryReassigned(**of, source=command.source, target=command.target, entry=command.entry)]

    def same(e: Any) -> bool:
        asked = (command.source, command.target, command.entry)
        return isinstance(e, EntryReassigned) and (e.source, e.target, e.entry) == asked

    also = [wrong] if command.source == command.target else []
    return act(Act.MOVE_ENTRY, command, case, build, also=also, same=same)


def declare_kinship(command: DeclareKinship, case: Case) -> Sequence[Event]:
    """回避: whoever is a relative says so, and checks nothing of this case from then on."""
    account_id = command.asker.account_id
    if account_id is None:
        raise TypeError("kinship is declared by an account")
    if account_id in case.kin:
        return []
    return act(Act.DECLARE_KINSHIP, command, case, lambda of: [KinshipDeclared(**of, account_id=account_id)])
