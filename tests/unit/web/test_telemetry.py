"""A line says what happened and never to whom."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from uuid import UUID, uuid4

import httpx
import pytest
import structlog

from kernel.web.telemetry import child_of, configure_logging, redact
from tests.unit.web.edge import Edge, good


@pytest.fixture
def lines() -> Iterator[Lines]:
    handlers, level = logging.getLogger().handlers[:], logging.getLogger().level
    out = io.StringIO()
    configure_logging("archive", "all", out)
    yield Lines(out)
    structlog.reset_defaults()
    logging.getLogger().handlers[:] = handlers
    logging.getLogger().setLevel(level)


class Lines:
    """The JSON lines since the last look."""

    def __init__(self, out: io.StringIO) -> None:
        self._out = out
        self.text = ""

    def read(self) -> list[dict[str, object]]:
        self.text = self._out.getvalue()
        return [json.loads(line) for line in self.text.splitlines()]


async def test_a_request_is_one_line_by_template_without_query_body_or_names(
    client: httpx.AsyncClient, edge: Edge, lines: Lines
) -> None:
    path = f"/api/archive/v1/items/{uuid4()}/submission?who=canary-in-query"
    headers = edge.token("applicant") | {"X-Request-Id": str(uuid4()), "User-Agent": "canary-in-header"}
    await client.post(path, json=good() | {"title": "canary-in-body"[:5]}, headers=headers)
    await client.get("/api/archive/v1/notices/canary-in-path")
    await client.get("/canary-in-unknown-path")
    command, notice, unknown = lines.read()
    assert command["route"] == "/api/archive/v1/items/{item_id}/submission"
    assert command["correlation_id"] == headers["X-Request-Id"]
    assert (command["service"], command["role"], command["status"]) == ("archive", "all", 200)
    assert (notice["route"], unknown["route"], unknown["problem"]) == (
        "/api/archive/v1/notices/{name}",
        "(none)",
        "not-found",
    )
    assert "canar" not in lines.text


async def test_a_fault_tells_where_and_never_what(client: httpx.AsyncClient, lines: Lines) -> None:
    response = await client.get("/api/archive/v1/fault")
    fault, _ = lines.read()
    assert response.json() == {
        "type": "urn:zhiping:problem:internal-error",
        "title": "系统出错",
        "status": 500,
        "code": "internal-error",
        "instance": f"urn:uuid:{fault['correlation_id']}",
        "errors": [],
    }
    assert fault["error"] == "RuntimeError"
    assert any("edge.py" in frame for frame in fault["frames"])  # type: ignore[attr-defined]
    assert "张三" not in lines.text
    assert "11010119900307721X" not in lines.text


async def test_reads_of_the_health_of_a_service_leave_no_line(client: httpx.AsyncClient, lines: Lines) -> None:
    for path in ("/healthz", "/readyz", "/metrics"):
        await client.get(path)
    assert lines.read() == []


def test_libraries_go_through_the_same_net(lines: Lines) -> None:
    logging.getLogger("asyncio").error("call 13800138000, %s", "11010119900307721X")
    try:
        raise ValueError("13800138000")
    except ValueError:
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
    logging.getLogger("aiokafka.client").error("unable to connect")
    first, second = lines.read()
    assert first["event"] == "call [redacted], [redacted]"
    assert second["error"] == "ValueError"
    assert "13800138000" not in lines.text


def test_known_keys_and_number_patterns_are_dropped_and_ids_kept() -> None:
    event = {
        "event": "ID 11010119900307721x of 13900000000",
        "phone": "x",
        "detail": {"name": "张三", "n": ["18600000000"]},
        "stream_id": "13900000-0000-4000-8000-139000000001",
        "position": 13900000000,
        "offset": "139000000012345",
    }
    assert redact(None, "", event) == {
        "event": "ID [redacted] of [redacted]",
        "phone": "[redacted]",
        "detail": {"name": "[redacted]", "n": ["[redacted]"]},
        "stream_id": "13900000-0000-4000-8000-139000000001",
        "position": 13900000000,
        "offset": "139000000012345",
    }


@pytest.mark.parametrize("sent", ["", "x", "张三", "1" * 500])
async def test_an_id_that_is_none_is_replaced(client: httpx.AsyncClient, sent: str) -> None:
    response = await client.get("/healthz", headers=[(b"x-request-id", sent.encode())])
    assert str(UUID(response.headers["x-request-id"])) != sent


def test_a_trace_goes_on_under_a_new_span() -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    version, found, span, flags = child_of(f"00-{trace}-00f067aa0ba902b7-01").split("-")
    assert (version, found, flags) == ("00", trace, "01")
    assert span != "00f067aa0ba902b7"
    for broken in ("", "00-x-y-01", f"00-{'0' * 32}-00f067aa0ba902b7-01", f"ff-{trace}-00f067aa0ba902b7-01"):
        assert trace not in child_of(broken)
        assert len(child_of(broken)) == 55


async def test_invented_methods_and_paths_make_no_new_labels(client: httpx.AsyncClient) -> None:
    for n in range(3):
        await client.request(f"ODD{n}", f"/odd/{n}")
    text = (await client.get("/metrics")).text
    assert "ODD" not in text
    assert "/odd" not in text
    assert 'method="other",route="(none)"' in text
