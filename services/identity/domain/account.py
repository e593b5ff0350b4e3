"""A registered person's account: the password set anew by a code or changed, and what 【用户信息】 shows of them.

Guide, second part, 3: 默认账号的相关注册信息（身份证不可修改）及登陆密码均可在页面右上角【用户信息】模块进行更改. The
ID number and the name aren't changed here: that is a reviewed act. Sex and birth date come from the ID number. Part of
the person's stream.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Event, Rejected, Release, Take, Text, Violation, reject, sealed
from kernel.log.fileref import FileRef
from services.identity.domain.one_time_code import (
    CODE_LIFE,
    NEXT_CODE_AFTER,
    Pending,
    check_code,
    claims_of_done,
    claims_of_new,
    refuse_too_soon,
)
from services.identity.domain.person_state import Registered

CODES = "person-code"
"""The scope of claims by which a code's person is found."""
RESET, CHANGE_PHONE = "reset-password", "change-phone"
PORTRAIT_WIDTH, PORTRAIT_HEIGHT = 358, 441
PORTRAIT_WHITE_FROM = 0.8
"""The least share of near-white pixels along the border, which makes it 白底 (the plan of 2022 has the same)."""

PHONE_TAKEN = Violation("phone-taken", "该手机号码已注册", "this phone is registered", pointer="/phone")


# -- commands ---------------------------------------------------------------------------------------------------------


class RequestReset(Command):
    """The password is forgotten: send this code to the account's phone."""

    code_id: UUID
    code: Text
    at: datetime


class ResetPassword(Command):
    """Set the password anew with the code from the SMS."""

    code: Text
    password_hash: Text
    at: datetime


class ChangePassword(Command):
    """Change the password; the edge has checked the present one."""

    password_hash: Text
    at: datetime


class RequestPhoneChange(Command):
    """Send this code to the phone that is to be the account's."""

    code_id: UUID
    phone: Text
    code: Text
    at: datetime


class ChangePhone(Command):
    """The code from the new phone: it is the account's now."""

    code: Text
    at: datetime


class ChangeDetails(Command):
    """保存 in 【用户信息】: what a person says of themselves. The page may hand in name and ID number as shown."""

    unit_name: Annotated[Text, Field(max_length=100)] | None
    region: str | None
    name: Text | None = None
    id_number: Text | None = None


class ChoosePortrait(Command):
    """The 358×441 portrait, uploaded before."""

    portrait: FileRef


# -- events -----------------------------------------------------------------------------------------------------------


class AccountCodeRequested(Event):
    """A code is on its way to a phone, for an account that exists."""

    person_id: UUID
    code_id: UUID
    purpose: str
    phone: Annotated[Text, sealed("person_id")]
    code: Annotated[Text, sealed("person_id")]
    expires_at: datetime
    next_at: datetime


class AccountCodeMistyped(Event):
    """Somebody entered a wrong code."""

    person_id: UUID
    at: datetime


class PasswordChanged(Event):
    """The password is another one; every session that was open before ends."""

    person_id: UUID
    how: Literal["reset", "changed"]
    password_hash: Annotated[Text, sealed("person_id")]
    at: datetime


class PhoneChanged(Event):
    """The account has another phone; the old one doesn't log in any more."""

    person_id: UUID
    phone: Annotated[Text, sealed("person_id")]
    at: datetime


class DetailsChanged(Event):
    """【用户信息】 was saved."""

    person_id: UUID
    unit_name: Annotated[Text | None, sealed("person_id")]
    region: str | None


class PortraitChosen(Event):
    """The portrait of 【用户信息】."""

    person_id: UUID
    portrait: FileRef


AccountCommand = (
    RequestReset | ResetPassword | ChangePassword | RequestPhoneChange | ChangePhone | ChangeDetails | ChoosePortrait
)
AccountEvent = (
    AccountCodeRequested | AccountCodeMistyped | PasswordChanged | PhoneChanged | DetailsChanged | PortraitChosen
)
ACCOUNT_EVENTS = (
    AccountCodeRequested,
    AccountCodeMistyped,
    PasswordChanged,
    PhoneChanged,
    DetailsChanged,
    PortraitChosen,
)


def decide_account(command: AccountCommand, person: Registered) -> Sequence[Event]:
    """The rules of an account."""
    person_id = person.person_id
    match command:
        case RequestReset():
            return _code(person, command.code_id, RESET, person.phone, command.code, command.at)
        case RequestPhoneChange():
            if command.phone == person.phone:
                raise reject(
                    "phone-unchanged", "这就是您现在的手机号码", "this is your phone already", pointer="/phone"
                )
            return _code(person, command.code_id, CHANGE_PHONE, command.phone, command.code, command.at)
        case ResetPassword():
            check_code(person.pending, RESET, command.code, command.at, _mistyped(person_id, command.at))
            return [_password(person_id, "reset", command.password_hash, command.at)]
        case ChangePassword():
            return [_password(person_id, "changed", command.password_hash, command.at)]
        case ChangePhone():
            mistyped = _mistyped(person_id, command.at)
            pending = check_code(person.pending, CHANGE_PHONE, command.code, command.at, mistyped)
            return [PhoneChanged(person_id=person_id, phone=pending.phone, at=command.at)]
        case ChangeDetails():
            return _details(command, person)
        case ChoosePortrait():
            return _portrait(command.portrait, person)


def _code(  # noqa: PLR0917 - what a code is made of
    person: Registered, code_id: UUID, purpose: str, phone: str, code: str, at: datetime
) -> Sequence[Event]:
    if person.pending is not None and person.pending.code_id == code_id:
        return []  # the same request again
    refuse_too_soon(person.pending, at)
    return [
        AccountCodeRequested(
            person_id=person.person_id,
            code_id=code_id,
            purpose=purpose,
            phone=phone,
            code=code,
            expires_at=at + CODE_LIFE,
            next_at=at + NEXT_CODE_AFTER,
        )
    ]


def _mistyped(person_id: UUID, at: datetime) -> Event:
    return AccountCodeMistyped(person_id=person_id, at=at)


def _password(person_id: UUID, how: Literal["reset", "changed"], password_hash: str, at: datetime) -> Event:
    return PasswordChanged(person_id=person_id, how=how, password_hash=password_hash, at=at)


def _details(command: ChangeDetails, person: Registered) -> Sequence[Event]:
    """身份证不可修改; a name is a declaration's, too, and changes only by a reviewed act."""
    found = []
    if command.id_number not in {None, person.id_number}:
        zh = "身份证号码不可修改；登记有误的，请申请更正并上传证明材料"
        found.append(
            Violation(
                "id-number-fixed",
                zh,
                "the ID number can't be changed here: ask for a correction, with proof",
                pointer="/id_number",
            )
        )
    if command.name not in {None, person.name}:
        zh = "姓名须经审核更正，请申请更正并上传证明材料"
        found.append(
            Violation(
                "name-by-correction", zh, "a name is changed by a reviewed correction, with proof", pointer="/name"
            )
        )
    if found:
        raise Rejected(found)
    if (command.unit_name, command.region) == (person.unit_name, person.region):
        return []
    return [DetailsChanged(person_id=person.person_id, unit_name=command.unit_name, region=command.region)]


def _portrait(portrait: FileRef, person: Registered) -> Sequence[Event]:
    """像素要求: 宽 358 × 高 441; 两寸白底证件照."""
    measured = {name: int(portrait.measured.get(name, 0)) for name in ("width", "height")}
    limit = {"width": PORTRAIT_WIDTH, "height": PORTRAIT_HEIGHT}
    found = []
    if measured != limit:
        found.append(
            Violation(
                "portrait-size",
                f"照片像素应为宽 358 × 高 441，实际为宽 {measured['width']} × 高 {measured['height']}",
                f"the portrait has 358 x 441 pixels, this one {measured['width']} x {measured['height']}",
                pointer="/file_id",
                limit=limit,
                actual=measured,
            )
        )
    white = portrait.measured.get("white_border", 0)
    if white < PORTRAIT_WHITE_FROM:
        found.append(
            Violation(
                "portrait-background",
                f"照片应为白底：边缘白色部分至少 {PORTRAIT_WHITE_FROM:.0%}，实际 {math.floor(white * 1000) / 10:g}%",
                f"the background must be white: at least {PORTRAIT_WHITE_FROM:.0%} of the border, is {white:.2%}",
                pointer="/file_id",
                limit=PORTRAIT_WHITE_FROM,
                actual=white,
            )
        )
    if found:
        raise Rejected(found)
    if person.portrait == portrait:
        return []
    return [PortraitChosen(person_id=person.person_id, portrait=portrait)]


def evolve_account(person: Registered, event: AccountEvent) -> Registered:
    """What an event makes of an account."""
    match event:
        case AccountCodeRequested():
            pending = Pending(event.code_id, event.purpose, event.phone, event.code, event.expires_at, event.next_at)
            return replace(person, pending=pending)
        case AccountCodeMistyped():
            return replace(person, pending=person.pending.mistyped() if person.pending else None)
        case PasswordChanged():
            kept = None if event.how == "reset" else person.pending
            return replace(person, password_hash=event.password_hash, password_at=event.at, pending=kept)
        case PhoneChanged():
            return replace(person, phone=event.phone, pending=None)
        case DetailsChanged():
            return replace(person, unit_name=event.unit_name, region=event.region)
        case PortraitChosen():
            return replace(person, portrait=event.portrait)


def claims_of_account(event: Event, before: Registered) -> Sequence[Take | Release]:
    """A code's phone and its id; the phone that logs in."""
    match event:
        case AccountCodeRequested():
            return claims_of_new(CODES, event.code_id, event.phone, before.pending)
        case PasswordChanged() if event.how == "reset":
            return claims_of_done(CODES, before.pending)
        case PhoneChanged():
            moved: list[Take | Release] = [Release("login", before.phone), Take("login", event.phone, PHONE_TAKEN)]
            return [*claims_of_done(CODES, before.pending), *moved]
    return ()
