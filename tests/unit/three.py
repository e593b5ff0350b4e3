"""A rule's three, as tables hold them: what meets it, what breaks it, and what stands at its edge.

A context's rules are the codes that its domain can refuse with, read from its source; one without its three fails. So
does one whose edge is told on one side alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kernel.log.decider import Violation
from kernel.log.kit import Outcome
from kernel.web.codes import codes_of

Tried = Outcome | Sequence[Violation] | Sequence[str]
"""A command's outcome, or what a check found."""


@dataclass(frozen=True)
class Three:
    """`holds` and `breaks` are the edge: the last that is still allowed, and the first that isn't any more."""

    met: Tried
    broken: Tried
    holds: Sequence[Tried]
    breaks: Sequence[Tried]


Table = Mapping[str, Callable[[], Three]]
"""By the rule's code. Each is told only once it is asked for, so that a rule that is broken on purpose is seen."""


def codes_in(tried: Tried) -> list[str]:
    """All that was wrong."""
    if isinstance(tried, Outcome):
        assert not tried.not_found, "not found: somebody else's"
        return [violation.code for violation in tried.refused.violations] if tried.refused else []
    return [found.code if isinstance(found, Violation) else found for found in tried]


def judge(code: str, table: Table) -> None:
    """A rule by its three."""
    three = table[code]()
    assert codes_in(three.met) == [], "met: nothing is wrong"
    assert code in codes_in(three.broken), "broken"
    for tried in three.holds:
        assert code not in codes_in(tried), f"still in order: {tried}"
    for tried in three.breaks:
        assert code in codes_in(tried), f"not in order any more: {tried}"
    assert three.holds, f"{code}: what still holds at its edge?"
    assert three.breaks, f"{code}: what doesn't any more?"


def rules_without_three(context: str, *tables: Table, elsewhere: Collection[str] = ()) -> set[str]:
    """Codes of the domain that stand in no table, and in `elsewhere` for no reason."""
    told = {code for table in tables for code in table}
    said = set(codes_of(f"services.{context}.domain").violations)
    return (said - told - set(elsewhere)) | (set(elsewhere) - said) | (set(elsewhere) & told)
