"""What other services may ask of payment."""

from __future__ import annotations

from uuid import UUID

import asyncpg

from kernel.web.access import Internal, KernelDep, LevelDep, Router
from kernel.web.retention import Hold, Retention
from services.payment import views
from services.payment.domain.fee_order import OrderStatus

router = Router(prefix="/internal/v1", tags=["internal"])


@router.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(person_id: UUID, level: LevelDep, kernel: KernelDep) -> Retention:
    """The person's orders that can still be paid, that go back, or about which people have to decide."""
    return Retention(holds=[_hold(row) for row in await views.unsettled_of(kernel.pool, person_id)])


def _hold(row: asyncpg.Record) -> Hold:
    title, order_id = row["title"], row["order_id"]
    if row["status"] == OrderStatus.AWAITING:
        return Hold(
            code="fee-payable",
            message=f"“{title}”的评审费待缴纳，缴纳后或期满后才能注销",
            message_en=f"the fee of {title} can still be paid: wait until it is, or until the time is over",
            of=order_id,
            until=row["pay_before"],
        )
    if row["status"] == OrderStatus.REFUNDING:
        return Hold(
            code="fee-refunding",
            message=f"“{title}”的评审费正在退还，到账后才能注销",
            message_en=f"the fee of {title} is being given back: wait until it has arrived",
            of=order_id,
            until=None,
        )
    return Hold(
        code="fee-disputed",
        message=f"“{title}”的缴费有争议，处理完毕后才能注销",
        message_en=f"the payment for {title} is disputed: settle that first",
        of=order_id,
        until=None,
    )
