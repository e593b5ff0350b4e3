"""Readiness (自查) as it is shown: every rule with its fact, its limit, and who has to do what where it is broken."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.web.problems import Language
from services.declaration.api.answers import DefectView, ReadinessView, RuleView, shown
from services.declaration.api.needs import Seen
from services.declaration.domain import rules
from services.declaration.domain.filling import facts_before, facts_of
from services.declaration.domain.mending import mended
from services.declaration.domain.parts import Background
from services.declaration.domain.rules.rule import Broken, Finding, Met

WHO = {"applicant": ("申报人员", "the applicant"), "employer": ("用人单位", "the employer")}
WHO |= {"office": ("评委会办公室", "the committee office")}


def readiness_of(seen: Seen, language: Language) -> ReadinessView:
    """A declaration judged by the rule set it is seen with."""
    findings = rules.readiness(facts_of(seen.draft, seen.background), seen.rule_set)
    file = seen.background.file
    return ReadinessView(
        as_of=seen.as_of,
        plan_version=seen.background.plan_version,
        ready=not rules.violations(findings),
        rule_set_version=seen.rule_set,
        readiness_digest=rules.digest(findings, seen.rule_set),
        rules=rules_of(findings, language),
        returned=[
            DefectView(pointer=m.defect.pointer, text=m.defect.text, mended=m.changed)
            for m in mended(seen.draft, seen.background.plan, file.profile_version, file.profiles)
        ],
    )


def opening_of(background: Background, notice_version: str, language: Language) -> ReadinessView:
    """What opens 马上申报 and what keeps it shut, before anything is begun."""
    facts = facts_before(background, notice_version)
    findings = rules.evaluate(rules.BEFORE, facts)
    return ReadinessView(
        plan_version=background.plan_version,
        ready=not background.closed and not rules.violations(rules.evaluate(rules.OPENING, facts)),
        rule_set_version=rules.RULE_SET_VERSION,
        readiness_digest=rules.digest(findings),
        rules=rules_of(findings, language),
    )


def rules_of(findings: Sequence[Finding], language: Language) -> list[RuleView]:
    """Findings in the reader's language."""
    return [_rule(finding, language == "zh") for finding in findings]


def _rule(finding: Finding, zh: bool) -> RuleView:
    met = finding.outcome if isinstance(finding.outcome, Met) else Met()
    rule = finding.rule
    view = RuleView(
        rule=rule.id,
        paragraph=rule.paragraph,
        title=rule.title if zh else rule.title_en,
        step=rule.step,
        outcome=finding.name,
        measured=met.measured,
        limit=met.limit,
        note=met.note,
        violations=[shown(violation, zh) for violation in finding.violations],
    )
    if not isinstance(finding.outcome, Broken):
        return view
    todo, todo_en = rule.todo
    name, name_en = WHO[rule.who]
    more = {"who": rule.who, "who_name": name if zh else name_en, "what_to_do": todo if zh else todo_en}
    return view.model_copy(update=more)
