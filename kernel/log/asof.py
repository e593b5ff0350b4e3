"""As of: an aggregate as its first n events made it, or as it was known at an instant.

Promise: the fold of a beginning of the stream by today's code; personal data is masked without its key being asked
for, and is shown only after who wants to see it, and why, is on record.
Breaks if: `recorded_at` is changed (`verify` compares it with the topic), or an `evolve` looks at anything but events.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import structlog
from pydantic_core import from_json, to_json

from kernel.log.decider import Decider
from kernel.log.store import AS_OF, revive
from kernel.log.vault import Vault

if TYPE_CHECKING:
    from kernel.log.kernel import Kernel

MASKED = "＊＊＊"
"""What a sealed field reads as unless it is revealed: as long as what an erased one reads as, and as harmless."""

log = structlog.get_logger("kernel.asof")


class NoSuchMoment(Exception):
    """The stream, or that moment of it, isn't there; the text says what is."""


@dataclass(frozen=True)
class Moment:
    """A state and how it came about: the last event behind it, who did it, and how many there are by now (`of`)."""

    stream_type: str
    stream_id: UUID
    version: int
    of: int
    event: str
    actor: str
    role: str
    on_behalf_of: str | None
    occurred_at: datetime
    recorded_at: datetime
    state: Any

    def json(self) -> str:
        """As the command line shows it, on several lines."""
        return to_json(self, indent=2, fallback=str, inf_nan_mode="null").decode()


class _Mask(Vault):
    """Opens nothing: it has no keys."""

    def __init__(self) -> None:
        pass

    async def _open_text(self, box: dict[str, str]) -> str:
        return MASKED


@dataclass(frozen=True)
class Reveal:
    """Who wants to see personal data, and why. Kept for ever: nothing personal in either."""

    actor: str
    reason: str


async def moment(  # noqa: PLR0917
    kernel: Kernel,
    decider: Decider[Any],
    stream_id: UUID,
    version: int | None = None,
    at: datetime | None = None,
    reveal: Reveal | None = None,
) -> Moment:
    """The aggregate after its first `version` events, or after those recorded by `at`; as it is now with neither.

    Raises NoSuchMoment, NewerSchema.
    """
    kind = decider.stream_type
    (there,) = await kernel.pool.fetch(
        "SELECT max(version) AS last, min(recorded_at) AS began FROM events WHERE stream_id = $1 AND stream_type = $2",
        *(stream_id, kind),
    )
    if there["last"] is None:
        raise NoSuchMoment(f"there is no {kind} {stream_id}")
    until = version if version is not None else there["last"]
    rows = await kernel.pool.fetch(AS_OF, stream_id, kind, until, at and kernel.clock.wall(at))
    if not rows:
        raise NoSuchMoment(f"{kind} {stream_id} began at {there['began'].isoformat()}, with version 1")
    if version is not None and version > there["last"]:
        raise NoSuchMoment(f"{kind} {stream_id} is at version {there['last']}: there is no version {version} yet")
    last = rows[-1]
    if reveal is not None:
        await kernel.pool.execute(
            "INSERT INTO revelations (stream_type, stream_id, version, actor, reason) VALUES ($1, $2, $3, $4, $5)",
            *(kind, stream_id, last["version"], reveal.actor, reveal.reason),
        )
        # The reason is in the table alone: it is free text.
        log.warning("personal data revealed", stream_type=kind, stream_id=str(stream_id), by=reveal.actor)
    vault = _Mask() if reveal is None else kernel.vault
    state: Any = None
    for row in rows:
        state = decider.evolve(state, await revive(vault, decider, row["type"], row["schema_version"], row["data"]))
    meta = from_json(last["meta"])
    return Moment(
        stream_type=kind,
        stream_id=stream_id,
        version=last["version"],
        of=there["last"],
        event=f"{last['type']}.v{last['schema_version']}",
        actor=meta["actor"],
        role=meta["role"],
        on_behalf_of=meta.get("on_behalf_of"),
        occurred_at=datetime.fromisoformat(meta["occurred_at"]),
        recorded_at=last["recorded_at"],
        state=state,
    )
