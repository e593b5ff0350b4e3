"""Parked streams over HTTP, for an operator; the database is real, the worker is somebody else."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from kernel.log.cli import COMMANDS
from kernel.log.kernel import Kernel
from kernel.log.stopped import note_stop
from tests.integration.conftest import Place
from tests.integration.kernel.test_parked import left, park
from tests.unit.web.edge import Edge

PARKED = "/api/archive/v1/operator/parked"
WHY = {"reason": "sent twice by mistake"}


@pytest.fixture
async def kernel(place: Place) -> AsyncIterator[Kernel]:
    async with Kernel(await place.service("operator"), role="api") as kernel:
        yield kernel


@pytest.fixture
async def edge(tmp_path: Path, kernel: Kernel) -> Edge:
    edge = Edge(tmp_path)
    edge.running.kernel = kernel
    return edge


@pytest.fixture
async def client(edge: Edge) -> AsyncIterator[httpx.AsyncClient]:
    async with edge.client() as client:
        yield client


async def test_only_an_operator_sees_and_does_anything(client: httpx.AsyncClient, edge: Edge, kernel: Kernel) -> None:
    at = await park(kernel.pool)
    one = f"{PARKED}/{'/'.join(map(str, at))}"
    for role in ("applicant", "office", "partner"):
        headers = edge.token(role)
        assert (await client.get(PARKED, headers=headers)).status_code == 403
        assert (await client.get(one, headers=headers)).status_code == 403
        refused = await client.post(f"{one}/discard", headers=headers, json=WHY | {"sequence": 1})
        assert (refused.status_code, refused.json()["code"]) == (403, "role-not-allowed")
    assert (await client.get(PARKED)).status_code == 401
    assert await left(kernel.pool, at) == [1, 2, 3]


async def test_an_operator_finds_a_stream_looks_and_discards_its_first_record_once(
    client: httpx.AsyncClient, edge: Edge, kernel: Kernel
) -> None:
    at = await park(kernel.pool)
    await note_stop(kernel.pool, "c", "c-0", "TooManyParked", "more than 20 streams failed within a minute")
    account = uuid4()
    headers = edge.token("operator", account_id=account)
    page = (await client.get(PARKED, headers=headers)).json()
    (item,) = page["items"]
    assert (item["stream_id"], item["sequence"], item["behind"]) == (str(at.stream_id), 1, 2)
    assert (item["reason"], item["detail"], item["type"]) == ("failed", "ValueError", "Happened")
    assert [s["reason"] for s in page["stopped"]] == ["TooManyParked"]
    assert page["next"] is None

    one = f"{PARKED}/{item['consumer']}/{item['source']}/{item['stream_id']}"
    assert (await client.get(one, headers=headers)).json()["headers"]["ce_sequence"] == "1"
    key = headers | {"Idempotency-Key": "k1"}
    discard = WHY | {"sequence": 1}
    answers = [await client.post(f"{one}/discard", headers=key, json=discard) for _ in range(2)]
    assert {a.status_code for a in answers} == {200}
    assert [a.json()["outcome"] for a in answers] == ["discarded", "discarded"]
    assert await left(kernel.pool, at) == [2, 3]
    (act,) = (await client.get(one, headers=headers)).json()["interventions"]
    assert (act["act"], act["sequence"], act["actor"], act["reason"]) == ("discard", 1, str(account), WHY["reason"])

    other = await client.post(f"{one}/discard", headers=key, json=WHY | {"sequence": 2})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    late = await client.post(f"{one}/discard", headers=headers, json=discard)
    (error,) = late.json()["errors"]
    assert (late.status_code, error["code"], error["limit"], error["actual"]) == (409, "not-first", 2, 1)


async def test_what_is_wrong_is_said_at_once(client: httpx.AsyncClient, edge: Edge) -> None:
    headers, one = edge.token("operator"), f"{PARKED}/c/zhiping.x.v1/{uuid4()}"
    wrong = await client.post(f"{one}/discard", headers=headers, json={"sequence": 0, "reason": ""})
    assert wrong.status_code == 422
    assert {(e["pointer"], e["code"]) for e in wrong.json()["errors"]} == {
        ("/sequence", "too-small"),
        ("/reason", "too-short"),
    }
    for path in ("replay", "discard"):
        gone = await client.post(
            f"{one}/{path}", headers=headers, json=WHY | ({"sequence": 1} if path == "discard" else {})
        )
        assert (gone.status_code, gone.json()["code"]) == (404, "not-found")
    assert (await client.get(one, headers=headers)).status_code == 404
    assert (await client.get(f"{PARKED}?after=x&limit=0", headers=headers)).status_code == 422


async def test_a_listing_is_paged_to_its_end(client: httpx.AsyncClient, edge: Edge, kernel: Kernel) -> None:
    streams = {str((await park(kernel.pool, records=1)).stream_id) for _ in range(5)}
    headers, found, after = edge.token("operator"), set(), None
    for _ in range(3):
        parameters: dict[str, Any] = {"limit": 2} | ({"after": after} if after else {})
        page = (await client.get(PARKED, headers=headers, params=parameters)).json()
        found |= {item["stream_id"] for item in page["items"]}
        after = page["next"]
    assert (found, after) == (streams, None)


async def test_the_command_line_does_the_same(kernel: Kernel, capsys: pytest.CaptureFixture[str]) -> None:
    at = await park(kernel.pool)
    await note_stop(kernel.pool, "c", "c-0", "LogDiverged", "zhiping.x.v1[0]@3 isn't the event this consumer applied")

    async def parked(*words: object) -> tuple[int, list[list[str]]]:
        parser = argparse.ArgumentParser()
        command = COMMANDS["parked"]
        command.arguments(parser)
        code = await command.run(kernel, parser.parse_args([str(w) for w in words]))
        return code, [line.split("\t") for line in capsys.readouterr().out.splitlines()]

    code, (stop, stream) = await parked("list")
    assert (code, stop[0], stop[3], stream[2:6]) == (
        0,
        "stopped",
        "LogDiverged",
        [str(at.stream_id), "1", "Happened", "failed"],
    )
    who = ("--by", "S-17", "--why", "sent twice by mistake")
    assert await parked("discard", *at, 2, *who) == (1, [["not-first", "record 1 stands first, not 2"]])
    code, told = await parked("discard", *at, 1, *who)
    assert (code, told[0], told[1][3]) == (0, ["discarded"], "2")
    code, shown = await parked("show", *at)
    assert code == 0
    assert any("S-17" in line[0] for line in shown)
    assert await parked("show", at.consumer, at.source, UUID(int=1)) == (1, [["not parked"]])
    with pytest.raises(SystemExit):
        await parked("discard", *at, 2, "--by", "S-17")
