"""Events against Kafka: on `.log` and `.v1` every one, first occurrences in order without a gap, repeats identical."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.chaos.checker.found import Finding
from tests.chaos.checker.history import History, Stored, by_place
from tests.journey.topics import Seen


def check_topics(history: History) -> Iterator[Finding]:
    """Both topics of every context."""
    for context, events in history.events.items():
        log = {(e.stream, e.version): e for e in events}
        published = {(e.stream, e.published_sequence or 0): e for e in events if e.published is not None}
        for topic, expected in ((f"zhiping.{context}.log", log), (f"zhiping.{context}.v1", published)):
            records = by_place(history.records.get(topic, []))
            yield from _order(topic, records)
            yield from _bytes(topic, records, expected)


def repeats(history: History) -> int:
    """How many records are repeats of one before them."""
    return sum(len(found) - len({(r.key, r.sequence) for r in found}) for found in history.records.values())


def _order(topic: str, records: list[Seen]) -> Iterator[Finding]:
    first: dict[tuple[bytes, int], Seen] = {}
    last: dict[bytes, int] = {}
    partition: dict[bytes, int] = {}
    for record in records:
        name = f"{topic} {record.key.decode()}"
        if partition.setdefault(record.key, record.partition) != record.partition:
            yield Finding("reordered", f"{name} stands in two partitions")
        before = first.setdefault((record.key, record.sequence), record)
        if before is not record:
            if (before.value, before.headers) != (record.value, record.headers):
                yield Finding("tampered-event", f"{name} #{record.sequence} was repeated with other bytes")
            continue
        if record.sequence < last.get(record.key, 0):
            yield Finding("reordered", f"{name} #{record.sequence} came after #{last[record.key]}")
        last[record.key] = max(record.sequence, last.get(record.key, 0))


def _bytes(topic: str, records: list[Seen], expected: Mapping[tuple[str, int], Stored]) -> Iterator[Finding]:
    seen: set[tuple[str, int]] = set()
    for record in records:
        place = (record.key.decode(), record.sequence)
        if place in seen:
            continue
        seen.add(place)
        event = expected.get(place)
        if event is None:
            yield Finding("lost", f"{topic} {place[0]} #{place[1]}: its event is not in the database")
        elif wrong := _differs(topic, record, event):
            yield Finding("tampered-event", f"{topic} {place[0]} #{place[1]}: {', '.join(wrong)} not as stored")
    for place, event in expected.items():
        if place not in seen:
            yield Finding("lost", f"{topic}: {event} never came")


def _differs(topic: str, record: Seen, event: Stored) -> list[str]:
    log = topic.endswith(".log")
    told = dict(record.headers)
    type_ = f"zhiping.{event.context}.{event.type}.v{event.schema_version}" if log else event.published_type
    wanted: dict[str, bytes] = {
        "ce_id": event.event_id.encode(),
        "ce_subject": event.stream.encode(),
        "ce_type": (type_ or "").encode(),
        "ce_time": str(event.facts["occurred_at"]).encode(),
        "ce_source": f"/zhiping/{event.context}".encode(),
    }
    if log:
        wanted |= {"zp_meta": event.meta, "zp_digest": event.digest, "zp_stream_type": event.stream_type.encode()}
        if event.published is not None:
            wanted |= {"zp_published": event.published}
    value = event.data if log else event.published
    return [name for name, content in wanted.items() if told.get(name) != content] + (
        ["value"] if record.value != value else []
    )
