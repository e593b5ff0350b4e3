"""Restore: a database from a backup is brought up to what stands on its `.log` topic, before the service opens.

Promise: afterwards every event of the topic is in the database as it was, byte for byte and in stream order, with the
answers, claims and timers it led to; whoever was erased stays erased. Repeatable; killed in the middle it goes on.
Breaks if: commands were accepted between the backup's return and the restore (another version n stands on the topic:
said, never mended), or events were acknowledged and not yet on the topic when the database was lost (lost for good).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import asyncpg
from pydantic_core import from_json

from kernel.log.erasure import SubjectErased, erased_in
from kernel.log.errors import ForeignHistory
from kernel.log.exclusive import alone
from kernel.log.migrate import make_topics, migrate_database
from kernel.log.record import Record, log_topic, published_topic
from kernel.log.rederiving import Derived, rederive
from kernel.log.scanning import Scanner, scanning
from kernel.log.store import GENESIS, Row, chain, dump

if TYPE_CHECKING:
    from kernel.log.kernel import Kernel

TELL_EVERY = 2.0


@dataclass(slots=True)
class Counts:
    """What a restore has met and done."""

    erased: int = 0
    read: int = 0
    added: int = 0
    answers: int = 0
    unpublished: int = 0
    derived: Derived = field(default_factory=Derived)


async def restore(kernel: Kernel, tell: Callable[[str], None], give_up: Collection[UUID] = ()) -> Counts:
    """Bring the database up to its `.log` topic. Nothing else of the service may run meanwhile.

    `give_up`: subjects whose keys are lost for good; what is sealed for them reads as `ERASED` from then on.

    Raises ForeignHistory (see `add_page`), and RuntimeError when other connections of this service are open.
    """
    counts = Counts()
    log = log_topic(kernel.context)
    at = kernel.at
    async with alone(at.dsn, at.context, "restore") as db, scanning(at.kafka, at.partitions) as topics:
        await asyncio.to_thread(migrate_database, at.dsn)  # the backup may be older than the tables
        await make_topics(at.kafka, at.context, at.partitions)
        counts.erased = await _replay_erasures(kernel, db, topics)
        tell(f"{counts.erased} subjects erased")
        bounds = await topics.bounds(log)
        total, told, began = sum(b.end - b.begin for b in bounds.values()), time.monotonic(), time.monotonic()
        async for page in topics.whole(log):
            await add_page(db, page, counts)
            if time.monotonic() - told > TELL_EVERY:
                told = time.monotonic()
                rate = counts.read / (told - began)
                tell(f"{counts.read} of {total} records read, {counts.added} events added, {rate:.0f} records/s")
        tell(f"{counts.read} records read, {counts.added} events added, {counts.answers} answers remembered")
        if await db.fetchval("SELECT EXISTS (SELECT FROM reimported)"):
            async for page in topics.whole(published_topic(kernel.context)):
                await db.execute(_PUBLISHED, [r.event_id for r in page])
            counts.unpublished = await db.fetchval(_UNPUBLISHED)
        for subject in give_up:
            await kernel.vault.erase(subject)
        counts.derived = await rederive(db, kernel.vault, kernel.decider)
        tell(f"{counts.derived.claims} claims and {counts.derived.timers} timers derived again")
    return counts


async def _replay_erasures(kernel: Kernel, db: asyncpg.Connection, topics: Scanner) -> int:
    """Before anything else: the keys come from a backup, too, and may hold those of people erased since."""
    # The topic has all of them, unless it was lost as well; and a key backup may be older than the database's.
    for row in await db.fetch("SELECT data FROM events WHERE type = $1", SubjectErased.__name__, timeout=3600):
        event = SubjectErased.model_validate_json(row["data"])
        await kernel.vault.erase(event.subject, event.erased_at)
    async for page in topics.whole(log_topic(kernel.context)):
        for subject, erased_at in erased_in(page):
            await kernel.vault.erase(subject, erased_at)
    erased: int = await db.fetchval("SELECT count(*) FROM keys.tombstones")
    return erased


# An added event stood on `.log`; whether its twin on `.v1` was acknowledged, too, only `.v1` knows.
_UNPUBLISHED = """
SELECT count(*) FROM outbox JOIN events e USING (position) JOIN reimported r USING (stream_id)
WHERE e.version > r.after"""
_PUBLISHED = """
DELETE FROM outbox WHERE position IN (
    SELECT e.position FROM events e JOIN reimported r USING (stream_id)
    WHERE e.event_id = any($1::uuid[]) AND e.version > r.after)"""


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as its record on `.log` keeps it."""

    stream_id: UUID
    stream_type: str
    row: Row
    recorded_at: datetime
    where: str

    @property
    def name(self) -> str:
        """How a message names it."""
        return f"{self.stream_type} {self.stream_id} version {self.row.version} ({self.where})"


def stored(record: Record) -> Stored:
    """The event behind a record of `.log`. Raises KeyError on a record that isn't one."""
    by_name = dict(record.headers)
    published = by_name.get("zp_published")
    return Stored(
        stream_id=record.stream_id,
        stream_type=by_name["zp_stream_type"].decode(),
        row=Row(
            version=record.sequence,
            event_id=record.event_id,
            type=record.type,
            schema_version=record.schema_version,
            data=record.value,
            meta=by_name["zp_meta"],
            published=published,
            published_type=by_name["zp_published_type"].decode() if published is not None else None,
            published_sequence=int(by_name["zp_published_sequence"]) if published is not None else None,
            digest=by_name["zp_digest"],
        ),
        recorded_at=datetime.fromisoformat(by_name["zp_recorded_at"].decode()),
        where=f"{record.source}[{record.partition}]@{record.offset}",
    )


async def add_page(db: asyncpg.Connection, records: Sequence[Record], counts: Counts) -> None:
    """Add what the database lacks of one page of a `.log` partition, in one transaction.

    Raises ForeignHistory, naming stream and version, when a record doesn't continue what the database has.
    """
    events = [stored(r) for r in records]
    async with db.transaction():
        missing = await _missing(db, events)
        await _add_events(db, missing)
        answers = await _add_answers(db, missing)
    counts.read += len(records)
    counts.added += len(missing)
    counts.answers += answers


async def _missing(db: asyncpg.Connection, events: Sequence[Stored]) -> list[Stored]:
    """The events the database lacks, each checked to continue its stream."""
    digests: dict[UUID, bytes] = {
        r["event_id"]: bytes(r["digest"])
        for r in await db.fetch(
            "SELECT event_id, digest FROM events WHERE event_id = any($1::uuid[])", [e.row.event_id for e in events]
        )
    }
    unknown = {e.stream_id for e in events if e.row.event_id not in digests}
    heads: dict[UUID, tuple[int, bytes]] = {
        r["stream_id"]: (r["version"], bytes(r["digest"]))
        for r in await db.fetch(
            "SELECT s.stream_id, e.version, e.digest FROM unnest($1::uuid[]) AS s(stream_id) CROSS JOIN LATERAL"
            " (SELECT version, digest FROM events WHERE stream_id = s.stream_id ORDER BY version DESC LIMIT 1) AS e",
            list(unknown),
        )
    }
    missing = []
    for event in events:
        row = event.row
        known = digests.get(row.event_id)
        if known is not None:
            if known != row.digest:
                raise ForeignHistory(f"{event.name}: the database has this event with another digest")
            continue
        version, digest = heads.get(event.stream_id, (0, GENESIS))
        if row.version <= version:
            raise ForeignHistory(f"{event.name}: the database has another event of this version")
        if row.version > version + 1:
            raise ForeignHistory(f"{event.name}: neither the topic nor the database has version {version + 1}")
        if chain(digest, event.stream_id, event.stream_type, row) != row.digest:
            raise ForeignHistory(f"{event.name}: its digest doesn't fit it and the event before it")
        heads[event.stream_id] = (row.version, row.digest)
        digests[row.event_id] = row.digest
        missing.append(event)
    return missing


async def _add_events(db: asyncpg.Connection, events: Sequence[Stored]) -> None:
    """In the order given, so that the positions of a stream rise. Published ones are queued: `.v1` may lack them."""
    if not events:
        return
    rows = [e.row for e in events]
    await db.execute(
        """
        WITH added AS (
            INSERT INTO events (stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                                published_type, published_sequence, digest, recorded_at)
            SELECT stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                   published_type, published_sequence, digest, recorded_at
            FROM unnest($1::uuid[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::int[], $7::bytea[], $8::bytea[],
                        $9::bytea[], $10::text[], $11::int[], $12::bytea[], $13::timestamptz[]) WITH ORDINALITY
                 AS e(stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                      published_type, published_sequence, digest, recorded_at, nth)
            ORDER BY nth RETURNING stream_id, stream_type, version, position, published
        ), queued AS (
            INSERT INTO outbox (position) SELECT position FROM added WHERE published IS NOT NULL
        )
        INSERT INTO reimported (stream_id, stream_type, after)
        SELECT stream_id, stream_type, min(version) - 1 FROM added GROUP BY 1, 2 ON CONFLICT DO NOTHING""",
        [e.stream_id for e in events],
        [e.stream_type for e in events],
        [r.version for r in rows],
        [r.event_id for r in rows],
        [r.type for r in rows],
        [r.schema_version for r in rows],
        [r.data for r in rows],
        [r.meta for r in rows],
        [r.published for r in rows],
        [r.published_type for r in rows],
        [r.published_sequence for r in rows],
        [r.digest for r in rows],
        [e.recorded_at for e in events],
    )


async def _add_answers(db: asyncpg.Connection, events: Sequence[Stored]) -> int:
    """Remember the accepted commands these events came from, with the answers they were given."""
    # The events of one append share the bytes of their meta, and nobody else's are the same.
    last = {(e.stream_id, e.row.meta): e for e in events if from_json(e.row.meta).get("accepted")}
    if not last:
        return 0
    types: dict[int, list[str]] = {}
    for row in await db.fetch(
        # The rows, and not this page alone: an append's first events may have come in the page before.
        "SELECT a.nth, e.type FROM unnest($1::uuid[], $2::bytea[]) WITH ORDINALITY AS a(stream_id, meta, nth)"
        " CROSS JOIN LATERAL (SELECT type, version FROM events WHERE stream_id = a.stream_id AND meta = a.meta) AS e"
        " ORDER BY a.nth, e.version",
        *([stream_id for stream_id, _ in last], [meta for _, meta in last]),
    ):
        types.setdefault(row["nth"], []).append(row["type"])
    answers = []
    for nth, ((stream_id, meta), event) in enumerate(last.items(), start=1):
        facts = from_json(meta)
        keep = facts.get("keep_seconds")
        answer = {"id": stream_id, "sequence": f"{stream_id}@{event.row.version}", "events": types[nth]}
        answers.append(
            (
                UUID(facts["command_id"]),
                dump(answer),
                event.recorded_at,
                datetime.fromisoformat(facts["occurred_at"]) + timedelta(seconds=keep) if keep else None,
            )
        )
    await db.execute(
        # In conflict only with what the page before remembered of the same append: the backup's own rows are of
        # events that it has.
        "INSERT INTO inbox (command_id, body_digest, answer, recorded_at, keep_until)"
        " SELECT command_id, '', answer, recorded_at, keep_until"
        " FROM unnest($1::uuid[], $2::bytea[], $3::timestamptz[], $4::timestamptz[])"
        " AS a(command_id, answer, recorded_at, keep_until)"
        " ON CONFLICT (command_id) DO UPDATE SET answer = excluded.answer",
        *(list(column) for column in zip(*answers, strict=True)),
    )
    return len(answers)
