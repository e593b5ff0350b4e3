"""The gateway's configuration, as text and as nginx itself reads it. (How it answers: tests/e2e.)"""

import json
import re
from pathlib import Path

import pytest

from deploy.local import gateway
from deploy.local.ports import SERVICES, Ports
from deploy.local.say import PartFailed


def rendered(folder: Path, *, rate: int = 400) -> str:
    return gateway.render(
        ports=Ports(9000), run=folder, portal=folder / "portal", status_page=folder / "status.html", rate=rate
    )


def locations(text: str) -> dict[str, str]:
    found = re.findall(r"\n        location ([^{]+) \{\n(.*?)\n        \}", text, re.DOTALL)
    return {name.strip(): body for name, body in found}


def test_nothing_is_left_to_fill_in(tmp_path: Path) -> None:
    assert "{{" not in rendered(tmp_path)


def test_each_service_is_reached_under_its_own_path_only(tmp_path: Path) -> None:
    text = rendered(tmp_path)
    for number, service in enumerate(SERVICES):
        assert f"upstream {service} {{\n        server 127.0.0.1:{9101 + number} max_fails=0;" in text
    passing = {name: body for name, body in locations(text).items() if "proxy_pass" in body}
    assert all(re.match(r"(~ \^)?/api/[a-z]+/v1/", name) for name in passing)
    assert len(passing) == 3 * len(SERVICES)


def test_what_is_internal_is_never_passed_on(tmp_path: Path) -> None:
    found = locations(rendered(tmp_path))
    assert "return 404" in found["/internal"]
    # The portal's first page answers every address it doesn't know: at these, a probe would take it for well.
    assert "return 404" in found["~ ^/(healthz|readyz|metrics)$"]


def test_a_path_with_steps_in_it_is_refused_before_it_is_passed_on(tmp_path: Path) -> None:
    for body in locations(rendered(tmp_path)).values():
        if "proxy_pass" in body:
            assert "if ($has_steps) { return 404; }" in body


def test_the_time_of_receipt_is_the_gateways_own(tmp_path: Path) -> None:
    for body in locations(rendered(tmp_path)).values():
        if "proxy_pass" in body:
            assert "proxy_set_header X-Received-At $msec;" in body
            assert "proxy_next_upstream off;" in body


def test_files_may_be_larger_and_event_streams_are_not_held_back(tmp_path: Path) -> None:
    found = locations(rendered(tmp_path))
    assert "client_max_body_size 12m;" in found["~ ^/api/archive/v1/files(/|$)"]
    assert "client_max_body_size" not in found["/api/archive/v1/"]
    assert "proxy_buffering off;" in found["~ ^/api/archive/v1/(.*/)?events$"]


@pytest.mark.parametrize("page", gateway.PROBLEMS, ids=lambda page: str(page.status))
def test_each_refusal_of_nginx_itself_is_a_problem_in_two_languages(page: gateway.ProblemPage, tmp_path: Path) -> None:
    text = rendered(tmp_path)
    bodies = re.findall(rf"map \$speaks \$problem_{page.status} \{{\n        default '(.*)';\n        en '(.*)';", text)
    chinese, english = (json.loads(body) for body in bodies[0])
    assert chinese["title"] == page.chinese
    assert english["title"] == page.english
    for body in (chinese, english):
        assert (body["status"], body["code"]) == (page.status, page.code)
        assert body["type"] == f"urn:zhiping:problem:{page.code}"
    assert f"/_problem/{page.status};" in text
    assert "default_type application/problem+json;" in locations(text)[f"= /_problem/{page.status}"]


def test_the_access_log_holds_no_query_no_address_and_no_user_agent(tmp_path: Path) -> None:
    log_format = re.search(r"log_format line escape=json(.*?);", rendered(tmp_path), re.DOTALL)
    assert log_format is not None
    variables = set(re.findall(r"\$(\w+)", log_format.group(1)))
    assert not variables & {"request", "request_uri", "args", "query_string", "remote_addr", "http_user_agent"}
    assert "asked_path" in variables


def test_every_page_carries_the_security_headers(tmp_path: Path) -> None:
    for name, body in locations(rendered(tmp_path)).items():
        if "return 404" in body and "proxy_pass" not in body:
            continue  # answered by the problem page, which carries them
        assert "frame-ancestors 'none'" in body, name
        assert "X-Content-Type-Options nosniff" in body, name
        assert "Referrer-Policy no-referrer" in body, name


def test_nginx_accepts_it(tmp_path: Path) -> None:
    configuration = tmp_path / "nginx.conf"
    (tmp_path / "nginx").mkdir()
    configuration.write_text(rendered(tmp_path))
    gateway.check(gateway.wheel_binary(), configuration, tmp_path / "gateway.log")


def test_what_nginx_refuses_is_reported_with_its_own_words(tmp_path: Path) -> None:
    configuration = tmp_path / "nginx.conf"
    (tmp_path / "nginx").mkdir()
    configuration.write_text(rendered(tmp_path, rate=0))
    with pytest.raises(PartFailed) as caught:
        gateway.check(gateway.wheel_binary(), configuration, tmp_path / "gateway.log")
    assert "invalid rate" in caught.value.explain()
    assert str(tmp_path / "gateway.log") in caught.value.explain()
