"""What a person at the terminal reads: one line a part, and failures that say what to try."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

WIDTH = 200


class PartFailed(Exception):
    """A part of the stack did not come up; carries its name, its log file and what to try."""

    def __init__(self, part: str, what: str, *, log: Path | None = None, attempt: str = "") -> None:
        super().__init__(f"{part}: {what}")
        self.part = part
        self.what = what
        self.log = log
        self.attempt = attempt

    def explain(self) -> str:
        """Return the message for a person: part, log file with its last lines, what to try."""
        lines = [f"{self.part}: {self.what}"]
        if self.log is not None:
            lines.append(f"  log: {self.log}")
            lines += [f"    {line}" for line in last_lines(self.log)]
        if self.attempt:
            lines.append(f"  what to try: {self.attempt}")
        return "\n".join(lines)


def last_lines(path: Path, count: int = 6) -> list[str]:
    """Return the last lines of a log, each cut to what a terminal shows; none when there is no such file."""
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - 65536))
            found = file.read().decode(errors="replace").splitlines()
    except OSError:
        return []
    return [brief(text) for text in found[-count:]]


def brief(text: str) -> str:
    """Return the gist of a log line: of JSON its time, level and the last line of its event."""
    try:
        fields = json.loads(text)
        event = str(fields["event"]).strip().splitlines()[-1]
        text = f"{fields.get('timestamp', '')} {fields.get('level', '')} {event}".strip()
    except (ValueError, KeyError, TypeError, IndexError):
        pass
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


def put(text: str, stream: TextIO | None = None) -> None:
    """Write whole lines at once, so that threads don't mix theirs. A terminal that is gone holds up nothing."""
    to = stream or sys.stdout
    with suppress(OSError):
        to.write(f"{text}\n")
        to.flush()


def line(part: str, text: str) -> None:
    """Print one line of progress."""
    put(f"{part:<12} {text}")


@contextmanager
def step(part: str, doing: str, done: str = "ready") -> Iterator[None]:
    """Print what is being done for a part and, after it, how long it took."""
    started = time.monotonic()
    line(part, f"{doing} …")
    yield
    line(part, f"{done} ({time.monotonic() - started:.1f} s)")


def failure(failed: PartFailed) -> None:
    """Print a failure where a person and a script look for it."""
    put(f"\n{failed.explain()}", sys.stderr)
