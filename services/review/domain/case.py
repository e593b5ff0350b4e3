"""What a case (案件) is: its commands, its events, and the state they fold to. Which act is open when: `table.py`.

A case is known by the id of its declaration. From submission on review holds the pen (DOMAIN); every act names the
submission number it judged, and keeps the readiness digest that submission came with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Event, Fact, Text, sealed
from services.review.domain.chain import Plan

APPLICANT = "applicant"


class Status(StrEnum):
    """Where a case stands."""

    CHECKING = "checking"
    RETURNED = "returned"
    PASSED = "passed"


class Asker(Fact):
    """Who wants to act or to look: the roles held, and the person or organisation acted for."""

    roles: tuple[str, ...]
    org_id: UUID | None = None
    person_id: UUID | None = None


class Station(Fact):
    """A stage of the plan with the organisation that acts there in this case. `org_name`: an authority's; None for the
    employer, whose name says something of the person, and for an authority that isn't registered yet."""

    id: Text
    name: Text
    actor: Text
    org_id: UUID
    org_name: Text | None
    due_at: datetime


class CaseFile(Fact):
    """A file of a submission, and the context that keeps it."""

    file_id: UUID
    owner: Literal["declaration", "archive"]


class Submission(Fact):
    """What was handed in, as far as a case must know it; declaration keeps the rest, unchanged, under `number`."""

    number: int
    plan_id: UUID
    plan_version: int
    plan_title: Text
    rule_set_version: Text
    readiness_digest: Text
    mode: Text
    employer_id: UUID
    employer_name: Annotated[Text, sealed("person_id")]
    applicant_name: Annotated[Text, sealed("person_id")]
    chain: Annotated[tuple[Station, ...], Field(min_length=1)]
    resubmission_days: int
    files: tuple[CaseFile, ...]

    def org_name(self, station: Station) -> str | None:
        """What the organisation at a station is called, where that is known."""
        return self.employer_name if station.org_id == self.employer_id else station.org_name


class Defect(Fact):
    """One thing to mend, in the checker's words. `pointer` names the part it concerns ("" for the whole)."""

    pointer: Annotated[Text, Field(max_length=200)]
    text: Annotated[Text, Field(min_length=1, max_length=500), sealed("person_id")]


# -- commands ---------------------------------------------------------------------------------------------------------


class HandIn(Command):
    """Take in submission `number`; `parties` says which organisation acts at each stage, `names` what authorities
    among them are called."""

    declaration_id: UUID
    person_id: UUID
    number: int
    plan_id: UUID
    plan: Plan
    parties: dict[str, UUID]
    names: dict[UUID, Text]
    rule_set_version: Text
    readiness_digest: Text
    mode: Text
    employer_id: UUID
    employer_name: Text
    applicant_name: Text
    files: tuple[CaseFile, ...]
    at: datetime


class PassStage(Command):
    """通过: the officer of the current stage passes the submission they saw, at the stage they saw it at."""

    asker: Asker
    submission: int
    stage: Text
    opinion: Text | None
    at: datetime


class ReturnCase(Command):
    """退回修改: the officer of the current stage wants these things mended, all of them told at once."""

    asker: Asker
    submission: int
    stage: Text
    defects: tuple[Defect, ...]
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class CaseOpened(Event):
    """The first submission arrived: the first stage of the chain has it."""

    declaration_id: UUID
    person_id: UUID
    submission: Submission
    at: datetime


class CaseResubmitted(Event):
    """The mended submission arrived: it starts again at the first stage of its chain."""

    person_id: UUID
    submission: Submission
    at: datetime


class CheckPassed(Event):
    """A stage passed the submission; `next_stage` has it now (None: it was the last)."""

    person_id: UUID
    submission: int
    stage: str
    next_stage: str | None
    role: str
    org_id: UUID
    plan_version: int
    rule_set_version: Text
    readiness_digest: str
    opinion: Annotated[Text | None, sealed("person_id")]
    at: datetime


class CheckReturned(Event):
    """A stage wants these things mended by `resubmit_by` (inclusive)."""

    person_id: UUID
    submission: int
    stage: str
    role: str
    org_id: UUID
    plan_version: int
    rule_set_version: Text
    readiness_digest: str
    defects: tuple[Defect, ...]
    resubmit_by: datetime
    at: datetime


class MaterialsPassed(Event):
    """材料审核通过: the whole chain passed the submission."""

    person_id: UUID
    submission: int
    at: datetime


HandedIn: TypeAlias = CaseOpened | CaseResubmitted
Checked: TypeAlias = CheckPassed | CheckReturned


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """A case as it stands. `step` counts stages passed in this submission; `reached` are the (role, organisation)
    that have had it before them in any submission; `files` are those of every submission, with their keepers."""

    declaration_id: UUID
    person_id: UUID
    submission: Submission
    status: Status
    step: int
    history: tuple[HandedIn | Checked, ...]
    reached: frozenset[tuple[str, UUID]]
    files: dict[UUID, str]

    @property
    def station(self) -> Station:
        """The stage that has the case; once returned, the one that returned it; once passed, the last one."""
        return self.submission.chain[min(self.step, len(self.submission.chain) - 1)]

    @property
    def last_return(self) -> CheckReturned | None:
        """The return the applicant has to answer, or has answered last."""
        return next((e for e in reversed(self.history) if isinstance(e, CheckReturned)), None)

    def decision(self, submission: int, stage: str) -> Checked | None:
        """What a stage decided on a submission: it decides once."""
        return next(
            (
                e
                for e in self.history
                if isinstance(e, CheckPassed | CheckReturned) and (e.submission, e.stage) == (submission, stage)
            ),
            None,
        )


def evolve(case: Case | None, event: Event) -> Case:
    """What an event makes of a case."""
    match event, case:
        case CaseOpened(), None:
            return _handed_in(Case(event.declaration_id, event.person_id, event.submission, Status.CHECKING, 0, (),
                                   frozenset(), {}), event)  # fmt: skip
        case CaseResubmitted(), Case():
            return _handed_in(case, event)
        case CheckPassed(), Case():
            status = Status.CHECKING if event.next_stage else Status.PASSED
            return _reach(replace(case, status=status, step=case.step + 1, history=(*case.history, event)))
        case CheckReturned(), Case():
            return replace(case, status=Status.RETURNED, history=(*case.history, event))
        case MaterialsPassed(), Case():
            return case  # the last CheckPassed said so; this one is for others to hear
    raise TypeError(f"{type(event).__name__} on {case!r}")


def _handed_in(case: Case, event: HandedIn) -> Case:
    files = case.files | {f.file_id: f.owner for f in event.submission.files}
    return _reach(
        replace(
            case,
            submission=event.submission,
            status=Status.CHECKING,
            step=0,
            history=(*case.history, event),
            files=files,
        )
    )


def _reach(case: Case) -> Case:
    return replace(case, reached=case.reached | {(case.station.actor, case.station.org_id)})
