"""What passes on Kafka while the cases walk: our own consumer on the published topics, which checks as it reads."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter, defaultdict

from aiokafka import AIOKafkaConsumer
from aiokafka.errors import KafkaError

from deploy.local.demo.client import StepFailed, until
from deploy.local.ports import SERVICES
from tests.journey.topics import Seen, seen

TOPICS = [f"zhiping.{context}.v1" for context in SERVICES]
_ABOUT = ("declaration_id", "person_id", "code_id", "cause_event_id")


class Watcher:
    """Reads from where the topics end at the start. `wrong` collects what a consumer must never see."""

    def __init__(self, kafka: str) -> None:
        self._client = AIOKafkaConsumer(
            *TOPICS,
            bootstrap_servers=kafka,
            auto_offset_reset="earliest",
            enable_auto_commit=False,
            request_timeout_ms=10_000,
        )
        self._task: asyncio.Task[None] | None = None
        self._about: dict[str, list[Seen]] = defaultdict(list)
        self._first: dict[tuple[str, bytes, int], Seen] = {}
        self._last: dict[tuple[str, bytes], int] = {}
        self.repeats = 0
        self.wrong: list[str] = []

    async def start(self) -> None:
        """Stand at the end of every partition, then read on in the background."""
        await self._client.start()
        for place, end in (await self._client.end_offsets(list(self._client.assignment()))).items():
            self._client.seek(place, end)
        self._task = asyncio.create_task(self._read())

    async def stop(self) -> None:
        """Read no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        # With the broker away the client's own stop can hang, or end in a cancellation of its own.
        with contextlib.suppress(TimeoutError, asyncio.CancelledError, KafkaError):
            await asyncio.wait_for(self._client.stop(), 5)

    async def _read(self) -> None:
        while True:
            try:
                batches = await self._client.getmany(timeout_ms=300)
            except KafkaError:
                await asyncio.sleep(0.5)  # noqa: TID251 - the broker may be away; this is no test
                continue
            for records in batches.values():
                for record in records:
                    self._take(seen(record))

    def _take(self, record: Seen) -> None:
        place, stream = (record.topic, record.key, record.sequence), (record.topic, record.key)
        before = self._first.get(place)
        if before is not None:
            self.repeats += 1
            if (before.value, before.headers) != (record.value, record.headers):
                self.wrong.append(
                    f"{record.name} #{record.sequence} of {record.key.decode()} repeated with other bytes"
                )
            return
        last = self._last.get(stream)
        if last is not None and record.sequence != last + 1:
            self.wrong.append(f"{record.name} of {record.key.decode()}: #{record.sequence} came after #{last}")
        self._first[place], self._last[stream] = record, record.sequence
        for about in {str(record.data[name]) for name in _ABOUT if record.data.get(name)}:
            self._about[about].append(record)

    def of(self, *ids: str) -> list[Seen]:
        """What passed about these ids so far, and the messages it caused; each event once, in the order it came."""
        about = [record for name in ids for record in self._about.get(name, ())]
        caused = [record for cause in about for record in self._about.get(cause.header("ce_id"), ())]
        return list({(r.topic, r.partition, r.offset): r for r in [*about, *caused]}.values())

    async def wait_for(self, expected: dict[str, int], *ids: str, within: float = 90) -> list[Seen]:
        """Wait until so many events of each name have passed about these ids, and no others. Raises StepFailed."""

        def counted() -> dict[str, int]:
            return dict(Counter(record.name for record in self.of(*ids)))

        async def all_there() -> bool | None:
            got = counted()
            return True if all(got.get(name, 0) >= count for name, count in expected.items()) else None

        try:
            await until("events on Kafka", all_there, within=within)
        except StepFailed:
            pass  # what is missing is told below
        if (got := counted()) != expected:
            differ = {name for name in expected.keys() | got.keys() if expected.get(name, 0) != got.get(name, 0)}
            wanted = ", ".join(f"{expected.get(name, 0)} × {name}" for name in sorted(differ))
            raise StepFailed(
                "events on Kafka", wanted, ", ".join(f"{got.get(name, 0)} × {name}" for name in sorted(differ))
            )
        return self.of(*ids)
