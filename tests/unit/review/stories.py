"""A case under a plan that asks for everything, told one act after the other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kernel.log.decider import Event
from kernel.log.kit import Given, Spec
from services.review.domain import (
    Act,
    Asker,
    Case,
    Plan,
    ReviewCase,
)
from tests.unit.review.acts import (
    WHOLE,
    command_for,
)
from tests.unit.review.samples import AT, checker, opened

spec = Spec(ReviewCase)


class Story:
    """A case under a plan that asks for everything, one act after the other."""

    def __init__(self, under: Plan = WHOLE) -> None:
        self.under = under
        self.events: list[Event] = [opened(under)]
        self.now = AT

    @property
    def case(self) -> Case:
        """As it stands."""
        state: Case = self.given.state
        return state

    @property
    def given(self) -> Given:
        """What has happened so far."""
        return spec.given(*self.events)

    def wish(self, act: Act, role: str | Asker, **changes: Any) -> Any:
        """The outcome of an act."""
        asker = checker(role) if isinstance(role, str) else role
        command = command_for(act, self.case, asker, self.under, self.now).model_copy(update=changes)
        return self.given.when(command)

    def does(self, act: Act, role: str | Asker, **changes: Any) -> Story:
        """An act that is accepted."""
        outcome = self.wish(act, role, **changes)
        assert outcome.refused is None, outcome.refused
        assert outcome.events, "a calm repeat"
        self.events += outcome.events
        return self

    def later(self, **time: float) -> Story:
        """The clock moves on."""
        self.now += timedelta(**time)
        return self


def posted(under: Plan = WHOLE) -> Story:
    return Story(under).does(Act.POST_NOTICE, "employer")


def after_notice(under: Plan = WHOLE) -> Story:
    return posted(under).later(days=8).does(Act.CLOSE_NOTICE, "employer")


def at_the_authority(under: Plan = WHOLE) -> Story:
    return after_notice(under).does(Act.PASS, "employer")


def at_acceptance(under: Plan = WHOLE) -> Story:
    return at_the_authority(under).does(Act.ISSUE_ENTRUSTMENT, "authority").does(Act.PASS, "authority")


def at_the_committee(under: Plan = WHOLE) -> Story:
    return at_acceptance(under).does(Act.PASS, "acceptance")


def wanting(**terms: Any) -> Plan:
    """The plan whose first stage wants this of its notice."""
    first, *others = WHOLE.stages
    return WHOLE.model_copy(update={"stages": (first.model_copy(update=terms), *others)})


def spoken(story: Story, *places: str) -> Any:
    return story.wish(Act.POST_NOTICE, "employer", places=places)
