"""The integrity register (诚信登记): entries that bar a person from declaring, kept by the operator or an office.

One stream a person. An office takes out its own entries, the operator any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from kernel.log.decider import Command, Decider, Event, NotFound, Text, reject, sealed
from kernel.log.ids import derived

Why = Annotated[Text, Field(min_length=1, max_length=500)]


def register_id_of(person_id: UUID) -> UUID:
    """The stream of a person's entries."""
    return derived("integrity", person_id)


class EnterBar(Command):
    """Bar a person from declaring, until an instant (inclusive) or, without one, until it is lifted.

    `org_id`: the office that does it; None: the operator.
    """

    person_id: UUID
    entry_id: UUID
    reason: Why
    until: AwareDatetime | None
    org_id: UUID | None
    at: datetime


class LiftBar(Command):
    """Take an entry out, and say why. `officer`: the person that the officer is, where known."""

    entry_id: UUID
    reason: Why
    org_id: UUID | None
    officer: UUID | None = None
    at: datetime


class BarEntered(Event):
    """The person is barred from `at` on."""

    person_id: UUID
    entry_id: UUID
    reason: Annotated[Text, sealed("person_id")]
    until: datetime | None
    org_id: UUID | None
    at: datetime


class BarLifted(Event):
    """The entry bars nobody any more."""

    person_id: UUID
    entry_id: UUID
    reason: Annotated[Text, sealed("person_id")]
    org_id: UUID | None
    at: datetime


@dataclass(frozen=True)
class Bar:
    """One entry, as it stands."""

    entry_id: UUID
    reason: str
    since: datetime
    until: datetime | None
    org_id: UUID | None
    lifted_at: datetime | None = None
    lifted_because: str | None = None

    def bars(self, at: datetime) -> bool:
        """Whether it keeps the person from declaring at an instant; `until` is inclusive."""
        return self.lifted_at is None and (self.until is None or at <= self.until)


@dataclass(frozen=True)
class Register:
    """All entries about a person, in their order."""

    person_id: UUID
    bars: Mapping[UUID, Bar] = field(default_factory=dict)


def decide(command: Command, register: Register | None) -> Sequence[Event]:
    """Entered once, lifted once."""
    match command:
        case EnterBar():
            if register is not None and command.entry_id in register.bars:
                return []
            if command.until is not None and command.until <= command.at:
                raise reject(
                    "until-is-over",
                    "截止时间应晚于现在",
                    "the entry would be over before it begins",
                    pointer="/until",
                    limit=command.at.isoformat(),
                    actual=command.until.isoformat(),
                )
            return [BarEntered(**dict(command))]
        case LiftBar():
            bar = register.bars.get(command.entry_id) if register else None
            if register is None or bar is None:
                raise NotFound
            if command.org_id is not None and bar.org_id != command.org_id:
                raise reject(
                    "not-your-entry",
                    "只能撤销本机构登记的记录",
                    "an entry is lifted by whoever entered it, or the operator",
                )
            if bar.lifted_at is not None:
                return []
            if command.officer == register.person_id:
                raise reject(
                    "own-case",
                    "不得撤销本人的诚信记录，请由其他经办人办理",
                    "nobody lifts an entry about themselves: leave it to a colleague",
                )
            return [BarLifted(person_id=register.person_id, **command.model_dump(exclude={"officer"}))]
    raise TypeError(type(command).__name__)


def evolve(register: Register | None, event: Event) -> Register:
    """The register after an event."""
    match event:
        case BarEntered():
            register = register or Register(event.person_id)
            bar = Bar(event.entry_id, event.reason, event.at, event.until, event.org_id)
            return replace(register, bars={**register.bars, event.entry_id: bar})
        case BarLifted() if register is not None:
            lifted = replace(register.bars[event.entry_id], lifted_at=event.at, lifted_because=event.reason)
            return replace(register, bars={**register.bars, event.entry_id: lifted})
    raise TypeError(f"{type(event).__name__} on {register!r}")


IntegrityRegister: Decider[Register] = Decider(
    stream_type="IntegrityRegister", events=(BarEntered, BarLifted), decide=decide, evolve=evolve
)
