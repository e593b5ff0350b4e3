"""What the figures are measured on: a PostgreSQL and a Kafka of the bench's own, with the settings of the stack."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp

import asyncpg

from deploy.local.kafka import Kafka, start_kafka
from deploy.local.postgres import Postgres, start_postgres
from kernel.log.kernel import Connections
from kernel.log.migrate import make_topics, migrate_database
from tests.bench.domain import CONTEXT

PARTITIONS = 4
_TEMPLATE = "bench_template"
DURABILITY = ("fsync", "synchronous_commit", "full_page_writes")
_SHOWN = (*DURABILITY, "max_connections", "shared_buffers", "server_version")


@dataclass
class Ground:
    """The servers of one run. `scale` multiplies how much is measured: 1 is the real thing, less is a quick look."""

    postgres: Postgres
    scale: float
    _broker: Callable[[], Kafka]

    @cached_property
    def kafka(self) -> Kafka:
        """The broker, started when a figure first asks for it."""
        return self._broker()

    def times(self, count: int, least: int = 1) -> int:
        """So many at this scale."""
        return max(least, round(count * self.scale))

    @property
    def rounds(self) -> int:
        """How often ours and the peer take turns."""
        return 5 if self.scale >= 0.2 else 1

    async def settings(self) -> dict[str, str]:
        """The server's own answers to SHOW."""
        db = await asyncpg.connect(self.postgres.url("postgres"))
        try:
            return {name: await db.fetchval(f"SHOW {name}") for name in _SHOWN}
        finally:
            await db.close()

    async def prepare(self) -> None:
        """Make the migrated database that the others are copied from."""
        await self._administer(f"CREATE DATABASE {_TEMPLATE}")
        migrate_database(self.postgres.url(_TEMPLATE))

    async def database(self, name: str, template: str = _TEMPLATE) -> str:
        """A fresh database, migrated unless another template is named; returns its name."""
        unique = f"{name}_{secrets.token_hex(3)}"
        await self._administer(f"CREATE DATABASE {unique} TEMPLATE {template}")
        return unique

    async def drop(self, database: str) -> None:
        """Remove a database that has done its part; disks are finite."""
        await self._administer(f"DROP DATABASE {database} WITH (FORCE)")

    def at(self, database: str, context: str = CONTEXT, kafka: str = "") -> Connections:
        """Where a service on that database finds its parts; without `kafka` only what needs none will work."""
        return Connections(
            context=context,
            dsn=self.postgres.url(database),
            kafka=kafka,
            partitions=PARTITIONS,
            master_key=os.urandom(32),
            index_key=os.urandom(32),
        )

    async def service(self, context: str) -> Connections:
        """A fresh database and fresh topics; the context's name is made unique."""
        name = f"{context}{secrets.token_hex(3)}"
        await make_topics(self.kafka.bootstrap, name, PARTITIONS)
        return self.at(await self.database(name), name, self.kafka.bootstrap)

    async def _administer(self, statement: str) -> None:
        db = await asyncpg.connect(self.postgres.url("postgres"))
        try:
            await db.execute(statement)
        finally:
            await db.close()


@contextmanager
def ground(folder: Path, scale: float) -> Iterator[Ground]:
    """Servers with fresh data under `folder`, stopped and removed at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    scratch = Path(mkdtemp(dir=folder, prefix="servers-"))
    for path in (scratch, folder, folder.parent):
        path.chmod(path.stat().st_mode | 0o111 if os.geteuid() == 0 else path.stat().st_mode)
    try:
        with start_postgres(scratch) as postgres, ExitStack() as later:
            yield Ground(postgres, scale, lambda: later.enter_context(start_kafka(scratch)))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
