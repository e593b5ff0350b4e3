"""After cases that went the whole way, what is personal in them stands nowhere in clear; and the search would find it.

The carrier's own ledger is exempt: it has to know whom it writes to.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import httpx
import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from deploy.local.demo.people import Cast, Person
from tests.eventually import eventually
from tests.journey.play import Played
from tests.journey.search import Hit, Search, numbers_in
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

Look = Callable[[Search, Stack, Played], Awaitable[list[Hit]]]


async def _topics(search: Search, stack: Stack, played: Played) -> list[Hit]:
    return await search.topics(stack.kafka)


async def _tables(search: Search, stack: Stack, played: Played) -> list[Hit]:
    return await search.tables(stack.postgres)


async def _files(search: Search, stack: Stack, played: Played) -> list[Hit]:
    return await search.files(stack.home.path)


async def _urls(search: Search, stack: Stack, played: Played) -> list[Hit]:
    return search.urls(played.urls)


EVERYWHERE: dict[str, Look] = {"topics": _topics, "tables": _tables, "logs and files": _files, "addresses": _urls}


def personal(person: Person, played: Played) -> dict[str, str]:
    """What is looked for: the planted person's, and what an officer and a checker typed."""
    officers = [employer.officer for employer in played.employers]
    return {
        "name": person.name,
        "ID number": person.id_number,
        "phone": person.phone,
        "password": person.password,
        "statement": person.statement[-14:],
        "title of a project": person.projects[0].title,
        "a checker's defect": "述职请补充获奖情况",
        **{f"officer {n}'s phone": officer.phone for n, officer in enumerate(officers)},
        **{f"officer {n}'s login": officer.login for n, officer in enumerate(officers)},
    }


@pytest.mark.parametrize("place", EVERYWHERE)
async def test_nothing_personal_stands_in_clear(stack: Stack, played: Played, planted: Person, place: str) -> None:
    assert await EVERYWHERE[place](Search(personal(planted, played)), stack, played) == []


async def test_nobodys_numbers_stand_in_a_log(stack: Stack, played: Played) -> None:
    """Whoever else was played or refused on this stack, and whatever died meanwhile."""
    logs = {path.name: numbers_in(path.read_bytes()) for path in (stack.home.path / "log").iterdir()}
    assert "gateway.log" in logs
    assert {name: count for name, count in logs.items() if count} == {}


# -- the search finds what is there -----------------------------------------------------------------------------------


def canary() -> str:
    """A text as a name could be, which nobody wrote anywhere yet."""
    return f"诸葛金丝雀{secrets.token_hex(4)}"


@asynccontextmanager
async def a_topic(stack: Stack) -> AsyncIterator[str]:
    """A topic beside the product's, so that no consumer of ours meets the canary."""
    admin = AIOKafkaAdminClient(bootstrap_servers=stack.kafka)
    await admin.start()
    name = f"canary.{secrets.token_hex(4)}"
    try:
        await admin.create_topics([NewTopic(name, 1, 1)])
        yield name
    finally:
        await admin.delete_topics([name])
        await admin.close()


@pytest.mark.parametrize("part", ["key", "value", "header"])
async def test_a_canary_on_a_topic_is_found(stack: Stack, part: str) -> None:
    text = canary()
    said = {"key": b"-", "value": b"-", "header": b"-"} | {part: f'{{"said":"{text}"}}'.encode()}
    async with a_topic(stack) as topic:
        producer = AIOKafkaProducer(bootstrap_servers=stack.kafka)
        await producer.start()
        try:
            await producer.send_and_wait(
                topic, key=said["key"], value=said["value"], headers=[("said", said["header"])]
            )
        finally:
            await producer.stop()
        assert await Search({"canary": text}).topics(stack.kafka) == [Hit("canary", topic)]


@pytest.mark.parametrize("column", ["text", "bytea", "jsonb", "text[]"])
async def test_a_canary_in_a_row_is_found(stack: Stack, column: str) -> None:
    text = canary()
    values = {"text": text, "bytea": text.encode(), "jsonb": f'{{"said": "{text}"}}', "text[]": [text]}
    for context, dsn in stack.postgres.items():
        db = await asyncpg.connect(dsn)
        try:
            await db.execute(f"CREATE TABLE canary (said {column})")
            await db.execute("INSERT INTO canary VALUES ($1)", values[column])
            hits = await Search({"canary": text}).tables({context: dsn})
            assert hits == [Hit("canary", f"{context}: public.canary")]
        finally:
            await db.execute("DROP TABLE IF EXISTS canary")
            await db.close()


@pytest.mark.parametrize("folder", ["log", "files/archive", "run/nginx"])
async def test_a_canary_in_a_file_is_found(stack: Stack, folder: str) -> None:
    text = canary()
    path = Path(stack.home.path, folder, "canary")
    try:
        path.write_text(f"a line\nanother with {text} in it\n", encoding="utf-8")
        assert await Search({"canary": text}).files(stack.home.path) == [Hit("canary", f"{folder}/canary")]
    finally:
        path.unlink(missing_ok=True)


async def test_a_canary_asked_for_is_found_in_the_gateways_log(stack: Stack) -> None:
    text = canary()
    async with httpx.AsyncClient(trust_env=False) as client:
        await client.get(f"{stack.gateway}/{text}")
    search = Search({"canary": text})

    async def logged() -> list[Hit]:
        return await search.files(stack.home.path)

    assert await eventually(logged, within=10, every=0.2) == [Hit("canary", "log/gateway.log")]


def test_anybodys_numbers_in_a_log_would_be_found() -> None:
    person = Cast("somebody").person()
    line = '{"ms": 17640000000.5, "id": "01a20da6-1ce0-7000-b71f-139000000000", "detail": "%s"}'
    assert [numbers_in((line % text).encode()) for text in ("", person.id_number, person.phone)] == [0, 1, 1]


def test_a_canary_in_an_address_is_found() -> None:
    text = canary()
    assert Search({"canary": text}).urls([str(httpx.URL("http://gateway/x", params={"q": text}))])


@pytest.mark.parametrize("form", ["诸葛", "\\u8bf8\\u845b", "%E8%AF%B8%E8%91%9B", "%e8%af%b8%e8%91%9b", "e8afb8e8919b"])
def test_a_name_is_found_however_it_is_written(form: str) -> None:
    assert Search({"name": "诸葛"}).bytes("here", f'{{"name": "{form}"}}'.encode()) == [Hit("name", "here")]
