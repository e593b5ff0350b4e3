"""What a review costs under each version of a plan, as declaration published it (stream = plan)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Fact, Text, Upcaster

Payer = Literal["person", "employer", "either"]
"""Who may pay: the applicant, the employer for its people, or whoever does it first."""
RefundRule = Literal["never", "before-review"]
"""Whether a withdrawal before the experts' review gives back what was paid."""


class Item(Fact):
    """One part of what is paid, in fen; `modes`: only in these (None: in all)."""

    name: Annotated[Text, Field(min_length=1)]
    amount_fen: Annotated[int, Field(ge=1)]
    modes: tuple[Text, ...] | None = None


class SetPlanFee(Command):
    """Version `plan_version` of the plan asks for these items, to be paid within `window_days`."""

    plan_id: UUID
    plan_version: int
    title: Annotated[Text, Field(min_length=1)]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    window_days: Annotated[int, Field(ge=0)]
    remind_days_before: Annotated[int, Field(ge=0)] | None = None
    payer: Payer = "either"
    refund: RefundRule = "never"
    reopenings: Annotated[int, Field(ge=0)] = 1


def _with_items(stored: dict[str, Any]) -> dict[str, Any]:
    """Version 1 knew the sum alone, and that it was due."""
    amount = stored["amount_fen"]
    kept = {name: value for name, value in stored.items() if name != "amount_fen"}
    rules = {"remind_days_before": None, "payer": "either", "refund": "never", "reopenings": 1}
    return kept | {"items": [{"name": "评审费", "amount_fen": amount, "modes": None}]} | rules


class PlanFeeSet(Event):
    """The fee of a version of a plan."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_items}

    plan_id: UUID
    plan_version: int
    title: str
    items: tuple[Item, ...]
    window_days: int
    remind_days_before: int | None
    payer: Payer
    refund: RefundRule
    reopenings: int

    def of(self, mode: str) -> tuple[Item, ...]:
        """What a declaration of this mode pays; nothing where the plan asks for nothing."""
        return tuple(item for item in self.items if item.modes is None or mode in item.modes)


@dataclass(frozen=True)
class PlanFees:
    """The fees of a plan by its version. A version never changes."""

    by_version: Mapping[int, PlanFeeSet] = field(default_factory=dict)


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
            return PlanFees(known | {event.plan_version: event})
    raise TypeError(f"{type(event).__name__} on {fees!r}")


PlanFee: Decider[PlanFees] = Decider(stream_type="PlanFee", events=(PlanFeeSet,), decide=decide, evolve=evolve)
