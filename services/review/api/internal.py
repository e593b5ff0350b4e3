"""What other services may ask of review."""

from __future__ import annotations

from uuid import UUID

from pydantic import BaseModel

from kernel.log.decider import NotFound
from kernel.web.access import Internal, KernelDep, LevelDep, NowDep, Router
from kernel.web.retention import Hold, Retention
from services.review.domain import CheckReturned, Defect, ReviewCase
from services.review.views import open_of

router = Router(prefix="/internal/v1", tags=["internal"])


class ReturnTold(BaseModel):
    """Why a submission was returned: every defect, in the checker's words."""

    defects: list[Defect]


@router.query("/cases/{declaration_id}/submissions/{number}/return", access=Internal("declaration"))
async def get_return(declaration_id: UUID, number: int, kernel: KernelDep) -> ReturnTold:
    """What the applicant has to mend, so that their next readiness says which of it was."""
    case = (await kernel.load(ReviewCase, declaration_id)).state
    returns = [e for e in case.history if isinstance(e, CheckReturned) and e.submission == number] if case else []
    if not returns:
        raise NotFound
    return ReturnTold(defects=list(returns[-1].defects))


@router.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(person_id: UUID, level: LevelDep, kernel: KernelDep, now: NowDep) -> Retention:
    """The person's cases that are open."""
    return Retention(
        holds=[
            Hold(
                code="case-open",
                message=f"“{row['plan_title']}”的评审正在办理（{row['stage_name']}），办结后才能注销",
                message_en=f"the review under {row['plan_title']} is open ({row['stage_name']}): wait until it is over",
                of=row["declaration_id"],
                until=row["due_at"],
            )
            for row in await open_of(kernel.pool, person_id, now)
        ]
    )
