"""What waits for an employer, whatever order the streams of a person come in."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID, uuid4

import asyncpg
import pytest

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from services.identity.views import queue_of, waiting
from tests.integration.conftest import Place

PERSON, EMPLOYER, EMPLOYMENT = uuid4(), uuid4(), uuid4()


def record(type_: str, stream: UUID, **data: Any) -> Record:
    return Record(
        source=log_topic("identity"),
        partition=0,
        offset=0,
        stream_id=stream,
        sequence=1,
        event_id=uuid4(),
        type=type_,
        schema_version=1,
        time=datetime(2026, 1, 1, tzinfo=UTC),
        value=json.dumps(data).encode(),
        headers=(),
    )


ASKED = {"person_id": str(PERSON), "employer_id": str(EMPLOYER), "name": "已注销"}
RECORDS = (
    record("BindingAsked", EMPLOYMENT, **ASKED),
    record("ProfileSubmitted", PERSON, **ASKED, profile_version=1),
    record("PersonErased", PERSON),
)


@pytest.mark.parametrize("order", [*itertools.permutations(range(3))], ids=str)
async def test_nothing_of_an_erased_person_waits_whatever_came_first(place: Place, order: tuple[int, ...]) -> None:
    at = await place.service("identity")
    db = await asyncpg.connect(at.dsn)
    for statement in waiting.ddl:
        await db.execute(statement)
    for n in order:
        changes = Changes(db)
        await waiting.apply(changes, RECORDS[n])
        await changes.flush()
    found = await queue_of(cast("asyncpg.Pool", db), EMPLOYER, None, 10)
    await db.close()
    assert found == []
