"""What an event says of a file: where it is, and what was measured when it was taken."""

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact


class FileRef(Fact):
    """A file that a service took. `digest` is keyed (equal files under one service have equal ones), `type` a media
    type decided by content, `bytes` its size, `measured` what was found in it (pixels, shares, pages)."""

    file_id: UUID
    digest: str
    type: str
    bytes: int
    measured: dict[str, int | float | str] = Field(default_factory=dict)
