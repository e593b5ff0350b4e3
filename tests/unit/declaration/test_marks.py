"""What an extracted item's evidence must bear, and that it still stands in the archive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.declaration.domain import rules
from services.declaration.domain.archive_item import EvidenceMarks, FourMarks
from services.declaration.domain.parts import Achievement, Facts
from tests.unit.declaration.story import PARTS, dossier, facts, item, ref

FILE = ref(51)
COMPLETE = FourMarks(verified=True, signature=True, verified_on=date(2022, 7, 1), unit_seal=True)


def outcome(rule_id: str, about: Facts, rule_set: str = rules.RULE_SET_VERSION) -> str:
    found = [f for f in rules.readiness(about, rule_set) if f.rule.id == rule_id]
    return ",".join(v.code for f in found for v in f.violations) or ",".join(f.name for f in found)


def chosen(marks: tuple[EvidenceMarks, ...] | None, recalled: int = 0) -> Facts:
    one = item(1, evidence=(FILE,), marks=marks)
    parts = replace(PARTS, achievements=(Achievement(item_id=one.item_id, item_version=1),))
    return facts(parts, replace(dossier(one), recalled={one.item_id: recalled} if recalled else {}))


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ({}, "met"),
        ({"verified": False}, "evidence-unmarked"),
        ({"signature": False}, "evidence-unmarked"),
        ({"verified_on": None}, "evidence-unmarked"),
        ({"unit_seal": False}, "evidence-unmarked"),
    ],
)
def test_copies_of_evidence_bear_all_four_marks(missing: dict[str, object], expected: str) -> None:
    marks = COMPLETE.model_copy(update=missing)
    about = chosen((EvidenceMarks(of=FILE.file_id, way="scan", marks=marks),))
    assert outcome("guide-2.4-marks", about) == expected


def test_every_file_of_evidence_needs_its_marks() -> None:
    assert outcome("guide-2.4-marks", chosen(())) == "evidence-unmarked"
    elsewhere = (EvidenceMarks(of=UUID(int=9), way="scan", marks=COMPLETE),)
    assert outcome("guide-2.4-marks", chosen(elsewhere)) == "evidence-unmarked"
    assert outcome("guide-2.4-marks", chosen(None)) == "met"  # approved before marks were recorded
    assert outcome("guide-2.4-marks", facts(replace(PARTS, achievements=()))) == "not-applicable"


def test_what_was_taken_out_of_the_archive_is_no_achievement() -> None:
    assert outcome("guide-1-in-archive", chosen(None)) == "met"
    assert outcome("guide-1-in-archive", chosen(None, recalled=1)) == "achievement-withdrawn"


def test_an_earlier_rule_set_judges_by_its_own_rules() -> None:
    assert outcome("guide-2.4-marks", chosen(()), "2") == ""
    assert outcome("guide-2.4-kind", chosen(()), "2") == "met"
    ids = {finding.rule.id for finding in rules.readiness(facts(), "2")}
    assert ids == {rule.id for rule in rules.ALL if rule.since <= 2}
    assert not any(rule_id.startswith("plan-eligibility") for rule_id in ids)
    two, three = (rules.digest(rules.readiness(facts(), version), version) for version in ("2", "3"))
    assert two != three
