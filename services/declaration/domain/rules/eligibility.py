"""申报资格: who may declare at all. The guide leaves it to 《评价条件》, so every figure is the plan's."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from typing import Any

from kernel.log.decider import Violation
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.plan import EligibilityPath, When, name_of
from services.declaration.domain.profile import Profile
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, Rule, Who, broken, verdict
from services.declaration.domain.shanghai import day_of, full_years, shown, years_later

Check = Callable[[Facts], Outcome]


def _title(facts: Facts) -> Outcome:
    titles, profile = facts.plan.eligibility.titles, facts.profile
    if not titles or profile is None or not facts.holds(facts.plan.eligibility.titles_when):
        return NOT_APPLICABLE
    if profile.current_title not in titles:
        return broken(
            "title-not-held",
            f"应已取得{'、'.join(titles)}职务任职资格",
            f"one of these titles must be held: {', '.join(titles)}",
            limit=list(titles),
            actual=profile.current_title,
        )
    return Met(profile.current_title, list(titles))


def _path(facts: Facts) -> Outcome:
    """With this education, so many full years since 聘任 (or the date that the line counts from); otherwise a ground of
    破格 that the form names."""
    table, profile = facts.plan.eligibility, facts.profile
    paths = [path for path in table.paths if _may_hold(path.when, facts) and _reaches(path, facts)]
    if not table.paths or profile is None:
        return NOT_APPLICABLE
    day = table.counted_on or day_of(facts.now)
    fitting = [path for path in paths if _fits(path, profile)]
    known = [(path, years) for path in fitting if (years := _years(path, profile, day)) is not None]
    if profile.education is None or (fitting and not known):
        return broken(
            "eligibility-unknown",
            "个人基本信息中没有学历或聘任时间，无法判断申报资格",
            "your profile doesn't say your education, or since when you are appointed",
            limit=_shown(paths),
        )
    measured = {"education": profile.education, "on": day.isoformat()}
    for path, years in known:
        if years >= path.years:
            return Met({**measured, "years": years, "since": path.since}, [path.name], _to_check(path, facts))
    return _exceptional(facts, paths, known, measured)


def _may_hold(when: When, facts: Facts) -> bool:
    """Before the form is begun, what only a form says is left open: nobody is kept out of a line for a mode that they
    can still choose."""
    if facts.parts.form is None:
        when = when.model_copy(update={"modes": None, "transfer_kinds": None, "declared_before": None})
    return facts.holds(when)


def _reaches(path: EligibilityPath, facts: Facts) -> bool:
    """Whether the form says at least what the line asks for (基层工作年限 …), in a field that its mode has; open before
    there is a form."""
    form = facts.parts.form
    asked = {field.code for field in facts.mode.fields} if facts.mode else set()
    said = {answer.code: answer.value for answer in form.fields if answer.code in asked} if form else {}
    return form is None or all(_number(said.get(one.field, "")) >= one.least for one in path.at_least)


def _number(said: str) -> float:
    try:
        number = float(said)
    except ValueError:
        return -1
    return number if math.isfinite(number) else -1


def _to_check(path: EligibilityPath, facts: Facts) -> str:
    fields = facts.mode.fields if facts.mode else ()
    names = [name_of(one.field, fields) for one in path.at_least]
    return f"{'、'.join(names)}由用人单位核对" if names else ""


def _exceptional(
    facts: Facts, paths: list[EligibilityPath], known: list[tuple[EligibilityPath, int]], measured: dict[str, Any]
) -> Outcome:
    table, form = facts.plan.eligibility, facts.parts.form
    grounds = [ground.code for ground in table.exceptional]
    claimed = form.exceptional if form else None
    nearest = min(known, key=lambda line: line[0].years, default=None)
    if nearest is not None:
        measured = {**measured, "years": nearest[1], "since": nearest[0].since}
    fitting = [path for path, _ in known]
    if claimed in grounds:
        note = f"破格申报：{name_of(claimed, table.exceptional)}，由审核人员核对"
        return Met({**measured, "exceptional": claimed}, _shown(fitting), note)
    other = "；符合破格条件的，请在申报信息中选择" if grounds else ""
    return broken(
        "not-eligible",
        _too_few(*nearest) + other if nearest else "本学历不在申报条件之内" + other,
        f"the years since {SINCE_EN[nearest[0].since]} are too few for your education"
        if nearest
        else "no line of the plan's table is for your education",
        limit={"paths": _shown(fitting or paths or list(table.paths)), "exceptional": grounds},
        actual=measured,
    )


def _too_few(path: EligibilityPath, years: int) -> str:
    return f"本学历需{SINCE[path.since]}满 {path.years} 年，实际 {years} 年"


SINCE = {"appointed": "聘任", "qualified": "取得资格", "graduated": "毕业", "work-started": "参加工作"}
SINCE_EN = {
    "appointed": "your appointment",
    "qualified": "you gained your title",
    "graduated": "you graduated",
    "work-started": "you began to work",
}


def _fits(path: EligibilityPath, profile: Profile) -> bool:
    return not path.educations or profile.education in path.educations


def _years(path: EligibilityPath, profile: Profile, day: date) -> int | None:
    begun = profile.since(path.since)
    return full_years(begun, day) if begun is not None else None


def _shown(paths: list[EligibilityPath]) -> list[dict[str, Any]]:
    return [_line(path) for path in paths]


def _line(path: EligibilityPath) -> dict[str, Any]:
    said = {"path": path.name, "educations": list(path.educations), "years": path.years, "since": path.since}
    least = {one.field: one.least for one in path.at_least}
    return {**said, "at_least": least} if least else said


def _ground(facts: Facts) -> Outcome:
    form, grounds = facts.parts.form, [ground.code for ground in facts.plan.eligibility.exceptional]
    if form is None or form.exceptional is None:
        return NOT_APPLICABLE
    if form.exceptional not in grounds:
        return broken(
            "ground-not-offered",
            "本评审计划没有这种破格条件",
            "this plan has no such exceptional ground",
            pointer="/form/exceptional",
            limit=grounds,
            actual=form.exceptional,
        )
    return Met(form.exceptional, grounds)


def _gap(facts: Facts) -> Outcome:
    """So many years from the day of a failure on; the same day counts as over. Who failed for another title is free to
    declare for this one (since rule set 4)."""
    gap = facts.plan.eligibility.gap_years
    others = {of: on for of, on in facts.file.failures.items() if of != facts.declaration_id}
    failures = [on for of, on in others.items() if facts.for_this_title(of)]
    if not gap or not failures:
        return NOT_APPLICABLE
    last, day = max(failures), day_of(facts.now)
    again = years_later(last, gap)
    if day < again:
        return broken(
            "gap-after-failure",
            f"评审未通过后须间隔 {gap} 年，{again.isoformat()} 起可再申报",
            f"after a failed review {gap} year(s) have to pass: from {again.isoformat()} on",
            limit=again.isoformat(),
            actual=last.isoformat(),
        )
    return Met(last.isoformat(), again.isoformat())


def _integrity(facts: Facts) -> Outcome:
    if not facts.plan.eligibility.integrity:
        return NOT_APPLICABLE
    return verdict(
        [
            Violation(
                "barred",
                f"诚信登记在册，{shown(bar.until) + '前' if bar.until else ''}不得申报：{bar.reason}",
                "an entry in the integrity register bars you from declaring",
                limit=bar.until.isoformat() if bar.until else None,
                actual=bar.since.isoformat(),
            )
            for bar in facts.bars
            if bar.bars(facts.now)
        ]
    )


def _a_year(facts: Facts) -> Outcome:
    """Under all plans of the plan's year; one that was withdrawn doesn't count."""
    limit = facts.plan.eligibility.declarations_a_year
    if limit is None:
        return NOT_APPLICABLE
    others = len(facts.declared_else())
    if others >= limit:
        return broken(
            "declarations-this-year",
            f"每人每年最多申报 {limit} 项，{facts.plan.year} 年度已申报 {others} 项",
            f"a person may declare {limit} time(s) a year, and has declared {others} time(s)",
            limit=limit,
            actual=others,
        )
    return Met(others, limit)


def _rule(name: str, titles: tuple[str, str], check: Check, mend: tuple[str, str], who: Who = "applicant") -> Rule:
    return Rule(
        *(f"plan-eligibility-{name}", "申报资格", *titles, None, check),
        mend=mend[0],
        mend_en=mend[1],
        who=who,
        since=3,
    )


BARS = (
    _rule(
        "integrity",
        ("诚信登记", "The integrity register"),
        _integrity,
        ("对登记有异议的，请联系评委会办公室", "ask the committee office if the entry is wrong"),
        "office",
    ),
    _rule(
        "gap",
        ("未通过后的间隔", "The gap after a failed review"),
        _gap,
        ("请在所示日期之后申报", "declare after the day shown"),
    ),
    _rule(
        "declarations-a-year",
        ("年度申报次数", "Declarations a year"),
        _a_year,
        ("如需改报，请先撤回本年度其他申报", "withdraw the other declaration of this year first"),
    ),
    _rule(
        "title",
        ("现有职称", "The title held"),
        _title,
        (
            "请核对个人基本信息中的现有职称，更正后由单位重新审核",
            "correct the title in your profile, and have it approved",
        ),
    ),
)
"""What bars somebody whatever they fill in: 马上申报 says so at once."""

RULES = (
    _rule(
        "path",
        ("学历与聘任年限（含破格）", "Education and years since appointment"),
        _path,
        (
            "请核对学历与聘任时间；符合破格条件的，在申报信息中选择破格条件",
            "correct education and appointment in your profile, or name an exceptional ground in the form",
        ),
    ),
    Rule(
        *("plan-eligibility-ground", "申报资格", "破格条件", "The exceptional ground", Step.FORM, _ground, True),
        mend="请选择本评审计划列出的破格条件",
        mend_en="choose one of the plan's grounds",
        since=3,
    ),
    *BARS,
)
