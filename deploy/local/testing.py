"""`make test`: the parts of the test suite in order, each with what it needs, and a summary that a person can read.

Parts that talk to a running product get a stack of their own, with its own folder and ports, beside a developer's.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from deploy.local import kafka, kafka_jars, say
from deploy.local.home import PYTHON, ROOT
from deploy.local.say import PartFailed

# From what fails fastest to what takes longest.
PARTS = ("unit", "architecture", "contract", "integration", "journey", "e2e", "chaos")
NEEDS_KAFKA = {"contract", "integration", "chaos"}
NEEDS_STACK = {"journey", "e2e"}
NOTHING_COLLECTED = 5
PART_SECONDS = 2400
STOP_SECONDS = 60


def stack_environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Return where the tests' own stack lives."""
    return dict(environ) | {
        "ZHIPING_HOME": environ.get("ZHIPING_TEST_HOME") or str(ROOT / ".local-test"),
        "ZHIPING_PORT_BASE": environ.get("ZHIPING_TEST_PORT_BASE") or "8300",
    }


def compiled(environ: Mapping[str, str]) -> dict[str, str]:
    """Return an environment that keeps what Python compiled: without it, collecting the unit tests and starting a
    service take twice as long, and many a container says by PYTHONDONTWRITEBYTECODE that nothing is to be kept."""
    kept = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(ROOT / ".pytest_cache" / "bytecode")}


def part_of(path: str) -> str:
    """Return the part that a path under tests/ belongs to."""
    inside = Path(path.partition("::")[0])
    parts = (inside.resolve().relative_to(ROOT) if inside.is_absolute() else inside).parts
    return parts[1] if len(parts) > 1 and parts[0] == "tests" else ""


def _stack(verb: str, environ: Mapping[str, str]) -> int:
    return subprocess.run(
        [str(PYTHON), "-m", "deploy.local", verb], cwd=ROOT, env=environ, timeout=1800, check=False
    ).returncode


def _pytest(target: str, environ: Mapping[str, str], more: list[str]) -> int:
    command = [str(PYTHON), "-m", "pytest", target, *more]
    # A session of its own: only we tell it to stop, and with the signal that lets it end the servers it started.
    process = subprocess.Popen(command, cwd=ROOT, env=environ, start_new_session=True)
    try:
        return process.wait(PART_SECONDS)
    except BaseException:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
        raise


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


class OwnStack:
    """The stack of a test run: fresh, brought up before the first part that needs it, taken down at the end."""

    def __init__(self) -> None:
        self.environ = stack_environ(compiled(os.environ))
        self.up = False

    def ensure(self) -> int:
        """Bring it up unless it is; `up` says itself what went wrong, and leaves nothing running."""
        if self.up:
            return 0
        _stack("reset", self.environ)
        code = _stack("up", self.environ)
        self.up = code == 0
        return code

    def close(self) -> None:
        """Take it down; its logs stay for a look until the next run."""
        _stack("down", self.environ)


def _run_part(part: str, target: str, more: list[str], own: OwnStack) -> int:
    if part in NEEDS_KAFKA:
        kafka_jars.ensure_jars(lambda text: say.line("kafka", text))
        try:
            kafka.train()
        except PartFailed as failed:  # the tests start their own brokers, only slower
            say.line("kafka", f"goes on without the JVM's cache: {failed.explain()}")
    if part not in NEEDS_STACK:
        return _pytest(target, compiled(os.environ), more)
    return own.ensure() or _pytest(target, own.environ, more)


def main(arguments: list[str]) -> int:
    """Run the part of the path given first, or all parts; what follows is handed to pytest."""
    signal.signal(signal.SIGTERM, _interrupt)
    own = OwnStack()
    try:
        if arguments:
            return _run_part(part_of(arguments[0]), arguments[0], arguments[1:], own)
        return _run_all(own)
    except PartFailed as failed:
        say.failure(failed)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        if own.up:
            own.close()


def _run_all(own: OwnStack) -> int:
    outcome: dict[str, str] = {}
    for part in PARTS:
        print(f"\n===== tests/{part} =====", flush=True)
        started = time.monotonic()
        try:
            code = _run_part(part, f"tests/{part}", [], own)
            word = {0: "passed", NOTHING_COLLECTED: "no test ran"}.get(code, f"FAILED (code {code})")
        except PartFailed as failed:
            say.failure(failed)
            word = "FAILED (could not start)"
        except subprocess.TimeoutExpired:
            word = f"FAILED (not done within {PART_SECONDS} s)"
        outcome[part] = f"{word} in {time.monotonic() - started:.0f} s"
    print("\n===== summary =====")
    for part, word in outcome.items():
        print(f"{part:<14} {word}")
    return 1 if any("FAILED" in word for word in outcome.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
