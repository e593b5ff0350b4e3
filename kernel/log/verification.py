"""Verify: every event is as it was written, by its stream's digest chain and by its record on `.log`.

Promise: an event that was changed, removed or inserted, in the database or on the topic, is named. The service may
serve meanwhile; memory stays flat, and no statement holds a snapshot for longer than it takes to read one page.
Breaks if: the database and the topic were changed alike (a digest is no signature), or, with the chain alone, what was
removed stood at the end of its stream.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

import asyncpg

from kernel.log.connections import Connections
from kernel.log.record import Record, log_topic, messages, partition_of
from kernel.log.scanning import Bounds, Scanner, scanning
from kernel.log.store import GENESIS, Row, chain, connect

PAGE = 2000
MOST = 1000  # findings that are named; more are counted
DOUBTS = 10_000  # events not met on the topic that are looked for again at the end
TELL_EVERY = 2.0

Wrong = Literal["changed", "removed", "inserted"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One event that isn't as it was written. `detail` says how that shows."""

    stream_id: UUID
    version: int
    wrong: Wrong
    stream_type: str = field(compare=False)
    detail: str = field(compare=False)


@dataclass(slots=True)
class Verified:
    """What was looked at, and what was found: `findings` names at most `MOST`, `more` counts the others."""

    events: int = 0
    streams: int = 0
    records: int = 0
    pending: int = 0
    seconds: float = 0.0
    findings: dict[Finding, None] = field(default_factory=dict)
    more: int = 0

    def add(self, row: Any, version: int, wrong: Wrong, detail: str) -> None:
        """One more finding; the same one twice (by the chain and by the topic) is one."""
        finding = Finding(row["stream_id"], version, wrong, row["stream_type"], detail)
        if len(self.findings) < MOST:
            self.findings.setdefault(finding)
        elif finding not in self.findings:
            self.more += 1


class Positions:
    """A set of the log's positions, a bit each: ten million take little more than a megabyte."""

    _BITS = 20

    def __init__(self) -> None:
        self._blocks: dict[int, bytearray] = {}

    def add(self, position: int) -> None:
        """Put one in."""
        block = self._blocks.get(position >> self._BITS)
        if block is None:
            block = self._blocks[position >> self._BITS] = bytearray(1 << self._BITS - 3)
        at = position & (1 << self._BITS) - 1
        block[at >> 3] |= 1 << (at & 7)

    def __contains__(self, position: int) -> bool:
        block = self._blocks.get(position >> self._BITS)
        at = position & (1 << self._BITS) - 1
        return block is not None and bool(block[at >> 3] >> (at & 7) & 1)


async def verify(
    at: Connections, tell: Callable[[str], None], *, topic: bool = True, only: UUID | None = None
) -> Verified:
    """Look at all events, or at those of one stream; `topic=False`: by the chain alone, without Kafka.

    Raises OSError or asyncpg's errors when the database is away, KafkaConnectionError when Kafka is.
    """
    began = time.monotonic()
    # Plans made for few rows would scan millions, page after page.
    settings = {"enable_seqscan": "off", "enable_mergejoin": "off", "enable_hashjoin": "off"}
    db = await connect(at.dsn, f"{at.context}-tool-verify", **settings)
    try:
        looking = _Looking(at, db, tell, only)
        if topic:
            async with scanning(at.kafka, at.partitions) as scanner:
                await looking.at_all(scanner)
        else:
            await looking.at_the_chain(None)
    finally:
        db.terminate()
    looking.result.seconds = time.monotonic() - began
    return looking.result


class _Looking:
    """One verification under way."""

    def __init__(self, at: Connections, db: asyncpg.Connection, tell: Callable[[str], None], only: UUID | None) -> None:
        self.result = Verified()
        self._at = at
        self._db = db
        self._tell = tell
        self._told = time.monotonic()
        self._only = only
        self._topic = log_topic(at.context)
        self._met = Positions()
        self._doubts: list[dict[str, Any]] = []

    async def at_all(self, scanner: Scanner) -> None:
        """What was committed by now stands in the outbox, or stood on the topic before it left the outbox."""
        upper: int = await self._db.fetchval("SELECT coalesce(max(position), 0) FROM events")
        last = 0
        while rows := await self._db.fetch(_OUTBOX, last, PAGE):
            for row in rows:
                self._met.add(row["position"])
            last = rows[-1]["position"]
            self.result.pending += len(rows)
        ends = await scanner.bounds(self._topic)
        for partition, bounds in self._mine(ends).items():
            await self._read(scanner, partition, bounds)
        await self.at_the_chain(upper)
        await self._settle(scanner, ends)

    def _mine(self, bounds: dict[int, Bounds]) -> dict[int, Bounds]:
        if self._only is None:
            return bounds
        partition = partition_of(self._only, self._at.partitions)
        return {partition: bounds[partition]}

    # -- the topic against the database ---------------------------------------------------------------------------

    async def _read(self, scanner: Scanner, partition: int, bounds: Bounds) -> None:
        async for page in scanner.between(self._topic, partition, bounds.begin, bounds.end):
            records = [r for r in page if self._only in (None, r.stream_id)]
            self.result.records += len(records)
            await self._compare(records)
            self._progress(f"{self.result.records} records compared")

    async def _compare(self, records: Sequence[Record]) -> None:
        rows = await self._db.fetch(_BY_KEY, [r.stream_id for r in records], [r.sequence for r in records])
        known = {(r["stream_id"], r["version"]): r for r in rows}
        for record in records:
            row = known.get((record.stream_id, record.sequence))
            where = f"{record.source}[{record.partition}]@{record.offset}"
            if row is None:
                kind = (record.header("zp_stream_type") or b"").decode()
                lost = {"stream_id": record.stream_id, "stream_type": kind}
                self.result.add(lost, record.sequence, "removed", f"it stands on {where} and not in the database")
                continue
            self._met.add(row["position"])
            if differing := _differences(self._at.context, row, record):
                detail = f"the database and {where} differ in {', '.join(differing)}"
                self.result.add(row, row["version"], "changed", detail)

    # -- the database by itself -----------------------------------------------------------------------------------

    async def at_the_chain(self, upper: int | None) -> None:
        """Versions without a gap, each digest by the one before it; what the topic lacks, up to position `upper`."""
        stream, expected, previous = None, 1, GENESIS
        async for row in self._events():
            if row["stream_id"] != stream:
                stream, expected, previous = row["stream_id"], 1, GENESIS
                self.result.streams += 1
            self.result.events += 1
            for missing in range(expected, min(row["version"], expected + MOST)):
                self.result.add(row, missing, "removed", f"version {row['version']} follows {expected - 1}")
            if row["version"] == expected and _digest(previous, row) != row["digest"]:
                detail = "its digest doesn't fit its bytes and the event before it"
                self.result.add(row, expected, "changed", detail)
            # Going on from what is stored, so that one changed event doesn't make all that follow it look changed.
            expected, previous = row["version"] + 1, bytes(row["digest"])
            if upper is not None and row["position"] <= upper and row["position"] not in self._met:
                if len(self._doubts) < DOUBTS:
                    self._doubts.append({name: row[name] for name in _NAMES})
                else:
                    self.result.more += 1
            self._progress(f"{self.result.events} events chained")

    async def _events(self) -> AsyncIterator[asyncpg.Record]:
        after = (self._only or UUID(int=0), 0)
        while rows := await self._db.fetch(_PAGE if self._only is None else _PAGE_OF_ONE, *after, PAGE):
            for row in rows:
                yield row
            after = (rows[-1]["stream_id"], rows[-1]["version"])

    async def _settle(self, scanner: Scanner, ends: dict[int, Bounds]) -> None:
        """What wasn't met may have been committed and relayed since the look began: it is on the topic by now."""
        if not self._doubts:
            return
        doubted = [r["position"] for r in self._doubts]
        rows = await self._db.fetch("SELECT position FROM outbox WHERE position = any($1::bigint[])", doubted)
        waiting = {r["position"] for r in rows}
        for partition, now in self._mine(await scanner.bounds(self._topic)).items():
            await self._read(scanner, partition, Bounds(ends[partition].end, now.end))
        for row in self._doubts:
            if row["position"] not in waiting and row["position"] not in self._met:
                detail = "it is neither on the topic nor about to be sent: inserted, or its record was removed"
                self.result.add(row, row["version"], "inserted", detail)

    def _progress(self, told: str) -> None:
        if time.monotonic() - self._told > TELL_EVERY:
            self._told = time.monotonic()
            self._tell(told)


def _digest(previous: bytes, row: asyncpg.Record) -> bytes:
    stored = Row(
        **{name: row[name] for name in ("version", "event_id", "type", "schema_version", "data", "meta", "published")},
        **{name: row[name] for name in ("published_type", "published_sequence", "digest")},
    )
    return chain(previous, row["stream_id"], row["stream_type"], stored)


def _differences(context: str, row: asyncpg.Record, record: Record) -> list[str]:
    """What a record says otherwise than its row; by names, for what it says may be personal."""
    try:
        written = messages(context, row)[0]
    except (ValueError, KeyError, AttributeError, TypeError):
        return ["zp_meta"]  # no longer what was written, if it can't even be read
    found = [] if record.value == written.value else ["data"]
    expected, said = dict(written.headers), dict(record.headers)
    # A header that code added later isn't missed in a record from before.
    return found + sorted(n for n in {*said, *_ALWAYS} if said.get(n) != expected.get(n))


_ALWAYS = ("ce_id", "ce_type", "zp_stream_type", "zp_meta", "zp_digest", "zp_published", "zp_published_type")
_NAMES = ("position", "stream_id", "stream_type", "version")
_COLUMNS = (
    "e.position, e.stream_id, e.stream_type, e.version, e.event_id, e.type, e.schema_version, e.data, e.meta,"
    " e.published, e.published_type, e.published_sequence, e.digest, e.recorded_at"
)
_OUTBOX = "SELECT position FROM outbox WHERE position > $1 ORDER BY position LIMIT $2"
_KEYS = "unnest($1::uuid[], $2::int[]) AS k(stream_id, version)"
_BY_KEY = f"SELECT {_COLUMNS} FROM {_KEYS} JOIN events e USING (stream_id, version)"  # noqa: S608
_ORDER = "ORDER BY e.stream_id, e.version LIMIT $3"
_PAGE = f"SELECT {_COLUMNS} FROM events e WHERE (e.stream_id, e.version) > ($1, $2) {_ORDER}"  # noqa: S608
_PAGE_OF_ONE = f"SELECT {_COLUMNS} FROM events e WHERE e.stream_id = $1 AND e.version > $2 {_ORDER}"  # noqa: S608
