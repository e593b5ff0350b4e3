"""Many handlers' writes in a few round trips: whatever the mix, each stream's own order stays."""

from __future__ import annotations

from typing import Any, cast

import asyncpg
from hypothesis import given
from hypothesis import strategies as st

from kernel.log.changes import Changes
from tests.unit.kernel.test_ledger import record


class Noted:
    """A connection that only notes what it is sent, a list a round trip."""

    def __init__(self) -> None:
        self.sent: list[list[tuple[str, Any]]] = []

    async def execute(self, statement: str, *arguments: Any) -> None:
        self.sent.append([(statement, arguments)])

    async def executemany(self, statement: str, rows: list[Any]) -> None:
        self.sent.append([(statement, row) for row in rows])

    async def fetchval(self, query: str, *arguments: Any) -> None:
        self.sent.append([(query, arguments)])


def changes() -> tuple[Changes, Noted]:
    noted = Noted()
    return Changes(cast("asyncpg.Connection", noted)), noted


writes = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["a", "b", "c"]), st.booleans()), max_size=40)


@given(writes)
async def test_each_streams_statements_are_sent_once_in_its_order_and_before_what_was_read_after(
    program: list[tuple[int, str, bool]],
) -> None:
    db, noted = changes()
    given_per_stream: dict[int, list[tuple[str, int]]] = {0: [], 1: [], 2: []}
    for n, (stream, statement, reads) in enumerate(program):
        db.of(record(stream, n))
        await db.execute(statement, stream, n)
        given_per_stream[stream].append((statement, n))
        if reads:
            await db.fetchval("read", stream, -n)
            before = [a for trip in noted.sent for s, a in trip if s != "read"]
            assert len(before) == n + 1
    await db.flush()
    sent = [(s, a) for trip in noted.sent for s, a in trip if s != "read"]
    for stream, wanted in given_per_stream.items():
        assert [(s, a[1]) for s, a in sent if a[0] == stream] == wanted


async def test_a_batch_of_many_streams_takes_few_round_trips() -> None:
    db, noted = changes()
    for stream in range(3):
        for n, statement in enumerate(["begin", "count", "count", "count", "end"]):
            db.of(record(stream, n))
            await db.execute(statement, stream, n)
    await db.flush()
    assert [(trip[0][0], len(trip)) for trip in noted.sent] == [("begin", 3), ("count", 9), ("end", 3)]
