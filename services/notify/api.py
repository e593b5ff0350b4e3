"""The routes of notify: what a person was told, and what an operator has to look at."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel
from pydantic_core import from_json

from kernel.web.access import CallerDep, KernelDep, PersonDep, Receipt, Roles, Router, RunDep, SettingsDep
from services.notify import views
from services.notify.domain import WORDINGS, Occasion, RetryMessage, SmsMessage, Status

router = Router(prefix="/api/notify/v1", tags=["notify"])

After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]


class MessageOut(BaseModel):
    """A message to the caller. `text` is what it said, without the signature; `segments`: how many SMS that was, with
    it; `at` when its cause was heard of."""

    message_id: UUID
    occasion: Occasion
    text: str
    segments: int
    status: Status
    at: datetime
    changed_at: datetime


class MessagePage(BaseModel):
    """A page of messages; `next` is the `after` of the following page, null at the end."""

    items: list[MessageOut]
    next: UUID | None


class FailedMessage(BaseModel):
    """What failed for good, or of what nobody can say whether it went out (`unclear`); `reason` is a code."""

    message_id: UUID
    person_id: UUID | None
    occasion: Occasion
    template: str
    status: Status
    reason: str | None
    attempts: int
    at: datetime
    changed_at: datetime


class FailedPage(BaseModel):
    """A page of an operator's tasks; `next` is the `after` of the following page, null at the end."""

    items: list[FailedMessage]
    next: UUID | None


@router.query("/messages", access=Roles("applicant"), view="messages")
async def list_messages(
    *, person_id: PersonDep, kernel: KernelDep, settings: SettingsDep, after: After = None, limit: Limit = 50
) -> MessagePage:
    """What one was told by SMS, the newest first."""
    sign_name: str = getattr(settings, "sms_sign_name", "")
    rows = await views.of_person(kernel.pool, person_id, after, limit)
    found = [
        MessageOut(
            message_id=row["message_id"],
            occasion=Occasion(row["occasion"]),
            text=WORDINGS[Occasion(row["occasion"])].rendered(from_json(row["parameters"])),
            segments=WORDINGS[Occasion(row["occasion"])].segments(from_json(row["parameters"]), sign_name),
            status=Status(row["status"]),
            at=row["requested_at"],
            changed_at=row["changed_at"],
        )
        for row in rows
    ]
    return MessagePage(items=found, next=found[-1].message_id if len(found) == limit else None)


@router.query("/failed", access=Roles("operator"), view="messages")
async def list_failed(kernel: KernelDep, after: After = None, limit: Limit = 50) -> FailedPage:
    """What didn't go out or may not have, the oldest first."""
    rows = await views.for_operator(kernel.pool, after, limit)
    found = [FailedMessage(at=row["requested_at"], **{k: v for k, v in row.items() if k in _KEPT}) for row in rows]
    return FailedPage(items=found, next=found[-1].message_id if len(found) == limit else None)


_KEPT = set(FailedMessage.model_fields)


@router.command("/messages/{message_id}/retry", access=Roles("operator"))
async def retry_message(message_id: UUID, caller: CallerDep, run: RunDep) -> Receipt:
    """Take a message up again: a failed one is sent anew, of an unclear one the carrier is asked anew first."""
    return await run(SmsMessage, message_id, RetryMessage(at=caller.now))
