"""Passwords: forgotten and set anew with a code to the account's phone, or changed by whoever knows the present one.

Asking for a code answers the same whether the login exists or not, and whatever is wrong with a code is one refusal:
neither tells a stranger who has an account.
"""

from __future__ import annotations

import contextlib
import math
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends
from pydantic import BaseModel, Field

from kernel.log.decider import Command, Decider, NotFound, Rejected, Text, Violation, reject
from kernel.web.access import AnyRole, Body, CallerDep, KernelDep, NowDep, OneTimeCode, Public, Receipt, Router, RunDep
from kernel.web.problems import invalid
from services.identity.api.accounts import Account, account_of, account_of_login, login_name
from services.identity.api.common import PREFIX, NewPassword, SmsCode, hash_password, password_fits, six_digits
from services.identity.api.sessions import AttemptsDep, locked
from services.identity.domain.account import ChangePassword, RequestReset, ResetPassword
from services.identity.domain.officer import Officer
from services.identity.domain.officer_password import ChangeOfficerPassword, RequestOfficerReset, ResetOfficerPassword
from services.identity.domain.one_time_code import CODE_LIFE, STALE
from services.identity.domain.passwords import password_violations
from services.identity.domain.person import Person
from services.identity.domain.session import AccountKind

router = Router(prefix=PREFIX, tags=["passwords"])

Login = Annotated[Text, Field(min_length=1, max_length=100)]


class ResetBody(Body):
    """Whose password is forgotten: ID number, phone, or an officer's own login name."""

    login: Login


class ResetCompletionBody(Body):
    """The code from the SMS and the new password."""

    login: Login
    code: SmsCode
    password: NewPassword


class PasswordBody(Body):
    """The present password and the new one."""

    current: Annotated[Text, Field(min_length=1, max_length=200)]
    password: NewPassword


class ResetAnswer(BaseModel):
    """If there is such an account, a code is on its way to its phone."""

    expires_in: int


@router.action("POST", "/password-resets", access=Public(), refusals=(400, 413, 415, 422), status_code=202)
async def ask_password_reset(
    body: ResetBody, kernel: KernelDep, attempts: AttemptsDep, now: NowDep, run: RunDep
) -> ResetAnswer:
    """Forgotten, or never set (an officer whom a colleague registered): six digits go to the account's phone.

    Good for ten minutes and five tries, one a minute per phone. 429 `login-locked` after ten requests in a quarter of
    an hour. The answer is the same for a login that nobody has.
    """
    login = login_name(body.login)
    wait = attempts.begin(kernel.vault.blind("password-resets", login), now)
    if wait is not None:
        raise locked(math.ceil(wait.total_seconds()))
    account = await account_of_login(kernel, login)
    if account is not None and not account.revoked:
        code_id, code = run.new_id("code"), six_digits()
        command: Command = RequestReset(code_id=code_id, code=code, at=now)
        if account.kind == "officer":
            command = RequestOfficerReset(code_id=code_id, code=code, at=now)
        with contextlib.suppress(Rejected):  # a code was sent a moment ago: that one is good still
            await run(_decider(account.kind), account.account_id, command)
    return ResetAnswer(expires_in=int(CODE_LIFE.total_seconds()))


@router.action("POST", "/password-resets/completion", access=OneTimeCode(), refusals=(400, 409, 413, 415, 422))
async def complete_password_reset(body: ResetCompletionBody, kernel: KernelDep, now: NowDep, run: RunDep) -> Receipt:
    """Set the new password; every open session of the account ends. 409 `wrong-or-lapsed-code`, whatever it is."""
    account = await account_of_login(kernel, login_name(body.login))
    password_hash = await _hash(body.password, account)
    if account is None or account.revoked:
        raise Rejected([STALE])
    command: Command = ResetPassword(code=body.code, password_hash=password_hash, at=now)
    if account.kind == "officer":
        command = ResetOfficerPassword(code=body.code, password_hash=password_hash, at=now)
    return await run(_decider(account.kind), account.account_id, command)


@dataclass(frozen=True)
class Change:
    """A change of the caller's own password, ready to be handled."""

    decider: Decider[Any]
    command: Command


async def _change(
    body: PasswordBody, caller: CallerDep, kernel: KernelDep, attempts: AttemptsDep, now: NowDep
) -> Change:
    kind: AccountKind = "person" if caller.person_id else "officer"
    account = await account_of(kernel, caller.account_id, kind)
    if account is None:
        raise NotFound
    key = kernel.vault.blind("password-changes", str(caller.account_id))
    if wait := attempts.begin(key, now):
        raise locked(math.ceil(wait.total_seconds()))
    if not await password_fits(account.password_hash, body.current):
        raise reject("wrong-password", "原密码错误", "the present password is wrong", pointer="/current")
    attempts.succeeded(key)
    password_hash = await _hash(body.password, account)
    if kind == "officer":
        return Change(Officer, ChangeOfficerPassword(password_hash=password_hash, at=now))
    return Change(Person, ChangePassword(password_hash=password_hash, at=now))


ChangeDep = Annotated[Change, Depends(_change)]


@router.command("/me/password", access=AnyRole())
async def change_password(change: ChangeDep, caller: CallerDep, run: RunDep) -> Receipt:
    """【用户信息】 密码修改. Every open session ends at its next refresh. 409 `wrong-password`."""
    return await run(change.decider, caller.account_id, change.command)


def _decider(kind: AccountKind) -> Decider[Any]:
    return Person if kind == "person" else Officer


async def _hash(password: str, account: Account | None) -> str:
    """The hash, once the password holds nothing that the account's own numbers would give away."""
    if account is not None and (found := password_violations(password, account.guessable)):
        raise invalid([Violation(v.code, v.message, v.message_en, "/password", v.limit, v.actual) for v in found])
    return await hash_password(password)
