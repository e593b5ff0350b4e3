"""What is shown of a fee, in whatever order the orders of a case are heard."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import asyncpg

from kernel.log.changes import Changes
from kernel.log.record import Record, published_topic
from services.review.views.afterwards import afterwards_of
from services.review.views.cases import cases
from tests.integration.conftest import Place

AT = datetime(2026, 5, 1, tzinfo=UTC)
CASE, FIRST, SECOND = uuid4(), uuid4(), uuid4()


def told(type_: str, order: UUID, submission: int, **data: Any) -> Record:
    about = {"declaration_id": str(CASE), "order_id": str(order), "submission": submission, "amount_fen": 43000, **data}
    return Record(
        source=published_topic("payment"),
        partition=0,
        offset=0,
        stream_id=order,
        sequence=1,
        event_id=uuid4(),
        type=type_,
        schema_version=1,
        time=AT,
        value=json.dumps(about).encode(),
        headers=(),
    )


WITHDRAWN = (
    told("FeeRequested", FIRST, 1, pay_before=AT.isoformat()),
    told("FeeExpired", FIRST, 1, window=1, reopenings_left=1),
    told("FeePaid", FIRST, 1, paid_at=AT.isoformat()),
    told("FeeRefunded", FIRST, 1, refunded_at=AT.isoformat()),
)
STANDS = (
    told("FeeRequested", SECOND, 2, pay_before=AT.isoformat()),
    told("FeePaid", SECOND, 2, paid_at=AT.isoformat()),
)


def interleaved() -> Iterator[list[Record]]:
    """Each order's own in their order."""
    for places in itertools.combinations(range(len(WITHDRAWN) + len(STANDS)), len(STANDS)):
        first, second = iter(WITHDRAWN), iter(STANDS)
        yield [next(second) if n in places else next(first) for n in range(len(WITHDRAWN) + len(STANDS))]


async def test_the_order_of_the_newest_submission_is_shown_whatever_is_heard_first(place: Place) -> None:
    at = await place.service("review")
    db = await asyncpg.connect(at.dsn)
    async with asyncpg.create_pool(at.dsn, min_size=1, max_size=1) as pool:
        for statement in cases.ddl:
            await pool.execute(statement)
        seen = set()
        for records in interleaved():
            await db.execute(f"TRUNCATE {cases.table('afterwards')}, {cases.table('told')}")
            for record in records:
                changes = Changes(db)
                await cases.apply(changes, record)
                await changes.flush()
            seen.add(await afterwards_of(pool, CASE))
        await db.close()
        (shown,) = seen
        assert (shown.order_id, shown.ordered_for, shown.paid_at) == (SECOND, 2, AT)
        assert (shown.expired, shown.refunded_at, shown.reopenings_left) == (False, None, 0)
