"""The plans that are shipped, as review keeps them."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from services.declaration.domain.plan import Plan as Declared
from services.declaration.published import PlanPublished2, StationPlanned
from services.review.domain import Plan
from services.review.reactions.plans import PlanAsked, plan_of

FILES = sorted((Path(__file__).parents[3] / "services/declaration/plans").glob("*.json"))


def reviewed(declared: Declared) -> Plan:
    """What review keeps of a plan, as it learns of it: from its publication, and by asking."""
    event = PlanPublished2(
        **declared.model_dump(include={"code", "title", "year", "series", "level", "opens_at", "closes_at"}),
        plan_id=declared.plan_id,
        plan_version=1,
        office_id=declared.office_id,
        stages=tuple(StationPlanned(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in declared.stages),
    )
    return plan_of(event, PlanAsked.model_validate_json(declared.model_dump_json()))


def chains() -> list[Plan]:
    """Each shipped plan, once for every different chain of stages that its routes take."""
    found: dict[tuple[UUID, tuple[str, ...]], Plan] = {}
    for file in FILES:
        declared = Declared.model_validate_json(file.read_text("utf-8"), strict=True)
        plan = reviewed(declared)
        for route in declared.routes:
            taken = tuple(station.stage for station in route.stations)
            stages = tuple(stage for stage in plan.stages if stage.id in taken)
            found[declared.plan_id, taken] = plan.model_copy(update={"stages": stages})
    return list(found.values())


CHAINS = chains()
