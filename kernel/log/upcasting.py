"""From the shape an event was stored in to the shape today's code knows.

Promise: an event of any older version reads as one of today's; one of a newer version is never guessed at.
Breaks if: an upcaster looks at anything but the JSON it is given (a clock, a table): two readings would differ.
"""

from __future__ import annotations

from typing import Any

from kernel.log.decider import Event
from kernel.log.errors import NewerSchema


def upcast(event: type[Event], version: int, data: dict[str, Any]) -> dict[str, Any]:
    """The stored JSON of `version` in the shape of `event.schema_version`; sealed values are still sealed in it.

    Raises NewerSchema when it was stored by newer code.
    """
    if version > event.schema_version:
        raise NewerSchema(f"{event.__name__}.v{version}", f"{event.__name__}.v{event.schema_version}")
    for step in range(version, event.schema_version):
        data = event.upcasters[step](data)
    return data
