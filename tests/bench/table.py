"""The figures, their aims, and what is printed and written of them."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """One line of the table: ours and the peer's in the figure's unit."""

    figure: str
    callers: int | None
    ours: float
    peer: float

    @property
    def ratio(self) -> float:
        """Ours against the peer's."""
        return self.ours / self.peer if self.peer else float("inf")


@dataclass(frozen=True)
class Aim:
    """What a figure should come to."""

    unit: str
    limit: float
    at_least: bool = True
    by_difference: bool = False

    def met(self, line: Measured) -> bool:
        """Whether the line keeps to the aim."""
        value = line.ours - line.peer if self.by_difference else line.ratio
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        return f"+ {sign} {self.limit:g} {self.unit}" if self.by_difference else f"{sign} {self.limit:g} ×"


PER_SECOND = "/s"
MILLISECONDS = "ms"
MEGABYTES = "MB"
AIMS: dict[tuple[str, int | None], Aim] = {
    ("append-vs-pgbench", 1): Aim(PER_SECOND, 0.7),
    ("append-vs-pgbench", 8): Aim(PER_SECOND, 1),
    ("append-vs-pgbench", 32): Aim(PER_SECOND, 1.5),
    ("append-vs-pgbench", 128): Aim(PER_SECOND, 2.5),
    ("append-vs-eventsourcing", 1): Aim(PER_SECOND, 2),
    ("append-vs-eventsourcing", 8): Aim(PER_SECOND, 8),
    ("append-vs-eventsourcing", 32): Aim(PER_SECOND, 20),
    ("command-vs-eventsourcing", 32): Aim(PER_SECOND, 6),
    ("projection-vs-eventsourcing", None): Aim(PER_SECOND, 20),
    ("relay-vs-aiokafka", None): Aim(PER_SECOND, 0.5),
    ("visible-p50", None): Aim(MILLISECONDS, 3, at_least=False),
    ("visible-p99", None): Aim(MILLISECONDS, 3, at_least=False),
    ("rebuild-memory", None): Aim(MEGABYTES, 50, at_least=False, by_difference=True),
    ("append-at-10m", None): Aim(MILLISECONDS, 1.2, at_least=False),
    ("command-at-10m", None): Aim(MILLISECONDS, 1.2, at_least=False),
}


def callers_of(figure: str) -> list[int]:
    """The numbers of callers that the table names for a figure."""
    return [callers for name, callers in AIMS if name == figure and callers is not None]


Report = Callable[[Measured], None]
Figure = Callable[["Report"], Awaitable[None]]

_HEAD = f"{'figure':<28}{'callers':>8}{'ours':>14}{'peer':>14}{'ratio':>9}   {'aim':<12}"


def heading() -> str:
    """The table's first line."""
    return _HEAD + "\n" + "-" * (len(_HEAD) + 8)


def line(measured: Measured) -> str:
    """One line of the table as a person reads it."""
    aim = AIMS[(measured.figure, measured.callers)]
    ours, peer = (f"{value:,.{0 if value >= 100 else 2}f} {aim.unit}" for value in (measured.ours, measured.peer))
    callers = "" if measured.callers is None else str(measured.callers)
    met = "met" if aim.met(measured) else "NOT MET"
    return f"{measured.figure:<28}{callers:>8}{ours:>14}{peer:>14}{measured.ratio:>7.2f} ×   {aim!s:<12} {met}"


def write(path: Path, lines: Sequence[Measured]) -> None:
    """The lines as JSON: `[{"figure", "callers", "ours", "peer", "ratio"}]`; the file is whole at any moment."""
    found = [
        {
            "figure": m.figure,
            "callers": m.callers,
            "ours": round(m.ours, 3),
            "peer": round(m.peer, 3),
            "ratio": round(m.ratio, 3),
        }
        for m in lines
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(found, indent=1) + "\n")
    fresh.replace(path)
