"""What review does about others' events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from pydantic import BaseModel

from kernel.log.decider import Decider, TooEarly
from kernel.log.reactions import Doing
from services.declaration.published import (
    DeclarationMoved,
    DeclarationSubmitted,
    DeclarationSubmitted2,
    Fee,
    Parties,
    PlanPublished,
    PlanPublished2,
    Station,
    StationPlanned,
)
from services.declaration.published import Stage as PlannedStage
from services.review.domain import HandIn, PlanChain, Plans, RecordPlan, ReviewCase
from services.review.reactions.cases import (
    WindowAsked,
    when_declaration_moved,
    when_declaration_submitted,
    when_declaration_submitted_2,
)
from services.review.reactions.plans import when_plan_published, when_plan_published_2
from tests.unit.payment.memory import MemoryKernel
from tests.unit.review.samples import (
    AT,
    CASE,
    DUE,
    FILES,
    FOUR,
    NAMES,
    ORGS,
    PERSON,
    PHOTO,
    PLAN,
    SCAN,
    hand_in,
    opened,
    returned,
)

HANDED = {
    "name": "申报人",
    "employer_name": "某水利设计院",
    "id_number": "-",
    "photo": {"file_id": str(PHOTO), "type": "jpeg"},
    "achievements": [{"title": "-", "evidence": [{"file_id": str(SCAN)}, {"file_id": str(SCAN)}]}],
    "form": {"statement": "-", "awards": None},
    "attachments": [{"kind": "exam-certificate", "file": {"file_id": str(UUID(int=8))}}],
}


@dataclass
class FakeDoing:
    """Keeps what a reaction asked for and did."""

    plans: Plans | None = None
    unknown: tuple[str, ...] = ()
    handed: dict[str, Any] = field(default_factory=lambda: HANDED)
    asked: list[str] = field(default_factory=list)
    handled: list[tuple[Decider[Any], UUID, Any]] = field(default_factory=list)
    record: Any = field(default_factory=lambda: SimpleNamespace(time=AT))

    async def load(self, decider: Decider[Any], stream_id: UUID) -> Any:
        assert (decider, stream_id) == (PlanChain, PLAN)
        return SimpleNamespace(state=self.plans)

    async def ask(self, service: str, path: str, model: type[BaseModel]) -> BaseModel:
        self.asked.append(f"{service}:{path}")
        if path.startswith("plans/"):
            return model.model_validate({"resubmission": {"days": 5}})
        if service == "declaration":
            return model.model_validate(self.handed)
        name = NAMES.get(UUID(path.removeprefix("authorities/"))) if path not in self.unknown else None
        if name is None:
            raise TooEarly(path)
        return model.model_validate({"name": name, "kind": "office"})

    async def handle(self, decider: Decider[Any], stream_id: UUID, command: Any) -> None:
        self.handled.append((decider, stream_id, command))


submitted = DeclarationSubmitted(
    declaration_id=CASE,
    submission=1,
    person_id=PERSON,
    employer_id=ORGS["employer"],
    plan_id=PLAN,
    plan_version=1,
    rule_set_version="7",
    readiness_digest="digest-1",
    mode="normal",
    parties=Parties(**{role: org for role, org in ORGS.items() if role != "authority"}),
)

submitted_2 = DeclarationSubmitted2(
    **submitted.model_dump(exclude={"parties"}),
    route="route",
    stations=(
        Station(stage="unit", actor="employer", org_id=ORGS["employer"]),
        Station(stage="final", actor="office", org_id=ORGS["office"]),
    ),
)


async def test_a_published_plan_is_kept_with_its_chain() -> None:
    do = FakeDoing()
    event = PlanPublished(
        plan_id=PLAN,
        plan_version=1,
        code="any",
        title="评审计划",
        year=2026,
        series="any",
        level="any",
        opens_at=AT,
        closes_at=DUE,
        stages=tuple(PlannedStage(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in FOUR.stages),  # type: ignore[arg-type] # a text that is one of the literals
        office_id=ORGS["office"],
        fee=Fee(amount_fen=1, window_days=1),
        resubmission_days=5,
    )
    await when_plan_published(event, cast("Doing", do))
    assert do.handled == [(PlanChain, PLAN, RecordPlan(plan_id=PLAN, plan=FOUR))]


@pytest.mark.parametrize("plans", [None, Plans(PLAN, {}), Plans(PLAN, {2: FOUR})])
async def test_a_submission_waits_for_its_plan(plans: Plans | None) -> None:
    do = FakeDoing(plans)
    with pytest.raises(TooEarly):
        await when_declaration_submitted(submitted, cast("Doing", do))
    assert (do.asked, do.handled) == ([], [])


async def test_a_submission_is_taken_in_with_the_chain_of_its_plan_and_every_file_it_names() -> None:
    do = FakeDoing(Plans(PLAN, {1: FOUR}))
    await when_declaration_submitted(submitted, cast("Doing", do))
    assert set(do.asked) == {
        f"declaration:declarations/{CASE}/submissions/1",
        *(f"identity:authorities/{org_id}" for org_id in NAMES),
    }
    (decider, stream_id, command) = do.handled[0]
    assert (decider, stream_id, len(do.handled)) == (ReviewCase, CASE, 1)
    assert isinstance(command, HandIn)
    assert {(f.file_id, f.owner) for f in command.files} == {
        *((f.file_id, f.owner) for f in FILES),
        (UUID(int=8), "declaration"),
    }
    assert len(command.files) == 3
    assert command == hand_in().model_copy(update={"files": command.files})


async def test_a_submission_walks_only_the_stations_it_names() -> None:
    do = FakeDoing(Plans(PLAN, {1: FOUR}))
    await when_declaration_submitted_2(submitted_2, cast("Doing", do))
    command = do.handled[0][2]
    assert [stage.id for stage in command.plan.stages] == ["unit", "final"]
    assert command.parties == {"unit": ORGS["employer"], "final": ORGS["office"]}
    assert set(command.names) == {ORGS["office"]}


async def test_a_deadline_that_was_put_off_before_goes_with_what_was_handed_in() -> None:
    first, second = FOUR.stages[0], FOUR.stages[1]
    later = first.due_at + timedelta(days=3)
    do = FakeDoing(Plans(PLAN, {1: FOUR}))
    do.handed = HANDED | {"extended": {first.id: later, second.id: AT, "unknown": later}}
    await when_declaration_submitted(submitted, cast("Doing", do))
    command = do.handled[0][2]
    dues = [stage.due_at for stage in command.plan.stages]
    assert dues == [later, *(stage.due_at for stage in FOUR.stages[1:])]


async def test_evidence_of_works_beside_the_achievements_is_archives_too() -> None:
    paper = UUID(int=77)
    do = FakeDoing(Plans(PLAN, {1: FOUR}))
    do.handed = HANDED | {"works": [{"kind_name": "论文", "content": {"evidence": [{"file_id": str(paper)}]}}]}
    await when_declaration_submitted(submitted, cast("Doing", do))
    owners = {file.file_id: file.owner for file in do.handled[0][2].files}
    assert (owners[paper], owners[SCAN], owners[PHOTO]) == ("archive", "archive", "declaration")


async def test_what_else_a_plan_says_of_checking_is_asked_for_by_its_version() -> None:
    do = FakeDoing()
    stages = tuple(StationPlanned(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in FOUR.stages)  # type: ignore[arg-type] # a text that is one of the literals
    event = PlanPublished2(
        plan_id=PLAN,
        plan_version=1,
        code="any",
        title="评审计划",
        year=2026,
        series="any",
        level="any",
        office_id=ORGS["office"],
        opens_at=AT,
        closes_at=DUE,
        stages=stages,
    )
    await when_plan_published_2(event, cast("Doing", do))
    assert do.handled == [(PlanChain, PLAN, RecordPlan(plan_id=PLAN, plan=FOUR))]
    assert do.asked == [f"declaration:plans/{PLAN}/versions/1"]


async def test_an_authority_that_is_not_registered_yet_holds_no_case_up() -> None:
    do = FakeDoing(Plans(PLAN, {1: FOUR}), unknown=(f"authorities/{ORGS['office']}",))
    await when_declaration_submitted(submitted, cast("Doing", do))
    command = do.handled[0][2]
    assert set(command.names) == {ORGS["acceptance"], ORGS["midlevel"]}


async def test_a_return_moved_to_a_version_whose_window_is_open_longer_can_be_mended_as_long() -> None:
    kernel = MemoryKernel(AT, ReviewCase)
    later = returned("unit", "employer").resubmit_by + timedelta(days=3)

    async def ask(service: str, path: str, model: type[BaseModel]) -> BaseModel:
        assert (service, path) == ("declaration", f"declarations/{CASE}/window")
        return WindowAsked(closes_at=later)

    do: Any = SimpleNamespace(load=kernel.load, handle=kernel.do, ask=ask, record=SimpleNamespace(time=AT))
    moved = DeclarationMoved(declaration_id=CASE, person_id=PERSON, plan_id=PLAN, from_version=1, plan_version=2)
    await when_declaration_moved(moved, do)
    assert kernel.streams == {}  # it was never handed in
    kernel.streams[CASE] = [opened(), returned("unit", "employer")]
    await when_declaration_moved(moved, do)
    case = await kernel.state(ReviewCase, CASE)
    assert (case.status, case.holder.due_at) == ("returned", later)
