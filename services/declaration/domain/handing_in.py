"""What happens to a declaration at and after submit: handed in, sent back, passed, or found without a route."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from kernel.log.decider import Event, Fact, Text, Upcaster, as_it_was, sealed
from services.declaration.published import Station


class RuleOutcome(Fact):
    """One line of the readiness that a submission was accepted with."""

    rule: str
    outcome: str


def _with_stations(stored: dict[str, Any]) -> dict[str, Any]:
    """Before, there was one organisation for each actor, and a stage was called like its actor."""
    stations = [{"stage": actor, "actor": actor, "org_id": org} for actor, org in stored["parties"].items()]
    kept = {name: value for name, value in stored.items() if name != "parties"}
    return kept | {"route": "", "stations": stations, "year": None, "slot": None}


class HandedIn(Event):
    """Submission `submission`. All that was filled in before it, the named versions of the dossier and the plan are
    its frozen copy: none of them ever changes, so nothing is copied into this event but which ones.

    `slot`: its place among the person's declarations of the plan's `year`, where the plan limits them; a first
    submission takes it."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_stations}

    submission: int
    person_id: UUID
    employer_id: UUID
    plan_id: UUID
    plan_version: int
    profile_version: int
    route: str
    stations: tuple[Station, ...]
    mode: str
    rule_set_version: str
    readiness: tuple[RuleOutcome, ...]
    readiness_digest: str
    year: int | None
    slot: int | None
    at: datetime


class FoundNoRoute(Event):
    """A submit was refused because no route of the plan fits: the office is shown that somebody waits for one."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    plan_id: UUID
    plan_version: int
    office_id: UUID
    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None
    entrusted_by: str | None
    mode: str
    transfer_kind: str | None
    employer_kind: str | None = None
    at: datetime


class DefectTold(Fact):
    """One thing to mend, in the checker's words; `pointer` names the part it concerns ("" for the whole)."""

    pointer: Text
    text: Annotated[Text, sealed("person_id")]


def _nothing_told(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"person_id": None, "told": []}


class Reopened(Event):
    """A checker returned submission `submission` with so many defects: the pen is the person's again. `told`: which
    ones (none: the return came before they were kept here)."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _nothing_told}

    person_id: UUID | None
    submission: int
    stage: str
    defects: int
    told: tuple[DefectTold, ...]
    resubmit_by: datetime


class MaterialsPassed(Event):
    """The office passed the materials of submission `submission`."""

    submission: int


LAPSED = "lapsed"


class CaseClosed(Event):
    """Review ended the case of submission `submission`: 不予受理 (`inadmissible`), 审核不通过 (`failed`), or 逾期未补正
    (`lapsed`), which ends where the office puts the date off after all."""

    submission: int
    kind: str
