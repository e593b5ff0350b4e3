"""The routes of review."""

from services.review.api import internal, judging, reading, stages

routers = (judging.router, stages.router, stages.files, reading.router, internal.router)

__all__ = ["routers"]
