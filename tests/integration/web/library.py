"""The loans of `tests/integration/kernel` as a service of its own process, and how tests start and stop one."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
from starlette.responses import Response

from deploy.local.ports import free_port
from kernel.log.kernel import Connections
from kernel.log.migrate import make_topics
from kernel.web.access import Body, KernelDep, Public, Receipt, Router, RunDep
from kernel.web.service import Service
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, Renew, loans_view
from tests.unit.web.edge import write_keys
from tests.unit.web.test_settings import GOOD

BIG = b"x" * 20_000_000


class Lending(Body):
    """Lend this book."""

    book: str
    notes: str = ""


def library(name: str) -> Service:
    """A service of this name that lends books to everybody."""
    router, view = Router(f"/api/{name}/v1"), loans_view(name)

    @router.command("/loans/{loan_id}", access=Public())
    async def borrow(loan_id: UUID, body: Lending, kernel: KernelDep, run: RunDep) -> Receipt:
        due = kernel.clock.now() + timedelta(days=30)
        return await run(LoanDecider, loan_id, Borrow(reader_id=loan_id, reader="读者", book=body.book, due=due))

    @router.command("/loans/{loan_id}/renewal", access=Public())
    async def renew(loan_id: UUID, run: RunDep) -> Receipt:
        return await run(LoanDecider, loan_id, Renew())

    @router.query("/loans", access=Public(), view="loans")
    async def count_loans(kernel: KernelDep) -> int:
        return int(await kernel.pool.fetchval(f"SELECT count(*) FROM {view.table('loans')}"))

    @router.query("/big", access=Public(), response_class=Response)
    async def big() -> Response:
        return Response(BIG, media_type="application/octet-stream")

    return Service(name=name, deciders=[LoanDecider], views=[view], routers=[router])


@dataclass
class Running:
    """A process, where it listens and what it lives on."""

    at: Connections
    port: int
    process: asyncio.subprocess.Process
    log: Path

    @property
    def url(self) -> str:
        """Base of its routes."""
        return f"http://127.0.0.1:{self.port}/api/{self.at.context}/v1"

    def resident(self) -> int:
        """Bytes of memory in use."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    async def stop(self, within: float = 30) -> tuple[int | None, float]:
        """SIGTERM; (exit code, seconds)."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(within):
            code = await self.process.wait()
        return code, time.monotonic() - began

    async def metric(self, name: str) -> float:
        """The sum of what it counts under this name (a pattern, its labels included)."""
        async with httpx.AsyncClient(timeout=20) as client:
            text = (await client.get(f"http://127.0.0.1:{self.port}/metrics")).text
        return sum(float(value) for value in re.findall(rf"^{name} (\S+)$", text, re.MULTILINE))

    async def ready(self) -> bool:
        """Whether it says that it is ready."""
        async with httpx.AsyncClient() as client:
            return (await client.get(f"http://127.0.0.1:{self.port}/readyz")).status_code == 200


async def database(place: Place, name: str) -> Connections:
    """A database and topics for a service of exactly this name: its topics are named after it."""
    at = await place.service(name)
    await make_topics(at.kafka, name, at.partitions)
    return replace(at, context=name)


@asynccontextmanager
async def running(at: Connections, folder: Path, role: str = "all") -> AsyncIterator[Running]:
    """The service in a process of its own, ready; killed at the end if it still runs."""
    port = free_port()
    if not (folder / "token.pem").exists():
        write_keys(folder, at.context)
    environment = GOOD | {
        "PATH": os.environ["PATH"],
        "ZHIPING_LISTEN": f"127.0.0.1:{port}",
        "ZHIPING_DATABASE_URL": at.dsn,
        "ZHIPING_KAFKA": at.kafka,
        "ZHIPING_PARTITIONS": str(at.partitions),
        "ZHIPING_FILES_DIR": str(folder / "files"),
        "ZHIPING_SERVICE_KEY_FILE": str(folder / f"{at.context}.pem"),
        "ZHIPING_SERVICE_KEYS_DIR": str(folder),
    }
    program = (
        "from kernel.web.service import main; from tests.integration.web.library import library;"
        f" main(library({at.context!r}))"
    )
    log = folder / f"{uuid4().hex}.log"
    with log.open("wb") as out:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", program, "serve", "--role", role), env=environment, stdout=out, stderr=out
        )
    found = Running(at, port, process, log)
    try:
        await eventually(found.ready, within=30, show=log.read_text)
        yield found
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
