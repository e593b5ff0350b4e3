"""What the checker can find wrong, by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["lost", "doubled", "reordered", "tampered-event", "tampered-view", "unsettled", "not-rebuilt"]


@dataclass(frozen=True)
class Finding:
    """Something that must not be. `where` names contexts, streams, tables; never what stands in them."""

    kind: Kind
    where: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}"
