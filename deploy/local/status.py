"""stack.json and the page /status, rewritten whenever supervisor starts or loses a part.

`python -m deploy.local.status HOME BASE` is supervisor's event listener that does so.
"""

import fcntl
import html
import json
import sys
import xmlrpc.client
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from deploy.local.home import Home, write_private
from deploy.local.parts import postgres_of
from deploy.local.ports import HOST, SERVICES, Ports
from deploy.local.processes import Known
from deploy.local.supervise import Running, Supervisor

_TITLES = {
    "postgres": ("数据库", "PostgreSQL"),
    "kafka": ("消息总线", "Apache Kafka"),
    "gateway": ("网关", "gateway"),
    "sandbox": ("外部机构模拟", "stand-in for outside parties"),
    "identity": ("用户与单位", "identity"),
    "archive": ("业绩档案", "archive"),
    "declaration": ("申报", "declaration"),
    "review": ("评审", "review"),
    "payment": ("缴费", "payment"),
    "notify": ("通知", "notify"),
    "certificate": ("证书与打印", "certificate"),
}
_STATES = {
    "RUNNING": ("运行中", "running"),
    "STARTING": ("启动中", "starting"),
    "BACKOFF": ("等待重启", "waiting to be started again"),
    "STOPPING": ("停止中", "stopping"),
    "STOPPED": ("已停止", "stopped"),
    "EXITED": ("已退出", "ended"),
    "FATAL": ("无法启动", "does not start"),
}


def accounts(home: Home) -> list[dict[str, str]]:
    """Return the demo accounts made so far."""
    try:
        found: list[dict[str, str]] = json.loads(home.accounts_json.read_text())
    except FileNotFoundError:
        return []
    return found


def describe(home: Home, ports: Ports, pids: Mapping[str, int], known_accounts: list[dict[str, str]]) -> dict[str, Any]:
    """Return what stands in stack.json. A part that is down just now has no process id."""
    server = postgres_of(home, ports)
    return {
        "gateway": ports.url("gateway"),
        "kafka": f"{HOST}:{ports.of('kafka')}",
        "sandbox": ports.url("sandbox"),
        "postgres": {name: server.url(name, name, home.secrets[f"database-{name}"]) for name in SERVICES},
        "services": {name: ports.url(name) for name in SERVICES},
        "pids": dict(pids),
        "accounts": known_accounts,
    }


def page(states: Mapping[str, Running]) -> str:
    """Return the page /status: what runs, and each service's API document."""
    rows = []
    for name, running in states.items():
        chinese, english = _TITLES.get(name, (name, name))
        state_chinese, state_english = _STATES.get(running.state, (running.state, running.state.lower()))
        link = ""
        if name in SERVICES:
            link = f'<a href="/api/{name}/v1/openapi.json">OpenAPI</a>'
        kind = "up" if running.state == "RUNNING" else "down"
        rows.append(
            f"<tr><td>{html.escape(chinese)} <span>{html.escape(english)}</span></td>"
            f'<td class="{kind}">{html.escape(state_chinese)} <span>{html.escape(state_english)}</span></td>'
            f"<td>{link}</td></tr>"
        )
    return (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>运行状态 · 职评</title>\n<style>'
        "body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1f2933}"
        "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem;border-bottom:1px solid #d9dee5}"
        "span{color:#5b6673;font-size:.875em}.up{color:#0b6b3a}.down{color:#a11a1a}"
        "</style></head>\n<body><h1>运行状态 <span>Status</span></h1>\n"
        "<table><thead><tr><th>部件 <span>part</span></th><th>状态 <span>state</span></th>"
        "<th>接口文档 <span>API document</span></th></tr></thead>\n<tbody>"
        + "\n".join(rows)
        + '</tbody></table>\n<p><a href="/">返回首页</a></p></body></html>\n'
    )


def write(home: Home, ports: Ports, supervisor: Supervisor) -> None:
    """Write stack.json, run/pids.json and the status page, if they would change."""
    # One writer at a time, or an older view of the world could replace a newer one.
    with (home.run / ".status.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        states = supervisor.running()
        pids = {name: running.pid for name, running in states.items() if running.pid}
        own = supervisor.pid()
        pids = ({"supervisor": own} if own else {}) | pids
        known = {name: Known.of(pid) for name, pid in pids.items()}
        _replace(
            home.run / "pids.json",
            json.dumps({name: [one.pid, one.started] for name, one in known.items() if one}),
        )
        _replace(home.run / "status.html", page(states))
        _replace(home.stack_json, json.dumps(describe(home, ports, pids, accounts(home)), indent=1, ensure_ascii=False))


def base_of(home: Home) -> int | None:
    """Return the port base that this home's stack runs with, None when none does."""
    own = left_over(home).get("supervisor")
    if own is None or own.process() is None:
        return None
    try:
        address: str = json.loads(home.stack_json.read_text())["gateway"]
    except (FileNotFoundError, ValueError, KeyError):
        return None
    return int(address.rpartition(":")[2]) - Ports(0).of("gateway")


def left_over(home: Home) -> dict[str, Known]:
    """Return the processes of this home that were written down, whether or not they still run."""
    try:
        noted = json.loads((home.run / "pids.json").read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return {name: Known(pid, started) for name, (pid, started) in noted.items()}


def _replace(path: Path, text: str) -> None:
    if not path.exists() or path.read_text() != text:
        write_private(path, text)


def listen(home: Home, ports: Ports) -> None:
    """Speak supervisor's event listener protocol until it closes our input."""
    supervisor = Supervisor(home, ports)
    while True:
        sys.stdout.write("READY\n")
        sys.stdout.flush()
        header = sys.stdin.readline()
        if not header:
            return
        fields = dict(pair.split(":") for pair in header.split())
        sys.stdin.read(int(fields["len"]))
        try:
            write(home, ports, supervisor)
        except (OSError, xmlrpc.client.Error) as error:
            # The next event, five seconds later at most, tries again.
            sys.stderr.write(f"stack.json not written: {error}\n")
            sys.stderr.flush()
        sys.stdout.write("RESULT 2\nOK")
        sys.stdout.flush()


if __name__ == "__main__":
    listen(Home(Path(sys.argv[1])), Ports(int(sys.argv[2])))
