"""Events among themselves: no gap in a stream, no id twice, and the digest chain recomputed."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator

from tests.chaos.checker.found import Finding
from tests.chaos.checker.history import History, Stored


def check_streams(history: History) -> Iterator[Finding]:
    """Every stream of every context."""
    for context in history.events:
        ids: set[str] = set()
        for events in history.streams(context).values():
            yield from _stream(events)
            for event in events:
                if event.event_id in ids:
                    yield Finding("doubled", f"{event}: the event's id is another's, too")
                ids.add(event.event_id)


def _stream(events: list[Stored]) -> Iterator[Finding]:
    digest, version, published = bytes(32), 0, 0
    for event in events:
        whole = event.version == version + 1
        if not whole:
            yield Finding("lost", f"{event}: what stood before it, from version {version + 1} on")
        if event.published_sequence is not None:
            if event.published_sequence != published + 1 and whole:
                yield Finding("lost", f"{event}: published as #{event.published_sequence} after #{published}")
            published = event.published_sequence
        # Behind a gap the chain can't be followed; from the next one on it can.
        if whole and digest_of(digest, event) != event.digest:
            yield Finding("tampered-event", f"{event}: its digest isn't that of what is stored")
        digest, version = event.digest, event.version


def digest_of(before: bytes, event: Stored) -> bytes:
    """SHA-256 over the digest before and, each behind its length, what the event consists of."""
    parts = (
        bytes.fromhex(event.stream.replace("-", "")),
        event.stream_type.encode(),
        struct.pack(">ii", event.version, event.schema_version),
        bytes.fromhex(event.event_id.replace("-", "")),
        event.type.encode(),
        event.data,
        event.meta,
        event.published or b"",
        (event.published_type or "").encode(),
        struct.pack(">i", event.published_sequence or 0),
    )
    return hashlib.sha256(before + b"".join(struct.pack(">I", len(part)) + part for part in parts)).digest()
