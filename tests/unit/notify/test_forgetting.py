"""What notify keeps of somebody who is no more."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from kernel.log.decider import Published
from kernel.log.reactions import Doing
from kernel.log.record import Record
from services.identity.published import DuplicateAccountEnded, PersonErased
from services.notify.domain import SmsMessage
from services.notify.reactions import on
from tests.unit.notify.carrier import FakeIdentity
from tests.unit.payment.memory import MemoryKernel

NOW = datetime(2022, 9, 1, 2, 0, tzinfo=UTC)
PERSON, OTHER = UUID(int=3), UUID(int=9)


@pytest.mark.parametrize(
    "event",
    [
        PersonErased(person_id=PERSON, erased_at=NOW),
        DuplicateAccountEnded(person_id=PERSON, duplicate_of=OTHER, ended_at=NOW),
    ],
    ids=lambda event: type(event).__name__,
)
async def test_what_is_kept_of_an_account_that_is_no_more_cant_be_read(
    event: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten: list[UUID] = []

    async def erase(_do: Doing, subject: UUID, _at: datetime) -> None:
        forgotten.append(subject)

    monkeypatch.setattr(Doing, "erase", erase)
    record = Record(
        source="zhiping.identity.v1",
        partition=0,
        offset=0,
        stream_id=PERSON,
        sequence=1,
        event_id=UUID(int=1),
        type=type(event).__name__,
        schema_version=1,
        time=NOW,
        value=event.model_dump_json().encode(),
        headers=(),
    )
    await on.react(record, Doing(MemoryKernel(NOW, SmsMessage).as_kernel, on.consumer, record, FakeIdentity({})))
    assert forgotten == [PERSON]
