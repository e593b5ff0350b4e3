"""The clock of a declaration that isn't handed in yet: its person is reminded before the window closes."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.log.decider import Arm, Event
from services.declaration.domain.concession_events import ExtensionGranted, MovedToVersion
from services.declaration.domain.events import DeclarationBegun, Draft, Status
from services.declaration.domain.window import WINDOW, LookAtWindow, WindowReminded, WindowSeen
from services.declaration.domain.withdrawal_events import DeclarationResumed


def look(command: LookAtWindow, draft: Draft) -> Sequence[Event]:
    """Remind, or see that there is another date. Who has handed in, or withdrawn, is left in peace; a return has a
    reminder of its own, which review sends."""
    if draft.status is not Status.DRAFT or command.at > command.closes_at:
        return []
    closes_at, days, window = command.closes_at, command.remind_days_before, draft.window
    if window is None or (window.closes_at, window.remind_days_before) != (closes_at, days):
        return [WindowSeen(closes_at=closes_at, remind_days_before=days, at=command.at)]
    due = command.at >= window.remind_at and not window.reminded
    return [WindowReminded(closes_at=closes_at, at=command.at)] if due else []


def timers(event: Event, draft: Draft) -> Sequence[Arm]:
    """Wake it when its reminder is due; at once where the date may have become another."""
    match event:
        case DeclarationBegun() | DeclarationResumed() | WindowSeen() if draft.window is not None:
            return (Arm(WINDOW, draft.window.remind_at),)
        case ExtensionGranted(stage=None) | MovedToVersion() if draft.status is Status.DRAFT:
            return (Arm(WINDOW, event.at),)
    return ()
