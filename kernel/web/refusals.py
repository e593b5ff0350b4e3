"""What a route may refuse with, and by which codes: what every service's edge and the gateway say, by status.

What a context adds is read from its source (`codes.py`); the document puts the two together (`document.py`).
"""

from __future__ import annotations

REFUSALS: dict[int, str] = {
    400: "The request is malformed",
    401: "No token, or one that has expired or isn't valid",
    403: "The role doesn't allow it",
    404: "No such thing, or not yours",
    408: "The request took too long to arrive",
    409: "The state doesn't allow it; every violation is listed",
    410: "Erased",
    413: "Over the limit",
    414: "The address is too long",
    415: "Not a content type taken here",
    422: "Malformed content; every violation is listed",
    429: "Too many requests",
    431: "The headers are too large",
    502: "The service is away",
    503: "Try again later",
    504: "No answer in time",
}

CODES: dict[int, tuple[str, ...]] = {
    400: ("malformed-json", "malformed-request"),
    401: ("not-authenticated", "token-expired", "token-invalid"),
    403: ("access-revoked", "role-not-allowed"),
    404: ("not-found",),
    408: ("request-timeout",),
    409: ("conflict-try-again", "rejected"),
    410: ("gone",),
    413: ("too-large",),
    414: ("address-too-long",),
    415: ("unsupported-media-type",),
    422: ("idempotency-key-reused", "invalid"),
    429: ("too-many-requests",),
    431: ("headers-too-large",),
    502: ("unavailable",),
    503: (
        "newer-schema", "not-yet-visible", "outcome-unknown", "overloaded", "storage-full", "unavailable",
        "view-rebuilding",
    ),
    504: ("outcome-unknown",),
}  # fmt: skip
"""In whatever context; the gateway's own answers (deploy/local/gateway.py) are among them, which a test compares."""

EVERYWHERE = (400, 408, 413, 414, 422, 429, 431, 502, 503, 504)
"""What any route may answer with: a text that can't be stored, and what the gateway says by itself."""
