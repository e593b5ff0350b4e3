"""The records that are compared: a command that was acknowledged, an event as it is stored.

Read with asyncpg, aiokafka and json alone: nothing in this folder knows the kernel or a service.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import asyncpg

from tests.journey.topics import Seen


@dataclass(frozen=True)
class Acknowledged:
    """A command that a client was told to be accepted. `sequence` is `<stream>@<version>`, `events` their types."""

    context: str
    path: str
    key: str
    stream: str
    sequence: str
    events: tuple[str, ...]

    @property
    def versions(self) -> tuple[str, int]:
        """The stream and the last version that the receipt names."""
        stream, _, version = self.sequence.partition("@")
        return stream, int(version)


@dataclass(frozen=True)
class Stored:
    """An event as it stands in a database, bytes as they are."""

    context: str
    stream: str
    stream_type: str
    version: int
    event_id: str
    type: str
    schema_version: int
    data: bytes
    meta: bytes
    published: bytes | None
    published_type: str | None
    published_sequence: int | None
    digest: bytes
    recorded_at: datetime

    @cached_property
    def facts(self) -> dict[str, Any]:
        """Who did it, under which command: the decoded `meta`."""
        found: dict[str, Any] = json.loads(self.meta)
        return found

    @property
    def content(self) -> dict[str, Any]:
        """The decoded `data`; sealed fields stay sealed."""
        found: dict[str, Any] = json.loads(self.data)
        return found

    @property
    def command_id(self) -> str:
        """The command that brought it."""
        return str(self.facts["command_id"])

    def __str__(self) -> str:
        return f"{self.context} {self.type} {self.stream}@{self.version}"


@dataclass
class History:
    """Everything there is to compare, by context. `inbox`: the answer kept for each command id."""

    acknowledged: list[Acknowledged]
    events: dict[str, list[Stored]]
    inbox: dict[str, dict[str, bytes]]
    records: dict[str, list[Seen]]

    def streams(self, context: str) -> dict[str, list[Stored]]:
        """A context's events by stream, in version order."""
        return by_stream(self.events[context])


def by_stream(events: Iterable[Stored]) -> dict[str, list[Stored]]:
    """Events by stream, in version order."""
    found: dict[str, list[Stored]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.stream, e.version)):
        found[event.stream].append(event)
    return found


def by_place(records: Iterable[Seen]) -> list[Seen]:
    """Records as they stand, each partition from its beginning."""
    return sorted(records, key=lambda r: (r.topic, r.partition, r.offset))


def firsts(records: Iterable[Seen]) -> list[Seen]:
    """The first occurrence of each event on a topic, as they stand: what a consumer lets take effect."""
    found: dict[tuple[str, bytes, int], Seen] = {}
    for record in by_place(records):
        found.setdefault((record.topic, record.key, record.sequence), record)
    return list(found.values())


def received(line: str) -> Acknowledged:
    """From a line of the clients' ledger."""
    told: Mapping[str, Any] = json.loads(line)
    return Acknowledged(told["context"], told["path"], told["key"], told["id"], told["sequence"], tuple(told["events"]))


async def stored(db: asyncpg.Connection, context: str) -> list[Stored]:
    """All events of a database."""
    rows = await db.fetch(
        "SELECT stream_id::text AS stream, stream_type, version, event_id::text, type, schema_version, data, meta,"
        " published, published_type, published_sequence, digest, recorded_at FROM events"
    )
    return [Stored(context, **dict(row)) for row in rows]


async def answers(db: asyncpg.Connection) -> dict[str, bytes]:
    """The answers that a database's inbox keeps, by command id."""
    return {row["id"]: row["answer"] for row in await db.fetch("SELECT command_id::text AS id, answer FROM inbox")}
