"""A declaration as of an instant: what was known then, by the plan's version and the rule set then in force."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Loaded, NotFound
from kernel.log.kit import Spec
from services.declaration.api import needs
from services.declaration.api.judged import readiness_of
from services.declaration.api.needs import Seen, findings_of, seen_at
from services.declaration.api.office import get_declaration_under_plan, get_readiness_under_plan
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.declared import FailureRecorded
from services.declaration.domain.dossier import Dossier, EmploymentRecorded, ItemRecorded, ProfileRecorded
from services.declaration.domain.integrity import BarEntered, BarLifted, IntegrityRegister, register_id_of
from services.declaration.domain.plan_events import PlanIssued, PlanRevised
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.rule_book import RULE_BOOK, Rules, RulesTookEffect, TakeEffect
from services.declaration.domain.rules import RULE_SET_VERSION
from services.declaration.domain.snapshot import lines_of
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    NOW,
    PERSON,
    PLAN,
    PROFILE,
    complete,
    handed_in,
    item,
)

DAY = timedelta(days=1)
ONE = item(1)
OTHER = UUID(int=77)


class History:
    """What `kernel.load` does: folds what was recorded by an instant, or a stream's first events."""

    def __init__(self, *said: tuple[Any, UUID, datetime, Any]) -> None:
        self.said = said

    async def load(
        self, decider: Any, stream_id: UUID, *, version: int | None = None, at: datetime | None = None
    ) -> Any:
        state, count = None, 0
        for of, stream, recorded, event in self.said:
            if of is decider and stream == stream_id and (at is None or recorded <= at):
                if version is not None and count == version:
                    break
                state, count = decider.evolve(state, event), count + 1
        return Loaded(stream_id, state, count, b"", 0)


def history(*more: tuple[Any, UUID, datetime, Any]) -> Any:
    start = NOW - DAY
    issued = PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=start)
    known = (
        EmploymentRecorded(
            person_id=PERSON,
            employer_id=EMPLOYER,
            affiliation="municipal",
            region="330106",
            formerly=None,
            entrusted_by=None,
        ),
        ProfileRecorded(person_id=PERSON, employer_id=EMPLOYER, profile_version=1, profile=PROFILE),
        ItemRecorded(person_id=PERSON, employer_id=EMPLOYER, item_id=ONE.item_id, item_version=1, content=ONE.content),
    )
    steps = [(Declaration, DECLARATION, NOW + n * timedelta(minutes=1), event) for n, event in enumerate(complete)]
    return History(
        (ReviewPlan, PLAN.plan_id, start, issued),
        *((Dossier, PERSON, start, event) for event in known),
        *steps,
        *more,
    )


def broken(seen: Seen) -> set[str]:
    return {rule.rule for rule in readiness_of(seen, "zh").rules if rule.outcome == "broken"}


async def test_each_part_is_missing_before_it_was_filled_in() -> None:
    kernel = history()
    seen = await seen_at(kernel, DECLARATION, NOW + timedelta(minutes=3))  # signed, and no form yet
    assert {"guide-2.3-form", "guide-2.4-achievements"} <= broken(seen)
    assert seen.draft.parts.commitment is not None
    assert broken(await seen_at(kernel, DECLARATION, NOW + DAY)) == set()


async def test_before_it_was_begun_there_is_no_declaration() -> None:
    with pytest.raises(NotFound):
        await seen_at(history(), DECLARATION, NOW - timedelta(seconds=1))
    assert (await seen_at(history(), DECLARATION, NOW)).draft.version == 1  # the instant itself


async def test_the_rule_set_is_the_one_in_force_at_that_instant() -> None:
    took = RulesTookEffect(rule_set_version="3", at=NOW + 2 * DAY)
    kernel = history((Rules, RULE_BOOK, NOW + 2 * DAY, took))
    before = readiness_of(await seen_at(kernel, DECLARATION, NOW + DAY), "zh")
    after = readiness_of(await seen_at(kernel, DECLARATION, NOW + 2 * DAY), "zh")
    assert (before.rule_set_version, after.rule_set_version) == ("2", "3")
    ids = [{rule.rule for rule in shown.rules} for shown in (before, after)]
    assert "plan-eligibility-path" not in ids[0]
    assert "plan-eligibility-path" in ids[1]


async def test_the_plan_is_the_version_the_declaration_had_then() -> None:
    later = PLAN.model_copy(update={"title": "更正后的计划"})
    revised = PlanRevised(plan_id=PLAN.plan_id, plan_version=2, plan=later, reason="更正", at=NOW + DAY)
    kernel = history((ReviewPlan, PLAN.plan_id, NOW + DAY, revised))
    seen = await seen_at(kernel, DECLARATION, NOW + 2 * DAY)
    assert (seen.background.plan_version, seen.background.plan.title) == (1, PLAN.title)


async def test_register_and_failures_are_those_known_then() -> None:
    entry = BarEntered(person_id=PERSON, entry_id=OTHER, reason="提交虚假材料", until=None, org_id=None, at=NOW + DAY)
    lifted = BarLifted(person_id=PERSON, entry_id=OTHER, reason="查明有误", org_id=None, at=NOW + 3 * DAY)
    failed = FailureRecorded(person_id=PERSON, declaration_id=OTHER, on=NOW.date())
    register = register_id_of(PERSON)
    kernel = history(
        (Rules, RULE_BOOK, NOW, RulesTookEffect(rule_set_version=RULE_SET_VERSION, at=NOW)),
        (IntegrityRegister, register, NOW + DAY, entry),
        (Dossier, PERSON, NOW + 2 * DAY, failed),
        (IntegrityRegister, register, NOW + 3 * DAY, lifted),
    )
    found = [broken(await seen_at(kernel, DECLARATION, NOW + timedelta(hours=1) + n * DAY)) for n in range(4)]
    bar, gap = "plan-eligibility-integrity", "plan-eligibility-gap"
    assert found == [set(), {bar}, {bar, gap}, {gap}]


async def test_what_a_submission_was_judged_on_is_told_to_checkers() -> None:
    spec = Spec(Declaration)
    made = handed_in(1, spec.given(*complete).state.parts, at=NOW + DAY)
    kernel = history((Declaration, DECLARATION, NOW + DAY, made))
    draft = spec.given(*complete, made).state
    findings = await findings_of(kernel, draft, 1)
    lines = {line.rule: line for line in lines_of(made.readiness, findings)}
    assert (lines["guide-2.3-statement-length"].limit, lines["guide-2.3-statement-length"].paragraph) == (1000, "二.3")
    assert lines["guide-2.3-acceptance-point"].measured["route"] == "杭州市水利局"
    assert await findings_of(kernel, draft, 2) == ()


def test_an_outcome_that_comes_out_otherwise_today_stands_as_it_was() -> None:
    made = handed_in(1, Spec(Declaration).given(*complete).state.parts)
    (line, *_) = lines_of(made.readiness, ())
    assert (line.rule, line.outcome, line.measured) == ("plan-eligibility-path", "met", None)


def test_a_rule_set_takes_effect_once_and_an_older_process_changes_nothing() -> None:
    spec = Spec(Rules)
    three = TakeEffect(rule_set_version="3", at=NOW)
    (took,) = spec.given().when(three).events
    spec.given(took).when(three).then()
    spec.given(took).when(replace_version(three, "2")).then()
    assert spec.given(took).when(replace_version(three, "10")).events  # compared as numbers


def replace_version(command: TakeEffect, version: str) -> TakeEffect:
    return command.model_copy(update={"rule_set_version": version})


async def test_the_office_that_hears_an_appeal_sees_form_and_readiness_as_they_were() -> None:
    kernel = history()
    draft = await needs._under_own_plan(PLAN.plan_id, DECLARATION, kernel, PLAN.office_id)
    before = await needs._heard(draft, kernel, NOW + 9 * DAY, NOW + timedelta(minutes=3))  # signed, and no form yet
    shown, readiness = await get_declaration_under_plan(before), await get_readiness_under_plan(before, "zh")
    assert (shown.as_of, shown.form) == (NOW + timedelta(minutes=3), None)
    assert (readiness.as_of, readiness.ready) == (shown.as_of, False)
    today = await needs._heard(draft, kernel, NOW + DAY, None)
    assert (await get_declaration_under_plan(today)).form is not None
    assert (await get_readiness_under_plan(today, "zh")).rule_set_version == RULE_SET_VERSION
    with pytest.raises(NotFound):
        await needs._heard(draft, kernel, NOW + DAY, NOW - timedelta(seconds=1))


async def test_no_other_office_sees_it_and_none_under_another_plan() -> None:
    for plan_id, office in ((PLAN.plan_id, OTHER), (OTHER, PLAN.office_id)):
        with pytest.raises(NotFound):
            await needs._under_own_plan(plan_id, DECLARATION, history(), office)
