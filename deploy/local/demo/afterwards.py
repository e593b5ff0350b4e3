"""What is done after the materials have passed: an employer pays for several, the office receives the printed form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from deploy.local.demo.client import Session, StepFailed, once_open, until
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.roles import PAYMENT, REVIEW, Receipt, Row, rows_of


async def pay_for(hr: Session, sandbox: Sandbox, order_ids: Sequence[str]) -> dict[str, Any]:
    """统一缴费: begin a batch of these fees, scan its one code, and see it paid."""
    receipt: Receipt = (await hr.post(f"{PAYMENT}/batches", {"order_ids": list(order_ids)})).good()
    path = f"{PAYMENT}/batches/{receipt['id']}"
    answer = await once_open("the batch", lambda: hr.post(f"{path}/checkout"), {"batch-gathering"})
    (await sandbox.pay(answer.good()["code_url"])).good()

    async def paid() -> dict[str, Any] | None:
        found: dict[str, Any] = (await hr.get(path)).good()
        return found if found["status"] == "paid" else None

    return await until("the batch paid", paid)


async def payable(hr: Session, order_ids: Sequence[str]) -> list[Row]:
    """The fees of one's people that can be paid now, once these are among them."""

    async def there() -> list[Row] | None:
        rows = [row for row in await rows_of(hr, f"{PAYMENT}/employer/orders") if row["order_id"] in order_ids]
        return rows if len(rows) == len(order_ids) else None

    return await until("the fees of one's people", there)


async def awaited(office: Session, declaration_id: str) -> dict[str, Any]:
    """报送须知 and the paper of a case, once it is awaited."""

    async def there() -> dict[str, Any] | None:
        found: dict[str, Any] = (await office.get(f"{REVIEW}/cases/{declaration_id}/paper")).good()
        return found if found["status"] is not None else None

    return await until("the paper awaited", there)


async def receive(office: Session, declaration_id: str, paper: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Record what was brought: everything as the plan asks it, but for `changes`; the paper as it stands then."""
    brought = {
        "document_id": paper["document_id"],
        "copies": paper["copies"],
        "seals": paper["seals"],
        "duplex": True,
        "last_page_alone": True,
        "stapled": False,
    }
    path = f"{REVIEW}/cases/{declaration_id}/paper"
    (await office.post(path, brought | changes)).good()
    found: dict[str, Any] = (await office.get(path)).good()
    if found["receipts"][-1]["brought"]["copies"] != (brought | changes)["copies"]:
        raise StepFailed(path, "what was recorded", "something else")
    return found
