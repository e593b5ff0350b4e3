"""What a plan's office decides about a single declaration: another deadline, another version of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kernel.log.decider import Event, NotFound, Rejected, Violation, reject
from services.declaration.domain.commands import ExtendForOne, FollowExtension, MoveToVersion
from services.declaration.domain.events import Draft, ExtensionGranted, MovedToVersion, Status
from services.declaration.domain.plan import Plan
from services.declaration.domain.review_plan import not_later


def concede(command: ExtendForOne | FollowExtension | MoveToVersion, draft: Draft) -> Sequence[Event]:
    """Recorded with its reason; to any other office there is no such declaration."""
    match command:
        case ExtendForOne():
            return _extend(command, draft)
        case FollowExtension():
            return _follow(command, draft)
        case MoveToVersion():
            return _move(command, draft)


def _extend(command: ExtendForOne, draft: Draft) -> Sequence[Event]:
    _of_office(command, draft)
    so_far = draft.extended.get(command.stage)
    if so_far == command.until:
        return []
    wrong = not_later(command.plan, command.stage, command.until, command.at, so_far)
    if draft.status is Status.PASSED:
        wrong.append(
            Violation("already-passed", "材料审核已通过，没有期限可延长", "its materials have passed: nothing is due")
        )
    if draft.status in {Status.CLOSED, Status.WITHDRAWN} and not (draft.lapsed and command.stage is None):
        wrong.append(Violation("case-closed", "该申报已办结，没有期限可延长", "it is over: nothing is due"))
    if wrong:
        raise Rejected(wrong)
    return [
        ExtensionGranted(
            person_id=draft.person_id,
            plan_id=draft.plan_id,
            plan_version=draft.plan_version,
            office_id=command.office_id,
            stage=command.stage,
            stage_name=_name(command.plan, command.stage),
            until=command.until,
            reason=command.reason,
            at=command.at,
        )
    ]


def _follow(command: FollowExtension, draft: Draft) -> Sequence[Event]:
    """Told to those whom it concerns: the window to who still has the pen, a stage to who waits for the checkers."""
    concerned = draft.editable if command.stage is None else draft.status is Status.SUBMITTED
    so_far = draft.extended.get(command.stage)
    if not concerned or (so_far is not None and so_far >= command.until):
        return []
    return [granted(draft, command.plan, command.stage, command.until, command.at)]


def granted(draft: Draft, plan: Plan, stage: str | None, until: datetime, at: datetime) -> ExtensionGranted:
    """What the plan grants everybody, told of one declaration."""
    return ExtensionGranted(
        person_id=draft.person_id,
        plan_id=draft.plan_id,
        plan_version=draft.plan_version,
        office_id=plan.office_id,
        stage=stage,
        stage_name=_name(plan, stage),
        until=until,
        reason=None,
        at=at,
    )


def _move(command: MoveToVersion, draft: Draft) -> Sequence[Event]:
    _of_office(command, draft)
    if draft.plan_version == command.plan_version:
        return []
    if not draft.editable:
        raise reject(
            "being-checked",
            "该申报正在审核或已通过，退回修改后方可变更适用的计划版本",
            "it is being checked, or has passed: it can be moved once it is returned",
            actual=draft.status,
        )
    return [
        MovedToVersion(
            person_id=draft.person_id,
            plan_id=draft.plan_id,
            from_version=draft.plan_version,
            plan_version=command.plan_version,
            office_id=command.office_id,
            reason=command.reason,
            at=command.at,
        )
    ]


def _of_office(command: ExtendForOne | MoveToVersion, draft: Draft) -> None:
    if command.plan.office_id != command.office_id:
        raise NotFound
    if command.officer == draft.person_id:
        raise reject(
            "own-case",
            "不得办理本人的申报，请由其他经办人办理",
            "nobody decides about their own declaration: leave it to a colleague",
        )


def _name(plan: Plan, stage: str | None) -> str | None:
    found = plan.stage(stage) if stage else None
    return found.name if found else None
