"""Before 马上申报: what opens it, what keeps it shut, and who must act."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kernel.log.kit import Spec
from services.declaration.api.judged import opening_of
from services.declaration.domain.commands import BeginDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.parts import Background
from tests.unit.declaration.story import DECLARATION, NOW, PLAN, PROFILE, against, dossier

READ = PLAN.notice.version
NOBODY = replace(dossier(profile=None), items={})


@pytest.mark.parametrize(
    ("background", "notice", "shut_by"),
    [
        (against(), READ, set()),
        (against(), "", {"guide-2-notice"}),
        (against(NOBODY), READ, {"guide-1-profile", "guide-1-archive"}),
        (against(at=PLAN.opens_at - timedelta(seconds=1)), READ, {"plan-window"}),
    ],
)
def test_it_says_what_is_missing_as_beginning_would(background: Background, notice: str, shut_by: set[str]) -> None:
    told = opening_of(background, notice, "zh")
    assert {rule.rule for rule in told.rules if rule.outcome == "broken"} == shut_by
    assert told.ready == (not shut_by)
    begin = BeginDeclaration(
        declaration_id=DECLARATION, plan_id=PLAN.plan_id, notice_version=notice, background=background
    )
    outcome = Spec(Declaration).given().when(begin)
    codes = [violation.code for rule in told.rules for violation in rule.violations]
    assert (outcome.refused is None) == told.ready
    assert [v.code for v in outcome.refused.violations] == codes if outcome.refused else not codes


def test_it_names_who_must_act() -> None:
    told = {rule.rule: rule for rule in opening_of(against(NOBODY), READ, "zh").rules}
    assert (told["guide-1-profile"].who, told["guide-1-profile"].who_name) == ("employer", "用人单位")
    assert told["guide-1-archive"].what_to_do


def test_whom_no_line_lets_in_is_told_and_may_begin_all_the_same() -> None:
    file = dossier(profile=PROFILE.model_copy(update={"education": "31"}))
    told = opening_of(against(file), READ, "en")
    assert [rule.rule for rule in told.rules if rule.outcome == "broken"] == ["plan-eligibility-path"]
    assert told.ready  # a ground of 破格 is named in the form


def test_a_closed_plan_is_not_open() -> None:
    assert not opening_of(replace(against(at=NOW), closed=True), READ, "zh").ready
