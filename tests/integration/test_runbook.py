"""docs/runbooks/backup-and-restore.md does what it says: its blocks, as they stand, against real servers."""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import asyncpg
import pytest
from pydantic import SecretStr

from deploy.local.kafka import Kafka, start_kafka
from deploy.local.keys import make_keys
from deploy.local.ports import SERVICES, free_ports
from deploy.local.postgres import Postgres, start_postgres
from kernel.log.connections import Connections
from kernel.log.kernel import Kernel
from kernel.log.migrate import make_topics
from kernel.web.settings import key_bytes
from services.archive.domain import ArchiveHolder, ArchiveItem
from tests.eventually import eventually
from tests.integration.conftest import passable_folder
from tests.integration.kernel.backups import content
from tests.integration.kernel.test_republish import made_anew
from tests.integration.test_first_gate import Process, approve_item, environment
from tests.runbook import BLOCKS, run_block


@dataclass
class Stack:
    """Archive, and declaration, which follows it."""

    postgres: Postgres
    folder: Path
    archive: Process
    declaration: Process
    at: Connections
    approved: set[UUID]

    async def run(self, block: str, process: Process, *, fails_with: str = "") -> str:
        """A block of the page in a shell of its own, in the environment of a service."""
        environ = process._environ | {
            "SERVICE": "archive",
            "FOLLOWER": "declaration",
            "BACKUPS": str(self.folder / "backups"),
            "ADMIN_URL": self.postgres.url("postgres"),
        }
        return await run_block(block, environ, fails_with=fails_with)

    async def approve(self, count: int) -> None:
        """Work comes in while the service runs."""
        self.approved.update([await approve_item(self.kernel, uuid4()) for _ in range(count)])

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Both run; on leaving all has crossed, and both are stopped."""
        self.archive.start()
        self.declaration.start()
        try:
            for process in (self.archive, self.declaration):
                await process.ready()
            async with Kernel(self.at, deciders=[ArchiveItem, ArchiveHolder], role="api") as self.kernel:
                yield
                await eventually(self.crossed, within=60)
        finally:
            self.archive.kill(signal.SIGTERM)
            self.declaration.kill(signal.SIGTERM)

    async def crossed(self) -> bool:
        """Each approved item has had its effects in declaration, once, and nothing waits to be sent."""
        own = await asyncpg.connect(self.at.dsn)
        db = await asyncpg.connect(self.postgres.url("declaration"))
        try:
            shown = [r["item_id"] for r in await db.fetch("SELECT item_id FROM approved_items_v1")]
            kept = await db.fetchval("SELECT count(*) FROM events WHERE type = 'ItemRecorded'")
            waiting = await own.fetchval("SELECT count(*) FROM outbox")
            return sorted(shown) == sorted(self.approved) and kept == len(self.approved) and not waiting
        finally:
            await own.close()
            await db.close()


@pytest.fixture
def servers() -> Iterator[tuple[Postgres, Kafka]]:
    """Of its own: here the services have their real names, and lose what they have."""
    with passable_folder() as one, passable_folder() as two, start_postgres(one) as postgres, start_kafka(two) as kafka:
        yield postgres, kafka


@pytest.fixture
async def stack(servers: tuple[Postgres, Kafka], tmp_path: Path) -> Stack:
    postgres, kafka = servers
    make_keys(tmp_path / "keys")
    ports = dict(zip(SERVICES, free_ports(len(SERVICES)), strict=True))
    passwords = {name: secrets.token_hex(8) for name in ("archive", "declaration")}
    await asyncio.to_thread(postgres.create_databases, passwords)
    processes = {}
    for name, password in passwords.items():
        url = postgres.url(name, name, password)
        environ = environment(name, url, kafka.bootstrap, ports, tmp_path / "keys", tmp_path / "files")
        processes[name] = Process(name, environ, tmp_path / f"{name}.log")
    (tmp_path / "backups" / "keys").mkdir(parents=True)
    archive = processes["archive"]._environ
    key = key_bytes(SecretStr(archive["ZHIPING_MASTER_KEY"]))
    at = Connections("archive", archive["ZHIPING_DATABASE_URL"], kafka.bootstrap, 2, key, key, instance="test")
    found = Stack(postgres, tmp_path, processes["archive"], processes["declaration"], at, set())
    for name in SERVICES:
        await make_topics(kafka.bootstrap, name, 2)
    for process in processes.values():
        await process.tool("migrate")
    return found


@pytest.mark.timeout(600)  # some twenty-five processes start, one after the other
async def test_the_runbook_restores_a_service_and_then_its_topics(stack: Stack) -> None:
    async with stack.serving():
        await stack.approve(3)
    events, keys = BLOCKS["Back up"]
    await stack.run(events, stack.archive)
    async with stack.serving():
        await stack.approve(4)
    await stack.run(keys, stack.archive)
    before = await content(stack.at)
    (commands,) = BLOCKS["Restore"]
    # Begun, and its last steps forgotten: the service isn't opened by accident.
    dump, _, _ = commands.partition('python -m "services.$SERVICE.app" restore')
    await stack.run(dump, stack.archive)
    assert await content(stack.at) != before
    await stack.run('python -m "services.$SERVICE.app" migrate', stack.archive, fails_with="run `restore`")
    told = await stack.run(commands, stack.archive)
    assert await content(stack.at) == before, told
    async with stack.serving():
        await stack.approve(2)

    await made_anew(stack.at)
    await stack.run('python -m "services.$SERVICE.app" migrate', stack.archive, fails_with="run `republish`")
    (commands,) = BLOCKS["Republish"]
    await stack.run(commands, stack.archive)
    own, followers = BLOCKS["Rewind"]
    assert "items" in await stack.run(own, stack.archive)
    assert "approved_items" in await stack.run(followers, stack.declaration)
    async with stack.serving():
        await stack.approve(2)
