"""Events on Kafka: CloudEvents 1.0, binary mode, both ways.

The relay copies stored bytes; nothing here depends on today's event classes, so that neither a later code change
nor a later clock can alter what a repeated record looks like.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from aiokafka.partitioner import murmur2
from pydantic_core import from_json

Header = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Message:
    """What goes onto a topic: key = stream id, value = JSON bytes, `timestamp` in ms."""

    topic: str
    key: bytes
    value: bytes
    headers: list[Header]
    timestamp: int

    @property
    def size(self) -> int:
        """About the bytes it takes in a batch."""
        return len(self.key) + len(self.value) + sum(len(k) + len(v) + 8 for k, v in self.headers) + 32


@dataclass(frozen=True, slots=True)
class Record:
    """A record as a consumer reads it. `sequence` is the stream version on `.log`, the published count on `.v1`."""

    source: str
    partition: int
    offset: int
    stream_id: UUID
    sequence: int
    event_id: UUID
    type: str
    schema_version: int
    time: datetime
    value: bytes
    headers: tuple[Header, ...]

    @property
    def data(self) -> dict[str, Any]:
        """The JSON value; sealed fields stay sealed."""
        decoded: dict[str, Any] = from_json(self.value)
        return decoded

    def header(self, name: str) -> bytes | None:
        """The first header of that name."""
        return next((v for k, v in self.headers if k == name), None)

    @property
    def correlation(self) -> str:
        """The story this event belongs to; a new one begins with it when none was told."""
        told = self.header("ce_correlationid")
        return told.decode() if told else str(self.event_id)

    @property
    def meta(self) -> dict[str, Any]:
        """Who did it and why (only on `.log`)."""
        decoded: dict[str, Any] = from_json(self.header("zp_meta") or b"{}")
        return decoded


def log_topic(context: str) -> str:
    """Every domain event as stored, for its owner only."""
    return f"zhiping.{context}.log"


def published_topic(context: str) -> str:
    """The events others may read."""
    return f"zhiping.{context}.v1"


def partition_of(stream_id: UUID, partitions: int) -> int:
    """The partition Kafka's own clients give a stream's key."""
    return int(murmur2(str(stream_id).encode()) & 0x7FFFFFFF) % partitions


def messages(context: str, row: Any) -> list[Message]:
    """One message for `.log`, and one for `.v1` when the event is published."""
    key = str(row["stream_id"]).encode()
    meta = bytes(row["meta"])
    facts: dict[str, Any] = from_json(meta)
    recorded: datetime = row["recorded_at"].astimezone(UTC)
    timestamp = int(recorded.timestamp() * 1000)
    common: list[Header] = [
        ("ce_specversion", b"1.0"),
        ("ce_id", str(row["event_id"]).encode()),
        ("ce_source", f"/zhiping/{context}".encode()),
        ("ce_subject", key),
        ("ce_time", facts["occurred_at"].encode()),
        ("content-type", b"application/json"),
    ]
    if facts.get("traceparent"):
        common.append(("traceparent", facts["traceparent"].encode()))
    if facts.get("correlation_id"):
        common.append(("ce_correlationid", facts["correlation_id"].encode()))
    # Everything a restore needs stands on `.log`: a backup of the database may be older than the topic.
    log_headers = common + [
        ("ce_type", f"zhiping.{context}.{row['type']}.v{row['schema_version']}".encode()),
        ("ce_sequence", str(row["version"]).encode()),
        ("zp_stream_type", row["stream_type"].encode()),
        ("zp_meta", meta),
        ("zp_digest", bytes(row["digest"])),
        ("zp_recorded_at", recorded.isoformat().encode()),
    ]
    found = [Message(log_topic(context), key, bytes(row["data"]), log_headers, timestamp)]
    if row["published"] is not None:
        published_headers = [
            ("ce_type", row["published_type"].encode()),
            ("ce_sequence", str(row["published_sequence"]).encode()),
        ]
        log_headers += [
            ("zp_published", bytes(row["published"])),
            ("zp_published_type", row["published_type"].encode()),
            ("zp_published_sequence", str(row["published_sequence"]).encode()),
        ]
        found.append(
            Message(published_topic(context), key, bytes(row["published"]), common + published_headers, timestamp)
        )
    return found


def parse(topic: str, partition: int, offset: int, value: bytes, headers: tuple[Header, ...]) -> Record:
    """A record from what the client hands over. Raises KeyError or ValueError on a foreign one."""
    by_name = dict(headers)
    name, _, version = by_name["ce_type"].decode().rpartition(".v")
    return Record(
        source=topic,
        partition=partition,
        offset=offset,
        stream_id=_stream_id(by_name["ce_subject"]),
        sequence=int(by_name["ce_sequence"]),
        event_id=UUID(by_name["ce_id"].decode()),
        type=name.rpartition(".")[2],
        schema_version=int(version),
        time=datetime.fromisoformat(by_name["ce_time"].decode()),
        value=value,
        headers=headers,
    )


@lru_cache(8192)  # streams come in runs, and making a UUID is a fifth of what parsing a record costs
def _stream_id(subject: bytes) -> UUID:
    return UUID(subject.decode())


def pack(headers: tuple[Header, ...]) -> bytes:
    """Headers as one value, for records held or parked in a table."""
    out = bytearray()
    for name, content in headers:
        for part in (name.encode(), content):
            out += len(part).to_bytes(4, "big") + part
    return bytes(out)


def unpack(packed: bytes) -> tuple[Header, ...]:
    """The reverse of `pack`."""
    parts: list[bytes] = []
    at = 0
    while at < len(packed):
        size = int.from_bytes(packed[at : at + 4], "big")
        parts.append(packed[at + 4 : at + 4 + size])
        at += 4 + size
    return tuple((parts[i].decode(), parts[i + 1]) for i in range(0, len(parts), 2))
