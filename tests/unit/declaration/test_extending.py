"""What is put off for everybody is recorded with each declaration it concerns, whatever happens to one of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.errors import Gone
from kernel.log.ids import derived
from kernel.log.kit import Spec
from kernel.log.reactions import Doing
from services.declaration import views
from services.declaration.domain.commands import FollowExtension
from services.declaration.domain.plan_events import PlanIssued, PlanRevised
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.published import DeadlineExtended
from services.declaration.reactions import events as reactions
from tests.unit.declaration.story import DECLARATION, NOW, PERSON, PLAN

UNTIL = PLAN.closes_at + timedelta(days=3)
AMENDED = PLAN.model_copy(update={"year": 2023})
ISSUED = PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=NOW)
REVISED = PlanRevised(plan_id=PLAN.plan_id, plan_version=2, plan=AMENDED, reason="更正", at=NOW)
ERASED, SECOND, THIRD = (UUID(int=n) for n in (21, 22, 23))


@dataclass
class FakeDoing:
    """Keeps what is commanded of each; one of them is gone."""

    handled: dict[UUID, Any] = field(default_factory=dict)
    pool: None = None
    record: Any = field(default_factory=lambda: SimpleNamespace(time=NOW))

    async def load(self, decider: Any, stream_id: UUID) -> Any:
        assert stream_id == PLAN.plan_id
        return SimpleNamespace(state=Spec(ReviewPlan).given(ISSUED, REVISED).state)

    async def handle_each(self, decider: Any, stream_id: UUID, command: Any) -> None:
        if stream_id == ERASED:
            raise Gone(str(PERSON))
        self.handled[stream_id] = command


def extended(declaration_id: UUID | None) -> DeadlineExtended:
    return DeadlineExtended(
        plan_id=PLAN.plan_id,
        plan_version=2,
        office_id=derived("authority", PLAN.office),
        stage=None,
        declaration_id=declaration_id,
        person_id=PERSON if declaration_id else None,
        until=UNTIL,
    )


@pytest.fixture
def under(monkeypatch: pytest.MonkeyPatch) -> None:
    async def rows(pool: object, plan_id: UUID) -> list[dict[str, Any]]:
        assert plan_id == PLAN.plan_id
        found = [(ERASED, 1), (SECOND, 1), (THIRD, 2), (UUID(int=24), 9)]
        return [{"declaration_id": declaration_id, "plan_version": version} for declaration_id, version in found]

    monkeypatch.setattr(views, "under", rows)


@pytest.mark.usefixtures("under")
async def test_each_declaration_follows_by_the_version_it_is_measured_by_and_one_who_is_gone_holds_up_nobody() -> None:
    do = FakeDoing()
    await reactions.when_deadline_extended(extended(None), cast("Doing", do))
    assert do.handled == {
        SECOND: FollowExtension(plan=PLAN, stage=None, until=UNTIL, at=NOW),
        THIRD: FollowExtension(plan=AMENDED, stage=None, until=UNTIL, at=NOW),
    }


@pytest.mark.usefixtures("under")
async def test_what_was_put_off_for_one_concerns_no_other() -> None:
    do = FakeDoing()
    await reactions.when_deadline_extended(extended(DECLARATION), cast("Doing", do))
    assert do.handled == {}


class Kernel:
    """Keeps the id of each command, by its stream."""

    clock = SimpleNamespace(now=lambda: NOW)

    def __init__(self) -> None:
        self.ids: dict[UUID, UUID] = {}

    async def handle(self, decider: Any, stream_id: UUID, command: Any, by: Any) -> None:
        self.ids[stream_id] = by.command_id


async def test_one_of_many_commands_is_known_by_its_stream_so_that_a_longer_list_shifts_nobody() -> None:
    record = SimpleNamespace(event_id=UUID(int=5), header=lambda name: None, correlation=None)
    tries = []
    for streams in ((SECOND, THIRD), (ERASED, SECOND, THIRD)):
        kernel = Kernel()
        do = Doing(cast("Any", kernel), "declaration.reactions", cast("Any", record), cast("Any", None))
        for stream in streams:
            await do.handle_each(ReviewPlan, stream, FollowExtension(plan=PLAN, stage=None, until=UNTIL, at=NOW))
        tries.append(kernel.ids)
    first, second = tries
    assert {stream: second[stream] for stream in first} == first
    assert len(set(second.values())) == 3
