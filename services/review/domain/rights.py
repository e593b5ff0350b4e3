"""Who may do what about a case now: the state table's row, whose turn it is, and what the act asks for besides."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kernel.log.decider import Violation
from services.review.domain.case import Case
from services.review.domain.conditions import CONDITIONS
from services.review.domain.events import HandedOver
from services.review.domain.submission import APPLICANT, PLATFORM, Asker, Holder
from services.review.domain.table import TABLE, Act, Turn

OUTSIDE_CHECKING = frozenset({Act.ESCALATE, Act.DECLARE_KINSHIP})
"""What somebody may do who may not check this case: say so, and hand it up."""


def next_actor(case: Case) -> Holder | None:
    """Who acts next in the review of the materials; None once it is over."""
    return case.holder


def refusals(act: Act, case: Case, asker: Asker, now: datetime) -> list[Violation]:
    """Why this asker may not do this act now; nothing when they may."""
    row = TABLE[case.status]
    opened = row.acts.get(act)
    if opened is None:
        return [Violation(row.closed, row.closed_zh, row.closed_en, actual=case.status)]
    found = []
    if not any(acts_as(turn, case, asker) for turn in opened.by):
        found.append(
            Violation(
                "not-your-stage",
                f"当前环节为“{case.station.name}”，不由您办理",
                f"the case is at the stage “{case.station.name}”, which is not yours",
                limit=case.holder.actor if case.holder and Turn.STAGE in opened.by else min(opened.by),
                actual=list(asker.roles),
            )
        )
    elif act is Act.ESCALATE and not acts_as(Turn.STAGE, case, asker) and not overdue(case, now):
        found.append(
            Violation(
                "not-overdue",
                "该环节尚未逾期，暂不能收到评委会办公室",
                "the stage still has time: the office doesn't take the case up yet",
                limit=case.holder.due_at.isoformat() if case.holder and case.holder.due_at else None,
                actual=now.isoformat(),
            )
        )
    if Turn.APPLICANT not in opened.by and act not in OUTSIDE_CHECKING:
        found += conflicts(case, asker)
    if act is Act.DECLARE_KINSHIP and asker.account_id in case.kin:
        found.append(Violation("kinship-declared", "您已声明回避", "you have said so before"))
    return found + [v for condition in CONDITIONS.get(act, ()) if (v := condition(case, now)) is not None]


def conflicts(case: Case, asker: Asker) -> list[Violation]:
    """Nobody checks their own case or a relative's (回避)."""
    return conflicts_about(case.person_id, case.kin, asker)


def conflicts_about(person_id: UUID, kin: frozenset[UUID], asker: Asker) -> list[Violation]:
    """The same, for what is decided about a case in a stream of its own. `kin`: accounts of relatives."""
    if asker.person_id == person_id:
        return [Violation("own-case", "不得审核本人的申报", "nobody checks their own declaration")]
    if asker.account_id in kin:
        return [
            Violation("relatives-case", "您已声明回避，不得审核亲属的申报", "nobody checks a relative's declaration")
        ]
    return []


def overdue(case: Case, now: datetime) -> bool:
    """Whether whoever has the case has let its deadline pass."""
    due = case.holder.due_at if case.holder else None
    return due is not None and now > due


def acts_as(turn: Turn, case: Case, asker: Asker) -> bool:
    """Whether the asker is who is meant."""
    match turn:
        case Turn.STAGE:
            held = case.holder
            return held is not None and held.org_id is not None and is_officer(asker, held.actor, held.org_id)
        case Turn.APPLICANT:
            return is_applicant(case, asker)
        case Turn.OFFICE:
            return is_officer(asker, "office", case.submission.office_id)
        case Turn.PLATFORM:
            return PLATFORM in asker.roles
        case Turn.NOBODY:
            return False


def has_turn(case: Case, asker: Asker) -> bool:
    """Whether it is this asker's turn."""
    return acts_as(TABLE[case.status].turn, case, asker)


def is_officer(asker: Asker, role: str, org_id: object) -> bool:
    """Whether the asker acts in this role for this organisation."""
    return role in asker.roles and asker.org_id is not None and asker.org_id == org_id


def is_applicant(case: Case, asker: Asker) -> bool:
    """Whether it is the asker's own case."""
    return APPLICANT in asker.roles and asker.person_id == case.person_id


def is_party(case: Case, asker: Asker) -> bool:
    """Whether the asker has a part in the case; to all others there is no such case."""
    chain = {(s.actor, s.org_id) for s in case.submission.chain} | {("office", case.submission.office_id)}
    return (
        is_applicant(case, asker)
        or PLATFORM in asker.roles
        or any(is_officer(asker, role, org_id) for role, org_id in case.reached | chain)
    )


def may_see(case: Case, asker: Asker) -> bool:
    """Whether the asker may look into it: the applicant, checkers from the moment it has reached them, and the office
    once the stage that has it is escalated to it."""
    return is_applicant(case, asker) or any(is_officer(asker, role, org_id) for role, org_id in case.reached)


def has_handed_over(case: Case, asker: Asker) -> bool:
    """Whether it was this asker's to hand over: they are answered again what came of that, and shown nothing."""
    return any(isinstance(e, HandedOver) and is_officer(asker, e.role, e.org_id) for e in case.history)
