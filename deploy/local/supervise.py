"""supervisor: its configuration, and talking to it."""

import contextlib
import os
import subprocess
import time
import xmlrpc.client
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

from deploy.local.home import PYTHON, ROOT, Home, write_private
from deploy.local.parts import Part, shown
from deploy.local.ports import HOST, SERVICES, Ports
from deploy.local.processes import plain_environment, spawn
from deploy.local.say import PartFailed

RPC_SECONDS = 15
# A part that was up and dies is tried again and again, each time a second later than the last.
RETRIES = 60
# At start, this many deaths are enough to say that it won't come up.
DEATHS = 3
WATCHER = "status-writer"


@dataclass(frozen=True)
class Running:
    """What supervisor says of one part."""

    name: str
    state: str
    pid: int
    since: float
    detail: str


class _Transport(xmlrpc.client.Transport):
    """With a time-out: the standard one waits for ever."""

    def make_connection(self, host: Any) -> HTTPConnection:
        connection = super().make_connection(host)
        connection.timeout = RPC_SECONDS
        return connection


class Supervisor:
    """The supervisor of one stack, running or not."""

    def __init__(self, home: Home, ports: Ports) -> None:
        self.home = home
        self.ports = ports
        self.configuration = home.run / "supervisord.conf"
        self.log = home.log("supervisor")
        self.process: subprocess.Popen[bytes] | None = None
        """The process if it was started here; it outlives us unless it is shut down."""
        password = home.secrets["supervisor"]
        self._url = f"http://zhiping:{password}@{HOST}:{ports.of('supervisor')}/RPC2"

    def _ask(self, method: str, *arguments: Any) -> Any:
        # A connection a question: kept open, it would outlive the supervisor, and nobody would close it.
        with xmlrpc.client.ServerProxy(self._url, transport=_Transport()) as proxy:
            return getattr(proxy.supervisor, method)(*arguments)

    def pid(self) -> int | None:
        """Return the process id of the supervisor that answers with our password, or None."""
        try:
            return int(self._ask("getPID"))
        except (OSError, xmlrpc.client.Error, xmlrpc.client.ProtocolError, ValueError):
            return None

    def start(self, parts: Sequence[Part]) -> "subprocess.Popen[bytes]":
        """Start supervisor with nothing running yet."""
        write_private(self.configuration, render(parts, self.home, self.ports))
        self.process = process = spawn(
            [str(PYTHON), "-m", "supervisor.supervisord", "--nodaemon", "-c", str(self.configuration)],
            log=self.home.log("supervisor-start"),
            environ=plain_environment(),
            cwd=ROOT,
        )
        deadline = time.monotonic() + 30
        while self.pid() != process.pid:
            if process.poll() is not None or time.monotonic() > deadline:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                raise PartFailed(
                    "supervisor",
                    "did not start",
                    log=self.home.log("supervisor-start"),
                    attempt=f"is port {self.ports.of('supervisor')} free?",
                )
            time.sleep(0.05)
        return process

    def running(self) -> dict[str, Running]:
        """Return the state of each part, in the order of starting."""
        order = ["postgres", "kafka", *SERVICES, "sandbox", "gateway"]
        found = {
            info["name"]: Running(
                info["name"], info["statename"], info["pid"], float(info["start"]), info["description"]
            )
            for info in self._ask("getAllProcessInfo")
            if info["name"] != WATCHER
        }
        # Parts that this stack alone has (a second worker, say) come last.
        return {
            name: found[name]
            for name in sorted(found, key=lambda name: order.index(name) if name in order else len(order))
        }

    def learn(self, parts: Sequence[Part]) -> None:
        """Tell a supervisor that runs already of parts that have come since; those that run are left as they are."""
        write_private(self.configuration, render(parts, self.home, self.ports))
        added = self._ask("reloadConfig")[0][0]
        for name in added:
            self._ask("addProcessGroup", name)

    def start_parts(self, names: Iterable[str]) -> None:
        """Ask for parts to be started, without waiting; those that run already are left alone."""
        for name in names:
            with contextlib.suppress(xmlrpc.client.Fault):  # ALREADY_STARTED
                self._ask("startProcess", name, False)

    def stop_parts(self, names: Iterable[str], within: float = 60) -> None:
        """Stop parts together and wait until each has ended; supervisor kills one that takes too long."""
        names = list(names)
        for name in names:
            with contextlib.suppress(xmlrpc.client.Fault):  # NOT_RUNNING
                self._ask("stopProcess", name, False)
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            states = self.running()
            if not any(states[name].pid for name in names if name in states):
                return
            time.sleep(0.05)
        raise PartFailed(", ".join(names), f"did not stop within {within:.0f} s", log=self.log, attempt="make down")

    def wait_ready(self, name: str, ready: Callable[[], bool], within: float) -> None:
        """Wait until a part answers; a part that keeps dying, or the time-out, is an error that says where to look."""
        log = self.home.log(name)
        advice = "read the log; when a port or a file is in the way: make down, make up"
        deadline = time.monotonic() + within
        starts: set[float] = set()
        while not ready():
            state = self.running()[name]
            if state.since:
                starts.add(state.since)
            down = state.state in {"BACKOFF", "EXITED"} and len(starts) >= DEATHS
            if state.state == "FATAL" or down or len(starts) > DEATHS:
                raise PartFailed(name, "dies at start", log=log, attempt=advice)
            if time.monotonic() > deadline:
                raise PartFailed(name, f"not ready within {within:.0f} s", log=log, attempt=advice)
            time.sleep(0.1)

    def shut_down(self) -> None:
        """End supervisor itself (and whatever still runs under it)."""
        with contextlib.suppress(OSError, xmlrpc.client.Error):
            # By name, since in a shutdown supervisor looks only every two seconds whether its children have ended.
            self._ask("stopProcess", WATCHER)
        with contextlib.suppress(OSError, xmlrpc.client.Error):
            self._ask("shutdown")


def render(parts: Sequence[Part], home: Home, ports: Ports) -> str:
    """Return supervisord.conf. It holds the secrets of every part, so it is written 0600 into a 0700 folder."""
    password = home.secrets["supervisor"]
    server = f"http://{HOST}:{ports.of('supervisor')}"
    sections = [
        "[supervisord]",
        f"logfile = {_path(home.log('supervisor'))}",
        f"pidfile = {_path(home.run / 'supervisord.pid')}",
        f"childlogdir = {_path(home.run)}",
        "logfile_maxbytes = 5MB",
        "logfile_backups = 2",
        "loglevel = info",
        "silent = true",
        "minfds = 1024",
        "user = root" if os.geteuid() == 0 else "; runs as whoever started it",
        "",
        "[inet_http_server]",
        f"port = {HOST}:{ports.of('supervisor')}",
        "username = zhiping",
        f"password = {password}",
        "",
        "[rpcinterface:supervisor]",
        "supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface",
        "",
        "[supervisorctl]",
        f"serverurl = {server}",
        "username = zhiping",
        f"password = {password}",
        "",
        *_program(
            "eventlistener",
            Part(
                WATCHER,
                [str(PYTHON), "-m", "deploy.local.status", str(home.path), str(ports.base)],
            ),
            home,
            "autostart = true",
            "events = PROCESS_STATE,TICK_5",
            "stdout_logfile = NONE",
        ),
    ]
    for part in parts:
        sections += _program("program", part, home, "autostart = false", "redirect_stderr = true")
    return "\n".join(sections) + "\n"


def _program(kind: str, part: Part, home: Home, *more: str) -> list[str]:
    log = _path(home.log(part.name))
    stream = "stderr" if kind == "eventlistener" else "stdout"  # a listener's stdout is its line to supervisor
    environ = ",".join(f"{name}={_quoted(value)}" for name, value in sorted(part.environ.items()))
    return [
        f"[{kind}:{part.name}]",
        f"command = {shown(part.command)}",
        f"directory = {_path(part.folder)}",
        *([f"environment = {environ}"] if environ else []),
        "autorestart = true",
        "startsecs = 2",
        f"startretries = {RETRIES}",
        f"stopsignal = {part.stop_signal}",
        f"stopwaitsecs = {part.stop_seconds}",
        f"{stream}_logfile = {log}",
        f"{stream}_logfile_maxbytes = 20MB",
        f"{stream}_logfile_backups = 3",
        *more,
        "",
    ]


def _path(path: object) -> str:
    return str(path).replace("%", "%%")


def _quoted(value: str) -> str:
    if any(c in value for c in '"\n'):
        raise ValueError("a setting with a quote or a line break can't be handed to supervisor")
    return '"' + value.replace("%", "%%") + '"'
