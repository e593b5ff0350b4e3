"""获奖情况, 荣誉称号 and 奖惩情况 are three parts of the form, kept and printed apart; and a checker is shown, as the
printed form is told, what was declared besides."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pydantic import BaseModel

from kernel.log.kit import Spec
from services.certificate.reactions.submission import Submission as CertificatesReading
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import FormFilled
from services.declaration.domain.parts import Answer
from services.declaration.domain.plan.asked import ModeField
from services.declaration.domain.plan.words import Named
from services.declaration.domain.snapshot import FrozenCertificate, FrozenSubmission, answers_of, frozen
from services.review.views.materials import Materials as CheckersReading
from tests.unit.declaration.story import FORM, PERSON, PLAN, complete, dossier, handed_in, ref, signed

TEMPLATE = Path(__file__).parents[3] / "services/certificate/templates/review-form.typ"
SAID = {
    "awards": "2019年省科技进步奖二等奖；2020年省级技能大赛一等奖",
    "honours": "2020年省劳动模范，首席专家",
    "rewards_punishments": "2021年优秀共产党员，先进个人",
}


def handed_in_with(**form: Any) -> FrozenSubmission:
    """A submission whose form says this besides, signed with a picture of the signature."""
    filled = FormFilled(person_id=PERSON, form=FORM.model_copy(update=form))
    history = (*complete, signed.model_copy(update={"picture": ref(60, "png")}), filled)
    parts = Spec(Declaration).given(*history).state.parts
    draft = Spec(Declaration).given(*history, handed_in(1, parts)).state
    kept = frozen(draft, 1, PLAN, dossier())
    assert kept is not None
    return kept


def as_read(reading: type[BaseModel], **form: Any) -> Any:
    """The same, as another context reads it."""
    return reading.model_validate_json(handed_in_with(**form).model_dump_json())


def test_each_part_is_kept_as_it_was_handed_in() -> None:
    kept = handed_in_with(**SAID)
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


@pytest.mark.parametrize("reading", [CheckersReading, CertificatesReading])
def test_what_a_mode_asks_for_besides_is_told_in_the_plans_words(reading: type[BaseModel]) -> None:
    """Only the chosen mode's, in the plan's order, whatever else was written before another mode was chosen."""
    said = {"left-on": "2019-05-01", "left-organ": "某局", "milestone-name": "某枢纽", "left-post": " "}
    fields = tuple(Answer(code=code, value=value) for code, value in said.items())
    read = as_read(reading, mode="from-government", fields=fields, exceptional="award")
    assert [(one.label, one.value) for one in read.mode_fields] == [
        ("原机关单位", "某局"),
        ("调出机关时间", "2019-05-01"),
    ]
    assert read.exceptional_name == "获省部级以上科技奖励"
    plain = as_read(reading)
    assert (len(plain.mode_fields), plain.exceptional_name) == (0, None)


def test_a_choice_is_told_by_its_name() -> None:
    field = ModeField(code="sort", name="业绩类别", choices=(Named(code="dam", name="大坝"),))
    modes = tuple(m.model_copy(update={"fields": (field,)}) if m.code == "normal" else m for m in PLAN.modes)
    plan = PLAN.model_copy(update={"modes": modes})
    answered = FORM.model_copy(update={"fields": (Answer(code="sort", value="dam"),)})
    assert [one.value for one in answers_of(answered, plan)] == ["大坝"]


def test_a_checker_sees_who_said_whose_hand_signed_and_which_exam_was_passed() -> None:
    kept = handed_in_with()
    assert kept.commitment.picture is not None
    passed = FrozenCertificate(
        certificate_id=UUID(int=61), passed_on=date(2022, 3, 1), speciality="水利", valid_until=None
    )
    with_exam = kept.model_copy(update={"exam_certificate": passed})
    read = CheckersReading.model_validate_json(with_exam.model_dump_json())
    assert read.commitment.picture is not None
    assert read.commitment.picture.file_id == kept.commitment.picture.file_id
    assert read.commitment.identified_by == "wechat"
    assert read.exam_certificate is not None
    assert read.exam_certificate.model_dump() == passed.model_dump()
