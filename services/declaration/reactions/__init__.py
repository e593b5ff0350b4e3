"""What declaration does by itself: about others' events, and when a window is about to close."""

from services.declaration.reactions.events import on
from services.declaration.reactions.timers import TIMERS

__all__ = ["TIMERS", "on"]
