"""What each mode asks for besides: the plan's fields, their kinds and bounds."""

from __future__ import annotations

import pytest

from services.declaration.domain.parts import Answer, Facts
from tests.unit.declaration.test_rules import outcome, with_form

FIT, GIVEN = "guide-2.3-mode-fields", "guide-2.3-mode-fields-given"


def answers(mode: str, **said: str) -> Facts:
    fields = tuple(Answer(code=code.replace("_", "-"), value=value) for code, value in said.items())
    return with_form(mode=mode, fields=fields)


def test_each_mode_asks_for_its_own() -> None:
    assert outcome(GIVEN, answers("normal")) == "not-applicable"
    assert outcome(GIVEN, answers("self-scored")) == "field-missing,field-missing,field-missing"
    scores = {"score_experience": "18", "score_achievements": "55.5", "score_results": "0"}
    assert outcome(GIVEN, answers("self-scored", **scores)) == "met"
    assert outcome(GIVEN, answers("self-scored", **{**scores, "score_results": " "})) == "field-missing"
    milestone = {"milestone_name": "某枢纽", "milestone_role": "总工程师"}
    assert outcome(GIVEN, answers("milestone", **milestone)) == "met"
    left = {"left_organ": "某局", "left_post": "科员", "left_on": "2019-05-01"}
    assert outcome(GIVEN, answers("from-government", **left)) == "met"
    assert outcome(GIVEN, answers("transfer", held_title="建筑 工程师")) == "field-missing"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "met"),
        ("20", "met"),
        ("20.01", "field-out-of-range"),
        ("-1", "field-out-of-range"),
        ("二十", "field-malformed"),
        ("nan", "field-malformed"),
        ("", "met"),
    ],
)
def test_a_score_is_a_number_from_0_to_the_most_of_its_item(value: str, expected: str) -> None:
    assert outcome(FIT, answers("self-scored", score_experience=value)) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("2019-05-01", "met"), ("2019-02-30", "field-malformed"), ("20190501", "field-malformed")]
)
def test_a_date_is_one(value: str, expected: str) -> None:
    assert outcome(FIT, answers("from-government", left_on=value)) == expected


def test_a_text_has_as_many_characters_as_a_person_counts() -> None:
    assert outcome(FIT, answers("milestone", milestone_name="字" * 500)) == "met"
    assert outcome(FIT, answers("milestone", milestone_name="e\u0301" * 500)) == "met"
    assert outcome(FIT, answers("milestone", milestone_name="字" * 501)) == "field-too-long"


def test_what_the_plan_does_not_know_is_refused_and_another_modes_answer_is_kept() -> None:
    assert outcome(FIT, answers("normal", poem="春眠")) == "field-unknown"
    assert outcome(FIT, answers("normal", score_experience="9999")) == "met"
