"""How a person comes in: a code by SMS, then the registration with it. Part of the person's stream, its beginning."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from kernel.log.decider import (
    Command,
    Event,
    Rejected,
    RejectedOnRecord,
    Release,
    Take,
    Text,
    Violation,
    reject,
    sealed,
)
from services.identity.domain import codes
from services.identity.domain.account import PHONE_TAKEN
from services.identity.domain.one_time_code import CODE_LIFE, MAX_WRONG_CODES, NEXT_CODE_AFTER, TOO_SOON
from services.identity.domain.person_state import Registering

CONSENT_VERSION = "2026-1"
"""The version of the notice on personal data that a person agrees to (PIPL: conspicuous, separate consent)."""

ID_TAKEN = Violation("id-number-taken", "该身份证号码已注册", "this ID number is registered", pointer="/id_number")


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


# -- rules ------------------------------------------------------------------------------------------------------------


def begin(command: RequestCode) -> Sequence[Event]:
    """The first event of a person."""
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


def register(command: RegisterPerson, person: Registering) -> Sequence[Event]:
    """Everything that is wrong with it at once."""
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


def claims_of_registration(event: Event, before: Registering | None) -> Sequence[Take | Release]:
    """One code a minute per phone; one person per ID number and per phone, both of which log in."""
    match event, before:
        case CodeRequested(), _:
            return [Take("phone-code", event.phone, TOO_SOON)]
        case PersonRegistered(), Registering():
            done = [Release("phone-code", before.phone)] if before.held else []
            return [*done, Take("login", event.id_number.lower(), ID_TAKEN), Take("login", event.phone, PHONE_TAKEN)]
    return ()
