"""WeChat's web log-in (OAuth 2) and its check of real names, as a phone and as a service see them."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from deploy.sandbox import phone
from deploy.sandbox.faults import CutConnection, Faults, Plan

PREFIX = "/weixin"
NAME = "微信"
CODE_LASTS, TOKEN_LASTS = 300, 7200  # seconds


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
    named: phone.Named
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
        code = secrets.token_urlsafe(24)
        openid = hashlib.sha256(f"{self._secret}{number.upper()}".encode()).hexdigest()[:28]
        owner = _Owner(openid, phone.Named.of(name, number), self._clock() + CODE_LASTS)
        phone.remember(self._codes, code, owner)
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
        phone.remember(self._spent, code, None)
        token = secrets.token_urlsafe(24)
        phone.remember(self._tokens, token, owner)
        return {"access_token": token, "expires_in": TOKEN_LASTS, "openid": owner.openid, "scope": "snsapi_userinfo"}

    def check(self, token: str, asked: RealName) -> dict[str, object]:
        """Whether the user has this name and number."""
        owner = self._tokens.get(token)
        if owner is None or owner.openid != asked.openid:
            return {"errcode": 40001, "errmsg": "invalid credential"}
        named = phone.Named.of(asked.real_name, asked.cred_id)
        return {
            "errcode": 0,
            "errmsg": "ok",
            "verify_openid": "V_OP_NM_MA" if owner.named.name == named.name else "V_OP_NM_UM",
            "verify_real_name": "V_NM_ID_MA" if owner.named == named else "V_NM_ID_UM",
        }


def router(party: Party) -> APIRouter:
    """The page on the phone, the two calls, and the faults."""
    routes = APIRouter(prefix=PREFIX)

    @routes.get("/connect/oauth2/authorize", response_model=None)
    async def page(appid: str, redirect_uri: str) -> Response:
        wrong = appid != party.appid or not redirect_uri.startswith(("http://", "https://"))
        return phone.refused(NAME) if wrong else phone.shown(NAME)

    @routes.post("/connect/oauth2/authorize", response_model=None)
    async def consent(request: Request, appid: str, redirect_uri: str) -> Response:
        if appid != party.appid or not redirect_uri.startswith(("http://", "https://")):
            return phone.refused(NAME)
        return phone.sent_back(request, {"code": party.consent(*await phone.owner(request))})

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
