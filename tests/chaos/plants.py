"""Faults planted by hand, one kind after another's name, to see whether the checker names them.

Each has several ways, of which the seed chooses; what can be put back is put back when the block is left.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import fields, replace
from typing import Any
from uuid import UUID, uuid4

import asyncpg
from aiokafka import AIOKafkaProducer

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import ARCHIVE, IDENTITY
from kernel.log.record import Message, messages, partition_of
from kernel.log.relay import LEADER_LOCK
from tests.chaos.checker.history import Stored
from tests.chaos.checker.streams import digest_of
from tests.chaos.run import Chaos
from tests.eventually import eventually

FAULTS = ("lost", "doubled", "reordered", "tampered-view", "tampered-event")
"""By name."""


@asynccontextmanager
async def plant(fault: str, chaos: Chaos, way: int | None = None) -> AsyncIterator[str]:
    """Plant a fault, and tell what was done. `way` counts from 0; by the seed where it isn't given."""
    ways = WAYS[fault]
    async with ways[(chaos.seed if way is None else way) % len(ways)](chaos) as what:
        yield what


# -- lost --------------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _deleted(chaos: Chaos) -> AsyncIterator[str]:
    """An event deleted from the database, the last of its stream, so that no gap tells of it."""
    async with _database(chaos, "review") as db:
        row = await db.fetchrow(
            "DELETE FROM events WHERE position = (SELECT position FROM events WHERE type = 'CheckPassed'"
            " AND NOT EXISTS (SELECT FROM events x WHERE x.stream_id = events.stream_id"
            " AND x.version > events.version + 1) ORDER BY position LIMIT 1) RETURNING *"
        )
        assert row is not None
        yield f"{row['type']} {row['stream_id']}@{row['version']} deleted from review's events"
        names, places = ", ".join(row.keys()), ", ".join(f"${n}" for n in range(1, len(row) + 1))
        await db.execute(f"INSERT INTO events ({names}) OVERRIDING SYSTEM VALUE VALUES ({places})", *row.values())


@asynccontextmanager
async def _left_off(chaos: Chaos) -> AsyncIterator[str]:
    """An event that never comes to its topic."""
    async with _database(chaos, "archive") as db, _no_relay(db):
        (row,) = await _drafts(chaos, db, 1)
        await db.execute("DELETE FROM outbox WHERE position = $1", row["position"])
    yield f"{row['type']} {row['stream_id']}@{row['version']} left off archive's topic"
    async with _database(chaos, "archive") as db:
        await db.execute("INSERT INTO outbox (position) VALUES ($1)", row["position"])


# -- doubled -----------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _sent_twice(chaos: Chaos) -> AsyncIterator[str]:
    """An SMS that went out twice."""
    path = chaos.stack.home.path / "sandbox" / "ledger.sqlite3"
    with sqlite3.connect(path, timeout=10) as ledger:
        names = [row[1] for row in ledger.execute("PRAGMA table_info(sms_message)") if row[1] != "id"]
        values = ", ".join("'planted'" if name == "carrier_id" else name for name in names)
        ledger.execute(
            f"INSERT INTO sms_message ({', '.join(names)}) SELECT {values} FROM sms_message ORDER BY id LIMIT 1"
        )
    yield "the first SMS is twice in the carrier's ledger"
    with sqlite3.connect(path, timeout=10) as ledger:
        ledger.execute("DELETE FROM sms_message WHERE carrier_id = 'planted'")


@asynccontextmanager
async def _decided_twice(chaos: Chaos) -> AsyncIterator[str]:
    """A command that had its effect twice, in good order: chained, relayed and shown."""
    async with _database(chaos, "archive") as db:
        row = await db.fetchrow("SELECT *, stream_id::text AS stream FROM events WHERE type = 'ItemDrafted' LIMIT 1")
        assert row is not None
        last = await db.fetchrow(
            "SELECT version, digest FROM events WHERE stream_id = $1 ORDER BY version DESC LIMIT 1", row["stream_id"]
        )
        assert last is not None
        twin = _stored("archive", row, version=last["version"] + 1, event_id=str(uuid4()))
        twin = replace(twin, digest=digest_of(last["digest"], twin))
        await db.execute(
            "WITH appended AS (INSERT INTO events (stream_id, stream_type, version, event_id, type, schema_version,"
            " data, meta, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING position)"
            " INSERT INTO outbox (position) SELECT position FROM appended",
            *(row["stream_id"], twin.stream_type, twin.version, twin.event_id, twin.type, twin.schema_version),
            *(twin.data, twin.meta, twin.digest),
        )
        yield f"the command behind {row['type']} {row['stream_id']}@{row['version']} had its effect again"


# -- reordered ---------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _swapped(chaos: Chaos) -> AsyncIterator[str]:
    """Two records of a stream in the wrong order on `.log`, byte for byte as the relay would have sent them."""
    async with _database(chaos, "archive") as db, _no_relay(db):
        rows = await _drafts(chaos, db, 2)
        await db.execute("DELETE FROM outbox WHERE position = any($1::bigint[])", [row["position"] for row in rows])
        await _send(chaos, [messages("archive", row)[0] for row in reversed(rows)])
    yield f"versions 2 and 1 of {rows[0]['stream_id']} swapped on archive's .log"


@asynccontextmanager
async def _stale(chaos: Chaos) -> AsyncIterator[str]:
    """The same on a stream of four, of which only the middle is swapped."""
    async with _database(chaos, "archive") as db, _no_relay(db):
        rows = await _drafts(chaos, db, 4)
        await db.execute("DELETE FROM outbox WHERE position = any($1::bigint[])", [row["position"] for row in rows])
        found = [messages("archive", row)[0] for row in rows]
        await _send(chaos, [found[0], found[2], found[1], found[3]])
    yield f"versions 3 and 2 of {rows[0]['stream_id']} swapped on archive's .log"


@asynccontextmanager
async def _swapped_for_others(chaos: Chaos) -> AsyncIterator[str]:
    """Two records of a stream in the wrong order on `.v1`, where others read; on `.log` all is well."""
    async with _database(chaos, "identity") as db, _no_relay(db):
        rows = await _standings(chaos, db)
        (first, told_first), (second, told_second) = (messages("identity", row) for row in rows)
        await _send(chaos, [first, second, told_second, told_first])
    yield f"the last two records of {rows[0]['stream_id']} swapped on identity's .v1"


# -- tampered ----------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _changed_on_the_way(chaos: Chaos) -> AsyncIterator[str]:
    """A record that came to `.v1` with other bytes, still good JSON, than are stored; database and `.log` are well."""
    async with _database(chaos, "identity") as db, _no_relay(db):
        rows = await _standings(chaos, db)
        (first, told_first), (second, told_second) = (messages("identity", row) for row in rows)
        changed = json.dumps(json.loads(told_second.value) | {"formerly": "planted"}, separators=(",", ":")).encode()
        await _send(chaos, [first, second, told_first, replace(told_second, value=changed)])
    yield f"the last record of {rows[0]['stream_id']} changed on identity's .v1"


def _row(context: str, table: str, key: str, column: str, value: str) -> Callable[[Chaos], Any]:
    """A view's row changed behind its events' back."""

    @asynccontextmanager
    async def tampered(chaos: Chaos) -> AsyncIterator[str]:
        async with _database(chaos, context) as db:
            name = await db.fetchval(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ $1", f"^{table}_v[0-9]+$"
            )
            row = await db.fetchrow(f'SELECT {key} AS key, {column} AS was FROM "{name}" ORDER BY {key} LIMIT 1')
            assert row is not None
            await db.execute(f'UPDATE "{name}" SET {column} = {value} WHERE {key} = $1', row["key"])
            yield f"{column} of {context}'s {table} {row['key']} changed"
            await db.execute(f'UPDATE "{name}" SET {column} = $2 WHERE {key} = $1', row["key"], row["was"])

    return tampered


def _bytes(context: str, type_: str, column: str, field: str) -> Callable[[Chaos], Any]:
    """An event's bytes changed, and still good JSON."""

    @asynccontextmanager
    async def tampered(chaos: Chaos) -> AsyncIterator[str]:
        async with _database(chaos, context) as db:
            row = await db.fetchrow(
                f"SELECT position, stream_id, version, {column} AS was FROM events WHERE type = $1 LIMIT 1", type_
            )
            assert row is not None
            told = json.loads(row["was"]) | {field: "planted"}
            changed = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
            await db.execute(f"UPDATE events SET {column} = $2 WHERE position = $1", row["position"], changed)
            yield f"{column} of {context}'s {type_} {row['stream_id']}@{row['version']} changed"
            await db.execute(f"UPDATE events SET {column} = $2 WHERE position = $1", row["position"], row["was"])

    return tampered


ONLY_REBUILT = _row("payment", "orders", "order_id", "title", "title || '?'")
"""In a view that the checker has no fold of."""

WAYS: dict[str, Sequence[Callable[[Chaos], AbstractAsyncContextManager[str]]]] = {
    "lost": (_deleted, _left_off),
    "doubled": (_sent_twice, _decided_twice),
    "reordered": (_swapped, _stale, _swapped_for_others),
    "tampered-view": (
        _row("archive", "items", "item_id", "level", "level || '?'"),
        _row("declaration", "approved_items", "item_id", "item_version", "item_version + 1"),
        _row("review", "afterwards", "declaration_id", "amount_fen", "amount_fen + 1"),
        _row("review", "cases", "declaration_id", "stage_name", "stage_name || '?'"),
        ONLY_REBUILT,
    ),
    "tampered-event": (
        _bytes("archive", "ItemApproved", "meta", "actor"),
        _bytes("review", "CaseOpened", "data", "at"),
        _changed_on_the_way,
    ),
}


# -- tools -------------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _database(chaos: Chaos, context: str) -> AsyncIterator[asyncpg.Connection]:
    db = await asyncpg.connect(chaos.running.postgres[context])
    try:
        yield db
    finally:
        await db.close()


@asynccontextmanager
async def _no_relay(db: asyncpg.Connection) -> AsyncIterator[None]:
    """Hold the leader's lock, so that what is appended stays in the outbox."""

    async def taken() -> bool:
        await db.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND (classid::bigint << 32) + objid::bigint = $1 AND pid <> pg_backend_pid()",
            LEADER_LOCK,
        )
        return bool(await db.fetchval("SELECT pg_try_advisory_lock($1)", LEADER_LOCK))

    await eventually(taken, within=20)
    try:
        yield
    finally:
        await db.execute("SELECT pg_advisory_unlock($1)", LEADER_LOCK)


async def _drafts(chaos: Chaos, db: asyncpg.Connection, count: int) -> list[asyncpg.Record]:
    """Draft an archive item `count` times, as the demo's applicant; its events."""
    account = chaos.running.account("applicant")
    gateway = Http(chaos.running.gateway, witness=chaos.ledger.witness)
    outside = Http(chaos.running.sandbox)
    try:
        person = Cast(f"planted/{uuid4()}").person()
        applicant = Applicant(gateway, Sandbox(outside), person)
        applicant.session = Session(gateway, account.login, account.password)
        project = person.projects[0]
        content = await applicant._content(project)
        item = (await applicant.session.post(f"{ARCHIVE}/items", content)).good()["id"]
        for n in range(count - 1):
            await applicant.revise_item(item, replace(project, summary=f"{project.summary}（{n}）"))
    finally:
        await gateway.aclose()
        await outside.aclose()
    rows = await db.fetch("SELECT * FROM events WHERE stream_id = $1 ORDER BY version", item)
    assert len(rows) == count, f"{len(rows)} events of {count} drafts"
    return list(rows)


async def _standings(chaos: Chaos, db: asyncpg.Connection) -> list[asyncpg.Record]:
    """Record another standing of an employer and then again the one it has: the two events, both published; whoever
    calls sends them."""
    employer = await db.fetchval("SELECT stream_id FROM events WHERE type = 'LetterAccepted' ORDER BY position LIMIT 1")
    before = await db.fetchval("SELECT max(version) FROM events WHERE stream_id = $1", employer)
    account = chaos.running.account("operator")
    gateway = Http(chaos.running.gateway, witness=chaos.ledger.witness)
    try:
        session, path = Session(gateway, account.login, account.password), f"{IDENTITY}/employers/{employer}"
        shown = (await session.get(path)).good()
        names = ("affiliation", "region", "kind", "formerly", "entrusted_by")
        standing = {name: shown[name] for name in names} | {"reason": "planted"}
        for formerly in (f"planted-{before}", standing["formerly"]):
            (await session.post(f"{path}/standing", standing | {"formerly": formerly})).good()
    finally:
        await gateway.aclose()
    rows = await db.fetch(
        "SELECT * FROM events WHERE stream_id = $1 AND version > $2 ORDER BY version", employer, before
    )
    assert len(rows) == 2, f"{len(rows)} events of two standings"
    await db.execute("DELETE FROM outbox WHERE position = any($1::bigint[])", [row["position"] for row in rows])
    return list(rows)


async def _send(chaos: Chaos, found: Sequence[Message]) -> None:
    producer = AIOKafkaProducer(bootstrap_servers=chaos.running.kafka, acks="all")
    await producer.start()
    try:
        for m in found:
            partitions = await producer.partitions_for(m.topic)
            where: dict[str, Any] = {
                "partition": partition_of(UUID(m.key.decode()), len(partitions)),
                "timestamp_ms": m.timestamp,
            }
            await producer.send_and_wait(m.topic, m.value, key=m.key, headers=m.headers, **where)
    finally:
        await producer.stop()


def _stored(context: str, row: asyncpg.Record, **changed: Any) -> Stored:
    names = [field.name for field in fields(Stored) if field.name != "context"]
    return Stored(context, **({name: row[name] for name in names} | changed))
