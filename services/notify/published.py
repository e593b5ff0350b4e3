"""The events of notify that others may read: which message reached its person, and which never will."""

from __future__ import annotations

from uuid import UUID

from kernel.log.decider import Published


class MessageDelivered(Published):
    """The message reached its phone (`person_id` null: an officer, or a receiver without an account yet).
    `declaration_id`, `submission`: the case it was about, if it was about one."""

    message_id: UUID
    person_id: UUID | None
    occasion: str
    cause_event_id: UUID
    template: str
    declaration_id: UUID | None = None
    submission: int | None = None


class MessageFailed(Published):
    """The message didn't go out and won't by itself; `reason` is a code, never the carrier's words."""

    message_id: UUID
    person_id: UUID | None
    occasion: str
    cause_event_id: UUID
    template: str
    reason: str
    declaration_id: UUID | None = None
    submission: int | None = None
