"""A name or an ID number corrected: asked for with proof, reviewed by the operator, never silent. Part of the person's
stream.

Guide, second part, 3: 身份证不可修改. DOMAIN: the name used in a declaration changes only by a reviewed act; what was
issued keeps the name as issued. Once approved, the profile has to be handed to the employer again: its next version
carries the corrected name, and those who keep a copy get it that way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Command,
    Event,
    NotFound,
    Rejected,
    Release,
    Take,
    Text,
    Violation,
    reject,
    sealed,
)
from kernel.log.fileref import FileRef
from services.identity.domain import codes
from services.identity.domain.oneself import not_oneself
from services.identity.domain.person_state import Correction, CorrectionStatus, Registered
from services.identity.domain.profile import ProfileStatus
from services.identity.domain.registration import ID_TAKEN

# -- commands ---------------------------------------------------------------------------------------------------------


class AskCorrection(Command):
    """Name, ID number or both are wrong; the proof says what is right. None: right as it is."""

    correction_id: UUID
    name: Annotated[Text, Field(min_length=1, max_length=50)] | None
    id_number: Text | None
    proof: FileRef
    today: date
    at: datetime


class ApproveCorrection(Command):
    """The operator has seen the proof. `checker`: the person that the operator is, where known."""

    correction_id: UUID
    checker: UUID | None = None
    at: datetime


class RefuseCorrection(Command):
    """The proof doesn't show it, and why."""

    correction_id: UUID
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class CorrectionAsked(Event):
    """The person says what is right, and proves it."""

    person_id: UUID
    correction_id: UUID
    name: Annotated[Text | None, sealed("person_id")]
    id_number: Annotated[Text | None, sealed("person_id")]
    proof: FileRef
    at: datetime


class CorrectionApproved(Event):
    """The person's name and ID number are these from now on."""

    person_id: UUID
    correction_id: UUID
    name: Annotated[Text, sealed("person_id")]
    id_number: Annotated[Text, sealed("person_id")]
    corrected: tuple[str, ...]
    at: datetime


class CorrectionRefused(Event):
    """Nothing is corrected."""

    person_id: UUID
    correction_id: UUID
    reason: Annotated[Text, sealed("person_id")]
    at: datetime


CorrectionCommand = AskCorrection | ApproveCorrection | RefuseCorrection
CorrectionEvent = CorrectionAsked | CorrectionApproved | CorrectionRefused
CORRECTION_EVENTS = (CorrectionAsked, CorrectionApproved, CorrectionRefused)


def decide_correction(command: CorrectionCommand, person: Registered) -> Sequence[Event]:
    """The rules of a correction."""
    if isinstance(command, AskCorrection):
        return _ask(command, person)
    correction = person.correction
    if correction is None or correction.correction_id != command.correction_id:
        raise NotFound
    wanted = CorrectionStatus.APPROVED if isinstance(command, ApproveCorrection) else CorrectionStatus.REFUSED
    if correction.status is wanted:
        return []
    if correction.status is not CorrectionStatus.ASKED:
        raise reject(
            "correction-not-asked", "该更正申请已处理", "this correction was decided already", actual=correction.status
        )
    if isinstance(command, RefuseCorrection):
        return [
            CorrectionRefused(
                person_id=person.person_id,
                correction_id=command.correction_id,
                reason=command.reason,
                at=command.at,
            )
        ]
    not_oneself(person.person_id, command.checker)
    return [
        CorrectionApproved(
            person_id=person.person_id,
            correction_id=command.correction_id,
            name=correction.name or person.name,
            id_number=correction.id_number or person.id_number,
            corrected=correction.fields,
            at=command.at,
        )
    ]


def _ask(command: AskCorrection, person: Registered) -> Sequence[Event]:
    waiting = person.correction is not None and person.correction.status is CorrectionStatus.ASKED
    if person.correction is not None and person.correction.correction_id == command.correction_id:
        return []  # the same request again
    found = []
    if waiting:
        found.append(
            Violation(
                "correction-under-way", "已有更正申请正在审核", "a correction of yours is being looked at already"
            )
        )
    if command.name in (None, person.name) and command.id_number in (None, person.id_number):
        found.append(
            Violation(
                "nothing-to-correct",
                "姓名和身份证号码与现有信息相同",
                "name and ID number are what they are already",
            )
        )
    if command.id_number is not None and codes.birth_date_of(command.id_number) > command.today:
        found.append(
            Violation(
                "id-number-birth-date",
                "身份证号码中的出生日期晚于今天",
                "the date of birth in the ID number lies in the future",
                pointer="/id_number",
            )
        )
    if found:
        raise Rejected(found)
    return [
        CorrectionAsked(
            person_id=person.person_id,
            correction_id=command.correction_id,
            name=command.name if command.name != person.name else None,
            id_number=command.id_number if command.id_number != person.id_number else None,
            proof=command.proof,
            at=command.at,
        )
    ]


def evolve_correction(person: Registered, event: CorrectionEvent) -> Registered:
    """What an event makes of a person."""
    match event:
        case CorrectionAsked():
            asked = Correction(event.correction_id, event.name, event.id_number, event.proof, event.at)
            return replace(person, correction=asked)
        case CorrectionApproved():
            profile = person.profile
            if profile.status in {ProfileStatus.SUBMITTED, ProfileStatus.APPROVED}:
                profile = replace(profile, status=ProfileStatus.DRAFT)
            done = replace(person.correction, status=CorrectionStatus.APPROVED) if person.correction else None
            return replace(person, name=event.name, id_number=event.id_number, profile=profile, correction=done)
        case CorrectionRefused():
            refused = None
            if person.correction:
                refused = replace(person.correction, status=CorrectionStatus.REFUSED, reason=event.reason)
            return replace(person, correction=refused)


def claims_of_correction(event: Event, before: Registered) -> Sequence[Take | Release]:
    """The corrected ID number logs in, the wrong one doesn't any more."""
    if isinstance(event, CorrectionApproved) and event.id_number != before.id_number:
        return [
            Release("login", before.id_number.lower()),
            Take("login", event.id_number.lower(), ID_TAKEN),
        ]
    return ()
