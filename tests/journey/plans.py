"""The plans that cases are played under, and what is handed in, paid and gone through: as the tests know it, not as the
plan says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from deploy.local.demo.plan import PLANS, shifted


class Asked(NamedTuple):
    """What a mode asks for: the attachments, and the fee."""

    attachments: tuple[str, ...]
    fee_fen: int


@dataclass(frozen=True)
class Known:
    """`kind`: of all achievements (None: any); `stages`: the role at each of the ordinary chain; `modes`: the ordinary
    one first."""

    name: str
    kind: str | None
    stages: Mapping[str, str]
    modes: Mapping[str, Asked]
    asked_again: tuple[str, ...] = ()
    """The attachments of who declares for the second time, besides."""
    untitled: tuple[str, ...] = ()
    """The modes for people who hold no title yet."""

    def __str__(self) -> str:
        return self.name

    @property
    def mode(self) -> str:
        """The ordinary mode."""
        return next(iter(self.modes))

    def at(self, now: datetime) -> dict[str, Any]:
        """A shipped plan as its office posts it."""
        return shifted(now, PLANS / f"{self.name}.json")


WATER = Known(
    "2022-water-senior",
    None,
    {role: role for role in ("employer", "acceptance", "midlevel", "office")},
    {
        "normal": Asked(("exam-certificate",), 43000),
        "self-scored": Asked(("exam-certificate", "score-recommendation"), 43000),
        "milestone": Asked(("exam-certificate", "milestone-form"), 43000),
        "from-government": Asked(("exam-certificate",), 43000),
        "transfer": Asked(("exam-certificate",), 43000),
    },
    asked_again=("new-achievements",),
)
TRANSPORT = Known(
    "2024-transport-engineer",
    "engineering-project",
    {"unit": "employer", "first-look": "office", "second-look": "office"},
    {"regular": Asked(("diploma",), 18000), "first-recognition": Asked(("diploma", "recognition"), 8000)},
    untitled=("first-recognition",),
)
