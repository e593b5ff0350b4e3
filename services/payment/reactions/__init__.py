"""What payment does by itself: about others' events, and when a timer wakes an order or a batch."""

from __future__ import annotations

from kernel.log.timers import TimerHandler
from services.payment.outside import Channels
from services.payment.reactions.batches import batch_timers
from services.payment.reactions.events import on
from services.payment.reactions.orders import order_timers
from services.payment.reactions.returns import return_timers

__all__ = ["on", "timers"]


def timers(channels: Channels, public_url: str) -> dict[tuple[str, str], TimerHandler]:
    """The handlers by (stream type, timer name)."""
    return order_timers(channels, public_url) | batch_timers(channels) | return_timers(channels, public_url)
