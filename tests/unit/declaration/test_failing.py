"""审核不通过 and what counts as a review that wasn't passed (评审, 评审推荐): the ground in its plan says so."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import TooEarly
from kernel.log.kit import Spec
from services.declaration.domain.commands import CloseCase
from services.declaration.domain.declared import RecordFailure
from services.declaration.domain.plan import Plan
from services.declaration.domain.plan.checking import FailedGround, Grounds
from services.declaration.domain.plan_events import PlanIssued, PlanRevised
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.shanghai import day_of
from services.declaration.reactions.events import when_review_refused
from services.review.published import ReviewRefused
from tests.unit.declaration.story import DECLARATION, EMPLOYER, NOW, PERSON, PLAN

GROUNDS = Grounds(
    failed=(
        FailedGround(code="untrue", name="申报材料不真实"),
        FailedGround(code="not-recommended", name="评审推荐未通过", counts_as_failure=True),
    )
)
FIRST: Plan = PLAN.model_copy(update={"grounds": GROUNDS})
SECOND: Plan = PLAN.model_copy(update={"grounds": Grounds(failed=(GROUNDS.failed[0],))})
issued = PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=FIRST, at=NOW)
revised = PlanRevised(plan_id=PLAN.plan_id, plan_version=2, plan=SECOND, reason="更正", at=NOW)


def refused(kind: Any = "failed", ground: str = "not-recommended", version: int = 1) -> ReviewRefused:
    return ReviewRefused(
        declaration_id=DECLARATION,
        submission=1,
        person_id=PERSON,
        employer_id=EMPLOYER,
        plan_id=PLAN.plan_id,
        plan_version=version,
        rule_set_version="4",
        readiness_digest="-",
        stage="midlevel",
        kind=kind,
        ground=ground,
    )


async def told(event: ReviewRefused, *known: Any) -> list[Any]:
    """The commands that it leads to."""
    done: list[Any] = []

    async def load(decider: Any, stream_id: UUID) -> Any:
        assert (decider, stream_id) == (ReviewPlan, PLAN.plan_id)
        return SimpleNamespace(state=Spec(ReviewPlan).given(*known).state if known else None)

    async def handle(_decider: Any, _stream_id: UUID, command: Any) -> None:
        done.append(command)

    do: Any = SimpleNamespace(load=load, handle=handle, record=SimpleNamespace(time=NOW))
    await when_review_refused(event, do)
    return done


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        (refused(), True),
        (refused(ground="untrue"), False),  # what is wrong with the materials is no review that was failed
        (refused(ground="unheard-of"), False),
        (refused("inadmissible", "not-recommended"), False),
        (refused(version=2), False),  # by the version that the case went by
    ],
)
async def test_only_a_review_that_was_not_passed_counts_as_a_failure(event: ReviewRefused, counts: bool) -> None:
    closed, *failures = await told(event, issued, revised)
    assert closed == CloseCase(submission=1, kind=event.kind)
    day = day_of(NOW)
    assert [type(command) for command in failures] == [RecordFailure] * counts
    assert all((f.person_id, f.declaration_id, f.on) == (PERSON, DECLARATION, day) for f in failures)


async def test_a_plan_that_is_not_there_yet_is_waited_for() -> None:
    with pytest.raises(TooEarly):
        await told(refused(version=3), issued, revised)
    with pytest.raises(TooEarly):
        await told(refused())
    assert len(await told(refused("inadmissible"))) == 1


@pytest.mark.parametrize(("event", "version"), [(issued, 3), (revised, 2)])
def test_by_a_plan_of_before_every_ground_counts_as_it_did(event: Any, version: int) -> None:
    stored = event.model_dump(mode="json")
    for ground in stored["plan"]["grounds"]["failed"]:
        del ground["counts_as_failure"]
    read = type(event).model_validate(type(event).upcasters[version](stored), strict=False)
    assert all(ground.counts_as_failure for ground in read.plan.grounds.failed)
    bare = {**stored, "plan": {name: said for name, said in stored["plan"].items() if name != "grounds"}}
    assert type(event).model_validate(type(event).upcasters[version](bare), strict=False).plan.grounds == Grounds()


def test_the_shipped_plan_of_2022_says_that_not_being_recommended_counts_and_nothing_else() -> None:
    assert PLAN.eligibility.gap_years
    assert [ground.code for ground in PLAN.grounds.failed if ground.counts_as_failure] == ["not-recommended"]
