"""The routes of declaration."""

from services.declaration.api import composing, filling, internal, photo, plans, reading, signing

ROUTERS = (
    plans.router,
    composing.router,
    filling.router,
    filling.files,
    photo.router,
    signing.router,
    reading.router,
    internal.router,
)
