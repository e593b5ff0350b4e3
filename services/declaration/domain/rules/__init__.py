"""The rules of a declaration, one list: readiness shows it, every step and submit enforce it.

To add a rule, write its check in the file of its paragraph, append it to that file's RULES (`since` the next rule set)
and raise RULE_SET_VERSION; its limits belong into the plan. A rule that goes, or judges otherwise from now on, stays in
the list with `until`: what was decided by it can still be asked for. (Where the facts themselves are seen otherwise
from a rule set on, `Facts` says so: it knows by which it is judged.)
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from kernel.log.decider import Violation
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.rules import (
    achievements,
    attachments,
    commitment,
    eligibility,
    form,
    opening,
    photo,
)
from services.declaration.domain.rules.rule import Broken, Finding, Met, NotApplicable, Outcome, Rule

RULE_SET_VERSION = "4"
OLDEST_KEPT = "2"
"""The first rule set whose rules are still here; before it nobody declared in earnest."""

OPENING: tuple[Rule, ...] = (*eligibility.BARS, *opening.RULES)
BEFORE: tuple[Rule, ...] = (*eligibility.RULES, *opening.RULES)
"""What can be told of somebody before they begin; 破格 may still let in whom no line of the table does."""
ALL: tuple[Rule, ...] = (
    *eligibility.RULES,
    *opening.RULES,
    *photo.RULES,
    *commitment.RULES,
    *form.RULES,
    *achievements.RULES,
    *attachments.RULES,
)


def readiness(facts: Facts, rule_set: str = RULE_SET_VERSION) -> tuple[Finding, ...]:
    """自查: every rule of a rule set with its outcome."""
    return evaluate(ALL, facts, rule_set)


def evaluate(rules: Sequence[Rule], facts: Facts, rule_set: str = RULE_SET_VERSION) -> tuple[Finding, ...]:
    """Those of these rules that belong to the rule set, with their outcomes."""
    judged = replace(facts, rule_set=int(rule_set))
    return tuple(Finding(rule, rule.check(judged)) for rule in rules if rule.belongs_to(rule_set))


def refusals(step: Step, facts: Facts) -> tuple[Violation, ...]:
    """All that keeps a part from being taken over."""
    return violations(evaluate([rule for rule in ALL if rule.step is step and rule.refuses], facts))


def violations(findings: Sequence[Finding]) -> tuple[Violation, ...]:
    """Everything that is broken, in the order of the rules."""
    return tuple(violation for finding in findings for violation in finding.violations)


def digest(findings: Sequence[Finding], rule_set: str = RULE_SET_VERSION) -> str:
    """Stands for the outcome of every rule of the rule set: equal only where all outcomes are equal."""
    outcomes = [rule_set, [[finding.rule.id, finding.name] for finding in findings]]
    return hashlib.sha256(json.dumps(outcomes, separators=(",", ":")).encode()).hexdigest()


__all__ = [
    "ALL",
    "BEFORE",
    "OLDEST_KEPT",
    "OPENING",
    "RULE_SET_VERSION",
    "Broken",
    "Finding",
    "Met",
    "NotApplicable",
    "Outcome",
    "Rule",
    "digest",
    "evaluate",
    "readiness",
    "refusals",
    "violations",
]
