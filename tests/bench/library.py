"""The peer library, `eventsourcing`, as its documentation sets it up: defaults everywhere, callers as threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from eventsourcing.persistence import InfrastructureFactory, StoredEvent

from deploy.local.ports import HOST
from deploy.local.postgres import ADMIN, Postgres
from tests.bench.domain import EVENT_BYTES


def environment(postgres: Postgres, database: str) -> dict[str, str]:
    """Its settings: where the database is, and nothing else."""
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": database,
        "POSTGRES_HOST": HOST,
        "POSTGRES_PORT": str(postgres.port),
        "POSTGRES_USER": ADMIN,
        "POSTGRES_PASSWORD": postgres.password,
    }


def threaded(items: Sequence[Any], callers: int, one: Callable[[Any], Any]) -> float:
    """How many items a second so many threads get done. Raises what a thread raised."""
    left = iter(items)
    lock = threading.Lock()
    errors: list[Exception] = []

    def call() -> None:
        try:
            while True:
                with lock:
                    item = next(left, None)
                if item is None:
                    return
                one(item)
        except Exception as e:  # noqa: BLE001 (raised again below, by the thread that waits)
            errors.append(e)

    threads = [threading.Thread(target=call) for _ in range(callers)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return len(items) / (time.perf_counter() - began)


class Recorder:
    """Its PostgreSQL recorder: inserts ready-made stored events."""

    def __init__(self, environ: dict[str, str]) -> None:
        self._factory: InfrastructureFactory[Any] = InfrastructureFactory.construct(env=environ)
        self._recorder = self._factory.application_recorder()

    def append(self, count: int, callers: int) -> float:
        """Appends a second, one event of 225 bytes each, each to a new stream."""
        events = [StoredEvent(uuid4(), 1, "bench:Noted", b"x" * EVENT_BYTES) for _ in range(count)]
        return threaded(events, callers, lambda e: self._recorder.insert_events([e]))

    def close(self) -> None:
        """Let go of its connections."""
        self._factory.close()
