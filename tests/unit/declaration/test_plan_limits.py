"""Limits that differ by plan: from which date achievements count, the article that is cited, and grades that bar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.declaration.domain import rules
from services.declaration.domain.parts import Appraisal, Facts
from services.declaration.domain.plan import Plan
from tests.unit.declaration.story import FORM, PARTS, PLAN, PROFILE, dossier, facts, item
from tests.unit.declaration.test_rules import outcome

SINCE = "guide-2.4-since-appointment"


def plan_with(section: str, **changes: Any) -> Plan:
    return PLAN.model_copy(update={section: getattr(PLAN, section).model_copy(update=changes)})


def about(gained_on: date, qualified_on: date | None, since: str) -> Facts:
    profile = PROFILE.model_copy(update={"qualified_on": qualified_on})
    file = dossier(item(1, gained_on), profile=profile)
    return facts(file=file, plan=plan_with("achievements", since=since))


@pytest.mark.parametrize(
    ("gained_on", "expected"),
    [
        (date(2014, 5, 1), "met"),  # the day itself, long before 聘任
        (date(2014, 4, 30), "achievement-before-qualification"),
        (date(2018, 1, 1), "met"),
    ],
)
def test_a_plan_may_count_from_the_day_the_title_was_gained(gained_on: date, expected: str) -> None:
    assert outcome(SINCE, about(gained_on, date(2014, 5, 1), "qualified")) == expected
    assert outcome(SINCE, about(gained_on, None, "qualified")) == "qualification-unknown"


def test_the_guides_plan_counts_from_the_day_of_appointment() -> None:
    assert PROFILE.appointed_on == date(2016, 1, 1)
    assert outcome(SINCE, about(date(2016, 1, 1), None, "appointed")) == "met"
    assert outcome(SINCE, about(date(2015, 12, 31), None, "appointed")) == "achievement-before-appointment"


def test_what_somebody_without_a_title_achieved_counts_from_where_the_plan_says() -> None:
    none = {"current_title": None, "qualified_on": None, "appointed_on": None}
    career = {"graduated_on": date(2014, 7, 1), "work_started_on": date(2014, 9, 1)}
    file = dossier(item(1, date(2014, 8, 31)), profile=PROFILE.model_copy(update={**none, **career}))

    def under(untitled: str | None) -> str:
        return outcome(SINCE, facts(file=file, plan=plan_with("achievements", untitled=untitled)))

    assert under("graduated") == "met"
    assert under("work-started") == "achievement-before-beginning"
    assert under(None) == "appointment-unknown"  # the plan is for nobody like that
    titled = facts(file=dossier(item(1, date(2014, 8, 31))), plan=plan_with("achievements", untitled="graduated"))
    assert outcome(SINCE, titled) == "achievement-before-appointment"


def test_a_level_below_the_floor_is_refused_by_the_article_that_sets_it() -> None:
    plan = plan_with("achievements", lowest_level="provincial", article="《评价条件》第九条")
    low = facts(file=dossier(item(1, level="municipal")), plan=plan)
    (finding,) = (f for f in rules.readiness(low) if f.rule.id == "guide-2.4-level")
    (violation,) = finding.violations
    assert violation.message == "层次（级别）低于《评价条件》第九条的要求（省部级）"


def test_grades_that_the_plan_does_not_admit_bar() -> None:
    limits = PLAN.form.appraisals.model_copy(update={"barring": ("incompetent",)})
    strict = plan_with("form", appraisals=limits)
    bad = FORM.model_copy(update={"appraisals": (*FORM.appraisals[:-1], Appraisal(year=2021, grade="incompetent"))})
    rule = "plan-appraisals"
    assert outcome(rule, facts(replace(PARTS, form=bad), plan=strict)) == "appraisal-bars"
    assert outcome(rule, facts(plan=strict)) == "met"
    assert outcome(rule, facts(replace(PARTS, form=bad))) == "not-applicable"


@pytest.mark.parametrize(("titles", "named"), [(("工程师",), "工程师"), (("讲师", "助教"), "讲师、助教"), ((), "现职")])
def test_whom_one_was_appointed_as_is_the_plans_to_say(titles: tuple[str, ...], named: str) -> None:
    plan = plan_with("eligibility", titles=titles)
    (finding,) = (
        f for f in rules.readiness(facts(file=dossier(item(1, date(2015, 12, 31))), plan=plan)) if f.rule.id == SINCE
    )
    assert [v.message for v in finding.violations] == [f"该业绩不是聘任{named}以来取得的"]
