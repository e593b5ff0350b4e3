"""What notify does by itself: about others' events, and when a timer says that a message is due."""

from services.notify.reactions.events import on
from services.notify.reactions.sending import timers

__all__ = ["on", "timers"]
