"""撤回: an act of its own; no edit ever is one."""

from __future__ import annotations

from uuid import UUID

from kernel.web.access import Body, Receipt, Roles, Router, RunDep
from services.declaration.api.needs import BackgroundDep
from services.declaration.domain.commands import WithdrawDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.review_plan import Reason

router = Router(prefix="/api/declaration/v1", tags=["declarations"])


class WithdrawalBody(Body):
    """Why it is withdrawn."""

    reason: Reason


@router.command("/declarations/{declaration_id}/withdrawal", access=Roles("applicant"))
async def withdraw_declaration(
    declaration_id: UUID, body: WithdrawalBody, background: BackgroundDep, run: RunDep
) -> Receipt:
    """Withdraw: at once before the first submission (WithdrawalAsked isn't among the receipt's events then); after it,
    review confirms."""
    command = WithdrawDeclaration(background=background, reason=body.reason)
    return await run(Declaration, declaration_id, command)
