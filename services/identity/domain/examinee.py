"""Accounts that come with exam results, and the first log-in that makes them their person's own.

Guide, second part, 1: 新用户按照默认账号及初始密码进行登陆，默认登录账号：身份证号码，初始密码：Zcps+身份证后六位;
已注册账号用户使用自己已注册账号. Anybody who knows an ID number knows that password, so it opens nothing but the first
log-in, where a phone is proven and a password of one's own set: once, within its time, and five tries long.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
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
from services.identity.domain.account import CODES, PHONE_TAKEN
from services.identity.domain.one_time_code import (
    CODE_LIFE,
    NEXT_CODE_AFTER,
    Pending,
    check_code,
    claims_of_done,
    claims_of_new,
    refuse_too_soon,
)
from services.identity.domain.person_state import Imported, Registered
from services.identity.domain.registration import CONSENT_VERSION, ID_TAKEN

FIRST_LOGIN = "first-login"
INITIAL_LIFE = timedelta(days=90)
MAX_WRONG_INITIAL = 5

WRONG_INITIAL = Violation(
    "wrong-login-or-initial-password",
    "账号或初始密码错误，或账号已启用",
    "the login or the initial password is wrong, or the account is in use already",
    pointer="/initial_password",
)


def initial_password(id_number: str) -> str:
    """`Zcps` and the last six of the ID number; a trailing X may be written x."""
    return "Zcps" + id_number[-6:]


def is_initial_password(person: Imported, given: str) -> bool:
    """Whether it is theirs."""
    given = given[:-1] + given[-1:].upper()
    return hmac.compare_digest(given.encode(), initial_password(person.id_number).encode())


# -- commands ---------------------------------------------------------------------------------------------------------


class ImportPerson(Command):
    """An exam result names somebody: give them an account, unless their ID number has one."""

    person_id: UUID
    name: Text
    id_number: Text
    unit_name: Text | None
    region: str | None
    at: datetime


class BeginFirstLogin(Command):
    """Log in with the initial password: this code goes to the phone that is to be the account's."""

    initial_password: Text
    phone: Text
    code_id: UUID
    code: Text
    at: datetime


class CompleteFirstLogin(Command):
    """The code from the SMS and a password of one's own: the account is in use from now on."""

    code: Text
    password_hash: Text
    at: datetime


class RenewInitialPassword(Command):
    """The exam administration opens the initial password again: it lapsed, or was locked."""

    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class PersonImported(Event):
    """An account came with an exam result; its initial password opens until `lapses_at`."""

    person_id: UUID
    name: Annotated[Text, sealed("person_id")]
    id_number: Annotated[Text, sealed("person_id")]
    unit_name: Annotated[Text | None, sealed("person_id")]
    region: str | None
    lapses_at: datetime
    at: datetime


class InitialPasswordMistyped(Event):
    """Somebody entered a wrong initial password."""

    person_id: UUID
    at: datetime


class FirstLoginBegun(Event):
    """The initial password was right; a code is on its way to the phone."""

    person_id: UUID
    code_id: UUID
    phone: Annotated[Text, sealed("person_id")]
    code: Annotated[Text, sealed("person_id")]
    expires_at: datetime
    next_at: datetime


class FirstLoginCodeMistyped(Event):
    """Somebody entered a wrong code."""

    person_id: UUID
    at: datetime


class FirstLoginCompleted(Event):
    """The person has a password of their own, and agreed to the notice on personal data; the initial one is gone."""

    person_id: UUID
    phone: Annotated[Text, sealed("person_id")]
    password_hash: Annotated[Text, sealed("person_id")]
    consent_version: str
    at: datetime


class InitialPasswordRenewed(Event):
    """The initial password opens again, until `lapses_at`."""

    person_id: UUID
    lapses_at: datetime
    at: datetime


ExamineeCommand = BeginFirstLogin | CompleteFirstLogin | RenewInitialPassword
ExamineeEvent = (
    InitialPasswordMistyped | FirstLoginBegun | FirstLoginCodeMistyped | FirstLoginCompleted | InitialPasswordRenewed
)
EXAMINEE_EVENTS = (
    PersonImported,
    InitialPasswordMistyped,
    FirstLoginBegun,
    FirstLoginCodeMistyped,
    FirstLoginCompleted,
    InitialPasswordRenewed,
)


def import_person(command: ImportPerson) -> Sequence[Event]:
    """The first event of an account that came with an exam result."""
    return [
        PersonImported(
            person_id=command.person_id,
            name=command.name,
            id_number=command.id_number,
            unit_name=command.unit_name,
            region=command.region,
            lapses_at=command.at + INITIAL_LIFE,
            at=command.at,
        )
    ]


def decide_examinee(command: ExamineeCommand, person: Imported) -> Sequence[Event]:
    """The rules of a first log-in."""
    match command:
        case BeginFirstLogin():
            return _begin(command, person)
        case CompleteFirstLogin():
            mistyped = FirstLoginCodeMistyped(person_id=person.person_id, at=command.at)
            pending = check_code(person.pending, FIRST_LOGIN, command.code, command.at, mistyped)
            return [
                FirstLoginCompleted(
                    person_id=person.person_id,
                    phone=pending.phone,
                    password_hash=command.password_hash,
                    consent_version=CONSENT_VERSION,
                    at=command.at,
                )
            ]
        case RenewInitialPassword():
            lapses_at = command.at + INITIAL_LIFE
            return [InitialPasswordRenewed(person_id=person.person_id, lapses_at=lapses_at, at=command.at)]


def _begin(command: BeginFirstLogin, person: Imported) -> Sequence[Event]:
    if person.pending is not None and person.pending.code_id == command.code_id:
        return []  # the same request again
    if person.wrong >= MAX_WRONG_INITIAL:
        raise reject(
            "initial-password-locked",
            "初始密码错误次数过多，已锁定，请联系业务考试管理机构",
            "too many wrong initial passwords: it is locked; ask the exam administration",
            pointer="/initial_password",
            limit=MAX_WRONG_INITIAL,
            actual=person.wrong,
        )
    if not is_initial_password(person, command.initial_password):
        raise RejectedOnRecord([WRONG_INITIAL], [InitialPasswordMistyped(person_id=person.person_id, at=command.at)])
    if command.at > person.lapses_at:
        # After the password, so that it isn't told to strangers.
        raise reject(
            "initial-password-lapsed",
            "初始密码已过期，请联系业务考试管理机构",
            "the initial password has lapsed: ask the exam administration",
            pointer="/initial_password",
            limit=person.lapses_at.isoformat(),
            actual=command.at.isoformat(),
        )
    refuse_too_soon(person.pending, command.at)
    return [
        FirstLoginBegun(
            person_id=person.person_id,
            code_id=command.code_id,
            phone=command.phone,
            code=command.code,
            expires_at=command.at + CODE_LIFE,
            next_at=command.at + NEXT_CODE_AFTER,
        )
    ]


def refuse_first_login() -> Rejected:
    """An account that is in use has no initial password; which of the two it is isn't told."""
    return Rejected([WRONG_INITIAL])


def imported(event: PersonImported) -> Imported:
    """The account as it came."""
    return Imported(event.person_id, event.name, event.id_number, event.unit_name, event.region, event.lapses_at)


def evolve_examinee(person: Imported, event: ExamineeEvent) -> Imported | Registered:
    """What an event makes of an account that came with an exam result."""
    match event:
        case InitialPasswordMistyped():
            return replace(person, wrong=person.wrong + 1)
        case FirstLoginBegun():
            pending = Pending(event.code_id, FIRST_LOGIN, event.phone, event.code, event.expires_at, event.next_at)
            return replace(person, pending=pending)
        case FirstLoginCodeMistyped():
            return replace(person, pending=person.pending.mistyped() if person.pending else None)
        case FirstLoginCompleted():
            return Registered(
                person.person_id,
                person.name,
                person.id_number,
                event.phone,
                event.password_hash,
                unit_name=person.unit_name,
                region=person.region,
            )
        case InitialPasswordRenewed():
            return replace(person, wrong=0, lapses_at=event.lapses_at)


def claims_of_examinee(event: Event, before: Imported | None) -> Sequence[Take | Release]:
    """One account per ID number; the phone logs in, too, once it is proven."""
    match event, before:
        case PersonImported(), None:
            return [Take("login", event.id_number.lower(), ID_TAKEN)]
        case FirstLoginBegun(), Imported():
            return claims_of_new(CODES, event.code_id, event.phone, before.pending)
        case FirstLoginCompleted(), Imported():
            return [*claims_of_done(CODES, before.pending), Take("login", event.phone, PHONE_TAKEN)]
    return ()
