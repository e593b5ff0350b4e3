"""What happens when a message is due: it is sent, or the carrier is asked what became of it.

`send` is the only place that sends, and only right after its own `SendingStarted`. It never asks; `ask` never sends.
A process that dies in between leaves the message `sending`, and the timer armed with `SendingStarted` asks.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from pydantic import BaseModel

from kernel.log.decider import ERASED, TooEarly
from kernel.log.errors import Erased, Gone
from kernel.log.ids import uuid7
from kernel.log.kernel import Receipt
from kernel.log.reactions import Ask
from kernel.log.timers import TimerHandler, Waking
from services.notify.domain import (
    GiveUp,
    HearCarrier,
    Message,
    Occasion,
    RecordAccepted,
    RecordRefused,
    SmsMessage,
    StartSending,
    Status,
    shown_minutes,
)
from services.notify.outside import CarrierRefused, CarrierUnavailable, SmsCarrier

SEND_WITHIN = timedelta(seconds=5)
"""From `SendingStarted` to the call: later it isn't made, for others may be asking about it already."""
CALL_SECONDS = 8
"""A call to the carrier takes no longer. With `SEND_WITHIN` well below `ASK_FIRST`."""
NO_PHONE_AFTER = timedelta(hours=1)
"""Identity may be behind; after this long without a phone there is none."""
ANSWERS_KEPT = timedelta(days=1)
TO_FORMER = frozenset({Occasion.OFFICER_REVOKED})
"""What an officer is told who isn't one any more. Of anything else they hear nothing."""

log = structlog.get_logger("notify")


class PhoneAnswer(BaseModel):
    """What identity says of a person's phone."""

    phone: str


class PhoneCodeAnswer(BaseModel):
    """What identity says of a code that is to be told to a phone."""

    phone: str
    code: str


@dataclass(frozen=True)
class Sending:
    """The handlers of a message's timers, with the carrier and the way to ask identity."""

    carrier: SmsCarrier
    ask_service: Ask

    async def send(self, waking: Waking) -> None:
        """Put the sending on record, then send."""
        message = await _message(waking)
        if message.status is not Status.QUEUED or waking.now < message.next_at:
            return  # an earlier run of this timer has done it, or a later one will
        if (told := await self._told(waking, message)) is None:
            return
        phone, parameters = told
        clock, attempt = waking.kernel.clock, message.attempt + 1
        started_at = clock.now()
        try:
            receipt = await _handle(waking, StartSending(attempt=attempt, phone=phone, at=started_at))
        except Erased:  # since identity was asked
            await _give_up(waking, message, "gone")
            return
        if "SendingStarted" not in receipt.events or clock.now() > started_at + SEND_WITHIN:
            return
        try:
            async with asyncio.timeout(CALL_SECONDS):
                accepted = await self.carrier.send(
                    phone=phone,
                    template=message.requested.template,
                    parameters=message.requested.parameters | parameters,
                    reference=message.reference,
                )
        except (CarrierUnavailable, TimeoutError):
            log.warning("sending without an answer", message_id=str(waking.stream_id), attempt=attempt)
        except CarrierRefused as no:
            refused = RecordRefused(attempt=attempt, code=no.code, retryable=no.retryable, at=clock.now())
            _tell(waking, message, await _handle(waking, refused))
        else:
            taken = RecordAccepted(attempt=attempt, carrier_id=accepted.carrier_id, at=clock.now())
            await _handle(waking, taken)

    async def _told(self, waking: Waking, message: Message) -> tuple[str, dict[str, str]] | None:
        """The phone as it is now, and what only the phone is told; None when there is nothing to send any more."""
        requested = message.requested
        if message.lapsed(waking.now):
            await _give_up(waking, message, "lapsed")
            return None
        try:
            if requested.officer_id is not None:
                whose = "former-officers" if requested.occasion in TO_FORMER else "officers"
                reached = await self.ask_service("identity", f"{whose}/{requested.officer_id}/phone", PhoneAnswer)
                return reached.phone, {}
            if requested.code_id is None:
                found = await self.ask_service("identity", f"persons/{requested.person_id}/phone", PhoneAnswer)
                return found.phone, {}
            told = await self.ask_service("identity", f"phone-codes/{requested.code_id}", PhoneCodeAnswer)
        except Gone:
            await _give_up(waking, message, "gone")
            return None
        except TooEarly:
            if waking.now < requested.at + NO_PHONE_AFTER:
                raise  # tried again by the kernel, with growing distance
            await _give_up(waking, message, "no-phone")
            return None
        minutes = shown_minutes(waking.now, requested.useful_until or waking.now)
        return told.phone, {"code": told.code, "minutes": minutes}

    async def ask(self, waking: Waking) -> None:
        """Ask the carrier what became of the message, and record what it says."""
        message = await _message(waking)
        due = message.status in {Status.SENDING, Status.SENT} and waking.now >= message.next_at
        if not due or message.started_at is None:
            return
        if message.phone == ERASED:
            await _give_up(waking, message, "gone")
            return
        answer: dict[str, str] = {"answer": "silent"}
        try:
            async with asyncio.timeout(CALL_SECONDS):
                found = await self.carrier.find(
                    phone=message.phone, reference=message.reference, since=message.started_at
                )
                answer = {"answer": found.state, "code": found.code} if found else {"answer": "absent"}
        except (CarrierUnavailable, TimeoutError):
            pass  # silent
        heard = HearCarrier.model_validate({"attempt": message.attempt, "at": waking.now, **answer})
        _tell(waking, message, await _handle(waking, heard))


async def _message(waking: Waking) -> Message:
    message = (await waking.load()).state
    if not isinstance(message, Message):
        raise TypeError(f"timer {waking.name} without a message")
    return message


async def _give_up(waking: Waking, message: Message, reason: str) -> None:
    _tell(waking, message, await _handle(waking, GiveUp(reason=reason, at=waking.now)))


async def _handle(waking: Waking, command: Any) -> Receipt:
    """Handle a command under an id of its own.

    `waking.handle` numbers the commands of a timer, so that a second run gets the first run's answers. Here a second
    run takes another path than the first, and must not be told "started" for a start that another run made: the
    version of the stream and `attempt` decide who may send.
    """
    by = waking.by(uuid7(), keep_for=ANSWERS_KEPT)
    return await waking.kernel.handle(SmsMessage, waking.stream_id, command, by)


def _tell(waking: Waking, message: Message, receipt: Receipt) -> None:
    """Say aloud what an operator has to look at."""
    about: dict[str, str | UUID] = {
        "message_id": str(waking.stream_id),
        "occasion": message.requested.occasion,
    }
    if "MessageGivenUp" in receipt.events:
        log.warning("message given up", **about)
    if "OutcomeUnclear" in receipt.events:
        log.error("message unclear: an operator's task", **about)


def timers(carrier: SmsCarrier, ask_service: Ask) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""
    sending = Sending(carrier, ask_service)
    kind = SmsMessage.stream_type
    return {(kind, "send"): sending.send, (kind, "ask"): sending.ask}
