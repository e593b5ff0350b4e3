"""More than the database takes: what waits is bounded, the surplus is refused with its measure, and nothing is lost."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from kernel.log.errors import Overloaded
from kernel.log.kernel import Kernel
from kernel.log.writer import MAX_BATCH, MAX_QUEUE
from kernel.web.intake import REQUESTS
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, by
from tests.integration.web.library import Running, database, running
from tests.integration.web.test_stopping import stored, writes_held_up

SURPLUS = 300
NOTES = "n" * 20_000
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """An HTTP answer, read by hand: a client library's own memory and limits would be in the way."""

    status: int
    head: str
    body: bytes

    @property
    def overloaded(self) -> tuple[int, int] | None:
        """(actual, limit) of a refusal that says so and when to come again."""
        if self.status != 503 or "retry-after: " not in self.head.lower():
            return None
        (error,) = json.loads(self.body)["errors"]
        return (error["actual"], error["limit"]) if error["code"] == "overloaded" else None


async def lend(service: Running, loan: UUID) -> Answer:
    body = json.dumps({"book": str(loan), "notes": NOTES})
    head = (
        f"POST /api/{service.at.context}/v1/loans/{loan} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nIdempotency-Key: {loan}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
    try:
        writer.write(f"{head}{body}".encode())
        await writer.drain()
        answer = await reader.read()
    finally:
        writer.close()
    told, _, content = answer.partition(b"\r\n\r\n")
    return Answer(int(told.split()[1]), told.decode(), content)


async def flood(service: Running) -> tuple[list[UUID], int]:
    """Ask for more than fits while the database writes nothing; (loans acknowledged, bytes of memory at the height)."""
    loans = [uuid4() for _ in range(REQUESTS + SURPLUS)]
    async with writes_held_up(service.at):
        asked = {loan: asyncio.create_task(lend(service, loan)) for loan in loans}

        async def all_but_what_fits_is_answered() -> bool:
            return sum(not task.done() for task in asked.values()) == REQUESTS

        await eventually(all_but_what_fits_is_answered, within=60)
        assert await service.metric("zhiping_http_requests_in_hand") == REQUESTS
        assert await service.metric("zhiping_writer_queue") <= MAX_QUEUE
        height = service.resident()
        refused = {loan: task.result() for loan, task in asked.items() if task.done()}
        assert {answer.overloaded for answer in refused.values()} == {(REQUESTS, REQUESTS)}
    answers = await asyncio.gather(*(asked[loan] for loan in loans if loan not in refused))
    # What had waited too long in a heavily loaded test run may be refused; it is asked for again as the rest is.
    acknowledged = [loan for loan in loans if loan not in refused and asked[loan].result().status == 200]
    assert {answer.status for answer in answers} <= {200, 503}
    while again := [loan for loan in loans if loan not in set(acknowledged)]:
        for answer, loan in zip(await asyncio.gather(*(lend(service, x) for x in again[:200])), again, strict=False):
            if answer.status == 200:
                acknowledged.append(loan)
    return acknowledged, height


async def test_a_flooded_service_keeps_its_measure_in_memory_and_goes_on(place: Place, tmp_path: Path) -> None:
    at = await database(place, "payment")
    async with running(at, tmp_path) as service:
        await asyncio.gather(*(lend(service, uuid4()) for _ in range(100)))
        before = service.resident()
        first, height = await flood(service)
        second, again = await flood(service)
        print(
            f"MB: {before / MEGABYTE:.0f} before, {height / MEGABYTE:.0f} flooded, {again / MEGABYTE:.0f} flooded again"
        )
        assert height - before < 150 * MEGABYTE
        assert again - height < 30 * MEGABYTE
        assert await service.metric("zhiping_http_body_bytes_in_hand") == 0
        assert await service.metric("zhiping_writer_queue") == 0
        found = await stored(at)
        assert [found.get(loan) for loan in first + second] == [1] * len(first + second)
        code, _ = await service.stop()
        assert code == 0, service.log.read_text()[-3000:]


async def test_the_writers_queue_is_bounded_and_what_it_took_is_written(place: Place) -> None:
    at = await place.service("queue")
    now, reader = datetime.now(UTC), uuid4()
    async with Kernel(at, deciders=[LoanDecider], role="api") as kernel:

        async def borrow(loan: UUID) -> UUID:
            lend = Borrow(reader_id=reader, reader="读者", book=str(loan), due=now + timedelta(days=1))
            return (await kernel.handle(LoanDecider, loan, lend, by(now, loan))).id

        first = await borrow(uuid4())  # makes the reader's key
        async with writes_held_up(at):
            asked = [asyncio.create_task(borrow(uuid4())) for _ in range(MAX_QUEUE + MAX_BATCH + SURPLUS)]
            await eventually(lambda: sum(t.done() for t in asked) >= SURPLUS, 12)
            assert kernel._writer.depth == MAX_QUEUE
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        accepted = {o for o in outcomes if isinstance(o, UUID)}
        refused = [o for o in outcomes if isinstance(o, Overloaded)]
        assert len(accepted) + len(refused) == len(asked)
        assert {(o.actual, o.limit) for o in refused} == {(MAX_QUEUE, MAX_QUEUE)}
        assert len(refused) >= SURPLUS
        assert set(await stored(at)) == accepted | {first}


async def test_a_kernel_whose_connections_are_all_taken_says_that_it_is_not_ready(place: Place) -> None:
    at = await place.service("queue")
    async with Kernel(at, role="api") as kernel:
        assert await kernel.ready()
        taken = [await kernel.pool.acquire() for _ in range(at.pool_size)]
        async with asyncio.timeout(10):
            assert not await kernel.ready()
        for connection in taken:
            await kernel.pool.release(connection)
        assert await kernel.ready()
