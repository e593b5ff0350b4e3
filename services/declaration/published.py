"""The events of declaration that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from kernel.log.decider import Published, PublishedPart

StageActor = Literal["employer", "acceptance", "midlevel", "office"]
"""Which party of a declaration acts at a stage."""


class Stage(PublishedPart):
    """One station of a plan's chain: its name on screen, who acts there, and until when (inclusive)."""

    id: str
    name: str
    actor: StageActor
    due_at: datetime


class Fee(PublishedPart):
    """What a review costs under a plan, and for how many days the window to pay is open."""

    amount_fen: int
    window_days: int


class Parties(PublishedPart):
    """Who checks a declaration: one organisation for each actor a stage can name."""

    employer: UUID
    acceptance: UUID
    midlevel: UUID
    office: UUID


class PlanPublished(Published):
    """A review plan (评审计划) can be declared under. Instants are inclusive."""

    plan_id: UUID
    plan_version: int
    code: str
    title: str
    year: int
    series: str
    level: str
    opens_at: datetime
    closes_at: datetime
    stages: tuple[Stage, ...]
    office_id: UUID
    fee: Fee
    resubmission_days: int


class CommitmentSigned(Published):
    """The person signed the 保证书 in the wording `text_version`."""

    declaration_id: UUID
    person_id: UUID
    plan_id: UUID
    plan_version: int
    text_version: str


class DeclarationSubmitted(Published):
    """Handed in for the `submission`-th time; what was handed in is asked for by that number, and stays as it was.

    `readiness_digest` stands for the outcome of every rule of `rule_set_version` at that instant.
    """

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    rule_set_version: str
    readiness_digest: str
    mode: str
    parties: Parties
