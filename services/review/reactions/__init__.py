"""What review does by itself: about others' events, and when a case has moved or a date has come."""

from services.review.reactions import afterwards, cases, plans
from services.review.reactions.afterwards import PAPER_TIMERS
from services.review.reactions.on import on
from services.review.reactions.watch import timers

__all__ = ["PAPER_TIMERS", "afterwards", "cases", "on", "plans", "timers"]
