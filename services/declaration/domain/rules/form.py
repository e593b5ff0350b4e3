"""填写申报信息 (guide 二.3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kernel.log.decider import Violation
from services.declaration.domain.counting import characters
from services.declaration.domain.parts import Facts, Form, Step
from services.declaration.domain.plan import name_of
from services.declaration.domain.rules.mode_fields import fields_fit, fields_given
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, Rule, broken, verdict

Check = Callable[[Form, Facts], Outcome]


def _present(facts: Facts) -> Outcome:
    if facts.parts.form is None:
        return broken("form-missing", "请填写申报信息", "the form isn't filled in yet", pointer="/form")
    return Met()


def _filled(check: Check) -> Callable[[Facts], Outcome]:
    def checked(facts: Facts) -> Outcome:
        return NOT_APPLICABLE if facts.parts.form is None else check(facts.parts.form, facts)

    return checked


def _mode(form: Form, facts: Facts) -> Outcome:
    offered = [mode.code for mode in facts.plan.modes]
    if form.mode not in offered:
        return broken(
            "mode-not-offered",
            "本评审计划没有这种申报方式",
            "this plan doesn't offer that mode",
            pointer="/form/mode",
            limit=offered,
            actual=form.mode,
        )
    return Met(form.mode, offered)


def _transfer_kind(form: Form, facts: Facts) -> Outcome:
    mode = facts.mode
    if mode is None:
        return NOT_APPLICABLE
    if mode.asks_transfer_kind and form.transfer_kind is None:
        return broken(
            "transfer-kind-missing",
            "请选择转评或兼评",
            "please say which kind of transfer",
            pointer="/form/transfer_kind",
            limit=[kind.code for kind in facts.plan.transfer_kinds],
        )
    offered = [kind.code for kind in facts.plan.transfer_kinds]
    if mode.asks_transfer_kind and form.transfer_kind not in offered and facts.judged_since(4):
        return broken(
            "transfer-kind-not-offered",
            "本评审计划没有这一选项，请选择所列的转评或兼评",
            "this plan doesn't offer that kind of transfer",
            pointer="/form/transfer_kind",
            limit=offered,
            actual=form.transfer_kind,
        )
    if not mode.asks_transfer_kind and form.transfer_kind is not None:
        return broken(
            "transfer-kind-not-asked",
            f"{mode.name}不需要选择转评或兼评",
            "this mode asks for no kind of transfer",
            pointer="/form/transfer_kind",
            actual=form.transfer_kind,
        )
    return Met(form.transfer_kind) if mode.asks_transfer_kind else NOT_APPLICABLE


def _wrong_years(field: str, zh: str, years: Sequence[int], asked: Sequence[int]) -> list[Violation]:
    """Years that aren't asked for, or stand twice."""
    found = []
    for n, year in enumerate(years):
        if year not in asked:
            code, message, message_en = "year-not-asked", f"{zh}不需要 {year} 年度", f"{year} isn't asked for"
        elif year in years[:n]:
            code, message, message_en = "year-twice", f"{zh}的 {year} 年度重复", f"{year} stands twice"
        else:
            continue
        found.append(
            Violation(code, message, message_en, pointer=f"/form/{field}/{n}/year", limit=list(asked), actual=year)
        )
    return found


def _years(form: Form, facts: Facts) -> Outcome:
    limits = facts.plan.form
    return verdict(
        _wrong_years("hours", "继续教育学时", [h.year for h in form.hours], limits.hours.years)
        + _wrong_years("appraisals", "年度考核", [a.year for a in form.appraisals], limits.appraisals.years)
    )


def _hours(form: Form, facts: Facts) -> Outcome:
    limits = facts.plan.form.hours
    by_year = {hours.year: hours for hours in form.hours}
    found = []
    for year in limits.years:
        hours = by_year.get(year)
        total = hours.public + hours.professional if hours else 0
        professional = hours.professional if hours else 0
        if total < limits.least_total or professional < limits.least_professional:
            found.append(
                Violation(
                    "hours-too-few",
                    f"{year} 年度继续教育至少 {limits.least_total} 学时（其中专业 {limits.least_professional}），"
                    f"实际 {total}（{professional}）",
                    f"{year} asks for {limits.least_total} hours ({limits.least_professional} of them professional), "
                    f"there are {total} ({professional})",
                    pointer=f"/form/hours/{year}",
                    limit=[limits.least_total, limits.least_professional],
                    actual=[total, professional],
                )
            )
    return verdict(found, Met(limit=[limits.least_total, limits.least_professional]))


def _appraisals(form: Form, facts: Facts) -> Outcome:
    given = {appraisal.year for appraisal in form.appraisals}
    found = [
        Violation(
            "appraisal-missing",
            f"请填写 {year} 年度考核情况",
            f"the appraisal of {year} is missing",
            pointer=f"/form/appraisals/{year}",
        )
        for year in facts.plan.form.appraisals.years
        if year not in given
    ]
    return verdict(found, Met(len(given), len(facts.plan.form.appraisals.years)))


def _grades(form: Form, facts: Facts) -> Outcome:
    grades = [grade.code for grade in facts.plan.form.appraisals.grades]
    found = [
        Violation(
            "grade-unknown",
            "没有这种考核等次",
            "there is no such grade",
            pointer=f"/form/appraisals/{n}/grade",
            limit=grades,
            actual=appraisal.grade,
        )
        for n, appraisal in enumerate(form.appraisals)
        if appraisal.grade not in grades
    ]
    return verdict(found)


def _barring(form: Form, facts: Facts) -> Outcome:
    """Grades that the plan doesn't admit; without any, checkers judge."""
    grades, barring = facts.plan.form.appraisals.grades, facts.plan.form.appraisals.barring
    if not barring:
        return NOT_APPLICABLE
    found = [
        Violation(
            "appraisal-bars",
            f"{appraisal.year} 年度考核为“{name_of(appraisal.grade, grades)}”，不符合申报条件",
            f"with the appraisal of {appraisal.year} one can't declare under this plan",
            pointer=f"/form/appraisals/{n}/grade",
            limit=list(barring),
            actual=appraisal.grade,
        )
        for n, appraisal in enumerate(form.appraisals)
        if appraisal.grade in barring
    ]
    return verdict(found)


def _statement_given(form: Form, facts: Facts) -> Outcome:
    if characters(form.statement.strip()) == 0:
        return broken("statement-missing", "请填写本人述职", "the statement is missing", pointer="/form/statement")
    return Met()


def _statement_length(form: Form, facts: Facts) -> Outcome:
    limit, actual = facts.plan.form.statement_limit, characters(form.statement)
    if actual > limit:
        return broken(
            "statement-too-long",
            f"本人述职应在 {limit} 字以内，实际 {actual} 字",
            f"the statement may have {limit} characters, has {actual}",
            pointer="/form/statement",
            limit=limit,
            actual=actual,
        )
    return Met(actual, limit)


def _acceptance_point(facts: Facts) -> Outcome:
    job = facts.file.employment
    if job is None:
        return NOT_APPLICABLE  # guide-1-profile says so already
    if facts.route is None:
        return broken(
            "no-acceptance-point",
            "本评审计划没有与所在单位所属关系对应的受理点，请联系评委会办公室",
            "the plan names no acceptance point for your employer: please ask the committee office",
            actual={"affiliation": job.affiliation, "region": job.region},
        )
    route = facts.route
    stages = {stage.id: stage.name for stage in facts.plan.stages}
    chain = [stages[station.stage] for station in route.stations]
    return Met({"route": route.name, "paragraph": route.paragraph, "stages": chain})


def _rule(name: str, title: str, title_en: str, check: Check, *, refuses: bool = False, since: int = 1) -> Rule:
    return Rule(f"guide-2.3-{name}", "二.3", title, title_en, Step.FORM, _filled(check), refuses, since=since)


RULES = (
    Rule("guide-2.3-form", "二.3", "填写申报信息", "The form is filled in", Step.FORM, _present),
    _rule("mode", "申报方式", "The mode is offered", _mode, refuses=True),
    _rule("transfer-kind", "转评或兼评", "The kind of transfer", _transfer_kind, refuses=True),
    _rule(
        "mode-fields", "申报方式的附加内容", "What the mode asks for besides fits", fields_fit, refuses=True, since=3
    ),
    _rule("mode-fields-given", "申报方式要求的内容", "What the mode asks for besides is given", fields_given, since=3),
    _rule("years", "年度符合要求", "The years are those asked for", _years, refuses=True),
    _rule("grades", "考核等次", "The grades exist", _grades, refuses=True),
    _rule("statement-length", "本人述职字数", "Length of the statement", _statement_length, refuses=True),
    _rule("statement", "本人述职", "The statement is given", _statement_given),
    _rule("hours", "继续教育学时", "Continuing-education hours", _hours),
    _rule("appraisals", "年度考核情况", "Appraisals of recent years", _appraisals),
    Rule(
        *(
            "plan-appraisals",
            "二.3",
            "年度考核等次符合申报条件",
            "Grades that the plan admits",
            Step.FORM,
            _filled(_barring),
        ),
        since=3,
    ),
    Rule(
        *("guide-2.3-acceptance-point", "二.3", "受理点", "The acceptance point", None, _acceptance_point),
        mend="由评委会办公室补充受理安排，提交后其可看到；单位所属关系有误的，由单位更正",
        mend_en="the office sees it once you submit, and amends the plan; the employer corrects a wrong affiliation",
        who="office",
    ),
)
