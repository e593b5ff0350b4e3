"""Who sent a command, and what its sender gets back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from pydantic import BaseModel


@dataclass(frozen=True)
class By:
    """Who acts, and under which command id. `keep_for` bounds how long the answer is remembered (None: for ever)."""

    actor: str
    role: str
    command_id: UUID
    now: datetime
    body_digest: bytes = b""
    on_behalf_of: str | None = None
    correlation_id: str | None = None
    causation_id: str | None = None
    traceparent: str | None = None
    keep_for: timedelta | None = None


class Receipt(BaseModel):
    """The answer to an accepted command: ids and codes only. `sequence` is `<stream id>@<version>`."""

    id: UUID
    sequence: str
    events: list[str]
