"""Commands that run to their end: downloads, builds, migrations. Bounded in time, logged, and ended on Ctrl-C."""

import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.local.processes import spawn
from deploy.local.say import PartFailed

_running: set["subprocess.Popen[bytes]"] = set()
_guard = threading.Lock()
_cancelled = threading.Event()


def run(
    part: str,
    command: Sequence[str],
    *,
    doing: str,
    log: Path,
    environ: Mapping[str, str],
    cwd: Path,
    within: float,
    attempt: str,
) -> None:
    """Run a command to its end; anything but success is a PartFailed that names the log and what to try."""
    with _guard:
        if _cancelled.is_set():
            raise PartFailed(part, f"{doing}: cancelled")
        process = spawn(command, log=log, environ=environ, cwd=cwd)
        _running.add(process)
    try:
        code = process.wait(within)
    except subprocess.TimeoutExpired:
        _end(process)
        raise PartFailed(part, f"{doing} did not end within {within:.0f} s", log=log, attempt=attempt) from None
    finally:
        with _guard:
            _running.discard(process)
    if code:
        raise PartFailed(part, f"{doing} ended with code {code}", log=log, attempt=attempt)


def cancel() -> None:
    """End what runs, with its children, and let nothing new start."""
    with _guard:
        _cancelled.set()
        running = list(_running)
    for process in running:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    # Each has a session of its own, so this reaches npm's and the JVM's children too.
    for stop_signal in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, stop_signal)
            process.wait(5)
            return
        except subprocess.TimeoutExpired:
            continue
        except ProcessLookupError:
            return
