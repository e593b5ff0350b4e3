"""The application around the routes: its own paths, its document, and what is refused when it is put together."""

from __future__ import annotations

import httpx
import pytest

from kernel.log.views import View
from kernel.web.access import AnyRole, Public, Router
from kernel.web.application import build_app
from kernel.web.service import Service, main
from tests.unit.web.edge import SERVICE, Edge


async def test_the_document_has_full_paths_no_servers_and_function_names(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/archive/v1/openapi.json")).json()
    assert "servers" not in document
    assert all(path.startswith("/api/archive/v1/") for path in document["paths"])
    operation = document["paths"]["/api/archive/v1/items/{item_id}/submission"]["post"]
    assert operation["operationId"] == "submit_item"
    for status in ("400", "401", "403", "404", "409", "413", "415", "422", "429", "503"):
        name = operation["responses"][status]["$ref"].rpartition("/")[2]
        (content,) = document["components"]["responses"][name]["content"].items()
        assert content[0] == "application/problem+json"
        assert content[1]["schema"]["allOf"][0] == {"$ref": "#/components/schemas/Problem"}
    headers = [p["name"] for p in operation["parameters"] if p["in"] == "header"]
    assert headers == ["Idempotency-Key"]
    upload = document["paths"]["/api/archive/v1/files"]["post"]
    assert set(upload["requestBody"]["content"]) == {"application/pdf", "image/jpeg", "image/png"}
    assert "HTTPValidationError" not in document["components"]["schemas"]
    assert "ProblemError" in document["components"]["schemas"]


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/api/archive/v1/docs", "/"])
async def test_there_is_no_page_that_loads_from_elsewhere(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    assert (response.status_code, response.json()["code"]) == (404, "not-found")


async def test_another_method_is_405(client: httpx.AsyncClient) -> None:
    response = await client.delete("/api/archive/v1/items")
    assert (response.status_code, response.json()["code"]) == (405, "method-not-allowed")
    assert response.headers["allow"] == "GET"


async def test_health_readiness_and_numbers(client: httpx.AsyncClient, edge: Edge) -> None:
    assert (await client.get("/healthz")).json() == {"status": "up", "failed": []}
    assert (await client.get("/readyz")).json() == {"status": "ready"}
    edge.kernel.waiting = {"items.v1": ["ItemSubmitted.v2 is here"]}
    ready = await client.get("/readyz")  # requests are answered as before
    assert (ready.status_code, ready.json()["waiting_for_newer_code"]) == (200, edge.kernel.waiting)
    edge.kernel.database = False
    assert (await client.get("/readyz")).status_code == 503
    edge.kernel.failed = ["archive-all-0-relay"]
    assert (await client.get("/healthz")).status_code == 503
    text = (await client.get("/metrics")).text
    assert 'zhiping_http_requests_total{method="GET",route="/readyz",service="archive",status="503"} 1.0' in text


async def test_a_view_that_is_being_built_is_told_and_another_missing_table_is_a_fault(
    client: httpx.AsyncClient, edge: Edge
) -> None:
    edge.kernel.views = {"items": View("items", 2, [], {"items": ""})}
    response = await client.get("/api/archive/v1/fault/table", params={"name": "items_v2"})
    assert (response.status_code, response.json()["code"]) == (503, "view-rebuilding")
    assert response.headers["retry-after"] == "2"
    response = await client.get("/api/archive/v1/fault/table", params={"name": "items_v1"})
    assert (response.status_code, response.json()["code"]) == (500, "internal-error")
    edge.kernel.rebuilding = {"items": {"done": 7, "ahead": 3}}
    response = await client.get("/readyz")
    assert (response.status_code, response.json()["rebuilding"]) == (200, {"items": {"done": 7, "ahead": 3}})


async def test_before_it_is_open_it_is_up_but_not_ready() -> None:
    app = build_app(SERVICE)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://archive") as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503


async def test_a_worker_has_no_api(edge: Edge) -> None:
    app = build_app(SERVICE, edge.running, role="worker")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://archive") as client:
        assert (await client.get("/api/archive/v1/items", headers=edge.token("applicant"))).status_code == 404
        assert (await client.get("/readyz")).status_code == 200


def test_twins_are_refused_at_import() -> None:
    first, second = Router("/api/archive/v1"), Router("/api/archive/v1")

    @first.query("/a", access=Public())
    async def read_a() -> str:
        return ""

    @second.query("/a", access=AnyRole())
    async def read_b() -> str:
        return ""

    with pytest.raises(ValueError, match="GET /api/archive/v1/a is there twice"):
        Service(name="archive", routers=[first, second])
    third = Router("/api/archive/v1")
    third.query("/c", access=Public())(read_a)
    with pytest.raises(ValueError, match="operation read_a is there twice"):
        Service(name="archive", routers=[first, third])
    with pytest.raises(ValueError, match="none of the services"):
        Service(name="archiv")


def test_a_wrong_environment_ends_the_process_with_every_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIPING_TYPO", "1")
    with pytest.raises(SystemExit) as caught:
        main(SERVICE, ["serve"])
    assert "ZHIPING_TYPO: no such setting" in str(caught.value)
    assert "ZHIPING_DATABASE_URL: missing" in str(caught.value)
