"""The first log-in of an account that came with exam results, and opening its initial password again."""

from __future__ import annotations

import math
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends
from pydantic import Field

from kernel.log.decider import Rejected, Text
from kernel.log.ids import derived
from kernel.web.access import Body, KernelDep, NowDep, OneTimeCode, Public, Receipt, Roles, Router, RunDep
from services.identity.api.accounts import login_name
from services.identity.api.common import PREFIX, CodeDep, IdNumber, NewPassword, Phone, SmsCode, hash_password
from services.identity.api.sessions import AttemptsDep, locked
from services.identity.domain.examinee import WRONG_INITIAL, BeginFirstLogin, CompleteFirstLogin, RenewInitialPassword
from services.identity.domain.one_time_code import STALE
from services.identity.domain.person import Person

router = Router(prefix=PREFIX, tags=["first log-in"])


class FirstLoginBody(Body):
    """默认登录账号 and 初始密码, and the phone that is to be the account's."""

    id_number: IdNumber
    initial_password: Annotated[Text, Field(min_length=1, max_length=200)]
    phone: Phone


class FirstLoginCompletionBody(Body):
    """The code from the SMS and a password of one's own. `consent`: the person agreed to the notice on personal data,
    which can't be skipped."""

    id_number: IdNumber
    code: SmsCode
    password: NewPassword
    consent: Literal[True]


class RenewalBody(Body):
    """Whose initial password is to open again."""

    id_number: IdNumber


async def _beginner(body: FirstLoginBody, kernel: KernelDep, attempts: AttemptsDep, now: NowDep) -> UUID:
    login = login_name(body.id_number)
    if wait := attempts.begin(kernel.vault.blind("first-logins", login), now):
        raise locked(math.ceil(wait.total_seconds()))
    person_id = await kernel.claimed("login", login)
    if person_id is None:
        raise Rejected([WRONG_INITIAL])
    return person_id


async def _completer(body: FirstLoginCompletionBody, kernel: KernelDep) -> UUID:
    person_id = await kernel.claimed("login", login_name(body.id_number))
    if person_id is None:
        raise Rejected([STALE])
    return person_id


async def _named(body: RenewalBody, kernel: KernelDep) -> UUID:
    return await kernel.claimed("login", login_name(body.id_number)) or derived("nobody")


async def _hash(body: FirstLoginCompletionBody) -> str:
    return await hash_password(body.password)


HashDep = Annotated[str, Depends(_hash)]
BeginnerDep = Annotated[UUID, Depends(_beginner)]
CompleterDep = Annotated[UUID, Depends(_completer)]
NamedDep = Annotated[UUID, Depends(_named)]


@router.command("/first-logins", access=Public())
async def begin_first_login(
    body: FirstLoginBody, person_id: BeginnerDep, code: CodeDep, now: NowDep, run: RunDep
) -> Receipt:
    """新用户按照默认账号及初始密码进行登陆: six digits go to the phone, good for ten minutes and five tries.

    409 `wrong-login-or-initial-password` (nobody, wrong, or in use already), `initial-password-locked` after five,
    `initial-password-lapsed`, `code-sent-recently`.
    """
    command = BeginFirstLogin(
        initial_password=body.initial_password, phone=body.phone, code_id=run.new_id("code"), code=code, at=now
    )
    return await run(Person, person_id, command)


@router.command("/first-logins/completion", access=OneTimeCode())
async def complete_first_login(
    body: FirstLoginCompletionBody, person_id: CompleterDep, password_hash: HashDep, now: NowDep, run: RunDep
) -> Receipt:
    """Set a password of one's own; the initial one opens nothing any more.

    409 `wrong-or-lapsed-code`, `phone-taken`.
    """
    return await run(Person, person_id, CompleteFirstLogin(code=body.code, password_hash=password_hash, at=now))


@router.command("/exam-accounts/renewal", access=Roles("exam", "operator"))
async def renew_initial_password(body: RenewalBody, person_id: NamedDep, now: NowDep, run: RunDep) -> Receipt:
    """Open the initial password again, which lapsed or was locked. 404 when no account waits for its first log-in."""
    return await run(Person, person_id, RenewInitialPassword(at=now))
