"""What can happen to a review plan, and the state that follows: drafted → published → amended → closed.

A version never changes. What a declaration is measured by is the version it was begun under (unless it was moved), with
the deadlines that have been put off since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from pydantic import JsonValue

from kernel.log.decider import Event, Text, Upcaster, as_it_was
from services.declaration.domain.plan import Code, Plan, authority_id


class PlanDrafted(Event):
    """An office began to compose a plan."""

    plan_id: UUID
    code: Code
    office: Code
    at: datetime


class SectionsPut(Event):
    """These sections of the draft say this now, as they were written. After a publication: of the next version."""

    sections: dict[str, JsonValue]
    at: datetime


def _with_stations(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, a route named two authorities, and every declaration took every stage."""
    plan = stored["plan"]
    routes = []
    for before in plan["routes"]:
        route = {name: value for name, value in before.items() if name not in {"acceptance", "midlevel"}}
        route["stations"] = [{"stage": s["id"], "authority": before.get(s["actor"])} for s in plan["stages"]]
        routes.append(route)
    plan = plan | {"routes": routes, "resubmission": {"days": plan["resubmission_days"]}}
    return stored | {"plan": {name: value for name, value in plan.items() if name != "resubmission_days"}}


def _with_what_counts(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, whoever was refused on any ground of 审核不通过 counted as having failed a review."""
    plan = stored["plan"]
    grounds = plan.get("grounds", {})
    failed = [{**ground, "counts_as_failure": True} for ground in grounds.get("failed", [])]
    return stored | {"plan": plan | {"grounds": grounds | {"failed": failed}}}


class PlanIssued(Event):
    """The plan stands, in its first version."""

    schema_version: ClassVar[int] = 4
    upcasters: ClassVar[Mapping[int, Upcaster]] = {
        1: _with_stations,
        2: as_it_was,
        3: _with_what_counts,
    }

    plan_id: UUID
    plan_version: int
    plan: Plan
    at: datetime


class PlanRevised(Event):
    """The plan was amended: whoever begins now declares under this version."""

    schema_version: ClassVar[int] = 3
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was, 2: _with_what_counts}

    plan_id: UUID
    plan_version: int
    plan: Plan
    reason: Text
    at: datetime


class DeadlinePutOff(Event):
    """For every declaration, of every version: a stage acts until `until`, or (stage null) the window is open."""

    plan_id: UUID
    stage: Code | None
    until: datetime
    reason: Text
    at: datetime


class PlanClosed(Event):
    """Nobody begins a declaration under it any more; those begun go on."""

    reason: Text
    at: datetime


EVENTS: tuple[type[Event], ...] = (PlanDrafted, SectionsPut, PlanIssued, PlanRevised, DeadlinePutOff, PlanClosed)


@dataclass(frozen=True)
class IssuedPlan:
    """A plan with all its versions. `written`: the sections put since the last publication; `put_off`: deadlines by
    stage (None: the window). One that is only drafted has no version, and `plan` none to give."""

    plan_id: UUID
    code: str
    office: str
    versions: Mapping[int, Plan] = field(default_factory=dict)
    written: Mapping[str, Any] = field(default_factory=dict)
    put_off: Mapping[str | None, datetime] = field(default_factory=dict)
    closed: PlanClosed | None = None

    @property
    def office_id(self) -> UUID:
        """The committee office whose plan it is."""
        return authority_id(self.office)

    @property
    def plan_version(self) -> int:
        """The newest version; 0 while it is only drafted."""
        return max(self.versions, default=0)

    @property
    def plan(self) -> Plan:
        """The newest version, with the deadlines put off since. Raises KeyError while it is only drafted."""
        return self.versions[self.plan_version].put_off(self.put_off)

    def version(self, number: int) -> Plan | None:
        """A version, with the deadlines put off since; None when there is none."""
        found = self.versions.get(number)
        return found.put_off(self.put_off) if found else None

    @property
    def draft(self) -> dict[str, Any]:
        """All sections as they would be published now, as JSON."""
        last = self.versions.get(self.plan_version)
        before = last.model_dump(mode="json", exclude={"code", "office"}) if last else {}
        return {**before, **self.written}


def evolve(issued: IssuedPlan | None, event: Event) -> IssuedPlan:
    """What an event makes of a plan."""
    match event, issued:
        case PlanDrafted(), _:
            return IssuedPlan(event.plan_id, event.code, event.office)
        case PlanIssued() | PlanRevised(), _:
            known = issued or IssuedPlan(event.plan_id, event.plan.code, event.plan.office)
            return replace(known, versions={**known.versions, event.plan_version: event.plan}, written={})
        case SectionsPut(), IssuedPlan():
            return replace(issued, written={**issued.written, **event.sections})
        case DeadlinePutOff(), IssuedPlan():
            return replace(issued, put_off={**issued.put_off, event.stage: event.until})
        case PlanClosed(), IssuedPlan():
            return replace(issued, closed=event)
    raise TypeError(f"{type(event).__name__} on {issued!r}")
