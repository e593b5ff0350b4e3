"""Lists: organisations, officers, and what waits for somebody. One thing is a live fold."""

from services.identity.views.acting import acting, grants_of
from services.identity.views.corrections import corrections, waiting_corrections
from services.identity.views.officers import acting_for, officers, officers_of, others_of
from services.identity.views.organisations import authorities, employers, organisations
from services.identity.views.waiting import Place, queue_of, waiting

__all__ = [
    "Place",
    "acting",
    "acting_for",
    "authorities",
    "corrections",
    "employers",
    "grants_of",
    "officers",
    "officers_of",
    "organisations",
    "others_of",
    "queue_of",
    "waiting",
    "waiting_corrections",
]
