"""What certificate does about others' events."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kernel.log.decider import Published
from kernel.log.reactions import Doing
from kernel.log.record import Record
from services.certificate.domain import Document, ReviewFormRequested, review_form_id
from services.certificate.reactions import on
from services.payment.published import FeePaid
from services.review.published import ReviewPassed
from tests.unit.notify.carrier import FakeIdentity
from tests.unit.payment.memory import MemoryKernel

DECLARATION, PERSON, PLAN, EMPLOYER, ORDER = (UUID(int=n) for n in range(1, 6))
PAID = datetime(2022, 11, 1, 2, 0, tzinfo=UTC)
FORM = review_form_id(DECLARATION, 2)
passed = ReviewPassed(
    declaration_id=DECLARATION,
    submission=2,
    person_id=PERSON,
    employer_id=EMPLOYER,
    plan_id=PLAN,
    plan_version=3,
    rule_set_version="1",
    readiness_digest="d",
    mode="normal",
)
paid = FeePaid(
    order_id=ORDER,
    declaration_id=DECLARATION,
    submission=2,
    person_id=PERSON,
    employer_id=EMPLOYER,
    plan_id=PLAN,
    plan_version=3,
    amount_fen=28_000,
    paid_at=PAID,
    channel="unionpay",
)


async def heard(kernel: MemoryKernel, event: Published, event_id: int) -> None:
    record = Record(
        source=f"zhiping.{type(event).__module__.split('.')[1]}.v1",
        partition=0,
        offset=0,
        stream_id=DECLARATION,
        sequence=1,
        event_id=UUID(int=event_id),
        type=event.type_name or type(event).__name__,
        schema_version=event.schema_version,
        time=PAID,
        value=event.model_dump_json().encode(),
        headers=(),
    )
    await on.react(record, Doing(kernel.as_kernel, on.consumer, record, FakeIdentity({})))


async def test_the_review_form_is_asked_for_once_the_fee_is_paid_and_no_sooner() -> None:
    kernel = MemoryKernel(PAID + timedelta(minutes=1), Document)
    await heard(kernel, passed, 1)
    assert kernel.streams == {}
    for _ in range(2):
        await heard(kernel, paid, 2)
    assert set(kernel.streams) == {FORM}
    (requested,) = kernel.streams[FORM]
    assert isinstance(requested, ReviewFormRequested)
    assert (requested.submission, requested.person_id, requested.plan_version) == (2, PERSON, 3)
