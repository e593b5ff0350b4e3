"""The routes of review."""

from services.review.api import afterwards, desk, internal, judging, reading, stages

routers = (
    judging.router,
    stages.router,
    stages.files,
    reading.router,
    desk.router,
    afterwards.router,
    internal.router,
)

__all__ = ["routers"]
