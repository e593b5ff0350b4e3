"""Employments: a person asks to be bound to an employer, and the employer says whether they work there.

Guide 一.2: 与所在单位名称进行绑定. One stream per person and employer; a person has one employment at a time, until
they end it themselves. A refused one stays theirs too, so that they see why before they ask elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Command,
    Decider,
    Event,
    NotFound,
    Published,
    Release,
    Take,
    Text,
    Upcaster,
    Violation,
    reject,
    sealed,
)
from kernel.log.ids import derived
from services.identity import published
from services.identity.domain.oneself import not_oneself
from services.identity.domain.urging import Urges, may_urge
from services.identity.published import EmployerUrged, EmploymentBound


class EmploymentStatus(StrEnum):
    """Where an employment stands."""

    ASKED = "asked"
    BOUND = "bound"
    REFUSED = "refused"
    ENDED = "ended"


def employment_id_of(person_id: UUID, employer_id: UUID) -> UUID:
    """The id of a person's employment with an employer."""
    return derived("employment", person_id, employer_id)


# -- commands ---------------------------------------------------------------------------------------------------------


class AskBinding(Command):
    """A person asks to be bound. `employer_authorized`: whether the employer's letter has been accepted."""

    person_id: UUID
    employer_id: UUID
    employer_authorized: bool
    name: Text
    id_number: Text
    at: datetime


class ApproveBinding(Command):
    """The employer's officer confirms that the person works there; its standing goes with it, as it is now.
    `checker`: the person that the officer is, where known."""

    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None = None
    employer_kind: str | None = None
    entrusted_by: str | None = None
    checker: UUID | None = None
    at: datetime


class RefuseBinding(Command):
    """The employer's officer doesn't know the person as theirs."""

    employer_id: UUID
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


class EndEmployment(Command):
    """The person takes the request back, or leaves the employer; or the employer says that they have left."""

    by: UUID
    at: datetime


class UrgeBinding(Command):
    """催办 by the person who asked."""

    person_id: UUID
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class BindingAsked(Event):
    """The employer is asked; by name and ID number its officer knows the person."""

    employment_id: UUID
    person_id: UUID
    employer_id: UUID
    name: Annotated[Text, sealed("person_id")]
    id_number: Annotated[Text, sealed("person_id")]
    at: datetime


def _without_history(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"formerly": None, "employer_kind": None, "entrusted_by": None}


class BindingApproved(Event):
    """The person works there."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _without_history}

    person_id: UUID
    affiliation: str
    region: str
    formerly: str | None
    employer_kind: str | None
    entrusted_by: str | None
    at: datetime


class BindingRefused(Event):
    """The person doesn't work there, the employer says."""

    person_id: UUID
    reason: Annotated[Text, sealed("person_id")]
    at: datetime


class EmploymentEnded(Event):
    """The person took the request back, or left the employer."""

    person_id: UUID
    at: datetime


class BindingUrged(Event):
    """The person asks the employer to decide."""

    person_id: UUID
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class EmploymentState:
    """An employment as it stands."""

    employment_id: UUID
    person_id: UUID
    employer_id: UUID
    name: str
    id_number: str
    status: EmploymentStatus = EmploymentStatus.ASKED
    reason: str | None = None
    urges: Urges = field(default_factory=Urges)


def decide(command: Command, employment: EmploymentState | None) -> Sequence[Event]:
    """The rules of an employment."""
    match command, employment:
        case AskBinding(), _:
            return _ask(command, employment)
        case ApproveBinding(), EmploymentState() if employment.employer_id == command.employer_id:
            if employment.status is EmploymentStatus.BOUND:
                return []
            _is_asked(employment)
            not_oneself(employment.person_id, command.checker)
            return [
                BindingApproved(
                    person_id=employment.person_id,
                    affiliation=command.affiliation,
                    region=command.region,
                    formerly=command.formerly,
                    employer_kind=command.employer_kind,
                    entrusted_by=command.entrusted_by,
                    at=command.at,
                )
            ]
        case RefuseBinding(), EmploymentState() if employment.employer_id == command.employer_id:
            if employment.status is EmploymentStatus.REFUSED and employment.reason == command.reason:
                return []
            _is_asked(employment)
            return [BindingRefused(person_id=employment.person_id, reason=command.reason, at=command.at)]
        case EndEmployment(), EmploymentState() if command.by in (employment.person_id, employment.employer_id):
            if employment.status is EmploymentStatus.ENDED:
                return []
            if command.by == employment.employer_id:
                _is_bound(employment)
            return [EmploymentEnded(person_id=employment.person_id, at=command.at)]
        case UrgeBinding(), EmploymentState() if employment.person_id == command.person_id:
            may_urge(employment.urges, command.at, waits=employment.status is EmploymentStatus.ASKED)
            return [BindingUrged(person_id=employment.person_id, at=command.at)]
    raise NotFound


def _ask(command: AskBinding, employment: EmploymentState | None) -> Sequence[Event]:
    if employment is not None and employment.status in {EmploymentStatus.ASKED, EmploymentStatus.BOUND}:
        return []
    if not command.employer_authorized:
        raise reject(
            "employer-not-authorized",
            "该单位尚未通过授权委托书审核，暂不能绑定",
            "the employer's authorization letter hasn't been accepted yet",
            pointer="/employer_id",
        )
    return [
        BindingAsked(
            employment_id=employment_id_of(command.person_id, command.employer_id),
            person_id=command.person_id,
            employer_id=command.employer_id,
            name=command.name,
            id_number=command.id_number,
            at=command.at,
        )
    ]


def _is_bound(employment: EmploymentState) -> None:
    if employment.status is not EmploymentStatus.BOUND:
        raise reject(
            "not-bound-here", "该人员未与本单位绑定", f"the binding is {employment.status}, not confirmed",
            actual=employment.status,
        )  # fmt: skip


def _is_asked(employment: EmploymentState) -> None:
    if employment.status is not EmploymentStatus.ASKED:
        raise reject(
            "binding-not-asked", "没有待处理的绑定申请", f"the binding is {employment.status}, not asked for",
            actual=employment.status,
        )  # fmt: skip


def evolve(employment: EmploymentState | None, event: Event) -> EmploymentState:
    """What an event makes of an employment."""
    match event, employment:
        case BindingAsked(), _:
            told = (event.employment_id, event.person_id, event.employer_id, event.name, event.id_number)
            return EmploymentState(*told, urges=employment.urges if employment else Urges())
        case BindingUrged(), EmploymentState():
            return replace(employment, urges=employment.urges.once_more(event.at))
        case BindingApproved(), EmploymentState():
            return replace(employment, status=EmploymentStatus.BOUND)
        case BindingRefused(), EmploymentState():
            return replace(employment, status=EmploymentStatus.REFUSED, reason=event.reason)
        case EmploymentEnded(), EmploymentState():
            return replace(employment, status=EmploymentStatus.ENDED)
    raise TypeError(f"{type(event).__name__} on an employment")


def publish(event: Event, employment: EmploymentState) -> Published | None:
    """What others hear of it."""
    match event:
        case BindingApproved():
            return EmploymentBound(
                employment_id=employment.employment_id,
                person_id=employment.person_id,
                employer_id=employment.employer_id,
                affiliation=event.affiliation,
                region=event.region,
                formerly=event.formerly,
                entrusted_by=event.entrusted_by,
                employer_kind=event.employer_kind,
            )
        case BindingUrged():
            return EmployerUrged(
                person_id=event.person_id, employer_id=employment.employer_id, waits="binding", urged_at=event.at
            )
        case EmploymentEnded():
            return published.EmploymentEnded(
                employment_id=employment.employment_id,
                person_id=employment.person_id,
                employer_id=employment.employer_id,
            )
    return None


def claims(event: Event, before: EmploymentState | None) -> Sequence[Take | Release]:
    """One employment a person; the claim is also how a person's employment is found."""
    match event:
        case BindingAsked() if before is not None and before.status is EmploymentStatus.REFUSED:
            return ()  # asked again: the claim is still held
        case BindingAsked():
            taken = Violation(
                "bound-elsewhere",
                "您已绑定或正在申请绑定其他单位，请先解除",
                "you are bound to, or have asked, another employer: end that first",
                pointer="/employer_id",
            )
            return [Take("employment", str(event.person_id), taken)]
        case EmploymentEnded():
            return [Release("employment", str(event.person_id))]
    return ()


Employment: Decider[EmploymentState] = Decider(
    stream_type="Employment",
    events=(BindingAsked, BindingApproved, BindingRefused, EmploymentEnded, BindingUrged),
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
)
