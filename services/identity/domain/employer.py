"""Employers (用人单位): registered with their credit code, authorized once the operator accepts their letter.

Guide 一.2: the officer registers the employer account, logs in and hands in the authorization letter (授权委托书);
once the unit name is bound, its people can be bound to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Command,
    Decider,
    Event,
    Fact,
    NotFound,
    Published,
    Rejected,
    Text,
    Upcaster,
    reject,
    sealed,
)
from kernel.log.fileref import FileRef
from kernel.log.ids import derived
from services.identity.published import EmployerAuthorized, LetterReturned


class Affiliation(StrEnum):
    """所属关系: decides the acceptance point and who recommends (guide 二.3, 二.8).

    自主评聘 is none of its own: the guide has such a unit bring a 评审委托书 as provincial and central ones do (二.5),
    and sends its people by 所属关系 as everybody (二.3). So a provincial or central one says that it is provincial or
    central, and `self-evaluating` is said by the others alone, whose place decides.
    """

    MUNICIPAL = "municipal"
    PROVINCIAL = "provincial"
    CENTRAL = "central"
    PRIVATE = "private"
    FORMER_PROVINCIAL_CONSTRUCTION = "former-provincial-construction"
    SELF_EVALUATING = "self-evaluating"


class EmployerStatus(StrEnum):
    """Where an employer stands."""

    REGISTERED = "registered"
    LETTER_SUBMITTED = "letter-submitted"
    LETTER_REFUSED = "letter-refused"
    AUTHORIZED = "authorized"


class EmployerKind(StrEnum):
    """单位性质."""

    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    GOVERNMENT = "government"
    SOCIAL = "social"
    AGENCY = "agency"
    OTHER = "other"


class Standing(Fact):
    """What routing needs to know of an employer (guide 二.3, 二.8). `formerly` and `entrusted_by` are codes that plans
    name: `provincial-construction` (原省属施工企业), `provincial-talent-market` (省人才市场委托)."""

    affiliation: Affiliation
    region: str
    kind: EmployerKind | None = None
    formerly: str | None = None
    entrusted_by: str | None = None


class Founding(Standing):
    """What an employer registers with."""

    credit_code: str
    name: Annotated[Text, Field(min_length=1, max_length=100)]


def with_standing(founding: dict[str, Any]) -> dict[str, Any]:
    """A founding as it was stored before kind and history were asked for."""
    return founding | {"kind": None, "formerly": None, "entrusted_by": None}


def employer_id_of(credit_code: str) -> UUID:
    """The id of the employer with this credit code (in normal form): a code has one employer."""
    return derived("employer", credit_code)


# -- commands ---------------------------------------------------------------------------------------------------------


class RegisterEmployer(Command):
    """Register the employer with its first officer."""

    founding: Founding
    officer_id: UUID
    at: datetime


class RecordStanding(Command):
    """The operator records what the employer is now, and was, and why it is recorded: from a document on file."""

    standing: Standing
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


class SubmitLetter(Command):
    """Hand in the authorization letter, or a better one."""

    employer_id: UUID
    letter: FileRef
    at: datetime


class AuthorizeEmployer(Command):
    """The operator accepts letter `letter_version`."""

    letter_version: int
    at: datetime


class RefuseLetter(Command):
    """The operator refuses letter `letter_version`, and says why."""

    letter_version: int
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


def _founded_without_standing(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"founding": with_standing(stored["founding"])}


class EmployerRegistered(Event):
    """The employer has an account. Nothing here is personal: an organisation's entries are public."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _founded_without_standing}

    employer_id: UUID
    founding: Founding
    officer_id: UUID
    at: datetime


class StandingRecorded(Event):
    """What the employer is, and was. Cases that were declared before keep what was so then."""

    employer_id: UUID
    standing: Standing
    reason: Annotated[Text, Field(min_length=1, max_length=500)]
    at: datetime


class LetterSubmitted(Event):
    """The `letter_version`-th letter was handed in."""

    employer_id: UUID
    letter_version: int
    letter: FileRef
    at: datetime


class LetterAccepted(Event):
    """The operator accepted the letter: the unit name is bound."""

    employer_id: UUID
    letter_version: int
    at: datetime


class LetterRefused(Event):
    """The operator refused the letter. The reason may name the officer, so it is sealed as theirs."""

    employer_id: UUID
    officer_id: UUID
    letter_version: int
    reason: Annotated[Text, sealed("officer_id")]
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class EmployerState:
    """An employer as it stands; `reason` is why its last letter was refused."""

    employer_id: UUID
    founding: Founding
    officer_id: UUID
    status: EmployerStatus = EmployerStatus.REGISTERED
    letter_version: int = 0
    letter: FileRef | None = None
    reason: str | None = None

    @property
    def standing(self) -> Standing:
        """What routing needs to know of it."""
        return Standing(**{name: getattr(self.founding, name) for name in Standing.model_fields})

    @property
    def authorized(self) -> bool:
        """Whether people can be bound to it."""
        return self.status is EmployerStatus.AUTHORIZED


def decide(command: Command, employer: EmployerState | None) -> Sequence[Event]:
    """The rules of an employer."""
    match command, employer:
        case RegisterEmployer(), None:
            employer_id = employer_id_of(command.founding.credit_code)
            return [
                EmployerRegistered(
                    employer_id=employer_id, founding=command.founding, officer_id=command.officer_id, at=command.at
                )
            ]
        case RegisterEmployer(), EmployerState() if employer.officer_id == command.officer_id:
            return []
        case RegisterEmployer(), EmployerState():
            raise reject("employer-registered", "该单位已注册", "this employer is registered", pointer="/credit_code")
        case RecordStanding(), EmployerState():
            if command.standing == employer.standing:
                return []
            return [
                StandingRecorded(
                    employer_id=employer.employer_id,
                    standing=command.standing,
                    reason=command.reason,
                    at=command.at,
                )
            ]
        case SubmitLetter(), EmployerState() if employer.employer_id == command.employer_id:
            return _submit(command, employer)
        case AuthorizeEmployer(), EmployerState():
            _judges_current(command.letter_version, employer)
            if employer.status is EmployerStatus.AUTHORIZED:
                return []
            _is_submitted(employer)
            return [
                LetterAccepted(employer_id=employer.employer_id, letter_version=employer.letter_version, at=command.at)
            ]
        case RefuseLetter(), EmployerState():
            _judges_current(command.letter_version, employer)
            if employer.status is EmployerStatus.LETTER_REFUSED and employer.reason == command.reason:
                return []
            _is_submitted(employer)
            return [
                LetterRefused(
                    employer_id=employer.employer_id,
                    officer_id=employer.officer_id,
                    letter_version=employer.letter_version,
                    reason=command.reason,
                    at=command.at,
                )
            ]
    raise NotFound


def _submit(command: SubmitLetter, employer: EmployerState) -> Sequence[Event]:
    if employer.authorized:
        raise reject("already-authorized", "单位已通过授权审核", "the employer is authorized already")
    if employer.letter == command.letter and employer.status is EmployerStatus.LETTER_SUBMITTED:
        return []
    return [
        LetterSubmitted(
            employer_id=employer.employer_id,
            letter_version=employer.letter_version + 1,
            letter=command.letter,
            at=command.at,
        )
    ]


def _judges_current(letter_version: int, employer: EmployerState) -> None:
    if employer.letter is None:
        raise _no_letter(employer)
    if letter_version != employer.letter_version:
        raise reject(
            "version-moved-on",
            "单位已重新提交授权委托书，请刷新后再审核",
            "there is a newer letter: look at it first",
            pointer="/letter_version",
            limit=employer.letter_version,
            actual=letter_version,
        )


def _is_submitted(employer: EmployerState) -> None:
    if employer.status is not EmployerStatus.LETTER_SUBMITTED:
        raise _no_letter(employer)


def _no_letter(employer: EmployerState) -> Rejected:
    return reject(
        "no-letter-submitted",
        "没有待审核的授权委托书",
        "no authorization letter waits to be checked",
        actual=employer.status,
    )


def evolve(employer: EmployerState | None, event: Event) -> EmployerState:
    """What an event makes of an employer."""
    match event, employer:
        case EmployerRegistered(), None:
            return EmployerState(event.employer_id, event.founding, event.officer_id)
        case StandingRecorded(), EmployerState():
            return replace(employer, founding=employer.founding.model_copy(update=dict(event.standing)))
        case LetterSubmitted(), EmployerState():
            return replace(
                employer,
                status=EmployerStatus.LETTER_SUBMITTED,
                letter_version=event.letter_version,
                letter=event.letter,
                reason=None,
            )
        case LetterAccepted(), EmployerState():
            return replace(employer, status=EmployerStatus.AUTHORIZED)
        case LetterRefused(), EmployerState():
            return replace(employer, status=EmployerStatus.LETTER_REFUSED, reason=event.reason)
    raise TypeError(f"{type(event).__name__} on {employer!r}")


def publish(event: Event, employer: EmployerState) -> Published | None:
    """What others hear of it."""
    match event:
        case LetterAccepted():
            return _authorized(employer, letter_accepted=True)
        case StandingRecorded() if employer.authorized:
            return _authorized(employer, letter_accepted=False)
        case LetterRefused():
            return LetterReturned(employer_id=employer.employer_id, letter_version=event.letter_version)
    return None


def _authorized(employer: EmployerState, *, letter_accepted: bool) -> EmployerAuthorized:
    founding = employer.founding
    return EmployerAuthorized(
        employer_id=employer.employer_id,
        affiliation=founding.affiliation,
        region=founding.region,
        formerly=founding.formerly,
        employer_kind=founding.kind,
        entrusted_by=founding.entrusted_by,
        letter_accepted=letter_accepted,
    )


Employer: Decider[EmployerState] = Decider(
    stream_type="Employer",
    events=(EmployerRegistered, StandingRecorded, LetterSubmitted, LetterAccepted, LetterRefused),
    decide=decide,
    evolve=evolve,
    publish=publish,
)
