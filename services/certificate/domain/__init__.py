"""The rules of certificate."""

from services.certificate.domain.document import (
    MAKE,
    Document,
    DocumentIssued,
    DocumentKind,
    DocumentStatus,
    Issue,
    IssueDocument,
    Paper,
    RequestReviewForm,
    ReviewFormRequested,
    review_form_id,
)

__all__ = [
    "MAKE",
    "Document",
    "DocumentIssued",
    "DocumentKind",
    "DocumentStatus",
    "Issue",
    "IssueDocument",
    "Paper",
    "RequestReviewForm",
    "ReviewFormRequested",
    "review_form_id",
]
