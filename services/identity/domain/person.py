"""A person: from the code sent to a phone, through registration, to the 个人基本信息 their employer approves.

The stream begins with the registration (its id is the person's id to be) and ends, in the usual case, with an approved
profile. Guide 一.2: the profile is filled in once the employer is authorized and the person bound to it.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from kernel.log.decider import (
    Arm,
    Command,
    Decider,
    Event,
    NotFound,
    Published,
    Rejected,
    RejectedOnRecord,
    Release,
    Take,
    Text,
    Violation,
    reject,
    sealed,
)
from services.identity import published
from services.identity.domain import codes
from services.identity.domain.erasure import ERASED_PERSON, ErasePerson, PersonErased, decide_erasure
from services.identity.domain.profile import (
    ApproveProfile,
    Draft,
    DraftProfile,
    ProfileDrafted,
    ProfileReturned,
    ProfileSubmitted,
    ProfileVersionApproved,
    ReturnProfile,
    SubmitProfile,
    decide_profile,
    evolve_profile,
)
from services.identity.published import PhoneCodeRequested, ProfileApproved

CODE_LIFE = timedelta(minutes=10)
NEXT_CODE_AFTER = timedelta(seconds=60)
MAX_WRONG_CODES = 5
CONSENT_VERSION = "2026-1"
"""The version of the notice on personal data that a person agrees to (PIPL: conspicuous, separate consent)."""


# -- commands ---------------------------------------------------------------------------------------------------------


class RequestCode(Command):
    """Begin a registration: send this code to this phone."""

    person_id: UUID
    purpose: str
    phone: Text
    code: Text
    at: datetime


class AllowNextCode(Command):
    """A minute has passed: the phone may be sent another code."""

    at: datetime


class RegisterPerson(Command):
    """Become a registered person with the code from the SMS."""

    code: Text
    name: Text
    id_number: Text
    phone: Text
    password_hash: Text
    at: datetime
    today: date


# -- events -----------------------------------------------------------------------------------------------------------


class CodeRequested(Event):
    """A code is on its way to a phone."""

    person_id: UUID
    purpose: str
    phone: Annotated[Text, sealed("person_id")]
    code: Annotated[Text, sealed("person_id")]
    expires_at: datetime
    next_at: datetime


class NextCodeAllowed(Event):
    """The phone may be sent another code."""

    person_id: UUID


class CodeMistyped(Event):
    """Somebody entered a wrong code."""

    person_id: UUID
    at: datetime


class PersonRegistered(Event):
    """The person exists, agreed to the notice on personal data, and can log in by ID number and by phone."""

    person_id: UUID
    name: Annotated[Text, sealed("person_id")]
    id_number: Annotated[Text, sealed("person_id")]
    phone: Annotated[Text, sealed("person_id")]
    password_hash: Annotated[Text, sealed("person_id")]
    consent_version: str
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Registering:
    """A registration that waits for its code. `held`: the phone can't be sent another one yet."""

    person_id: UUID
    purpose: str
    phone: str
    code: str
    expires_at: datetime
    next_at: datetime
    wrong_codes: int = 0
    held: bool = True


@dataclass(frozen=True)
class Registered:
    """A person."""

    person_id: UUID
    name: str
    id_number: str
    phone: str
    password_hash: str
    profile: Draft = field(default_factory=Draft)

    @property
    def birth(self) -> date:
        """From the ID number, as the sex is: never typed in."""
        return codes.birth_date_of(self.id_number)

    @property
    def sex(self) -> codes.Sex:
        """GB/T 2261.1."""
        return codes.sex_of(self.id_number)


@dataclass(frozen=True)
class ErasedPerson:
    """Somebody who was erased: nothing is left but that."""

    person_id: UUID
    erased_at: datetime


PersonState = Registering | Registered | ErasedPerson


def decide(command: Command, person: PersonState | None) -> Sequence[Event]:
    """The rules of a person."""
    match command, person:
        case RequestCode(), None:
            return [
                CodeRequested(
                    person_id=command.person_id,
                    purpose=command.purpose,
                    phone=command.phone,
                    code=command.code,
                    expires_at=command.at + CODE_LIFE,
                    next_at=command.at + NEXT_CODE_AFTER,
                )
            ]
        case RequestCode(), _:
            return []  # the same request again
        case AllowNextCode(), Registering() if person.held and command.at >= person.next_at:
            return [NextCodeAllowed(person_id=person.person_id)]
        case AllowNextCode(), _:
            return []  # registered meanwhile
        case ErasePerson(), Registered():
            return decide_erasure(command, person.person_id)
        case ErasePerson(), ErasedPerson():
            return []  # erased already
        case _, ErasedPerson():
            raise Rejected([ERASED_PERSON])
        case RegisterPerson(), Registering():
            return _register(command, person)
        case RegisterPerson(), Registered():
            raise reject(
                "already-registered", "该验证码已用于注册，请直接登录", "this registration is complete: log in"
            )
        case ((DraftProfile() | SubmitProfile() | ApproveProfile() | ReturnProfile()), Registered()):
            return decide_profile(command, person.profile, person.person_id, person.name)
    raise NotFound


def _register(command: RegisterPerson, person: Registering) -> Sequence[Event]:
    if person.wrong_codes >= MAX_WRONG_CODES:
        raise reject(
            "code-locked", "验证码错误次数过多，请重新获取", "too many wrong codes: ask for a new one",
            pointer="/code", limit=MAX_WRONG_CODES, actual=person.wrong_codes,
        )  # fmt: skip
    if command.at > person.expires_at:
        raise reject(
            "code-lapsed", "验证码已过期，请重新获取", "the code has lapsed: ask for a new one",
            pointer="/code", limit=person.expires_at.isoformat(), actual=command.at.isoformat(),
        )  # fmt: skip
    found = []
    if command.phone != person.phone:
        found.append(
            Violation(
                "phone-differs",
                "手机号码与接收验证码的号码不一致",
                "the code was sent to another phone",
                pointer="/phone",
            )
        )
    if codes.birth_date_of(command.id_number) > command.today:
        found.append(
            Violation(
                "id-number-birth-date",
                "身份证号码中的出生日期晚于今天",
                "the date of birth in the ID number lies in the future",
                pointer="/id_number",
            )
        )
    if not hmac.compare_digest(command.code.encode(), person.code.encode()):
        tries = person.wrong_codes + 1
        left = MAX_WRONG_CODES - tries
        found.append(
            Violation(
                "wrong-code",
                f"验证码错误，还可再试 {left} 次",
                f"the code is wrong; {left} tries are left",
                pointer="/code",
                limit=MAX_WRONG_CODES,
                actual=tries,
            )
        )
        # On record, so that tries count whatever the caller does.
        raise RejectedOnRecord(found, [CodeMistyped(person_id=person.person_id, at=command.at)])
    if found:
        raise Rejected(found)
    return [
        PersonRegistered(
            person_id=person.person_id,
            name=command.name,
            id_number=command.id_number,
            phone=command.phone,
            password_hash=command.password_hash,
            consent_version=CONSENT_VERSION,
            at=command.at,
        )
    ]


def evolve(person: PersonState | None, event: Event) -> PersonState:
    """What an event makes of a person."""
    match event, person:
        case CodeRequested(), None:
            return Registering(event.person_id, event.purpose, event.phone, event.code, event.expires_at, event.next_at)
        case CodeMistyped(), Registering():
            return replace(person, wrong_codes=person.wrong_codes + 1)
        case NextCodeAllowed(), Registering():
            return replace(person, held=False)
        case PersonRegistered(), Registering():
            return Registered(event.person_id, event.name, event.id_number, event.phone, event.password_hash)
        case ((ProfileDrafted() | ProfileSubmitted() | ProfileVersionApproved() | ProfileReturned()), Registered()):
            return replace(person, profile=evolve_profile(person.profile, event))
        case PersonErased(), _:
            return ErasedPerson(event.person_id, event.at)
    raise TypeError(f"{type(event).__name__} on {type(person).__name__}")


def publish(event: Event, person: PersonState) -> Published | None:
    """What others hear of it: ids, never the phone, the code or what a profile says."""
    match event:
        case CodeRequested():
            return PhoneCodeRequested(code_id=event.person_id, purpose=event.purpose, expires_at=event.expires_at)
        case ProfileVersionApproved():
            return ProfileApproved(
                person_id=event.person_id, employer_id=event.employer_id, profile_version=event.profile_version
            )
        case PersonErased():
            return published.PersonErased(person_id=event.person_id, erased_at=event.at)
    return None


def claims(event: Event, before: PersonState | None) -> Sequence[Take | Release]:
    """One code a minute per phone; one person per ID number and per phone, both of which log in."""
    match event, before:
        case CodeRequested(), _:
            too_soon = Violation(
                "code-sent-recently",
                f"验证码已发送，请 {int(NEXT_CODE_AFTER.total_seconds())} 秒后再试",
                "a code was sent a moment ago: try again in a minute",
                pointer="/phone",
                limit=int(NEXT_CODE_AFTER.total_seconds()),
            )
            return [Take("phone-code", event.phone, too_soon)]
        case NextCodeAllowed(), Registering():
            return [Release("phone-code", before.phone)]
        case PersonRegistered(), Registering():
            id_taken = Violation(
                "id-number-taken", "该身份证号码已注册", "this ID number is registered", pointer="/id_number"
            )
            phone_taken = Violation("phone-taken", "该手机号码已注册", "this phone is registered", pointer="/phone")
            done = [Release("phone-code", before.phone)] if before.held else []
            return [*done, Take("login", event.id_number.lower(), id_taken), Take("login", event.phone, phone_taken)]
        case PersonErased(), Registered():
            return [Release("login", before.id_number.lower()), Release("login", before.phone)]
    return ()


def timers(event: Event, person: PersonState) -> Sequence[Arm]:
    """Wake up when the phone may be sent another code."""
    return [Arm("next-code", event.next_at)] if isinstance(event, CodeRequested) else ()


def wake(name: str, now: datetime) -> Command:
    """The only timer there is."""
    return AllowNextCode(at=now)


Person: Decider[PersonState] = Decider(
    stream_type="Person",
    events=(
        CodeRequested,
        NextCodeAllowed,
        CodeMistyped,
        PersonRegistered,
        ProfileDrafted,
        ProfileSubmitted,
        ProfileVersionApproved,
        ProfileReturned,
        PersonErased,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
    timers=timers,
    wake=wake,
)
