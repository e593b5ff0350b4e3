"""Since when which rule set is in force: one stream, to which the service adds a line when it starts with a newer one.

An appeal asks for a declaration as of an instant, and for the rules of then (`rules.readiness(facts, rule_set)`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kernel.log.decider import Command, Decider, Event
from kernel.log.ids import derived

RULE_BOOK = derived("rule-book", "declaration")
"""The stream."""


class TakeEffect(Command):
    """This rule set is in force from now on."""

    rule_set_version: str
    at: datetime


class RulesTookEffect(Event):
    """What was judged from `at` on was judged by this rule set."""

    rule_set_version: str
    at: datetime


@dataclass(frozen=True)
class RuleBook:
    """The rule set in force."""

    rule_set_version: str


def decide(command: Command, book: RuleBook | None) -> Sequence[Event]:
    """A newer rule set takes effect; an older process that starts beside newer ones changes nothing."""
    if not isinstance(command, TakeEffect):
        raise TypeError(type(command).__name__)
    return [RulesTookEffect(**dict(command))] if supersedes(command, book) else []


def supersedes(command: TakeEffect, book: RuleBook | None) -> bool:
    """Whether it is newer than the rule set in force."""
    return book is None or int(command.rule_set_version) > int(book.rule_set_version)


def evolve(book: RuleBook | None, event: Event) -> RuleBook:
    """The newest."""
    if not isinstance(event, RulesTookEffect):
        raise TypeError(type(event).__name__)
    return RuleBook(event.rule_set_version)


Rules: Decider[RuleBook] = Decider(stream_type="RuleBook", events=(RulesTookEffect,), decide=decide, evolve=evolve)
