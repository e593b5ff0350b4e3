"""The lists of declaration."""

from services.declaration.views.lists import (
    approved_items,
    approved_of,
    declarations,
    last_handed_in,
    of_person,
    plans_at,
    running_of,
    under,
    unrouted,
    unrouted_of,
)
from services.declaration.views.plans import office_plans, plans_of

__all__ = [
    "approved_items",
    "approved_of",
    "declarations",
    "last_handed_in",
    "of_person",
    "office_plans",
    "plans_at",
    "plans_of",
    "running_of",
    "under",
    "unrouted",
    "unrouted_of",
]
