"""Logging in, staying logged in, logging out; and the keys that tokens are verified by.

The refresh token is `<session>.<turn>.<mac>`: signed here, checked against the session's turn by the domain, and never
stored anywhere.
"""

from __future__ import annotations

import base64
import contextlib
import hmac
import math
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from kernel.log.decider import NotFound, Rejected, Text, Violation
from kernel.log.kernel import Kernel
from kernel.web.access import (
    REFRESH_COOKIE,
    Body,
    KernelDep,
    NowDep,
    Provided,
    Public,
    RefreshCookie,
    Router,
    RunDep,
    SettingsDep,
)
from kernel.web.problems import Problem
from kernel.web.tokens import LIFETIME, TokenIssuer
from services.identity.api.accounts import Account, account_of, account_of_login, login_name
from services.identity.api.attempts import MAX_FAILURES, Attempts
from services.identity.api.common import PREFIX, password_fits
from services.identity.domain.examinee import is_initial_password
from services.identity.domain.person import Person
from services.identity.domain.person_state import Imported
from services.identity.domain.session import SESSION_LIFE, CloseSession, OpenSession, RefreshSession, Session

FIRST_LOG_IN = ("首次登录请先设置密码并验证手机号码", "first set a password of your own, and prove your phone")
router = Router(prefix=PREFIX, tags=["sessions"])
COOKIE_PATH = f"{PREFIX}/sessions"

IssuerDep = Annotated[TokenIssuer, Provided(TokenIssuer)]
AttemptsDep = Annotated[Attempts, Provided(Attempts)]


class LoginBody(Body):
    """A login name (ID number, phone, or an officer's own) and its password."""

    login: Annotated[Text, Field(min_length=1, max_length=100)]
    password: Annotated[Text, Field(min_length=1, max_length=200)]


class Tokens(BaseModel):
    """A short-lived access token; the refresh token comes in an HttpOnly cookie."""

    access_token: str
    expires_in: int
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name


class Jwks(BaseModel):
    """The public keys of access tokens (RFC 7517)."""

    keys: list[dict[str, Any]]


# -- refresh tokens ---------------------------------------------------------------------------------------------------


def refresh_token(kernel: Kernel, session_id: UUID, turn: int) -> str:
    """The token of one turn of a session."""
    return f"{session_id}.{turn}.{_mac(kernel, session_id, turn)}"


def read_refresh_token(kernel: Kernel, token: str) -> tuple[UUID, int] | None:
    """The session and the turn; None when it is none of ours."""
    try:
        session, turn, mac = token.split(".")
        session_id, number = UUID(session), int(turn)
    except ValueError:
        return None
    expected = _mac(kernel, session_id, number)
    return (session_id, number) if hmac.compare_digest(mac.encode(), expected.encode()) else None


def _mac(kernel: Kernel, session_id: UUID, turn: int) -> str:
    keyed = kernel.vault.blind("refresh-token", f"{session_id}:{turn}")
    return base64.urlsafe_b64encode(keyed).decode().rstrip("=")


def _held(request: Request, kernel: KernelDep) -> tuple[UUID, int]:
    held = read_refresh_token(kernel, request.cookies.get(REFRESH_COOKIE, ""))
    if held is None:
        raise _session_over()
    return held


HeldDep = Annotated[tuple[UUID, int], Depends(_held)]
"""The session and the turn of the refresh token in the cookie."""


# -- routes -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Door:
    """Where an account comes in: hands out both tokens of a session's turn."""

    kernel: Kernel
    issuer: TokenIssuer
    secure: bool
    now: datetime

    def let_in(self, response: Response, account: Account, session_id: UUID, turn: int) -> Tokens:
        """The refresh token in its cookie, the access token as the answer."""
        response.headers["Cache-Control"] = "no-store"
        response.set_cookie(
            REFRESH_COOKIE,
            refresh_token(self.kernel, session_id, turn),
            max_age=int(SESSION_LIFE.total_seconds()),
            path=COOKIE_PATH,
            secure=self.secure,
            httponly=True,
            samesite="strict",
        )
        token = self.issuer.issue(
            account.account_id,
            account.roles,
            self.now,
            person_id=account.person_id,
            org_id=account.org_id,
            self_id=account.self_id,
        )
        return Tokens(access_token=token, expires_in=int(LIFETIME.total_seconds()))


def _door(kernel: KernelDep, issuer: IssuerDep, settings: SettingsDep, now: NowDep) -> Door:
    return Door(kernel, issuer, settings.public_url.startswith("https:"), now)


DoorDep = Annotated[Door, Depends(_door)]


@router.action("POST", "/sessions", access=Public(), refusals=(400, 401, 403, 413, 415, 422))
async def log_in(body: LoginBody, response: Response, door: DoorDep, attempts: AttemptsDep, run: RunDep) -> Tokens:
    """Log in.

    401 `wrong-login-or-password`, which doesn't tell the two apart; 403 `access-revoked` for an officer who no longer
    acts, `first-log-in-needed` for the initial password of an exam account; 429 `login-locked` after ten failures.
    """
    login = login_name(body.login)
    key = door.kernel.vault.blind("login-attempts", login)
    if wait := attempts.begin(key, door.now):
        raise locked(math.ceil(wait.total_seconds()))
    account = await account_of_login(door.kernel, login)
    if not await password_fits(account.password_hash if account else None, body.password) or account is None:
        if account is None and await _waits_for_first_login(door.kernel, login, body.password):
            raise Problem(403, "first-log-in-needed", title=FIRST_LOG_IN)
        raise _wrong_login()
    attempts.succeeded(key)
    if account.revoked:
        raise Problem(403, "access-revoked")
    session_id = run.new_id("session")
    command = OpenSession(session_id=session_id, account_id=account.account_id, kind=account.kind, at=door.now)
    await run(Session, session_id, command)
    return door.let_in(response, account, session_id, turn=1)


@router.action("POST", "/sessions/refresh", access=RefreshCookie(), refusals=(401, 422))
async def refresh_session(response: Response, held: HeldDep, door: DoorDep, run: RunDep) -> Tokens:
    """A new access token, and the next refresh token.

    401 `session-over` when it has ended, the token was used, the officer revoked, or the password changed since.
    """
    session_id, turn = held
    try:
        await run(Session, session_id, RefreshSession(turn=turn, at=door.now))
    except (Rejected, NotFound):
        raise _session_over() from None
    session = (await door.kernel.load(Session, session_id)).state
    account = await account_of(door.kernel, session.account_id, session.kind) if session else None
    if session is None or account is None or account.revoked or _outlived(session.opened_at, account):
        raise _session_over()
    return door.let_in(response, account, session_id, turn + 1)


@router.action("DELETE", "/sessions", access=RefreshCookie(), refusals=(401,), status_code=204)
async def log_out(response: Response, held: HeldDep, now: NowDep, run: RunDep) -> None:
    """Log out; calm when the session is over already."""
    with contextlib.suppress(NotFound):  # ours by its signature and yet unknown: the database was restored
        await run(Session, held[0], CloseSession(at=now))
    response.delete_cookie(REFRESH_COOKIE, path=COOKIE_PATH, httponly=True, samesite="strict")


@router.query("/jwks.json", access=Public())
async def get_jwks(issuer: IssuerDep) -> Jwks:
    """The public keys that access tokens are verified by."""
    return Jwks.model_validate(issuer.jwks())


def _outlived(opened_at: datetime, account: Account) -> bool:
    return account.password_at is not None and opened_at < account.password_at


async def _waits_for_first_login(kernel: Kernel, login: str, password: str) -> bool:
    """Whether it is an account that came with exam results, tried with its initial password."""
    person_id = await kernel.claimed("login", login)
    person = (await kernel.load(Person, person_id)).state if person_id and login[0].isdigit() else None
    return isinstance(person, Imported) and is_initial_password(person, password)


def _wrong_login() -> Problem:
    title = ("登录名或密码错误", "the login name or the password is wrong")
    return Problem(401, "wrong-login-or-password", title=title)


def _session_over() -> Problem:
    return Problem(401, "session-over", title=("登录已结束，请重新登录", "the session is over: please log in again"))


def locked(seconds: int) -> Problem:
    """429: too many tries on one name."""
    violation = Violation(
        "login-locked",
        f"登录失败次数过多，请 {math.ceil(seconds / 60)} 分钟后再试",
        f"too many failed log-ins: try again in {math.ceil(seconds / 60)} minutes",
        limit=MAX_FAILURES,
        actual=MAX_FAILURES,
    )
    return Problem(429, "login-locked", [violation], retry_after=seconds)
