"""The routes of declaration."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel

from kernel.web.access import KernelDep, PersonDep, Roles, Router
from services.declaration import views

router = Router(prefix="/api/declaration/v1", tags=["declaration"])

After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]


class ApprovedItemRow(BaseModel):
    """An approved archive item that a declaration could extract."""

    item_id: UUID
    item_version: int
    kind: str
    level: str
    gained_on: date


class ApprovedItemPage(BaseModel):
    """A page of approved items."""

    items: list[ApprovedItemRow]
    next: UUID | None


@router.query("/approved-items", access=Roles("applicant"))
async def list_approved_items(
    person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50
) -> ApprovedItemPage:
    """One's own approved archive items."""
    rows = await views.approved_of(kernel.pool, person_id, after, limit)
    found = [ApprovedItemRow(**dict(row)) for row in rows]
    return ApprovedItemPage(items=found, next=found[-1].item_id if len(found) == limit else None)
