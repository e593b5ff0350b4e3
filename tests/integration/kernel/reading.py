"""A topic as anybody's consumer finds it, read without the product's code."""

from __future__ import annotations

from aiokafka import AIOKafkaConsumer, TopicPartition

from kernel.log.kernel import Connections

Occurrence = tuple[int, bytes, tuple[tuple[str, bytes], ...]]


async def read(at: Connections, topic: str) -> dict[bytes, list[Occurrence]]:
    """Per key, (ce_sequence, value, headers) in the order they stand on the topic, repeats included."""
    consumer = AIOKafkaConsumer(bootstrap_servers=at.kafka, auto_offset_reset="earliest", enable_auto_commit=False)
    await consumer.start()
    try:
        partitions = [TopicPartition(topic, p) for p in range(at.partitions)]
        consumer.assign(partitions)
        ends = await consumer.end_offsets(partitions)
        found: dict[bytes, list[Occurrence]] = {}
        for tp in partitions:
            consumer.seek(tp, 0)
        left = {tp for tp in partitions if ends[tp]}
        while left:
            for tp, records in (await consumer.getmany(timeout_ms=1000)).items():
                for r in records:
                    headers = tuple(r.headers)
                    found.setdefault(r.key, []).append((int(dict(headers)["ce_sequence"]), r.value, headers))
                    if r.offset + 1 >= ends[tp]:
                        left.discard(tp)
        return found
    finally:
        await consumer.stop()


def first_occurrences(occurrences: list[Occurrence]) -> list[int]:
    """The sequences in the order they first stood there. A repeat must be the same, byte for byte."""
    first: dict[int, Occurrence] = {}
    for occurrence in occurrences:
        known = first.setdefault(occurrence[0], occurrence)
        assert known == occurrence, "a repeat differs"
    return list(first)
