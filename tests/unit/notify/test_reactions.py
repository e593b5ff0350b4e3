"""What notify hears of, and that each makes one message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Published
from kernel.log.ids import derived
from kernel.log.reactions import Doing
from kernel.log.record import Record
from services.archive.published import ArchiveReturned
from services.identity.published import PhoneCodeRequested, ProfileApproved
from services.notify.domain import WORDINGS, Message, Occasion, SmsMessage
from services.notify.reactions import on
from services.payment.published import FeeExpired, FeePaid, FeeRequested
from services.review.published import ReviewReturned
from tests.unit.notify.carrier import FakeIdentity
from tests.unit.payment.memory import MemoryKernel

NOW = datetime(2022, 9, 1, 2, 0, tzinfo=UTC)
DUE = datetime(2022, 9, 8, 15, 59, 59, tzinfo=UTC)
EVENT, STREAM, PERSON = (UUID(int=n) for n in range(1, 4))
IDS: dict[str, Any] = {
    "order_id": UUID(int=4),
    "declaration_id": UUID(int=5),
    "plan_id": UUID(int=6),
    "employer_id": UUID(int=7),
    "rule_set_version": "1",
    "readiness_digest": "d",
    "item_id": UUID(int=8),
    "code_id": STREAM,
    "person_id": PERSON,
    "plan_version": 1,
    "submission": 1,
}
OTHERS: dict[str, Any] = {
    "purpose": "register",
    "expires_at": NOW + timedelta(minutes=10),
    "profile_version": 1,
    "item_version": 1,
    "defects": 2,
    "stage": "employer",
    "resubmit_by": DUE,
    "pay_before": DUE,
    "amount_fen": 43_000,
    "paid_at": NOW,
    "batch_id": None,
    "window": 1,
    "reopenings_left": 1,
    "channel": "wechat",
}
HEARD: list[tuple[type[Published], Occasion, dict[str, str]]] = [
    (PhoneCodeRequested, Occasion.PHONE_CODE, {}),
    (ProfileApproved, Occasion.PROFILE_APPROVED, {}),
    (ArchiveReturned, Occasion.ARCHIVE_RETURNED, {}),
    (ReviewReturned, Occasion.REVIEW_RETURNED, {"due": "2022年9月8日23:59"}),
    (FeeRequested, Occasion.FEE_REQUESTED, {"pay_before": "2022年9月8日23:59", "amount": "430.00"}),
    (FeePaid, Occasion.FEE_PAID, {"amount": "430.00"}),
    (FeeExpired, Occasion.FEE_EXPIRED, {}),
]


def record_of(kind: type[Published]) -> Record:
    """The event as it comes from Kafka."""
    event = kind(**{name: (IDS | OTHERS)[name] for name in kind.model_fields})
    context = kind.__module__.split(".")[1]
    return Record(
        source=f"zhiping.{context}.v1",
        partition=0,
        offset=0,
        stream_id=STREAM,
        sequence=1,
        event_id=EVENT,
        type=kind.__name__,
        schema_version=1,
        time=NOW,
        value=event.model_dump_json().encode(),
        headers=(),
    )


async def heard(kernel: MemoryKernel, kind: type[Published]) -> None:
    record = record_of(kind)
    await on.react(record, Doing(kernel.as_kernel, on.consumer, record, FakeIdentity({})))


@pytest.mark.parametrize(("kind", "occasion", "parameters"), HEARD)
async def test_each_event_a_person_must_hear_of_makes_one_message(
    kind: type[Published], occasion: Occasion, parameters: dict[str, str]
) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    for _ in range(3):
        await heard(kernel, kind)
    message_id = derived("message", EVENT, occasion)
    assert list(kernel.streams) == [message_id]
    message: Message = await kernel.state(SmsMessage, message_id)
    assert kernel.names(message_id) == ["MessageRequested"]
    requested = message.requested
    assert (requested.occasion, requested.parameters, requested.cause_event_id) == (occasion, parameters, EVENT)
    assert requested.template == WORDINGS[occasion].template
    told_later = {"code", "minutes"} if occasion is Occasion.PHONE_CODE else set()
    assert set(WORDINGS[occasion].parameters) == set(parameters) | told_later
    assert requested.person_id == (None if occasion is Occasion.PHONE_CODE else PERSON)


async def test_a_code_is_the_business_of_its_registration_until_it_lapses() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await heard(kernel, PhoneCodeRequested)
    requested = (await kernel.state(SmsMessage, next(iter(kernel.streams)))).requested
    assert (requested.subject_id, requested.code_id) == (STREAM, STREAM)
    assert requested.useful_until == NOW + timedelta(minutes=10)


@pytest.mark.parametrize("kind", [ReviewReturned, FeeRequested])
async def test_a_deadline_is_told_only_while_it_can_be_kept(kind: type[Published]) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await heard(kernel, kind)
    assert (await kernel.state(SmsMessage, next(iter(kernel.streams)))).requested.useful_until == DUE
