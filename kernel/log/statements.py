"""The one statement that appends a batch, and its filtering twin.

One autocommit statement, so that a paused client holds no lock. `ON CONFLICT DO NOTHING` is nowhere: it would lose
events silently.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kernel.log.store import Append

_ITEMS = "unnest($1::int[], $2::uuid[], $3::int[]) AS i(item, stream_id, expected)"
_INBOX = (
    "unnest($4::int[], $5::uuid[], $6::bytea[], $7::bytea[], $8::timestamptz[])"
    " AS b(item, command_id, body_digest, answer, keep_until)"
)
_RELEASES = "unnest($9::int[], $10::text[], $11::bytea[], $12::uuid[]) AS r(item, scope, keyed_digest, stream_id)"
_TAKES = "unnest($13::int[], $14::text[], $15::bytea[], $16::uuid[]) AS t(item, scope, keyed_digest, stream_id)"
_EVENTS = (
    "unnest($17::int[], $18::uuid[], $19::text[], $20::int[], $21::uuid[], $22::text[], $23::int[], $24::bytea[],"
    " $25::bytea[], $26::bytea[], $27::text[], $28::int[], $29::bytea[]) AS e(item, stream_id, stream_type, version,"
    " event_id, type, schema_version, data, meta, published, published_type, published_sequence, digest)"
)
_TIMERS = (
    "unnest($30::int[], $31::uuid[], $32::uuid[], $33::text[], $34::text[], $35::timestamptz[], $36::text[],"
    " $37::text[]) AS w(item, timer_id, stream_id, stream_type, name, due_at, correlation_id, traceparent)"
)
_GAP = "i.expected > 0 AND NOT EXISTS (SELECT FROM events x WHERE x.stream_id = i.stream_id AND x.version = i.expected)"

# A claim held by another stream obstructs, unless it is released by the same item.
_GOOD = f"""good AS (
    SELECT i.item FROM {_ITEMS}
    WHERE NOT ({_GAP})
      AND NOT EXISTS (SELECT FROM events x WHERE x.stream_id = i.stream_id AND x.version = i.expected + 1
                      AND EXISTS (SELECT FROM {_EVENTS} WHERE e.item = i.item))
      AND NOT EXISTS (SELECT FROM {_INBOX} JOIN inbox x USING (command_id) WHERE b.item = i.item)
      AND NOT EXISTS (SELECT FROM {_TAKES} JOIN claims x USING (scope, keyed_digest) WHERE t.item = i.item
                      AND NOT EXISTS (SELECT FROM {_RELEASES} WHERE r.item = i.item AND r.scope = t.scope
                                      AND r.keyed_digest = t.keyed_digest AND r.stream_id = x.stream_id))
), """


def _body(only: str, answer: str) -> str:
    """Inserts sorted by key; the delete of a released claim runs before the insert of a taken one."""
    return f"""
inboxed AS (
    INSERT INTO inbox (command_id, body_digest, answer, keep_until)
    SELECT b.command_id, b.body_digest, b.answer, b.keep_until FROM {_INBOX} {only.format("b")} ORDER BY b.command_id
), released AS (
    DELETE FROM claims c USING {_RELEASES} {only.format("r") or "WHERE true"}
    AND c.scope = r.scope AND c.keyed_digest = r.keyed_digest AND c.stream_id = r.stream_id RETURNING 1
), taken AS (
    INSERT INTO claims (scope, keyed_digest, stream_id)
    SELECT t.scope, t.keyed_digest, t.stream_id FROM {_TAKES} CROSS JOIN (SELECT count(*) FROM released) AS first
    {only.format("t")} ORDER BY t.scope, t.keyed_digest
), timed AS (
    INSERT INTO timers (timer_id, stream_id, stream_type, name, due_at, correlation_id, traceparent)
    SELECT w.timer_id, w.stream_id, w.stream_type, w.name, w.due_at, w.correlation_id, w.traceparent
    FROM {_TIMERS} {only.format("w")}
), appended AS (
    INSERT INTO events (stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                        published_type, published_sequence, digest)
    SELECT e.stream_id, e.stream_type, e.version, e.event_id, e.type, e.schema_version, e.data, e.meta, e.published,
           e.published_type, e.published_sequence, e.digest
    FROM {_EVENTS} {only.format("e")} ORDER BY e.stream_id, e.version RETURNING position
), queued AS (
    INSERT INTO outbox (position) SELECT position FROM appended RETURNING 1
)
{answer}"""


APPEND = "WITH " + _body(
    "", f"SELECT bool_or(refuse_gap()) FROM {_ITEMS} WHERE {_GAP} AND (SELECT count(*) FROM queued) >= 0"
)
"""All of the batch or none of it. A missing expected version raises 23514."""

FILTER = "WITH " + _GOOD + _body("WHERE {0}.item IN (SELECT item FROM good)", "SELECT item FROM good")
"""Leaves out the items whose version, inbox key or claim is taken; returns the numbers of those appended."""

APPEND_ONE = """
WITH inboxed AS (
    INSERT INTO inbox (command_id, body_digest, answer, keep_until) VALUES ($1, $2, $3, $4)
), appended AS (
    INSERT INTO events (stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                        published_type, published_sequence, digest)
    VALUES ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING position
), queued AS (
    INSERT INTO outbox (position) SELECT position FROM appended RETURNING 1
)
SELECT CASE WHEN $7 > 1 AND NOT EXISTS (SELECT FROM events WHERE stream_id = $5 AND version = $7 - 1)
            THEN refuse_gap() END FROM queued"""
"""The same for the commonest batch, one remembered event and nothing else: a fifth faster without the unnests."""


def is_one(batch: Sequence[Append]) -> bool:
    """Whether `APPEND_ONE` does for this batch."""
    if len(batch) != 1:
        return False
    a = batch[0]
    return a.remember and len(a.rows) == 1 and not (a.takes or a.releases or a.timers)


def one(a: Append) -> tuple[Any, ...]:
    """The parameters of `APPEND_ONE`."""
    r = a.rows[0]
    return (a.command_id, a.body_digest, a.answer, a.keep_until, a.stream_id, a.stream_type, r.version, r.event_id) + (
        r.type, r.schema_version, r.data, r.meta, r.published, r.published_type, r.published_sequence, r.digest,
    )  # fmt: skip


def arguments(batch: Sequence[Append]) -> list[list[Any]]:
    """The statement's parameters, column by column."""
    items: list[tuple[Any, ...]] = []
    inbox: list[tuple[Any, ...]] = []
    releases: list[tuple[Any, ...]] = []
    takes: list[tuple[Any, ...]] = []
    events: list[tuple[Any, ...]] = []
    timers: list[tuple[Any, ...]] = []
    for n, a in enumerate(batch):
        items.append((n, a.stream_id, a.expected))
        if a.remember:
            inbox.append((n, a.command_id, a.body_digest, a.answer, a.keep_until))
        releases += [(n, scope, digest, a.stream_id) for scope, digest in a.releases]
        takes += [(n, take.scope, digest, a.stream_id) for take, digest in a.takes]
        timers += [
            (n, timer_id, a.stream_id, a.stream_type, arm.name, arm.due, a.correlation_id, a.traceparent)
            for timer_id, arm in a.timers
        ]
        for r in a.rows:
            events.append(
                (n, a.stream_id, a.stream_type, r.version, r.event_id, r.type, r.schema_version, r.data, r.meta)
                + (r.published, r.published_type, r.published_sequence, r.digest)
            )
    columns: list[list[Any]] = []
    for table, width in ((items, 3), (inbox, 5), (releases, 4), (takes, 4), (events, 13), (timers, 8)):
        columns += [list(c) for c in zip(*table, strict=True)] if table else [[] for _ in range(width)]
    return columns
