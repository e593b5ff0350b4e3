"""What declaration does by itself: about others' events, and when a window is about to close."""

from services.declaration.reactions import events, exam
from services.declaration.reactions.on import on
from services.declaration.reactions.timers import TIMERS

__all__ = ["TIMERS", "events", "exam", "on"]
