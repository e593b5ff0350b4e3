"""The migrate step: kernel tables by dbmate, topics by Kafka's admin client. Repeatable, and safe to race."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaConnectionError

from kernel.log.record import log_topic, published_topic

MIGRATIONS = Path(__file__).parent / "migrations"
MAX_MESSAGE_BYTES = 2 * 1024 * 1024
_EXISTS = 36


def migrate_database(dsn: str) -> None:
    """Bring the database's kernel tables up to date. Raises RuntimeError with dbmate's own words."""
    dbmate = shutil.which("dbmate", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if dbmate is None:
        raise RuntimeError("dbmate isn't installed: run `make .venv`")
    parts = urlsplit(dsn)
    url = f"postgres://{parts.netloc}{parts.path}?sslmode={'disable' if _is_loopback(parts.hostname) else 'prefer'}"
    done = subprocess.run(
        [dbmate, "--migrations-dir", str(MIGRATIONS), "--no-dump-schema", "--wait", "--wait-timeout", "20s", "up"],
        env={"DATABASE_URL": url, "PATH": os.environ.get("PATH", "")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"migrating {parts.path.lstrip('/')} failed: {done.stderr.strip() or done.stdout.strip()}")


def _is_loopback(host: str | None) -> bool:
    return host in {"127.0.0.1", "localhost", "::1"}


async def make_topics(kafka: str, context: str, partitions: int, replication: int = 1) -> None:
    """The context's two topics: kept for ever, the number of partitions fixed for good."""
    admin = AIOKafkaAdminClient(bootstrap_servers=kafka, request_timeout_ms=10_000)
    for attempt in range(50):
        try:
            await admin.start()
            break
        except KafkaConnectionError:
            if attempt == 49:
                raise
            await asyncio.sleep(0.2)
    settings = {"retention.ms": "-1", "max.message.bytes": str(MAX_MESSAGE_BYTES)}
    if replication >= 3:
        settings["min.insync.replicas"] = "2"
    try:
        answer = await admin.create_topics(
            [
                NewTopic(name, partitions, replication, topic_configs=settings)
                for name in (log_topic(context), published_topic(context))
            ]
        )
        before = [t[0] for t in answer.topic_errors if t[1] == _EXISTS]
        found = await admin.describe_topics(before) if before else []
    finally:
        await admin.close()
    # create_topics answers with codes instead of raising
    failed = [(t[0], t[1]) for t in answer.topic_errors if t[1] not in (0, _EXISTS)]
    if failed:
        raise RuntimeError(f"topics could not be made (topic, Kafka error code): {failed}")
    other = {t["topic"]: len(t["partitions"]) for t in found if len(t["partitions"]) != partitions}
    if other:
        # Streams would move to other partitions, and their order would be lost.
        raise RuntimeError(f"the number of partitions is fixed for good: asked for {partitions}, there are {other}")
