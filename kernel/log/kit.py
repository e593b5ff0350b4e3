"""`given/when/then` for a decider: in memory, no server, milliseconds.

spec = Spec(FeeOrderDecider)
spec.given(requested, paid).when(SettleFee(bank_reference="B-1")).then()
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kernel.log.decider import Command, Decider, Event, NotFound, Published, Rejected, RejectedOnRecord, Violation


@dataclass(frozen=True)
class Outcome:
    """What a command led to: events, or a refusal."""

    decider: Decider[Any]
    history: tuple[Event, ...]
    events: tuple[Event, ...] = ()
    refused: Rejected | None = None
    not_found: bool = False

    def then(self, *expected: Event) -> Outcome:
        """Exactly these events, in this order; none means the command was a calm repeat."""
        assert not self.not_found, "the command was refused as not found"
        assert self.refused is None, f"the command was refused: {self.refused}"
        assert self.events == expected, f"\nexpected {expected}\n     got {self.events}"
        return self

    def then_rejected(self, *codes: str) -> tuple[Violation, ...]:
        """Refused with exactly these violation codes, in this order; returns them for a closer look."""
        assert self.refused is not None, f"expected a refusal {codes}, got {self.events or 'not found'}"
        found = tuple(v.code for v in self.refused.violations)
        assert found == codes, f"expected {codes}, got {found}: {self.refused}"
        return self.refused.violations

    def then_on_record(self, *expected: Event) -> Outcome:
        """Refused, and these events record the refusal."""
        assert isinstance(self.refused, RejectedOnRecord), f"expected a refusal on record, got {self}"
        assert self.refused.events == expected, f"\nexpected {expected}\n     got {self.refused.events}"
        return self

    def then_not_found(self) -> None:
        """Refused as if there were no such thing: it isn't the caller's."""
        assert self.not_found, f"expected not found, got {self.refused or self.events}"

    def then_publishes(self, *expected: Published) -> None:
        """The published events these events lead to."""
        state = None
        for event in self.history:
            state = self.decider.evolve(state, event)
        found = []
        for event in self.events:
            state = self.decider.evolve(state, event)
            published = self.decider.publish(event, state)
            if published is not None:
                found.append(published)
        assert tuple(found) == expected, f"\nexpected {expected}\n     got {tuple(found)}"


@dataclass(frozen=True)
class Given:
    """A history, waiting for a command."""

    decider: Decider[Any]
    history: tuple[Event, ...]

    @property
    def state(self) -> Any:
        """The state the history folds to."""
        state = None
        for event in self.history:
            state = self.decider.evolve(state, event)
        return state

    def when(self, command: Command) -> Outcome:
        """Decide the command on this history."""
        try:
            events: Sequence[Event] = self.decider.decide(command, self.state)
        except Rejected as refusal:
            return Outcome(self.decider, self.history, refused=refusal)
        except NotFound:
            return Outcome(self.decider, self.history, not_found=True)
        known = set(self.decider.events)
        unknown = [type(e).__name__ for e in events if type(e) not in known]
        assert not unknown, f"{unknown} missing from the decider's `events`"
        return Outcome(self.decider, self.history, events=tuple(events))


@dataclass(frozen=True)
class Spec:
    """A decider under test."""

    decider: Decider[Any]

    def given(self, *history: Event) -> Given:
        """What has happened before (nothing: a stream that doesn't exist yet)."""
        return Given(self.decider, history)
