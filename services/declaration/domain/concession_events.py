"""What a plan's office conceded to a single declaration."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from kernel.log.decider import Event, Text, sealed


class ExtensionGranted(Event):
    """A deadline of this declaration was put off: of a stage, or (stage null) for handing it in.

    `reason` is told where the office decided it for this declaration alone; null: the plan's, for everybody.
    """

    person_id: UUID
    plan_id: UUID
    plan_version: int
    office_id: UUID
    stage: str | None
    stage_name: str | None
    until: datetime
    reason: Annotated[Text | None, sealed("person_id")]
    at: datetime


class MovedToVersion(Event):
    """By a decision of the office it is measured by another version of its plan from now on."""

    person_id: UUID
    plan_id: UUID
    from_version: int
    plan_version: int
    office_id: UUID
    reason: Annotated[Text, sealed("person_id")]
    at: datetime
