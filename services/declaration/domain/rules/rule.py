"""What a rule is: an object with an id, its paragraph in the guide, and a check that says what it measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from kernel.log.decider import Violation
from services.declaration.domain.parts import Facts, Step

Who = Literal["applicant", "employer", "office"]
"""Who can mend what a rule found broken: 申报人员, 用人单位, 评委会办公室."""


@dataclass(frozen=True)
class Met:
    """The rule holds. `note` is what a person should know all the same."""

    measured: Any = None
    limit: Any = None
    note: str = ""


@dataclass(frozen=True)
class Broken:
    """The rule is broken, by each of these."""

    violations: tuple[Violation, ...]


@dataclass(frozen=True)
class NotApplicable:
    """The rule has nothing to judge here."""


Outcome = Met | Broken | NotApplicable
NOT_APPLICABLE = NotApplicable()


@dataclass(frozen=True)
class Rule:
    """One rule. `step`: the part it concerns (None: the declaration as a whole).

    `refuses`: a part that breaks it isn't taken over at all (a photo of the wrong size); otherwise the part is kept
    as a draft, and the rule stands in the way of submitting alone (hours not yet complete).
    `who` has to act where it is broken, and does what `mend` says (empty: goes back to the step). `since` and `until`:
    the rule sets it belongs to, both included; a rule that is taken out or changed stays for what was decided by it.
    """

    id: str
    paragraph: str
    title: str
    title_en: str
    step: Step | None
    check: Callable[[Facts], Outcome]
    refuses: bool = False
    mend: str = ""
    mend_en: str = ""
    who: Who = "applicant"
    since: int = 1
    until: int | None = None

    @property
    def todo(self) -> tuple[str, str]:
        """What to do where it is broken, in Chinese and English."""
        if self.mend or self.step is None:
            return self.mend, self.mend_en
        return f"返回“{self.step.label}”，按提示修改", f"go back to the step {self.step} and mend what is said"

    def belongs_to(self, rule_set: str) -> bool:
        """Whether it is one of this rule set."""
        return self.since <= int(rule_set) and (self.until is None or int(rule_set) <= self.until)


@dataclass(frozen=True)
class Finding:
    """A rule and what came of it."""

    rule: Rule
    outcome: Outcome

    @property
    def name(self) -> str:
        """The outcome in one word, as it is stored and shown."""
        match self.outcome:
            case Met():
                return "met"
            case Broken():
                return "broken"
            case NotApplicable():
                return "not-applicable"

    @property
    def violations(self) -> tuple[Violation, ...]:
        """What breaks the rule."""
        return self.outcome.violations if isinstance(self.outcome, Broken) else ()


def broken(code: str, message: str, message_en: str, **facts: Any) -> Broken:
    """Broken by a single violation."""
    return Broken((Violation(code, message, message_en, **facts),))


def verdict(violations: list[Violation], met: Met | None = None) -> Outcome:
    """Broken if there are any violations."""
    return Broken(tuple(violations)) if violations else met or Met()
