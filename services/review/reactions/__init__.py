"""What review does about others' events: it keeps plans' chains, and opens, resumes and ends cases."""

from services.review.reactions import afterwards, cases, plans
from services.review.reactions.on import on

__all__ = ["afterwards", "cases", "on", "plans"]
