"""What a review costs under each version of a plan, as declaration published it (stream = plan)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Text


class SetPlanFee(Command):
    """Version `plan_version` of the plan asks for `amount_fen`, to be paid within `window_days`."""

    plan_id: UUID
    plan_version: int
    title: Annotated[Text, Field(min_length=1)]
    amount_fen: Annotated[int, Field(ge=1)]
    window_days: Annotated[int, Field(ge=0)]


class PlanFeeSet(Event):
    """The fee of a version of a plan."""

    plan_id: UUID
    plan_version: int
    title: str
    amount_fen: int
    window_days: int


@dataclass(frozen=True)
class Fee:
    """What is due and for how long; `title` is the plan's, shown to the payer."""

    title: str
    amount_fen: int
    window_days: int


@dataclass(frozen=True)
class PlanFees:
    """The fees of a plan by its version. A version never changes."""

    by_version: Mapping[int, Fee] = field(default_factory=dict)


def decide(command: Command, fees: PlanFees | None) -> Sequence[Event]:
    """A version is set once; told again, nothing."""
    match command:
        case SetPlanFee():
            if fees is not None and command.plan_version in fees.by_version:
                return []
            return [PlanFeeSet(**command.model_dump())]
    raise TypeError(type(command).__name__)


def evolve(fees: PlanFees | None, event: Event) -> PlanFees:
    """One more version."""
    match event:
        case PlanFeeSet():
            known = dict(fees.by_version) if fees else {}
            return PlanFees(known | {event.plan_version: Fee(event.title, event.amount_fen, event.window_days)})
    raise TypeError(f"{type(event).__name__} on {fees!r}")


PlanFee: Decider[PlanFees] = Decider(stream_type="PlanFee", events=(PlanFeeSet,), decide=decide, evolve=evolve)
