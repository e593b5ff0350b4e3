"""PostgreSQL as the writer and the loader see it, in memory, with the ways it can fail."""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import pairwise
from typing import Any, cast
from uuid import UUID, uuid4

import asyncpg

from kernel.log import statements
from kernel.log.bell import Bell
from kernel.log.decider import Decider
from kernel.log.kernel import Connections, Kernel
from kernel.log.loader import Loader
from kernel.log.store import NOW_MANY
from kernel.log.vault import Vault
from kernel.log.writer import Writer

FAULTS = ("", "lost before", "lost after", "refused", "rival")
"""What may befall a statement: nothing; the connection goes before, or after it was committed; a conflict that is
over at the next look; another process that writes the same stream in between."""

_WIDTHS = (3, 5, 4, 4, 13, 8)  # items, inbox, releases, takes, events, timers
_EDGES = [0]
for _width in _WIDTHS:
    _EDGES.append(_EDGES[-1] + _width)


class Memory:
    """The tables."""

    def __init__(self) -> None:
        self.events: dict[UUID, list[dict[str, Any]]] = {}
        self.inbox: dict[UUID, dict[str, Any]] = {}
        self.claims: dict[tuple[str, bytes], UUID] = {}
        self.faults: deque[str] = deque()

    def run(self, sql: str, parameters: tuple[Any, ...]) -> list[dict[str, int]]:
        """One statement of the writer's, whole or not at all."""
        if sql == statements.APPEND_ONE:
            p = parameters
            parts: list[list[Any]] = [[(0, p[4], p[6] - 1)], [(0, *p[:4])], [], [], [(0, *p[4:])]]
        else:
            parts = [list(zip(*parameters[a:b], strict=True)) for a, b in pairwise(_EDGES)]
        good = [item for item in parts[0] if self._fits(item, parts)]
        if sql != statements.FILTER and len(good) < len(parts[0]):
            raise asyncpg.UniqueViolationError("taken")
        for n, stream, _ in good:
            for _, command_id, digest, answer, _ in (r for r in parts[1] if r[0] == n):
                self.inbox[command_id] = {"body_digest": digest, "answer": answer}
            for _, scope, keyed, _ in (r for r in parts[2] if r[0] == n):
                if self.claims.get((scope, keyed)) == stream:
                    del self.claims[scope, keyed]
            for _, scope, keyed, _ in (r for r in parts[3] if r[0] == n):
                self.claims[scope, keyed] = stream
            for row in (r for r in parts[4] if r[0] == n):
                self.put(stream, row[3:])
        return [{"item": n} for n, _, _ in good]

    def put(self, stream: UUID, row: tuple[Any, ...]) -> None:
        """One event: version, event_id, type, schema_version, data, meta, published*, digest."""
        names = ("version", "event_id", "type", "schema_version", "data", "meta", "published", "published_type")
        found = dict(zip((*names, "published_sequence", "digest"), row, strict=True))
        self.events.setdefault(stream, []).append(found)

    def _fits(self, item: tuple[int, UUID, int], parts: list[list[Any]]) -> bool:
        n, stream, expected = item
        appends = any(r[0] == n for r in parts[4])
        there = len(self.events.get(stream, []))
        released = {(scope, keyed) for m, scope, keyed, _ in parts[2] if m == n}
        holders = {
            self.claims.get((scope, keyed))
            for m, scope, keyed, _ in parts[3]
            if m == n and not ((scope, keyed) in released and self.claims.get((scope, keyed)) == stream)
        }
        return (
            expected <= there
            and not (appends and expected < there)
            and not any(r[0] == n and r[1] in self.inbox for r in parts[1])
            and holders <= {None}
        )


class Connection:
    """What the writer holds."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._closed = False

    async def execute(self, sql: str, *parameters: Any) -> None:
        """An append."""
        await self.fetch(sql, *parameters)

    async def fetch(self, sql: str, *parameters: Any) -> list[dict[str, int]]:
        """An append that tells what it left out."""
        fault = self._memory.faults.popleft() if self._memory.faults else ""
        await turn()
        if fault == "lost before":
            raise asyncpg.ConnectionDoesNotExistError("gone")
        if fault == "refused":
            raise asyncpg.UniqueViolationError("somebody was faster, and undid it")
        if fault == "rival":
            stream = parameters[4] if sql == statements.APPEND_ONE else parameters[1][0]
            self._rival(stream)
        done = self._memory.run(sql, parameters)
        await turn()
        if fault == "lost after":
            raise ConnectionResetError("gone")
        return done

    def _rival(self, stream: UUID) -> None:
        events = self._memory.events.get(stream)
        if events:
            version, before = events[-1]["version"] + 1, events[-1]["digest"]
            meta = b'{"command_id":""}'
            self._memory.put(stream, (version, uuid4(), "Rival", 1, b"{}", meta, None, None, None, before))

    def is_closed(self) -> bool:
        """Whether it is of no use any more."""
        return self._closed

    def terminate(self) -> None:
        """Let go of it."""
        self._closed = True


class Pool:
    """What loading and looking up ask."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def fetch(self, sql: str, *parameters: Any) -> list[dict[str, Any]]:
        """A stream, or several."""
        assert "FROM events" in sql
        await turn()
        if sql != NOW_MANY:
            return [dict(event) for event in self._memory.events.get(parameters[0], [])]
        return [
            dict(event) | {"stream_id": stream, "stream_type": kind}
            for stream, kind in zip(*parameters, strict=True)
            for event in self._memory.events.get(stream, [])
        ]

    async def fetchrow(self, sql: str, command_id: UUID) -> dict[str, Any] | None:
        """An answer."""
        assert "FROM inbox" in sql
        await turn()
        return self._memory.inbox.get(command_id)

    async def fetchval(self, sql: str, scope: str, keyed: bytes) -> UUID | None:
        """A claim's holder."""
        assert "FROM claims" in sql
        await turn()
        return self._memory.claims.get((scope, keyed))


class MemoryWriter(Writer):
    """The writer, its connection being made here."""

    def __init__(self, memory: Memory) -> None:
        super().__init__("", "memory", Bell())
        self._memory = memory

    async def _connected(self) -> Any:
        if self._connection is None or self._connection.is_closed():
            self._connection = cast("Any", Connection(self._memory))
        return self._connection


def kernel_in(memory: Memory, *deciders: Decider[Any]) -> Kernel:
    """A kernel on these tables; its writer has still to be started."""
    kernel = Kernel(Connections("memory", "", "", 1, bytes(32), bytes(32)), deciders=deciders, role="api")
    pool: Any = Pool(memory)
    kernel.pool = pool
    kernel.vault = Vault("memory", pool, cast("Any", None), bytes(32))  # nothing is sealed here
    kernel._loader = Loader(pool)
    kernel._writer = MemoryWriter(memory)
    return kernel


async def turn() -> None:
    """Let the others go on."""
    passed = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(passed.set_result, None)
    await passed
