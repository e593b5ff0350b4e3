"""What an event says of a file: where it is, and what was measured when it was taken."""

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact


class FileRef(Fact):
    """A file that a service took. `digest` is salted (the salt lies sealed in the object): it proves that the object
    is unchanged and tells nobody what is in it. `type` is decided by content: pdf, jpeg or png. `bytes` is the size.
    `measured`: width, height, ratio, white_border of an image; pages of a PDF."""

    file_id: UUID
    digest: str
    type: str
    bytes: int
    measured: dict[str, float] = Field(default_factory=dict)
