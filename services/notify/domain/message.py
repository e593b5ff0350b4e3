"""A message: one SMS for one occasion, sent once (stream = cause and occasion). `history` tells why it is once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published, Text, reject
from services.notify.domain.history import (
    AnswerAwaited,
    Message,
    MessageArrived,
    MessageGivenUp,
    MessageRequested,
    OutcomeUnclear,
    RetryOrdered,
    SendingAccepted,
    SendingPostponed,
    SendingStarted,
    Status,
    evolve,
)
from services.notify.domain.occasions import WORDINGS, Occasion
from services.notify.published import MessageDelivered, MessageFailed

SEND_AGAIN = tuple(timedelta(seconds=s) for s in (5, 30, 120, 600, 3600, 6 * 3600, 24 * 3600))
"""After each refusal "not now" (a limit, an empty account): how long until the next try. After the last: failed."""
ABSENT_AFTER = timedelta(seconds=45)
"""The carrier's list can lag behind: only from this long after its start does a missing message count as not sent."""
ASK_AGAIN = tuple(timedelta(seconds=s) for s in (30, 120, 600, 3600))
"""The carrier can't say whether it took the message: how often it is asked again before people have to look."""
RECEIPT_AGAIN = tuple(timedelta(seconds=s) for s in (10, 60, 600, 3600, 6 * 3600, 24 * 3600, 48 * 3600))
"""It took the message and has no receipt yet: networks try for three days to reach a phone that is switched off."""

NOT_AT_CARRIER = "not-at-carrier"
_SAFE_CODE = re.compile(r"(?!.*\d{7})[A-Za-z][A-Za-z0-9_.:-]{0,59}")


# -- commands ---------------------------------------------------------------------------------------------------------


class RequestMessage(Command):
    """Somebody must hear of something. `subject_id` is whose personal data the phone is; `person_id` None: an officer
    (`officer_id`), or no account yet. `code_id`: the phone code to be told. `useful_until`: after it the message would
    only mislead. `declaration_id`, `submission`: the case it is about."""

    message_id: UUID
    subject_id: UUID
    person_id: UUID | None
    occasion: Occasion
    cause_event_id: UUID
    parameters: dict[str, str]
    code_id: UUID | None = None
    useful_until: datetime | None = None
    officer_id: UUID | None = None
    declaration_id: UUID | None = None
    submission: int | None = None
    at: datetime


class StartSending(Command):
    """Sending number `attempt` to this phone is about to begin."""

    attempt: int
    phone: Text
    at: datetime


class RecordAccepted(Command):
    """The carrier took sending `attempt`; `carrier_id` is its number of it."""

    attempt: int
    carrier_id: str
    at: datetime


class RecordRefused(Command):
    """The carrier certainly didn't send `attempt`; `retryable`: the same message may pass later."""

    attempt: int
    code: str
    retryable: bool
    at: datetime


class HearCarrier(Command):
    """What the carrier answered when asked about sending `attempt`: it isn't in its list (absent), is on its way, has
    arrived, failed in the network (`code`), or nothing to go by (silent)."""

    attempt: int
    answer: Literal["absent", "waiting", "delivered", "failed", "silent"]
    code: str = ""
    at: datetime


class GiveUp(Command):
    """It can't be sent any more: `reason` is a code such as lapsed, gone or no-phone."""

    reason: str
    at: datetime


class RetryMessage(Command):
    """An operator wants a failed or unclear message taken up again."""

    at: datetime


def decide(command: Command, message: Message | None) -> Sequence[Event]:
    """The rules of a message."""
    if isinstance(command, RequestMessage):
        template = WORDINGS[command.occasion].template
        return [] if message is not None else [MessageRequested(**command.model_dump(), template=template)]
    if message is None:
        raise NotFound
    match command:
        case StartSending():
            due = message.status is Status.QUEUED and command.at >= message.next_at
            if not due or command.attempt != message.attempt + 1:
                return []  # somebody else's turn
            return [SendingStarted(**command.model_dump(), subject_id=message.requested.subject_id)]
        case RecordAccepted():
            unsure = message.status in {Status.SENDING, Status.QUEUED, Status.UNCLEAR}
            if not unsure or command.attempt != message.attempt:
                return []  # the carrier, when asked, was faster
            return [SendingAccepted(**command.model_dump())]
        case RecordRefused():
            if message.status is not Status.SENDING or command.attempt != message.attempt:
                return []
            return _not_sent(message, safe_code(command.code), command.retryable, command.at)
        case HearCarrier():
            asked = command.attempt == message.attempt and command.at >= message.next_at
            return _hear(command, message) if asked else []
        case GiveUp():
            over = message.status in {Status.DELIVERED, Status.FAILED}
            return [] if over else [MessageGivenUp(reason=command.reason, at=command.at)]
        case RetryMessage():
            return _retry(command, message)
    raise TypeError(type(command).__name__)


def _not_sent(message: Message, reason: str, retryable: bool, at: datetime) -> Sequence[Event]:
    if not retryable or message.refusals >= len(SEND_AGAIN):
        return [MessageGivenUp(reason=reason, at=at)]
    # What the carrier never got needn't wait.
    wait = timedelta() if reason == NOT_AT_CARRIER else SEND_AGAIN[message.refusals]
    return [SendingPostponed(attempt=message.attempt, reason=reason, next_at=at + wait, at=at)]


def _hear(command: HearCarrier, message: Message) -> Sequence[Event]:
    at = command.at
    match command.answer, message.status:
        case _, Status.QUEUED | Status.DELIVERED | Status.FAILED | Status.UNCLEAR:
            return []
        case "delivered", _:
            return [MessageArrived(at=at)]
        case "failed", _:
            return [MessageGivenUp(reason=safe_code(command.code), at=at)]
        case "waiting", Status.SENDING:
            return [SendingAccepted(attempt=message.attempt, carrier_id=None, at=at)]
        case "absent", Status.SENDING if message.started_at is not None:
            sure_at = message.started_at + ABSENT_AFTER
            if at < sure_at:
                return [AnswerAwaited(asked=message.asked, next_at=sure_at, at=at)]
            return _not_sent(message, NOT_AT_CARRIER, True, at)
    # Silent; or the carrier has it, and there is no receipt yet (its list may not even show it).
    waits = RECEIPT_AGAIN if message.accepted else ASK_AGAIN
    if message.asked >= len(waits):
        return [OutcomeUnclear(reason="no-receipt" if message.accepted else "no-answer", at=at)]
    return [AnswerAwaited(asked=message.asked + 1, next_at=at + waits[message.asked], at=at)]


def _retry(command: RetryMessage, message: Message) -> Sequence[Event]:
    if message.status is Status.DELIVERED:
        raise reject("already-delivered", "该短信已送达，无需重发", "the message has arrived")
    if message.status not in {Status.FAILED, Status.UNCLEAR}:
        return []  # it is being worked on
    until = message.requested.useful_until
    if message.status is Status.FAILED and until is not None and command.at > until:
        raise reject(
            "message-lapsed", "该短信已过时效，不再发送", "it is too late for this message to be of use",
            limit=until.isoformat(), actual=command.at.isoformat(),
        )  # fmt: skip
    return [RetryOrdered(at=command.at)]


def safe_code(code: str) -> str:
    """The carrier's code, if it looks like one: what it answers must not carry a phone into published events."""
    return code if _SAFE_CODE.fullmatch(code) else "refused"


def publish(event: Event, message: Message) -> Published | None:
    """What others hear of it."""
    names = ("message_id", "person_id", "occasion", "cause_event_id", "template", "declaration_id", "submission")
    about: dict[str, Any] = message.requested.model_dump(include=set(names))
    match event:
        case MessageArrived():
            return MessageDelivered(**about)
        case MessageGivenUp():
            return MessageFailed(**about, reason=event.reason)
    return None


def timers(event: Event, message: Message) -> Sequence[Arm]:
    """When to send, and when to ask: always at `next_at`, and nothing once it is over."""
    if message.status is Status.QUEUED:
        return [Arm("send", message.next_at)]
    if message.status in {Status.SENDING, Status.SENT}:
        return [Arm("ask", message.next_at)]
    return ()


SmsMessage: Decider[Message] = Decider(
    stream_type="Message",
    events=(
        MessageRequested,
        SendingStarted,
        SendingAccepted,
        SendingPostponed,
        AnswerAwaited,
        MessageArrived,
        MessageGivenUp,
        OutcomeUnclear,
        RetryOrdered,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
)
