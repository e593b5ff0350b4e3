"""What every service offers its operators: the streams that its consumers have put aside.

Mounted by `build_app`, under `/api/<service>/v1/operator`.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query
from pydantic import BaseModel, Field

from kernel.log import parked
from kernel.log.parked import Hand, Outcome, ParkedStream, Shown, StreamAt
from kernel.log.stopped import StoppedConsumer, stopped_consumers
from kernel.web.body import Body
from kernel.web.dependencies import CallerDep, KernelDep, RunDep
from kernel.web.guards import Roles
from kernel.web.router import Router

_ONE = "/parked/{consumer}/{topic}/{stream_id}"
_NAME = r"^[A-Za-z0-9._-]{1,200}$"
_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

Name = Annotated[str, Path(pattern=_NAME)]
Reason = Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S", description="Kept: nothing personal")]


class ParkedPage(BaseModel):
    """What is parked, and the consumers that have stopped; `next` is the `after` of the following page."""

    items: list[ParkedStream]
    next: str | None
    stopped: list[StoppedConsumer]


class Replay(Body):
    """Have a parked stream tried now."""

    reason: Reason


class Discard(Body):
    """Let the first record of a parked stream go: the one of this `sequence`, no other."""

    sequence: Annotated[int, Field(ge=1)]
    reason: Reason


def _at(consumer: Name, topic: Name, stream_id: UUID) -> StreamAt:
    return StreamAt(consumer, topic, stream_id)


AtDep = Annotated[StreamAt, Depends(_at)]


def operator_router(service: str) -> Router:
    """The routes of one service."""
    router = Router(f"/api/{service}/v1/operator", tags=("operator",))
    access = Roles("operator")

    @router.query("/parked", access=access)
    async def list_parked(
        kernel: KernelDep,
        after: Annotated[str | None, Query(pattern=rf"^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+/{_UUID}$")] = None,
        limit: Annotated[int, Query(ge=1, le=100)] = 50,
    ) -> ParkedPage:
        """Streams put aside, by consumer, topic and stream: why, since when, and how many records wait behind."""
        start = parked.FIRST
        if after is not None:
            consumer, topic, stream_id = after.split("/")
            start = StreamAt(consumer, topic, UUID(stream_id))
        found = await parked.streams(kernel.pool, start, limit)
        last = found[-1] if len(found) == limit else None
        return ParkedPage(
            items=found,
            next=f"{last.consumer}/{last.source}/{last.stream_id}" if last else None,
            stopped=await stopped_consumers(kernel.pool),
        )

    @router.query(_ONE, access=access)
    async def show_parked(at: AtDep, kernel: KernelDep) -> Shown:
        """The first record of a parked stream, what is sealed in it still sealed, and what was done about it."""
        return await parked.show(kernel.pool, at)

    @router.action("POST", f"{_ONE}/replay", access=access)
    async def replay_parked(at: AtDep, body: Replay, caller: CallerDep, kernel: KernelDep, run: RunDep) -> Outcome:
        """Have it tried now, from its first record on; answers within some seconds how that went."""
        hand = Hand(str(caller.account_id), body.reason, *run.identity())
        return await parked.replay(kernel.pool, at, hand)

    @router.action("POST", f"{_ONE}/discard", access=access)
    async def discard_parked(at: AtDep, body: Discard, caller: CallerDep, kernel: KernelDep, run: RunDep) -> Outcome:
        """Dangerous: the first record never takes effect here, though later ones may rest on it; those go on."""
        hand = Hand(str(caller.account_id), body.reason, *run.identity())
        return await parked.discard(kernel.pool, at, body.sequence, hand)

    return router
