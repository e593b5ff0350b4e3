"""The state table of a case: whose turn it is, which acts are open, and why the others are not.

It is data. `decide` refuses by it, the screens show it, and a test walks it: an act that stands in no row of it is
accepted nowhere, and every status but the last has somebody whose turn it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kernel.log.decider import Violation
from services.review.domain.case import APPLICANT, Asker, Case, Status


class Act(StrEnum):
    """What can be done about a case: 通过, 退回修改 by a checker, 重新提交 by the applicant (in declaration)."""

    PASS = "pass"  # noqa: S105 - an act, no password
    RETURN = "return"
    RESUBMIT = "resubmit"


class Turn(StrEnum):
    """Whose turn it is."""

    STAGE = "stage"
    APPLICANT = "applicant"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Row:
    """One status: whose turn it is, what each open act can lead to, and why any other act is closed."""

    turn: Turn
    acts: Mapping[Act, frozenset[Status]]
    closed: str
    closed_zh: str
    closed_en: str


TABLE: Mapping[Status, Row] = {
    Status.CHECKING: Row(
        Turn.STAGE,
        {Act.PASS: frozenset({Status.CHECKING, Status.PASSED}), Act.RETURN: frozenset({Status.RETURNED})},
        *("being-checked", "正在审核，暂不能重新提交", "it is being checked: it can't be handed in now"),
    ),
    Status.RETURNED: Row(
        Turn.APPLICANT,
        {Act.RESUBMIT: frozenset({Status.CHECKING})},
        *("case-returned", "已退回修改，待申报人员重新提交", "it was returned: the applicant has to hand it in again"),
    ),
    Status.PASSED: Row(
        Turn.NOBODY,
        {},
        *(
            "materials-passed",
            "材料审核已通过，不能再审核或提交",
            "its materials have passed: nothing is left to check",
        ),
    ),
}


@dataclass(frozen=True)
class Next:
    """Who acts next, for which organisation, and until when (inclusive)."""

    role: str
    org_id: UUID | None
    until: datetime | None


def next_actor(case: Case) -> Next | None:
    """Who acts next in the review of the materials; None once it has passed."""
    match TABLE[case.status].turn:
        case Turn.STAGE:
            return Next(case.station.actor, case.station.org_id, case.station.due_at)
        case Turn.APPLICANT:
            back = case.last_return
            return Next(APPLICANT, None, back.resubmit_by if back else None)
        case Turn.NOBODY:
            return None


def refusals(act: Act, case: Case, asker: Asker) -> list[Violation]:
    """Why this asker may not do this act now; nothing when they may."""
    row = TABLE[case.status]
    if act not in row.acts:
        return [Violation(row.closed, row.closed_zh, row.closed_en, actual=case.status)]
    found = []
    if not has_turn(case, asker):
        found.append(
            Violation(
                "not-your-stage",
                f"当前环节为“{case.station.name}”，不由您办理",
                f"the case is at the stage “{case.station.name}”, which is not yours",
                limit=case.station.actor if row.turn is Turn.STAGE else row.turn,
                actual=list(asker.roles),
            )
        )
    if row.turn is Turn.STAGE and asker.person_id == case.person_id:
        found.append(Violation("own-case", "不得审核本人的申报", "nobody checks their own declaration"))
    return found


def has_turn(case: Case, asker: Asker) -> bool:
    """Whether it is this asker's turn."""
    match TABLE[case.status].turn:
        case Turn.STAGE:
            return case.station.actor in asker.roles and case.station.org_id == asker.org_id
        case Turn.APPLICANT:
            return is_applicant(case, asker)
        case Turn.NOBODY:
            return False


def is_applicant(case: Case, asker: Asker) -> bool:
    """Whether it is the asker's own case."""
    return APPLICANT in asker.roles and asker.person_id == case.person_id


def is_party(case: Case, asker: Asker) -> bool:
    """Whether the asker has a part in the case; to all others there is no such case."""
    return is_applicant(case, asker) or any(
        role in asker.roles and org_id == asker.org_id
        for role, org_id in case.reached | {(s.actor, s.org_id) for s in case.submission.chain}
    )


def may_see(case: Case, asker: Asker) -> bool:
    """Whether the asker may look into it: the applicant, and checkers from the moment it has reached them."""
    return is_applicant(case, asker) or any(
        role in asker.roles and org_id == asker.org_id for role, org_id in case.reached
    )
