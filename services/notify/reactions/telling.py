"""One message for each who must hear of an event: the person it concerns, or the officers of an organisation.

A message's id derives from its cause, its occasion and its receiver, so that whatever is delivered twice is told once.
Nothing of the receiver is fetched here but who an organisation's officers are; the phone is asked for when sending.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from kernel.log.decider import Published
from kernel.log.ids import derived
from kernel.log.reactions import Doing
from services.notify.domain import Occasion, RequestMessage, SmsMessage


class OfficerFound(BaseModel):
    """An officer who acts for an organisation now."""

    officer_id: UUID
    role: str


class OfficersFound(BaseModel):
    """What identity answers for an organisation."""

    items: list[OfficerFound]


async def tell(
    do: Doing,
    event: Published,
    person_id: UUID,
    occasion: Occasion,
    *,
    useful_until: datetime | None = None,
    **parameters: str,
) -> None:
    """Tell a person."""
    message_id = derived("message", do.record.event_id, occasion)
    command = RequestMessage(
        message_id=message_id,
        subject_id=person_id,
        person_id=person_id,
        occasion=occasion,
        cause_event_id=do.record.event_id,
        parameters=parameters,
        useful_until=useful_until,
        declaration_id=getattr(event, "declaration_id", None),
        submission=getattr(event, "submission", None),
        at=do.now,
    )
    await do.handle(SmsMessage, message_id, command)


async def tell_officer(do: Doing, event: Published, officer_id: UUID, occasion: Occasion, **parameters: str) -> None:
    """Tell one officer."""
    message_id = derived("message", do.record.event_id, occasion, officer_id)
    command = RequestMessage(
        message_id=message_id,
        subject_id=officer_id,
        person_id=None,
        officer_id=officer_id,
        occasion=occasion,
        cause_event_id=do.record.event_id,
        parameters=parameters,
        declaration_id=getattr(event, "declaration_id", None),
        submission=getattr(event, "submission", None),
        at=do.now,
    )
    await do.handle_each(SmsMessage, message_id, command)


async def tell_officers(
    do: Doing, event: Published, org_id: UUID, role: str, occasion: Occasion, **parameters: str
) -> None:
    """Tell everybody who acts for an organisation in a role, as it is now."""
    found = await do.ask("identity", f"organisations/{org_id}/officers", OfficersFound)
    for officer in found.items:
        if officer.role == role:
            await tell_officer(do, event, officer.officer_id, occasion, **parameters)
