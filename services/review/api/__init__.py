"""The routes of review."""

from services.review.api import afterwards, internal, judging, reading, stages

routers = (judging.router, stages.router, stages.files, reading.router, afterwards.router, internal.router)

__all__ = ["routers"]
