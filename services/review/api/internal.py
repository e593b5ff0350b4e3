"""What other services may ask of review."""

from __future__ import annotations

from uuid import UUID

from kernel.web.access import Internal, KernelDep, NowDep, Router
from kernel.web.retention import Hold, Retention
from services.review.views import open_of

router = Router(prefix="/internal/v1", tags=["internal"])


@router.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(person_id: UUID, kernel: KernelDep, now: NowDep) -> Retention:
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
