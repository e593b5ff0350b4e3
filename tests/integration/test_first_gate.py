"""ArchiveApproved crosses from archive into declaration's view, and survives kill -9 of every part on its way."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx

from deploy.local.keys import make_keys
from deploy.local.ports import SERVICES, free_ports
from kernel.log.decider import Unavailable
from kernel.log.errors import OutcomeUnknown, Overloaded
from kernel.log.fileref import FileRef
from kernel.log.kernel import By, Connections, Kernel
from kernel.log.migrate import make_topics
from services.archive.domain import (
    ApproveItem,
    ArchiveHolder,
    ArchiveItem,
    Content,
    DraftItem,
    Kind,
    Level,
    MarkEvidence,
    Marks,
    Period,
    SubmitItem,
)
from services.archive.domain.kinds import ResearchProject
from tests.eventually import eventually
from tests.integration.conftest import Place

REPO = Path(__file__).parents[2]
EMPLOYER = uuid4()
SCAN = FileRef(file_id=uuid4(), digest="d", type="pdf", bytes=1000)
CONTENT = Content(
    kind=Kind.RESEARCH_PROJECT,
    title="河道治理关键技术研究",
    level=Level.PROVINCIAL,
    gained_on=date(2021, 6, 30),
    rank=1,
    team_size=3,
    summary="主持",
    evidence=(SCAN,),
    period=Period(since=date(2019, 1, 1), until=date(2021, 6, 30)),
    details=ResearchProject(number="RC-1", source="省水利厅", duty="主持", status="accepted"),
    contribution=(SCAN.file_id,),
)
MARKS = Marks(verified=True, signature=True, verified_on=date(2021, 7, 1), unit_seal=True)


class Process:
    """A service under test, as supervisor would run it."""

    def __init__(self, name: str, environ: dict[str, str], log: Path) -> None:
        self.name, self._environ, self._log = name, environ, log
        self.running: subprocess.Popen[bytes] | None = None

    async def tool(self, *arguments: str) -> None:
        done = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", f"services.{self.name}.app", *arguments), env=self._environ, cwd=REPO
        )
        assert await done.wait() == 0

    def start(self) -> None:
        with self._log.open("ab") as log:
            self.running = subprocess.Popen(
                [sys.executable, "-m", f"services.{self.name}.app", "serve", "--role", "all"],
                env=self._environ,
                cwd=REPO,
                stdout=log,
                stderr=log,
            )

    async def ready(self) -> None:
        async with httpx.AsyncClient(base_url=f"http://{self._environ['ZHIPING_LISTEN']}", trust_env=False) as client:

            async def answers() -> bool:
                return (await client.get("/readyz")).status_code == 200

            await eventually(answers, within=30, show=lambda: self._log.read_text()[-2000:])

    def kill(self, with_signal: int = signal.SIGKILL) -> None:
        if self.running is not None:
            self.running.send_signal(with_signal)
            self.running.wait()
            self.running = None


def environment(  # noqa: PLR0917
    name: str, dsn: str, kafka: str, ports: dict[str, int], keys: Path, folder: Path
) -> dict[str, str]:
    """What the contract between a stack and a service says it is given."""
    secret = base64.urlsafe_b64encode(os.urandom(32)).decode()
    given = {
        "ENV": "local",
        "LISTEN": f"127.0.0.1:{ports[name]}",
        "DATABASE_URL": dsn,
        "KAFKA": kafka,
        "PARTITIONS": "2",
        "FILES_DIR": str(folder / name),
        "MASTER_KEY": secret,
        "INDEX_KEY": secret,
        "SERVICE_KEY_FILE": str(keys / f"{name}.pem"),
        "SERVICE_KEYS_DIR": str(keys / "services"),
        "PUBLIC_URL": "http://127.0.0.1:1",
    } | {f"{s.upper()}_URL": f"http://127.0.0.1:{ports[s]}" for s in SERVICES}
    if name == "declaration":  # outside parties, which nobody asks here
        urls = (
            "ID_PHOTO_URL",
            "WECHAT_LOGIN_PAGE_URL",
            "WECHAT_LOGIN_API_URL",
            "ALIPAY_PAGE_URL",
            "ALIPAY_GATEWAY_URL",
        )
        given |= dict.fromkeys(urls, "http://127.0.0.1:1")
        given |= dict.fromkeys(
            ("ID_PHOTO_ACCESS_KEY", "ID_PHOTO_SECRET", "WECHAT_LOGIN_APPID", "WECHAT_LOGIN_SECRET", "ALIPAY_APP_ID"),
            secret,
        )
        given |= {
            "ALIPAY_PRIVATE_KEY_FILE": str(keys / "alipay-app.pem"),
            "ALIPAY_PUBLIC_KEY_FILE": str(keys / "alipay.pub.pem"),
        }
    return {k: v for k, v in os.environ.items() if not k.startswith("ZHIPING_")} | {
        f"ZHIPING_{k}": v for k, v in given.items()
    }


@asynccontextmanager
async def two_services(place: Place, folder: Path) -> AsyncIterator[tuple[Process, Process, Kernel, str]]:
    """Archive and declaration as processes, and an API process of archive's in this one."""
    make_keys(folder / "keys")
    ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
    processes: dict[str, Process] = {}
    for name in ("archive", "declaration"):
        admin = await asyncpg.connect(place.postgres.url("postgres"))
        await admin.execute(f"CREATE DATABASE {name}")
        await admin.close()
        environ = environment(
            name, place.postgres.url(name), place.kafka.bootstrap, ports, folder / "keys", folder / "files"
        )
        processes[name] = Process(name, environ, folder / f"{name}.log")
        await processes[name].tool("migrate")
    for name in SERVICES:  # the migrate step of the whole stack: consumers wait for topics that aren't there
        await make_topics(place.kafka.bootstrap, name, 2)
    key = base64.urlsafe_b64decode(processes["archive"]._environ["ZHIPING_MASTER_KEY"])
    at = Connections("archive", place.postgres.url("archive"), place.kafka.bootstrap, 2, key, key, instance="test")
    try:
        for process in processes.values():
            process.start()
        for process in processes.values():
            await process.ready()
        async with Kernel(at, deciders=[ArchiveItem, ArchiveHolder], role="api") as kernel:
            yield processes["archive"], processes["declaration"], kernel, place.postgres.url("declaration")
    finally:
        for process in processes.values():
            process.kill(signal.SIGTERM)


async def approve_item(kernel: Kernel, person_id: UUID) -> UUID:
    """Draft, submit, mark, approve; each repeated with the same key until it is answered."""
    item_id = uuid4()
    now = datetime.now(UTC)
    judged: dict[str, Any] = {"employer_id": EMPLOYER, "item_version": 1, "at": now}
    for command in (
        DraftItem(item_id=item_id, person_id=person_id, content=CONTENT),
        SubmitItem(person_id=person_id, employer_id=EMPLOYER, today=now.date()),
        MarkEvidence(**judged, file_id=SCAN.file_id, marks=MARKS, today=now.date()),
        ApproveItem(**judged),
    ):
        by = By(actor="somebody", role="tester", command_id=uuid4(), now=now)
        while True:
            try:
                await kernel.handle(ArchiveItem, item_id, command, by)
                break
            except (Overloaded, OutcomeUnknown, Unavailable):
                await asyncio.sleep(0.1)  # noqa: TID251 (the client's back-off, not a wait for a state)
    return item_id


async def test_an_approval_crosses_and_survives_kill_9_of_every_part(place: Place, tmp_path: Path) -> None:
    async with two_services(place, tmp_path) as (archive, declaration, kernel, dsn):
        person = uuid4()
        approved: set[UUID] = set()

        async def approve(n: int) -> None:
            approved.update(await asyncio.gather(*(approve_item(kernel, person) for _ in range(n))))

        async def crossed() -> bool:
            db = await asyncpg.connect(dsn, timeout=5)
            try:
                shown = {r["item_id"] for r in await db.fetch("SELECT item_id FROM approved_items_v1")}
                # The reaction's own event beside the view's row: once per item.
                kept = await db.fetchval("SELECT count(*) FROM events WHERE type = 'ItemRecorded'")
                return shown == approved and kept == len(approved)
            finally:
                await db.close()

        async def restart(process: Process) -> None:
            process.kill()
            await approve(3)
            process.start()
            await process.ready()

        async def broker() -> None:
            place.kafka.kill()
            await approve(3)
            await asyncio.to_thread(place.kafka.start)

        async def database() -> None:
            place.postgres.kill()
            await asyncio.to_thread(place.postgres.start)

        faults: list[Callable[[], Awaitable[None]]] = [
            lambda: restart(archive),
            lambda: restart(declaration),
            broker,
            database,
        ]
        await approve(5)

        async def tables() -> dict[str, list[asyncpg.Record]]:
            db = await asyncpg.connect(dsn, timeout=5)
            try:
                names = ("approved_items_v1", "checkpoints", "applied", "held", "parked", "refused")
                return {name: await db.fetch(f"SELECT * FROM {name}") for name in names}
            finally:
                await db.close()

        await eventually(crossed, within=20, show=tables)
        for fault in faults:
            load = asyncio.create_task(approve(10))
            await fault()
            await load
            await eventually(crossed, within=40, show=tables)
        assert len(approved) == 5 + 4 * 10 + 3 * 3
