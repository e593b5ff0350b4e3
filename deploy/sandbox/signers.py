"""WeChat's web log-in (OAuth 2) and its check of real names, as a phone and as a service see them.

The phone's owner is whoever the page is told: a name and an ID number. Both are kept in memory only, as salted hashes,
until the code has been exchanged; a restart forgets them, and the phone asks anew.
"""

from __future__ import annotations

import hashlib
import html
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Literal
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from pydantic import BaseModel

from deploy.sandbox.faults import CutConnection, Faults, Plan

PREFIX = "/weixin"
PAGE = Template((Path(__file__).parent / "signers.html").read_text(encoding="utf-8"))
CODE_LASTS, TOKEN_LASTS = 300, 7200  # seconds
MOST = 10_000
"""Codes and tokens remembered; the oldest go first."""


class SignerPlan(Plan):
    """What shall go wrong next with a call of `on`: `unavailable` (500), `cut` (done, the connection is cut)."""

    kind: Literal["unavailable", "cut"]
    on: Literal["access_token", "checkrealnameinfo"] = "access_token"


class RealName(BaseModel):
    """What a service asks about a user."""

    openid: str
    real_name: str
    cred_id: str
    cred_type: Literal["1"] = "1"
    code: str


@dataclass(frozen=True)
class _Owner:
    openid: str
    salt: str
    name: str
    number: str
    until: float


class Party:
    """The party's side of the wire."""

    def __init__(self, appid: str, secret: str, clock: Callable[[], float] = time.time) -> None:
        self.appid = appid
        self._secret = secret
        self._clock = clock
        self._codes: dict[str, _Owner] = {}
        self._tokens: dict[str, _Owner] = {}
        self._spent: dict[str, None] = {}
        self.faults: Faults[SignerPlan] = Faults()

    def consent(self, name: str, number: str) -> str:
        """The phone's owner agrees: a code for the page to go back with."""
        code, salt = secrets.token_urlsafe(24), secrets.token_hex(16)
        owner = _Owner(
            openid=hashlib.sha256(f"{self._secret}{number.upper()}".encode()).hexdigest()[:28],
            salt=salt,
            name=_hashed(salt, name),
            number=_hashed(salt, number.upper()),
            until=self._clock() + CODE_LASTS,
        )
        _remember(self._codes, code, owner)
        return code

    def token(self, appid: str, secret: str, code: str) -> dict[str, object]:
        """The user behind a code, once."""
        if (appid, secret) != (self.appid, self._secret):
            return {"errcode": 40013, "errmsg": "invalid appid or secret"}
        if code in self._spent:
            return {"errcode": 40163, "errmsg": "code been used"}
        owner = self._codes.pop(code, None)
        if owner is None or self._clock() > owner.until:
            return {"errcode": 40029, "errmsg": "invalid code"}
        self._spent[code] = None
        token = secrets.token_urlsafe(24)
        _remember(self._tokens, token, owner)
        return {"access_token": token, "expires_in": TOKEN_LASTS, "openid": owner.openid, "scope": "snsapi_userinfo"}

    def check(self, token: str, asked: RealName) -> dict[str, object]:
        """Whether the user has this name and number."""
        owner = self._tokens.get(token)
        if owner is None or owner.openid != asked.openid:
            return {"errcode": 40001, "errmsg": "invalid credential"}
        name = owner.name == _hashed(owner.salt, asked.real_name)
        number = owner.number == _hashed(owner.salt, asked.cred_id.upper())
        return {
            "errcode": 0,
            "errmsg": "ok",
            "verify_openid": "V_OP_NM_MA" if name else "V_OP_NM_UM",
            "verify_real_name": "V_NM_ID_MA" if name and number else "V_NM_ID_UM",
        }


def _hashed(salt: str, text: str) -> str:
    return hashlib.sha256(f"{salt}{text}".encode()).hexdigest()


def _remember(among: dict[str, _Owner], key: str, owner: _Owner) -> None:
    among[key] = owner
    while len(among) > MOST:
        del among[next(iter(among))]


def _back(to: str, code: str, state: str) -> str:
    parts = urlsplit(to)
    return urlunsplit(parts._replace(query=urlencode({"code": code, "state": state})))


def router(party: Party) -> APIRouter:
    """The page on the phone, the two calls, and the faults."""
    routes = APIRouter(prefix=PREFIX)

    @routes.get("/connect/oauth2/authorize", response_model=None)
    async def page(appid: str, redirect_uri: str, state: str = "") -> Response:
        if appid != party.appid or not redirect_uri.startswith(("http://", "https://")):
            return HTMLResponse("<!doctype html><html lang=zh-CN><title>微信</title><p>参数错误", 400)
        return HTMLResponse(PAGE.substitute(back=html.escape(redirect_uri), state=html.escape(state)))

    @routes.post("/connect/oauth2/authorize", response_model=None)
    async def consent(request: Request) -> Response:
        form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        code = party.consent(form.get("name", "").strip(), form.get("number", "").strip())
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"code": code, "state": form.get("state", "")})
        return RedirectResponse(_back(form.get("back", ""), code, form.get("state", "")), 303)

    @routes.get("/sns/oauth2/access_token", response_model=None)
    async def access_token(appid: str, secret: str, code: str) -> Response:
        if party.faults.take("unavailable", on="access_token"):
            return JSONResponse({"errcode": -1, "errmsg": "system error"}, 500)
        answer = party.token(appid, secret, code)
        return CutConnection() if party.faults.take("cut", on="access_token") else JSONResponse(answer)

    @routes.post("/intp/realname/checkrealnameinfo", response_model=None)
    async def check_real_name(access_token: str, asked: RealName) -> Response:
        if party.faults.take("unavailable", on="checkrealnameinfo"):
            return JSONResponse({"errcode": -1, "errmsg": "system error"}, 500)
        answer = party.check(access_token, asked)
        return CutConnection() if party.faults.take("cut", on="checkrealnameinfo") else JSONResponse(answer)

    @routes.get("/faults")
    async def left() -> list[SignerPlan]:
        return party.faults.left

    @routes.post("/faults", status_code=201)
    async def plan(fault: SignerPlan) -> list[SignerPlan]:
        party.faults.plan(fault)
        return party.faults.left

    @routes.delete("/faults", status_code=204)
    async def clear() -> None:
        party.faults.clear()

    return routes
