"""One PostgreSQL and one Kafka a run; a database per test module, topics under the module's own context name."""

from __future__ import annotations

import asyncio
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from deploy.local.kafka import Kafka, start_kafka
from deploy.local.postgres import Postgres, start_postgres
from kernel.log.kernel import Connections
from kernel.log.migrate import make_topics, migrate_database


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server of this run's own."""
    with passable_folder() as folder, start_postgres(folder) as server:
        yield server


@pytest.fixture(scope="session")
def kafka() -> Iterator[Kafka]:
    """A broker of this run's own."""
    with passable_folder() as folder, start_kafka(folder) as broker:
        yield broker


async def _administer(postgres: Postgres, statement: str) -> None:
    admin = await asyncpg.connect(postgres.url("postgres"))
    await admin.execute(statement)
    await admin.close()


@contextmanager
def passable_folder() -> Iterator[Path]:
    """A folder that PostgreSQL's own user may pass, under whom it runs when the tests run as root.

    Not one of pytest's: each run that starts closes their common parent to everybody else.
    """
    with tempfile.TemporaryDirectory(prefix="zhiping-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> str:
    """A migrated database to copy from."""
    asyncio.run(_administer(postgres, "CREATE DATABASE kernel_template"))
    migrate_database(postgres.url("kernel_template"))
    return "kernel_template"


@dataclass(frozen=True)
class Place:
    """Where a test's services find their database and topics."""

    postgres: Postgres
    kafka: Kafka
    template: str
    partitions: int = 2

    async def service(self, context: str) -> Connections:
        """A fresh database and fresh topics for a context of this name (made unique)."""
        name = f"{context}{secrets.token_hex(3)}"
        await _administer(self.postgres, f'CREATE DATABASE "{name}" TEMPLATE {self.template}')
        await make_topics(self.kafka.bootstrap, name, self.partitions)
        return Connections(
            context=name,
            dsn=self.postgres.url(name),
            kafka=self.kafka.bootstrap,
            partitions=self.partitions,
            master_key=os.urandom(32),
            index_key=os.urandom(32),
        )


@pytest.fixture
def place(postgres: Postgres, kafka: Kafka, template: str) -> Place:
    """The run's servers."""
    return Place(postgres, kafka, template)
