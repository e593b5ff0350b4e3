"""How a plan has a declaration checked: its stages, who acts at them, notices, votes, grounds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from kernel.log.decider import Fact
from services.declaration.domain.plan.words import Code, Days, Name, Named, When
from services.declaration.published import StationActor

Exempt = Literal["education", "current-title", "appointed-on", "speciality", "achievements"]


class PublicNotice(Fact):
    """单位公示: for so many working days; an objection can be raised until its end, and for `objection_days` working
    days more (guide 二.8). `places`: where it is posted at least; `exempt`: what the posted table leaves out."""

    working_days: Annotated[int, Field(ge=1, le=60)] = 5
    objection_days: Annotated[int, Field(ge=0, le=60)] = 0
    places: Annotated[tuple[Name, ...], Field(max_length=20)] = ()
    exempt: tuple[Exempt, ...] = ()


class Vote(Fact):
    """How a committee recommends: so many present and so many of those in favour, as shares (0.6667 means two thirds):
    more than `favour_over`, or, where `favour_from` is given (三分之二以上, which includes just two thirds), so many or
    more."""

    present_from: Annotated[float, Field(gt=0, le=1)] = 0.5
    favour_over: Annotated[float, Field(ge=0, lt=1)] = 0.5
    favour_from: Annotated[float, Field(gt=0, le=1)] | None = None
    members: Annotated[int, Field(ge=1, le=200)] | None = None


class PlannedStage(Fact):
    """One station of the chain, its actor, and until when it acts.

    `days`: how long it has at least from the moment a case reaches it again after a return. `notice`: it holds a public
    notice before it passes; `vote`: it passes by a vote; `entrusts`: passing issues the 评审委托书; `hand_overs`: how
    often a misrouted case can be handed over to another of the stage's authorities.
    """

    id: Code
    name: Name
    actor: StationActor
    due_at: AwareDatetime
    days: Days = 5
    remind_days_before: Days | None = 2
    notice: PublicNotice | None = None
    vote: Vote | None = None
    entrusts: bool = False
    hand_overs: Annotated[int, Field(ge=0, le=10)] = 2


class FailedGround(Named):
    """A ground of 审核不通过. `counts_as_failure`: it says that a 评审 or 评审推荐 wasn't passed, after which a plan
    may want some years to pass; what is wrong with the materials (资格审查, 审核) is no such thing."""

    counts_as_failure: bool = False


class Grounds(Fact):
    """The closed lists of 不予受理 (at acceptance) and of 审核不通过."""

    inadmissible: tuple[Named, ...] = ()
    failed: tuple[FailedGround, ...] = ()

    def counts_as_failure(self, code: str) -> bool:
        """Whether whom this ground was held against has failed a review."""
        return any(ground.counts_as_failure for ground in self.failed if ground.code == code)


class RouteStation(Fact):
    """A stage that a route takes, and the authority that acts there (none: the employer itself, or the office)."""

    stage: Code
    authority: Code | None = None


class Route(When):
    """Where a declaration goes: the first route that fits (guide 二.3, 二.8), with the stages it takes, in the plan's
    order. `paragraph`: what it follows from."""

    name: Name
    code: Code | None = None
    paragraph: Name | None = None
    stations: Annotated[tuple[RouteStation, ...], Field(min_length=1, max_length=12)]


class Urging(Fact):
    """催办: how many days must lie between two of the same applicant."""

    every_days: Days = 2
