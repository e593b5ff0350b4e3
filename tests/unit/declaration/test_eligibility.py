"""申报资格: education and years since 聘任, 破格, the gap after a failure, the register, declarations a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Release, Take
from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.commands import BeginDeclaration, SubmitDeclaration
from services.declaration.domain.declaration import Declaration, claims
from services.declaration.domain.declared import Declared
from services.declaration.domain.events import FileAttached, HandedIn
from services.declaration.domain.integrity import Bar
from services.declaration.domain.parts import Answer, Attached, Facts
from services.declaration.domain.plan import EligibilityPath, ModeField, Plan, When
from services.declaration.domain.plan.asked import AtLeast
from services.declaration.domain.rules.rule import Met
from services.declaration.domain.shanghai import full_years, years_later
from services.declaration.domain.withdrawal_events import WithdrawalGranted
from tests.unit.declaration.story import (
    DECLARATION,
    FORM,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    PLAN_FILE,
    PROFILE,
    against,
    complete,
    dossier,
    facts,
    item,
    ref,
)

OTHER = UUID(int=77)
SHANGHAI_MIDNIGHT = datetime(2022, 7, 1, 16, 0, tzinfo=UTC)  # 2 July, 00:00 in Shanghai


def outcome(rule_id: str, about: Facts) -> str:
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == rule_id)
    return ",".join(v.code for v in finding.violations) or finding.name


def person(at: datetime = NOW, **profile: object) -> Facts:
    return facts(file=dossier(profile=PROFILE.model_copy(update=profile)), at=at)


def with_table(about: Facts, **changes: Any) -> Facts:
    table = about.plan.eligibility.model_copy(update=changes)
    return replace(about, plan=about.plan.model_copy(update={"eligibility": table}))


@pytest.mark.parametrize(
    ("education", "appointed", "expected"),
    [
        ("21", date(2017, 7, 2), "met"),  # five full years on the day itself
        ("21", date(2017, 7, 3), "not-eligible"),
        ("14", date(2017, 7, 2), "met"),
        ("11", date(2020, 7, 2), "met"),  # a doctor needs two
        ("11", date(2020, 7, 3), "not-eligible"),
        ("31", date(2000, 1, 1), "not-eligible"),  # no line of the table
        (None, date(2000, 1, 1), "eligibility-unknown"),
        ("21", None, "eligibility-unknown"),
    ],
)
def test_education_and_years_since_appointment_follow_the_plans_table(
    education: str | None, appointed: date | None, expected: str
) -> None:
    about = person(SHANGHAI_MIDNIGHT, education=education, appointed_on=appointed)
    assert outcome("plan-eligibility-path", about) == expected


def test_years_are_counted_to_the_day_in_shanghai_or_to_the_plans() -> None:
    about = person(SHANGHAI_MIDNIGHT - timedelta(seconds=1), appointed_on=date(2017, 7, 2))  # still 1 July there
    assert outcome("plan-eligibility-path", about) == "not-eligible"
    assert outcome("plan-eligibility-path", with_table(about, counted_on=date(2022, 12, 31))) == "met"


def test_a_plan_without_a_table_asks_for_no_education() -> None:
    about = with_table(person(education=None), paths=())
    assert outcome("plan-eligibility-path", about) == "not-applicable"
    assert outcome("plan-eligibility-path", facts(file=dossier(profile=None))) == "not-applicable"


def test_a_line_may_hold_for_some_employers_only() -> None:
    grassroots = EligibilityPath.model_validate(
        {"name": "基层", "educations": ["31"], "years": 3, "when": {"affiliations": ["municipal"]}}
    )
    about = with_table(person(education="31", appointed_on=date(2019, 1, 1)), paths=(grassroots,))
    assert outcome("plan-eligibility-path", about) == "met"
    elsewhere = grassroots.model_copy(update={"when": grassroots.when.model_copy(update={"regions": ("3302",)})})
    assert outcome("plan-eligibility-path", with_table(about, paths=(elsewhere,))) == "not-eligible"


def second() -> Plan:
    """The second shipped plan: 初次认定 is one of its modes."""
    return Plan.model_validate_json((PLAN_FILE.parent / "2024-transport-engineer.json").read_text("utf-8"), strict=True)


def untitled(mode: str | None, **profile: object) -> Facts:
    """Somebody with a master's degree and no title, under the second plan."""
    none = {"current_title": None, "qualified_on": None, "appointed_on": None}
    career = {"education": "14", "graduated_on": date(2021, 5, 1), "work_started_on": date(2021, 5, 7)}
    about = person(datetime(2024, 5, 6, 16, 0, tzinfo=UTC), **none, **{**career, **profile})
    form = FORM.model_copy(update={"mode": mode}) if mode else None
    return replace(about, plan=second(), parts=replace(PARTS, form=form))


@pytest.mark.parametrize(
    ("mode", "profile", "expected"),
    [
        ("first-recognition", {}, "met"),  # three full years of work on the day itself
        ("first-recognition", {"work_started_on": date(2021, 5, 8)}, "not-eligible"),
        ("first-recognition", {"education": "11", "graduated_on": date(2024, 5, 7)}, "met"),  # a doctor, at once
        ("first-recognition", {"education": "21"}, "not-eligible"),  # no line of this mode
        ("first-recognition", {"work_started_on": None}, "eligibility-unknown"),
        ("regular", {}, "eligibility-unknown"),  # years since 聘任 are asked for there
        (None, {}, "met"),  # the mode can still be chosen
    ],
)
def test_a_mode_may_count_years_from_another_date_than_the_appointment(
    mode: str | None, profile: dict[str, object], expected: str
) -> None:
    assert outcome("plan-eligibility-path", untitled(mode, **profile)) == expected


def test_it_says_from_which_date_the_years_were_counted() -> None:
    about = untitled("first-recognition", work_started_on=date(2022, 1, 1))
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == "plan-eligibility-path")
    (violation,) = finding.violations
    assert violation.message == "本学历需参加工作满 3 年，实际 2 年"
    assert violation.actual["since"] == "work-started"


def test_a_title_may_be_asked_for_in_some_modes_alone() -> None:
    wanted = {"titles": ("助理工程师",), "titles_when": When(modes=("regular",))}
    assert outcome("plan-eligibility-title", with_table(untitled("regular"), **wanted)) == "title-not-held"
    assert outcome("plan-eligibility-title", with_table(untitled("first-recognition"), **wanted)) == "not-applicable"
    assert outcome("plan-eligibility-title", with_table(untitled(None), **wanted)) == "not-applicable"


def at_the_grassroots(said: str | None, education: str = "31", mode: str = "normal") -> Facts:
    """Under a plan that prefers who served at the grassroots: three years since 聘任 do with ten of those."""
    served = ModeField(code="grassroots-years", name="基层工作年限", required=False, kind="number", most=50)
    modes = tuple(one.model_copy(update={"fields": (served,)}) if one.code == "normal" else one for one in PLAN.modes)
    line = EligibilityPath(
        name="基层", educations=("31",), years=3, at_least=(AtLeast(field="grassroots-years", least=10),)
    )
    about = with_table(person(education=education, appointed_on=date(2019, 1, 1)), paths=(line,))
    fields = (Answer(code="grassroots-years", value=said),) if said is not None else ()
    form = FORM.model_copy(update={"mode": mode, "fields": fields})
    plan = about.plan.model_copy(update={"modes": modes})
    return replace(about, plan=plan, parts=replace(PARTS, form=form))


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (at_the_grassroots("10"), "met"),
        (at_the_grassroots("12.5"), "met"),
        (at_the_grassroots("9.9"), "not-eligible"),
        (at_the_grassroots(None), "not-eligible"),
        (at_the_grassroots("inf"), "not-eligible"),
        (at_the_grassroots("十年"), "not-eligible"),
        (at_the_grassroots("10", education="41"), "not-eligible"),
        (at_the_grassroots("10", mode="milestone"), "not-eligible"),  # that mode doesn't ask
        (replace(at_the_grassroots(None), parts=replace(PARTS, form=None)), "met"),  # it can still be said
    ],
)
def test_a_line_may_prefer_who_served_at_the_grassroots(about: Facts, expected: str) -> None:
    assert outcome("plan-eligibility-path", about) == expected


def test_what_the_form_says_of_it_the_employer_checks() -> None:
    (finding,) = (f for f in rules.readiness(at_the_grassroots("10")) if f.rule.id == "plan-eligibility-path")
    assert isinstance(finding.outcome, Met)
    assert finding.outcome.note == "基层工作年限由用人单位核对"


def test_who_is_let_in_by_no_line_may_name_an_exceptional_ground() -> None:
    about = person(education="31")
    claims_ground = FORM.model_copy(update={"exceptional": "award"})
    claimed = replace(about, parts=replace(PARTS, form=claims_ground))
    assert outcome("plan-eligibility-path", about) == "not-eligible"
    assert outcome("plan-eligibility-path", claimed) == "met"
    assert outcome("plan-eligibility-ground", claimed) == "met"
    assert outcome("plan-eligibility-path", with_table(claimed, exceptional=())) == "not-eligible"
    assert outcome("plan-eligibility-ground", with_table(claimed, exceptional=())) == "ground-not-offered"
    assert outcome("plan-eligibility-ground", about) == "not-applicable"


def test_the_title_held_is_one_that_the_plan_names() -> None:
    assert outcome("plan-eligibility-title", person()) == "met"
    assert outcome("plan-eligibility-title", person(current_title="助理工程师")) == "title-not-held"
    assert outcome("plan-eligibility-title", person(current_title=None)) == "title-not-held"
    assert outcome("plan-eligibility-title", with_table(person(current_title=None), titles=())) == "not-applicable"


@pytest.mark.parametrize(
    ("failed", "expected"),
    [(date(2021, 7, 2), "met"), (date(2021, 7, 3), "gap-after-failure"), (date(2018, 1, 1), "met")],
)
def test_after_a_failure_the_plans_years_have_to_pass(failed: date, expected: str) -> None:
    about = facts(file=replace(dossier(), failures={OTHER: failed}), at=SHANGHAI_MIDNIGHT)
    assert outcome("plan-eligibility-gap", about) == expected
    assert outcome("plan-eligibility-gap", with_table(about, gap_years=0)) == "not-applicable"
    assert outcome("plan-eligibility-gap", facts()) == "not-applicable"


def test_the_last_failure_counts_and_not_the_declarations_own() -> None:
    failures = {OTHER: date(2022, 6, 1), DECLARATION: date(2022, 6, 30), UUID(int=78): date(2015, 1, 1)}
    about = replace(facts(file=replace(dossier(), failures=failures)), declaration_id=DECLARATION)
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == "plan-eligibility-gap")
    assert [v.limit for v in finding.violations] == ["2023-06-01"]


@pytest.mark.parametrize(
    ("until", "lifted", "expected"),
    [
        (None, None, "barred"),
        (NOW, None, "barred"),  # the instant itself
        (NOW - timedelta(seconds=1), None, "met"),
        (None, NOW - timedelta(days=1), "met"),
    ],
)
def test_an_entry_in_the_integrity_register_bars_until_its_end_or_until_it_is_lifted(
    until: datetime | None, lifted: datetime | None, expected: str
) -> None:
    bar = Bar(OTHER, "提交虚假材料", NOW - timedelta(days=9), until, None, lifted)
    about = replace(facts(), bars=(bar,))
    assert outcome("plan-eligibility-integrity", about) == expected
    assert outcome("plan-eligibility-integrity", with_table(about, integrity=False)) == "not-applicable"
    assert outcome("plan-eligibility-integrity", facts()) == "met"


@pytest.mark.parametrize(
    ("declared", "limit", "expected"),
    [
        ({}, 1, "met"),
        # Whatever came of it: refused, lapsed or not paid for in time, it was declared, and keeps its place.
        ({OTHER: Declared(2022, 1)}, 1, "declarations-this-year"),
        ({OTHER: Declared(2022, 1)}, 2, "met"),
        ({OTHER: Declared(2022, 1)}, None, "not-applicable"),
        ({OTHER: Declared(2021, 1)}, 1, "met"),
        ({OTHER: Declared(2022, 1, withdrawn=True)}, 1, "met"),
        ({DECLARATION: Declared(2022, 1)}, 1, "met"),  # itself, returned and handed in again
    ],
)
def test_a_person_declares_so_often_a_year_across_plans(
    declared: dict[UUID, Declared], limit: int | None, expected: str
) -> None:
    about = replace(facts(file=replace(dossier(), declared=declared)), declaration_id=DECLARATION)
    about = with_table(about, declarations_a_year=limit)
    assert outcome("plan-eligibility-declarations-a-year", about) == expected


def test_a_first_submission_claims_its_place_of_the_year_so_that_two_at_once_are_one() -> None:
    spec = Spec(Declaration)
    (made,) = spec.given(*complete).when(SubmitDeclaration(background=against())).events
    (place,) = claims(made, None)
    assert isinstance(place, Take)
    assert (place.scope, place.value) == ("declarations-a-year", f"{PERSON}/2022/1")
    withdrawn = WithdrawalGranted(submission=1, at=NOW)
    assert list(claims(withdrawn, spec.given(*complete, made).state)) == [
        Release("declarations-a-year", f"{PERSON}/2022/1"),
    ]
    table = PLAN.eligibility.model_copy(update={"declarations_a_year": 2})
    plan = PLAN.model_copy(update={"eligibility": table})
    file = replace(dossier(), declared={OTHER: Declared(2022, 1)})
    report = FileAttached(attached=Attached(kind="new-achievements", file=ref(6)), many=False)
    (second,) = spec.given(*complete, report).when(SubmitDeclaration(background=against(file, plan=plan))).events
    assert isinstance(second, HandedIn)
    assert second.slot == 2
    free = PLAN.model_copy(update={"eligibility": PLAN.eligibility.model_copy(update={"declarations_a_year": None})})
    (unlimited,) = spec.given(*complete).when(SubmitDeclaration(background=against(plan=free))).events
    assert claims(unlimited, None) == []


def test_what_bars_somebody_keeps_mashang_shenbao_shut() -> None:
    bar = Bar(OTHER, "提交虚假材料", NOW, None, None)
    background = replace(against(replace(dossier(), failures={OTHER: date(2022, 6, 1)})), bars=(bar,))
    begin = BeginDeclaration(
        declaration_id=DECLARATION, plan_id=PLAN.plan_id, notice_version=PLAN.notice.version, background=background
    )
    found = Spec(Declaration).given().when(begin).then_rejected("barred", "gap-after-failure")
    assert "提交虚假材料" in found[0].message


def test_eligibility_stands_first_in_the_readiness_list() -> None:
    ids = [finding.rule.id for finding in rules.readiness(facts(file=dossier(item(1))))]
    count = sum(rule_id.startswith("plan-eligibility-") for rule_id in ids)
    assert count == 6
    assert all(rule_id.startswith("plan-eligibility-") for rule_id in ids[:count])


@pytest.mark.parametrize(
    ("since", "until", "years"),
    [
        (date(2016, 2, 29), date(2021, 2, 28), 4),
        (date(2016, 2, 29), date(2021, 3, 1), 5),
        (date(2016, 1, 1), date(2016, 1, 1), 0),  # the day of 聘任 itself
    ],
)
def test_full_years_end_on_the_anniversary(since: date, until: date, years: int) -> None:
    assert full_years(since, until) == years


def test_a_leap_day_comes_again_on_the_first_of_march() -> None:
    assert years_later(date(2020, 2, 29), 1) == date(2021, 3, 1)
    assert years_later(date(2020, 2, 29), 4) == date(2024, 2, 29)
