"""What notify does by itself: about others' events, and when a timer says that a message is due."""

from services.notify.reactions import cutoffs
from services.notify.reactions.events import on
from services.notify.reactions.sending import timers

__all__ = ["cutoffs", "on", "timers"]
