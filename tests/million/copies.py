"""A stream copied many times under other ids, each copy a history of its own with a chain of valid digests."""

from __future__ import annotations

import uuid
from typing import Any

import asyncpg

from kernel.log.ids import uuid7
from kernel.log.store import GENESIS, Row, chain

_COLUMNS = ("stream_id", "stream_type", "version", "event_id", "type", "schema_version", "data", "meta", "digest")
_PAGE = 500


async def copy_streams(db: asyncpg.Connection, events: int) -> int:
    """Copies of the longest archive item until there are so many events; not published, so that no other context has
    to take them for cases. Returns how many were made."""
    template = await db.fetch(
        "SELECT * FROM events WHERE stream_id = (SELECT stream_id FROM events WHERE stream_type = 'ArchiveItem'"
        " GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) ORDER BY version"
    )
    made = 0
    while made < events:
        streams = min(_PAGE, -(-(events - made) // len(template)))
        rows = [row for _ in range(streams) for row in _copy(template, uuid.uuid4())]
        async with db.transaction():
            last = await db.fetchval("SELECT coalesce(max(position), 0) FROM events")
            await db.copy_records_to_table("events", records=rows, columns=_COLUMNS)
            await db.execute("INSERT INTO outbox SELECT position FROM events WHERE position > $1", last)
        made += len(rows)
    await db.execute("ANALYZE events")
    return made


def _copy(template: list[Any], stream: uuid.UUID) -> list[tuple[Any, ...]]:
    before, after = str(template[0]["stream_id"]).encode(), str(stream).encode()
    digest, rows = GENESIS, []
    for found in template:
        row = Row(
            version=found["version"],
            event_id=uuid7(),
            type=found["type"],
            schema_version=found["schema_version"],
            data=bytes(found["data"]).replace(before, after),
            meta=bytes(found["meta"]),
            published=None,
            published_type=None,
            published_sequence=None,
            digest=b"",
        )
        digest = chain(digest, stream, found["stream_type"], row)
        rows.append(
            (stream, found["stream_type"], row.version, row.event_id, row.type, row.schema_version, row.data, row.meta,
             digest)
        )  # fmt: skip
    return rows
