"""What a case is made of: the submission with the chain it walks, whose turn it is, and who asks.

A case is known by the id of its declaration. From submission on review holds the pen (DOMAIN); every act names the
submission number it judged, and keeps the readiness digest that submission came with.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact, Text, sealed
from services.review.domain.chain import Ground, Vote

APPLICANT = "applicant"
PLATFORM = "platform"
"""The role of what acts by itself when an instant has come; no token holds it."""


class Status(StrEnum):
    """Where a case stands: 审核中, 公示中, 退回修改, 撤回待确认; 材料审核通过, 不予受理 or 审核不通过, 已撤回, 逾期."""

    CHECKING = "checking"
    POSTED = "posted"
    RETURNED = "returned"
    WITHDRAWING = "withdrawing"
    PASSED = "passed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class Asker(Fact):
    """Who wants to act or to look: the account, the roles held, the organisation acted for, and the person that they
    are (of an officer: whom their phone belongs to, where it is known)."""

    roles: tuple[str, ...]
    org_id: UUID | None = None
    person_id: UUID | None = None
    account_id: UUID | None = None


class Holder(Fact):
    """Whose turn it is: the stage the case is at, who acts (`org_id` null: the applicant), until when (inclusive).
    `org_name` as in `Station`."""

    stage: Text
    stage_name: Text
    actor: Text
    org_id: UUID | None
    org_name: Text | None
    due_at: datetime | None

    @property
    def role(self) -> str:
        """The role that acts."""
        return self.actor

    @property
    def until(self) -> datetime | None:
        """Until when (inclusive)."""
        return self.due_at


class Station(Fact):
    """A stage of the plan with the organisation that acts there in this case; the rest as in the plan's `Stage`, but
    `hand_overs`, which is no more than there are other authorities.
    `org_name`: an authority's; None for the employer, whose name says something of the person, and for an authority
    that isn't registered yet."""

    id: Text
    name: Text
    actor: Text
    org_id: UUID
    org_name: Text | None
    due_at: datetime
    days: int = 5
    notice_days: int | None = None
    notice_places: tuple[Text, ...] = ()
    notice_exempt: tuple[Text, ...] = ()
    objection_days: int = 0
    vote: Vote | None = None
    entrusts: bool = False
    hand_overs: int = 0

    def holder(self, due_at: datetime | None = None) -> Holder:
        """Its organisation's turn."""
        return Holder(
            stage=self.id,
            stage_name=self.name,
            actor=self.actor,
            org_id=self.org_id,
            org_name=self.org_name,
            due_at=due_at or self.due_at,
        )


class CaseFile(Fact):
    """A file of a case, and the context that keeps it."""

    file_id: UUID
    owner: Literal["declaration", "archive", "review"]


class Submission(Fact):
    """What was handed in, as far as a case must know it; declaration keeps the rest, unchanged, under `number`.

    `office_id`: the committee office, to which a stage that can't act hands the case up. `route`: the plan's rule that
    chose the chain.
    """

    number: int
    plan_id: UUID
    plan_version: int
    plan_title: Text
    rule_set_version: Text
    readiness_digest: Text
    mode: Text
    route: Text = ""
    employer_id: UUID
    employer_name: Annotated[Text, sealed("person_id")]
    applicant_name: Annotated[Text, sealed("person_id")]
    office_id: UUID
    chain: Annotated[tuple[Station, ...], Field(min_length=1)]
    resubmission_days: int
    rounds: int | None = None
    inadmissible: tuple[Ground, ...] = ()
    failed: tuple[Ground, ...] = ()
    files: tuple[CaseFile, ...]

    def org_name(self, station: Station) -> str | None:
        """What the organisation at a station is called, where that is known."""
        return self.employer_name if station.org_id == self.employer_id else station.org_name

    def place(self, stage_id: str) -> int | None:
        """The place of a stage in the chain."""
        return next((n for n, s in enumerate(self.chain) if s.id == stage_id), None)


class Defect(Fact):
    """One thing to mend, in the checker's words. `pointer` names the part it concerns ("" for the whole)."""

    pointer: Annotated[Text, Field(max_length=200)]
    text: Annotated[Text, Field(min_length=1, max_length=500), sealed("person_id")]
