"""What a rule at a submit can say besides what test_met_broken_edge.py has it say: under another plan, of another
answer. Each met, broken and at its edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from services.declaration.domain import rules
from services.declaration.domain.exam_record import ExamRecord
from services.declaration.domain.filling import facts_of
from services.declaration.domain.parts import Answer
from services.declaration.domain.plan import Plan
from services.declaration.domain.plan.asked import Eligibility
from services.declaration.domain.plan.words import Named
from services.declaration.domain.rules.mode_fields import TEXT_MOST
from tests.unit.declaration.eve import IDLE, MET, TODAY, TOLD, Given, one, plan, several, spec
from tests.unit.declaration.story import NOW, PLAN, against, complete, handed_in, signed
from tests.unit.three import Table, Three

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def said(rule_id: str, given: Given) -> list[str]:
    """What a submit is refused for."""
    (rule,) = (rule for rule in rules.ALL if rule.id == rule_id)
    result = given.result(rule)
    return [] if result in {MET, TOLD, IDLE} else result.split(",")


NAME, ROLE = Answer(code="milestone-name", value="水库除险加固"), Answer(code="milestone-role", value="设计负责人")


def answered(*answers: Answer, under: Plan = PLAN) -> list[str]:
    given = Given(
        form={"mode": "milestone", "fields": answers}, attachments=("exam-certificate", "milestone-form"), plan=under
    )
    return said("guide-2.3-mode-fields", given)


def named(text: str) -> Answer:
    return NAME.model_copy(update={"value": text})


def with_choices() -> Plan:
    """The plan, where a field of 标志性业绩申报 has choices."""
    choices = (Named(code="lead", name="负责人"), Named(code="member", name="参与人"))

    def chosen(mode: object) -> object:
        fields = tuple(
            f.model_copy(update={"choices": choices}) if f.code == "milestone-role" else f
            for f in mode.fields  # type: ignore[attr-defined]
        )
        return mode.model_copy(update={"fields": fields})  # type: ignore[attr-defined]

    return PLAN.model_copy(update={"modes": tuple(chosen(mode) for mode in PLAN.modes)})


def role(code: str) -> list[str]:
    return answered(NAME, ROLE.model_copy(update={"value": code}), under=with_choices())


QUALIFIED = date(2016, 1, 1)


def gained(on: date, qualified_on: date | None = QUALIFIED) -> list[str]:
    """Under a plan where achievements count from 取得资格 on."""
    under = plan("achievements", since="qualified")
    given = replace(one(gained_on=on), plan=under, profile={"qualified_on": qualified_on})
    return said("guide-2.4-since-appointment", given)


def begun_with(on: date, **profile: object) -> list[str]:
    """Achieved by somebody without a title, under a plan where achievements of theirs count from 参加工作 on."""
    under = plan("achievements", untitled="work-started").model_copy(update={"eligibility": Eligibility()})
    none = {"current_title": None, "qualified_on": None, "appointed_on": None, "work_started_on": QUALIFIED}
    return said("guide-2.4-since-appointment", replace(one(gained_on=on), plan=under, profile={**none, **profile}))


def at_most(count: int, under: Plan) -> list[str]:
    """So many achievements handed in."""
    return said("guide-2.4-limit", replace(several(count), plan=under))


FIVE_OR_REFUSED = plan("achievements", over_limit="refused")


def certificate(*attached: str, chosen: UUID | None = None, valid_until: date | None = None) -> list[str]:
    """With an exam record that could be chosen."""
    record = ExamRecord(UUID(int=77), date(2021, 11, 6), "规划设计", valid_until)
    given = Given(attachments=attached, certificate=chosen, file={"exam_records": {record.certificate_id: record}})
    return said("guide-2.5-attachments", given)


def signed_again(after: timedelta | None) -> list[str]:
    """A resubmission under a plan that wants each signed anew: signed so long after the one before."""
    parts = spec.given(*complete).state.parts
    made = handed_in(1, parts, at=NOW + timedelta(hours=1))
    again = () if after is None else (signed.model_copy(update={"at": made.at + after}),)
    draft = spec.given(*complete, made, *again).state
    facts = facts_of(draft, replace(against(), plan=plan("commitment", again_on_resubmission=True)))
    (found,) = (f for f in rules.readiness(facts) if f.rule.id == "guide-2.2-commitment-current")
    return [violation.code for violation in found.violations]


OF_RULES: Table = {
    "field-unknown": lambda: Three(
        met=answered(NAME, ROLE),
        broken=answered(NAME, ROLE, Answer(code="poem", value="春眠")),
        holds=[answered(NAME, ROLE, Answer(code="left-organ", value="某局"))],  # another mode's
        breaks=[answered(NAME, ROLE, Answer(code="poem", value=""))],
    ),
    "field-twice": lambda: Three(
        met=answered(NAME, ROLE),
        broken=answered(NAME, NAME),
        holds=[answered(ROLE, NAME)],
        breaks=[answered(NAME, ROLE, NAME)],
    ),
    "field-too-long": lambda: Three(
        met=answered(NAME, ROLE),
        broken=answered(named("字" * 5000), ROLE),
        holds=[answered(named("字" * TEXT_MOST), ROLE), answered(named("e\u0301" * TEXT_MOST), ROLE)],
        breaks=[answered(named("字" * (TEXT_MOST + 1)), ROLE), answered(named("👨‍👩‍👧‍👦" * (TEXT_MOST + 1)), ROLE)],
    ),
    "field-choice": lambda: Three(
        met=role("lead"), broken=role("设计负责人"), holds=[role("member")], breaks=[role("Lead"), role("lead ")]
    ),
    "achievement-before-qualification": lambda: Three(
        met=gained(date(2021, 6, 30)),
        broken=gained(date(2000, 1, 1)),
        holds=[gained(QUALIFIED)],  # the day of 取得资格 itself
        breaks=[gained(QUALIFIED - DAY)],
    ),
    "achievement-before-beginning": lambda: Three(
        met=begun_with(date(2021, 6, 30)),
        broken=begun_with(date(2000, 1, 1)),
        holds=[begun_with(QUALIFIED)],  # the first day of work itself
        breaks=[begun_with(QUALIFIED - DAY)],
    ),
    "achievements-over-limit": lambda: Three(
        met=at_most(3, FIVE_OR_REFUSED),
        broken=at_most(8, FIVE_OR_REFUSED),
        holds=[at_most(5, FIVE_OR_REFUSED), at_most(6, PLAN)],  # 超限无效, but kept
        breaks=[at_most(6, FIVE_OR_REFUSED)],
    ),
    "qualification-unknown": lambda: Three(
        met=gained(date(2021, 6, 30)),
        broken=gained(date(2021, 6, 30), None),
        holds=[gained(date(2021, 6, 30), date(2021, 6, 30))],
        breaks=[gained(TODAY, None)],
    ),
    "certificate-not-chosen": lambda: Three(
        met=certificate(chosen=UUID(int=77)),
        broken=certificate(),
        holds=[certificate("exam-certificate"), certificate(chosen=UUID(int=77), valid_until=TODAY)],
        breaks=[certificate("other"), certificate(valid_until=TODAY)],
    ),
    "commitment-again": lambda: Three(
        met=signed_again(DAY), broken=signed_again(None), holds=[signed_again(SECOND)], breaks=[signed_again(-SECOND)]
    ),
}
