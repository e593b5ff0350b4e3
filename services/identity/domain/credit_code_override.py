"""A credit code whose check character is wrong, and which exists all the same: the operator lets it in, and says why.

DOMAIN: real organisations with a wrong check character exist, hence a reviewed override. One stream a code.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Text, reject
from kernel.log.ids import derived
from services.identity.domain.codes import credit_check_character


def override_id_of(credit_code: str) -> UUID:
    """The id of a code's override."""
    return derived("credit-code-override", credit_code)


class OverrideCheckCharacter(Command):
    """Let this code in, though GB 32100 asks for another check character. `credit_code` is well-formed but for it."""

    credit_code: str
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


class CheckCharacterOverridden(Event):
    """The code is let in."""

    override_id: UUID
    credit_code: str
    expected: str
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


@dataclass(frozen=True)
class Override:
    """A code that is let in."""

    override_id: UUID
    credit_code: str


def decide(command: Command, override: Override | None) -> Sequence[Event]:
    """A code is let in once; one whose check character is right needs nothing."""
    match command:
        case OverrideCheckCharacter() if override is None:
            expected = credit_check_character(command.credit_code[:17])
            if expected == command.credit_code[17]:
                raise reject(
                    "check-character-right", "该代码校验码无误，无需特批", "the check character of this code is right",
                    pointer="/credit_code", limit=expected, actual=command.credit_code[17],
                )  # fmt: skip
            return [
                CheckCharacterOverridden(
                    override_id=override_id_of(command.credit_code),
                    credit_code=command.credit_code,
                    expected=expected,
                    reason=command.reason,
                    at=command.at,
                )
            ]
        case OverrideCheckCharacter():
            return []
    raise TypeError(type(command).__name__)


def evolve(override: Override | None, event: Event) -> Override:
    """What an event makes of an override."""
    match event:
        case CheckCharacterOverridden():
            return Override(event.override_id, event.credit_code)
    raise TypeError(f"{type(event).__name__} on {override!r}")


CreditCodeOverride: Decider[Override] = Decider(
    stream_type="CreditCodeOverride", events=(CheckCharacterOverridden,), decide=decide, evolve=evolve
)
