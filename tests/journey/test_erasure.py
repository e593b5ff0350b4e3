"""A person's case goes the whole way; then they are erased (注销), and nothing anywhere says who they were.

Acceptance of the log: tables, WAL, topics, files, temporary files and logs are searched byte by byte for what was
planted and for every key in clear; and a backup from before, keys included, yields 已注销 too once it is restored.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import json
import os
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from aiokafka import AIOKafkaProducer

from deploy.local.demo.client import Http, Session
from deploy.local.demo.roles import CERTIFICATE, DECLARATION, IDENTITY, REVIEW, Operator
from deploy.local.ports import SERVICES
from deploy.local.postgres import Postgres, start_postgres
from kernel.log.connections import Connections
from kernel.log.decider import ERASED
from kernel.log.errors import MasterKeyUnknown
from kernel.log.kernel import Kernel
from kernel.web.service import Service
from tests.integration.conftest import passable_folder
from tests.journey import bytesearch, erasing
from tests.journey.bytesearch import ByteSearch
from tests.journey.erasing import Erased
from tests.journey.search import Hit
from tests.journey.stack import Stack
from tests.journey.test_no_personal_data import a_topic, canary

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

HOLDS_TEXT = ("identity", "archive", "declaration", "review", "notify", "certificate")
"""Payment knows ids and money alone: it has a tombstone of the person, and never had a key."""
PLANTED_FILES = {
    *("proof before the refusal", "proof before the approval", "portrait", "attachment", "uploaded photo"),
    "entrustment letter",
}
HISTORY = {
    "certificate": {"unit of the exam record", "number of the exam record"},
    "review": {
        *("defect of the case", "defect of the whole", "opinion of the employer", "opinion of the authority"),
        *("opinion of the committee", "member of the committee", "opinion of the office", "objection", "finding"),
        "why that is declined",
    },
}
"""What was planted and is in folded streams to the end, which a backup still opens: it was there to be found."""
SHOWS = ("archive", "declaration", "review", "notify")
"""Whose streams go on showing that there was somebody."""
LISTS = ("archive", "review")
"""Those of them whose lists do."""


@pytest.fixture(scope="module")
def backups(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the backups from before the erasure lie."""
    return tmp_path_factory.mktemp("backups")


@pytest.fixture(scope="module")
def began() -> float:
    """Before anything was planted."""
    return time.time()


@pytest.fixture(scope="module")
def gone(stack: Stack, backups: Path, began: float) -> Erased:
    """Somebody whose case went the whole way, of whom there is a backup, and who was erased."""

    async def story() -> Erased:
        found = await erasing.walked(stack, erasing.planted_person())
        await erasing.remembered(found)
        await erasing.back_up(stack, backups)
        await erasing.erased(found)
        return found

    return asyncio.run(story())


@pytest.fixture
async def told(gone: Erased) -> AsyncIterator[Erased]:
    """The same, to be asked over HTTP."""
    gateway = Http(gone.stack.gateway)
    gone.through(gateway)
    yield gone
    await gateway.aclose()


# -- what the erasure says and does -----------------------------------------------------------------------------------


def test_at_every_turn_the_operator_hears_all_that_stands_in_the_way(gone: Erased) -> None:
    assert gone.refusals == [["declaration-running", "case-open"], ["fee-payable"], ["form-archived"]]
    assert gone.receipt is not None
    assert gone.receipt.json["events"] == ["PersonErased"]
    assert set(gone.keys) == set(HOLDS_TEXT)
    assert {len(part) for part in (gone.parts | gone.words.parts).values()} == {60}
    assert {"review form", "photo", "evidence 1", "evidence 2"} == set(gone.parts)
    assert set(gone.words.parts) == PLANTED_FILES
    assert {"certificate (exam records 1)"} <= set(gone.other_keys)


async def test_checkers_see_that_somebody_was_erased_and_files_are_gone(told: Erased) -> None:
    path, office = told.before["path"], told.office
    assert told.before["case"]["applicant_name"] == told.person.name
    shown = (await office.get(path)).good()
    assert shown["applicant_name"] == ERASED
    assert {entry["opinion"] for entry in shown["history"] if entry["act"] == "passed"} == {ERASED}
    for inside in ("materials", f"files/{told.before['photo']}", f"files/{told.before['letter']}"):
        assert (await office.get(f"{path}/{inside}")).refused(410, "gone")


async def test_the_person_themselves_is_told_that_it_is_gone_and_cannot_come_in(told: Erased) -> None:
    applicant, session = told.case.me, told.case.me.session
    # The access token of before is good for minutes yet; it opens nothing.
    (await session.get(f"{IDENTITY}/me")).refused(410, "gone")
    document = told.document_id
    (await session.get(f"{CERTIFICATE}/documents/{document}/file")).refused(410, "gone")
    assert (await session.get(f"{CERTIFICATE}/documents/{document}")).good()["status"] == "issued"
    declaration = (await session.get(f"{DECLARATION}/declarations/{applicant.declaration_id}")).good()
    assert declaration["form"]["statement"] == ERASED
    titles = {row["title"] for row in await applicant.items()}
    assert titles == {ERASED}
    assert (await session.get(f"{REVIEW}/cases")).good()["items"]
    begun = await session.post("/api/archive/v1/items", {
        "kind": "research-project", "title": "t", "level": "municipal", "gained_on": "2020-01-01", "rank": 1,
        "team_size": 1, "summary": "", "evidence": [],
    })  # fmt: skip
    begun.refused(410, "gone")
    for login in (told.person.id_number, told.person.phone):
        body = {"login": login, "password": told.person.password}
        (await applicant.gateway.post(erasing.LOG_IN, body)).refused(401, "wrong-login-or-password")
    cookie = {"Cookie": session._cookie}
    (await applicant.gateway.post(f"{erasing.LOG_IN}/refresh", headers=cookie)).refused(401, "session-over")


async def test_nobody_has_that_id_number_any_more(told: Erased) -> None:
    account = told.stack.account("operator")
    operator = Operator(Session(told.case.me.gateway, account.login, account.password))
    (await operator.erase(told.person.id_number, "ZX-2026-0002")).refused(404, "not-found")


def service_of(name: str) -> Service:
    found = vars(importlib.import_module(f"services.{name}.app")).values()
    return next(value for value in found if isinstance(value, Service))


@asynccontextmanager
async def kernel_on(stack: Stack, service: str, dsn: str, **other: Any) -> AsyncIterator[Kernel]:
    at = Connections(**erasing.kernel_settings(stack, service, dsn) | other)
    async with Kernel(at, deciders=service_of(service).deciders, role="api") as kernel:
        yield kernel


async def folded(kernel: Kernel) -> dict[UUID, Any]:
    """Every stream there is, folded as it is now."""
    rows = await kernel.pool.fetch("SELECT DISTINCT stream_id, stream_type FROM events")
    return {
        row["stream_id"]: (await kernel.load(kernel.decider(row["stream_type"]), row["stream_id"])).state
        for row in rows
    }


async def theirs(kernel: Kernel, person: UUID) -> dict[UUID, Any]:
    """The folded streams that are about a person."""
    return {at: state for at, state in (await folded(kernel)).items() if str(person) in repr(state)}


@pytest.mark.parametrize("service", SERVICES)
async def test_every_stream_still_folds_and_none_says_who_it_was(gone: Erased, service: str) -> None:
    async with kernel_on(gone.stack, service, gone.stack.postgres[service]) as kernel:
        found = [await theirs(kernel, UUID(one.person_id)) for one in gone.people]
    assert all(found)
    states = [repr(state) for about in found for state in about.values()]
    search = ByteSearch(gone.texts())
    assert [hit for state in states for hit in search.content("a state", state.encode())] == []
    if service in SHOWS:
        assert any(ERASED in state for state in states)


VIEWS = [(name, view.name) for name in SERVICES for view in service_of(name).views]


@pytest.mark.parametrize(("service", "view"), VIEWS)
async def test_a_view_made_anew_from_the_old_topics_shows_the_same(gone: Erased, service: str, view: str) -> None:
    dsn = gone.stack.postgres[service]
    tables = next(v.table_names for v in service_of(service).views if v.name == view)
    before = await rows_of(dsn, tables)
    erasing.command(gone.stack, service, dsn, "rebuild", view)
    assert await rows_of(dsn, tables) == before


async def rows_of(dsn: str, tables: list[str]) -> dict[str, list[str]]:
    """What these tables hold, as texts."""
    db = await asyncpg.connect(dsn)
    try:
        return {table: sorted(repr(tuple(row)) for row in await db.fetch(f"SELECT * FROM {table}")) for table in tables}
    finally:
        await db.close()


# -- the byte search --------------------------------------------------------------------------------------------------

Look = Callable[[ByteSearch, Stack], Awaitable[list[Hit]]]
BESIDES = ("postgres", "kafka", "files", "log", "sandbox")


async def _postgres(search: ByteSearch, stack: Stack) -> list[Hit]:
    """Every page of every table, and all of the WAL: live rows, dead ones, and what was overwritten."""
    admin = await asyncpg.connect(erasing.administrator(stack))
    try:
        await admin.execute("CHECKPOINT")
    finally:
        await admin.close()
    return await search.folder(stack.home.path / "postgres")


async def _topics(search: ByteSearch, stack: Stack) -> list[Hit]:
    return await search.folder(stack.home.path / "kafka")


async def _files(search: ByteSearch, stack: Stack) -> list[Hit]:
    return await search.folder(stack.home.path / "files")


async def _logs(search: ByteSearch, stack: Stack) -> list[Hit]:
    return await search.folder(stack.home.path / "log")


async def _rest(search: ByteSearch, stack: Stack) -> list[Hit]:
    """Configuration, the gateway's folders; not the ledgers of the carrier and the bank, who are others."""
    return await search.folder(stack.home.path, skip=BESIDES)


PLACES: dict[str, Look] = {"postgres": _postgres, "kafka": _topics, "files": _files, "log": _logs, "rest": _rest}


@pytest.mark.parametrize("place", PLACES)
async def test_nothing_that_was_planted_and_no_key_lies_anywhere(gone: Erased, place: str) -> None:
    assert await PLACES[place](ByteSearch(gone.texts(), gone.secrets()), gone.stack) == []


async def test_nothing_of_it_was_left_among_temporary_files(gone: Erased, began: float, backups: Path) -> None:
    # A stack that itself lies there has been searched place by place.
    search = ByteSearch(gone.texts(), gone.secrets())
    assert await search.fresh(began, backups.parent, gone.stack.home.path) == []


async def test_no_row_holds_it_however_postgresql_has_packed_it(gone: Erased) -> None:
    """A long value lies compressed on its page: read as a client does, it is seen."""
    search, found = ByteSearch(gone.texts(), gone.secrets()), []
    for service, dsn in gone.stack.postgres.items():
        db = await asyncpg.connect(dsn)
        try:
            for table in await db.fetch(
                "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
                " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            ):
                async with db.transaction():
                    async for row in db.cursor(f"SELECT * FROM {table['name']}"):
                        cells = [c if isinstance(c, bytes) else str(c).encode() for c in row if c is not None]
                        found += search.content(f"{service}: {table['name']}", b"\n".join(cells))
        finally:
            await db.close()
    assert found == []


# -- each search finds what is there ----------------------------------------------------------------------------------


async def test_a_canary_is_found_in_postgresqls_pages_and_in_its_wal(stack: Stack) -> None:
    text = canary()
    db = await asyncpg.connect(erasing.administrator(stack, "review"))
    try:
        await db.execute("CREATE TABLE byte_canary (said text)")
        await db.execute("INSERT INTO byte_canary VALUES ($1)", text)
        hits = await _postgres(ByteSearch({"canary": text}), stack)
    finally:
        await db.execute("DROP TABLE IF EXISTS byte_canary")
        await db.close()
    assert {hit.where.partition("/")[0] for hit in hits} == {"base", "pg_wal"}


async def test_a_canary_is_found_in_kafkas_log(stack: Stack) -> None:
    text = canary()
    async with a_topic(stack) as topic:
        producer = AIOKafkaProducer(bootstrap_servers=stack.kafka)
        await producer.start()
        try:
            await producer.send_and_wait(topic, text.encode())
        finally:
            await producer.stop()
        hits = await _topics(ByteSearch({"canary": text}), stack)
    assert [hit.where.split("/")[1] for hit in hits] == [f"{topic}-0"]


@pytest.mark.parametrize("place", ["files", "log", "rest"])
async def test_a_canary_is_found_in_a_file(stack: Stack, place: str) -> None:
    text, folder = canary(), {"files": "files/archive", "log": "log", "rest": "run"}[place]
    path = stack.home.path / folder / "byte-canary"
    try:
        path.write_text(f"before {text} after", encoding="utf-8")
        assert [h.what for h in await PLACES[place](ByteSearch({"canary": text}), stack)] == ["canary"]
    finally:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("place", [place for place in bytesearch.PLACES if os.access(place, os.W_OK)], ids=str)
async def test_a_canary_is_found_among_temporary_files(began: float, backups: Path, place: Path) -> None:
    key = os.urandom(32)
    with tempfile.NamedTemporaryFile(dir=place) as file:
        file.write(b"x" * 100 + key + b"y")
        file.flush()
        hits = await ByteSearch({}, {"key": key}).fresh(began, backups.parent)
    assert hits == [Hit("key", str(Path(file.name).resolve().relative_to("/")))]


# -- a backup from before ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def another() -> Iterator[Postgres]:
    """A server with empty databases, to restore to: a service has the name there that the runbook's block gives it."""
    with passable_folder() as folder, start_postgres(folder) as server:
        server.create_databases(dict.fromkeys(SERVICES, erasing.RESTORED))
        yield server


async def shown(kernel: Kernel, service: str, person: UUID) -> list[Any]:
    """What is sealed in the rows of views that are about a person, opened as it is for whoever reads a list."""
    found = []
    for table in [table for view in service_of(service).views for table in view.table_names]:
        for row in await kernel.pool.fetch(f"SELECT * FROM {table}"):
            cells = [cell for cell in row.values() if isinstance(cell, bytes) and b'"$sealed"' in cell]
            if person in row.values():
                found += [await kernel.vault.open_json(json.loads(cell)) for cell in cells]
    return found


@pytest.mark.parametrize("service", HOLDS_TEXT)
async def test_a_backup_from_before_yields_it_too_once_restored(
    gone: Erased, backups: Path, another: Postgres, service: str
) -> None:
    stack, person, search = gone.stack, gone.person_id, ByteSearch(gone.texts())
    # The key of the backup opens what was erased since: that is why a restore is not over before `restore`.
    dsn = await erasing.restored(stack, backups, service, another, whole=False)
    async with kernel_on(stack, service, dsn) as kernel:
        assert await kernel.pool.fetchval("SELECT count(*) FROM keys.subjects WHERE subject = $1", person)
        held = repr([await theirs(kernel, UUID(one.person_id)) for one in gone.people]).encode()
        assert {hit.what for hit in search.content("", held)} > HISTORY.get(service, set())
        if service in LISTS:
            assert search.content("", repr(await shown(kernel, service, person)).encode())
    dsn = await erasing.restored(stack, backups, service, another)
    async with kernel_on(stack, service, dsn) as kernel, kernel_on(stack, service, stack.postgres[service]) as live:
        assert not await kernel.pool.fetch("SELECT * FROM keys.subjects WHERE subject = $1", person)
        assert search.content("", repr(await folded(kernel)).encode()) == []
        again = await theirs(kernel, person)
        assert again == await theirs(live, person)
        assert ERASED in repr(again) or service not in SHOWS
        lists = repr(await shown(kernel, service, person))
        assert search.content("", lists.encode()) == []
        assert ERASED in lists or service not in LISTS
        claims = "SELECT scope FROM claims WHERE stream_id = $1 ORDER BY scope, keyed_digest"
        assert await kernel.pool.fetch(claims, person) == await live.pool.fetch(claims, person)


async def test_after_a_rotation_only_the_new_master_key_opens_anything(
    gone: Erased, backups: Path, another: Postgres
) -> None:
    """What makes the wrapped keys in WAL and backups worthless: the master key of their time is destroyed."""
    stack, service, new = gone.stack, "identity", os.urandom(32)
    old = stack.home.secrets[f"master-{service}"]
    dsn = await erasing.restored(stack, backups, service, another)
    settings = {"master_key": base64.urlsafe_b64encode(new).decode(), "master_key_old": old}
    said = erasing.command(stack, service, dsn, "rotate-keys", **settings)
    assert said.splitlines()[-1].endswith("\tleft 0")
    with pytest.raises(MasterKeyUnknown):
        async with kernel_on(stack, service, dsn) as kernel:
            await folded(kernel)
    async with kernel_on(stack, service, dsn, master_key=new) as kernel:
        assert any(ERASED in repr(state) for state in (await folded(kernel)).values())
