"""What payment does by itself: about others' events, and when a timer wakes an order."""

from services.payment.reactions.events import on
from services.payment.reactions.timers import timers

__all__ = ["on", "timers"]
