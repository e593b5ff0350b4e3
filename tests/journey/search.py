"""Looking for texts in everything a stack keeps: topics, tables, logs, files, and the addresses that were asked for."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import asyncpg

from deploy.local.demo.people import id_check
from tests.journey.topics import all_topics, read_all

ELSEWHERE = frozenset({"postgres", "kafka", "sandbox"})
"""Folders of a home not read as files: the servers' own (asked over the wire), and the carrier's ledger (exempt)."""


def text_forms(text: str) -> set[bytes]:
    """The ways a text may stand somewhere in clear."""
    escaped = json.dumps(text)[1:-1]
    found = {text, text.lower(), escaped, escaped.upper().replace("\\U", "\\u"), quote(text), quote(text).lower()}
    encoded = {form.encode() for form in found}
    for encoding in ("gb18030", "utf-16-le", "utf-16-be"):
        encoded.add(text.encode(encoding))
    return encoded | {form.hex().encode() for form in (text.encode(),)}


_ID_NUMBER = re.compile(rb"(?<![0-9A-Za-z-])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![0-9A-Za-z-])")
_PHONE = re.compile(rb"(?<![0-9A-Za-z.-])1[3-9]\d{9}(?![0-9A-Za-z-]|\.\d)")


def numbers_in(content: bytes) -> int:
    """How many ID numbers (by their check digit) and mobile numbers, anybody's, stand in some bytes."""
    numbers = [found.group().decode().upper() for found in _ID_NUMBER.finditer(content)]
    real = [number for number in numbers if id_check(number[:17]) == number[17]]
    return len(real) + len(_PHONE.findall(content))


@dataclass(frozen=True)
class Hit:
    """What was found, by its name (never the text itself), and where."""

    what: str
    where: str


class Search:
    """For named texts: `Search({"phone": "139…"})`."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._patterns = {what: re.compile(b"|".join(map(re.escape, text_forms(text)))) for what, text in texts.items()}

    def bytes(self, where: str, content: bytes) -> list[Hit]:
        """In some bytes."""
        return [Hit(what, where) for what, pattern in self._patterns.items() if pattern.search(content)]

    def urls(self, urls: Iterable[str]) -> list[Hit]:
        """In addresses."""
        return [hit for url in urls for hit in self.bytes("an address", url.encode())]

    async def topics(self, kafka: str) -> list[Hit]:
        """In every record of every topic: key, value, names and values of headers."""
        found = []
        for record in await read_all(kafka, await all_topics(kafka), within=120):
            headers = b"\n".join(part for name, value in record.headers for part in (name.encode(), value))
            found += self.bytes(record.topic, b"\n".join((record.key, record.value, headers)))
        return found

    async def tables(self, postgres: dict[str, str]) -> list[Hit]:
        """In every column of every table of every database, the keys' schema included."""
        found = []
        for context, dsn in postgres.items():
            db = await asyncpg.connect(dsn)
            try:
                tables = await db.fetch(
                    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
                    " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"
                )
                for table in tables:
                    found += await self._table(db, f"{context}: {table['name']}", table["name"])
            finally:
                await db.close()
        return found

    async def _table(self, db: asyncpg.Connection, where: str, table: str) -> list[Hit]:
        columns = await db.fetch(
            "SELECT format('%I', attname) AS name, atttypid = 'bytea'::regtype AS raw FROM pg_attribute"
            " WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped",
            table,
        )
        # Bytes as they are, all else as the text it is shown as (arrays and JSON too).
        shown = ", ".join(c["name"] if c["raw"] else f"{c['name']}::text" for c in columns)
        found = []
        async with db.transaction():
            async for row in db.cursor(f"SELECT {shown} FROM {table}"):
                cells = [cell.encode() if isinstance(cell, str) else cell for cell in row if cell is not None]
                found += self.bytes(where, b"\n".join(cells))
        return found

    async def files(self, home: Path) -> list[Hit]:
        """In every file below a home: logs, kept files, configuration, the gateway's own folders."""
        return await asyncio.to_thread(self._files, home)

    def _files(self, home: Path) -> list[Hit]:
        found = []
        for path in sorted(home.rglob("*")):
            inside = path.relative_to(home)
            if inside.parts[0] not in ELSEWHERE and path.is_file():
                found += self.bytes(str(inside), str(inside).encode() + b"\n" + path.read_bytes())
        return found
