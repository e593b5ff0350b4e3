"""The events of notify that others may read: which message reached its person, and which never will."""

from __future__ import annotations

from uuid import UUID

from kernel.log.decider import Published


class MessageDelivered(Published):
    """The carrier took the message (`person_id` null: its receiver has no account yet)."""

    message_id: UUID
    person_id: UUID | None
    occasion: str
    cause_event_id: UUID
    template: str


class MessageFailed(Published):
    """The message didn't go out and won't by itself; `reason` is a code, never the carrier's words."""

    message_id: UUID
    person_id: UUID | None
    occasion: str
    cause_event_id: UUID
    template: str
    reason: str
