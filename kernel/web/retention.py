"""What stands in the way of erasing a person: each context says what it must keep of them, and until when."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class Hold(BaseModel):
    """A reason to keep: a running case, or a statutory archive. `of` is what is kept, `until` the last instant
    (None: nobody can say), and the messages tell what to do about it."""

    code: str
    message: str
    message_en: str
    of: UUID
    until: datetime | None


class Retention(BaseModel):
    """Everything that a context must keep of a person; empty when they can be erased."""

    holds: list[Hold]
