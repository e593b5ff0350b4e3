"""The routes of certificate."""

from services.certificate.api import documents, exam
from services.certificate.api.documents import Statute

ROUTERS = (documents.router, documents.internal, exam.router, exam.internal)

__all__ = ["ROUTERS", "Statute"]
