"""获奖情况, 荣誉称号 and 奖惩情况 are three parts of the form, kept and printed apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kernel.log.kit import Spec
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import FormFilled
from services.declaration.domain.snapshot import frozen
from tests.unit.declaration.story import FORM, PERSON, PLAN, complete, dossier, handed_in

TEMPLATE = Path(__file__).parents[3] / "services/certificate/templates/review-form.typ"
SAID = {
    "awards": "2019年省科技进步奖二等奖；2020年省级技能大赛一等奖",
    "honours": "2020年省劳动模范，首席专家",
    "rewards_punishments": "2021年优秀共产党员，先进个人",
}


def test_each_part_is_kept_as_it_was_handed_in() -> None:
    form = FORM.model_copy(update=SAID)
    history = (*complete, FormFilled(person_id=PERSON, form=form))
    parts = Spec(Declaration).given(*history).state.parts
    draft = Spec(Declaration).given(*history, handed_in(1, parts)).state
    kept = frozen(draft, 1, PLAN, dossier())
    assert kept is not None
    assert {name: getattr(kept.form, name) for name in SAID} == SAID


@pytest.mark.parametrize(
    ("label", "words", "part"),
    [
        ("获奖情况", ("科技奖励", "技能奖励"), "awards"),
        ("荣誉称号", ("专家人才称号",), "honours"),
        ("奖惩情况", ("工作荣誉", "惩处"), "rewards_punishments"),
    ],
)
def test_each_part_is_printed_under_its_own_name_with_what_belongs_into_it(
    label: str, words: tuple[str, ...], part: str
) -> None:
    (line,) = (text for text in TEMPLATE.read_text("utf-8").splitlines() if f'("{label}"' in text)
    assert all(word in line for word in words)
    assert f"form.{part.replace('_', '-')}" in line or f"form.{part}" in line
