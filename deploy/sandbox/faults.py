"""Misbehaviour on request, so that the services' handling of it can be tested. Plans are forgotten at a restart."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, Field
from starlette.responses import Response
from starlette.types import Receive, Scope, Send


class Plan(BaseModel):
    """The next `count` chances to do `kind` are taken."""

    kind: str
    count: int = Field(1, ge=1, le=10_000)


P = TypeVar("P", bound=Plan)


class Faults(Generic[P]):
    """Plans, carried out in the order they came in."""

    def __init__(self) -> None:
        self._plans: list[P] = []

    def plan(self, plan: P) -> None:
        """Add a plan."""
        self._plans.append(plan)

    def clear(self) -> None:
        """Forget all plans."""
        self._plans.clear()

    @property
    def left(self) -> list[P]:
        """What is still to be done."""
        return list(self._plans)

    def take(self, *kinds: str, on: str = "") -> P | None:
        """The next plan of one of these kinds (for `on`, where plans have that), using up one of its count."""
        for place, plan in enumerate(self._plans):
            if plan.kind in kinds and on in ("", getattr(plan, "on", "")):
                if plan.count == 1:
                    del self._plans[place]
                else:
                    self._plans[place] = plan.model_copy(update={"count": plan.count - 1})
                return plan
        return None


class CutConnection(Response):
    """An answer that breaks off: the server closes the connection before the promised length is there."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Promise a body and don't send it; the HTTP server closes the connection then."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b"", "more_body": True})
