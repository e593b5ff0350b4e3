"""What the log promises while its parts die: kill -9 of the broker and of PostgreSQL under load."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from aiokafka import TopicPartition

from kernel.log import consuming, relay
from kernel.log.decider import Unavailable
from kernel.log.errors import OutcomeUnknown, Overloaded
from kernel.log.kernel import Connections, Kernel
from kernel.log.record import log_topic, partition_of, published_topic
from kernel.log.relay import Relay
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, Renew, by, loans_view
from tests.integration.kernel.reading import first_occurrences, read

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)
STREAMS, RENEWALS = 12, 8


async def _stubborn(kernel: Kernel, stream: UUID, command: object) -> None:
    """A client that repeats with the same key until it is answered."""
    key = uuid4()
    while True:
        try:
            await kernel.handle(LoanDecider, stream, command, by(NOW, key))
            return
        except (Overloaded, OutcomeUnknown, Unavailable):
            await asyncio.sleep(0.1)  # noqa: TID251 (the client's back-off, not a wait for a state)


async def _career(kernel: Kernel, stream: UUID) -> None:
    await _stubborn(kernel, stream, Borrow(reader_id=uuid4(), reader="读者", book=str(stream), due=LATER))
    for _ in range(RENEWALS):
        await _stubborn(kernel, stream, Renew())


async def _check(kernel: Kernel, at: Connections, streams: list[UUID]) -> None:
    view = kernel._views["loans"]
    await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"), within=30)

    async def shown() -> bool:
        rows = await kernel.pool.fetch(f"SELECT id, renewals FROM {view.table('loans')}")
        return {r["id"]: r["renewals"] for r in rows} == dict.fromkeys(streams, RENEWALS)

    await eventually(shown, within=30, show=lambda: kernel.pool.fetch("SELECT * FROM checkpoints"))
    for topic in (log_topic(at.context), published_topic(at.context)):
        for occurrences in (await read(at, topic)).values():
            assert first_occurrences(occurrences) == list(range(1, RENEWALS + 2))


async def test_commands_are_accepted_while_the_broker_is_away_and_arrive_after(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay, "GIVE_UP_AFTER", 1.0)
    given_up, hold = asyncio.Event(), Relay._hold

    def held(self: Relay, partition: int, why: str) -> None:
        given_up.set()
        hold(self, partition, why)

    monkeypatch.setattr(Relay, "_hold", held)
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], views=[loans_view(at.context)]) as kernel:
        streams = [uuid4() for _ in range(STREAMS)]
        await asyncio.gather(*(_career(kernel, s) for s in streams[:4]))
        # Until the relay has a producer, else it would wait for the broker and have no batch to give up.
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))
        place.kafka.kill()
        try:
            async with asyncio.timeout(20):
                await asyncio.gather(*(_career(kernel, s) for s in streams[4:]))
            # Until the relay has given a batch up, and dropped the producer that might still have sent it.
            await asyncio.wait_for(given_up.wait(), 20)
            assert await kernel.pool.fetchval("SELECT count(*) > 0 FROM outbox")
        finally:
            await asyncio.to_thread(place.kafka.start)
        await _check(kernel, at, streams)


async def test_nothing_acknowledged_is_lost_or_doubled_when_postgresql_dies_under_load(place: Place) -> None:
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], views=[loans_view(at.context)]) as kernel:
        streams = [uuid4() for _ in range(STREAMS)]
        load = asyncio.gather(*(_career(kernel, s) for s in streams))
        for _ in range(2):
            await eventually(lambda: kernel.pool.fetchval("SELECT count(*) > 5 FROM events"))
            place.postgres.kill()
            await asyncio.to_thread(place.postgres.start)
        async with asyncio.timeout(60):
            await load
        await _check(kernel, at, streams)


async def test_the_relay_recovers_from_a_batch_that_was_refused(place: Place) -> None:
    """A refused batch leaves the idempotent producer a number ahead of the broker, which then refuses everything."""
    at = await place.service("loans")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        leader = Relay(at.context, at.dsn, at.kafka, at.partitions, kernel.bell)
        running = asyncio.create_task(leader.run())
        try:
            streams = [uuid4() for _ in range(8)]
            for stream in streams:
                await _stubborn(kernel, stream, Borrow(reader_id=uuid4(), reader="读者", book=str(stream), due=LATER))
            await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))
            producer = leader._producer
            assert producer is not None
            for topic in (log_topic(at.context), published_topic(at.context)):
                for partition in range(at.partitions):
                    producer._txn_manager.increment_sequence_number(TopicPartition(topic, partition), 3)
            await asyncio.gather(*(_stubborn(kernel, stream, Renew()) for stream in streams))
            await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))
            found = await read(at, published_topic(at.context))
            assert [first_occurrences(o) for o in found.values()] == [[1, 2]] * len(streams)
        finally:
            running.cancel()
            await asyncio.wait({running})


async def test_a_partition_that_fails_is_held_and_the_others_go_on(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = await place.service("loans")
    bad, hand_over, tries = {0}, Relay._hand_over, 0

    async def handed(self: Relay, connection: Any, producer: Any, partition: int, rows: list[Any]) -> Any:
        nonlocal tries
        if partition in bad:
            tries += 1
            raise RuntimeError("this partition takes nothing")
        return await hand_over(self, connection, producer, partition, rows)

    monkeypatch.setattr(Relay, "_hand_over", handed)
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        streams = [uuid4() for _ in range(12)]
        held = {s for s in streams if partition_of(s, at.partitions) in bad}
        assert 0 < len(held) < len(streams)

        async def waits(expected: set[UUID]) -> bool:
            rows = await kernel.pool.fetch("SELECT DISTINCT stream_id FROM outbox JOIN events USING (position)")
            return {row["stream_id"] for row in rows} == expected

        for stream in streams:
            await _stubborn(kernel, stream, Borrow(reader_id=uuid4(), reader="读者", book=str(stream), due=LATER))
        await eventually(lambda: waits(held))
        # It is tried ever less often, after 1, 2 and then 4 seconds; what comes for the others leaves meanwhile.
        await eventually(lambda: tries == 3)
        for stream in set(streams) - held:
            await _stubborn(kernel, stream, Renew())
        await eventually(lambda: waits(held), within=3)
        assert tries == 3
        bad.clear()
        await eventually(lambda: waits(set()), within=20)


async def nothing_left() -> bool:
    """No Kafka client is behind that was given up."""
    return not consuming._left


async def test_a_leader_keeps_its_lock_while_the_broker_hangs(place: Place) -> None:
    """A broker that takes connections and never answers: PostgreSQL must not take the waiting leader for dead."""
    at = await place.service("loans")

    open_ones: list[asyncio.StreamWriter] = []

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        open_ones.append(writer)
        while await reader.read(1024):
            pass
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        await _stubborn(kernel, uuid4(), Borrow(reader_id=uuid4(), reader="读者", book="b", due=LATER))
        running = asyncio.create_task(Relay(at.context, at.dsn, address, at.partitions, kernel.bell).run())
        leaders: list[int] = []
        end = asyncio.get_running_loop().time() + 8

        async def watched() -> bool:
            leader = await kernel.pool.fetchval(
                "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND database ="
                " (SELECT oid FROM pg_database WHERE datname = current_database())"
            )
            if leader not in (None, *leaders[-1:]):
                leaders.append(leader)
            return asyncio.get_running_loop().time() > end

        await eventually(watched, within=20, every=0.2)
        assert len(leaders) == 1
        running.cancel()
        await asyncio.wait({running})
    server.close()
    await server.wait_closed()
    # What the relay gave up while it started waits for its answer still.
    for writer in open_ones:
        writer.close()
    await eventually(nothing_left)
