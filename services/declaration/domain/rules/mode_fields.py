"""What a mode asks for besides (guide 二.3: 根据自身实际情况选择申报方式): which fields, is the plan's to say."""

from __future__ import annotations

import math
from datetime import date

from kernel.log.decider import Violation
from services.declaration.domain.counting import characters
from services.declaration.domain.parts import Answer, Facts, Form
from services.declaration.domain.plan import ModeField
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, verdict

TEXT_MOST = 500
"""Characters of a field of text, as a person counts them."""


def fields_fit(form: Form, facts: Facts) -> Outcome:
    """Each answer is to a field of this plan, once, and of the field's kind."""
    if not form.fields:
        return NOT_APPLICABLE
    known = {field.code for mode in facts.plan.modes for field in mode.fields}
    asked = {field.code: field for field in facts.mode.fields} if facts.mode else {}
    found, seen = [], set()
    for n, answer in enumerate(form.fields):
        pointer = f"/form/fields/{n}"
        if answer.code not in known:
            found.append(
                Violation(
                    "field-unknown", "本评审计划没有这一项", "the plan has no such field", pointer, actual=answer.code
                )
            )
        elif answer.code in seen:
            found.append(Violation("field-twice", "该项重复", "the field stands twice", pointer, actual=answer.code))
        elif answer.code in asked and answer.value and (wrong := _unfit(answer, asked[answer.code], pointer)):
            found.append(wrong)
        seen.add(answer.code)
    return verdict(found, Met(len(found)))


def fields_given(form: Form, facts: Facts) -> Outcome:
    """What the mode requires is answered."""
    asked = [field for field in facts.mode.fields if field.required] if facts.mode else []
    if not asked:
        return NOT_APPLICABLE
    given = {answer.code for answer in form.fields if answer.value.strip()}
    mode = facts.mode.name if facts.mode else ""
    found = [
        Violation(
            "field-missing",
            f"{mode}须填写“{field.name}”",
            f"this mode asks for {field.code}",
            pointer=f"/form/fields/{field.code}",
            limit=field.code,
        )
        for field in asked
        if field.code not in given
    ]
    return verdict(found, Met(len(asked) - len(found), len(asked)))


def _unfit(answer: Answer, field: ModeField, pointer: str) -> Violation | None:
    if field.choices:
        choices = [choice.code for choice in field.choices]
        if answer.value in choices:
            return None
        zh, en = f"“{field.name}”没有这个选项", "there is no such choice"
        return Violation("field-choice", zh, en, pointer, limit=choices, actual=answer.value)
    match field.kind:
        case "number":
            return _unfit_number(answer, field, pointer)
        case "date":
            return None if _is_date(answer.value) else _not_a("日期（年-月-日）", "an ISO date", field, pointer)
        case "text":
            count = characters(answer.value)
            if count <= TEXT_MOST:
                return None
            zh, en = f"“{field.name}”应在 {TEXT_MOST} 字以内，实际 {count} 字", "the text is too long"
            return Violation("field-too-long", zh, en, pointer, limit=TEXT_MOST, actual=count)


def _unfit_number(answer: Answer, field: ModeField, pointer: str) -> Violation | None:
    try:
        number = float(answer.value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        return _not_a("数字", "a number", field, pointer)
    most = field.most
    if number < 0 or (most is not None and number > most):
        bounds = f"0 至 {most:g}" if most is not None else "不小于 0"
        return Violation(
            "field-out-of-range",
            f"“{field.name}”应为 {bounds}，实际 {number:g}",
            "the number is out of its range",
            pointer,
            limit=[0, most],
            actual=number,
        )
    return None


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return len(value) == 10


def _not_a(zh: str, en: str, field: ModeField, pointer: str) -> Violation:
    return Violation("field-malformed", f"“{field.name}”应为{zh}", f"{field.code} must be {en}", pointer)
