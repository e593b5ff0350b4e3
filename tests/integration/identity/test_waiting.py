"""What waits for an employer, whatever order the streams of a person come in."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID, uuid4

import asyncpg
import pytest

from kernel.log.changes import Changes
from kernel.log.record import Record, log_topic
from services.identity.views import Place as Spot
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


async def test_the_longest_waiting_come_first_and_what_is_decided_meanwhile_moves_no_page(place: Place) -> None:
    at = await place.service("identity")
    db = await asyncpg.connect(at.dsn)
    for statement in waiting.ddl:
        await db.execute(statement)
    days = (3, 1, 2, 1)  # two have waited equally long
    streams = [uuid4() for _ in days]
    asked = [
        replace(record("BindingAsked", stream, **ASKED | {"person_id": str(uuid4())}), time=_day(day))
        for stream, day in zip(streams, days, strict=True)
    ]
    urged = record("BindingUrged", streams[2], person_id=str(PERSON), at=_day(4).isoformat())
    pool = cast("asyncpg.Pool", db)
    for told in (*asked, urged):
        changes = Changes(db)
        await waiting.apply(changes, told)
        await changes.flush()
    first = await queue_of(pool, EMPLOYER, None, 2)
    last = first[-1]
    changes = Changes(db)
    await waiting.apply(changes, record("BindingApproved", last["id"], person_id=str(PERSON)))
    await changes.flush()
    second = await queue_of(pool, EMPLOYER, Spot(last["since"], last["id"]), 2)
    await db.close()
    assert [row["id"] for row in first] == sorted([streams[1], streams[3]], key=str)
    assert [row["id"] for row in second] == [streams[2], streams[0]]
    assert [row["urged_at"] for row in second] == [_day(4), None]


def _day(day: int) -> datetime:
    return datetime(2026, 1, day, tzinfo=UTC)
