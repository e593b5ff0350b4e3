"""The routes of declaration."""

from services.declaration.api import composing, filling, internal, plans, reading

ROUTERS = (plans.router, composing.router, filling.router, filling.files, reading.router, internal.router)
