"""`make test`: the parts of the test suite in order, each with what it needs, and a summary that a person can read.

Parts that talk to a running product get a stack of their own, with its own folder and ports, beside a developer's.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO

from deploy.local import kafka, kafka_jars, say
from deploy.local.home import PYTHON, ROOT
from deploy.local.say import PartFailed

BESIDE = (("unit", "architecture", "contract", "integration"), ("integration/kernel",))
"""What runs first: two lanes side by side, since contract and integration tests wait more than they compute. A folder
is run without those inside it that are named themselves."""
AFTER = ("journey", "e2e", "chaos")
"""What runs then, one after the other: each has a whole product to itself."""
NEEDS_KAFKA = {"contract", "integration", "chaos"}
NEEDS_STACK = {"journey", "e2e"}
NOTHING_COLLECTED = 5
PART_SECONDS = 2400
STOP_SECONDS = 60
LOOK_SECONDS = 0.2
TOLD = ROOT / ".pytest_cache" / "told"
"""What the parts of the lanes print, until they are over."""


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


def _begin(
    target: str, environ: Mapping[str, str], more: Sequence[str], told: IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    command = [str(PYTHON), "-m", "pytest", target, *more]
    # A session of its own: only we tell it to stop, and with the signal that lets it end the servers it started.
    return subprocess.Popen(
        command, cwd=ROOT, env=environ, start_new_session=True, stdout=told, stderr=told and subprocess.STDOUT
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:  # begun where SIGINT is ignored, as in a shell's background
        process.kill()
        process.wait()


def _pytest(target: str, environ: Mapping[str, str], more: Sequence[str]) -> int:
    process = _begin(target, environ, more)
    try:
        return process.wait(PART_SECONDS)
    except BaseException:
        _end(process)
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


def _kafka_ready() -> None:
    kafka_jars.ensure_jars(lambda text: say.line("kafka", text))
    try:
        kafka.train()
    except PartFailed as failed:  # the tests start their own brokers, only slower
        say.line("kafka", f"goes on without the JVM's cache: {failed.explain()}")


def _run_part(part: str, target: str, more: list[str], own: OwnStack) -> int:
    if part in NEEDS_KAFKA:
        _kafka_ready()
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


@dataclass
class Lane:
    """Parts one after the other; what each prints is kept until it is over, so that two don't talk at once."""

    parts: list[str]
    outcome: dict[str, str]
    running: subprocess.Popen[bytes] | None = None
    started: float = 0.0

    def step(self, others: Sequence[str]) -> bool:
        """Begin what is next, or see what has ended; False: all is over."""
        if self.running is None:
            if not self.parts:
                return False
            inside = [f"--ignore=tests/{part}" for part in others if part.startswith(f"{self.parts[0]}/")]
            print(f"===== tests/{self.parts[0]} begins", flush=True)
            self.started = time.monotonic()
            with self._told().open("wb") as told:
                self.running = _begin(f"tests/{self.parts[0]}", compiled(os.environ), inside, told)
        elif time.monotonic() - self.started > PART_SECONDS:
            _end(self.running)
            self._over(f"FAILED (not done within {PART_SECONDS} s)")
        elif (code := self.running.poll()) is not None:
            self._over(_word(code))
        return True

    def _told(self) -> Path:
        TOLD.mkdir(parents=True, exist_ok=True)
        return TOLD / f"{self.parts[0].replace('/', '-')}.txt"

    def _over(self, word: str) -> None:
        said, part = self._told().read_text(errors="replace"), self.parts.pop(0)
        print(f"\n===== tests/{part} =====\n{said}", flush=True)
        self.running = None
        self.outcome[part] = f"{word} in {time.monotonic() - self.started:.0f} s"


def run_lanes(lanes: Sequence[Sequence[str]], outcome: dict[str, str]) -> None:
    """Run each lane's parts, one after the other in a lane; KeyboardInterrupt ends what runs."""
    under_way = [Lane([*lane], outcome) for lane in lanes]
    every = [part for lane in lanes for part in lane]
    try:
        while under_way := [lane for lane in under_way if lane.step(every)]:
            time.sleep(LOOK_SECONDS)
    except BaseException:
        for lane in under_way:
            if lane.running is not None:
                _end(lane.running)
        raise


def _word(code: int) -> str:
    return {0: "passed", NOTHING_COLLECTED: "no test ran"}.get(code, f"FAILED (code {code})")


def _run_all(own: OwnStack) -> int:
    outcome: dict[str, str] = {}
    try:
        _kafka_ready()
    except PartFailed as failed:
        say.failure(failed)  # what needs it fails by itself
    run_lanes(BESIDE, outcome)
    for part in AFTER:
        print(f"\n===== tests/{part} =====", flush=True)
        started = time.monotonic()
        try:
            word = _word(_run_part(part, f"tests/{part}", [], own))
        except PartFailed as failed:
            say.failure(failed)
            word = "FAILED (could not start)"
        except subprocess.TimeoutExpired:
            word = f"FAILED (not done within {PART_SECONDS} s)"
        outcome[part] = f"{word} in {time.monotonic() - started:.0f} s"
    print("\n===== summary =====")
    for part, word in outcome.items():
        print(f"{part:<18} {word}")
    return 1 if any("FAILED" in word for word in outcome.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
