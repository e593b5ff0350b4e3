"""The routes of declaration."""

from services.declaration.api import filling, internal, plans, reading

ROUTERS = (plans.router, filling.router, filling.files, reading.router, internal.router)
