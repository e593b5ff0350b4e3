"""`verify` names every event that isn't as it was written, by its stream's digest chain and by its record on `.log`."""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from kernel.log.appending import compose
from kernel.log.cli import COMMANDS
from kernel.log.connections import Connections
from kernel.log.kernel import Kernel
from kernel.log.store import GENESIS, Row, chain
from kernel.log.verification import Verified, verify
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, Renew, Renewed, by

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=30)
COLUMNS = "stream_id, stream_type, version, event_id, type, schema_version, data, meta, published, published_type"


@dataclass
class Log:
    """A log under attack: three streams of four events, on the topic, and whoever has the database's password."""

    at: Connections
    kernel: Kernel
    streams: list[UUID]

    async def sql(self, statement: str, *values: object) -> None:
        done = await self.kernel.pool.execute(statement, *values)
        assert not done.endswith(" 0"), f"changed nothing: {statement}"

    async def found(self, *, topic: bool = True, only: UUID | None = None) -> set[tuple[UUID, int, str]]:
        return named(await verify(self.at, print, topic=topic, only=only))


def named(result: Verified) -> set[tuple[UUID, int, str]]:
    return {(f.stream_id, f.version, f.wrong) for f in result.findings}


@asynccontextmanager
async def log(place: Place) -> AsyncIterator[Log]:
    at = await place.service("verified")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        streams = [uuid4() for _ in range(3)]
        for n, stream in enumerate(streams):
            command = Borrow(reader_id=uuid4(), reader="读者", book=f"b{n}", due=LATER)
            await kernel.handle(LoanDecider, stream, command, by(NOW))
            for _ in range(3):
                await kernel.handle(LoanDecider, stream, Renew(), by(NOW))
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"))
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        yield Log(at, kernel, streams)


async def test_an_untouched_log_is_told_to_be_as_it_was_written(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    async with log(place) as it:
        await it.kernel.handle(LoanDecider, it.streams[0], Renew(), by(NOW))  # no relay runs: it waits in the outbox
        run = COMMANDS["verify"].run
        assert await run(it.kernel, argparse.Namespace(stream=None, no_topic=False)) == 0
        told = capsys.readouterr().out
        assert told.startswith("13 events of 3 streams chained\t12 records compared, 1 not sent yet\t")
        assert told.endswith("\t0 wrong\n")
        assert await run(it.kernel, argparse.Namespace(stream=it.streams[1], no_topic=True)) == 0
        assert capsys.readouterr().out.startswith("4 events of 1 streams chained\tno topic asked\t")
        assert await run(it.kernel, argparse.Namespace(stream=uuid4(), no_topic=False)) == 1
        assert "there is no such stream" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("data", b'{"count":9}'),
        ("meta", b'{"actor":"somebody else"}'),
        ("meta", b"no JSON any more"),
        ("published", b'{"count":9}'),
        ("type", "GivenBack"),
        ("schema_version", 2),
        ("event_id", uuid4()),
    ],
)
async def test_a_changed_event_is_named_with_and_without_the_topic(place: Place, column: str, value: object) -> None:
    async with log(place) as it:
        stream = it.streams[1]
        await it.sql(f"UPDATE events SET {column} = $2 WHERE stream_id = $1 AND version = 3", stream, value)
        assert await it.found(topic=False) == {(stream, 3, "changed")}
        assert await it.found() == {(stream, 3, "changed")}
        assert await it.found(only=stream) == {(stream, 3, "changed")}
        assert await it.found(only=it.streams[0]) == set()


async def test_an_event_changed_with_its_digest_and_all_that_follow_is_named_by_the_topic(place: Place) -> None:
    async with log(place) as it:
        stream, digest = it.streams[1], GENESIS
        for row in await it.kernel.pool.fetch("SELECT * FROM events WHERE stream_id = $1 ORDER BY version", stream):
            data = b'{"count":9}' if row["version"] == 2 else row["data"]
            kept = {f.name: row[f.name] for f in fields(Row)} | {"data": data}
            digest = chain(digest, stream, "Loan", Row(**kept))
            await it.sql("UPDATE events SET data = $2, digest = $3 WHERE event_id = $1", row["event_id"], data, digest)
        assert await it.found(topic=False) == set()  # whoever can write the table can compute it anew
        assert await it.found() == {(stream, n, "changed") for n in (2, 3, 4)}


async def test_the_instant_an_event_was_recorded_at_is_compared_with_the_topic(place: Place) -> None:
    async with log(place) as it:
        stream = it.streams[1]
        await it.sql("UPDATE events SET recorded_at = recorded_at - interval '1 day' WHERE version = 2")
        assert await it.found() == {(stream, 2, "changed") for stream in it.streams}
        assert await it.found(only=stream) == {(stream, 2, "changed")}


async def test_a_removed_event_is_named_in_the_middle_and_at_the_end_and_so_is_a_whole_stream(place: Place) -> None:
    async with log(place) as it:
        middle, end, whole = it.streams
        await it.sql("DELETE FROM events WHERE stream_id = $1 AND version = 2", middle)
        await it.sql("DELETE FROM events WHERE stream_id = $1 AND version = 4", end)
        await it.sql("DELETE FROM events WHERE stream_id = $1", whole)
        assert await it.found(topic=False) == {(middle, 2, "removed")}
        lost = {(middle, 2, "removed"), (end, 4, "removed")} | {(whole, n, "removed") for n in (1, 2, 3, 4)}
        assert await it.found() == lost


async def test_an_inserted_event_is_named_though_its_digest_fits(place: Place) -> None:
    async with log(place) as it:
        stream = it.streams[2]
        await it.kernel.handle(LoanDecider, stream, Renew(), by(NOW))
        await it.sql("DELETE FROM outbox")  # it looks like a fifth event that was relayed long ago
        assert await it.found(topic=False) == set()
        assert await it.found() == {(stream, 5, "inserted")}
        # In the place of another: what it pushed aside is changed, the last one is new.
        await it.sql("UPDATE events SET version = version + 100 WHERE stream_id = $1 AND version >= 2", it.streams[0])
        await it.sql("UPDATE events SET version = version - 99 WHERE stream_id = $1 AND version > 100", it.streams[0])
        await it.sql(
            f"INSERT INTO events ({COLUMNS}, published_sequence, digest)"
            " SELECT stream_id, stream_type, 2, $2, type, schema_version, data, meta, published, published_type,"
            " published_sequence, digest FROM events WHERE stream_id = $1 AND version = 3",
            *(it.streams[0], uuid4()),
        )
        pushed = {(it.streams[0], n, "changed") for n in (2, 3, 4)} | {(it.streams[0], 5, "inserted")}
        assert {f for f in await it.found() if f[0] == it.streams[0]} >= pushed
        assert await it.found(topic=False) >= {(it.streams[0], 2, "changed")}


async def test_while_the_service_serves_nothing_is_taken_for_inserted(place: Place) -> None:
    at = await place.service("verified")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        stop = False

        async def serve() -> int:
            count = 0
            stream = uuid4()
            await kernel.handle(
                LoanDecider, stream, Borrow(reader_id=uuid4(), reader="x", book="b", due=LATER), by(NOW)
            )
            while not stop:
                await kernel.handle(LoanDecider, stream, Renew(), by(NOW))
                count += 1
            return count

        serving = asyncio.create_task(serve())
        try:
            for _ in range(8):
                assert named(await verify(at, print)) == set()
        finally:
            stop = True
        assert await serving > 8


async def test_twenty_thousand_events_take_seconds(place: Place) -> None:
    at = await place.service("verified")
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:
        rows = []
        reader = uuid4()
        borrowed = LoanDecider.decide(Borrow(reader_id=reader, reader="x", book="b", due=LATER), None)
        events = [*borrowed, *(Renewed(count=n + 1) for n in range(99))]
        for _ in range(200):
            stream = uuid4()
            loaded = await kernel.load(LoanDecider, stream)
            item = await compose(at.context, kernel.vault, LoanDecider, loaded, events, by(NOW), remember=False)
            rows += [
                (stream, "Loan", r.version, r.event_id, r.type, r.schema_version, r.data, r.meta, r.published)
                + (r.published_type, r.published_sequence, r.digest)
                for r in item.rows
            ]
        await kernel.pool.copy_records_to_table(
            "events", records=rows, columns=[*COLUMNS.split(", "), "published_sequence", "digest"]
        )
        await kernel.pool.execute("INSERT INTO outbox SELECT position FROM events")
    async with Kernel(at, deciders=[LoanDecider]) as kernel:
        await eventually(lambda: kernel.pool.fetchval("SELECT count(*) = 0 FROM outbox"), within=120, every=0.5)
        began = time.monotonic()
        result = await verify(at, print)
        took = time.monotonic() - began
    print(f"{result.events} events, {result.records} records in {took:.1f} s")
    assert (result.events, result.streams, named(result)) == (20_000, 200, set())
    assert result.records >= 20_000
    assert took < 30
