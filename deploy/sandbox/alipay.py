"""Alipay's comparison of real names (实名证件信息比对验证): its page on the phone, its gateway as one app sees it.

The gateway takes calls signed by the app over their sorted parameters, and signs what it answers (RSA2)."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from fastapi import APIRouter, Request, Response

from deploy.sandbox import phone
from deploy.sandbox.faults import CutConnection, Faults, Plan

PREFIX = "/alipay"
NAME = "支付宝"
CHINA = timezone(timedelta(hours=8))
FRESH = 900  # seconds between a call's timestamp and now
CODE_LASTS, QUESTION_LASTS, TOKEN_LASTS = 300, 3600, 1_296_000  # seconds
PRECONSULT = "alipay.user.certdoc.certverify.preconsult"
TOKEN = "alipay.system.oauth.token"  # noqa: S105 - a method's name
CONSULT = "alipay.user.certdoc.certverify.consult"

Answer = dict[str, object]


class AlipayPlan(Plan):
    """What shall go wrong next with a call of `on`: `unavailable` (answered with 20000), `cut` (done, the connection is
    cut), `tampered` (done, the answer's signature is over another text)."""

    kind: Literal["unavailable", "cut", "tampered"]
    on: Literal["preconsult", "token", "consult"] = "token"


def _refusal(code: str, message: str, sub_code: str, sub_message: str) -> Answer:
    return {"code": code, "msg": message, "sub_code": sub_code, "sub_msg": sub_message}


def _invalid(sub_code: str, sub_message: str) -> Answer:
    return _refusal("40002", "Invalid Arguments", sub_code, sub_message)


@dataclass(frozen=True)
class _Question:
    named: phone.Named
    until: float


@dataclass(frozen=True)
class _Agreed:
    """Who agreed to which question."""

    user: str
    owner: phone.Named
    number: str
    until: float


class Party:
    """Alipay's side of the wire."""

    def __init__(
        self, app_id: str, app: RSAPublicKey, own: RSAPrivateKey, clock: Callable[[], float] = time.time
    ) -> None:
        self.app_id = app_id
        self._app = app
        self._own = own
        self._clock = clock
        self._questions: dict[str, _Question] = {}
        self._codes: dict[str, _Agreed] = {}
        self._tokens: dict[str, _Agreed] = {}
        self.faults: Faults[AlipayPlan] = Faults()

    @classmethod
    def read(cls, app_id: str, app_file: Path, own_file: Path, clock: Callable[[], float]) -> Party:
        """With the app's public key and Alipay's own, from PEM files."""
        app, own = load_pem_public_key(app_file.read_bytes()), load_pem_private_key(own_file.read_bytes(), None)
        if not isinstance(app, RSAPublicKey) or not isinstance(own, RSAPrivateKey):
            raise TypeError("Alipay signs with RSA: give RSA keys")
        return cls(app_id, app, own, clock)

    def asks(self, app_id: str, number: str) -> bool:
        """Whether this app asked a question under this number."""
        found = self._questions.get(number)
        return app_id == self.app_id and found is not None and self._clock() <= found.until

    def consent(self, name: str, number: str, question: str) -> str:
        """The phone's owner agrees that the question is answered: a code for the page to go back with."""
        code = secrets.token_hex(16)
        digits = int(hashlib.sha256(f"{self.app_id}{number.upper()}".encode()).hexdigest(), 16) % 10**12
        agreed = _Agreed(f"2088{digits:012}", phone.Named.of(name, number), question, self._clock() + CODE_LASTS)
        phone.remember(self._codes, code, agreed)
        return code

    def wrong(self, given: Mapping[str, str]) -> Answer | None:
        """Why a call isn't the app's, of now."""
        if given.get("app_id") != self.app_id:
            return _invalid("isv.invalid-app-id", "无效的AppID参数")
        if given.get("sign_type") != "RSA2":
            return _invalid("isv.invalid-signature-type", "无效的签名类型")
        unsigned = {name: value for name, value in given.items() if name != "sign" and value}
        text = "&".join(f"{name}={unsigned[name]}" for name in sorted(unsigned))
        try:
            self._app.verify(b64decode(given.get("sign", ""), validate=True), text.encode(), PKCS1v15(), SHA256())
        except (InvalidSignature, ValueError):
            return _invalid("isv.invalid-signature", "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配")
        try:
            at = datetime.strptime(given.get("timestamp", ""), "%Y-%m-%d %H:%M:%S").replace(tzinfo=CHINA)
        except ValueError:
            return _invalid("isv.invalid-timestamp", "非法的时间戳参数")
        if abs(at.timestamp() - self._clock()) > FRESH:
            return _invalid("isv.invalid-timestamp", "非法的时间戳参数")
        return None

    def answer(self, given: Mapping[str, str]) -> tuple[str, Answer]:
        """The answer to a call, and the name it stands under."""
        method = given.get("method", "")
        under = f"{method.replace('.', '_')}_response"
        if wrong := self.wrong(given):
            return ("error_response" if method == TOKEN else under), wrong
        if method == TOKEN:
            told = self._token(given)
            return ("error_response" if "code" in told else under), told
        if method not in {PRECONSULT, CONSULT}:
            return "error_response", _invalid("isv.invalid-method", "不存在的方法名")
        try:
            content = json.loads(given.get("biz_content", ""))
        except ValueError:
            content = None
        if not isinstance(content, dict):
            return under, _invalid("isv.invalid-parameter", "参数无效")
        return under, self._preconsult(content) if method == PRECONSULT else self._consult(content, given)

    def _preconsult(self, content: Answer) -> Answer:
        name, number = content.get("user_name"), content.get("cert_no")
        if content.get("cert_type") != "IDENTITY_CARD" or not isinstance(name, str) or not isinstance(number, str):
            return _invalid("isv.invalid-parameter", "参数无效")
        verify_id = secrets.token_hex(16)
        question = _Question(phone.Named.of(name, number), self._clock() + QUESTION_LASTS)
        phone.remember(self._questions, verify_id, question)
        return {"code": "10000", "msg": "Success", "verify_id": verify_id}

    def _token(self, given: Mapping[str, str]) -> Answer:
        if given.get("grant_type") != "authorization_code":
            return _invalid("isv.grant-type-invalid", "grant_type参数不正确")
        agreed = self._codes.pop(given.get("code", ""), None)
        if agreed is None or self._clock() > agreed.until:
            return _invalid("isv.code-invalid", "授权码code无效")
        # The real one has a slash here and there, and writes it as \/.
        token = f"authusr/{secrets.token_hex(16)}"
        phone.remember(self._tokens, token, agreed)
        return {"access_token": token, "expires_in": TOKEN_LASTS, "user_id": agreed.user}

    def _consult(self, content: Answer, given: Mapping[str, str]) -> Answer:
        agreed = self._tokens.get(given.get("auth_token", ""))
        if agreed is None:
            return _refusal("20001", "Insufficient Token Permissions", "aop.invalid-auth-token", "无效的访问令牌")
        question = self._questions.get(str(content.get("verify_id", "")))
        if question is None or agreed.number != content["verify_id"]:
            return _refusal("40004", "Business Failed", "VERIFY_ID_INVALID", "验证ID无效")
        told: Answer = {"code": "10000", "msg": "Success", "passed": "T"}
        if agreed.owner != question.named:
            params = [
                name
                for name, differs in (
                    ("user_name", agreed.owner.name != question.named.name),
                    ("cert_no", agreed.owner.number != question.named.number),
                )
                if differs
            ]
            told |= {"passed": "F", "fail_reason": "信息不一致", "fail_params": json.dumps(params)}
        return told

    def signed(self, under: str, told: Answer, *, tampered: bool = False) -> Response:
        """The answer as it goes over the wire: signed over its text, slashes escaped as the real one has them."""
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("/", "\\/")
        signature = self._own.sign((text + "!" * tampered).encode(), PKCS1v15(), SHA256())
        body = f'{{"{under}":{text},"sign":"{b64encode(signature).decode()}"}}'
        return Response(body, media_type="text/html;charset=utf-8")


def router(party: Party) -> APIRouter:
    """The page on the phone, the gateway, and the faults."""
    routes = APIRouter(prefix=PREFIX)

    def known(app_id: str, scope: str, redirect_uri: str, question: str) -> bool:
        to = redirect_uri.startswith(("http://", "https://"))
        return to and scope == "id_verify" and party.asks(app_id, question)

    @routes.get("/oauth2/publicAppAuthorize.htm", response_model=None)
    async def page(app_id: str, scope: str, redirect_uri: str, cert_verify_id: str) -> Response:
        right = known(app_id, scope, redirect_uri, cert_verify_id)
        return phone.shown(NAME) if right else phone.refused(NAME)

    @routes.post("/oauth2/publicAppAuthorize.htm", response_model=None)
    async def consent(request: Request, app_id: str, scope: str, redirect_uri: str, cert_verify_id: str) -> Response:
        if not known(app_id, scope, redirect_uri, cert_verify_id):
            return phone.refused(NAME)
        code = party.consent(*await phone.owner(request), cert_verify_id)
        return phone.sent_back(request, {"app_id": app_id, "scope": scope, "auth_code": code})

    @routes.post("/gateway.do", response_model=None)
    async def gateway(request: Request) -> Response:
        given = {**request.query_params, **dict(parse_qsl((await request.body()).decode()))}
        on = given.get("method", "").rpartition(".")[2]
        if party.faults.take("unavailable", on=on):
            failed = _refusal("20000", "Service Currently Unavailable", "isp.unknow-error", "系统繁忙")
            return party.signed("error_response", failed)
        under, told = party.answer(given)
        if party.faults.take("cut", on=on):
            return CutConnection()
        return party.signed(under, told, tampered=party.faults.take("tampered", on=on) is not None)

    @routes.get("/faults")
    async def left() -> list[AlipayPlan]:
        return party.faults.left

    @routes.post("/faults", status_code=201)
    async def plan(fault: AlipayPlan) -> list[AlipayPlan]:
        party.faults.plan(fault)
        return party.faults.left

    @routes.delete("/faults", status_code=204)
    async def clear() -> None:
        party.faults.clear()

    return routes
