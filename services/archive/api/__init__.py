"""The routes of archive."""

from kernel.web.access import Roles
from kernel.web.files import files_router
from services.archive.api import employer, person, reading
from services.archive.api.needs import EVIDENCE
from services.archive.api.shapes import ItemBody, ItemSnapshot, ReturnBody

files = files_router("/api/archive/v1", purposes={"evidence": EVIDENCE}, access=Roles("applicant"))
ROUTERS = (person.router, employer.router, reading.router, files, reading.internal)

__all__ = ["ROUTERS", "ItemBody", "ItemSnapshot", "ReturnBody"]
