"""Kafka against views: each consumer has applied each event, and tables hold what a fold of the topics gives."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import asyncpg

from tests.chaos.checker.folds import FOLDS, Row, same
from tests.chaos.checker.found import Finding
from tests.journey.topics import Seen

VIEWS: dict[str, dict[str, tuple[str, ...]]] = {
    "identity": {
        "organisations": ("employers", "authorities"),
        "officers": ("officers",),
        "waiting": ("waiting",),
        "acting": ("acting",),
        "corrections": ("corrections",),
    },
    "archive": {"items": ("items", "handed_in", "evidence", "erased")},
    "declaration": {
        "approved_items": ("approved_items",),
        "declarations": ("declarations", "plans", "plan_versions"),
        "office_plans": ("office_plans",),
        "unrouted": ("unrouted",),
    },
    "review": {"cases": ("cases", "afterwards", "told"), "papers": ("papers", "paper_withdrawn"), "desk": ("desk",)},
    "payment": {"orders": ("orders", "batches", "unresolved")},
    "notify": {"messages": ("messages",)},
    "certificate": {"documents": ("documents",)},
}
"""Every view of every context, with its tables."""
for _views in VIEWS.values():
    _views["grants"] = ("grants",)  # which every service keeps

Tables = dict[str, list[Row]]


@dataclass
class Shown:
    """What the views of one context show. `applied`: by consumer and topic, the last sequence of each stream."""

    context: str
    tables: Tables = field(default_factory=dict)
    applied: dict[tuple[str, str], dict[str, int]] = field(default_factory=dict)


async def shown(db: asyncpg.Connection, context: str) -> Shown:
    """Read the views of one context."""
    found = Shown(context)
    for tables in VIEWS[context].values():
        for table in tables:
            found.tables[table] = await rows_of(db, table)
    for row in await db.fetch("SELECT DISTINCT consumer, topic FROM checkpoints"):
        found.applied[row["consumer"], row["topic"]] = {}
    for row in await db.fetch("SELECT consumer, source, stream_id::text AS stream, sequence FROM applied"):
        found.applied.setdefault((row["consumer"], row["source"]), {})[row["stream"]] = row["sequence"]
    return found


async def rows_of(db: asyncpg.Connection, table: str) -> list[Row]:
    """The rows of a view's table in its newest version."""
    names = await db.fetch(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ $1", f"^{table}_v[0-9]+$"
    )
    name = max((row["tablename"] for row in names), key=lambda found: int(found.rpartition("_v")[2]))
    return [json.loads(row["row"]) for row in await db.fetch(f'SELECT to_jsonb(t)::text AS row FROM "{name}" t')]


def check_views(views: Mapping[str, Shown], records: Mapping[str, list[Seen]]) -> Iterator[Finding]:
    """All of them."""
    for context, view in views.items():
        yield from _applied(view, records)
        for (owner, table), (key, topics, fold) in FOLDS.items():
            if owner == context:
                expected = fold([r for topic in topics for r in records.get(topic, [])])
                yield from _rows(f"{context} {table}", expected, {row[key]: row for row in view.tables[table]})


def _applied(view: Shown, records: Mapping[str, list[Seen]]) -> Iterator[Finding]:
    for (consumer, topic), applied in view.applied.items():
        ends: dict[str, int] = {}
        for record in records.get(topic, []):
            stream = record.key.decode()
            ends[stream] = max(record.sequence, ends.get(stream, 0))
        for stream, end in ends.items():
            if applied.get(stream, 0) != end:
                where = f"{view.context} {consumer}: {topic} {stream}"
                yield Finding("lost", f"{where} applied to #{applied.get(stream, 0)} of {end}")


def _rows(name: str, expected: Mapping[str, Row], found: Mapping[str, Row]) -> Iterator[Finding]:
    for key in expected.keys() | found.keys():
        if key not in found:
            yield Finding("tampered-view", f"{name}: no row {key}")
        elif key not in expected:
            yield Finding("tampered-view", f"{name}: a row {key} that no event calls for")
        elif wrong := same(expected[key], found[key]):
            yield Finding("tampered-view", f"{name}: row {key} is wrong in {', '.join(wrong)}")


def check_rebuilt(context: str, view: str, before: Sequence[Row], after: Sequence[Row]) -> Iterator[Finding]:
    """A table of a view as it was and as a rebuild made it: the same rows, in whatever order."""
    was, now = (Counter(json.dumps(row, sort_keys=True) for row in rows) for rows in (before, after))
    for more, what in ((was - now, "that the rebuilt one lacks"), (now - was, "only after a rebuild")):
        if more:
            yield Finding("tampered-view", f"{context} {view}: {more.total()} rows {what}")
