"""Starting, waiting for and ending processes that are ours, and nothing else."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from deploy.local.say import PartFailed

_KEPT = ("HOME", "LANG", "LC_ALL", "LOGNAME", "OPENBLAS_CORETYPE", "PATH", "SSL_CERT_FILE", "TMPDIR", "TZ", "USER")
POLL_SECONDS = 0.05


def plain_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return what any process may see of ours: no ZHIPING_* and no proxies, which would catch loopback calls too."""
    return {name: environ[name] for name in _KEPT if name in environ} | {"PYTHONUNBUFFERED": "1"}


def spawn(command: Sequence[str], *, log: Path, environ: Mapping[str, str], cwd: Path) -> "subprocess.Popen[bytes]":
    """Start a process in a session of its own that holds none of our streams."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as stream:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            env=dict(environ),
            cwd=cwd,
            start_new_session=True,
        )


def end(process: "subprocess.Popen[bytes]", *, stop_signal: int = signal.SIGTERM, within: float = 20) -> int:
    """Ask a child to stop, kill it when it doesn't, and return its exit code."""
    if process.poll() is None:
        process.send_signal(stop_signal)
        try:
            process.wait(within)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait(10)


def wait_until(
    ready: Callable[[], bool], *, part: str, within: float, alive: Callable[[], bool], log: Path, attempt: str
) -> None:
    """Poll until `ready`; say which part failed when it dies or the time is up."""
    deadline = time.monotonic() + within
    while not ready():
        if not alive():
            raise PartFailed(part, "died at start", log=log, attempt=attempt)
        if time.monotonic() > deadline:
            raise PartFailed(part, f"not ready within {within:.0f} s", log=log, attempt=attempt)
        time.sleep(POLL_SECONDS)


@dataclass(frozen=True)
class Known:
    """A process by its id and start time: an id alone may belong to somebody else by now."""

    pid: int
    started: float

    @classmethod
    def of(cls, pid: int) -> "Known | None":
        """Return the process with this id, or None when there is none."""
        try:
            return cls(pid, psutil.Process(pid).create_time())
        except psutil.Error:
            return None

    def process(self) -> psutil.Process | None:
        """Return the process while it is still the same one and not a zombie."""
        try:
            process = psutil.Process(self.pid)
            # A clock that is corrected moves create_time by a little.
            same = abs(process.create_time() - self.started) < 2
            return process if same and process.status() != psutil.STATUS_ZOMBIE else None
        except psutil.Error:
            return None


def end_known(known: Known, *, stop_signal: int = signal.SIGTERM, within: float = 20) -> bool:
    """End a process that need not be our child; say whether there was one."""
    process = known.process()
    if process is None:
        return False
    try:
        process.send_signal(stop_signal)
        deadline = time.monotonic() + within
        while known.process() is not None:
            if time.monotonic() > deadline:
                process.kill()
                process.wait(10)
                break
            time.sleep(POLL_SECONDS)
    except psutil.NoSuchProcess:
        pass
    return True


def end_orphans(leader: Known, within: float = 5) -> bool:
    """End what outlived the killed leader of its process group, as nginx's workers do: they keep its port.

    Supervisor gives each part a group of its own, named by the part's id, which nobody else gets while it has members.
    """
    members = [pid for pid in psutil.pids() if _lives_in(leader.pid, pid)]
    if not members or leader.pid in members:
        return False
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader.pid, signal.SIGKILL)
    deadline = time.monotonic() + within
    while time.monotonic() < deadline and any(_lives_in(leader.pid, pid) for pid in members):
        time.sleep(POLL_SECONDS)
    return True


def _lives_in(group: int, pid: int) -> bool:
    try:
        return os.getpgid(pid) == group and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ProcessLookupError, PermissionError):
        return False


def listener_of(port: int) -> str:
    """Describe who listens on a port, as far as this user may see."""
    try:
        for connection in psutil.net_connections("tcp"):
            if (
                connection.status == psutil.CONN_LISTEN
                and getattr(connection.laddr, "port", 0) == port
                and connection.pid
            ):
                return f"{psutil.Process(connection.pid).name()} (pid {connection.pid})"
    except psutil.Error:
        pass
    return "another program"
