"""第二次及以上申报 (guide 二.5): of this very title. What was withdrawn, or was for another series or level, is no
declaration before this one; nor is a review that was failed for one in the way of another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import NotFound
from kernel.log.kit import Spec
from services.declaration import views
from services.declaration.api.previous import _previous
from services.declaration.domain import rules
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.declared import (
    Declared,
    DeclaredRecorded,
    RecordDeclared,
    RecordWithdrawn,
    WithdrawnRecorded,
)
from services.declaration.domain.dossier import Dossier
from services.declaration.domain.parts import Facts
from services.declaration.domain.plan import Plan
from services.declaration.domain.plan_events import PlanIssued, PlanRevised
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.published import DeclarationSubmitted2
from services.declaration.reactions.events import when_submitted
from tests.unit.declaration.story import (
    DECLARATION,
    FORM,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    against,
    begun,
    complete,
    dossier,
    facts,
    handed_in,
)
from tests.unit.payment.memory import MemoryKernel

OTHER, THIRD = UUID(int=55), UUID(int=56)
SAME = Declared(2021, None, series=PLAN.series, level=PLAN.level)
SERIES, LEVEL = replace(SAME, series="交通运输工程"), replace(SAME, level="正高级")


def one(made: Declared) -> Facts:
    file = replace(dossier(), declared={OTHER: made})
    return replace(facts(file=file), declaration_id=DECLARATION)


def outcome(rule_id: str, of: Facts, rule_set: str = rules.RULE_SET_VERSION) -> str:
    (finding,) = (f for f in rules.readiness(of, rule_set) if f.rule.id == rule_id)
    return ",".join(f"{v.code} {v.limit}" for v in finding.violations) or finding.name


@pytest.mark.parametrize(
    ("made", "second", "before"),
    [
        (SAME, True, True),
        (Declared(2021, None), True, True),  # stored before series and level were kept
        (SERIES, False, True),
        (LEVEL, False, True),
        (replace(SAME, withdrawn=True), False, True),
        (Declared(2021, None, withdrawn=True), False, True),
    ],
    ids=["same-title", "of-before", "another-series", "another-level", "withdrawn", "withdrawn-of-before"],
)
def test_what_is_new_is_asked_of_who_declared_for_this_title_before(made: Declared, second: bool, before: bool) -> None:
    missing = "attachment-missing new-achievements"
    assert one(made).declared_before is second
    assert (missing in outcome("guide-2.5-attachments", one(made))) is second
    # Before rule set 4, any declaration at all was one before.
    assert (missing in outcome("guide-2.5-attachments", one(made), "3")) is before
    said = replace(one(made), parts=replace(PARTS, form=FORM.model_copy(update={"declared_before": True})))
    assert said.declared_before


def test_its_own_is_none_before_it() -> None:
    own = replace(dossier(), declared={DECLARATION: SAME})
    assert not replace(facts(file=own), declaration_id=DECLARATION).declared_before


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ({}, "gap-after-failure"),  # nothing more is known of it
        ({OTHER: SAME}, "gap-after-failure"),
        ({OTHER: Declared(2021, None)}, "gap-after-failure"),
        ({OTHER: SERIES}, "not-applicable"),
        ({OTHER: LEVEL}, "not-applicable"),
    ],
)
def test_a_year_has_to_pass_after_a_review_for_this_title(declared: dict[UUID, Declared], expected: str) -> None:
    file = replace(dossier(), failures={OTHER: date(2022, 6, 1)}, declared=declared)
    of = replace(facts(file=file), declaration_id=DECLARATION)
    assert outcome("plan-eligibility-gap", of).split(" ")[0] == expected
    assert outcome("plan-eligibility-gap", of, "3").split(" ")[0] == "gap-after-failure"


def test_it_is_kept_with_its_series_and_level_and_as_it_was_without() -> None:
    spec = Spec(Dossier)
    told = RecordDeclared(person_id=PERSON, declaration_id=OTHER, year=2021, slot=1, series="水利", level="高级")
    made = DeclaredRecorded(**dict(told))
    spec.given().when(told).then(made)
    spec.given(made).when(told).then()
    gone = WithdrawnRecorded(person_id=PERSON, declaration_id=OTHER)
    spec.given(made).when(RecordWithdrawn(**dict(gone))).then(gone)
    kept = Declared(2021, 1, withdrawn=True, series="水利", level="高级")
    assert spec.given(made, gone).state.declared == {OTHER: kept}
    stored = made.model_dump(exclude={"series", "level"})
    old = DeclaredRecorded.model_validate(DeclaredRecorded.upcasters[1](stored))
    assert spec.given(old).state.declared == {OTHER: Declared(2021, 1)}


@pytest.mark.parametrize("year", [2022, None])
async def test_a_submission_is_recorded_with_the_title_of_the_version_it_was_made_under(year: int | None) -> None:
    kernel = MemoryKernel(NOW, Declaration, Dossier, ReviewPlan)
    later: Plan = PLAN.model_copy(update={"series": "另一系列", "level": "另一级别", "year": 2023})
    kernel.streams[PLAN.plan_id] = [
        PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=NOW),
        PlanRevised(plan_id=PLAN.plan_id, plan_version=2, plan=later, reason="更正", at=NOW),
    ]
    first = handed_in(1, Spec(Declaration).given(*complete).state.parts).model_copy(update={"year": year})
    kernel.streams[DECLARATION] = [*complete, first]
    told = Declaration.publish(first, Spec(Declaration).given(*complete, first).state)
    assert isinstance(told, DeclarationSubmitted2)
    do: Any = SimpleNamespace(load=kernel.load, handle=kernel.do)
    for _ in range(2):
        await when_submitted(told, do)
    file = await kernel.state(Dossier, PERSON)
    assert file.declared == {DECLARATION: Declared(PLAN.year, 1, series=PLAN.series, level=PLAN.level)}


@pytest.mark.parametrize(("found", "known"), [(OTHER, True), (None, False)])
async def test_what_is_offered_again_was_declared_for_this_title(
    monkeypatch: pytest.MonkeyPatch, found: UUID | None, known: bool
) -> None:
    asked: list[list[UUID]] = []

    async def last_handed_in(_pool: Any, among: list[UUID]) -> UUID | None:
        asked.append(among)
        return found

    async def load(_decider: Any, stream_id: UUID) -> Any:
        assert stream_id == OTHER
        return SimpleNamespace(state="the earlier one")

    monkeypatch.setattr(views, "last_handed_in", last_handed_in)
    declared = {OTHER: SAME, THIRD: SERIES, UUID(int=57): replace(SAME, withdrawn=True), DECLARATION: SAME}
    background, draft = against(replace(dossier(), declared=declared)), Spec(Declaration).given(begun).state
    kernel: Any = SimpleNamespace(pool=None, load=load)
    if known:
        assert await _previous(draft, background, kernel) == "the earlier one"  # type: ignore[comparison-overlap]
    else:
        with pytest.raises(NotFound):
            await _previous(draft, background, kernel)
    assert asked == [[OTHER]]
