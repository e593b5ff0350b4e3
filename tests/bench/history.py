"""Histories of any length, made by the server itself: what a service's log looks like after years."""

from __future__ import annotations

import asyncio

import asyncpg

from kernel.log.store import Append

PER_STREAM = 10
_ABREAST = 1000
"""How many streams grow at the same time: a stream's events lie that many rows apart, as they do in life."""
_TABLES = ("events", "inbox")

# Streams are as scattered over the index as derived ids are; digests have the right size and chain nothing.
_EVENTS = """
INSERT INTO events (stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                    published_type, published_sequence, digest)
SELECT md5('notebook-' || i.stream)::uuid, $1, i.version, i.event_id, $2, 1,
       convert_to('{"n":"' || lpad(i.version::text, 4, '0') || $3::text, 'UTF8'), $4, $5, $6, i.version,
       uuid_send(i.event_id) || uuid_send(i.event_id)
FROM (SELECT n / ($8::int * $9::int) * $9 + n % $9 AS stream, (n % ($8 * $9) / $9 + 1)::int AS version,
             uuidv7() AS event_id
      FROM generate_series($7::bigint, $10::bigint) n) i"""

_INBOX = """
INSERT INTO inbox (command_id, body_digest, answer)
SELECT gen_random_uuid(), $1, $2 FROM generate_series($3::bigint, $4::bigint) n"""


async def fill(dsn: str, events: int, like: Append) -> int:
    """About so many events like this one, all relayed, in streams of ten, and as many remembered commands.

    Vacuumed and analysed. Returns the number of streams: `stream_of(0)` and so on.
    """
    abreast = min(_ABREAST, max(1, events // (2 * PER_STREAM)))
    half = max(1, events // (2 * PER_STREAM * abreast)) * PER_STREAM * abreast
    db = await asyncpg.connect(dsn)
    try:
        indexes = await _without_indexes(db)
        await asyncio.gather(*(_insert(dsn, like, abreast, first, half) for first in (0, half)))
        await db.execute("SET maintenance_work_mem = '1GB'")
        for statement in indexes:
            await db.execute(statement)
        for table in _TABLES:
            await db.execute(f"VACUUM (FREEZE, ANALYZE) {table}")
        await db.execute("CHECKPOINT")
        return 2 * half // PER_STREAM
    finally:
        await db.close()


async def _without_indexes(db: asyncpg.Connection) -> list[str]:
    """Drop keys and indexes, which are faster to build at the end; returns the statements that do."""
    again: list[str] = []
    for table in _TABLES:
        keys = await db.fetch(
            "SELECT conname, conindid, pg_get_constraintdef(oid) AS definition FROM pg_constraint"
            " WHERE conrelid = $1::text::regclass AND contype IN ('p', 'u')",
            table,
        )
        for key in keys:
            await db.execute(f"ALTER TABLE {table} DROP CONSTRAINT {key['conname']}")
            again.append(f"ALTER TABLE {table} ADD CONSTRAINT {key['conname']} {key['definition']}")
        for name, definition in await db.fetch(
            "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
            " WHERE indrelid = $1::text::regclass",
            table,
        ):
            await db.execute(f"DROP INDEX {name}")
            again.append(definition)
    return again


async def _insert(dsn: str, like: Append, abreast: int, first: int, count: int) -> None:
    row = like.rows[0]
    last = first + count - 1
    db = await asyncpg.connect(dsn)
    try:
        await db.execute(
            _EVENTS,
            *(like.stream_type, row.type, row.data.decode()[len('{"n":"0001') :], row.meta, row.published),
            *(row.published_type, first, PER_STREAM, abreast, last),
        )
        await db.execute(_INBOX, like.body_digest, like.answer, first, last)
    finally:
        await db.close()
