"""A full disk: what can't be kept is refused as such, and everything goes on once there is room."""

from __future__ import annotations

import asyncio
import io
import os
import pwd
import secrets
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import asyncpg
import httpx
import pytest
from PIL import Image

from deploy.local.kafka import start_kafka
from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from kernel.log.kernel import Connections
from kernel.log.migrate import make_topics, migrate_database
from kernel.web.filestore import FileStore
from tests.eventually import eventually
from tests.integration.conftest import Place, passable_folder
from tests.integration.disk.small import SmallDisk, small_disk
from tests.integration.kernel.reading import first_occurrences, read
from tests.integration.web.library import Running, running
from tests.unit.web.edge import Edge

NAME = "notify"


@pytest.fixture
def folder() -> Iterator[Path]:
    """One that the server's own user may pass."""
    with passable_folder() as found:
        yield found


async def _execute(dsn: str, *statements: str) -> None:
    db = await asyncpg.connect(dsn)
    for statement in statements:
        await db.execute(statement)
    await db.close()


async def _at(place: Place, dsn: str) -> Connections:
    await asyncio.to_thread(migrate_database, dsn)
    await make_topics(place.kafka.bootstrap, NAME, place.partitions)
    return replace(await place.service(NAME), context=NAME, dsn=dsn)


class Reader:
    """Borrows long-titled books, each under a key of its own, and notes how each was answered."""

    def __init__(self, service: Running, client: httpx.AsyncClient) -> None:
        self._service, self._client = service, client
        self.acknowledged: dict[UUID, dict[str, object]] = {}
        self.refused: dict[UUID, str] = {}
        self._titles: dict[UUID, str] = {}

    async def borrow(self, loan: UUID) -> httpx.Response:
        """Ask for it, or again."""
        title = self._titles.setdefault(loan, secrets.token_hex(20_000))
        answer = await self._client.post(
            f"{self._service.url}/loans/{loan}", json={"book": title}, headers={"Idempotency-Key": str(loan)}
        )
        if answer.status_code == 200:
            assert self.acknowledged.setdefault(loan, answer.json()) == answer.json()
            self.refused.pop(loan, None)
        else:
            assert answer.status_code == 503, answer.text
            assert int(answer.headers["retry-after"]) > 0
            self.refused[loan] = answer.json()["code"]
        return answer

    async def until_refused(self, times: int) -> None:
        """Borrow until so many were refused."""
        while len(self.refused) < times:
            await asyncio.gather(*(self.borrow(uuid4()) for _ in range(4)))

    async def all_accepted(self) -> bool:
        """Ask again for what was refused."""
        await asyncio.gather(*(self.borrow(loan) for loan in list(self.refused)))
        return not self.refused

    async def check(self, at: Connections, repeats: int = 2) -> None:
        """Each loan is stored once, stands on its topic (repeats byte for byte) and in the view; none is parked."""
        db = await asyncpg.connect(at.dsn)
        try:
            rows = await db.fetch("SELECT stream_id, count(*) AS events FROM events GROUP BY stream_id")
            assert {row["stream_id"]: row["events"] for row in rows} == dict.fromkeys(self.acknowledged, 1)

            async def shown() -> bool:
                found = {row["id"] for row in await db.fetch("SELECT id FROM loans_v1")}
                return found.issuperset(self.acknowledged) and not await db.fetchval("SELECT count(*) FROM outbox")

            await eventually(shown, within=40, show=lambda: db.fetch("SELECT * FROM checkpoints"))
            assert await db.fetchval("SELECT count(*) FROM parked") == 0
            assert await db.fetchval("SELECT count(*) FROM stopped") == 0
        finally:
            await db.close()
        on_topic = await read(at, f"zhiping.{NAME}.log")
        for loan in self.acknowledged:
            records = on_topic[str(loan).encode()]
            assert first_occurrences(records) == [1]
            assert len(records) <= 1 + repeats


async def test_a_full_disk_of_the_database_is_refused_as_such_and_all_goes_on_when_there_is_room(
    place: Place, folder: Path, tmp_path: Path
) -> None:
    with small_disk(folder / "small", megabytes=20) as disk:
        space = disk.folder / "space"
        space.mkdir()
        user = pwd.getpwnam("nobody")
        os.chown(space, user.pw_uid, user.pw_gid)
        name = f"{NAME}{secrets.token_hex(3)}"
        admin = place.postgres.url("postgres")
        await _execute(
            admin,
            f"CREATE TABLESPACE {name} LOCATION '{space}'",
            f"CREATE DATABASE {name} TEMPLATE {place.template} TABLESPACE {name}",
        )
        try:
            at = await _at(place, place.postgres.url(name))
            async with (
                running(at, tmp_path),
                asyncpg.create_pool(at.dsn, min_size=1, max_size=1) as db,
            ):  # makes the view's tables
                await eventually(lambda: db.fetchval("SELECT to_regclass('loans_v1') IS NOT NULL"), within=30)
            async with running(at, tmp_path, "api") as service, httpx.AsyncClient(timeout=30) as client:
                reader = Reader(service, client)
                await asyncio.gather(*(reader.borrow(uuid4()) for _ in range(30)))
                assert len(reader.acknowledged) == 30
                disk.fill()
                await reader.until_refused(20)
                assert set(reader.refused.values()) == {"storage-full"}
                known = next(iter(reader.acknowledged))
                assert (await reader.borrow(known)).json() == reader.acknowledged[known]
                assert (await client.get(f"{service.url}/loans")).status_code == 200
                assert await service.ready()
                async with running(at, tmp_path, "worker") as worker:
                    await eventually(
                        lambda: "DiskFullError" in worker.log.read_text(), within=60, show=worker.log.read_text
                    )
                    disk.free()
                    await eventually(reader.all_accepted, within=20)
                    await reader.check(at)
        finally:
            await _execute(admin, f"DROP DATABASE {name} WITH (FORCE)", f"DROP TABLESPACE {name}")


@pytest.fixture
def small_wal(folder: Path) -> Iterator[tuple[Postgres, SmallDisk]]:
    """A server whose log has eight segments of room."""
    with small_disk(folder / "wal", megabytes=128) as disk:
        settings = {"max_wal_size": "32MB", "min_wal_size": "32MB"}
        server = Postgres(folder / "postgres", free_port(), secrets.token_hex(8), settings)
        server.prepare()
        wal = server.folder / "pg_wal"
        moved = disk.folder / "pg_wal"
        subprocess.run(["mv", str(wal), str(moved)], check=True)  # owners and all
        wal.symlink_to(moved)
        server.start()
        try:
            yield server, disk
        finally:
            print(server.log.read_text()[-4000:])  # shown when the test fails
            server.kill()


async def test_a_server_that_gives_up_for_a_full_log_leaves_no_doubt_behind(
    place: Place, small_wal: tuple[Postgres, SmallDisk], tmp_path: Path
) -> None:
    server, disk = small_wal
    await _execute(server.url("postgres"), f"CREATE DATABASE {NAME}")
    at = await _at(place, server.url(NAME))
    # A request may meet each of the bounds of a database that hangs before it dies: 5 s to connect, 15 s a statement.
    async with running(at, tmp_path) as service, httpx.AsyncClient(timeout=60) as client:
        reader = Reader(service, client)
        await asyncio.gather(*(reader.borrow(uuid4()) for _ in range(10)))
        assert len(reader.acknowledged) == 10
        disk.fill()
        await reader.until_refused(20)
        assert set(reader.refused.values()) <= {"outcome-unknown", "overloaded", "unavailable", "storage-full"}
        assert "PANIC" in server.log.read_text()
        disk.free()
        server.kill()
        await asyncio.to_thread(server.start)
        await eventually(reader.all_accepted, within=60, show=server.log.read_text)
        await reader.check(at)


def noise() -> bytes:
    """An image of some 120 KB."""
    out = io.BytesIO()
    Image.frombytes("RGB", (200, 200), os.urandom(120_000)).save(out, "PNG")
    return out.getvalue()


async def test_an_upload_that_finds_no_room_is_refused_and_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    with small_disk(folder / "files", megabytes=1) as disk:
        edge = Edge(tmp_path)
        edge.running.files = FileStore(disk.folder / "kept", edge.kernel, edge.clock.now)
        headers = edge.token("applicant", person_id=uuid4()) | {"Content-Type": "image/png"}
        file = noise()
        async with edge.client() as client:

            async def upload() -> httpx.Response:
                return await client.post("/api/archive/v1/files?purpose=evidence", content=file, headers=headers)

            assert (await upload()).status_code == 201
            disk.fill()
            refused = await upload()
            assert (refused.status_code, refused.json()["code"]) == (503, "storage-full")
            assert int(refused.headers["retry-after"]) > 0
            kept = [path for path in disk.folder.rglob("*") if path.is_file() and path.name != "ballast"]
            assert len(kept) == 1
            disk.free()
            assert (await upload()).status_code == 201


async def test_a_broker_that_ends_for_a_full_disk_is_waited_for_and_nothing_is_missing_on_its_topics(
    place: Place, folder: Path, tmp_path: Path
) -> None:
    with small_disk(folder / "kafka", megabytes=80) as disk, start_kafka(disk.folder / "broker") as broker:
        name = f"{NAME}{secrets.token_hex(3)}"
        at = replace(await place.service(name), context=NAME, kafka=broker.bootstrap)
        await make_topics(broker.bootstrap, NAME, at.partitions)
        async with running(at, tmp_path) as service, httpx.AsyncClient(timeout=30) as client:
            reader = Reader(service, client)
            await asyncio.gather(*(reader.borrow(uuid4()) for _ in range(10)))
            disk.fill()

            async def ended() -> bool:
                await asyncio.gather(*(reader.borrow(uuid4()) for _ in range(4)))
                return not await asyncio.to_thread(broker.answers)

            await eventually(ended, within=60, every=0.5, show=broker.log.read_text)
            await asyncio.gather(*(reader.borrow(uuid4()) for _ in range(10)))
            assert reader.refused == {}
            disk.free()
            broker.kill()
            await asyncio.to_thread(broker.start)
            await reader.check(at, repeats=40)
