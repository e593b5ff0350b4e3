"""The events of declaration that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from kernel.log.decider import Published, PublishedPart

StageActor = Literal["employer", "acceptance", "midlevel", "office"]
"""Which party of a declaration acts at a stage."""


StationActor = Literal["employer", "acceptance", "authority", "midlevel", "office"]
"""Who can act at a station: 用人单位, 受理点 (or who checks beside it), 主管部门, 中评委, 评委会办公室."""


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


class StationPlanned(PublishedPart):
    """One station of a plan's chain: its name on screen, who acts there, and until when (inclusive)."""

    id: str
    name: str
    actor: StationActor
    due_at: datetime


class Station(PublishedPart):
    """A station that a declaration takes, and the organisation that acts there."""

    stage: str
    actor: StationActor
    org_id: UUID


class PlanPublished2(Published):
    """A review plan can be declared under. What it asks, costs and allows is asked for by its version."""

    type_name: ClassVar[str] = "PlanPublished"
    schema_version: ClassVar[int] = 2

    plan_id: UUID
    plan_version: int
    code: str
    title: str
    year: int
    series: str
    level: str
    office_id: UUID
    opens_at: datetime
    closes_at: datetime
    stages: tuple[StationPlanned, ...]


class PlanAmended(Published):
    """The plan has a new version; declarations begun under an earlier one keep theirs, unless they are moved."""

    plan_id: UUID
    plan_version: int
    office_id: UUID
    title: str
    opens_at: datetime
    closes_at: datetime
    stages: tuple[StationPlanned, ...]


class DeadlineExtended(Published):
    """A deadline was put off to `until` (inclusive): of a stage, or of the window (`stage` null); for every
    declaration, or for one. What was put off for every declaration is then told of each that it concerns."""

    plan_id: UUID
    plan_version: int
    office_id: UUID
    stage: str | None
    stage_name: str | None = None
    declaration_id: UUID | None
    person_id: UUID | None
    until: datetime


class WindowClosing(Published):
    """The declaration isn't handed in yet, and the window for it closes at `closes_at` (inclusive)."""

    declaration_id: UUID
    person_id: UUID
    plan_id: UUID
    closes_at: datetime


class DeclarationMoved(Published):
    """By a decision of the office a declaration is measured by another version of its plan from now on."""

    declaration_id: UUID
    person_id: UUID
    plan_id: UUID
    from_version: int
    plan_version: int


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


class DeclarationSubmitted2(Published):
    """Handed in for the `submission`-th time; what was handed in is asked for by that number, and stays as it was.

    `stations`: the chain it takes, by the plan's route `route`. `readiness_digest` stands for the outcome of every rule
    of `rule_set_version` at that instant.
    """

    type_name: ClassVar[str] = "DeclarationSubmitted"
    schema_version: ClassVar[int] = 2

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    rule_set_version: str
    readiness_digest: str
    mode: str
    route: str
    stations: tuple[Station, ...]


class DeclarationAmended(Published):
    """An entry of a submission was moved to its right part, as review's decision `cause_event_id` says; not `moved`:
    there is no such entry, or no room for it, and the form is as it was."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    plan_id: UUID
    plan_version: int
    cause_event_id: UUID
    moved: bool = True


class WithdrawalRequested(Published):
    """The person wants to withdraw submission `submission`; review confirms it."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    requested_at: datetime
