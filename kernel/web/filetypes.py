"""The types of files taken, and what a route takes of them. Light: imaging and PDF libraries are elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FileType = Literal["pdf", "jpeg", "png"]

MEDIA_TYPES: dict[FileType, str] = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}
EXTENSIONS: dict[FileType, tuple[str, ...]] = {"pdf": (".pdf",), "jpeg": (".jpg", ".jpeg"), "png": (".png",)}


@dataclass(frozen=True)
class Purpose:
    """What files an upload route takes for one purpose. Sizes in bytes, inclusive."""

    types: tuple[FileType, ...]
    max_bytes: int
    min_bytes: int = 1

    def __post_init__(self) -> None:
        if not self.types or self.max_bytes < self.min_bytes:
            raise ValueError("a purpose takes at least one type, and some size")
