"""How a person comes in: a code by SMS, then the registration."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends

from kernel.web.access import Body, NowDep, OneTimeCode, Public, Receipt, Router, RunDep
from services.identity.api.common import (
    PREFIX,
    CodeDep,
    IdNumber,
    NewPassword,
    PersonName,
    Phone,
    SmsCode,
    hash_password,
    today,
)
from services.identity.domain.person import Person
from services.identity.domain.registration import RegisterPerson, RequestCode

router = Router(prefix=PREFIX, tags=["registration"])


class PhoneCodeBody(Body):
    """Where to send a code, and what for."""

    phone: Phone
    purpose: Literal["register"]


class PersonBody(Body):
    """A registration. `consent`: the person agreed to the notice on personal data, which can't be skipped."""

    registration_id: UUID
    code: SmsCode
    name: PersonName
    id_number: IdNumber
    phone: Phone
    password: NewPassword
    consent: Literal[True]


async def _hash(body: PersonBody) -> str:
    return await hash_password(body.password)


HashDep = Annotated[str, Depends(_hash)]


@router.command("/phone-codes", access=Public())
async def request_phone_code(body: PhoneCodeBody, code: CodeDep, now: NowDep, run: RunDep) -> Receipt:
    """Begin a registration: six digits go to the phone by SMS, good for ten minutes and five tries.

    The receipt's `id` is the registration, and the person's id to be. 409 `code-sent-recently` within a minute.
    """
    person_id = run.new_id("person")
    command = RequestCode(person_id=person_id, purpose=body.purpose, phone=body.phone, code=code, at=now)
    return await run(Person, person_id, command)


@router.command("/persons", access=OneTimeCode())
async def register_person(body: PersonBody, password_hash: HashDep, now: NowDep, run: RunDep) -> Receipt:
    """Complete the registration with the code from the SMS; then log in by ID number or phone.

    409 `wrong-code`, `code-locked`, `code-lapsed`, `phone-differs`, `id-number-taken`, `phone-taken`.
    """
    command = RegisterPerson(
        code=body.code,
        name=body.name,
        id_number=body.id_number,
        phone=body.phone,
        password_hash=password_hash,
        at=now,
        today=today(now),
    )
    return await run(Person, body.registration_id, command)
