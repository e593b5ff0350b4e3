"""Where the parts of one service are: its database, its broker, its keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import asyncpg


@dataclass(frozen=True)
class Connections:
    """Where a service's parts are. `partitions` of each of its topics is fixed for good; the keys have 32 bytes.
    `master_key_old` is the one before `master_key`, while keys may still be wrapped under it."""

    context: str
    dsn: str
    kafka: str
    partitions: int
    master_key: bytes = field(repr=False)
    index_key: bytes = field(repr=False)
    instance: str = "0"
    pool_size: int = 6
    master_key_old: bytes | None = field(repr=False, default=None)

    def with_pool(self, pool: asyncpg.Pool) -> dict[str, Any]:
        """What a follower of this service is made with."""
        return {
            "context": self.context,
            "kafka": self.kafka,
            "dsn": self.dsn,
            "pool": pool,
            "instance": self.instance,
        }
