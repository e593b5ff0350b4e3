"""Somebody who sat the exam (业务考试), with all their records: 我的档案 (guide, second part, 2).

The exam knows people by their ID number, the product by their account. Until the two are linked the records wait; from
then on each pass is a certificate that a declaration can choose. A name on a certificate stays as it was issued.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Command,
    Decider,
    Event,
    Fact,
    NotFound,
    Published,
    Release,
    Take,
    Text,
    Violation,
    reject,
    sealed,
)
from kernel.log.ids import derived
from services.certificate.published import CertificateRevoked, ExamCertificateIssued

EXAMINEES, NUMBERS, PEOPLE = "examinee", "exam-certificate-number", "exam-person"
"""Scopes of claims: an ID number's examinee, a certificate number's, an account's."""

Sealed = Annotated[Text, sealed("examinee_id")]


class Result(Fact):
    """One record, as imported. `score` is shown as it was written (60.50); `region` a code of the exam's own tree;
    `valid_until` inclusive, null: without end."""

    exam: Text
    held_on: date
    valid_until: date | None
    name: Sealed
    id_number: Sealed
    unit_name: Sealed
    speciality: Text
    certificate_number: Annotated[Text | None, sealed("examinee_id")]
    score: Text
    passed: bool
    region: Text


# -- commands ---------------------------------------------------------------------------------------------------------


class TakeResult(Command):
    """An import brings a result."""

    examinee_id: UUID
    result: Result
    at: datetime


class LinkExaminee(Command):
    """The account `person_id` has this ID number: the records are theirs."""

    person_id: UUID
    at: datetime


class UnlinkExaminee(Command):
    """The account `person_id` never had this ID number: it was a slip, and is corrected."""

    person_id: UUID
    at: datetime


class ForgetExaminee(Command):
    """The person is erased: while it can still be read what is claimed for them, it is given up."""

    at: datetime


class RevokeCertificate(Command):
    """The exam administration takes a certificate back."""

    certificate_number: Text
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class ResultTaken(Event):
    """The record says this now: brought by an import, the first time or put right."""

    examinee_id: UUID
    record_id: UUID
    result: Result
    at: datetime


class ExamineeLinked(Event):
    """Whose records these are."""

    examinee_id: UUID
    person_id: UUID
    at: datetime


class CertificateGiven(Event):
    """A pass of a person who has an account: a certificate that a declaration can choose; again where it changed."""

    examinee_id: UUID
    record_id: UUID
    person_id: UUID


class CertificateTakenBack(Event):
    """A certificate that was given to an account by a wrong ID number, or for a result that was put right to a failure:
    that person has it no more."""

    examinee_id: UUID
    record_id: UUID
    person_id: UUID
    at: datetime


class ExamineeUnlinked(Event):
    """The records wait again for the account of whose ID number they bear."""

    examinee_id: UUID
    person_id: UUID
    at: datetime


class ExamineeForgotten(Event):
    """Nobody is found by these records any more. A later import of the ID number makes another examinee."""

    examinee_id: UUID
    at: datetime


class ExamCertificateVoided(Event):
    """The certificate counts no more."""

    examinee_id: UUID
    record_id: UUID
    reason: Sealed
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sitter:
    """An examinee as it stands; `records` in the order in which they came, `numbers` every certificate number there
    ever was: a number that was put right stays theirs."""

    examinee_id: UUID
    records: Mapping[UUID, Result] = field(default_factory=dict)
    person_id: UUID | None = None
    given: frozenset[UUID] = frozenset()
    revoked: frozenset[UUID] = frozenset()
    numbers: tuple[str, ...] = ()
    forgotten: bool = False


def record_id_of(examinee_id: UUID, result: Result) -> UUID:
    """One record for each exam and speciality: imported again it is the same one."""
    return derived("exam-record", examinee_id, result.exam, result.speciality)


def decide(command: Command, sitter: Sitter | None) -> Sequence[Event]:
    """The rules of exam records."""
    if isinstance(command, ForgetExaminee):
        if sitter is None or sitter.forgotten:
            return []  # told again
        return [ExamineeForgotten(examinee_id=sitter.examinee_id, at=command.at)]
    if sitter is not None and sitter.forgotten:
        raise NotFound
    match command:
        case TakeResult():
            return _take(command, sitter)
        case LinkExaminee():
            return _link(command, _found(sitter))
        case UnlinkExaminee():
            return _unlink(command, _found(sitter))
        case RevokeCertificate():
            return _revoke(command, _found(sitter))
    raise TypeError(type(command).__name__)


def _found(sitter: Sitter | None) -> Sitter:
    if sitter is None:
        raise NotFound
    return sitter


def _take(command: TakeResult, sitter: Sitter | None) -> Sequence[Event]:
    record_id = record_id_of(command.examinee_id, command.result)
    if sitter is not None and sitter.records.get(record_id) == command.result:
        return []
    taken = ResultTaken(examinee_id=command.examinee_id, record_id=record_id, result=command.result, at=command.at)
    if sitter is None or sitter.person_id is None or record_id in sitter.revoked:
        return [taken]
    who, person_id, given = sitter.examinee_id, sitter.person_id, record_id in sitter.given
    if not command.result.passed:
        back = CertificateTakenBack(examinee_id=who, record_id=record_id, person_id=person_id, at=command.at)
        return [taken, back] if given else [taken]
    if given and _told(sitter.records[record_id]) == _told(command.result):
        return [taken]
    return [taken, CertificateGiven(examinee_id=who, record_id=record_id, person_id=person_id)]


def _told(result: Result) -> tuple[date, date | None, str]:
    """What others know of a certificate (the score they ask for) and a later import can put right: told anew where it
    changes."""
    return result.held_on, result.valid_until, result.score


def _link(command: LinkExaminee, sitter: Sitter) -> Sequence[Event]:
    if sitter.person_id == command.person_id:
        return []
    if sitter.person_id is not None:
        raise reject("already-linked", "考试记录已属于另一账号", "the records belong to another account")
    passes = [record_id for record_id, result in sitter.records.items() if result.passed]
    linked = ExamineeLinked(examinee_id=sitter.examinee_id, person_id=command.person_id, at=command.at)
    return [
        linked,
        *(
            CertificateGiven(examinee_id=sitter.examinee_id, record_id=record_id, person_id=command.person_id)
            for record_id in passes
            if record_id not in sitter.revoked
        ),
    ]


def _unlink(command: UnlinkExaminee, sitter: Sitter) -> Sequence[Event]:
    if sitter.person_id != command.person_id:
        return []
    who, person_id, at = sitter.examinee_id, command.person_id, command.at
    given = sorted(sitter.given - sitter.revoked)
    return [
        *(CertificateTakenBack(examinee_id=who, record_id=r, person_id=person_id, at=at) for r in given),
        ExamineeUnlinked(examinee_id=who, person_id=person_id, at=at),
    ]


def _revoke(command: RevokeCertificate, sitter: Sitter) -> Sequence[Event]:
    number = command.certificate_number
    record_id = next((r for r, result in sitter.records.items() if result.certificate_number == number), None)
    if record_id is None:
        raise NotFound
    if record_id in sitter.revoked:
        return []
    return [
        ExamCertificateVoided(examinee_id=sitter.examinee_id, record_id=record_id, reason=command.reason, at=command.at)
    ]


def evolve(sitter: Sitter | None, event: Event) -> Sitter:
    """What an event makes of an examinee."""
    match event:
        case ResultTaken():
            sitter, number = sitter or Sitter(event.examinee_id), event.result.certificate_number
            return replace(
                sitter,
                records={**sitter.records, event.record_id: event.result},
                numbers=(*sitter.numbers, number) if number and number not in sitter.numbers else sitter.numbers,
            )
        case ExamineeLinked() if sitter:
            return replace(sitter, person_id=event.person_id)
        case ExamineeUnlinked() if sitter:
            return replace(sitter, person_id=None)
        case ExamineeForgotten() if sitter:
            return replace(sitter, forgotten=True)
        case CertificateTakenBack() if sitter:
            return replace(sitter, given=sitter.given - {event.record_id})
        case CertificateGiven() if sitter:
            return replace(sitter, given=sitter.given | {event.record_id})
        case ExamCertificateVoided() if sitter:
            return replace(sitter, revoked=sitter.revoked | {event.record_id})
    raise TypeError(f"{type(event).__name__} on {sitter!r}")


def publish(event: Event, sitter: Sitter) -> Published | None:
    """What others hear of it. Who has no account yet is nobody's business."""
    match event:
        case CertificateGiven():
            result = sitter.records[event.record_id]
            return ExamCertificateIssued(
                certificate_id=event.record_id,
                person_id=event.person_id,
                passed_on=result.held_on,
                speciality=result.speciality,
                valid_until=result.valid_until,
            )
        case CertificateTakenBack():
            return CertificateRevoked(certificate_id=event.record_id, person_id=event.person_id, revoked_at=event.at)
        case ExamCertificateVoided() if sitter.person_id and event.record_id in sitter.given:
            return CertificateRevoked(certificate_id=event.record_id, person_id=sitter.person_id, revoked_at=event.at)
    return None


def claims(event: Event, before: Sitter | None) -> Sequence[Take | Release]:
    """An ID number leads to its examinee, a certificate number and an account, too."""
    match event:
        case ResultTaken(result=result):
            found = []
            if before is None:
                again = Violation("examinee-taken", "请重试", "please try again")
                found.append(Take(EXAMINEES, result.id_number, again))
            number = result.certificate_number
            if number and (before is None or number not in before.numbers):
                taken = Violation(
                    "certificate-number-taken", "合格证书编号已属于他人", "the number is another person's"
                )
                found.append(Take(NUMBERS, number, taken))
            return found
        case ExamineeLinked():
            other = Violation("person-linked", "该账号已有考试记录", "the account has the records of another ID number")
            return [Take(PEOPLE, str(event.person_id), other)]
        case ExamineeUnlinked():
            return [Release(PEOPLE, str(event.person_id))]
        case ExamineeForgotten() if before:
            # Not the account's: it comes to nobody again, and by it the key is found if the worker dies before the end.
            id_number = next(iter(before.records.values())).id_number
            return [Release(EXAMINEES, id_number), *(Release(NUMBERS, number) for number in before.numbers)]
    return []


Examinee: Decider[Sitter] = Decider(
    stream_type="Examinee",
    events=(
        ResultTaken,
        ExamineeLinked,
        CertificateGiven,
        CertificateTakenBack,
        ExamineeUnlinked,
        ExamineeForgotten,
        ExamCertificateVoided,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
)
