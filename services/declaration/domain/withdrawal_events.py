"""What can happen about the end of a declaration at its person's wish. An edit never is one of these."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from kernel.log.decider import Event, Text, Upcaster, as_it_was, sealed


class DeclarationEnded(Event):
    """Withdrawn before it was ever handed in, for this reason."""

    person_id: UUID
    reason: Annotated[Text, sealed("person_id")]
    at: datetime


class DeclarationResumed(Event):
    """马上申报 again, after it was withdrawn: all that was in it is there. `closes_at`: as in `DeclarationBegun`."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    person_id: UUID
    plan_version: int
    notice_version: str
    at: datetime
    closes_at: datetime | None = None
    remind_days_before: int | None = None


class WithdrawalAsked(Event):
    """The person wants to withdraw submission `submission`, for this reason; review confirms it."""

    person_id: UUID
    submission: int
    reason: Annotated[Text, sealed("person_id")]
    at: datetime


class WithdrawalGranted(Event):
    """Review confirmed: submission `submission` is withdrawn."""

    submission: int
    at: datetime


class WithdrawalTurnedDown(Event):
    """Review didn't confirm: submission `submission` goes on where it was."""

    submission: int
    at: datetime
