"""Effect once, in order, whatever a topic repeats: `Standing` against a model that could not be simpler."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from kernel.log.ledger import Standing
from kernel.log.record import Record

STREAMS = [UUID(int=n) for n in range(1, 4)]


def record(stream: int, sequence: int) -> Record:
    return Record(
        source="topic",
        partition=0,
        offset=0,
        stream_id=STREAMS[stream],
        sequence=sequence,
        event_id=UUID(int=sequence),
        type="Happened",
        schema_version=1,
        time=datetime(2026, 1, 1, tzinfo=UTC),
        value=b"{}",
        headers=(),
    )


deliveries = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 8)), max_size=80)


@given(deliveries)
@example([(0, 1), (0, 1)])
@example([(0, 1), (0, 3), (0, 2), (0, 3)])
def test_each_sequence_is_applied_once_in_order_and_as_soon_as_it_can_be(found: list[tuple[int, int]]) -> None:
    standing = Standing()
    applied: dict[int, list[int]] = {0: [], 1: [], 2: []}
    seen: dict[int, set[int]] = {0: set(), 1: set(), 2: set()}
    for stream, sequence in found:
        for ready in standing.admit(record(stream, sequence)):
            standing.applied(ready)
            applied[STREAMS.index(ready.stream_id)].append(ready.sequence)
        seen[stream].add(sequence)
        whole = 0
        while whole + 1 in seen[stream]:
            whole += 1
        assert applied[stream] == list(range(1, whole + 1))


@given(deliveries)
def test_what_is_held_is_what_came_and_cannot_be_applied_yet(found: list[tuple[int, int]]) -> None:
    standing = Standing()
    for stream, sequence in found:
        for ready in standing.admit(record(stream, sequence)):
            standing.applied(ready)
    for (_, stream_id), waiting in standing.held.items():
        last = standing.last.get(("topic", stream_id), 0)
        assert all(sequence > last + 1 for sequence in waiting)
    # Every record drained in this batch had been held: in this batch, or before.
    assert {(r.stream_id, r.sequence) for r in standing.drained} <= {
        (r.stream_id, r.sequence) for r in standing.new_holds
    }


def test_a_parked_stream_takes_what_follows_along() -> None:
    standing = Standing()
    first, second = record(0, 1), record(0, 2)
    standing.park(first, "failed")
    assert standing.admit(second) == [second]
    assert standing.is_parked(second)
    assert not standing.is_parked(record(1, 1))
