"""Every rule of a declaration: met, broken, at its limits, and where it doesn't apply."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from services.declaration.domain import rules
from services.declaration.domain.dossier import Employment
from services.declaration.domain.parts import Achievement, Appraisal, Attached, Facts, Form, Hours, Parts
from services.declaration.domain.rules.rule import Met
from tests.unit.declaration.story import (
    EMPLOYER,
    FORM,
    LATER,
    PARTS,
    PLAN,
    PROFILE,
    dossier,
    facts,
    item,
    ref,
    signed,
    upload,
)


def outcome(rule_id: str, about: Facts) -> str:
    """`met`, `not-applicable`, or the codes of what breaks the rule."""
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == rule_id)
    return ",".join(v.code for v in finding.violations) or finding.name


def with_form(**changes: object) -> Facts:
    return facts(replace(PARTS, form=FORM.model_copy(update=changes)))


def with_photo(**measures: object) -> Facts:
    return facts(replace(PARTS, photo=upload(**measures)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("size", "expected"),
    [(30_720, "photo-size"), (30_721, "met"), (1_048_575, "met"), (1_048_576, "photo-size")],
)
def test_the_photos_file_is_over_30_kb_and_under_1_mb(size: int, expected: str) -> None:
    assert outcome("guide-2.1-photo-size", with_photo(size=size)) == expected


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [(216, 301, "met"), (215, 301, "photo-width"), (216, 300, "photo-height"), (215, 300, "photo-width,photo-height")],
)
def test_the_photo_is_larger_than_215_by_300_pixels(width: int, height: int, expected: str) -> None:
    assert outcome("guide-2.1-photo-pixels", with_photo(width=width, height=height)) == expected


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (260, 400, "met"),  # 0.65
        (320, 400, "met"),  # 0.80
        (299, 460, "met"),  # 0.65, which floating point misses
        (259, 400, "photo-ratio"),
        (321, 400, "photo-ratio"),
        (358, 441, "photo-ratio"),  # the exam system's portrait
        (649_961, 1_000_000, "photo-ratio"),  # 0.65 only when rounded
    ],
)
def test_the_photo_is_from_0_65_to_0_80_times_as_wide_as_high(width: int, height: int, expected: str) -> None:
    assert outcome("guide-2.1-photo-ratio", with_photo(width=width, height=height)) == expected


@pytest.mark.parametrize(
    ("rule", "measures", "never"),
    [
        ("guide-2.1-photo-ratio", {"width": 661, "height": 1017}, r"实际 0\.650*\b"),
        ("guide-2.1-photo-ratio", {"width": 4081, "height": 5101}, r"实际 0\.80*\b"),
        ("guide-2.1-photo-background", {"white": 0.7996}, r"实际 80%"),
    ],
)
def test_a_refused_measure_is_never_rounded_to_what_would_be_allowed(
    rule: str, measures: dict[str, object], never: str
) -> None:
    (finding,) = (f for f in rules.readiness(with_photo(**measures)) if f.rule.id == rule)
    (violation,) = finding.violations
    assert not re.search(never, violation.message)


def test_the_photo_is_a_jpeg_on_white() -> None:
    assert outcome("guide-2.1-photo-format", with_photo(kind="jpeg")) == "met"
    assert outcome("guide-2.1-photo-format", with_photo(kind="png")) == "photo-format"
    assert outcome("guide-2.1-photo-background", with_photo(white=0.8)) == "met"
    assert outcome("guide-2.1-photo-background", with_photo(white=0.79)) == "photo-background"


@pytest.mark.parametrize(
    ("at", "deadline", "message"),
    [
        (PLAN.opens_at - timedelta(seconds=1), PLAN.closes_at, "申报尚未开始，2022年7月1日09:00开始"),
        (PLAN.closes_at + timedelta(seconds=1), PLAN.closes_at, "申报已于2022年8月31日17:30截止"),
        (LATER, LATER - timedelta(days=1), "退回修改的期限已于2022年9月29日17:30截止，请联系评委会办公室"),
    ],
)
def test_whoever_is_too_early_or_too_late_is_told_which_deadline_it_was(
    at: datetime, deadline: datetime, message: str
) -> None:
    (finding,) = (f for f in rules.readiness(replace(facts(at=at), deadline=deadline)) if f.rule.id == "plan-window")
    assert [v.message for v in finding.violations] == [message]


def test_without_a_photo_only_its_absence_counts() -> None:
    bare = facts(replace(PARTS, photo=None))
    photo = {f.rule.id: f.name for f in rules.readiness(bare) if f.rule.id.startswith("guide-2.1")}
    assert photo.pop("guide-2.1-photo") == "broken"
    assert set(photo.values()) == {"not-applicable"}


def commitment(**changes: object) -> Parts:
    from services.declaration.domain.parts import Commitment

    made = Commitment(signed.text_version, signed.profile_version, signed.strokes, signed.at)
    return replace(PARTS, commitment=replace(made, **changes))  # type: ignore[arg-type]


def test_the_commitment_is_signed_anew_only_when_wording_name_or_id_number_changed() -> None:
    rule = "guide-2.2-commitment-current"
    assert outcome(rule, facts(commitment())) == "met"
    assert outcome(rule, facts(commitment(text_version="2021-1"))) == "commitment-outdated"
    file = dossier()
    for change, expected in (({"name": "王大明"}, "commitment-outdated"), ({"degree": "master"}, "met")):
        newer = PROFILE.model_copy(update=change)
        grown = replace(file, profiles={1: PROFILE, 2: newer}, profile_employers={1: EMPLOYER, 2: EMPLOYER})
        assert outcome(rule, facts(commitment(), grown)) == expected
    assert outcome(rule, facts()) == "not-applicable"


def test_only_transfer_asks_for_its_kind() -> None:
    rule = "guide-2.3-transfer-kind"
    assert outcome(rule, with_form(mode="transfer")) == "transfer-kind-missing"
    assert outcome(rule, with_form(mode="transfer", transfer_kind="concurrent")) == "met"
    assert outcome(rule, with_form(mode="normal", transfer_kind="transfer")) == "transfer-kind-not-asked"
    assert outcome(rule, with_form(mode="normal")) == "not-applicable"
    assert outcome(rule, with_form(mode="unheard-of")) == "not-applicable"


@pytest.mark.parametrize(
    ("public", "professional", "expected"),
    [(30, 60, "met"), (0, 90, "met"), (29, 60, "hours-too-few"), (40, 59, "hours-too-few")],
)
def test_each_year_has_its_learning_hours(public: int, professional: int, expected: str) -> None:
    years = FORM.hours[1:]
    hours = (Hours(year=2019, public=public, professional=professional), *years)
    assert outcome("guide-2.3-hours", with_form(hours=hours)) == expected


def test_missing_years_of_hours_and_appraisals_are_each_named() -> None:
    assert outcome("guide-2.3-hours", with_form(hours=())) == "hours-too-few,hours-too-few,hours-too-few"
    assert outcome("guide-2.3-appraisals", with_form(appraisals=FORM.appraisals[2:])) == (
        "appraisal-missing,appraisal-missing"
    )
    assert outcome("guide-2.3-appraisals", with_form()) == "met"


def test_years_that_are_not_asked_for_or_stand_twice_are_refused() -> None:
    hours = (*FORM.hours, FORM.hours[0], Hours(year=2022, public=0, professional=0))
    assert outcome("guide-2.3-years", with_form(hours=hours)) == "year-twice,year-not-asked"
    before, after = (Appraisal(year=year, grade="competent") for year in (2016, 2022))
    appraisals = (before, *FORM.appraisals, FORM.appraisals[0], after)
    assert outcome("guide-2.3-years", with_form(appraisals=appraisals)) == "year-not-asked,year-twice,year-not-asked"
    assert outcome("guide-2.3-years", with_form()) == "met"


def test_a_grade_must_exist() -> None:
    grades = (*FORM.appraisals[1:], Appraisal(year=2017, grade="brilliant"))
    assert outcome("guide-2.3-grades", with_form(appraisals=grades)) == "grade-unknown"
    assert outcome("guide-2.3-grades", with_form()) == "met"


def test_the_statement_has_at_most_1000_characters_as_a_person_counts() -> None:
    rule = "guide-2.3-statement-length"
    assert outcome(rule, with_form(statement="字" * 1000 + "\n")) == "met"
    assert outcome(rule, with_form(statement="字" * 1001)) == "statement-too-long"
    assert outcome(rule, with_form(statement="é" * 1000)) == "met"
    assert outcome("guide-2.3-statement", with_form(statement=" \n ")) == "statement-missing"
    assert outcome("guide-2.3-statement", with_form()) == "met"


def test_without_a_form_only_its_absence_counts() -> None:
    bare = facts(replace(PARTS, form=None))
    form = {f.rule.id: f.name for f in rules.readiness(bare) if f.rule.id.startswith("guide-2.3")}
    assert form.pop("guide-2.3-form") == "broken"
    assert form.pop("guide-2.3-acceptance-point") == "met"
    assert set(form.values()) == {"not-applicable"}


def test_an_employer_that_no_route_fits_is_named() -> None:
    rule = "guide-2.3-acceptance-point"
    nowhere = facts(file=dossier(job=Employment(EMPLOYER, "municipal", "331299")))
    assert outcome(rule, nowhere) == "no-acceptance-point"
    assert outcome(rule, facts()) == "met"
    assert outcome(rule, facts(file=dossier(job=None))) == "not-applicable"


def chosen(**content: object) -> Facts:
    one = item(1, **content)  # type: ignore[arg-type]
    parts = replace(PARTS, achievements=(Achievement(item_id=one.item_id, item_version=1),))
    return facts(parts, dossier(one))


def test_an_achievement_is_a_research_or_an_engineering_project() -> None:
    rule = "guide-2.4-kind"
    assert outcome(rule, chosen(kind="research-project")) == "met"
    assert outcome(rule, chosen(kind="engineering-project")) == "met"
    assert outcome(rule, chosen(kind="paper")) == "achievement-kind"


def test_an_achievement_counts_from_the_day_of_appointment() -> None:
    rule = "guide-2.4-since-appointment"
    assert outcome(rule, chosen(gained_on=date(2016, 1, 1))) == "met"
    assert outcome(rule, chosen(gained_on=date(2015, 12, 31))) == "achievement-before-appointment"
    never = dossier(item(1), profile=PROFILE.model_copy(update={"appointed_on": None}))
    assert outcome(rule, facts(file=never)) == "appointment-unknown"


def test_an_achievement_is_not_below_the_plans_level() -> None:
    rule = "guide-2.4-level"
    limits = PLAN.achievements.model_copy(update={"lowest_level": "municipal"})
    floor = PLAN.model_copy(update={"achievements": limits})
    for level, expected in (("national", "met"), ("municipal", "met"), ("county", "achievement-level")):
        assert outcome(rule, replace(chosen(level=level), plan=floor)) == expected
    assert outcome(rule, chosen(level="unit")) == "not-applicable"  # the plan of 2022 leaves it to checkers


def test_a_teams_project_needs_proof_of_the_contribution() -> None:
    rule = "guide-2.4-contribution"
    assert outcome(rule, chosen(team_size=5, evidence=())) == "contribution-proof-missing"
    assert outcome(rule, chosen(team_size=1, evidence=())) == "met"
    assert outcome(rule, chosen(team_size=5)) == "met"


def test_beyond_five_is_told_but_never_refused() -> None:
    items = [item(n) for n in range(6)]
    parts = replace(PARTS, achievements=tuple(Achievement(item_id=i.item_id, item_version=1) for i in items))
    for count, note in ((5, ""), (6, "第 6 项起超限无效，专家只对前 5 项计分")):
        few = replace(parts, achievements=parts.achievements[:count])
        (finding,) = (f for f in rules.readiness(facts(few, dossier(*items))) if f.rule.id == "guide-2.4-limit")
        assert isinstance(finding.outcome, Met)
        assert (finding.outcome.measured, finding.outcome.limit, finding.outcome.note) == (count, 5, note)


@pytest.mark.parametrize(
    ("form", "job", "missing"),
    [
        ({}, ("municipal", "330106"), []),
        ({"mode": "self-scored"}, ("municipal", "330106"), ["score-recommendation"]),
        ({"mode": "milestone"}, ("municipal", "330106"), ["milestone-form"]),
        ({"mode": "from-government"}, ("municipal", "330106"), []),
        ({"mode": "transfer", "transfer_kind": "transfer"}, ("municipal", "330106"), []),
        ({"declared_before": True}, ("municipal", "330106"), ["new-achievements"]),
        ({}, ("self-evaluating", "330106"), ["entrustment"]),
        ({}, ("central", "330106"), ["entrustment"]),
        ({}, ("provincial", "330206"), ["entrustment"]),
        ({}, ("provincial", "330106"), []),  # guide 二.8(2): the competent authority supplies it
        ({"mode": "transfer", "transfer_kind": "transfer"}, ("self-evaluating", "330106"), []),  # 二.8(2) too
        ({"mode": "transfer", "transfer_kind": "transfer"}, ("provincial", "330206"), []),
        ({"mode": "transfer", "transfer_kind": "concurrent"}, ("central", "330106"), ["entrustment"]),
        ({}, ("private", "310101"), ["entrustment"]),  # from outside the province
        ({"mode": "milestone", "declared_before": True}, ("central", "330106"),
         ["milestone-form", "new-achievements", "entrustment"]),
    ],
)  # fmt: skip
def test_attachments_follow_mode_employer_and_earlier_declarations(
    form: dict[str, object], job: tuple[str, str], missing: list[str]
) -> None:
    about = facts(
        replace(PARTS, form=Form(**{**dict(FORM), **form})), dossier(job=Employment(EMPLOYER, job[0], job[1]))
    )
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == "guide-2.5-attachments")
    assert [v.limit for v in finding.violations] == missing
    bare = replace(about, parts=replace(about.parts, attachments=()))
    (finding,) = (f for f in rules.readiness(bare) if f.rule.id == "guide-2.5-attachments")
    assert [v.limit for v in finding.violations] == ["exam-certificate", *missing]


def test_the_digest_stands_for_every_outcome() -> None:
    ready = rules.digest(rules.readiness(facts(commitment())))
    assert ready == rules.digest(rules.readiness(facts(commitment(), dossier(item(1, summary="别的说明")))))
    assert ready != rules.digest(rules.readiness(facts()))
    other = replace(PARTS, attachments=(Attached(kind="other", file=ref(9)),))
    assert ready != rules.digest(rules.readiness(facts(other)))


def test_every_rule_has_an_id_of_its_own_and_a_paragraph_where_the_guide_has_one() -> None:
    ids = [rule.id for rule in rules.ALL]
    assert len(set(ids)) == len(ids)
    assert all(rule.paragraph for rule in rules.ALL if rule.id.startswith("guide-"))
