"""How a declaration is begun, until when it can be handed in, and that its person is reminded of it: what can happen.

Nobody who has begun loses a year because the window closed unseen: some days before (the plan's) they are told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from kernel.log.decider import Command, Event, Upcaster, as_it_was

WINDOW = "window"
"""The timer that looks at the window of a declaration."""


class LookAtWindow(Command):
    """A timer woke it: it can be handed in until `closes_at`, as its plan and its extensions say now."""

    closes_at: datetime
    remind_days_before: int
    at: datetime


class DeclarationBegun(Event):
    """马上申报: the person read notice `notice_version` and began. It could then be handed in until `closes_at`."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    declaration_id: UUID
    person_id: UUID
    plan_id: UUID
    plan_version: int
    notice_version: str
    at: datetime
    closes_at: datetime | None = None
    remind_days_before: int | None = None


class WindowSeen(Event):
    """It can be handed in until `closes_at` now: the date was put off, or is another version's."""

    closes_at: datetime
    remind_days_before: int
    at: datetime


class WindowReminded(Event):
    """Its person is reminded that it isn't handed in yet, and that the window closes at `closes_at`."""

    closes_at: datetime
    at: datetime


@dataclass(frozen=True)
class Window:
    """Until when it can be handed in, as was known at `since`; `reminded`: its person has been, of this date."""

    closes_at: datetime
    remind_days_before: int
    since: datetime
    reminded: bool = False

    @property
    def remind_at(self) -> datetime:
        """The plan's days before its end, but not in the first half of the time that is left."""
        early = self.closes_at - timedelta(days=self.remind_days_before)
        return max(early, self.since + (self.closes_at - self.since) / 2)


def window_of(closes_at: datetime | None, remind_days_before: int | None, since: datetime) -> Window | None:
    """What an event says of it; None where it was stored before reminders."""
    known = closes_at is not None and remind_days_before is not None
    return Window(closes_at, remind_days_before, since) if known else None  # type: ignore[arg-type]
