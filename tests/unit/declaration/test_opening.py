"""Rules of presence and of time, each met, broken and at its edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from services.declaration.domain import rules
from services.declaration.domain.parts import Commitment, Facts
from services.declaration.domain.rules.rule import Met
from tests.unit.declaration.story import (
    EMPLOYER,
    FORM,
    PARTS,
    PLAN,
    PROFILE,
    STRANGER,
    dossier,
    facts,
    signed,
    upload,
)


def outcome(rule_id: str, about: Facts) -> str:
    """`met`, `not-applicable`, or the codes of what breaks the rule."""
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == rule_id)
    return ",".join(v.code for v in finding.violations) or finding.name


def test_the_profile_is_approved_by_the_present_employer() -> None:
    rule, file = "guide-1-profile", dossier()
    assert outcome(rule, facts()) == "met"
    assert outcome(rule, facts(file=dossier(profile=None))) == "profile-not-approved"
    assert outcome(rule, facts(file=replace(file, profile_employers={1: STRANGER}))) == "profile-not-approved"
    both = replace(file, profiles={1: PROFILE, 2: PROFILE}, profile_employers={1: EMPLOYER, 2: STRANGER})
    assert outcome(rule, facts(file=both)) == "met"


def test_an_archive_item_is_approved() -> None:
    assert outcome("guide-1-archive", facts()) == "met"
    assert outcome("guide-1-archive", facts(file=replace(dossier(), items={}))) == "archive-not-approved"


def test_the_notice_was_read_in_its_present_version() -> None:
    assert outcome("guide-2-notice", facts()) == "met"
    assert outcome("guide-2-notice", facts(replace(PARTS, notice_version="2021-1"))) == "notice-not-read"
    assert outcome("guide-2-notice", facts(replace(PARTS, notice_version=""))) == "notice-not-read"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ((2022, 7, 1, 8, 59, 59), "window-not-open"),
        ((2022, 7, 1, 9, 0, 0), "met"),
        ((2022, 8, 31, 17, 30, 0), "met"),  # the last second
        ((2022, 8, 31, 17, 30, 1), "window-closed"),
    ],
)
def test_the_last_second_of_the_window_in_shanghai_is_in_time(at: tuple[int, ...], expected: str) -> None:
    year, month, day, hour, minute, second = at
    instant = datetime(year, month, day, hour, minute, second, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert outcome("plan-window", facts(at=instant)) == expected
    assert outcome("plan-window", facts(at=instant.astimezone(ZoneInfo("UTC")))) == expected


def test_a_fraction_of_a_second_after_the_deadline_is_too_late() -> None:
    assert outcome("plan-window", facts(at=PLAN.closes_at + timedelta(microseconds=1))) == "window-closed"


def test_the_commitment_is_signed() -> None:
    made = Commitment(signed.text_version, signed.profile_version, signed.strokes, signed.at)
    assert outcome("guide-2.2-commitment", facts()) == "commitment-missing"
    assert outcome("guide-2.2-commitment", facts(replace(PARTS, commitment=made))) == "met"


@pytest.mark.parametrize(("faces", "noted"), [(0, True), (1, False), (2, True)])
def test_one_face_is_told_and_refuses_nothing(faces: int, noted: bool) -> None:
    photo = upload()
    measured = {**photo.file.measured, "faces": faces, "faces_sure": 0.4}
    seen = photo.model_copy(update={"file": photo.file.model_copy(update={"measured": measured})})
    about = facts(replace(PARTS, photo=seen))
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == "guide-2.1-photo-face")
    assert isinstance(finding.outcome, Met)
    assert (finding.outcome.measured, bool(finding.outcome.note)) == ({"faces": faces, "sure": 0.4}, noted)
    assert outcome("guide-2.1-photo-face", facts()) == "not-applicable"


def with_form(**changes: object) -> Facts:
    return facts(replace(PARTS, form=FORM.model_copy(update=changes)))


@pytest.mark.parametrize("mode", ["normal", "self-scored", "milestone", "from-government", "transfer"])
def test_each_mode_of_the_guide_is_offered(mode: str) -> None:
    assert outcome("guide-2.3-mode", with_form(mode=mode)) == "met"


def test_the_mode_is_one_that_the_plan_offers() -> None:
    assert outcome("guide-2.3-mode", with_form()) == "met"
    assert outcome("guide-2.3-mode", with_form(mode="unheard-of")) == "mode-not-offered"
    assert outcome("guide-2.3-mode", facts(replace(PARTS, form=None))) == "not-applicable"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [("主持设计", "met"), ("字", "met"), ("", "statement-missing"), (" \u3000\n", "statement-missing")],
)
def test_the_statement_says_something(statement: str, expected: str) -> None:
    assert outcome("guide-2.3-statement", with_form(statement=statement)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("字" * 1000, "met"),
        ("字" * 1001, "statement-too-long"),
        ("👨‍👩‍👧‍👦" * 1000, "met"),  # one character to a person, seven code points
        ("👨‍👩‍👧‍👦" * 1001, "statement-too-long"),
        ("e\u0301" * 1000, "met"),  # a letter with a combining mark
        ("e\u0301" * 1001, "statement-too-long"),
        ("𬬻" * 1000, "met"),  # beyond the basic plane
        ("字" * 999 + "👍🏽", "met"),
    ],
)
def test_the_statement_has_1000_characters_as_a_person_counts(statement: str, expected: str) -> None:
    assert outcome("guide-2.3-statement-length", with_form(statement=statement)) == expected


def test_an_achievement_is_extracted() -> None:
    assert outcome("guide-2.4-achievements", facts()) == "met"
    assert outcome("guide-2.4-achievements", facts(replace(PARTS, achievements=()))) == "achievements-missing"
