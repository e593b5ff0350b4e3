"""What can have happened to a message, and what it makes of it.

The carrier doesn't recognise a repeated message, so a sending is put on record before it begins (`SendingStarted`).
From then on only the carrier knows whether it went out: it is asked by our reference. It has it: nothing is sent
again. It hasn't: sent again. It can't say: nothing is sent, and an operator gets the task (`unclear`). Whatever the
process does or dies of in between, no second message leaves while the first may have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from kernel.log.decider import Event, Text, Upcaster, as_it_was, sealed
from services.notify.domain.occasions import Occasion

ASK_FIRST = timedelta(seconds=20)
"""How long after its start a sending whose outcome is unknown can't be under way any more, and is asked about."""
RECEIPT_FIRST = timedelta(seconds=2)
"""How long after taking a message the carrier is asked whether it arrived."""


class Status(StrEnum):
    """Where a message stands. Sending: outcome unknown. Sent: the carrier has it. Unclear: an operator's task."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    UNCLEAR = "unclear"


# -- events -----------------------------------------------------------------------------------------------------------


def _about_nothing(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, a message said of no case that it was about it, and went to no officer."""
    return stored | {"officer_id": None, "declaration_id": None, "submission": None}


class MessageRequested(Event):
    """To be sent to a person, an officer, or a phone without an account. `parameters` hold no personal data: what is
    told to the phone alone is asked for when sending. `declaration_id`, `submission`: what it is about."""

    schema_version: ClassVar[int] = 4
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _about_nothing, 2: as_it_was, 3: as_it_was}

    message_id: UUID
    subject_id: UUID
    person_id: UUID | None
    occasion: Occasion
    template: str
    cause_event_id: UUID
    parameters: dict[str, str]
    code_id: UUID | None
    useful_until: datetime | None
    officer_id: UUID | None
    declaration_id: UUID | None
    submission: int | None
    at: datetime


class SendingStarted(Event):
    """From here on the message may be out. The phone is kept, since it is what the carrier can be asked about."""

    attempt: int
    subject_id: UUID
    phone: Annotated[Text, sealed("subject_id")]
    at: datetime


class SendingAccepted(Event):
    """The carrier has the message (`carrier_id` None: it said so only when asked)."""

    attempt: int
    carrier_id: str | None
    at: datetime


class SendingPostponed(Event):
    """Certainly not sent: tried again at `next_at`."""

    attempt: int
    reason: str
    next_at: datetime
    at: datetime


class AnswerAwaited(Event):
    """The carrier couldn't say, or has no receipt yet: asked again at `next_at`."""

    asked: int
    next_at: datetime
    at: datetime


class MessageArrived(Event):
    """The carrier says that it reached the phone."""

    at: datetime


class MessageGivenUp(Event):
    """It didn't go out, or didn't arrive, and won't by itself. `reason` is a code, never the carrier's words."""

    reason: str
    at: datetime


class OutcomeUnclear(Event):
    """Nobody can say whether it went out (no-answer) or arrived (no-receipt): it isn't sent again, and an operator has
    a task."""

    reason: str
    at: datetime


class RetryOrdered(Event):
    """An operator had it taken up again: sent anew if it failed, asked about anew if it was unclear."""

    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Message:
    """A message as it stands. `attempt` counts sendings, `refusals` those since it was last taken up, `asked` the
    answers awaited; `next_at` is when it is to be sent, or asked about; `accepted`: the carrier has this attempt."""

    requested: MessageRequested
    next_at: datetime
    status: Status = Status.QUEUED
    attempt: int = 0
    refusals: int = 0
    asked: int = 0
    rounds: int = 0
    phone: str = ""
    started_at: datetime | None = None
    accepted: bool = False
    reason: str | None = None

    @property
    def reference(self) -> str:
        """What the carrier knows the message by: the same at every attempt, another one only after it has failed for
        good, so that an answer about the failed one isn't taken for the new one's."""
        return f"{self.requested.message_id}{f'-{self.rounds}' if self.rounds else ''}"

    def lapsed(self, now: datetime) -> bool:
        """Whether it is too late to be of use."""
        return self.requested.useful_until is not None and now > self.requested.useful_until


def evolve(message: Message | None, event: Event) -> Message:
    """What an event makes of a message."""
    match event, message:
        case MessageRequested(), None:
            return Message(event, next_at=event.at)
        case SendingStarted(), Message():
            begun = replace(message, status=Status.SENDING, attempt=event.attempt, accepted=False, asked=0)
            return replace(begun, phone=event.phone, started_at=event.at, next_at=event.at + ASK_FIRST)
        case SendingAccepted(), Message():
            return replace(message, status=Status.SENT, accepted=True, next_at=event.at + RECEIPT_FIRST, asked=0)
        case SendingPostponed(), Message():
            return replace(message, status=Status.QUEUED, next_at=event.next_at, refusals=message.refusals + 1)
        case AnswerAwaited(), Message():
            return replace(message, next_at=event.next_at, asked=event.asked)
        case MessageArrived(), Message():
            return replace(message, status=Status.DELIVERED)
        case MessageGivenUp(), Message():
            return replace(message, status=Status.FAILED, reason=event.reason)
        case OutcomeUnclear(), Message():
            return replace(message, status=Status.UNCLEAR, reason=event.reason)
        case RetryOrdered(), Message():
            again = replace(message, next_at=event.at, refusals=0, asked=0, reason=None)
            if message.status is Status.FAILED:
                return replace(again, status=Status.QUEUED, rounds=message.rounds + 1)
            return replace(again, status=Status.SENT if message.accepted else Status.SENDING)
    raise TypeError(f"{type(event).__name__} on {message!r}")
