"""The routes of declaration."""

from services.declaration.api import (
    attaching,
    composing,
    ending,
    filling,
    internal,
    office,
    photo,
    plans,
    previous,
    reading,
    signing,
)

ROUTERS = (
    plans.router,
    composing.router,
    filling.router,
    filling.files,
    photo.router,
    signing.router,
    attaching.router,
    previous.router,
    ending.router,
    reading.router,
    office.router,
    internal.router,
)
