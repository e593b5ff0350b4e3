"""What a plan's chain allows."""

from __future__ import annotations

from kernel.log.kit import Spec
from services.review.domain import PlanChain, PlanRecorded, RecordPlan
from tests.unit.review.samples import FOUR, OTHER, PLAN, plan

spec = Spec(PlanChain)
recorded = PlanRecorded(plan_id=PLAN, plan=FOUR)


def test_each_version_of_a_plan_is_kept_once() -> None:
    spec.given().when(RecordPlan(plan_id=PLAN, plan=FOUR)).then(recorded)
    spec.given(recorded).when(RecordPlan(plan_id=PLAN, plan=FOUR)).then()
    later = PlanRecorded(plan_id=PLAN, plan=OTHER)
    spec.given(recorded).when(RecordPlan(plan_id=PLAN, plan=OTHER)).then(later)
    assert spec.given(recorded, later).state.versions == {1: FOUR, 2: OTHER}


def test_a_known_version_never_changes() -> None:
    other = plan(1, ("unit", "employer"))
    spec.given(recorded).when(RecordPlan(plan_id=PLAN, plan=other)).then_rejected("plan-version-taken")


def test_a_chain_nobody_could_walk_is_refused_with_everything_wrong_in_it() -> None:
    spec.given().when(RecordPlan(plan_id=PLAN, plan=plan(1))).then_rejected("chain-empty")
    bad = plan(1, ("a", "employer"), ("a", "office"), ("b", "applicant"))
    violations = spec.given().when(RecordPlan(plan_id=PLAN, plan=bad)).then_rejected("stage-twice", "actor-unknown")
    assert (violations[1].pointer, violations[1].actual) == ("/stages/2/actor", "applicant")


def test_a_chain_of_a_single_stage_will_do() -> None:
    short = plan(1, ("only", "office"))
    spec.given().when(RecordPlan(plan_id=PLAN, plan=short)).then(PlanRecorded(plan_id=PLAN, plan=short))
