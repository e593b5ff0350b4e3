"""The routes of declaration."""

from services.declaration.api import composing, filling, internal, office, photo, plans, reading, signing

ROUTERS = (
    plans.router,
    composing.router,
    filling.router,
    filling.files,
    photo.router,
    signing.router,
    reading.router,
    office.router,
    internal.router,
)
